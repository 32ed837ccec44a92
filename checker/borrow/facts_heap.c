#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "checker/borrow/facts_build.h"
#include "checker/borrow/check.h"

/* Heap objects come first in the facts, the caller's data behind them: one for each parameter that is a reference. */

/* Within a statement what is shown is how the statement found things: its own borrow has not changed anything yet. */
static struct value_state state_at(struct facts_builder *builder, const struct frame *frame)
{
    while ((frame->kind == POINT_ERROR || frame->inner != FACTS_NONE) && frame->before != FACTS_NONE)
        frame = &builder->frames.frames.items[frame->before];
    return values_before(builder->values, frame->block, frame->statement);
}

static void note_owner(struct facts_builder *builder, const struct value_state *state, const struct value *value, uint32_t row, uint32_t depth)
{
    if (depth > VALUES_DEPTH)
        return;
    if (value->kind == VALUE_RECORD) {
        for (uint32_t i = 0; i < value->field_count; i++)
            note_owner(builder, state, value->fields[i], row, depth);
        return;
    }
    if (value->kind != VALUE_OBJECT)
        return;
    struct facts_heap *heap = &builder->function->heap[value->object];
    if (heap->first_owner == FACTS_NONE || heap->depth < depth) { /* its column is right of all that ever own it */
        if (heap->first_owner == FACTS_NONE)
            heap->first_owner = row;
        heap->depth = depth;
    }
    for (uint32_t i = 0; state->objects[value->object].cells != NULL && i < heap->cell_count; i++)
        note_owner(builder, state, state->objects[value->object].cells[i], row, depth + 1);
}

/* An element the loan names: the 0 of `&v[0]`. */
static uint32_t written_index(const char *borrowed)
{
    const char *open = strrchr(borrowed, '[');
    if (open == NULL || !isdigit((unsigned char)open[1]))
        return FACTS_NONE;
    char *end;
    unsigned long index = strtoul(open + 1, &end, 10);
    return end[0] == ']' && index < 64 ? (uint32_t)index : FACTS_NONE;
}

/* A loan of an element, or of what a box holds, ends at the heap object rather than at the row. */
static void find_targets(struct facts_builder *builder)
{
    struct facts_function *function = builder->function;
    for (uint32_t i = 0; i < function->loan_count; i++) {
        struct facts_loan *loan = &function->loans[i];
        uint32_t origin = builder->origin_of[i];
        if (loan->is_caller) {
            loan->target.heap = values_object_count(builder->values) + (origin - builder->borrow->loans.count);
            loan->target.cell = 0;
            continue;
        }
        if (loan->frozen_row == FACTS_NONE || strchr(loan->borrowed, '[') == NULL)
            continue;
        for (uint32_t h = 0; h < values_object_count(builder->values); h++) {
            if (function->heap[h].first_owner != loan->frozen_row || function->heap[h].depth != 0 || function->heap[h].kind != HEAP_BUFFER)
                continue;
            uint32_t cell = written_index(loan->borrowed);
            loan->target = (struct facts_place_ref){FACTS_NONE, h, cell < function->heap[h].cell_count ? cell : FACTS_NONE};
            break;
        }
    }
}

void facts_heap_make(struct facts_builder *builder)
{
    struct facts_function *function = builder->function;
    uint32_t objects = values_object_count(builder->values), callers = facts_caller_loan_count(builder);
    function->heap_count = objects + callers;
    function->heap = ARENA_ARRAY(builder->arena, struct facts_heap, function->heap_count + 1);
    for (uint32_t i = 0; i < objects; i++) {
        const struct value_object *object = values_object(builder->values, i);
        struct facts_cell *cells = ARENA_ARRAY(builder->arena, struct facts_cell, object->cell_count + 1);
        for (uint32_t c = 0; c < object->cell_count; c++)
            cells[c] = (struct facts_cell){arena_format(builder->arena, "%s", object->labels[c]), ""};
        function->heap[i] = (struct facts_heap){
            .kind = object->kind, .caption = arena_format(builder->arena, "%s", object->caption), .first_owner = FACTS_NONE,
            .is_record = object->is_record, .cells = cells, .cell_count = object->cell_count,
        };
    }
    for (uint32_t i = 0; i < callers; i++) {
        uint32_t row = facts_caller_row(builder, i);
        struct facts_cell *cell = ARENA_NEW(builder->arena, struct facts_cell);
        *cell = (struct facts_cell){"", ""};
        function->heap[objects + i] = (struct facts_heap){
            .kind = HEAP_CALLER, .first_owner = row,
            .caption = arena_format(builder->arena, function->rows[row].kind == ROW_CAPTURE ? "%s" : "behind %s", function->rows[row].path),
            .cells = cell, .cell_count = 1,
        };
        function->has_caller_data = true;
    }
    for (uint32_t f = 0; f < builder->frames.frames.count; f++) {
        struct value_state state = state_at(builder, &builder->frames.frames.items[f]);
        for (uint32_t row = 0; state.locals != NULL && row < function->row_count; row++)
            if (function->rows[row].kind != ROW_DEREF && builder->rows->sources.items[row].is_owner_of_memory && facts_is_in_scope(builder, row, &builder->frames.frames.items[f]))
                note_owner(builder, &state, values_read(builder->values, &state, builder->rows->sources.items[row].place), row, 0);
    }
    find_targets(builder);
}

static const char *cell_text(const struct facts_builder *builder, const struct value *value)
{
    if (value->kind == VALUE_TEXT)
        return arena_format(builder->arena, "%s", value->text);
    if (value->kind == VALUE_RECORD && value->text[0] != '\0')
        return arena_format(builder->arena, value->field_count > 0 ? "%s(…)" : "%s", value->text);
    return value->kind == VALUE_OBJECT ? "" : "…";
}

static void fill_object(struct facts_builder *builder, const struct value_state *state, uint32_t id, struct facts_heap_at *at)
{
    const struct facts_heap *heap = &builder->function->heap[id];
    const struct object_state *object = &state->objects[id];
    at->exists = object->life == OBJECT_ALIVE || object->life == OBJECT_FREED;
    at->is_freed = object->life == OBJECT_FREED;
    at->is_resized = object->is_resized && heap->cell_count > 1 && !at->is_freed;
    if (!at->exists)
        return;
    at->values = ARENA_ARRAY(builder->arena, const char *, heap->cell_count + 1);
    at->owns = ARENA_ARRAY(builder->arena, facts_heap_id, heap->cell_count + 1);
    for (uint32_t c = 0; c < heap->cell_count; c++) {
        const struct value *value = object->cells != NULL ? object->cells[c] : NULL;
        bool is_wrapped = value != NULL && value->kind == VALUE_RECORD && value->field_count == 1 && value->fields[0]->kind == VALUE_OBJECT;
        if (is_wrapped)
            value = value->fields[0]; /* the box in `Some(box)` */
        at->values[c] = value != NULL ? cell_text(builder, value) : "…";
        at->owns[c] = value != NULL && value->kind == VALUE_OBJECT ? value->object : FACTS_NONE;
    }
}

static void tint(struct facts_builder *builder, struct facts_point *point)
{
    const struct facts_function *function = builder->function;
    for (uint32_t h = 0; h < function->heap_count; h++) {
        point->heap[h].tint = ARENA_ARRAY(builder->arena, facts_loan_id, function->heap[h].cell_count + 1);
        for (uint32_t c = 0; c < function->heap[h].cell_count; c++)
            point->heap[h].tint[c] = FACTS_NONE;
    }
    for (uint32_t i = 0; i < function->loan_count; i++) {
        const struct facts_place_ref *target = &function->loans[i].target;
        bool in_force = point->loans[i].state == LOAN_IN_FORCE || point->loans[i].state == LOAN_RESERVED;
        if (target->heap == FACTS_NONE || !in_force)
            continue;
        for (uint32_t c = 0; c < function->heap[target->heap].cell_count; c++)
            if (target->cell == FACTS_NONE || target->cell == c)
                point->heap[target->heap].tint[c] = i;
    }
}

/* Whether a variable that does not end here owns an Rc's value, too. */
static bool is_owned_on(const struct facts_builder *builder, const struct value_state *state, const struct facts_point *point, uint32_t object)
{
    for (uint32_t row = 0; row < builder->function->row_count; row++) {
        enum facts_row_state now = point->rows[row].state;
        const struct value *value = values_read(builder->values, state, builder->rows->sources.items[row].place);
        if (now != STATE_DROPPED && now != STATE_OUT_OF_SCOPE && now != STATE_MOVED && value->kind == VALUE_OBJECT && value->object == object)
            return true;
    }
    return false;
}

static void free_value(struct facts_builder *builder, const struct value_state *state, struct facts_point *point, const struct value *value,
                       uint32_t depth)
{
    if (depth > VALUES_DEPTH)
        return;
    for (uint32_t i = 0; value->kind == VALUE_RECORD && i < value->field_count; i++)
        free_value(builder, state, point, value->fields[i], depth + 1);
    if (value->kind != VALUE_OBJECT || state->objects[value->object].life != OBJECT_ALIVE)
        return;
    if (values_object(builder->values, value->object)->is_shared && is_owned_on(builder, state, point, value->object))
        return;
    point->heap[value->object].is_freed = true;
    for (uint32_t c = 0; state->objects[value->object].cells != NULL && c < builder->function->heap[value->object].cell_count; c++)
        free_value(builder, state, point, state->objects[value->object].cells[c], depth + 1);
}

/* The point of a `}` stands before its drops; the picture shows them done. */
static void free_dropped(struct facts_builder *builder, const struct value_state *state, struct facts_point *point)
{
    for (uint32_t row = 0; row < builder->function->row_count; row++)
        if (point->rows[row].state == STATE_DROPPED && builder->function->rows[row].depth == 0 && strncmp(point->rows[row].state_text, "dropped", strlen("dropped")) == 0)
            free_value(builder, state, point, values_read(builder->values, state, builder->rows->sources.items[row].place), 0);
}

/* What the result owns leaves with it: nothing in the picture would own it. */
static void give_result(const struct facts_builder *builder, const struct value_state *state, struct facts_point *point, const struct value *value, uint32_t depth)
{
    if (depth > VALUES_DEPTH)
        return;
    for (uint32_t i = 0; value->kind == VALUE_RECORD && i < value->field_count; i++)
        give_result(builder, state, point, value->fields[i], depth + 1);
    if (value->kind != VALUE_OBJECT)
        return;
    point->heap[value->object].exists = false;
    for (uint32_t c = 0; state->objects[value->object].cells != NULL && c < builder->function->heap[value->object].cell_count; c++)
        give_result(builder, state, point, state->objects[value->object].cells[c], depth + 1);
}

static bool leaves_function(const struct facts_builder *builder, const struct frame *frame)
{
    return frame->kind == POINT_SCOPE_END && frame->leaves >= builder->body->span.hi - 1;
}

static bool is_enum(const struct facts_builder *builder, uint32_t row)
{
    const struct type_data *type = type_of(builder->crate->types, builder->body->places[builder->rows->sources.items[row].place.index].type);
    return type->kind == TY_ADT && def_of(builder->crate, type->def)->kind == DEF_ENUM;
}

/* The object that a value with parts owns, when it is one and no row of a part says so. */
static const struct value *only_object(const struct facts_builder *builder, uint32_t row, const struct value *value)
{
    bool has_field_rows = row + 1 < builder->function->row_count && builder->function->rows[row + 1].parent == row;
    const struct value *found = value;
    if (value->kind != VALUE_RECORD || has_field_rows)
        return value;
    for (uint32_t i = 0; i < value->field_count; i++) {
        if (value->fields[i]->kind != VALUE_OBJECT)
            continue;
        if (found != value)
            return value;
        found = value->fields[i];
    }
    return found;
}

/* After a refused access to what a loan claims, nobody can say what is there: it might be written by both ways. */
static bool is_contested(const struct facts_builder *builder, uint32_t row, const struct frame *frame)
{
    uint32_t local = builder->rows->sources.items[row].local.index;
    for (uint32_t i = 0; i < builder->refusal_count; i++) {
        const struct facts_refusal *refusal = &builder->refusals[i];
        if (refusal->violation->kind == VIOLATION_LOAN && builder->body->places[refusal->place.index].local.index == local &&
            refusal->access.lo < frame->span.hi && frame->kind != POINT_ERROR)
            return true;
    }
    return false;
}

static void reach(struct facts_point *point, const struct facts_function *function, bool *is_reached, facts_heap_id id, uint32_t depth)
{
    if (id == FACTS_NONE || is_reached[id] || depth > VALUES_DEPTH + 1)
        return;
    is_reached[id] = true;
    for (uint32_t c = 0; c < function->heap[id].cell_count && point->heap[id].owns != NULL; c++)
        reach(point, function, is_reached, point->heap[id].owns[c], depth + 1);
}

/* What is alive, but of which nobody knows any more who owns it, would only float in the picture. */
static void hide_unowned(struct facts_builder *builder, struct facts_point *point, uint32_t objects)
{
    const struct facts_function *function = builder->function;
    bool *is_reached = ARENA_ARRAY(builder->scratch, bool, objects + 1);
    for (uint32_t row = 0; row < function->row_count; row++)
        reach(point, function, is_reached, point->rows[row].owns, 0);
    for (uint32_t h = 0; h < objects; h++)
        if (!is_reached[h] && !point->heap[h].is_freed)
            point->heap[h].exists = false;
}

void facts_heap_at(struct facts_builder *builder, uint32_t index)
{
    struct facts_function *function = builder->function;
    struct facts_point *point = &function->points[index];
    struct value_state state = state_at(builder, &builder->frames.frames.items[index]);
    uint32_t objects = values_object_count(builder->values);
    point->heap = ARENA_ARRAY(builder->arena, struct facts_heap_at, function->heap_count + 1);
    for (uint32_t h = 0; h < objects && state.locals != NULL; h++)
        if (function->heap[h].first_owner != FACTS_NONE)
            fill_object(builder, &state, h, &point->heap[h]);
    for (uint32_t h = objects; h < function->heap_count; h++) {
        point->heap[h].exists = true;
        point->heap[h].values = ARENA_ARRAY(builder->arena, const char *, 2);
        point->heap[h].values[0] = "…";
    }
    tint(builder, point);
    if (state.locals != NULL)
        free_dropped(builder, &state, point);
    if (state.locals != NULL && leaves_function(builder, &builder->frames.frames.items[index]))
        give_result(builder, &state, point, state.locals[0], 0);
    for (uint32_t row = 0; row < function->row_count && state.locals != NULL; row++) {
        struct facts_row_at *at = &point->rows[row];
        if (at->state == STATE_OUT_OF_SCOPE || at->state == STATE_DROPPED || at->state == STATE_UNINIT || at->state == STATE_MOVED ||
            function->rows[row].is_reference || function->rows[row].kind == ROW_DEREF)
            continue;
        const struct value *value = values_read(builder->values, &state, builder->rows->sources.items[row].place);
        if (value->kind == VALUE_TEXT && is_contested(builder, row, &builder->frames.frames.items[index]))
            at->value = "";
        else if (value->kind == VALUE_TEXT)
            at->value = arena_format(builder->arena, "%s", value->text);
        else if (value->kind == VALUE_RECORD && value->text[0] != '\0')
            at->value = cell_text(builder, value);
        const struct value *owned = only_object(builder, row, value);
        if (owned->kind == VALUE_OBJECT && builder->rows->sources.items[row].is_owner_of_memory && state.objects[owned->object].life == OBJECT_ALIVE) {
            at->owns = owned->object;
            at->owns_maybe = owned->is_maybe || (value->kind == VALUE_RECORD && value->text[0] == '\0' && is_enum(builder, row));
        }
    }
    hide_unowned(builder, point, objects);
}
