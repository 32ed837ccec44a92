#include "checker/borrow/facts_origins.h"

struct origins {
    const struct origin_input *input;
    struct arena *arena;
    uint32_t words;            /* a row */
    uint32_t size;             /* a state, in words */
    bitset_word **entry;       /* per block, NULL: not reached */
    bitset_word *now;          /* state of the last question */
    uint32_t now_block, now_statement; /* what `now` is for; UINT32_MAX: none */
    uint32_t *first_constraint, *first_start; /* per point */
};

static bitset_word *row_of(const struct origins *origins, bitset_word *state, uint32_t region)
{
    return state + (size_t)region * origins->words;
}

static const struct mir_place *assigned_place(const struct mir_body *body, const struct mir_block *block, uint32_t statement)
{
    if (statement < block->statement_count) {
        const struct mir_statement *at = &block->statements[statement];
        return at->kind == MIR_ASSIGN || at->kind == MIR_STORAGE_DEAD ? &body->places[at->place.index] : NULL;
    }
    return block->terminator.kind == MIR_CALL ? &body->places[block->terminator.place.index] : NULL;
}

static void forget_local(const struct origins *origins, bitset_word *state, struct local_id local)
{
    for (uint32_t i = 0; i < origins->input->local_region_count[local.index]; i++)
        bitset_clear(row_of(origins, state, origins->input->local_regions[local.index][i]), origins->words);
}

static bool carry(const struct origins *origins, bitset_word *state, const struct origin_constraint *constraint)
{
    return bitset_union(row_of(origins, state, constraint->shorter), row_of(origins, state, constraint->longer), origins->words);
}

static void run_point(const struct origins *origins, bitset_word *state, uint32_t block_index, uint32_t statement)
{
    const struct origin_input *input = origins->input;
    const struct mir_block *block = &input->body->blocks[block_index];
    uint32_t point = input->first_point[block_index] + statement;
    const struct mir_place *assigned = assigned_place(input->body, block, statement);
    if (assigned != NULL && assigned->kind == PROJECT_NONE)
        forget_local(origins, state, assigned->local);
    for (uint32_t i = origins->first_start[point]; i < origins->first_start[point + 1]; i++)
        bitset_add(row_of(origins, state, input->starts[i].region), input->starts[i].loan);
    bool grown = true;
    while (grown) {
        grown = false;
        for (uint32_t i = origins->first_constraint[point]; i < origins->first_constraint[point + 1]; i++)
            grown |= carry(origins, state, &input->constraints[i]);
        for (uint32_t i = origins->first_constraint[input->point_count]; grown && i < input->constraint_count; i++)
            carry(origins, state, &input->constraints[i]);
    }
}

static void index_points(struct origins *origins)
{
    const struct origin_input *input = origins->input;
    uint32_t points = input->point_count, constraint = 0, start = 0;
    origins->first_constraint = ARENA_ARRAY(origins->arena, uint32_t, points + 1);
    origins->first_start = ARENA_ARRAY(origins->arena, uint32_t, points + 1);
    for (uint32_t point = 0; point <= points; point++) {
        while (constraint < input->constraint_count && input->constraints[constraint].point < point)
            constraint++;
        while (start < input->start_count && input->starts[start].point < point)
            start++;
        origins->first_constraint[point] = constraint;
        origins->first_start[point] = start;
    }
}

static void run_to_fixpoint(struct origins *origins)
{
    const struct mir_body *body = origins->input->body;
    bitset_word *state = ARENA_ARRAY(origins->arena, bitset_word, origins->size);
    VEC(struct block_id) work = {0};
    origins->entry[0] = ARENA_ARRAY(origins->arena, bitset_word, origins->size);
    for (uint32_t i = 0; i < origins->first_start[1]; i++) /* what the caller lends is held on entry */
        bitset_add(row_of(origins, origins->entry[0], origins->input->starts[i].region), origins->input->starts[i].loan);
    vec_push(&work, (struct block_id){0});
    while (work.count > 0) {
        struct block_id at = vec_pop(&work);
        const struct mir_block *block = &body->blocks[at.index];
        bitset_copy(state, origins->entry[at.index], origins->size);
        for (uint32_t i = 0; i <= block->statement_count; i++)
            run_point(origins, state, at.index, i);
        for (uint32_t i = 0; i < block->terminator.target_count; i++) {
            uint32_t target = block->terminator.targets[i].index;
            bool is_new = origins->entry[target] == NULL;
            if (is_new)
                origins->entry[target] = ARENA_ARRAY(origins->arena, bitset_word, origins->size);
            if (bitset_union(origins->entry[target], state, origins->size) || is_new)
                vec_push(&work, block->terminator.targets[i]);
        }
    }
    vec_free(&work);
}

struct origins *origins_compute(const struct origin_input *input, struct arena *arena)
{
    uint32_t words = bitset_words(input->loan_count > 0 ? input->loan_count : 1);
    uint64_t all = (uint64_t)words * input->region_count * (input->body->block_count + 2);
    if (all > ORIGINS_LIMIT)
        return NULL;
    struct origins *origins = ARENA_NEW(arena, struct origins);
    *origins = (struct origins){.input = input, .arena = arena, .words = words, .size = words * input->region_count, .now_block = UINT32_MAX};
    origins->entry = ARENA_ARRAY(arena, bitset_word *, input->body->block_count);
    origins->now = ARENA_ARRAY(arena, bitset_word, origins->size);
    index_points(origins);
    run_to_fixpoint(origins);
    return origins;
}

const bitset_word *origins_before(struct origins *origins, struct block_id block, uint32_t statement, uint32_t region)
{
    if (origins->now_block != block.index || origins->now_statement > statement) {
        origins->now_block = block.index;
        origins->now_statement = 0;
        if (origins->entry[block.index] == NULL)
            bitset_clear(origins->now, origins->size);
        else
            bitset_copy(origins->now, origins->entry[block.index], origins->size);
    }
    for (; origins->now_statement < statement && origins->entry[block.index] != NULL; origins->now_statement++)
        run_point(origins, origins->now, block.index, origins->now_statement);
    return row_of(origins, origins->now, region);
}
