/* Sets of points as sorted ranges, and the flow between points. */
#ifndef LIEN_CHECKER_BORROW_POINTS_H
#define LIEN_CHECKER_BORROW_POINTS_H

#include "checker/borrow/check.h"

/* The first range that ends behind the point; false where there is none. */
bool points_next(struct point_set set, uint32_t point, struct point_range *range);
bool points_has(struct point_set set, uint32_t point);
/* Sorts and joins; `ranges` is reordered. */
struct point_set points_make(struct arena *arena, struct point_range *ranges, uint32_t count);

/* Numbers the reachable points.  Source: rustc visits blocks in reverse postorder. */
void points_number(struct borrow_result *borrow);

static inline struct mir_block *points_block(const struct borrow_result *borrow, uint32_t place_in_order)
{
    return &borrow->body->blocks[borrow->order[place_in_order].index];
}
static inline uint32_t points_first(const struct borrow_result *borrow, uint32_t place_in_order)
{
    return borrow->first_point[borrow->order[place_in_order].index];
}
/* The point behind the block's last. */
static inline uint32_t points_end(const struct borrow_result *borrow, uint32_t place_in_order)
{
    return points_first(borrow, place_in_order) + points_block(borrow, place_in_order)->statement_count + 1;
}
/* The span of the statement or terminator at a point. */
struct span points_span(const struct borrow_result *borrow, uint32_t point);
/* NULL where the point is a terminator. */
struct mir_statement *points_statement(const struct borrow_result *borrow, uint32_t point);
struct mir_terminator *points_terminator(const struct borrow_result *borrow, uint32_t point);

/* A fresh mark for a walk over blocks. */
static inline uint32_t points_new_stamp(struct borrow_result *borrow) { return ++borrow->stamp_now; }
/* point a dominates point b. */
bool points_dominates(struct borrow_result *borrow, uint32_t a, uint32_t b);

#endif
