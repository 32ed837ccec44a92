/*
 * The twin of the score: a line of the program a row, a column for each variable, then for each loan.
 *
 *          v    first '1 shared
 *       6  |*                        let mut v = vec![1, 2, 3];
 *       7  r&   :*    s              let first = &v[0];
 *
 * In a cell the first character says what the variable is after the line has run, the others what the line did to it.  More
 * columns than fit go on in a table below.
 */
#include <string.h>

#include "viz/plain.h"
#include "viz/twin.h"

enum { ROWS_MOST = 60, LOANS_MOST = 48, COLUMN_LEAST = 4, COLUMN_MOST = 14, CODE_LEAST = 24, NUMBER_WIDTH = 6, LINES_MOST = 600, EVENTS_MOST = 3 };

struct glyph {
    const char *unicode, *ascii, *words;
};

static const struct glyph lane_glyphs[] = {
    [LANE_NONE] = {"", "", NULL},
    [LANE_UNSET] = {"·", ".", "not set, or moved out"},
    [LANE_OWNER] = {"┃", "|", "owner"},
    [LANE_FROZEN] = {"▒", "r", "frozen: read-only"},
    [LANE_LOCKED] = {"█", "X", "locked: off limits"},
    [LANE_REFERENCE] = {"│", ":", "reference in use"},
    [LANE_IDLE] = {"┊", "'", "not used again"},
    [LANE_MAYBE] = {"╏", "?", "owner of part, or on some paths"},
};

static const struct glyph event_glyphs[] = {
    [EVENT_CREATED] = {"●", "*", "created"},
    [EVENT_READ] = {"○", "o", "read"},
    [EVENT_WRITTEN] = {"◆", "w", "written"},
    [EVENT_MOVED] = {"▶", ">", "moved out"},
    [EVENT_DROPPED] = {"☒", "d", "dropped"},
    [EVENT_CONFLICT] = {"✗", "!", "refused"},
    [EVENT_BORROWED] = {"&", "&", "lent"},
};

struct column {
    facts_row_id row;
    facts_loan_id loan;
    const char *title, *under; /* `under`: a second line of the title */
    uint32_t width;
};

struct score {
    const struct twin *twin;
    struct column columns[ROWS_MOST + LOANS_MOST];
    uint32_t count;
    bool has_lane[sizeof lane_glyphs / sizeof lane_glyphs[0]], has_event[sizeof event_glyphs / sizeof event_glyphs[0]], has_loan[2];
};

static uint32_t column_width(const char *title, const char *under)
{
    uint32_t width = plain_width(title) > plain_width(under) ? plain_width(title) : plain_width(under);
    return (width < COLUMN_LEAST ? COLUMN_LEAST : width > COLUMN_MOST ? COLUMN_MOST : width) + 1;
}

static void add_column(struct score *score, facts_row_id row, facts_loan_id loan, const char *title, const char *under)
{
    title = twin_shorten(score->twin, title, COLUMN_MOST);
    under = twin_shorten(score->twin, under, COLUMN_MOST);
    score->columns[score->count++] = (struct column){row, loan, title, under, column_width(title, under)};
}

static enum facts_lane lane_of(const struct facts_function *function, facts_row_id row, uint32_t line)
{
    if (function->lanes == NULL || function->lanes[row] == NULL)
        return LANE_NONE;
    enum facts_lane lane = (enum facts_lane)function->lanes[row][line - function->first_line];
    bool is_behind = false; /* what is reached through a reference has its owner elsewhere */
    for (facts_row_id r = row; r != FACTS_NONE && !is_behind; r = function->rows[r].parent)
        is_behind = function->rows[r].kind == ROW_DEREF;
    return is_behind && lane == LANE_OWNER ? LANE_REFERENCE : lane;
}

/* A field or what is behind a reference has a column only where something happens to it. */
static bool has_column(const struct facts_function *function, facts_row_id row)
{
    for (uint32_t line = function->first_line; line <= function->last_line; line++) {
        enum facts_lane lane = lane_of(function, row, line);
        if (lane == LANE_FROZEN || lane == LANE_LOCKED || (lane != LANE_NONE && function->rows[row].depth == 0))
            return true;
    }
    for (uint32_t e = 0; e < function->event_count; e++)
        if (function->events[e].row == row)
            return true;
    return false;
}

static uint32_t choose_columns(struct score *score)
{
    const struct twin *twin = score->twin;
    const struct facts_function *function = twin->function;
    uint32_t rows = 0, loans = 0, left_out = 0;
    for (uint32_t r = 0; r < function->row_count; r++) {
        if (!has_column(function, r))
            continue;
        if (rows++ < ROWS_MOST)
            add_column(score, r, FACTS_NONE, twin_code(twin, function->rows[r].path), "");
        else
            left_out++;
    }
    for (uint32_t l = 0; l < function->loan_count; l++) {
        if (loans++ < LOANS_MOST)
            add_column(score, FACTS_NONE, l, twin_format(twin, "%s %s", twin_code(twin, function->loans[l].label), function->loans[l].kind == LOAN_MUT ? "mut" : "shared"),
                       twin_code(twin, function->loans[l].expression));
        else
            left_out++;
    }
    return left_out;
}

static const char *glyph_of(const struct twin *twin, const struct glyph *glyph)
{
    return twin_glyph(twin, glyph->unicode, glyph->ascii);
}

static const char *row_cell(struct score *score, facts_row_id row, uint32_t line)
{
    const struct twin *twin = score->twin;
    const struct facts_function *function = twin->function;
    enum facts_lane lane = lane_of(function, row, line);
    const char *text = lane == LANE_NONE ? " " : glyph_of(twin, &lane_glyphs[lane]);
    uint32_t events = 0;
    bool seen[sizeof event_glyphs / sizeof event_glyphs[0]] = {false};
    score->has_lane[lane] = true;
    for (uint32_t e = 0; e < function->event_count && events < EVENTS_MOST; e++) {
        const struct facts_event *event = &function->events[e];
        if (event->row != row || event->line != line || seen[event->kind])
            continue;
        seen[event->kind] = score->has_event[event->kind] = true;
        text = twin_format(twin, "%s%s", text, glyph_of(twin, &event_glyphs[event->kind]));
        events++;
    }
    return text;
}

static bool loan_on(const struct facts_function *function, facts_loan_id loan, uint32_t line)
{
    const struct facts_loan *facts = &function->loans[loan];
    if (line < function->first_line || line > function->last_line)
        return false;
    return facts->lines == NULL ? line >= facts->line && line <= facts->last_line : facts->lines[line - function->first_line];
}

/* A bar that begins and ends with the loan. */
static const char *loan_cell(struct score *score, facts_loan_id loan, uint32_t line)
{
    const struct facts_function *function = score->twin->function;
    static const char *const bars[2][4] = {{"┼", "┴", "┬", "│"}, {"╫", "╨", "╥", "║"}};
    bool is_mut = function->loans[loan].kind == LOAN_MUT;
    if (!loan_on(function, loan, line))
        return "";
    score->has_loan[is_mut] = true;
    return twin_glyph(score->twin, bars[is_mut][loan_on(function, loan, line - 1) + 2 * loan_on(function, loan, line + 1)], is_mut ? "M" : "s");
}

static void draw_columns(struct score *score, uint32_t first, uint32_t end)
{
    const struct twin *twin = score->twin;
    const struct facts_function *function = twin->function;
    uint32_t lines = function->last_line - function->first_line + 1, x = NUMBER_WIDTH;
    uint32_t shown = lines < LINES_MOST ? lines : LINES_MOST;
    struct canvas canvas;
    canvas_init(&canvas, twin->width, shown + 2, twin->is_ascii);
    for (uint32_t c = first; c < end; c++) {
        const struct column *column = &score->columns[c];
        canvas_text(&canvas, x, 0, column->title);
        canvas_text(&canvas, x, 1, column->under);
        for (uint32_t i = 0; i < shown; i++) {
            uint32_t line = function->first_line + i;
            canvas_text(&canvas, x, i + 2, column->row != FACTS_NONE ? row_cell(score, column->row, line) : loan_cell(score, column->loan, line));
        }
        x += column->width;
    }
    for (uint32_t i = 0; i < shown; i++) {
        canvas_text(&canvas, 0, i + 2, twin_format(twin, "%4u", function->first_line + i));
        canvas_text(&canvas, x + 1, i + 2, plain_cut(twin->arena, twin->is_ascii, twin_source_line(twin, function->first_line + i), twin->width - x - 1));
    }
    canvas_write(&canvas, twin->out);
    canvas_release(&canvas);
    if (shown < lines)
        fprintf(twin->out, "lines from %u on are left out\n", function->first_line + shown);
}

static void put_key(const struct score *score)
{
    const char *pairs[24];
    uint32_t count = 0;
    for (size_t i = 0; i < sizeof lane_glyphs / sizeof lane_glyphs[0]; i++)
        if (score->has_lane[i] && lane_glyphs[i].words != NULL)
            pairs[count++] = twin_format(score->twin, "%s %s", glyph_of(score->twin, &lane_glyphs[i]), lane_glyphs[i].words);
    for (size_t i = 0; i < sizeof event_glyphs / sizeof event_glyphs[0]; i++)
        if (score->has_event[i])
            pairs[count++] = twin_format(score->twin, "%s %s", glyph_of(score->twin, &event_glyphs[i]), event_glyphs[i].words);
    if (score->has_loan[0])
        pairs[count++] = twin_glyph(score->twin, "┬│┴ shared loan in force", "s shared loan in force");
    if (score->has_loan[1])
        pairs[count++] = twin_glyph(score->twin, "╥║╨ mut loan in force", "M mut loan in force");
    putc('\n', score->twin->out);
    twin_key(score->twin, pairs, count);
}

void twin_draw_lifetimes(const struct twin *twin)
{
    struct score score = {.twin = twin};
    uint32_t left_out = choose_columns(&score);
    twin_stories(twin);
    for (uint32_t first = 0, end; first < score.count || first == 0; first = end) {
        uint32_t width = NUMBER_WIDTH;
        for (end = first; end < score.count && width + score.columns[end].width + CODE_LEAST <= twin->width; end++)
            width += score.columns[end].width;
        if (end == first && end < score.count)
            end++;
        if (first > 0)
            putc('\n', twin->out);
        draw_columns(&score, first, end);
        if (score.count == 0)
            break;
    }
    if (left_out > 0)
        fprintf(twin->out, "%u more columns are left out\n", left_out);
    put_key(&score);
}
