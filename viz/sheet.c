/*
 * `--sheet`: the frames of a function on pages of A4.  A frame keeps its own lengths, source and words beside each other over the columns; the page is
 * as much larger as the paper is smaller, and Graphviz scales it.  What is the same for all frames stands once a page: name, verdict, key.
 */
#include "viz/sheet.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { A4_SHORT = 595, A4_LONG = 842, PAPER_MARGIN = 28, TITLE_SIZE = 13, VERDICT_SIZE = 9, VERDICT_LINES = 3, FRAME_GAP = 16, FRAME_TOP = MARGIN - 6 };

/* Of 13 pt, the smallest text of a frame, more than 6 pt are left on paper at the first; nothing is drawn larger than at the second. */
static const double SCALE_READABLE = 0.46, SCALE_MOST = 0.8;

static double head_height(const struct viz_sheet *sheet)
{
    uint32_t errors = sheet->view->function->error_count;
    return TITLE_SIZE * 1.5 + VERDICT_SIZE * 1.5 * (errors == 0 ? 1 : errors < VERDICT_LINES ? errors : VERDICT_LINES) + 8;
}

/* The cells of the key: alike on all pages. */
static struct legend legend_at(const struct viz_sheet *sheet, double width)
{
    struct legend legend;
    uint32_t all = 0;
    for (uint32_t i = 0; i < sheet->count; i++)
        all |= points_symbols(sheet->view, sheet->points[i]);
    legend_place(&legend, legend_without_twins(all), 1, width);
    return legend;
}

static double key_height(const struct legend *legend, uint32_t seen)
{
    struct legend page = *legend;
    page.lines = ((uint32_t)__builtin_popcount(legend_without_twins(seen)) + legend->columns - 1) / legend->columns;
    return legend_height(&page);
}

/* Where the page that begins with frame `from` ends; `from` itself when that one does not fit. */
static uint32_t end_of_page(const struct viz_sheet *sheet, const struct sheet_format *format, uint32_t from)
{
    double room = (format->paper_height - 2 * PAPER_MARGIN - head_height(sheet)) / format->scale;
    uint32_t seen = 0, to = from;
    for (; to < sheet->count; to++) {
        seen |= points_symbols(sheet->view, sheet->points[to]);
        room -= sheet->height[to] + FRAME_GAP;
        if (room < key_height(&format->legend, seen))
            return to;
    }
    return to;
}

/* 0 when a frame is too large for it. */
static uint32_t pages_at(const struct viz_sheet *sheet, struct sheet_format *format, double scale)
{
    format->scale = scale;
    format->legend = legend_at(sheet, (format->paper_width - 2 * PAPER_MARGIN) / scale);
    format->pages = 0;
    for (uint32_t from = 0; from < sheet->count; format->pages++) {
        uint32_t to = end_of_page(sheet, format, from);
        if (to == from)
            return format->pages = 0;
        from = to;
    }
    return format->pages;
}

/* The largest scale that leaves as few pages as any that can be read. */
static struct sheet_format format_on(const struct viz_sheet *sheet, double paper_width, double paper_height)
{
    double scale = fmin((paper_width - 2 * PAPER_MARGIN) / sheet->frame_width, SCALE_MOST);
    struct sheet_format best = {.paper_width = paper_width, .paper_height = paper_height}, other = best;
    while (pages_at(sheet, &best, scale) == 0 && scale > 0.02)
        scale *= 0.98;
    for (double less = best.scale * 0.98; less >= fmax(SCALE_READABLE, scale * 0.8); less *= 0.98)
        if (pages_at(sheet, &other, less) < best.pages)
            best = other;
    return best;
}

static struct sheet_format format_for(const struct viz_sheet *sheet)
{
    struct sheet_format upright = format_on(sheet, A4_SHORT, A4_LONG), across = format_on(sheet, A4_LONG, A4_SHORT);
    if (upright.scale >= SCALE_READABLE && upright.pages <= across.pages)
        return upright;
    return across.scale >= upright.scale ? across : upright;
}

struct viz_sheet *viz_sheet_prepare(struct viz_points *view, const bool *is_chosen)
{
    struct viz_sheet *sheet = calloc(1, sizeof *sheet);
    if (sheet == NULL)
        return NULL;
    sheet->view = view;
    sheet->points = ARENA_ARRAY(&view->arena, uint32_t, view->function->point_count + 1);
    sheet->height = ARENA_ARRAY(&view->arena, double, view->function->point_count + 1);
    for (uint32_t p = 0; p < view->function->point_count; p++) {
        if (!is_chosen[p])
            continue;
        sheet->height[sheet->count] = points_bottom(view) - FRAME_TOP - head_slack(view, p);
        sheet->points[sheet->count++] = p;
    }
    sheet->frame_width = view->right - view->left;
    sheet->format = format_for(sheet);
    sheet->page_start = ARENA_ARRAY(&view->arena, uint32_t, sheet->format.pages + 2);
    for (uint32_t page = 0; page < sheet->format.pages; page++)
        sheet->page_start[page + 1] = end_of_page(sheet, &sheet->format, sheet->page_start[page]);
    return sheet;
}

void viz_sheet_release(struct viz_sheet *sheet)
{
    free(sheet);
}

uint32_t viz_sheet_pages(const struct viz_sheet *sheet)
{
    return sheet->format.pages;
}

double viz_sheet_least_text(const struct viz_sheet *sheet)
{
    return 13 * sheet->format.scale;
}

/* ---- a page ---- */

static struct text verdict_line(struct drawing *page, const struct facts_error *error, double size)
{
    struct text text = text_plain(page->arena, drawing_format(page, "%s  ", error->code != NULL ? error->code : "lifetime"), TEXT_BOLD, THEME_ERR, size);
    bool has_summary = error->summary != NULL && error->summary[0] != '\0';
    struct text said = text_marked(page->arena, has_summary ? error->summary : error->message, THEME_INK, size);
    for (uint32_t i = 0; i < said.count; i++)
        text_append(page->arena, &text, said.runs[i].text, said.runs[i].length, said.runs[i].flags, said.runs[i].role);
    return text;
}

static void paint_verdict(const struct viz_sheet *sheet, struct drawing *page, double x, double y, double width)
{
    const struct facts_function *function = sheet->view->function;
    double size = VERDICT_SIZE / sheet->format.scale;
    if (function->error_count == 0) {
        drawing_add_text(page, "verdict_0", "verdict", x, y, width, text_plain(page->arena, "Accepted: nothing in this function is refused.", 0, THEME_INK, size), ALIGN_LEFT);
        return;
    }
    for (uint32_t e = 0; e < function->error_count && e < VERDICT_LINES; e++) {
        struct text text = verdict_line(page, &function->errors[e], size);
        if (e + 1 == VERDICT_LINES && function->error_count > VERDICT_LINES)
            text = text_plain(page->arena, drawing_format(page, "and %u more refusals", function->error_count - e), 0, THEME_INK, size);
        drawing_add_text(page, drawing_format(page, "verdict_%u", e), "verdict", x, y + e * size * 1.5, width, text, ALIGN_LEFT);
    }
}

static void paint_head(const struct viz_sheet *sheet, struct drawing *page, uint32_t index, uint32_t from, uint32_t to)
{
    const struct facts_function *function = sheet->view->function;
    double scale = sheet->format.scale, x = PAPER_MARGIN / scale, width = page->width - 2 * x, size = TITLE_SIZE / scale, y = x + size * 0.6;
    const char *path = sheet->view->facts->file->path, *slash = strrchr(path, '/');
    struct text title = text_plain(page->arena, text_shorten(page->arena, function->title, 40), TEXT_BOLD, THEME_INK, size);
    const char *where = drawing_format(page, "  %s, lines %u to %u", slash != NULL ? slash + 1 : path, function->first_line, function->last_line);
    text_append(page->arena, &title, where, strlen(where), 0, THEME_MUTE);
    drawing_add_text(page, "sheet_title", "title", x, y, width * 0.66, title, ALIGN_LEFT)->title = function->title;
    const char *place = drawing_format(page, "points %u to %u of %u, page %u of %u", from + 1, to, sheet->count, index + 1, viz_sheet_pages(sheet));
    if (to == from + 1)
        place = drawing_format(page, "point %u of %u, page %u of %u", to, sheet->count, index + 1, viz_sheet_pages(sheet));
    drawing_add_text(page, "page_place", "place", x + width * 0.66, y, width * 0.34, text_plain(page->arena, place, 0, THEME_MUTE, VERDICT_SIZE / scale), ALIGN_RIGHT);
    paint_verdict(sheet, page, x, y + size * 0.75 + VERDICT_SIZE * 0.75 / scale, width);
}

static void paint_frame(const struct viz_sheet *sheet, struct drawing *page, uint32_t index, double y)
{
    struct drawing frame;
    double x = PAPER_MARGIN / sheet->format.scale;
    drawing_init(&frame, page->arena);
    points_paint(sheet->view, sheet->points[index], &frame);
    head_tighten(sheet->view, sheet->points[index], &frame);
    drawing_add_box(page, drawing_format(page, "rule_%u", index), "rule", x, y - FRAME_GAP / 2.0 - 0.5, page->width - 2 * x, 1, THEME_FAINT, THEME_NONE, 0);
    drawing_append(page, &frame, drawing_format(page, "p%u_", sheet->points[index]), x - sheet->view->left, y - FRAME_TOP);
    page->description = drawing_format(page, "%s%s%s: %s", page->description, page->description[0] == '\0' ? "" : ". ", frame.title, frame.description);
    drawing_release(&frame);
}

bool viz_sheet_draw(struct viz_sheet *sheet, uint32_t index, enum viz_format format, FILE *out)
{
    struct viz *viz = sheet->view->viz;
    arena_reset(&viz->arena);
    struct drawing page;
    drawing_init(&page, &viz->arena);
    uint32_t from = sheet->page_start[index], to = sheet->page_start[index + 1], seen = 0;
    double scale = sheet->format.scale, x = PAPER_MARGIN / scale, y = x + head_height(sheet) / scale + FRAME_GAP;
    page.name = drawing_format(&page, "sheet_%u", index);
    page.classes = "lien sheet";
    page.title = drawing_format(&page, "%s, page %u of %u", sheet->view->function->title, index + 1, viz_sheet_pages(sheet));
    page.paper_width = sheet->format.paper_width;
    page.paper_height = sheet->format.paper_height;
    page.width = floor(page.paper_width / scale);
    page.height = floor(page.paper_height / scale);
    paint_head(sheet, &page, index, from, to);
    for (uint32_t i = from; i < to; i++) {
        paint_frame(sheet, &page, i, y);
        y += sheet->height[i] + FRAME_GAP;
        seen |= points_symbols(sheet->view, sheet->points[i]);
    }
    legend_paint(&page, &sheet->format.legend, legend_without_twins(seen), x, page.height - x - key_height(&sheet->format.legend, seen));
    bool drawn = gv_draw(viz, &page, format, out);
    drawing_release(&page);
    return drawn;
}
