#include "checker/borrow/naive.h"

#include "base/bug.h"

enum { NAIVE_LIMIT = 1 << 24 };

static void add_set(bitset_word *row, struct point_set set)
{
    for (uint32_t i = 0; i < set.count; i++)
        for (uint32_t p = set.ranges[i].lo; p < set.ranges[i].hi; p++)
            bitset_add(row, p);
}

static void compare_regions(struct borrow_result *borrow)
{
    uint32_t bits = borrow->point_count + borrow->universal_count, words = bitset_words(bits);
    bitset_word *rows = ARENA_ARRAY(borrow->arena, bitset_word, (size_t)words * borrow->region_count);
    for (uint32_t r = 0; r < borrow->region_count; r++) {
        bitset_word *row = rows + (size_t)words * r;
        for (uint32_t p = 0; r < borrow->universal_count && p < borrow->point_count; p++)
            bitset_add(row, p);
        if (r < borrow->universal_count)
            bitset_add(row, borrow->point_count + r);
        add_set(row, borrow->live[r]);
        if (borrow->own_point[r].lo != borrow->own_point[r].hi)
            bitset_add(row, borrow->own_point[r].lo);
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t i = 0; i < borrow->constraints.count; i++) {
            const struct outlives *constraint = &borrow->constraints.items[i];
            changed |= bitset_union(rows + (size_t)words * constraint->longer, rows + (size_t)words * constraint->shorter, words);
        }
    }
    for (uint32_t r = 0; r < borrow->region_count; r++) {
        const bitset_word *row = rows + (size_t)words * r;
        for (uint32_t p = 0; p < borrow->point_count; p++)
            if (bitset_has(row, p) != borrow_region_contains(borrow, r, p))
                BUG("region %u differs at point %u", r, p);
        for (uint32_t u = 0; u < borrow->universal_count; u++)
            if (bitset_has(row, borrow->point_count + u) != solve_has_universal(borrow, r, u))
                BUG("region %u differs in universal region %u", r, u);
    }
}

static bool kills_at(const struct borrow_result *borrow, const struct loan *loan, uint32_t point)
{
    const struct mir_statement *statement = points_statement(borrow, point);
    uint32_t local = borrow->body->places[loan->place.index].local.index;
    const struct mir_terminator *terminator = points_terminator(borrow, point);
    if (terminator != NULL)
        return terminator->kind == MIR_CALL && borrow->body->locals[local].kind == LOCAL_TEMPORARY
            && borrow->body->places[terminator->place.index].local.index == local;
    if (statement->kind == MIR_STORAGE_DEAD)
        return borrow->body->places[statement->place.index].local.index == local;
    if (statement->kind != MIR_ASSIGN || borrow->body->places[statement->place.index].local.index != local)
        return false;
    return borrow->body->places[statement->place.index].kind == PROJECT_NONE
        || conflict_places(borrow, loan->place, loan->kind, statement->place, ACCESS_DEEP, true);
}

static void compare_scope(struct borrow_result *borrow, struct loan *loan)
{
    bitset_word *in_scope = bitset_new(borrow->arena, borrow->point_count);
    VEC(uint32_t) work = {0};
    if (!kills_at(borrow, loan, loan->point))
        vec_push(&work, loan->point + 1);
    while (work.count > 0) {
        uint32_t point = vec_pop(&work);
        if (bitset_has(in_scope, point) || !borrow_region_contains(borrow, loan->region, point))
            continue;
        bitset_add(in_scope, point);
        if (kills_at(borrow, loan, point))
            continue;
        const struct mir_terminator *terminator = points_terminator(borrow, point);
        if (terminator == NULL)
            vec_push(&work, point + 1);
        for (uint32_t t = 0; terminator != NULL && t < terminator->target_count; t++)
            vec_push(&work, borrow->first_point[terminator->targets[t].index]);
    }
    vec_free(&work);
    for (uint32_t p = 0; p < borrow->point_count; p++)
        if (bitset_has(in_scope, p) != scopes_loan_at(borrow, loan, p))
            BUG("scope of a loan differs at point %u", p);
}

void naive_compare(struct borrow_result *borrow)
{
    if ((uint64_t)borrow->region_count * borrow->point_count > NAIVE_LIMIT || (uint64_t)borrow->loans.count * borrow->point_count > NAIVE_LIMIT)
        return;
    compare_regions(borrow);
    for (uint32_t i = 0; i < borrow->loans.count; i++)
        compare_scope(borrow, &borrow->loans.items[i]);
}
