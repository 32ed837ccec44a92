/*
 * From Graphviz's SVG to ours: Graphviz paints bands, boxes and lines; the texts are set here, where no font is measured,
 * with ids, classes, titles for screen readers and a style sheet for light and dark.
 */
#ifndef LIEN_VIZ_SVG_H
#define LIEN_VIZ_SVG_H

#include <stddef.h>
#include <stdio.h>

#include "viz/drawing.h"

void svg_write(const struct drawing *drawing, const char *painted, size_t length, FILE *out);

#endif
