#include "driver/pipeline.h"

#include <string.h>

#include "base/render.h"
#include "checker/borrow/facts_print.h"
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
    pipeline->wants_facts = options->command == COMMAND_GRAPH || options->command == COMMAND_FACTS || options->dump == DUMP_FACTS;
    session_init(&pipeline->session);
    arena_init(&pipeline->body);
    run_passes(pipeline, input);
    diag_sort(&pipeline->session.diagnostics);
    pipeline->facts = (struct facts){.sources = &pipeline->session.sources, .file = pipeline->file,
                                     .functions = pipeline->functions.items, .function_count = pipeline->functions.count};
}

void pipeline_release(struct pipeline *pipeline)
{
    vec_free(&pipeline->functions);
    arena_release(&pipeline->body);
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

static int print_diagnostics(struct pipeline *pipeline)
{
    struct diag_sink *sink = &pipeline->session.diagnostics;
    const struct options *options = pipeline->options;
    const struct diagnostic *outside = find_outside(sink);
    struct arena scratch;
    arena_init(&scratch);
    struct renderer renderer = {.out = stderr, .sources = &pipeline->session.sources, .arena = &scratch,
                                .color = options->error_format != RENDER_JSON && options_use_color(options, stderr)};
    if (outside != NULL)
        render_diagnostic(&renderer, outside, options->error_format);
    for (uint32_t i = 0; i < sink->all.count && outside == NULL && !ferror(stderr); i++) {
        render_diagnostic(&renderer, sink->all.items[i], options->error_format);
        arena_reset(&scratch);
    }
    render_closing(&renderer, sink, options->error_format, pipeline->file->path);
    arena_release(&scratch);
    if (outside != NULL)
        return EXIT_OUTSIDE;
    return sink->error_count > 0 ? EXIT_REFUSED : EXIT_ACCEPTED;
}

static void print_facts(struct pipeline *pipeline)
{
    const char *wanted = pipeline->options->fn;
    struct facts chosen = pipeline->facts;
    VEC(struct facts_function) functions = {0};
    for (uint32_t i = 0; i < chosen.function_count; i++)
        if (wanted == NULL || strcmp(chosen.functions[i].name, wanted) == 0)
            vec_push(&functions, chosen.functions[i]);
    chosen.functions = functions.items;
    chosen.function_count = functions.count;
    if (pipeline->options->facts == FACTS_JSON)
        facts_print_json(stdout, &chosen);
    else
        facts_print_text(stdout, &chosen);
    vec_free(&functions);
}

int pipeline_report_what_cannot_be_shown(struct pipeline *pipeline)
{
    struct diag_sink *sink = &pipeline->session.diagnostics;
    if (sink->outside_count > 0 || pipeline->has_front_errors || (pipeline->types == NULL && has_errors(pipeline)))
        return print_diagnostics(pipeline);
    return EXIT_ACCEPTED;
}

int pipeline_report(struct pipeline *pipeline)
{
    const struct options *options = pipeline->options;
    if (options->command == COMMAND_FACTS || options->dump == DUMP_FACTS) {
        int status = pipeline_report_what_cannot_be_shown(pipeline);
        if (status != EXIT_OUTSIDE)
            print_facts(pipeline);
        return status;
    }
    int status = print_diagnostics(pipeline);
    if (options->command == COMMAND_CHECK && options->error_format == RENDER_HUMAN && status == EXIT_ACCEPTED)
        printf("%s: accepted\n", pipeline->file->path);
    return status;
}
