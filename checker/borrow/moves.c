#include "base/bug.h"
#include "checker/borrow/passes.h"

/*
 * Move paths and where they may be uninitialised.
 *
 * A path is a place that is moved or initialised on its own.  Events (initialisations, moves, storage) are kept by local and in order of points; the state
 * of a path is found by walking forward from the events that make it so, and only when somebody asks: most locals are never asked about.
 * Source: rustc_mir_dataflow::move_paths, MaybeUninitializedPlaces, EverInitializedPlaces.
 */
struct gather {
    struct borrow_result *borrow;
    uint32_t *counts;
    bool is_counting;
};

/* ---- paths ---- */

/* Whether a projection leads to something that can be moved out of or tracked on its own. */
static bool is_tracked_step(const struct borrow_result *borrow, struct place_id place)
{
    const struct mir_place *data = &borrow->body->places[place.index];
    const struct type_data *base = type_of(borrow->crate->types, borrow->body->places[data->parent.index].type);
    switch ((enum projection_kind)data->kind) {
    case PROJECT_NONE: case PROJECT_DOWNCAST:
        return true;
    case PROJECT_DEREF:
        return base->kind == TY_ADT;
    case PROJECT_FIELD:
        return base->kind != TY_ADT || !conflict_has_destructor(borrow, borrow->body->places[data->parent.index].type);
    case PROJECT_CONSTANT_INDEX: case PROJECT_SUBSLICE:
        return base->kind == TY_ARRAY;
    case PROJECT_INDEX:
        return false;
    }
    return false;
}

static uint32_t path_for(struct borrow_result *borrow, struct place_id place)
{
    if (borrow->path_of_place[place.index] != MIR_NONE)
        return borrow->path_of_place[place.index];
    const struct mir_place *data = &borrow->body->places[place.index];
    uint32_t parent = MIR_NONE;
    if (data->kind != PROJECT_NONE) {
        parent = path_for(borrow, data->parent);
        if (parent == MIR_NONE || !is_tracked_step(borrow, place))
            return MIR_NONE;
    }
    uint32_t path = borrow->paths.count;
    struct move_path fresh = {.place = place, .parent = parent, .first_child = MIR_NONE, .next_sibling = MIR_NONE};
    if (parent != MIR_NONE) {
        fresh.next_sibling = borrow->paths.items[parent].first_child;
        borrow->paths.items[parent].first_child = path;
    }
    vec_push(&borrow->paths, fresh);
    borrow->path_of_place[place.index] = path;
    return path;
}

uint32_t moves_closest(const struct borrow_result *borrow, struct place_id place, struct place_id *prefix)
{
    while (borrow->path_of_place[place.index] == MIR_NONE && borrow->body->places[place.index].kind != PROJECT_NONE)
        place = borrow->body->places[place.index].parent;
    if (prefix != NULL)
        *prefix = place;
    return borrow->path_of_place[place.index];
}

/* ---- events ---- */

static void note(struct gather *gather, struct place_id place, uint32_t point, enum move_event_kind kind)
{
    struct borrow_result *borrow = gather->borrow;
    uint32_t local = borrow->body->places[place.index].local.index;
    uint32_t path = path_for(borrow, place);
    if (path == MIR_NONE && kind != MOVE_EVENT_INIT)
        return;
    if (path == MIR_NONE) {
        path = place.index;
        kind = MOVE_EVENT_WRITE;
    }
    if (gather->is_counting)
        gather->counts[local]++;
    else
        borrow->events[gather->counts[local]++] = (struct move_event){point, path, (uint8_t)kind};
}

static void note_operand(struct gather *gather, const struct mir_operand *operand, uint32_t point)
{
    if (operand->kind == OPERAND_MOVE)
        note(gather, operand->place, point, MOVE_EVENT_MOVE);
}

static void gather_block(struct gather *gather, uint32_t place_in_order)
{
    struct borrow_result *borrow = gather->borrow;
    const struct mir_block *block = points_block(borrow, place_in_order);
    uint32_t point = points_first(borrow, place_in_order);
    for (uint32_t s = 0; s < block->statement_count; s++, point++) {
        const struct mir_statement *statement = &block->statements[s];
        if (statement->kind == MIR_ASSIGN) {
            for (uint32_t i = 0; i < statement->rvalue->operand_count; i++)
                note_operand(gather, &statement->rvalue->operands[i], point);
            note(gather, statement->place, point, MOVE_EVENT_INIT);
        } else if (statement->kind == MIR_STORAGE_DEAD) {
            note(gather, statement->place, point, MOVE_EVENT_STORAGE_DEAD);
        } else if (statement->kind == MIR_STORAGE_LIVE) {
            note(gather, statement->place, point, MOVE_EVENT_STORAGE_LIVE);
        }
    }
    const struct mir_terminator *terminator = &block->terminator;
    if (terminator->kind == MIR_CALL) {
        note_operand(gather, &terminator->value, point);
        for (uint32_t i = 0; i < terminator->arg_count; i++)
            note_operand(gather, &terminator->args[i], point);
        note(gather, terminator->place, point, MOVE_EVENT_INIT);
    } else if (terminator->kind == MIR_DROP) {
        note(gather, terminator->place, point, MOVE_EVENT_DROP);
    } else if (terminator->kind == MIR_SWITCH) {
        note_operand(gather, &terminator->value, point);
    }
}

void moves_gather(struct borrow_result *borrow)
{
    const struct mir_body *body = borrow->body;
    borrow->path_of_place = ARENA_ARRAY(borrow->arena, uint32_t, body->place_count);
    memset(borrow->path_of_place, 0xff, sizeof(uint32_t) * body->place_count);
    for (uint32_t i = 0; i < body->local_count; i++)
        path_for(borrow, body->locals[i].place);
    struct gather gather = {.borrow = borrow, .is_counting = true};
    gather.counts = ARENA_ARRAY(borrow->arena, uint32_t, body->local_count + 1);
    for (uint32_t i = 0; i < borrow->order_count; i++)
        gather_block(&gather, i);
    borrow->event_start = ARENA_ARRAY(borrow->arena, uint32_t, body->local_count + 1);
    for (uint32_t i = 0; i < body->local_count; i++) {
        borrow->event_start[i + 1] = borrow->event_start[i] + gather.counts[i];
        gather.counts[i] = borrow->event_start[i];
    }
    borrow->events = ARENA_ARRAY(borrow->arena, struct move_event, borrow->event_start[body->local_count] + 1);
    gather.is_counting = false;
    for (uint32_t i = 0; i < borrow->order_count; i++)
        gather_block(&gather, i);
}

/* ---- walks ---- */

static bool is_ancestor_or_self(const struct borrow_result *borrow, uint32_t ancestor, uint32_t path)
{
    for (; path != MIR_NONE; path = borrow->paths.items[path].parent)
        if (path == ancestor)
            return true;
    return false;
}

static uint32_t local_of_path(const struct borrow_result *borrow, uint32_t path)
{
    return borrow->body->places[borrow->paths.items[path].place.index].local.index;
}

static bool is_argument(const struct borrow_result *borrow, uint32_t local)
{
    return local >= 1 && local <= borrow->body->argument_count;
}

/* The first event of the local at or behind the point. */
static uint32_t first_event_from(const struct borrow_result *borrow, uint32_t local, uint32_t point)
{
    uint32_t low = borrow->event_start[local], high = borrow->event_start[local + 1];
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (borrow->events[middle].point < point)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

enum effect { EFFECT_NONE, EFFECT_SET, EFFECT_CLEAR };
typedef enum effect (*effect_function)(const struct borrow_result *borrow, const struct move_event *event, uint32_t path);

static enum effect uninit_effect(const struct borrow_result *borrow, const struct move_event *event, uint32_t path)
{
    if (event->kind == MOVE_EVENT_WRITE || !is_ancestor_or_self(borrow, event->path, path))
        return EFFECT_NONE;
    switch ((enum move_event_kind)event->kind) {
    case MOVE_EVENT_INIT:
        return EFFECT_CLEAR;
    case MOVE_EVENT_MOVE: case MOVE_EVENT_DROP: case MOVE_EVENT_STORAGE_LIVE:
        return EFFECT_SET;
    case MOVE_EVENT_STORAGE_DEAD:
        return EFFECT_CLEAR;       /* nobody can ask about it until its storage is live again */
    case MOVE_EVENT_WRITE:
        break;
    }
    return EFFECT_NONE;
}

static enum effect init_effect(const struct borrow_result *borrow, const struct move_event *event, uint32_t path)
{
    if (event->kind == MOVE_EVENT_WRITE)
        return EFFECT_NONE;
    bool is_of_whole = is_ancestor_or_self(borrow, event->path, path);
    switch ((enum move_event_kind)event->kind) {
    case MOVE_EVENT_INIT:
        return is_of_whole || is_ancestor_or_self(borrow, path, event->path) ? EFFECT_SET : EFFECT_NONE;
    case MOVE_EVENT_MOVE: case MOVE_EVENT_DROP: case MOVE_EVENT_STORAGE_LIVE: case MOVE_EVENT_STORAGE_DEAD:
        return is_of_whole ? EFFECT_CLEAR : EFFECT_NONE;
    case MOVE_EVENT_WRITE:
        break;
    }
    return EFFECT_NONE;
}

/* What all events at the point of the first one do together: an assignment moves its operands and then initialises. */
static enum effect effect_at(const struct borrow_result *borrow, uint32_t *event, uint32_t end, uint32_t path, effect_function effect)
{
    uint32_t point = borrow->events[*event].point;
    enum effect result = EFFECT_NONE;
    for (; *event < end && borrow->events[*event].point == point; (*event)++) {
        enum effect one = effect(borrow, &borrow->events[*event], path);
        if (one != EFFECT_NONE)
            result = one;
    }
    return result;
}

/* The state holds from `point` on, within its block, until an event clears it; else it flows on. */
static void flow_from(struct borrow_result *borrow, uint32_t point, uint32_t path, effect_function effect, uint32_t stamp)
{
    uint32_t local = local_of_path(borrow, path), block = borrow->block_of_point[point], end = points_end(borrow, block);
    uint32_t last = borrow->event_start[local + 1];
    for (uint32_t event = first_event_from(borrow, local, point); event < last && borrow->events[event].point < end;) {
        uint32_t at = borrow->events[event].point;
        if (effect_at(borrow, &event, last, path, effect) == EFFECT_CLEAR) {
            vec_push(&borrow->range_scratch, (struct point_range){point, at + 1});
            /* A call initialises its destination only where it returns. */
            const struct mir_terminator *terminator = points_terminator(borrow, at);
            if (terminator != NULL && terminator->kind == MIR_CALL && terminator->has_unwind && effect == uninit_effect) {
                uint32_t unwind = borrow->order_of[terminator->targets[terminator->target_count - 1].index];
                if (borrow->stamp[unwind] != stamp) {
                    borrow->stamp[unwind] = stamp;
                    vec_push(&borrow->work, unwind);
                }
            }
            return;
        }
    }
    vec_push(&borrow->range_scratch, (struct point_range){point, end});
    const struct mir_terminator *terminator = &points_block(borrow, block)->terminator;
    for (uint32_t t = 0; t < terminator->target_count; t++) {
        uint32_t next = borrow->order_of[terminator->targets[t].index];
        if (borrow->stamp[next] != stamp) {
            borrow->stamp[next] = stamp;
            vec_push(&borrow->work, next);
        }
    }
}

static struct point_set reach(struct borrow_result *borrow, uint32_t path, effect_function effect, bool holds_at_entry)
{
    uint32_t local = local_of_path(borrow, path), stamp = points_new_stamp(borrow);
    if (holds_at_entry) {
        borrow->stamp[0] = stamp;
        vec_push(&borrow->work, 0);
    }
    uint32_t last = borrow->event_start[local + 1];
    for (uint32_t event = borrow->event_start[local]; event < last;) {
        uint32_t point = borrow->events[event].point;
        if (effect_at(borrow, &event, last, path, effect) != EFFECT_SET)
            continue;
        uint32_t block = borrow->block_of_point[point];
        if (point + 1 < points_end(borrow, block)) {
            flow_from(borrow, point + 1, path, effect, stamp);
            continue;
        }
        const struct mir_terminator *terminator = &points_block(borrow, block)->terminator;
        bool skip_unwind = terminator->kind == MIR_CALL && terminator->has_unwind && effect == init_effect;
        for (uint32_t t = 0; t + skip_unwind < terminator->target_count; t++) {
            uint32_t next = borrow->order_of[terminator->targets[t].index];
            if (borrow->stamp[next] != stamp) {
                borrow->stamp[next] = stamp;
                vec_push(&borrow->work, next);
            }
        }
    }
    while (borrow->work.count > 0) {
        uint32_t block = vec_pop(&borrow->work);
        flow_from(borrow, points_first(borrow, block), path, effect, stamp);
    }
    struct point_set set = points_make(borrow->arena, borrow->range_scratch.items, borrow->range_scratch.count);
    vec_clear(&borrow->range_scratch);
    return set;
}

bool moves_uninit_at(struct borrow_result *borrow, uint32_t path, uint32_t point)
{
    struct move_path *data = &borrow->paths.items[path];
    if (!data->is_computed) {
        uint32_t local = local_of_path(borrow, path);
        bool has_storage = borrow->event_start[local] < borrow->event_start[local + 1]
            && borrow->events[borrow->event_start[local]].kind == MOVE_EVENT_STORAGE_LIVE;
        for (uint32_t e = borrow->event_start[local]; e < borrow->event_start[local + 1] && !has_storage; e++)
            has_storage = borrow->events[e].kind == MOVE_EVENT_STORAGE_LIVE;
        struct point_set set = reach(borrow, path, uninit_effect, !has_storage && !is_argument(borrow, local));
        data->uninit = set;
        data->is_computed = true;
    }
    return points_has(data->uninit, point);
}

struct point_set moves_may_be_init(struct borrow_result *borrow, uint32_t path)
{
    struct move_path *data = &borrow->paths.items[path];
    if (!data->is_init_computed) {
        struct point_set set = reach(borrow, path, init_effect, is_argument(borrow, local_of_path(borrow, path)));
        data = &borrow->paths.items[path];
        data->init = set;
        data->is_init_computed = true;
    }
    return data->init;
}

uint32_t moves_uninit_child(struct borrow_result *borrow, uint32_t path, uint32_t point)
{
    for (uint32_t child = borrow->paths.items[path].first_child; child != MIR_NONE; child = borrow->paths.items[child].next_sibling) {
        if (moves_uninit_at(borrow, child, point))
            return child;
        uint32_t below = moves_uninit_child(borrow, child, point);
        if (below != MIR_NONE)
            return below;
    }
    return MIR_NONE;
}

/* ---- walking back to what made it so ---- */

/* The last event of the local before `point` in its block; MIR_NONE is none. */
static uint32_t last_event_before(const struct borrow_result *borrow, uint32_t local, uint32_t point, uint32_t floor)
{
    uint32_t event = first_event_from(borrow, local, point);
    return event > borrow->event_start[local] && borrow->events[event - 1].point >= floor ? event - 1 : MIR_NONE;
}

/* The blocks control comes from that this walk has not met. */
static void push_predecessors(struct borrow_result *borrow, uint32_t block, uint32_t stamp)
{
    for (uint32_t k = borrow->predecessor_start[block]; k < borrow->predecessor_start[block + 1]; k++) {
        uint32_t other = borrow->predecessors[k];
        if (borrow->stamp[other] == stamp)
            continue;
        borrow->stamp[other] = stamp;
        vec_push(&borrow->scratch, other);
    }
}

uint32_t moves_ever_init(struct borrow_result *borrow, struct local_id local, uint32_t point)
{
    uint32_t whole = borrow->path_of_place[borrow->body->locals[local.index].place.index];
    uint32_t stamp = points_new_stamp(borrow), begin = borrow->scratch.count, found = MIR_NONE;
    uint32_t block = borrow->block_of_point[point], before = point;
    for (;;) {
        bool goes_on = true;
        for (uint32_t at = before; goes_on && found == MIR_NONE;) {
            uint32_t event = last_event_before(borrow, local.index, at, points_first(borrow, block));
            if (event == MIR_NONE)
                break;
            const struct move_event *data = &borrow->events[event];
            if (data->kind == MOVE_EVENT_INIT && data->path == whole)
                found = data->point;
            else if (data->kind == MOVE_EVENT_STORAGE_DEAD || data->kind == MOVE_EVENT_STORAGE_LIVE)
                goes_on = false;
            at = data->point;
        }
        if (found != MIR_NONE)
            break;
        if (goes_on && block == 0 && is_argument(borrow, local.index)) {
            found = MOVES_AT_ENTRY;
            break;
        }
        if (goes_on)
            push_predecessors(borrow, block, stamp);
        if (borrow->scratch.count == begin)
            break;
        block = vec_pop(&borrow->scratch);
        before = points_end(borrow, block);
    }
    borrow->scratch.count = begin;
    return found;
}

static int compare_events(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

/*
 * Source: rustc's get_moved_indexes.  Backwards from the use: a move of the path or of a parent is a site, an initialisation of one ends the way.
 */
struct move_sites moves_sites(struct borrow_result *borrow, uint32_t path, uint32_t point)
{
    uint32_t local = local_of_path(borrow, path), stamp = points_new_stamp(borrow), begin = borrow->scratch.count;
    VEC(uint32_t) sites = {0};
    struct move_sites result = {0};
    uint32_t block = borrow->block_of_point[point], before = point;
    for (;;) {
        bool goes_on = true;
        for (uint32_t event = last_event_before(borrow, local, before, points_first(borrow, block)); event != MIR_NONE && goes_on;
             event = event > borrow->event_start[local] && borrow->events[event - 1].point >= points_first(borrow, block) ? event - 1 : MIR_NONE) {
            const struct move_event *data = &borrow->events[event];
            if (data->kind == MOVE_EVENT_WRITE || !is_ancestor_or_self(borrow, data->path, path) || data->kind == MOVE_EVENT_STORAGE_DEAD || data->kind == MOVE_EVENT_STORAGE_LIVE)
                continue;
            if (data->kind == MOVE_EVENT_MOVE || data->kind == MOVE_EVENT_DROP) {
                vec_push(&sites, event);
                result.is_in_loop |= data->point >= point;
            }
            goes_on = false;
        }
        if (goes_on)
            push_predecessors(borrow, block, stamp);
        if (borrow->scratch.count == begin)
            break;
        block = vec_pop(&borrow->scratch);
        before = points_end(borrow, block);
    }
    borrow->scratch.count = begin;
    if (sites.count > 0)
        qsort(sites.items, sites.count, sizeof *sites.items, compare_events);
    for (uint32_t i = 0; i < sites.count; i++)
        if (result.count == 0 || sites.items[i] != sites.items[result.count - 1])
            sites.items[result.count++] = sites.items[i];
    result.events = result.count == 0 ? NULL : arena_copy(borrow->arena, sites.items, sizeof(uint32_t) * result.count);
    vec_free(&sites);
    return result;
}

enum init_state borrow_init_state(struct borrow_result *borrow, struct place_id place, uint32_t point)
{
    struct place_id prefix;
    uint32_t path = moves_closest(borrow, place, &prefix);
    if (moves_uninit_at(borrow, path, point))
        return points_has(moves_may_be_init(borrow, path), point) ? INIT_MAYBE : INIT_NO;
    return prefix.index == place.index && moves_uninit_child(borrow, path, point) != MIR_NONE ? INIT_PARTLY : INIT_YES;
}
