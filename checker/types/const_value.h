/*
 * The value of a constant expression over numbers that are not negative: literals, constants, operators, casts that keep the value, `if`, blocks with
 * `let`, calls of const fns made of these.
 * False for all that is more, which lien does not compute.
 */
#ifndef LIEN_CHECKER_TYPES_CONST_VALUE_H
#define LIEN_CHECKER_TYPES_CONST_VALUE_H

#include "checker/types/resolve.h"

bool const_expression_value(struct crate_types *crate, const struct scope *scope, struct expr *expr, uint64_t *value);

#endif
