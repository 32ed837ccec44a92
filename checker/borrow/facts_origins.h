/*
 * Which loans a region holds at a point: the flow-sensitive answer that the pictures need ("after `r = &y`, `r` no longer holds the
 * loan of `x`").  Never used for a verdict.
 *
 * Forward dataflow: at each point the outlives constraints that arise there carry loans from the longer region to the shorter one; an assignment to
 * a whole local first forgets what its regions held.  This is the origin analysis of Polonius ("Borrow checking without
 * lifetimes", and the Polonius book, "origin contains loan on entry"), on NLL's constraints.
 *
 * Requires: constraints ordered by point.  Bodies beyond ORIGINS_LIMIT get none (origins_compute gives NULL).
 */
#ifndef LIEN_CHECKER_BORROW_FACTS_ORIGINS_H
#define LIEN_CHECKER_BORROW_FACTS_ORIGINS_H

#include "base/bitset.h"
#include "checker/mir/mir.h"

enum { ORIGINS_LIMIT = 8 * 1024 * 1024 };

struct origin_constraint { uint32_t point, longer, shorter; };
/* point of a constraint that holds from everywhere: what lies behind a mutable borrow changes through it later. */
#define ORIGIN_ALWAYS UINT32_MAX
/* A loan enters its region at a point; caller's loans at point 0. */
struct origin_start { uint32_t point, region, loan; };

struct origin_input {
    const struct mir_body *body;
    const uint32_t *first_point;                 /* by block; MIR_NONE where it is unreachable */
    uint32_t point_count;
    uint32_t region_count, loan_count;
    const struct origin_constraint *constraints; /* by point */
    uint32_t constraint_count;
    const struct origin_start *starts;
    uint32_t start_count;
    const uint32_t *const *local_regions;        /* per local: its regions */
    const uint32_t *local_region_count;
};

struct origins;

struct origins *origins_compute(const struct origin_input *input, struct arena *arena);
/*
 * The loans a region holds just before a statement, as a bit row over loans; valid until the next call with another statement.
 * Asking for the statements of a block in order is cheap.
 */
const bitset_word *origins_before(struct origins *origins, struct block_id block, uint32_t statement, uint32_t region);

#endif
