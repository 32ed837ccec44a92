#include "driver/pipeline.h"

#include <stdlib.h>
#include <string.h>

#include "base/render.h"
#include "checker/borrow/check.h"
#include "checker/borrow/facts_make.h"
#include "checker/borrow/expect.h"
#include "checker/borrow/facts_print.h"
#include "checker/mir/build.h"
#include "checker/prelude.h"
#include "checker/types/check.h"
#include "checker/types/definitions_dump.h"
#include "checker/types/exhaustive.h"
#include "checker/types/thir_dump.h"
#include "lexer/lexer.h"
#include "parser/validate.h"

static bool is_dumped(const struct pipeline *pipeline, enum dump_stage stage)
{
    return pipeline->options->command == COMMAND_DUMP && pipeline->options->dump == stage;
}

static bool has_errors(const struct pipeline *pipeline)
{
    return pipeline->session.diagnostics.error_count + pipeline->session.diagnostics.outside_count > 0;
}

/* --fn chooses among functions for `lien dump`. */
static bool is_chosen(const struct pipeline *pipeline, struct def_id owner)
{
    const char *wanted = pipeline->options->fn;
    struct arena *arena = &pipeline->types->session->arena;
    return wanted == NULL || strcmp(def_print(pipeline->types, arena, owner), wanted) == 0;
}

static void dump_body(struct pipeline *pipeline, struct mir_body *mir, struct borrow_result *borrow)
{
    if (is_dumped(pipeline, DUMP_MIR))
        mir_print(pipeline->dump, mir);
    if (is_dumped(pipeline, DUMP_REGIONS))
        regions_print(pipeline->dump, borrow);
    if (is_dumped(pipeline, DUMP_LOANS))
        loans_print(pipeline->dump, borrow);
    if (is_dumped(pipeline, DUMP_MOVES))
        moves_print(pipeline->dump, borrow);
}

/* From THIR to the verdict of one body, and what pictures need of it. */
static void check_thir(struct pipeline *pipeline, struct thir_body *thir)
{
    struct session *session = &pipeline->session;
    struct mir_body *mir = mir_build(pipeline->types, thir, &pipeline->body, pipeline->wants_facts);
    if (mir == NULL)
        return;
    struct facts_rows rows = {0};
    if (pipeline->wants_facts)
        facts_rows_make(mir, &session->arena, &rows);
    struct borrow_result *borrow = borrow_check(pipeline->types, mir, &pipeline->body);
    borrow_report(borrow, session);
    if (pipeline->options->command == COMMAND_DUMP && is_chosen(pipeline, thir->owner))
        dump_body(pipeline, mir, borrow);
    if (pipeline->wants_facts) {
        struct facts_function function = {0};
        facts_of_body(borrow, &rows, pipeline->options->points, &session->arena, &pipeline->body, &function);
        vec_push(&pipeline->functions, function);
    }
    facts_rows_release(&rows);
    borrow_release(borrow);
}

static int compare_starts(const void *a, const void *b)
{
    const struct facts_function *left = a, *right = b;
    return left->span.lo < right->span.lo ? -1 : left->span.lo > right->span.lo;
}

static void check_body(struct pipeline *pipeline, struct def_id owner)
{
    struct session *session = &pipeline->session;
    uint32_t errors_before = session->diagnostics.error_count;
    struct thir_body *thir = types_body(pipeline->types, owner, &pipeline->body);
    if (!thir->is_tainted && is_dumped(pipeline, DUMP_THIR) && is_chosen(pipeline, owner))
        thir_dump(pipeline->dump, pipeline->types, thir);
    if (!thir->is_tainted)
        exhaustive_check(pipeline->types, thir, &pipeline->body);
    if (session->diagnostics.error_count > errors_before)
        pipeline->has_front_errors = true;
    if (thir->is_tainted)
        return;
    uint32_t first = pipeline->functions.count;
    for (uint32_t i = 0; i < thir->closure_count; i++) { /* what a closure's body asks of lifetimes around it is kept for its creator */
        exhaustive_check(pipeline->types, thir->closures[i], &pipeline->body);
        check_thir(pipeline, thir->closures[i]);
    }
    check_thir(pipeline, thir);
    if (pipeline->functions.count > first + 1) /* closures come behind what they stand in */
        qsort(pipeline->functions.items + first, pipeline->functions.count - first, sizeof *pipeline->functions.items, compare_starts);
}

/* What lien does not cover makes the rest of no interest. */
static void check_bodies(struct pipeline *pipeline)
{
    uint32_t count = types_body_count(pipeline->types);
    for (uint32_t i = 0; i < count && pipeline->session.diagnostics.outside_count == 0; i++) {
        check_body(pipeline, types_body_owner(pipeline->types, i));
        arena_reset(&pipeline->body);
    }
}

static void run_passes(struct pipeline *pipeline, const struct input *input)
{
    struct session *session = &pipeline->session;
    struct source_file *prelude = source_add(&session->sources, "<std>", prelude_text, prelude_length);
    pipeline->file = source_add(&session->sources, input->path, input->text, input->length);
    pipeline->wants_expectations = pipeline->options->command == COMMAND_CHECK && expect_is_any(pipeline->file);
    pipeline->wants_facts |= pipeline->wants_expectations;
    if (is_dumped(pipeline, DUMP_TOKENS)) {
        tokens_print(pipeline->dump, &session->sources, session->names, pipeline->file);
        return;
    }
    pipeline->prelude = prelude_image.word_count > 0 ? tree_load(session, &prelude_image) : parse_prelude(session, prelude);
    interner_watch(session->names);
    pipeline->crate = parse_crate(session, pipeline->file);
    if (is_dumped(pipeline, DUMP_AST))
        ast_dump(pipeline->dump, session, pipeline->crate);
    if (has_errors(pipeline))
        return;
    crate_validate(session, pipeline->file, pipeline->crate);
    pipeline->types = types_collect(session, pipeline->prelude, pipeline->crate);
    pipeline->has_front_errors = has_errors(pipeline);
    if (is_dumped(pipeline, DUMP_TYPES))
        definitions_dump(pipeline->dump, pipeline->types, false);
    check_bodies(pipeline);
    types_check_constants(pipeline->types);
    types_report_overflows(pipeline->types);
}

void pipeline_run(struct pipeline *pipeline, const struct options *options, const struct input *input)
{
    *pipeline = (struct pipeline){.options = options, .dump = stdout};
    pipeline->wants_facts = options->command == COMMAND_GRAPH || options->command == COMMAND_PAGE || options->command == COMMAND_FACTS || options->dump == DUMP_FACTS;
    session_init(&pipeline->session);
    arena_init(&pipeline->body);
    run_passes(pipeline, input);
    pipeline->facts = (struct facts){.sources = &pipeline->session.sources, .file = pipeline->file,
                                     .functions = pipeline->functions.items, .function_count = pipeline->functions.count};
    if (pipeline->wants_expectations && !pipeline->has_front_errors && pipeline->session.diagnostics.outside_count == 0)
        expect_check(&pipeline->session, &pipeline->facts);
    diag_sort(&pipeline->session.diagnostics);
}

void pipeline_release(struct pipeline *pipeline)
{
    vec_free(&pipeline->functions);
    if (pipeline->types != NULL)
        types_release(pipeline->types);
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
