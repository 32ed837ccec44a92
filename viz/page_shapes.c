/*
 * Graphviz writes a box as a closed chain of points, a rounded one as eight curves.  Both are a <rect>, a third as long.
 * Any other element keeps its form.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "viz/page_parts.h"

enum { BOX_POINTS = 5, ROUNDED_POINTS = 25 };

struct corners {
    double x[ROUNDED_POINTS], y[ROUNDED_POINTS];
    uint32_t count;
    double left, right, top, bottom, radius;
};

/* Reads "M1,2C3,4 5,6 ..." or "1,2 3,4"; false when there are more points than a box has. */
static bool read_points(const char *at, const char *end, struct corners *corners)
{
    corners->count = 0;
    corners->left = corners->top = HUGE_VAL;
    corners->right = corners->bottom = -HUGE_VAL;
    while (at < end) {
        if (*at == 'M' || *at == 'C' || *at == ' ') {
            at++;
            continue;
        }
        char *next;
        double x = strtod(at, &next);
        if (next == at || *next != ',' || corners->count == ROUNDED_POINTS)
            return false;
        at = next + 1;
        double y = strtod(at, &next);
        if (next == at)
            return false;
        at = next;
        corners->left = fmin(corners->left, x);
        corners->right = fmax(corners->right, x);
        corners->top = fmin(corners->top, y);
        corners->bottom = fmax(corners->bottom, y);
        corners->x[corners->count] = x;
        corners->y[corners->count++] = y;
    }
    return true;
}

/* At an edge, or as far from one as a corner's curve has its points. */
static bool is_at(double value, double low, double high, double radius)
{
    double inside = fmin(value - low, high - value);
    return inside < 0.02 || (radius > 0 && (fabs(inside - radius) < 0.02 || fabs(inside - radius / 2) < 0.02));
}

static bool is_box(struct corners *corners)
{
    uint32_t last = corners->count - 1;
    if ((corners->count != BOX_POINTS && corners->count != ROUNDED_POINTS) || corners->x[0] != corners->x[last] || corners->y[0] != corners->y[last])
        return false;
    corners->radius = corners->count == BOX_POINTS ? 0 : fmin(corners->right - corners->x[0], corners->x[0] - corners->left);
    for (uint32_t i = 0; i < corners->count; i++) {
        if (!is_at(corners->x[i], corners->left, corners->right, corners->radius) || !is_at(corners->y[i], corners->top, corners->bottom, corners->radius))
            return false;
        if (corners->count == BOX_POINTS && i > 0 && corners->x[i] != corners->x[i - 1] && corners->y[i] != corners->y[i - 1])
            return false;
    }
    return true;
}

static void write_number(FILE *out, const char *name, double value)
{
    double rounded = round(value * 100) / 100;
    fprintf(out, " %s=%.8g", name, rounded == 0 ? 0 : rounded);
}

static bool write_box(const char *line, const char *end, const char *name, const char *list, FILE *out)
{
    struct corners corners;
    size_t name_length = strlen(name);
    if ((size_t)(end - line) < name_length || memcmp(line, name, name_length) != 0)
        return false;
    const char *points = memmem(line, (size_t)(end - line), list, strlen(list));
    if (points == NULL)
        return false;
    const char *from = points + strlen(list), *to = memchr(from, '"', (size_t)(end - from));
    if (to == NULL || !read_points(from, to, &corners) || !is_box(&corners))
        return false;
    fputs("<rect", out);
    write_number(out, "x", corners.left);
    write_number(out, "y", corners.top);
    write_number(out, "width", corners.right - corners.left);
    write_number(out, "height", corners.bottom - corners.top);
    if (corners.radius > 0)
        write_number(out, "rx", corners.radius);
    page_attributes(line + name_length, points, false, out);
    fputs(" />", out);
    return true;
}

void page_shapes(const char *body, size_t length, FILE *out)
{
    for (const char *end = body + length; body < end;) {
        const char *stop = memchr(body, '\n', (size_t)(end - body));
        stop = stop == NULL ? end : stop;
        if (!write_box(body, stop, "<polygon", " points=\"", out) && !write_box(body, stop, "<path", " d=\"", out))
            page_tags(body, stop, out);
        body = stop + 1;
    }
}
