/* The stack: a row for each variable, field and referent, with its state, what may be done with it, and why not. */
#include <math.h>
#include <string.h>

#include "viz/points.h"

enum { CHANGE_WIDTH = 6, BADGE_COLUMN = 38, BADGE_SIZE = 24, END_WIDTH = 8, NAME_LIMIT = 28, TYPE_LIMIT = 34, VALUE_LIMIT = 16,
       STATE_LEAST = 170, WHY_LEAST = 110, SMALL_SIZE = 13 };

struct row_style {
    enum theme_role fill, text;
    bool is_struck, is_quiet;
};

static struct row_style row_style(enum facts_row_state state)
{
    switch (state) {
    case STATE_OUT_OF_SCOPE: case STATE_UNINIT: case STATE_MAYBE_UNINIT: case STATE_UNUSED: case STATE_EXPIRED:
        return (struct row_style){THEME_PAPER, THEME_MUTE, false, true};
    case STATE_OWNER: case STATE_VALUE: case STATE_REFERENCE: case STATE_PARTLY_FROZEN: case STATE_PARTLY_LOCKED:
    case STATE_PARTLY_MOVED: case STATE_PARTLY_INIT:
        return (struct row_style){THEME_PAPER, THEME_INK, false, false};
    case STATE_FROZEN: return (struct row_style){THEME_SHAREDBG, THEME_SHARED, false, false};
    case STATE_LOCKED: return (struct row_style){THEME_MUTBG, THEME_MUT, false, false};
    case STATE_RESERVED: return (struct row_style){THEME_PAPER, THEME_MUT, false, false};
    case STATE_MAYBE_MOVED: return (struct row_style){THEME_GHOST, THEME_MUTE, false, true};
    case STATE_MOVED: case STATE_DROPPED: return (struct row_style){THEME_GHOST, THEME_MUTE, true, true};
    case STATE_REFUSED: return (struct row_style){THEME_ERRBG, THEME_ERR, false, false};
    }
    return (struct row_style){THEME_PAPER, THEME_INK, false, false};
}

static struct text name_text_of(struct arena *arena, const struct facts_row *row, const struct facts_row_at *at)
{
    struct row_style style = row_style(at->state);
    enum theme_role role = style.is_quiet ? THEME_MUTE : THEME_INK;
    bool struck = style.is_struck || at->is_gone;
    unsigned flags = TEXT_CODE | (struck ? TEXT_STRUCK : at->state == STATE_OUT_OF_SCOPE ? 0 : TEXT_BOLD);
    const char *name = text_shorten(arena, row->label, NAME_LIMIT);
    struct text text = text_plain(arena, name, flags, role, 16);
    if (row->type[0] != '\0') {
        const char *type = text_shorten(arena, row->type, TYPE_LIMIT);
        text_append(arena, &text, ": ", 2, TEXT_CODE, THEME_MUTE);
        text_append(arena, &text, type, strlen(type), TEXT_CODE, THEME_MUTE);
    }
    if (at->is_shadowed)
        text_append(arena, &text, " shadowed", 9, 0, THEME_MUTE);
    return text;
}

static double indent_of(const struct facts_row *row)
{
    return row->depth * 20.0;
}

static enum theme_role reason_color(const struct points_frame *frame, const struct facts_badge *badge)
{
    if (badge->state == BADGE_REFUSED)
        return THEME_ERR;
    if (badge->state == BADGE_SUSPENDED && badge->loan < frame->view->function->loan_count)
        return tag_color(&frame->view->function->loans[badge->loan]);
    return THEME_MUTE;
}

static bool badge_has_reason(const struct facts_badge *badge)
{
    return badge->state != BADGE_HAVE && badge->state != BADGE_NONE && badge->reason != NULL && badge->reason[0] != '\0';
}

/* Why a badge is missing, in words: "W M lent '1"; equal reasons are said once, and without letters when it is all three. */
static struct text why_text(struct arena *arena, const struct points_frame *frame, const struct facts_row_at *at)
{
    const struct facts_badge *badges[3] = {&at->read, &at->write, &at->move};
    struct text text = {.size = 13};
    bool said[3] = {false, false, false};
    for (int i = 0; i < 3; i++) {
        if (said[i] || !badge_has_reason(badges[i]))
            continue;
        int same = 0;
        char letters[12] = ""; /* no line ends between them and the reason */
        for (int k = i; k < 3; k++)
            if (badge_has_reason(badges[k]) && strcmp(badges[k]->reason, badges[i]->reason) == 0) {
                said[k] = true;
                memcpy(letters + 3 * same, (const char[]){"RWM"[k], '\xC2', '\xA0'}, 3);
                same++;
            }
        enum theme_role role = frame != NULL ? reason_color(frame, badges[i]) : THEME_MUTE;
        if (text.count > 0)
            text_append(arena, &text, ",  ", 3, 0, THEME_MUTE);
        if (same < 3)
            text_append(arena, &text, arena_copy_text(arena, letters, strlen(letters)), strlen(letters), TEXT_BOLD, role);
        struct text reason = text_marked(arena, badges[i]->reason, role, 13);
        for (uint32_t k = 0; k < reason.count; k++)
            text_append(arena, &text, reason.runs[k].text, reason.runs[k].length, reason.runs[k].flags, role);
    }
    return text;
}

/* A cell's words stand in one line, or where they are long in two small ones. */
static uint32_t cell_lines(struct arena *arena, const struct text *text, double width, struct text lines[2])
{
    struct text small = *text;
    lines[0] = *text;
    small.size = SMALL_SIZE;
    return text_width(text) <= width ? 1 : text_wrap(arena, &small, width, lines, 2);
}

/* The width of a column in which they do: two lines filled word by word need half of all and half of the longest word. */
static double cell_width(const struct text *text, double least)
{
    double whole = text_width(text), all = 0, word = 0, longest = 0;
    if (whole <= least)
        return whole;
    for (uint32_t i = 0; i < text->count; i++) {
        const struct text_run *run = &text->runs[i];
        for (uint32_t from = 0; from < run->length;) {
            uint32_t to = from;
            while (to < run->length && run->text[to++] != ' ')
                continue;
            double width = text_width_of(run->text + from, to - from, run->flags, SMALL_SIZE);
            all += width;
            word += width;
            longest = fmax(longest, word);
            word = run->text[to - 1] == ' ' ? 0 : word;
            from = to;
        }
    }
    return fmin(whole, fmax(least, (all + longest) / 2));
}

static void measure_at(struct viz_points *view, struct arena *arena, const struct facts_row *row, const struct facts_row_at *at)
{
    struct text name = name_text_of(arena, row, at), state = text_marked(arena, at->state_text, THEME_INK, 15),
                why = why_text(arena, NULL, at);
    view->name_width = fmax(view->name_width, text_width(&name) + indent_of(row) + 34);
    view->state_width = fmax(view->state_width, cell_width(&state, STATE_LEAST) + (at->step != 0 ? 26 : 0) + 22);
    view->why_width = fmax(view->why_width, cell_width(&why, WHY_LEAST) + 16);
    if (at->value != NULL && at->value[0] != '\0') {
        const char *value = text_shorten(arena, at->value, VALUE_LIMIT);
        view->value_width = fmax(view->value_width, text_width_of(value, strlen(value), TEXT_CODE, 16) + 16);
    }
}

void stack_measure(struct viz_points *view)
{
    const struct facts_function *function = view->function;
    view->value_width = 34;
    view->state_width = 110;
    for (uint32_t p = 0; p < function->point_count; p++) {
        for (uint32_t r = 0; r < view->rows; r++)
            if (!view->row[r].is_hidden)
                measure_at(view, &view->viz->arena, &function->rows[r], &function->points[p].rows[r]);
        arena_reset(&view->viz->arena);
    }
    view->name_width = fmax(view->name_width, text_width_of(function->title, strlen(function->title), TEXT_BOLD, 17) + 24);
    view->name_width = ceil(fmin(view->name_width, 640));
    view->state_width = ceil(fmin(view->state_width, 430));
    view->why_width = view->why_width == 0 ? 0 : ceil(fmin(fmax(view->why_width, 60), 280));
    view->value_width = ceil(view->value_width);
    view->stack_width = CHANGE_WIDTH + view->name_width + view->state_width + 3 * BADGE_COLUMN + view->why_width +
                        view->value_width + END_WIDTH;
}

/* ---- which rows ---- */

/* Something happens to the row that does not happen to its parent as a whole. */
static bool is_of_interest(const struct viz_points *view, uint32_t row, const bool *has_claim)
{
    const struct facts_function *function = view->function;
    uint32_t parent = function->rows[row].parent;
    if (has_claim[row])
        return true;
    for (uint32_t p = 0; p < function->point_count; p++) {
        const struct facts_row_at *at = &function->points[p].rows[row];
        if (at->owns != FACTS_NONE || at->step != 0)
            return true;
        switch (at->state) {
        case STATE_FROZEN: case STATE_LOCKED: case STATE_RESERVED: case STATE_PARTLY_FROZEN: case STATE_PARTLY_LOCKED:
        case STATE_MOVED: case STATE_MAYBE_MOVED: case STATE_PARTLY_MOVED: case STATE_MAYBE_UNINIT: case STATE_PARTLY_INIT: case STATE_REFUSED:
            if (parent >= function->row_count || function->points[p].rows[parent].state != at->state)
                return true;
            break;
        case STATE_OUT_OF_SCOPE: case STATE_UNINIT: case STATE_OWNER: case STATE_VALUE: case STATE_REFERENCE:
        case STATE_UNUSED: case STATE_EXPIRED: case STATE_DROPPED:
            break;
        }
    }
    return false;
}

static void find_claims(const struct viz_points *view, bool *has_claim)
{
    const struct facts_function *function = view->function;
    for (uint32_t l = 0; l < function->loan_count; l++) {
        if (function->loans[l].target.row < function->row_count)
            has_claim[function->loans[l].target.row] = true;
        for (uint32_t p = 0; p < function->point_count; p++)
            for (uint32_t h = 0; h < function->points[p].loans[l].holder_count; h++)
                if (function->points[p].loans[l].holders[h].row < function->row_count)
                    has_claim[function->points[p].loans[l].holders[h].row] = true;
    }
    for (uint32_t e = 0; e < function->error_count; e++)
        if (function->errors[e].refused_row < function->row_count)
            has_claim[function->errors[e].refused_row] = true;
}

/* What a macro declares may be in scope at no point of the program's own. */
static bool is_ever_in_scope(const struct facts_function *function, uint32_t row)
{
    for (uint32_t p = 0; p < function->point_count; p++)
        if (function->points[p].rows[row].state != STATE_OUT_OF_SCOPE)
            return true;
    return false;
}

/* Variables and referents have a row when they are in scope at a point; fields do when something happens to one of them. */
void stack_choose(struct viz_points *view)
{
    const struct facts_function *function = view->function;
    struct arena *scratch = &view->viz->arena;
    bool *has_claim = ARENA_ARRAY(scratch, bool, function->row_count + 1), *shows_fields = ARENA_ARRAY(scratch, bool, function->row_count + 1);
    find_claims(view, has_claim);
    for (uint32_t r = function->row_count; r-- > 0;) {
        uint32_t parent = function->rows[r].parent;
        if (parent < r && (shows_fields[r] || is_of_interest(view, r, has_claim)))
            shows_fields[parent] = true;
    }
    view->row = ARENA_ARRAY(&view->arena, struct points_row, function->row_count + 1);
    for (uint32_t r = 0; r < function->row_count; r++) {
        const struct facts_row *row = &function->rows[r];
        bool below = row->parent < r, is_quiet = !has_claim[r] && !shows_fields[r] && !is_ever_in_scope(function, r);
        view->row[r].is_hidden = is_quiet || (below && (view->row[row->parent].is_hidden || (row->kind == ROW_FIELD && !shows_fields[row->parent])));
    }
    slots_choose(view);
    arena_reset(scratch);
}

void stack_place(struct viz_points *view)
{
    for (uint32_t r = 0; r < view->rows; r++)
        view->row[r].y = view->stack_y + HEAD_HEIGHT + (view->row[r].place + 0.5) * ROW_HEIGHT;
}

/* ---- painting ---- */

static void paint_badge(struct points_frame *frame, const char *row_id, const char *what, char letter, double x, double y,
                        const struct facts_badge *badge)
{
    struct drawing *drawing = frame->drawing;
    struct arena *arena = drawing->arena;
    if (badge->state == BADGE_NONE)
        return;
    const char *mark = arena_copy_text(arena, badge->state == BADGE_NEVER ? "\xC2\xB7" : &letter, badge->state == BADGE_NEVER ? 2 : 1);
    struct drawing_node *node = drawing_add_box(drawing, drawing_format(drawing, "%s_%s", what, row_id), "badge", x - BADGE_SIZE / 2.0,
                                                y - BADGE_SIZE / 2.0, BADGE_SIZE, BADGE_SIZE, THEME_NONE, THEME_NONE, 0);
    node->align = ALIGN_CENTER;
    switch (badge->state) {
    case BADGE_HAVE:
        node->shape = SHAPE_ROUNDED;
        node->fill = THEME_INK;
        node->classes = "badge have";
        node->text = text_plain(arena, mark, TEXT_CODE | TEXT_BOLD, THEME_ONINK, 15);
        break;
    case BADGE_NEVER:
        node->shape = SHAPE_TEXT;
        node->classes = "badge never";
        node->text = text_plain(arena, mark, TEXT_BOLD, THEME_MUTE, 17);
        break;
    case BADGE_SUSPENDED:
        node->stroke = reason_color(frame, badge);
        node->pen = 1.2;
        node->line = LINE_DASHED;
        node->classes = "badge suspended";
        node->text = text_plain(arena, mark, TEXT_CODE | TEXT_STRUCK, node->stroke, 15);
        break;
    case BADGE_GONE:
        node->stroke = THEME_FAINT;
        node->pen = 1;
        node->line = LINE_DOTTED;
        node->classes = "badge gone";
        node->text = text_plain(arena, mark, TEXT_CODE | TEXT_STRUCK, THEME_MUTE, 15);
        break;
    case BADGE_REFUSED:
        node->stroke = THEME_ERR;
        node->fill = THEME_PAPER;
        node->pen = 3;
        node->classes = "badge refused";
        node->text = text_plain(arena, mark, TEXT_CODE | TEXT_BOLD | TEXT_STRUCK, THEME_ERR, 15);
        break;
    case BADGE_NONE:
        break;
    }
}

static const char *badge_words(struct drawing *drawing, const struct facts_badge *badge)
{
    if (badge->state == BADGE_HAVE)
        return "yes";
    return badge_has_reason(badge) ? drawing_format(drawing, "no (%s)", text_unmarked(drawing->arena, badge->reason)) : "no";
}

static const char *row_title(struct drawing *drawing, const struct facts_row *row, const struct facts_row_at *at)
{
    if (at->state == STATE_OUT_OF_SCOPE)
        return drawing_format(drawing, "%s: %s, not in scope", row->path, row->type);
    return drawing_format(drawing, "%s: %s. %s. read %s, write %s, move %s", row->path, row->type, text_unmarked(drawing->arena, at->state_text),
                          badge_words(drawing, &at->read), badge_words(drawing, &at->write), badge_words(drawing, &at->move));
}

/* The line from a parent's row down to its last child. */
static void paint_tree(struct points_frame *frame, uint32_t index, double x)
{
    const struct facts_row *row = &frame->view->function->rows[index];
    const struct points_row *placed = &frame->view->row[index];
    if (row->depth == 0)
        return;
    double stem = x + (row->depth - 1) * 20.0 + 8;
    double top = row->parent < frame->view->rows ? frame->view->row[row->parent].y + 13 : placed->y - ROW_HEIGHT / 2.0;
    if (row->is_last_child)
        drawing_add_box(frame->drawing, drawing_format(frame->drawing, "stem_%s", placed->id), "tree", stem, top, 1.4,
                        placed->y - top, THEME_FAINT, THEME_NONE, 0);
    drawing_add_box(frame->drawing, drawing_format(frame->drawing, "twig_%s", placed->id), "tree", stem, placed->y - 0.7, 10, 1.4,
                    THEME_FAINT, THEME_NONE, 0);
}

static void paint_lines(struct points_frame *frame, const char *column, const char *id, const struct text *text, double x, double y, double width)
{
    static const char *const where[] = {"above", "below"};
    struct drawing *drawing = frame->drawing;
    struct text lines[2];
    uint32_t count = cell_lines(drawing->arena, text, width, lines);
    for (uint32_t i = 0; i < count; i++)
        drawing_add_text(drawing, drawing_format(drawing, "%s%s_%s", column, count == 1 ? "" : where[i], id), column, x, count == 1 ? y : y - 7.5 + 15 * i, width,
                         lines[i], ALIGN_LEFT);
}

static void paint_state(struct points_frame *frame, const char *id, const struct facts_row_at *at, double x, double y)
{
    struct drawing *drawing = frame->drawing;
    double step = at->step != 0 ? 26 : 0;
    if (at->step != 0)
        paint_step(drawing, drawing_format(drawing, "rowstep_%s", id), x + 10, y, at->step);
    struct text text = text_marked(drawing->arena, at->state_text, row_style(at->state).text, 15);
    if (text.count > 0)
        paint_lines(frame, "state", id, &text, x + step, y, frame->view->state_width - step - 6);
}

/* What is claimed by a row's reference decides the colour of its ring. */
static enum theme_role held_color(const struct points_frame *frame, uint32_t row, bool *holds)
{
    for (uint32_t l = 0; l < frame->view->loans; l++) {
        const struct facts_loan_at *loan = &frame->point->loans[l];
        for (uint32_t h = 0; points_loan_is_shown(loan) && h < loan->holder_count; h++)
            if (loan->holders[h].row == row) {
                *holds = true;
                return points_loan_is_over(loan) ? THEME_FAINT : tag_color(&frame->view->function->loans[l]);
            }
    }
    return THEME_INK;
}

static void paint_value(struct points_frame *frame, uint32_t index, const struct facts_row_at *at, double x, double y)
{
    struct drawing *drawing = frame->drawing;
    const char *id = drawing_format(drawing, "value_%s", frame->view->row[index].id);
    bool holds = false;
    enum theme_role color = held_color(frame, index, &holds);
    if (at->owns != FACTS_NONE && at->owns < frame->view->heaps) {
        paint_start(drawing, id, x + frame->view->value_width / 2, y, THEME_INK, false);
    } else if (holds) {
        paint_start(drawing, id, x + frame->view->value_width / 2, y, color, true);
    } else if (at->value != NULL && at->value[0] != '\0') {
        enum theme_role role = row_style(at->state).is_quiet ? THEME_MUTE : THEME_INK;
        struct text text = text_plain(drawing->arena, text_shorten(drawing->arena, at->value, VALUE_LIMIT), TEXT_CODE, role, 16);
        drawing_add_text(drawing, id, "value", x, y, frame->view->value_width, text, ALIGN_RIGHT);
    }
}

static void paint_row(struct points_frame *frame, uint32_t index)
{
    struct viz_points *view = frame->view;
    struct drawing *drawing = frame->drawing;
    const struct facts_row *row = &view->function->rows[index];
    const struct facts_row_at *at = &frame->point->rows[index];
    struct row_style style = row_style(at->state);
    const char *id = view->row[index].id;
    double x = view->stack_x, y = view->row[index].y, top = y - ROW_HEIGHT / 2.0;
    frame->row_node[index] = drawing->nodes.count;
    struct drawing_node *box = drawing_add_box(drawing, drawing_format(drawing, "row_%s", id), "row", x + CHANGE_WIDTH, top,
                                               view->stack_width - CHANGE_WIDTH, ROW_HEIGHT - 1, style.fill, THEME_NONE, 0);
    const char *title = box->title = row_title(drawing, row, at);
    if (at->state == STATE_RESERVED) {
        box->stroke = THEME_MUT;
        box->pen = 1.4;
        box->line = LINE_DASHED;
    }
    if (at->is_changed)
        drawing_add_box(drawing, drawing_format(drawing, "changed_%s", id), "changed", x, top, CHANGE_WIDTH, ROW_HEIGHT - 1,
                        frame->error != NULL ? THEME_ERR : THEME_INK, THEME_NONE, 0);
    x += CHANGE_WIDTH + 12;
    paint_tree(frame, index, x);
    drawing_explain(drawing_add_text(drawing, drawing_format(drawing, "name_%s", id), "name", x + indent_of(row), y,
                                     view->name_width - 14 - indent_of(row), name_text_of(drawing->arena, row, at), ALIGN_LEFT), title);
    x += view->name_width - 12;
    if (at->state == STATE_OUT_OF_SCOPE)
        return;
    paint_state(frame, id, at, x, y);
    x += view->state_width;
    paint_badge(frame, id, "read", 'R', x + BADGE_COLUMN / 2.0, y, &at->read);
    paint_badge(frame, id, "write", 'W', x + 1.5 * BADGE_COLUMN, y, &at->write);
    paint_badge(frame, id, "move", 'M', x + 2.5 * BADGE_COLUMN, y, &at->move);
    x += 3 * BADGE_COLUMN;
    struct text why = why_text(drawing->arena, frame, at);
    if (why.count > 0)
        paint_lines(frame, "why", id, &why, x + 6, y, view->why_width - 6);
    paint_value(frame, index, at, x + view->why_width, y);
}

static void paint_heading(struct points_frame *frame, const char *id, const char *word, double x, double width, enum align align)
{
    drawing_add_text(frame->drawing, id, "heading", x, frame->view->stack_y + HEAD_HEIGHT / 2.0, width,
                     text_plain(frame->drawing->arena, word, 0, THEME_MUTE, 13), align);
}

/* Its place may be another's now. */
static bool is_away(const struct points_frame *frame, uint32_t row)
{
    return frame->view->row[row].is_shared && frame->point->rows[row].state == STATE_OUT_OF_SCOPE;
}

static void paint_free_places(struct points_frame *frame)
{
    const struct viz_points *view = frame->view;
    bool *is_taken = ARENA_ARRAY(frame->drawing->arena, bool, view->visible_rows + 1);
    for (uint32_t r = 0; r < view->rows; r++)
        if (!view->row[r].is_hidden && !is_away(frame, r))
            is_taken[view->row[r].place] = true;
    for (uint32_t i = 0; i < view->visible_rows; i++)
        if (!is_taken[i])
            drawing_add_box(frame->drawing, drawing_format(frame->drawing, "free_%u", i), "free", view->stack_x + CHANGE_WIDTH, view->stack_y + HEAD_HEIGHT + i * (double)ROW_HEIGHT,
                            view->stack_width - CHANGE_WIDTH, ROW_HEIGHT - 1, THEME_PAPER, THEME_NONE, 0);
}

void stack_paint(struct points_frame *frame)
{
    struct viz_points *view = frame->view;
    struct drawing *drawing = frame->drawing;
    double x = view->stack_x + CHANGE_WIDTH;
    drawing_explain(drawing_add_text(drawing, "function", "heading", x + 12, view->stack_y + HEAD_HEIGHT / 2.0, view->name_width - 12,
                                     text_plain(drawing->arena, view->function->title, TEXT_BOLD, THEME_INK, 17), ALIGN_LEFT), view->function->title);
    x += view->name_width;
    paint_heading(frame, "column_state", "state", x, view->state_width, ALIGN_LEFT);
    x += view->state_width;
    paint_heading(frame, "column_read", "read", x - 1, BADGE_COLUMN + 2, ALIGN_CENTER);
    paint_heading(frame, "column_write", "write", x + BADGE_COLUMN - 1, BADGE_COLUMN + 2, ALIGN_CENTER);
    paint_heading(frame, "column_move", "move", x + 2 * BADGE_COLUMN - 2, BADGE_COLUMN + 6, ALIGN_CENTER);
    if (view->why_width > 0)
        paint_heading(frame, "column_why", "why not", x + 3 * BADGE_COLUMN + 6, view->why_width - 6, ALIGN_LEFT);
    if (view->rows > 0)
        drawing_add_box(drawing, "stack", "frame", view->stack_x + CHANGE_WIDTH, view->stack_y + HEAD_HEIGHT,
                        view->stack_width - CHANGE_WIDTH, view->visible_rows * ROW_HEIGHT, THEME_FAINT, THEME_NONE, 0);
    paint_free_places(frame);
    for (uint32_t i = 0; i < view->rows; i++)
        if (!view->row[i].is_hidden && !is_away(frame, i)) {
            points_dim(frame, points_row_is_dim(view, i));
            paint_row(frame, i);
        }
    points_dim(frame, false);
}

/* ---- marks that other parts use as well ---- */

void paint_step(struct drawing *drawing, const char *id, double x, double y, uint32_t number)
{
    struct drawing_node *node = drawing_add_box(drawing, id, "step", x - 10, y - 10, 20, 20, THEME_ERR, THEME_NONE, 0);
    node->shape = SHAPE_ROUNDED;
    node->align = ALIGN_CENTER;
    node->text = text_plain(drawing->arena, drawing_format(drawing, "%u", number), TEXT_BOLD, THEME_ONINK, 14);
}

void paint_start(struct drawing *drawing, const char *id, double x, double y, enum theme_role color, bool is_ring)
{
    double size = 13;
    struct drawing_node *node = drawing_add_box(drawing, id, is_ring ? "ring" : "dot", x - size / 2, y - size / 2, size, size,
                                                is_ring ? THEME_PAPER : color, is_ring ? color : THEME_NONE, is_ring ? 3 : 0);
    node->shape = SHAPE_CIRCLE;
}
