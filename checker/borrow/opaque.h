/*
 * `impl Trait` with regions: what its bounds say where it is used, and the regions of the hidden type where it is given.
 *
 * Each region of the hidden type must be equal to 'static or to one of the captured lifetimes.  Where the body leaves open to which, the least that fits is
 * chosen (member constraints) and the regions are solved again; what is then equal to none of them is E0700.
 * Source: rustc_borrowck::region_infer::opaque_types, rustc_borrowck::type_check::opaque_types.
 */
#ifndef LIEN_CHECKER_BORROW_OPAQUE_H
#define LIEN_CHECKER_BORROW_OPAQUE_H

#include "checker/borrow/region_type.h"

/* Reads the bounds of an opaque type with these regions: they are about parameters of its fn, and the type itself behind them. */
struct region_env opaque_env(struct borrow_result *borrow, struct type_id type, const uint32_t *regions);

/* For universal.c: the vector of the fn's result, where the declared type holds `impl Trait` and the actual one what is behind it. */
const uint32_t *opaque_output(struct borrow_result *borrow, struct type_id declared, struct type_id actual, const struct region_env *env);
/* The hidden types do what the bounds ask. */
void opaque_prove_bounds(struct borrow_result *borrow);
/* Member constraints, after solving; true where there is something to solve again. */
bool opaque_choose(struct borrow_result *borrow);
void opaque_check_captures(struct borrow_result *borrow);

/* The slot of the lifetime that the type outlives and no more is known to matter (`impl Trait + 'a`); false: all of them do. */
#define OPAQUE_NO_SLOT UINT32_MAX
bool opaque_bound_slot(const struct borrow_result *borrow, const struct type_data *opaque, uint32_t *slot);
/* For each slot of a type, whether it must be live where a value is; NULL: all. */
const bool *opaque_live_slots(struct borrow_result *borrow, struct type_id type);

#endif
