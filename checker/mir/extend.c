/*
 * Temporary lifetime extension: which temporaries of an initialiser live as long as the variables of the block.
 * Source: the Reference, "Temporary lifetime extension"; rustc_hir_analysis::check::region, record_rvalue_scope_if_borrow_expr and rvalue_scopes.
 *
 * The rule is about what is written; adjustments of an extended expression are extended with it.
 */
#include "checker/mir/builder.h"

/* `*x` and `x[i]` through Deref and Index are written as an operator: gives the call's receiver behind its automatic borrow, or NULL. */
static struct thir_expr *overloaded_place_receiver(struct thir_expr *expr)
{
    if (expr->kind != THIR_DEREF)
        return NULL;
    struct thir_expr *call = expr->operand.operand;
    if (call->kind != THIR_CALL || !call->call.is_overloaded_operator || call->call.arg_count == 0)
        return NULL;
    return call->call.args[0];
}

static struct thir_expr *adjusted_operand(struct thir_expr *expr)
{
    if (!expr->is_implicit)
        return NULL;
    switch ((enum thir_kind)expr->kind) {
    case THIR_BORROW:
        return expr->borrow.operand;
    case THIR_DEREF:
        /* `x[i]` is written, though its dereference is not. */
        if (expr->operand.operand->kind == THIR_CALL && expr->operand.operand->call.arg_count == 2)
            return NULL;
        return expr->operand.operand;
    case THIR_UNSIZE: case THIR_REIFY: case THIR_NEVER_TO_ANY: case THIR_USE: case THIR_CAST:
        return expr->operand.operand;
    case THIR_CALL:
        return expr->call.is_overloaded_operator && expr->call.arg_count == 1 ? expr->call.args[0] : NULL;
    case THIR_LITERAL: case THIR_VAR: case THIR_UPVAR: case THIR_CONSTANT: case THIR_STATIC: case THIR_FN_ITEM: case THIR_UNARY:
    case THIR_BINARY: case THIR_LOGICAL: case THIR_FIELD: case THIR_INDEX: case THIR_ASSIGN: case THIR_ASSIGN_OP: case THIR_BLOCK:
    case THIR_IF: case THIR_LET: case THIR_LOOP: case THIR_MATCH: case THIR_BREAK: case THIR_CONTINUE: case THIR_RETURN:
    case THIR_TUPLE: case THIR_ARRAY: case THIR_REPEAT: case THIR_ADT: case THIR_BOX: case THIR_CLOSURE: case THIR_ASCRIBE:
        return NULL;
    }
    return NULL;
}

/* The expression as written, below its adjustments. */
static struct thir_expr *written(struct thir_expr *expr, bool extend)
{
    for (struct thir_expr *below; expr->is_extended |= extend, (below = adjusted_operand(expr)) != NULL;)
        expr = below;
    return expr;
}

/* The operand of a borrow, and what it is a part of. */
static void extend_place(struct thir_expr *expr)
{
    for (;;) {
        expr = written(expr, true);
        struct thir_expr *receiver = overloaded_place_receiver(expr);
        if (receiver != NULL) {
            expr->operand.operand->is_extended = true;
            expr = receiver;
        } else if (expr->kind == THIR_BORROW) {
            expr = expr->borrow.operand;
        } else if (expr->kind == THIR_DEREF) {
            expr = expr->operand.operand;
        } else if (expr->kind == THIR_FIELD) {
            expr = expr->field.operand;
        } else if (expr->kind == THIR_INDEX) {
            expr = expr->index.operand;
        } else {
            return;
        }
    }
}

/* Looks through what hands a borrow on. */
static void extend_borrows(const struct builder *b, struct thir_expr *expr)
{
    expr = written(expr, false);
    switch ((enum thir_kind)expr->kind) {
    case THIR_BORROW:
        extend_borrows(b, expr->borrow.operand);
        extend_place(expr->borrow.operand);
        return;
    case THIR_ADT:
        for (uint32_t i = 0; i < expr->adt.field_count; i++)
            extend_borrows(b, expr->adt.fields[i].value);
        return;
    case THIR_TUPLE: case THIR_ARRAY:
        for (uint32_t i = 0; i < expr->items.count; i++)
            extend_borrows(b, expr->items.items[i]);
        return;
    case THIR_CAST: case THIR_USE: case THIR_ASCRIBE:
        extend_borrows(b, expr->operand.operand);
        return;
    case THIR_BLOCK:
        if (expr->block->tail != NULL)
            extend_borrows(b, expr->block->tail);
        return;
    case THIR_IF:
        extend_borrows(b, expr->if_.then);
        if (expr->if_.otherwise != NULL)
            extend_borrows(b, expr->if_.otherwise);
        return;
    case THIR_MATCH:
        for (uint32_t i = 0; i < expr->match.arm_count; i++)
            extend_borrows(b, expr->match.arms[i].body);
        return;
    case THIR_CALL: {
        uint32_t variant;
        if (!expr_constructor(b, expr->call.callee, &variant))
            return;
        for (uint32_t i = 0; i < expr->call.arg_count; i++)
            extend_borrows(b, expr->call.args[i]);
        return;
    }
    case THIR_LITERAL: case THIR_VAR: case THIR_UPVAR: case THIR_CONSTANT: case THIR_STATIC: case THIR_FN_ITEM: case THIR_UNARY:
    case THIR_BINARY: case THIR_LOGICAL: case THIR_NEVER_TO_ANY: case THIR_UNSIZE: case THIR_REIFY: case THIR_DEREF: case THIR_FIELD:
    case THIR_INDEX: case THIR_ASSIGN: case THIR_ASSIGN_OP: case THIR_LET: case THIR_LOOP: case THIR_BREAK:
    case THIR_CONTINUE: case THIR_RETURN: case THIR_REPEAT: case THIR_BOX: case THIR_CLOSURE:
        return;
    }
}

/* Is there a written `ref` in it?  A default binding mode is no such thing. */
static bool has_ref(const struct thir_pattern *pattern)
{
    switch ((enum thir_pattern_kind)pattern->kind) {
    case THIR_PATTERN_BINDING:
        return !pattern->binding.by_value;
    case THIR_PATTERN_VARIANT: case THIR_PATTERN_LEAF:
        for (uint32_t i = 0; i < pattern->variant.field_count; i++)
            if (has_ref(pattern->variant.fields[i].pattern))
                return true;
        return false;
    case THIR_PATTERN_SLICE:
        for (uint32_t i = 0; i < pattern->slice.prefix_count; i++)
            if (has_ref(pattern->slice.prefix[i]))
                return true;
        for (uint32_t i = 0; i < pattern->slice.suffix_count; i++)
            if (has_ref(pattern->slice.suffix[i]))
                return true;
        return pattern->slice.middle != NULL && has_ref(pattern->slice.middle);
    case THIR_PATTERN_OR:
        for (uint32_t i = 0; i < pattern->or_.count; i++)
            if (has_ref(pattern->or_.items[i]))
                return true;
        return false;
    case THIR_PATTERN_WILD: case THIR_PATTERN_DEREF: case THIR_PATTERN_CONSTANT: case THIR_PATTERN_RANGE: case THIR_PATTERN_NEVER:
        return false;
    }
    return false;
}

void extend_initializer(const struct builder *b, struct thir_expr *init, const struct thir_pattern *pattern)
{
    extend_borrows(b, init);
    if (pattern != NULL && has_ref(pattern))
        extend_place(init);
}
