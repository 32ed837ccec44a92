/* Is a text UTF-8?  Checked once for a whole file; everything behind relies on it. */
#ifndef LIEN_LEXER_UTF8_H
#define LIEN_LEXER_UTF8_H

#include <stdint.h>

/* The offset of the first byte that is not UTF-8, or `length`. */
uint32_t utf8_check(const char *text, uint32_t length);
/* The character at `text`, which is valid UTF-8, and its number of bytes. */
uint32_t utf8_decode(const char *text, uint32_t *size);
/* Writes a character; gives its number of bytes, at most 4. */
uint32_t utf8_encode(char *out, uint32_t character);

#endif
