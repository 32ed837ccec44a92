#include "checker/borrow/cuts.h"
#include "checker/borrow/opaque.h"
#include "checker/borrow/passes.h"

enum use_kind { USE_READ, USE_DEFINE, USE_DROP };
struct use { uint32_t point; uint8_t kind; };

/* The uses of the locals whose types hold regions of the body, by local and in order of points. */
struct use_map {
    bool *is_relevant;
    uint32_t *start;
    struct use *uses;
    uint32_t *counts;          /* while counting; then the next free place */
    bool is_counting;
};

struct live_walk {
    struct borrow_result *borrow;
    const struct use *uses;
    uint32_t count;
    VEC(struct point_range) ranges;
    VEC(uint32_t) work;        /* blocks that are live on entry */
    bitset_word *whole;        /* blocks that are live throughout: runs of them are ranges without sorting */
    uint32_t first_whole, last_whole;
    bitset_word *mentioned;    /* blocks with any use */
    struct cuts cuts;
};

static void note(struct use_map *map, uint32_t local, uint32_t point, enum use_kind kind)
{
    if (!map->is_relevant[local])
        return;
    if (map->is_counting)
        map->counts[local]++;
    else
        map->uses[map->counts[local]++] = (struct use){point, kind};
}

/* A place that is used: its local, and the locals that index it. */
static void note_place(const struct borrow_result *borrow, struct use_map *map, struct place_id place, uint32_t point, enum use_kind whole)
{
    const struct mir_place *data = &borrow->body->places[place.index];
    note(map, data->local.index, point, data->kind == PROJECT_NONE ? whole : USE_READ);
    for (; data->kind != PROJECT_NONE; data = &borrow->body->places[data->parent.index])
        if (data->kind == PROJECT_INDEX)
            note(map, data->index, point, USE_READ);
}

static void note_operand(const struct borrow_result *borrow, struct use_map *map, const struct mir_operand *operand, uint32_t point)
{
    if (operand->kind != OPERAND_CONSTANT)
        note_place(borrow, map, operand->place, point, USE_READ);
}

static void note_statement(const struct borrow_result *borrow, struct use_map *map, const struct mir_statement *statement, uint32_t point)
{
    switch ((enum mir_statement_kind)statement->kind) {
    case MIR_ASSIGN: {
        const struct mir_rvalue *rvalue = statement->rvalue;
        for (uint32_t i = 0; i < rvalue->operand_count; i++)
            note_operand(borrow, map, &rvalue->operands[i], point);
        if (rvalue->kind == RVALUE_REF || rvalue->kind == RVALUE_DISCRIMINANT || rvalue->kind == RVALUE_LEN)
            note_place(borrow, map, rvalue->place, point, USE_READ);
        note_place(borrow, map, statement->place, point, USE_DEFINE);
        return;
    }
    case MIR_FAKE_READ: case MIR_PLACE_MENTION:
        note_place(borrow, map, statement->place, point, USE_READ);
        return;
    case MIR_STORAGE_LIVE: case MIR_STORAGE_DEAD:
        note_place(borrow, map, statement->place, point, USE_DEFINE);
        return;
    case MIR_ASCRIBE: case MIR_MARK: case MIR_NOP:
        return;
    }
}

static void note_terminator(const struct borrow_result *borrow, struct use_map *map, const struct mir_terminator *terminator, uint32_t point)
{
    switch ((enum mir_terminator_kind)terminator->kind) {
    case MIR_SWITCH:
        note_operand(borrow, map, &terminator->value, point);
        return;
    case MIR_RETURN:
        /* What is behind `impl Trait` has no lifetimes of the body: those that it may hold are chosen, see opaque.h. */
        if (borrow->hidden.count == 0)
            note(map, 0, point, USE_READ);
        return;
    case MIR_DROP:
        note_place(borrow, map, terminator->place, point, USE_DROP);
        return;
    case MIR_CALL:
        note_operand(borrow, map, &terminator->value, point);
        for (uint32_t i = 0; i < terminator->arg_count; i++)
            note_operand(borrow, map, &terminator->args[i], point);
        note_place(borrow, map, terminator->place, point, USE_DEFINE);
        return;
    case MIR_GOTO: case MIR_UNREACHABLE: case MIR_FALSE_EDGE: case MIR_FALSE_UNWIND: case MIR_RESUME:
        return;
    }
}

static void note_all(const struct borrow_result *borrow, struct use_map *map)
{
    for (uint32_t i = 0; i < borrow->order_count; i++) {
        const struct mir_block *block = points_block(borrow, i);
        uint32_t point = points_first(borrow, i);
        for (uint32_t s = 0; s < block->statement_count; s++)
            note_statement(borrow, map, &block->statements[s], point + s);
        note_terminator(borrow, map, &block->terminator, point + block->statement_count);
    }
}

/*
 * The regions that must outlive a universal one hold at every point anyway: locals with no others need no liveness.
 * Source: rustc's regions_that_outlive_free_regions.
 */
static bitset_word *regions_over_universal(struct borrow_result *borrow)
{
    uint32_t count = borrow->constraints.count;
    bitset_word *over = bitset_new(borrow->arena, borrow->region_count);
    bool any = false;
    for (uint32_t i = 0; i < borrow->universal_count; i++)
        bitset_add(over, i);
    for (uint32_t i = 0; i < count && !any; i++)
        any = borrow->constraints.items[i].shorter < borrow->universal_count;
    if (!any)
        return over;
    uint32_t *start = ARENA_ARRAY(borrow->arena, uint32_t, borrow->region_count + 2);
    uint32_t *longer = ARENA_ARRAY(borrow->arena, uint32_t, count + 1);
    for (uint32_t i = 0; i < count; i++)
        start[borrow->constraints.items[i].shorter + 2]++;
    for (uint32_t i = 2; i < borrow->region_count + 2; i++)
        start[i] += start[i - 1];
    for (uint32_t i = 0; i < count; i++)
        longer[start[borrow->constraints.items[i].shorter + 1]++] = borrow->constraints.items[i].longer;
    uint32_t begin = borrow->scratch.count;
    for (uint32_t i = 0; i < borrow->universal_count; i++)
        vec_push(&borrow->scratch, i);
    while (borrow->scratch.count > begin) {
        uint32_t region = vec_pop(&borrow->scratch);
        for (uint32_t e = start[region]; e < start[region + 1]; e++)
            if (!bitset_has(over, longer[e])) {
                bitset_add(over, longer[e]);
                vec_push(&borrow->scratch, longer[e]);
            }
    }
    return over;
}

static bool find_relevant(struct borrow_result *borrow, struct use_map *map)
{
    bool any = false;
    const bitset_word *over = regions_over_universal(borrow);
    map->is_relevant = ARENA_ARRAY(borrow->arena, bool, borrow->body->local_count);
    for (uint32_t i = 0; i < borrow->body->local_count; i++) {
        const uint32_t *regions = borrow->local_regions[i];
        uint32_t slots = regions == NULL ? 0 : region_slots(borrow, borrow->body->locals[i].type);
        for (uint32_t s = 0; s < slots && !map->is_relevant[i]; s++)
            map->is_relevant[i] = regions[s] < REGION_ID_BOUND && !bitset_has(over, regions[s]);
        any |= map->is_relevant[i];
    }
    return any;
}

/* ---- walking backwards ---- */

/* The last use before `point` that is not below `floor`; MIR_NONE is none. */
static uint32_t last_use_before(const struct live_walk *walk, uint32_t point, uint32_t floor)
{
    uint32_t low = 0, high = walk->count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (walk->uses[middle].point < point)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 && walk->uses[low - 1].point >= floor ? low - 1 : MIR_NONE;
}

static bool defines_at(const struct live_walk *walk, uint32_t index)
{
    uint32_t point = walk->uses[index].point;
    while (index > 0 && walk->uses[index - 1].point == point)
        index--;
    for (; index < walk->count && walk->uses[index].point == point; index++)
        if (walk->uses[index].kind == USE_DEFINE)
            return true;
    return false;
}

static void add_whole(struct live_walk *walk, uint32_t block)
{
    bitset_add(walk->whole, block);
    if (block < walk->first_whole)
        walk->first_whole = block;
    if (block > walk->last_whole)
        walk->last_whole = block;
}

/* The ranges of the walk as a set; the walk is empty again. */
static struct point_set finish_walk(struct live_walk *walk)
{
    struct borrow_result *borrow = walk->borrow;
    for (uint32_t block = walk->first_whole; walk->first_whole <= walk->last_whole && block <= walk->last_whole; block++) {
        if (walk->whole[block / 64] == 0) {
            block |= 63;
            continue;
        }
        if (!bitset_has(walk->whole, block))
            continue;
        uint32_t begin = block;
        while (block + 1 <= walk->last_whole && bitset_has(walk->whole, block + 1))
            block++;
        vec_push(&walk->ranges, (struct point_range){points_first(borrow, begin), points_end(borrow, block)});
    }
    if (walk->first_whole <= walk->last_whole)
        bitset_clear(walk->whole + walk->first_whole / 64, walk->last_whole / 64 - walk->first_whole / 64 + 1);
    walk->first_whole = UINT32_MAX;
    walk->last_whole = 0;
    return points_make(borrow->arena, walk->ranges.items, walk->ranges.count);
}

/* Live from behind the closest earlier use or definition in the block to `end`; tells whether it is live on entry of the block. */
static bool live_back_from(struct live_walk *walk, uint32_t block, uint32_t end, bool stops_at_reads)
{
    uint32_t first = points_first(walk->borrow, block), at = end;
    if (!bitset_has(walk->mentioned, block)) {
        add_whole(walk, block);
        return true;
    }
    for (;;) {
        uint32_t previous = last_use_before(walk, at, first);
        if (previous == MIR_NONE) {
            if (end == points_end(walk->borrow, block))
                add_whole(walk, block);
            else
                vec_push(&walk->ranges, (struct point_range){first, end});
            return true;
        }
        uint32_t point = walk->uses[previous].point;
        bool is_definition = defines_at(walk, previous);
        bool is_read = false;
        for (uint32_t i = previous + 1; i-- > 0 && walk->uses[i].point == point;)
            is_read |= walk->uses[i].kind == USE_READ;
        if (is_definition || (is_read && stops_at_reads)) {
            vec_push(&walk->ranges, (struct point_range){point + 1, end});
            return false;
        }
        at = point;
    }
}

static void push_live_in(struct live_walk *walk, uint32_t block, uint32_t stamp)
{
    if (walk->borrow->stamp[block] == stamp)
        return;
    walk->borrow->stamp[block] = stamp;
    vec_push(&walk->work, block);
}

/* From a block that is live on entry to the first one from which on all lead to it and none mentions the local. */
static uint32_t skip_back(struct live_walk *walk, uint32_t block)
{
    if (walk->cuts.run_first[block] == block)
        return block;
    uint32_t use = last_use_before(walk, points_first(walk->borrow, block), 0);
    uint32_t first = cuts_skip(&walk->cuts, block, use == MIR_NONE ? MIR_NONE : walk->borrow->block_of_point[walk->uses[use].point]);
    if (first < block)
        vec_push(&walk->ranges, (struct point_range){points_first(walk->borrow, first), points_first(walk->borrow, block)});
    return first;
}

/* The block is live on entry: so are the ends of those before it, of which only those between the two places are looked at. */
static void enter_from(struct live_walk *walk, uint32_t block, uint32_t from, uint32_t to, uint32_t stamp)
{
    const struct borrow_result *borrow = walk->borrow;
    for (uint32_t k = borrow->predecessor_start[block]; k < borrow->predecessor_start[block + 1]; k++) {
        uint32_t before = borrow->predecessors[k];
        if (before < from || before >= to || (borrow->stamp[before] == stamp && !bitset_has(walk->mentioned, before)))
            continue;
        if (live_back_from(walk, before, points_end(borrow, before), true))
            push_live_in(walk, before, stamp);
    }
}

/* Points from which a read can be reached before a definition. */
static struct point_set use_live(struct live_walk *walk)
{
    struct borrow_result *borrow = walk->borrow;
    uint32_t stamp = points_new_stamp(borrow);
    vec_clear(&walk->ranges);
    vec_clear(&walk->work);
    for (uint32_t i = 0; i < walk->count; i++) {
        uint32_t point = walk->uses[i].point, block = borrow->block_of_point[point];
        if (walk->uses[i].kind != USE_READ || defines_at(walk, i))
            continue;
        if (live_back_from(walk, block, point, true))
            push_live_in(walk, block, stamp);
        vec_push(&walk->ranges, (struct point_range){point, point + 1});
    }
    while (walk->work.count > 0) {
        uint32_t block = vec_pop(&walk->work), first = skip_back(walk, block);
        enter_from(walk, block, first == block ? 0 : block, MIR_NONE, stamp);
        if (first != block)
            enter_from(walk, first, 0, first, stamp); /* what leads to it from further on was skipped */
    }
    return finish_walk(walk);
}

static bool is_init_at_exit(const struct live_walk *walk, struct point_set init, uint32_t block)
{
    uint32_t last = points_end(walk->borrow, block) - 1;
    const struct mir_terminator *terminator = &points_block(walk->borrow, block)->terminator;
    uint32_t local = MIR_NONE;
    if (terminator->kind == MIR_DROP && walk->borrow->body->places[terminator->place.index].kind == PROJECT_NONE)
        local = walk->borrow->body->places[terminator->place.index].local.index;
    bool is_dropped_here = local != MIR_NONE && last_use_before(walk, last + 1, last) != MIR_NONE
        && walk->uses[last_use_before(walk, last + 1, last)].kind == USE_DROP;
    return points_has(init, last) && !is_dropped_here;
}

/* Points from which a drop can be reached while the local may hold a value.  Source: rustc's compute_drop_live_points_for. */
static struct point_set drop_live(struct live_walk *walk, struct point_set init)
{
    struct borrow_result *borrow = walk->borrow;
    uint32_t stamp = points_new_stamp(borrow);
    vec_clear(&walk->ranges);
    vec_clear(&walk->work);
    for (uint32_t i = 0; i < walk->count; i++) {
        uint32_t point = walk->uses[i].point, block = borrow->block_of_point[point];
        if (walk->uses[i].kind != USE_DROP || !points_has(init, point))
            continue;
        vec_push(&walk->ranges, (struct point_range){point, point + 1});
        if (live_back_from(walk, block, point, true))
            push_live_in(walk, block, stamp);
    }
    while (walk->work.count > 0) {
        uint32_t block = vec_pop(&walk->work);
        for (uint32_t k = borrow->predecessor_start[block]; k < borrow->predecessor_start[block + 1]; k++) {
            uint32_t before = borrow->predecessors[k];
            if (!is_init_at_exit(walk, init, before))
                continue;
            if (live_back_from(walk, before, points_end(borrow, before), true))
                push_live_in(walk, before, stamp);
        }
    }
    return finish_walk(walk);
}

static struct point_set join(struct live_walk *walk, struct point_set a, struct point_set b)
{
    if (a.count == 0)
        return b;
    if (b.count == 0)
        return a;
    vec_clear(&walk->ranges);
    for (uint32_t i = 0; i < a.count; i++)
        vec_push(&walk->ranges, a.ranges[i]);
    for (uint32_t i = 0; i < b.count; i++)
        vec_push(&walk->ranges, b.ranges[i]);
    return points_make(walk->borrow->arena, walk->ranges.items, walk->ranges.count);
}

static void live_regions(struct live_walk *walk, uint32_t local)
{
    struct borrow_result *borrow = walk->borrow;
    const uint32_t *regions = borrow->local_regions[local];
    uint32_t slots = region_slots(borrow, borrow->body->locals[local].type);
    for (uint32_t i = 0; i < walk->count; i++)
        bitset_add(walk->mentioned, borrow->block_of_point[walk->uses[i].point]);
    struct point_set used = use_live(walk);
    const bool *alive = opaque_live_slots(borrow, borrow->body->locals[local].type);
    for (uint32_t s = 0; s < slots; s++)
        if (regions[s] >= borrow->universal_count && regions[s] < REGION_ID_BOUND && (alive == NULL || alive[s]))
            borrow->live[regions[s]] = used;
    bool is_dropped = false;
    for (uint32_t i = 0; i < walk->count && !is_dropped; i++)
        is_dropped = walk->uses[i].kind == USE_DROP;
    const bool *needed = is_dropped ? dropck_slots(borrow, borrow->body->locals[local].type) : NULL;
    if (needed == NULL)
        return;
    struct point_set dropped = drop_live(walk, moves_may_be_init(borrow, borrow->path_of_place[borrow->body->locals[local].place.index]));
    struct point_set both = join(walk, used, dropped);
    for (uint32_t s = 0; s < slots; s++)
        if (needed[s] && (alive == NULL || alive[s]) && regions[s] >= borrow->universal_count && regions[s] < REGION_ID_BOUND)
            borrow->live[regions[s]] = both;
}

static void live_local(struct live_walk *walk, uint32_t local)
{
    live_regions(walk, local);
    for (uint32_t i = 0; i < walk->count; i++)
        bitset_remove(walk->mentioned, walk->borrow->block_of_point[walk->uses[i].point]);
}

void liveness_of_body(struct borrow_result *borrow)
{
    borrow->live = ARENA_ARRAY(borrow->arena, struct point_set, borrow->region_count);
    struct use_map map = {.is_counting = true};
    if (!find_relevant(borrow, &map))
        return;
    uint32_t locals = borrow->body->local_count;
    map.counts = ARENA_ARRAY(borrow->arena, uint32_t, locals + 1);
    note_all(borrow, &map);
    map.start = ARENA_ARRAY(borrow->arena, uint32_t, locals + 1);
    for (uint32_t i = 0; i < locals; i++) {
        map.start[i + 1] = map.start[i] + map.counts[i];
        map.counts[i] = map.start[i];
    }
    map.uses = ARENA_ARRAY(borrow->arena, struct use, map.start[locals] + 1);
    map.is_counting = false;
    note_all(borrow, &map);
    struct live_walk walk = {.borrow = borrow, .first_whole = UINT32_MAX};
    walk.whole = bitset_new(borrow->arena, borrow->order_count);
    walk.mentioned = bitset_new(borrow->arena, borrow->order_count);
    cuts_find(borrow, &walk.cuts);
    for (uint32_t i = 0; i < locals; i++) {
        if (!map.is_relevant[i])
            continue;
        walk.uses = map.uses + map.start[i];
        walk.count = map.start[i + 1] - map.start[i];
        live_local(&walk, i);
    }
    vec_free(&walk.ranges);
    vec_free(&walk.work);
}
