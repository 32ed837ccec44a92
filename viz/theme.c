#include "viz/theme.h"

static const char *const light_colors[] = {
#define THEME(role, light, dark) light,
#include "viz/theme.def"
#undef THEME
    "transparent",
};

static const char *const dark_colors[] = {
#define THEME(role, light, dark) dark,
#include "viz/theme.def"
#undef THEME
    "transparent",
};

const char *theme_color(enum theme_role role)
{
    return light_colors[role];
}

/* A rule an attribute value: the drawing itself names light colours only, so a viewer without CSS still shows it. */
void theme_write_style(FILE *out)
{
    fputs("<style>text{font-family:" THEME_SANS ";white-space:pre;font-variant-ligatures:none}"
          "tspan{unicode-bidi:isolate}.b{font-weight:700}.m{font-family:" THEME_MONO "}"
          ".s{text-decoration:line-through}" THEME_ADJUST
          "@media (prefers-color-scheme:dark){",
          out);
    for (int role = 0; role < THEME_NONE; role++)
        fprintf(out, "[fill=\"%s\"]{fill:%s}[stroke=\"%s\"]{stroke:%s}", light_colors[role], dark_colors[role],
                light_colors[role], dark_colors[role]);
    fputs("}@media print{*{print-color-adjust:exact}}</style>\n", out);
}
