/*
 * The views: pictures of what the checker knows.  This is the whole of viz/ to the rest of the program.
 *
 * Requires: facts (checker/borrow/facts.h); decides nothing itself.  Gives: DOT or SVG on a FILE *.
 * Fails: a function that can fail gives false and viz_error says why in one line; nothing is printed or left half open.
 * Owns: the Graphviz context, from viz_open to viz_close.  One thread at a time (libcgraph's error hook is global).
 */
#ifndef LIEN_VIZ_VIEW_H
#define LIEN_VIZ_VIEW_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "checker/borrow/facts.h"

/* PNG and PDF depend on the fonts of the machine. */
enum viz_format { VIZ_DOT, VIZ_SVG, VIZ_PNG, VIZ_PDF };

struct viz;
struct viz_points;
struct viz_sheet;

/* NULL when Graphviz cannot be started. */
struct viz *viz_open(void);
void viz_close(struct viz *viz);
/* Why the last call failed; what Graphviz said, if it did. */
const char *viz_error(const struct viz *viz);

/* What the last picture leaves out because there is too much of it: "140 of 300 rows, 3 of 67 loans"; "" when it is whole.  The picture says it, too. */
const char *viz_left_out(const struct viz *viz);

/* From here on what has nothing to do with these variables, "v,first", is dimmed in functions that have one of them; NULL: nothing.  Not copied. */
void viz_only(struct viz *viz, const char *variables);

/* All PDF pictures between the two are pages of one file; what the drawing functions are given as `out` is not used. */
bool viz_book_begin(struct viz *viz, FILE *out);
bool viz_book_end(struct viz *viz);

/* View `points`: one layout for a function, then a frame for each of its points; nothing moves between frames.
 * The facts must outlive it. */
struct viz_points *viz_points_prepare(struct viz *viz, const struct facts *facts, const struct facts_function *function);
/* As above without the source and the words over the columns: where something else shows them. */
struct viz_points *viz_points_prepare_bare(struct viz *viz, const struct facts *facts, const struct facts_function *function);
bool viz_points_draw(struct viz_points *points, uint32_t point, enum viz_format format, FILE *out);
void viz_points_release(struct viz_points *points);

/* The chosen points (one flag a point) on pages of A4 for print, several frames a page; the points must outlive it. */
struct viz_sheet *viz_sheet_prepare(struct viz_points *points, const bool *is_chosen);
uint32_t viz_sheet_pages(const struct viz_sheet *sheet);
/* The size of the smallest text on paper, in points. */
double viz_sheet_least_text(const struct viz_sheet *sheet);
bool viz_sheet_draw(struct viz_sheet *sheet, uint32_t page, enum viz_format format, FILE *out);
void viz_sheet_release(struct viz_sheet *sheet);

/* View `lifetimes`: variables and loans against source lines. */
bool viz_lifetimes_draw(struct viz *viz, const struct facts *facts, const struct facts_function *function,
                        enum viz_format format, FILE *out);

/* View `cfg`: blocks with loans as ribbons, and the way of a refusal (an index into the function's errors; FACTS_NONE for none). */
bool viz_cfg_draw(struct viz *viz, const struct facts *facts, const struct facts_function *function, uint32_t error, enum viz_format format, FILE *out);

/* View `regions`: which lifetime must outlive which, and why; of a refusal, the path that is to blame. */
bool viz_regions_draw(struct viz *viz, const struct facts *facts, const struct facts_function *function, uint32_t error, enum viz_format format, FILE *out);

/* Text twins: a drawing of characters and sentences with the same facts, or the sentences alone.  The same bytes on every machine,
 * whatever its locale; no Graphviz. */
enum viz_text_drawing { VIZ_UNICODE, VIZ_ASCII, VIZ_SENTENCES };
enum { VIZ_TEXT_WIDTH = 100, VIZ_TEXT_LEAST = 80 };
struct viz_text_style {
    enum viz_text_drawing drawing;
    uint32_t width; /* in columns, 0 for VIZ_TEXT_WIDTH */
};
void viz_text_point(FILE *out, const struct facts *facts, const struct facts_function *function, uint32_t point, const struct viz_text_style *style);
void viz_text_lifetimes(FILE *out, const struct facts *facts, const struct facts_function *function, const struct viz_text_style *style);
void viz_text_cfg(FILE *out, const struct facts *facts, const struct facts_function *function, const struct viz_text_style *style);
void viz_text_regions(FILE *out, const struct facts *facts, const struct facts_function *function, const struct viz_text_style *style);

/* The beginning of a function's file names, safe on every file system: "Map::get" gives "Map.get".  Writes at most `size`
 * bytes; the index tells functions with equal names apart (0 for the first). */
void viz_file_stem(char *stem, uint32_t size, const char *function_name, uint32_t index);

#endif
