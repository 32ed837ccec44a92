/* Making THIR nodes: the shapes that adjustments and calls take.  Source: rustc_mir_build::thir::cx::expr::apply_adjustment. */
#include "base/bug.h"
#include "checker/types/body.h"

void body_track_type(struct body_check *check, struct type_id *type)
{
    if (data_of(check, *type)->has_infer || data_of(check, *type)->has_closure)
        vec_push(&check->open_types, type);
}

void body_track_args(struct body_check *check, struct thir_expr *expr)
{
    struct type_id args = expr->kind == THIR_ADT ? expr->adt.args : expr->item.args;
    if (data_of(check, args)->has_infer || data_of(check, args)->has_closure)
        vec_push(&check->open_args, expr);
}

struct thir_expr *thir_new(struct body_check *check, enum thir_kind kind, struct type_id type, struct span span)
{
    struct thir_expr *expr = ARENA_NEW(check->arena, struct thir_expr);
    expr->kind = (uint8_t)kind;
    expr->type = type;
    expr->span = span;
    check->is_tainted |= data_of(check, type)->has_error;
    body_track_type(check, &expr->type);
    return expr;
}

struct thir_expr *thir_error(struct body_check *check, struct span span)
{
    check->is_tainted = true;
    return thir_new(check, THIR_TUPLE, TYPE_CONSTANT(ERROR), span);
}

struct thir_expr *thir_unit(struct body_check *check, struct span span)
{
    return thir_new(check, THIR_TUPLE, TYPE_CONSTANT(UNIT), span);
}

struct thir_expr *thir_move(struct body_check *check, struct thir_expr *expr)
{
    struct thir_expr *moved = ARENA_NEW(check->arena, struct thir_expr);
    *moved = *expr;
    body_track_type(check, &moved->type);
    if (expr->kind == THIR_ADT || expr->kind == THIR_FN_ITEM || expr->kind == THIR_CONSTANT || expr->kind == THIR_STATIC)
        body_track_args(check, moved);
    if (expr->kind == THIR_CLOSURE)
        closure_moved(check, moved);
    if (expr->kind == THIR_CAST || expr->kind == THIR_BINARY || expr->kind == THIR_UNARY || expr->kind == THIR_ASSIGN_OP)
        for (uint32_t i = check->deferred.count; i-- > 0;)
            if (check->deferred.items[i].expr == expr)
                check->deferred.items[i].expr = moved;
    return moved;
}

struct thir_expr *thir_borrow(struct body_check *check, enum borrow_kind kind, struct thir_expr *operand, bool is_implicit)
{
    struct type_id type = type_ref(check->types, (struct region){REGION_ERASED}, kind == BORROW_MUT || kind == BORROW_TWO_PHASE, operand->type);
    struct thir_expr *expr = thir_new(check, THIR_BORROW, type, operand->span);
    expr->is_implicit = is_implicit;
    expr->borrow.kind = kind;
    expr->borrow.operand = operand;
    return expr;
}

/*
 * An adjustment of a block's value points at the value, not at the block: a reference that cannot be returned is shown where it is returned.
 * Source: rustc_mir_build::thir::cx::expr, apply_adjustment.
 */
static void narrow_span(struct thir_expr *operand)
{
    if (operand->kind == THIR_BLOCK && operand->block->tail != NULL)
        operand->span = operand->block->tail->span;
}

struct thir_expr *thir_deref(struct body_check *check, struct thir_expr *operand, struct type_id type, bool is_implicit)
{
    if (is_implicit)
        narrow_span(operand);
    struct thir_expr *expr = thir_new(check, THIR_DEREF, type, operand->span);
    expr->is_implicit = is_implicit;
    expr->operand.operand = operand;
    return expr;
}

struct thir_expr *thir_call(struct body_check *check, struct thir_expr *callee, struct thir_expr **args, uint32_t count, struct type_id type,
                            struct span span, struct span fn_span)
{
    struct thir_expr *expr = thir_new(check, THIR_CALL, type, span);
    expr->call.callee = callee;
    expr->call.args = args;
    expr->call.arg_count = count;
    expr->call.fn_span = fn_span;
    return expr;
}

struct thir_expr *body_fn_item(struct body_check *check, struct def_id fn, const struct type_id *args, uint32_t count, struct span span)
{
    const struct definition *def = def_of(check->crate, fn);
    const struct generics_def *generics = def->generics != NULL ? def->generics : def_of(check->crate, def->parent)->generics;
    uint32_t regions = generics == NULL ? 0 : generics->parent_regions + generics->lifetime_count;
    struct region *erased = regions == 0 ? NULL : ARENA_ARRAY(check->arena, struct region, regions);
    struct type_id type = type_with_args(check->types, TY_FN_DEF, fn, erased, regions, args, count);
    struct thir_expr *expr = thir_new(check, THIR_FN_ITEM, type, span);
    expr->item.def = fn;
    expr->item.args = type;
    body_track_args(check, expr);
    return expr;
}

struct thir_expr *thir_unsize(struct body_check *check, struct thir_expr *operand, struct type_id type)
{
    narrow_span(operand);
    struct thir_expr *expr = thir_new(check, THIR_UNSIZE, type, operand->span);
    expr->is_implicit = true;
    expr->operand.operand = operand;
    return expr;
}

bool thir_is_place(const struct thir_expr *expr)
{
    return expr->kind == THIR_VAR || expr->kind == THIR_UPVAR || expr->kind == THIR_STATIC || expr->kind == THIR_DEREF ||
           expr->kind == THIR_FIELD || expr->kind == THIR_INDEX;
}
