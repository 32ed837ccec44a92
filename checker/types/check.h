/*
 * Names and types, the whole crate.
 *
 * types_collect: definitions, signatures, lifetimes, impls, well-formedness.  types_body: inference over one body, then THIR.
 * Each reports to session->diagnostics; a body is checked even where others have errors.
 */
#ifndef LIEN_CHECKER_TYPES_CHECK_H
#define LIEN_CHECKER_TYPES_CHECK_H

#include "checker/types/thir.h"

/* Requires: both crates parsed.  Gives: all definitions; never NULL. */
struct crate_types *types_collect(struct session *session, struct crate *prelude, struct crate *user);
void types_release(struct crate_types *crate);

/* The definitions with bodies of the user's crate, in source order: FN, CONST, STATIC (closures belong to their owners). */
uint32_t types_body_count(const struct crate_types *crate);
struct def_id types_body_owner(const struct crate_types *crate, uint32_t index);

/*
 * Gives the THIR of a body, in `arena`; is_tainted where types were wrong (reported).  Closures inside follow through thir_body
 * of their own: types_closure_count.  `recheck` is never needed: call once a body.
 */
struct thir_body *types_body(struct crate_types *crate, struct def_id owner, struct arena *arena);

/* When all bodies were checked and nothing is wrong: constants that depend on themselves or fail (checker/types/const_check.c). */
void types_check_constants(struct crate_types *crate);
/* When all bodies were checked: literals that do not fit into their types, if nothing else is wrong (checker/types/overflow.h). */
void types_report_overflows(struct crate_types *crate);

/* What the borrow checker and MIR ask of a type; all erased types, `owner` gives the where clauses in force. */
bool type_is_copy(struct crate_types *crate, struct def_id owner, struct type_id type);
/* A struct whose last field is a slice or str, like Path: it has no size itself. */
/* From a struct or tuple to the type of its last field, which decides whether it has a size; false where there is none that could be without. */
bool type_last_field(struct crate_types *crate, struct type_id *type);
bool type_needs_drop(struct crate_types *crate, struct def_id owner, struct type_id type);
/* The declared type of a field with the ADT's parameters in it. */
struct type_id type_field_declared(const struct crate_types *crate, struct type_id adt, uint32_t variant, uint32_t field);
/* The erased type of a field of an erased ADT, tuple or closure type. */
struct type_id type_field(struct crate_types *crate, struct type_id type, uint32_t variant, uint32_t field);
/*
 * Which impl a trait method call means: for the FN_DEF of a trait's method with a known Self, the impl's fn and its erased arguments; false
 * where it stays the trait's own (a parameter's bound).  Needed for signatures through projections.
 */
bool type_normalize(struct crate_types *crate, struct def_id owner, struct type_id *type);

#endif
