/*
 * Where rows stand.  A function of many variables has a row for each only while it is in scope: variables that are never in scope together share a
 * place, as loans never in force together do.  Nothing moves: each variable keeps its place.
 */
#include "viz/points.h"

enum { SHARED_FROM = 20 }; /* rows; a smaller function shows all of its variables all the time */

struct slot {
    uint32_t height, top;          /* rows */
    uint32_t last_point;           /* up to where it is taken */
    uint32_t variables;
};

/* A variable and what stands under it. */
struct block {
    uint32_t from, to;             /* rows */
    uint32_t height;               /* visible ones */
    uint32_t first_point, last_point;
    uint32_t slot;
};

static struct block block_at(const struct viz_points *view, uint32_t row)
{
    const struct facts_function *function = view->function;
    struct block block = {.from = row, .to = row + 1, .first_point = FACTS_NONE};
    while (block.to < function->row_count && function->rows[block.to].depth > 0)
        block.to++;
    for (uint32_t r = block.from; r < block.to; r++)
        block.height += !view->row[r].is_hidden;
    for (uint32_t p = 0; p < function->point_count; p++)
        for (uint32_t r = block.from; r < block.to; r++)
            if (function->points[p].rows[r].state != STATE_OUT_OF_SCOPE) {
                block.first_point = block.first_point == FACTS_NONE ? p : block.first_point;
                block.last_point = p;
            }
    return block;
}

/* The free place that fits best; a new one costs its height. */
static uint32_t choose_slot(const struct slot *slots, uint32_t count, const struct block *block)
{
    uint32_t best = count, best_cost = block->height;
    for (uint32_t s = 0; s < count; s++) {
        uint32_t cost = block->height > slots[s].height ? block->height - slots[s].height : 0;
        if (slots[s].last_point < block->first_point && cost < best_cost) {
            best = s;
            best_cost = cost;
        }
    }
    return best;
}

/* Gives how many rows are drawn: a beginning of the function's. */
static uint32_t assign(struct viz_points *view, struct block *blocks, struct slot *slots, uint32_t *slot_count, bool is_sharing)
{
    const struct facts_function *function = view->function;
    uint32_t row = 0, count = 0, b = 0;
    view->visible_rows = 0;
    for (; row < function->row_count; row = blocks[b++].to) {
        struct block *block = &blocks[b];
        *block = block_at(view, row);
        block->slot = is_sharing && block->first_point != FACTS_NONE ? choose_slot(slots, count, block) : count;
        uint32_t growth = block->slot == count ? block->height : block->height > slots[block->slot].height ? block->height - slots[block->slot].height : 0;
        if (view->visible_rows + growth > ROW_LIMIT)
            break;
        if (block->slot == count)
            slots[count++] = (struct slot){0};
        slots[block->slot].height += growth;
        slots[block->slot].last_point = block->last_point;
        slots[block->slot].variables += block->height > 0;
        view->visible_rows += growth;
    }
    *slot_count = count;
    return row;
}

void slots_choose(struct viz_points *view)
{
    const struct facts_function *function = view->function;
    struct arena *scratch = &view->viz->arena;
    struct block *blocks = ARENA_ARRAY(scratch, struct block, function->row_count + 1);
    struct slot *slots = ARENA_ARRAY(scratch, struct slot, function->row_count + 1);
    uint32_t visible = 0, count = 0, top = 0;
    for (uint32_t r = 0; r < function->row_count; r++)
        visible += !view->row[r].is_hidden;
    view->rows = assign(view, blocks, slots, &count, visible > SHARED_FROM);
    for (uint32_t s = 0; s < count; s++) {
        slots[s].top = top;
        top += slots[s].height;
    }
    for (uint32_t row = 0, b = 0; row < view->rows; row = blocks[b++].to) {
        uint32_t place = slots[blocks[b].slot].top;
        for (uint32_t r = row; r < blocks[b].to; r++) {
            view->row[r].place = place;
            view->row[r].is_shared = slots[blocks[b].slot].variables > 1;
            place += !view->row[r].is_hidden;
        }
    }
}
