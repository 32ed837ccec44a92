/*
 * Text twins: the views for a terminal, a screen reader and a diff.  A twin is a drawing of characters with its key, and
 * sentences with the same facts (checker/borrow/facts_print.h); as sentences alone where no drawing is wanted.
 */
#ifndef LIEN_VIZ_TWIN_H
#define LIEN_VIZ_TWIN_H

#include "base/arena.h"
#include "checker/borrow/facts.h"
#include "viz/canvas.h"
#include "viz/view.h"

struct twin {
    struct arena *arena;
    FILE *out;
    const struct facts *facts;
    const struct facts_function *function;
    uint32_t width;
    bool is_ascii, has_drawing;
};

/* Text of the facts, code, and what printf makes, as a terminal may show it. */
const char *twin_text(const struct twin *twin, const char *marked);
const char *twin_code(const struct twin *twin, const char *code);
const char *twin_format(const struct twin *twin, const char *format, ...) __attribute__((format(printf, 2, 3)));
const char *twin_shorten(const struct twin *twin, const char *text, uint32_t width);
/* Of the two the one that can be shown. */
const char *twin_glyph(const struct twin *twin, const char *unicode, const char *ascii);
/* A line of the program as it stands. */
const char *twin_source_line(const struct twin *twin, uint32_t line);

/* "main(), lines 5 to 10: the lifetimes" and a rule under it; an empty line where nothing is drawn. */
void twin_heading(const struct twin *twin, const char *text);
/* A paragraph; lines after the first are indented. */
void twin_line(const struct twin *twin, const char *text, uint32_t indent);
/* The pairs of a key, each "glyph words"; breaks between pairs only.  Both NULL-terminated. */
void twin_key(const struct twin *twin, const char *const *pairs, uint32_t count);
/* The refusal in one line and its numbered steps; every refusal of the function. */
void twin_story(const struct twin *twin, uint32_t error);
void twin_stories(const struct twin *twin);
/* "(2)", or "(B2)" where the function has several stories. */
const char *twin_step(const struct twin *twin, uint32_t error, uint32_t step);

/* The source around a point with its loans' bars (twin_source.c). */
void twin_source(const struct twin *twin, const struct facts_point *point);

/* The drawings of the four views. */
void twin_draw_point(const struct twin *twin, const struct facts_point *point);
void twin_draw_lifetimes(const struct twin *twin);
void twin_draw_cfg(const struct twin *twin);
void twin_draw_regions(const struct twin *twin);

/* Boxes one above the other, and lines from box to box in lanes at their left (twin_stack.c): what `cfg` and `regions` share. */
struct twin_box {
    const char *title;         /* stands in the upper edge */
    const char **lines;
    uint32_t line_count;
    enum canvas_ink ink;
};

struct twin_way {
    uint32_t from, to;
    const char *says;          /* stands under its box */
    bool is_thick, is_missing;
};

void twin_stack(const struct twin *twin, const struct twin_box *boxes, uint32_t box_count, const struct twin_way *ways, uint32_t way_count);

#endif
