/* `lien graph`: writes the pictures of each function.  `lien page` begins here, too. */
#include "driver/draw.h"

#include <stdlib.h>
#include <string.h>

#include "driver/files.h"
#include "driver/options.h"
#include "driver/pipeline.h"
#include "viz/view.h"

enum { STEM_SIZE = 200 };

struct drawing {
    const struct options *options;
    const struct facts *facts;
    struct viz *viz;
    const char *folder;
    uint32_t written;
};

static bool is_wanted_function(const struct options *options, const struct facts_function *function)
{
    return options->fn == NULL || strcmp(options->fn, function->name) == 0;
}

/* "L7" also means the points within line 7: "L7.a". */
static bool is_wanted_point(const struct options *options, const struct facts_point *point)
{
    if (options->point == NULL)
        return true;
    size_t length = strlen(options->point);
    return strncmp(point->name, options->point, length) == 0 && (point->name[length] == '\0' || point->name[length] == '.');
}

static bool cannot_draw(const struct drawing *drawing, const char *path)
{
    fprintf(stderr, "lien: cannot draw %s: %s\n", path, viz_error(drawing->viz));
    return false;
}

static const char *extension(const struct drawing *drawing)
{
    return drawing->options->picture == PICTURE_DOT ? "dot" : "svg";
}

static enum viz_format format_of(const struct drawing *drawing)
{
    return drawing->options->picture == PICTURE_DOT ? VIZ_DOT : VIZ_SVG;
}

/* Two digits at least, so that a listing is in order. */
static int digits_of(uint32_t count)
{
    int digits = 2;
    for (uint32_t limit = 100; count > limit && digits < 9; limit *= 10)
        digits++;
    return digits;
}

static bool draw_points(struct drawing *drawing, const struct facts_function *function, const char *stem)
{
    struct viz_points *points = viz_points_prepare(drawing->viz, drawing->facts, function);
    if (points == NULL)
        return cannot_draw(drawing, stem);
    bool good = true;
    uint32_t drawn = 0;
    for (uint32_t i = 0; i < function->point_count && good; i++) {
        char *path;
        struct output output;
        if (!is_wanted_point(drawing->options, &function->points[i]))
            continue;
        if (asprintf(&path, "%s/%s.points.%0*u.%s", drawing->folder, stem, digits_of(function->point_count), (unsigned)i,
                     extension(drawing)) < 0)
            abort();
        good = files_begin(&output, path);
        if (good && !viz_points_draw(points, i, format_of(drawing), output.stream)) {
            files_abandon(&output);
            good = cannot_draw(drawing, path);
        } else if (good) {
            good = files_commit(&output);
            drawn += good;
        }
        free(path);
    }
    viz_points_release(points);
    if (good && drawn > 0)
        printf("%s/%s.points.*.%s: %u point%s\n", drawing->folder, stem, extension(drawing), (unsigned)drawn, drawn == 1 ? "" : "s");
    drawing->written += drawn;
    return good;
}

/* A view that is one picture; of a refusal, where `error` says so. */
static bool draw_whole(struct drawing *drawing, const struct facts_function *function, const char *stem, enum view_choice view, uint32_t error)
{
    static const char *const names[] = {[VIEW_LIFETIMES] = "lifetimes", [VIEW_CFG] = "cfg", [VIEW_REGIONS] = "regions"};
    char *path, number[16] = "";
    struct output output;
    if (error != FACTS_NONE && error > 0)
        snprintf(number, sizeof number, ".%u", (unsigned)error + 1);
    if (asprintf(&path, "%s/%s.%s%s.%s", drawing->folder, stem, names[view], number, extension(drawing)) < 0)
        abort();
    bool good = files_begin(&output, path);
    if (good) {
        bool drawn = view == VIEW_CFG       ? viz_cfg_draw(drawing->viz, drawing->facts, function, error, format_of(drawing), output.stream)
                     : view == VIEW_REGIONS ? viz_regions_draw(drawing->viz, drawing->facts, function, error, format_of(drawing), output.stream)
                                            : viz_lifetimes_draw(drawing->viz, drawing->facts, function, format_of(drawing), output.stream);
        if (!drawn)
            files_abandon(&output);
        good = drawn ? files_commit(&output) : cannot_draw(drawing, path);
    }
    if (good)
        printf("%s\n", path);
    drawing->written += good;
    free(path);
    return good;
}

/* `cfg` and `regions` tell one story a picture: the first refusal's is FUNCTION.cfg.svg, the second's FUNCTION.cfg.2.svg. */
static bool draw_stories(struct drawing *drawing, const struct facts_function *function, const char *stem, enum view_choice view)
{
    bool good = draw_whole(drawing, function, stem, view, function->error_count > 0 ? 0 : FACTS_NONE);
    for (uint32_t e = 1; e < function->error_count && good; e++)
        good = draw_whole(drawing, function, stem, view, e);
    return good;
}

static bool is_wanted_view(const struct drawing *drawing, enum view_choice view)
{
    return drawing->options->view == VIEW_ALL || drawing->options->view == view;
}

/* How many functions before this one have its name. */
static uint32_t index_of_name(const struct facts *facts, uint32_t function)
{
    uint32_t index = 0;
    for (uint32_t i = 0; i < function; i++)
        index += strcmp(facts->functions[i].name, facts->functions[function].name) == 0;
    return index;
}

static bool draw_functions(struct drawing *drawing)
{
    bool found = false;
    for (uint32_t i = 0; i < drawing->facts->function_count; i++) {
        const struct facts_function *function = &drawing->facts->functions[i];
        char stem[STEM_SIZE];
        if (!is_wanted_function(drawing->options, function))
            continue;
        found = true;
        viz_file_stem(stem, sizeof stem, function->name, index_of_name(drawing->facts, i));
        if (is_wanted_view(drawing, VIEW_POINTS) && !draw_points(drawing, function, stem))
            return false;
        if (is_wanted_view(drawing, VIEW_LIFETIMES) && !draw_whole(drawing, function, stem, VIEW_LIFETIMES, FACTS_NONE))
            return false;
        if (is_wanted_view(drawing, VIEW_CFG) && !draw_stories(drawing, function, stem, VIEW_CFG))
            return false;
        if (is_wanted_view(drawing, VIEW_REGIONS) && !draw_stories(drawing, function, stem, VIEW_REGIONS))
            return false;
    }
    if (found && (drawing->written > 0 || drawing->options->point == NULL))
        return true;
    if (!found && drawing->options->fn == NULL)
        return true; /* there is no function in the file */
    fprintf(stderr, "lien: there is no %s `%s` to draw\n", found ? "point" : "function", found ? drawing->options->point : drawing->options->fn);
    return false;
}

static int draw_file(const struct options *options, struct pipeline *pipeline)
{
    struct drawing drawing = {.options = options, .facts = &pipeline->facts, .folder = options->output};
    if (drawing.folder == NULL)
        drawing.folder = "lien-out";
    int status = pipeline_report_what_cannot_be_shown(pipeline);
    if (status != EXIT_ACCEPTED && pipeline->facts.function_count == 0)
        return status;
    if (!files_make_folder(drawing.folder))
        return EXIT_TROUBLE;
    drawing.viz = viz_open();
    if (drawing.viz == NULL) {
        fputs("lien: Graphviz cannot be started\n", stderr);
        return EXIT_TROUBLE;
    }
    if (!draw_functions(&drawing))
        status = EXIT_TROUBLE;
    viz_close(drawing.viz);
    return status;
}

int draw_command(const struct options *options, char **arguments)
{
    struct input input;
    struct pipeline pipeline;
    int status = EXIT_TROUBLE;
    (void)arguments;
    if (files_read(&input, options->operand)) {
        pipeline_run(&pipeline, options, &input);
        status = options->command == COMMAND_PAGE ? draw_page(options, &pipeline) : draw_file(options, &pipeline);
        pipeline_release(&pipeline);
    }
    files_release(&input);
    return status;
}
