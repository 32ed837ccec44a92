#include "checker/borrow/sweep.h"

/* The key of a place: its local, or the first field in it, of the local itself or of what it refers to. */
static struct place_id key_of(const struct borrow_result *borrow, struct place_id place)
{
    const struct mir_place *places = borrow->body->places;
    struct place_id root = borrow->body->locals[places[place.index].local.index].place, key = root;
    for (; places[place.index].depth > 0; place = places[place.index].parent)
        key = places[place.index].kind == PROJECT_FIELD ? place : places[place.index].kind == PROJECT_DEREF ? key : root;
    return key;
}

static void heap_push(sweep_list *heap, struct sweep_entry entry)
{
    vec_push(heap, entry);
    uint32_t at = heap->count - 1;
    for (; at > 0 && heap->items[(at - 1) / 2].lo > entry.lo; at = (at - 1) / 2)
        heap->items[at] = heap->items[(at - 1) / 2];
    heap->items[at] = entry;
}

static struct sweep_entry heap_pop(sweep_list *heap)
{
    struct sweep_entry top = heap->items[0], last = vec_pop(heap);
    uint32_t at = 0;
    for (;;) {
        uint32_t child = 2 * at + 1;
        if (child >= heap->count)
            break;
        if (child + 1 < heap->count && heap->items[child + 1].lo < heap->items[child].lo)
            child++;
        if (last.lo <= heap->items[child].lo)
            break;
        heap->items[at] = heap->items[child];
        at = child;
    }
    if (heap->count > 0)
        heap->items[at] = last;
    return top;
}

/* The loan waits for its next range that ends behind the point. */
static void wait_for_next(struct sweep *sweep, sweep_list *waiting, uint32_t loan, uint32_t point)
{
    const struct borrow_result *borrow = sweep->borrow;
    const struct loan *data = &borrow->loans.items[loan];
    struct point_range range;
    if (data->has_scope ? points_next(data->scope, point, &range) : solve_next_range(borrow, data->region, point, &range))
        heap_push(waiting, (struct sweep_entry){range.lo, range.hi, loan});
}

void sweep_init(struct sweep *sweep, struct borrow_result *borrow)
{
    *sweep = (struct sweep){.borrow = borrow};
    if (borrow->loans.count == 0)
        return;
    sweep->bucket_of_place = ARENA_ARRAY(borrow->arena, uint32_t, borrow->body->place_count);
    sweep->first_of_local = ARENA_ARRAY(borrow->arena, uint32_t, borrow->body->local_count);
    memset(sweep->bucket_of_place, 0xff, sizeof(uint32_t) * borrow->body->place_count);
    memset(sweep->first_of_local, 0xff, sizeof(uint32_t) * borrow->body->local_count);
    for (uint32_t i = 0; i < borrow->loans.count; i++) {
        const struct loan *loan = &borrow->loans.items[i];
        struct place_id key = key_of(borrow, loan->place);
        uint32_t local = borrow->body->places[key.index].local.index;
        if (sweep->bucket_of_place[key.index] == MIR_NONE) {
            sweep->bucket_of_place[key.index] = sweep->buckets.count;
            vec_push(&sweep->buckets, (struct sweep_bucket){.next = sweep->first_of_local[local]});
            sweep->first_of_local[local] = sweep->bucket_of_place[key.index];
        }
        bool is_shared = loan->kind == BORROW_SHARED || loan->kind == BORROW_FAKE;
        wait_for_next(sweep, &sweep->buckets.items[sweep->bucket_of_place[key.index]].waiting[is_shared], i, 0);
    }
}

void sweep_release(struct sweep *sweep)
{
    for (uint32_t i = 0; i < sweep->buckets.count; i++)
        for (uint32_t k = 0; k < 2; k++) {
            vec_free(&sweep->buckets.items[i].waiting[k]);
            vec_free(&sweep->buckets.items[i].active[k]);
        }
    vec_free(&sweep->buckets);
    vec_free(&sweep->found);
}

static void advance(struct sweep *sweep, struct sweep_bucket *bucket, uint32_t kind, uint32_t point)
{
    sweep_list *waiting = &bucket->waiting[kind], *active = &bucket->active[kind];
    uint32_t kept = 0;
    for (uint32_t i = 0; i < active->count; i++) {
        struct sweep_entry entry = active->items[i];
        const struct loan *loan = &sweep->borrow->loans.items[entry.loan];
        /* Once its scope is known, a loan waits for that instead of its region. */
        if (point < entry.hi && (!loan->has_scope || points_has(loan->scope, point)))
            active->items[kept++] = entry;
        else
            wait_for_next(sweep, waiting, entry.loan, point);
    }
    active->count = kept;
    while (waiting->count > 0 && waiting->items[0].lo <= point) {
        struct sweep_entry entry = heap_pop(waiting);
        if (entry.hi <= point)
            wait_for_next(sweep, waiting, entry.loan, point);
        else
            vec_push(active, entry);
    }
    for (uint32_t i = 0; i < active->count; i++)
        vec_push(&sweep->found, active->items[i].loan);
}

static void visit(struct sweep *sweep, uint32_t bucket, bool with_shared, uint32_t point)
{
    if (bucket == MIR_NONE)
        return;
    advance(sweep, &sweep->buckets.items[bucket], 0, point);
    if (with_shared)
        advance(sweep, &sweep->buckets.items[bucket], 1, point);
}

void sweep_candidates(struct sweep *sweep, struct place_id place, bool with_shared, uint32_t point)
{
    const struct borrow_result *borrow = sweep->borrow;
    vec_clear(&sweep->found);
    if (sweep->buckets.count == 0)
        return;
    uint32_t local = borrow->body->places[place.index].local.index, first = sweep->first_of_local[local];
    if (first == MIR_NONE)
        return;
    struct place_id key = key_of(borrow, place);
    if (borrow->body->places[key.index].kind == PROJECT_FIELD) {
        visit(sweep, sweep->bucket_of_place[key.index], with_shared, point);
        visit(sweep, sweep->bucket_of_place[borrow->body->locals[local].place.index], with_shared, point);
        return;
    }
    for (uint32_t bucket = first; bucket != MIR_NONE; bucket = sweep->buckets.items[bucket].next)
        visit(sweep, bucket, with_shared, point);
}
