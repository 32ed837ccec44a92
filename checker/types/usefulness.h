/*
 * Whether patterns cover all values of their type, and if not, one that they miss.
 *
 * Source: Maranget, "Warnings for pattern matching" (JFP 2007); the Reference, "Patterns"; rustc_pattern_analysis for integer ranges, slices
 * of unknown length, the size types (whose ends no literal reaches) and types without values.
 */
#ifndef LIEN_CHECKER_TYPES_USEFULNESS_H
#define LIEN_CHECKER_TYPES_USEFULNESS_H

#include "checker/types/thir.h"

enum { USEFULNESS_BUDGET = 2000000 }; /* rows looked at; beyond it the question is not answered */

enum coverage { COVERAGE_ALL, COVERAGE_MISSING, COVERAGE_TOO_COMPLEX };

/* MISSING: `witness` is a pattern, as text in `arena`, that none of the rows matches. */
enum coverage usefulness_check(struct crate_types *crate, struct arena *arena, struct thir_pattern *const *rows, uint32_t count,
                               struct type_id type, const char **witness);
/* Whether a type has no values as far as its definition shows: `!`, an enum without variants, a struct or tuple holding one. */
bool type_is_uninhabited(struct crate_types *crate, struct type_id type);

#endif
