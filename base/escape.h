/*
 * Hostile text made harmless for terminals: control characters and those that reorder or hide text (bidirectional
 * controls, zero-width characters) are shown as \u{1b}; a tab is four spaces.  Widths are columns of a terminal.
 */
#ifndef LIEN_BASE_ESCAPE_H
#define LIEN_BASE_ESCAPE_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

enum { ESCAPE_TAB_WIDTH = 4, ESCAPE_LONGEST = 16 };

/* One character as it is shown. */
struct escaped {
    char text[ESCAPE_LONGEST];
    uint32_t bytes_read, bytes, width;
};

/* The character at `at`; a byte that is not UTF-8 is shown as \x{ff}. */
struct escaped escape_next(const char *at, size_t length);
void escape_write(FILE *out, const char *text, size_t length);
/* As escape_write, but line feeds stay. */
void escape_write_lines(FILE *out, const char *text, size_t length);
uint32_t escape_width(const char *text, size_t length);

#endif
