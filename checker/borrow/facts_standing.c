/*
 * Which loans still stand at a point: made on some way to it, and what they were made from not overwritten since (`r = &mut b` ends every loan of
 * `*r`, though others may go on using what it gave them).  Unlike scopes.c it does not ask whether somebody needs them.
 *
 * Source: the kills of rustc_borrowck::dataflow::Borrows.
 */
#include "checker/borrow/check.h"
#include "checker/borrow/facts_build.h"
#include "checker/borrow/passes.h"

struct standing {
    bitset_word **at_entry;        /* by block */
    bitset_word *now;              /* before the statement asked for last */
    struct block_id block;
    uint32_t statement;
};

/* The first that is made at the point or later: they are in order. */
static uint32_t first_loan(const struct borrow_result *borrow, uint32_t point)
{
    uint32_t low = 0, high = borrow->loans.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (borrow->loans.items[middle].point < point)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Of a loan of the same variable. */
static bool is_killed(const struct facts_builder *builder, const struct loan *loan, struct place_id written)
{
    const struct mir_place *places = builder->body->places;
    return places[written.index].kind == PROJECT_NONE ||
           conflict_places(builder->borrow, loan->place, (enum borrow_kind)loan->kind, written, ACCESS_DEEP, true);
}

static void step(const struct facts_builder *builder, struct block_id block, uint32_t statement, bitset_word *loans)
{
    const struct borrow_result *borrow = builder->borrow;
    const struct mir_block *node = &builder->body->blocks[block.index];
    uint32_t point = borrow->first_point[block.index] + statement;
    for (uint32_t i = first_loan(borrow, point); i < borrow->loans.count && borrow->loans.items[i].point == point; i++)
        bitset_add(loans, i);
    if (statement >= node->statement_count || (node->statements[statement].kind != MIR_ASSIGN && node->statements[statement].kind != MIR_STORAGE_DEAD))
        return;
    struct place_id written = node->statements[statement].place;
    uint32_t local = builder->body->places[written.index].local.index;
    for (uint32_t i = borrow->loans_of_local_start[local]; i < borrow->loans_of_local_start[local + 1]; i++)
        if (bitset_has(loans, borrow->loans_of_local[i]) && is_killed(builder, &borrow->loans.items[borrow->loans_of_local[i]], written))
            bitset_remove(loans, borrow->loans_of_local[i]);
}

void facts_standing_make(struct facts_builder *builder)
{
    const struct borrow_result *borrow = builder->borrow;
    uint32_t words = bitset_words(borrow->loans.count);
    struct standing *standing = ARENA_NEW(builder->scratch, struct standing);
    *standing = (struct standing){.at_entry = ARENA_ARRAY(builder->scratch, bitset_word *, builder->body->block_count), .block = {MIR_NONE},
                                  .now = bitset_new(builder->scratch, borrow->loans.count)};
    for (uint32_t b = 0; b < builder->body->block_count; b++)
        standing->at_entry[b] = bitset_new(builder->scratch, borrow->loans.count);
    bool changed = true;
    for (uint32_t round = 0; changed && round <= borrow->order_count; round++) {
        changed = false;
        for (uint32_t i = 0; i < borrow->order_count; i++) {
            struct block_id block = borrow->order[i];
            const struct mir_block *node = &builder->body->blocks[block.index];
            bitset_copy(standing->now, standing->at_entry[block.index], words);
            for (uint32_t s = 0; s <= node->statement_count; s++)
                step(builder, block, s, standing->now);
            for (uint32_t t = 0; t < node->terminator.target_count; t++)
                changed |= bitset_union(standing->at_entry[node->terminator.targets[t].index], standing->now, words);
        }
    }
    builder->standing = standing;
}

bool facts_stands(struct facts_builder *builder, uint32_t origin_loan, struct block_id block, uint32_t statement)
{
    struct standing *standing = builder->standing;
    if (origin_loan >= builder->borrow->loans.count)
        return true; /* the caller's */
    if (standing->block.index != block.index || standing->statement > statement) {
        bitset_copy(standing->now, standing->at_entry[block.index], bitset_words(builder->borrow->loans.count));
        standing->block = block;
        standing->statement = 0;
    }
    for (; standing->statement < statement; standing->statement++)
        step(builder, block, standing->statement, standing->now);
    return bitset_has(standing->now, origin_loan);
}
