/*
 * Graphviz writes a box as a closed chain of points, a rounded one as eight curves.  Both are a <rect>, a third as long.
 * Any other element is copied as it is.
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
    fprintf(out, " %s=\"%.8g\"", name, rounded == 0 ? 0 : rounded);
}

static bool begins(const char *at, const char *end, const char *with)
{
    size_t length = strlen(with);
    return (size_t)(end - at) >= length && memcmp(at, with, length) == 0;
}

/* What says nothing: a border that is not there, a decimal that is zero, and of a text what the style sheet says of any text. */
static size_t silent_at(const char *at, const char *end, bool is_text)
{
    static const char *const silent[] = {" stroke=\"none\" stroke-width=\"0\"", " font-size=\"16\"", " fill=\"#1b1e26\""};
    for (size_t i = 0; i < (is_text ? 3 : 1); i++)
        if (begins(at, end, silent[i]))
            return strlen(silent[i]);
    return begins(at, end, ".0\"") ? 2 : 0;
}

/* Where a text is anchored is a class of the style sheet's, which is shorter. */
static size_t anchor_at(const char *at, const char *end, const char **anchor)
{
    static const char middle[] = " text-anchor=\"middle\"", last[] = " text-anchor=\"end\"";
    *anchor = begins(at, end, middle) ? "c" : begins(at, end, last) ? "e" : NULL;
    return *anchor == NULL ? 0 : begins(at, end, middle) ? sizeof middle - 1 : sizeof last - 1;
}

/* Attributes end where the tag does: program text is never touched. */
static void write_attributes(FILE *out, const char *at, const char *end)
{
    static const char text[] = "<text ";
    bool is_text = (size_t)(end - at) > sizeof text && memcmp(at, text, sizeof text - 1) == 0;
    const char *anchor = NULL;
    const char *tag_end = memchr(at, '>', (size_t)(end - at));
    tag_end = tag_end == NULL ? end : tag_end;
    while (at < tag_end) {
        size_t silent = silent_at(at, tag_end, is_text);
        if (silent == 0 && is_text && anchor == NULL)
            silent = anchor_at(at, tag_end, &anchor);
        if (silent == 0 && anchor != NULL && begins(at, tag_end, " class=\"")) {
            fprintf(out, " class=\"%s ", anchor);
            silent = sizeof " class=\"" - 1;
            anchor = NULL;
        }
        if (silent == 0)
            putc(*at++, out);
        at += silent;
    }
    if (anchor != NULL)
        fprintf(out, " class=%s", anchor);
    fwrite(at, 1, (size_t)(end - at), out);
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
    write_attributes(out, line + name_length, points);
    fputs("/>", out);
    return true;
}

void page_shapes(const char *body, size_t length, FILE *out)
{
    for (const char *end = body + length; body < end;) {
        const char *stop = memchr(body, '\n', (size_t)(end - body));
        stop = stop == NULL ? end : stop;
        if (!write_box(body, stop, "<polygon", " points=\"", out) && !write_box(body, stop, "<path", " d=\"", out))
            write_attributes(out, body, stop);
        body = stop + 1;
    }
}
