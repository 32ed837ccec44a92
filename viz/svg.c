#include "viz/svg.h"

#include <stdlib.h>
#include <string.h>

static void write_character(FILE *out, uint32_t c)
{
    char bytes[5];
    text_encode(c, bytes);
    fputs(bytes, out);
}

/* The one place where text enters an SVG. */
static void write_escaped(FILE *out, const char *text, size_t length)
{
    const char *end = text + length;
    while (text < end) {
        const char *plain = text; /* most of it, in one piece */
        while (text < end && *text >= ' ' && *text < 0x7F && strchr("&<>\"'", *text) == NULL)
            text++;
        fwrite(plain, 1, (size_t)(text - plain), out);
        if (text == end)
            return;
        uint32_t c = text_harmless(text_next(&text, end));
        switch (c) {
        case '&': fputs("&amp;", out); break;
        case '<': fputs("&lt;", out); break;
        case '>': fputs("&gt;", out); break;
        case '"': fputs("&quot;", out); break;
        case '\'': fputs("&#39;", out); break;
        default: write_character(out, c); break;
        }
    }
}

static void write_flags(FILE *out, unsigned flags)
{
    static const char *const classes[] = {"", "m", "b", "m b", "s", "m s", "b s", "m b s"};
    if (flags != 0)
        fprintf(out, " class=\"%s\"", classes[flags & 7]);
}

/* Text that cannot change the direction of what stands beside it needs no span of its own. */
static bool is_ascii(const struct text_run *run)
{
    for (uint32_t i = 0; i < run->length; i++)
        if ((unsigned char)run->text[i] >= 0x80)
            return false;
    return true;
}

/* One <text>; its runs are spans that flow one behind the other, so that they meet whatever the font's widths are.
 * Leading spaces move the start instead, so that code stays indented alike. */
static void write_text(FILE *out, const struct drawing *drawing, const struct drawing_node *node)
{
    if (node->text.count == 0)
        return;
    static const char *const anchors[] = {[ALIGN_LEFT] = "", [ALIGN_CENTER] = " text-anchor=\"middle\"",
                                          [ALIGN_RIGHT] = " text-anchor=\"end\""};
    const struct text_run *runs = node->text.runs;
    uint32_t spaces = 0;
    while (node->align == ALIGN_LEFT && spaces < runs[0].length && runs[0].text[spaces] == ' ')
        spaces++;
    double x = node->align == ALIGN_LEFT ? node->x - node->width / 2 : node->align == ALIGN_RIGHT ? node->x + node->width / 2 : node->x;
    x += text_width_of(runs[0].text, spaces, runs[0].flags, node->text.size);
    unsigned common = runs[0].flags;
    for (uint32_t i = 1; i < node->text.count; i++)
        common &= runs[i].flags;
    fprintf(out, "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%g\" fill=\"%s\"%s", x, node->y - drawing->height + node->text.size * 0.36,
            node->text.size, theme_color(runs[0].role), anchors[node->align]);
    write_flags(out, common);
    putc('>', out);
    for (uint32_t i = 0; i < node->text.count; i++) {
        uint32_t skip = i == 0 ? spaces : 0;
        bool is_plain = runs[i].role == runs[0].role && runs[i].flags == common && (node->text.count == 1 || is_ascii(&runs[i]));
        if (runs[i].length == skip)
            continue;
        if (!is_plain) {
            fputs("<tspan", out);
            if (runs[i].role != runs[0].role)
                fprintf(out, " fill=\"%s\"", theme_color(runs[i].role));
            write_flags(out, runs[i].flags & ~common);
            putc('>', out);
        }
        write_escaped(out, runs[i].text + skip, runs[i].length - skip);
        if (!is_plain)
            fputs("</tspan>", out);
    }
    fputs("</text>\n", out);
}

static void open_group(FILE *out, const char *kind, const char *id, const char *classes, const char *title)
{
    fprintf(out, "<g id=\"%s\" class=\"%s%s%s\">", id, kind, classes[0] == '\0' ? "" : " ", classes);
    if (title != NULL) {
        fputs("<title>", out);
        write_escaped(out, title, strlen(title));
        fputs("</title>", out);
    }
    putc('\n', out);
}

/* Texts without a shape were not given to Graphviz: they come in their order. */
static uint32_t write_texts_before(FILE *out, const struct drawing *drawing, uint32_t from, uint32_t to)
{
    for (; from < to; from++) {
        const struct drawing_node *node = &drawing->nodes.items[from];
        if (node->shape != SHAPE_TEXT)
            continue;
        open_group(out, "node", node->id, node->classes, node->title);
        write_text(out, drawing, node);
        fputs("</g>\n", out);
    }
    return from;
}

static void write_head(const struct drawing *drawing, FILE *out)
{
    fprintf(out,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0fpt\" height=\"%.0fpt\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" "
            "aria-labelledby=\"title desc\" xml:space=\"preserve\">\n<title id=\"title\">",
            drawing->paper_width > 0 ? drawing->paper_width : drawing->width, drawing->paper_height > 0 ? drawing->paper_height : drawing->height, drawing->width,
            drawing->height);
    write_escaped(out, drawing->title, strlen(drawing->title));
    fputs("</title>\n<desc id=\"desc\">", out);
    write_escaped(out, drawing->description, strlen(drawing->description));
    fputs("</desc>\n", out);
    theme_write_style(out);
    fprintf(out, "<g id=\"%s\" class=\"graph %s\" transform=\"translate(0 %.0f)\">\n", drawing->name, drawing->classes,
            drawing->height);
}

static bool begins(const char *line, const char *with)
{
    return strncmp(line, with, strlen(with)) == 0;
}

/* A painted line, without what browsers do not know: `transparent` is `none`, and an invisible middle line is nothing. */
static void write_painted(const char *line, size_t length, FILE *out)
{
    if (begins(line, "<text"))
        return;
    static const char clear[] = "\"transparent\"";
    const char *found = memmem(line, length, clear, sizeof clear - 1);
    if (found == NULL) {
        fwrite(line, 1, length, out);
        return;
    }
    if (memmem(line, length, "fill=\"none\"", 11) != NULL)
        return;
    fwrite(line, 1, (size_t)(found - line), out);
    fputs("\"none\"", out);
    found += sizeof clear - 1;
    fwrite(found, 1, (size_t)(line + length - found), out);
}

void svg_write(const struct drawing *drawing, const char *painted, size_t length, FILE *out)
{
    const char *end = painted + length;
    uint32_t next_text = 0;
    const struct drawing_node *open = NULL;
    bool in_group = false;
    write_head(drawing, out);
    for (const char *line = painted; line < end;) {
        const char *stop = memchr(line, '\n', (size_t)(end - line));
        stop = stop == NULL ? end : stop + 1;
        if (begins(line, "<g id=\"graph") || begins(line, "<g id=\"b") || begins(line, "<g id=\"e") || begins(line, "<g id=\"n")) {
            char kind = line[7];
            uint32_t index = (uint32_t)strtoul(line + 8, NULL, 10);
            in_group = kind != 'g';
            open = NULL;
            if (kind == 'b' && index == drawing->bands.count) {
                open_group(out, "band", "page", "", NULL);
            } else if (kind == 'b') {
                open_group(out, "cluster", drawing->bands.items[index].id, drawing->bands.items[index].classes, NULL);
            } else if (kind == 'e') {
                const struct drawing_edge *edge = &drawing->edges.items[index];
                open_group(out, "edge", edge->id, edge->classes, edge->title);
            } else if (kind == 'n') {
                next_text = write_texts_before(out, drawing, next_text, index) + 1;
                open = &drawing->nodes.items[index];
                open_group(out, "node", open->id, open->classes, open->title);
            }
        } else if (in_group && begins(line, "</g>")) {
            if (open != NULL)
                write_text(out, drawing, open);
            fputs("</g>\n", out);
            in_group = false;
        } else if (in_group && !begins(line, "<title>")) {
            write_painted(line, (size_t)(stop - line), out);
        }
        line = stop;
    }
    write_texts_before(out, drawing, next_text, drawing->nodes.count);
    fputs("</g>\n</svg>\n", out);
}
