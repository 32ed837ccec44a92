#include "viz/label.h"

#include <stdio.h>
#include <string.h>

#include "base/vec.h"

struct html {
    char *items;
    uint32_t count, capacity;
};

static void put(struct html *html, const char *text)
{
    for (; *text != '\0'; text++)
        vec_push(html, *text);
}

static void put_character(struct html *html, uint32_t c)
{
    char bytes[5];
    text_encode(c, bytes);
    put(html, bytes);
}

/* Every space is a no-break space: a browser drops a plain one that opens or closes a run. */
static void put_escaped(struct html *html, const char *text, size_t length)
{
    const char *end = text + length;
    while (text < end) {
        uint32_t c = text_harmless(text_next(&text, end));
        switch (c) {
        case '&': put(html, "&amp;"); break;
        case '<': put(html, "&lt;"); break;
        case '>': put(html, "&gt;"); break;
        case '"': put(html, "&quot;"); break;
        case ' ': put(html, "&#160;"); break;
        case '\\': put(html, "\\&#8203;"); break; /* Graphviz would read `\N` as the node's name: a space of no width stands between */
        default: put_character(html, c); break;
        }
    }
}

static void put_run(struct html *html, const struct text_run *run, double size)
{
    char open[256];
    snprintf(open, sizeof open, "<FONT COLOR=\"%s\" POINT-SIZE=\"%g\" FACE=\"%s\">", theme_color(run->role), size,
             run->flags & TEXT_CODE ? THEME_MONO : THEME_SANS);
    put(html, open);
    put(html, run->flags & TEXT_BOLD ? "<B>" : "");
    put(html, run->flags & TEXT_STRUCK ? "<S>" : "");
    put_escaped(html, run->text, run->length);
    put(html, run->flags & TEXT_STRUCK ? "</S>" : "");
    put(html, run->flags & TEXT_BOLD ? "</B>" : "");
    put(html, "</FONT>");
}

const char *label_html(struct arena *arena, const struct drawing_node *node, bool may_grow)
{
    struct html html = {0};
    if (node->align != ALIGN_CENTER) {
        char open[256];
        const char *fixed = may_grow ? "" : " FIXEDSIZE=\"TRUE\"";
        snprintf(open, sizeof open,
                 "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\"%s WIDTH=\"%.0f\" "
                 "HEIGHT=\"%.0f\"><TR><TD%s WIDTH=\"%.0f\" HEIGHT=\"%.0f\" ALIGN=\"%s\">",
                 fixed, node->width, node->height, fixed, node->width, node->height, node->align == ALIGN_LEFT ? "LEFT" : "RIGHT");
        put(&html, open);
    }
    for (uint32_t i = 0; i < node->text.count; i++)
        put_run(&html, &node->text.runs[i], node->text.size);
    if (node->align != ALIGN_CENTER)
        put(&html, "</TD></TR></TABLE>");
    const char *label = arena_copy_text(arena, html.items ? html.items : "", html.count);
    vec_free(&html);
    return label;
}

const char *label_tooltip(struct arena *arena, const char *text)
{
    struct html html = {0};
    const char *end = text + strlen(text);
    while (text < end) {
        uint32_t c = text_harmless(text_next(&text, end));
        if (c == '\\')
            put(&html, "\\");
        put_character(&html, c);
        if (c == '&') /* Graphviz would read `&lt;` as what it stands for */
            put(&html, "amp;");
    }
    const char *tooltip = arena_copy_text(arena, html.items ? html.items : "", html.count);
    vec_free(&html);
    return tooltip;
}
