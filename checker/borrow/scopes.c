#include "checker/borrow/passes.h"

/*
 * A loan is in scope along every path from its reservation while its region contains the point, until what it borrowed from is overwritten.
 *
 *     reserve ──> p1 ──> p2 ──> kill        in scope on entry of p1, p2 and kill; not behind
 *
 * Computed for one loan when somebody asks: valid code almost never does.  Source: rustc_borrowck::dataflow, OutOfScopePrecomputer and kill_loans.
 */

/* Whether the event at a point ends the loan: its local is overwritten or its storage ends, or a place that surely holds the borrowed one is written. */
static bool kills(const struct borrow_result *borrow, const struct loan *loan, const struct move_event *event)
{
    if (event->kind == MOVE_EVENT_STORAGE_DEAD)
        return true;
    if (event->kind != MOVE_EVENT_INIT && event->kind != MOVE_EVENT_WRITE)
        return false;
    /* What a call writes is no kill in rustc; but a temporary's storage has ended, in statements that this MIR leaves out. */
    if (points_statement(borrow, event->point) == NULL
        && borrow->body->locals[borrow->body->places[loan->place.index].local.index].kind != LOCAL_TEMPORARY)
        return false;
    struct place_id written = event->kind == MOVE_EVENT_WRITE ? (struct place_id){event->path} : borrow->paths.items[event->path].place;
    return borrow->body->places[written.index].kind == PROJECT_NONE
        || conflict_places(borrow, loan->place, loan->kind, written, ACCESS_DEEP, true);
}

/* From `point` to the first kill or the end of the region in the block; flows on from the block's end. */
static void scope_from(struct borrow_result *borrow, const struct loan *loan, uint32_t point, uint32_t stamp)
{
    uint32_t block = borrow->block_of_point[point], end = points_end(borrow, block);
    uint32_t local = borrow->body->places[loan->place.index].local.index;
    uint32_t stop = point;
    struct point_range range;
    while (stop < end && solve_next_range(borrow, loan->region, stop, &range) && range.lo <= stop)
        stop = range.hi < end ? range.hi : end;
    uint32_t kill = MIR_NONE;
    uint32_t first = borrow->event_start[local], last = borrow->event_start[local + 1];
    while (first < last) {
        uint32_t middle = (first + last) / 2;
        if (borrow->events[middle].point < point)
            first = middle + 1;
        else
            last = middle;
    }
    for (uint32_t e = first; e < borrow->event_start[local + 1] && borrow->events[e].point < stop && kill == MIR_NONE; e++)
        if (kills(borrow, loan, &borrow->events[e]))
            kill = borrow->events[e].point;
    if (kill != MIR_NONE) {
        vec_push(&borrow->range_scratch, (struct point_range){point, kill + 1});
        return;
    }
    vec_push(&borrow->range_scratch, (struct point_range){point, stop});
    if (stop < end)
        return;
    const struct mir_terminator *terminator = &points_block(borrow, block)->terminator;
    for (uint32_t t = 0; t < terminator->target_count; t++) {
        uint32_t next = borrow->order_of[terminator->targets[t].index];
        if (borrow->stamp[next] != stamp) {
            borrow->stamp[next] = stamp;
            vec_push(&borrow->work, next);
        }
    }
}

const struct point_set *scopes_of(struct borrow_result *borrow, struct loan *loan)
{
    if (loan->has_scope)
        return &loan->scope;
    uint32_t stamp = points_new_stamp(borrow);
    /* r = &mut *r: what the loan was made from is overwritten as it is made. */
    const struct mir_place *assigned = &borrow->body->places[loan->assigned.index];
    bool is_killed = assigned->local.index == borrow->body->places[loan->place.index].local.index
        && (assigned->kind == PROJECT_NONE || conflict_places(borrow, loan->place, loan->kind, loan->assigned, ACCESS_DEEP, true));
    if (!is_killed)
        scope_from(borrow, loan, loan->point + 1, stamp);
    while (borrow->work.count > 0) {
        uint32_t block = vec_pop(&borrow->work);
        scope_from(borrow, loan, points_first(borrow, block), stamp);
    }
    loan->scope = points_make(borrow->arena, borrow->range_scratch.items, borrow->range_scratch.count);
    loan->has_scope = true;
    vec_clear(&borrow->range_scratch);
    return &loan->scope;
}

bool scopes_loan_at(struct borrow_result *borrow, struct loan *loan, uint32_t point)
{
    return borrow_region_contains(borrow, loan->region, point) && points_has(*scopes_of(borrow, loan), point);
}

bool borrow_loan_in_scope(struct borrow_result *borrow, struct loan_id loan, uint32_t point)
{
    return scopes_loan_at(borrow, &borrow->loans.items[loan.index], point);
}
