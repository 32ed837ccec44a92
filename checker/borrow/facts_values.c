#include "checker/borrow/facts_value_flow.h"

#include <string.h>

static bool value_same(const struct value *a, const struct value *b)
{
    if (a == b)
        return true;
    if (a->kind != b->kind || a->is_maybe != b->is_maybe || a->object != b->object || a->field_count != b->field_count ||
        strcmp(a->text, b->text) != 0)
        return false;
    for (uint32_t i = 0; i < a->field_count; i++)
        if (!value_same(a->fields[i], b->fields[i]))
            return false;
    return true;
}

static const struct value *value_join(struct value_flow *flow, const struct value *a, const struct value *b)
{
    if (value_same(a, b))
        return a;
    if (a->kind == VALUE_OBJECT || b->kind == VALUE_OBJECT) {
        const struct value *object = a->kind == VALUE_OBJECT ? a : b;
        if (b->kind == VALUE_OBJECT && flow->objects[b->object].kind == HEAP_SUMMARY)
            object = b; /* which stands for the others, too */
        if (object->is_maybe)
            return object;
        struct value *maybe = ARENA_NEW(flow->arena, struct value);
        *maybe = *object;
        maybe->is_maybe = true;
        return maybe;
    }
    if (a->kind == VALUE_RECORD && b->kind == VALUE_RECORD && a->field_count == b->field_count) {
        struct value *joined = value_record(flow, strcmp(a->text, b->text) == 0 ? a->text : "", a->field_count);
        for (uint32_t i = 0; i < a->field_count; i++)
            joined->fields[i] = value_join(flow, a->fields[i], b->fields[i]);
        return joined;
    }
    return &value_unknown;
}

static struct value_state copy_state(const struct value_flow *flow, const struct value_state *from)
{
    return (struct value_state){
        arena_copy(flow->arena, from->locals, sizeof *from->locals * flow->body->local_count),
        arena_copy(flow->arena, from->objects, sizeof *from->objects * flow->object_limit),
    };
}

static bool join_object(struct value_flow *flow, uint32_t object, struct object_state *to, const struct object_state *from)
{
    bool changed = false;
    if (from->life != to->life && from->life != OBJECT_ABSENT && (to->life == OBJECT_ABSENT || from->life == OBJECT_ALIVE)) {
        to->life = from->life; /* alive on some path: it is drawn */
        changed = true;
    }
    if (from->is_resized && !to->is_resized)
        changed = to->is_resized = true;
    if (from->cells == NULL || from->cells == to->cells)
        return changed;
    if (to->cells == NULL) {
        to->cells = from->cells;
        return true;
    }
    const struct value **cells = NULL;
    for (uint32_t i = 0; i < flow->objects[object].cell_count; i++) {
        const struct value *joined = value_join(flow, to->cells[i], from->cells[i]);
        if (value_same(joined, to->cells[i]))
            continue;
        if (cells == NULL)
            cells = arena_copy(flow->arena, to->cells, sizeof *cells * (flow->objects[object].cell_count + 1));
        cells[i] = joined;
    }
    if (cells != NULL)
        to->cells = cells;
    return changed || cells != NULL;
}

/* Tells whether the successor's state grew. */
static bool join_into(struct value_flow *flow, struct block_id block, const struct value_state *from)
{
    struct value_state *to = &flow->entry[block.index];
    if (to->locals == NULL) {
        *to = copy_state(flow, from);
        return true;
    }
    bool changed = false;
    for (uint32_t i = 0; i < flow->body->local_count; i++) {
        const struct value *joined = value_join(flow, to->locals[i], from->locals[i]);
        if (!value_same(joined, to->locals[i])) {
            to->locals[i] = joined;
            changed = true;
        }
    }
    for (uint32_t i = 0; i < flow->object_count; i++)
        changed |= join_object(flow, i, &to->objects[i], &from->objects[i]);
    return changed;
}

static void run_to_fixpoint(struct value_flow *flow)
{
    VEC(struct block_id) work = {0};
    vec_push(&work, (struct block_id){0});
    uint32_t budget = 64 * (flow->body->block_count + 1);
    while (work.count > 0 && budget-- > 0) {
        struct block_id block = vec_pop(&work);
        const struct mir_block *node = &flow->body->blocks[block.index];
        struct value_state state = copy_state(flow, &flow->entry[block.index]);
        for (uint32_t i = 0; i < node->statement_count; i++)
            value_run_statement(flow, &state, block, i);
        value_run_terminator(flow, &state, block);
        for (uint32_t i = node->terminator.target_count; i-- > 0;)
            if (!flow->body->blocks[node->terminator.targets[i].index].is_cleanup && join_into(flow, node->terminator.targets[i], &state))
                vec_push(&work, node->terminator.targets[i]);
    }
    vec_free(&work);
}

struct value_flow *values_compute(struct crate_types *crate, const struct mir_body *body, struct arena *arena)
{
    struct value_flow *flow = ARENA_NEW(arena, struct value_flow);
    *flow = (struct value_flow){.crate = crate, .body = body, .arena = arena, .object_limit = 96};
    flow->objects = ARENA_ARRAY(arena, struct value_object, flow->object_limit);
    flow->site_of_block = ARENA_ARRAY(arena, uint32_t, body->block_count);
    flow->site_of_point = ARENA_ARRAY(arena, uint32_t, body->point_count + 1);
    flow->entry = ARENA_ARRAY(arena, struct value_state, body->block_count);
    if ((uint64_t)body->block_count * body->local_count > VALUES_LIMIT)
        return flow;
    struct value_state start = {ARENA_ARRAY(arena, const struct value *, body->local_count),
                                ARENA_ARRAY(arena, struct object_state, flow->object_limit)};
    for (uint32_t i = 0; i < body->local_count; i++)
        start.locals[i] = &value_unset;
    for (uint32_t i = 1; i <= body->argument_count; i++) {
        uint32_t site = UINT32_MAX;
        start.locals[i] = value_fresh(flow, &start, body->locals[i].type, &site, 0);
    }
    flow->entry[0] = start;
    run_to_fixpoint(flow);
    return flow;
}

uint32_t values_object_count(const struct value_flow *flow)
{
    return flow->object_count;
}

const struct value_object *values_object(const struct value_flow *flow, uint32_t object)
{
    return &flow->objects[object];
}

struct value_state values_before(struct value_flow *flow, struct block_id block, uint32_t statement)
{
    const struct value_state *entry = &flow->entry[block.index];
    if (entry->locals == NULL)
        return (struct value_state){0};
    struct value_state state = copy_state(flow, entry);
    for (uint32_t i = 0; i < statement; i++)
        value_run_statement(flow, &state, block, i);
    return state;
}
