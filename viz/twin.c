#include "viz/twin.h"
#include "viz/listing.h"

#include <stdlib.h>
#include <string.h>

#include "base/source.h"
#include "checker/borrow/facts_print.h"
#include "viz/plain.h"

const char *twin_text(const struct twin *twin, const char *marked)
{
    return plain_text(twin->arena, twin->is_ascii, marked);
}

const char *twin_code(const struct twin *twin, const char *code)
{
    return plain_code(twin->arena, twin->is_ascii, code, strlen(code));
}

const char *twin_format(const struct twin *twin, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *text = arena_format_list(twin->arena, format, arguments);
    va_end(arguments);
    return text;
}

const char *twin_shorten(const struct twin *twin, const char *text, uint32_t width)
{
    return plain_shorten(twin->arena, twin->is_ascii, text, width);
}

const char *twin_glyph(const struct twin *twin, const char *unicode, const char *ascii)
{
    return twin->is_ascii ? ascii : unicode;
}

const char *twin_source_line(const struct twin *twin, uint32_t line)
{
    uint32_t length = 0;
    const char *text = listing_line(twin->facts, line, &length);
    return plain_code(twin->arena, twin->is_ascii, text, length);
}

void twin_line(const struct twin *twin, const char *text, uint32_t indent)
{
    plain_wrap(twin->out, text, indent, twin->width);
}

void twin_heading(const struct twin *twin, const char *text)
{
    uint32_t width = plain_width(text) < twin->width ? plain_width(text) : twin->width;
    twin_line(twin, text, 2);
    for (uint32_t i = 0; i < width && twin->has_drawing; i++)
        fputs(twin_glyph(twin, "─", "-"), twin->out);
    putc('\n', twin->out);
}

void twin_key(const struct twin *twin, const char *const *pairs, uint32_t count)
{
    uint32_t column = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t width = plain_width(pairs[i]);
        if (i == 0)
            column = (uint32_t)fprintf(twin->out, "key: ");
        else if (column + 3 + width > twin->width)
            column = (uint32_t)fprintf(twin->out, "\n     ") - 1;
        else
            column += (uint32_t)fprintf(twin->out, "   ");
        fputs(pairs[i], twin->out);
        column += width;
    }
    if (count > 0)
        putc('\n', twin->out);
}

/* The sentences that facts_print.h gives, in lines of the page's width; a line goes on further in than it began. */
static void put_sentences(const struct twin *twin, char *sentences)
{
    for (char *line = sentences, *end; *line != '\0'; line = end) {
        end = line + strcspn(line, "\n");
        if (*end == '\n')
            *end++ = '\0';
        const char *shown = twin_code(twin, line);
        twin_line(twin, shown, (uint32_t)strspn(shown, " ") + 4);
    }
}

enum twin_view { TWIN_POINT, TWIN_LIFETIMES, TWIN_CFG, TWIN_REGIONS };

static void sentences(const struct twin *twin, enum twin_view view, const struct facts_point *point)
{
    char *buffer = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&buffer, &size);
    if (out == NULL)
        return;
    switch (view) {
    case TWIN_POINT: facts_print_point(out, twin->function, point); break;
    case TWIN_LIFETIMES: facts_print_score(out, twin->function); break;
    case TWIN_CFG: facts_print_flow(out, twin->function); break;
    case TWIN_REGIONS: facts_print_lifetimes(out, twin->function); break;
    }
    fclose(out);
    put_sentences(twin, buffer);
    free(buffer);
}

const char *twin_step(const struct twin *twin, uint32_t error, uint32_t step)
{
    if (twin->function->error_count > 1 && error < 26)
        return twin_format(twin, "(%c%u)", (char)('A' + error), step);
    return twin_format(twin, "(%u)", step);
}

void twin_story(const struct twin *twin, uint32_t index)
{
    const struct facts_error *error = &twin->function->errors[index];
    twin_line(twin, twin_format(twin, "%s %s  %s", twin_glyph(twin, "✗", "!"), error->code != NULL ? error->code : "lifetime error", twin_text(twin, error->message)), 2);
    for (uint32_t i = 0; i < error->step_count; i++)
        twin_line(twin, twin_format(twin, "  %s line %u: %s", twin_step(twin, index, i + 1), error->steps[i].line, twin_text(twin, error->steps[i].text)), 6);
    if (error->consequence[0] != '\0')
        twin_line(twin, twin_format(twin, "  if this were allowed: %s", twin_text(twin, error->consequence)), 6);
}

void twin_stories(const struct twin *twin)
{
    for (uint32_t e = 0; e < twin->function->error_count; e++)
        twin_story(twin, e);
    if (twin->function->error_count > 0)
        putc('\n', twin->out);
}

/* ---- the views ---- */

static struct twin begin(struct arena *arena, FILE *out, const struct facts *facts, const struct facts_function *function, const struct viz_text_style *style)
{
    uint32_t width = style->width != 0 ? style->width : VIZ_TEXT_WIDTH;
    return (struct twin){arena, out, facts, function, width < VIZ_TEXT_LEAST ? VIZ_TEXT_LEAST : width, style->drawing == VIZ_ASCII, style->drawing != VIZ_SENTENCES};
}

void viz_text_point(FILE *out, const struct facts *facts, const struct facts_function *function, uint32_t point, const struct viz_text_style *style)
{
    struct arena arena;
    arena_init(&arena);
    struct twin twin = begin(&arena, out, facts, function, style);
    const struct facts_point *at = &function->points[point];
    twin_heading(&twin, twin_format(&twin, "fn %s, point %u of %u, %s: %s", twin_code(&twin, function->title), point + 1, function->point_count, at->name,
                                    twin_text(&twin, at->title)));
    if (twin.has_drawing && at->error != FACTS_NONE) {
        const struct facts_error *error = &function->errors[at->error];
        const char *said = error->summary != NULL && error->summary[0] != '\0' ? error->summary : error->message;
        twin_line(&twin, twin_format(&twin, "%s %s  %s", twin_glyph(&twin, "✗", "!"), error->code != NULL ? error->code : "lifetime error", twin_text(&twin, said)), 2);
    }
    if (twin.has_drawing) {
        twin_source(&twin, at);
        putc('\n', out);
        twin_draw_point(&twin, at);
        putc('\n', out);
    }
    sentences(&twin, TWIN_POINT, at);
    arena_release(&arena);
}

static void whole(FILE *out, const struct facts *facts, const struct facts_function *function, const struct viz_text_style *style, enum twin_view view,
                  void (*draw)(const struct twin *))
{
    static const char *const names[] = {[TWIN_POINT] = "", [TWIN_LIFETIMES] = "lifetimes", [TWIN_CFG] = "control flow", [TWIN_REGIONS] = "which lifetime must outlive which"};
    struct arena arena;
    arena_init(&arena);
    struct twin twin = begin(&arena, out, facts, function, style);
    twin_heading(&twin, twin_format(&twin, "fn %s, lines %u to %u: %s", twin_code(&twin, function->title), function->first_line, function->last_line, names[view]));
    if (twin.has_drawing) {
        draw(&twin);
        putc('\n', out);
    }
    sentences(&twin, view, NULL);
    arena_release(&arena);
}

void viz_text_lifetimes(FILE *out, const struct facts *facts, const struct facts_function *function, const struct viz_text_style *style)
{
    whole(out, facts, function, style, TWIN_LIFETIMES, twin_draw_lifetimes);
}

void viz_text_cfg(FILE *out, const struct facts *facts, const struct facts_function *function, const struct viz_text_style *style)
{
    whole(out, facts, function, style, TWIN_CFG, twin_draw_cfg);
}

void viz_text_regions(FILE *out, const struct facts *facts, const struct facts_function *function, const struct viz_text_style *style)
{
    whole(out, facts, function, style, TWIN_REGIONS, twin_draw_regions);
}
