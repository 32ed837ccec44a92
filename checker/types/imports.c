#include "checker/types/similar.h"

/* What a use path means in one namespace; the entry of the last module on the way. */
struct target {
    struct def_id def;
    uint8_t visibility;
    bool is_private, is_outside;
    struct ident blame;        /* what is not found */
    struct def_id container;   /* where it was looked for, or none: around the import */
};

static const char *text_of(const struct crate_types *crate, struct name name) { return name_text(crate->session->names, name); }

static struct def_id first_module(struct crate_types *crate, const struct import *import, struct ident ident, bool is_global, bool *is_known)
{
    const struct resolver *resolver = resolver_of(crate);
    bool is_std = name_equal(ident.name, resolver->known.std) || name_equal(ident.name, resolver->known.core) || name_equal(ident.name, resolver->known.alloc);
    bool is_prelude = def_of(crate, import->scope->module)->is_prelude;
    *is_known = true;
    if (name_equal(ident.name, resolver->known.crate_))
        return is_prelude ? crate->prelude_module : crate->root_module;
    if (name_equal(ident.name, resolver->known.self_value))
        return import->scope->module;
    if (name_equal(ident.name, resolver->known.super_))
        return module_of(crate, def_of(crate, import->scope->module)->parent);
    for (const struct scope *scope = import->scope; !is_global && scope != NULL; scope = scope->parent) {
        struct name_entry *entry = scope->names == NULL ? NULL : name_table_find(scope->names, SPACE_TYPES, ident.name);
        if (entry != NULL)
            return entry->def;
    }
    if (is_std)
        return resolver->std_module;
    *is_known = false;
    return (struct def_id){0};
}

static bool find_in(struct crate_types *crate, const struct import *import, struct def_id container, struct ident ident, enum name_space space, struct target *out)
{
    const struct definition *def = def_of(crate, container);
    if (def->kind == DEF_ENUM) {
        out->def = enum_variant_named(crate, container, ident.name);
        out->visibility = VISIBILITY_PUBLIC;
        return !def_is_none(out->def);
    }
    if (def->kind != DEF_MOD)
        return false;
    struct name_entry *entry = name_table_find(scope_of_def(crate, container)->names, space, ident.name);
    if (entry == NULL || def_is_none(entry->def))
        return false;
    out->def = entry->def;
    out->visibility = entry->visibility;
    if (!def->is_prelude && !is_visible(crate, entry->visibility, container, import->scope)) {
        out->is_private = true;
        out->blame = ident;
    }
    return true;
}

/* Walks to the container of the last segment.  False: a segment is not found (perhaps not yet); `blame` is it. */
static bool walk_path(struct crate_types *crate, const struct import *import, struct def_id *container, struct target *out)
{
    const struct path *path = import->leaf->path;
    bool is_known;
    uint32_t count = path->segments.count - (import->leaf->is_glob ? 0 : 1);
    out->blame = path->segments.items[0].ident;
    if (count == 0) {
        *container = import->scope->module;
        return true;
    }
    *container = first_module(crate, import, path->segments.items[0].ident, path->is_global, &is_known);
    if (def_is_none(*container))
        return false;
    for (uint32_t i = 1; i < count; i++) {
        out->blame = path->segments.items[i].ident;
        if (name_equal(path->segments.items[i].ident.name, resolver_of(crate)->known.super_)) {
            *container = module_of(crate, def_of(crate, *container)->parent);
            continue;
        }
        if (!find_in(crate, import, *container, path->segments.items[i].ident, SPACE_TYPES, out)) {
            out->is_outside = def_of(crate, *container)->is_prelude;
            out->container = *container;
            return false;
        }
        *container = out->def;
    }
    return true;
}

static void bind_import(struct crate_types *crate, const struct import *import, struct name name, struct span span, enum name_space space, const struct target *target,
                        bool is_glob)
{
    if (def_of(crate, target->def)->kind == DEF_TRAIT && space == SPACE_TYPES && !name_equal(name, def_of(crate, target->def)->name))
        vec_push(&import->scope->names->renamed_traits, target->def);
    if (name_is_empty(name))
        return;
    struct name_entry entry = {.def = target->def, .visibility = import->item->visibility, .is_import = true, .is_glob = is_glob, .span = span};
    struct name_entry *old = name_table_add(import->scope->names, space, name, entry);
    if (old == NULL || (is_glob && !old->is_glob) || (def_equal(old->def, target->def) && (is_glob || old->is_glob || old->span.lo == span.lo)))
        return;
    if (old->is_glob && !is_glob) {
        uint32_t key = old->key;
        *old = entry;
        old->key = key;
        return;
    }
    if (is_glob)
        return;
    struct diag_sink *sink = &crate->session->diagnostics;
    struct diagnostic *it = diag_new(sink, DIAG_ERROR, old->is_import ? "E0252" : "E0255", span, "the name `%s` is taken already", text_of(crate, name));
    diag_label_primary(sink, it, "brought in here again");
    diag_label(sink, it, old->span, "the other one");
}

static bool glob_resolve(struct crate_types *crate, const struct import *import, struct def_id container)
{
    const struct definition *def = def_of(crate, container);
    struct span span = import->leaf->path->span;
    if (def->kind == DEF_ENUM) {
        for (uint32_t i = 0; i < def->adt->variant_count; i++) {
            struct target target = {.def = def->adt->variants[i].def};
            for (enum name_space space = SPACE_TYPES; space < SPACE_COUNT; space++)
                bind_import(crate, import, def->adt->variants[i].name, span, space, &target, true);
        }
        return true;
    }
    if (def->kind != DEF_MOD)
        return false;
    if (def->is_prelude && !def_of(crate, import->scope->module)->is_prelude && scope_of_def(crate, container)->names != resolver_of(crate)->std_prelude->names)
        resolver_of(crate)->has_std_glob = true;
    const struct name_table *table = scope_of_def(crate, container)->names;
    for (uint32_t i = 0; table->count != 0 && i <= table->mask; i++) {
        const struct name_entry entry = table->entries[i];
        if (entry.key == 0 || def_is_none(entry.def) || !is_visible(crate, entry.visibility, container, import->scope))
            continue;
        struct target target = {.def = entry.def};
        struct name name = {(entry.key - 1) / SPACE_COUNT};
        bind_import(crate, import, name, span, (entry.key - 1) % SPACE_COUNT == SPACE_TYPES ? SPACE_TYPES : SPACE_VALUES, &target, true);
        table = scope_of_def(crate, container)->names;
    }
    return true;
}

static void report_private(struct crate_types *crate, const struct target *target)
{
    struct diag_sink *sink = &crate->session->diagnostics;
    struct diagnostic *it = diag_new(sink, DIAG_ERROR, "E0603", target->blame.span, "the %s `%s` is private to its module", def_kind_text(crate, target->def),
                                     text_of(crate, target->blame.name));
    diag_label_primary(sink, it, "not visible from here");
}

static bool leaf_resolve(struct crate_types *crate, const struct import *import, struct target *out)
{
    struct def_id container;
    const struct path *path = import->leaf->path;
    *out = (struct target){0};
    if (!walk_path(crate, import, &container, out))
        return false;
    if (import->leaf->is_glob)
        return glob_resolve(crate, import, container);
    struct ident last = path->segments.items[path->segments.count - 1].ident;
    bool found = false;
    uint32_t said = crate->session->diagnostics.error_count;
    out->blame = last;
    struct span span = path->span;
    bool is_parent = path->segments.count > 1 && name_equal(last.name, resolver_of(crate)->known.super_);
    if (path->segments.count == 1 || is_parent || name_equal(last.name, resolver_of(crate)->known.self_value)) {
        bool is_known;
        struct target whole = {.def = path->segments.count == 1 ? first_module(crate, import, last, path->is_global, &is_known)
                                      : is_parent             ? module_of(crate, def_of(crate, container)->parent)
                                                              : container};
        if (def_is_none(whole.def))
            return false;
        bind_import(crate, import, import->leaf->name.name, span, SPACE_TYPES, &whole, false);
        return true;
    }
    for (enum name_space space = SPACE_TYPES; space < SPACE_COUNT; space++) {
        struct target target = {0};
        if (!find_in(crate, import, container, last, space, &target))
            continue;
        if (target.is_private) {
            *out = target;
            continue;
        }
        found = true;
        if (crate->session->diagnostics.error_count == said) /* a name taken in both spaces is reported once */
            bind_import(crate, import, import->leaf->name.name, span, space, &target, false);
    }
    if (!found && out->is_private) {
        report_private(crate, out);
        return true;
    }
    out->is_outside = !found && def_of(crate, container)->is_prelude;
    out->container = container;
    return found;
}

static const char *import_meant(const struct crate_types *crate, const struct import *import, const struct target *target)
{
    struct name written = target->blame.name;
    if (def_is_none(target->container))
        return similar_name(crate, import->scope, SPACE_TYPES, written);
    const struct definition *container = def_of(crate, target->container);
    if (container->kind == DEF_ENUM)
        return similar_variant(crate, container->adt, written);
    if (container->kind != DEF_MOD)
        return NULL;
    const char *meant = similar_in_module(crate, target->container, SPACE_TYPES, written);
    return meant != NULL ? meant : similar_in_module(crate, target->container, SPACE_VALUES, written);
}

static void report_unresolved(struct crate_types *crate, const struct import *import, const struct target *target)
{
    struct diag_sink *sink = &crate->session->diagnostics;
    uint32_t length;
    const char *text = source_text(&crate->session->sources, import->leaf->path->span, &length);
    const char *meant = import_meant(crate, import, target);
    if (target->is_outside) {
        similar_help(sink, diag_outside(sink, import->leaf->path->span, "`%.*s`, a part of the standard library that lien does not know", (int)length, text), meant);
        return;
    }
    bool is_first = target->blame.span.lo == import->leaf->path->segments.items[0].ident.span.lo;
    struct diagnostic *it = diag_new(sink, DIAG_ERROR, "E0432", is_first ? target->blame.span : import->leaf->path->span, "nothing is found at `%.*s`", (int)length, text);
    diag_label_primary(sink, it, "`%s` is not there", text_of(crate, target->blame.name));
    similar_help(sink, it, meant);
    /* What it would have named is not reported again. */
    for (enum name_space space = SPACE_TYPES; space < SPACE_COUNT; space++)
        if (!name_is_empty(import->leaf->name.name))
            name_table_add(import->scope->names, space, import->leaf->name.name, (struct name_entry){.visibility = VISIBILITY_PUBLIC, .is_import = true});
}

/* Imports may need each other: again until nothing more is found.  Globs last in each round, so that names win over them. */
void imports_resolve(struct crate_types *crate, import_list *imports)
{
    struct target target;
    for (bool progress = true; progress;) {
        progress = false;
        for (uint32_t i = 0; i < imports->count; i++) {
            struct import *import = &imports->items[i];
            if (import->is_done)
                continue;
            import->is_done = leaf_resolve(crate, import, &target);
            progress |= import->is_done;
        }
    }
    for (uint32_t i = 0; i < imports->count; i++)
        if (!imports->items[i].is_done && !leaf_resolve(crate, &imports->items[i], &target))
            report_unresolved(crate, &imports->items[i], &target);
}
