/* `lien page`: writes one HTML page of a program. */
#include <stdlib.h>
#include <string.h>

#include "driver/draw.h"
#include "driver/files.h"
#include "driver/options.h"
#include "driver/pipeline.h"
#include "viz/page.h"

/* "src/grow.rs" gives "grow.html", here. */
static char *page_path(const struct options *options, const struct pipeline *pipeline)
{
    char *path;
    if (options->output != NULL) {
        path = strdup(options->output);
    } else {
        const char *slash = strrchr(pipeline->file->path, '/'), *name = slash != NULL ? slash + 1 : pipeline->file->path;
        bool is_piped = strcmp(options->operand, "-") == 0;
        size_t length = is_piped ? 0 : strlen(name);
        if (length > 3 && strcmp(name + length - 3, ".rs") == 0)
            length -= 3;
        if (asprintf(&path, "%.*s.html", is_piped ? 4 : (int)length, is_piped ? "page" : name) < 0)
            path = NULL;
    }
    if (path == NULL)
        abort();
    return path;
}

static bool has_function(const struct facts *facts, const char *name)
{
    for (uint32_t i = 0; i < facts->function_count; i++)
        if (strcmp(facts->functions[i].name, name) == 0)
            return true;
    return false;
}

static bool write_page(const struct options *options, const struct pipeline *pipeline, struct viz *viz)
{
    struct output output;
    char *path = page_path(options, pipeline);
    bool to_stdout = strcmp(path, "-") == 0;
    bool good = to_stdout || files_begin(&output, path);
    if (good && !viz_page_write(viz, &pipeline->facts, options->fn, to_stdout ? stdout : output.stream, stderr)) {
        fprintf(stderr, "lien: cannot draw %s: %s\n", path, viz_error(viz));
        if (!to_stdout)
            files_abandon(&output);
        good = false;
    } else if (good && !to_stdout) {
        good = files_commit(&output);
        if (good)
            printf("%s\n", path);
    }
    free(path);
    return good;
}

int draw_page(const struct options *options, struct pipeline *pipeline)
{
    int status = pipeline_report_what_cannot_be_shown(pipeline);
    if (status != EXIT_ACCEPTED && pipeline->facts.function_count == 0)
        return status;
    if (options->fn != NULL && !has_function(&pipeline->facts, options->fn)) {
        fprintf(stderr, "lien: there is no function `%s` to draw\n", options->fn);
        return EXIT_TROUBLE;
    }
    struct viz *viz = viz_open();
    if (viz == NULL) {
        fputs("lien: Graphviz cannot be started\n", stderr);
        return EXIT_TROUBLE;
    }
    if (!write_page(options, pipeline, viz))
        status = EXIT_TROUBLE;
    viz_close(viz);
    return status;
}
