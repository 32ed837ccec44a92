#include "checker/borrow/facts_value_flow.h"

#include <stdio.h>
#include <string.h>

#include "base/bug.h"

static bool is_lang(const struct value_flow *flow, const struct type_data *data, enum lang_item item)
{
    return data->kind == TY_ADT && def_equal(data->def, flow->crate->lang[item]);
}

/* "Rc", "HashMap": the name of a type of the standard library, "" of any other. */
static const char *std_name(const struct value_flow *flow, const struct type_data *data)
{
    if (data->kind != TY_ADT || !def_of(flow->crate, data->def)->is_prelude)
        return "";
    return name_text(flow->crate->session->names, def_of(flow->crate, data->def)->name);
}

static bool is_counted(const struct value_flow *flow, const struct type_data *data)
{
    const char *name = std_name(flow, data);
    return strcmp(name, "Rc") == 0 || strcmp(name, "Arc") == 0;
}

static bool is_map(const struct value_flow *flow, const struct type_data *data)
{
    static const char *const names[] = {"HashMap", "HashSet", "BTreeMap", "BTreeSet", "VecDeque"};
    const char *name = std_name(flow, data);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

static const struct value *text_value(struct value_flow *flow, const char *text)
{
    struct value *value = ARENA_NEW(flow->arena, struct value);
    value->kind = VALUE_TEXT;
    value->text = text;
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
    flow->objects[flow->object_count] = (struct value_object){
        .kind = kind, .caption = caption, .is_record = is_record, .labels = labels, .cell_count = cell_count,
    };
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
    const struct type_data *data = value_type(flow, type);
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

static void bear(struct value_flow *flow, struct value_state *state, uint32_t object)
{
    state->objects[object].life = OBJECT_ALIVE;
    state->objects[object].is_resized = false;
    value_set_cells(flow, &state->objects[object], flow->objects[object].cell_count);
}

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
        return text != NULL ? text_value(flow, text) : &value_unknown;
    }
    const struct value *value = values_read(flow, state, operand->place);
    if (operand->kind == OPERAND_MOVE)
        value_write(flow, state, operand->place, &value_unset);
    return value;
}

/* Whether a value of this type may own more of `whole`: the `next` of a node. */
static bool leads_to(const struct value_flow *flow, struct type_id type, struct type_id whole, uint32_t depth)
{
    const struct type_data *data = value_type(flow, type);
    if (depth > 4)
        return false;
    if (type_equal(type, whole))
        return depth > 0;
    if (data->kind != TY_ADT)
        return false;
    if (def_of(flow->crate, data->def)->is_prelude) {
        for (uint32_t i = 0; i < data->type_count; i++)
            if (leads_to(flow, data->types[i], whole, depth + 1))
                return true;
        return false;
    }
    const struct adt_def *adt = def_of(flow->crate, data->def)->adt;
    for (uint32_t v = 0; v < adt->variant_count; v++)
        for (uint32_t f = 0; f < adt->variants[v].field_count; f++)
            if (leads_to(flow, type_field(flow->crate, type, v, f), whole, depth + 1))
                return true;
    return false;
}

/* A user's type that contains more of itself behind boxes: its shape is not known. */
static bool is_recursive(const struct value_flow *flow, struct type_id type)
{
    const struct type_data *data = value_type(flow, type);
    if (data->kind != TY_ADT || def_of(flow->crate, data->def)->is_prelude)
        return false;
    const struct adt_def *adt = def_of(flow->crate, data->def)->adt;
    for (uint32_t v = 0; v < adt->variant_count; v++)
        for (uint32_t f = 0; f < adt->variants[v].field_count; f++)
            if (leads_to(flow, type_field(flow->crate, type, v, f), type, 1))
                return true;
    return false;
}

/* The T of `Option<Box<T>>` where T contains more of itself; else no type. */
static bool is_link(const struct value_flow *flow, struct type_id type, struct type_id *content)
{
    const struct type_data *data = value_type(flow, type);
    if (!is_lang(flow, data, LANG_option) || !is_lang(flow, value_type(flow, data->types[0]), LANG_owned_box))
        return false;
    *content = value_type(flow, data->types[0])->types[0];
    return is_recursive(flow, *content);
}

/* Objects of one call have consecutive numbers from the first visit on, so that every visit finds the same. */
static uint32_t site_object(struct value_flow *flow, struct value_state *state, struct type_id type, uint32_t *site)
{
    const struct type_data *data = value_type(flow, type);
    uint32_t object = *site;
    if (object == UINT32_MAX) {
        if (is_lang(flow, data, LANG_owned_box))
            object = new_box(flow, data->types[0]);
        else if (is_lang(flow, data, LANG_string))
            object = add_object(flow, HEAP_BUFFER, "String buffer", false, no_labels(flow, 1), 1);
        else if (is_counted(flow, data) || is_map(flow, data))
            object = add_object(flow, HEAP_BOX, arena_format(flow->arena, is_map(flow, data) ? "%s entries" : "%s: shared", std_name(flow, data)), false,
                                no_labels(flow, 1), 1);
        else
            object = add_object(flow, HEAP_BUFFER, "Vec buffer", false, no_labels(flow, 1), 1);
    } else {
        *site += 1;
    }
    flow->objects[object].is_shared = is_counted(flow, data);
    bear(flow, state, object);
    return object;
}

static bool owns_memory(const struct value_flow *flow, const struct type_data *data)
{
    return is_lang(flow, data, LANG_owned_box) || is_lang(flow, data, LANG_string) || is_lang(flow, data, LANG_vec) || is_counted(flow, data) ||
           is_map(flow, data);
}

/* What `next` may lead to: one node that stands for all the others. */
static const struct value *more_of(struct value_flow *flow, struct value_state *state, struct type_id content, uint32_t *site)
{
    uint32_t object = *site;
    if (object == UINT32_MAX) {
        const char *name;
        print_caption(flow, content, "%s", &name);
        if (flow->object_count == flow->object_limit)
            return &value_unknown;
        object = add_object(flow, HEAP_SUMMARY, arena_format(flow->arena, "%s, more of them", name), false, no_labels(flow, 1), 1);
    } else {
        *site += 1;
    }
    bear(flow, state, object);
    struct value *node = ARENA_NEW(flow->arena, struct value), *link = value_record(flow, "", 1);
    *node = *object_value(flow, object);
    node->is_maybe = true;
    link->fields[0] = node;
    return link;
}

/* What a value of this type owns when nothing more is known. */
const struct value *value_fresh(struct value_flow *flow, struct value_state *state, struct type_id type, uint32_t *site, uint32_t depth)
{
    const struct type_data *data = value_type(flow, type);
    if (depth > VALUES_DEPTH)
        return &value_unknown;
    if (owns_memory(flow, data)) {
        if (*site == UINT32_MAX && flow->object_count == flow->object_limit)
            return &value_unknown;
        return object_value(flow, site_object(flow, state, type, site));
    }
    struct type_id content;
    if (is_link(flow, type, &content))
        return more_of(flow, state, content, site);
    uint32_t count = 0;
    if (data->kind == TY_TUPLE)
        count = data->type_count;
    else if (data->kind == TY_CLOSURE && data->type_count > 0)
        count = data->type_count - 1;
    else if (data->kind == TY_ADT && def_of(flow->crate, data->def)->kind == DEF_STRUCT && !def_of(flow->crate, data->def)->is_prelude)
        count = def_of(flow->crate, data->def)->adt->variants[0].field_count;
    if (count == 0 || count > 16)
        return &value_unknown;
    struct value *record = value_record(flow, "", count);
    for (uint32_t i = 0; i < count; i++)
        record->fields[i] = value_fresh(flow, state, type_field(flow->crate, type, 0, i), site, depth + 1);
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
            value_write(flow, state, rvalue->place, value_blur(flow, state, values_read(flow, state, rvalue->place), 0));
        return &value_unknown;
    case RVALUE_TUPLE:
    case RVALUE_ARRAY:
    case RVALUE_ADT:
    case RVALUE_CLOSURE: {
        const char *text = "";
        uint32_t count = rvalue->operand_count;
        if (rvalue->kind == RVALUE_ADT) {
            const struct type_data *data = value_type(flow, rvalue->type);
            const struct adt_def *adt = def_of(flow->crate, data->def)->adt;
            if (adt->is_enum)
                text = name_text(flow->crate->session->names, adt->variants[rvalue->variant].name);
            count = adt->variants[rvalue->variant].field_count;
        }
        struct value *record = value_record(flow, text, count);
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
        return &value_unknown;
    }
    BUG("rvalue %d", rvalue->kind);
}

/* A variable gets a value of unknown origin, `Some(name) => ...`: what such a value owns, it owns from here on. */
static const struct value *known_owner(struct value_flow *flow, struct value_state *state, const struct mir_statement *statement, uint32_t *site,
                                       const struct value *value)
{
    const struct mir_place *place = &flow->body->places[statement->place.index];
    if (value->kind != VALUE_UNKNOWN || place->kind != PROJECT_NONE || name_is_empty(flow->body->locals[place->local.index].name))
        return value;
    uint32_t before = flow->object_count, first = *site == 0 ? UINT32_MAX : *site - 1;
    value = value_fresh(flow, state, place->type, &first, 0);
    if (*site == 0 && flow->object_count > before)
        *site = before + 1;
    return value;
}

/* What `v[i]` lends and dereferences keeps the number of elements. */
static bool is_for_operator(const struct value_flow *flow, struct block_id block, const struct mir_statement *statement)
{
    const struct mir_terminator *call = &flow->body->blocks[block.index].terminator;
    return call->kind == MIR_CALL && call->is_overloaded_operator && call->arg_count > 0 && call->args[0].kind != OPERAND_CONSTANT
        && call->args[0].place.index == statement->place.index;
}

static void mark_resized(struct value_flow *flow, struct value_state *state, const struct value *value, uint32_t depth)
{
    if (value->kind == VALUE_OBJECT && flow->objects[value->object].kind == HEAP_BUFFER)
        state->objects[value->object].is_resized = true;
    for (uint32_t i = 0; value->kind == VALUE_RECORD && depth < VALUES_DEPTH && i < value->field_count; i++)
        mark_resized(flow, state, value->fields[i], depth + 1);
}

void value_run_statement(struct value_flow *flow, struct value_state *state, struct block_id block, uint32_t index)
{
    const struct mir_statement *statement = &flow->body->blocks[block.index].statements[index];
    if (statement->kind == MIR_ASSIGN) {
        const struct value *value = rvalue_value(flow, state, statement->rvalue);
        const struct mir_rvalue *rvalue = statement->rvalue;
        if (rvalue->kind == RVALUE_REF && (rvalue->borrow == BORROW_MUT || rvalue->borrow == BORROW_TWO_PHASE) && !is_for_operator(flow, block, statement))
            mark_resized(flow, state, values_read(flow, state, rvalue->place), 0);
        value_write(flow, state, statement->place, known_owner(flow, state, statement, &flow->site_of_point[flow->body->blocks[block.index].first_point + index], value));
    } else if (statement->kind == MIR_STORAGE_LIVE || statement->kind == MIR_STORAGE_DEAD) {
        value_write(flow, state, statement->place, &value_unset);
    }
}

/* Box::new(x), String::from("x"), vec![..]: the contents that the arguments say. */
static void fill_contents(struct value_flow *flow, struct value_state *state, struct type_id type, uint32_t object,
                          const struct value **args, uint32_t arg_count)
{
    const struct type_data *data = value_type(flow, type);
    struct value_object *shape = &flow->objects[object];
    if (arg_count != 1)
        return;
    if (is_lang(flow, data, LANG_owned_box) || is_counted(flow, data)) {
        if (shape->is_record) {
            for (uint32_t i = 0; i < shape->cell_count; i++)
                value_write_cell(flow, state, object, i, value_field(args[0], i));
        } else {
            value_write_cell(flow, state, object, 0, args[0]);
        }
    } else if (is_lang(flow, data, LANG_string) && args[0]->kind == VALUE_TEXT && args[0]->text[0] == '"') {
        value_write_cell(flow, state, object, 0, args[0]);
    }
}

static bool is_contents_call(const struct value_flow *flow, const struct mir_terminator *call)
{
    const struct type_data *callee = call->value.kind == OPERAND_CONSTANT ? value_type(flow, call->value.constant->type) : NULL;
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
    if (!is_lang(flow, value_type(flow, type), LANG_vec) || elements->kind != VALUE_RECORD || elements->field_count == 0 ||
        elements->field_count > 8)
        return;
    shape->cell_count = elements->field_count;
    shape->labels = no_labels(flow, shape->cell_count);
    value_set_cells(flow, &state->objects[object], shape->cell_count);
    for (uint32_t i = 0; i < shape->cell_count; i++)
        value_write_cell(flow, state, object, i, elements->fields[i]);
}

/* What the reference refers to that a block has just made for its call: the `first` of `Rc::clone(&first)`. */
static const struct value *behind_argument(const struct value_flow *flow, const struct value_state *state, struct block_id block,
                                           const struct mir_operand *operand)
{
    const struct mir_block *node = &flow->body->blocks[block.index];
    for (uint32_t i = node->statement_count; i-- > 0 && operand->kind != OPERAND_CONSTANT;) {
        const struct mir_statement *at = &node->statements[i];
        if (at->kind == MIR_ASSIGN && at->place.index == operand->place.index && at->rvalue->kind == RVALUE_REF)
            return values_read(flow, state, at->rvalue->place);
    }
    return &value_unknown;
}

/* A clone of an Rc is one more owner of the same value. */
static const struct value *cloned(const struct value_flow *flow, const struct value_state *state, struct block_id block, const struct mir_terminator *call)
{
    const struct type_data *callee = call->value.kind == OPERAND_CONSTANT ? value_type(flow, call->value.constant->type) : NULL;
    if (callee == NULL || callee->kind != TY_FN_DEF || call->arg_count != 1 || !is_counted(flow, value_type(flow, flow->body->places[call->place.index].type)) ||
        strcmp(name_text(flow->crate->session->names, def_of(flow->crate, callee->def)->name), "clone") != 0)
        return NULL;
    const struct value *value = behind_argument(flow, state, block, &call->args[0]);
    return value->kind == VALUE_OBJECT ? value : NULL;
}

static void run_call(struct value_flow *flow, struct value_state *state, struct block_id block, const struct mir_terminator *call)
{
    const struct value **args = ARENA_ARRAY(flow->arena, const struct value *, call->arg_count + 1);
    const struct value *same = cloned(flow, state, block, call);
    if (same != NULL) {
        value_write(flow, state, call->place, same);
        return;
    }
    for (uint32_t i = 0; i < call->arg_count; i++)
        args[i] = operand_value(flow, state, &call->args[i]);
    bool keeps_contents = is_contents_call(flow, call);
    bool is_drop = call->value.kind == OPERAND_CONSTANT &&
                   def_equal(value_type(flow, call->value.constant->type)->def, flow->crate->lang[LANG_drop_fn]);
    const struct type_id type = flow->body->places[call->place.index].type;
    uint32_t first = flow->site_of_block[block.index] == 0 ? UINT32_MAX : flow->site_of_block[block.index] - 1;
    uint32_t before = flow->object_count, site = first;
    const struct value *result;
    if (keeps_contents && call->arg_count == 1 && args[0]->kind == VALUE_OBJECT && owns_memory(flow, value_type(flow, type)) &&
        is_lang(flow, value_type(flow, type), LANG_vec)) {
        result = args[0]; /* a box of an array becomes the buffer of a vector */
    } else {
        for (uint32_t i = 0; i < call->arg_count && !keeps_contents; i++)
            value_end_life(flow, state, args[i], is_drop ? OBJECT_FREED : OBJECT_GIVEN_AWAY, 0);
        result = value_fresh(flow, state, type, &site, 0);
    }
    if (first == UINT32_MAX && flow->object_count > before)
        flow->site_of_block[block.index] = before + 1;
    if (result->kind == VALUE_OBJECT && keeps_contents && result != args[0]) {
        if (call->arg_count == 1)
            shape_vec(flow, state, type, result->object, args[0]);
        fill_contents(flow, state, type, result->object, args, call->arg_count);
    }
    value_write(flow, state, call->place, result);
}

void value_run_terminator(struct value_flow *flow, struct value_state *state, struct block_id block)
{
    const struct mir_terminator *terminator = &flow->body->blocks[block.index].terminator;
    if (terminator->kind == MIR_CALL) {
        run_call(flow, state, block, terminator);
    } else if (terminator->kind == MIR_DROP) {
        const struct value *dropped = values_read(flow, state, terminator->place);
        value_write(flow, state, terminator->place, &value_unset);
        value_end_life(flow, state, dropped, OBJECT_FREED, 0);
    }
}
