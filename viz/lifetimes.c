/*
 * View `lifetimes`: a score.  Source lines go down, variables and loans are lanes; a variable's lane shows what it is on
 * each line, marks show what happens to it, thin lines tie a loan to what it was taken of and to its last use.
 */
#include <math.h>
#include <string.h>

#include "viz/drawing.h"
#include "viz/lanes.h"
#include "viz/left_out.h"
#include "viz/listing.h"
#include "viz/only.h"
#include "viz/view.h"

enum { LINE_HEIGHT = 28, LINE_LIMIT = 600, VARIABLE_LIMIT = 60, LANE_LIMIT = 120, SHARED_VARIABLES = 20, NAMES_EVERY = 40, SHARED_LOANS = 12, CODE_LIMIT = 96, CODE_X = 66, STEP_WIDTH = 22, HEAD = 118, PAGE_MARGIN = 26,
       NAME_LIMIT = 16, EXPRESSION_LIMIT = 18, SENTENCE_LIMIT = 6, SENTENCE_HEIGHT = 26, KEY_HEIGHT = 34 };

#define SCORE_KEY(X) \
    X(CREATED, "created") X(READ, "read") X(WRITTEN, "written") X(MOVED, "moved out") X(DROPPED, "dropped") X(CONFLICT, "refused") \
    X(OWNER, "owner") X(MAYBE, "owner of part, or on some paths") X(FROZEN, "frozen") X(LOCKED, "locked") X(REFERENCE, "in use") X(IDLE, "not used again, or not yet set") \
    X(SHARED, "shared loan") X(MUT, "mut loan") X(LAST_USE, "last use")

enum score_key {
#define KEY(name, words) KEY_##name,
    SCORE_KEY(KEY)
#undef KEY
    KEY_COUNT
};

static const char *const key_words[] = {
#define KEY(name, words) words,
    SCORE_KEY(KEY)
#undef KEY
};

struct score {
    struct viz *viz;
    const struct facts *facts;
    const struct facts_function *function;
    struct drawing *drawing;
    struct only only;
    uint32_t lines, rows, loans;
    double *row_x, *loan_x; /* middles; 0 where a row has no lane */
    uint32_t *at_row, *at_loan; /* nodes that edges end at */
    double code_x, code_width, variables_x, variables_right, loans_x, right, top;
    uint32_t *ties; /* thin lines on each line so far, so that they lie beside each other */
    uint32_t base;  /* this node and the next: ends of lines that tie nothing */
    uint32_t keys;
    uint32_t left_out_rows, shown_rows;
    struct lanes row_lanes;
    uint32_t *row_start, *loan_start; /* line over which the name stands, 0: over all */
};

static double line_y(const struct score *score, uint32_t line)
{
    return score->top + (line - score->function->first_line + 0.5) * LINE_HEIGHT;
}

static bool is_drawn_line(const struct score *score, uint32_t line)
{
    return line >= score->function->first_line && line < score->function->first_line + score->lines;
}

static enum facts_lane lane_at(const struct score *score, uint32_t row, uint32_t line)
{
    const struct facts_function *function = score->function;
    if (function->lanes == NULL || function->lanes[row] == NULL || !is_drawn_line(score, line))
        return LANE_NONE;
    enum facts_lane lane = (enum facts_lane)function->lanes[row][line - function->first_line];
    bool is_behind = false; /* what is reached through a reference has its owner elsewhere */
    for (uint32_t above = row; above < function->row_count && !is_behind; above = function->rows[above].parent)
        is_behind = function->rows[above].kind == ROW_DEREF;
    return is_behind && lane == LANE_OWNER ? LANE_REFERENCE : lane;
}

/* ---- columns ---- */

/* A bit for each number of a story that stands at the line. */
static uint32_t steps_at(const struct facts_function *function, uint32_t line)
{
    uint32_t steps = 0;
    for (uint32_t e = 0; e < function->error_count; e++)
        for (uint32_t s = 0; s < function->errors[e].step_count && s < 3; s++)
            if (function->errors[e].steps[s].line == line)
                steps |= 1u << s;
    return steps;
}

/* A field or a referent has a lane of its own only where something happens to it. */
static bool row_has_lane(const struct score *score, uint32_t row)
{
    const struct facts_function *function = score->function;
    for (uint32_t line = 0; line < score->lines; line++) {
        enum facts_lane lane = lane_at(score, row, function->first_line + line);
        if (lane == LANE_FROZEN || lane == LANE_LOCKED || (lane != LANE_NONE && function->rows[row].depth == 0))
            return true;
    }
    for (uint32_t e = 0; e < function->event_count; e++)
        if (function->events[e].row == row)
            return true;
    return false;
}

static struct lane_span span_of_row(const struct score *score, uint32_t row)
{
    const struct facts_function *function = score->function;
    struct lane_span span = {UINT32_MAX, 0};
    for (uint32_t line = function->first_line; line < function->first_line + score->lines; line++)
        if (lane_at(score, row, line) != LANE_NONE) {
            span.first = span.first == UINT32_MAX ? line : span.first;
            span.last = line + 1; /* it goes on until the next line has run */
        }
    for (uint32_t e = 0; e < function->event_count; e++)
        if (function->events[e].row == row) {
            span.first = function->events[e].line < span.first ? function->events[e].line : span.first;
            span.last = function->events[e].line > span.last ? function->events[e].line : span.last;
        }
    return span;
}

/* Columns as wide as the widest name in them; gives where they end. */
static double place_columns(struct score *score, const struct lanes *lanes, const double *width, uint32_t count, double x, double *middle)
{
    double *column = ARENA_ARRAY(score->drawing->arena, double, lanes->count + 1);
    for (uint32_t i = 0; i < count; i++)
        column[lanes->column[i]] = fmax(column[lanes->column[i]], width[i]);
    for (uint32_t c = 0; c < lanes->count; c++) {
        double wide = column[c];
        column[c] = x + wide / 2;
        x += wide;
    }
    for (uint32_t i = 0; i < count; i++)
        middle[i] = column[lanes->column[i]];
    return x;
}

static double place_variables(struct score *score, double x)
{
    const struct facts_function *function = score->function;
    struct arena *arena = score->drawing->arena;
    uint32_t *row = ARENA_ARRAY(arena, uint32_t, function->row_count + 1), count = 0, shown = 0;
    struct lane_span *spans = ARENA_ARRAY(arena, struct lane_span, function->row_count + 1);
    double *width = ARENA_ARRAY(arena, double, function->row_count + 1), *middle = ARENA_ARRAY(arena, double, function->row_count + 1);
    for (uint32_t r = 0; r < function->row_count; r++)
        if (row_has_lane(score, r)) {
            row[count] = r;
            spans[count++] = span_of_row(score, r);
        }
    lanes_choose(&score->row_lanes, arena, spans, count, SHARED_VARIABLES);
    for (uint32_t i = 0; i < count; i++) {
        if (score->row_lanes.column[i] >= VARIABLE_LIMIT)
            continue;
        const char *name = text_shorten(arena, function->rows[row[i]].path, NAME_LIMIT);
        width[i] = fmax(50, text_width_of(name, strlen(name), TEXT_CODE, 15) + 18);
    }
    x = place_columns(score, &score->row_lanes, width, count, x, middle);
    score->row_start = ARENA_ARRAY(arena, uint32_t, function->row_count + 1);
    for (uint32_t i = 0; i < count; i++) {
        bool is_drawn = score->row_lanes.column[i] < VARIABLE_LIMIT;
        score->row_x[row[i]] = is_drawn ? middle[i] : 0;
        score->row_start[row[i]] = score->row_lanes.users[score->row_lanes.column[i]] > 1 ? spans[i].first : 0;
        score->left_out_rows += !is_drawn;
        shown += is_drawn;
    }
    score->shown_rows = shown;
    return x;
}

static double place_loans(struct score *score, double x)
{
    const struct facts_function *function = score->function;
    struct arena *arena = score->drawing->arena;
    struct lane_span *spans = ARENA_ARRAY(arena, struct lane_span, score->loans + 1);
    struct lanes lanes;
    double *width = ARENA_ARRAY(arena, double, score->loans + 1);
    for (uint32_t l = 0; l < score->loans; l++) {
        const char *words = text_shorten(arena, function->loans[l].expression, EXPRESSION_LIMIT);
        spans[l] = (struct lane_span){function->loans[l].line, function->loans[l].last_line};
        width[l] = fmax(56, text_width_of(words, strlen(words), TEXT_CODE, 13) + 18);
    }
    lanes_choose(&lanes, arena, spans, score->loans, SHARED_LOANS);
    score->loan_start = ARENA_ARRAY(arena, uint32_t, score->loans + 1);
    for (uint32_t l = 0; l < score->loans; l++)
        score->loan_start[l] = lanes.users[lanes.column[l]] > 1 ? spans[l].first : 0;
    return place_columns(score, &lanes, width, score->loans, x, score->loan_x);
}

/* Names stand over all, or where a column has several, each over its lane. */
static double name_y(const struct score *score, uint32_t start, double over_all, double over_lane)
{
    return start == 0 || !is_drawn_line(score, start) ? over_all : line_y(score, start) - over_lane;
}

static void lay_out(struct score *score)
{
    const struct facts_function *function = score->function;
    struct arena *arena = score->drawing->arena;
    uint32_t longest = 24;
    for (uint32_t i = 0; i < score->lines; i++) {
        uint32_t length = 0, characters = 0;
        const char *text = listing_line(score->facts, function->first_line + i, &length);
        for (const char *at = text, *end = text + length; at < end;)
            characters += text_next(&at, end) == '\t' ? 4 : 1;
        longest = characters > longest ? characters : longest;
    }
    score->code_width = ceil((longest < CODE_LIMIT ? longest : CODE_LIMIT + 1) * 0.6 * 16 * 1.02) + 12;
    uint32_t most_steps = 1;
    for (uint32_t i = 0; i < score->lines; i++) {
        uint32_t steps = (uint32_t)__builtin_popcount(steps_at(function, function->first_line + i));
        most_steps = steps > most_steps ? steps : most_steps;
    }
    score->code_x = CODE_X + STEP_WIDTH * (most_steps - 1.0);
    score->row_x = ARENA_ARRAY(arena, double, function->row_count + 1);
    score->loan_x = ARENA_ARRAY(arena, double, score->loans + 1);
    double x = score->variables_x = PAGE_MARGIN + score->code_x + score->code_width;
    x = score->variables_right = fmax(place_variables(score, x + 8) + 8, score->variables_x + 120);
    score->loans_x = x + 18;
    if (score->loans > 0)
        x = place_loans(score, score->loans_x + 8);
    score->right = score->loans > 0 ? x + 8 : x;
    score->top = HEAD;
}

/* ---- source ---- */

static void paint_source(struct score *score)
{
    const struct facts_function *function = score->function;
    struct drawing *drawing = score->drawing;
    for (uint32_t i = 0; i < score->lines; i++) {
        uint32_t line = function->first_line + i, length = 0, steps = steps_at(function, line), placed = 0;
        double y = line_y(score, line), x = PAGE_MARGIN;
        drawing->is_dim = steps == 0 && only_dims_line(&score->only, line);
        drawing_add_box(drawing, drawing_format(drawing, "rule_%u", line), "rule", x, y + LINE_HEIGHT / 2.0 - 1, score->right - x, 1.4, THEME_GHOST,
                        THEME_NONE, 0);
        for (uint32_t step = 0; step < 3; step++) {
            if (!(steps & 1u << step))
                continue;
            struct drawing_node *box = drawing_add_box(drawing, drawing_format(drawing, "step_%u_%u", line, step + 1), "step",
                                                       x + 2 + STEP_WIDTH * placed++, y - 10, 20, 20, THEME_ERR, THEME_NONE, 0);
            box->shape = SHAPE_ROUNDED;
            box->align = ALIGN_CENTER;
            box->text = text_plain(drawing->arena, drawing_format(drawing, "%u", step + 1), TEXT_BOLD, THEME_ONINK, 14);
        }
        drawing_add_text(drawing, drawing_format(drawing, "linenumber_%u", line), "number", x + score->code_x - 44, y, 34,
                         text_plain(drawing->arena, drawing_format(drawing, "%u", line), TEXT_CODE, THEME_MUTE, 14), ALIGN_RIGHT);
        const char *text = listing_line(score->facts, line, &length);
        struct text code = text_source(drawing->arena, text, length, CODE_LIMIT);
        if (code.count > 0)
            drawing_explain(drawing_add_text(drawing, drawing_format(drawing, "line_%u", line), "code", x + score->code_x, y, score->code_width, code, ALIGN_LEFT),
                            arena_copy_text(drawing->arena, text, length));
    }
    drawing->is_dim = false;
}

static void paint_heads(struct score *score)
{
    const struct facts_function *function = score->function;
    struct drawing *drawing = score->drawing;
    struct arena *arena = drawing->arena;
    drawing_add_text(drawing, "function", "heading", PAGE_MARGIN, 34, score->variables_x - PAGE_MARGIN - 10,
                     text_plain(arena, function->title, TEXT_BOLD, THEME_INK, 17), ALIGN_LEFT);
    drawing_add_text(drawing, "head_variables", "bandhead", score->variables_x + 6, 34, 200, text_plain(arena, "Variables", TEXT_BOLD, THEME_MUTE, 15),
                     ALIGN_LEFT);
    if (score->loans > 0)
        drawing_add_text(drawing, "head_loans", "bandhead", score->loans_x + 6, 34, 200, text_plain(arena, "Loans", TEXT_BOLD, THEME_MUTE, 15), ALIGN_LEFT);
    for (uint32_t r = 0; r < function->row_count; r++) {
        if (score->row_x[r] == 0)
            continue;
        const char *name = text_shorten(arena, function->rows[r].path, NAME_LIMIT);
        double width = text_width_of(name, strlen(name), TEXT_CODE, 15) + 4;
        drawing->is_dim = only_dims_row(&score->only, r);
        struct drawing_node *node = drawing_add_text(drawing, drawing_format(drawing, "variable_%u", r), "variable", score->row_x[r] - width / 2, name_y(score, score->row_start[r], 78, 20), width,
                                                     text_plain(arena, name, TEXT_CODE | TEXT_BOLD, THEME_INK, 15), ALIGN_CENTER);
        node->title = drawing_format(drawing, "%s: %s", function->rows[r].path, function->rows[r].type);
    }
    for (uint32_t l = 0; l < score->loans; l++) {
        const struct facts_loan *loan = &function->loans[l];
        const char *label = text_shorten(arena, arena_copy_text(arena, loan->label, strcspn(loan->label, " ")), 8);
        const char *words = text_shorten(arena, loan->expression, EXPRESSION_LIMIT);
        double width = fmax(56, text_width_of(words, strlen(words), TEXT_CODE, 13) + 4);
        drawing->is_dim = only_dims_loan(&score->only, l);
        struct drawing_node *node = drawing_add_text(drawing, drawing_format(drawing, "loan_%u_label", l), "loan", score->loan_x[l] - width / 2, name_y(score, score->loan_start[l], 68, 37), width,
            text_plain(arena, label, TEXT_CODE | TEXT_BOLD, loan->kind == LOAN_SHARED ? THEME_SHARED : THEME_MUT, 17), ALIGN_CENTER);
        node->title = drawing_format(drawing, "%s %s, lines %u to %u", loan->label, loan->expression, loan->line, loan->last_line);
        drawing_explain(drawing_add_text(drawing, drawing_format(drawing, "loan_%u_words", l), "loan", score->loan_x[l] - width / 2, name_y(score, score->loan_start[l], 90, 20), width,
                         text_plain(arena, words, TEXT_CODE, THEME_MUTE, 13), ALIGN_CENTER),
                        loan->expression);
    }
    drawing->is_dim = false;
}

/* ---- lanes ---- */

/* A dotted line is an edge, between two nodes that stand for nothing. */
static void paint_dots(struct drawing *drawing, uint32_t base, const char *id, const char *classes, struct viz_point from, struct viz_point to)
{
    struct drawing_edge *edge = drawing_add_edge(drawing, id, classes, base, base + 1);
    edge->color = THEME_MUTE;
    edge->pen = 2;
    edge->line = LINE_DOTTED;
    edge_straight(drawing, edge, from, to);
}

static void paint_lane(struct drawing *drawing, uint32_t base, const char *id, enum facts_lane lane, double x, double from, double to, uint32_t *keys)
{
    switch (lane) {
    case LANE_NONE:
        break;
    case LANE_OWNER:
        *keys |= 1u << KEY_OWNER;
        drawing_add_box(drawing, id, "lane owner", x - 4, from, 8, to - from, THEME_INK, THEME_NONE, 0);
        break;
    case LANE_MAYBE:
        *keys |= 1u << KEY_MAYBE;
        drawing_add_box(drawing, id, "lane maybe", x - 4, from, 8, to - from, THEME_PAPER, THEME_INK, 1.4);
        break;
    case LANE_FROZEN:
        *keys |= 1u << KEY_FROZEN;
        drawing_add_box(drawing, id, "lane frozen", x - 7, from, 14, to - from, THEME_SHAREDBG, THEME_SHARED, 1.6);
        break;
    case LANE_LOCKED:
        *keys |= 1u << KEY_LOCKED;
        drawing_add_box(drawing, id, "lane locked", x - 7, from, 14, to - from, THEME_MUTBG, THEME_MUT, 3);
        break;
    case LANE_REFERENCE:
        *keys |= 1u << KEY_REFERENCE;
        drawing_add_box(drawing, id, "lane reference", x - 1.7, from, 3.4, to - from, THEME_INK, THEME_NONE, 0);
        break;
    case LANE_UNSET:
    case LANE_IDLE:
        *keys |= 1u << KEY_IDLE;
        paint_dots(drawing, base, id, "lane idle", (struct viz_point){x, from}, (struct viz_point){x, to});
        break;
    }
}

/* And not there on the next line. */
static bool is_dropped(const struct score *score, uint32_t row, uint32_t line)
{
    const struct facts_function *function = score->function;
    for (uint32_t e = 0; e < function->event_count && function->events[e].line <= line; e++)
        if (function->events[e].kind == EVENT_DROPPED && function->events[e].row == row && function->events[e].line == line)
            return lane_at(score, row, line + 1) == LANE_NONE;
    return false;
}

static void paint_variable(struct score *score, uint32_t row)
{
    uint32_t first = score->function->first_line, last = first + score->lines - 1;
    for (uint32_t from = first; from <= last;) {
        uint32_t to = from;
        enum facts_lane lane = lane_at(score, row, from);
        while (to + 1 <= last && lane_at(score, row, to + 1) == lane)
            to++;
        /* What holds after one line holds until the next has run, but for what is dropped on it. */
        double begin = line_y(score, from), end = line_y(score, to < last && !(to > from && is_dropped(score, row, to)) ? to + 1 : to);
        if (lane != LANE_NONE && end > begin)
            paint_lane(score->drawing, score->base, drawing_format(score->drawing, "lane_%u_%u", row, from), lane, score->row_x[row], begin, end, &score->keys);
        from = to + 1;
    }
}

static bool loan_on(const struct score *score, const struct facts_loan *loan, uint32_t line)
{
    if (!is_drawn_line(score, line))
        return false;
    return loan->lines == NULL ? line >= loan->line && line <= loan->last_line : loan->lines[line - score->function->first_line];
}

static void paint_loan_bar(struct drawing *drawing, const char *id, const char *inner, enum facts_loan_kind kind, double x, double from, double to)
{
    bool shared = kind == LOAN_SHARED;
    drawing_add_box(drawing, id, shared ? "loan shared" : "loan mut", x - 9, from, 18, to - from, shared ? THEME_SHAREDBG : THEME_MUT,
                    shared ? THEME_SHARED : THEME_NONE, shared ? 2 : 0);
    if (shared)
        drawing_add_box(drawing, inner, "loan shared", x - 4, from + 2, 8, to - from - 4, THEME_PAPER, THEME_SHARED, 2);
}

static void paint_loan(struct score *score, uint32_t index)
{
    const struct facts_loan *loan = &score->function->loans[index];
    struct drawing *drawing = score->drawing;
    uint32_t first = score->function->first_line, last = first + score->lines - 1;
    score->keys |= 1u << (loan->kind == LOAN_SHARED ? KEY_SHARED : KEY_MUT);
    for (uint32_t from = first; from <= last; from++) {
        if (!loan_on(score, loan, from))
            continue;
        uint32_t to = from;
        while (loan_on(score, loan, to + 1))
            to++;
        paint_loan_bar(drawing, drawing_format(drawing, "loan_%u_%u", index, from), drawing_format(drawing, "loaninner_%u_%u", index, from), loan->kind,
                       score->loan_x[index], line_y(score, from) - 9, line_y(score, to) + 9);
        from = to;
    }
}

/* ---- marks and ties ---- */

static double mark_size(enum facts_event_kind kind)
{
    switch (kind) {
    case EVENT_CREATED: return 14;
    case EVENT_READ: return 13;
    case EVENT_WRITTEN:
    case EVENT_MOVED: return 19;
    case EVENT_DROPPED: return 17;
    case EVENT_CONFLICT: return 25;
    case EVENT_BORROWED: break;
    }
    return 0;
}

static struct drawing_node *paint_mark(struct drawing *drawing, const char *id, enum facts_event_kind kind, double x, double y)
{
    double size = mark_size(kind);
    enum shape_kind shape = SHAPE_CIRCLE;
    bool hollow = false;
    const char *classes = "";
    switch (kind) {
    case EVENT_CREATED: classes = "mark created"; break;
    case EVENT_READ: hollow = true; classes = "mark read"; break;
    case EVENT_WRITTEN: shape = SHAPE_DIAMOND; classes = "mark written"; break;
    case EVENT_MOVED: shape = SHAPE_TRIANGLE; hollow = true; classes = "mark moved"; break;
    case EVENT_DROPPED: shape = SHAPE_BOX; hollow = true; classes = "mark dropped"; break;
    case EVENT_CONFLICT: shape = SHAPE_OCTAGON; classes = "mark refused"; break;
    case EVENT_BORROWED: return NULL;
    }
    bool conflict = kind == EVENT_CONFLICT;
    struct drawing_node *node = drawing_add_box(drawing, id, classes, x - size / 2, y - size / 2, size, size,
                                                conflict ? THEME_ERR : hollow ? THEME_PAPER : THEME_INK, conflict ? THEME_PAPER : hollow ? THEME_INK : THEME_NONE,
                                                conflict ? 2 : hollow ? 2.2 : 0);
    node->shape = shape;
    if (kind == EVENT_DROPPED || conflict) {
        node->align = ALIGN_CENTER;
        node->text = text_plain(drawing->arena, "\xC3\x97", TEXT_BOLD, conflict ? THEME_ONINK : THEME_INK, conflict ? 17 : 14);
    }
    return node;
}

static const char *event_words(enum facts_event_kind kind)
{
    switch (kind) {
    case EVENT_CREATED: return "created";
    case EVENT_READ: return "read";
    case EVENT_WRITTEN: return "written";
    case EVENT_MOVED: return "moved out";
    case EVENT_DROPPED: return "dropped";
    case EVENT_CONFLICT: return "refused";
    case EVENT_BORROWED: return "borrowed";
    }
    return "";
}

static enum score_key event_key(enum facts_event_kind kind)
{
    switch (kind) {
    case EVENT_CREATED: return KEY_CREATED;
    case EVENT_READ: return KEY_READ;
    case EVENT_WRITTEN: return KEY_WRITTEN;
    case EVENT_MOVED: return KEY_MOVED;
    case EVENT_DROPPED: return KEY_DROPPED;
    case EVENT_CONFLICT: return KEY_CONFLICT;
    case EVENT_BORROWED: return KEY_COUNT;
    }
    return KEY_COUNT;
}

/* Lines of one source line lie beside each other, not on each other. */
static double tie_y(struct score *score, uint32_t line)
{
    double index = score->ties[line - score->function->first_line]++, side = fmod(index, 2) == 0 ? 1 : -1;
    return line_y(score, line) + side * fmin(floor((index + 1) / 2) * 4, LINE_HEIGHT / 2.0);
}

static void paint_tie(struct score *score, uint32_t event, bool is_end)
{
    const struct facts_event *happened = &score->function->events[event];
    struct drawing *drawing = score->drawing;
    const struct facts_loan *loan = &score->function->loans[happened->loan];
    struct drawing_edge *edge = drawing_add_edge(drawing, drawing_format(drawing, is_end ? "end_%u" : "born_%u", event), is_end ? "end" : "born",
                                                 score->at_row[happened->row], score->at_loan[happened->loan]);
    edge->color = loan->kind == LOAN_SHARED ? THEME_SHARED : THEME_MUT;
    edge->pen = 1.5;
    edge->line = is_end ? LINE_DOTTED : LINE_SOLID;
    edge->title = drawing_format(drawing, is_end ? "%s: last use" : "%s begins", loan->label);
    if (is_end)
        score->keys |= 1u << KEY_LAST_USE;
    double y = tie_y(score, happened->line);
    edge_straight(drawing, edge, (struct viz_point){score->row_x[happened->row] + 7, y}, (struct viz_point){score->loan_x[happened->loan] - 9, y});
}

static void paint_conflict(struct score *score, uint32_t event)
{
    const struct facts_event *happened = &score->function->events[event];
    struct drawing *drawing = score->drawing;
    struct drawing_edge *edge = drawing_add_edge(drawing, drawing_format(drawing, "refused_%u", event), "refused", score->at_row[happened->row],
                                                 score->at_loan[happened->loan]);
    edge->color = THEME_ERR;
    edge->pen = 4;
    edge->arrow = ARROW_BAR;
    edge->arrow_size = 1.5;
    double y = line_y(score, happened->line);
    edge_straight(drawing, edge, (struct viz_point){score->row_x[happened->row] + 12, y}, (struct viz_point){score->loan_x[happened->loan] - 12, y});
}

static void paint_move(struct score *score, uint32_t event)
{
    const struct facts_event *happened = &score->function->events[event];
    struct drawing *drawing = score->drawing;
    struct drawing_edge *edge = drawing_add_edge(drawing, drawing_format(drawing, "move_%u", event), "move", score->at_row[happened->row],
                                                 score->at_row[happened->to_row]);
    double from = score->row_x[happened->row], to = score->row_x[happened->to_row], y = line_y(score, happened->line), side = to > from ? 1 : -1;
    edge->pen = 2.4;
    edge->arrow = ARROW_FILLED;
    edge->arrow_size = 0.8;
    edge->title = drawing_format(drawing, "%s moves to %s", score->function->rows[happened->row].path, score->function->rows[happened->to_row].path);
    edge_straight(drawing, edge, (struct viz_point){from + side * 8, y}, (struct viz_point){to - side * 9, y});
}

static void paint_event_lines(struct score *score)
{
    const struct facts_function *function = score->function;
    for (uint32_t e = 0; e < function->event_count; e++) {
        const struct facts_event *event = &function->events[e];
        if (event->row >= function->row_count || score->row_x[event->row] == 0 || !is_drawn_line(score, event->line))
            continue;
        bool has_loan = event->loan < score->loans;
        score->drawing->is_dim = event->kind != EVENT_CONFLICT && (has_loan ? only_dims_loan(&score->only, event->loan) : only_dims_row(&score->only, event->row));
        if (event->kind == EVENT_MOVED && event->to_row < function->row_count && score->row_x[event->to_row] != 0 && event->to_row != event->row)
            paint_move(score, e);
        else if (event->kind == EVENT_CONFLICT && has_loan)
            paint_conflict(score, e);
        else if (has_loan)
            paint_tie(score, e, event->kind != EVENT_BORROWED);
    }
    score->drawing->is_dim = false;
}

/* Of kinds of mark, a bit each: those that are not round by far touch. */
static double marks_width(uint32_t kinds)
{
    double width = 0;
    for (uint32_t kind = EVENT_CREATED; kind <= EVENT_CONFLICT; kind++)
        if (kinds & 1u << kind)
            width += mark_size((enum facts_event_kind)kind) - (kind == EVENT_WRITTEN || kind == EVENT_MOVED ? 3 : 0);
    return width;
}

/* Several marks of one lane on one line stand side by side. */
static void paint_marks(struct score *score)
{
    const struct facts_function *function = score->function;
    for (uint32_t e = 0; e < function->event_count; e++) {
        const struct facts_event *event = &function->events[e];
        if (event->row >= function->row_count || score->row_x[event->row] == 0 || !is_drawn_line(score, event->line) || event->kind == EVENT_BORROWED)
            continue;
        uint32_t before = 0, behind = 1u << event->kind; /* kinds of mark, a bit each */
        for (uint32_t k = e; k-- > 0 && function->events[k].line == event->line;)
            if (function->events[k].row == event->row)
                before |= 1u << function->events[k].kind;
        for (uint32_t k = e; k < function->event_count && function->events[k].line == event->line; k++)
            if (function->events[k].row == event->row)
                behind |= 1u << function->events[k].kind;
        if (before & 1u << event->kind)
            continue;
        behind &= ~before & ~(1u << event->kind);
        score->keys |= 1u << event_key(event->kind);
        score->drawing->is_dim = event->kind != EVENT_CONFLICT && only_dims_row(&score->only, event->row);
        double x = score->row_x[event->row] + (marks_width(before) - marks_width(behind)) / 2;
        struct drawing_node *mark = paint_mark(score->drawing, drawing_format(score->drawing, "event_%u", e), event->kind, x, line_y(score, event->line));
        mark->title = drawing_format(score->drawing, "line %u: %s %s", event->line, function->rows[event->row].path, event_words(event->kind));
    }
    score->drawing->is_dim = false;
}

/* In a long score names stand on their lanes again, between two lines. */
static void paint_names_again(struct score *score)
{
    const struct facts_function *function = score->function;
    struct drawing *drawing = score->drawing;
    for (uint32_t i = NAMES_EVERY; i + NAMES_EVERY / 2 < score->lines; i += NAMES_EVERY)
        for (uint32_t r = 0; r < function->row_count; r++) {
            uint32_t line = function->first_line + i;
            if (score->row_x[r] == 0 || score->row_start[r] != 0 || lane_at(score, r, line) == LANE_NONE)
                continue;
            const char *name = text_shorten(drawing->arena, function->rows[r].path, NAME_LIMIT);
            double width = text_width_of(name, strlen(name), TEXT_CODE, 13) + 6;
            drawing->is_dim = only_dims_row(&score->only, r);
            struct drawing_node *node = drawing_add_box(drawing, drawing_format(drawing, "again_%u_%u", r, line), "variable", score->row_x[r] - width / 2,
                                                        line_y(score, line) + LINE_HEIGHT / 2.0 - 8, width, 16, THEME_PANEL, THEME_NONE, 0);
            node->align = ALIGN_CENTER;
            node->text = text_plain(drawing->arena, name, TEXT_CODE | TEXT_BOLD, THEME_INK, 13);
        }
    drawing->is_dim = false;
}

/* ---- under the score ---- */

static void paint_key(struct score *score, double y)
{
    struct drawing *drawing = score->drawing;
    double x = PAGE_MARGIN + 12;
    for (uint32_t k = 0; k < KEY_COUNT; k++) {
        if (!(score->keys & 1u << k))
            continue;
        double width = ceil(text_width_of(key_words[k], strlen(key_words[k]), 0, 14));
        if (x > PAGE_MARGIN + 12 && x + 34 + width > score->right) {
            x = PAGE_MARGIN + 12;
            y += KEY_HEIGHT - 4;
        }
        const char *id = drawing_format(drawing, "key_%u", k);
        uint32_t unused = 0;
        switch ((enum score_key)k) {
        case KEY_CREATED: paint_mark(drawing, id, EVENT_CREATED, x, y); break;
        case KEY_READ: paint_mark(drawing, id, EVENT_READ, x, y); break;
        case KEY_WRITTEN: paint_mark(drawing, id, EVENT_WRITTEN, x, y); break;
        case KEY_MOVED: paint_mark(drawing, id, EVENT_MOVED, x, y); break;
        case KEY_DROPPED: paint_mark(drawing, id, EVENT_DROPPED, x, y); break;
        case KEY_CONFLICT: paint_mark(drawing, id, EVENT_CONFLICT, x, y); break;
        case KEY_OWNER: paint_lane(drawing, score->base, id, LANE_OWNER, x, y - 10, y + 10, &unused); break;
        case KEY_MAYBE: paint_lane(drawing, score->base, id, LANE_MAYBE, x, y - 10, y + 10, &unused); break;
        case KEY_FROZEN: paint_lane(drawing, score->base, id, LANE_FROZEN, x, y - 10, y + 10, &unused); break;
        case KEY_LOCKED: paint_lane(drawing, score->base, id, LANE_LOCKED, x, y - 10, y + 10, &unused); break;
        case KEY_REFERENCE: paint_lane(drawing, score->base, id, LANE_REFERENCE, x, y - 10, y + 10, &unused); break;
        case KEY_IDLE: paint_lane(drawing, score->base, id, LANE_IDLE, x, y - 10, y + 10, &unused); break;
        case KEY_SHARED: paint_loan_bar(drawing, id, "key_shared_inner", LOAN_SHARED, x, y - 11, y + 11); break;
        case KEY_MUT: paint_loan_bar(drawing, id, "", LOAN_MUT, x, y - 11, y + 11); break;
        case KEY_LAST_USE: paint_dots(drawing, score->base, id, "key", (struct viz_point){x - 12, y}, (struct viz_point){x + 12, y}); break;
        case KEY_COUNT: break;
        }
        drawing_add_text(drawing, drawing_format(drawing, "keywords_%u", k), "key", x + 17, y, width + 4, text_plain(drawing->arena, key_words[k], 0, THEME_INK, 14),
                         ALIGN_LEFT);
        x += width + 48;
    }
    drawing->height = y + KEY_HEIGHT;
}

/* Each refusal as one sentence; then what was left out. */
static double paint_sentences(struct score *score, double y)
{
    const struct facts_function *function = score->function;
    struct drawing *drawing = score->drawing;
    for (uint32_t e = 0; e < function->error_count && e < SENTENCE_LIMIT; e++) {
        const struct facts_error *error = &function->errors[e];
        struct text text = text_plain(drawing->arena, drawing_format(drawing, "%s  ", error->code != NULL ? error->code : "lifetime"), TEXT_BOLD, THEME_ERR, 16);
        struct text said = text_marked(drawing->arena, error->summary != NULL && error->summary[0] != '\0' ? error->summary : error->message, THEME_INK, 16);
        for (uint32_t i = 0; i < said.count; i++)
            text_append(drawing->arena, &text, said.runs[i].text, said.runs[i].length, said.runs[i].flags, said.runs[i].role);
        drawing_add_text(drawing, drawing_format(drawing, "sentence_%u", e), "sentence", PAGE_MARGIN + 2, y, score->right - PAGE_MARGIN, text, ALIGN_LEFT);
        y += SENTENCE_HEIGHT;
    }
    uint32_t lines = function->last_line - function->first_line + 1;
    uint32_t errors = function->error_count > SENTENCE_LIMIT ? function->error_count - SENTENCE_LIMIT : 0;
    const struct facts_left_out *missing = &function->left_out;
    left_out_begin(score->viz);
    left_out_add(score->viz, score->left_out_rows + missing->rows, score->left_out_rows + missing->rows + score->shown_rows, "variables");
    left_out_add(score->viz, function->loan_count + missing->loans - score->loans, function->loan_count + missing->loans, "loans");
    left_out_add(score->viz, lines - score->lines, lines, "lines");
    left_out_add(score->viz, errors, function->error_count, "sentences");
    const char *words = left_out_words(score->viz);
    if (words != NULL) {
        drawing_add_text(drawing, "left_out", "left_out", PAGE_MARGIN + 2, y, score->right - PAGE_MARGIN, text_plain(drawing->arena, words, TEXT_BOLD, THEME_INK, 15),
                         ALIGN_LEFT);
        y += SENTENCE_HEIGHT;
    }
    return y;
}

static void paint_bands(struct score *score)
{
    const struct facts_function *function = score->function;
    struct drawing *drawing = score->drawing;
    double bottom = score->top + score->lines * (double)LINE_HEIGHT + 4;
    drawing_add_band(drawing, "band_variables", score->variables_x, 50, score->variables_right - score->variables_x, bottom - 50, THEME_PANEL);
    if (score->loans > 0)
        drawing_add_band(drawing, "band_loans", score->loans_x, 50, score->right - score->loans_x, bottom - 50, THEME_PANEL);
    for (uint32_t e = 0; e < function->error_count && e < SENTENCE_LIMIT; e++) {
        uint32_t line = function->errors[e].point < function->point_count ? function->points[function->errors[e].point].line : 0;
        bool repeated = false;
        for (uint32_t k = 0; k < e; k++)
            repeated = repeated || (function->errors[k].point < function->point_count && function->points[function->errors[k].point].line == line);
        if (is_drawn_line(score, line) && !repeated)
            drawing_add_band(drawing, drawing_format(drawing, "refused_line_%u", line), PAGE_MARGIN, line_y(score, line) - LINE_HEIGHT / 2.0,
                             score->right - PAGE_MARGIN, LINE_HEIGHT, THEME_ERRBG);
    }
}

static uint32_t add_anchor(struct drawing *drawing, const char *id, double x, double y)
{
    drawing_add_box(drawing, id, "anchor", x - 2, y - 2, 4, 4, THEME_NONE, THEME_NONE, 0);
    return drawing->nodes.count - 1;
}

/* Lines end at these: Graphviz wants nodes at the ends of an edge. */
static void add_anchors(struct score *score)
{
    const struct facts_function *function = score->function;
    struct drawing *drawing = score->drawing;
    score->at_row = ARENA_ARRAY(drawing->arena, uint32_t, function->row_count + 1);
    score->at_loan = ARENA_ARRAY(drawing->arena, uint32_t, score->loans + 1);
    score->ties = ARENA_ARRAY(drawing->arena, uint32_t, score->lines + 1);
    score->base = add_anchor(drawing, "base_top", PAGE_MARGIN, score->top);
    add_anchor(drawing, "base_bottom", PAGE_MARGIN, score->top + LINE_HEIGHT);
    for (uint32_t r = 0; r < function->row_count; r++)
        if (score->row_x[r] != 0)
            score->at_row[r] = add_anchor(drawing, drawing_format(drawing, "row_%u", r), score->row_x[r], score->top - 12);
    for (uint32_t l = 0; l < score->loans; l++)
        score->at_loan[l] = add_anchor(drawing, drawing_format(drawing, "loan_%u", l), score->loan_x[l], score->top - 12);
}

bool viz_lifetimes_draw(struct viz *viz, const struct facts *facts, const struct facts_function *function, enum viz_format format, FILE *out)
{
    arena_reset(&viz->arena);
    struct drawing drawing;
    drawing_init(&drawing, &viz->arena);
    uint32_t lines = function->last_line - function->first_line + 1;
    struct score score = {.viz = viz, .facts = facts, .function = function, .drawing = &drawing, .lines = lines < LINE_LIMIT ? lines : LINE_LIMIT,
                          .loans = function->loan_count < LANE_LIMIT ? function->loan_count : LANE_LIMIT};
    drawing.name = "lifetimes";
    drawing.classes = "lien lifetimes";
    drawing.title = drawing_format(&drawing, "%s: lifetimes of its variables and loans", function->title);
    for (uint32_t l = 0; l < score.loans; l++)
        drawing.description = drawing_format(&drawing, "%s%sloan %s %s: lines %u to %u", drawing.description, l == 0 ? "" : ". ", function->loans[l].label,
                                             function->loans[l].expression, function->loans[l].line, function->loans[l].last_line);
    only_choose(&score.only, viz, &viz->arena, function);
    lay_out(&score);
    paint_bands(&score);
    paint_source(&score);
    paint_heads(&score);
    add_anchors(&score);
    for (uint32_t l = 0; l < score.loans; l++) {
        drawing.is_dim = only_dims_loan(&score.only, l);
        paint_loan(&score, l);
    }
    for (uint32_t r = 0; r < function->row_count; r++) {
        drawing.is_dim = only_dims_row(&score.only, r);
        if (score.row_x[r] != 0)
            paint_variable(&score, r);
    }
    drawing.is_dim = false;
    paint_event_lines(&score);
    paint_marks(&score);
    paint_names_again(&score);
    double y = paint_sentences(&score, score.top + score.lines * (double)LINE_HEIGHT + 28);
    drawing.width = ceil(score.right + PAGE_MARGIN);
    paint_key(&score, y);
    only_fade(&drawing);
    bool drawn = gv_draw(viz, &drawing, format, out);
    drawing_release(&drawing);
    return drawn;
}
