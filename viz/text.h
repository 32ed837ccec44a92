/*
 * Text as a picture needs it: runs of one style each, with widths that hold whatever fonts the viewer has.
 *
 * Program text is hostile: nothing here interprets it but for the two marks of facts (`code` and *emphasis*), and it is
 * escaped only where it is written (label.c for DOT, svg.c for SVG).
 */
#ifndef LIEN_VIZ_TEXT_H
#define LIEN_VIZ_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "viz/theme.h"

enum text_flag { TEXT_CODE = 1, TEXT_BOLD = 2, TEXT_STRUCK = 4 };

struct text_run {
    const char *text; /* not NUL-terminated */
    uint32_t length;
    uint8_t flags;
    uint8_t role; /* enum theme_role */
};

/* One line. */
struct text {
    struct text_run *runs;
    uint32_t count;
    double size; /* pt */
};

/* One run of one style. */
struct text text_plain(struct arena *arena, const char *text, unsigned flags, enum theme_role role, double size);
void text_append(struct arena *arena, struct text *to, const char *text, size_t length, unsigned flags, enum theme_role role);
/* Reads the marks `code` and *emphasis*; NULL is no text. */
struct text text_marked(struct arena *arena, const char *marked, enum theme_role role, double size);
/* What is left of it where nothing can be set off: a tooltip. */
const char *text_unmarked(struct arena *arena, const char *marked);
/* A line of Rust: keywords bold, comments mute, tabs as spaces, cut behind `limit` characters. */
struct text text_source(struct arena *arena, const char *line, uint32_t length, uint32_t limit);

/* An upper bound of the width in points, for every font the viewer may put in place of ours. */
double text_width(const struct text *text);
double text_width_of(const char *text, size_t length, unsigned flags, double size);

/* Breaks at spaces into lines of at most `width` (a longer word stays whole and is cut); at most `limit` lines. */
uint32_t text_wrap(struct arena *arena, const struct text *text, double width, struct text *lines, uint32_t limit);
/* Cuts the end so that it fits, with an ellipsis. */
struct text text_fit(struct arena *arena, const struct text *text, double width);

/* At most `limit` characters: the middle gives way to an ellipsis. */
const char *text_shorten(struct arena *arena, const char *text, uint32_t limit);
uint32_t text_characters(const char *text);
/* Reads one character and moves on; a byte that is not UTF-8 counts as U+FFFD. */
uint32_t text_next(const char **at, const char *end);
/* What may be shown of a character: controls and bidirectional overrides become U+FFFD. */
uint32_t text_harmless(uint32_t character);
/* UTF-8 of a character, NUL-terminated. */
void text_encode(uint32_t character, char bytes[5]);

#endif
