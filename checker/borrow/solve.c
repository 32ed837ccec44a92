#include "checker/borrow/passes.h"

/*
 * Tarjan's components once, then values over the acyclic rest: a component's value is its own liveness and the values of its successors, which Tarjan's
 * order has ready.  A component that adds little of its own shares its successor's set: many loans that flow into one variable hold one set of points.
 */
enum { SHARED_FROM = 8 };

struct tarjan {
    struct borrow_result *borrow;
    uint32_t *index, *low;
    bool *is_on_stack;
    uint32_t next_index;
    VEC(uint32_t) stack;
    struct visit { uint32_t region, edge; } *frames;
    uint32_t depth;
    VEC(struct point_range) ranges;
    VEC(struct point_set) sources;
    VEC(uint32_t) members;
    uint32_t *seen_component;      /* stamp by component + 1 */
};

static void index_constraints(struct borrow_result *borrow)
{
    uint32_t regions = borrow->region_count, count = borrow->constraints.count;
    uint32_t *start = ARENA_ARRAY(borrow->arena, uint32_t, regions + 2);
    for (uint32_t i = 0; i < count; i++)
        start[borrow->constraints.items[i].longer + 2]++;
    for (uint32_t i = 2; i < regions + 2; i++)
        start[i] += start[i - 1];
    borrow->constraint_order = ARENA_ARRAY(borrow->arena, uint32_t, count + 1);
    for (uint32_t i = 0; i < count; i++)
        borrow->constraint_order[start[borrow->constraints.items[i].longer + 1]++] = i;
    borrow->constraint_start = start;
}

static bool add_universal(struct borrow_result *borrow, bitset_word **universal, const bitset_word *from)
{
    if (from == NULL)
        return false;
    if (*universal == NULL)
        *universal = ARENA_ARRAY(borrow->arena, bitset_word, borrow->universal_words);
    return bitset_union(*universal, from, borrow->universal_words);
}

/* A set that flows into the component at hand. */
static void add_points(struct tarjan *tarjan, struct point_set set)
{
    if (set.count > 0)
        vec_push(&tarjan->sources, set);
}

/* The largest set is shared where sharing pays; what else there is is put together. */
static void join_points(struct tarjan *tarjan, struct region_value *value)
{
    struct point_set largest = {0};
    vec_clear(&tarjan->ranges);
    for (uint32_t i = 0; i < tarjan->sources.count; i++)
        if (tarjan->sources.items[i].count > largest.count)
            largest = tarjan->sources.items[i];
    bool is_shared = largest.count >= SHARED_FROM;
    for (uint32_t i = 0; i < tarjan->sources.count; i++) {
        struct point_set set = tarjan->sources.items[i];
        for (uint32_t k = 0; k < set.count && !(is_shared && set.ranges == largest.ranges); k++)
            vec_push(&tarjan->ranges, set.ranges[k]);
    }
    if (is_shared)
        value->base = largest;
    if (!is_shared && tarjan->sources.count == 1)
        value->points = largest;
    else
        value->points = points_make(tarjan->borrow->arena, tarjan->ranges.items, tarjan->ranges.count);
}

/* The value of the component whose members are tarjan->members. */
static void value_of_component(struct tarjan *tarjan, uint32_t component)
{
    struct borrow_result *borrow = tarjan->borrow;
    struct region_value value = {0};
    bitset_word *universal = NULL;
    uint32_t representative = MIR_NONE;
    vec_clear(&tarjan->sources);
    for (uint32_t m = 0; m < tarjan->members.count; m++) {
        uint32_t region = tarjan->members.items[m];
        if (region < representative)
            representative = region;
        if (region < borrow->universal_count) {
            value.is_all_points = true;
            if (universal == NULL)
                universal = ARENA_ARRAY(borrow->arena, bitset_word, borrow->universal_words);
            bitset_add(universal, region);
        }
        add_points(tarjan, borrow->live[region]);
        if (borrow->own_point[region].lo != borrow->own_point[region].hi)
            add_points(tarjan, (struct point_set){&borrow->own_point[region], 1});
        for (uint32_t e = borrow->constraint_start[region]; e < borrow->constraint_start[region + 1]; e++) {
            uint32_t next = borrow->component[borrow->constraints.items[borrow->constraint_order[e]].shorter];
            if (next == component || tarjan->seen_component[next] == component + 1)
                continue;
            tarjan->seen_component[next] = component + 1;
            const struct region_value *other = &borrow->values[next];
            value.is_all_points |= other->is_all_points;
            add_universal(borrow, &universal, other->universal);
            add_points(tarjan, other->points);
            add_points(tarjan, other->base);
        }
    }
    if (value.is_all_points)
        value.points = (struct point_set){&tarjan->borrow->every_point, 1};
    else
        join_points(tarjan, &value);
    value.universal = universal;
    borrow->values[component] = value;
    borrow->representative[component] = representative;
}

static void finish_component(struct tarjan *tarjan, uint32_t root)
{
    struct borrow_result *borrow = tarjan->borrow;
    uint32_t component = borrow->component_count++, region;
    vec_clear(&tarjan->members);
    do {
        region = vec_pop(&tarjan->stack);
        tarjan->is_on_stack[region] = false;
        borrow->component[region] = component;
        vec_push(&tarjan->members, region);
    } while (region != root);
    value_of_component(tarjan, component);
}

static void enter(struct tarjan *tarjan, uint32_t region)
{
    tarjan->index[region] = tarjan->low[region] = ++tarjan->next_index;
    vec_push(&tarjan->stack, region);
    tarjan->is_on_stack[region] = true;
    tarjan->frames[tarjan->depth++] = (struct visit){region, tarjan->borrow->constraint_start[region]};
}

static void visit_from(struct tarjan *tarjan, uint32_t root)
{
    struct borrow_result *borrow = tarjan->borrow;
    enter(tarjan, root);
    while (tarjan->depth > 0) {
        struct visit *top = &tarjan->frames[tarjan->depth - 1];
        if (top->edge < borrow->constraint_start[top->region + 1]) {
            uint32_t next = borrow->constraints.items[borrow->constraint_order[top->edge++]].shorter;
            if (tarjan->index[next] == 0)
                enter(tarjan, next);
            else if (tarjan->is_on_stack[next] && tarjan->index[next] < tarjan->low[top->region])
                tarjan->low[top->region] = tarjan->index[next];
            continue;
        }
        uint32_t region = top->region;
        tarjan->depth--;
        if (tarjan->depth > 0 && tarjan->low[region] < tarjan->low[tarjan->frames[tarjan->depth - 1].region])
            tarjan->low[tarjan->frames[tarjan->depth - 1].region] = tarjan->low[region];
        if (tarjan->low[region] == tarjan->index[region])
            finish_component(tarjan, region);
    }
}

void solve_regions(struct borrow_result *borrow)
{
    uint32_t count = borrow->region_count;
    borrow->component_count = 0;
    index_constraints(borrow);
    borrow->every_point = (struct point_range){0, borrow->point_count};
    struct arena *arena = borrow->arena;
    borrow->component = ARENA_ARRAY(arena, uint32_t, count);
    memset(borrow->component, 0xff, sizeof(uint32_t) * count);
    borrow->values = ARENA_ARRAY(arena, struct region_value, count);
    borrow->representative = ARENA_ARRAY(arena, uint32_t, count);
    struct tarjan tarjan = {.borrow = borrow};
    tarjan.index = ARENA_ARRAY(arena, uint32_t, count);
    tarjan.low = ARENA_ARRAY(arena, uint32_t, count);
    tarjan.is_on_stack = ARENA_ARRAY(arena, bool, count);
    tarjan.frames = ARENA_ARRAY(arena, struct visit, count + 1);
    tarjan.seen_component = ARENA_ARRAY(arena, uint32_t, count + 1);
    for (uint32_t i = 0; i < count; i++)
        if (tarjan.index[i] == 0)
            visit_from(&tarjan, i);
    vec_free(&tarjan.stack);
    vec_free(&tarjan.ranges);
    vec_free(&tarjan.sources);
    vec_free(&tarjan.members);
}

bool borrow_region_contains(const struct borrow_result *borrow, uint32_t region, uint32_t point)
{
    const struct region_value *value = &borrow->values[borrow->component[region]];
    return points_has(value->points, point) || points_has(value->base, point);
}

bool solve_next_range(const struct borrow_result *borrow, uint32_t region, uint32_t point, struct point_range *range)
{
    const struct region_value *value = &borrow->values[borrow->component[region]];
    struct point_range other;
    if (!points_next(value->points, point, range))
        return points_next(value->base, point, range);
    if (points_next(value->base, point, &other) && other.lo < range->lo)
        *range = other;
    return true;
}

bool solve_has_universal(const struct borrow_result *borrow, uint32_t region, uint32_t universal)
{
    const bitset_word *set = borrow->values[borrow->component[region]].universal;
    return set != NULL && bitset_has(set, universal);
}
