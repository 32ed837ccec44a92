/* Where a place may hold a value: tells "moved" from "moved on some path", for a part of a variable too. */
#include "checker/borrow/check.h"
#include "checker/borrow/facts_build.h"
#include "checker/borrow/passes.h"

struct init_flow {
    bool *at_entry;        /* by block; NULL: not computed */
};

static bool is_self_or_parent(const struct borrow_result *borrow, uint32_t ancestor, uint32_t path)
{
    for (; path != MIR_NONE; path = borrow->paths.items[path].parent)
        if (path == ancestor)
            return true;
    return false;
}

/* The state of `path` behind the events of its local in [from, to). */
static bool run_events(const struct borrow_result *borrow, uint32_t local, uint32_t path, uint32_t from, uint32_t to, bool state)
{
    for (uint32_t i = borrow->event_start[local]; i < borrow->event_start[local + 1]; i++) {
        const struct move_event *event = &borrow->events[i];
        if (event->point < from || event->point >= to)
            continue;
        switch ((enum move_event_kind)event->kind) {
        case MOVE_EVENT_INIT:
            state |= is_self_or_parent(borrow, event->path, path) || is_self_or_parent(borrow, path, event->path);
            break;
        case MOVE_EVENT_WRITE:
            break;
        case MOVE_EVENT_MOVE:
        case MOVE_EVENT_DROP:
        case MOVE_EVENT_STORAGE_DEAD:
        case MOVE_EVENT_STORAGE_LIVE:
            if (is_self_or_parent(borrow, event->path, path))
                state = false;
            break;
        }
    }
    return state;
}

static void compute(const struct facts_builder *builder, struct init_flow *flow, uint32_t local, uint32_t path)
{
    const struct borrow_result *borrow = builder->borrow;
    flow->at_entry = ARENA_ARRAY(builder->scratch, bool, builder->body->block_count);
    flow->at_entry[0] = builder->body->locals[local].kind == LOCAL_ARGUMENT;
    bool changed = true;
    for (uint32_t round = 0; changed && round <= borrow->order_count; round++) {
        changed = false;
        for (uint32_t i = 0; i < borrow->order_count; i++) {
            uint32_t block = borrow->order[i].index, first = borrow->first_point[block];
            const struct mir_block *node = &builder->body->blocks[block];
            if (!run_events(borrow, local, path, first, first + node->statement_count + 1, flow->at_entry[block]))
                continue;
            for (uint32_t t = 0; t < node->terminator.target_count; t++) {
                changed |= !flow->at_entry[node->terminator.targets[t].index];
                flow->at_entry[node->terminator.targets[t].index] = true;
            }
        }
    }
}

bool facts_may_be_init(struct facts_builder *builder, uint32_t row, const struct frame *frame)
{
    const struct borrow_result *borrow = builder->borrow;
    const struct row_source *source = &builder->rows->sources.items[row];
    struct place_id prefix;
    uint32_t path = moves_closest(borrow, source->place, &prefix), first = borrow->first_point[frame->block.index];
    if (builder->init_flows == NULL)
        builder->init_flows = ARENA_ARRAY(builder->scratch, struct init_flow, builder->rows->rows.count + 1);
    struct init_flow *flow = &builder->init_flows[row];
    if (flow->at_entry == NULL)
        compute(builder, flow, source->local.index, path);
    return run_events(borrow, source->local.index, path, first, first + frame->statement, flow->at_entry[frame->block.index]);
}
