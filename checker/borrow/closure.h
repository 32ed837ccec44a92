/*
 * Closures: their bodies are checked first, on their own; what they ask of lifetimes around them is proved where they are made.
 *
 * A closure's lifetimes are numbered: 'static, the parameters of the fn, then one for each slot of the closure's type (external: the creator knows what they
 * are), then those that belong to a call alone (local: the closure's own borrow, and what its signature is generic over).
 * Source: rustc_borrowck::universal_regions (DefiningTy::Closure), region_infer (ClosureOutlivesRequirement), rustc_middle::mir::ClosureRegionRequirements.
 */
#ifndef LIEN_CHECKER_BORROW_CLOSURE_H
#define LIEN_CHECKER_BORROW_CLOSURE_H

#include "checker/borrow/region_type.h"

struct closure_requirements { struct closure_requirement *items; uint32_t count; };

static inline bool closure_is_body(const struct borrow_result *borrow) { return borrow->closure_first_local != 0; }
static inline bool closure_is_local(const struct borrow_result *borrow, uint32_t region)
{
    return closure_is_body(borrow) && region >= borrow->closure_first_local;
}

/* For universal.c: makes the regions and gives those of a closure's arguments. */
void closure_universal_regions(struct borrow_result *borrow, uint32_t parameters);
void closure_local_regions(struct borrow_result *borrow);
/* Written parameter and result types. */
void closure_annotations(struct borrow_result *borrow);
/* Hands the demand on to the creator; false where it concerns lifetimes that the creator does not know. */
bool closure_propagate(struct borrow_result *borrow, uint32_t longer, uint32_t shorter);
bool closure_propagate_type(struct borrow_result *borrow, const struct type_test *test, uint32_t universal);
void closure_finish_requirements(struct borrow_result *borrow);
/* In the creator, where the closure with these regions is made. */
void closure_apply(struct borrow_result *borrow, const struct thir_body *closure, const uint32_t *regions, uint32_t point);

/* Whether the region stands in the type of an argument or of a captured variable. */
bool closure_names(const struct borrow_result *borrow, uint32_t region);
/* The capture that a place is, or is the reference of: UINT32_MAX is none. */
uint32_t closure_capture_of(const struct borrow_result *borrow, struct place_id place);

/* The capture in whose type the region stands: UINT32_MAX is none. */
uint32_t closure_capture_of_region(const struct borrow_result *borrow, uint32_t region);

/* ---- callable.c: what is called through Fn, FnMut and FnOnce ---- */

/* A fn pointer's inputs and, last, its output, with `bound` for the lifetimes it is generic over. */
struct region_signature { struct type_id *types; const uint32_t **regions; uint32_t count; };
struct region_signature region_open_signature(struct borrow_result *borrow, struct type_id pointer, const uint32_t *regions, const uint32_t *bound);
/* How many lifetimes a fn pointer binds. */
uint32_t region_bound_count(const struct borrow_result *borrow, struct type_id pointer);
const uint32_t *region_fresh_bound(struct borrow_result *borrow, uint32_t count, uint32_t point);
/* No constraint since `begin` ties one of `bound`, made for a for<'a>, to a region older than them: else the program is outside. */
void region_demand_general(struct borrow_result *borrow, const uint32_t *bound, uint32_t bound_count, uint32_t begin, const struct constraint_origin *origin);
bool region_is_fn_trait(const struct borrow_result *borrow, struct def_id trait);
/* Self of closure, fn item or fn pointer type takes the arguments of the tuple; gives the result's regions; false where Self is something else. */
bool region_call(struct borrow_result *borrow, struct type_id self, const uint32_t *self_regions, struct type_id tuple, const uint32_t *tuple_regions,
                 const struct constraint_origin *origin, struct type_id *output, const uint32_t **output_regions);

#endif
