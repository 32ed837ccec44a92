/* The standard library's ownership signatures (checker/prelude.rs), embedded at build time: the text, and its syntax tree. */
#ifndef LIEN_CHECKER_PRELUDE_H
#define LIEN_CHECKER_PRELUDE_H

#include <stdint.h>

#include "parser/image.h"

extern const char prelude_text[]; /* NUL-terminated */
extern const uint32_t prelude_length;
extern const struct tree_image prelude_image;

#endif
