/* `lien graph`: writes the pictures of each function.  `lien page` begins here, too. */
#include "driver/draw_parts.h"

#include <stdlib.h>
#include <string.h>

#include "checker/borrow/facts_print.h"
#include "driver/files.h"
#include "driver/options.h"
#include "driver/pipeline.h"

enum { STEM_SIZE = 200 };

bool draw_failed(const struct drawing *drawing, const char *path)
{
    fprintf(stderr, "lien: cannot draw %s: %s\n", path, viz_error(drawing->viz));
    return false;
}

void draw_report_left_out(const struct drawing *drawing, const char *stem, const char *view)
{
    const char *left_out = drawing->options->picture == PICTURE_TEXT ? "" : viz_left_out(drawing->viz);
    if (left_out[0] != '\0')
        fprintf(stderr, "lien: %s/%s.%s: not drawn: %s\n", drawing->folder, stem, view, left_out);
}

const char *draw_extension(const struct drawing *drawing)
{
    static const char *const names[] = {[PICTURE_SVG] = "svg", [PICTURE_DOT] = "dot", [PICTURE_PNG] = "png", [PICTURE_PDF] = "pdf", [PICTURE_TEXT] = "txt",
                                        [PICTURE_JSON] = "json"};
    return names[drawing->options->picture];
}

enum viz_format draw_format(const struct drawing *drawing)
{
    switch (drawing->options->picture) {
    case PICTURE_DOT: return VIZ_DOT;
    case PICTURE_PNG: return VIZ_PNG;
    case PICTURE_PDF: return VIZ_PDF;
    case PICTURE_SVG:
    case PICTURE_TEXT:
    case PICTURE_JSON: break;
    }
    return VIZ_SVG;
}

bool draw_begin(struct drawing *drawing, struct output *output, const char *path)
{
    if (!drawing->is_standard)
        return files_begin(output, path);
    files_begin_standard(output);
    if (drawing->has_begun)
        putc('\n', output->stream);
    drawing->has_begun = true;
    return true;
}

void draw_report(const struct drawing *drawing, const char *path)
{
    if (!drawing->is_standard)
        printf("%s\n", path);
}

struct viz_text_style draw_text_style(const struct drawing *drawing)
{
    static const enum viz_text_drawing drawings[] = {[DRAWING_UNICODE] = VIZ_UNICODE, [DRAWING_ASCII] = VIZ_ASCII, [DRAWING_NONE] = VIZ_SENTENCES};
    return (struct viz_text_style){drawings[drawing->options->drawing], drawing->options->width};
}

/* The facts of one function: all views are drawn from them. */
static bool write_json(struct drawing *drawing, const struct facts_function *function, const char *stem)
{
    char *path;
    struct output output;
    if (asprintf(&path, "%s/%s.json", drawing->folder, stem) < 0)
        abort();
    bool good = draw_begin(drawing, &output, path);
    if (good) {
        facts_print_function_json(output.stream, drawing->facts, function);
        good = files_commit(&output);
    }
    if (good)
        draw_report(drawing, path);
    drawing->written += good;
    free(path);
    return good;
}

static bool draw_view(struct drawing *drawing, const struct facts_function *function, enum view_choice view, uint32_t error, FILE *out)
{
    if (drawing->options->picture == PICTURE_TEXT) {
        struct viz_text_style style = draw_text_style(drawing);
        (view == VIEW_CFG ? viz_text_cfg : view == VIEW_REGIONS ? viz_text_regions : viz_text_lifetimes)(out, drawing->facts, function, &style);
        return true;
    }
    if (view == VIEW_CFG)
        return viz_cfg_draw(drawing->viz, drawing->facts, function, error, draw_format(drawing), out);
    if (view == VIEW_REGIONS)
        return viz_regions_draw(drawing->viz, drawing->facts, function, error, draw_format(drawing), out);
    return viz_lifetimes_draw(drawing->viz, drawing->facts, function, draw_format(drawing), out);
}

/* A view that is one picture; of a refusal, where `error` says so. */
static bool draw_whole(struct drawing *drawing, const struct facts_function *function, const char *stem, enum view_choice view, uint32_t error)
{
    static const char *const names[] = {[VIEW_LIFETIMES] = "lifetimes", [VIEW_CFG] = "cfg", [VIEW_REGIONS] = "regions"};
    char *path, number[16] = "";
    struct output output;
    if (error != FACTS_NONE && error > 0)
        snprintf(number, sizeof number, ".%u", (unsigned)error + 1);
    if (asprintf(&path, "%s/%s.%s%s.%s", drawing->folder, stem, names[view], number, draw_extension(drawing)) < 0)
        abort();
    bool good = draw_begin(drawing, &output, path);
    if (good) {
        bool drawn = draw_view(drawing, function, view, error, output.stream);
        if (!drawn)
            files_abandon(&output);
        good = drawn ? files_commit(&output) : draw_failed(drawing, path);
    }
    if (good)
        draw_report(drawing, path);
    if (good && drawing->options->picture != PICTURE_TEXT)
        draw_report_left_out(drawing, stem, names[view]);
    drawing->written += good;
    free(path);
    return good;
}

/* `cfg` and `regions` tell one story a picture: the first refusal's is FUNCTION.cfg.svg, the second's FUNCTION.cfg.2.svg. */
static bool draw_stories(struct drawing *drawing, const struct facts_function *function, const char *stem, enum view_choice view)
{
    bool good = draw_whole(drawing, function, stem, view, function->error_count > 0 ? 0 : FACTS_NONE);
    for (uint32_t e = 1; e < function->error_count && good && drawing->options->picture != PICTURE_TEXT; e++)
        good = draw_whole(drawing, function, stem, view, e);
    return good;
}

static bool is_wanted_view(const struct drawing *drawing, enum view_choice view)
{
    return drawing->options->view == VIEW_ALL || drawing->options->view == view;
}

/* How many functions before this one would have its files. */
static uint32_t index_of_stem(char (*stems)[STEM_SIZE], uint32_t function)
{
    uint32_t index = 0;
    for (uint32_t i = 0; i < function; i++)
        index += strcmp(stems[i], stems[function]) == 0;
    return index;
}

static bool draw_function(struct drawing *drawing, const struct facts_function *function, const char *stem)
{
    if (drawing->options->picture == PICTURE_JSON)
        return write_json(drawing, function, stem);
    if (is_wanted_view(drawing, VIEW_POINTS) && !draw_points(drawing, function, stem))
        return false;
    if (is_wanted_view(drawing, VIEW_LIFETIMES) && !draw_whole(drawing, function, stem, VIEW_LIFETIMES, FACTS_NONE))
        return false;
    if (is_wanted_view(drawing, VIEW_CFG) && !draw_stories(drawing, function, stem, VIEW_CFG))
        return false;
    return !is_wanted_view(drawing, VIEW_REGIONS) || draw_stories(drawing, function, stem, VIEW_REGIONS);
}

static bool draw_functions(struct drawing *drawing)
{
    const struct facts *facts = drawing->facts;
    char (*stems)[STEM_SIZE] = calloc(facts->function_count + 1, sizeof *stems);
    bool good = true;
    if (stems == NULL)
        abort();
    for (uint32_t i = 0; i < facts->function_count; i++)
        viz_file_stem(stems[i], STEM_SIZE, facts->functions[i].name, 0);
    for (uint32_t i = 0; i < facts->function_count && good; i++) {
        char stem[STEM_SIZE];
        if (!draw_is_wanted_function(drawing->options, &facts->functions[i]))
            continue;
        viz_file_stem(stem, sizeof stem, facts->functions[i].name, index_of_stem(stems, i));
        good = draw_function(drawing, &facts->functions[i], stem);
    }
    free(stems);
    return good;
}

static int draw_file(const struct options *options, struct pipeline *pipeline)
{
    struct drawing drawing = {.options = options, .facts = &pipeline->facts, .folder = options->output};
    if (drawing.folder == NULL)
        drawing.folder = "lien-out";
    drawing.is_standard = strcmp(drawing.folder, "-") == 0;
    int status = pipeline_report_what_cannot_be_shown(pipeline);
    if (status != EXIT_ACCEPTED && pipeline->facts.function_count == 0)
        return status;
    if (!draw_selects_something(options, &pipeline->facts) || (!drawing.is_standard && !files_make_folder(drawing.folder)))
        return EXIT_TROUBLE;
    drawing.viz = viz_open();
    if (drawing.viz == NULL) {
        fputs("lien: Graphviz cannot be started\n", stderr);
        return EXIT_TROUBLE;
    }
    viz_only(drawing.viz, options->only);
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
