/*
 * A control-flow graph too large for `dot` as a strip: the blocks in the order of the source, one under another, indented as the source is.
 *
 *        +-------+                   What follows in the source is reached straight down.  Ways that leave blocks out go down at the right, ways back
 *        | block |---------.         go up at the left; all ways to one block share a lane, or all from one when these are more, and short lanes
 *        +-------+         |         lie inside of long ones.
 *            |             |
 *     .->+-------+         |
 *     |  | block |         |
 *     |  +-------+         |
 *     |      |             |
 *     |  +-------+         |
 *     '--| block |         |
 *        +-------+         |
 *        +-------+<--------'
 */
#include <math.h>
#include <stdlib.h>

#include "viz/layout.h"

enum { BLOCK_GAP = 30, LANE_STEP = 14, LANE_FIRST = 22, ENTRY = 15, PORT_STEP = 18 };

/* All ways to one block at one side, or from one. */
struct lane {
    uint32_t id;
    double top, bottom;            /* what it passes */
    uint32_t column;
    uint32_t port;                 /* of one by source: where all leave, counted from 1 */
};

struct strip {
    struct layout *layout;
    struct arena *arena;
    uint32_t *position;            /* by box: how many stand above */
    struct lane *lanes[2];         /* at the left, at the right; by target, and behind those by source */
    uint32_t *ways_to[2], *ways_from[2]; /* by box: how many there are */
    uint32_t columns[2];
    uint32_t *ports[2];            /* by box: how many ways leave it there so far */
    double left, right;            /* of all boxes and the words at their right */
};

enum side { SIDE_LEFT, SIDE_RIGHT, SIDE_NONE };

static enum side side_of(const struct strip *strip, const struct layout_line *line)
{
    uint32_t from = strip->position[line->from], to = strip->position[line->to];
    return to == from + 1 ? SIDE_NONE : to <= from ? SIDE_LEFT : SIDE_RIGHT;
}

/* Where more come together, or part. */
static struct lane *lane_of(const struct strip *strip, const struct layout_line *line, enum side side)
{
    bool is_by_source = strip->ways_from[side][line->from] > strip->ways_to[side][line->to];
    return &strip->lanes[side][is_by_source ? strip->layout->box_count + line->from : line->to];
}

static double top_of(const struct layout_box *box)
{
    return box->y - box->height / 2;
}

/* Ways leave a box near its lower edge, each a little above the one before. */
static double port_y(const struct layout_box *box, uint32_t index)
{
    return fmax(box->y + box->height / 2 - 12 - PORT_STEP * index, top_of(box) + ENTRY + 8);
}

static void place_boxes(struct strip *strip)
{
    struct layout *layout = strip->layout;
    double y = 0;
    for (uint32_t i = 0; i < layout->box_count; i++) {
        uint32_t b = layout->order[i];
        struct layout_box *box = &layout->boxes[b];
        strip->position[b] = i;
        box->x = box->indent + box->width / 2;
        box->y = y + box->height / 2;
        y += box->height + BLOCK_GAP;
        strip->right = fmax(strip->right, box->indent + box->width);
    }
    for (uint32_t i = 0; i < layout->line_count; i++) {
        const struct layout_line *line = &layout->lines[i];
        const struct layout_box *box = &layout->boxes[line->from];
        enum side side = side_of(strip, line);
        if (side == SIDE_NONE)
            continue;
        strip->ways_to[side][line->to]++;
        strip->ways_from[side][line->from]++;
        if (line->label_width > 0 && side == SIDE_RIGHT)
            strip->right = fmax(strip->right, box->indent + box->width + line->label_width + 8);
        if (line->label_width > 0 && side == SIDE_LEFT)
            strip->left = fmin(strip->left, box->indent - line->label_width - 8);
    }
    layout->height = y - BLOCK_GAP;
}

static int by_length(const void *left, const void *right)
{
    const struct lane *a = *(const struct lane *const *)left, *b = *(const struct lane *const *)right;
    double first = a->bottom - a->top, second = b->bottom - b->top;
    return first < second ? -1 : first > second ? 1 : a->id < b->id ? -1 : a->id > b->id;
}

/* The innermost column in which no lane passes the same height. */
static void choose_columns(struct strip *strip, enum side side)
{
    uint32_t boxes = strip->layout->box_count, count = 0;
    struct lane **used = ARENA_ARRAY(strip->arena, struct lane *, 2 * boxes + 1);
    for (uint32_t i = 0; i < strip->layout->line_count; i++) {
        const struct layout_line *line = &strip->layout->lines[i];
        if (side_of(strip, line) != side)
            continue;
        struct lane *lane = lane_of(strip, line, side);
        double entry = top_of(&strip->layout->boxes[line->to]) + ENTRY, leave = strip->layout->boxes[line->from].y + strip->layout->boxes[line->from].height / 2;
        if (lane->bottom == 0) {
            *lane = (struct lane){(uint32_t)(lane - strip->lanes[side]), entry, entry, 0, 0};
            used[count++] = lane;
        }
        lane->top = fmin(lane->top, fmin(entry, top_of(&strip->layout->boxes[line->from])));
        lane->bottom = fmax(lane->bottom, fmax(entry, leave));
    }
    qsort(used, count, sizeof *used, by_length);
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t k = 0; k < i; k++)
            if (used[k]->column == used[i]->column && used[k]->top < used[i]->bottom + 6 && used[i]->top < used[k]->bottom + 6) {
                used[i]->column++;
                k = (uint32_t)-1; /* begin again */
            }
        strip->columns[side] = used[i]->column + 1 > strip->columns[side] ? used[i]->column + 1 : strip->columns[side];
    }
}

static void straight(struct strip *strip, struct layout_line *line, const struct viz_point *corners, uint32_t count)
{
    line->points = ARENA_ARRAY(strip->arena, struct viz_point, 3 * count);
    line->points[0] = corners[0];
    line->point_count = 1;
    for (uint32_t i = 1; i < count; i++) {
        struct viz_point from = corners[i - 1], to = corners[i];
        line->points[line->point_count++] = (struct viz_point){(2 * from.x + to.x) / 3, (2 * from.y + to.y) / 3};
        line->points[line->point_count++] = (struct viz_point){(from.x + 2 * to.x) / 3, (from.y + 2 * to.y) / 3};
        line->points[line->point_count++] = to;
    }
}

static void draw_way(struct strip *strip, struct layout_line *line)
{
    const struct layout_box *from = &strip->layout->boxes[line->from], *to = &strip->layout->boxes[line->to];
    enum side side = side_of(strip, line);
    if (side == SIDE_NONE) {
        double x = fmax(from->indent, to->indent) + 24;
        struct viz_point corners[2] = {{x, from->y + from->height / 2}, {x, top_of(to)}};
        straight(strip, line, corners, 2);
        line->label_x = x + 10 + line->label_width / 2;
        line->label_y = (corners[0].y + corners[1].y) / 2;
        return;
    }
    struct lane *by = lane_of(strip, line, side);
    if (by->id < strip->layout->box_count || by->port == 0)
        by->port = ++strip->ports[side][line->from];
    double y = port_y(from, by->port - 1), entry = top_of(to) + ENTRY, away = LANE_FIRST + LANE_STEP * (double)by->column;
    double lane = side == SIDE_LEFT ? strip->left - away : strip->right + away;
    double start = side == SIDE_LEFT ? from->indent : from->indent + from->width, end = side == SIDE_LEFT ? to->indent : to->indent + to->width;
    struct viz_point corners[4] = {{start, y}, {lane, y}, {lane, entry}, {end, entry}};
    straight(strip, line, corners, 4);
    line->label_x = side == SIDE_LEFT ? start - 8 - line->label_width / 2 : start + 8 + line->label_width / 2;
    line->label_y = y - 10;
}

void strip_place(struct arena *arena, struct layout *layout)
{
    struct strip strip = {.layout = layout, .arena = arena};
    strip.position = ARENA_ARRAY(arena, uint32_t, layout->box_count + 1);
    for (int side = 0; side < 2; side++) {
        strip.lanes[side] = ARENA_ARRAY(arena, struct lane, 2 * layout->box_count + 1);
        strip.ways_to[side] = ARENA_ARRAY(arena, uint32_t, layout->box_count + 1);
        strip.ways_from[side] = ARENA_ARRAY(arena, uint32_t, layout->box_count + 1);
        strip.ports[side] = ARENA_ARRAY(arena, uint32_t, layout->box_count + 1);
    }
    place_boxes(&strip);
    choose_columns(&strip, SIDE_LEFT);
    choose_columns(&strip, SIDE_RIGHT);
    for (uint32_t i = 0; i < layout->line_count; i++)
        draw_way(&strip, &layout->lines[i]);
    double shift = -strip.left + (strip.columns[SIDE_LEFT] == 0 ? 0 : LANE_FIRST + LANE_STEP * (double)strip.columns[SIDE_LEFT]);
    for (uint32_t i = 0; i < layout->box_count; i++)
        layout->boxes[i].x += shift;
    for (uint32_t i = 0; i < layout->line_count; i++) {
        for (uint32_t k = 0; k < layout->lines[i].point_count; k++)
            layout->lines[i].points[k].x += shift;
        layout->lines[i].label_x += shift;
    }
    layout->width = shift + strip.right + (strip.columns[SIDE_RIGHT] == 0 ? 0 : LANE_FIRST + LANE_STEP * (double)strip.columns[SIDE_RIGHT]);
}
