/* Closures: their signature, their body, and how they may be called.  Source: rustc_hir_typeck::closure, ::upvar, ::callee. */
#include "checker/types/closure.h"

#include <string.h>

#include "base/bug.h"

struct closure_frame *closure_frame_of(struct body_check *check, struct def_id def)
{
    if (check->closures.count == 0 || def.index < check->first_closure || def.index - check->first_closure >= check->closures.count)
        return NULL;
    return check->closures.items[def.index - check->first_closure];
}

const struct closure_signature *closure_signature_of(void *with, struct def_id def)
{
    struct closure_frame *frame = closure_frame_of(with, def);
    return frame == NULL ? NULL : &frame->signature;
}

void closure_moved(struct body_check *check, struct thir_expr *moved)
{
    struct closure_frame *frame = closure_frame_of(check, moved->closure.def);
    if (frame != NULL)
        frame->node = moved;
}

/* ---- signatures ---- */

/*
 * Lifetimes that a signature is generic over.  The inferred type keeps no lifetimes; where the declared one binds a lifetime (or, in an annotation of the
 * closure's own, leaves one out) the result does.
 */
struct binder { struct body_check *check; bool takes_elided; uint32_t count; };

static struct region bind_region(struct binder *binder, struct region declared)
{
    if (binder->takes_elided && declared.index == REGION_INFER)
        return (struct region){REGION_BOUND + binder->count++};
    if (!binder->takes_elided && declared.index >= REGION_BOUND) {
        if (declared.index - REGION_BOUND >= binder->count)
            binder->count = declared.index - REGION_BOUND + 1;
        return declared;
    }
    return (struct region){REGION_ERASED};
}

static struct type_id bind_type(struct binder *binder, struct type_id declared, struct type_id found)
{
    struct body_check *check = binder->check;
    found = infer_shallow(&check->infer, found);
    struct type_data data = *data_of(check, found), pattern = *data_of(check, declared);
    if (pattern.kind != data.kind || pattern.type_count != data.type_count || pattern.kind == TY_FN_POINTER || pattern.kind == TY_PROJECTION ||
        pattern.region_count != data.region_count || (!pattern.has_regions && !pattern.has_bound))
        return found;
    struct region region = {REGION_ERASED};
    if (data.kind == TY_REF)
        region = bind_region(binder, pattern.region);
    struct region *regions = ARENA_ARRAY(check->arena, struct region, data.region_count + 1);
    for (uint32_t i = 0; i < data.region_count; i++)
        regions[i] = bind_region(binder, pattern.regions[i]);
    struct type_id *children = ARENA_ARRAY(check->arena, struct type_id, data.type_count + 1);
    for (uint32_t i = 0; i < data.type_count; i++)
        children[i] = bind_type(binder, pattern.types[i], data.types[i]);
    switch ((enum type_kind)data.kind) {
    case TY_REF: return type_ref(check->types, region, data.sub != 0, children[0]);
    case TY_TUPLE: return type_tuple(check->types, children, data.type_count);
    case TY_ARRAY: return type_array(check->types, children[0], data.length);
    case TY_SLICE: return type_slice(check->types, children[0]);
    case TY_ADT: return type_with_args(check->types, TY_ADT, data.def, regions, data.region_count, children, data.type_count);
    case TY_ERROR: case TY_NEVER: case TY_BOOL: case TY_CHAR: case TY_STR: case TY_INT: case TY_FLOAT: case TY_POINTER: case TY_FN_DEF:
    case TY_FN_POINTER: case TY_CLOSURE: case TY_PARAM: case TY_PROJECTION: case TY_DYN: case TY_OPAQUE: case TY_INFER: case TY_HOLE:
        return found;
    }
    return found;
}

/* What the surroundings ask of the closure. */
struct wanted {
    bool has_inputs, has_output, has_kind;
    const struct type_id *inputs;      /* with bound lifetimes */
    uint32_t input_count, bound_count;
    struct type_id output;
    uint8_t kind;
    struct span span;                  /* of the bound; empty where a fn pointer is expected */
};

static unsigned fn_trait_kind(const struct body_check *check, struct def_id trait)
{
    const struct def_id *lang = check->crate->lang;
    if (def_is_none(trait))
        return 3;
    return def_equal(trait, lang[LANG_fn_trait]) ? 0 : def_equal(trait, lang[LANG_fn_mut]) ? 1 : def_equal(trait, lang[LANG_fn_once]) ? 2 : 3;
}

static const struct predicate *declared_bound(const struct body_check *check, const struct obligation *it, enum predicate_kind kind)
{
    const struct generics_def *generics = def_is_none(it->required_by) ? NULL : def_of(check->crate, it->required_by)->generics;
    for (uint32_t i = 0; generics != NULL && i < generics->predicate_count; i++) {
        const struct predicate *predicate = &generics->predicates[i];
        struct type_id subject = predicate->subject;
        if (predicate->kind != kind || (kind == PREDICATE_TRAIT && !def_equal(predicate->trait, it->trait)))
            continue;
        if (kind == PREDICATE_PROJECTION)
            subject = data_of(check, subject)->type_count > 0 ? data_of(check, subject)->types[0] : subject;
        if (data_of(check, subject)->kind == TY_PARAM && data_of(check, subject)->index == it->param)
            return predicate;
    }
    return NULL;
}

static void want_inputs(struct body_check *check, struct wanted *wanted, const struct obligation *it)
{
    struct type_id tuple = infer_resolve(&check->infer, it->args[1]);
    if (data_of(check, tuple)->has_projection)
        tuple = body_normalize(check, tuple, it->span);
    tuple = infer_shallow(&check->infer, tuple);
    if (data_of(check, tuple)->kind != TY_TUPLE)
        return;
    const struct predicate *declared = declared_bound(check, it, PREDICATE_TRAIT);
    struct binder binder = {.check = check};
    if (declared != NULL && declared->trait_type_count == 1)
        tuple = bind_type(&binder, declared->trait_types[0], tuple);
    wanted->has_inputs = true;
    wanted->inputs = data_of(check, tuple)->types;
    wanted->input_count = data_of(check, tuple)->type_count;
    wanted->bound_count = binder.count;
    const struct predicate *output = declared_bound(check, it, PREDICATE_PROJECTION);
    for (uint32_t i = 0; i < check->pending.count && output != NULL; i++) {
        const struct obligation *other = &check->pending.items[i];
        if (other->kind != OBLIGATION_PROJECTION || !type_equal(infer_shallow(&check->infer, data_of(check, other->projection)->types[0]),
                                                                infer_shallow(&check->infer, it->args[0])))
            continue;
        wanted->has_output = true;
        struct type_id equals = body_normalize(check, infer_resolve(&check->infer, other->equals), it->span);
        wanted->output = bind_type(&binder, output->equals, equals);
        wanted->bound_count = binder.count;
        return;
    }
}

static uint32_t bound_above(struct region region, uint32_t count)
{
    return region.index >= REGION_BOUND && region.index - REGION_BOUND >= count ? region.index - REGION_BOUND + 1 : count;
}

/* How many lifetimes the signature of an object of Fn, FnMut or FnOnce is generic over. */
static uint32_t count_bound(const struct body_check *check, struct type_id type, uint32_t count)
{
    const struct type_data *data = data_of(check, type);
    if (!data->has_bound || data->kind == TY_FN_POINTER || data->kind == TY_DYN)
        return count;
    if (data->kind == TY_REF)
        count = bound_above(data->region, count);
    for (uint32_t i = 0; i < data->region_count; i++)
        count = bound_above(data->regions[i], count);
    for (uint32_t i = 0; i < data->type_count; i++)
        count = count_bound(check, data->types[i], count);
    return count;
}

static uint32_t object_bound_count(const struct body_check *check, struct type_id type)
{
    const struct type_data *data = data_of(check, type);
    return count_bound(check, data->types[1], count_bound(check, data->types[0], 0));
}

static void deduce(struct body_check *check, struct expectation expected, struct wanted *wanted)
{
    struct type_id type = expectation_any(check, expected);
    const struct type_data *data = data_of(check, type);
    if (data->kind == TY_FN_POINTER) {
        *wanted = (struct wanted){.has_inputs = true, .has_output = true, .has_kind = true, .inputs = data->types, .input_count = data->type_count - 1,
                                  .output = data->types[data->type_count - 1], .bound_count = data->index};
        return;
    }
    if (data->kind == TY_DYN && fn_trait_kind(check, data->def) != 3 && data->type_count == 2 && data_of(check, data->types[0])->kind == TY_TUPLE) {
        const struct type_data *inputs = data_of(check, data->types[0]);
        *wanted = (struct wanted){.has_inputs = true, .has_output = true, .has_kind = true, .inputs = inputs->types, .input_count = inputs->type_count,
                                  .output = data->types[1], .kind = (uint8_t)fn_trait_kind(check, data->def), .bound_count = object_bound_count(check, type)};
        return;
    }
    if (data->kind != TY_INFER)
        return;
    for (uint32_t i = 0; i < check->pending.count; i++) {
        struct obligation it = check->pending.items[i];
        if (it.kind != OBLIGATION_TRAIT || fn_trait_kind(check, it.trait) == 3 || it.arg_count < 2 ||
            !type_equal(infer_shallow(&check->infer, it.args[0]), type))
            continue;
        uint8_t kind = (uint8_t)fn_trait_kind(check, it.trait);
        if (!wanted->has_kind || kind < wanted->kind)
            wanted->kind = kind;
        wanted->has_kind = true;
        if (wanted->has_inputs)
            continue;
        want_inputs(check, wanted, &it);
        wanted->span = it.callee.hi != 0 ? it.callee : it.span;
    }
}

/* E0593.  The body is still looked at, but nothing is known of its parameters. */
static void refuse_count(struct body_check *check, struct expr_closure *expr, struct wanted *wanted)
{
    struct type_id *inputs = ARENA_ARRAY(check->arena, struct type_id, expr->params.count + 1);
    struct span span = wanted->span.hi != 0 ? wanted->span : expr->head;
    report_callable_count(check, span, expr->params.count, wanted->input_count, expr->head);
    for (uint32_t i = 0; i < expr->params.count; i++)
        inputs[i] = TYPE_CONSTANT(ERROR);
    *wanted = (struct wanted){.has_inputs = true, .has_output = true, .inputs = inputs, .input_count = expr->params.count, .output = TYPE_CONSTANT(ERROR)};
}

/* The lifetime of such an object would be one that the closure is generic over. */
static bool has_open_object(const struct body_check *check, struct type_id declared)
{
    const struct type_data *data = data_of(check, declared);
    if (data->kind == TY_DYN && data->regions[data->region_count - 1].index == REGION_INFER)
        return true;
    for (uint32_t i = 0; data->has_regions && i < data->type_count; i++)
        if (has_open_object(check, data->types[i]))
            return true;
    return false;
}

/* Parameter types: what is expected, else as written.  Where these differ, what is expected is forgotten, and the bound will be refused. */
static void make_inputs(struct body_check *check, struct expr_closure *expr, struct closure_frame *frame, struct wanted *wanted)
{
    uint32_t count = expr->params.count;
    struct type_id *erased = ARENA_ARRAY(check->arena, struct type_id, count + 1), *written = ARENA_ARRAY(check->arena, struct type_id, count + 1);
    frame->inputs = ARENA_ARRAY(check->arena, struct type_id, count + 1);
    struct binder binder = {.check = check, .takes_elided = true, .count = wanted->bound_count};
    for (uint32_t i = 0; i < count; i++) {
        struct closure_param *param = &expr->params.items[i];
        if (param->type == NULL)
            continue;
        written[i] = body_lower_type(check, param->type, &frame->body->params[i].user_type);
        if (wanted->has_inputs && !infer_can_unify(&check->infer, infer_erase_bound(&check->infer, wanted->inputs[i]), written[i])) {
            *wanted = (struct wanted){.has_kind = wanted->has_kind, .kind = wanted->kind};
            binder.count = 0;
        }
    }
    for (uint32_t i = 0; i < count; i++) {
        struct closure_param *param = &expr->params.items[i];
        struct thir_param *made = &frame->body->params[i];
        if (wanted->has_inputs) {
            frame->inputs[i] = wanted->inputs[i];
            erased[i] = infer_erase_bound(&check->infer, wanted->inputs[i]);
            if (param->type != NULL)
                infer_unify(&check->infer, erased[i], written[i]);
        } else if (param->type != NULL) {
            erased[i] = written[i];
            if (has_open_object(check, made->user_type->declared))
                body_outside(check, param->type->span, "a trait object in a parameter of a closure");
            frame->inputs[i] = bind_type(&binder, made->user_type->declared, written[i]);
        } else {
            frame->inputs[i] = erased[i] = body_fresh(check, param->pattern->span);
        }
        made->type = erased[i];
        body_track_type(check, &made->type);
    }
    frame->bound_count = binder.count;
    frame->signature.inputs = erased;
    frame->signature.input_count = count;
}

static void make_output(struct body_check *check, struct expr_closure *expr, struct closure_frame *frame, const struct wanted *wanted)
{
    struct type_id written = TYPE_CONSTANT(ERROR);
    if (expr->output != NULL)
        written = body_lower_type(check, expr->output, &frame->body->output_user_type);
    if (wanted->has_output) {
        frame->output = wanted->output;
        frame->signature.output = body_normalize(check, infer_erase_bound(&check->infer, wanted->output), expr->expr.span);
        if (expr->output != NULL && !infer_unify(&check->infer, frame->signature.output, written))
            report_mismatch(check, expr->output->span, frame->signature.output, written);
    } else {
        frame->signature.output = expr->output != NULL ? written : body_fresh(check, expr->expr.span);
        frame->output = frame->signature.output;
    }
}

/* ---- the body ---- */

static void check_body(struct body_check *check, struct expr_closure *expr, struct closure_frame *frame)
{
    struct coerce_many *outer_returns = check->returns, returns;
    struct type_id outer_type = check->return_type;
    struct span outer_span = check->return_span;
    bool was_in_closure = check->in_closure, diverged = check->diverges, was_body_block = check->is_body_block;
    bool had_region_error = check->owner_has_region_error;
    uint32_t first_breakable = check->first_breakable;
    check->first_breakable = check->breakables.count;
    coerce_many_init(&returns, frame->signature.output);
    check->returns = &returns;
    check->return_type = frame->signature.output;
    check->return_span = expr->output != NULL ? expr->output->span : (struct span){0, 0};
    check->in_closure = true;
    check->diverges = check->is_body_block = check->owner_has_region_error = false;

    uint32_t first_residual = check->residuals.count;
    frame->body->value = check_expr(check, expr->body, expect_type(check->return_type));
    coerce_many_push(check, &returns, frame->body->value, tail_span(expr->body));
    if (type_is_kind(check, frame->body->value->type, TY_ERROR))
        infer_unify(&check->infer, frame->signature.output, TYPE_CONSTANT(ERROR));
    residuals_settle(check, first_residual);

    check->first_breakable = first_breakable;
    check->returns = outer_returns;
    check->return_type = outer_type;
    check->return_span = outer_span;
    check->in_closure = was_in_closure;
    check->diverges = diverged;
    check->is_body_block = was_body_block;
    check->owner_has_region_error = had_region_error;
}

static void check_closure_params(struct body_check *check, struct expr_closure *expr, struct closure_frame *frame)
{
    uint32_t names = check->param_names.count;
    struct ident *outer = check->param_names.items;
    uint32_t capacity = check->param_names.capacity;
    check->param_names.items = NULL;
    check->param_names.count = check->param_names.capacity = 0;
    for (uint32_t i = 0; i < expr->params.count; i++) {
        struct thir_param *param = &frame->body->params[i];
        param->pattern = check_param_pattern(check, expr->params.items[i].pattern, frame->signature.inputs[i]);
        param->span = expr->params.items[i].pattern->span;
    }
    vec_free(&check->param_names);
    check->param_names.items = outer;
    check->param_names.count = names;
    check->param_names.capacity = capacity;
}

static struct closure_frame *frame_new(struct body_check *check, struct expr_closure *expr)
{
    struct crate_types *crate = check->crate;
    struct definition def = {.kind = DEF_CLOSURE, .parent = check->owner, .span = expr->expr.span, .name_span = expr->head};
    const struct generics_def *outer = def_of(crate, check->owner)->generics;
    def.generics = ARENA_NEW(&crate->session->arena, struct generics_def);
    if (outer != NULL) {
        def.generics->parent = check->owner;
        def.generics->parent_regions = outer->parent_regions + outer->lifetime_count;
        def.generics->parent_types = outer->parent_types + outer->type_count;
    }
    def.closure.kind = 3;
    struct def_id id = {crate->defs.count};
    vec_push(&crate->defs, def);
    if (check->closures.count == 0)
        check->first_closure = id.index;
    struct closure_frame *frame = ARENA_NEW(check->arena, struct closure_frame);
    frame->signature = (struct closure_signature){.def = id, .kind = 3};
    frame->type = type_with_args(check->types, TY_CLOSURE, id, NULL, 0, NULL, 0);
    frame->is_move = expr->is_move;
    frame->body = ARENA_NEW(check->arena, struct thir_body);
    frame->body->owner = id;
    frame->body->head = expr->head;
    frame->body->span = expr->body->span;
    frame->body->params = ARENA_ARRAY(check->arena, struct thir_param, expr->params.count + 1);
    frame->body->param_count = expr->params.count;
    vec_push(&check->closures, frame);
    return frame;
}

struct thir_expr *check_closure(struct body_check *check, struct expr_closure *expr, struct expectation expected)
{
    struct wanted wanted = {0};
    deduce(check, expected, &wanted);
    if (check->crate->session->diagnostics.outside_count > 0)
        return thir_error(check, expr->expr.span);
    bool has_wrong_count = wanted.has_inputs && wanted.input_count != expr->params.count;
    if (has_wrong_count)
        refuse_count(check, expr, &wanted);
    struct closure_frame *frame = frame_new(check, expr);
    frame->has_kind = wanted.has_kind;
    if (wanted.has_kind)
        frame->signature.kind = wanted.kind;
    make_inputs(check, expr, frame, &wanted);
    make_output(check, expr, frame, &wanted);
    uint32_t scope = check->scope.count;
    frame->first_local = check->locals.count;
    check_closure_params(check, expr, frame);
    check_body(check, expr, frame);
    body_unbind(check, scope);
    frame->end_local = check->locals.count;
    struct thir_expr *node = thir_new(check, THIR_CLOSURE, frame->type, expr->expr.span);
    node->closure.def = frame->signature.def;
    node->closure.body = frame->body;
    node->closure.head = expr->head;
    frame->node = node;
    vec_push(&check->closures_done, frame);
    return has_wrong_count ? thir_error(check, expr->expr.span) : node;
}

struct outer_search { struct body_check *check; struct closure_frame *frame; };

static void find_outer(void *with, struct thir_expr *expr)
{
    struct outer_search *search = with;
    if (expr->kind == THIR_VAR && (expr->var.index < search->frame->first_local || expr->var.index >= search->frame->end_local))
        search->frame->mentions_outer = 2;
    if (expr->kind == THIR_CLOSURE)
        thir_visit(expr->closure.body->value, find_outer, with);
}

bool closure_mentions_outer(struct body_check *check, struct def_id def)
{
    struct closure_frame *frame = closure_frame_of(check, def);
    if (frame == NULL || frame->body->value == NULL)
        return true;
    if (frame->mentions_outer == 0) {
        struct outer_search search = {check, frame};
        frame->mentions_outer = 1;
        thir_visit(frame->body->value, find_outer, &search);
    }
    return frame->mentions_outer == 2;
}

/* ---- calls ---- */

void closure_call_defer(struct body_check *check, struct def_id closure, struct thir_expr *callee, struct thir_expr *function, struct thir_expr **args)
{
    vec_push(&check->closure_calls, (struct closure_call){closure, callee, function, args});
}

static void settle_call(struct body_check *check, const struct closure_call *call, uint8_t kind)
{
    static const struct { enum lang_item trait; const char *method; } kinds[] = {{LANG_fn_trait, "call"}, {LANG_fn_mut, "call_mut"}, {LANG_fn_once, "call_once"}};
    struct type_data data = *data_of(check, call->callee->type);
    *call->callee = *body_fn_item(check, lang_fn(check->crate, kinds[kind].trait, kinds[kind].method), data.types, data.type_count, call->callee->span);
    body_track_type(check, &call->callee->type);
    body_track_args(check, call->callee);
    if (kind == 1)
        place_make_mutable(check, call->function);
    if (kind < 2)
        call->args[0] = thir_borrow(check, kind == 0 ? BORROW_SHARED : BORROW_MUT, call->function, true);
}

/* ---- the end of the body ---- */

void closure_demand_kind(struct body_check *check, const struct obligation *it)
{
    unsigned kind = it->kind == OBLIGATION_TRAIT ? fn_trait_kind(check, it->trait) : 3;
    const struct type_data *self = kind < 3 ? data_of(check, infer_shallow(&check->infer, it->args[0])) : NULL;
    for (; self != NULL && self->kind == TY_REF; self = data_of(check, infer_shallow(&check->infer, self->types[0])))
        kind = self->sub == 0 ? 0 : 1;
    if (self == NULL || kind > 1 || self->kind != TY_CLOSURE)
        return;
    vec_push(&check->kind_demands, (struct kind_demand){self->def, (uint8_t)kind, it->required_by});
}

static void refuse_kinds(struct body_check *check)
{
    static const char *const names[] = {"Fn", "FnMut", "FnOnce"};
    for (uint32_t i = 0; i < check->kind_demands.count; i++) {
        struct kind_demand demand = check->kind_demands.items[i];
        struct closure_frame *frame = closure_frame_of(check, demand.closure);
        if (frame == NULL || frame->signature.kind == 3 || frame->signature.kind <= demand.kind)
            continue;
        struct diagnostic *d = body_error(check, "E0525", frame->body->head, "this closure is only `%s`, but `%s` is needed",
                                          names[frame->signature.kind], names[demand.kind]);
        diag_label_primary(check->diagnostics, d, "%s", frame->signature.kind == 2 ? "gives away what it captured: it can be called once"
                                                                               : "changes what it captured");
    }
}

void closures_decide_kinds(struct body_check *check)
{
    if (check->is_tainted)
        return;
    for (uint32_t i = 0; i < check->closures_done.count; i++) {
        struct closure_frame *frame = check->closures_done.items[i];
        capture_analyze(check, frame);
        def_of(check->crate, frame->signature.def)->closure.kind = frame->signature.kind;
        frame->body->closure_kind = frame->signature.kind;
        frame->signature.finished = closure_finish_type(check, frame->type);
        for (uint32_t k = 0; k < check->closure_calls.count; k++)
            if (def_equal(check->closure_calls.items[k].closure, frame->signature.def))
                settle_call(check, &check->closure_calls.items[k], frame->signature.kind);
    }
    refuse_kinds(check);
}

/* The type with captures and signature. */
static struct type_id whole_type(struct body_check *check, struct closure_frame *frame)
{
    uint32_t count = frame->body->capture_count;
    struct type_id *children = ARENA_ARRAY(check->arena, struct type_id, count + 1);
    for (uint32_t i = 0; i < count; i++)
        children[i] = closure_finish_type(check, infer_resolve(&check->infer, frame->body->captures[i].type));
    struct type_id *inputs = ARENA_ARRAY(check->arena, struct type_id, frame->signature.input_count + 1);
    for (uint32_t i = 0; i < frame->signature.input_count; i++)
        inputs[i] = closure_finish_type(check, body_normalize(check, infer_resolve(&check->infer, frame->inputs[i]), frame->body->span));
    struct type_id output = infer_resolve(&check->infer, frame->output);
    output = closure_finish_type(check, body_normalize(check, output, frame->body->span));
    children[count] = type_fn_pointer(check->types, frame->bound_count, inputs, frame->signature.input_count, output);
    return type_with_args(check->types, TY_CLOSURE, frame->signature.def, NULL, 0, children, count + 1);
}

static struct type_id finish_child(void *with, struct type_id type)
{
    return closure_finish_type(with, type);
}

struct type_id closure_finish_type(struct body_check *check, struct type_id type)
{
    const struct type_data *data = data_of(check, type);
    if (!data->has_closure)
        return type;
    if (data->kind == TY_CLOSURE) {
        struct closure_frame *frame = closure_frame_of(check, data->def);
        return frame == NULL || !frame->is_analyzed || data->type_count != 0 ? type : whole_type(check, frame);
    }
    return type_map_children(check->types, check->arena, type, finish_child, check);
}

void closures_finish(struct body_check *check, struct thir_body *body)
{
    struct region erased = {REGION_ERASED};
    body->closures = ARENA_ARRAY(check->arena, struct thir_body *, check->closures_done.count + 1);
    body->closure_count = check->closures_done.count;
    for (uint32_t i = 0; i < check->closures_done.count; i++) {
        struct closure_frame *frame = check->closures_done.items[i];
        struct thir_body *made = body->closures[i] = frame->body;
        struct type_id type = closure_finish_type(check, frame->type);
        made->environment = frame->signature.kind == 2 ? type : type_ref(check->types, erased, frame->signature.kind == 1, type);
        made->output = closure_finish_type(check, infer_resolve(&check->infer, frame->signature.output));
        for (uint32_t k = 0; k < made->capture_count; k++)
            made->captures[k].type = closure_finish_type(check, infer_resolve(&check->infer, made->captures[k].type));
        made->locals = body->locals;
        made->local_count = body->local_count;
        made->label_count = body->label_count;
        made->is_tainted = body->is_tainted;
    }
}
