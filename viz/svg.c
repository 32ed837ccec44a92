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

/* The group that a line opens: its kind, and which; 0 for none. */
static char group_of(const char *line, uint32_t *index)
{
    static const char opening[] = "<g id=\"";
    if (!begins(line, opening))
        return 0;
    char kind = line[sizeof opening - 1];
    *index = (uint32_t)strtoul(line + sizeof opening, NULL, 10);
    return kind == 'b' || kind == 'n' || kind == 'e' ? kind : 0;
}

void svg_read(const struct svg_painted *painted, struct fragments *fragments, const char *svg, size_t length)
{
    struct fragment *into = NULL;
    char *lines = NULL;
    size_t size = 0;
    FILE *out = NULL;
    for (const char *line = svg, *end = svg + length; line < end;) {
        const char *stop = memchr(line, '\n', (size_t)(end - line));
        uint32_t index;
        stop = stop == NULL ? end : stop + 1;
        char kind = group_of(line, &index);
        if (kind != 0) {
            into = kind == 'b' ? painted->bands[index] : kind == 'n' ? painted->nodes[index] : painted->edges[index];
            into = into != NULL && into->text == NULL ? into : NULL;
            out = into != NULL ? open_memstream(&lines, &size) : NULL;
        } else if (out != NULL && begins(line, "</g>")) {
            if (fclose(out) == 0)
                fragments_keep(fragments, into, lines, size);
            free(lines);
            out = NULL;
            lines = NULL;
        } else if (out != NULL && !begins(line, "<title>")) {
            write_painted(line, (size_t)(stop - line), out);
        }
        line = stop;
    }
    if (out != NULL) {
        fclose(out);
        free(lines);
    }
}

static void write_bands(const struct drawing *drawing, const struct svg_painted *painted, FILE *out)
{
    for (uint32_t i = 0; i <= drawing->bands.count; i++) { /* the page first */
        uint32_t band = i == 0 ? drawing->bands.count : i - 1;
        if (painted->bands[band]->text == NULL)
            continue;
        if (i == 0)
            open_group(out, "band", "page", "", NULL);
        else
            open_group(out, "cluster", drawing->bands.items[band].id, drawing->bands.items[band].classes, NULL);
        fwrite(painted->bands[band]->text, 1, painted->bands[band]->length, out);
        fputs("</g>\n", out);
    }
}

/* A step of sorting: equal ends keep their order. */
static void sort_by_end(const struct drawing *drawing, bool by_tail, const uint32_t *from, uint32_t *to)
{
    uint32_t *place = ARENA_ARRAY(drawing->arena, uint32_t, drawing->nodes.count + 1);
    for (uint32_t i = 0; i < drawing->edges.count; i++) {
        const struct drawing_edge *edge = &drawing->edges.items[i];
        place[(by_tail ? edge->tail : edge->head) + 1]++;
    }
    for (uint32_t n = 1; n <= drawing->nodes.count; n++)
        place[n] += place[n - 1];
    for (uint32_t i = 0; i < drawing->edges.count; i++) {
        const struct drawing_edge *edge = &drawing->edges.items[from[i]];
        to[place[by_tail ? edge->tail : edge->head]++] = from[i];
    }
}

/* In the order of a graph: by the node where they begin, then by that where they end. */
static void write_edges(const struct drawing *drawing, const struct svg_painted *painted, FILE *out)
{
    uint32_t count = drawing->edges.count;
    uint32_t *by_head = ARENA_ARRAY(drawing->arena, uint32_t, count + 1), *order = ARENA_ARRAY(drawing->arena, uint32_t, count + 1);
    for (uint32_t e = 0; e < count; e++)
        order[e] = e;
    sort_by_end(drawing, false, order, by_head);
    sort_by_end(drawing, true, by_head, order);
    for (uint32_t i = 0; i < count; i++) {
        const struct drawing_edge *edge = &drawing->edges.items[order[i]];
        const struct fragment *fragment = painted->edges[order[i]];
        if (fragment->text == NULL)
            continue;
        open_group(out, "edge", edge->id, edge->classes, edge->title);
        fwrite(fragment->text, 1, fragment->length, out);
        fputs("</g>\n", out);
    }
}

void svg_write(const struct drawing *drawing, const struct svg_painted *painted, FILE *out)
{
    write_head(drawing, out);
    write_bands(drawing, painted, out);
    write_edges(drawing, painted, out);
    for (uint32_t i = 0; i < drawing->nodes.count; i++) {
        const struct drawing_node *node = &drawing->nodes.items[i];
        if (node->shape != SHAPE_TEXT && painted->nodes[i]->text == NULL)
            continue;
        open_group(out, "node", node->id, node->classes, node->title);
        if (node->shape != SHAPE_TEXT)
            fwrite(painted->nodes[i]->text, 1, painted->nodes[i]->length, out);
        write_text(out, drawing, node);
        fputs("</g>\n", out);
    }
    fputs("</g>\n</svg>\n", out);
}
