/* The source around a point: line numbers, the present line, the numbers of a refusal's story, and a bar for each loan of the point. */
#include <string.h>

#include "viz/plain.h"
#include "viz/twin.h"

enum { BEFORE = 5, AFTER = 5, BARS_MOST = 8, CODE_AT = 11, BAR_STEP = 4 };

static bool is_in_window(const struct twin *twin, const struct facts_point *point, uint32_t line)
{
    if (line + BEFORE >= point->line && line <= point->line + AFTER)
        return true;
    for (uint32_t s = 0; point->error != FACTS_NONE && s < twin->function->errors[point->error].step_count; s++)
        if (twin->function->errors[point->error].steps[s].line == line)
            return true;
    return false;
}

/* "(1)(3)", or the mark of the present line. */
static const char *margin_of(const struct twin *twin, const struct facts_point *point, uint32_t line)
{
    const char *margin = "";
    for (uint32_t s = 0; point->error != FACTS_NONE && s < twin->function->errors[point->error].step_count; s++)
        if (twin->function->errors[point->error].steps[s].line == line)
            margin = margin[0] == '\0' ? twin_format(twin, "(%u)", s + 1) : twin_format(twin, "%.*s,%u)", (int)strlen(margin) - 1, margin, s + 1);
    return margin;
}

static bool bar_on(const struct facts_function *function, const struct facts_loan *loan, uint32_t line)
{
    return loan->lines == NULL ? line >= loan->line && line <= loan->last_line : loan->lines[line - function->first_line];
}

static void draw_bars(const struct twin *twin, const struct facts_point *point, struct canvas *canvas, uint32_t x, const uint32_t *lines, uint32_t count)
{
    const struct facts_function *function = twin->function;
    uint32_t drawn = 0;
    for (uint32_t l = 0; l < function->loan_count && drawn < BARS_MOST; l++) {
        if (point->loans[l].state == LOAN_ABSENT || function->loans[l].is_caller)
            continue;
        const char *label = function->loans[l].label;
        canvas_text(canvas, x + drawn * BAR_STEP, 0, plain_cut(twin->arena, twin->is_ascii, twin_code(twin, label), BAR_STEP - 1));
        const char *bar = function->loans[l].kind == LOAN_MUT ? twin_glyph(twin, "║", "#") : twin_glyph(twin, "│", "|");
        for (uint32_t i = 0; i < count; i++)
            if (lines[i] != 0 && bar_on(function, &function->loans[l], lines[i]))
                canvas_text(canvas, x + drawn * BAR_STEP + 1, i + 1, bar);
        drawn++;
    }
}

void twin_source(const struct twin *twin, const struct facts_point *point)
{
    const struct facts_function *function = twin->function;
    uint32_t lines[BEFORE + AFTER + 1 + 6], count = 0, before = 0, longest = 0;
    for (uint32_t line = function->first_line; line <= function->last_line && count + 1 < sizeof lines / sizeof lines[0]; line++) {
        if (!is_in_window(twin, point, line))
            continue;
        if (before != 0 && line != before + 1)
            lines[count++] = 0;
        lines[count++] = before = line;
        uint32_t width = plain_width(twin_source_line(twin, line));
        longest = width > longest ? width : longest;
    }
    uint32_t bars = 0;
    for (uint32_t l = 0; l < function->loan_count; l++)
        bars += point->loans[l].state != LOAN_ABSENT && !function->loans[l].is_caller && bars < BARS_MOST;
    uint32_t room = twin->width - CODE_AT - (bars > 0 ? bars * BAR_STEP + 2 : 0);
    struct canvas canvas;
    longest = longest < room ? longest : room;
    canvas_init(&canvas, twin->width, count + 1, twin->is_ascii);
    for (uint32_t i = 0; i < count; i++) {
        bool is_now = lines[i] == point->line;
        if (lines[i] == 0) {
            canvas_text(&canvas, CODE_AT, i + 1, "...");
            continue;
        }
        const char *margin = margin_of(twin, point, lines[i]);
        canvas_text(&canvas, 0, i + 1, margin[0] != '\0' || !is_now ? margin : twin_glyph(twin, "  ▶", " ->"));
        canvas_text(&canvas, 4, i + 1, twin_format(twin, "%4u %s", lines[i], is_now ? twin_glyph(twin, "┃", "#") : twin_glyph(twin, "│", "|")));
        canvas_text(&canvas, CODE_AT, i + 1, plain_cut(twin->arena, twin->is_ascii, twin_source_line(twin, lines[i]), room));
    }
    draw_bars(twin, point, &canvas, CODE_AT + longest + 2, lines, count);
    canvas_write(&canvas, twin->out);
    canvas_release(&canvas);
}
