/* Blocks and statements.  Source: rustc_mir_build builder/block.rs; the Reference, "Temporary scopes". */
#include "checker/mir/builder.h"

/* The written type of a `let` without a value holds for the variable wherever it is set. */
static void let_deferred(struct builder *b, struct thir_statement *statement)
{
    uint32_t before = b->locals.count;
    pattern_declare(b, statement->pattern, statement->user_type);
    if (b->locals.count == before && statement->user_type != NULL) { /* `let _: T;` */
        struct place_id place = place_of_local(b, local_temporary(b, statement->pattern->type, statement->pattern->span));
        struct mir_statement *ascribe = push_statement(b, MIR_ASCRIBE, statement->user_type->span, place);
        ascribe->variance = VARIANCE_COVARIANT;
        ascribe->user_type = statement->user_type;
    }
    pattern_storage(b, statement->pattern);
}

/* The block of a `let else` runs when the initialiser's temporaries are gone; it never comes back. */
static void let_otherwise(struct builder *b, struct thir_statement *statement)
{
    struct block_id matched = b->current;
    b->current = else_end(b, statement->span);
    uint32_t outer = b->temporary_scope;
    b->temporary_scope = scope_push(b, statement->otherwise->span);
    block_into(b, place_of_local(b, local_temporary(b, TYPE_CONSTANT(NEVER), statement->otherwise->span)), statement->otherwise);
    scope_pop(b);
    terminate(b, MIR_UNREACHABLE, statement->otherwise->span);
    b->temporary_scope = outer;
    b->current = matched;
}

/* Variables belong to the block; temporaries of the initialiser end with the statement, but for the extended ones. */
static void let_statement(struct builder *b, struct thir_statement *statement)
{
    if (statement->init == NULL) {
        let_deferred(b, statement);
        return;
    }
    uint32_t outer_temporary = b->temporary_scope, outer_extended = b->extended_scope, first_variable = b->variable_scopes.count;
    b->extended_scope = scope_top(b);
    b->variable_scope = scope_top(b);
    extend_initializer(b, statement->init, statement->pattern);
    struct exit_tree fails;
    if (statement->otherwise != NULL)
        else_begin(b, &fails);
    b->temporary_scope = scope_push(b, statement->span);
    if (statement->otherwise != NULL)
        match_let_else(b, statement);
    else
        pattern_from_expr(b, statement->pattern, statement->init, statement->user_type);
    scope_pop(b);
    b->temporary_scope = outer_temporary;
    if (statement->otherwise != NULL)
        let_otherwise(b, statement);
    for (uint32_t i = first_variable; i < b->variable_scopes.count; i++) /* the names mean these variables behind the `let` only */
        if (b->variable_scopes.items[i].span.hi == 0)
            b->variable_scopes.items[i].span.lo = statement->span.hi;
    b->extended_scope = outer_extended;
}

static void expression_statement(struct builder *b, struct thir_statement *statement)
{
    uint32_t outer = b->temporary_scope;
    b->temporary_scope = scope_push(b, statement->span);
    expr_statement(b, statement->init, b->temporary_scope);
    scope_pop(b);
    b->temporary_scope = outer;
}

void plain_block_into(struct builder *b, struct place_id to, struct thir_block *block)
{
    uint32_t outer_variables = b->variable_scope;
    bool was_tail = b->is_block_tail;
    b->is_block_tail = false;
    uint32_t scope = scope_push(b, block->span);
    uint32_t first_variable = b->variable_scopes.count;
    for (uint32_t i = 0; i < block->statement_count; i++) {
        struct thir_statement *statement = &block->statements[i];
        b->variable_scope = scope;
        if (statement->kind == THIR_STATEMENT_LET)
            let_statement(b, statement);
        else
            expression_statement(b, statement);
        if (!block->is_implicit)
            mark_after(b, statement->span, statement->init);
    }
    close_variables(b, first_variable, block->span);
    b->variable_scope = scope;
    if (block->tail != NULL) {
        b->is_block_tail = true;
        expr_into(b, to, block->tail);
    } else if (type_equal(place_type(b, to), TYPE_CONSTANT(UNIT))) {
        push_assign_unit(b, block->span, to);
    }
    b->is_block_tail = was_tail;
    mark_scope_end(b, block);
    scope_pop(b);
    b->variable_scope = outer_variables;
}

void block_into(struct builder *b, struct place_id to, struct thir_block *block)
{
    if (block->label != UINT32_MAX)
        labelled_block_into(b, to, block);
    else
        plain_block_into(b, to, block);
}
