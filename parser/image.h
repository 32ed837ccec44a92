/*
 * A syntax tree as bytes: the prelude is parsed when lien is built, not each time it starts.
 *
 * Requires: a session in which nothing was interned yet, and whose first source is the text that the tree was made from.
 * Gives: the tree that parse_prelude would give, in the session arena, and the same names with the same numbers.
 * checker/embed/prelude.c makes the bytes.  An image of no bytes stands for none: there the text has to be parsed.
 */
#ifndef LIEN_PARSER_IMAGE_H
#define LIEN_PARSER_IMAGE_H

#include "parser/parse.h"

struct tree_image {
    const uint32_t *words;         /* the objects; pointers are offsets in bytes */
    uint32_t word_count;
    const uint16_t *pointers;      /* words from one pointer to the next; from the beginning to the first */
    uint32_t pointer_count;
    const char *names;             /* in the order of their numbers, each ended by NUL; the empty name is left out */
    uint32_t name_count;
    uint32_t crate;                /* offset in bytes */
};

struct crate *tree_load(struct session *session, const struct tree_image *image);

#endif
