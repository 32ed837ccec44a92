/* Blocks, statements, terminators and the values in them. */
#include "checker/mir/builder.h"

struct block_id cfg_block_new(struct builder *b)
{
    vec_push(&b->blocks, (struct built_block){.first = MIR_NONE, .last = MIR_NONE});
    return (struct block_id){b->blocks.count - 1};
}

struct block_id block_new_cleanup(struct builder *b)
{
    struct block_id block = cfg_block_new(b);
    b->blocks.items[block.index].is_cleanup = true;
    return block;
}

void push_statement_to(struct builder *b, struct block_id block, struct mir_statement statement)
{
    struct built_block *to = &b->blocks.items[block.index];
    if (to->is_terminated)
        BUG("a statement behind the end of a block");
    uint32_t index = b->statements.count;
    vec_push(&b->statements, (struct built_statement){.statement = statement, .next = MIR_NONE});
    if (to->last == MIR_NONE)
        to->first = index;
    else
        b->statements.items[to->last].next = index;
    to->last = index;
}

struct mir_statement *push_statement(struct builder *b, enum mir_statement_kind kind, struct span span, struct place_id place)
{
    push_statement_to(b, b->current, (struct mir_statement){.kind = (uint8_t)kind, .span = span, .place = place});
    return &vec_last(&b->statements).statement;
}

struct mir_rvalue *rvalue_new(struct builder *b, enum rvalue_kind kind, struct type_id type)
{
    struct mir_rvalue *rvalue = ARENA_NEW(b->arena, struct mir_rvalue);
    rvalue->kind = (uint8_t)kind;
    rvalue->type = type;
    rvalue->place.index = MIR_NONE;
    return rvalue;
}

struct mir_rvalue *rvalue_use(struct builder *b, struct mir_operand operand, struct type_id type)
{
    struct mir_rvalue *rvalue = rvalue_new(b, RVALUE_USE, type);
    rvalue->operands = ARENA_NEW(b->arena, struct mir_operand);
    rvalue->operands[0] = operand;
    rvalue->operand_count = 1;
    return rvalue;
}

struct mir_rvalue *rvalue_ref(struct builder *b, enum borrow_kind kind, struct place_id place, struct type_id type)
{
    struct mir_rvalue *rvalue = rvalue_new(b, RVALUE_REF, type);
    rvalue->borrow = (uint8_t)kind;
    rvalue->place = place;
    return rvalue;
}

void push_assign(struct builder *b, struct span span, struct place_id to, struct mir_rvalue *rvalue)
{
    push_statement(b, MIR_ASSIGN, span, to)->rvalue = rvalue;
}

void push_assign_unit(struct builder *b, struct span span, struct place_id to)
{
    push_assign(b, span, to, rvalue_use(b, operand_constant(b, TYPE_CONSTANT(UNIT), span), TYPE_CONSTANT(UNIT)));
}

void push_assign_literal_bool(struct builder *b, struct span span, struct place_id to)
{
    push_assign(b, span, to, rvalue_use(b, operand_constant(b, TYPE_CONSTANT(BOOL), span), TYPE_CONSTANT(BOOL)));
}

void push_fake_read(struct builder *b, struct span span, enum fake_read_cause cause, struct place_id place)
{
    if (!b->locals.items[b->places.items[place.index].local.index].is_uncaptured)
        push_statement(b, MIR_FAKE_READ, span, place)->cause = (uint8_t)cause;
}

void push_mention(struct builder *b, struct span span, struct place_id place)
{
    if (!b->locals.items[b->places.items[place.index].local.index].is_uncaptured)
        push_statement(b, MIR_PLACE_MENTION, span, place);
}

struct mir_operand operand_constant(struct builder *b, struct type_id type, struct span span)
{
    struct mir_constant *constant = ARENA_NEW(b->arena, struct mir_constant);
    constant->type = type;
    constant->span = span;
    return (struct mir_operand){.kind = OPERAND_CONSTANT, .place = {MIR_NONE}, .constant = constant};
}

struct mir_operand operand_move(struct place_id place)
{
    return (struct mir_operand){.kind = OPERAND_MOVE, .place = place};
}

struct mir_operand operand_copy(struct place_id place)
{
    return (struct mir_operand){.kind = OPERAND_COPY, .place = place};
}

struct mir_operand operand_consume(struct builder *b, struct place_id place)
{
    bool is_copy = type_is_copy(b->crate, b->thir->owner, place_type(b, place));
    return is_copy ? operand_copy(place) : operand_move(place);
}

struct mir_terminator *terminate(struct builder *b, enum mir_terminator_kind kind, struct span span)
{
    struct built_block *block = &b->blocks.items[b->current.index];
    if (block->is_terminated)
        BUG("a block ends twice");
    block->is_terminated = true;
    block->terminator.kind = (uint8_t)kind;
    block->terminator.span = span;
    block->terminator.place.index = MIR_NONE;
    return &block->terminator;
}

void set_targets(struct builder *b, struct mir_terminator *terminator, struct block_id first, struct block_id second, bool has_unwind)
{
    uint32_t count = (first.index != MIR_NONE) + (second.index != MIR_NONE);
    terminator->targets = ARENA_ARRAY(b->arena, struct block_id, count);
    if (first.index != MIR_NONE)
        terminator->targets[terminator->target_count++] = first;
    if (second.index != MIR_NONE)
        terminator->targets[terminator->target_count++] = second;
    terminator->has_unwind = has_unwind && second.index != MIR_NONE;
}

void goto_block(struct builder *b, struct span span, struct block_id target)
{
    set_targets(b, terminate(b, MIR_GOTO, span), target, block_none(), false);
}

void begin_unreachable(struct builder *b)
{
    b->current = cfg_block_new(b);
}
