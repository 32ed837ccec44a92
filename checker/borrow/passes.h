/*
 * The passes over one body, in the order borrow_check runs them.  Each reads what the ones before it left in the result.
 */
#ifndef LIEN_CHECKER_BORROW_PASSES_H
#define LIEN_CHECKER_BORROW_PASSES_H

#include "checker/borrow/points.h"
#include "checker/borrow/region_type.h"

/*
 * universal.c: the regions of the signature, what is known to outlive what (where clauses, bounds implied by the types of parameters and result),
 * and the vectors of all locals.  Source: rustc_borrowck::universal_regions, type_check::free_region_relations.
 */
void universal_regions(struct borrow_result *borrow);
bool universal_outlives(const struct borrow_result *borrow, uint32_t longer, uint32_t shorter);
/* The lifetime parameter behind a universal region; NULL for 'static. */
const struct lifetime_param *universal_param(const struct borrow_result *borrow, uint32_t region);

/* constraints.c: one walk over the body gives outlives constraints and loans.  Source: rustc_borrowck::type_check. */
void constraints_of_body(struct borrow_result *borrow);
/* loans.c */
void loans_add(struct borrow_result *borrow, uint32_t point, const struct mir_statement *statement, uint32_t region);
void loans_finish(struct borrow_result *borrow);

/* moves.c: move paths and their events. */
void moves_gather(struct borrow_result *borrow);
/* Where what the path stands for may hold a value (or part of one), on entry of each point. */
struct point_set moves_may_be_init(struct borrow_result *borrow, uint32_t path);
/* The path of a place, or of its closest prefix that has one. */
uint32_t moves_closest(const struct borrow_result *borrow, struct place_id place, struct place_id *prefix);
bool moves_uninit_at(struct borrow_result *borrow, uint32_t path, uint32_t point);
/* The first path below `path` that may be uninitialised; MIR_NONE is none. */
uint32_t moves_uninit_child(struct borrow_result *borrow, uint32_t path, uint32_t point);
/* An initialisation of the whole local that can reach the point; MIR_NONE is none, MIR_NONE - 1 the function's entry. */
uint32_t moves_ever_init(struct borrow_result *borrow, struct local_id local, uint32_t point);
#define MOVES_AT_ENTRY (UINT32_MAX - 1)
/* The moves that make `path` uninitialised at the point. */
struct move_sites { const uint32_t *events; uint32_t count; bool is_in_loop; };
struct move_sites moves_sites(struct borrow_result *borrow, uint32_t path, uint32_t point);

/* liveness.c: where each region of a local must be valid.  Source: rustc_borrowck::type_check::liveness. */
void liveness_of_body(struct borrow_result *borrow);
/* dropck.c: for each slot of the type, whether dropping a value uses it.  NULL: none.  Source: the Reference, "Destructors"; RFC 1327. */
const bool *dropck_slots(struct borrow_result *borrow, struct type_id type);

/* solve.c: the least value of every region.  Source: RFC 2094. */
void solve_regions(struct borrow_result *borrow);
/* The first range of the region's points that ends behind the point; ranges may touch or overlap.  False where there is none. */
bool solve_next_range(const struct borrow_result *borrow, uint32_t region, uint32_t point, struct point_range *range);
bool solve_has_universal(const struct borrow_result *borrow, uint32_t region, uint32_t universal);

/* scopes.c: where a loan is in scope. */
bool scopes_loan_at(struct borrow_result *borrow, struct loan *loan, uint32_t point);
const struct point_set *scopes_of(struct borrow_result *borrow, struct loan *loan);

/* conflict.c: whether a loan's place and an accessed place may overlap.  Source: rustc_borrowck::places_conflict. */
bool conflict_places(const struct borrow_result *borrow, struct place_id borrowed, enum borrow_kind kind, struct place_id accessed,
                     enum access_depth depth, bool assume_disjoint_indices);
bool conflict_is_prefix(const struct borrow_result *borrow, struct place_id prefix, struct place_id place);
/* Whether the type has a Drop impl of its own. */
bool conflict_has_destructor(const struct borrow_result *borrow, struct type_id type);

/* check.c: the walk over all accesses.  Source: rustc_borrowck::MirBorrowckCtxt. */
void check_accesses(struct borrow_result *borrow);
/* region_errors.c */
/* The universal region in the value that outlives all others there; MIR_NONE is none. */
uint32_t region_universal_bound(const struct borrow_result *borrow, uint32_t region);
void check_regions(struct borrow_result *borrow);
struct outlives region_blame(struct borrow_result *borrow, uint32_t from, uint32_t to);
/* The constraints from one region to the first that `is_target` accepts, shortest first; `path` holds indices into the constraints. */
uint32_t region_path_to_live(struct borrow_result *borrow, uint32_t from, uint32_t point);
/* Whether the region stands in the type of an argument. */
bool region_in_argument(const struct borrow_result *borrow, uint32_t region, struct local_id *argument);

/* explain.c: why a loan is needed at a point.  Source: rustc_borrowck::diagnostics::explain_borrow, find_use. */
struct explanation explain_loan(struct borrow_result *borrow, const struct loan *loan, uint32_t point);

#endif
