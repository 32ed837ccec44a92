/* `match`, `let` with a pattern, `if let`, `let else`.  Source: rustc_mir_build matches/mod.rs, builder/block.rs. */
#include "checker/mir/match.h"

static struct matching matching_of(struct builder *b, struct span start, const struct thir_expr *scrutinee)
{
    return (struct matching){.b = b, .start_span = start, .scrutinee_span = scrutinee->span};
}

static struct place_id scrutinee_place(struct builder *b, struct thir_expr *scrutinee)
{
    struct place_id place = expr_place(b, scrutinee);
    push_mention(b, scrutinee->span, place);
    return place;
}

static bool is_plain(const struct thir_pattern *pattern)
{
    return pattern->kind == THIR_PATTERN_BINDING && pattern->binding.by_value && pattern->binding.sub == NULL;
}

void pattern_declare(struct builder *b, struct thir_pattern *pattern, struct user_type *user_type)
{
    b->first_declared = b->locals.count;
    declare_bindings(b, pattern, user_type, &(struct declaration){.match_place = {MIR_NONE}});
}

void pattern_storage(struct builder *b, struct thir_pattern *pattern)
{
    uint32_t end = b->locals.count;
    /* Exactly what pattern_declare has just made. */
    for (uint32_t i = b->first_declared; i < end; i++) {
        struct local_id local = {i};
        push_statement(b, MIR_STORAGE_LIVE, pattern->span, place_of_local(b, local));
        schedule_storage(b, b->variable_scope, local);
        schedule_value(b, b->variable_scope, local);
    }
}

/* ---- irrefutable patterns ---- */

static void ascribe(struct builder *b, struct place_id place, struct user_type *user_type, enum variance variance)
{
    if (user_type == NULL)
        return;
    struct mir_statement *statement = push_statement(b, MIR_ASCRIBE, user_type->span, place);
    statement->variance = (uint8_t)variance;
    statement->user_type = user_type;
}

static void bind_irrefutable(struct builder *b, struct thir_pattern *pattern, struct place_id place, struct span span)
{
    struct matching m = {.b = b, .start_span = pattern->span, .scrutinee_span = span};
    struct candidate candidate;
    candidate_init(b, &candidate, place, pattern, false);
    match_tree(&m, &candidate, 1, place, false);
    match_bind(&m, &candidate, &(fake_borrow_list){0}, NULL, 0);
}

void pattern_from_place(struct builder *b, struct thir_pattern *pattern, struct place_id place)
{
    for (uint32_t i = b->first_declared; i < b->locals.count; i++) {
        struct mir_local *local = &b->locals.items[i];
        local->has_match = true;
        local->match_place = place;
        local->match_span = pattern->span;
    }
    push_mention(b, pattern->span, place);
    bind_irrefutable(b, pattern, place, pattern->span);
}

/* `let x = value;`: built where it stays. */
static void let_plain(struct builder *b, struct thir_pattern *pattern, struct thir_expr *init, struct user_type *user_type)
{
    declare_bindings(b, pattern, user_type, &(struct declaration){.match_place = {MIR_NONE}, .has_match = true, .match_span = init->span});
    struct local_id local = b->variable_local[pattern->binding.var.index];
    uint32_t scope = b->variable_scope;
    struct place_id place = place_of_local(b, local);
    push_statement(b, MIR_STORAGE_LIVE, pattern->span, place);
    schedule_storage(b, scope, local);
    expr_into(b, place, init);
    push_fake_read(b, pattern->span, FAKE_READ_LET, place);
    ascribe(b, place, user_type, VARIANCE_INVARIANT);
    schedule_value(b, scope, local);
}

void pattern_from_expr(struct builder *b, struct thir_pattern *pattern, struct thir_expr *init, struct user_type *user_type)
{
    if (is_plain(pattern)) {
        let_plain(b, pattern, init, user_type);
        return;
    }
    struct place_id place = scrutinee_place(b, init);
    bool is_temporary = !expr_is_place(init);
    struct declaration how = {.match_place = is_temporary ? (struct place_id){MIR_NONE} : place, .has_match = true, .match_span = init->span};
    declare_bindings(b, pattern, user_type, &how);
    ascribe(b, place, user_type, VARIANCE_COVARIANT);
    bind_irrefutable(b, pattern, place, init->span);
}

/* ---- refutable patterns ---- */

/* Leaves through the newest else exit where the pattern does not match. */
static void match_or_leave(struct builder *b, struct thir_pattern *pattern, struct thir_expr *scrutinee, struct span start,
                           struct user_type *user_type)
{
    struct matching m = matching_of(b, start, scrutinee);
    struct place_id place = scrutinee_place(b, scrutinee);
    declare_bindings(b, pattern, user_type, &(struct declaration){.match_place = place, .has_match = true, .match_span = scrutinee->span});
    ascribe(b, place, user_type, VARIANCE_COVARIANT);
    struct candidate candidate;
    candidate_init(b, &candidate, place, pattern, false);
    b->current = match_tree(&m, &candidate, 1, place, true);
    exit_through(b, vec_last(&b->else_exits), scrutinee->span);
    match_bind(&m, &candidate, &(fake_borrow_list){0}, NULL, 0);
}

void match_let(struct builder *b, struct thir_expr *expr)
{
    match_or_leave(b, expr->let.pattern, expr->let.scrutinee, expr->let.scrutinee->span, NULL);
}

void match_let_else(struct builder *b, struct thir_statement *statement)
{
    match_or_leave(b, statement->pattern, statement->init, statement->init->span, statement->user_type);
}

/* ---- match ---- */

static void arm_into(struct matching *m, struct place_id to, struct candidate *candidates, struct thir_expr *expr, uint32_t index,
                     const fake_borrow_list *fake_borrows, struct place_id scrutinee)
{
    struct builder *b = m->b;
    struct thir_arm *arm = &expr->match.arms[index];
    uint32_t outer = b->variable_scope, outer_temporary = b->temporary_scope;
    uint32_t outer_scope_count = b->scopes.count;
    b->variable_scope = scope_push(b, arm->span);
    b->temporary_scope = b->variable_scope;
    uint32_t first_scope = b->variable_scopes.count;
    declare_bindings(b, arm->pattern, NULL, &(struct declaration){.has_guard = arm->guard != NULL, .match_place = scrutinee, .has_match = true,
                                                   .match_span = m->scrutinee_span});
    for (uint32_t i = first_scope; i < b->variable_scopes.count; i++)
        b->variable_scopes.items[i].span.hi = arm->span.hi;
    match_bind(m, &candidates[index], fake_borrows, arm, outer_scope_count);
    mark_arm(b, expr, index);
    expr_into_terminating(b, to, arm->body);
    scope_pop(b);
    b->variable_scope = outer;
    b->temporary_scope = outer_temporary;
}

void match_into(struct builder *b, struct place_id to, struct thir_expr *expr)
{
    struct thir_expr *scrutinee = expr->match.scrutinee;
    uint32_t count = expr->match.arm_count;
    struct matching m = matching_of(b, span_join(expr->span, scrutinee->span), scrutinee);
    struct place_id place = scrutinee_place(b, scrutinee);
    struct candidate *candidates = ARENA_ARRAY(b->arena, struct candidate, count);
    for (uint32_t i = 0; i < count; i++)
        candidate_init(b, &candidates[i], place, expr->match.arms[i].pattern, expr->match.arms[i].guard != NULL);
    fake_borrow_list fake_borrows = {0};
    fake_borrows_collect(b, candidates, count, scrutinee->span, &fake_borrows);
    match_tree(&m, candidates, count, place, false);
    struct block_id join = cfg_block_new(b);
    for (uint32_t i = 0; i < count; i++) {
        arm_into(&m, to, candidates, expr, i, &fake_borrows, place);
        goto_block(b, expr->span, join);
    }
    vec_free(&fake_borrows);
    b->current = join;
}
