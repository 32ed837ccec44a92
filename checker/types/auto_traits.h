/*
 * Send and Sync: a type is what its parts are, unless an impl says otherwise.
 *
 * The prelude's structs have the fields that matter (`UnsafeCell<T>`, `PhantomData<&'a T>`) and the impls that std has, negative ones among them.
 * Source: the Reference, "Auto traits"; rustc_trait_selection::traits::select (assemble_candidates_from_auto_impls).
 */
#ifndef LIEN_CHECKER_TYPES_AUTO_TRAITS_H
#define LIEN_CHECKER_TYPES_AUTO_TRAITS_H

#include "checker/types/traits.h"

enum { AUTO_TRAIT_LIMIT = 1000 };  /* parts of one type */

bool auto_trait_is(const struct crate_types *crate, struct def_id trait);
/* NO gives the innermost part that is to blame.  UNSURE: a variable, or a closure whose captures are not known yet. */
enum selection auto_trait_select(struct trait_check *check, struct def_id trait, struct type_id type, struct type_id *culprit, struct def_id *culprit_trait);

#endif
