/* Colours by role and the fonts, with the style sheet that gives an SVG its dark mode. */
#ifndef LIEN_VIZ_THEME_H
#define LIEN_VIZ_THEME_H

#include <stdio.h>

enum theme_role {
#define THEME(role, light, dark) THEME_##role,
#include "viz/theme.def"
#undef THEME
    THEME_NONE, /* transparent */
};

/* No family here has programming ligatures: what is typed is what is shown.  All code fonts are 0.6 em wide or narrower. */
#define THEME_MONO "Noto Sans Mono,DejaVu Sans Mono,Menlo,Consolas,monospace"
#define THEME_SANS "Inter,Noto Sans,Helvetica Neue,Arial,DejaVu Sans,sans-serif"

/* Whatever font a viewer takes for code, it is scaled until its digits are 0.6 em wide, as boxes are made for. */
#define THEME_ADJUST ".m{font-size-adjust:ch-width .6}"

/* The colour as Graphviz wants it: "#rrggbb", or "transparent". */
const char *theme_color(enum theme_role role);
/* The <style> element: fonts, the dark palette, print. */
void theme_write_style(FILE *out);

#endif
