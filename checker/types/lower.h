/*
 * Written types to declared types.
 *
 * In signatures elided lifetimes follow the elision rules (collect.c); in bodies they become REGION_INFER and `_` becomes HOLE.
 * Fails with: E0106 E0107 E0261 E0121 E0220 E0223 E0229 E0191 and what resolve.h says; the type then is ERROR.
 * Source: the Reference, "Lifetime elision"; rustc_hir_analysis::hir_ty_lowering.
 */
#ifndef LIEN_CHECKER_TYPES_LOWER_H
#define LIEN_CHECKER_TYPES_LOWER_H

#include "checker/types/resolve.h"

/* A type written in a body. */
struct type_id lower_body_type(struct crate_types *crate, const struct scope *scope, struct ast_type *type);
/* The same where everything must be known (casts allow holes, so this is for `as Trait` and the like): E0121 for `_`. */
struct type_id lower_known_type(struct crate_types *crate, const struct scope *scope, struct ast_type *type);

/* The generic arguments written in one segment, for `def`'s own parameters (not its parents'), in a body. */
struct lowered_args {
    struct region *regions;      /* as many as own early and late lifetimes; REGION_INFER where none are written */
    struct type_id *types;       /* as many as own type parameters (without a trait's Self); HOLE where not written */
    uint32_t region_count, type_count;
    bool has_written;            /* something was written: keep it as a user type */
    bool has_error;
};
/* E0107 for wrong numbers.  `args` may be NULL: all inferred. */
void lower_method_args(struct crate_types *crate, const struct scope *scope, struct def_id def, const struct generic_args *args,
                       struct span at, struct lowered_args *out); /* of a method call: lifetimes decided by the call are forgiven */
void lower_segment_args(struct crate_types *crate, const struct scope *scope, struct def_id def, const struct generic_args *args,
                        struct span at, struct lowered_args *out);

/*
 * The type that the first `resolution->used` segments of a path mean (STRUCT, ENUM, ALIAS, SELF, PARAM, PRIMITIVE; of a VARIANT, its
 * enum; of QUALIFIED, the self type).  Arguments not written are HOLE and REGION_INFER; of Self, those of the impl.
 */
struct type_id lower_resolved_type(struct crate_types *crate, const struct scope *scope, const struct path *path,
                                   const struct resolution *resolution);
/* <T as Trait>: the trait and its arguments (without Self) written in the first path->trait_segments segments; none where wrong. */
struct def_id lower_qualified_trait(struct crate_types *crate, const struct scope *scope, const struct path *path, struct lowered_args *out);

/* The fn's parameters as arguments of themselves: types and regions of `def` with its parents. */
struct type_id type_identity(struct crate_types *crate, enum type_kind kind, struct def_id def);
uint32_t generics_type_total(const struct crate_types *crate, struct def_id def);
uint32_t generics_region_total(const struct crate_types *crate, struct def_id def);

#endif
