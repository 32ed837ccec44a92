/* `if`, `&&`, `||`, loops and jumps.  Source: rustc_mir_build expr/into.rs, matches/mod.rs (then_else_break), scope.rs. */
#include "checker/mir/builder.h"

/* ---- conditions ---- */

void else_begin(struct builder *b, struct exit_tree *tree)
{
    exit_tree_begin(b, tree, b->scopes.count);
    vec_push(&b->else_exits, tree);
}

struct block_id else_end(struct builder *b, struct span span)
{
    struct exit_tree *tree = vec_pop(&b->else_exits);
    struct block_id block = exit_tree_end(b, tree, span, block_none());
    return block.index == MIR_NONE ? cfg_block_new(b) : block;
}

/* A plain bool: its temporaries end right behind it, on both ways. */
static void plain_condition(struct builder *b, struct thir_expr *expr)
{
    uint32_t outer = b->temporary_scope;
    b->temporary_scope = scope_push(b, expr->span);
    struct local_id value = local_temporary(b, expr->type, expr->span);
    expr_into(b, place_of_local(b, value), expr);
    struct block_id fails = cfg_block_new(b), holds = cfg_block_new(b);
    struct mir_terminator *end = terminate(b, MIR_SWITCH, expr->span);
    end->value = operand_move(place_of_local(b, value));
    set_targets(b, end, fails, holds, false);
    b->current = fails;
    exit_through(b, vec_last(&b->else_exits), expr->span);
    b->current = holds;
    scope_pop(b);
    b->temporary_scope = outer;
}

static void either_condition(struct builder *b, struct thir_expr *expr)
{
    struct exit_tree first_fails;
    struct block_id holds = cfg_block_new(b);
    else_begin(b, &first_fails);
    expr_condition(b, expr->binary.left);
    goto_block(b, expr->span, holds);
    b->current = else_end(b, expr->span);
    expr_condition(b, expr->binary.right);
    goto_block(b, expr->span, holds);
    b->current = holds;
}

static void negated_condition(struct builder *b, struct thir_expr *expr)
{
    struct exit_tree fails;
    else_begin(b, &fails);
    expr_condition(b, expr->unary.operand);
    struct block_id holds = b->current;
    b->current = else_end(b, expr->span);
    struct block_id negation_holds = b->current;
    b->current = holds;
    exit_through(b, vec_last(&b->else_exits), expr->span);
    b->current = negation_holds;
}

void expr_condition(struct builder *b, struct thir_expr *expr)
{
    if (expr->kind == THIR_LOGICAL && expr->binary.op == BINARY_AND) {
        expr_condition(b, expr->binary.left);
        expr_condition(b, expr->binary.right);
    } else if (expr->kind == THIR_LOGICAL) {
        either_condition(b, expr);
    } else if (expr->kind == THIR_UNARY && expr->unary.op == UNARY_NOT) {
        negated_condition(b, expr);
    } else if (expr->kind == THIR_LET) {
        match_let(b, expr);
    } else if (expr->kind == THIR_USE) {
        expr_condition(b, expr->operand.operand);
    } else {
        plain_condition(b, expr);
    }
}

void expr_logical(struct builder *b, struct place_id to, struct thir_expr *expr)
{
    bool is_and = expr->binary.op == BINARY_AND;
    struct exit_tree fails;
    struct block_id join = cfg_block_new(b);
    else_begin(b, &fails);
    expr_condition(b, expr->binary.left);
    struct block_id holds = b->current;
    struct block_id otherwise = else_end(b, expr->span);
    b->current = is_and ? otherwise : holds;
    push_assign_literal_bool(b, expr->span, to);
    goto_block(b, expr->span, join);
    b->current = is_and ? holds : otherwise;
    expr_into_terminating(b, to, expr->binary.right);
    goto_block(b, expr->span, join);
    b->current = join;
}

/* `if`, and a `let` that stands as a value: true where it matches. */
void expr_if(struct builder *b, struct place_id to, struct thir_expr *expr)
{
    bool is_let = expr->kind == THIR_LET;
    struct exit_tree fails;
    struct block_id join = cfg_block_new(b);
    else_begin(b, &fails);
    uint32_t outer = b->variable_scope;
    b->variable_scope = scope_push(b, is_let ? expr->span : expr->if_.then->span);
    uint32_t first_variable = b->variable_scopes.count;
    expr_condition(b, is_let ? expr : expr->if_.condition);
    if (is_let) {
        push_assign_literal_bool(b, expr->span, to);
    } else {
        mark_branch(b, expr, true);
        expr_into_terminating(b, to, expr->if_.then);
    }
    close_variables(b, first_variable, is_let ? expr->span : expr->if_.then->span);
    scope_pop(b);
    b->variable_scope = outer;
    goto_block(b, expr->span, join);
    b->current = else_end(b, expr->span);
    if (is_let) {
        push_assign_literal_bool(b, expr->span, to);
    } else {
        mark_branch(b, expr, false);
        if (expr->if_.otherwise != NULL)
            expr_into_terminating(b, to, expr->if_.otherwise);
        else
            push_assign_unit(b, expr->span, to);
    }
    goto_block(b, expr->span, join);
    b->current = join;
}

/* ---- loops and jumps ---- */

static struct breakable *breakable_push(struct builder *b, uint32_t label, struct place_id to, bool is_loop, uint32_t end)
{
    struct breakable *breakable = ARENA_NEW(b->arena, struct breakable);
    breakable->label = label;
    breakable->destination = to;
    breakable->is_loop = is_loop;
    breakable->end = end;
    exit_tree_begin(b, &breakable->exit, b->scopes.count);
    exit_tree_begin(b, &breakable->again, b->scopes.count);
    vec_push(&b->breakables, breakable);
    return breakable;
}

void expr_loop(struct builder *b, struct place_id to, struct thir_expr *expr)
{
    struct block_id head = cfg_block_new(b), body = cfg_block_new(b);
    goto_block(b, expr->span, head);
    struct breakable *breakable = breakable_push(b, expr->loop.label, to, true, expr->span.hi);
    b->current = head;
    struct block_id unwind = unwind_target(b, true);
    set_targets(b, terminate(b, MIR_FALSE_UNWIND, expr->span), body, unwind, true);
    b->current = body;
    mark_loop_head(b, expr);
    struct local_id unit = local_temporary(b, TYPE_CONSTANT(UNIT), expr->span);
    expr_into_terminating(b, place_of_local(b, unit), expr->loop.body);
    goto_block(b, expr->span, head);
    (void)vec_pop(&b->breakables);
    exit_tree_end(b, &breakable->again, expr->span, head);
    b->current = exit_tree_end(b, &breakable->exit, expr->span, block_none());
    if (b->current.index == MIR_NONE)
        begin_unreachable(b);
}

void labelled_block_into(struct builder *b, struct place_id to, struct thir_block *block)
{
    struct breakable *breakable = breakable_push(b, block->label, to, false, block->span.hi);
    plain_block_into(b, to, block);
    exit_through(b, &breakable->exit, block->span);
    (void)vec_pop(&b->breakables);
    exit_tree_end(b, &breakable->again, block->span, block_none());
    b->current = exit_tree_end(b, &breakable->exit, block->span, block_none());
}

static struct breakable *find_breakable(struct builder *b, uint32_t label)
{
    for (uint32_t i = b->breakables.count; i-- > 0;)
        if (b->breakables.items[i]->label == label)
            return b->breakables.items[i];
    BUG("a jump to no loop");
}

void expr_jump(struct builder *b, struct thir_expr *expr)
{
    struct place_id to = place_of_local(b, (struct local_id){0});
    struct exit_tree *tree = &b->returns;
    uint32_t leaves = b->thir->span.hi;
    if (expr->kind == THIR_CONTINUE) {
        struct breakable *again = find_breakable(b, expr->jump.label);
        mark_jump(b, expr, again->end);
        exit_through(b, &again->again, expr->span);
        return;
    }
    if (expr->kind == THIR_BREAK) {
        struct breakable *breakable = find_breakable(b, expr->jump.label);
        to = breakable->destination;
        tree = &breakable->exit;
        leaves = breakable->end;
    }
    if (expr->jump.value != NULL)
        expr_into(b, to, expr->jump.value);
    else
        push_assign_unit(b, expr->span, to);
    mark_jump(b, expr, leaves);
    exit_through(b, tree, expr->span);
}
