/*
 * Places: automatic dereference, field and index access, and what is borrowed mutably on the way.
 * Source: rustc_hir_typeck::autoderef, ::place_op, ::expr (check_expr_field, check_expr_index).
 */
#include "base/bug.h"
#include "checker/types/body.h"
#include "checker/types/similar.h"

enum { DEREF_LIMIT = 128 };

bool deref_next(struct body_check *check, struct type_id type, struct deref_step *next, struct span span)
{
    type = infer_shallow(&check->infer, type);
    const struct type_data *data = data_of(check, type);
    if (data->kind == TY_REF) {
        *next = (struct deref_step){body_structure(check, data->types[0]), false};
        return true;
    }
    if (data->kind == TY_ADT && def_of(check->crate, data->def)->adt->is_box) {
        *next = (struct deref_step){body_structure(check, data->types[0]), false};
        return true;
    }
    if (data->kind != TY_ADT && data->kind != TY_PARAM && data->kind != TY_PROJECTION)
        return false;
    struct def_id trait = check->crate->lang[LANG_deref];
    if (def_is_none(trait))
        return false;
    struct obligation it = {.kind = OBLIGATION_TRAIT, .trait = trait, .args = &type, .arg_count = 1, .span = span};
    struct trait_check traits = body_traits(check);
    if (traits_evaluate(&traits, &it) == SELECT_NO)
        return false;
    struct def_id target = trait_item(check->crate, trait, DEF_ASSOC_TYPE);
    struct type_id projection = type_with_args(check->types, TY_PROJECTION, target, NULL, 0, &type, 1);
    *next = (struct deref_step){body_structure(check, body_normalize(check, projection, span)), true};
    return true;
}

/* DEREF of a call of Deref::deref on a borrow of `expr`. */
static struct thir_expr *overloaded_deref(struct body_check *check, struct thir_expr *expr, struct type_id type, bool is_implicit)
{
    struct def_id fn = trait_item(check->crate, check->crate->lang[LANG_deref], DEF_FN);
    struct thir_expr *callee = body_fn_item(check, fn, &expr->type, 1, expr->span);
    struct thir_expr **args = ARENA_NEW(check->arena, struct thir_expr *);
    args[0] = thir_borrow(check, BORROW_SHARED, expr, true);
    struct type_id reference = type_ref(check->types, (struct region){REGION_ERASED}, false, type);
    struct thir_expr *call = thir_call(check, callee, args, 1, reference, expr->span, expr->span);
    call->is_implicit = true;
    call->call.is_overloaded_operator = true;
    return thir_deref(check, call, type, is_implicit);
}

struct thir_expr *deref_apply(struct body_check *check, struct thir_expr *expr, const struct deref_step *step)
{
    if (step->is_overloaded)
        return overloaded_deref(check, expr, step->type, true);
    return thir_deref(check, expr, step->type, true);
}

struct thir_expr *deref_explicit(struct body_check *check, struct thir_expr *operand, struct span span)
{
    struct deref_step step;
    struct type_id type = infer_shallow(&check->infer, operand->type);
    if (data_of(check, type)->kind == TY_POINTER) {
        body_outside(check, span, "dereferencing a raw pointer");
        return thir_error(check, span);
    }
    if (!deref_next(check, type, &step, span))
        return NULL;
    struct thir_expr *expr = step.is_overloaded ? overloaded_deref(check, operand, step.type, false) : thir_deref(check, operand, step.type, false);
    expr->span = span;
    return expr;
}

/* The trait a call of Deref::deref or Index::index would use for mutation; none for other calls. */
static struct def_id mutable_twin(const struct body_check *check, const struct thir_expr *call)
{
    if (call->kind != THIR_CALL || !call->call.is_overloaded_operator || call->call.callee->kind != THIR_FN_ITEM)
        return (struct def_id){0};
    struct def_id trait = def_of(check->crate, call->call.callee->item.def)->parent;
    if (def_equal(trait, check->crate->lang[LANG_deref]))
        return check->crate->lang[LANG_deref_mut];
    if (def_equal(trait, check->crate->lang[LANG_index]))
        return check->crate->lang[LANG_index_mut];
    return (struct def_id){0};
}

static bool is_place_call(const struct body_check *check, const struct thir_expr *call)
{
    if (call->kind != THIR_CALL || !call->call.is_overloaded_operator || call->call.callee->kind != THIR_FN_ITEM)
        return false;
    struct def_id trait = def_of(check->crate, call->call.callee->item.def)->parent;
    return def_equal(trait, check->crate->lang[LANG_deref]) || def_equal(trait, check->crate->lang[LANG_index]) ||
           def_equal(trait, check->crate->lang[LANG_deref_mut]) || def_equal(trait, check->crate->lang[LANG_index_mut]);
}

static struct thir_expr *receiver_place(struct thir_expr *receiver)
{
    return receiver->kind == THIR_UNSIZE ? receiver->operand.operand->borrow.operand : receiver->borrow.operand;
}

static void call_make_mutable(struct body_check *check, struct thir_expr *call)
{
    struct def_id twin = mutable_twin(check, call);
    if (def_is_none(twin))
        return;
    struct type_data args = *data_of(check, call->call.callee->type);
    struct obligation it = {.kind = OBLIGATION_TRAIT, .trait = twin, .args = args.types, .arg_count = args.type_count, .span = call->span};
    struct trait_check traits = body_traits(check);
    if (traits_evaluate(&traits, &it) == SELECT_NO)
        return;
    struct span span = call->call.callee->span;
    struct region erased = {REGION_ERASED};
    call->call.callee = body_fn_item(check, trait_item(check->crate, twin, DEF_FN), args.types, args.type_count, span);
    struct thir_expr *receiver = call->call.args[0];
    call->call.args[0] = thir_borrow(check, BORROW_MUT, receiver_place(receiver), true);
    if (receiver->kind == THIR_UNSIZE)
        call->call.args[0] = thir_unsize(check, call->call.args[0], type_ref(check->types, erased, true, data_of(check, receiver->type)->types[0]));
    call->type = type_ref(check->types, erased, true, data_of(check, infer_shallow(&check->infer, call->type))->types[0]);
    body_track_type(check, &call->type);
}

void place_make_mutable(struct body_check *check, struct thir_expr *place)
{
    for (;;) {
        if (place->kind == THIR_FIELD) {
            place = place->field.operand;
        } else if (place->kind == THIR_INDEX) {
            place = place->index.operand;
        } else if (place->kind == THIR_DEREF && is_place_call(check, place->operand.operand)) {
            call_make_mutable(check, place->operand.operand);
            place = receiver_place(place->operand.operand->call.args[0]);
        } else if (place->kind == THIR_DEREF) {
            place = place->operand.operand;
        } else {
            return;
        }
    }
}

bool place_is_syntactic(const struct expr *expr)
{
    return expr->kind == EXPR_PATH || expr->kind == EXPR_FIELD || expr->kind == EXPR_INDEX ||
           (expr->kind == EXPR_UNARY && ((const struct expr_unary *)expr)->op == UNARY_DEREF);
}

struct thir_expr *check_mut_place(struct body_check *check, struct expr *expr, struct expectation expected, bool is_mut)
{
    struct thir_expr *place = check_expr(check, expr, expected);
    if (is_mut)
        place_make_mutable(check, place);
    return place;
}

/* ---- fields ---- */

static struct thir_expr *field_of(struct body_check *check, struct thir_expr *base, uint32_t index, struct type_id type, struct span span)
{
    struct thir_expr *expr = thir_new(check, THIR_FIELD, type, span);
    expr->field.operand = base;
    expr->field.field = index;
    return expr;
}

/* The field's position and type in a struct or tuple type; UINT32_MAX where there is none. */
static uint32_t field_find(struct body_check *check, struct type_id type, struct name name, struct type_id *field_type, struct span span,
                           bool *is_private)
{
    const struct type_data data = *data_of(check, type);
    if (data.kind == TY_TUPLE) {
        const char *text = body_name_text(check, name);
        char *end;
        unsigned long index = strtoul(text, &end, 10);
        if (*end != '\0' || end == text || index >= data.type_count)
            return UINT32_MAX;
        *field_type = data.types[index];
        return (uint32_t)index;
    }
    if (data.kind != TY_ADT || def_of(check->crate, data.def)->adt->is_enum)
        return UINT32_MAX;
    const struct adt_def *adt = def_of(check->crate, data.def)->adt;
    uint32_t index = adt->variant_count == 1 ? field_index(&adt->variants[0], name) : UINT32_MAX;
    if (index == UINT32_MAX)
        return UINT32_MAX;
    const struct field_def *field = &adt->variants[0].fields[index];
    if (!is_visible(check->crate, field->visibility, module_of(check->crate, data.def), check->scope_items)) {
        *is_private = true;
        return UINT32_MAX;
    }
    *field_type = body_instantiate(check, field->type, data.types, data.type_count, span);
    return index;
}

static void report_no_field(struct body_check *check, const struct expr_field *expr, struct type_id type, bool is_private)
{
    const char *field = body_name_text(check, expr->field.name), *text = body_type_text(check, type);
    const struct type_data *data = data_of(check, type);
    struct method_pick pick;
    if (is_private) {
        struct diagnostic *d = body_error(check, "E0616", expr->field.span, "field `%s` of `%s` is private", field, text);
        diag_label_primary(check->diagnostics, d, "not visible from here");
    } else if (field[0] > '9' && method_probe(check, type, expr->field.name, expr->field.span, &pick) == PROBE_FOUND) {
        struct diagnostic *d = body_error(check, "E0615", expr->field.span, "`%s` of type `%s` is a method, not a field", field, text);
        diag_label_primary(check->diagnostics, d, "a method is called with parentheses");
        diag_edit(check->diagnostics, d, span_end(expr->field.span), "()", "call it");
    } else if (data->kind == TY_BOOL || data->kind == TY_CHAR || data->kind == TY_INT || data->kind == TY_FLOAT ||
               (data->kind == TY_INFER && data->sub != INFER_GENERAL)) {
        body_error(check, "E0610", expr->field.span, "`%s` is a primitive type and has no fields", text);
    } else if (type_has_error(check, type)) {
        check->is_tainted = true;
    } else {
        struct diagnostic *d = body_error(check, "E0609", expr->field.span, "there is no field `%s` in type `%s`", field, text);
        diag_label_primary(check->diagnostics, d, "no such field");
        if (data->kind == TY_ADT && !def_of(check->crate, data->def)->adt->is_enum)
            similar_help(check->diagnostics, d, similar_field(check->crate, &def_of(check->crate, data->def)->adt->variants[0], expr->field.name));
    }
}

struct thir_expr *check_field(struct body_check *check, struct expr_field *expr, struct expectation expected)
{
    (void)expected;
    struct thir_expr *base = check_expr(check, expr->operand, NO_EXPECTATION);
    struct type_id type = body_known(check, base->type, expr->operand->span);
    if (data_of(check, type)->kind == TY_ERROR)
        return thir_error(check, expr->expr.span);
    struct type_id first = type;
    bool is_private = false;
    for (unsigned depth = 0; depth < DEREF_LIMIT; depth++) {
        struct type_id field_type;
        uint32_t index = field_find(check, type, expr->field.name, &field_type, expr->expr.span, &is_private);
        if (index != UINT32_MAX)
            return field_of(check, base, index, field_type, expr->expr.span);
        struct deref_step step;
        if (!deref_next(check, type, &step, expr->operand->span))
            break;
        base = deref_apply(check, base, &step);
        type = step.type;
        if (data_of(check, type)->kind == TY_INFER && data_of(check, type)->sub == INFER_GENERAL) {
            type = body_known(check, type, expr->operand->span);
            if (data_of(check, type)->kind == TY_ERROR)
                return thir_error(check, expr->expr.span);
        }
    }
    report_no_field(check, expr, infer_resolve(&check->infer, first), is_private);
    return thir_error(check, expr->expr.span);
}

/* ---- indexing ---- */

/* Array or slice with an index of usize. */
static struct thir_expr *index_builtin(struct body_check *check, struct thir_expr *base, struct type_id type, struct thir_expr *index, struct span span)
{
    const struct type_data *data = data_of(check, type), *by = data_of(check, infer_shallow(&check->infer, index->type));
    if (data->kind != TY_ARRAY && data->kind != TY_SLICE)
        return NULL;
    bool is_usize = by->kind == TY_INT && by->sub == INT_USIZE, is_open = by->kind == TY_INFER && by->sub == INFER_INT;
    if (!is_usize && !is_open)
        return NULL;
    struct type_id item = data->types[0];
    infer_unify(&check->infer, index->type, TYPE_CONSTANT(USIZE));
    struct thir_expr *expr = thir_new(check, THIR_INDEX, item, span);
    expr->index.operand = base;
    expr->index.index = index;
    return expr;
}

/*
 * Programs index the same few types again and again: the last answers for types without variables and parameters are kept.  NULL: not of those.
 * A reference as index may be reborrowed, so only plain types are.
 */
static struct index_answer *index_answer(struct body_check *check, struct type_id type, struct type_id index)
{
    const struct type_data *left = data_of(check, type), *right = data_of(check, index);
    bool is_closed = !left->has_infer && !left->has_param && !left->has_projection && !right->has_infer && !right->has_param && !right->has_projection;
    if (!is_closed || check->env.count != 0 || (right->kind != TY_INT && right->kind != TY_ADT))
        return NULL;
    return &check->crate->index_answers[(type.index * 31u + index.index) % INDEX_ANSWERS];
}

static bool index_is_answered(const struct index_answer *answer, struct type_id type, struct type_id index)
{
    return answer != NULL && type_equal(answer->type, type) && type_equal(answer->index, index) && answer->output.index != 0;
}

/* What indexing gives; the index becomes an argument of the type that the impl asks for. */
static struct type_id index_output(struct body_check *check, struct def_id trait, const struct type_id *args, struct thir_expr *index, struct span span)
{
    body_require_trait(check, trait, args, 2, index->span);
    if (!coerce_in_place(check, index, args[1], TWO_PHASE_NO))
        report_mismatch(check, index->span, args[1], index->type);
    struct type_id projection = type_with_args(check->types, TY_PROJECTION, trait_item(check->crate, trait, DEF_ASSOC_TYPE), NULL, 0, args, 2);
    struct type_id output = body_normalize(check, projection, span);
    body_select(check);
    return infer_resolve(&check->infer, output);
}

/* `base[index]` through Index of `type`: the type of `base`, or the slice that an array `base` is unsized to. */
static struct thir_expr *index_overloaded(struct body_check *check, struct thir_expr *base, struct type_id type, struct thir_expr *index, struct span span)
{
    struct def_id trait = check->crate->lang[LANG_index];
    if (def_is_none(trait) || data_of(check, type)->kind == TY_INFER)
        return NULL;
    struct type_id *args = ARENA_ARRAY(check->arena, struct type_id, 2);
    args[0] = infer_resolve(&check->infer, type);
    args[1] = infer_resolve(&check->infer, index->type);
    struct index_answer *answer = index_answer(check, args[0], args[1]);
    struct type_id output;
    if (index_is_answered(answer, args[0], args[1])) {
        output = answer->output;
    } else {
        struct type_id asked = args[1];
        args[1] = body_fresh(check, span);
        struct obligation it = {.kind = OBLIGATION_TRAIT, .trait = trait, .args = args, .arg_count = 2, .span = span};
        struct trait_check traits = body_traits(check);
        if (traits_evaluate(&traits, &it) == SELECT_NO)
            return NULL;
        output = index_output(check, trait, args, index, index->span);
        bool is_settled = !check->is_tainted && !data_of(check, output)->has_infer && type_equal(infer_resolve(&check->infer, args[1]), asked);
        if (answer != NULL && is_settled)
            *answer = (struct index_answer){args[0], asked, output};
    }
    struct thir_expr *callee = body_fn_item(check, trait_item(check->crate, trait, DEF_FN), args, 2, span);
    struct thir_expr **call_args = ARENA_ARRAY(check->arena, struct thir_expr *, 2);
    call_args[0] = thir_borrow(check, BORROW_SHARED, base, true);
    if (!type_equal(infer_shallow(&check->infer, base->type), type))
        call_args[0] = thir_unsize(check, call_args[0], type_ref(check->types, (struct region){REGION_ERASED}, false, type));
    call_args[1] = index;
    struct type_id reference = type_ref(check->types, (struct region){REGION_ERASED}, false, output);
    struct thir_expr *call = thir_call(check, callee, call_args, 2, reference, span, span);
    call->call.is_overloaded_operator = true;
    call->is_implicit = true;
    struct thir_expr *expr = thir_deref(check, call, output, true);
    expr->span = span;
    return expr;
}

struct thir_expr *check_index(struct body_check *check, struct expr_index *expr)
{
    struct thir_expr *base = check_expr(check, expr->operand, NO_EXPECTATION);
    struct thir_expr *index = check_expr(check, expr->index, NO_EXPECTATION);
    struct type_id type = body_known(check, base->type, expr->operand->span), first = type;
    if (data_of(check, type)->kind == TY_ERROR || type_has_error(check, index->type))
        return thir_error(check, expr->expr.span);
    body_structure(check, index->type);
    for (unsigned depth = 0; depth < DEREF_LIMIT; depth++) {
        struct thir_expr *found = index_builtin(check, base, type, index, expr->expr.span);
        if (found == NULL)
            found = index_overloaded(check, base, type, index, expr->expr.span);
        if (found == NULL && data_of(check, type)->kind == TY_ARRAY) {
            struct type_id slice = type_slice(check->types, data_of(check, type)->types[0]);
            found = index_overloaded(check, base, slice, index, expr->expr.span);
        }
        if (found != NULL)
            return found;
        struct deref_step step;
        if (!deref_next(check, type, &step, expr->operand->span))
            break;
        base = deref_apply(check, base, &step);
        type = step.type;
    }
    struct type_id shown = infer_resolve(&check->infer, first);
    if (type_is_kind(check, type, TY_ARRAY) || type_is_kind(check, type, TY_SLICE)) {
        struct diagnostic *d = body_error(check, "E0277", expr->index->span, "a value of type `%s` cannot index `%s`",
                                          body_type_text(check, index->type), body_type_text(check, type));
        diag_label_primary(check->diagnostics, d, "an index is a `usize` or a range of them");
        if (type_is_kind(check, infer_resolve(&check->infer, index->type), TY_INT))
            diag_help(check->diagnostics, d, "convert it with `as usize`");
    } else {
        body_error(check, "E0608", span_of(expr->operand->span.hi, expr->expr.span.hi), "a value of type `%s` cannot be indexed",
                   body_type_text(check, shown));
    }
    return thir_error(check, expr->expr.span);
}
