#include <stdio.h>
#include <string.h>

#include "checker/borrow/facts_build.h"

struct maker {
    struct mir_body *body;
    struct arena *arena;
    struct facts_rows *out;
    uint32_t place_capacity;
};

static const struct type_data *data_of(const struct maker *maker, struct type_id type)
{
    return type_of(maker->body->crate->types, type);
}

static const char *join_text(struct arena *arena, const char *a, const char *b, const char *c)
{
    size_t size = strlen(a) + strlen(b) + strlen(c) + 1;
    char *text = arena_allocate(arena, size);
    snprintf(text, size, "%s%s%s", a, b, c);
    return text;
}

/* The child of a place, interned now where no statement names it. */
static struct place_id child_place(struct maker *maker, struct place_id parent, enum projection_kind kind, uint32_t index,
                                   struct type_id type)
{
    struct mir_body *body = maker->body;
    for (struct place_id at = body->places[parent.index].first_child; at.index != MIR_NONE; at = body->places[at.index].next_sibling)
        if (body->places[at.index].kind == kind && (kind == PROJECT_DEREF || body->places[at.index].index == index))
            return at;
    if (body->place_count >= maker->place_capacity) {
        maker->place_capacity = body->place_count * 2 + 64;
        struct mir_place *places = ARENA_ARRAY(maker->arena, struct mir_place, maker->place_capacity);
        memcpy(places, body->places, sizeof *places * body->place_count);
        body->places = places;
    }
    struct place_id id = {body->place_count++};
    struct mir_place *up = &body->places[parent.index];
    body->places[id.index] = (struct mir_place){
        .kind = (uint8_t)kind, .depth = (uint16_t)(up->depth + 1), .local = up->local, .parent = parent, .type = type, .index = index,
        .first_child = {MIR_NONE}, .next_sibling = up->first_child,
    };
    up->first_child = id;
    return id;
}

static bool is_touched(const struct maker *maker, struct place_id place, enum projection_kind kind)
{
    const struct mir_body *body = maker->body;
    for (struct place_id at = body->places[place.index].first_child; at.index != MIR_NONE; at = body->places[at.index].next_sibling)
        if (body->places[at.index].kind == kind)
            return true;
    return false;
}

/* Whether a value of this type, looked at `depth` levels deep, owns heap memory. */
static bool owns_memory(const struct maker *maker, struct type_id type, uint32_t depth)
{
    const struct type_data *data = data_of(maker, type);
    struct crate_types *crate = maker->body->crate;
    if (data->kind == TY_TUPLE || data->kind == TY_CLOSURE) { /* a closure's types are those of what it captured, and its signature */
        for (uint32_t i = 0; i < data->type_count && depth > 0; i++)
            if (owns_memory(maker, data->types[i], depth - 1))
                return true;
        return false;
    }
    if (data->kind != TY_ADT || depth == 0)
        return false;
    if (def_equal(data->def, crate->lang[LANG_owned_box]) || def_equal(data->def, crate->lang[LANG_string]) ||
        def_equal(data->def, crate->lang[LANG_vec]))
        return true;
    const struct definition *def = def_of(crate, data->def);
    if (def->is_prelude) {
        for (uint32_t i = 0; i < data->type_count; i++)
            if (owns_memory(maker, data->types[i], depth - 1))
                return true;
        return false;
    }
    for (uint32_t v = 0; v < def->adt->variant_count; v++)
        for (uint32_t f = 0; f < def->adt->variants[v].field_count && f < FACTS_FIELD_LIMIT; f++)
            if (owns_memory(maker, type_field(crate, type, v, f), depth - 1))
                return true;
    return false;
}

static uint32_t add_row(struct maker *maker, struct facts_row row, struct row_source source)
{
    row.is_copy = type_is_copy(maker->body->crate, maker->body->owner, maker->body->places[source.place.index].type);
    source.is_owner_of_memory = owns_memory(maker, maker->body->places[source.place.index].type, FACTS_DEPTH_LIMIT);
    vec_push(&maker->out->rows, row);
    vec_push(&maker->out->sources, source);
    return maker->out->rows.count - 1;
}

static void add_children(struct maker *maker, uint32_t parent);

static void add_child(struct maker *maker, uint32_t parent, enum facts_row_kind kind, struct place_id place, const char *path,
                      const char *label, bool is_mut, bool is_last)
{
    const struct facts_row *up = &maker->out->rows.items[parent];
    struct row_source source = maker->out->sources.items[parent];
    source.place = place;
    struct type_id type = maker->body->places[place.index].type;
    struct facts_row row = *up;
    row.kind = kind;
    row.path = path;
    row.label = label;
    row.type = type_print(maker->body->crate, maker->arena, type, NULL);
    row.parent = parent;
    row.depth = up->depth + 1;
    row.is_last_child = is_last;
    row.is_mut = is_mut;
    row.is_reference = data_of(maker, type)->kind == TY_REF;
    uint32_t added = add_row(maker, row, source);
    if (row.depth < FACTS_DEPTH_LIMIT)
        add_children(maker, added);
}

/* "(*r).x" and "*r.x": a dereference that is projected further stands in parentheses. */
static const char *field_path(struct maker *maker, const struct facts_row *row, const char *field)
{
    if (row->path[0] != '*')
        return join_text(maker->arena, row->path, ".", field);
    return join_text(maker->arena, join_text(maker->arena, "(", row->path, ")"), ".", field);
}

static void add_fields(struct maker *maker, uint32_t parent, uint32_t count, const struct variant_def *variant)
{
    struct place_id place = maker->out->sources.items[parent].place;
    struct crate_types *crate = maker->body->crate;
    for (uint32_t i = 0; i < count; i++) {
        char number[16];
        snprintf(number, sizeof number, "%u", i);
        const char *name = variant != NULL ? name_text(crate->session->names, variant->fields[i].name)
                                           : arena_copy_text(maker->arena, number, strlen(number));
        struct type_id type = type_field(crate, maker->body->places[place.index].type, 0, i);
        struct place_id field = child_place(maker, place, PROJECT_FIELD, i, type);
        add_child(maker, parent, ROW_FIELD, field, field_path(maker, &maker->out->rows.items[parent], name), name,
                  maker->out->rows.items[parent].is_mut, i + 1 == count);
    }
}

static void add_children(struct maker *maker, uint32_t parent)
{
    if (maker->out->rows.count >= FACTS_ROW_LIMIT)
        return;
    struct place_id place = maker->out->sources.items[parent].place;
    struct type_id type = maker->body->places[place.index].type;
    const struct type_data *data = data_of(maker, type);
    struct crate_types *crate = maker->body->crate;
    bool is_box = data->kind == TY_ADT && def_equal(data->def, crate->lang[LANG_owned_box]);
    bool is_first_level = maker->out->rows.items[parent].depth == 0;
    if (data->kind == TY_REF || (is_box && is_touched(maker, place, PROJECT_DEREF))) {
        if (!is_first_level && !is_touched(maker, place, PROJECT_DEREF))
            return;
        struct place_id target = child_place(maker, place, PROJECT_DEREF, 0, data->types[0]);
        const char *path = join_text(maker->arena, "*", maker->out->rows.items[parent].path, "");
        bool is_mut = is_box ? maker->out->rows.items[parent].is_mut : data->sub != 0;
        add_child(maker, parent, ROW_DEREF, target, path, path, is_mut, true);
    } else if (data->kind == TY_TUPLE && data->type_count > 0 && data->type_count <= FACTS_FIELD_LIMIT &&
               is_touched(maker, place, PROJECT_FIELD)) {
        add_fields(maker, parent, data->type_count, NULL);
    } else if (data->kind == TY_ADT && def_of(crate, data->def)->kind == DEF_STRUCT && !def_of(crate, data->def)->is_prelude) {
        const struct variant_def *variant = &def_of(crate, data->def)->adt->variants[0];
        bool wanted = is_touched(maker, place, PROJECT_FIELD) || (is_first_level && owns_memory(maker, type, 2));
        if (wanted && variant->field_count > 0 && variant->field_count <= FACTS_FIELD_LIMIT)
            add_fields(maker, parent, variant->field_count, variant);
    }
}

static const char *const closure_kinds[] = {"Fn", "FnMut", "FnOnce"};

/* The body of a closure that this one makes, or NULL. */
static const struct thir_body *closure_body(const struct maker *maker, struct def_id closure)
{
    const struct mir_body *body = maker->body;
    for (uint32_t b = 0; b < body->block_count; b++)
        for (uint32_t s = 0; s < body->blocks[b].statement_count; s++) {
            const struct mir_statement *statement = &body->blocks[b].statements[s];
            if (statement->kind == MIR_ASSIGN && statement->rvalue->kind == RVALUE_CLOSURE && def_equal(statement->rvalue->def, closure))
                return statement->rvalue->closure;
        }
    return NULL;
}

/* A closure has no type that can be written; how it may be called says most. */
static const char *row_type(const struct maker *maker, struct type_id type)
{
    const struct type_data *data = data_of(maker, type);
    const struct thir_body *closure = data->kind == TY_CLOSURE ? closure_body(maker, data->def) : NULL;
    if (closure != NULL)
        return arena_format(maker->arena, "%s closure", closure_kinds[closure->closure_kind]);
    return type_print(maker->body->crate, maker->arena, type, NULL);
}

static void add_variable(struct maker *maker, const struct mir_variable_scope *scope)
{
    struct mir_body *body = maker->body;
    const struct mir_local *local = &body->locals[scope->local.index];
    struct source_map *sources = &body->crate->session->sources;
    const char *name = name_text(body->crate->session->names, local->name);
    struct facts_row row = {
        .kind = local->kind == LOCAL_ARGUMENT ? ROW_PARAMETER : ROW_VARIABLE,
        .path = name,
        .label = name,
        .type = row_type(maker, local->type),
        .parent = FACTS_NONE,
        .is_mut = local->is_mut,
        .is_reference = data_of(maker, local->type)->kind == TY_REF,
        .declared = local->span,
        .declared_line = source_position(sources, local->span.lo).line,
        .scope_end_line = source_position(sources, scope->span.hi > scope->span.lo ? scope->span.hi - 1 : scope->span.hi).line,
    };
    if (local->kind == LOCAL_ARGUMENT && body->thir->environment.index == 0 && def_of(body->crate, body->owner)->kind == DEF_FN) {
        const struct fn_def *fn = def_of(body->crate, body->owner)->fn;
        uint32_t input = scope->local.index - 1;
        if (input < fn->input_count)
            row.type = type_print(body->crate, maker->arena, fn->inputs[input], NULL);
    }
    uint32_t added = add_row(maker, row, (struct row_source){.place = local->place, .local = scope->local, .scope = scope->span});
    add_children(maker, added);
}

/*
 * In a closure's body what it captured lies behind its first argument, itself, which nobody can name.  What is captured by reference outlives the call,
 * and so does what a closure owns that may be called again.
 */
static void add_captures(struct maker *maker)
{
    const struct thir_body *thir = maker->body->thir;
    if (thir->environment.index == 0 || thir->capture_count == 0)
        return;
    struct source_map *sources = &maker->body->crate->session->sources;
    bool is_owned = data_of(maker, thir->environment)->kind != TY_REF;
    struct place_id place = maker->body->locals[1].place;
    struct row_source source = {.place = place, .local = {1}, .scope = span_of(thir->head.lo, is_owned ? thir->span.hi : UINT32_MAX)};
    uint32_t closure = add_row(maker, (struct facts_row){
        .kind = ROW_CLOSURE, .path = "{closure}", .label = "{closure}", .type = closure_kinds[thir->closure_kind], .parent = FACTS_NONE, .is_mut = true,
        .declared = thir->head, .declared_line = source_position(sources, thir->head.lo).line,
        .scope_end_line = source_position(sources, thir->span.hi - 1).line,
    }, source);
    if (!is_owned)
        place = child_place(maker, place, PROJECT_DEREF, 0, data_of(maker, thir->environment)->types[0]);
    for (uint32_t i = 0; i < thir->capture_count; i++) {
        const struct thir_capture *capture = &thir->captures[i];
        struct place_id captured = child_place(maker, place, PROJECT_FIELD, i, capture->type);
        if (capture->by_ref)
            captured = child_place(maker, captured, PROJECT_DEREF, 0, data_of(maker, capture->type)->types[0]);
        uint32_t row = maker->out->rows.count;
        const char *name = arena_copy_text(maker->arena, capture->name, strlen(capture->name));
        add_child(maker, closure, ROW_CAPTURE, captured, name, name, capture->is_mut, i + 1 == thir->capture_count);
        for (; capture->by_ref && row < maker->out->sources.count; row++)
            maker->out->sources.items[row].scope.hi = UINT32_MAX;
    }
}

/* A variable of the user's stands in the source where it is declared; a macro's does not. */
static bool is_written(const struct mir_body *body, const struct mir_local *local)
{
    const char *name = name_text(body->crate->session->names, local->name);
    uint32_t length;
    const char *text = source_text(&body->crate->session->sources, local->span, &length);
    size_t name_length = strlen(name);
    for (uint32_t i = 0; i + name_length <= length; i++)
        if (memcmp(text + i, name, name_length) == 0)
            return true;
    return false;
}

/* The iterator of a `for` has no name, but it holds what the loop walks through; nothing is said of one that holds nothing, as a range of numbers. */
static const struct mir_mark *loop_of_iterator(const struct mir_body *body, const struct mir_local *local)
{
    const struct mir_mark *best = NULL;
    if (!name_is_empty(local->name) || local->kind != LOCAL_VARIABLE || !local->is_mut || local->is_guard_reference ||
        (type_of(body->crate->types, local->type)->region_slots == 0 && !type_needs_drop(body->crate, body->owner, local->type)))
        return NULL;
    for (uint32_t i = 0; i < body->mark_count; i++) {
        const struct mir_mark *mark = &body->marks[i];
        if (mark->kind == MARK_LOOP_HEAD && mark->whole.lo <= local->span.lo && local->span.hi <= mark->whole.hi &&
            (best == NULL || mark->whole.lo > best->whole.lo))
            best = mark;
    }
    return best;
}

static void add_iterator(struct maker *maker, struct local_id id, struct span loop)
{
    struct mir_body *body = maker->body;
    const struct mir_local *local = &body->locals[id.index];
    struct source_map *sources = &body->crate->session->sources;
    uint32_t line = source_position(sources, local->span.lo).line;
    add_row(maker, (struct facts_row){
        .kind = ROW_TEMPORARY, .path = arena_format(maker->arena, "{iterator@%u}", line), .label = "{iterator}", .type = row_type(maker, local->type),
        .parent = FACTS_NONE, .is_mut = true, .declared = local->span, .declared_line = line,
        .scope_end_line = source_position(sources, loop.hi - 1).line,
    }, (struct row_source){.place = local->place, .local = id, .scope = loop});
}

void facts_rows_make(struct mir_body *body, struct arena *arena, struct facts_rows *rows)
{
    struct maker maker = {.body = body, .arena = arena, .out = rows};
    add_captures(&maker);
    for (uint32_t i = 0; i < body->scope_count; i++) {
        const struct mir_local *local = &body->locals[body->scopes[i].local.index];
        const struct mir_mark *loop = loop_of_iterator(body, local);
        if (loop == NULL && (name_is_empty(local->name) || local->is_guard_reference || !is_written(body, local)))
            continue;
        if (rows->rows.count < FACTS_ROW_LIMIT && loop != NULL)
            add_iterator(&maker, body->scopes[i].local, loop->whole);
        else if (rows->rows.count < FACTS_ROW_LIMIT)
            add_variable(&maker, &body->scopes[i]);
        else
            rows->left_out++;
    }
}

void facts_rows_release(struct facts_rows *rows)
{
    vec_free(&rows->rows);
    vec_free(&rows->sources);
}
