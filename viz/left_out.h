/* What a picture leaves out, in words: said in the picture itself, and by viz_left_out to whoever asked for it. */
#ifndef LIEN_VIZ_LEFT_OUT_H
#define LIEN_VIZ_LEFT_OUT_H

#include "viz/gv.h"

/* Nothing yet: at the beginning of a picture. */
void left_out_begin(struct viz *viz);
/* Adds "3 of 67 loans"; nothing when `count` is 0. */
void left_out_add(struct viz *viz, uint32_t count, uint32_t total, const char *what);
/* Adds what cannot be counted. */
void left_out_some(struct viz *viz, const char *what);
/* "Not drawn: 140 of 300 rows, 3 of 67 loans.", or NULL when the picture is whole. */
const char *left_out_words(struct viz *viz);

#endif
