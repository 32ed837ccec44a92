/*
 * Constant promotion: which borrowed expressions are statics of their own.
 * Source: the Reference, "Constant promotion"; rustc_mir_transform::promote_consts (validate_rvalue, validate_ref).
 *
 * Calls are never promoted (in functions), nor what has a drop to run or interior mutability, nor arithmetic that would have no value.
 */
#include <string.h>

#include "checker/mir/builder.h"

static bool is_integer(const struct builder *b, struct type_id type)
{
    return type_of(b->types, type)->kind == TY_INT;
}

static bool is_literal_zero(const struct thir_expr *expr)
{
    return expr->literal.ast->low == 0 && expr->literal.ast->high == 0;
}

/* Integer division has a value only by a constant that is neither 0 nor, for a signed type, -1. */
static bool is_safe_divisor(const struct thir_expr *divisor)
{
    return divisor->kind == THIR_LITERAL && !is_literal_zero(divisor) &&
           !(divisor->literal.is_negative && divisor->literal.ast->low == 1);
}

static bool are_promotable(struct builder *b, struct thir_expr **items, uint32_t count);
static bool is_promotable(struct builder *b, const struct thir_expr *expr);
static bool is_place_promotable(struct builder *b, const struct thir_expr *expr);

static bool is_binary_promotable(struct builder *b, const struct thir_expr *expr)
{
    bool divides = expr->binary.op == BINARY_DIV || expr->binary.op == BINARY_REM;
    if (divides && is_integer(b, expr->type) && !is_safe_divisor(expr->binary.right))
        return false;
    return is_promotable(b, expr->binary.left) && is_promotable(b, expr->binary.right);
}

static bool is_adt_promotable(struct builder *b, const struct thir_expr *expr)
{
    const struct adt_def *adt = def_of(b->crate, type_of(b->types, expr->type)->def)->adt;
    if (expr->adt.base != NULL || !def_is_none(adt->drop_impl))
        return false;
    for (uint32_t i = 0; i < expr->adt.field_count; i++)
        if (!is_promotable(b, expr->adt.fields[i].value))
            return false;
    return true;
}

/* Interior mutability, as far as the prelude's types have it: by the names of the types that are not Freeze. */
static bool has_cell(const struct builder *b, struct type_id type)
{
    const struct type_data *data = type_of(b->types, type);
    if (data->kind == TY_ADT) {
        const struct definition *def = def_of(b->crate, data->def);
        const char *name = name_text(b->crate->session->names, def->name);
        if (def->is_prelude && (strcmp(name, "Cell") == 0 || strcmp(name, "RefCell") == 0 || strcmp(name, "UnsafeCell") == 0))
            return true;
    }
    if (data->kind == TY_REF || data->kind == TY_POINTER)
        return false;
    for (uint32_t i = 0; i < data->type_count; i++)
        if (has_cell(b, data->types[i]))
            return true;
    return false;
}

/* A named constant hides its value: what its type may hold decides, so cells and drops keep it from being promoted. */
static bool is_constant_promotable(struct builder *b, const struct thir_expr *expr)
{
    return !type_needs_drop(b->crate, b->thir->owner, expr->type) && !has_cell(b, expr->type);
}

static bool is_call_promotable(struct builder *b, const struct thir_expr *expr)
{
    uint32_t variant;
    if (!expr_constructor(b, expr->call.callee, &variant))
        return false;
    const struct type_data *type = type_of(b->types, expr->type);
    return type->kind == TY_ADT && def_is_none(def_of(b->crate, type->def)->adt->drop_impl) &&
           are_promotable(b, expr->call.args, expr->call.arg_count);
}

static bool is_copied(struct builder *b, const struct thir_expr *expr)
{
    return type_is_copy(b->crate, b->thir->owner, expr->type);
}

/* A field, or an element at a literal index within bounds. */
static bool is_part_promotable(struct builder *b, const struct thir_expr *expr)
{
    if (expr->kind == THIR_FIELD)
        return is_place_promotable(b, expr->field.operand);
    const struct thir_expr *index = expr->index.index;
    const struct type_data *base = type_of(b->types, expr->index.operand->type);
    return base->kind == TY_ARRAY && index->kind == THIR_LITERAL && index->literal.ast->high == 0 &&
           index->literal.ast->low < base->length && is_place_promotable(b, expr->index.operand);
}

/* What is borrowed, not read: also `*r` of a constant reference, which is a reborrow. */
static bool is_place_promotable(struct builder *b, const struct thir_expr *expr)
{
    if (expr->kind == THIR_FIELD || expr->kind == THIR_INDEX)
        return is_part_promotable(b, expr);
    if (expr->kind == THIR_DEREF && type_of(b->types, expr->operand.operand->type)->kind == TY_REF)
        return is_promotable(b, expr->operand.operand);
    return is_promotable(b, expr);
}

static bool is_promotable(struct builder *b, const struct thir_expr *expr)
{
    switch ((enum thir_kind)expr->kind) {
    case THIR_LITERAL: case THIR_FN_ITEM:
        return true;
    case THIR_CONSTANT:
        return is_constant_promotable(b, expr);
    case THIR_UNARY:
        return is_promotable(b, expr->unary.operand);
    case THIR_BINARY:
        return is_binary_promotable(b, expr);
    case THIR_CAST: case THIR_USE: case THIR_UNSIZE: case THIR_REIFY:
        return is_promotable(b, expr->operand.operand);
    case THIR_BORROW:
        return expr_is_promotable(b, expr->borrow.operand, expr->borrow.kind != BORROW_SHARED);
    case THIR_DEREF:
        return expr->operand.operand->kind == THIR_BORROW && is_copied(b, expr) && is_promotable(b, expr->operand.operand);
    case THIR_FIELD: case THIR_INDEX:
        return is_copied(b, expr) && is_part_promotable(b, expr);
    case THIR_TUPLE: case THIR_ARRAY:
        return are_promotable(b, expr->items.items, expr->items.count);
    case THIR_REPEAT:
        return is_promotable(b, expr->repeat.item);
    case THIR_ADT:
        return is_adt_promotable(b, expr);
    case THIR_CALL:
        return is_call_promotable(b, expr);
    case THIR_CLOSURE:
        return expr->closure.capture_count == 0;
    case THIR_BLOCK:
        return expr->block->statement_count == 0 && expr->block->label == UINT32_MAX && expr->block->tail != NULL &&
               is_promotable(b, expr->block->tail);
    case THIR_VAR: case THIR_UPVAR: case THIR_STATIC: case THIR_LOGICAL: case THIR_NEVER_TO_ANY: case THIR_ASSIGN: case THIR_ASSIGN_OP:
    case THIR_IF: case THIR_LET: case THIR_LOOP: case THIR_MATCH: case THIR_BREAK: case THIR_CONTINUE: case THIR_RETURN:
    case THIR_BOX: case THIR_ASCRIBE:
        return false;
    }
    return false;
}

static bool are_promotable(struct builder *b, struct thir_expr **items, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (!is_promotable(b, items[i]))
            return false;
    return true;
}

bool expr_is_promotable(struct builder *b, const struct thir_expr *expr, bool is_mut)
{
    if (is_mut) {
        const struct type_data *type = type_of(b->types, expr->type);
        return type->kind == TY_ARRAY && type->length == 0 && expr->kind == THIR_ARRAY;
    }
    return is_place_promotable(b, expr);
}
