/*
 * Text for terminals, screen readers and diffs: without marks, harmless (base/escape.h), in ASCII where asked; measured,
 * shortened and broken in columns.  What these functions give may be printed as it is.
 */
#ifndef LIEN_VIZ_PLAIN_H
#define LIEN_VIZ_PLAIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/arena.h"

/* Program text as it stands; NULL is no text. */
const char *plain_code(struct arena *arena, bool is_ascii, const char *code, size_t length);
/* Text of the facts: the marks `code` and *emphasis* go. */
const char *plain_text(struct arena *arena, bool is_ascii, const char *marked);
/* Columns of a terminal. */
uint32_t plain_width(const char *text);
/* Text that is at most `width` columns wide: the middle, or the end, gives way to an ellipsis. */
const char *plain_shorten(struct arena *arena, bool is_ascii, const char *text, uint32_t width);
const char *plain_cut(struct arena *arena, bool is_ascii, const char *text, uint32_t width);
/* Broken at spaces, every line after the first indented by `indent`; a longer word is broken within. */
void plain_wrap(FILE *out, const char *text, uint32_t indent, uint32_t width);

#endif
