/*
 * Boxes one above the other.  Under each stand the ways that leave it; one to the next box goes straight down, the others to a lane
 * at the left, where those to the same box join.
 *
 *     ╭─▶┌ bb1 ──────────────┐
 *     │  │ 9  while a < b {  │
 *     │  └─┬─────────────────┘
 *   ╭─┼────┤ false: to bb3
 *   │ │    │ true: to bb2
 *   │ │    ▼
 */
#include <string.h>

#include "viz/plain.h"
#include "viz/twin.h"

enum { LANES_MOST = 24, TRUNK = 2, SAYS = 4 };

/* The ways to one box that are drawn alike. */
struct lane {
    bool is_used;
    uint32_t low, high, at;
};

struct stack {
    const struct twin *twin;
    const struct twin_box *boxes;
    const struct twin_way *ways;
    uint32_t box_count, way_count, height, width, lanes, lane_step, left;
    uint32_t *box_y, *way_y;
    struct lane *lane[2]; /* plain and thick, by box they go to */
};

static bool is_straight(const struct twin_way *way)
{
    return way->to == way->from + 1;
}

/* Rows: a box, the ways aside, then the ways straight down and the head of their arrow. */
static void place(struct stack *stack)
{
    uint32_t y = 0;
    for (uint32_t b = 0; b < stack->box_count; b++) {
        bool goes_down = false;
        stack->box_y[b] = y;
        y += stack->boxes[b].line_count + 2;
        for (int pass = 0; pass < 2; pass++)
            for (uint32_t w = 0; w < stack->way_count; w++)
                if (stack->ways[w].from == b && is_straight(&stack->ways[w]) == (pass == 1)) {
                    stack->way_y[w] = y++;
                    goes_down |= pass == 1;
                }
        y += goes_down;
    }
    stack->height = y;
}

static uint32_t entry_of(const struct stack *stack, uint32_t box, bool is_thick)
{
    uint32_t lines = stack->boxes[box].line_count;
    return stack->box_y[box] + (lines == 0 ? 0 : lines == 1 || !is_thick ? 1 : 2);
}

static void assign_lanes(struct stack *stack)
{
    for (uint32_t w = 0; w < stack->way_count; w++) {
        const struct twin_way *way = &stack->ways[w];
        struct lane *lane = &stack->lane[way->is_thick][way->to];
        uint32_t from = stack->way_y[w], to = entry_of(stack, way->to, way->is_thick), low = from < to ? from : to, high = from < to ? to : from;
        if (is_straight(way))
            continue;
        lane->low = lane->is_used && lane->low < low ? lane->low : low;
        lane->high = lane->is_used && lane->high > high ? lane->high : high;
        lane->is_used = true;
    }
    for (uint32_t i = 0; i < 2 * stack->box_count; i++) {
        struct lane *lane = &stack->lane[i % 2][i / 2];
        for (uint32_t k = 0; lane->is_used && k < i;) {
            const struct lane *other = &stack->lane[k % 2][k / 2];
            bool meet = other->is_used && other->at == lane->at && other->low <= lane->high && lane->low <= other->high;
            lane->at += meet;
            k = meet ? 0 : k + 1;
        }
        if (lane->is_used && lane->at >= stack->lanes)
            stack->lanes = lane->at + 1;
    }
    stack->lanes = stack->lanes < LANES_MOST ? stack->lanes : LANES_MOST;
    stack->lane_step = stack->lanes > 6 ? 1 : 2;
    stack->left = stack->lanes == 0 ? 0 : stack->lanes * stack->lane_step + 2;
}

static void measure(struct stack *stack)
{
    stack->width = 16;
    for (uint32_t b = 0; b < stack->box_count; b++) {
        uint32_t title = plain_width(stack->boxes[b].title) + 5;
        stack->width = title > stack->width ? title : stack->width;
        for (uint32_t i = 0; i < stack->boxes[b].line_count; i++) {
            uint32_t width = plain_width(stack->boxes[b].lines[i]) + 4;
            stack->width = width > stack->width ? width : stack->width;
        }
    }
    if (stack->left + stack->width > stack->twin->width)
        stack->width = stack->twin->width - stack->left;
}

static void draw_box(const struct stack *stack, struct canvas *canvas, uint32_t box)
{
    const struct twin *twin = stack->twin;
    const struct twin_box *facts = &stack->boxes[box];
    uint32_t y = stack->box_y[box];
    canvas_text(canvas, stack->left + 1, y, twin_format(twin, " %s ", plain_cut(twin->arena, twin->is_ascii, facts->title, stack->width - 5)));
    for (uint32_t i = 0; i < facts->line_count; i++)
        canvas_text(canvas, stack->left + 2, y + 1 + i, plain_cut(twin->arena, twin->is_ascii, facts->lines[i], stack->width - 4));
    canvas_box(canvas, stack->left, y, stack->width, facts->line_count + 2, facts->ink, 1 + 3 * box);
}

static enum canvas_ink ink_of(const struct twin_way *way)
{
    return way->is_missing ? INK_DOTTED : way->is_thick ? INK_HEAVY : INK_LIGHT;
}

/* The way down from a box, past the ways that leave it. */
static void draw_trunk(const struct stack *stack, struct canvas *canvas, uint32_t box)
{
    uint32_t top = stack->box_y[box] + stack->boxes[box].line_count + 1, last = 0;
    const struct twin_way *down = NULL;
    for (uint32_t w = 0; w < stack->way_count; w++) {
        if (stack->ways[w].from != box)
            continue;
        last = stack->way_y[w] > last ? stack->way_y[w] : last;
        if (is_straight(&stack->ways[w]) && (down == NULL || stack->ways[w].is_thick))
            down = &stack->ways[w];
    }
    if (last == 0)
        return;
    enum canvas_ink ink = down != NULL ? ink_of(down) : INK_LIGHT;
    canvas_line(canvas, stack->left + TRUNK, top + 1, stack->left + TRUNK, last + (down != NULL), ink, 2 + 3 * box);
    canvas_join(canvas, stack->left + TRUNK, top, CANVAS_DOWN);
    canvas_join(canvas, stack->left + TRUNK, top + 1, CANVAS_UP);
    if (down != NULL)
        canvas_text(canvas, stack->left + TRUNK, last + 1, twin_glyph(stack->twin, "▼", "v"));
}

/* From the trunk to its lane; the lane itself, with the arrow into the box. */
static void draw_way(const struct stack *stack, struct canvas *canvas, uint32_t index)
{
    const struct twin *twin = stack->twin;
    const struct twin_way *way = &stack->ways[index];
    const struct lane *lane = &stack->lane[way->is_thick][way->to];
    uint32_t y = stack->way_y[index], trunk = stack->left + TRUNK, entry = entry_of(stack, way->to, way->is_thick);
    uint32_t owner = 3 + 3 * (2 * way->to + way->is_thick);
    canvas_text(canvas, stack->left + SAYS, y, plain_cut(twin->arena, twin->is_ascii, way->says, twin->width - stack->left - SAYS));
    if (is_straight(way) || lane->at >= stack->lanes)
        return;
    uint32_t x = (stack->lanes - 1 - lane->at) * stack->lane_step;
    canvas_text(canvas, stack->left - 1, entry, twin_glyph(twin, "▶", ">"));
    canvas_line(canvas, x, entry, stack->left - 1, entry, ink_of(way), owner);
    canvas_line(canvas, x, y, trunk, y, ink_of(way), owner);
    canvas_join(canvas, trunk, y, CANVAS_LEFT);
}

static void draw_lanes(const struct stack *stack, struct canvas *canvas)
{
    for (uint32_t w = 0; w < stack->way_count; w++) {
        const struct twin_way *way = &stack->ways[w];
        const struct lane *lane = &stack->lane[way->is_thick][way->to];
        if (!is_straight(way) && lane->at < stack->lanes)
            canvas_line(canvas, (stack->lanes - 1 - lane->at) * stack->lane_step, lane->low, (stack->lanes - 1 - lane->at) * stack->lane_step, lane->high, ink_of(way),
                        3 + 3 * (2 * way->to + way->is_thick));
    }
}

void twin_stack(const struct twin *twin, const struct twin_box *boxes, uint32_t box_count, const struct twin_way *ways, uint32_t way_count)
{
    struct stack stack = {.twin = twin, .boxes = boxes, .ways = ways, .box_count = box_count, .way_count = way_count};
    struct canvas canvas;
    stack.box_y = ARENA_ARRAY(twin->arena, uint32_t, box_count + 1);
    stack.way_y = ARENA_ARRAY(twin->arena, uint32_t, way_count + 1);
    for (int i = 0; i < 2; i++)
        stack.lane[i] = ARENA_ARRAY(twin->arena, struct lane, box_count + 1);
    place(&stack);
    assign_lanes(&stack);
    measure(&stack);
    canvas_init(&canvas, twin->width, stack.height, twin->is_ascii);
    for (uint32_t b = 0; b < box_count; b++) {
        draw_box(&stack, &canvas, b);
        draw_trunk(&stack, &canvas, b);
    }
    for (int pass = 1; pass >= 0; pass--) /* what is thick first: it is not crossed */
        for (uint32_t w = 0; w < way_count; w++)
            if (ways[w].is_thick == (pass == 1))
                draw_way(&stack, &canvas, w);
    draw_lanes(&stack, &canvas);
    canvas_write(&canvas, twin->out);
    canvas_release(&canvas);
}
