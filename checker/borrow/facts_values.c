#include "checker/borrow/facts_values.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/bug.h"

static const struct value UNKNOWN = {.kind = VALUE_UNKNOWN, .text = ""};
static const struct value UNSET = {.kind = VALUE_UNSET, .text = ""};

struct value_flow {
    struct crate_types *crate;
    const struct mir_body *body;
    struct arena *arena;
    struct value_object *objects;
    uint32_t object_count;
    uint32_t *site_of_block;       /* first object of a block's call terminator + 1; 0: none yet */
    struct value_state *entry;     /* per block */
    uint32_t object_limit;
};

static const struct type_data *data_of(const struct value_flow *flow, struct type_id type)
{
    return type_of(flow->crate->types, type);
}

static bool is_lang(const struct value_flow *flow, const struct type_data *data, enum lang_item item)
{
    return data->kind == TY_ADT && def_equal(data->def, flow->crate->lang[item]);
}

static const struct value *text_value(struct value_flow *flow, const char *text)
{
    struct value *value = ARENA_NEW(flow->arena, struct value);
    value->kind = VALUE_TEXT;
    value->text = text;
    return value;
}

static struct value *record_value(struct value_flow *flow, const char *text, uint32_t count)
{
    struct value *value = ARENA_NEW(flow->arena, struct value);
    value->kind = VALUE_RECORD;
    value->text = text;
    value->fields = ARENA_ARRAY(flow->arena, const struct value *, count + 1);
    value->field_count = count;
    for (uint32_t i = 0; i < count; i++)
        value->fields[i] = &UNKNOWN;
    return value;
}

static const struct value *object_value(struct value_flow *flow, uint32_t object)
{
    struct value *value = ARENA_NEW(flow->arena, struct value);
    value->kind = VALUE_OBJECT;
    value->object = object;
    value->text = "";
    return value;
}

/* ---- objects ---- */

static uint32_t add_object(struct value_flow *flow, enum facts_heap_kind kind, const char *caption, bool is_record,
                           const char **labels, uint32_t cell_count)
{
    flow->objects[flow->object_count] = (struct value_object){kind, caption, is_record, labels, cell_count};
    return flow->object_count++;
}

static const char **no_labels(struct value_flow *flow, uint32_t count)
{
    const char **labels = ARENA_ARRAY(flow->arena, const char *, count + 1);
    for (uint32_t i = 0; i < count; i++)
        labels[i] = "";
    return labels;
}

/* The struct a box holds, when its fields can be cells of the box. */
static const struct variant_def *record_of(const struct value_flow *flow, struct type_id type)
{
    const struct type_data *data = data_of(flow, type);
    if (data->kind != TY_ADT || def_of(flow->crate, data->def)->is_prelude || def_of(flow->crate, data->def)->kind != DEF_STRUCT)
        return NULL;
    const struct variant_def *variant = &def_of(flow->crate, data->def)->adt->variants[0];
    return variant->field_count > 0 && variant->field_count <= 8 ? variant : NULL;
}

static void print_caption(struct value_flow *flow, struct type_id type, const char *format, const char **caption)
{
    const char *name = type_print(flow->crate, flow->arena, type, NULL);
    size_t size = strlen(name) + strlen(format) + 1;
    char *text = arena_allocate(flow->arena, size);
    snprintf(text, size, format[0] == '%' ? "%s" : "Box<%s>", name);
    *caption = text;
}

static uint32_t new_box(struct value_flow *flow, struct type_id content)
{
    const struct variant_def *record = record_of(flow, content);
    const char *caption;
    if (record == NULL) {
        print_caption(flow, content, "Box<%s>", &caption);
        return add_object(flow, HEAP_BOX, caption, false, no_labels(flow, 1), 1);
    }
    const char **labels = ARENA_ARRAY(flow->arena, const char *, record->field_count);
    for (uint32_t i = 0; i < record->field_count; i++)
        labels[i] = name_text(flow->crate->session->names, record->fields[i].name);
    print_caption(flow, content, "%s", &caption);
    return add_object(flow, HEAP_BOX, caption, true, labels, record->field_count);
}

/* ---- states ---- */

static void set_cells(struct value_flow *flow, struct object_state *object, uint32_t count)
{
    object->cells = ARENA_ARRAY(flow->arena, const struct value *, count + 1);
    for (uint32_t i = 0; i < count; i++)
        object->cells[i] = &UNKNOWN;
}

static void bear(struct value_flow *flow, struct value_state *state, uint32_t object)
{
    state->objects[object].life = OBJECT_ALIVE;
    set_cells(flow, &state->objects[object], flow->objects[object].cell_count);
}

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
        if (object->is_maybe)
            return object;
        struct value *maybe = ARENA_NEW(flow->arena, struct value);
        *maybe = *object;
        maybe->is_maybe = true;
        return maybe;
    }
    if (a->kind == VALUE_RECORD && b->kind == VALUE_RECORD && a->field_count == b->field_count) {
        struct value *joined = record_value(flow, strcmp(a->text, b->text) == 0 ? a->text : "", a->field_count);
        for (uint32_t i = 0; i < a->field_count; i++)
            joined->fields[i] = value_join(flow, a->fields[i], b->fields[i]);
        return joined;
    }
    return &UNKNOWN;
}

static const struct value *field_of(const struct value *value, uint32_t field)
{
    return value->kind == VALUE_RECORD && field < value->field_count ? value->fields[field] : &UNKNOWN;
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
        return parent;
    case PROJECT_FIELD:
        if (parent->kind == VALUE_OBJECT && flow->objects[parent->object].is_record) { /* (*b).x: the cells are the fields */
            const struct object_state *object = &state->objects[parent->object];
            return object->cells != NULL && node->index < flow->objects[parent->object].cell_count ? object->cells[node->index]
                                                                                                        : &UNKNOWN;
        }
        return field_of(parent, node->index);
    case PROJECT_DEREF:
        if (parent->kind == VALUE_OBJECT && data_of(flow, parent_node->type)->kind == TY_ADT) {
            const struct object_state *object = &state->objects[parent->object];
            if (flow->objects[parent->object].is_record)
                return parent; /* stands for the record */
            return object->cells != NULL && flow->objects[parent->object].cell_count == 1 ? object->cells[0] : &UNKNOWN;
        }
        return &UNKNOWN;
    case PROJECT_NONE:
    case PROJECT_INDEX:
    case PROJECT_CONSTANT_INDEX:
    case PROJECT_SUBSLICE:
        return &UNKNOWN;
    }
    BUG("projection %d", node->kind);
}

static void write_cell(struct value_flow *flow, struct value_state *state, uint32_t object, uint32_t cell, const struct value *value)
{
    struct object_state *at = &state->objects[object];
    uint32_t count = flow->objects[object].cell_count;
    if (at->cells == NULL || cell >= count)
        return;
    const struct value **cells = arena_copy(flow->arena, at->cells, sizeof *cells * (count + 1));
    cells[cell] = value;
    at->cells = cells;
}

static void write_place(struct value_flow *flow, struct value_state *state, struct place_id place, const struct value *value)
{
    const struct mir_place *node = &flow->body->places[place.index];
    if (node->kind == PROJECT_NONE) {
        state->locals[node->local.index] = value;
        return;
    }
    const struct value *parent = values_read(flow, state, node->parent);
    const struct mir_place *parent_node = &flow->body->places[node->parent.index];
    if (node->kind == PROJECT_DOWNCAST) {
        write_place(flow, state, node->parent, value);
    } else if (node->kind == PROJECT_FIELD && parent->kind == VALUE_OBJECT && flow->objects[parent->object].is_record) {
        write_cell(flow, state, parent->object, node->index, value);
    } else if (node->kind == PROJECT_FIELD) {
        const struct type_data *type = data_of(flow, parent_node->type);
        uint32_t count = parent->kind == VALUE_RECORD ? parent->field_count : node->index + 1;
        if (type->kind == TY_TUPLE)
            count = type->type_count;
        else if (type->kind == TY_ADT && def_of(flow->crate, type->def)->kind == DEF_STRUCT)
            count = def_of(flow->crate, type->def)->adt->variants[0].field_count;
        struct value *record = record_value(flow, parent->kind == VALUE_RECORD ? parent->text : "", count);
        for (uint32_t i = 0; i < count; i++)
            record->fields[i] = parent->kind == VALUE_UNSET ? &UNSET : field_of(parent, i);
        if (node->index < count)
            record->fields[node->index] = value;
        write_place(flow, state, node->parent, record);
    } else if (node->kind == PROJECT_DEREF && parent->kind == VALUE_OBJECT && !flow->objects[parent->object].is_record &&
               data_of(flow, parent_node->type)->kind == TY_ADT) {
        write_cell(flow, state, parent->object, 0, value);
    }
}

/* What a mutable borrow leaves: the same objects, their contents no longer known. */
static const struct value *blur(struct value_flow *flow, struct value_state *state, const struct value *value, uint32_t depth)
{
    if (depth > VALUES_DEPTH)
        return &UNKNOWN;
    if (value->kind == VALUE_OBJECT) {
        uint32_t count = flow->objects[value->object].cell_count;
        struct object_state *at = &state->objects[value->object];
        const struct value **old = at->cells;
        set_cells(flow, at, count);
        for (uint32_t i = 0; old != NULL && i < count; i++)
            at->cells[i] = blur(flow, state, old[i], depth + 1);
        return value;
    }
    if (value->kind == VALUE_RECORD) {
        struct value *blurred = record_value(flow, "", value->field_count);
        for (uint32_t i = 0; i < value->field_count; i++)
            blurred->fields[i] = blur(flow, state, value->fields[i], depth + 1);
        return blurred;
    }
    return value->kind == VALUE_UNSET ? value : &UNKNOWN;
}

static void end_life(struct value_flow *flow, struct value_state *state, const struct value *value, enum object_life life, uint32_t depth)
{
    if (depth > VALUES_DEPTH)
        return;
    if (value->kind == VALUE_OBJECT) {
        struct object_state *at = &state->objects[value->object];
        at->life = (uint8_t)life;
        for (uint32_t i = 0; at->cells != NULL && i < flow->objects[value->object].cell_count; i++)
            end_life(flow, state, at->cells[i], life, depth + 1);
    } else if (value->kind == VALUE_RECORD) {
        for (uint32_t i = 0; i < value->field_count; i++)
            end_life(flow, state, value->fields[i], life, depth + 1);
    }
}

/* ---- making values ---- */

static const char *literal_text(struct value_flow *flow, const struct thir_expr *expr)
{
    if (expr == NULL || expr->kind != THIR_LITERAL || expr->literal.ast == NULL)
        return NULL;
    const struct expr_literal *literal = expr->literal.ast;
    if (literal->kind == LITERAL_STRING || literal->kind == LITERAL_INTEGER || literal->kind == LITERAL_FLOAT ||
        literal->kind == LITERAL_BOOL || literal->kind == LITERAL_CHAR || literal->kind == LITERAL_BYTE) {
        uint32_t length;
        const char *source = source_text(&flow->crate->session->sources, literal->expr.span, &length);
        if (length > 24 || memchr(source, '\n', length) != NULL)
            return NULL;
        char *text = arena_allocate(flow->arena, length + 2u);
        bool add_sign = expr->literal.is_negative && length > 0 && source[0] != '-';
        text[0] = '-';
        memcpy(text + add_sign, source, length);
        return text;
    }
    return NULL;
}

static const struct value *operand_value(struct value_flow *flow, struct value_state *state, const struct mir_operand *operand)
{
    if (operand->kind == OPERAND_CONSTANT) {
        const char *text = literal_text(flow, operand->constant->literal);
        return text != NULL ? text_value(flow, text) : &UNKNOWN;
    }
    const struct value *value = values_read(flow, state, operand->place);
    if (operand->kind == OPERAND_MOVE)
        write_place(flow, state, operand->place, &UNSET);
    return value;
}

static const struct value *fresh_value(struct value_flow *flow, struct value_state *state, struct type_id type, uint32_t *site, uint32_t depth);

/* Objects of one call have consecutive numbers from the first visit on, so that every visit finds the same. */
static uint32_t site_object(struct value_flow *flow, struct value_state *state, struct type_id type, uint32_t *site)
{
    const struct type_data *data = data_of(flow, type);
    uint32_t object = *site;
    if (object == UINT32_MAX) {
        if (is_lang(flow, data, LANG_owned_box))
            object = new_box(flow, data->types[0]);
        else if (is_lang(flow, data, LANG_string))
            object = add_object(flow, HEAP_BUFFER, "String buffer", false, no_labels(flow, 1), 1);
        else
            object = add_object(flow, HEAP_BUFFER, "Vec buffer", false, no_labels(flow, 1), 1);
    } else {
        *site += 1;
    }
    bear(flow, state, object);
    return object;
}

static bool owns_memory(const struct value_flow *flow, const struct type_data *data)
{
    return is_lang(flow, data, LANG_owned_box) || is_lang(flow, data, LANG_string) || is_lang(flow, data, LANG_vec);
}

/* What a value of this type owns when nothing more is known. */
static const struct value *fresh_value(struct value_flow *flow, struct value_state *state, struct type_id type, uint32_t *site, uint32_t depth)
{
    const struct type_data *data = data_of(flow, type);
    if (depth > VALUES_DEPTH)
        return &UNKNOWN;
    if (owns_memory(flow, data)) {
        if (*site == UINT32_MAX && flow->object_count == flow->object_limit)
            return &UNKNOWN;
        return object_value(flow, site_object(flow, state, type, site));
    }
    uint32_t count = 0;
    if (data->kind == TY_TUPLE)
        count = data->type_count;
    else if (data->kind == TY_ADT && def_of(flow->crate, data->def)->kind == DEF_STRUCT && !def_of(flow->crate, data->def)->is_prelude)
        count = def_of(flow->crate, data->def)->adt->variants[0].field_count;
    if (count == 0 || count > 16)
        return &UNKNOWN;
    struct value *record = record_value(flow, "", count);
    for (uint32_t i = 0; i < count; i++)
        record->fields[i] = fresh_value(flow, state, type_field(flow->crate, type, 0, i), site, depth + 1);
    return record;
}

static const struct value *rvalue_value(struct value_flow *flow, struct value_state *state, const struct mir_rvalue *rvalue)
{
    switch ((enum rvalue_kind)rvalue->kind) {
    case RVALUE_USE:
        return operand_value(flow, state, &rvalue->operands[0]);
    case RVALUE_COERCE:
        return operand_value(flow, state, &rvalue->operands[0]);
    case RVALUE_REF:
        if (rvalue->borrow == BORROW_MUT || rvalue->borrow == BORROW_TWO_PHASE)
            write_place(flow, state, rvalue->place, blur(flow, state, values_read(flow, state, rvalue->place), 0));
        return &UNKNOWN;
    case RVALUE_TUPLE:
    case RVALUE_ARRAY:
    case RVALUE_ADT:
    case RVALUE_CLOSURE: {
        const char *text = "";
        uint32_t count = rvalue->operand_count;
        if (rvalue->kind == RVALUE_ADT) {
            const struct type_data *data = data_of(flow, rvalue->type);
            const struct adt_def *adt = def_of(flow->crate, data->def)->adt;
            if (adt->is_enum)
                text = name_text(flow->crate->session->names, adt->variants[rvalue->variant].name);
            count = adt->variants[rvalue->variant].field_count;
        }
        struct value *record = record_value(flow, text, count);
        for (uint32_t i = 0; i < rvalue->operand_count; i++) {
            uint32_t field = rvalue->kind == RVALUE_ADT && rvalue->fields != NULL ? rvalue->fields[i] : i;
            const struct value *value = operand_value(flow, state, &rvalue->operands[i]);
            if (field < count)
                record->fields[field] = value;
        }
        return record;
    }
    case RVALUE_UNARY:
    case RVALUE_BINARY:
    case RVALUE_CAST:
    case RVALUE_DISCRIMINANT:
    case RVALUE_LEN:
    case RVALUE_REPEAT:
    case RVALUE_BOX:
        return &UNKNOWN;
    }
    BUG("rvalue %d", rvalue->kind);
}

static void run_statement(struct value_flow *flow, struct value_state *state, const struct mir_statement *statement)
{
    if (statement->kind == MIR_ASSIGN)
        write_place(flow, state, statement->place, rvalue_value(flow, state, statement->rvalue));
    else if (statement->kind == MIR_STORAGE_LIVE || statement->kind == MIR_STORAGE_DEAD)
        write_place(flow, state, statement->place, &UNSET);
}

/* Box::new(x), String::from("x"), vec![..]: the contents that the arguments say. */
static void fill_contents(struct value_flow *flow, struct value_state *state, struct type_id type, uint32_t object,
                          const struct value **args, uint32_t arg_count)
{
    const struct type_data *data = data_of(flow, type);
    struct value_object *shape = &flow->objects[object];
    if (arg_count != 1)
        return;
    if (is_lang(flow, data, LANG_owned_box)) {
        if (shape->is_record) {
            for (uint32_t i = 0; i < shape->cell_count; i++)
                write_cell(flow, state, object, i, field_of(args[0], i));
        } else {
            write_cell(flow, state, object, 0, args[0]);
        }
    } else if (is_lang(flow, data, LANG_string) && args[0]->kind == VALUE_TEXT && args[0]->text[0] == '"') {
        write_cell(flow, state, object, 0, args[0]);
    }
}

static bool is_contents_call(const struct value_flow *flow, const struct mir_terminator *call)
{
    const struct type_data *callee = call->value.kind == OPERAND_CONSTANT ? data_of(flow, call->value.constant->type) : NULL;
    if (callee == NULL || callee->kind != TY_FN_DEF || !def_of(flow->crate, callee->def)->is_prelude)
        return false;
    static const char *const names[] = {"new", "from", "to_string", "to_owned", "into", "vec_from_array"};
    const char *name = name_text(flow->crate->session->names, def_of(flow->crate, callee->def)->name);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

/* A vec! literal's buffer has one cell an element, so its shape is known only when its call is first seen. */
static void shape_vec(struct value_flow *flow, struct value_state *state, struct type_id type, uint32_t object,
                      const struct value *elements)
{
    struct value_object *shape = &flow->objects[object];
    if (!is_lang(flow, data_of(flow, type), LANG_vec) || elements->kind != VALUE_RECORD || elements->field_count == 0 ||
        elements->field_count > 8)
        return;
    shape->cell_count = elements->field_count;
    shape->labels = no_labels(flow, shape->cell_count);
    set_cells(flow, &state->objects[object], shape->cell_count);
    for (uint32_t i = 0; i < shape->cell_count; i++)
        write_cell(flow, state, object, i, elements->fields[i]);
}

static void run_call(struct value_flow *flow, struct value_state *state, struct block_id block, const struct mir_terminator *call)
{
    const struct value **args = ARENA_ARRAY(flow->arena, const struct value *, call->arg_count + 1);
    for (uint32_t i = 0; i < call->arg_count; i++)
        args[i] = operand_value(flow, state, &call->args[i]);
    bool keeps_contents = is_contents_call(flow, call);
    bool is_drop = call->value.kind == OPERAND_CONSTANT &&
                   def_equal(data_of(flow, call->value.constant->type)->def, flow->crate->lang[LANG_drop_fn]);
    const struct type_id type = flow->body->places[call->place.index].type;
    uint32_t first = flow->site_of_block[block.index] == 0 ? UINT32_MAX : flow->site_of_block[block.index] - 1;
    uint32_t before = flow->object_count, site = first;
    const struct value *result;
    if (keeps_contents && call->arg_count == 1 && args[0]->kind == VALUE_OBJECT && owns_memory(flow, data_of(flow, type)) &&
        is_lang(flow, data_of(flow, type), LANG_vec)) {
        result = args[0]; /* a box of an array becomes the buffer of a vector */
    } else {
        for (uint32_t i = 0; i < call->arg_count && !keeps_contents; i++)
            end_life(flow, state, args[i], is_drop ? OBJECT_FREED : OBJECT_GIVEN_AWAY, 0);
        result = fresh_value(flow, state, type, &site, 0);
    }
    if (first == UINT32_MAX && flow->object_count > before)
        flow->site_of_block[block.index] = before + 1;
    if (result->kind == VALUE_OBJECT && keeps_contents && result != args[0]) {
        if (call->arg_count == 1)
            shape_vec(flow, state, type, result->object, args[0]);
        fill_contents(flow, state, type, result->object, args, call->arg_count);
    }
    write_place(flow, state, call->place, result);
}

static void run_terminator(struct value_flow *flow, struct value_state *state, struct block_id block)
{
    const struct mir_terminator *terminator = &flow->body->blocks[block.index].terminator;
    if (terminator->kind == MIR_CALL) {
        run_call(flow, state, block, terminator);
    } else if (terminator->kind == MIR_DROP) {
        end_life(flow, state, values_read(flow, state, terminator->place), OBJECT_FREED, 0);
        write_place(flow, state, terminator->place, &UNSET);
    }
}

/* ---- the flow ---- */

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
            run_statement(flow, &state, &node->statements[i]);
        run_terminator(flow, &state, block);
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
    flow->entry = ARENA_ARRAY(arena, struct value_state, body->block_count);
    if ((uint64_t)body->block_count * body->local_count > VALUES_LIMIT)
        return flow;
    struct value_state start = {ARENA_ARRAY(arena, const struct value *, body->local_count),
                                ARENA_ARRAY(arena, struct object_state, flow->object_limit)};
    for (uint32_t i = 0; i < body->local_count; i++)
        start.locals[i] = &UNSET;
    for (uint32_t i = 1; i <= body->argument_count; i++) {
        uint32_t site = UINT32_MAX;
        start.locals[i] = fresh_value(flow, &start, body->locals[i].type, &site, 0);
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
        run_statement(flow, &state, &flow->body->blocks[block.index].statements[i]);
    return state;
}
