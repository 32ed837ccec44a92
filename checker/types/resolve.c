#include "checker/types/resolve.h"

#include <string.h>

#include "base/bug.h"
#include "checker/types/impls.h"
#include "checker/types/scopes.h"
#include "checker/types/similar.h"

static const char *text_of(const struct crate_types *crate, struct name name) { return name_text(crate->session->names, name); }

struct def_id module_of(const struct crate_types *crate, struct def_id def)
{
    while (!def_is_none(def) && def_of(crate, def)->kind != DEF_MOD)
        def = def_of(crate, def)->parent;
    return def;
}

/* The nearest module of a name's user is the declaring module or lies within it.  Source: the Reference, "Visibility and privacy". */
bool is_visible(const struct crate_types *crate, uint8_t visibility, struct def_id parent_module, const struct scope *scope)
{
    if (visibility != VISIBILITY_PRIVATE || def_is_none(parent_module))
        return true;
    for (struct def_id at = scope->module; !def_is_none(at); at = module_of(crate, def_of(crate, at)->parent))
        if (def_equal(at, parent_module))
            return true;
    return false;
}

struct def_id enum_variant_named(const struct crate_types *crate, struct def_id enum_def, struct name name)
{
    const struct adt_def *adt = def_of(crate, enum_def)->adt;
    for (uint32_t i = 0; i < adt->variant_count; i++)
        if (name_equal(adt->variants[i].name, name))
            return adt->variants[i].def;
    return (struct def_id){0};
}

/* ---- one name in the chain of scopes ---- */

struct lookup {
    struct crate_types *crate;
    const struct scope *scope;
    bool report;
    bool passed_fn;          /* an fn's scope was left on the way out: its generics are out of reach, E0401 */
};

static bool find_type_param(const struct crate_types *crate, struct def_id item, struct name name, uint32_t *index)
{
    const struct generics_def *generics = def_of(crate, item)->generics;
    if (generics == NULL)
        return false;
    uint32_t first = def_of(crate, item)->kind == DEF_TRAIT ? 1 : 0;
    for (uint32_t i = first; i < generics->type_count; i++)
        if (name_equal(generics->types[i].name, name)) {
            *index = generics->parent_types + i;
            return true;
        }
    return false;
}

static struct resolution found_def(struct def_id def)
{
    return (struct resolution){.kind = def_is_none(def) ? RESOLVED_ERROR : RESOLVED_DEF, .def = def, .used = 1};
}

/* `meant`: the name that is perhaps meant, or NULL. */
static struct resolution error_near(struct crate_types *crate, bool report, const char *code, struct span span, const char *what, struct name name,
                                    const char *label, const char *meant)
{
    struct diag_sink *sink = &crate->session->diagnostics;
    /* A glob import of a module of std may bring what the prelude does not list. */
    if (report && resolver_of(crate)->has_std_glob) {
        diag_outside(sink, span, "`%s`, which may be a part of the standard library that lien does not know", text_of(crate, name));
    } else if (report) {
        struct diagnostic *it = diag_new(sink, DIAG_ERROR, code, span, "%s `%s`", what, text_of(crate, name));
        diag_label_primary(sink, it, "%s", label);
        similar_help(sink, it, meant);
    }
    return (struct resolution){.kind = report ? RESOLVED_ERROR : RESOLVED_NOTHING};
}

static struct resolution error_at(struct crate_types *crate, bool report, const char *code, struct span span, const char *what, struct name name,
                                  const char *label)
{
    return error_near(crate, report, code, span, what, name, label, NULL);
}

/* An item within an fn begins anew: it sees the names around it but not the generics.  Impl and trait items go on to theirs. */
static bool scope_is_barrier(const struct crate_types *crate, const struct scope *scope)
{
    const struct definition *def = def_of(crate, scope->item);
    if (def->kind == DEF_FN || def->kind == DEF_CONST || def->kind == DEF_ASSOC_TYPE) {
        uint8_t parent = def_of(crate, def->parent)->kind;
        return parent != DEF_IMPL && parent != DEF_TRAIT;
    }
    return true;
}

static struct resolution lookup_name(struct crate_types *crate, const struct scope *scope, enum name_space space, struct ident ident, bool report)
{
    bool is_out_of_reach = false;
    uint32_t index;
    for (; scope != NULL; scope = scope->parent) {
        if (scope->names != NULL) {
            struct name_entry *entry = name_table_find(scope->names, space, ident.name);
            if (entry != NULL)
                return found_def(entry->def);
        }
        if (scope->kind != SCOPE_ITEM)
            continue;
        if (space == SPACE_TYPES && find_type_param(crate, scope->item, ident.name, &index)) {
            if (is_out_of_reach)
                return error_at(crate, report, "E0401", ident.span, "an inner item cannot use the outer item's generic parameter", ident.name,
                                "belongs to the outer item");
            return (struct resolution){.kind = RESOLVED_PARAM, .index = index, .name = ident.name, .def = scope->item, .used = 1};
        }
        is_out_of_reach |= scope_is_barrier(crate, scope);
    }
    if (space == SPACE_TYPES) {
        const struct resolver *resolver = resolver_of(crate);
        for (uint32_t i = 0; i < TYPE_ID_FIRST_FREE; i++)
            if (name_equal(resolver->primitives[i], ident.name) && !name_is_empty(ident.name))
                return (struct resolution){.kind = RESOLVED_PRIMITIVE, .type = {i}, .used = 1};
    }
    return (struct resolution){.kind = RESOLVED_NOTHING};
}

static struct resolution lookup_self_type(struct crate_types *crate, const struct scope *scope)
{
    for (; scope != NULL; scope = scope->parent) {
        if (scope->kind != SCOPE_ITEM)
            continue;
        uint8_t kind = def_of(crate, scope->item)->kind;
        if (kind == DEF_IMPL || kind == DEF_TRAIT || kind == DEF_STRUCT || kind == DEF_ENUM)
            return (struct resolution){.kind = RESOLVED_SELF, .def = scope->item, .used = 1};
        if (scope_is_barrier(crate, scope))
            break;
    }
    return (struct resolution){.kind = RESOLVED_NOTHING};
}

/* ---- paths ---- */

static bool is_std_name(const struct resolver *resolver, struct name name)
{
    return name_equal(name, resolver->known.std) || name_equal(name, resolver->known.core) || name_equal(name, resolver->known.alloc);
}

static bool is_std_module(const struct crate_types *crate, struct def_id module)
{
    return def_of(crate, module)->is_prelude;
}

/* The first of several segments: a module, type or trait. */
static struct resolution resolve_head(struct crate_types *crate, const struct scope *scope, const struct path *path, bool report)
{
    const struct resolver *resolver = resolver_of(crate);
    struct ident head = path->segments.items[0].ident;
    if (path->is_global)
        return is_std_name(resolver, head.name) ? found_def(resolver->std_module) : (struct resolution){.kind = RESOLVED_NOTHING};
    if (name_equal(head.name, resolver->known.crate_))
        return found_def(is_std_module(crate, scope->module) ? crate->prelude_module : crate->root_module);
    if (name_equal(head.name, resolver->known.self_value))
        return found_def(scope->module);
    if (name_equal(head.name, resolver->known.super_)) {
        struct def_id up = module_of(crate, def_of(crate, scope->module)->parent);
        return def_is_none(up) ? (struct resolution){.kind = RESOLVED_NOTHING} : found_def(up);
    }
    if (name_equal(head.name, resolver->known.self_type))
        return lookup_self_type(crate, scope);
    struct resolution it = lookup_name(crate, scope, SPACE_TYPES, head, report);
    if (it.kind == RESOLVED_NOTHING && is_std_name(resolver, head.name))
        return found_def(resolver->std_module);
    /* `i32::MAX` is the type, `f64::consts` the module. */
    if (it.kind == RESOLVED_DEF && def_of(crate, it.def)->kind == DEF_MOD && is_std_module(crate, it.def))
        return it;
    return it;
}

static struct resolution report_head(struct crate_types *crate, const struct scope *scope, const struct path *path, bool report)
{
    struct ident head = path->segments.items[0].ident;
    const char *text = text_of(crate, head.name);
    if (name_equal(head.name, resolver_of(crate)->known.self_type))
        return error_at(crate, report, "E0433", head.span, "outside impls, traits and type definitions there is no", head.name, "no type to stand for");
    bool looks_like_type = text[0] >= 'A' && text[0] <= 'Z';
    return error_near(crate, report, "E0433", head.span, looks_like_type ? "there is no type" : "there is no module", head.name,
                      looks_like_type ? "not a type in this scope" : "not a module in this scope",
                      report ? similar_name(crate, scope, SPACE_TYPES, head.name) : NULL);
}

static const char *missing_code(enum path_use use)
{
    switch (use) {
    case PATH_TYPE: case PATH_VALUE: case PATH_CALLEE: return "E0425";
    case PATH_TRAIT: return "E0405";
    case PATH_STRUCT: return "E0422";
    case PATH_TUPLE_PATTERN: case PATH_PATTERN: return "E0531";
    }
    return "E0425";
}

static const char *missing_text(enum path_use use)
{
    switch (use) {
    case PATH_TYPE: return "there is no type";
    case PATH_VALUE: return "there is no value";
    case PATH_CALLEE: return "there is no function";
    case PATH_TRAIT: return "there is no trait";
    case PATH_STRUCT: return "there is no struct or variant";
    case PATH_TUPLE_PATTERN: return "there is no tuple struct or tuple variant";
    case PATH_PATTERN: return "there is no unit struct, unit variant or constant";
    }
    return "there is no";
}

static enum name_space space_of(enum path_use use)
{
    switch (use) {
    case PATH_TYPE: case PATH_TRAIT: case PATH_STRUCT: return SPACE_TYPES;
    case PATH_VALUE: case PATH_CALLEE: case PATH_TUPLE_PATTERN: case PATH_PATTERN: return SPACE_VALUES;
    }
    return SPACE_VALUES;
}

static struct resolution outside_std(struct crate_types *crate, const struct path *path, bool report, const char *meant)
{
    if (!report)
        return (struct resolution){.kind = RESOLVED_NOTHING};
    uint32_t length;
    const char *text = source_text(&crate->session->sources, path->span, &length);
    struct diag_sink *sink = &crate->session->diagnostics;
    similar_help(sink, diag_outside(sink, path->span, "`%.*s`, a part of the standard library that lien does not know", (int)length, text), meant);
    return (struct resolution){.kind = RESOLVED_ERROR};
}

static struct resolution report_private(struct crate_types *crate, struct ident ident, struct def_id def)
{
    struct diag_sink *sink = &crate->session->diagnostics;
    struct diagnostic *it = diag_new(sink, DIAG_ERROR, "E0603", ident.span, "the %s `%s` is private to its module", def_kind_text(crate, def),
                                     text_of(crate, ident.name));
    diag_label_primary(sink, it, "not visible from here");
    diag_label(sink, it, def_of(crate, def)->name_span, "declared here without `pub`");
    return (struct resolution){.kind = RESOLVED_ERROR};
}

/* `module::name`, segment `at` of the path. */
static struct resolution resolve_in_module(struct crate_types *crate, const struct scope *scope, const struct path *path, uint32_t at,
                                           struct def_id module, enum name_space space, enum path_use use, bool report)
{
    struct ident ident = path->segments.items[at].ident;
    bool is_last = at + 1 == path->segments.count;
    const struct scope *inside = scope_of_def(crate, module);
    if (name_equal(ident.name, resolver_of(crate)->known.super_) && !is_last)
        return found_def(module_of(crate, def_of(crate, module)->parent));
    struct name_entry *entry = name_table_find(inside->names, space, ident.name);
    if (entry != NULL) {
        if (report && !def_is_none(entry->def) && !is_std_module(crate, module) && !is_visible(crate, entry->visibility, module, scope))
            return report_private(crate, ident, entry->def);
        return found_def(entry->def);
    }
    if (is_std_module(crate, module) && !is_std_module(crate, scope->module))
        return outside_std(crate, path, report, report ? similar_in_module(crate, module, is_last ? space : SPACE_TYPES, ident.name) : NULL);
    if (!is_last)
        return error_near(crate, report, "E0433", ident.span, "this module has no", ident.name, "not found in this module",
                          report ? similar_in_module(crate, module, SPACE_TYPES, ident.name) : NULL);
    entry = name_table_find(inside->names, space == SPACE_TYPES ? SPACE_VALUES : SPACE_TYPES, ident.name);
    if (entry != NULL && is_visible(crate, entry->visibility, module, scope)) /* the caller says why it does not fit */
        return found_def(entry->def);
    return error_near(crate, report, missing_code(use), ident.span, missing_text(use), ident.name, "not found in this module",
                      report ? similar_in_module(crate, module, space, ident.name) : NULL);
}

static struct resolution resolve_long_path(struct crate_types *crate, const struct scope *scope, const struct path *path, enum path_use use, bool report)
{
    uint32_t count = path->segments.count;
    struct resolution it = resolve_head(crate, scope, path, report);
    if (it.kind == RESOLVED_NOTHING)
        return report_head(crate, scope, path, report);
    uint32_t used = 1;
    while (it.kind == RESOLVED_DEF && used < count) {
        struct definition *def = def_of(crate, it.def);
        bool is_last = used + 1 == count;
        if (def->kind == DEF_MOD) {
            it = resolve_in_module(crate, scope, path, used, it.def, is_last ? space_of(use) : SPACE_TYPES, use, report);
        } else if (def->kind == DEF_ENUM) {
            struct def_id variant = enum_variant_named(crate, it.def, path->segments.items[used].ident.name);
            if (def_is_none(variant))
                break;
            it = found_def(variant);
        } else if (def->kind == DEF_TRAIT) {
            struct def_id item = impl_item(crate, it.def, path->segments.items[used].ident.name, space_of(use) == SPACE_TYPES);
            if (def_is_none(item))
                return error_at(crate, report, "E0576", path->segments.items[used].ident.span, "the trait has no item", path->segments.items[used].ident.name,
                                "not an item of this trait");
            it = found_def(item);
        } else {
            break;
        }
        used++;
    }
    it.used = used;
    return it;
}

static bool names_macro(const char *name)
{
    static const char *const macros[] = {"println", "print", "eprintln", "eprint", "format", "vec", "assert", "assert_eq", "assert_ne", "debug_assert", "panic", "dbg",
                                         "todo", "unreachable", "unimplemented", "matches", "write", "writeln"};
    for (size_t i = 0; i < sizeof macros / sizeof *macros; i++)
        if (strcmp(name, macros[i]) == 0)
            return true;
    return false;
}

static struct resolution resolve_single(struct crate_types *crate, const struct scope *scope, const struct path *path, enum path_use use, bool report)
{
    const struct resolver *resolver = resolver_of(crate);
    struct ident ident = path->segments.items[0].ident;
    if (name_equal(ident.name, resolver->known.self_type)) {
        struct resolution it = lookup_self_type(crate, scope);
        if (it.kind == RESOLVED_NOTHING)
            return error_at(crate, report, use == PATH_STRUCT ? "E0433" : "E0411", ident.span, "outside impls, traits and type definitions there is no",
                            ident.name, "no type to stand for");
        return it;
    }
    if (name_equal(ident.name, resolver->known.self_value))
        return error_at(crate, report, "E0424", ident.span, "only methods with a `self` parameter have the value", ident.name, "no `self` here");
    struct resolution it = lookup_name(crate, scope, space_of(use), ident, report);
    if (it.kind != RESOLVED_NOTHING)
        return it;
    /* What exists in the other namespace makes a better error: E0423 and its kin. */
    enum name_space other = space_of(use) == SPACE_TYPES ? SPACE_VALUES : SPACE_TYPES;
    it = lookup_name(crate, scope, other, ident, false);
    if (it.kind == RESOLVED_NOTHING && (use == PATH_VALUE || use == PATH_CALLEE) && names_macro(name_text(crate->session->names, ident.name)))
        return error_at(crate, report, "E0423", ident.span, "a macro is called with `!`, which is missing behind", ident.name, "a macro, no value");
    if (it.kind == RESOLVED_NOTHING)
        return error_near(crate, report, missing_code(use), ident.span, missing_text(use), ident.name, "not found in this scope",
                          report ? similar_name(crate, scope, space_of(use), ident.name) : NULL);
    return it;
}

/* ---- does the thing fit the place ---- */

static uint8_t variant_shape_of(const struct crate_types *crate, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    if (def->kind == DEF_STRUCT)
        return def->adt->variants[0].shape;
    return def_of(crate, def->variant.of)->adt->variants[def->variant.index].shape;
}

static bool def_fits(const struct crate_types *crate, struct def_id id, enum path_use use)
{
    enum def_kind kind = def_of(crate, id)->kind;
    bool is_ctor = kind == DEF_STRUCT || kind == DEF_VARIANT;
    switch (use) {
    case PATH_TYPE: return kind == DEF_STRUCT || kind == DEF_ENUM || kind == DEF_ALIAS || kind == DEF_ASSOC_TYPE || kind == DEF_TRAIT;
    case PATH_TRAIT: return kind == DEF_TRAIT;
    case PATH_STRUCT: return kind == DEF_STRUCT || kind == DEF_VARIANT || kind == DEF_ALIAS || kind == DEF_ASSOC_TYPE;
    case PATH_VALUE: case PATH_CALLEE:
        return kind == DEF_FN || kind == DEF_CONST || kind == DEF_STATIC || (is_ctor && variant_shape_of(crate, id) != SHAPE_NAMED);
    case PATH_TUPLE_PATTERN: return is_ctor && variant_shape_of(crate, id) == SHAPE_TUPLE;
    case PATH_PATTERN: return kind == DEF_CONST || (is_ctor && variant_shape_of(crate, id) == SHAPE_UNIT);
    }
    return false;
}

static const char *misfit_code(const struct crate_types *crate, enum path_use use, const struct resolution *it, bool is_long)
{
    bool is_named_variant = it->kind == RESOLVED_DEF && def_of(crate, it->def)->kind == DEF_VARIANT && variant_shape_of(crate, it->def) == SHAPE_NAMED;
    switch (use) {
    case PATH_TYPE: return "E0573";
    case PATH_TRAIT: return "E0404";
    case PATH_STRUCT: return "E0574";
    case PATH_VALUE: case PATH_CALLEE:
        return it->kind == RESOLVED_DEF && def_of(crate, it->def)->kind == DEF_VARIANT ? "E0533" : "E0423";
    /* rustc leaves variants behind `Enum::` to type checking, which has codes of its own. */
    case PATH_TUPLE_PATTERN: return is_named_variant && is_long ? "E0164" : "E0532";
    case PATH_PATTERN: return is_named_variant && is_long ? "E0533" : "E0532";
    }
    return "E0423";
}

static const char *wanted_text(enum path_use use)
{
    switch (use) {
    case PATH_TYPE: return "a type";
    case PATH_TRAIT: return "a trait";
    case PATH_STRUCT: return "a struct or variant";
    case PATH_VALUE: return "a value";
    case PATH_CALLEE: return "a function, tuple struct or tuple variant";
    case PATH_TUPLE_PATTERN: return "a tuple struct or tuple variant";
    case PATH_PATTERN: return "a unit struct, unit variant or constant";
    }
    return "something else";
}

/* Self, parameters and primitives are types; a struct's `Self` is also its constructor, which the caller looks into. */
static bool resolution_fits(const struct crate_types *crate, const struct resolution *it, enum path_use use)
{
    switch (it->kind) {
    case RESOLVED_DEF: return def_fits(crate, it->def, use);
    case RESOLVED_SELF: return use != PATH_TRAIT;
    case RESOLVED_PARAM: case RESOLVED_PRIMITIVE: return use == PATH_TYPE;
    case RESOLVED_NOTHING: case RESOLVED_ERROR: case RESOLVED_QUALIFIED: return true;
    }
    return true;
}

static struct resolution report_misfit(struct crate_types *crate, const struct path *path, enum path_use use, const struct resolution *it)
{
    struct diag_sink *sink = &crate->session->diagnostics;
    const char *found = it->kind == RESOLVED_DEF ? def_kind_text(crate, it->def) : it->kind == RESOLVED_PARAM ? "type parameter" : "built-in type";
    uint32_t length;
    const char *text = source_text(&crate->session->sources, path->span, &length);
    struct diagnostic *diagnostic = diag_new(sink, DIAG_ERROR, misfit_code(crate, use, it, path->segments.count > 1), path->span, "the %s `%.*s` stands where %s must stand", found,
                                             (int)length, text, wanted_text(use));
    diag_label_primary(sink, diagnostic, "not %s", wanted_text(use));
    if (it->kind == RESOLVED_DEF && !def_of(crate, it->def)->is_prelude)
        diag_label(sink, diagnostic, def_of(crate, it->def)->name_span, "the %s", found);
    return (struct resolution){.kind = RESOLVED_ERROR};
}

struct resolution resolve_path(struct crate_types *crate, const struct scope *scope, const struct path *path, enum path_use use, bool report)
{
    if (path->self_type != NULL)
        return (struct resolution){.kind = RESOLVED_QUALIFIED};
    if (path->segments.count == 0)
        return (struct resolution){.kind = RESOLVED_ERROR};
    struct resolution it = path->segments.count == 1 && !path->is_global ? resolve_single(crate, scope, path, use, report)
                                                                        : resolve_long_path(crate, scope, path, use, report);
    if (it.kind == RESOLVED_ERROR || it.kind == RESOLVED_NOTHING || it.used < path->segments.count)
        return it;
    if (resolution_fits(crate, &it, use))
        return it;
    return report ? report_misfit(crate, path, use, &it) : (struct resolution){.kind = RESOLVED_NOTHING};
}

struct def_id resolve_binding(struct crate_types *crate, const struct scope *scope, struct ident ident)
{
    struct resolution it = lookup_name(crate, scope, SPACE_VALUES, ident, false);
    if (it.kind != RESOLVED_DEF)
        return (struct def_id){0};
    uint8_t kind = def_of(crate, it.def)->kind;
    if (kind == DEF_CONST || kind == DEF_STATIC)
        return it.def;
    if ((kind == DEF_STRUCT || kind == DEF_VARIANT) && variant_shape_of(crate, it.def) != SHAPE_NAMED)
        return it.def;
    return (struct def_id){0};
}

struct def_id resolve_block_value(const struct crate_types *crate, const struct scope *scope, const struct scope *outermost, struct name name)
{
    (void)crate;
    for (; scope != NULL && scope != outermost; scope = scope->parent) {
        if (scope->kind != SCOPE_BLOCK)
            continue;
        struct name_entry *entry = name_table_find(scope->names, SPACE_VALUES, name);
        if (entry != NULL)
            return entry->def;
    }
    return (struct def_id){0};
}

bool trait_is_in_scope(const struct crate_types *crate, const struct scope *scope, struct def_id trait)
{
    struct name name = def_of(crate, trait)->name;
    for (; scope != NULL; scope = scope->parent) {
        if (scope->kind == SCOPE_ITEM && def_equal(scope->item, trait))
            return true;
        if (scope->names == NULL)
            continue;
        struct name_entry *entry = name_table_find(scope->names, SPACE_TYPES, name);
        if (entry != NULL && def_equal(entry->def, trait))
            return true;
        for (uint32_t i = 0; i < scope->names->renamed_traits.count; i++)
            if (def_equal(scope->names->renamed_traits.items[i], trait))
                return true;
    }
    return false;
}
