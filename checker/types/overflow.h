/*
 * Literals that their type cannot hold: `let x: u8 = 256`.  The language gives them a meaning (they wrap), rustc refuses them by a lint, whose name
 * stands where other errors have a code; like all its late lints, only in programs without other errors.
 *
 * literal_note and literals_check collect while bodies are checked, types_report_overflows reports when all are.
 * Source: the Reference, "Literal expressions"; rustc_lint types/literal.rs.
 */
#ifndef LIEN_CHECKER_TYPES_OVERFLOW_H
#define LIEN_CHECKER_TYPES_OVERFLOW_H

#include "checker/types/body.h"

void literal_note(struct body_check *check, struct thir_expr *made);
/* Requires: the types of the body are final. */
void literals_check(struct body_check *check);

#endif
