/*
 * A graph of many parts that nothing ties together: each part is placed by itself, then the parts stand in columns, in their order, so that the picture
 * is about as wide as high.  A part beyond LAYOUT_LIMIT is a strip.
 */
#include <math.h>

#include "viz/layout.h"

enum { PART_GAP = 36, COLUMN_GAP = 60 };

/* As wide as high, and a little more. */
static const double SHAPE = 1.4;

struct part {
    struct layout layout;
    uint32_t *boxes, *lines;       /* of the whole */
    double x, y;
};

static uint32_t root_of(uint32_t *parent, uint32_t box)
{
    while (parent[box] != box)
        box = parent[box] = parent[parent[box]];
    return box;
}

/* Gives the parts, in the order of their first boxes. */
static struct part *find_parts(struct arena *arena, const struct layout *whole, uint32_t *count)
{
    uint32_t *parent = ARENA_ARRAY(arena, uint32_t, whole->box_count + 1), *part_of = ARENA_ARRAY(arena, uint32_t, whole->box_count + 1);
    uint32_t *boxes = ARENA_ARRAY(arena, uint32_t, whole->box_count + 1), *lines = ARENA_ARRAY(arena, uint32_t, whole->box_count + 1);
    for (uint32_t i = 0; i < whole->box_count; i++)
        parent[i] = i;
    for (uint32_t i = 0; i < whole->line_count; i++) {
        uint32_t a = root_of(parent, whole->lines[i].from), b = root_of(parent, whole->lines[i].to);
        parent[a < b ? b : a] = a < b ? a : b;
    }
    *count = 0;
    for (uint32_t i = 0; i < whole->box_count; i++) {
        uint32_t root = root_of(parent, i);
        part_of[i] = root == i ? (*count)++ : part_of[root];
        boxes[part_of[i]]++;
    }
    for (uint32_t i = 0; i < whole->line_count; i++)
        lines[part_of[whole->lines[i].from]]++;
    struct part *parts = ARENA_ARRAY(arena, struct part, *count + 1);
    for (uint32_t p = 0; p < *count; p++) {
        parts[p].layout = (struct layout){.boxes = ARENA_ARRAY(arena, struct layout_box, boxes[p] + 1), .lines = ARENA_ARRAY(arena, struct layout_line, lines[p] + 1),
                                          .is_sideways = whole->is_sideways};
        parts[p].boxes = ARENA_ARRAY(arena, uint32_t, boxes[p] + 1);
        parts[p].lines = ARENA_ARRAY(arena, uint32_t, lines[p] + 1);
    }
    uint32_t *index = ARENA_ARRAY(arena, uint32_t, whole->box_count + 1);
    for (uint32_t i = 0; i < whole->box_count; i++) {
        struct part *part = &parts[part_of[i]];
        index[i] = part->layout.box_count;
        part->boxes[part->layout.box_count] = i;
        part->layout.boxes[part->layout.box_count++] = whole->boxes[i];
    }
    for (uint32_t i = 0; i < whole->line_count; i++) {
        struct part *part = &parts[part_of[whole->lines[i].from]];
        part->lines[part->layout.line_count] = i;
        struct layout_line *line = &part->layout.lines[part->layout.line_count++];
        *line = whole->lines[i];
        line->from = index[line->from];
        line->to = index[line->to];
    }
    return parts;
}

static bool place_part(struct viz *viz, struct arena *arena, struct layout *part)
{
    if (part->box_count == 1 && part->line_count == 0) {
        part->width = part->boxes[0].width;
        part->height = part->boxes[0].height;
        part->boxes[0].x = part->width / 2;
        part->boxes[0].y = part->height / 2;
        return true;
    }
    if (part->box_count <= LAYOUT_LIMIT)
        return layout_place(viz, arena, part);
    part->order = ARENA_ARRAY(arena, uint32_t, part->box_count + 1);
    for (uint32_t i = 0; i < part->box_count; i++)
        part->order[i] = i;
    strip_place(arena, part);
    return true;
}

/* Columns of at most that height; gives the size of all. */
static struct viz_point fill_columns(struct part *parts, uint32_t count, double most)
{
    double x = 0, y = 0, width = 0, height = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (y > 0 && y + parts[i].layout.height > most) {
            x += width + COLUMN_GAP;
            y = width = 0;
        }
        parts[i].x = x;
        parts[i].y = y;
        y += parts[i].layout.height + PART_GAP;
        width = fmax(width, parts[i].layout.width);
        height = fmax(height, y - PART_GAP);
    }
    return (struct viz_point){x + width, height};
}

static void put_back(struct layout *whole, const struct part *part)
{
    for (uint32_t i = 0; i < part->layout.box_count; i++) {
        whole->boxes[part->boxes[i]].x = part->layout.boxes[i].x + part->x;
        whole->boxes[part->boxes[i]].y = part->layout.boxes[i].y + part->y;
    }
    for (uint32_t i = 0; i < part->layout.line_count; i++) {
        struct layout_line *line = &whole->lines[part->lines[i]];
        const struct layout_line *placed = &part->layout.lines[i];
        line->points = placed->points;
        line->point_count = placed->point_count;
        for (uint32_t k = 0; k < line->point_count; k++) {
            line->points[k].x += part->x;
            line->points[k].y += part->y;
        }
        line->label_x = placed->label_x + part->x;
        line->label_y = placed->label_y + part->y;
    }
}

bool layout_place_parts(struct viz *viz, struct arena *arena, struct layout *layout)
{
    uint32_t count = 0;
    struct part *parts = find_parts(arena, layout, &count);
    double most = 0, all = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (!place_part(viz, arena, &parts[i].layout))
            return false;
        most = fmax(most, parts[i].layout.height);
        all += parts[i].layout.height + PART_GAP;
    }
    struct viz_point size = fill_columns(parts, count, most);
    for (; most < all && size.x > SHAPE * size.y; most *= 1.1)
        size = fill_columns(parts, count, most);
    layout->width = size.x;
    layout->height = size.y;
    for (uint32_t i = 0; i < count; i++)
        put_back(layout, &parts[i]);
    return true;
}
