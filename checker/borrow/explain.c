#include "checker/borrow/passes.h"

/*
 * Why a loan is needed at a point: of the regions that the loan's must outlive, the nearest one that is live there says for whom; the first use of a local
 * that holds it, forwards from the point, says when.  Where none holds it, a region of the signature does.
 * Source: rustc_borrowck::diagnostics::explain_borrow::explain_why_borrow_contains_point and find_use.
 */

static bool is_live_at(const struct borrow_result *borrow, uint32_t region, uint32_t point)
{
    if (region < borrow->universal_count)
        return true;
    struct point_range own = borrow->own_point[region];
    return (point >= own.lo && point < own.hi) || points_has(borrow->live[region], point);
}

/* A mark that nothing bears yet. */
static uint32_t new_mark(struct borrow_result *borrow)
{
    if (borrow->seen_now == 0) {
        borrow->seen_regions = ARENA_ARRAY(borrow->arena, uint32_t, borrow->region_count);
        borrow->seen_points = ARENA_ARRAY(borrow->arena, uint32_t, borrow->point_count);
    }
    return ++borrow->seen_now;
}

uint32_t region_path_to_live(struct borrow_result *borrow, uint32_t from, uint32_t point)
{
    uint32_t begin = borrow->scratch.count, found = from, mark = new_mark(borrow), *seen = borrow->seen_regions;
    seen[from] = mark;
    vec_push(&borrow->scratch, from);
    for (uint32_t head = begin; head < borrow->scratch.count; head++) {
        uint32_t region = borrow->scratch.items[head];
        if (is_live_at(borrow, region, point)) {
            found = region;
            break;
        }
        for (uint32_t e = borrow->constraint_start[region]; e < borrow->constraint_start[region + 1]; e++) {
            uint32_t next = borrow->constraints.items[borrow->constraint_order[e]].shorter;
            if (seen[next] != mark) {
                seen[next] = mark;
                vec_push(&borrow->scratch, next);
            }
        }
    }
    borrow->scratch.count = begin;
    return found;
}

enum found { FOUND_NOTHING, FOUND_DEFINITION, FOUND_USE, FOUND_DROP };
struct finder { struct borrow_result *borrow; uint32_t region; enum found found; uint32_t local; };

static bool holds(const struct finder *finder, uint32_t local)
{
    const struct borrow_result *borrow = finder->borrow;
    const uint32_t *regions = borrow->local_regions[local];
    uint32_t slots = regions == NULL ? 0 : region_slots(borrow, borrow->body->locals[local].type);
    for (uint32_t i = 0; i < slots; i++)
        if (regions[i] == finder->region)
            return true;
    return false;
}

static void look(struct finder *finder, struct place_id place, enum found whole)
{
    const struct mir_place *data = &finder->borrow->body->places[place.index];
    enum found kind = data->kind == PROJECT_NONE ? whole : FOUND_USE;
    if (kind > finder->found && holds(finder, data->local.index)) {
        finder->found = kind;
        finder->local = data->local.index;
    }
}

static void look_operand(struct finder *finder, const struct mir_operand *operand)
{
    if (operand->kind != OPERAND_CONSTANT)
        look(finder, operand->place, FOUND_USE);
}

static void look_at_point(struct finder *finder, uint32_t point)
{
    const struct mir_statement *statement = points_statement(finder->borrow, point);
    finder->found = FOUND_NOTHING;
    if (statement != NULL) {
        switch ((enum mir_statement_kind)statement->kind) {
        case MIR_ASSIGN:
            for (uint32_t i = 0; i < statement->rvalue->operand_count; i++)
                look_operand(finder, &statement->rvalue->operands[i]);
            if (statement->rvalue->kind == RVALUE_REF || statement->rvalue->kind == RVALUE_DISCRIMINANT || statement->rvalue->kind == RVALUE_LEN)
                look(finder, statement->rvalue->place, FOUND_USE);
            look(finder, statement->place, FOUND_DEFINITION);
            return;
        case MIR_FAKE_READ: case MIR_PLACE_MENTION:
            look(finder, statement->place, FOUND_USE);
            return;
        case MIR_STORAGE_LIVE: case MIR_STORAGE_DEAD:
            look(finder, statement->place, FOUND_DEFINITION);
            return;
        case MIR_ASCRIBE: case MIR_MARK: case MIR_NOP:
            return;
        }
    }
    const struct mir_terminator *terminator = points_terminator(finder->borrow, point);
    if (terminator->kind == MIR_SWITCH)
        look_operand(finder, &terminator->value);
    else if (terminator->kind == MIR_DROP)
        look(finder, terminator->place, FOUND_DROP);
    else if (terminator->kind == MIR_RETURN)
        look(finder, finder->borrow->body->locals[0].place, FOUND_USE);
    if (terminator->kind != MIR_CALL)
        return;
    look_operand(finder, &terminator->value);
    for (uint32_t i = 0; i < terminator->arg_count; i++)
        look_operand(finder, &terminator->args[i]);
    look(finder, terminator->place, FOUND_DEFINITION);
}

/* Breadth first from the point while the region contains it; MIR_NONE where nothing uses it. */
static uint32_t find_use(struct finder *finder, uint32_t from)
{
    struct borrow_result *borrow = finder->borrow;
    uint32_t begin = borrow->scratch.count, result = MIR_NONE, mark = new_mark(borrow), *seen = borrow->seen_points;
    vec_push(&borrow->scratch, from);
    for (uint32_t head = begin; head < borrow->scratch.count && result == MIR_NONE; head++) {
        uint32_t point = borrow->scratch.items[head];
        if (seen[point] == mark || !borrow_region_contains(borrow, finder->region, point))
            continue;
        seen[point] = mark;
        look_at_point(finder, point);
        if (finder->found == FOUND_USE || finder->found == FOUND_DROP)
            result = point;
        if (finder->found != FOUND_NOTHING)
            continue;
        const struct mir_terminator *terminator = points_terminator(borrow, point);
        if (terminator == NULL)
            vec_push(&borrow->scratch, point + 1);
        for (uint32_t t = 0; terminator != NULL && t + terminator->has_unwind < terminator->target_count; t++)
            vec_push(&borrow->scratch, points_first(borrow, borrow->order_of[terminator->targets[t].index]));
    }
    borrow->scratch.count = begin;
    return result;
}

/* The loop whose end the region contains: where a loan meets itself in the next round. */
static uint32_t loop_end_in(const struct borrow_result *borrow, uint32_t region)
{
    for (uint32_t i = 0; i < borrow->order_count; i++)
        if (points_block(borrow, i)->terminator.kind == MIR_FALSE_UNWIND && borrow_region_contains(borrow, region, points_end(borrow, i) - 1))
            return points_end(borrow, i) - 1;
    return MIR_NONE;
}

/* In `kept.push(&mut v)` a temporary `&mut kept` is what is used; the reader knows it as `kept`. */
static struct local_id user_behind(const struct borrow_result *borrow, const struct loan *loan, struct local_id local)
{
    const struct mir_body *body = borrow->body;
    uint32_t lender = body->places[loan->place.index].local.index;
    if (body->locals[local.index].kind != LOCAL_TEMPORARY || body->places[loan->assigned.index].local.index == local.index)
        return local;
    for (uint32_t b = 0; b < borrow->order_count; b++) {
        const struct mir_block *block = points_block(borrow, b);
        for (uint32_t s = 0; s < block->statement_count; s++) {
            const struct mir_statement *statement = &block->statements[s];
            if (statement->kind != MIR_ASSIGN || statement->rvalue->kind != RVALUE_REF || body->places[statement->place.index].local.index != local.index)
                continue;
            struct local_id behind = body->places[statement->rvalue->place.index].local;
            bool is_known = !name_is_empty(body->locals[behind.index].name) && region_slots(borrow, body->locals[behind.index].type) > 0;
            return is_known && behind.index != lender ? behind : local;
        }
    }
    return local;
}

struct explanation explain_loan(struct borrow_result *borrow, const struct loan *loan, uint32_t point)
{
    struct explanation why = {.kind = LATER_NONE, .point = MIR_NONE, .region = MIR_NONE};
    uint32_t from = point;
    bool is_later_round = false;
    struct finder finder = {.borrow = borrow, .region = region_path_to_live(borrow, loan->region, point)};
    if (finder.region == loan->region) {
        uint32_t loop_end = loop_end_in(borrow, loan->region);
        if (loop_end != MIR_NONE) {
            finder.region = region_path_to_live(borrow, loan->region, loop_end);
            from = loop_end;
            is_later_round = true;
        }
    }
    /* The types of locals name no universal region: theirs are only equal to one. */
    if (finder.region >= borrow->universal_count)
        why.point = find_use(&finder, from);
    if (why.point != MIR_NONE) {
        why.span = points_span(borrow, why.point);
        /* What follows a loop may come before its body in the order of points, never in the source. */
        is_later_round |= why.point <= point && why.span.lo <= points_span(borrow, point).lo;
        why.kind = finder.found == FOUND_DROP ? LATER_DROP : is_later_round ? LATER_LOOP : LATER_USE;
        why.local.index = finder.local;
        why.user = user_behind(borrow, loan, why.local);
        return why;
    }
    why.region = region_universal_bound(borrow, loan->region);
    if (why.region != MIR_NONE) {
        why.kind = LATER_REGION;
        why.blame = region_blame(borrow, loan->region, why.region);
        why.span = why.blame.span;
    }
    return why;
}
