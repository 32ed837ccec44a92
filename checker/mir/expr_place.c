/* Expressions as places.  Source: rustc_mir_build expr/as_place.rs, expr/as_temp.rs, expr/as_operand.rs. */
#include "checker/mir/builder.h"

bool expr_is_place(const struct thir_expr *expr)
{
    switch ((enum thir_kind)expr->kind) {
    case THIR_VAR: case THIR_UPVAR: case THIR_STATIC: case THIR_DEREF: case THIR_FIELD: case THIR_INDEX:
        return true;
    case THIR_ASCRIBE:
        return expr_is_place(expr->operand.operand);
    case THIR_LITERAL: case THIR_CONSTANT: case THIR_FN_ITEM: case THIR_UNARY: case THIR_BINARY: case THIR_LOGICAL: case THIR_CAST:
    case THIR_USE: case THIR_NEVER_TO_ANY: case THIR_UNSIZE: case THIR_REIFY: case THIR_BORROW: case THIR_CALL: case THIR_ASSIGN:
    case THIR_ASSIGN_OP: case THIR_BLOCK: case THIR_IF: case THIR_LET: case THIR_LOOP: case THIR_MATCH: case THIR_BREAK:
    case THIR_CONTINUE: case THIR_RETURN: case THIR_TUPLE: case THIR_ARRAY: case THIR_REPEAT: case THIR_ADT: case THIR_BOX:
    case THIR_CLOSURE:
        return false;
    }
    return false;
}

bool expr_is_constant(const struct thir_expr *expr)
{
    return expr->kind == THIR_LITERAL || expr->kind == THIR_CONSTANT || expr->kind == THIR_FN_ITEM;
}

struct mir_operand expr_constant(struct builder *b, struct thir_expr *expr)
{
    struct mir_constant *constant = ARENA_NEW(b->arena, struct mir_constant);
    constant->type = expr->type;
    constant->span = expr->span;
    constant->user_type = expr->user_type;
    if (expr->kind == THIR_LITERAL)
        constant->literal = expr;
    else if (expr->kind == THIR_CONSTANT)
        constant->def = expr->item.def;
    return (struct mir_operand){.kind = OPERAND_CONSTANT, .place = {MIR_NONE}, .constant = constant};
}

/* A static is reached through a constant reference to it. */
static struct place_id static_place(struct builder *b, struct thir_expr *expr)
{
    const struct definition *def = def_of(b->crate, expr->item.def);
    bool is_mut = def->item != NULL && def->item->kind == ITEM_STATIC && item_as_static(def->item)->is_mut;
    struct mir_constant *constant = ARENA_NEW(b->arena, struct mir_constant);
    constant->type = type_ref(b->types, (struct region){REGION_ERASED}, is_mut, expr->type);
    constant->span = expr->span;
    constant->def = expr->item.def;
    struct mir_operand operand = {.kind = OPERAND_CONSTANT, .place = {MIR_NONE}, .constant = constant};
    struct place_id reference = place_of_local(b, local_temporary(b, constant->type, expr->span));
    push_assign(b, expr->span, reference, rvalue_use(b, operand, constant->type));
    return place_deref(b, reference);
}

static struct place_id variable_place(struct builder *b, struct local_var var)
{
    if (b->guard_depth[var.index] > 0)
        return place_deref(b, place_of_local(b, b->guard_local[var.index]));
    struct local_id local = b->variable_local[var.index];
    if (local.index == MIR_NONE && b->thir->environment.index != 0) {
        local = b->variable_local[var.index] = local_temporary(b, b->thir->locals[var.index].type, b->thir->locals[var.index].span);
        b->locals.items[local.index].is_uncaptured = true;
        b->locals.items[local.index].variable = var.index;
    }
    if (local.index == MIR_NONE)
        BUG("a variable is used before its declaration");
    return place_of_local(b, local);
}

static bool is_reference(const struct builder *b, struct type_id type)
{
    return type_of(b->types, type)->kind == TY_REF;
}

/* Captured variables are fields of the closure, behind a reference where the closure is called by reference or captures by it. */
struct place_id place_of_capture(struct builder *b, uint32_t index)
{
    struct place_id environment = place_of_local(b, (struct local_id){1});
    if (is_reference(b, place_type(b, environment)))
        environment = place_deref(b, environment);
    struct place_id captured = place_field(b, environment, 0, index, b->thir->captures[index].type);
    return b->thir->captures[index].by_ref ? place_deref(b, captured) : captured;
}

/* Bounds are checked: the length is read, of an array without touching it. */
static void check_bounds(struct builder *b, struct place_id base, struct span span)
{
    if (type_of(b->types, place_type(b, base))->kind == TY_ARRAY) {
        push_fake_read(b, span, FAKE_READ_INDEX, base);
        return;
    }
    struct mir_rvalue *length = rvalue_new(b, RVALUE_LEN, TYPE_CONSTANT(USIZE));
    length->place = base;
    push_assign(b, span, place_of_local(b, local_temporary(b, TYPE_CONSTANT(USIZE), span)), length);
}

static struct local_id value_local(struct builder *b, struct thir_expr *expr)
{
    return expr_temporary(b, expr, scope_top(b), false);
}

struct place_id expr_place(struct builder *b, struct thir_expr *expr)
{
    switch ((enum thir_kind)expr->kind) {
    case THIR_VAR:
        return variable_place(b, expr->var);
    case THIR_UPVAR:
        return place_of_capture(b, expr->upvar.index);
    case THIR_STATIC:
        return static_place(b, expr);
    case THIR_FIELD: {
        struct place_id base = expr_place(b, expr->field.operand);
        const struct type_data *type = type_of(b->types, place_type(b, base));
        if (type->kind == TY_ADT && def_of(b->crate, type->def)->kind == DEF_ENUM)
            base = place_downcast(b, base, expr->field.variant);
        return place_field(b, base, expr->field.variant, expr->field.field, expr->type);
    }
    case THIR_DEREF:
        /* The end of a temporary reference matters: it ends the loans made through it, so that a loop can set it anew. */
        return place_deref(b, expr_place(b, expr->operand.operand));
    case THIR_INDEX: {
        struct place_id base = expr_place(b, expr->index.operand);
        struct local_id index = value_local(b, expr->index.index);
        check_bounds(b, base, expr->span);
        return place_index(b, base, index);
    }
    case THIR_ASCRIBE: {
        struct place_id place = expr_place(b, expr->operand.operand);
        if (expr->user_type != NULL) {
            struct mir_statement *ascribe = push_statement(b, MIR_ASCRIBE, expr->span, place);
            ascribe->variance = VARIANCE_INVARIANT;
            ascribe->user_type = expr->user_type;
        }
        return place;
    }
    case THIR_LITERAL: case THIR_CONSTANT: case THIR_FN_ITEM: case THIR_UNARY: case THIR_BINARY: case THIR_LOGICAL: case THIR_CAST:
    case THIR_USE: case THIR_NEVER_TO_ANY: case THIR_UNSIZE: case THIR_REIFY: case THIR_BORROW: case THIR_CALL: case THIR_ASSIGN:
    case THIR_ASSIGN_OP: case THIR_BLOCK: case THIR_IF: case THIR_LET: case THIR_LOOP: case THIR_MATCH: case THIR_BREAK:
    case THIR_CONTINUE: case THIR_RETURN: case THIR_TUPLE: case THIR_ARRAY: case THIR_REPEAT: case THIR_ADT: case THIR_BOX:
    case THIR_CLOSURE:
        return place_of_local(b, expr_temporary(b, expr, expr->is_extended ? b->extended_scope : b->temporary_scope, true));
    }
    BUG("unknown expression");
}

struct local_id expr_temporary(struct builder *b, struct thir_expr *expr, uint32_t scope, bool with_storage)
{
    struct local_id local = local_temporary(b, expr->type, expr->span);
    b->locals.items[local.index].is_block_tail_temporary = b->is_block_tail;
    struct place_id place = place_of_local(b, local);
    /*
     * A loan's region contains the point where it is made.  Storage begins at a point of its own before that, where no older loan of a
     * loop's earlier round is needed any more: without it such a loan would reach round to where it is made anew.
     */
    if (with_storage || type_of(b->types, expr->type)->kind == TY_REF)
        push_statement(b, MIR_STORAGE_LIVE, expr->span, place);
    if (with_storage && scope != MIR_NONE)
        schedule_storage(b, scope, local);
    expr_into(b, place, expr);
    if (scope != MIR_NONE)
        schedule_value(b, scope, local);
    return local;
}

struct mir_operand expr_operand(struct builder *b, struct thir_expr *expr)
{
    if (expr_is_constant(expr))
        return expr_constant(b, expr);
    return operand_move(place_of_local(b, value_local(b, expr)));
}
