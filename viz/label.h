/* Labels for DOT: HTML-like markup, escaped here and nowhere else. */
#ifndef LIEN_VIZ_LABEL_H
#define LIEN_VIZ_LABEL_H

#include "viz/drawing.h"

/* A label that may grow is never narrower than what the fonts make of it. */
const char *label_html(struct arena *arena, const struct drawing_node *node, bool may_grow);
/* A plain attribute: line ends and backslashes made harmless (DOT would read escapes in them). */
const char *label_tooltip(struct arena *arena, const char *text);

#endif
