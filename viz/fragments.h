/*
 * What Graphviz has painted already: frames of a function differ in little, so each shape is painted once and its SVG kept.
 *
 * A shape is known by the bytes of all that its painting depends on.  Memory is bounded: beyond it all is forgotten.
 */
#ifndef LIEN_VIZ_FRAGMENTS_H
#define LIEN_VIZ_FRAGMENTS_H

#include <stddef.h>

#include "viz/drawing.h"

/* The painted lines of one shape; NULL when it has not been painted. */
struct fragment {
    const char *text;
    size_t length;
};

struct fragments;

struct fragments *fragments_new(void);
void fragments_free(struct fragments *fragments);
/* Before a picture: what is given from here on lasts to the next call. */
void fragments_begin(struct fragments *fragments);
/* Stays at its place till then. */
struct fragment *fragments_of_band(struct fragments *fragments, const struct drawing *drawing, const struct drawing_band *band, bool is_page);
struct fragment *fragments_of_node(struct fragments *fragments, const struct drawing *drawing, const struct drawing_node *node);
struct fragment *fragments_of_edge(struct fragments *fragments, const struct drawing *drawing, const struct drawing_edge *edge);
void fragments_keep(struct fragments *fragments, struct fragment *fragment, const char *text, size_t length);

#endif
