/* `lien graph`: the frames of the view `points`, as files of their own, as pages of one, or on sheets for print. */
#include <stdlib.h>
#include <string.h>

#include "driver/draw_parts.h"
#include "driver/files.h"
#include "driver/options.h"

/* In points: what is smaller is not readable on paper. */
static const double SHEET_TEXT_LEAST = 5.5;

/* Which points are drawn; gives how many are wanted.  Beyond --max-frames refusals come first. */
static uint32_t choose_points(const struct options *options, const struct facts_function *function, bool *is_chosen)
{
    uint32_t wanted = 0, chosen = 0, most = options->max_frames == 0 ? UINT32_MAX : options->max_frames;
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < function->point_count; i++) {
            bool is_refusal = function->points[i].error != FACTS_NONE;
            if (!draw_is_wanted_point(options, &function->points[i]) || is_refusal != (pass == 0))
                continue;
            wanted++;
            is_chosen[i] = chosen < most;
            chosen += is_chosen[i];
        }
    }
    return wanted;
}

/* Two digits at least, so that a listing is in order. */
static int digits_of(uint32_t count)
{
    int digits = 2;
    for (uint32_t limit = 100; count > limit && digits < 9; limit *= 10)
        digits++;
    return digits;
}

/* One frame on a stream: a picture, or its text twin. */
static bool draw_frame(struct drawing *drawing, struct viz_points *points, const struct facts_function *function, uint32_t point, FILE *out)
{
    if (drawing->options->picture != PICTURE_TEXT)
        return viz_points_draw(points, point, draw_format(drawing), out);
    struct viz_text_style style = draw_text_style(drawing);
    viz_text_point(out, drawing->facts, function, point, &style);
    return true;
}

static bool draw_frame_file(struct drawing *drawing, struct viz_points *points, const struct facts_function *function, const char *stem, uint32_t point)
{
    char *path;
    struct output output;
    if (asprintf(&path, "%s/%s.points.%0*u.%s", drawing->folder, stem, digits_of(function->point_count), (unsigned)point, draw_extension(drawing)) < 0)
        abort();
    bool good = draw_begin(drawing, &output, path);
    if (good && !draw_frame(drawing, points, function, point, output.stream)) {
        files_abandon(&output);
        good = draw_failed(drawing, path);
    } else if (good) {
        good = files_commit(&output);
    }
    free(path);
    return good;
}

/* What a PDF of several pages is made of: draws page `page`, or nothing where it is not wanted. */
typedef bool draw_book_page(const void *book, uint32_t page);

static bool draw_book(struct drawing *drawing, const char *stem, const char *kind, draw_book_page *put_page, const void *book, uint32_t count)
{
    char *path;
    struct output output;
    if (asprintf(&path, "%s/%s.%s.pdf", drawing->folder, stem, kind) < 0)
        abort();
    bool good = draw_begin(drawing, &output, path);
    if (good) {
        bool drawn = viz_book_begin(drawing->viz, output.stream), is_open = drawn;
        for (uint32_t page = 0; page < count && drawn; page++)
            drawn = put_page(book, page);
        if (is_open)
            drawn = viz_book_end(drawing->viz) && drawn;
        if (!drawn)
            files_abandon(&output);
        good = drawn ? files_commit(&output) : draw_failed(drawing, path);
    }
    free(path);
    return good;
}

struct points_book { struct viz_points *points; const bool *is_chosen; };

static bool draw_point_page(const void *book, uint32_t page)
{
    const struct points_book *of = book;
    return !of->is_chosen[page] || viz_points_draw(of->points, page, VIZ_PDF, NULL);
}

/* Pages of several frames: one PDF, or a picture a page. */
static bool draw_sheet_page(struct drawing *drawing, struct viz_sheet *sheet, const char *stem, uint32_t page)
{
    char *path;
    struct output output;
    if (asprintf(&path, "%s/%s.sheet.%0*u.%s", drawing->folder, stem, digits_of(viz_sheet_pages(sheet)), (unsigned)page + 1, draw_extension(drawing)) < 0)
        abort();
    bool good = draw_begin(drawing, &output, path);
    if (good && !viz_sheet_draw(sheet, page, draw_format(drawing), output.stream)) {
        files_abandon(&output);
        good = draw_failed(drawing, path);
    } else if (good) {
        good = files_commit(&output);
    }
    free(path);
    return good;
}

struct sheet_book { struct viz_sheet *sheet; };

static bool draw_sheet_of_book(const void *book, uint32_t page)
{
    const struct sheet_book *of = book;
    return viz_sheet_draw(of->sheet, page, VIZ_PDF, NULL);
}

static bool draw_sheet(struct drawing *drawing, struct viz_points *points, const char *stem, const bool *is_chosen)
{
    struct viz_sheet *sheet = viz_sheet_prepare(points, is_chosen);
    if (sheet == NULL)
        return draw_failed(drawing, stem);
    bool is_book = drawing->options->picture == PICTURE_PDF, good = true;
    if (is_book)
        good = draw_book(drawing, stem, "sheet", draw_sheet_of_book, &(struct sheet_book){sheet}, viz_sheet_pages(sheet));
    uint32_t pages = viz_sheet_pages(sheet);
    for (uint32_t page = 0; page < pages && good && !is_book; page++)
        good = draw_sheet_page(drawing, sheet, stem, page);
    if (good)
        printf("%s/%s.sheet.%s%s: %u page%s\n", drawing->folder, stem, is_book ? "" : "*.", draw_extension(drawing), (unsigned)pages, pages == 1 ? "" : "s");
    if (good && viz_sheet_least_text(sheet) < SHEET_TEXT_LEAST)
        fprintf(stderr, "lien: %s/%s.sheet: a frame is too large for A4, its smallest text is %.1f pt; --format=svg without --sheet has it whole\n", drawing->folder, stem,
                viz_sheet_least_text(sheet));
    viz_sheet_release(sheet);
    return good;
}

/* A file a point, or a page a point. */
static bool draw_frames(struct drawing *drawing, struct viz_points *points, const struct facts_function *function, const char *stem, const bool *is_chosen)
{
    bool is_book = drawing->options->picture == PICTURE_PDF, good = true;
    if (is_book)
        good = draw_book(drawing, stem, "points", draw_point_page, &(struct points_book){points, is_chosen}, function->point_count);
    uint32_t drawn = 0;
    for (uint32_t i = 0; i < function->point_count && good; i++) {
        drawn += is_chosen[i];
        good = is_book || !is_chosen[i] || draw_frame_file(drawing, points, function, stem, i);
    }
    if (good && !drawing->is_standard)
        printf("%s/%s.points.%s%s: %u point%s\n", drawing->folder, stem, is_book ? "" : "*.", draw_extension(drawing), (unsigned)drawn, drawn == 1 ? "" : "s");
    return good;
}

bool draw_points(struct drawing *drawing, const struct facts_function *function, const char *stem)
{
    bool *is_chosen = calloc(function->point_count + 1, sizeof *is_chosen), good = true;
    if (is_chosen == NULL)
        abort();
    uint32_t wanted = choose_points(drawing->options, function, is_chosen), drawn = 0;
    for (uint32_t i = 0; i < function->point_count; i++)
        drawn += is_chosen[i];
    bool is_text = drawing->options->picture == PICTURE_TEXT; /* which needs no layout */
    struct viz_points *points = drawn > 0 && !is_text ? viz_points_prepare(drawing->viz, drawing->facts, function) : NULL;
    if (points == NULL && drawn > 0 && !is_text)
        good = draw_failed(drawing, stem);
    else if (drawn > 0)
        good = drawing->options->sheet ? draw_sheet(drawing, points, stem, is_chosen) : draw_frames(drawing, points, function, stem, is_chosen);
    if (points != NULL && good && drawing->options->picture != PICTURE_TEXT)
        draw_report_left_out(drawing, stem, drawing->options->sheet ? "sheet" : "points");
    if (points != NULL)
        viz_points_release(points);
    if (good && drawn < wanted)
        fprintf(stderr, "lien: %s/%s: %u of %u points left out by --max-frames\n", drawing->folder, stem, (unsigned)(wanted - drawn), (unsigned)wanted);
    drawing->written += drawn;
    free(is_chosen);
    return good;
}
