/*
 * Calls: fns, constructors, fn pointers, closures and methods; their arguments.
 * Source: rustc_hir_typeck::callee, ::fn_ctxt::checks (check_argument_types), ::method::confirm.
 */
#include "checker/types/similar.h"
#include "checker/types/body.h"
#include "checker/types/object.h"

#include <string.h>

#include "base/bug.h"

/* What a call demands: the formal types, and where its errors are put. */
struct call_shape {
    const struct type_id *inputs;
    uint32_t input_count;
    struct type_id output;
    struct span name_span;          /* E0061: the callee, or the method's name */
    const char *mismatch_code;      /* E0061, E0057 for closures */
    struct def_id def;              /* for the note, or none */
};

/* ---- arguments ---- */

/* The formal inputs if the output were what is expected: a hint that is learned and forgotten again. */
static const struct type_id *expected_inputs(struct body_check *check, const struct call_shape *shape, struct expectation expected)
{
    struct type_id wanted = expectation_only(check, expected);
    if (type_is_kind(check, wanted, TY_ERROR) || type_is_kind(check, wanted, TY_INFER) || shape->input_count == 0)
        return shape->inputs;
    struct type_id output = infer_resolve(&check->infer, shape->output);
    if (!data_of(check, output)->has_infer)
        return shape->inputs;
    struct infer_snapshot snapshot = infer_begin(&check->infer);
    struct type_id *hints = NULL;
    if (infer_unify(&check->infer, wanted, output)) {
        hints = ARENA_ARRAY(check->arena, struct type_id, shape->input_count);
        for (uint32_t i = 0; i < shape->input_count; i++)
            hints[i] = infer_resolve(&check->infer, shape->inputs[i]);
    }
    infer_rollback(&check->infer, snapshot);
    return hints != NULL ? hints : shape->inputs;
}

static void report_count(struct body_check *check, const struct call_shape *shape, uint32_t given, struct span call_span)
{
    struct diagnostic *d = body_error(check, shape->mismatch_code, shape->name_span, "%u argument%s given, %u expected", (unsigned)given,
                                      given == 1 ? "" : "s", (unsigned)shape->input_count);
    (void)call_span;
    diag_label_primary(check->diagnostics, d, "takes %u argument%s", (unsigned)shape->input_count, shape->input_count == 1 ? "" : "s");
    if (!def_is_none(shape->def) && !def_of(check->crate, shape->def)->is_prelude)
        diag_label(check->diagnostics, d, def_of(check->crate, shape->def)->name_span, "defined here");
}

struct argument { struct thir_expr *node; struct type_id found, wanted; bool is_wrong; };

static void check_one(struct body_check *check, struct expr *expr, struct type_id formal, struct type_id hint, struct argument *out)
{
    out->node = check_expr(check, expr, expectation_rvalue(check, hint));
    out->found = out->node->type;
    out->wanted = hint;
    if (expectation_rvalue(check, hint).kind != EXPECT_TYPE)
        out->wanted = hint = formal;
    if (!coerce_in_place(check, out->node, hint, TWO_PHASE_YES)) {
        out->is_wrong = true;
        return;
    }
    if (!infer_unify(&check->infer, formal, hint) && !infer_unify(&check->infer, formal, out->node->type))
        out->is_wrong = true;
}

/* Checks all arguments (closures last: by then more is known) and gives their nodes. */
static void check_arguments(struct body_check *check, const struct call_shape *shape, const expr_list *args, struct thir_expr **nodes,
                            struct expectation expected, struct span call_span)
{
    const struct type_id *hints = expected_inputs(check, shape, expected);
    bool is_right_count = args->count == shape->input_count;
    struct argument *all = ARENA_ARRAY(check->arena, struct argument, args->count + 1);
    if (!is_right_count)
        report_count(check, shape, args->count, call_span);
    for (unsigned phase = 0; phase < 2; phase++) {
        if (phase == 1)
            body_select(check);
        for (uint32_t i = 0; i < args->count; i++) {
            struct expr *arg = args->items[i];
            if ((arg->kind == EXPR_CLOSURE) != (phase == 1))
                continue;
            struct type_id formal = is_right_count ? shape->inputs[i] : TYPE_CONSTANT(ERROR);
            check_one(check, arg, formal, is_right_count ? hints[i] : formal, &all[i]);
            nodes[i] = all[i].node;
        }
    }
    uint32_t wrong = 0, last = 0;
    for (uint32_t i = 0; i < args->count; i++)
        if (all[i].is_wrong) {
            wrong++;
            last = i;
        }
    if (wrong == 1) {
        report_value_mismatch(check, all[last].node->span, all[last].wanted, all[last].found);
    } else if (wrong > 1) {
        struct diagnostic *d = body_error(check, "E0308", shape->name_span, "several arguments of this call do not have the type asked for");
        for (uint32_t i = 0; i < args->count; i++)
            if (all[i].is_wrong)
                diag_label(check->diagnostics, d, all[i].node->span, "`%s` is expected here, this is `%s`",
                           body_type_text(check, all[i].wanted), body_type_text(check, all[i].found));
    }
}

/* ---- fns and constructors ---- */

static const struct fn_def *callable_def(const struct body_check *check, struct def_id def)
{
    const struct definition *definition = def_of(check->crate, def);
    return definition->kind == DEF_FN ? definition->fn : definition->constructor;
}

/* The signature of an FN_DEF type as the body sees it. */
static void fn_shape(struct body_check *check, struct type_id fn_type, struct span span, struct call_shape *shape)
{
    struct type_data data = *data_of(check, fn_type);
    const struct fn_def *fn = callable_def(check, data.def);
    struct type_id *inputs = ARENA_ARRAY(check->arena, struct type_id, fn->input_count + 1);
    for (uint32_t i = 0; i < fn->input_count; i++)
        inputs[i] = body_instantiate(check, fn->inputs[i], data.types, data.type_count, span);
    *shape = (struct call_shape){.inputs = inputs, .input_count = fn->input_count, .mismatch_code = "E0061", .def = data.def};
    shape->output = body_instantiate(check, fn->output, data.types, data.type_count, span);
    if (fn->has_opaque && def_equal(data.def, check->owner))
        body_outside(check, span, "a fn that returns `impl Trait` and calls itself");
}

/* What a named fn takes and gives has a size; most signatures show it (rustc_hir_typeck::expr::check_expr_path). */
static void require_sized_values(struct body_check *check, const struct call_shape *shape, const struct expr_call *call)
{
    for (uint32_t i = 0; i < shape->input_count; i++)
        if (body_may_be_unsized(check, shape->inputs[i]))
            vec_push(&check->sized_values, (struct sized_value){shape->inputs[i], i < call->args.count ? call->args.items[i]->span : call->callee->span});
    if (body_may_be_unsized(check, shape->output))
        vec_push(&check->sized_values, (struct sized_value){shape->output, call->expr.span});
}

static void pointer_shape(struct body_check *check, struct type_id type, struct call_shape *shape)
{
    struct type_data data = *data_of(check, type);
    uint32_t count = data.type_count - 1;
    struct type_id *inputs = ARENA_ARRAY(check->arena, struct type_id, count + 1);
    for (uint32_t i = 0; i < count; i++)
        inputs[i] = infer_erase_bound(&check->infer, data.types[i]);
    *shape = (struct call_shape){.inputs = inputs, .input_count = count, .mismatch_code = "E0057"};
    shape->output = infer_erase_bound(&check->infer, data.types[count]);
}

/* Some(x), Point(a, b): an ADT in rustc's THIR, not a call. */
static struct thir_expr *constructor_call(struct body_check *check, struct thir_expr *callee, struct thir_expr **args, uint32_t count,
                                          struct type_id type, struct span span)
{
    const struct definition *def = def_of(check->crate, callee->item.def);
    struct thir_expr *expr = thir_new(check, THIR_ADT, type, span);
    expr->adt.args = type;
    body_track_args(check, expr);
    expr->adt.variant = def->kind == DEF_VARIANT ? def->variant.index : 0;
    expr->adt.fields = ARENA_ARRAY(check->arena, struct thir_field_init, count + 1);
    expr->adt.field_count = count;
    for (uint32_t i = 0; i < count; i++)
        expr->adt.fields[i] = (struct thir_field_init){i, args[i]};
    if (callee->user_type != NULL) {
        struct type_data declared = *data_of(check, callee->user_type->declared);
        struct def_id adt = def->kind == DEF_VARIANT ? def->variant.of : callee->item.def;
        expr->user_type = ARENA_NEW(check->arena, struct user_type);
        expr->user_type->span = callee->user_type->span;
        expr->user_type->declared = type_with_args(check->types, TY_ADT, adt, declared.regions, declared.region_count, declared.types,
                                                   declared.type_count);
    }
    return expr;
}

static struct thir_expr *poisoned_call(struct body_check *check, struct expr_call *expr)
{
    for (uint32_t i = 0; i < expr->args.count; i++)
        check_expr(check, expr->args.items[i], NO_EXPECTATION);
    return thir_error(check, expr->expr.span);
}

/* f(a, b) through Fn, FnMut or FnOnce: a call of the trait's method on the tuple of arguments. */
static struct thir_expr *overloaded_call(struct body_check *check, struct expr_call *expr, struct thir_expr *callee, struct type_id type,
                                         struct expectation expected)
{
    static const struct { enum lang_item trait; const char *method; } kinds[] = {{LANG_fn_trait, "call"}, {LANG_fn_mut, "call_mut"}, {LANG_fn_once, "call_once"}};
    enum type_kind kind = data_of(check, type)->kind;
    if (kind != TY_PARAM && kind != TY_CLOSURE && kind != TY_PROJECTION && kind != TY_OPAQUE && kind != TY_DYN && !type_is_lang_adt(check, type, LANG_owned_box))
        return NULL;
    for (unsigned i = 0; i < 3; i++) {
        struct def_id trait = check->crate->lang[kinds[i].trait];
        struct type_id *args = ARENA_ARRAY(check->arena, struct type_id, 2);
        args[0] = type;
        args[1] = body_fresh(check, expr->expr.span);
        struct obligation it = {.kind = OBLIGATION_TRAIT, .trait = trait, .args = args, .arg_count = 2, .span = expr->expr.span};
        struct trait_check traits = body_traits(check);
        if (traits_evaluate(&traits, &it) != SELECT_YES)
            continue;
        body_require_trait(check, trait, args, 2, expr->callee->span);
        struct type_id tuple = body_structure(check, args[1]);
        if (!type_is_kind(check, tuple, TY_TUPLE))
            return NULL;
        struct type_data inputs = *data_of(check, tuple);
        struct def_id output_def = trait_item(check->crate, check->crate->lang[LANG_fn_once], DEF_ASSOC_TYPE);
        struct call_shape shape = {.inputs = inputs.types, .input_count = inputs.type_count, .mismatch_code = "E0057", .name_span = expr->callee->span};
        shape.output = body_normalize(check, type_with_args(check->types, TY_PROJECTION, output_def, NULL, 0, args, 2), expr->expr.span);
        struct thir_expr *tuple_expr = thir_new(check, THIR_TUPLE, tuple, expr->expr.span);
        tuple_expr->is_implicit = true;
        tuple_expr->items.items = ARENA_ARRAY(check->arena, struct thir_expr *, expr->args.count + 1);
        tuple_expr->items.count = expr->args.count;
        check_arguments(check, &shape, &expr->args, tuple_expr->items.items, expected, expr->expr.span);
        struct thir_expr **call_args = ARENA_ARRAY(check->arena, struct thir_expr *, 2);
        call_args[0] = i == 2 ? callee : thir_borrow(check, i == 0 ? BORROW_SHARED : BORROW_MUT, callee, true);
        if (i == 1)
            place_make_mutable(check, callee);
        call_args[1] = tuple_expr;
        struct thir_expr *call = thir_call(check, body_fn_item(check, lang_fn(check->crate, kinds[i].trait, kinds[i].method), args, 2, expr->callee->span),
                                           call_args, 2, shape.output, expr->expr.span, expr->expr.span);
        call->call.is_overloaded_operator = true;
        return call;
    }
    return NULL;
}

/* f(a, b) of a closure: its kind may not be known yet, its signature is. */
static struct thir_expr *closure_call(struct body_check *check, struct expr_call *expr, struct thir_expr *function, struct type_id type,
                                      struct expectation expected)
{
    const struct closure_signature *signature = closure_signature_of(check, data_of(check, type)->def);
    struct call_shape shape = {.inputs = signature->inputs, .input_count = signature->input_count, .output = signature->output, .mismatch_code = "E0057",
                               .name_span = expr->expr.span};
    struct thir_expr *tuple = thir_new(check, THIR_TUPLE, type_tuple(check->types, signature->inputs, signature->input_count), expr->expr.span);
    tuple->is_implicit = true;
    tuple->items.items = ARENA_ARRAY(check->arena, struct thir_expr *, expr->args.count + 1);
    tuple->items.count = expr->args.count;
    check_arguments(check, &shape, &expr->args, tuple->items.items, expected, expr->expr.span);
    if (expr->args.count != shape.input_count)
        return thir_error(check, expr->expr.span);
    struct thir_expr **args = ARENA_ARRAY(check->arena, struct thir_expr *, 2);
    args[0] = function;
    args[1] = tuple;
    struct type_id *types = ARENA_ARRAY(check->arena, struct type_id, 2);
    types[0] = type;
    types[1] = tuple->type;
    struct thir_expr *callee = body_fn_item(check, lang_fn(check->crate, LANG_fn_once, "call_once"), types, 2, expr->callee->span);
    closure_call_defer(check, data_of(check, type)->def, callee, function, args);
    return thir_call(check, callee, args, 2, signature->output, expr->expr.span, expr->expr.span);
}

/* f(a, b) of a value of fn pointer or closure type, or of one that implements Fn, FnMut or FnOnce. */
static struct thir_expr *value_call(struct body_check *check, struct expr_call *expr, struct thir_expr *callee, struct expectation expected)
{
    struct type_id type = body_known(check, callee->type, expr->callee->span);
    struct deref_step step;
    for (unsigned depth = 0; depth < 16; depth++) {
        const struct type_data *data = data_of(check, type);
        if (data->kind == TY_ERROR)
            return poisoned_call(check, expr);
        if (data->kind == TY_FN_POINTER || data->kind == TY_FN_DEF) {
            struct call_shape shape;
            if (data->kind == TY_FN_POINTER)
                pointer_shape(check, type, &shape);
            else
                fn_shape(check, type, expr->expr.span, &shape);
            shape.name_span = expr->callee->span;
            struct thir_expr **args = ARENA_ARRAY(check->arena, struct thir_expr *, expr->args.count + 1);
            check_arguments(check, &shape, &expr->args, args, expected, expr->expr.span);
            return thir_call(check, callee, args, expr->args.count, shape.output, expr->expr.span, expr->expr.span);
        }
        if (data->kind == TY_CLOSURE)
            return closure_call(check, expr, callee, type, expected);
        struct thir_expr *through = overloaded_call(check, expr, callee, type, expected);
        if (through != NULL)
            return through;
        if (!deref_next(check, type, &step, expr->callee->span))
            break;
        callee = deref_apply(check, callee, &step);
        type = step.type;
    }
    struct diagnostic *d = body_error(check, "E0618", expr->callee->span, "this is no function: it is of type `%s`",
                                      body_type_text(check, infer_resolve(&check->infer, callee->type)));
    diag_label_primary(check->diagnostics, d, "cannot be called");
    return poisoned_call(check, expr);
}

struct thir_expr *check_call(struct body_check *check, struct expr_call *expr, struct expectation expected)
{
    uint32_t first_pending = check->pending.count;
    struct thir_expr *callee = expr->callee->kind == EXPR_PATH
                                   ? path_value(check, expr_as_path(expr->callee)->path, PATH_CALLEE, expr->callee->span)
                                   : check_expr(check, expr->callee, NO_EXPECTATION);
    if (type_has_error(check, callee->type) && type_is_kind(check, callee->type, TY_ERROR))
        return poisoned_call(check, expr);
    if (callee->kind == THIR_ADT && callee->adt.field_count == 0 && expr->callee->kind == EXPR_PATH) {
        body_error(check, "E0618", expr->callee->span, "`%s` takes no arguments: it is a value, no function",
                   body_type_text(check, callee->type));
        return poisoned_call(check, expr);
    }
    if (callee->kind != THIR_FN_ITEM)
        return value_call(check, expr, callee, expected);
    blame_arguments(check, callee->item.def, &expr->args, 0, first_pending);
    struct call_shape shape;
    fn_shape(check, callee->type, expr->expr.span, &shape);
    shape.name_span = expr->callee->span;
    require_sized_values(check, &shape, expr);
    if (def_equal(callee->item.def, lang_fn(check->crate, LANG_drop, "drop"))) {
        struct diagnostic *d = body_error(check, "E0040", expr->callee->span, "`Drop::drop` is not called by hand");
        diag_label_primary(check->diagnostics, d, "explicit destructor call");
    }
    struct thir_expr **args = ARENA_ARRAY(check->arena, struct thir_expr *, expr->args.count + 1);
    check_arguments(check, &shape, &expr->args, args, expected, expr->expr.span);
    if (expr->args.count != shape.input_count) {
        struct thir_expr *poison = thir_error(check, expr->expr.span);
        poison->type = shape.output;
        body_track_type(check, &poison->type);
        return poison;
    }
    if (def_of(check->crate, callee->item.def)->kind != DEF_FN)
        return constructor_call(check, callee, args, expr->args.count, shape.output, expr->expr.span);
    return thir_call(check, callee, args, expr->args.count, shape.output, expr->expr.span, expr->expr.span);
}

/* ---- methods ---- */

static struct thir_expr *adjust_receiver(struct body_check *check, struct thir_expr *receiver, const struct method_pick *pick)
{
    for (uint32_t i = 0; i < pick->step_count; i++)
        receiver = deref_apply(check, receiver, &pick->steps[i]);
    bool is_mut = pick->autoref_mut, is_borrowed = pick->autoref;
    if (!is_borrowed) {
        /* By value, but a reference: it is borrowed again rather than moved. */
        const struct type_data *data = data_of(check, infer_shallow(&check->infer, receiver->type));
        if (data->kind != TY_REF)
            return receiver;
        is_mut = data->sub != 0;
        receiver = thir_deref(check, receiver, data->types[0], true);
    }
    if (is_mut)
        place_make_mutable(check, receiver);
    struct thir_expr *borrow = thir_borrow(check, is_mut ? BORROW_TWO_PHASE : BORROW_SHARED, receiver, true);
    if (!pick->unsize)
        return borrow;
    return thir_unsize(check, borrow, type_ref(check->types, (struct region){REGION_ERASED}, is_mut, pick->self_type));
}

static const struct type_id *method_args(struct body_check *check, const struct method_pick *pick, const struct path_segment *segment, uint32_t *count,
                                         struct user_type **user)
{
    struct lowered_args own;
    lower_method_args(check->crate, check->scope_items, pick->fn, segment->args, segment->ident.span, &own);
    if (own.has_error)
        check->is_tainted = true;
    *count = pick->impl_arg_count + own.type_count;
    struct type_id *all = ARENA_ARRAY(check->arena, struct type_id, *count + 1);
    if (pick->impl_arg_count > 0)
        memcpy(all, pick->impl_args, sizeof *all * pick->impl_arg_count);
    const struct generics_def *generics = def_of(check->crate, pick->fn)->generics;
    for (uint32_t i = 0; i < own.type_count; i++)
        all[pick->impl_arg_count + i] = type_equal(own.types[i], TYPE_CONSTANT(HOLE))
                                            ? infer_fresh_param(&check->infer, segment->ident.span, pick->fn, generics->types[i].name)
                                            : body_of_written(check, own.types[i], segment->ident.span);
    *user = own.has_written ? body_method_user_type(check, pick->fn, pick->impl_arg_count, &own, segment->ident.span) : NULL;
    return all;
}

static struct thir_expr *method_confirm(struct body_check *check, struct thir_expr *receiver, const struct method_pick *pick, const struct path_segment *segment,
                                 struct type_id *fn_type, struct thir_expr **callee)
{
    uint32_t count;
    struct user_type *user;
    const struct type_id *args = method_args(check, pick, segment, &count, &user);
    *callee = body_fn_item(check, pick->fn, args, count, segment->ident.span);
    (*callee)->user_type = user;
    *fn_type = (*callee)->type;
    if (pick->is_trait)
        body_require_trait(check, pick->container, pick->impl_args, pick->impl_arg_count, segment->ident.span);
    uint32_t first_pending = check->pending.count;
    body_require_predicates(check, pick->fn, args, count, segment->ident.span);
    blame_written(check, pick->fn, segment->args, first_pending);
    return adjust_receiver(check, receiver, pick);
}

static struct thir_expr *poisoned_method(struct body_check *check, struct expr_method_call *expr)
{
    for (uint32_t i = 0; i < expr->args.count; i++)
        check_expr(check, expr->args.items[i], NO_EXPECTATION);
    return thir_error(check, expr->expr.span);
}

/* `2.0.sqrt()`: which type's `sqrt` is not decided.  Source: rustc_hir_typeck::method::suggest, report_failed_method_call_on_numerical_val. */
static void report_number_without_type(struct body_check *check, struct expr_method_call *expr, struct type_id type)
{
    const char *usual = data_of(check, type)->sub == INFER_FLOAT ? "f64" : "i32";
    struct diagnostic *d = body_error(check, "E0689", expr->method.ident.span, "`%s` of a number whose type is not known yet", body_name_text(check, expr->method.ident.name));
    diag_label_primary(check->diagnostics, d, "each number type has its own method of this name");
    struct span receiver = expr->receiver->span;
    if (expr->receiver->kind == EXPR_LITERAL) {
        diag_label(check->diagnostics, d, receiver, "write its type behind it: `_%s`, if that is meant", usual);
        return;
    }
    const struct path *path = expr->receiver->kind == EXPR_PATH ? expr_as_path(expr->receiver)->path : NULL;
    uint32_t binding = path == NULL || path->segments.count != 1 ? 0 : body_binding(check, path->segments.items[0].ident.name);
    if (binding != 0)
        diag_label(check->diagnostics, d, check->locals.items[check->scope.items[binding - 1].var.index].span, "say its type here: `%s: %s`, if that is meant",
                   body_name_text(check, path->segments.items[0].ident.name), usual);
}

/* A trait of the program has an item of this name: what it asks of numbers may be what lien does not decide (auto traits). */
static bool traits_have_item(struct body_check *check, struct name name)
{
    uint32_t count;
    const struct def_id *traits = traits_with_item(check->crate, name, &count);
    for (uint32_t i = 0; i < count; i++)
        if (!def_of(check->crate, traits[i])->is_prelude)
            return true;
    return false;
}

/* Something in the type is the program's own, so that the prelude has all there is to know of it. */
static bool mentions_own(struct body_check *check, struct type_id type)
{
    const struct type_data *data = data_of(check, type);
    if (data->kind == TY_CLOSURE || data->kind == TY_FN_DEF || (data->kind == TY_ADT && !def_of(check->crate, data->def)->is_prelude))
        return true;
    for (uint32_t i = 0; i < data->type_count; i++)
        if (mentions_own(check, data_of(check, type)->types[i]))
            return true;
    return false;
}

static void report_no_method(struct body_check *check, struct expr_method_call *expr, struct type_id type, bool is_unmet)
{
    const char *name = body_name_text(check, expr->method.ident.name), *text = body_type_text(check, type);
    struct span span = expr->method.ident.span;
    if (type_is_kind(check, type, TY_INFER) && traits_have_item(check, expr->method.ident.name)) {
        body_outside(check, span, "whether a number without a type has the method `%s`", name);
        return;
    }
    if (type_is_kind(check, type, TY_INFER) && numbers_have_method(check, expr->method.ident.name)) {
        report_number_without_type(check, expr, type);
        return;
    }
    if (!(is_unmet && mentions_own(check, type)) && std_method_unknown(check, type, expr->method.ident.name)) {
        similar_help(check->diagnostics, body_outside(check, span, "the method `%s` of `%s`", name, text),
                     similar_method(check, type, expr->method.ident.name));
        return;
    }
    struct diagnostic *d = body_error(check, "E0599", span, "`%s` has no method `%s`", text, name);
    diag_label_primary(check->diagnostics, d, is_unmet ? "there is one, but what it asks for does not hold" : "no such method");
    if (is_unmet)
        return;
    similar_help(check->diagnostics, d, similar_method(check, type, expr->method.ident.name));
    missing_method_help(check, d, expr->method.ident.name, type);
}

struct thir_expr *check_method_call(struct body_check *check, struct expr_method_call *expr, struct expectation expected)
{
    struct thir_expr *receiver = check_expr(check, expr->receiver, NO_EXPECTATION);
    struct type_id type = body_known(check, receiver->type, expr->receiver->span);
    if (type_is_kind(check, type, TY_ERROR))
        return poisoned_method(check, expr);
    struct method_pick pick;
    struct ident name = expr->method.ident;
    struct diagnostic *d;
    enum probe_result probed = method_probe(check, type, name.name, name.span, &pick);
    switch (probed) {
    case PROBE_FOUND: break;
    case PROBE_NOTHING: case PROBE_UNMET:
        report_no_method(check, expr, infer_resolve(&check->infer, type), probed == PROBE_UNMET);
        return poisoned_method(check, expr);
    case PROBE_PRIVATE:
        d = body_error(check, "E0624", name.span, "method `%s` is private", body_name_text(check, name.name));
        diag_label_primary(check->diagnostics, d, "not visible from here");
        return poisoned_method(check, expr);
    case PROBE_AMBIGUOUS:
        body_outside(check, name.span, "a method that several traits have");
        return poisoned_method(check, expr);
    case PROBE_UNKNOWN_TYPE:
        d = body_error(check, "E0282", expr->receiver->span, "the type is not known here");
        diag_label_primary(check->diagnostics, d, "say what it is with an annotation");
        return poisoned_method(check, expr);
    case PROBE_REPORTED: return poisoned_method(check, expr);
    }
    if (pick.is_trait && pick.impl_arg_count > 0 && type_is_kind(check, pick.impl_args[0], TY_DYN) && object_lacks(check->crate, pick.fn)) {
        d = body_error(check, NULL, name.span, "`%s` asks for a type with a size: a trait object does not have it", body_name_text(check, name.name));
        diag_label_primary(check->diagnostics, d, "cannot be called on an object");
        return poisoned_method(check, expr);
    }
    if (type_is_kind(check, pick.self_type, TY_DYN) && !pick.autoref && def_of(check->crate, pick.fn)->fn->self_kind == SELF_VALUE) {
        body_outside(check, name.span, "a method that takes a trait object by value");
        return poisoned_method(check, expr);
    }
    struct type_id fn_type;
    uint32_t first_pending = check->pending.count;
    struct thir_expr *callee, *self = method_confirm(check, receiver, &pick, &expr->method, &fn_type, &callee);
    blame_arguments(check, pick.fn, &expr->args, 1, first_pending);
    if (def_equal(pick.fn, lang_fn(check->crate, LANG_drop, "drop"))) {
        d = body_error(check, "E0040", name.span, "`Drop::drop` is not called by hand");
        diag_label_primary(check->diagnostics, d, "explicit destructor call");
    }
    struct call_shape shape;
    fn_shape(check, fn_type, name.span, &shape);
    shape.name_span = name.span;
    BUG_IF(shape.input_count == 0);
    infer_unify(&check->infer, shape.inputs[0], self->type);
    struct thir_expr **args = ARENA_ARRAY(check->arena, struct thir_expr *, expr->args.count + 1);
    args[0] = self;
    shape.inputs++;
    shape.input_count--;
    check_arguments(check, &shape, &expr->args, args + 1, expected, expr->expr.span);
    struct thir_expr *call = thir_call(check, callee, args, expr->args.count + 1, shape.output, expr->expr.span,
                                       span_of(name.span.lo, expr->expr.span.hi));
    call->call.is_method = true;
    return call;
}
