/*
 * An item of an impl against the same item of the trait.
 *
 * Requires: both lowered, variances known.  compare_item: kind, parameters, types, bounds, in rustc's order; each stops at its first error.
 * compare_lifetimes: what is left once the erased types agree, E0308 without a look at bodies.
 * Fails with: E0049 E0050 E0053 E0185 E0186 E0195 E0271 E0276 E0308 E0323 E0324 E0325 E0326, and `lifetime` (rustc's error without a code).
 * Source: rustc_hir_analysis::check::compare_impl_item.
 */
#ifndef LIEN_CHECKER_TYPES_COMPARE_ITEM_H
#define LIEN_CHECKER_TYPES_COMPARE_ITEM_H

#include "checker/types/check.h"

/* `theirs` has the name of `mine`, perhaps another kind. */
void compare_item(struct crate_types *crate, struct def_id impl, struct def_id mine, struct def_id theirs);

/* The trait's parameters as the impl sees them: `with` for its declared types. */
enum { COMPARE_TYPES = 32, COMPARE_REGIONS = 64 };
struct comparison {
    struct crate_types *crate;
    struct def_id impl;
    const struct definition *mine, *theirs;
    struct type_id types[COMPARE_TYPES];
    struct region regions[COMPARE_REGIONS];
    struct type_substitution with;
};
/* Also the bounds that are about lifetimes: E0276. */
void compare_lifetimes(struct comparison *it);
/* Whether both have the same number of early-bound lifetimes; else E0195. */
bool compare_early_bound(struct comparison *it);

#endif
