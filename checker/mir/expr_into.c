/* The value of an expression into a place.  Source: rustc_mir_build expr/into.rs, expr/stmt.rs. */
#include "checker/mir/builder.h"

static struct place_id unit_temporary(struct builder *b)
{
    if (b->unit_temporary.index == MIR_NONE)
        b->unit_temporary = local_temporary(b, TYPE_CONSTANT(UNIT), b->thir->span);
    return place_of_local(b, b->unit_temporary);
}

static bool is_uninhabited(const struct builder *b, struct type_id type)
{
    const struct type_data *data = type_of(b->types, type);
    if (data->kind == TY_NEVER)
        return true;
    return data->kind == TY_ADT && def_of(b->crate, data->def)->kind == DEF_ENUM && def_of(b->crate, data->def)->adt->variant_count == 0;
}

void expr_call(struct builder *b, struct place_id to, struct thir_expr *expr)
{
    uint32_t count = expr->call.arg_count;
    struct mir_operand callee = expr_operand(b, expr->call.callee);
    struct mir_operand *args = ARENA_ARRAY(b->arena, struct mir_operand, count);
    struct span *spans = ARENA_ARRAY(b->arena, struct span, count);
    for (uint32_t i = 0; i < count; i++) {
        args[i] = expr_operand(b, expr->call.args[i]);
        spans[i] = expr->call.args[i]->span;
    }
    forget_moved(b, args, count);
    forget_moved(b, &callee, 1);
    bool diverges = is_uninhabited(b, expr->type);
    struct block_id unwind = unwind_target(b, diverges);
    struct block_id next = diverges ? block_none() : cfg_block_new(b);
    struct mir_terminator *call = terminate(b, MIR_CALL, expr->span);
    call->is_from_source_call = !expr->call.is_overloaded_operator;
    call->is_overloaded_operator = expr->call.is_overloaded_operator;
    call->fn_span = expr->call.fn_span;
    call->place = to;
    call->value = callee;
    call->args = args;
    call->arg_spans = spans;
    call->arg_count = count;
    set_targets(b, call, next, unwind, true);
    if (diverges)
        begin_unreachable(b);
    else
        b->current = next;
}

static void never_to_any(struct builder *b, struct thir_expr *expr)
{
    struct thir_expr *operand = expr->operand.operand;
    expr_into(b, place_of_local(b, local_temporary(b, operand->type, operand->span)), operand);
    terminate(b, MIR_UNREACHABLE, expr->span);
    begin_unreachable(b);
}

/* What the head of a `for` makes ends with the loop, even where the loop is a block's last expression.  Source: DropTemps around rustc's desugaring. */
static void expr_match(struct builder *b, struct place_id to, struct thir_expr *expr)
{
    bool is_for = expr->match.source == MATCH_FOR && expr->match.arm_count == 1;
    bool had_marks = b->want_marks;
    uint32_t outer = b->temporary_scope;
    b->want_marks = had_marks && expr->match.source != MATCH_MACRO;
    if (is_for)
        b->temporary_scope = scope_push(b, expr->span);
    match_into(b, to, expr);
    if (is_for)
        scope_pop(b);
    b->temporary_scope = outer;
    b->want_marks = had_marks;
}

void expr_into(struct builder *b, struct place_id to, struct thir_expr *expr)
{
    uint32_t variant;
    switch ((enum thir_kind)expr->kind) {
    case THIR_BLOCK:
        block_into(b, to, expr->block);
        return;
    case THIR_MATCH:
        expr_match(b, to, expr);
        return;
    case THIR_IF: case THIR_LET:
        expr_if(b, to, expr);
        return;
    case THIR_LOGICAL:
        expr_logical(b, to, expr);
        return;
    case THIR_LOOP:
        expr_loop(b, to, expr);
        return;
    case THIR_NEVER_TO_ANY:
        never_to_any(b, expr);
        return;
    case THIR_USE:
        expr_into(b, to, expr->operand.operand);
        return;
    case THIR_CALL:
        if (!expr_constructor(b, expr->call.callee, &variant)) {
            expr_call(b, to, expr);
            return;
        }
        break;
    case THIR_ASSIGN: case THIR_ASSIGN_OP:
        expr_statement(b, expr, scope_top(b));
        push_assign_unit(b, expr->span, to);
        return;
    case THIR_BREAK: case THIR_CONTINUE: case THIR_RETURN:
        expr_jump(b, expr);
        return;
    case THIR_VAR: case THIR_UPVAR: case THIR_STATIC: case THIR_DEREF: case THIR_FIELD: case THIR_INDEX: case THIR_ASCRIBE: {
        struct place_id place = expr_place(b, expr);
        push_assign(b, expr->span, to, rvalue_use(b, operand_consume(b, place), expr->type));
        return;
    }
    case THIR_LITERAL: case THIR_CONSTANT: case THIR_FN_ITEM:
        push_assign(b, expr->span, to, rvalue_use(b, expr_constant(b, expr), expr->type));
        return;
    case THIR_UNARY: case THIR_BINARY: case THIR_CAST: case THIR_UNSIZE: case THIR_REIFY: case THIR_BORROW: case THIR_TUPLE:
    case THIR_ARRAY: case THIR_REPEAT: case THIR_ADT: case THIR_BOX: case THIR_CLOSURE:
        break;
    }
    struct mir_rvalue *rvalue = expr_rvalue(b, expr, true);
    push_assign(b, expr->span, to, rvalue);
    forget_moved(b, rvalue->operands, rvalue->operand_count);
}

void expr_into_terminating(struct builder *b, struct place_id to, struct thir_expr *expr)
{
    uint32_t outer = b->temporary_scope;
    b->temporary_scope = scope_push(b, expr->span);
    expr_into(b, to, expr);
    scope_pop(b);
    b->temporary_scope = outer;
}

/* The right side first; the old value goes only when the new one is there. */
static void assign(struct builder *b, struct thir_expr *expr)
{
    struct mir_rvalue *value = expr_rvalue(b, expr->assign.right, false);
    if (!type_needs_drop(b->crate, b->thir->owner, expr->assign.left->type)) {
        struct place_id place = expr_place(b, expr->assign.left);
        push_assign(b, expr->span, place, value);
        forget_moved(b, value->operands, value->operand_count);
        return;
    }
    struct place_id place = expr_place(b, expr->assign.left);
    forget_moved(b, value->operands, value->operand_count);
    drop_and_replace(b, expr->assign.left->span, place, value);
}

static void assign_op(struct builder *b, struct thir_expr *expr)
{
    struct mir_operand right = expr_operand(b, expr->binary.right);
    struct place_id place = expr_place(b, expr->binary.left);
    struct mir_rvalue *rvalue = rvalue_new(b, RVALUE_BINARY, expr->binary.left->type);
    rvalue->op = (uint8_t)expr->binary.op;
    rvalue->operands = ARENA_ARRAY(b->arena, struct mir_operand, 2);
    rvalue->operand_count = 2;
    rvalue->operands[0] = operand_copy(place);
    rvalue->operands[1] = right;
    push_assign(b, expr->span, place, rvalue);
}

void expr_statement(struct builder *b, struct thir_expr *expr, uint32_t scope)
{
    switch ((enum thir_kind)expr->kind) {
    case THIR_ASSIGN:
        assign(b, expr);
        return;
    case THIR_ASSIGN_OP:
        assign_op(b, expr);
        return;
    case THIR_BREAK: case THIR_CONTINUE: case THIR_RETURN:
        expr_jump(b, expr);
        return;
    case THIR_LITERAL: case THIR_VAR: case THIR_UPVAR: case THIR_CONSTANT: case THIR_STATIC: case THIR_FN_ITEM: case THIR_UNARY:
    case THIR_BINARY: case THIR_LOGICAL: case THIR_CAST: case THIR_USE: case THIR_NEVER_TO_ANY: case THIR_UNSIZE: case THIR_REIFY:
    case THIR_DEREF: case THIR_FIELD: case THIR_INDEX: case THIR_BORROW: case THIR_CALL: case THIR_BLOCK: case THIR_IF:
    case THIR_LET: case THIR_LOOP: case THIR_MATCH: case THIR_TUPLE: case THIR_ARRAY: case THIR_REPEAT: case THIR_ADT:
    case THIR_BOX: case THIR_CLOSURE: case THIR_ASCRIBE:
        if (type_equal(expr->type, TYPE_CONSTANT(UNIT)))
            expr_into(b, unit_temporary(b), expr);
        else
            expr_temporary(b, expr, scope, false);
        return;
    }
}
