/*
 * A drawing: everything of one picture at its final place, in points, x to the right and y down from the top left corner.
 *
 * Views build it; gv.c hands it to Graphviz, which paints boxes and lines; svg.c sets the texts.  Order is paint order
 * within a kind: bands, then edges, then nodes.  Ids are made of letters, digits and `_` only, so they need no escaping.
 * Owns nothing: all is in the arena of whoever draws.
 */
#ifndef LIEN_VIZ_DRAWING_H
#define LIEN_VIZ_DRAWING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"
#include "viz/text.h"
#include "viz/theme.h"

struct viz_point {
    double x, y;
};

enum shape_kind { SHAPE_TEXT, SHAPE_BOX, SHAPE_ROUNDED, SHAPE_CIRCLE, SHAPE_DIAMOND, SHAPE_TRIANGLE, SHAPE_OCTAGON };
enum line_kind { LINE_SOLID, LINE_DASHED, LINE_DOTTED };
enum align { ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT };

/* A rounded panel behind everything. */
struct drawing_band {
    const char *id, *classes;
    double x, y, width, height; /* top left corner */
    enum theme_role fill;
};

struct drawing_node {
    const char *id, *classes;
    const char *title; /* what a reader is told on pointing at it, raw text; NULL for nothing */
    enum shape_kind shape;
    double x, y, width, height; /* centre */
    enum theme_role fill, stroke;
    double pen;
    enum line_kind line;
    struct text text;
    enum align align;
    bool is_dim;
};

enum arrow_kind { ARROW_NONE, ARROW_FILLED, ARROW_HOLLOW, ARROW_BAR, ARROW_OPEN };

/* A chain of cubic curves: 3n+1 points.  With an arrow the last point is where the tip touches. */
struct drawing_edge {
    const char *id, *classes;
    const char *title;
    uint32_t tail, head; /* nodes */
    enum theme_role color;
    bool is_double; /* two thin parallel lines */
    double pen, arrow_size;
    enum arrow_kind arrow;
    enum line_kind line;
    struct viz_point *points;
    uint32_t point_count;
    bool is_dim;
};

struct drawing {
    struct arena *arena;
    const char *name;        /* of the graph: letters, digits, `_` */
    const char *classes;
    const char *title;       /* for a screen reader and the window's title */
    const char *description;
    double width, height;
    double paper_width, paper_height; /* the picture is scaled to this size; 0: as it is */
    bool is_dim;             /* what is added now has nothing to do with what is asked for */
    VEC(struct drawing_band) bands;
    VEC(struct drawing_node) nodes;
    VEC(struct drawing_edge) edges;
};

void drawing_init(struct drawing *drawing, struct arena *arena);
void drawing_release(struct drawing *drawing);

void drawing_add_band(struct drawing *drawing, const char *id, double x, double y, double width, double height,
                      enum theme_role fill);
/* Gives the node to be completed; valid until the next node. */
struct drawing_node *drawing_add_node(struct drawing *drawing, const char *id, const char *classes);
/* A box with its top left corner at x, y. */
struct drawing_node *drawing_add_box(struct drawing *drawing, const char *id, const char *classes, double x, double y,
                                     double width, double height, enum theme_role fill, enum theme_role stroke, double pen);
/* A line of text from x on, its middle at y; cut where it would pass `width`. */
struct drawing_node *drawing_add_text(struct drawing *drawing, const char *id, const char *classes, double x, double y,
                                      double width, struct text text, enum align align);
/* The whole as its title, where its text has been shortened. */
void drawing_explain(struct drawing_node *node, const char *whole);
struct drawing_edge *drawing_add_edge(struct drawing *drawing, const char *id, const char *classes, uint32_t tail, uint32_t head);

/* Puts a copy of all that `from` shows on `to`, moved, its ids behind `prefix`; texts and titles are shared. */
void drawing_append(struct drawing *to, const struct drawing *from, const char *prefix, double x, double y);

/* A string of the drawing's arena. */
const char *drawing_format(struct drawing *drawing, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Makes an id out of hostile text: other characters become `_`, at most 40. */
const char *drawing_id(struct arena *arena, const char *text);

/* Curves. */
void edge_straight(struct drawing *drawing, struct drawing_edge *edge, struct viz_point from, struct viz_point to);
/* One curve with horizontal ends. */
void edge_curve(struct drawing *drawing, struct drawing_edge *edge, struct viz_point from, struct viz_point to);
/* Goes on from the last point. */
void edge_continue_straight(struct drawing *drawing, struct drawing_edge *edge, struct viz_point to);
void edge_continue_curve(struct drawing *drawing, struct drawing_edge *edge, struct viz_point to);

#endif
