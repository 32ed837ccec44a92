/*
 * The bounds of the structs and enums in the types that items write, and what a trait asks of the associated types of its impls: E0277.
 * Private to checker/types/.  Source: rustc_hir_analysis::check::wfcheck, ::hir_wf_check (where it is reported).
 */
#ifndef LIEN_CHECKER_TYPES_WELLFORMED_BOUNDS_H
#define LIEN_CHECKER_TYPES_WELLFORMED_BOUNDS_H

#include "checker/types/collect.h"

/* One item: what does not hold is said once in each. */
enum { BOUNDS_SAID = 16 };
struct bounds {
    struct crate_types *crate;
    struct def_id owner;
    struct { struct type_id subject; struct def_id trait; } said[BOUNDS_SAID];
    uint32_t said_count;
};

/* `ast`: as it is written, or NULL; reported at the innermost type that is wrong, else at `span`. */
void bounds_check(struct bounds *bounds, struct type_id type, const struct ast_type *ast, struct span span);
void bounds_refuse_unsized(struct crate_types *crate, struct type_id type, struct span span);
void bounds_check_sized(struct crate_types *crate, struct def_id owner, struct type_id type, struct span span);

void wellformed_fn_bounds(struct crate_types *crate, struct def_id fn);
void wellformed_value_bounds(struct crate_types *crate, struct def_id value, const struct ast_type *ast);
/* Header and associated types. */
void wellformed_impl_bounds(struct crate_types *crate, struct def_id impl);

#endif
