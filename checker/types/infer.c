#include "checker/types/infer.h"

#include "base/bug.h"

void infer_init(struct infer_table *table, struct type_interner *types, struct arena *arena)
{
    *table = (struct infer_table){.types = types, .arena = arena};
}

void infer_release(struct infer_table *table)
{
    vec_free(&table->variables);
    vec_free(&table->undo);
}

static struct type_id add(struct infer_table *table, struct infer_variable variable)
{
    vec_push(&table->variables, variable);
    return type_infer(table->types, variable.kind, table->variables.count - 1);
}

struct type_id infer_fresh(struct infer_table *table, enum infer_kind kind, struct span origin)
{
    return add(table, (struct infer_variable){.kind = (uint8_t)kind, .origin = origin});
}

struct type_id infer_fresh_diverging(struct infer_table *table, struct span origin)
{
    return add(table, (struct infer_variable){.kind = INFER_GENERAL, .origin = origin, .is_diverging = true});
}

struct type_id infer_fresh_param(struct infer_table *table, struct span origin, struct def_id of, struct name param)
{
    return add(table, (struct infer_variable){.kind = INFER_GENERAL, .origin = origin, .param_of = of, .param = param});
}

/* Arguments of ordinary types fit here; more are taken from the arena. */
enum { FEW = 8 };

struct type_id type_map_children(struct type_interner *types, struct arena *arena, struct type_id type,
                                 struct type_id (*map)(void *with, struct type_id child), void *with)
{
    const struct type_data *data = type_of(types, type);
    if (data->type_count == 0)
        return type;
    struct type_id few[FEW];
    struct type_id *children = data->type_count <= FEW ? few : ARENA_ARRAY(arena, struct type_id, data->type_count);
    bool is_changed = false;
    /* The interner may move its table while children are made: what is needed is copied first. */
    struct type_data old = *data;
    for (uint32_t i = 0; i < old.type_count; i++) {
        children[i] = map(with, old.types[i]);
        is_changed |= !type_equal(children[i], old.types[i]);
    }
    if (!is_changed)
        return type;
    switch ((enum type_kind)old.kind) {
    case TY_TUPLE: return type_tuple(types, children, old.type_count);
    case TY_ARRAY: return type_array(types, children[0], old.length);
    case TY_SLICE: return type_slice(types, children[0]);
    case TY_REF: return type_ref(types, old.region, old.sub != 0, children[0]);
    case TY_POINTER: return type_pointer(types, old.sub != 0, children[0]);
    case TY_DYN: return type_dyn(types, old.def, old.index, old.regions, old.region_count, children, old.type_count);
    case TY_FN_POINTER:
        return type_fn_pointer(types, old.index, children, old.type_count - 1, children[old.type_count - 1]);
    case TY_ADT: case TY_FN_DEF: case TY_CLOSURE: case TY_PROJECTION: case TY_OPAQUE:
        return type_with_args(types, old.kind, old.def, old.regions, old.region_count, children, old.type_count);
    case TY_ERROR: case TY_NEVER: case TY_BOOL: case TY_CHAR: case TY_STR: case TY_INT: case TY_FLOAT: case TY_PARAM: case TY_INFER:
    case TY_HOLE:
        break;
    }
    BUG("a type without children has some");
}

static struct type_id erase_bound_child(void *with, struct type_id type)
{
    struct infer_table *table = with;
    const struct type_data *data = type_of(table->types, type);
    if ((!data->has_bound && !data->has_regions) || data->kind == TY_FN_POINTER)
        return type;
    if (data->kind == TY_DYN)
        return type_erase(table->types, type);
    type = type_map_children(table->types, table->arena, type, erase_bound_child, with);
    struct type_data copy = *type_of(table->types, type);
    struct region erased = {REGION_ERASED};
    if (copy.kind == TY_REF)
        return copy.region.index == REGION_ERASED ? type : type_ref(table->types, erased, copy.sub != 0, copy.types[0]);
    bool is_erased = true;
    for (uint32_t i = 0; i < copy.region_count; i++)
        is_erased &= copy.regions[i].index == REGION_ERASED;
    if (is_erased)
        return type;
    struct region *regions = ARENA_ARRAY(table->arena, struct region, copy.region_count);
    return type_with_args(table->types, copy.kind, copy.def, regions, copy.region_count, copy.types, copy.type_count);
}

struct type_id infer_erase_bound(struct infer_table *table, struct type_id type)
{
    return erase_bound_child(table, type);
}

static struct type_id resolve_child(void *with, struct type_id child)
{
    return infer_resolve(with, child);
}

struct type_id infer_resolve(struct infer_table *table, struct type_id type)
{
    if (!type_of(table->types, type)->has_infer)
        return type;
    type = infer_shallow(table, type);
    if (!type_of(table->types, type)->has_infer)
        return type;
    return type_map_children(table->types, table->arena, type, resolve_child, table);
}

static void log_change(struct infer_table *table, uint32_t variable)
{
    const struct infer_variable *it = &table->variables.items[variable];
    if (table->snapshots > 0)
        vec_push(&table->undo, (struct infer_undo){variable, it->is_diverging, it->kind});
}

void infer_mark_diverging(struct infer_table *table, struct type_id type)
{
    const struct type_data *data = type_of(table->types, infer_shallow(table, type));
    if (data->kind != TY_INFER)
        return;
    log_change(table, data->index);
    table->variables.items[data->index].is_diverging = true;
}

static bool occurs(struct infer_table *table, uint32_t variable, struct type_id type)
{
    type = infer_shallow(table, type);
    const struct type_data *data = type_of(table->types, type);
    if (!data->has_infer)
        return false;
    if (data->kind == TY_INFER)
        return data->index == variable;
    for (uint32_t i = 0; i < data->type_count; i++)
        if (occurs(table, variable, type_of(table->types, type)->types[i]))
            return true;
    return false;
}

static void bind(struct infer_table *table, uint32_t variable, struct type_id value)
{
    log_change(table, variable);
    table->variables.items[variable].is_bound = true;
    table->variables.items[variable].value = value;
    table->bound_count++;
}

/* Both unbound: the younger points to the older, which takes the narrower kind. */
static bool unify_variables(struct infer_table *table, uint32_t a, uint32_t b)
{
    if (a == b)
        return true;
    uint32_t older = a < b ? a : b, younger = a < b ? b : a;
    struct infer_variable *to = &table->variables.items[older], *from = &table->variables.items[younger];
    if (to->kind != INFER_GENERAL && from->kind != INFER_GENERAL && to->kind != from->kind)
        return false;
    if (to->kind == INFER_GENERAL && from->kind != INFER_GENERAL) {
        /* A general variable's type id says "general": it is the one that gives way. */
        bind(table, older, type_infer(table->types, from->kind, younger));
        return true;
    }
    if (from->is_diverging && !to->is_diverging) {
        log_change(table, older);
        to->is_diverging = true;
    }
    bind(table, younger, type_infer(table->types, to->kind, older));
    return true;
}

static bool unify_variable(struct infer_table *table, uint32_t variable, struct type_id value)
{
    const struct type_data *data = type_of(table->types, value);
    switch ((enum infer_kind)table->variables.items[variable].kind) {
    case INFER_INT:
        if (data->kind != TY_INT)
            return false;
        break;
    case INFER_FLOAT:
        if (data->kind != TY_FLOAT)
            return false;
        break;
    case INFER_GENERAL:
        if (data->has_infer && occurs(table, variable, value))
            return false;
        break;
    }
    bind(table, variable, value);
    return true;
}

/* A walk even over known types: array lengths may be open, and regions that fn pointers bind make ids differ. */
static bool unify(struct infer_table *table, struct type_id a, struct type_id b)
{
    if (type_equal(a, b))
        return true;
    a = infer_shallow(table, a);
    b = infer_shallow(table, b);
    if (type_equal(a, b))
        return true;
    const struct type_data *left = type_of(table->types, a), *right = type_of(table->types, b);
    if (left->kind == TY_ERROR || right->kind == TY_ERROR)
        return true;
    if (left->kind == TY_INFER && right->kind == TY_INFER)
        return unify_variables(table, left->index, right->index);
    if (left->kind == TY_INFER)
        return unify_variable(table, left->index, b);
    if (right->kind == TY_INFER)
        return unify_variable(table, right->index, a);
    /* How many lifetimes a fn pointer binds is for the borrow checker to compare. */
    if (left->kind != right->kind || left->sub != right->sub || left->def.index != right->def.index ||
        (left->index != right->index && left->kind != TY_FN_POINTER) || left->type_count != right->type_count)
        return false;
    /* The length of an array in a signature generic over lengths is not known: it agrees with any. */
    bool has_open_length = left->kind == TY_ARRAY && (left->length == UINT64_MAX || right->length == UINT64_MAX);
    if (left->length != right->length && !has_open_length)
        return false;
    uint32_t count = left->type_count;
    for (uint32_t i = 0; i < count; i++)
        if (!unify(table, type_of(table->types, a)->types[i], type_of(table->types, b)->types[i]))
            return false;
    return true; /* all else is equal: what differs are regions */
}

bool infer_unify(struct infer_table *table, struct type_id a, struct type_id b)
{
    if (type_equal(a, b))
        return true;
    struct infer_snapshot snapshot = infer_begin(table);
    bool is_equal = unify(table, a, b);
    if (is_equal)
        infer_commit(table, snapshot);
    else
        infer_rollback(table, snapshot);
    return is_equal;
}

bool infer_can_unify(struct infer_table *table, struct type_id a, struct type_id b)
{
    struct infer_snapshot snapshot = infer_begin(table);
    bool is_equal = unify(table, a, b);
    infer_rollback(table, snapshot);
    return is_equal;
}

struct infer_snapshot infer_begin(struct infer_table *table)
{
    table->snapshots++;
    return (struct infer_snapshot){table->undo.count, table->variables.count, table->bound_count};
}

void infer_rollback(struct infer_table *table, struct infer_snapshot snapshot)
{
    while (table->undo.count > snapshot.undo) {
        struct infer_undo change = vec_pop(&table->undo);
        struct infer_variable *variable = &table->variables.items[change.variable];
        variable->is_bound = false;
        variable->value = (struct type_id){0};
        variable->is_diverging = change.was_diverging;
        variable->kind = change.kind;
    }
    table->variables.count = snapshot.variables;
    table->bound_count = snapshot.bound_count;
    table->snapshots--;
}

void infer_commit(struct infer_table *table, struct infer_snapshot snapshot)
{
    (void)snapshot;
    if (--table->snapshots == 0)
        vec_clear(&table->undo);
}
