/*
 * One body from beginning to end: parameters, blocks and statements, then what was put off, fallback and the THIR.
 * Source: rustc_hir_typeck::typeck_with_inspect, ::fn_ctxt::checks (check_block), ::fallback, ::writeback.
 */
#include "checker/types/body.h"
#include "checker/types/object.h"
#include "checker/types/overflow.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/bug.h"

/* ---- reports ---- */

struct diagnostic *body_error(struct body_check *check, const char *code, struct span span, const char *format, ...)
{
    char text[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    check->is_tainted = true;
    return diag_new(check->diagnostics, DIAG_ERROR, code, span, "%s", text);
}

struct diagnostic *body_outside(struct body_check *check, struct span span, const char *format, ...)
{
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    check->is_tainted = true;
    return diag_outside(check->diagnostics, span, "%s", text);
}

/* ---- expectations ---- */

struct type_id expectation_any(struct body_check *check, struct expectation expected)
{
    return expected.kind == EXPECT_NOTHING ? TYPE_CONSTANT(ERROR) : body_structure(check, expected.type);
}

struct type_id expectation_only(struct body_check *check, struct expectation expected)
{
    return expected.kind == EXPECT_TYPE ? body_structure(check, expected.type) : TYPE_CONSTANT(ERROR);
}

struct expectation expectation_rvalue(struct body_check *check, struct type_id type)
{
    struct type_id tail = body_structure(check, type);
    while (type_is_kind(check, tail, TY_ADT) && object_is_cell(check->crate, data_of(check, tail)))
        tail = infer_shallow(&check->infer, data_of(check, tail)->types[0]);
    enum type_kind kind = data_of(check, tail)->kind;
    bool is_unsized = kind == TY_SLICE || kind == TY_STR || kind == TY_DYN;
    return (struct expectation){is_unsized ? EXPECT_UNSIZED_RVALUE : EXPECT_TYPE, type};
}

struct expectation expectation_for_branches(struct body_check *check, struct expectation expected)
{
    if (expected.kind == EXPECT_UNSIZED_RVALUE)
        return expected;
    if (expected.kind != EXPECT_TYPE)
        return NO_EXPECTATION;
    struct type_id type = body_structure(check, expected.type);
    if (type_is_kind(check, type, TY_INFER) && data_of(check, type)->sub == INFER_GENERAL)
        return NO_EXPECTATION;
    return expected;
}

struct type_id expectation_target(struct body_check *check, struct expectation expected, struct span span)
{
    return expected.kind == EXPECT_TYPE ? expected.type : body_fresh(check, span);
}

/* ---- blocks ---- */

struct span tail_span(const struct expr *expr)
{
    while (expr->kind == EXPR_BLOCK && ((const struct expr_block *)expr)->block->tail != NULL)
        expr = ((const struct expr_block *)expr)->block->tail;
    return expr->span;
}

static void check_let(struct body_check *check, struct statement *statement, struct thir_statement *made)
{
    made->kind = THIR_STATEMENT_LET;
    made->span = statement->span;
    struct type_id type;
    if (statement->let.type != NULL)
        type = body_lower_type(check, statement->let.type, &made->user_type);
    else
        type = TYPE_CONSTANT(ERROR);
    if (statement->let.init != NULL) {
        bool needs_mut = pattern_has_ref_mut(statement->let.pattern);
        if (statement->let.type == NULL) {
            made->init = check_mut_place(check, statement->let.init, NO_EXPECTATION, needs_mut);
            type = made->init->type;
            if (type_is_kind(check, type, TY_NEVER)) {
                type = infer_fresh_diverging(&check->infer, statement->let.init->span);
                coerce_in_place(check, made->init, type, TWO_PHASE_NO);
            }
        } else {
            made->init = check_coerced(check, statement->let.init, type);
            if (needs_mut)
                place_make_mutable(check, made->init);
        }
    } else if (statement->let.type == NULL) {
        type = body_fresh(check, statement->let.pattern->span);
    }
    if (statement->let.otherwise != NULL) {
        bool diverged = check->diverges;
        struct type_id block_type;
        made->otherwise = check_block(check, statement->let.otherwise, NO_EXPECTATION, &block_type);
        if (!type_is_kind(check, block_type, TY_NEVER) && !type_is_kind(check, block_type, TY_ERROR))
            report_mismatch(check, statement->let.otherwise->span, TYPE_CONSTANT(NEVER), block_type);
        check->diverges = diverged;
    }
    made->pattern = check_pattern(check, statement->let.pattern, type);
}

static void check_statement(struct body_check *check, struct statement *statement, struct thir_block *into)
{
    struct thir_statement made = {0};
    bool diverged = check->diverges;
    check->diverges = false;
    switch ((enum statement_kind)statement->kind) {
    case STATEMENT_ITEM: check->diverges = diverged; return;
    case STATEMENT_LET: check_let(check, statement, &made); break;
    case STATEMENT_EXPR:
        made.kind = THIR_STATEMENT_EXPR;
        made.span = statement->span;
        made.init = check_has_type(check, statement->expr, TYPE_CONSTANT(UNIT));
        break;
    case STATEMENT_SEMI:
        made.kind = THIR_STATEMENT_EXPR;
        made.span = statement->span;
        made.init = check_expr(check, statement->expr, NO_EXPECTATION);
        break;
    }
    check->diverges |= diverged;
    into->statements[into->statement_count++] = made;
}

/* The value of a block without a tail: () or, where it diverges, anything. */
static struct type_id no_tail(struct body_check *check, struct block *block, struct expectation expected)
{
    if (check->diverges)
        return TYPE_CONSTANT(NEVER);
    struct type_id wanted = expectation_only(check, expected);
    if (expected.kind != EXPECT_TYPE || type_has_error(check, wanted) || infer_unify(&check->infer, wanted, TYPE_CONSTANT(UNIT)))
        return TYPE_CONSTANT(UNIT);
    if (type_is_kind(check, wanted, TY_NEVER) && expected.kind == EXPECT_TYPE && !check->is_body_block)
        return TYPE_CONSTANT(UNIT);
    bool is_body = check->is_body_block && !span_is_empty(check->return_span);
    if (check->is_body_block && check->owner_has_region_error)
        return TYPE_CONSTANT(ERROR);
    struct span span = is_body ? check->return_span : block->span;
    struct diagnostic *d = body_error(check, "E0308", span, "the block gives no value");
    diag_label_primary(check->diagnostics, d, "`%s` is expected, the block gives `()`", body_type_text(check, infer_resolve(&check->infer, wanted)));
    if (block->statements.count > 0) {
        const struct statement *last = &block->statements.items[block->statements.count - 1];
        struct span semicolon = span_of(last->span.hi - 1, last->span.hi);
        if (last->kind == STATEMENT_SEMI) {
            diag_label(check->diagnostics, d, semicolon, "the semicolon throws the value away");
            diag_edit(check->diagnostics, d, semicolon, "", "without it the block gives the value");
        }
    }
    return TYPE_CONSTANT(ERROR);
}

struct thir_block *check_block(struct body_check *check, struct block *block, struct expectation expected, struct type_id *type)
{
    const struct scope *outer = check->scope_items;
    uint32_t scope = check->scope.count;
    bool is_body = check->is_body_block;
    check->is_body_block = false;
    check->scope_items = scope_enter_block(check->crate, outer, block);
    if (block->is_unsafe)
        body_outside(check, block->span, "an `unsafe` block");
    struct thir_block *made = ARENA_NEW(check->arena, struct thir_block);
    made->span = block->span;
    made->label = UINT32_MAX;
    if (block->statements.count > 0)
        made->statements = ARENA_ARRAY(check->arena, struct thir_statement, block->statements.count);
    for (uint32_t i = 0; i < block->statements.count; i++)
        check_statement(check, &block->statements.items[i], made);
    if (block->tail != NULL) {
        made->tail = check_expr(check, block->tail, expected);
        if (expected.kind == EXPECT_TYPE) {
            struct type_id found = made->tail->type;
            bool diverges = type_is_kind(check, found, TY_NEVER);
            if (!coerce_in_place(check, made->tail, expected.type, TWO_PHASE_NO)) {
                report_expr_mismatch(check, block->tail, expected.type, found);
                *type = TYPE_CONSTANT(ERROR);
            } else {
                *type = diverges ? TYPE_CONSTANT(NEVER) : made->tail->type;
            }
            if (diverges)
                *type = made->tail->type;
        } else {
            *type = made->tail->type;
        }
    } else {
        check->is_body_block = is_body;
        *type = no_tail(check, block, expected);
        check->is_body_block = false;
    }
    body_unbind(check, scope);
    check->scope_items = outer;
    return made;
}

struct thir_expr *check_block_expr(struct body_check *check, struct block *block, struct expectation expected)
{
    struct thir_expr *made = thir_new(check, THIR_BLOCK, TYPE_CONSTANT(UNIT), block->span);
    struct type_id type;
    made->block = check_block(check, block, expected, &type);
    thir_set_type(check, made, type);
    return made;
}

void thir_set_type(struct body_check *check, struct thir_expr *expr, struct type_id type)
{
    expr->type = type;
    body_track_type(check, &expr->type);
}

void coerce_many_unit(struct body_check *check, struct coerce_many *many, struct span span)
{
    struct thir_expr *unit = thir_unit(check, span);
    coerce_many_push(check, many, unit, span);
}

/* ---- the end of a body ---- */

/* Where to ask for an annotation: the first variable whose type depends on it, as rustc prefers. */
static struct span blame_unknown(struct body_check *check, struct type_id type, struct span span)
{
    type = infer_resolve(&check->infer, type);
    if (!type_is_kind(check, type, TY_INFER))
        return span;
    for (uint32_t i = 0; i < check->locals.count; i++) {
        struct type_id local = infer_resolve(&check->infer, check->locals.items[i].type);
        if (!name_is_empty(check->locals.items[i].name) && type_mentions(check, local, type))
            return check->locals.items[i].span;
    }
    return span;
}

/* What is wrong in the signature may be why a type is not known. */
static bool has_wrong_signature(struct body_check *check)
{
    const struct definition *owner = def_of(check->crate, check->owner);
    bool is_wrong = owner->kind == DEF_FN && data_of(check, owner->fn->output)->has_error;
    for (uint32_t i = 0; owner->kind == DEF_FN && i < owner->fn->input_count; i++)
        is_wrong |= data_of(check, owner->fn->inputs[i])->has_error;
    check->is_tainted |= is_wrong;
    return is_wrong;
}

void report_unknown(struct body_check *check, const char *code, struct type_id type, struct span span)
{
    if (check->is_tainted || check->has_reported_unknown || has_wrong_signature(check))
        return;
    check->is_tainted = true;
    check->has_reported_unknown = true;
    struct diagnostic *d = body_error(check, code, blame_unknown(check, type, span), "the type cannot be told from what is written");
    diag_label_primary(check->diagnostics, d, "say its type here");
}

static void fall_back(struct body_check *check)
{
    for (uint32_t i = 0; i < check->infer.variables.count; i++) {
        const struct infer_variable *variable = &check->infer.variables.items[i];
        if (variable->is_bound)
            continue;
        struct type_id open = type_infer(check->types, variable->kind, i);
        if (variable->kind == INFER_INT)
            infer_unify(&check->infer, open, TYPE_CONSTANT(I32));
        else if (variable->kind == INFER_FLOAT)
            infer_unify(&check->infer, open, TYPE_CONSTANT(F64));
        else if (variable->is_diverging || check->is_tainted)
            infer_unify(&check->infer, open, variable->is_diverging ? TYPE_CONSTANT(UNIT) : TYPE_CONSTANT(ERROR));
    }
}

static void settle(struct body_check *check)
{
    for (uint32_t i = 0; i < check->deferred.count; i++) {
        struct deferred it = check->deferred.items[i];
        switch (it.kind) {
        case DEFERRED_CAST: cast_settle(check, &it); break;
        case DEFERRED_BINARY: operator_settle(check, &it); break;
        case DEFERRED_UNARY: break;
        }
    }
}

static bool projection_waits(struct body_check *check, struct type_id self)
{
    for (uint32_t i = 0; i < check->pending.count; i++)
        if (check->pending.items[i].kind == OBLIGATION_PROJECTION &&
            type_mentions(check, infer_resolve(&check->infer, check->pending.items[i].projection), self))
            return true;
    return false;
}

static void refuse_pending(struct body_check *check, bool from_expansion)
{
    for (uint32_t i = 0; i < check->pending.count && !check->is_tainted; i++) {
        const struct obligation *it = &check->pending.items[i];
        if (it->from_expansion != from_expansion)
            continue;
        struct type_id self = infer_resolve(&check->infer, it->kind == OBLIGATION_TRAIT ? it->args[0] : it->projection);
        if (it->kind == OBLIGATION_TRAIT && type_is_kind(check, self, TY_INFER))
            report_unknown(check, from_expansion ? "E0282" : projection_waits(check, self) ? "E0284" : "E0283", self, it->span);
        else
            body_outside(check, it->span, "a trait bound that lien cannot decide");
    }
}

/* What is still undecided is an error, unless something else went wrong before. */
static void refuse_open(struct body_check *check)
{
    refuse_pending(check, false);
    for (uint32_t i = 0; i < check->locals.count && !check->is_tainted; i++) {
        struct type_id type = infer_resolve(&check->infer, check->locals.items[i].type);
        if (data_of(check, type)->has_infer)
            report_unknown(check, "E0282", type, check->locals.items[i].span);
    }
    for (uint32_t i = 0; i < check->infer.variables.count && !check->is_tainted; i++) {
        const struct infer_variable *variable = &check->infer.variables.items[i];
        if (!variable->is_bound && variable->kind == INFER_GENERAL && !name_is_empty(variable->param))
            report_unknown(check, "E0282", type_infer(check->types, INFER_GENERAL, i), variable->origin);
    }
    refuse_pending(check, true);
}

/* Gives the part that has none. */
static bool is_unsized(struct body_check *check, struct type_id *type)
{
    struct type_id part = traits_unsized_part(check->crate, check->env.owner, *type);
    if (type_equal(part, TYPE_CONSTANT(ERROR)))
        return false;
    *type = part;
    return true;
}

/* A variable has a size. */
static void refuse_unsized(struct body_check *check)
{
    /* What went wrong before may have given the variable its type. */
    for (uint32_t i = 0; i < check->locals.count && !check->is_tainted; i++) {
        const struct thir_local *local = &check->locals.items[i];
        struct type_id type = infer_resolve(&check->infer, local->type);
        if (local->by_ref || !is_unsized(check, &type))
            continue;
        bool is_said = false; /* of the parameter's type */
        for (uint32_t j = 0; j < check->body->param_count && !is_said; j++)
            is_said = check->body->params[j].pattern->kind == THIR_PATTERN_BINDING && check->body->params[j].pattern->binding.var.index == i;
        if (is_said) {
            check->is_tainted = true;
            continue;
        }
        struct diagnostic *d = body_error(check, "E0277", local->span, "a variable of type `%s` has no size that is known beforehand", body_type_text(check, type));
        diag_label_primary(check->diagnostics, d, "put it behind a reference or a `Box`");
    }
}

/* What a called fn takes and gives. */
static void refuse_unsized_values(struct body_check *check)
{
    for (uint32_t i = 0; i < check->sized_values.count; i++) {
        struct type_id type = infer_resolve(&check->infer, check->sized_values.items[i].type);
        bool is_said = false; /* once of each type */
        for (uint32_t j = 0; j < i && !is_said; j++)
            is_said = type_equal(infer_resolve(&check->infer, check->sized_values.items[j].type), type);
        if (is_said || !is_unsized(check, &type))
            continue;
        struct diagnostic *d = body_error(check, "E0277", check->sized_values.items[i].span, "a value of type `%s` has no size that is known beforehand", body_type_text(check, type));
        diag_label_primary(check->diagnostics, d, "put it behind a reference or a `Box`");
    }
}

static void refuse_unsized_params(struct body_check *check)
{
    for (uint32_t i = 0; i < check->sized.count; i++) {
        struct type_id type = infer_resolve(&check->infer, check->sized.items[i].type);
        if (!is_unsized(check, &type))
            continue;
        struct diagnostic *d = body_error(check, "E0277", check->sized.items[i].span, "`%s` has no size that is known beforehand", body_type_text(check, type));
        diag_label_primary(check->diagnostics, d, "`%s` takes only types with a size here", body_name_text(check, def_of(check->crate, check->sized.items[i].def)->name));
    }
}

static void write_back(struct body_check *check)
{
    for (uint32_t i = 0; i < check->open_types.count; i++) {
        struct type_id *place = check->open_types.items[i], type = infer_resolve(&check->infer, *place);
        type = closure_finish_type(check, type);
        if (data_of(check, type)->has_infer || data_of(check, type)->has_error)
            check->is_tainted = true;
        *place = type;
    }
    for (uint32_t i = 0; i < check->open_args.count; i++) {
        struct thir_expr *expr = check->open_args.items[i];
        if (expr->kind == THIR_ADT)
            expr->adt.args = closure_finish_type(check, infer_resolve(&check->infer, expr->adt.args));
        else if (expr->kind == THIR_FN_ITEM || expr->kind == THIR_CONSTANT || expr->kind == THIR_STATIC)
            expr->item.args = closure_finish_type(check, infer_resolve(&check->infer, expr->item.args));
    }
    for (uint32_t i = 0; i < check->locals.count; i++) {
        struct type_id type = closure_finish_type(check, infer_resolve(&check->infer, check->locals.items[i].type));
        if (data_of(check, type)->has_infer || data_of(check, type)->has_error)
            check->is_tainted = true;
        check->locals.items[i].type = type;
    }
}

static void finish(struct body_check *check, struct thir_body *body)
{
    body_select(check);
    fall_back(check);
    settle(check);
    body_select(check);
    fall_back(check);
    body_select(check);
    closures_decide_kinds(check);
    check->has_new_pending = true;
    body_select(check);
    refuse_open(check);
    refuse_unsized_values(check);
    refuse_unsized(check);
    refuse_unsized_params(check);
    bool is_right = !check->is_tainted;
    for (uint32_t i = 0; i < check->private_uses.count && is_right; i++) {
        struct private_use use = check->private_uses.items[i];
        struct diagnostic *d = body_error(check, "E0451", use.span, "field `%s` of `%s` is private", body_name_text(check, use.field),
                                          body_name_text(check, use.of));
        diag_label_primary(check->diagnostics, d, "not visible from here");
    }
    write_back(check);
    hidden_finish(check);
    literals_check(check);
    const struct definition *owner = def_of(check->crate, check->owner);
    check->is_tainted |= owner->kind == DEF_FN && data_of(check, owner->fn->output)->has_error;
    body->locals = vec_keep(check->arena, &check->locals);
    body->local_count = check->locals.count;
    body->label_count = check->label_count;
    body->is_tainted = check->is_tainted;
    closures_finish(check, body);
}

/* ---- parameters and entry ---- */

static void check_self_param(struct body_check *check, const struct fn_def *fn, struct thir_param *param)
{
    const struct item_fn *ast = fn->ast;
    struct name name = intern_text(check->crate->session->names, "self");
    struct type_id type = body_of_written(check, fn->inputs[0], ast->self_param.span);
    struct thir_local local = {.name = name, .span = ast->self_param.span, .type = type, .is_param = true, .is_self = true};
    local.is_mut = ast->self_param.is_mut && fn->self_kind != SELF_REF && fn->self_kind != SELF_REF_MUT;
    struct local_var var = body_new_local(check, local);
    body_bind(check, name, var);
    struct thir_pattern *pattern = ARENA_NEW(check->arena, struct thir_pattern);
    pattern->kind = THIR_PATTERN_BINDING;
    pattern->type = type;
    pattern->span = ast->self_param.span;
    pattern->binding.var = var;
    pattern->binding.by_value = true;
    *param = (struct thir_param){.pattern = pattern, .type = type, .span = ast->self_param.span};
}

static void check_params(struct body_check *check, const struct fn_def *fn, struct thir_body *body)
{
    body->params = ARENA_ARRAY(check->arena, struct thir_param, fn->input_count + 1);
    uint32_t first = fn->self_kind != SELF_NONE;
    if (first)
        check_self_param(check, fn, &body->params[body->param_count++]);
    for (uint32_t i = 0; i < fn->ast->params.count; i++) {
        const struct fn_param *param = &fn->ast->params.items[i];
        struct type_id type = body_of_written(check, fn->inputs[first + i], param->span);
        struct thir_pattern *pattern = check_param_pattern(check, param->pattern, type);
        body->params[body->param_count++] = (struct thir_param){.pattern = pattern, .type = type, .span = param->span};
    }
}

/* E0106 and the like were reported for the signature: what the body then gives is not looked at too closely. */
static bool has_region_error(const struct body_check *check, struct type_id type)
{
    const struct type_data *data = data_of(check, type);
    if (data->kind == TY_REF && data->region.index == REGION_ERROR)
        return true;
    for (uint32_t i = 0; i < data->region_count; i++)
        if (data->regions[i].index == REGION_ERROR)
            return true;
    for (uint32_t i = 0; i < data->type_count; i++)
        if (has_region_error(check, data->types[i]))
            return true;
    return false;
}

static void check_fn(struct body_check *check, const struct fn_def *fn, struct thir_body *body)
{
    check_params(check, fn, body);
    check->return_type = body_of_written(check, fn->output, fn->ast->output_span);
    if (fn->has_opaque)
        check->return_type = hidden_open(check, check->return_type);
    if (type_is_kind(check, check->return_type, TY_DYN)) { /* E0746 was said */
        check->return_type = TYPE_CONSTANT(ERROR);
        check->is_tainted = true;
    }
    body->output = check->return_type;
    body_track_type(check, &body->output);
    check->owner_has_region_error = has_region_error(check, fn->output);
    check->return_span = fn->ast->output != NULL ? fn->ast->output_span : (struct span){0, 0};
    struct coerce_many returns;
    coerce_many_init(&returns, check->return_type);
    check->returns = &returns;
    check->is_body_block = true;
    body->span = fn->ast->body->block->span;
    body->value = check_block_expr(check, fn->ast->body->block, expect_type(check->return_type));
    coerce_many_push(check, &returns, body->value, body->span);
}

static void check_value(struct body_check *check, const struct definition *def, struct thir_body *body)
{
    struct item *ast = def->value->ast;
    struct expr *value = ast == NULL ? NULL : ast->kind == ITEM_CONST ? item_as_const(ast)->value : item_as_static(ast)->value;
    body->output = body_of_written(check, def->value->type, def->span);
    if (value == NULL)
        return;
    body->span = value->span;
    body->value = check_coerced(check, value, body->output);
}

static void release(struct body_check *check)
{
    infer_release(&check->infer);
    vec_free(&check->pending);
    vec_free(&check->open_types);
    vec_free(&check->open_args);
    vec_free(&check->locals);
    body_unbind(check, 0);
    vec_free(&check->scope);
    vec_free(&check->breakables);
    vec_free(&check->deferred);
    vec_free(&check->refused);
    vec_free(&check->noted_literals);
    vec_free(&check->sized);
    vec_free(&check->sized_values);
    vec_free(&check->residuals);
    vec_free(&check->private_uses);
    vec_free(&check->param_names);
    vec_free(&check->closures);
    vec_free(&check->closures_done);
    vec_free(&check->closure_calls);
    vec_free(&check->kind_demands);
    vec_free(&check->hidden);
}

struct thir_body *types_body(struct crate_types *crate, struct def_id owner, struct arena *arena)
{
    struct body_check check = {.crate = crate, .types = crate->types, .arena = arena, .diagnostics = &crate->session->diagnostics, .owner = owner};
    struct thir_body *body = ARENA_NEW(arena, struct thir_body);
    const struct definition *def = def_of(crate, owner);
    uint32_t said = check.diagnostics->all.count;
    infer_init(&check.infer, crate->types, arena);
    trait_env_make(crate, arena, owner, &check.env);
    check.body = body;
    check.scope_items = scope_of_def(crate, owner);
    body->owner = owner;
    body->span = def->span;
    if (def->kind == DEF_FN && def->fn->ast != NULL && def->fn->ast->body != NULL)
        check_fn(&check, def->fn, body);
    else if (def->kind == DEF_CONST || def->kind == DEF_STATIC)
        check_value(&check, def, body);
    finish(&check, body);
    if (body->is_tainted && check.diagnostics->all.count == said && crate->session->diagnostics.error_count == 0 &&
        crate->session->diagnostics.outside_count == 0)
        diag_outside(check.diagnostics, def_of(crate, owner)->name_span, "the types of `%s`",
                     name_text(crate->session->names, def_of(crate, owner)->name));
    release(&check);
    return body;
}
