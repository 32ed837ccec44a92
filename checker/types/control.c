/*
 * Control flow: if, match, loops, jumps and `?`.
 *
 * `while` becomes loop { if c { body } else { break } }; `for` becomes match into_iter(e) { mut iter => loop { match next(&mut iter) {
 * None => break, Some(p) => body } } }; `e?` becomes a match on Result or Option that returns From::from of the error.
 * Source: rustc_ast_lowering::expr (lower_expr_for, lower_expr_try), rustc_hir_typeck::_match.
 */
#include "checker/types/body.h"

#include <string.h>

#include "base/bug.h"

/* ---- let, if ---- */

/* Whether a pattern says `ref` (1) or `ref mut` (2) somewhere. */
static unsigned explicit_ref(const struct pattern *pattern)
{
    unsigned most = 0, one;
    const pattern_list *items = NULL;
    switch ((enum pattern_kind)pattern->kind) {
    case PATTERN_BINDING: {
        const struct pattern_binding *binding = (const struct pattern_binding *)pattern;
        most = !binding->by_ref ? 0 : binding->is_mut ? 2 : 1;
        one = binding->sub == NULL ? 0 : explicit_ref(binding->sub);
        return one > most ? one : most;
    }
    case PATTERN_REF: return explicit_ref(((const struct pattern_ref *)pattern)->target);
    case PATTERN_TUPLE: items = &((const struct pattern_tuple *)pattern)->items; break;
    case PATTERN_TUPLE_STRUCT: items = &((const struct pattern_tuple_struct *)pattern)->items; break;
    case PATTERN_SLICE: items = &((const struct pattern_slice *)pattern)->items; break;
    case PATTERN_OR: items = &((const struct pattern_or *)pattern)->items; break;
    case PATTERN_STRUCT: {
        const struct pattern_struct *fields = (const struct pattern_struct *)pattern;
        for (uint32_t i = 0; i < fields->fields.count; i++) {
            one = explicit_ref(fields->fields.items[i].pattern);
            most = one > most ? one : most;
        }
        return most;
    }
    case PATTERN_WILD: case PATTERN_LITERAL: case PATTERN_RANGE: case PATTERN_PATH: case PATTERN_REST: case PATTERN_ERROR: return 0;
    }
    for (uint32_t i = 0; items != NULL && i < items->count; i++) {
        one = explicit_ref(items->items[i]);
        most = one > most ? one : most;
    }
    return most;
}

bool pattern_has_ref_mut(const struct pattern *pattern)
{
    return explicit_ref(pattern) == 2;
}

/* A scrutinee of type `!` is of whatever type the patterns say. */
static void settle_never(struct body_check *check, struct thir_expr *scrutinee)
{
    if (type_is_kind(check, scrutinee->type, TY_NEVER))
        coerce_in_place(check, scrutinee, infer_fresh_diverging(&check->infer, scrutinee->span), TWO_PHASE_NO);
}

struct thir_expr *check_condition(struct body_check *check, struct expr *expr)
{
    struct expr_let *let = expr_as_let(expr);
    struct thir_expr *scrutinee = check_mut_place(check, let->scrutinee, NO_EXPECTATION, pattern_has_ref_mut(let->pattern));
    settle_never(check, scrutinee);
    struct thir_expr *made = thir_new(check, THIR_LET, TYPE_CONSTANT(BOOL), expr->span);
    made->let.pattern = check_pattern(check, let->pattern, scrutinee->type);
    made->let.scrutinee = scrutinee;
    return made;
}

/* E0317: without `else` the value is (). */
static void if_without_else(struct body_check *check, struct thir_expr *made, struct expr_if *expr, struct coerce_many *many)
{
    struct type_id wanted = infer_shallow(&check->infer, many->expected);
    if (!type_is_kind(check, made->if_.then->type, TY_NEVER) && !type_has_error(check, made->if_.then->type) &&
        infer_unify(&check->infer, made->if_.then->type, TYPE_CONSTANT(UNIT)) && infer_unify(&check->infer, wanted, TYPE_CONSTANT(UNIT)))
        return;
    if (type_has_error(check, made->if_.then->type) || type_has_error(check, wanted)) {
        check->is_tainted = true;
        return;
    }
    if (type_is_kind(check, made->if_.then->type, TY_NEVER)) {
        if (infer_unify(&check->infer, wanted, TYPE_CONSTANT(UNIT))) {
            coerce_in_place(check, made->if_.then, TYPE_CONSTANT(UNIT), TWO_PHASE_NO);
            return;
        }
    }
    struct type_id value = type_is_kind(check, made->if_.then->type, TY_NEVER) ? wanted : made->if_.then->type;
    struct diagnostic *d = body_error(check, "E0317", expr->expr.span, "an `if` without `else` gives `()`, `%s` is expected", body_type_text(check, value));
    diag_label_primary(check->diagnostics, d, "`else` is missing");
    thir_set_type(check, made, TYPE_CONSTANT(ERROR));
}

struct thir_expr *check_if(struct body_check *check, struct expr_if *expr, struct expectation expected)
{
    uint32_t scope = check->scope.count;
    struct thir_expr *made = thir_new(check, THIR_IF, TYPE_CONSTANT(UNIT), expr->expr.span);
    made->if_.condition = check_has_type(check, expr->condition, TYPE_CONSTANT(BOOL));
    bool condition_diverges = check->diverges;
    struct expectation hint = expectation_for_branches(check, expected);
    check->diverges = false;
    struct coerce_many many;
    coerce_many_init(&many, expectation_target(check, hint, expr->expr.span));
    made->if_.then = check_block_expr(check, expr->then, expr->otherwise == NULL ? hint : hint);
    bool then_diverges = check->diverges;
    body_unbind(check, scope);
    struct span then_span = expr->then->tail != NULL ? expr->then->tail->span : expr->then->span;
    if (expr->otherwise == NULL) {
        if_without_else(check, made, expr, &many);
        check->diverges = condition_diverges;
        return made;
    }
    coerce_many_push(check, &many, made->if_.then, then_span);
    check->diverges = false;
    made->if_.otherwise = expr->otherwise->kind == EXPR_BLOCK ? check_expr(check, expr->otherwise, hint) : check_expr(check, expr->otherwise, hint);
    coerce_many_push(check, &many, made->if_.otherwise, tail_span(expr->otherwise));
    check->diverges = condition_diverges || (then_diverges && check->diverges);
    thir_set_type(check, made, coerce_many_complete(check, &many));
    return made;
}

/* ---- match ---- */

struct thir_expr *check_match(struct body_check *check, struct expr_match *expr, struct expectation expected)
{
    bool needs_mut = false;
    for (uint32_t i = 0; i < expr->arms.count; i++)
        needs_mut |= pattern_has_ref_mut(expr->arms.items[i].pattern);
    struct thir_expr *scrutinee = check_mut_place(check, expr->scrutinee, NO_EXPECTATION, needs_mut);
    bool scrutinee_diverges = check->diverges, all_diverge = true;
    if (expr->arms.count > 0)
        settle_never(check, scrutinee);
    struct thir_expr *made = thir_new(check, THIR_MATCH, TYPE_CONSTANT(NEVER), expr->expr.span);
    made->match.scrutinee = scrutinee;
    made->match.arms = ARENA_ARRAY(check->arena, struct thir_arm, expr->arms.count + 1);
    made->match.arm_count = expr->arms.count;
    struct expectation hint = expectation_for_branches(check, expected);
    struct type_id target = expectation_only(check, expected);
    struct coerce_many many;
    bool is_hinted = !type_is_kind(check, target, TY_ERROR) && !type_equal(target, TYPE_CONSTANT(UNIT));
    coerce_many_init(&many, is_hinted ? target : body_fresh(check, expr->expr.span));
    uint32_t scope = check->scope.count;
    /* All patterns first: what they say of the scrutinee helps every arm. */
    struct { uint32_t from, to; } *ranges = arena_allocate(check->arena, sizeof *ranges * (expr->arms.count + 1));
    VEC(struct scope_binding) bindings = {0};
    for (uint32_t i = 0; i < expr->arms.count; i++) {
        made->match.arms[i].span = expr->arms.items[i].span;
        made->match.arms[i].pattern = check_pattern(check, expr->arms.items[i].pattern, scrutinee->type);
        ranges[i].from = bindings.count;
        for (uint32_t k = scope; k < check->scope.count; k++)
            vec_push(&bindings, check->scope.items[k]);
        ranges[i].to = bindings.count;
        body_unbind(check, scope);
    }
    for (uint32_t i = 0; i < expr->arms.count; i++) {
        struct match_arm *arm = &expr->arms.items[i];
        for (uint32_t k = ranges[i].from; k < ranges[i].to; k++)
            body_bind(check, bindings.items[k].name, bindings.items[k].var);
        check->diverges = false;
        if (arm->guard != NULL) {
            made->match.arms[i].guard = check_has_type(check, arm->guard, TYPE_CONSTANT(BOOL));
            check->diverges = false;
        }
        made->match.arms[i].body = check_expr(check, arm->body, hint);
        all_diverge &= check->diverges;
        coerce_many_push(check, &many, made->match.arms[i].body, tail_span(arm->body));
        body_unbind(check, scope);
    }
    vec_free(&bindings);
    check->diverges = scrutinee_diverges || all_diverge;
    thir_set_type(check, made, coerce_many_complete(check, &many));
    return made;
}

/* ---- loops ---- */

static uint32_t breakable_push(struct body_check *check, struct lifetime label, struct span span, enum loop_source source, bool is_loop,
                               struct type_id expected)
{
    struct breakable it = {.label = label.name, .number = check->label_count++, .is_loop = is_loop, .span = span, .source = source};
    it.has_value = !is_loop || source == LOOP_LOOP;
    coerce_many_init(&it.coerce, expected);
    vec_push(&check->breakables, it);
    return it.number;
}

static struct thir_expr *loop_new(struct body_check *check, struct thir_expr *body, enum loop_source source, uint32_t label, struct span head,
                                  struct span span)
{
    struct thir_expr *made = thir_new(check, THIR_LOOP, TYPE_CONSTANT(UNIT), span);
    made->loop.body = body;
    made->loop.source = source;
    made->loop.label = label;
    made->loop.head = head;
    return made;
}

/* A block whose value is (): the body of a loop. */
static struct thir_expr *unit_block(struct body_check *check, struct block *block)
{
    struct thir_expr *body = check_block_expr(check, block, expect_type(TYPE_CONSTANT(UNIT)));
    if (type_is_kind(check, body->type, TY_NEVER))
        coerce_in_place(check, body, TYPE_CONSTANT(UNIT), TWO_PHASE_NO);
    else if (!infer_unify(&check->infer, body->type, TYPE_CONSTANT(UNIT)))
        report_mismatch(check, block->tail != NULL ? block->tail->span : block->span, TYPE_CONSTANT(UNIT), body->type);
    return body;
}

static struct thir_expr *jump_new(struct body_check *check, enum thir_kind kind, uint32_t label, struct thir_expr *value, struct span span)
{
    struct thir_expr *made = thir_new(check, kind, TYPE_CONSTANT(NEVER), span);
    made->jump.label = label;
    made->jump.value = value;
    return made;
}

struct thir_expr *check_loop(struct body_check *check, struct expr_loop *expr, struct expectation expected)
{
    uint32_t label = breakable_push(check, expr->label, expr->expr.span, LOOP_LOOP, true, expectation_target(check, expected, expr->expr.span));
    struct thir_expr *body = unit_block(check, expr->body);
    struct breakable done = vec_pop(&check->breakables);
    struct thir_expr *made = loop_new(check, body, LOOP_LOOP, label, expr->expr.span, expr->expr.span);
    if (done.may_break)
        check->diverges = false;
    thir_set_type(check, made, coerce_many_complete(check, &done.coerce));
    return made;
}

struct thir_expr *check_while(struct body_check *check, struct expr_while *expr)
{
    uint32_t scope = check->scope.count;
    uint32_t label = breakable_push(check, expr->label, expr->expr.span, LOOP_WHILE, true, TYPE_CONSTANT(UNIT));
    struct thir_expr *choice = thir_new(check, THIR_IF, TYPE_CONSTANT(UNIT), expr->expr.span);
    choice->is_implicit = true;
    choice->if_.condition = check_has_type(check, expr->condition, TYPE_CONSTANT(BOOL));
    choice->if_.then = unit_block(check, expr->body);
    body_unbind(check, scope);
    struct thir_expr *leave = jump_new(check, THIR_BREAK, label, NULL, expr->expr.span);
    leave->is_implicit = true;
    coerce_in_place(check, leave, TYPE_CONSTANT(UNIT), TWO_PHASE_NO);
    choice->if_.otherwise = leave;
    (void)vec_pop(&check->breakables);
    check->diverges = false;
    struct span head = span_of(expr->expr.span.lo, expr->condition->span.hi);
    return loop_new(check, choice, LOOP_WHILE, label, head, expr->expr.span);
}

static struct thir_pattern *pattern_made(struct body_check *check, enum thir_pattern_kind kind, struct type_id type, struct span span)
{
    struct thir_pattern *made = ARENA_NEW(check->arena, struct thir_pattern);
    made->kind = (uint8_t)kind;
    made->type = type;
    made->span = span;
    made->is_implicit = true;
    body_track_type(check, &made->type);
    return made;
}

/* A variant of one field, or none: Some(sub), None. */
static struct thir_pattern *variant_pattern(struct body_check *check, struct type_id type, uint32_t variant, struct thir_pattern *sub, struct span span)
{
    struct thir_pattern *made = pattern_made(check, THIR_PATTERN_VARIANT, type, span);
    made->variant.variant = variant;
    if (sub != NULL) {
        made->variant.fields = ARENA_NEW(check->arena, struct thir_pattern_field);
        made->variant.fields[0] = (struct thir_pattern_field){0, sub};
        made->variant.field_count = 1;
    }
    return made;
}

static struct thir_pattern *hidden_binding(struct body_check *check, struct type_id type, bool is_mut, struct span span, struct local_var *var)
{
    struct thir_local local = {.span = span, .type = type, .is_mut = is_mut};
    *var = body_new_local(check, local);
    struct thir_pattern *made = pattern_made(check, THIR_PATTERN_BINDING, type, span);
    made->binding.var = *var;
    made->binding.by_value = true;
    return made;
}

static struct thir_expr *hidden_use(struct body_check *check, struct local_var var, struct span span)
{
    struct thir_expr *made = thir_new(check, THIR_VAR, check->locals.items[var.index].type, span);
    made->is_implicit = true;
    made->var = var;
    return made;
}

/* The call of a trait's only method on one argument. */
static struct thir_expr *trait_call(struct body_check *check, struct def_id fn, struct type_id self, struct thir_expr *arg, struct type_id type, struct span span)
{
    struct thir_expr **args = ARENA_NEW(check->arena, struct thir_expr *);
    args[0] = arg;
    struct thir_expr *call = thir_call(check, body_fn_item(check, fn, &self, 1, span), args, 1, type, span, span);
    call->is_implicit = true;
    return call;
}

static struct type_id project(struct body_check *check, struct def_id trait, const char *item, struct type_id self, struct span span)
{
    struct def_id def = impl_item(check->crate, trait, intern_text(check->crate->session->names, item), true);
    return body_normalize(check, type_with_args(check->types, TY_PROJECTION, def, NULL, 0, &self, 1), span);
}

static struct thir_expr *match_made(struct body_check *check, struct thir_expr *scrutinee, uint32_t arms, enum match_source source, struct type_id type,
                                    struct span span)
{
    struct thir_expr *made = thir_new(check, THIR_MATCH, type, span);
    made->match.scrutinee = scrutinee;
    made->match.arms = ARENA_ARRAY(check->arena, struct thir_arm, arms);
    made->match.arm_count = arms;
    made->match.source = source;
    return made;
}

struct thir_expr *check_for(struct body_check *check, struct expr_for *expr)
{
    struct span head = expr->iterable->span, span = expr->expr.span;
    uint32_t scope = check->scope.count;
    struct def_id into_iterator = check->crate->lang[LANG_into_iterator], iterator = check->crate->lang[LANG_iterator];
    struct thir_expr *iterable = check_expr(check, expr->iterable, NO_EXPECTATION);
    struct type_id source = body_structure(check, iterable->type);
    struct type_id *self = arena_copy(check->arena, &source, sizeof source);
    body_require_in_expansion(check, into_iterator, self, 1, head);
    struct type_id iter_type = body_structure(check, project(check, into_iterator, "IntoIter", source, head));
    struct type_id item = body_structure(check, project(check, iterator, "Item", iter_type, head));
    struct local_var iter;
    struct thir_pattern *iter_pattern = hidden_binding(check, iter_type, true, head, &iter);
    struct thir_expr *into = trait_call(check, impl_item(check->crate, into_iterator, intern_text(check->crate->session->names, "into_iter"), false), source,
                                        iterable, iter_type, head);
    struct type_id option = type_with_args(check->types, TY_ADT, check->crate->lang[LANG_option], NULL, 0, &item, 1);
    struct thir_expr *borrow = thir_borrow(check, BORROW_MUT, hidden_use(check, iter, head), true);
    struct thir_expr *next = trait_call(check, impl_item(check->crate, iterator, intern_text(check->crate->session->names, "next"), false), iter_type, borrow,
                                        option, head);
    uint32_t label = breakable_push(check, expr->label, span, LOOP_FOR, true, TYPE_CONSTANT(UNIT));
    struct thir_expr *inner = match_made(check, next, 2, MATCH_FOR, TYPE_CONSTANT(UNIT), head);
    struct thir_expr *leave = jump_new(check, THIR_BREAK, label, NULL, head);
    leave->is_implicit = true;
    coerce_in_place(check, leave, TYPE_CONSTANT(UNIT), TWO_PHASE_NO);
    inner->match.arms[0] = (struct thir_arm){head, variant_pattern(check, option, 0, NULL, head), NULL, leave};
    struct thir_pattern *pattern = check_pattern(check, expr->pattern, item);
    inner->match.arms[1] = (struct thir_arm){span_join(expr->pattern->span, expr->body->span),
                                             variant_pattern(check, option, 1, pattern, expr->pattern->span), NULL, NULL};
    inner->match.arms[1].body = unit_block(check, expr->body);
    body_unbind(check, scope);
    (void)vec_pop(&check->breakables);
    check->diverges = false;
    struct thir_expr *loop = loop_new(check, inner, LOOP_FOR, label, span_of(span.lo, head.hi), span);
    struct thir_expr *outer = match_made(check, into, 1, MATCH_FOR, TYPE_CONSTANT(UNIT), span);
    outer->match.arms[0] = (struct thir_arm){span, iter_pattern, NULL, loop};
    return outer;
}

struct thir_expr *check_labelled_block(struct body_check *check, struct expr_block *expr, struct expectation expected)
{
    if (name_is_empty(expr->label.name)) {
        struct thir_expr *plain = check_block_expr(check, expr->block, expected);
        plain->span = expr->expr.span;
        return plain;
    }
    struct type_id target = expectation_target(check, expected, expr->expr.span);
    uint32_t label = breakable_push(check, expr->label, expr->expr.span, LOOP_LOOP, false, target);
    bool diverged = check->diverges;
    struct thir_expr *made = check_block_expr(check, expr->block, expected);
    struct breakable done = vec_pop(&check->breakables);
    if (!type_is_kind(check, made->type, TY_NEVER) || !done.may_break)
        coerce_many_push(check, &done.coerce, made, expr->block->tail != NULL ? expr->block->tail->span : expr->expr.span);
    if (made->kind == THIR_BLOCK) {
        made->block->label = label;
    } else {
        /* The coercion of the value wrapped the block: breaks must leave the outermost one. */
        struct thir_expr *outer = thir_new(check, THIR_BLOCK, made->type, expr->expr.span);
        outer->block = ARENA_NEW(check->arena, struct thir_block);
        *outer->block = (struct thir_block){.span = expr->expr.span, .tail = made, .label = label};
        made = outer;
    }
    if (done.may_break) {
        check->diverges = diverged;
        thir_set_type(check, made, coerce_many_complete(check, &done.coerce));
    }
    made->span = expr->expr.span;
    return made;
}

/* ---- jumps ---- */

static struct breakable *jump_target(struct body_check *check, struct lifetime label, struct span span, const char *word, bool needs_loop)
{
    for (uint32_t i = check->breakables.count; i-- > check->first_breakable;) {
        struct breakable *it = &check->breakables.items[i];
        if (name_is_empty(label.name) ? it->is_loop : name_equal(it->label, label.name)) {
            if (needs_loop && !it->is_loop) {
                body_error(check, "E0696", span, "`continue` needs a loop, the label is of a block");
                return NULL;
            }
            return it;
        }
    }
    for (uint32_t i = 0; i < check->first_breakable && !name_is_empty(label.name); i++)
        if (name_equal(check->breakables.items[i].label, label.name)) {
            struct diagnostic *d = body_error(check, "E0767", label.span, "the label `%s` is outside of this closure", body_name_text(check, label.name));
            diag_label_primary(check->diagnostics, d, "out of reach: a closure is left by `return` only");
            bool is_in_loop = false;
            for (uint32_t k = check->first_breakable; k < check->breakables.count; k++)
                is_in_loop |= check->breakables.items[k].is_loop;
            if (!is_in_loop)
                body_error(check, "E0267", span, "`%s` cannot leave a closure", word);
            return NULL;
        }
    if (!name_is_empty(label.name)) {
        struct diagnostic *d = body_error(check, "E0426", label.span, "there is no label `%s` here", body_name_text(check, label.name));
        diag_label_primary(check->diagnostics, d, "unknown label");
    } else {
        struct diagnostic *d = body_error(check, check->in_closure ? "E0267" : "E0268", span, "`%s` outside of a loop%s", word,
                                          check->in_closure ? ", in a closure" : "");
        diag_label_primary(check->diagnostics, d, "nothing to leave");
    }
    return NULL;
}

struct thir_expr *check_break(struct body_check *check, struct expr_break *expr)
{
    struct breakable *target = jump_target(check, expr->label, expr->expr.span, "break", false);
    if (target == NULL) {
        if (expr->value != NULL)
            check_expr(check, expr->value, NO_EXPECTATION);
        return thir_error(check, expr->expr.span);
    }
    uint32_t number = target->number;
    struct thir_expr *value = NULL;
    if (expr->value != NULL) {
        struct type_id hint = target->has_value ? target->coerce.pushed > 0 ? target->coerce.merged : target->coerce.expected : TYPE_CONSTANT(ERROR);
        value = check_expr(check, expr->value, expect_type(hint));
        target = jump_target(check, expr->label, expr->expr.span, "break", false);
        if (!target->has_value) {
            struct diagnostic *d = body_error(check, "E0571", expr->expr.span, "`break` with a value leaves a `%s` loop",
                                              target->source == LOOP_FOR ? "for" : "while");
            diag_label_primary(check->diagnostics, d, "only `loop` and labelled blocks have a value");
            return thir_error(check, expr->expr.span);
        }
        coerce_many_push(check, &target->coerce, value, expr->value->span);
    } else if (target->has_value) {
        value = thir_unit(check, expr->expr.span);
        coerce_many_push(check, &target->coerce, value, expr->expr.span);
    }
    target->may_break = true;
    return jump_new(check, THIR_BREAK, number, value, expr->expr.span);
}

struct thir_expr *check_continue(struct body_check *check, struct expr_continue *expr)
{
    struct breakable *target = jump_target(check, expr->label, expr->expr.span, "continue", true);
    if (target == NULL)
        return thir_error(check, expr->expr.span);
    return jump_new(check, THIR_CONTINUE, target->number, NULL, expr->expr.span);
}

struct thir_expr *check_return(struct body_check *check, struct expr_return *expr)
{
    if (check->returns == NULL) {
        body_error(check, "E0572", expr->expr.span, "`return` outside of a fn body");
        return thir_error(check, expr->expr.span);
    }
    struct thir_expr *value;
    if (expr->value != NULL) {
        value = check_expr(check, expr->value, expect_type(check->return_type));
        coerce_many_push(check, check->returns, value, tail_span(expr->value));
    } else {
        value = thir_unit(check, expr->expr.span);
        struct type_id wanted = body_structure(check, check->return_type);
        if (!infer_unify(&check->infer, wanted, TYPE_CONSTANT(UNIT))) {
            struct diagnostic *d = body_error(check, "E0069", expr->expr.span, "`return` without a value in a fn that gives `%s`",
                                              body_type_text(check, infer_resolve(&check->infer, wanted)));
            diag_label_primary(check->diagnostics, d, "the value is missing");
        } else {
            coerce_many_push(check, check->returns, value, expr->expr.span);
        }
    }
    return jump_new(check, THIR_RETURN, 0, value, expr->expr.span);
}

/* ---- ? ---- */

/* What `?` hands on, as a value of the type that is returned; NULL where that is no type for it (reported). */
static struct thir_expr *residual_value(struct body_check *check, const struct residual *it)
{
    struct type_id wanted = body_structure(check, check->return_type);
    if (!type_is_lang_adt(check, wanted, it->kind)) {
        if (type_has_error(check, wanted))
            return NULL;
        struct diagnostic *d = body_error(check, "E0277", it->mark, "`?` on %s in a %s that gives `%s`", it->kind == LANG_option ? "an `Option`" : "a `Result`",
                                          check->in_closure ? "closure" : "fn", body_type_text(check, wanted));
        diag_label_primary(check->diagnostics, d, "cannot be handed on by a %s that gives `%s`", check->in_closure ? "closure" : "fn", body_type_text(check, wanted));
        if (type_is_lang_adt(check, wanted, LANG_result))
            diag_help(check->diagnostics, d, "`.ok_or(..)?` says what the error is where there is nothing");
        else if (type_is_lang_adt(check, wanted, LANG_option))
            diag_help(check->diagnostics, d, "`.ok()?` forgets what the error was");
        else if (it->kind == LANG_result && type_is_kind(check, wanted, TY_TUPLE))
            diag_help(check->diagnostics, d, "let it give `Result<(), E>`, with the error's type for `E`, and end with `Ok(())`");
        return NULL;
    }
    struct thir_expr *value = thir_new(check, THIR_ADT, wanted, it->span);
    value->adt.args = wanted;
    body_track_args(check, value);
    if (it->kind == LANG_option)
        return value;
    struct type_id target = data_of(check, wanted)->types[1];
    struct type_id *args = ARENA_ARRAY(check->arena, struct type_id, 2);
    args[0] = target;
    args[1] = it->error;
    body_require_in_expansion(check, check->crate->lang[LANG_from], args, 2, it->mark);
    struct thir_expr **call_args = ARENA_NEW(check->arena, struct thir_expr *);
    call_args[0] = hidden_use(check, it->var, it->span);
    struct def_id from = trait_item(check->crate, check->crate->lang[LANG_from], DEF_FN);
    struct thir_expr *converted = thir_call(check, body_fn_item(check, from, args, 2, it->mark), call_args, 1, target, it->span, it->mark);
    converted->is_implicit = true;
    value->adt.variant = 1;
    value->adt.fields = ARENA_NEW(check->arena, struct thir_field_init);
    value->adt.fields[0] = (struct thir_field_init){0, converted};
    value->adt.field_count = 1;
    return value;
}

static struct thir_expr *residual_return(struct body_check *check, struct residual it)
{
    it.leave = jump_new(check, THIR_RETURN, 0, NULL, it.span);
    if (check->in_closure && type_is_kind(check, body_structure(check, check->return_type), TY_INFER)) {
        vec_push(&check->residuals, it);
        return it.leave;
    }
    it.leave->jump.value = residual_value(check, &it);
    return it.leave->jump.value == NULL ? thir_error(check, it.span) : it.leave;
}

/* The closure's body has been gone through: what it gives is known, or is the Option or Result that `?` asks for. */
void residuals_settle(struct body_check *check, uint32_t first)
{
    for (uint32_t i = first; i < check->residuals.count; i++) {
        struct residual it = check->residuals.items[i];
        if (type_is_kind(check, body_structure(check, check->return_type), TY_INFER)) {
            struct type_id parts[2] = {body_fresh(check, it.mark), body_fresh(check, it.mark)};
            infer_unify(&check->infer, check->return_type,
                        type_with_args(check->types, TY_ADT, check->crate->lang[it.kind], NULL, 0, parts, it.kind == LANG_option ? 1 : 2));
        }
        struct thir_expr *value = residual_value(check, &it);
        it.leave->jump.value = value == NULL ? thir_error(check, it.span) : value;
    }
    check->residuals.count = first;
}

struct thir_expr *check_try(struct body_check *check, struct expr_try *expr)
{
    struct span span = expr->expr.span, mark = span_last_byte(span);
    struct thir_expr *operand = check_expr(check, expr->operand, NO_EXPECTATION);
    struct type_id type = body_known(check, operand->type, expr->operand->span);
    if (type_is_kind(check, type, TY_ERROR))
        return thir_error(check, span);
    bool is_option = type_is_lang_adt(check, type, LANG_option), is_result = type_is_lang_adt(check, type, LANG_result);
    if (type_is_kind(check, type, TY_ADT) && strcmp(body_name_text(check, def_of(check->crate, data_of(check, infer_shallow(&check->infer, type))->def)->name), "ControlFlow") == 0) {
        body_outside(check, mark, "`?` on a `ControlFlow`");
        return thir_error(check, span);
    }
    if (!is_option && !is_result) {
        struct diagnostic *d = body_error(check, "E0277", span, "`?` needs a `Result` or an `Option`, this is `%s`", body_type_text(check, type));
        diag_label_primary(check->diagnostics, d, "cannot be used on `%s`", body_type_text(check, type));
        struct type_id wanted = body_structure(check, check->return_type);
        if (check->returns != NULL && !type_is_lang_adt(check, wanted, LANG_option) && !type_is_lang_adt(check, wanted, LANG_result) &&
            !type_is_kind(check, wanted, TY_INFER) && !type_has_error(check, wanted))
            body_error(check, "E0277", mark, "`?` in a fn that gives `%s`", body_type_text(check, wanted));
        return thir_error(check, span);
    }
    if (check->returns == NULL) {
        body_error(check, "E0277", mark, "`?` outside of a fn body");
        return thir_error(check, span);
    }
    struct type_id good = data_of(check, type)->types[0], bad = is_result ? data_of(check, type)->types[1] : TYPE_CONSTANT(UNIT);
    struct thir_expr *moved = thir_new(check, THIR_USE, type, operand->span);
    moved->is_implicit = true;
    moved->operand.operand = operand;
    struct thir_expr *made = match_made(check, moved, 2, MATCH_TRY, good, span);
    struct local_var value, error = {0};
    struct thir_pattern *good_binding = hidden_binding(check, good, false, span, &value);
    struct thir_pattern *bad_binding = is_result ? hidden_binding(check, bad, false, mark, &error) : NULL;
    uint32_t good_variant = is_option ? 1 : 0, bad_variant = is_option ? 0 : 1;
    struct thir_expr *leave = residual_return(check, (struct residual){.kind = is_option ? LANG_option : LANG_result, .error = bad, .var = error, .span = span, .mark = mark});
    if (type_is_kind(check, leave->type, TY_NEVER))
        coerce_in_place(check, leave, good, TWO_PHASE_NO);
    made->match.arms[0] = (struct thir_arm){span, variant_pattern(check, type, good_variant, good_binding, span), NULL, hidden_use(check, value, span)};
    made->match.arms[1] = (struct thir_arm){mark, variant_pattern(check, type, bad_variant, bad_binding, mark), NULL, leave};
    return made;
}
