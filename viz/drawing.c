#include "viz/drawing.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void drawing_init(struct drawing *drawing, struct arena *arena)
{
    *drawing = (struct drawing){.arena = arena, .name = "", .classes = "", .title = "", .description = ""};
}

void drawing_release(struct drawing *drawing)
{
    vec_free(&drawing->bands);
    vec_free(&drawing->nodes);
    vec_free(&drawing->edges);
}

const char *drawing_format(struct drawing *drawing, const char *format, ...)
{
    char small[256];
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(small, sizeof small, format, arguments);
    va_end(arguments);
    char *text = ARENA_ARRAY(drawing->arena, char, length + 1);
    if ((size_t)length < sizeof small)
        memcpy(text, small, (size_t)length + 1);
    else
        vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

const char *drawing_id(struct arena *arena, const char *text)
{
    enum { LIMIT = 40 };
    size_t length = strnlen(text, LIMIT);
    char *id = arena_copy_text(arena, text, length);
    for (size_t i = 0; i < length; i++) {
        char c = id[i];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')))
            id[i] = '_';
    }
    return id;
}

void drawing_add_band(struct drawing *drawing, const char *id, double x, double y, double width, double height,
                      enum theme_role fill)
{
    struct drawing_band band = {id, "band", x, y, width, height, fill};
    vec_push(&drawing->bands, band);
}

struct drawing_node *drawing_add_node(struct drawing *drawing, const char *id, const char *classes)
{
    struct drawing_node node = {.id = id, .classes = classes, .fill = THEME_NONE, .stroke = THEME_NONE, .pen = 1, .is_dim = drawing->is_dim};
    vec_push(&drawing->nodes, node);
    return &vec_last(&drawing->nodes);
}

struct drawing_node *drawing_add_box(struct drawing *drawing, const char *id, const char *classes, double x, double y,
                                     double width, double height, enum theme_role fill, enum theme_role stroke, double pen)
{
    struct drawing_node *node = drawing_add_node(drawing, id, classes);
    node->shape = SHAPE_BOX;
    node->width = width;
    node->height = height;
    node->x = x + width / 2;
    node->y = y + height / 2;
    node->fill = fill;
    node->stroke = stroke;
    node->pen = pen;
    return node;
}

struct drawing_node *drawing_add_text(struct drawing *drawing, const char *id, const char *classes, double x, double y,
                                      double width, struct text text, enum align align)
{
    struct drawing_node *node = drawing_add_node(drawing, id, classes);
    node->width = width;
    node->height = ceil(text.size * 1.4);
    node->x = x + width / 2;
    node->y = y;
    node->text = text_fit(drawing->arena, &text, width);
    node->align = align;
    return node;
}

void drawing_explain(struct drawing_node *node, const char *whole)
{
    static const char ellipsis[] = "\xE2\x80\xA6";
    for (uint32_t i = 0; i < node->text.count; i++)
        if (memmem(node->text.runs[i].text, node->text.runs[i].length, ellipsis, sizeof ellipsis - 1) != NULL)
            node->title = whole;
}

struct drawing_edge *drawing_add_edge(struct drawing *drawing, const char *id, const char *classes, uint32_t tail, uint32_t head)
{
    struct drawing_edge edge = {.id = id, .classes = classes, .tail = tail, .head = head, .color = THEME_INK, .pen = 1,
                                .arrow_size = 1, .is_dim = drawing->is_dim};
    vec_push(&drawing->edges, edge);
    return &vec_last(&drawing->edges);
}

static void append_edge(struct drawing *to, const struct drawing_edge *from, const char *prefix, uint32_t first_node, double x, double y)
{
    struct drawing_edge edge = *from;
    edge.id = drawing_format(to, "%s%s", prefix, from->id);
    edge.tail += first_node;
    edge.head += first_node;
    edge.points = ARENA_ARRAY(to->arena, struct viz_point, from->point_count + 1);
    for (uint32_t i = 0; i < from->point_count; i++)
        edge.points[i] = (struct viz_point){from->points[i].x + x, from->points[i].y + y};
    vec_push(&to->edges, edge);
}

void drawing_append(struct drawing *to, const struct drawing *from, const char *prefix, double x, double y)
{
    uint32_t first_node = to->nodes.count;
    for (uint32_t i = 0; i < from->bands.count; i++) {
        struct drawing_band band = from->bands.items[i];
        band.id = drawing_format(to, "%s%s", prefix, band.id);
        band.x += x;
        band.y += y;
        vec_push(&to->bands, band);
    }
    for (uint32_t i = 0; i < from->nodes.count; i++) {
        struct drawing_node node = from->nodes.items[i];
        node.id = drawing_format(to, "%s%s", prefix, node.id);
        node.x += x;
        node.y += y;
        vec_push(&to->nodes, node);
    }
    for (uint32_t i = 0; i < from->edges.count; i++)
        append_edge(to, &from->edges.items[i], prefix, first_node, x, y);
}

/* ---- curves ---- */

static void add_points(struct drawing *drawing, struct drawing_edge *edge, const struct viz_point *points, uint32_t count)
{
    struct viz_point *all = ARENA_ARRAY(drawing->arena, struct viz_point, edge->point_count + count);
    if (edge->point_count > 0)
        memcpy(all, edge->points, sizeof *all * edge->point_count);
    memcpy(all + edge->point_count, points, sizeof *all * count);
    edge->points = all;
    edge->point_count += count;
}

void edge_continue_straight(struct drawing *drawing, struct drawing_edge *edge, struct viz_point to)
{
    struct viz_point from = edge->points[edge->point_count - 1];
    struct viz_point points[] = {{(2 * from.x + to.x) / 3, (2 * from.y + to.y) / 3},
                                 {(from.x + 2 * to.x) / 3, (from.y + 2 * to.y) / 3},
                                 to};
    add_points(drawing, edge, points, 3);
}

void edge_continue_curve(struct drawing *drawing, struct drawing_edge *edge, struct viz_point to)
{
    struct viz_point from = edge->points[edge->point_count - 1];
    double reach = fabs(to.x - from.x) * 0.5, sign = to.x < from.x ? -1 : 1;
    struct viz_point points[] = {{from.x + sign * reach, from.y}, {to.x - sign * reach, to.y}, to};
    add_points(drawing, edge, points, 3);
}

void edge_straight(struct drawing *drawing, struct drawing_edge *edge, struct viz_point from, struct viz_point to)
{
    add_points(drawing, edge, &from, 1);
    edge_continue_straight(drawing, edge, to);
}

void edge_curve(struct drawing *drawing, struct drawing_edge *edge, struct viz_point from, struct viz_point to)
{
    add_points(drawing, edge, &from, 1);
    edge_continue_curve(drawing, edge, to);
}
