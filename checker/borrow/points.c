#include "checker/borrow/points.h"

bool points_next(struct point_set set, uint32_t point, struct point_range *range)
{
    uint32_t low = 0, high = set.count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (set.ranges[middle].hi <= point)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == set.count)
        return false;
    *range = set.ranges[low];
    return true;
}

bool points_has(struct point_set set, uint32_t point)
{
    uint32_t low = 0, high = set.count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (point < set.ranges[middle].lo)
            high = middle;
        else if (point >= set.ranges[middle].hi)
            low = middle + 1;
        else
            return true;
    }
    return false;
}

static int compare_ranges(const void *left, const void *right)
{
    const struct point_range *a = left, *b = right;
    return (a->lo > b->lo) - (a->lo < b->lo);
}

struct point_set points_make(struct arena *arena, struct point_range *ranges, uint32_t count)
{
    struct point_set set = {0};
    if (count == 0)
        return set;
    bool is_sorted = true;
    for (uint32_t i = 1; i < count && is_sorted; i++)
        is_sorted = ranges[i - 1].lo <= ranges[i].lo;
    if (!is_sorted)
        qsort(ranges, count, sizeof *ranges, compare_ranges);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (ranges[i].lo >= ranges[i].hi)
            continue;
        if (kept > 0 && ranges[i].lo <= ranges[kept - 1].hi) {
            if (ranges[i].hi > ranges[kept - 1].hi)
                ranges[kept - 1].hi = ranges[i].hi;
        } else {
            ranges[kept++] = ranges[i];
        }
    }
    if (kept == 0)
        return set;
    set.ranges = arena_copy(arena, ranges, sizeof *ranges * kept);
    set.count = kept;
    return set;
}

/* Depth first, iteratively; gives blocks in postorder. */
static uint32_t postorder(const struct mir_body *body, struct arena *arena, struct block_id *out)
{
    struct frame { uint32_t block, next; } *stack = ARENA_ARRAY(arena, struct frame, body->block_count);
    bool *seen = ARENA_ARRAY(arena, bool, body->block_count);
    uint32_t depth = 0, count = 0;
    stack[depth++] = (struct frame){0, 0};
    seen[0] = true;
    while (depth > 0) {
        struct frame *top = &stack[depth - 1];
        const struct mir_terminator *terminator = &body->blocks[top->block].terminator;
        if (top->next == terminator->target_count) {
            out[count++].index = top->block;
            depth--;
            continue;
        }
        /* The last target first, so that the first comes earlier in reverse postorder. */
        uint32_t target = terminator->targets[terminator->target_count - 1 - top->next++].index;
        if (!seen[target]) {
            seen[target] = true;
            stack[depth++] = (struct frame){target, 0};
        }
    }
    return count;
}

static void find_predecessors(struct borrow_result *borrow)
{
    uint32_t count = borrow->order_count;
    uint32_t *start = ARENA_ARRAY(borrow->arena, uint32_t, count + 2);
    for (uint32_t i = 0; i < count; i++) {
        const struct mir_terminator *terminator = &points_block(borrow, i)->terminator;
        for (uint32_t t = 0; t < terminator->target_count; t++)
            start[borrow->order_of[terminator->targets[t].index] + 2]++;
    }
    for (uint32_t i = 2; i < count + 2; i++)
        start[i] += start[i - 1];
    uint32_t *list = ARENA_ARRAY(borrow->arena, uint32_t, start[count + 1] + 1);
    for (uint32_t i = 0; i < count; i++) {
        const struct mir_terminator *terminator = &points_block(borrow, i)->terminator;
        for (uint32_t t = 0; t < terminator->target_count; t++)
            list[start[borrow->order_of[terminator->targets[t].index] + 1]++] = i;
    }
    borrow->predecessors = list;
    borrow->predecessor_start = start;
}

void points_number(struct borrow_result *borrow)
{
    const struct mir_body *body = borrow->body;
    struct block_id *reverse = ARENA_ARRAY(borrow->arena, struct block_id, body->block_count);
    uint32_t count = postorder(body, borrow->arena, reverse);
    borrow->order = ARENA_ARRAY(borrow->arena, struct block_id, count);
    borrow->order_count = count;
    borrow->first_point = ARENA_ARRAY(borrow->arena, uint32_t, body->block_count);
    borrow->order_of = ARENA_ARRAY(borrow->arena, uint32_t, body->block_count);
    borrow->stamp = ARENA_ARRAY(borrow->arena, uint32_t, count);
    memset(borrow->first_point, 0xff, sizeof(uint32_t) * body->block_count);
    memset(borrow->order_of, 0xff, sizeof(uint32_t) * body->block_count);
    uint32_t point = 0;
    for (uint32_t i = 0; i < count; i++) {
        struct block_id block = reverse[count - 1 - i];
        borrow->order[i] = block;
        borrow->order_of[block.index] = i;
        borrow->first_point[block.index] = point;
        point += body->blocks[block.index].statement_count + 1;
    }
    borrow->point_count = point;
    borrow->block_of_point = ARENA_ARRAY(borrow->arena, uint32_t, point);
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t p = points_first(borrow, i); p < points_end(borrow, i); p++)
            borrow->block_of_point[p] = i;
    find_predecessors(borrow);
}

struct mir_statement *points_statement(const struct borrow_result *borrow, uint32_t point)
{
    uint32_t place = borrow->block_of_point[point];
    struct mir_block *block = points_block(borrow, place);
    uint32_t index = point - points_first(borrow, place);
    return index < block->statement_count ? &block->statements[index] : NULL;
}

struct mir_terminator *points_terminator(const struct borrow_result *borrow, uint32_t point)
{
    if (points_statement(borrow, point) != NULL)
        return NULL;
    return &points_block(borrow, borrow->block_of_point[point])->terminator;
}

struct span points_span(const struct borrow_result *borrow, uint32_t point)
{
    const struct mir_statement *statement = points_statement(borrow, point);
    return statement != NULL ? statement->span : points_terminator(borrow, point)->span;
}

/* Source: Cooper, Harvey and Kennedy, "A simple, fast dominance algorithm". */
static void find_dominators(struct borrow_result *borrow)
{
    uint32_t *idom = ARENA_ARRAY(borrow->arena, uint32_t, borrow->order_count);
    memset(idom, 0xff, sizeof *idom * borrow->order_count);
    idom[0] = 0;
    bool changed = true;
    while (changed) {
        changed = false;
        for (uint32_t i = 1; i < borrow->order_count; i++) {
            uint32_t best = MIR_NONE;
            for (uint32_t k = borrow->predecessor_start[i]; k < borrow->predecessor_start[i + 1]; k++) {
                uint32_t other = borrow->predecessors[k];
                if (idom[other] == MIR_NONE)
                    continue;
                if (best == MIR_NONE) {
                    best = other;
                    continue;
                }
                while (best != other) {
                    while (other > best)
                        other = idom[other];
                    while (best > other)
                        best = idom[best];
                }
            }
            if (idom[i] != best) {
                idom[i] = best;
                changed = true;
            }
        }
    }
    borrow->idom = idom;
}

bool points_dominates(struct borrow_result *borrow, uint32_t a, uint32_t b)
{
    uint32_t block_a = borrow->block_of_point[a], block_b = borrow->block_of_point[b];
    if (block_a == block_b)
        return a <= b;
    if (borrow->idom == NULL)
        find_dominators(borrow);
    while (block_b > block_a)
        block_b = borrow->idom[block_b];
    return block_a == block_b;
}

uint32_t borrow_point(const struct borrow_result *borrow, struct block_id block, uint32_t statement)
{
    uint32_t first = borrow->first_point[block.index];
    return first == MIR_NONE ? MIR_NONE : first + statement;
}

void borrow_location(const struct borrow_result *borrow, uint32_t point, struct block_id *block, uint32_t *statement)
{
    uint32_t place = borrow->block_of_point[point];
    *block = borrow->order[place];
    *statement = point - points_first(borrow, place);
}
