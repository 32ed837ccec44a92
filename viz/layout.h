/*
 * Boxes and the lines between them, placed by Graphviz's `dot`: for graphs that have no place of their own (control flow, lifetimes).
 *
 * Sizes are given, so no font is consulted and the places are the same everywhere.  `dot` grows steeply beyond 60 boxes: LAYOUT_LIMIT bounds them.
 */
#ifndef LIEN_VIZ_LAYOUT_H
#define LIEN_VIZ_LAYOUT_H

#include "viz/drawing.h"
#include "viz/view.h"

enum { LAYOUT_LIMIT = 72, STRIP_LIMIT = 1000, PARTS_LIMIT = 400, PARTS_FROM = 24 };

struct layout_box {
    double width, height;
    double indent;                 /* of a strip */
    double x, y;                   /* given: the middle, from the top left corner */
};

struct layout_line {
    uint32_t from, to;
    double label_width, label_height; /* room for words beside the line; 0: none */
    bool is_loose;                 /* does not pull its ends apart */
    struct viz_point *points;      /* given: 3n+1 points, from border to border */
    uint32_t point_count;
    double label_x, label_y;       /* given: the middle of the words */
};

struct layout {
    struct layout_box *boxes;
    struct layout_line *lines;
    uint32_t box_count, line_count;
    uint32_t *order;               /* of a strip: boxes from top to bottom */
    bool is_sideways;              /* from left to right, else from top to bottom */
    double width, height;          /* given */
};

/* All memory is the arena's. */
bool layout_place(struct viz *viz, struct arena *arena, struct layout *layout);
/* layout_parts.c: the same of a graph with parts that nothing ties together. */
bool layout_place_parts(struct viz *viz, struct arena *arena, struct layout *layout);
/* strip.c: boxes one under another in linear time, for graphs beyond LAYOUT_LIMIT. */
void strip_place(struct arena *arena, struct layout *layout);

#endif
