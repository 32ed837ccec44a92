/* What ends at a `}` or where a jump leaves a scope, and where control is when the drops on the way are done. */
#include "checker/borrow/facts_build.h"

static bool is_silent(const struct mir_statement *statement)
{
    return statement->kind == MIR_STORAGE_DEAD || statement->kind == MIR_NOP;
}

/* Ends of storage and drops follow each other in one line of blocks; anything else belongs to what comes after. */
void facts_exit_find(const struct mir_body *body, struct frame *frame)
{
    struct block_id block = frame->block;
    uint32_t statement = frame->statement + 1; /* behind the mark itself */
    for (uint32_t steps = 0; steps < body->block_count; steps++) {
        const struct mir_block *node = &body->blocks[block.index];
        while (statement < node->statement_count && is_silent(&node->statements[statement]))
            statement++;
        bool goes_on = node->terminator.kind == MIR_DROP || node->terminator.kind == MIR_GOTO;
        if (statement < node->statement_count || !goes_on)
            break;
        block = node->terminator.targets[0];
        statement = 0;
    }
    frame->after_block = block;
    frame->after_statement = statement;
}

bool facts_ends_at(const struct facts_builder *builder, uint32_t row, const struct frame *frame)
{
    const struct row_source *source = &builder->rows->sources.items[row];
    if (frame->kind != POINT_SCOPE_END)
        return false;
    if (builder->rows->rows.items[row].kind == ROW_TEMPORARY) /* an iterator sees the `}` of each round, and outlives it */
        return frame->is_jump && facts_is_in_scope(builder, row, frame) && source->scope.hi < frame->leaves;
    return frame->is_jump ? facts_is_in_scope(builder, row, frame) && source->scope.hi <= frame->leaves : source->scope.hi == frame->leaves;
}
