/* Loans as objects: a tag each, with its label, kind, the lines it spans, and what follows from it. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "viz/points.h"

enum { TAG_LEAST = 226, TAG_MOST = 360, TAG_HEAD = 24, TAG_BAR = 22, TAG_LINE = 18, TAG_PAD = 8, SAYS_LINES = 3, SAYS_MOST = 250,
       EXPRESSION_LIMIT = 24, LABEL_LIMIT = 12, NUMBERED_CELLS = 8, CELL_LEAST = 22, LONG_BAR = 110, SMALLEST_GAP = 2 };

enum theme_role tag_color(const struct facts_loan *loan)
{
    return loan->kind == LOAN_SHARED ? THEME_SHARED : THEME_MUT;
}

enum theme_role tag_fill(const struct facts_loan *loan)
{
    return loan->kind == LOAN_SHARED ? THEME_SHAREDBG : THEME_MUTBG;
}

const char *tag_word(const struct facts_loan *loan)
{
    if (loan->kind == LOAN_SHARED)
        return "shared";
    return loan->through != FACTS_NONE && !loan->is_capture ? "reborrow" : "mut";
}

/* "implicit mut", "captured mut", "shared, earlier round", "reserved". */
static const char *word_at(struct arena *arena, const struct facts_loan *loan, const struct facts_loan_at *at)
{
    const char *word = at->state == LOAN_RESERVED ? "reserved" : at->state == LOAN_ENDED ? "ended"
                     : at->state == LOAN_KILLED ? "overwritten" : tag_word(loan);
    const char *before = points_loan_is_over(at) ? "" : loan->is_capture ? "captured " : loan->is_implicit ? "implicit " : "";
    const char *behind = at->is_earlier_round ? ", earlier round" : "";
    size_t size = strlen(before) + strlen(word) + strlen(behind) + 1;
    char *text = ARENA_ARRAY(arena, char, size);
    strcat(strcat(strcpy(text, before), word), behind);
    return text;
}

static struct text head_text(struct arena *arena, const struct facts_loan *loan, enum theme_role color)
{
    struct text text = text_plain(arena, text_shorten(arena, loan->label, LABEL_LIMIT), TEXT_CODE | TEXT_BOLD, color, 16);
    const char *expression = text_shorten(arena, loan->expression, EXPRESSION_LIMIT);
    text_append(arena, &text, " ", 1, TEXT_CODE, color);
    text_append(arena, &text, expression, strlen(expression), TEXT_CODE | TEXT_BOLD, color == THEME_MUTE ? THEME_MUTE : THEME_INK);
    return text;
}

static struct text says_text(struct arena *arena, const struct facts_loan *loan, const struct facts_loan_at *at)
{
    const char *says = at->says != NULL && at->says[0] != '\0' ? at->says : loan->says;
    return text_marked(arena, says, points_loan_is_over(at) ? THEME_MUTE : at->refuses ? THEME_ERR : THEME_INK, 14);
}

/* The lines of the loan's bar: from where it starts to the last in force. */
static void bar_lines(const struct viz_points *view, const struct facts_loan *loan, uint32_t *first, uint32_t *last)
{
    const struct facts_function *function = view->function;
    *first = loan->is_caller || loan->first_line < function->first_line ? function->first_line : loan->first_line;
    *last = loan->last_line > *first ? loan->last_line : *first;
    *last = *last > function->last_line ? function->last_line : *last;
    *first = *first > *last ? *last : *first;
}

/* Of a line's number; all of one tag are alike. */
static double cell_width(uint32_t last)
{
    char number[16];
    int length = snprintf(number, sizeof number, "%u", (unsigned)last);
    return fmax(CELL_LEAST, ceil(text_width_of(number, (size_t)length, 0, 13)) + 5);
}

static double bar_width(const struct viz_points *view, const struct facts_loan *loan, bool *is_numbered)
{
    uint32_t first, last;
    bar_lines(view, loan, &first, &last);
    *is_numbered = last - first < NUMBERED_CELLS && !loan->is_caller;
    return *is_numbered ? (last - first + 1) * cell_width(last) : LONG_BAR;
}

static const char *bar_words(struct drawing *drawing, const struct viz_points *view, const struct facts_loan *loan)
{
    uint32_t first, last;
    bar_lines(view, loan, &first, &last);
    if (loan->is_caller)
        return "all of this call, and beyond";
    return first == last ? drawing_format(drawing, "line %u only", first) : drawing_format(drawing, "through line %u", last);
}

void tags_measure(struct viz_points *view)
{
    const struct facts_function *function = view->function;
    struct arena *scratch = &view->viz->arena;
    struct drawing drawing;
    drawing_init(&drawing, scratch);
    double width = TAG_LEAST;
    for (uint32_t l = 0; l < view->loans; l++) {
        const struct facts_loan *loan = &function->loans[l];
        bool is_numbered;
        const char *words = bar_words(&drawing, view, loan);
        double bar = loan->is_caller ? 0 : bar_width(view, loan, &is_numbered);
        width = fmax(width, bar + text_width_of(words, strlen(words), 0, 13) + (loan->is_caller || is_numbered ? 40 : 90));
        struct text head = head_text(scratch, loan, THEME_INK);
        for (uint32_t p = 0; p < function->point_count; p++) {
            const struct facts_loan_at *at = &function->points[p].loans[l];
            if (!points_loan_is_shown(at))
                continue;
            const char *word = word_at(scratch, loan, at);
            struct text says = says_text(scratch, loan, at);
            width = fmax(width, text_width(&head) + text_width_of(word, strlen(word), TEXT_BOLD, 14) + (at->step != 0 ? 64 : 38));
            width = fmax(width, fmin(text_width(&says) + 28, SAYS_MOST));
        }
        arena_reset(scratch);
    }
    view->tag_width = view->loans == 0 ? 0 : ceil(fmin(width, TAG_MOST));
    for (uint32_t l = 0; l < view->loans; l++) {
        uint32_t most = 1;
        for (uint32_t p = 0; p < function->point_count; p++) {
            struct text lines[SAYS_LINES], says = says_text(scratch, &function->loans[l], &function->points[p].loans[l]);
            uint32_t count = text_wrap(scratch, &says, view->tag_width - 26, lines, SAYS_LINES);
            most = count > most ? count : most;
        }
        arena_reset(scratch);
        view->tag[l].text_lines = most;
        view->tag[l].height = TAG_PAD + TAG_HEAD + TAG_BAR + TAG_LINE * most + TAG_PAD;
    }
}

/* One numbered cell a line; filled up to now, the present one in a frame of ink. */
static void paint_cells(struct points_frame *frame, const struct facts_loan *loan, const char *id, double x, double y,
                        enum theme_role color, bool over)
{
    struct drawing *drawing = frame->drawing;
    uint32_t first, last, base = frame->view->function->first_line, now = frame->point->line;
    bar_lines(frame->view, loan, &first, &last);
    double width = cell_width(last);
    for (uint32_t line = first; line <= last; line++) {
        bool in_force = loan->lines == NULL || loan->lines[line - base], present = line == now && !over, past = line <= now && !over;
        struct drawing_node *cell = drawing_add_box(drawing, drawing_format(drawing, "tagline_%u_%s", line, id), "cell",
                                                    x + (line - first) * width, y - 9, width + 1, 18,
                                                    past && in_force ? color : THEME_PAPER, over ? THEME_FAINT : color, 1);
        if (!in_force)
            cell->line = LINE_DOTTED;
        cell->align = ALIGN_CENTER;
        cell->text = text_plain(drawing->arena, drawing_format(drawing, "%u", line), present ? TEXT_BOLD : 0,
                                over ? THEME_MUTE : past && in_force ? THEME_ONINK : color, 13);
    }
    for (uint32_t line = first; line <= last && !over; line++)
        if (line == now)
            drawing_add_box(drawing, drawing_format(drawing, "tagnow_%s", id), "cell now", x + (line - first) * width - 1.5, y - 11,
                            width + 4, 22, THEME_NONE, THEME_INK, 2.5);
}

/* Many lines: a bar filled up to now, with a mark of ink at the present line.  What is too narrow to see parts no bar. */
static void paint_long_bar(struct points_frame *frame, const struct facts_loan *loan, const char *id, double x, double y,
                           enum theme_role color, bool over)
{
    struct drawing *drawing = frame->drawing;
    uint32_t first, last, base = frame->view->function->first_line, now = frame->point->line;
    bar_lines(frame->view, loan, &first, &last);
    double line_width = (double)LONG_BAR / (last - first + 1);
    for (uint32_t from = first; from <= last;) {
        uint32_t to = from;
        bool in_force = loan->lines == NULL || loan->lines[from - base];
        double gap = in_force ? SMALLEST_GAP : 0;
        for (uint32_t next = from + 1; next <= last && (next - to - 1) * line_width <= gap; next++)
            if ((loan->lines == NULL || loan->lines[next - base]) == in_force)
                to = next;
        double left = x + (from - first) * line_width, width = (to - from + 1) * line_width;
        if (in_force) {
            drawing_add_box(drawing, drawing_format(drawing, "tagfrom_%u_%s", from, id), "cell", left, y - 6, fmax(width, 3), 12, THEME_PAPER,
                            over ? THEME_FAINT : color, 1.2);
            if (now >= from && !over)
                drawing_add_box(drawing, drawing_format(drawing, "tagpast_%u_%s", from, id), "cell past", left, y - 6,
                                fmax(((now < to ? now : to) - from + 1) * line_width, 3), 12, color, THEME_NONE, 0);
        }
        from = to + 1;
    }
    if (now >= first && now <= last && !over)
        drawing_add_box(drawing, drawing_format(drawing, "tagnow_%s", id), "cell now", x + (now - first + 1) * line_width - 2, y - 10, 4, 20,
                        THEME_INK, THEME_NONE, 0);
}

static void paint_bar(struct points_frame *frame, const struct facts_loan *loan, const char *id, double x, double y, bool over)
{
    struct drawing *drawing = frame->drawing;
    enum theme_role color = over ? THEME_MUTE : tag_color(loan), ink = over ? THEME_MUTE : THEME_INK;
    bool is_numbered;
    double bar = bar_width(frame->view, loan, &is_numbered);
    if (!loan->is_caller && !is_numbered) {
        const char *words = drawing_format(drawing, "line %u", loan->line);
        double width = text_width_of(words, strlen(words), 0, 13) + 8;
        drawing_add_text(drawing, drawing_format(drawing, "tagsince_%s", id), "since", x, y, width, text_plain(drawing->arena, words, 0, ink, 13),
                         ALIGN_LEFT);
        x += width;
        paint_long_bar(frame, loan, id, x, y, color, over);
    } else if (!loan->is_caller) {
        paint_cells(frame, loan, id, x, y, color, over);
    }
    x += loan->is_caller ? 0 : bar + 8;
    const char *words = bar_words(drawing, frame->view, loan);
    drawing_add_text(drawing, drawing_format(drawing, "taguntil_%s", id), "until", x, y, frame->view->tag_x + frame->view->tag_width - x - 6,
                     text_plain(drawing->arena, words, 0, ink, 13), ALIGN_LEFT);
}

static void paint_tag(struct points_frame *frame, uint32_t index)
{
    struct viz_points *view = frame->view;
    struct drawing *drawing = frame->drawing;
    const struct facts_loan *loan = &view->function->loans[index];
    const struct facts_loan_at *at = &frame->point->loans[index];
    const struct points_tag *tag = &view->tag[index];
    bool over = points_loan_is_over(at), reserved = at->state == LOAN_RESERVED;
    enum theme_role color = over ? THEME_MUTE : at->refuses ? THEME_ERR : tag_color(loan);
    double x = view->tag_x, top = tag->y - tag->height / 2, right = x + view->tag_width - 12;
    frame->tag_node[index] = drawing->nodes.count;
    struct drawing_node *box = drawing_add_box(drawing, tag->id, over ? "loan over" : reserved ? "loan reserved" : loan->kind == LOAN_SHARED ? "loan shared" : "loan mut",
                                               x, top, view->tag_width, tag->height, over ? THEME_PANEL : tag_fill(loan),
                                               over ? THEME_FAINT : color, loan->kind == LOAN_MUT || at->refuses ? 3 : 2);
    if (loan->kind == LOAN_SHARED)
        box->shape = SHAPE_ROUNDED;
    if (over || reserved)
        box->line = LINE_DASHED;
    struct text says = says_text(drawing->arena, loan, at);
    box->title = drawing_format(drawing, "%s %s: %s, %s", loan->label, loan->expression, word_at(drawing->arena, loan, at),
                                bar_words(drawing, view, loan));
    const char *title = box->title;
    double y = top + TAG_PAD + TAG_HEAD / 2.0 - 1;
    if (at->step != 0) {
        paint_step(drawing, drawing_format(drawing, "tagstep_%s", tag->id), right - 8, y, at->step);
        right -= 26;
    }
    const char *word = word_at(drawing->arena, loan, at);
    double word_width = text_width_of(word, strlen(word), TEXT_BOLD, 14) + 2;
    drawing_add_text(drawing, drawing_format(drawing, "tagkind_%s", tag->id), "kind", right - word_width, y, word_width,
                     text_plain(drawing->arena, word, TEXT_BOLD, over ? THEME_MUTE : tag_color(loan), 14), ALIGN_RIGHT);
    drawing_explain(drawing_add_text(drawing, drawing_format(drawing, "taghead_%s", tag->id), "head", x + 14, y, right - word_width - x - 16,
                                     head_text(drawing->arena, loan, over ? THEME_MUTE : tag_color(loan)), ALIGN_LEFT), title);
    paint_bar(frame, loan, tag->id, x + 14, top + TAG_PAD + TAG_HEAD + TAG_BAR / 2.0 - 1, over);
    struct text lines[SAYS_LINES];
    uint32_t count = text_wrap(drawing->arena, &says, view->tag_width - 26, lines, SAYS_LINES);
    for (uint32_t i = 0; i < count; i++)
        drawing_explain(drawing_add_text(drawing, drawing_format(drawing, "tagsays_%u_%s", i, tag->id), "says", x + 14,
                                         top + TAG_PAD + TAG_HEAD + TAG_BAR + TAG_LINE * (i + 0.5), view->tag_width - 22, lines[i], ALIGN_LEFT),
                        text_unmarked(drawing->arena, at->says != NULL && at->says[0] != '\0' ? at->says : loan->says));
}

void tags_paint(struct points_frame *frame)
{
    struct viz_points *view = frame->view;
    bool any = false;
    for (uint32_t l = 0; l < view->loans; l++)
        if (points_loan_is_shown(&frame->point->loans[l]) && view->tag[l].is_drawn) {
            any = true;
            points_dim(frame, points_loan_is_dim(view, l));
            paint_tag(frame, l);
        }
    points_dim(frame, false);
    if (!any && view->loans > 0) /* where the first tag would be: no lane runs there */
        drawing_add_text(frame->drawing, "none", "none", view->tag_x, view->tag[0].y, view->tag_width,
                         text_plain(frame->drawing->arena, "nothing is borrowed", 0, THEME_MUTE, 15), ALIGN_CENTER);
}
