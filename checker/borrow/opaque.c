#include "checker/borrow/opaque.h"

#include "checker/borrow/closure.h"
#include "checker/borrow/passes.h"

static const struct opaque_def *opaque_of(const struct borrow_result *borrow, struct def_id def) { return def_of(borrow->crate, def)->opaque; }

static bool is_own(const struct borrow_result *borrow, const struct type_data *data)
{
    return data->kind == TY_OPAQUE && def_equal(opaque_of(borrow, data->def)->fn, borrow->body->owner);
}

static struct region_env env_about(struct borrow_result *borrow, const struct type_data *opaque, const uint32_t *regions, struct type_id self,
                                   const uint32_t *self_regions)
{
    const struct opaque_def *def = opaque_of(borrow, opaque->def);
    const struct generics_def *generics = def_of(borrow->crate, opaque->def)->generics;
    struct region_env env = {.region_count = generics->parent_regions, .type_count = opaque->type_count + 1};
    uint32_t *all = ARENA_ARRAY(borrow->arena, uint32_t, generics->parent_regions + 1); /* bounds name only what is captured */
    struct type_id *types = ARENA_ARRAY(borrow->arena, struct type_id, env.type_count);
    env.type_regions = ARENA_ARRAY(borrow->arena, const uint32_t *, env.type_count);
    for (uint32_t i = 0; i < def->capture_count && regions != NULL; i++)
        all[def->captures[i]] = regions[i];
    uint32_t at = def->capture_count;
    for (uint32_t i = 0; i < opaque->type_count; i++) {
        uint32_t slots = region_slots(borrow, opaque->types[i]);
        types[i] = opaque->types[i];
        env.type_regions[i] = slots == 0 ? NULL : regions + at;
        at += slots;
    }
    types[opaque->type_count] = self;
    env.type_regions[opaque->type_count] = self_regions;
    env.regions = all;
    env.types = types;
    return env;
}

struct region_env opaque_env(struct borrow_result *borrow, struct type_id type, const uint32_t *regions)
{
    struct type_data data = *type_of(borrow->crate->types, type);
    return env_about(borrow, &data, regions, type, regions);
}

/* ---- the hidden types ---- */

struct result_site { uint32_t block, statement, point; struct span span; };

static void add_hidden(struct borrow_result *borrow, struct type_id declared, struct type_id actual, const struct region_env *env, const uint32_t *regions)
{
    struct hidden_regions hidden = {.opaque = declared, .type = actual, .regions = regions};
    hidden.captures = region_instantiate(borrow, declared, env, MIR_NONE, NULL);
    vec_push(&borrow->hidden, hidden);
}

static void push_output(struct borrow_result *borrow, struct type_id declared, struct type_id actual, const struct region_env *env)
{
    struct type_data from = *type_of(borrow->crate->types, declared), to = *type_of(borrow->crate->types, actual);
    const uint32_t *regions;
    struct type_id erased = TYPE_CONSTANT(ERROR);
    if (is_own(borrow, &from)) {
        regions = region_fresh_vector(borrow, actual, MIR_NONE);
        add_hidden(borrow, declared, actual, env, regions);
    } else if (from.kind == to.kind && from.kind != TY_PROJECTION && from.type_count == to.type_count && from.region_count == to.region_count) {
        struct region own[1] = {from.region};
        const struct region *own_regions = from.kind == TY_REF ? own : from.regions;
        for (uint32_t i = 0; i < from.region_count + (from.kind == TY_REF); i++) {
            struct type_id alone = type_ref(borrow->crate->types, own_regions[i], false, TYPE_CONSTANT(STR));
            const uint32_t *one = region_instantiate(borrow, alone, env, MIR_NONE, NULL);
            if (one != NULL)
                vec_push(&borrow->scratch, one[0]);
        }
        for (uint32_t i = 0; i < from.type_count; i++)
            push_output(borrow, from.types[i], to.types[i], env);
        return;
    } else {
        regions = region_instantiate(borrow, declared, env, MIR_NONE, &erased);
        if (region_slots(borrow, erased) != to.region_slots)
            regions = region_fresh_vector(borrow, actual, MIR_NONE);
    }
    for (uint32_t i = 0; i < to.region_slots; i++)
        vec_push(&borrow->scratch, regions[i]);
}

const uint32_t *opaque_output(struct borrow_result *borrow, struct type_id declared, struct type_id actual, const struct region_env *env)
{
    uint32_t begin = borrow->scratch.count;
    push_output(borrow, declared, actual, env);
    uint32_t count = borrow->scratch.count - begin;
    const uint32_t *result = count == 0 ? NULL : arena_copy(borrow->arena, borrow->scratch.items + begin, sizeof(uint32_t) * count);
    borrow->scratch.count = begin;
    return count == region_slots(borrow, actual) ? result : region_fresh_vector(borrow, actual, MIR_NONE);
}

static bool mentions_own(const struct borrow_result *borrow, struct type_id type)
{
    const struct type_data *data = type_of(borrow->crate->types, type);
    if (is_own(borrow, data))
        return true;
    for (uint32_t i = 0; i < data->type_count; i++)
        if (mentions_own(borrow, data->types[i]))
            return true;
    return false;
}

/* Item = impl Trait: what the projection is must do what the inner bounds ask. */
static void prove_nested(struct borrow_result *borrow, const struct predicate *predicate, struct region_env env, const struct constraint_origin *origin)
{
    struct type_id actual;
    if (predicate->bound_regions != 0) {
        env.bound = region_fresh_bound(borrow, predicate->bound_regions, MIR_NONE);
        env.bound_count = predicate->bound_regions;
    }
    const uint32_t *regions = region_instantiate(borrow, predicate->subject, &env, MIR_NONE, &actual);
    struct region_env identity = region_env_identity(borrow);
    const uint32_t *wanted = opaque_output(borrow, predicate->equals, actual, &identity);
    region_relate(borrow, actual, regions, wanted, VARIANCE_INVARIANT, origin);
}

/* Where the body gives its result, block by block. */
static bool next_result(const struct borrow_result *borrow, struct result_site *at)
{
    for (; at->block < borrow->body->block_count; at->block++, at->statement = 0) {
        const struct mir_block *block = &borrow->body->blocks[at->block];
        if (borrow->first_point[at->block] == MIR_NONE)
            continue;
        while (at->statement < block->statement_count) {
            const struct mir_statement *statement = &block->statements[at->statement++];
            at->span = statement->span;
            at->point = borrow->first_point[at->block] + at->statement - 1;
            if (statement->kind == MIR_ASSIGN && statement->place.index == borrow->body->locals[0].place.index)
                return true;
        }
        at->point = borrow->first_point[at->block] + block->statement_count;
        if (at->statement++ == block->statement_count && block->terminator.kind == MIR_CALL && block->terminator.place.index == borrow->body->locals[0].place.index) {
            at->span = block->terminator.span;
            return true;
        }
    }
    return false;
}

/* The bounds are asked for wherever the body gives its result. */
static void prove_bounds(struct borrow_result *borrow, const struct hidden_regions *hidden, const struct constraint_origin *origin)
{
    struct type_data data = *type_of(borrow->crate->types, hidden->opaque);
    struct region_env env = env_about(borrow, &data, hidden->captures, hidden->type, hidden->regions);
    const struct generics_def *generics = def_of(borrow->crate, data.def)->generics;
    for (uint32_t k = 0; k < generics->predicate_count; k++) {
        const struct predicate *predicate = &generics->predicates[k];
        if (predicate->kind == PREDICATE_PROJECTION && mentions_own(borrow, predicate->equals))
            prove_nested(borrow, predicate, env, origin);
        else
            region_prove_predicate(borrow, predicate, &env, origin);
    }
}

void opaque_prove_bounds(struct borrow_result *borrow)
{
    /* Inner ones are found on the way, once for each result. */
    uint32_t outer = borrow->hidden.count;
    struct result_site at = {0};
    while (outer != 0 && next_result(borrow, &at)) {
        struct constraint_origin origin = {at.point, CATEGORY_RETURN, at.span};
        for (uint32_t i = 0; i < outer; i++) {
            struct hidden_regions hidden = borrow->hidden.items[i];
            prove_bounds(borrow, &hidden, &origin);
        }
    }
    for (uint32_t done = outer; done < borrow->hidden.count; done++) {
        struct constraint_origin origin = {MIR_NONE, CATEGORY_OPAQUE, def_of(borrow->crate, type_of(borrow->crate->types, borrow->hidden.items[done].opaque)->def)->span};
        struct hidden_regions hidden = borrow->hidden.items[done];
        prove_bounds(borrow, &hidden, &origin);
    }
}

/* ---- member constraints ---- */

/* Whether every lifetime whose end the region's value holds is outlived by the universal region. */
static bool fits_above(const struct borrow_result *borrow, uint32_t region, uint32_t universal)
{
    for (uint32_t u = 0; u < borrow->universal_count; u++)
        if (solve_has_universal(borrow, region, u) && !universal_outlives(borrow, universal, u))
            return false;
    return true;
}

/* Whether the choice is not longer than what must outlive the region. */
static bool fits_below(const struct borrow_result *borrow, const bitset_word *above, uint32_t choice)
{
    for (uint32_t u = 0; u < borrow->universal_count; u++)
        if (bitset_has(above, u) && !universal_outlives(borrow, u, choice))
            return false;
    return true;
}

/* The universal regions that must outlive the region.  Values flow forward, so a walk from the last constraint back finds nearly all at once. */
static const bitset_word *universals_above(struct borrow_result *borrow, uint32_t region)
{
    bitset_word *seen = bitset_new(borrow->arena, borrow->region_count);
    bitset_add(seen, region);
    for (bool is_changed = true; is_changed;) {
        is_changed = false;
        for (uint32_t i = borrow->constraints.count; i-- > 0;) {
            const struct outlives *it = &borrow->constraints.items[i];
            if (bitset_has(seen, it->shorter) && !bitset_has(seen, it->longer)) {
                bitset_add(seen, it->longer);
                is_changed = true;
            }
        }
    }
    return seen;
}

static uint32_t choice_of(const struct hidden_regions *hidden, uint32_t index) { return index == 0 ? REGION_ID_STATIC : hidden->captures[index - 1]; }

static uint32_t choice_count(const struct borrow_result *borrow, const struct hidden_regions *hidden)
{
    return opaque_of(borrow, type_of(borrow->crate->types, hidden->opaque)->def)->capture_count + 1;
}

/* Equal as far as is known. */
static bool is_equal(const struct borrow_result *borrow, uint32_t region, uint32_t universal)
{
    if (region == universal || borrow->component[region] == borrow->component[universal])
        return true;
    bool is_longer = false;
    for (uint32_t u = 0; u < borrow->universal_count && !is_longer; u++)
        is_longer = solve_has_universal(borrow, region, u) && universal_outlives(borrow, u, universal);
    return is_longer && fits_above(borrow, region, universal);
}

static bool is_captured(const struct borrow_result *borrow, const struct hidden_regions *hidden, uint32_t region)
{
    for (uint32_t i = 0; i < choice_count(borrow, hidden); i++)
        if (is_equal(borrow, region, choice_of(hidden, i)))
            return true;
    return false;
}

/* The least choice that fits; MIR_NONE where there is none, or no least. */
static uint32_t least_choice(struct borrow_result *borrow, const struct hidden_regions *hidden, uint32_t region)
{
    const bitset_word *above = universals_above(borrow, region);
    uint32_t best = MIR_NONE, count = choice_count(borrow, hidden);
    bool has_least = true;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t choice = choice_of(hidden, i);
        if (!fits_above(borrow, region, choice) || !fits_below(borrow, above, choice))
            continue;
        if (best == MIR_NONE || universal_outlives(borrow, best, choice))
            best = choice;
        else
            has_least &= universal_outlives(borrow, choice, best);
    }
    return has_least ? best : MIR_NONE;
}

bool opaque_choose(struct borrow_result *borrow)
{
    uint32_t begin = borrow->constraints.count;
    for (uint32_t i = 0; i < borrow->hidden.count; i++) {
        const struct hidden_regions *hidden = &borrow->hidden.items[i];
        struct constraint_origin origin = {MIR_NONE, CATEGORY_OPAQUE, def_of(borrow->crate, type_of(borrow->crate->types, hidden->opaque)->def)->span};
        for (uint32_t s = 0; s < region_slots(borrow, hidden->type); s++) {
            uint32_t region = hidden->regions[s];
            if (region >= REGION_ID_BOUND || is_captured(borrow, hidden, region))
                continue;
            uint32_t choice = least_choice(borrow, hidden, region);
            if (choice != MIR_NONE)
                region_outlives(borrow, region, choice, &origin);
        }
    }
    return borrow->constraints.count != begin;
}

void opaque_check_captures(struct borrow_result *borrow)
{
    struct result_site last = {0};
    struct span span = borrow->body->span;
    while (borrow->hidden.count != 0 && next_result(borrow, &last))
        span = last.span;
    for (uint32_t i = 0; i < borrow->hidden.count; i++) {
        const struct hidden_regions *hidden = &borrow->hidden.items[i];
        for (uint32_t s = 0; s < region_slots(borrow, hidden->type); s++) {
            uint32_t region = hidden->regions[s];
            if (region >= REGION_ID_BOUND || is_captured(borrow, hidden, region))
                continue;
            struct violation violation = {.kind = VIOLATION_CAPTURED, .code = "E0700", .primary = span, .point = MIR_NONE,
                                          .type = hidden->opaque, .longer = region, .loan = {MIR_NONE}, .new_loan = {MIR_NONE}, .place = {MIR_NONE},
                                          .other = {MIR_NONE}, .bound = {MIR_NONE}};
            violation.refused = violation.primary;
            vec_push(&borrow->violations, violation);
            break;
        }
    }
}

/* ---- where it is used ---- */

bool opaque_bound_slot(const struct borrow_result *borrow, const struct type_data *opaque, uint32_t *slot)
{
    const struct opaque_def *def = opaque_of(borrow, opaque->def);
    const struct generics_def *generics = def_of(borrow->crate, opaque->def)->generics;
    for (uint32_t i = 0; i < generics->predicate_count; i++) {
        const struct predicate *predicate = &generics->predicates[i];
        if (predicate->kind != PREDICATE_TYPE_OUTLIVES || type_of(borrow->crate->types, predicate->subject)->kind != TY_PARAM)
            continue;
        *slot = OPAQUE_NO_SLOT; /* 'static */
        for (uint32_t k = 0; k < def->capture_count; k++)
            if (predicate->shorter.index == REGION_PARAM + def->captures[k])
                *slot = k;
        return predicate->shorter.index == REGION_STATIC || *slot != OPAQUE_NO_SLOT;
    }
    return false;
}

static bool mark_live(const struct borrow_result *borrow, struct type_id type, bool *live)
{
    const struct type_data *data = type_of(borrow->crate->types, type);
    uint32_t slot, at = data->region_slots;
    bool is_less = false;
    if (data->region_slots == 0)
        return false;
    if (data->kind == TY_OPAQUE && opaque_bound_slot(borrow, data, &slot)) {
        for (uint32_t i = 0; i < data->region_slots; i++)
            live[i] = i == slot;
        return true;
    }
    for (uint32_t i = data->type_count; i-- > 0;) {
        at -= region_slots(borrow, data->types[i]);
        is_less |= mark_live(borrow, data->types[i], live + at);
    }
    return is_less;
}

const bool *opaque_live_slots(struct borrow_result *borrow, struct type_id type)
{
    if (!borrow->crate->has_opaque)
        return NULL;
    uint32_t count = region_slots(borrow, type);
    bool *live = ARENA_ARRAY(borrow->arena, bool, count + 1);
    memset(live, true, count);
    return mark_live(borrow, type, live) ? live : NULL;
}
