#include "driver/pipeline.h"

#include "base/bug.h"
#include "base/render.h"
#include "checker/prelude.h"
#include "lexer/lexer.h"

static bool is_dumped(const struct pipeline *pipeline, enum dump_stage stage)
{
    return pipeline->options->command == COMMAND_DUMP && pipeline->options->dump == stage;
}

static bool has_errors(const struct pipeline *pipeline)
{
    return pipeline->session.diagnostics.error_count + pipeline->session.diagnostics.outside_count > 0;
}

static void run_passes(struct pipeline *pipeline, const struct input *input)
{
    struct session *session = &pipeline->session;
    struct source_file *prelude = source_add(&session->sources, "<std>", prelude_text, prelude_length);
    pipeline->file = source_add(&session->sources, input->path, input->text, input->length);
    if (is_dumped(pipeline, DUMP_TOKENS)) {
        tokens_print(pipeline->dump, &session->sources, session->names, pipeline->file);
        return;
    }
    pipeline->prelude = parse_prelude(session, prelude);
    pipeline->crate = parse_crate(session, pipeline->file);
    if (is_dumped(pipeline, DUMP_AST))
        ast_dump(pipeline->dump, session, pipeline->crate);
    if (has_errors(pipeline))
        return;
    diag_outside(&session->diagnostics, pipeline->crate->span, "anything but syntax so far");
}

void pipeline_run(struct pipeline *pipeline, const struct options *options, const struct input *input)
{
    *pipeline = (struct pipeline){.options = options, .dump = stdout};
    session_init(&pipeline->session);
    run_passes(pipeline, input);
    diag_sort(&pipeline->session.diagnostics);
}

void pipeline_release(struct pipeline *pipeline)
{
    session_release(&pipeline->session);
}

/* The first construct that lien does not cover; then nothing else is said, because it may all be wrong. */
static const struct diagnostic *find_outside(const struct diag_sink *sink)
{
    for (uint32_t i = 0; i < sink->all.count; i++)
        if (sink->all.items[i]->level == DIAG_OUTSIDE)
            return sink->all.items[i];
    return NULL;
}

int pipeline_report(struct pipeline *pipeline)
{
    struct diag_sink *sink = &pipeline->session.diagnostics;
    const struct options *options = pipeline->options;
    const struct diagnostic *outside = find_outside(sink);
    struct renderer renderer = {.out = stderr, .sources = &pipeline->session.sources, .arena = &pipeline->session.arena,
                                .color = options->error_format != RENDER_JSON && options_use_color(options, stderr)};
    if (outside != NULL)
        render_diagnostic(&renderer, outside, options->error_format);
    for (uint32_t i = 0; i < sink->all.count && outside == NULL; i++)
        render_diagnostic(&renderer, sink->all.items[i], options->error_format);
    render_closing(&renderer, sink, options->error_format, pipeline->file->path);
    if (outside != NULL)
        return EXIT_OUTSIDE;
    if (sink->error_count > 0)
        return EXIT_REFUSED;
    if (options->command == COMMAND_CHECK && options->error_format == RENDER_HUMAN)
        printf("%s: accepted\n", pipeline->file->path);
    return EXIT_ACCEPTED;
}
