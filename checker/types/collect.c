#include "checker/types/collect.h"

#include <string.h>

#include "base/bug.h"
#include "checker/types/check.h"
#include "checker/types/object.h"

/* `std` and the names that are found unasked, once the prelude's own imports are known. */
static void std_find(struct crate_types *crate)
{
    struct resolver *resolver = resolver_of(crate);
    struct interner *names = crate->session->names;
    static const char *const path[] = {"std", "prelude", "v1"};
    struct def_id at = crate->prelude_module;
    for (uint32_t i = 0; i < sizeof path / sizeof *path; i++) {
        struct name_entry *entry = name_table_find(scope_of_def(crate, at)->names, SPACE_TYPES, intern_text(names, path[i]));
        if (entry == NULL)
            BUG("the prelude has no module `%s`", path[i]);
        at = entry->def;
        if (i == 0)
            resolver->std_module = at;
    }
    struct scope *scope = scope_new(crate, SCOPE_PRELUDE, NULL, (struct def_id){0}, crate->prelude_module);
    scope->names = scope_of_def(crate, at)->names;
    resolver->std_prelude = scope;
}

static void collect_one(struct crate_types *crate, struct crate *ast)
{
    import_list imports = {0};
    uint32_t from = crate->defs.count;
    declare_crate(crate, ast, &imports);
    imports_resolve(crate, &imports);
    vec_free(&imports);
    if (ast->is_prelude)
        std_find(crate);
    signatures_lower(crate, from, crate->defs.count);
    variances_compute(crate, from, crate->defs.count);
}

static void bodies_list(struct crate_types *crate, uint32_t from)
{
    for (uint32_t i = from; i < crate->defs.count; i++) {
        const struct definition *def = &crate->defs.items[i];
        bool has_body = (def->kind == DEF_FN && def->fn->ast->body != NULL) || ((def->kind == DEF_CONST || def->kind == DEF_STATIC) && def->value->has_value);
        if (has_body)
            vec_push(&crate->bodies, (struct def_id){i});
    }
}

static bool is_named_main(const struct crate_types *crate, struct name name)
{
    return strcmp(name_text(crate->session->names, name), "main") == 0;
}

static bool has_main(const struct crate_types *crate)
{
    for (uint32_t i = 0; i < crate->user->items.count; i++) {
        struct item *item = crate->user->items.items[i];
        if (item->kind == ITEM_FN && is_named_main(crate, item->ident.name))
            return true;
        for (uint32_t k = 0; item->kind == ITEM_USE && k < item_as_use(item)->leaves.count; k++)
            if (item_as_use(item)->leaves.items[k].is_glob || is_named_main(crate, item_as_use(item)->leaves.items[k].name.name))
                return true;
    }
    return false;
}

/*
 * A file without `main` is a library; one whose only `main` stands inside something else was to be a program (E0601).
 * Source: the Reference, "Main functions".
 */
static void check_main(struct crate_types *crate, uint32_t from)
{
    uint32_t count = crate->user->items.count;
    for (uint32_t i = from; i < crate->defs.count && count > 0; i++) {
        const struct definition *def = &crate->defs.items[i];
        if (def->kind != DEF_FN || !is_named_main(crate, def->name) || has_main(crate))
            continue;
        struct span end = span_end(crate->user->items.items[count - 1]->span);
        struct diag_sink *sink = &crate->session->diagnostics;
        struct diagnostic *diagnostic = diag_new(sink, DIAG_ERROR, "E0601", end, "the program has no `main` of its own");
        diag_label_primary(sink, diagnostic, "`main` stands at the top of the file");
        diag_label(sink, diagnostic, def->name_span, "this one is inside something else");
        return;
    }
}

struct crate_types *types_collect(struct session *session, struct crate *prelude, struct crate *user)
{
    struct crate_types *crate = ARENA_NEW(&session->arena, struct crate_types);
    crate->session = session;
    crate->types = type_interner_new(&session->arena);
    crate->prelude = prelude;
    crate->user = user;
    vec_push(&crate->defs, (struct definition){.kind = DEF_NONE});
    resolver_init(crate);
    collect_one(crate, prelude);
    uint32_t from = crate->defs.count;
    collect_one(crate, user);
    impls_index(crate);
    bodies_list(crate, from);
    check_main(crate, from);
    objects_check(crate);
    wellformed_check(crate, from, crate->defs.count);
    return crate;
}

void types_release(struct crate_types *crate)
{
    impls_free(crate);
    resolver_free(crate);
    type_interner_free(crate->types);
    vec_free(&crate->copy_answers);
    vec_free(&crate->normalized);
    vec_free(&crate->drop_answers);
    vec_free(&crate->overflows);
    vec_free(&crate->bodies);
    vec_free(&crate->objects);
    vec_free(&crate->defs);
}

uint32_t types_body_count(const struct crate_types *crate) { return crate->bodies.count; }
struct def_id types_body_owner(const struct crate_types *crate, uint32_t index) { return crate->bodies.items[index]; }
