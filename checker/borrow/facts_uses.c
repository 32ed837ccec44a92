#include "checker/borrow/facts_uses.h"

#include "base/bitset.h"
#include "base/bug.h"

struct collector {
    const struct mir_body *body;
    VEC(struct use) uses;
    struct block_id block;
    uint32_t statement;
    struct span span;
};

static void add(struct collector *to, enum use_kind kind, struct place_id place)
{
    vec_push(&to->uses, (struct use){(uint8_t)kind, place, to->block, to->statement, to->span});
}

static void add_operand(struct collector *to, const struct mir_operand *operand)
{
    if (operand->kind == OPERAND_COPY)
        add(to, USE_COPY, operand->place);
    else if (operand->kind == OPERAND_MOVE)
        add(to, USE_MOVE, operand->place);
}

static void add_rvalue(struct collector *to, const struct mir_rvalue *rvalue)
{
    if (rvalue->kind == RVALUE_REF)
        add(to, rvalue->borrow == BORROW_SHARED ? USE_BORROW_SHARED : rvalue->borrow == BORROW_FAKE ? USE_INSPECT : USE_BORROW_MUT, rvalue->place);
    else if (rvalue->kind == RVALUE_DISCRIMINANT || rvalue->kind == RVALUE_LEN)
        add(to, USE_INSPECT, rvalue->place);
    for (uint32_t i = 0; i < rvalue->operand_count; i++)
        add_operand(to, &rvalue->operands[i]);
}

static void add_statement(struct collector *to, const struct mir_statement *statement)
{
    if (statement->kind == MIR_ASSIGN) {
        add_rvalue(to, statement->rvalue);
        add(to, USE_WRITE, statement->place);
    } else if (statement->kind == MIR_STORAGE_DEAD) {
        add(to, USE_STORAGE_DEAD, statement->place);
    }
}

static void add_terminator(struct collector *to, const struct mir_terminator *terminator)
{
    switch ((enum mir_terminator_kind)terminator->kind) {
    case MIR_SWITCH:
        add_operand(to, &terminator->value);
        break;
    case MIR_DROP:
        add(to, USE_DROP, terminator->place);
        break;
    case MIR_CALL:
        add_operand(to, &terminator->value);
        for (uint32_t i = 0; i < terminator->arg_count; i++)
            add_operand(to, &terminator->args[i]);
        add(to, USE_WRITE, terminator->place);
        break;
    case MIR_GOTO:
    case MIR_RETURN:
    case MIR_UNREACHABLE:
    case MIR_FALSE_EDGE:
    case MIR_FALSE_UNWIND:
    case MIR_RESUME:
        break;
    }
}

struct use_table *uses_collect(const struct mir_body *body, struct arena *arena)
{
    struct collector collector = {.body = body};
    struct use_table *table = ARENA_NEW(arena, struct use_table);
    table->first_of_point = ARENA_ARRAY(arena, uint32_t, body->point_count + 1);
    for (uint32_t b = 0; b < body->block_count; b++) {
        const struct mir_block *block = &body->blocks[b];
        collector.block = (struct block_id){b};
        for (uint32_t i = 0; i <= block->statement_count; i++) {
            collector.statement = i;
            table->first_of_point[block->first_point + i] = collector.uses.count;
            if (i < block->statement_count) {
                collector.span = block->statements[i].span;
                add_statement(&collector, &block->statements[i]);
            } else {
                collector.span = block->terminator.span;
                add_terminator(&collector, &block->terminator);
            }
        }
    }
    table->first_of_point[body->point_count] = collector.uses.count;
    table->uses = vec_keep(arena, &collector.uses);
    table->count = collector.uses.count;
    vec_free(&collector.uses);
    return table;
}

bool use_reads_local(const struct mir_body *body, const struct use *use)
{
    switch ((enum use_kind)use->kind) {
    case USE_COPY:
    case USE_MOVE:
    case USE_BORROW_SHARED:
    case USE_BORROW_MUT:
    case USE_INSPECT:
        return true;
    case USE_WRITE:
        return body->places[use->place.index].kind != PROJECT_NONE;
    case USE_DROP:
    case USE_STORAGE_DEAD:
        return false;
    }
    BUG("use %d", use->kind);
}

/* Walks one block from `statement`; gives the reading use, or through `killer` what ended the value. */
static const struct use *next_in_block(const struct mir_body *body, const struct use_table *table, struct local_id local,
                                       struct block_id block, uint32_t statement, const struct use **killer)
{
    const struct mir_block *node = &body->blocks[block.index];
    uint32_t from = table->first_of_point[node->first_point + statement];
    uint32_t to = table->first_of_point[node->first_point + node->statement_count + 1];
    for (uint32_t i = from; i < to; i++) {
        const struct use *use = &table->uses[i];
        if (body->places[use->place.index].local.index != local.index)
            continue;
        if (use_reads_local(body, use))
            return use;
        if (use->kind == USE_WRITE || use->kind == USE_STORAGE_DEAD) {
            *killer = use;
            return NULL;
        }
    }
    return NULL;
}

/* The first reading use, or where `wants_write` the first that overwrites. */
static const struct use *find_next(const struct mir_body *body, const struct use_table *table, struct arena *scratch, struct local_id local,
                                   struct block_id block, uint32_t statement, bool wants_write)
{
    bitset_word *seen = bitset_new(scratch, body->block_count);
    VEC(struct block_id) work = {0};
    const struct use *best = NULL;
    vec_push(&work, block);
    for (bool first = true; work.count > 0; first = false) {
        struct block_id at = vec_pop(&work);
        const struct use *killer = NULL;
        const struct use *reader = next_in_block(body, table, local, at, first ? statement : 0, &killer);
        const struct use *found = !wants_write ? reader : killer != NULL && killer->kind == USE_WRITE ? killer : NULL;
        if (found != NULL && (best == NULL || found->span.lo < best->span.lo))
            best = found;
        if (reader != NULL || killer != NULL)
            continue;
        const struct mir_terminator *terminator = &body->blocks[at.index].terminator;
        for (uint32_t i = 0; i < terminator->target_count; i++) {
            if (bitset_has(seen, terminator->targets[i].index))
                continue;
            bitset_add(seen, terminator->targets[i].index);
            vec_push(&work, terminator->targets[i]);
        }
    }
    vec_free(&work);
    return best;
}

const struct use *uses_next(const struct mir_body *body, const struct use_table *table, struct arena *scratch, struct local_id local,
                            struct block_id block, uint32_t statement)
{
    return find_next(body, table, scratch, local, block, statement, false);
}

const struct use *uses_overwritten(const struct mir_body *body, const struct use_table *table, struct arena *scratch, struct local_id local,
                                   struct block_id block, uint32_t statement)
{
    return find_next(body, table, scratch, local, block, statement, true);
}
