/* Above the columns: the source with its loan bars, and beside it what changed, or the story of a refusal. */
#include <math.h>
#include <string.h>

#include "viz/listing.h"
#include "viz/points.h"

enum { CODE_LIMIT = 96, CODE_X = 60, STEP_WIDTH = 22, BAR_STEP = 28, BAR_LETTERS = 7, NOTE_LEAST = 520, NOTE_MOST = 720, NOTE_PAD = 14, PLACE_WIDTH = 130, NOTE_LINES = 40, SHOWN_LINES = 24 };

/* ---- which lines ---- */

/* The window around the present line, and the lines of the story that are not in it; 0 stands for lines left out. */
static uint32_t window_lines(const struct points_frame *frame, uint32_t *lines)
{
    const struct facts_function *function = frame->view->function;
    uint32_t first = function->first_line, last = function->last_line, count = 0, size = SOURCE_LINES;
    bool wanted_outside[3] = {false, false, false};
    uint32_t steps = frame->error != NULL ? frame->error->step_count : 0;
    uint32_t lo = first, hi = last;
    for (int pass = 0; pass < 2 && last - first >= SOURCE_LINES; pass++) {
        uint32_t now = frame->point->line < first ? first : frame->point->line > last ? last : frame->point->line;
        lo = now < first + size / 2 ? first : now - size / 2;
        if (lo + size - 1 > last)
            lo = last + 1 - size;
        hi = lo + size - 1;
        size = SOURCE_LINES;
        for (uint32_t s = 0; s < steps && s < 3; s++) {
            uint32_t line = frame->error->steps[s].line;
            wanted_outside[s] = (line < lo || line > hi) && line >= first && line <= last;
            size -= wanted_outside[s] ? 2 : 0;
        }
    }
    uint32_t before = 0;
    for (uint32_t line = first; line <= last && count + 1 < SHOWN_LINES; line++) {
        bool wanted = line >= lo && line <= hi;
        for (uint32_t s = 0; s < steps && s < 3; s++)
            wanted = wanted || (wanted_outside[s] && frame->error->steps[s].line == line);
        if (!wanted)
            continue;
        if (before != 0 && line != before + 1)
            lines[count++] = 0;
        lines[count++] = before = line;
    }
    return count;
}

static uint32_t most_lines(const struct facts_function *function)
{
    uint32_t lines = function->last_line - function->first_line + 1;
    return lines <= SOURCE_LINES ? lines : SOURCE_LINES + 1;
}

/* How many numbers of one story stand at one line. */
static uint32_t most_steps(const struct facts_function *function)
{
    uint32_t most = 1;
    for (uint32_t e = 0; e < function->error_count; e++)
        for (uint32_t s = 0; s < function->errors[e].step_count && s < 3; s++) {
            uint32_t same = 0;
            for (uint32_t k = 0; k < function->errors[e].step_count && k < 3; k++)
                same += function->errors[e].steps[k].line == function->errors[e].steps[s].line;
            most = same > most ? same : most;
        }
    return most;
}

/* ---- the note: lines of text, built once to measure and once to paint ---- */

struct note_line {
    struct text text;
    double height, indent;
    char mark;      /* of a change, or 0 */
    uint32_t step;  /* of the story, or 0 */
    bool is_code;   /* the refusal's own line */
};

struct note {
    struct note_line lines[NOTE_LINES];
    uint32_t count;
};

static void add_lines(struct arena *arena, struct note *note, struct text text, double width, struct note_line first)
{
    struct text lines[6];
    uint32_t count = text_wrap(arena, &text, width - first.indent - 2 * NOTE_PAD, lines, 6);
    for (uint32_t i = 0; i < count && note->count < NOTE_LINES; i++) {
        struct note_line line = first;
        line.text = lines[i];
        line.height = text.size + (i + 1 == count ? 11 : 6);
        if (i > 0) {
            line.mark = '\0';
            line.step = 0;
            line.is_code = false;
        }
        note->lines[note->count++] = line;
    }
}

static bool is_said(const char *text)
{
    return text != NULL && text[0] != '\0';
}

static void build_story(struct drawing *drawing, const struct facts_error *error, double width, struct note *note)
{
    struct arena *arena = drawing->arena;
    bool is_repeated = is_said(error->summary) && strstr(error->summary, error->message) != NULL;
    struct text title = text_plain(arena, drawing_format(drawing, "%s  ", error->code != NULL ? error->code : "lifetime"), TEXT_BOLD, THEME_ERR, 17);
    struct text message = text_marked(arena, is_repeated ? error->summary : error->message, THEME_ERR, 17);
    for (uint32_t i = 0; i < message.count; i++)
        text_append(arena, &title, message.runs[i].text, message.runs[i].length, message.runs[i].flags, THEME_ERR);
    add_lines(arena, note, title, width, (struct note_line){.indent = 30, .is_code = true});
    if (is_said(error->summary) && !is_repeated) {
        struct text summary = text_marked(arena, error->summary, THEME_INK, 16);
        for (uint32_t i = 0; i < summary.count; i++)
            summary.runs[i].flags |= TEXT_BOLD;
        add_lines(arena, note, summary, width, (struct note_line){.indent = 0});
    }
    for (uint32_t s = 0; s < error->step_count && s < 3; s++) {
        struct text step = text_plain(arena, drawing_format(drawing, "line %u  ", error->steps[s].line), TEXT_BOLD, THEME_INK, 16);
        struct text said = text_marked(arena, error->steps[s].text, THEME_INK, 16);
        for (uint32_t i = 0; i < said.count; i++)
            text_append(arena, &step, said.runs[i].text, said.runs[i].length, said.runs[i].flags, said.runs[i].role);
        add_lines(arena, note, step, width, (struct note_line){.indent = 30, .step = s + 1});
    }
    if (is_said(error->consequence)) {
        struct text text = text_plain(arena, "If it were allowed: ", TEXT_BOLD, THEME_ERR, 15);
        struct text said = text_marked(arena, error->consequence, THEME_INK, 15);
        for (uint32_t i = 0; i < said.count; i++)
            text_append(arena, &text, said.runs[i].text, said.runs[i].length, said.runs[i].flags, said.runs[i].role);
        add_lines(arena, note, text, width, (struct note_line){.indent = 30});
    }
    if (is_said(error->fix))
        add_lines(arena, note, text_marked(arena, error->fix, THEME_MUTE, 15), width, (struct note_line){.indent = 30});
}

static void build_note(struct drawing *drawing, const struct facts_function *function, const struct facts_point *point, double width,
                       struct note *note)
{
    note->count = 0;
    struct text title = text_marked(drawing->arena, point->title, THEME_INK, 18);
    for (uint32_t i = 0; i < title.count; i++)
        title.runs[i].flags |= TEXT_BOLD;
    add_lines(drawing->arena, note, title, width - PLACE_WIDTH, (struct note_line){.indent = 0});
    if (point->error < function->error_count)
        build_story(drawing, &function->errors[point->error], width, note);
    for (uint32_t n = 0; n < point->note_count && note->count < NOTE_LINES; n++) {
        if (note->count + 1 == NOTE_LINES && n + 1 < point->note_count) {
            struct text more = text_plain(drawing->arena, drawing_format(drawing, "and %u more", point->note_count - n), TEXT_BOLD, THEME_INK, 16);
            add_lines(drawing->arena, note, more, width, (struct note_line){.indent = 30});
            break;
        }
        add_lines(drawing->arena, note, text_marked(drawing->arena, point->notes[n].text, THEME_INK, 16), width,
                  (struct note_line){.indent = 30, .mark = point->notes[n].mark});
    }
}

static const char *mark_text(char mark)
{
    switch (mark) {
    case '-': return "\xE2\x88\x92"; /* a minus as wide as the plus */
    case '>': return "\xE2\x86\x92";
    case '.': return "\xC2\xB7";
    case '~': return "~";
    case '?': return "?";
    default: return "+";
    }
}

/* ---- measuring ---- */

/* "'a of b" is "'a" here. */
static const char *bar_label(struct arena *arena, const char *label)
{
    return text_shorten(arena, arena_copy_text(arena, label, strcspn(label, " ")), BAR_LETTERS);
}

/* Loans whose lines do not meet share a column when there are many. */
static void assign_bars(struct viz_points *view)
{
    const struct facts_function *function = view->function;
    uint32_t last[BAR_LIMIT] = {0};
    view->bars.column = ARENA_ARRAY(&view->arena, uint32_t, view->loans + 1);
    view->bars.is_own = view->loans <= BAR_LIMIT;
    view->bars.step = BAR_STEP;
    for (uint32_t l = 0; l < view->loans; l++) {
        uint32_t column = view->bars.is_own ? l : 0;
        while (!view->bars.is_own && column < BAR_LIMIT && last[column] >= function->loans[l].first_line)
            column++;
        view->bars.column[l] = column < BAR_LIMIT ? column : FACTS_NONE;
        if (column >= BAR_LIMIT)
            continue;
        const char *label = bar_label(&view->viz->arena, function->loans[l].label);
        view->bars.step = fmax(view->bars.step, ceil(text_width_of(label, strlen(label), TEXT_CODE | TEXT_BOLD, 13)) + 8);
        last[column] = function->loans[l].last_line;
        view->bars.count = column + 1 > view->bars.count ? column + 1 : view->bars.count;
    }
}

static double note_height_of(struct drawing *drawing, const struct viz_points *view, uint32_t point)
{
    struct note note;
    double height = 2 * NOTE_PAD - 6;
    build_note(drawing, view->function, &view->function->points[point], view->note_width, &note);
    for (uint32_t i = 0; i < note.count; i++)
        height += note.lines[i].height;
    return ceil(height);
}

void head_measure(struct viz_points *view)
{
    const struct facts_function *function = view->function;
    struct arena *scratch = &view->viz->arena;
    uint32_t longest = 20;
    if (view->is_bare) {
        view->bands_y = 32;
        return;
    }
    for (uint32_t line = function->first_line; line <= function->last_line; line++) {
        uint32_t length = 0;
        const char *text = listing_line(view->facts, line, &length);
        uint32_t characters = 0;
        for (const char *at = text, *end = text + length; at < end;)
            characters += text_next(&at, end) == '\t' ? 4 : 1;
        longest = characters > longest ? characters : longest;
    }
    longest = longest < CODE_LIMIT ? longest : CODE_LIMIT + 1;
    assign_bars(view);
    view->code_width = ceil(longest * 0.6 * 16 * 1.02) + 12;
    view->code_x = CODE_X + STEP_WIDTH * (most_steps(function) - 1.0);
    view->source_width = view->code_x + view->code_width + view->bars.count * view->bars.step;
    double columns = view->right - view->left;
    view->note_width = fmin(fmax(columns - view->source_width - 30, NOTE_LEAST), NOTE_MOST);
    view->right = fmax(view->right, view->left + view->source_width + 30 + view->note_width);
    view->note_width = fmin(view->right - view->left - view->source_width - 30, NOTE_MOST + 300);
    view->note_x = view->right - view->note_width;
    struct drawing drawing;
    drawing_init(&drawing, scratch);
    view->note_height = 60;
    for (uint32_t p = 0; p < function->point_count; p++) {
        view->note_height = fmax(view->note_height, note_height_of(&drawing, view, p));
        arena_reset(scratch);
    }
    view->bands_y = MARGIN + 18 + fmax(most_lines(function) * (double)SOURCE_HEIGHT, view->note_height) + 50;
}

/* ---- on paper ---- */

static double height_needed(struct drawing *drawing, const struct viz_points *view, uint32_t point)
{
    return MARGIN + 18 + fmax(most_lines(view->function) * (double)SOURCE_HEIGHT, fmax(note_height_of(drawing, view, point), 60)) + 50;
}

double head_slack(const struct viz_points *view, uint32_t point)
{
    struct drawing drawing;
    drawing_init(&drawing, &view->viz->arena);
    double slack = view->bands_y - height_needed(&drawing, view, point);
    arena_reset(&view->viz->arena);
    return slack;
}

static bool is_of_head(const struct drawing_node *node)
{
    static const char *const beginnings[] = {"line", "bar_", "barlabel_", "note"};
    for (size_t i = 0; i < sizeof beginnings / sizeof beginnings[0]; i++)
        if (strncmp(node->id, beginnings[i], strlen(beginnings[i])) == 0)
            return true;
    return false;
}

void head_tighten(const struct viz_points *view, uint32_t point, struct drawing *drawing)
{
    double slack = view->bands_y - height_needed(drawing, view, point), least = fmax(note_height_of(drawing, view, point), 60);
    for (uint32_t i = 0; i < drawing->bands.count; i++)
        drawing->bands.items[i].y -= slack;
    for (uint32_t i = 0; i < drawing->nodes.count; i++) {
        struct drawing_node *node = &drawing->nodes.items[i];
        if (strcmp(node->id, "note") == 0) {
            node->y -= (node->height - least) / 2;
            node->height = least;
        } else if (!is_of_head(node)) {
            node->y -= slack;
        }
    }
    for (uint32_t e = 0; e < drawing->edges.count; e++)
        for (uint32_t i = 0; i < drawing->edges.items[e].point_count; i++)
            drawing->edges.items[e].points[i].y -= slack;
}

/* ---- painting ---- */

static void paint_line(struct points_frame *frame, uint32_t line, uint32_t at, double x, double y)
{
    struct drawing *drawing = frame->drawing;
    bool now = line == frame->point->line;
    uint32_t steps = 0, length = 0;
    if (now)
        drawing_add_box(drawing, "linenow", "now", x, y - SOURCE_HEIGHT / 2.0, frame->view->code_x + frame->view->code_width, SOURCE_HEIGHT,
                        frame->error != NULL ? THEME_ERRBG : THEME_NOW, THEME_NONE, 0);
    for (uint32_t s = 0; frame->error != NULL && s < frame->error->step_count && s < 3; s++)
        if (frame->error->steps[s].line == line)
            paint_step(drawing, drawing_format(drawing, "linestep_%u_%u", at, s), x + 13 + STEP_WIDTH * steps++, y, s + 1);
    if (steps == 0 && now) {
        struct drawing_node *arrow = drawing_add_box(drawing, "linearrow", "now", x + frame->view->code_x - 52, y - 5, 10, 10, THEME_INK, THEME_NONE, 0);
        arrow->shape = SHAPE_TRIANGLE;
    }
    if (line == 0) {
        drawing_add_text(drawing, drawing_format(drawing, "linegap_%u", at), "line", x + frame->view->code_x, y, 60,
                         text_plain(drawing->arena, "\xE2\x8B\xAE", TEXT_CODE, THEME_MUTE, 16), ALIGN_LEFT);
        return;
    }
    drawing_add_text(drawing, drawing_format(drawing, "linenumber_%u", at), "number", x + frame->view->code_x - 38, y, 30,
                     text_plain(drawing->arena, drawing_format(drawing, "%u", line), TEXT_CODE, THEME_MUTE, 14), ALIGN_RIGHT);
    const char *text = listing_line(frame->view->facts, line, &length);
    struct text code = text_source(drawing->arena, text, length, CODE_LIMIT);
    if (code.count > 0)
        drawing_explain(drawing_add_text(drawing, drawing_format(drawing, "line_%u", at), "code", x + frame->view->code_x, y, frame->view->code_width, code, ALIGN_LEFT),
                        arena_copy_text(drawing->arena, text, length));
}

static bool bar_on(const struct points_frame *frame, const struct facts_loan *loan, uint32_t line)
{
    const struct facts_function *function = frame->view->function;
    if (line < function->first_line || line > function->last_line)
        return false;
    return loan->lines == NULL ? line >= loan->line && line <= loan->last_line : loan->lines[line - function->first_line];
}

static void paint_bars(struct points_frame *frame, uint32_t loan, const uint32_t *lines, uint32_t count, double x, double y)
{
    struct drawing *drawing = frame->drawing;
    const struct facts_loan *facts = &frame->view->function->loans[loan];
    const struct facts_loan_at *at = &frame->point->loans[loan];
    const char *id = frame->view->tag[loan].id;
    bool in_force = points_loan_is_shown(at) && !points_loan_is_over(at), shared = facts->kind == LOAN_SHARED;
    double left = x + frame->view->bars.column[loan] * frame->view->bars.step + (frame->view->bars.step - 10) / 2;
    if (frame->view->bars.is_own || in_force)
        drawing_explain(drawing_add_text(drawing, drawing_format(drawing, "barlabel_%s", id), "bar", left - (frame->view->bars.step - 10) / 2, y - 10, frame->view->bars.step,
                         text_plain(drawing->arena, bar_label(drawing->arena, facts->label), TEXT_CODE | TEXT_BOLD,
                                    in_force ? tag_color(facts) : THEME_MUTE, 13), ALIGN_CENTER),
                        drawing_format(drawing, "%s %s", facts->label, facts->expression));
    for (uint32_t i = 0; i < count;) {
        uint32_t to = i;
        bool on = lines[i] != 0 && bar_on(frame, facts, lines[i]);
        while (to + 1 < count && on && (lines[to + 1] == 0 ? to + 2 < count && bar_on(frame, facts, lines[to + 2]) : bar_on(frame, facts, lines[to + 1])))
            to++;
        if (on) {
            enum theme_role color = in_force ? tag_color(facts) : THEME_FAINT;
            drawing_add_box(drawing, drawing_format(drawing, "bar_%u_%s", i, id), shared ? "bar shared" : "bar mut", left, y + i * (double)SOURCE_HEIGHT + 1,
                            10, (to - i + 1) * (double)SOURCE_HEIGHT - 2, !shared ? color : in_force ? THEME_SHAREDBG : THEME_PAPER,
                            shared ? color : THEME_NONE, shared ? 2 : 0);
        }
        i = to + 1;
    }
}

static void paint_note(struct points_frame *frame)
{
    struct viz_points *view = frame->view;
    struct drawing *drawing = frame->drawing;
    struct note note;
    double x = view->note_x, y = MARGIN, index = (double)(frame->point - view->function->points) + 1;
    bool refused = frame->error != NULL;
    struct drawing_node *panel = drawing_add_box(drawing, "note", refused ? "note refused" : "note", x, y, view->note_width, view->note_height,
                                                 refused ? THEME_ERRBG : THEME_PANEL, refused ? THEME_ERR : THEME_NONE, refused ? 3 : 0);
    panel->shape = refused ? SHAPE_BOX : SHAPE_ROUNDED;
    const char *place = drawing_format(drawing, "%s, %.0f of %u", frame->point->name, index, view->function->point_count);
    drawing_add_text(drawing, "note_place", "place", x + view->note_width - 14 - PLACE_WIDTH, y + 22, PLACE_WIDTH, text_plain(drawing->arena, place, 0, THEME_MUTE, 13), ALIGN_RIGHT);
    build_note(drawing, view->function, frame->point, view->note_width, &note);
    y += NOTE_PAD - 3;
    for (uint32_t i = 0; i < note.count; i++) {
        const struct note_line *line = &note.lines[i];
        double middle = y + line->text.size / 2 + 3;
        if (line->step != 0)
            paint_step(drawing, drawing_format(drawing, "notestep_%u", i), x + NOTE_PAD + 10, middle, line->step);
        if (line->mark != '\0')
            drawing_add_text(drawing, drawing_format(drawing, "notemark_%u", i), "mark", x + NOTE_PAD, middle, 20,
                             text_plain(drawing->arena, mark_text(line->mark), (line->mark == '>' ? 0 : TEXT_CODE) | TEXT_BOLD, THEME_INK, 17), ALIGN_CENTER);
        if (line->is_code) {
            struct drawing_node *sign = drawing_add_box(drawing, "note_refused", "refused", x + NOTE_PAD - 1, middle - 11, 22, 22, THEME_ERR, THEME_NONE, 0);
            sign->shape = SHAPE_OCTAGON;
            sign->align = ALIGN_CENTER;
            sign->text = text_plain(drawing->arena, "\xC3\x97", TEXT_BOLD, THEME_ONINK, 17);
        }
        drawing_add_text(drawing, drawing_format(drawing, "note_%u", i), "note", x + NOTE_PAD + line->indent, middle,
                         view->note_width - 2 * NOTE_PAD - line->indent + line->text.size, line->text, ALIGN_LEFT);
        y += line->height;
    }
}

void head_paint(struct points_frame *frame)
{
    struct viz_points *view = frame->view;
    if (view->is_bare)
        return;
    uint32_t lines[SHOWN_LINES + 1], count = window_lines(frame, lines);
    double x = view->left, y = MARGIN + 18;
    for (uint32_t i = 0; i < count; i++)
        paint_line(frame, lines[i], i, x, y + (i + 0.5) * SOURCE_HEIGHT);
    for (uint32_t l = 0; l < view->loans; l++)
        if (view->bars.column[l] != FACTS_NONE) {
            points_dim(frame, points_loan_is_dim(view, l));
            paint_bars(frame, l, lines, count, x + view->code_x + view->code_width, y);
        }
    points_dim(frame, false);
    paint_note(frame);
}
