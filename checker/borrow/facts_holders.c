#include "checker/borrow/check.h"
#include "checker/borrow/facts_build.h"
#include "checker/borrow/facts_origins.h"
#include "checker/borrow/facts_score.h"

static const struct type_data *local_type(const struct facts_builder *builder, uint32_t local)
{
    return type_of(builder->crate->types, builder->body->locals[local].type);
}

const struct thir_capture *facts_capture_of(const struct facts_builder *builder, uint32_t row, uint32_t *slot)
{
    const struct thir_body *thir = builder->body->thir;
    if (builder->rows->rows.items[row].kind != ROW_CAPTURE)
        return NULL;
    const struct mir_place *places = builder->body->places;
    struct place_id at = builder->rows->sources.items[row].place;
    while (places[at.index].kind != PROJECT_FIELD)
        at = places[at.index].parent;
    *slot = type_of(builder->crate->types, thir->environment)->kind == TY_REF;
    for (uint32_t i = 0; i < places[at.index].index; i++)
        *slot += type_of(builder->crate->types, thir->captures[i].type)->region_slots;
    return &thir->captures[places[at.index].index];
}

/* Parameters that are references: each is lent by the caller.  What a closure captured by reference is lent by the function around it. */
static bool is_lent_parameter(const struct facts_builder *builder, uint32_t row)
{
    uint32_t slot;
    const struct thir_capture *capture = facts_capture_of(builder, row, &slot);
    if (capture != NULL)
        return capture->by_ref;
    return builder->rows->rows.items[row].depth == 0 && builder->rows->rows.items[row].kind == ROW_PARAMETER &&
           local_type(builder, builder->rows->sources.items[row].local.index)->kind == TY_REF;
}

uint32_t facts_caller_loan_count(const struct facts_builder *builder)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < builder->rows->rows.count; i++)
        count += is_lent_parameter(builder, i);
    return count;
}

uint32_t facts_caller_row(const struct facts_builder *builder, uint32_t caller_loan)
{
    for (uint32_t i = 0; i < builder->rows->rows.count; i++)
        if (is_lent_parameter(builder, i) && caller_loan-- == 0)
            return i;
    return FACTS_NONE;
}

static int compare_constraints(const void *a, const void *b)
{
    const struct origin_constraint *left = a, *right = b;
    return left->point < right->point ? -1 : left->point > right->point;
}

static int compare_starts(const void *a, const void *b)
{
    const struct origin_start *left = a, *right = b;
    if (left->point != right->point)
        return left->point < right->point ? -1 : 1;
    return left->loan < right->loan ? -1 : left->loan > right->loan;
}

/* A region of a parameter's type outlives the body; what it holds on entry is the caller's loan. */
static void add_caller_starts(const struct facts_builder *builder, struct origin_start *starts, uint32_t *count)
{
    for (uint32_t i = 0; i < facts_caller_loan_count(builder); i++) {
        uint32_t row = facts_caller_row(builder, i), local = builder->rows->sources.items[row].local.index, slot = 0;
        facts_capture_of(builder, row, &slot);
        starts[(*count)++] = (struct origin_start){0, builder->local_regions[local][slot], builder->borrow->loans.count + i};
    }
}

/* The slot of the reference that a place goes through first: of a captured one its own, else the first of the variable. */
static uint32_t slot_of_reference(const struct facts_builder *builder, const struct mir_place *place)
{
    uint32_t slot = 0;
    for (; place->kind != PROJECT_NONE; place = &builder->body->places[place->parent.index])
        for (uint32_t row = 0; row < builder->rows->rows.count; row++)
            if (builder->rows->rows.items[row].kind == ROW_CAPTURE && &builder->body->places[builder->rows->sources.items[row].place.index] == place &&
                facts_capture_of(builder, row, &slot)->by_ref)
                return slot;
    return 0;
}

static uint32_t find_through(struct facts_builder *builder, uint32_t origin_loan)
{
    const struct borrow_result *borrow = builder->borrow;
    if (origin_loan >= borrow->loans.count || builder->origins == NULL)
        return FACTS_NONE;
    const struct loan *loan = &borrow->loans.items[origin_loan];
    const struct mir_place *place = &builder->body->places[loan->place.index];
    bool goes_through = false;
    for (const struct mir_place *at = place; at->kind != PROJECT_NONE; at = &builder->body->places[at->parent.index])
        goes_through |= at->kind == PROJECT_DEREF && type_of(builder->crate->types, builder->body->places[at->parent.index].type)->kind == TY_REF;
    if (!goes_through || local_type(builder, place->local.index)->region_slots == 0)
        return FACTS_NONE;
    struct block_id block = borrow->order[borrow->block_of_point[loan->point]];
    const bitset_word *held = origins_before(builder->origins, block, loan->point - borrow->first_point[block.index],
                                             builder->local_regions[place->local.index][slot_of_reference(builder, place)]);
    uint32_t best = FACTS_NONE, words = bitset_words(builder->origin_loan_count);
    builder->passed[origin_loan] = bitset_new(builder->scratch, builder->origin_loan_count);
    bitset_copy(builder->passed[origin_loan], held, words);
    bitset_remove(builder->passed[origin_loan], origin_loan);
    for (uint32_t bit = bitset_next(held, words, 0); bit != UINT32_MAX; bit = bitset_next(held, words, bit + 1))
        if (bit != origin_loan && (best == FACTS_NONE || bit < borrow->loans.count))
            best = bit; /* the newest of the body's, else the caller's */
    return best;
}

uint32_t facts_through(const struct facts_builder *builder, uint32_t origin_loan)
{
    return builder->through[origin_loan];
}

/* A reborrow of what a temporary refers to is, for a reader, the loan that the temporary holds: `&mut v[0]` is one loan of v. */
static void find_canonical(struct facts_builder *builder)
{
    const struct borrow_result *borrow = builder->borrow;
    builder->canonical = ARENA_ARRAY(builder->scratch, uint32_t, builder->origin_loan_count + 1);
    for (uint32_t i = 0; i < builder->origin_loan_count; i++) {
        builder->canonical[i] = i;
        if (i >= borrow->loans.count || builder->origins == NULL)
            continue;
        const struct mir_place *place = &builder->body->places[borrow->loans.items[i].place.index];
        const struct mir_local *root = &builder->body->locals[place->local.index];
        if (place->kind == PROJECT_NONE || root->kind != LOCAL_TEMPORARY || local_type(builder, place->local.index)->kind != TY_REF)
            continue;
        uint32_t through = facts_through(builder, i);
        if (through != FACTS_NONE && through < i)
            builder->canonical[i] = builder->canonical[through];
    }
}

/*
 * Two parameters of one lifetime share its region in NLL; for holders each needs regions of its own.  They are numbered behind the
 * borrow checker's; a constraint of the shared region is one of the parameter that the statement reads or writes.
 */
static uint32_t separate_parameters(struct facts_builder *builder)
{
    const struct borrow_result *borrow = builder->borrow;
    uint32_t next = borrow->region_count;
    builder->local_regions = arena_copy(builder->scratch, borrow->local_regions, sizeof *builder->local_regions * builder->body->local_count);
    for (uint32_t local = 1; local <= builder->body->argument_count; local++) {
        uint32_t slots = local_type(builder, local)->region_slots;
        uint32_t *own = ARENA_ARRAY(builder->scratch, uint32_t, slots + 1);
        for (uint32_t i = 0; i < slots; i++)
            own[i] = next++;
        builder->local_regions[local] = own;
    }
    return next;
}

struct constraint_list {
    VEC(struct origin_constraint) items;
};

/* The parameters' own regions for a universal region at a point; at most `limit`. */
static uint32_t own_regions(const struct facts_builder *builder, const struct outlives *from, uint32_t region, bool is_write, uint32_t *found,
                            uint32_t limit)
{
    const struct borrow_result *borrow = builder->borrow;
    struct block_id block = borrow->order[borrow->block_of_point[from->point]];
    uint32_t point = builder->body->blocks[block.index].first_point + from->point - borrow->first_point[block.index], count = 0;
    for (uint32_t i = builder->uses->first_of_point[point]; i < builder->uses->first_of_point[point + 1]; i++) {
        const struct use *use = &builder->uses->uses[i];
        uint32_t local = builder->body->places[use->place.index].local.index;
        if (local == 0 || local > builder->body->argument_count || (use->kind == USE_WRITE) != is_write)
            continue;
        for (uint32_t slot = 0; slot < local_type(builder, local)->region_slots && count < limit; slot++)
            if (borrow->local_regions[local][slot] == region)
                found[count++] = builder->local_regions[local][slot];
    }
    return count;
}

/* `tmp = &mut v` makes the regions inside the types of `*tmp` and `v` equal: what is put in through tmp is then in v. */
static bool is_behind_mutable_borrow(const struct facts_builder *builder, const struct outlives *from)
{
    const struct borrow_result *borrow = builder->borrow;
    struct block_id block = borrow->order[borrow->block_of_point[from->point]];
    uint32_t statement = from->point - borrow->first_point[block.index];
    const struct mir_block *node = &builder->body->blocks[block.index];
    if (statement >= node->statement_count || node->statements[statement].kind != MIR_ASSIGN)
        return false;
    const struct mir_statement *at = &node->statements[statement];
    if (at->rvalue->kind != RVALUE_REF || at->rvalue->borrow == BORROW_SHARED || at->rvalue->borrow == BORROW_FAKE)
        return false;
    uint32_t local = builder->body->places[at->place.index].local.index;
    for (uint32_t slot = 1; slot < local_type(builder, local)->region_slots; slot++)
        if (borrow->local_regions[local][slot] == from->longer || borrow->local_regions[local][slot] == from->shorter)
            return true;
    return false;
}

static void add_constraint(const struct facts_builder *builder, const struct outlives *from, struct constraint_list *list)
{
    enum { MOST = 8 };
    uint32_t longer[MOST], shorter[MOST + 1], longer_count = 0, shorter_count = 0;
    if (from->longer < builder->borrow->universal_count)
        longer_count = own_regions(builder, from, from->longer, false, longer, MOST);
    if (longer_count == 0)
        longer[longer_count++] = from->longer;
    if (from->shorter < builder->borrow->universal_count)
        shorter_count = own_regions(builder, from, from->shorter, true, shorter, MOST);
    shorter[shorter_count++] = from->shorter;
    for (uint32_t i = 0; i < longer_count; i++)
        for (uint32_t k = 0; k < shorter_count; k++)
            vec_push(&list->items, (struct origin_constraint){from->point, longer[i], shorter[k]});
    if (is_behind_mutable_borrow(builder, from))
        vec_push(&list->items, (struct origin_constraint){ORIGIN_ALWAYS, from->longer, from->shorter});
}

void facts_origins_make(struct facts_builder *builder)
{
    struct borrow_result *borrow = builder->borrow;
    uint32_t callers = facts_caller_loan_count(builder), start_count = 0, region_count = separate_parameters(builder);
    builder->origin_loan_count = borrow->loans.count + callers;
    struct constraint_list list = {0};
    for (uint32_t i = 0; i < borrow->constraints.count; i++)
        if (borrow->constraints.items[i].point != MIR_NONE)
            add_constraint(builder, &borrow->constraints.items[i], &list);
    struct origin_constraint *constraints = vec_keep(builder->scratch, &list.items);
    uint32_t constraint_count = list.items.count;
    vec_free(&list.items);
    struct origin_start *starts = ARENA_ARRAY(builder->scratch, struct origin_start, builder->origin_loan_count + 1);
    for (uint32_t i = 0; i < borrow->loans.count; i++)
        starts[start_count++] = (struct origin_start){borrow->loans.items[i].point, borrow->loans.items[i].region, i};
    add_caller_starts(builder, starts, &start_count);
    qsort(constraints, constraint_count, sizeof *constraints, compare_constraints);
    qsort(starts, start_count, sizeof *starts, compare_starts);
    uint32_t *counts = ARENA_ARRAY(builder->scratch, uint32_t, builder->body->local_count + 1);
    for (uint32_t i = 0; i < builder->body->local_count; i++)
        counts[i] = local_type(builder, i)->region_slots;
    struct origin_input *input = ARENA_NEW(builder->scratch, struct origin_input);
    *input = (struct origin_input){
        .body = builder->body, .first_point = borrow->first_point, .point_count = borrow->point_count,
        .region_count = region_count, .loan_count = builder->origin_loan_count,
        .constraints = constraints, .constraint_count = constraint_count, .starts = starts, .start_count = start_count,
        .local_regions = builder->local_regions, .local_region_count = counts,
    };
    builder->origins = origins_compute(input, builder->scratch);
    builder->through = ARENA_ARRAY(builder->scratch, uint32_t, builder->origin_loan_count + 1);
    builder->passed = ARENA_ARRAY(builder->scratch, bitset_word *, builder->origin_loan_count + 1);
    for (uint32_t i = 0; i < builder->origin_loan_count; i++)
        builder->through[i] = find_through(builder, i);
    find_canonical(builder);
}

/* Leaves out the loans that another held one was made through. */
static void drop_passed_through(struct facts_builder *builder, bitset_word *loans)
{
    uint32_t words = bitset_words(builder->origin_loan_count);
    bitset_word *keep = bitset_new(builder->scratch, builder->origin_loan_count);
    bitset_copy(keep, loans, words);
    for (uint32_t bit = bitset_next(loans, words, 0); bit != UINT32_MAX; bit = bitset_next(loans, words, bit + 1)) {
        uint32_t up = facts_through(builder, bit);
        for (uint32_t step = 0; up != FACTS_NONE && step < builder->origin_loan_count; step++) {
            uint32_t target = builder->canonical[up];
            if (target != bit)
                bitset_remove(keep, target);
            uint32_t next = facts_through(builder, up);
            up = next == up ? FACTS_NONE : next;
        }
        for (uint32_t passed = builder->passed[bit] == NULL ? UINT32_MAX : bitset_next(builder->passed[bit], words, 0); passed != UINT32_MAX;
             passed = bitset_next(builder->passed[bit], words, passed + 1)) /* of a reference that may hold either of two, both */
            if (builder->canonical[passed] != bit)
                bitset_remove(keep, builder->canonical[passed]);
    }
    bitset_copy(loans, keep, words);
}

bool facts_slot_holds(struct facts_builder *builder, uint32_t row, uint32_t slot, const struct frame *frame, bitset_word *loans)
{
    uint32_t local = builder->rows->sources.items[row].local.index, words = bitset_words(builder->origin_loan_count);
    bitset_clear(loans, words);
    if (builder->origins == NULL || slot >= local_type(builder, local)->region_slots)
        return false;
    const bitset_word *held = origins_before(builder->origins, frame->block, frame->statement, builder->local_regions[local][slot]);
    bitset_word *raw = bitset_new(builder->scratch, builder->origin_loan_count);
    bitset_copy(raw, held, words); /* later questions overwrite `held` */
    for (uint32_t bit = bitset_next(raw, words, 0); bit != UINT32_MAX; bit = bitset_next(raw, words, bit + 1))
        if (facts_stands(builder, bit, frame->block, frame->statement)) /* else what it was made through is held without it */
            bitset_add(loans, builder->canonical[bit]);
    drop_passed_through(builder, loans);
    return bitset_next(loans, words, 0) != UINT32_MAX;
}
