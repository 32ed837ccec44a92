#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "checker/types/definitions_dump.h"
#include "checker/types/lower.h"

struct printer {
    const struct crate_types *crate;
    struct arena *arena;
    char *text;
    size_t length, capacity;
    const char *const *slots;
    uint32_t slot;
    bool show_declared;     /* names of lifetime parameters */
};

static void put_text(struct printer *it, const char *text)
{
    size_t length = strlen(text);
    if (it->length + length + 1 > it->capacity) {
        size_t capacity = (it->length + length + 1) * 2 + 32;
        char *grown = ARENA_ARRAY(it->arena, char, capacity);
        if (it->length != 0)
            memcpy(grown, it->text, it->length);
        it->text = grown;
        it->capacity = capacity;
    }
    memcpy(it->text + it->length, text, length + 1);
    it->length += length;
}

static void put_name(struct printer *it, struct name name) { put_text(it, name_text(it->crate->session->names, name)); }

/* The prelude has one space of names; programs know these by their modules. */
static const char *const names_in_programs[][2] = {
    {"ArcWeak", "sync::Weak"}, {"ArrayIntoIter", "array::IntoIter"}, {"AtomicOrdering", "atomic::Ordering"}, {"DequeIntoIter", "vec_deque::IntoIter"},
    {"DequeIter", "vec_deque::Iter"}, {"DequeIterMut", "vec_deque::IterMut"}, {"FmtError", "fmt::Error"}, {"FmtWrite", "fmt::Write"}, {"IoError", "io::Error"},
    {"IoLines", "io::Lines"}, {"IoWrite", "io::Write"}, {"MapIntoIter", "hash_map::IntoIter"}, {"MapIter", "hash_map::Iter"}, {"MapIterMut", "hash_map::IterMut"},
    {"MapKeys", "hash_map::Keys"}, {"MapValues", "hash_map::Values"}, {"MapValuesMut", "hash_map::ValuesMut"}, {"OptionIntoIter", "option::IntoIter"},
    {"OptionIter", "option::Iter"}, {"OptionIterMut", "option::IterMut"}, {"PathDisplay", "path::Display"}, {"RcWeak", "rc::Weak"}, {"SetIntoIter", "hash_set::IntoIter"},
    {"SetIter", "hash_set::Iter"}, {"StringDrain", "string::Drain"}, {"TreeEntry", "btree_map::Entry"}, {"TreeIntoIter", "btree_map::IntoIter"}, {"TreeIter", "btree_map::Iter"},
    {"TreeIterMut", "btree_map::IterMut"}, {"TreeKeys", "btree_map::Keys"}, {"TreeRange", "btree_map::Range"}, {"TreeSetIter", "btree_set::Iter"},
    {"TreeValues", "btree_map::Values"}, {"VecIntoIter", "vec::IntoIter"}};

const char *def_name_in_programs(const struct crate_types *crate, struct def_id def)
{
    const char *name = name_text(crate->session->names, def_of(crate, def)->name);
    for (size_t i = 0; i < sizeof names_in_programs / sizeof *names_in_programs && def_of(crate, def)->is_prelude; i++)
        if (strcmp(names_in_programs[i][0], name) == 0)
            return names_in_programs[i][1];
    return name;
}

/* The name of a slot, or NULL where regions are left out. */
static const char *region_text(struct printer *it, struct region region, char *room, size_t size)
{
    if (region.index >= REGION_BOUND) {
        snprintf(room, size, "'^%u", region.index - REGION_BOUND);
        return it->show_declared ? room : NULL;
    }
    if (it->slots != NULL)
        return it->slots[it->slot++];
    if (!it->show_declared || region.index == REGION_ERASED)
        return NULL;
    if (region.index == REGION_STATIC)
        return "'static";
    if (region.index < REGION_PARAM)
        return "'_";
    snprintf(room, size, "'%u", region.index - REGION_PARAM);
    return room;
}

static void put_type(struct printer *it, struct type_id type);

static void put_list(struct printer *it, const struct type_id *types, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (i != 0)
            put_text(it, ", ");
        put_type(it, types[i]);
    }
}

static void put_args(struct printer *it, const struct type_data *data, uint32_t first_type)
{
    char room[32];
    bool is_open = false;
    for (uint32_t i = 0; i < data->region_count; i++) {
        const char *region = region_text(it, data->regions[i], room, sizeof room);
        if (region == NULL || *region == '\0')
            continue;
        put_text(it, is_open ? ", " : "<");
        put_text(it, region);
        is_open = true;
    }
    for (uint32_t i = first_type; i < data->type_count; i++) {
        put_text(it, is_open ? ", " : "<");
        put_type(it, data->types[i]);
        is_open = true;
    }
    if (is_open)
        put_text(it, ">");
}

static void put_projection(struct printer *it, const struct type_data *data)
{
    struct def_id trait = def_of(it->crate, data->def)->parent;
    put_text(it, "<");
    put_type(it, data->types[0]);
    put_text(it, " as ");
    put_name(it, def_of(it->crate, trait)->name);
    put_args(it, data, 1);
    put_text(it, ">::");
    put_name(it, def_of(it->crate, data->def)->name);
}

static void put_fn_pointer(struct printer *it, const struct type_data *data)
{
    put_text(it, "fn(");
    put_list(it, data->types, data->type_count - 1);
    put_text(it, ")");
    if (!type_equal(data->types[data->type_count - 1], TYPE_CONSTANT(UNIT))) {
        put_text(it, " -> ");
        put_type(it, data->types[data->type_count - 1]);
    }
}

/* The name of associated type number `index` of a trait and what it builds on. */
static const char *assoc_name(const struct crate_types *crate, struct def_id trait, uint32_t *index, unsigned depth)
{
    const struct trait_def *def = def_of(crate, trait)->trait;
    const char *found = NULL;
    for (uint32_t i = 0; i < def->item_count; i++)
        if (def_of(crate, def->items[i])->kind == DEF_ASSOC_TYPE && (*index)-- == 0)
            return name_text(crate->session->names, def_of(crate, def->items[i])->name);
    for (uint32_t i = 0; i < def->supertrait_count && depth < 32 && found == NULL; i++)
        found = assoc_name(crate, def->supertraits_[i], index, depth + 1);
    return found;
}

/* dyn Fn(A) -> B */
static bool put_callable(struct printer *it, const struct type_data *data)
{
    const struct def_id *lang = it->crate->lang;
    bool is_callable = def_equal(data->def, lang[LANG_fn_trait]) || def_equal(data->def, lang[LANG_fn_mut]) || def_equal(data->def, lang[LANG_fn_once]);
    if (!is_callable || data->type_count != 2 || type_of(it->crate->types, data->types[0])->kind != TY_TUPLE)
        return false;
    const struct type_data *inputs = type_of(it->crate->types, data->types[0]);
    put_text(it, "(");
    put_list(it, inputs->types, inputs->type_count);
    put_text(it, ")");
    if (!type_equal(data->types[1], TYPE_CONSTANT(UNIT))) {
        put_text(it, " -> ");
        put_type(it, data->types[1]);
    }
    return true;
}

static void put_object(struct printer *it, const struct type_data *data)
{
    static const char *const autos[] = {" + Send", " + Sync", " + Unpin"};
    char room[32], last[32];
    bool is_open = false;
    const char *object = NULL;
    put_text(it, "dyn ");
    put_name(it, def_of(it->crate, data->def)->name);
    for (uint32_t i = 0; i < data->region_count; i++) {
        bool is_object = i + 1 == data->region_count;
        const char *region = region_text(it, data->regions[i], is_object ? last : room, sizeof room);
        if (is_object)
            object = region;
        if (is_object || region == NULL || *region == '\0')
            continue;
        put_text(it, is_open ? ", " : "<");
        put_text(it, region);
        is_open = true;
    }
    const struct generics_def *generics = def_of(it->crate, data->def)->generics;
    bool is_callable = put_callable(it, data);
    for (uint32_t i = 0; i < data->type_count && !is_callable; i++) {
        put_text(it, is_open ? ", " : "<");
        if (i + 1 >= generics->type_count) {
            uint32_t index = i + 1 - generics->type_count;
            const char *name = assoc_name(it->crate, data->def, &index, 0);
            put_text(it, name == NULL ? "_" : name);
            put_text(it, " = ");
        }
        put_type(it, data->types[i]);
        is_open = true;
    }
    if (is_open)
        put_text(it, ">");
    for (uint32_t i = 0; i < 3; i++)
        if (data->index >> i & 1)
            put_text(it, autos[i]);
    if (object != NULL && *object != '\0') {
        put_text(it, " + ");
        put_text(it, object);
    }
}

static void put_ref(struct printer *it, const struct type_data *data)
{
    char room[32];
    const char *region = region_text(it, data->region, room, sizeof room);
    put_text(it, "&");
    if (region != NULL && *region != '\0') {
        put_text(it, region);
        put_text(it, " ");
    }
    put_text(it, data->sub != 0 ? "mut " : "");
    put_type(it, data->types[0]);
}

static const char *const int_names[] = {"i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize"};

static void put_type(struct printer *it, struct type_id type)
{
    const struct type_data *data = type_of(it->crate->types, type);
    char room[32];
    switch ((enum type_kind)data->kind) {
    case TY_ERROR: put_text(it, "{unknown}"); break;
    case TY_NEVER: put_text(it, "!"); break;
    case TY_BOOL: put_text(it, "bool"); break;
    case TY_CHAR: put_text(it, "char"); break;
    case TY_STR: put_text(it, "str"); break;
    case TY_INT: put_text(it, int_names[data->sub]); break;
    case TY_FLOAT: put_text(it, data->sub == FLOAT_F32 ? "f32" : "f64"); break;
    case TY_TUPLE:
        put_text(it, "(");
        put_list(it, data->types, data->type_count);
        put_text(it, data->type_count == 1 ? ",)" : ")");
        break;
    case TY_ARRAY:
        put_text(it, "[");
        put_type(it, data->types[0]);
        snprintf(room, sizeof room, "; %llu]", (unsigned long long)data->length);
        put_text(it, data->length == UINT64_MAX ? "; _]" : room);
        break;
    case TY_SLICE: put_text(it, "["); put_type(it, data->types[0]); put_text(it, "]"); break;
    case TY_REF: put_ref(it, data); break;
    case TY_POINTER: put_text(it, data->sub != 0 ? "*mut " : "*const "); put_type(it, data->types[0]); break;
    case TY_ADT: put_text(it, def_name_in_programs(it->crate, data->def)); put_args(it, data, 0); break;
    case TY_FN_DEF: put_text(it, "fn item {"); put_text(it, def_print(it->crate, it->arena, data->def)); put_text(it, "}"); break;
    case TY_FN_POINTER: put_fn_pointer(it, data); break;
    case TY_CLOSURE: put_text(it, "{closure}"); break;
    case TY_PARAM: put_name(it, data->name); break;
    case TY_PROJECTION: put_projection(it, data); break;
    case TY_DYN: put_object(it, data); break;
    case TY_OPAQUE: put_name(it, def_of(it->crate, data->def)->name); break;
    case TY_INFER: put_text(it, data->sub == INFER_INT ? "{integer}" : data->sub == INFER_FLOAT ? "{float}" : "_"); break;
    case TY_HOLE: put_text(it, "_"); break;
    }
}

const char *type_print(const struct crate_types *crate, struct arena *arena, struct type_id type, const char *const *slot_names)
{
    struct printer it = {.crate = crate, .arena = arena, .slots = slot_names};
    put_text(&it, "");
    put_type(&it, type);
    return it.text;
}

const char *def_print(const struct crate_types *crate, struct arena *arena, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    const struct definition *parent = def_of(crate, def->parent);
    struct printer it = {.crate = crate, .arena = arena};
    put_text(&it, "");
    if (def->kind == DEF_CLOSURE) {
        put_text(&it, def_print(crate, arena, def->parent));
        put_text(&it, "::{closure}");
        return it.text;
    }
    if (parent->kind == DEF_IMPL) {
        const struct type_data *self = type_of(crate->types, parent->impl->self_type);
        if (self->kind == TY_ADT)
            put_name(&it, def_of(crate, self->def)->name);
        else
            put_type(&it, parent->impl->self_type);
        put_text(&it, "::");
    } else if (parent->kind == DEF_TRAIT || parent->kind == DEF_ENUM) {
        put_name(&it, parent->name);
        put_text(&it, "::");
    }
    put_name(&it, def->name);
    return it.text;
}

/* ---- the dump ---- */

struct dump { FILE *out; struct crate_types *crate; struct arena *arena; };

static const char *declared_text(const struct dump *it, struct type_id type)
{
    struct printer printer = {.crate = it->crate, .arena = it->arena, .show_declared = true};
    put_text(&printer, "");
    put_type(&printer, type);
    return printer.text;
}

static const char variance_letters[] = {'*', '+', '-', 'o'};

static void dump_generics(const struct dump *it, const struct generics_def *generics)
{
    struct interner *names = it->crate->session->names;
    if (generics == NULL || generics->lifetime_count + generics->type_count == 0)
        return;
    fputc('<', it->out);
    for (uint32_t i = 0; i < generics->lifetime_count; i++) {
        fprintf(it->out, "%s%s=%u", i == 0 ? "" : ", ", name_text(names, generics->lifetimes[i].name), generics->parent_regions + i);
        if (generics->lifetimes[i].is_late_bound)
            fputs(" late", it->out);
        if (generics->region_variance != NULL)
            fprintf(it->out, " %c", variance_letters[generics->region_variance[i]]);
    }
    for (uint32_t i = 0; i < generics->type_count; i++) {
        fprintf(it->out, "%s%s", i + generics->lifetime_count == 0 ? "" : ", ", name_text(names, generics->types[i].name));
        if (generics->type_variance != NULL)
            fprintf(it->out, " %c", variance_letters[generics->type_variance[i]]);
    }
    fputc('>', it->out);
}

static void dump_predicates(const struct dump *it, const struct generics_def *generics)
{
    for (uint32_t i = 0; generics != NULL && i < generics->predicate_count; i++) {
        const struct predicate *predicate = &generics->predicates[i];
        fputs("    where ", it->out);
        switch (predicate->kind) {
        case PREDICATE_TRAIT:
            fprintf(it->out, "%s: %s", declared_text(it, predicate->subject), name_text(it->crate->session->names, def_of(it->crate, predicate->trait)->name));
            for (uint32_t j = 0; j < predicate->trait_type_count; j++)
                fprintf(it->out, "%s%s", j == 0 ? "<" : ", ", declared_text(it, predicate->trait_types[j]));
            fputs(predicate->trait_type_count != 0 ? ">\n" : "\n", it->out);
            break;
        case PREDICATE_PROJECTION: fprintf(it->out, "%s == %s\n", declared_text(it, predicate->subject), declared_text(it, predicate->equals)); break;
        case PREDICATE_REGION_OUTLIVES: fprintf(it->out, "'%d: '%d\n", (int)predicate->longer.index - REGION_PARAM, (int)predicate->shorter.index - REGION_PARAM); break;
        case PREDICATE_TYPE_OUTLIVES: fprintf(it->out, "%s: '%d\n", declared_text(it, predicate->subject), (int)predicate->shorter.index - REGION_PARAM); break;
        }
    }
}

static void dump_variant(const struct dump *it, const struct variant_def *variant)
{
    for (uint32_t i = 0; i < variant->field_count; i++)
        fprintf(it->out, "    %s.%s: %s\n", name_text(it->crate->session->names, variant->name), name_text(it->crate->session->names, variant->fields[i].name),
                declared_text(it, variant->fields[i].type));
}

static void dump_head(const struct dump *it, struct def_id id, const char *kind)
{
    fprintf(it->out, "%s %s", kind, def_print(it->crate, it->arena, id));
    dump_generics(it, def_of(it->crate, id)->generics);
}

static void dump_fn(const struct dump *it, struct def_id id)
{
    const struct fn_def *fn = def_of(it->crate, id)->fn;
    dump_head(it, id, "fn");
    fputc('(', it->out);
    for (uint32_t i = 0; i < fn->input_count; i++)
        fprintf(it->out, "%s%s: %s", i == 0 ? "" : ", ", name_text(it->crate->session->names, fn->input_names[i]), declared_text(it, fn->inputs[i]));
    fprintf(it->out, ") -> %s\n", declared_text(it, fn->output));
}

static void dump_definition(const struct dump *it, struct def_id id)
{
    const struct definition *def = def_of(it->crate, id);
    switch ((enum def_kind)def->kind) {
    case DEF_STRUCT: case DEF_ENUM:
        dump_head(it, id, def->kind == DEF_ENUM ? "enum" : "struct");
        fputs(def_is_none(def->adt->drop_impl) ? "\n" : " with drop\n", it->out);
        for (uint32_t i = 0; i < def->adt->variant_count; i++)
            dump_variant(it, &def->adt->variants[i]);
        break;
    case DEF_FN: dump_fn(it, id); break;
    case DEF_TRAIT: dump_head(it, id, "trait"); fputc('\n', it->out); break;
    case DEF_IMPL:
        fputs(def->impl->is_derived ? "derived impl" : "impl", it->out);
        dump_generics(it, def->generics);
        if (!def_is_none(def->impl->trait)) {
            fprintf(it->out, " %s", name_text(it->crate->session->names, def_of(it->crate, def->impl->trait)->name));
            for (uint32_t i = 0; i < def->impl->trait_type_count; i++)
                fprintf(it->out, "%s%s%s", i == 0 ? "<" : ", ", declared_text(it, def->impl->trait_types[i]), i + 1 == def->impl->trait_type_count ? ">" : "");
            fputs(" for", it->out);
        }
        fprintf(it->out, " %s\n", declared_text(it, def->impl->self_type));
        break;
    case DEF_CONST: case DEF_STATIC: case DEF_ALIAS: case DEF_ASSOC_TYPE:
        dump_head(it, id, def->kind == DEF_CONST ? "const" : def->kind == DEF_STATIC ? "static" : "type");
        fprintf(it->out, ": %s\n", declared_text(it, def->value->type));
        break;
    case DEF_NONE: case DEF_MOD: case DEF_VARIANT: case DEF_CLOSURE: return;
    case DEF_OPAQUE: dump_head(it, id, "opaque"); fputc('\n', it->out); break;
    }
    dump_predicates(it, def->generics);
}

void definitions_dump(FILE *out, struct crate_types *crate, bool with_prelude)
{
    struct arena arena;
    arena_init(&arena);
    struct dump it = {out, crate, &arena};
    for (uint32_t i = 1; i < crate->defs.count; i++)
        if (with_prelude || !crate->defs.items[i].is_prelude)
            dump_definition(&it, (struct def_id){i});
    arena_release(&arena);
}
