/*
 * From Graphviz's SVG to ours: Graphviz paints bands, boxes and lines; the texts are set here, where no font is measured,
 * with ids, classes, titles for screen readers and a style sheet for light and dark.
 */
#ifndef LIEN_VIZ_SVG_H
#define LIEN_VIZ_SVG_H

#include <stddef.h>
#include <stdio.h>

#include "viz/drawing.h"
#include "viz/fragments.h"

/* Of each band (the page is the last), node and edge its fragment; NULL for what has none. */
struct svg_painted {
    struct fragment **bands, **nodes, **edges;
};

/* Reads what Graphviz painted, whose ids are b, n and e with an index, into those of the fragments that have no text yet. */
void svg_read(const struct svg_painted *painted, struct fragments *fragments, const char *svg, size_t length);
void svg_write(const struct drawing *drawing, const struct svg_painted *painted, FILE *out);

#endif
