/*
 * Which impls there are: by trait, by trait and head of the self type, and the inherent ones by head.
 *
 * The head of a type is its outermost constructor (simplified type of rustc_middle::ty::fast_reject); an impl for a bare parameter is
 * a blanket impl and stands in a list of its own.  Gives lists in source order.
 */
#ifndef LIEN_CHECKER_TYPES_IMPLS_H
#define LIEN_CHECKER_TYPES_IMPLS_H

#include "checker/types/defs.h"

/* All impls of a trait. */
const struct def_id *impls_of_trait(const struct crate_types *crate, struct def_id trait, uint32_t *count);
/*
 * The impls of a trait that may apply to a self type of this head: its own, then the blanket ones (which may still be limited:
 * impl_may_apply).  For an INFER variable: all of the trait.
 */
struct impl_candidates { const struct def_id *own, *blanket; uint32_t own_count, blanket_count; };
struct impl_candidates impls_for_type(const struct crate_types *crate, struct def_id trait, struct type_id self);
/* impl_def.only_for: an impl of the prelude that stands for one impl for each number type. */
bool impl_may_apply(const struct crate_types *crate, const struct impl_def *impl, struct type_id self);

/* Inherent impls of a type's head (blanket: the prelude's for numbers). */
struct impl_candidates impls_inherent(const struct crate_types *crate, struct type_id self);
/* Inherent items called `name` of types of this head: the items' ids (their parent is the impl), in source order. */
const struct def_id *impls_inherent_named(const struct crate_types *crate, struct type_id self, struct name name, uint32_t *count);

/* An item of an impl or trait by name, or none.  `is_type`: an associated type, else an fn or const. */
struct def_id impl_item(const struct crate_types *crate, struct def_id impl_or_trait, struct name name, bool is_type);
/* Traits that have a method (or fn, const) of this name, in source order: the candidates of method lookup. */
const struct def_id *traits_with_item(const struct crate_types *crate, struct name name, uint32_t *count);

#endif
