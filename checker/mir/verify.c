/* The rules of the graph; what breaks one is our own mistake. */
#include "base/bug.h"
#include "checker/mir/mir.h"

static void verify_place(const struct mir_body *body, struct place_id place)
{
    BUG_IF(place.index >= body->place_count);
    BUG_IF(body->places[place.index].local.index >= body->local_count);
}

static void verify_operand(const struct mir_body *body, const struct mir_operand *operand)
{
    if (operand->kind == OPERAND_CONSTANT)
        BUG_IF(operand->constant == NULL);
    else
        verify_place(body, operand->place);
}

static void verify_rvalue(const struct mir_body *body, const struct mir_rvalue *rvalue)
{
    bool reads_place = rvalue->kind == RVALUE_REF || rvalue->kind == RVALUE_DISCRIMINANT || rvalue->kind == RVALUE_LEN;
    if (reads_place)
        verify_place(body, rvalue->place);
    for (uint32_t i = 0; i < rvalue->operand_count; i++)
        verify_operand(body, &rvalue->operands[i]);
}

static void verify_statement(const struct mir_body *body, const struct mir_statement *statement)
{
    switch ((enum mir_statement_kind)statement->kind) {
    case MIR_ASSIGN:
        verify_place(body, statement->place);
        verify_rvalue(body, statement->rvalue);
        return;
    case MIR_FAKE_READ: case MIR_PLACE_MENTION: case MIR_ASCRIBE:
        verify_place(body, statement->place);
        return;
    case MIR_STORAGE_LIVE: case MIR_STORAGE_DEAD:
        verify_place(body, statement->place);
        BUG_IF(body->places[statement->place.index].kind != PROJECT_NONE);
        return;
    case MIR_MARK:
        BUG_IF(statement->mark >= body->mark_count);
        return;
    case MIR_NOP:
        return;
    }
}

static void verify_terminator(const struct mir_body *body, const struct mir_block *block)
{
    const struct mir_terminator *end = &block->terminator;
    for (uint32_t i = 0; i < end->target_count; i++) {
        BUG_IF(end->targets[i].index >= body->block_count);
        /* Cleanup never comes back. */
        BUG_IF(block->is_cleanup && !body->blocks[end->targets[i].index].is_cleanup);
    }
    if (end->kind == MIR_DROP || end->kind == MIR_CALL)
        verify_place(body, end->place);
    if (end->kind == MIR_SWITCH || end->kind == MIR_CALL)
        verify_operand(body, &end->value);
    for (uint32_t i = 0; i < end->arg_count; i++)
        verify_operand(body, &end->args[i]);
    BUG_IF(end->kind == MIR_GOTO && end->target_count != 1);
    BUG_IF(end->kind == MIR_FALSE_EDGE && end->target_count != 2);
}

void mir_verify(const struct mir_body *body)
{
    BUG_IF(body->block_count == 0 || body->local_count == 0);
    for (uint32_t i = 0; i < body->place_count; i++) {
        const struct mir_place *place = &body->places[i];
        BUG_IF((place->kind == PROJECT_NONE) != (place->parent.index == MIR_NONE));
        BUG_IF(place->kind != PROJECT_NONE && place->parent.index >= i);
    }
    for (uint32_t i = 0; i < body->block_count; i++) {
        for (uint32_t j = 0; j < body->blocks[i].statement_count; j++)
            verify_statement(body, &body->blocks[i].statements[j]);
        verify_terminator(body, &body->blocks[i]);
    }
}
