/*
 * References whose lender was written or moved since: using one would make that earlier line an error.
 *
 * NLL's question turned round.  Were the reference used at a point, its loans would be in force on every way back to where it was assigned;
 * if something there conflicts with a loan that it held, the use is what rustc would blame.  So: walk forward, remember the first
 * conflicting access, forget it when the reference is assigned anew.
 */
#include "checker/borrow/check.h"
#include "checker/borrow/passes.h"
#include "checker/borrow/facts_build.h"
#include "checker/borrow/facts_origins.h"
#include "checker/borrow/facts_uses.h"

struct expiry {
    uint32_t *line_at_entry; /* by block: 0 is not expired */
    bool is_computed;
};

static bool conflicts(struct facts_builder *builder, const struct loan *loan, const struct use *use)
{
    bool is_shared_loan = loan->kind == BORROW_SHARED || loan->kind == BORROW_FAKE;
    enum access_depth depth = ACCESS_DEEP;
    switch ((enum use_kind)use->kind) {
    case USE_COPY:
    case USE_INSPECT:
    case USE_BORROW_SHARED:
        if (is_shared_loan)
            return false;
        break;
    case USE_WRITE:
    case USE_STORAGE_DEAD:
        depth = ACCESS_SHALLOW;
        break;
    case USE_DROP:
        depth = ACCESS_DROP;
        break;
    case USE_MOVE:
    case USE_BORROW_MUT:
        break;
    }
    return conflict_places(builder->borrow, loan->place, (enum borrow_kind)loan->kind, use->place, depth, false);
}

/* The line of a statement that conflicts with a loan the variable holds there, or 0. */
static uint32_t conflict_at(struct facts_builder *builder, struct local_id local, struct block_id block, uint32_t statement)
{
    const struct borrow_result *borrow = builder->borrow;
    const struct use_table *table = builder->uses;
    uint32_t point = builder->body->blocks[block.index].first_point + statement, words = bitset_words(builder->origin_loan_count);
    if (table->first_of_point[point] == table->first_of_point[point + 1])
        return 0;
    uint32_t slots = type_of(builder->crate->types, builder->body->locals[local.index].type)->region_slots;
    for (uint32_t slot = 0; slot < slots; slot++) {
        const bitset_word *held = origins_before(builder->origins, block, statement, builder->local_regions[local.index][slot]);
        for (uint32_t bit = bitset_next(held, words, 0); bit != UINT32_MAX && bit < borrow->loans.count; bit = bitset_next(held, words, bit + 1)) {
            for (uint32_t i = table->first_of_point[point]; i < table->first_of_point[point + 1]; i++) {
                const struct use *use = &table->uses[i];
                uint32_t user = builder->body->places[use->place.index].local.index;
                if (user != local.index && facts_stands(builder, bit, block, statement) && conflicts(builder, &borrow->loans.items[bit], use))
                    return facts_line(builder, use->span.lo);
            }
        }
    }
    return 0;
}

static bool assigns_local(const struct mir_body *body, struct block_id block, uint32_t statement, struct local_id local)
{
    const struct mir_block *node = &body->blocks[block.index];
    struct place_id place = {MIR_NONE};
    if (statement < node->statement_count && (node->statements[statement].kind == MIR_ASSIGN || node->statements[statement].kind == MIR_STORAGE_DEAD))
        place = node->statements[statement].place;
    else if (statement == node->statement_count && node->terminator.kind == MIR_CALL)
        place = node->terminator.place;
    return place.index != MIR_NONE && body->places[place.index].kind == PROJECT_NONE && body->places[place.index].local.index == local.index;
}

static uint32_t step(struct facts_builder *builder, struct local_id local, struct block_id block, uint32_t statement, uint32_t line)
{
    if (line == 0)
        line = conflict_at(builder, local, block, statement);
    return assigns_local(builder->body, block, statement, local) ? 0 : line;
}

static void compute(struct facts_builder *builder, struct expiry *expiry, struct local_id local)
{
    const struct borrow_result *borrow = builder->borrow;
    expiry->is_computed = true;
    bool changed = true;
    for (uint32_t round = 0; changed && round <= borrow->order_count; round++) {
        changed = false;
        for (uint32_t i = 0; i < borrow->order_count; i++) {
            struct block_id block = borrow->order[i];
            const struct mir_block *node = &builder->body->blocks[block.index];
            uint32_t line = expiry->line_at_entry[block.index];
            for (uint32_t s = 0; s <= node->statement_count; s++)
                line = step(builder, local, block, s, line);
            for (uint32_t t = 0; t < node->terminator.target_count && line != 0; t++) {
                uint32_t *target = &expiry->line_at_entry[node->terminator.targets[t].index];
                changed |= *target == 0;
                if (*target == 0)
                    *target = line;
            }
        }
    }
}

void facts_expiry_make(struct facts_builder *builder)
{
    builder->expiry = ARENA_ARRAY(builder->scratch, struct expiry, builder->rows->rows.count + 1);
    for (uint32_t i = 0; i < builder->rows->rows.count; i++)
        builder->expiry[i].line_at_entry = ARENA_ARRAY(builder->scratch, uint32_t, builder->body->block_count);
}

static uint32_t variable_row(const struct facts_builder *builder, uint32_t row)
{
    while (builder->rows->rows.items[row].depth > 0)
        row = builder->rows->rows.items[row].parent;
    return row;
}

uint32_t facts_expired_line(struct facts_builder *builder, uint32_t row, const struct frame *frame)
{
    row = variable_row(builder, row);
    struct local_id local = builder->rows->sources.items[row].local;
    if (builder->origins == NULL || type_of(builder->crate->types, builder->body->locals[local.index].type)->region_slots == 0)
        return 0;
    if (!builder->expiry[row].is_computed)
        compute(builder, &builder->expiry[row], local);
    uint32_t line = builder->expiry[row].line_at_entry[frame->block.index];
    for (uint32_t s = 0; s < frame->statement; s++)
        line = step(builder, local, frame->block, s, line);
    return line;
}
