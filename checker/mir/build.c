/* One body, from its parameters to its return.  Source: rustc_mir_build builder/mod.rs, construct_fn and args_and_body. */
#include "checker/mir/build.h"

#include "checker/mir/builder.h"

static struct local_id *no_locals(struct builder *b, uint32_t count)
{
    struct local_id *locals = ARENA_ARRAY(b->arena, struct local_id, count);
    for (uint32_t i = 0; i < count; i++)
        locals[i].index = MIR_NONE;
    return locals;
}

static void builder_init(struct builder *b, struct crate_types *crate, struct thir_body *thir, struct arena *arena, bool want_marks)
{
    *b = (struct builder){.crate = crate, .types = crate->types, .thir = thir, .arena = arena, .want_marks = want_marks,
                          .free_drop = MIR_NONE, .next_serial = 1, .resume_block = {MIR_NONE}, .unit_temporary = {MIR_NONE}};
    b->body = ARENA_NEW(arena, struct mir_body);
    *b->body = (struct mir_body){.crate = crate, .owner = thir->owner, .span = thir->span, .thir = thir};
    b->variable_local = no_locals(b, thir->local_count);
    b->guard_local = no_locals(b, thir->local_count);
    b->guard_depth = ARENA_ARRAY(arena, uint32_t, thir->local_count);
}

static void builder_release(struct builder *b)
{
    vec_free(&b->locals);
    vec_free(&b->places);
    vec_free(&b->statements);
    vec_free(&b->blocks);
    vec_free(&b->marks);
    vec_free(&b->variable_scopes);
    vec_free(&b->scopes);
    vec_free(&b->drops);
    vec_free(&b->breakables);
    vec_free(&b->else_exits);
    vec_free(&b->returns.nodes);
    vec_free(&b->returns.entries);
    free(b->exit_cache.slots);
    free(b->children.slots);
}

/* A parameter that is a plain name is its argument; any other pattern takes the argument apart. */
static bool is_plain_binding(const struct thir_pattern *pattern)
{
    return pattern->kind == THIR_PATTERN_BINDING && pattern->binding.by_value && pattern->binding.sub == NULL;
}

static void name_argument(struct builder *b, struct local_id argument, const struct thir_pattern *pattern)
{
    struct local_var var = pattern->binding.var;
    const struct thir_local *variable = &b->thir->locals[var.index];
    struct mir_local *local = &b->locals.items[argument.index];
    local->is_mut = variable->is_mut;
    local->variable = var.index;
    local->name = variable->name;
    local->span = variable->span;
    b->variable_local[var.index] = argument;
    vec_push(&b->variable_scopes, (struct mir_variable_scope){.local = argument, .span = b->thir->span});
}

static void declare_arguments(struct builder *b)
{
    if (b->thir->environment.index != 0) {
        struct local_id environment = local_new(b, LOCAL_ARGUMENT, b->thir->environment, b->thir->span);
        b->locals.items[environment.index].is_upvar_environment = true;
        b->locals.items[environment.index].is_mut = true;
    }
    for (uint32_t i = 0; i < b->thir->param_count; i++) {
        struct local_id argument = local_new(b, LOCAL_ARGUMENT, b->thir->params[i].type, b->thir->params[i].span);
        b->locals.items[argument.index].is_mut = true; /* the array may have moved meanwhile */
    }
    b->body->argument_count = b->locals.count - 1;
}

/* Each argument is dropped behind the bindings made out of it: rustc schedules it before the pattern. */
static void take_arguments(struct builder *b)
{
    uint32_t first = b->body->argument_count - b->thir->param_count + 1;
    for (uint32_t i = 1; i < first; i++)
        schedule_value(b, scope_top(b), (struct local_id){i});
    for (uint32_t i = 0; i < b->thir->param_count; i++) {
        struct local_id argument = {first + i};
        struct thir_pattern *pattern = b->thir->params[i].pattern;
        schedule_value(b, scope_top(b), argument);
        if (pattern == NULL)
            continue;
        if (is_plain_binding(pattern)) {
            name_argument(b, argument, pattern);
            continue;
        }
        b->variable_scope = scope_top(b);
        pattern_declare(b, pattern, NULL);
        pattern_from_place(b, pattern, place_of_local(b, argument));
    }
}

static bool is_function(const struct builder *b)
{
    enum def_kind kind = def_of(b->crate, b->thir->owner)->kind;
    return kind == DEF_FN || kind == DEF_CLOSURE;
}

static void build_body(struct builder *b)
{
    struct place_id result = place_of_local(b, local_new(b, LOCAL_RETURN, b->thir->output, b->thir->span));
    b->locals.items[0].is_mut = true;
    declare_arguments(b);
    b->current = cfg_block_new(b);
    exit_tree_begin(b, &b->returns, 0);
    scope_push(b, b->thir->span);
    take_arguments(b);
    if (b->thir->span.hi > b->thir->span.lo)
        mark_point(b, MARK_ENTRY, span_of(b->thir->span.lo, b->thir->span.lo), b->thir->span.lo + 1, "");
    if (!is_function(b)) {
        b->extended_scope = MIR_NONE;
        extend_initializer(b, b->thir->value, NULL);
    }
    expr_into_terminating(b, result, b->thir->value);
    if (b->thir->environment.index != 0)
        mark_body_end(b, b->thir->span, b->thir->value);
    scope_pop(b);
    struct span end = span_last_byte(b->thir->span);
    exit_through(b, &b->returns, end);
    b->current = exit_tree_end(b, &b->returns, end, block_none());
    b->returns.nodes.items = NULL;
    terminate(b, MIR_RETURN, end);
}

static bool is_uncaptured(const struct mir_body *body, struct place_id place)
{
    return place.index != MIR_NONE && body->locals[body->places[place.index].local.index].is_uncaptured;
}

/* What a pattern needs of a variable that was not captured: captures.c did not foresee it. */
static void refuse_uncaptured(const struct mir_body *body)
{
    for (uint32_t i = 0; i < body->block_count; i++)
        for (uint32_t s = 0; s < body->blocks[i].statement_count; s++) {
            const struct mir_statement *statement = &body->blocks[i].statements[s];
            const struct mir_rvalue *rvalue = statement->kind == MIR_ASSIGN ? statement->rvalue : NULL;
            bool has_place = rvalue != NULL && (rvalue->kind == RVALUE_REF || rvalue->kind == RVALUE_DISCRIMINANT || rvalue->kind == RVALUE_LEN);
            bool is_wrong = (has_place && is_uncaptured(body, rvalue->place)) || (rvalue != NULL && is_uncaptured(body, statement->place));
            for (uint32_t o = 0; rvalue != NULL && o < rvalue->operand_count; o++)
                is_wrong |= rvalue->operands[o].kind != OPERAND_CONSTANT && is_uncaptured(body, rvalue->operands[o].place);
            if (is_wrong) {
                diag_outside(&body->crate->session->diagnostics, statement->span, "a pattern on a variable that a closure captures in parts");
                return;
            }
        }
}

struct mir_body *mir_build(struct crate_types *crate, struct thir_body *thir, struct arena *arena, bool want_marks)
{
    struct builder builder;
    builder_init(&builder, crate, thir, arena, want_marks);
    build_body(&builder);
    freeze_body(&builder);
    if (thir->environment.index != 0 && !builder.is_too_large)
        refuse_uncaptured(builder.body);
    builder_release(&builder);
    return builder.is_too_large ? NULL : builder.body;
}
