/*
 * What the grammar lets pass and the language does not, whatever the names mean: functions, constants and types without a body where one is
 * needed (signatures alone are for traits and the prelude), and `pub` where it says nothing (E0449).
 *
 * Requires: a tree without syntax errors.  Gives: errors in the sink; the tree stays as it is.
 * Source: rustc_ast_passes, ast_validation.rs.
 */
#ifndef LIEN_PARSER_VALIDATE_H
#define LIEN_PARSER_VALIDATE_H

#include "parser/parse.h"

void crate_validate(struct session *session, const struct source_file *file, const struct crate *crate);

#endif
