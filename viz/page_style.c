/*
 * The palette as variables, and a class for each colour and size of a drawing (page_attributes.c).
 * What stands in a <use> is matched by itself, without the elements around it: no rule for drawings may name an ancestor.
 */
#include "viz/page_parts.h"

static const char *const names[] = {
#define THEME(role, light, dark) #role,
#include "viz/theme.def"
#undef THEME
};
static const char *const light_colors[] = {
#define THEME(role, light, dark) light,
#include "viz/theme.def"
#undef THEME
};
static const char *const dark_colors[] = {
#define THEME(role, light, dark) dark,
#include "viz/theme.def"
#undef THEME
};

/* CSS names are in small letters by custom. */
static void write_name(FILE *out, const char *name)
{
    for (; *name != '\0'; name++)
        putc(*name >= 'A' && *name <= 'Z' ? *name - 'A' + 'a' : *name, out);
}

static void write_palette(FILE *out, const char *selector, const char *scheme, const char *const *colors)
{
    fprintf(out, "%s{color-scheme:%s", selector, scheme);
    for (int role = 0; role < THEME_NONE; role++) {
        fputs(";--", out);
        write_name(out, names[role]);
        fprintf(out, ":%s", colors[role]);
    }
    fputs("}", out);
}

void page_style(FILE *out)
{
    fputs(":root{--mono:" THEME_MONO ";--sans:" THEME_SANS "}\n", out);
    write_palette(out, ":root", "light", light_colors);
    fputs("\n@media screen{@media (prefers-color-scheme:dark){", out);
    write_palette(out, ":root:not([data-theme=light])", "dark", dark_colors);
    fputs("}", out);
    write_palette(out, ":root[data-theme=dark]", "dark", dark_colors);
    fputs("}\n", out);
    for (int role = 0; role < THEME_NONE; role++) {
        fprintf(out, ".f%d{fill:var(--", role);
        write_name(out, names[role]);
        fprintf(out, ")}.s%d{stroke:var(--", role);
        write_name(out, names[role]);
        fputs(")}", out);
    }
    static const int pens[] = {PAGE_PENS};
    for (size_t i = 0; i < sizeof pens / sizeof *pens; i++)
        fprintf(out, ".w%d{stroke-width:%g}", pens[i], pens[i] / 10.0);
    fprintf(out, ".da{stroke-dasharray:" PAGE_DASHED "}.do{stroke-dasharray:" PAGE_DOTTED "}.fn{fill:none}\ntext{font-size:%dpx}", PAGE_TEXT_SIZE);
    for (int size = PAGE_LEAST_SIZE; size <= PAGE_MOST_SIZE; size++)
        fprintf(out, ".t%d{font-size:%dpx}", size, size);
    fputs("\n" THEME_ADJUST "\n", out);
    fputs(page_css_text, out);
}
