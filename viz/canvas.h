/*
 * A page of characters: text and lines on a grid of columns and rows, drawn with Unicode's box characters or in ASCII.
 *
 * Lines of one owner join where they meet; where lines of two owners cross, the vertical one passes over the other.
 * Text is never drawn over.  Owns its rows, from canvas_init to canvas_release.
 */
#ifndef LIEN_VIZ_CANVAS_H
#define LIEN_VIZ_CANVAS_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum canvas_ink {
    INK_LIGHT,  /* rounded corners */
    INK_SQUARE, /* the same with square corners */
    INK_HEAVY,
    INK_DOUBLE,
    INK_DASHED,
    INK_DOTTED,
};

enum { CANVAS_UP = 1, CANVAS_RIGHT = 2, CANVAS_DOWN = 4, CANVAS_LEFT = 8 };

struct canvas_cell {
    char text[12]; /* of one column; "" where a wide character reaches over */
    bool is_text;
    uint8_t arms;  /* of a line, CANVAS_* */
    uint8_t ink;
    uint32_t owner;
};

struct canvas {
    struct canvas_cell *cells;
    uint32_t width, height;
    bool is_ascii;
};

void canvas_init(struct canvas *canvas, uint32_t width, uint32_t height, bool is_ascii);
void canvas_release(struct canvas *canvas);
/* Harmless text (viz/plain.h); gives the column after it.  What is beyond the page is left out. */
uint32_t canvas_text(struct canvas *canvas, uint32_t x, uint32_t y, const char *text);
/* A horizontal or vertical line from cell to cell, both with one arm only. */
void canvas_line(struct canvas *canvas, uint32_t x0, uint32_t y0, uint32_t x1, uint32_t y1, enum canvas_ink ink, uint32_t owner);
void canvas_box(struct canvas *canvas, uint32_t x, uint32_t y, uint32_t width, uint32_t height, enum canvas_ink ink, uint32_t owner);
/* One more arm for the line in a cell. */
void canvas_join(struct canvas *canvas, uint32_t x, uint32_t y, uint8_t arms);
/* Rows without blanks at their ends. */
void canvas_write(const struct canvas *canvas, FILE *out);

#endif
