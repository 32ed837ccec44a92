/*
 * The source lines of a diagnostic with their labelled spans, laid out as rustc does:
 *
 *     4 |     let x = a + b;
 *       |             -   ^ the rightmost label stands beside its underline
 *       |             |
 *       |             the others hang below, from right to left
 *
 * A span over several lines is drawn by a bar at the left; each takes two columns there (its `depth`).
 */
#include "base/render.h"

#include <string.h>

#include "base/escape.h"

enum { WIDEST_LINE = 160, CONTEXT_BEFORE = 50, MULTI_SHOWN = 4 };

enum mark_kind { MARK_SINGLE, MARK_BEGIN, MARK_END };

struct mark {
    enum mark_kind kind;
    uint32_t line, from, to; /* display columns from 0 */
    bool is_primary;
    const char *label;
    uint32_t step;
    uint32_t depth;
    bool at_line_start; /* BEGIN: nothing but blanks before it, so that the bar can begin on the line itself */
};

struct long_span {
    uint32_t first, last, depth;
    bool is_primary, at_line_start;
    struct span span;
};

struct snippet {
    struct renderer *renderer;
    struct source_file *file;
    int gutter;
    VEC(struct mark) marks;
    VEC(struct long_span) longs;
    uint32_t depths; /* bars side by side */
    VEC(uint32_t) lines;
    uint32_t left; /* columns cut off at the left of the current line */
};

static bool is_here(const struct snippet *snippet, const struct diag_label *label)
{
    return source_of(snippet->renderer->sources, label->span.lo) == snippet->file;
}

static uint32_t column_of(const char *line, uint32_t length, uint32_t bytes)
{
    return escape_width(line, bytes < length ? bytes : length);
}

static bool is_blank(const char *text, uint32_t length)
{
    for (uint32_t i = 0; i < length; i++)
        if (text[i] != ' ' && text[i] != '\t')
            return false;
    return true;
}

static void add_line(struct snippet *snippet, uint32_t line)
{
    uint32_t at = 0;
    while (at < snippet->lines.count && snippet->lines.items[at] < line)
        at++;
    if (at < snippet->lines.count && snippet->lines.items[at] == line)
        return;
    vec_push(&snippet->lines, line);
    for (uint32_t i = snippet->lines.count - 1; i > at; i--)
        snippet->lines.items[i] = snippet->lines.items[i - 1];
    snippet->lines.items[at] = line;
}

/* The least depth that no overlapping long span has. */
static uint32_t free_depth(const struct snippet *snippet, uint32_t first, uint32_t last)
{
    for (uint32_t depth = 0;; depth++) {
        bool taken = false;
        for (uint32_t i = 0; i < snippet->longs.count; i++) {
            const struct long_span *other = &snippet->longs.items[i];
            taken |= other->depth == depth && other->first <= last && first <= other->last;
        }
        if (!taken)
            return depth;
    }
}

/* The bar of the same span, if another label has drawn one; it moves when another is added. */
static const struct long_span *find_long(const struct snippet *snippet, struct span span)
{
    for (uint32_t i = 0; i < snippet->longs.count; i++)
        if (snippet->longs.items[i].span.lo == span.lo && snippet->longs.items[i].span.hi == span.hi)
            return &snippet->longs.items[i];
    return NULL;
}

static void add_label(struct snippet *snippet, const struct diag_label *label)
{
    struct source_map *sources = snippet->renderer->sources;
    struct position from = source_position(sources, label->span.lo), to = from;
    if (!span_is_empty(label->span))
        to = source_position(sources, label->span.hi - 1);
    uint32_t length;
    const char *line = source_line(sources, snippet->file, from.line, &length);
    uint32_t offset = label->span.lo - snippet->file->base - (uint32_t)(line - snippet->file->text);
    struct mark mark = {.kind = MARK_SINGLE, .line = from.line, .is_primary = label->is_primary, .label = label->text,
                        .step = label->step, .from = column_of(line, length, offset)};
    add_line(snippet, from.line);
    if (from.line == to.line) {
        mark.to = column_of(line, length, offset + (label->span.hi - label->span.lo));
        if (mark.to <= mark.from)
            mark.to = mark.from + 1;
        vec_push(&snippet->marks, mark);
        return;
    }
    const struct long_span *same = find_long(snippet, label->span);
    struct long_span span = {from.line, to.line, free_depth(snippet, from.line, to.line), label->is_primary, is_blank(line, offset), label->span};
    if (same != NULL)
        span = *same;
    else
        vec_push(&snippet->longs, span);
    if (span.depth + 1 > snippet->depths)
        snippet->depths = span.depth + 1;
    struct mark begin = mark, end = mark;
    begin.kind = MARK_BEGIN, begin.label = "", begin.step = 0, begin.depth = span.depth, begin.to = begin.from + 1;
    begin.at_line_start = span.at_line_start;
    end.kind = MARK_END, end.line = to.line, end.depth = span.depth;
    line = source_line(sources, snippet->file, to.line, &length);
    end.to = column_of(line, length, label->span.hi - snippet->file->base - (uint32_t)(line - snippet->file->text));
    end.from = end.to > 0 ? end.to - 1 : 0;
    if (same == NULL)
        vec_push(&snippet->marks, begin);
    vec_push(&snippet->marks, end);
    add_line(snippet, to.line);
    if (to.line - from.line <= MULTI_SHOWN)
        for (uint32_t i = from.line + 1; i < to.line; i++)
            add_line(snippet, i);
}

static enum render_style mark_style(bool is_primary)
{
    return is_primary ? STYLE_ERROR : STYLE_SECONDARY;
}

/* The columns of the bars at the left; `line` 0 is a row below `below`, where the spans that begin there are not drawn yet. */
static void write_bars(struct snippet *snippet, uint32_t line, bool is_source)
{
    struct renderer *renderer = snippet->renderer;
    for (uint32_t depth = 0; depth < snippet->depths; depth++) {
        char bar = ' ';
        bool is_primary = false;
        for (uint32_t i = 0; i < snippet->longs.count; i++) {
            const struct long_span *span = &snippet->longs.items[i];
            if (span->depth != depth || line < span->first || line > span->last)
                continue;
            if (line > span->first || !is_source)
                bar = line > span->first || span->at_line_start ? '|' : ' ';
            else if (span->at_line_start)
                bar = '/';
            is_primary = span->is_primary;
        }
        if (bar != ' ')
            render_style(renderer, mark_style(is_primary));
        putc(bar, renderer->out);
        if (bar != ' ')
            render_style(renderer, STYLE_PLAIN);
        putc(' ', renderer->out);
    }
}

static void write_gutter(struct snippet *snippet, uint32_t number)
{
    struct renderer *renderer = snippet->renderer;
    render_style(renderer, STYLE_GUTTER);
    if (number > 0)
        fprintf(renderer->out, "%*u |", snippet->gutter, (unsigned)number);
    else
        fprintf(renderer->out, "%*s |", snippet->gutter, "");
    render_style(renderer, STYLE_PLAIN);
}

/* The part of a line that is shown: all of it, or a window around the first mark of a very long one. */
static void write_source(struct snippet *snippet, uint32_t number)
{
    FILE *out = snippet->renderer->out;
    uint32_t length, first = UINT32_MAX;
    const char *line = source_line(snippet->renderer->sources, snippet->file, number, &length);
    for (uint32_t i = 0; i < snippet->marks.count; i++)
        if (snippet->marks.items[i].line == number && snippet->marks.items[i].from < first)
            first = snippet->marks.items[i].from;
    snippet->left = length > WIDEST_LINE && first != UINT32_MAX && first > CONTEXT_BEFORE * 2 ? first - CONTEXT_BEFORE : 0;
    write_gutter(snippet, number);
    if (length > 0 || snippet->depths > 0)
        putc(' ', out);
    write_bars(snippet, number, true);
    uint32_t column = 0;
    for (uint32_t i = 0; i < length;) {
        struct escaped shown = escape_next(line + i, length - i);
        if (column >= snippet->left + WIDEST_LINE) {
            fputs("...", out);
            break;
        }
        if (column >= snippet->left)
            fwrite(shown.text, 1, shown.bytes, out);
        else if (column + shown.width > snippet->left) /* half of a wide character */
            fprintf(out, "%*s", (int)(column + shown.width - snippet->left), "");
        column += shown.width;
        i += shown.bytes_read;
    }
    putc('\n', out);
}

/* Columns as they stand on the screen, after what was cut off. */
static uint32_t shown_column(const struct snippet *snippet, uint32_t column)
{
    column = column > snippet->left ? column - snippet->left : 0;
    return column < WIDEST_LINE ? column : WIDEST_LINE;
}

static void write_label(struct snippet *snippet, const struct mark *mark)
{
    struct renderer *renderer = snippet->renderer;
    render_style(renderer, mark_style(mark->is_primary));
    if (mark->step > 0)
        fprintf(renderer->out, "(%u) ", (unsigned)mark->step);
    escape_write(renderer->out, mark->label, strlen(mark->label));
    render_style(renderer, STYLE_PLAIN);
}

static bool has_label(const struct mark *mark)
{
    return mark->label[0] != '\0' || mark->step > 0;
}

/* Of two marks, whether the first is drawn behind the second; of two steps at one column the earlier is, for labels hang from the last to the first. */
static bool is_behind(const struct mark *a, const struct mark *b)
{
    return a->from > b->from || (a->from == b->from && a->step > 0 && b->step > a->step);
}

/* Single marks of one line, by their first column. */
static uint32_t collect_singles(const struct snippet *snippet, uint32_t line, const struct mark **found)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < snippet->marks.count; i++) {
        const struct mark *mark = &snippet->marks.items[i];
        if (mark->kind != MARK_SINGLE || mark->line != line)
            continue;
        uint32_t at = count++;
        for (; at > 0 && is_behind(found[at - 1], mark); at--)
            found[at] = found[at - 1];
        found[at] = mark;
    }
    return count;
}

/* The mark whose label can stand beside the underline: the rightmost, if nothing reaches into it. */
static const struct mark *find_inline(const struct mark **marks, uint32_t count)
{
    const struct mark *last = marks[count - 1];
    for (uint32_t i = 0; i + 1 < count; i++)
        if (marks[i]->to > last->from)
            return NULL;
    return has_label(last) ? last : NULL;
}

static void write_underlines(struct snippet *snippet, uint32_t line, const struct mark **marks, uint32_t count,
                             const struct mark *beside)
{
    struct renderer *renderer = snippet->renderer;
    uint32_t end = 0;
    for (uint32_t i = 0; i < count; i++)
        if (shown_column(snippet, marks[i]->to) > end)
            end = shown_column(snippet, marks[i]->to);
    char *row = ARENA_ARRAY(renderer->arena, char, end + 1);
    memset(row, ' ', end);
    for (uint32_t pass = 0; pass < 2; pass++)
        for (uint32_t i = 0; i < count; i++)
            for (uint32_t k = shown_column(snippet, marks[i]->from); marks[i]->is_primary == (pass == 1) && k < shown_column(snippet, marks[i]->to); k++)
                row[k] = marks[i]->is_primary ? '^' : '-';
    write_gutter(snippet, 0);
    putc(' ', renderer->out);
    write_bars(snippet, line, false);
    for (uint32_t i = 0; i < end; i++) {
        if (row[i] != ' ' && (i == 0 || row[i] != row[i - 1]))
            render_style(renderer, mark_style(row[i] == '^'));
        putc(row[i], renderer->out);
        if (row[i] != ' ' && row[i + 1] != row[i])
            render_style(renderer, STYLE_PLAIN);
    }
    if (beside != NULL) {
        putc(' ', renderer->out);
        write_label(snippet, beside);
    }
    putc('\n', renderer->out);
}

/* A row of bars for marks [0, count), and the label of marks[count] if `labelled`. */
static void write_hanging(struct snippet *snippet, uint32_t line, const struct mark **marks, uint32_t count, bool labelled)
{
    struct renderer *renderer = snippet->renderer;
    uint32_t column = 0;
    write_gutter(snippet, 0);
    putc(' ', renderer->out);
    write_bars(snippet, line, false);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t at = shown_column(snippet, marks[i]->from);
        if (at < column || (labelled && at == shown_column(snippet, marks[count]->from)))
            continue;
        fprintf(renderer->out, "%*s", (int)(at - column), "");
        render_styled(renderer, mark_style(marks[i]->is_primary), "|");
        column = at + 1;
    }
    if (labelled) {
        fprintf(renderer->out, "%*s", (int)(shown_column(snippet, marks[count]->from) - column), "");
        write_label(snippet, marks[count]);
    }
    putc('\n', renderer->out);
}

static void write_singles(struct snippet *snippet, uint32_t line)
{
    const struct mark **marks = ARENA_ARRAY(snippet->renderer->arena, const struct mark *, snippet->marks.count + 1);
    uint32_t count = collect_singles(snippet, line, marks);
    if (count == 0)
        return;
    const struct mark *beside = find_inline(marks, count);
    write_underlines(snippet, line, marks, count, beside);
    uint32_t hanging = 0;
    for (uint32_t i = 0; i < count; i++)
        if (marks[i] != beside && has_label(marks[i]))
            marks[hanging++] = marks[i];
    if (hanging > 0)
        write_hanging(snippet, line, marks, hanging, false);
    while (hanging > 0) {
        hanging--;
        write_hanging(snippet, line, marks, hanging, true);
    }
}

/* The row that joins the text to the bar of a span over several lines. */
static void write_joint(struct snippet *snippet, const struct mark *mark)
{
    struct renderer *renderer = snippet->renderer;
    if (mark->kind == MARK_BEGIN && mark->at_line_start)
        return;
    write_gutter(snippet, 0);
    putc(' ', renderer->out);
    for (uint32_t depth = 0; depth < mark->depth; depth++)
        fputs("  ", renderer->out);
    render_style(renderer, mark_style(mark->is_primary));
    putc(mark->kind == MARK_BEGIN ? ' ' : '|', renderer->out);
    uint32_t dashes = (snippet->depths - mark->depth) * 2 - 1 + shown_column(snippet, mark->from);
    for (uint32_t i = 0; i < dashes; i++)
        putc('_', renderer->out);
    putc(mark->is_primary ? '^' : '-', renderer->out);
    render_style(renderer, STYLE_PLAIN);
    if (has_label(mark)) {
        putc(' ', renderer->out);
        write_label(snippet, mark);
    }
    putc('\n', renderer->out);
}

static void write_line(struct snippet *snippet, uint32_t line)
{
    write_source(snippet, line);
    write_singles(snippet, line);
    for (uint32_t i = 0; i < snippet->marks.count; i++)
        if (snippet->marks.items[i].line == line && snippet->marks.items[i].kind != MARK_SINGLE)
            write_joint(snippet, &snippet->marks.items[i]);
}

static void write_elsewhere(struct snippet *snippet, const struct diag_label *label)
{
    struct renderer *renderer = snippet->renderer;
    struct source_file *file = source_of(renderer->sources, label->span.lo);
    struct position at = source_position(renderer->sources, label->span.lo);
    uint32_t length;
    const char *line = source_line(renderer->sources, file, at.line, &length);
    while (length > 0 && (*line == ' ' || *line == '\t'))
        line++, length--;
    render_style(renderer, STYLE_GUTTER);
    fprintf(renderer->out, "%*s ::: ", snippet->gutter, "");
    render_style(renderer, STYLE_PLAIN);
    escape_write(renderer->out, file->path, strlen(file->path));
    fputs(": ", renderer->out);
    escape_write(renderer->out, line, length < WIDEST_LINE ? length : WIDEST_LINE);
    if (label->text[0] != '\0') {
        fputs("  // ", renderer->out);
        escape_write(renderer->out, label->text, strlen(label->text));
    }
    putc('\n', renderer->out);
}

int render_gutter_width(struct renderer *renderer, const struct diagnostic *diagnostic)
{
    struct source_file *file = source_of(renderer->sources, diag_primary_span(diagnostic).lo);
    uint32_t greatest = 1;
    for (uint32_t i = 0; i < diagnostic->labels.count; i++) {
        struct span span = diagnostic->labels.items[i].span;
        if (source_of(renderer->sources, span.lo) != file)
            continue;
        struct position last = source_position(renderer->sources, span_is_empty(span) ? span.lo : span.hi - 1);
        if (last.line > greatest)
            greatest = last.line;
    }
    int width = 1;
    for (; greatest >= 10; greatest /= 10)
        width++;
    return width;
}

static void write_lines(struct snippet *snippet)
{
    FILE *out = snippet->renderer->out;
    write_gutter(snippet, 0);
    putc('\n', out);
    for (uint32_t i = 0; i < snippet->lines.count; i++) {
        uint32_t line = snippet->lines.items[i], gap = i > 0 ? line - snippet->lines.items[i - 1] : 1;
        if (gap == 2) {
            write_source(snippet, line - 1);
        } else if (gap > 2) {
            render_style(snippet->renderer, STYLE_GUTTER);
            fputs("...", out);
            render_style(snippet->renderer, STYLE_PLAIN);
            if (snippet->depths > 0) {
                for (int k = 0; k < snippet->gutter; k++)
                    putc(' ', out);
                write_bars(snippet, line - 1, true);
            }
            putc('\n', out);
        }
        write_line(snippet, line);
    }
}

void render_snippet(struct renderer *renderer, const struct diagnostic *diagnostic, int gutter)
{
    struct snippet snippet = {.renderer = renderer, .gutter = gutter,
                              .file = source_of(renderer->sources, diag_primary_span(diagnostic).lo)};
    for (uint32_t i = 0; i < diagnostic->labels.count; i++)
        if (is_here(&snippet, &diagnostic->labels.items[i]))
            add_label(&snippet, &diagnostic->labels.items[i]);
    write_lines(&snippet);
    for (uint32_t i = 0; i < diagnostic->labels.count; i++)
        if (!is_here(&snippet, &diagnostic->labels.items[i]))
            write_elsewhere(&snippet, &diagnostic->labels.items[i]);
    vec_free(&snippet.marks);
    vec_free(&snippet.longs);
    vec_free(&snippet.lines);
}
