#include "checker/borrow/facts_value_flow.h"

#include <string.h>

#include "base/bug.h"

const struct value value_unknown = {.kind = VALUE_UNKNOWN, .text = ""};
const struct value value_unset = {.kind = VALUE_UNSET, .text = ""};
const struct type_data *value_type(const struct value_flow *flow, struct type_id type)
{
    return type_of(flow->crate->types, type);
}

struct value *value_record(struct value_flow *flow, const char *text, uint32_t count)
{
    struct value *value = ARENA_NEW(flow->arena, struct value);
    value->kind = VALUE_RECORD;
    value->text = text;
    value->fields = ARENA_ARRAY(flow->arena, const struct value *, count + 1);
    value->field_count = count;
    for (uint32_t i = 0; i < count; i++)
        value->fields[i] = &value_unknown;
    return value;
}

void value_set_cells(struct value_flow *flow, struct object_state *object, uint32_t count)
{
    object->cells = ARENA_ARRAY(flow->arena, const struct value *, count + 1);
    for (uint32_t i = 0; i < count; i++)
        object->cells[i] = &value_unknown;
}

const struct value *value_field(const struct value *value, uint32_t field)
{
    return value->kind == VALUE_RECORD && field < value->field_count ? value->fields[field] : &value_unknown;
}

/* What is read through one of several objects is known of none of them; what it owns, it may own. */
static const struct value *through_maybe(const struct value_flow *flow, const struct value *owner, const struct value *found)
{
    if (!owner->is_maybe)
        return found;
    if (found->kind != VALUE_OBJECT)
        return &value_unknown;
    struct value *maybe = ARENA_NEW(flow->arena, struct value);
    *maybe = *found;
    maybe->is_maybe = true;
    return maybe;
}

/* A value that was made as another variant has no fields of this one. */
static bool is_variant(const struct value_flow *flow, struct type_id type, uint32_t variant, const struct value *value)
{
    const struct definition *def = def_of(flow->crate, value_type(flow, type)->def);
    return value->kind != VALUE_RECORD || value->text[0] == '\0' ||
           strcmp(value->text, name_text(flow->crate->session->names, def->adt->variants[variant].name)) == 0;
}

/* Where the variant is known, so is what it owns. */
static const struct value *sure(const struct value_flow *flow, const struct value *value)
{
    if (value->kind != VALUE_OBJECT || !value->is_maybe)
        return value;
    struct value *copy = ARENA_NEW(flow->arena, struct value);
    *copy = *value;
    copy->is_maybe = false;
    return copy;
}

const struct value *values_read(const struct value_flow *flow, const struct value_state *state, struct place_id place)
{
    const struct mir_place *node = &flow->body->places[place.index];
    if (node->kind == PROJECT_NONE)
        return state->locals[node->local.index];
    const struct value *parent = values_read(flow, state, node->parent);
    const struct mir_place *parent_node = &flow->body->places[node->parent.index];
    switch ((enum projection_kind)node->kind) {
    case PROJECT_DOWNCAST:
        return is_variant(flow, parent_node->type, node->index, parent) ? parent : &value_unknown;
    case PROJECT_FIELD:
        if (parent->kind == VALUE_OBJECT && flow->objects[parent->object].is_record) { /* (*b).x: the cells are the fields */
            const struct object_state *object = &state->objects[parent->object];
            if (object->cells == NULL || node->index >= flow->objects[parent->object].cell_count)
                return &value_unknown;
            return through_maybe(flow, parent, object->cells[node->index]);
        }
        return parent_node->kind == PROJECT_DOWNCAST ? sure(flow, value_field(parent, node->index)) : value_field(parent, node->index);
    case PROJECT_DEREF:
        if (parent->kind == VALUE_OBJECT && value_type(flow, parent_node->type)->kind == TY_ADT) {
            const struct object_state *object = &state->objects[parent->object];
            if (flow->objects[parent->object].is_record)
                return parent; /* stands for the record */
            return object->cells != NULL && flow->objects[parent->object].cell_count == 1 ? through_maybe(flow, parent, object->cells[0])
                                                                                          : &value_unknown;
        }
        return &value_unknown;
    case PROJECT_NONE:
    case PROJECT_INDEX:
    case PROJECT_CONSTANT_INDEX:
    case PROJECT_SUBSLICE:
        return &value_unknown;
    }
    BUG("projection %d", node->kind);
}

void value_write_cell(struct value_flow *flow, struct value_state *state, uint32_t object, uint32_t cell, const struct value *value)
{
    struct object_state *at = &state->objects[object];
    uint32_t count = flow->objects[object].cell_count;
    if (at->cells == NULL || cell >= count)
        return;
    const struct value **cells = arena_copy(flow->arena, at->cells, sizeof *cells * (count + 1));
    cells[cell] = value;
    at->cells = cells;
}

void value_write(struct value_flow *flow, struct value_state *state, struct place_id place, const struct value *value)
{
    const struct mir_place *node = &flow->body->places[place.index];
    if (node->kind == PROJECT_NONE) {
        state->locals[node->local.index] = value;
        return;
    }
    const struct value *parent = values_read(flow, state, node->parent);
    const struct mir_place *parent_node = &flow->body->places[node->parent.index];
    if (node->kind == PROJECT_DOWNCAST) {
        value_write(flow, state, node->parent, value);
    } else if (node->kind == PROJECT_FIELD && parent->kind == VALUE_OBJECT && flow->objects[parent->object].is_record) {
        value_write_cell(flow, state, parent->object, node->index, parent->is_maybe ? &value_unknown : value);
    } else if (node->kind == PROJECT_FIELD) {
        const struct type_data *type = value_type(flow, parent_node->type);
        uint32_t count = parent->kind == VALUE_RECORD ? parent->field_count : node->index + 1;
        if (type->kind == TY_TUPLE)
            count = type->type_count;
        else if (type->kind == TY_ADT && def_of(flow->crate, type->def)->kind == DEF_STRUCT)
            count = def_of(flow->crate, type->def)->adt->variants[0].field_count;
        struct value *record = value_record(flow, parent->kind == VALUE_RECORD ? parent->text : "", count);
        for (uint32_t i = 0; i < count; i++)
            record->fields[i] = parent->kind == VALUE_UNSET ? &value_unset : value_field(parent, i);
        if (node->index < count)
            record->fields[node->index] = value;
        value_write(flow, state, node->parent, record);
    } else if (node->kind == PROJECT_DEREF && parent->kind == VALUE_OBJECT && !flow->objects[parent->object].is_record &&
               value_type(flow, parent_node->type)->kind == TY_ADT) {
        value_write_cell(flow, state, parent->object, 0, parent->is_maybe ? &value_unknown : value);
    }
}

/* What a mutable borrow leaves: the same objects, their contents no longer known. */
const struct value *value_blur(struct value_flow *flow, struct value_state *state, const struct value *value, uint32_t depth)
{
    if (depth > VALUES_DEPTH)
        return &value_unknown;
    if (value->kind == VALUE_OBJECT) {
        uint32_t count = flow->objects[value->object].cell_count;
        struct object_state *at = &state->objects[value->object];
        const struct value **old = at->cells;
        value_set_cells(flow, at, count);
        for (uint32_t i = 0; old != NULL && i < count; i++)
            at->cells[i] = value_blur(flow, state, old[i], depth + 1);
        return value;
    }
    if (value->kind == VALUE_RECORD) {
        struct value *blurred = value_record(flow, "", value->field_count);
        for (uint32_t i = 0; i < value->field_count; i++)
            blurred->fields[i] = value_blur(flow, state, value->fields[i], depth + 1);
        return blurred;
    }
    return value->kind == VALUE_UNSET ? value : &value_unknown;
}

static bool owns(const struct value *value, uint32_t object)
{
    if (value->kind == VALUE_OBJECT)
        return value->object == object;
    for (uint32_t i = 0; value->kind == VALUE_RECORD && i < value->field_count; i++)
        if (owns(value->fields[i], object))
            return true;
    return false;
}

bool value_has_owner(const struct value_flow *flow, const struct value_state *state, uint32_t object)
{
    for (uint32_t i = 0; i < flow->body->local_count; i++)
        if (owns(state->locals[i], object))
            return true;
    return false;
}

void value_end_life(struct value_flow *flow, struct value_state *state, const struct value *value, enum object_life life, uint32_t depth)
{
    if (depth > VALUES_DEPTH)
        return;
    if (value->kind == VALUE_OBJECT) {
        struct object_state *at = &state->objects[value->object];
        if (flow->objects[value->object].is_shared && value_has_owner(flow, state, value->object))
            return; /* the last owner ends it */
        at->life = (uint8_t)life;
        for (uint32_t i = 0; at->cells != NULL && i < flow->objects[value->object].cell_count; i++)
            value_end_life(flow, state, at->cells[i], life, depth + 1);
    } else if (value->kind == VALUE_RECORD) {
        for (uint32_t i = 0; i < value->field_count; i++)
            value_end_life(flow, state, value->fields[i], life, depth + 1);
    }
}
