/* A diagnostic for people, in rustc's shape: title, place, source with labels, then steps, consequence, notes and helps. */
#include "base/render.h"

#include <string.h>

#include "base/escape.h"

static void write_escaped(struct renderer *renderer, const char *text)
{
    escape_write(renderer->out, text, strlen(text));
}

/* What lien does not cover is named by the passes; the sentence is the same for all. */
const char *render_message(struct renderer *renderer, const struct diagnostic *diagnostic)
{
    static const char before[] = "lien does not cover ";
    if (diagnostic->level != DIAG_OUTSIDE)
        return diagnostic->message;
    size_t length = strlen(diagnostic->message);
    char *text = arena_allocate(renderer->arena, sizeof before + length);
    memcpy(text, before, sizeof before - 1);
    memcpy(text + sizeof before - 1, diagnostic->message, length);
    return text;
}

static void write_title(struct renderer *renderer, const struct diagnostic *diagnostic)
{
    render_style(renderer, diagnostic->level == DIAG_WARNING ? STYLE_WARNING : STYLE_ERROR);
    fputs(render_level(diagnostic), renderer->out);
    if (diag_has_number(diagnostic->code))
        fprintf(renderer->out, "[%s]", diagnostic->code);
    render_style(renderer, STYLE_PLAIN);
    render_style(renderer, STYLE_STRONG);
    fputs(": ", renderer->out);
    write_escaped(renderer, render_message(renderer, diagnostic));
    render_style(renderer, STYLE_PLAIN);
    putc('\n', renderer->out);
}

static void write_gutter(struct renderer *renderer, int gutter, const char *mark)
{
    render_style(renderer, STYLE_GUTTER);
    fprintf(renderer->out, "%*s %s", gutter, "", mark);
    render_style(renderer, STYLE_PLAIN);
}

static void write_place(struct renderer *renderer, const struct diagnostic *diagnostic, int gutter)
{
    struct span primary = diag_primary_span(diagnostic);
    struct position at = source_position(renderer->sources, primary.lo);
    render_style(renderer, STYLE_GUTTER);
    fprintf(renderer->out, "%*s--> ", gutter, "");
    render_style(renderer, STYLE_PLAIN);
    write_escaped(renderer, source_of(renderer->sources, primary.lo)->path);
    fprintf(renderer->out, ":%u:%u\n", (unsigned)at.line, (unsigned)at.column);
}

static void write_child(struct renderer *renderer, int gutter, enum render_style style, const char *kind, const char *text)
{
    write_gutter(renderer, gutter, "= ");
    render_styled(renderer, style, kind);
    write_escaped(renderer, text);
    putc('\n', renderer->out);
}

/* A step without a place; the others are labels of the source above. */
static void write_step(struct renderer *renderer, int gutter, uint32_t number, const struct diag_child *step)
{
    write_gutter(renderer, gutter, "= ");
    render_style(renderer, STYLE_STRONG);
    fprintf(renderer->out, "(%u) ", (unsigned)number);
    render_style(renderer, STYLE_PLAIN);
    write_escaped(renderer, step->text);
    putc('\n', renderer->out);
}

static bool has_no_children(const struct diagnostic *diagnostic)
{
    for (uint32_t i = 0; i < diagnostic->children.count; i++)
        if (diagnostic->children.items[i].kind != DIAG_STEP || span_is_empty(diagnostic->children.items[i].span))
            return false;
    return true;
}

static uint32_t count_characters(const char *text, uint32_t length)
{
    uint32_t width = 0;
    for (uint32_t i = 0; i < length;) {
        struct escaped shown = escape_next(text + i, length - i);
        width += shown.width;
        i += shown.bytes_read;
    }
    return width;
}

/* The line as it reads after the edit, with what is new underlined by `+`; edits over several lines are only described. */
static void write_edit(struct renderer *renderer, int gutter, const struct diag_child *help)
{
    struct source_file *file = source_of(renderer->sources, help->span.lo);
    struct position from = source_position(renderer->sources, help->span.lo);
    uint32_t length;
    const char *line = source_line(renderer->sources, file, from.line, &length);
    uint32_t start = help->span.lo - file->base - (uint32_t)(line - file->text);
    uint32_t end = start + (help->span.hi - help->span.lo);
    const char *text = help->replacement;
    uint32_t text_length = (uint32_t)strlen(text);
    write_child(renderer, gutter, STYLE_HELP, "help: ", help->text);
    if (end > length || memchr(text, '\n', text_length) != NULL || length + text_length > 200)
        return;
    write_gutter(renderer, gutter, "|\n");
    render_style(renderer, STYLE_GUTTER);
    fprintf(renderer->out, "%*u | ", gutter, (unsigned)from.line);
    render_style(renderer, STYLE_PLAIN);
    escape_write(renderer->out, line, start);
    render_styled(renderer, STYLE_ADDED, text);
    escape_write(renderer->out, line + end, length - end);
    putc('\n', renderer->out);
    uint32_t added = count_characters(text, text_length);
    if (added > 0) {
        write_gutter(renderer, gutter, "| ");
        fprintf(renderer->out, "%*s", (int)count_characters(line, start), "");
        render_style(renderer, STYLE_ADDED);
        for (uint32_t i = 0; i < added; i++)
            putc(span_is_empty(help->span) ? '+' : '~', renderer->out);
        render_style(renderer, STYLE_PLAIN);
        putc('\n', renderer->out);
    }
}

static void write_children(struct renderer *renderer, const struct diagnostic *diagnostic, int gutter)
{
    uint32_t step = 0;
    for (uint32_t i = 0; i < diagnostic->children.count; i++) {
        const struct diag_child *child = &diagnostic->children.items[i];
        switch (child->kind) {
        case DIAG_STEP:
            step++;
            if (span_is_empty(child->span))
                write_step(renderer, gutter, step, child);
            break;
        case DIAG_CONSEQUENCE:
            write_child(renderer, gutter, STYLE_STRONG, "if this were allowed: ", child->text);
            break;
        case DIAG_NOTE: write_child(renderer, gutter, STYLE_STRONG, "note: ", child->text); break;
        case DIAG_HELP:
            if (child->replacement != NULL)
                write_edit(renderer, gutter, child);
            else
                write_child(renderer, gutter, STYLE_HELP, "help: ", child->text);
            break;
        }
    }
}

void render_human(struct renderer *renderer, const struct diagnostic *diagnostic)
{
    int gutter = render_gutter_width(renderer, diagnostic);
    write_title(renderer, diagnostic);
    write_place(renderer, diagnostic, gutter);
    render_snippet(renderer, diagnostic, gutter);
    if (!has_no_children(diagnostic)) {
        write_gutter(renderer, gutter, "|\n");
        write_children(renderer, diagnostic, gutter);
    }
    putc('\n', renderer->out);
}
