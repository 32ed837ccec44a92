#include <string.h>

#include "base/bug.h"
#include "checker/types/collect.h"
#include "checker/types/lowering.h"

static struct lowering item_lowering(struct crate_types *crate, struct def_id def, enum elision elision)
{
    return (struct lowering){.crate = crate, .scope = scope_of_def(crate, def), .owner = def, .elision = elision, .input = UINT32_MAX};
}

/* A body-less place where elided lifetimes become parameters: what was written comes first. */
static void fresh_begin(const struct generics_def *generics, lifetime_list *fresh)
{
    for (uint32_t i = 0; i < generics->lifetime_count; i++)
        vec_push(fresh, generics->lifetimes[i]);
}

static void fresh_end(struct crate_types *crate, struct generics_def *generics, lifetime_list *fresh)
{
    if (fresh->count != generics->lifetime_count) {
        generics->lifetimes = vec_keep(&crate->session->arena, fresh);
        generics->lifetime_count = fresh->count;
    }
    vec_free(fresh);
}

/* The parent may have got anonymous lifetimes since the member was declared. */
static void parents_refresh(struct crate_types *crate, struct generics_def *generics)
{
    if (def_is_none(generics->parent))
        return;
    generics->parent_regions = generics_region_total(crate, generics->parent);
    generics->parent_types = generics_type_total(crate, generics->parent);
}

/* ---- bounds and where clauses ---- */

static void lower_lifetime_bounds(struct lowering *it, struct lifetime longer, const bound_list *bounds, predicate_list *out)
{
    struct region region = lookup_lifetime(it, longer);
    for (uint32_t i = 0; i < bounds->count; i++)
        if (bounds->items[i].is_lifetime)
            vec_push(out, (struct predicate){.kind = PREDICATE_REGION_OUTLIVES, .span = bounds->items[i].span, .longer = region,
                                             .shorter = lookup_lifetime(it, bounds->items[i].lifetime)});
}

static void lower_generic_params(struct lowering *it, const struct generics *ast, uint32_t first_type, predicate_list *out)
{
    uint32_t type = first_type;
    for (uint32_t i = 0; i < ast->params.count; i++) {
        const struct generic_param *param = &ast->params.items[i];
        if (param->kind == PARAM_LIFETIME && param->bounds.count != 0)
            lower_lifetime_bounds(it, (struct lifetime){param->ident.name, param->ident.span}, &param->bounds, out);
        if (param->kind != PARAM_TYPE)
            continue;
        struct type_id subject = type_param(it->crate->types, type++, param->ident.name);
        for (uint32_t j = 0; j < param->bounds.count; j++)
            lower_bound(it, subject, &param->bounds.items[j], out);
    }
}

static void lower_where(struct lowering *it, const struct generics *ast, predicate_list *out)
{
    for (uint32_t i = 0; i < ast->where.count; i++) {
        const struct where_predicate *where = &ast->where.items[i];
        if (where->type == NULL) {
            lower_lifetime_bounds(it, where->lifetime, &where->bounds, out);
            continue;
        }
        struct bound_names names = {where->for_lifetimes, it->bound};
        struct lowering inner = *it;
        if (where->for_lifetimes != NULL) {
            inner.bound = &names;
            inner.where_bound_count = where->for_lifetimes->params.count;
        }
        struct type_id subject = lower_type(&inner, where->type);
        for (uint32_t j = 0; j < where->bounds.count && type_of(it->crate->types, subject)->kind == TY_PROJECTION; j++) {
            const struct generic_bound *bound = &where->bounds.items[j];
            struct resolution found = bound->trait == NULL || bound->is_maybe ? (struct resolution){0} : resolve_path(it->crate, it->scope, bound->trait, PATH_TRAIT, false);
            if (found.kind == RESOLVED_DEF && def_equal(found.def, it->crate->lang[LANG_sized]))
                diag_outside(&it->crate->session->diagnostics, bound->span, "a `Sized` bound on an associated type");
        }
        for (uint32_t j = 0; j < where->bounds.count; j++)
            lower_bound(&inner, subject, &where->bounds.items[j], out);
    }
}

/* A generic parameter with a `T: ?Sized` in the where clause is as one in the list. */
static void mark_maybe_unsized(struct lowering *it, const struct generics *ast, struct generics_def *generics)
{
    for (uint32_t i = 0; i < ast->where.count; i++) {
        const struct where_predicate *where = &ast->where.items[i];
        if (where->type == NULL || where->type->kind != TYPE_PATH)
            continue;
        const struct path *path = ((const struct type_path *)where->type)->path;
        for (uint32_t j = 0; j < where->bounds.count; j++)
            for (uint32_t k = 0; where->bounds.items[j].is_maybe && path->segments.count == 1 && k < generics->type_count; k++)
                if (name_equal(generics->types[k].name, path->segments.items[0].ident.name))
                    generics->types[k].is_maybe_unsized = true;
    }
    (void)it;
}

static void lower_generics(struct crate_types *crate, struct def_id def, const struct generics *ast, const bound_list *supertraits)
{
    struct generics_def *generics = def_of(crate, def)->generics;
    bool has_bounds = ast->where.count != 0 || (supertraits != NULL && supertraits->count != 0);
    for (uint32_t i = 0; i < ast->params.count && !has_bounds; i++)
        has_bounds = ast->params.items[i].bounds.count != 0;
    if (!has_bounds)
        return;
    struct lowering it = item_lowering(crate, def, ELIDE_ERROR);
    predicate_list predicates = {0};
    bool is_trait = def_of(crate, def)->kind == DEF_TRAIT;
    for (uint32_t i = 0; supertraits != NULL && i < supertraits->count; i++)
        lower_bound(&it, type_param(crate->types, 0, resolver_of(crate)->known.self_type), &supertraits->items[i], &predicates);
    lower_generic_params(&it, ast, generics->parent_types + is_trait, &predicates);
    lower_where(&it, ast, &predicates);
    mark_maybe_unsized(&it, ast, generics);
    generics->predicates = vec_keep(&crate->session->arena, &predicates);
    generics->predicate_count = predicates.count;
    vec_free(&predicates);
}

static void lower_defaults(struct crate_types *crate, struct def_id def, const struct generics *ast)
{
    struct generics_def *generics = def_of(crate, def)->generics;
    uint32_t type = def_of(crate, def)->kind == DEF_TRAIT;
    for (uint32_t i = 0; i < ast->params.count; i++) {
        if (ast->params.items[i].kind != PARAM_TYPE)
            continue;
        if (ast->params.items[i].type != NULL) {
            struct lowering it = item_lowering(crate, def, ELIDE_ERROR);
            generics->types[type].default_type = lower_type(&it, ast->params.items[i].type);
        }
        type++;
    }
}

/* ---- types ---- */

static void lower_fields(struct crate_types *crate, struct def_id def, struct variant_def *variant, const struct variant_decl *ast, struct fn_def *constructor)
{
    struct lowering it = item_lowering(crate, def, ELIDE_ERROR);
    for (uint32_t i = 0; i < variant->field_count; i++) {
        variant->fields[i].type = lower_whole_type(&it, ast->fields.items[i].type);
        if (constructor != NULL)
            constructor->inputs[i] = variant->fields[i].type;
    }
    if (constructor != NULL)
        constructor->output = type_identity(crate, TY_ADT, def);
}

static void lower_adt(struct crate_types *crate, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    struct adt_def *adt = def->adt;
    adt->is_box = def_equal(id, crate->lang[LANG_owned_box]);
    if (def->kind == DEF_STRUCT) {
        lower_generics(crate, id, item_as_struct(def->item)->generics, NULL);
        lower_fields(crate, id, adt->variants, &item_as_struct(def->item)->variant, def->constructor);
        return;
    }
    lower_generics(crate, id, item_as_enum(def->item)->generics, NULL);
    for (uint32_t i = 0; i < adt->variant_count; i++)
        lower_fields(crate, id, &adt->variants[i], &item_as_enum(def->item)->variants.items[i], def_of(crate, adt->variants[i].def)->constructor);
}

struct type_id alias_type(struct crate_types *crate, struct def_id alias)
{
    struct value_def *value = def_of(crate, alias)->value;
    struct ast_type *ast = item_as_alias(value->ast)->type;
    if (value->state == 2 || ast == NULL)
        return value->type;
    if (value->state == 1) {
        struct diagnostic *it = diag_new(&crate->session->diagnostics, DIAG_ERROR, "E0391", def_of(crate, alias)->span, "the type alias `%s` stands for itself",
                                         name_text(crate->session->names, def_of(crate, alias)->name));
        diag_label_primary(&crate->session->diagnostics, it, "goes in a circle");
        return TYPE_CONSTANT(ERROR);
    }
    value->state = 1;
    value->has_value = true;
    parents_refresh(crate, def_of(crate, alias)->generics);
    struct lowering it = item_lowering(crate, alias, ELIDE_ERROR);
    const struct definition *parent = def_of(crate, def_of(crate, alias)->parent);
    it.in_impl_type = def_of(crate, alias)->kind == DEF_ASSOC_TYPE && parent->kind == DEF_IMPL;
    struct type_id type = lower_type(&it, ast);
    value->type = type;
    value->state = 2;
    return type;
}

/* ---- impls ---- */

static void lower_derived_header(struct crate_types *crate, struct def_id id)
{
    struct impl_def *impl = def_of(crate, id)->impl;
    struct def_id adt = {impl->self_type.index};
    enum lang_item lang = (enum lang_item)impl->trait.index;
    struct type_id *self = ARENA_NEW(&crate->session->arena, struct type_id);
    *self = type_identity(crate, TY_ADT, adt);
    impl->trait = crate->lang[lang];
    impl->self_type = *self;
    if (lang == LANG_partial_eq || lang == LANG_partial_ord) {
        impl->trait_types = self;
        impl->trait_type_count = 1;
    }
}

/* The ADT's own bounds, and the trait for each type parameter. */
static void lower_derived_predicates(struct crate_types *crate, struct def_id id)
{
    const struct impl_def *impl = def_of(crate, id)->impl;
    struct generics_def *generics = def_of(crate, id)->generics;
    const struct generics_def *own = def_of(crate, type_of(crate->types, impl->self_type)->def)->generics;
    uint32_t count = own->predicate_count + generics->type_count;
    generics->lifetimes = own->lifetimes;
    generics->lifetime_count = own->lifetime_count;
    generics->predicate_count = count;
    if (count == 0)
        return;
    generics->predicates = ARENA_ARRAY(&crate->session->arena, struct predicate, count);
    if (own->predicate_count > 0)
        memcpy(generics->predicates, own->predicates, own->predicate_count * sizeof *own->predicates);
    for (uint32_t i = 0; i < generics->type_count; i++) {
        struct predicate *predicate = &generics->predicates[own->predicate_count + i];
        *predicate = (struct predicate){.kind = PREDICATE_TRAIT, .span = generics->types[i].span, .trait = impl->trait,
                                        .subject = type_param(crate->types, i, generics->types[i].name)};
        if (impl->trait_type_count == 1) {
            predicate->trait_types = arena_copy(&crate->session->arena, &predicate->subject, sizeof predicate->subject);
            predicate->trait_type_count = 1;
        }
    }
}

static void lower_impl_header(struct crate_types *crate, struct def_id id)
{
    struct impl_def *impl = def_of(crate, id)->impl;
    struct generics_def *generics = def_of(crate, id)->generics;
    if (impl->header_state != 0)
        return;
    impl->header_state = 1;
    if (impl->is_derived) {
        lower_derived_header(crate, id);
        impl->header_state = 2;
        return;
    }
    lifetime_list fresh = {0};
    fresh_begin(generics, &fresh);
    struct lowering it = item_lowering(crate, id, ELIDE_FRESH);
    it.fresh = &fresh;
    it.in_header = true;
    struct lowered_args args = {0};
    struct type_id self = lower_type(&it, impl->ast->self_type);
    impl->self_type = self;
    if (impl->ast->trait != NULL) {
        impl->trait = lower_trait(&it, impl->ast->trait, self, &args);
        impl->trait_regions = args.regions;
        impl->trait_types = args.types;
        impl->trait_region_count = args.region_count;
        impl->trait_type_count = args.type_count;
        if (def_is_none(impl->trait))
            impl->self_type = TYPE_CONSTANT(ERROR);
    }
    for (uint32_t i = 0; i < fresh.count; i++)
        fresh.items[i].is_late_bound = false;
    fresh_end(crate, generics, &fresh);
    impl->header_state = 2;
}

struct type_id impl_self_type(struct crate_types *crate, struct def_id impl)
{
    lower_impl_header(crate, impl);
    return def_of(crate, impl)->impl->self_type;
}

/* A destructor is for every instance of its type: the arguments are the impl's own parameters, each once. */
static bool is_for_all(const struct crate_types *crate, const struct type_data *self)
{
    for (uint32_t i = 0; i < self->region_count; i++) {
        if (self->regions[i].index < REGION_PARAM)
            return false;
        for (uint32_t k = 0; k < i; k++)
            if (self->regions[k].index == self->regions[i].index)
                return false;
    }
    for (uint32_t i = 0; i < self->type_count; i++) {
        if (type_of(crate->types, self->types[i])->kind != TY_PARAM)
            return false;
        for (uint32_t k = 0; k < i; k++)
            if (type_equal(self->types[k], self->types[i]))
                return false;
    }
    return true;
}

static void note_drop(struct crate_types *crate, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    const struct type_data *self = type_of(crate->types, def->impl->self_type);
    if (self->kind != TY_ADT || def_is_none(def->impl->trait) || !def_equal(def->impl->trait, crate->lang[LANG_drop]))
        return;
    struct adt_def *adt = def_of(crate, self->def)->adt;
    if (def_is_none(adt->drop_impl))
        adt->drop_impl = id;
    if (!def->is_prelude && !is_for_all(crate, self) && crate->session->diagnostics.error_count == 0)
        diag_outside(&crate->session->diagnostics, def->span, "a `Drop` for some instances of a type only");
    for (uint32_t i = 0; def->is_prelude && i < def->item->attributes.count; i++)
        if (strcmp(name_text(crate->session->names, def->item->attributes.items[i].path), "may_dangle") == 0)
            adt->drop_may_dangle = true;
}

/* ---- functions ---- */

static struct type_id self_type_for(struct crate_types *crate, struct def_id fn)
{
    struct def_id parent = def_of(crate, fn)->parent;
    if (def_of(crate, parent)->kind == DEF_IMPL)
        return def_of(crate, parent)->impl->self_type;
    return type_param(crate->types, 0, resolver_of(crate)->known.self_type);
}

/*
 * Where a written `self: ..` takes the lifetime of outputs from: the references in it that hold Self, as written (an alias of Self is not seen).
 * Source: rustc_resolve::late, find_lifetime_for_self.
 */
struct self_search {
    struct lowering *it;
    struct def_id named;            /* the struct or enum that the impl's header names, or none */
    region_list found;              /* the distinct lifetimes */
};

static bool path_is_self(struct lowering *it, const struct path *path, struct def_id named)
{
    if (path->self_type != NULL)
        return false;
    struct resolution found = resolve_path(it->crate, it->scope, path, PATH_TYPE, false);
    if (found.used != path->segments.count)
        return false;
    return found.kind == RESOLVED_SELF || (found.kind == RESOLVED_DEF && !def_is_none(named) && def_equal(found.def, named));
}

static bool search_self(struct self_search *search, const struct ast_type *ast, struct type_id type)
{
    const struct type_data *data = type_of(search->it->crate->types, type);
    bool has_self = false;
    if (ast->kind == TYPE_REF && data->kind == TY_REF) {
        bool is_known = false;
        has_self = search_self(search, type_as_ref((struct ast_type *)(uintptr_t)ast)->target, data->types[0]);
        for (uint32_t i = 0; i < search->found.count; i++)
            is_known |= search->found.items[i].index == data->region.index;
        if (has_self && !is_known)
            vec_push(&search->found, data->region);
    } else if (ast->kind == TYPE_TUPLE && data->kind == TY_TUPLE) {
        const struct type_tuple *tuple = (const struct type_tuple *)ast;
        for (uint32_t i = 0; i < tuple->items.count && i < data->type_count; i++)
            has_self |= search_self(search, tuple->items.items[i], data->types[i]);
    } else if (ast->kind == TYPE_PATH) {
        const struct path *path = ((const struct type_path *)ast)->path;
        const struct generic_args *args = path->segments.count == 0 ? NULL : path->segments.items[path->segments.count - 1].args;
        has_self = path_is_self(search->it, path, search->named);
        for (uint32_t i = 0, next = 0; args != NULL && i < args->args.count && next < data->type_count; i++)
            if (args->args.items[i].kind == ARG_TYPE)
                has_self |= search_self(search, args->args.items[i].type, data->types[next++]);
    }
    return has_self;
}

/* False where no reference holds Self; REGION_ERROR where several do. */
static bool find_self_reference(struct lowering *it, struct def_id fn, const struct ast_type *ast, struct type_id type, struct region *out)
{
    struct self_search search = {.it = it};
    const struct definition *impl = def_of(it->crate, def_of(it->crate, fn)->parent);
    const struct ast_type *header = impl->kind == DEF_IMPL && impl->impl->ast != NULL ? impl->impl->ast->self_type : NULL;
    if (header != NULL && header->kind == TYPE_PATH) {
        struct resolution found = resolve_path(it->crate, it->scope, ((const struct type_path *)header)->path, PATH_TYPE, false);
        if (found.kind == RESOLVED_DEF && (def_of(it->crate, found.def)->kind == DEF_STRUCT || def_of(it->crate, found.def)->kind == DEF_ENUM))
            search.named = found.def;
    }
    search_self(&search, ast, type);
    bool is_found = search.found.count != 0;
    if (is_found)
        *out = search.found.count == 1 ? search.found.items[0] : (struct region){REGION_ERROR};
    vec_free(&search.found);
    return is_found;
}

static struct type_id lower_self(struct lowering *it, struct def_id fn, const struct item_fn *ast, struct region *output)
{
    struct type_id self = self_type_for(it->crate, fn);
    switch (ast->self_kind) {
    case SELF_NONE: case SELF_VALUE: return self;
    case SELF_REF: case SELF_REF_MUT: {
        struct span at = span_of(ast->self_param.span.lo, ast->self_param.span.lo + 1);
        *output = lower_lifetime(it, ast->self_param.lifetime, at);
        return type_ref(it->crate->types, *output, ast->self_kind == SELF_REF_MUT, self);
    }
    case SELF_TYPED: {
        struct type_id type = lower_type(it, ast->self_param.type);
        find_self_reference(it, fn, ast->self_param.type, type, output);
        return type;
    }
    }
    return self;
}

static struct name param_name(const struct fn_param *param)
{
    return param->pattern != NULL && param->pattern->kind == PATTERN_BINDING ? pattern_as_binding(param->pattern)->ident.name : (struct name){0};
}

/* `output`: what an elided lifetime of the output means: erased for nothing, REGION_ERROR for several candidates.  One input may give one lifetime. */
static void lower_inputs(struct lowering *it, struct def_id id, struct fn_def *fn, struct region *output)
{
    const struct item_fn *ast = fn->ast;
    bool has_self = ast->self_kind != SELF_NONE;
    fn->input_count = ast->params.count + has_self;
    fn->inputs = ARENA_ARRAY(&it->crate->session->arena, struct type_id, fn->input_count);
    fn->input_names = ARENA_ARRAY(&it->crate->session->arena, struct name, fn->input_count);
    it->input = 0;
    struct region candidate = {REGION_ERASED};
    if (has_self) {
        fn->inputs[0] = lower_self(it, id, ast, output);
        fn->input_names[0] = resolver_of(it->crate)->known.self_value;
    }
    for (uint32_t i = 0; i < ast->params.count; i++) {
        it->input = i + has_self;
        vec_clear(it->seen);
        fn->inputs[i + has_self] = lower_whole_type(it, ast->params.items[i].type);
        fn->input_names[i + has_self] = param_name(&ast->params.items[i]);
        if (it->seen->count == 0)
            continue;
        candidate = candidate.index == REGION_ERASED && it->seen->count == 1 ? it->seen->items[0] : (struct region){REGION_ERROR};
    }
    /* Self's own lifetimes count only where a reference to Self brings one. */
    if (output->index == REGION_ERASED)
        *output = candidate;
}

static bool type_mentions_region(const struct crate_types *crate, struct type_id type, struct region region)
{
    const struct type_data *data = type_of(crate->types, type);
    if (!data->has_regions)
        return false;
    if (data->kind == TY_REF && data->region.index == region.index)
        return true;
    for (uint32_t i = 0; i < data->region_count; i++)
        if (data->regions[i].index == region.index)
            return true;
    for (uint32_t i = 0; i < data->type_count; i++)
        if (type_mentions_region(crate, data->types[i], region))
            return true;
    return false;
}

static bool predicate_mentions_region(const struct crate_types *crate, const struct predicate *predicate, struct region region)
{
    bool found = predicate->longer.index == region.index || predicate->shorter.index == region.index ||
                 type_mentions_region(crate, predicate->subject, region) || type_mentions_region(crate, predicate->equals, region);
    for (uint32_t i = 0; i < predicate->trait_region_count; i++)
        found |= predicate->trait_regions[i].index == region.index;
    for (uint32_t i = 0; i < predicate->trait_type_count; i++)
        found |= type_mentions_region(crate, predicate->trait_types[i], region);
    return found;
}

/* Early-bound: in a where clause or bound, or in the output alone.  Source: rustc_hir_analysis::collect::resolve_bound_vars. */
static void mark_late_bound(const struct crate_types *crate, struct generics_def *generics, const struct fn_def *fn)
{
    for (uint32_t i = 0; i < generics->lifetime_count; i++) {
        struct region region = {REGION_PARAM + generics->parent_regions + i};
        bool is_early = false, in_input = false;
        if (generics->lifetimes[i].is_elided)
            continue;
        for (uint32_t j = 0; j < generics->predicate_count; j++)
            is_early |= predicate_mentions_region(crate, &generics->predicates[j], region);
        for (uint32_t j = 0; j < fn->input_count; j++)
            in_input |= type_mentions_region(crate, fn->inputs[j], region);
        generics->lifetimes[i].is_late_bound = !is_early && (in_input || !type_mentions_region(crate, fn->output, region));
    }
}

/* What `impl Trait` stands for in the inputs and in the output. */
static enum impl_place input_place(const struct crate_types *crate, struct def_id id)
{
    return def_of(crate, id)->is_prelude ? IMPL_NOWHERE : IMPL_INPUT;
}

static enum impl_place output_place(const struct crate_types *crate, struct def_id id)
{
    const struct definition *parent = def_of(crate, def_of(crate, id)->parent);
    bool is_of_trait = parent->kind == DEF_TRAIT || (parent->kind == DEF_IMPL && !def_is_none(parent->impl->trait));
    return is_of_trait ? IMPL_OUTSIDE : IMPL_OUTPUT;
}

/* `impl Trait` among the inputs: parameters behind those that are written, and their bounds. */
static void append_anonymous(struct crate_types *crate, struct generics_def *generics, const type_param_list *params, const predicate_list *bounds)
{
    struct arena *arena = &crate->session->arena;
    if (params->count != 0) {
        struct type_param *types = ARENA_ARRAY(arena, struct type_param, generics->type_count + params->count);
        if (generics->type_count != 0)
            memcpy(types, generics->types, sizeof *types * generics->type_count);
        memcpy(types + generics->type_count, params->items, sizeof *types * params->count);
        generics->types = types;
        generics->type_count += params->count;
    }
    if (bounds->count != 0) {
        struct predicate *predicates = ARENA_ARRAY(arena, struct predicate, generics->predicate_count + bounds->count);
        if (generics->predicate_count != 0)
            memcpy(predicates, generics->predicates, sizeof *predicates * generics->predicate_count);
        memcpy(predicates + generics->predicate_count, bounds->items, sizeof *predicates * bounds->count);
        generics->predicates = predicates;
        generics->predicate_count += bounds->count;
    }
}

static void lower_fn(struct crate_types *crate, struct def_id id)
{
    struct fn_def *fn = def_of(crate, id)->fn;
    struct generics_def *generics = def_of(crate, id)->generics;
    parents_refresh(crate, generics);
    lower_generics(crate, id, fn->ast->generics, NULL);
    lifetime_list fresh = {0};
    region_list seen = {0};
    struct region output = {0};
    fresh_begin(generics, &fresh);
    struct lowering it = item_lowering(crate, id, ELIDE_FRESH);
    type_param_list anonymous = {0};
    predicate_list anonymous_bounds = {0};
    it.fresh = &fresh;
    it.seen = &seen;
    it.impl_place = input_place(crate, id);
    it.anonymous = &anonymous;
    it.anonymous_bounds = &anonymous_bounds;
    lower_inputs(&it, id, fn, &output);
    append_anonymous(crate, generics, &anonymous, &anonymous_bounds);
    fresh_end(crate, generics, &fresh);
    vec_free(&anonymous);
    vec_free(&anonymous_bounds);
    it.fresh = NULL;
    it.impl_place = output_place(crate, id);
    it.seen = NULL;
    it.input = UINT32_MAX;
    it.has_candidates = seen.count > 0;
    it.elision = ELIDE_FAIL;
    if (output.index != REGION_ERASED && output.index != REGION_ERROR) {
        it.elision = ELIDE_TO;
        it.target = output;
    }
    fn->output = fn->ast->output == NULL ? TYPE_CONSTANT(UNIT) : lower_whole_type(&it, fn->ast->output);
    fn->is_diverging = type_equal(fn->output, TYPE_CONSTANT(NEVER));
    vec_free(&seen);
    mark_late_bound(crate, generics, fn);
}

/* ---- values, traits ---- */

static void lower_value(struct crate_types *crate, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    struct value_def *value = def->value;
    parents_refresh(crate, def->generics);
    struct lowering it = item_lowering(crate, id, ELIDE_STATIC);
    if (def->kind == DEF_CONST) {
        value->has_value = item_as_const(value->ast)->value != NULL;
        value->type = item_as_const(value->ast)->type == NULL ? TYPE_CONSTANT(ERROR) : lower_whole_type(&it, item_as_const(value->ast)->type);
    } else {
        value->has_value = true;
        value->type = item_as_static(value->ast)->type == NULL ? TYPE_CONSTANT(ERROR) : lower_whole_type(&it, item_as_static(value->ast)->type);
    }
    value->state = 2;
}

/* `type Item: Bound;`: the bounds are predicates of the associated type, about its projection. */
static void lower_assoc_bounds(struct crate_types *crate, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    const struct item_alias *ast = item_as_alias(def->item);
    struct generics_def *generics = def->generics;
    parents_refresh(crate, generics);
    if (ast->type != NULL && !def->is_prelude)
        diag_outside(&crate->session->diagnostics, ast->type->span, "a default of an associated type");
    if (ast->generics != NULL && ast->generics->params.count != 0) {
        diag_outside(&crate->session->diagnostics, ast->item.span, "a generic associated type");
        return;
    }
    if (ast->bounds.count == 0)
        return;
    struct lowering it = item_lowering(crate, id, ELIDE_ERROR);
    predicate_list predicates = {0};
    struct type_id subject = type_identity(crate, TY_PROJECTION, id);
    for (uint32_t i = 0; i < ast->bounds.count; i++)
        lower_bound(&it, subject, &ast->bounds.items[i], &predicates);
    generics->predicates = vec_keep(&crate->session->arena, &predicates);
    generics->predicate_count = predicates.count;
    vec_free(&predicates);
}

static void lower_impl(struct crate_types *crate, struct def_id id)
{
    struct impl_def *impl = def_of(crate, id)->impl;
    if (impl->is_derived)
        lower_derived_predicates(crate, id);
    else
        lower_generics(crate, id, impl->ast->generics, NULL);
}

static void lower_trait_def(struct crate_types *crate, struct def_id id)
{
    const struct item_trait *ast = item_as_trait(def_of(crate, id)->item);
    lower_generics(crate, id, ast->generics, &ast->supertraits);
    struct generics_def *generics = def_of(crate, id)->generics;
    struct trait_def *trait = def_of(crate, id)->trait;
    trait->supertraits_ = ARENA_ARRAY(&crate->session->arena, struct def_id, generics->predicate_count);
    for (uint32_t i = 0; i < generics->predicate_count; i++) {
        const struct predicate *predicate = &generics->predicates[i];
        const struct type_data *subject = type_of(crate->types, predicate->subject);
        if (predicate->kind == PREDICATE_TRAIT && subject->kind == TY_PARAM && subject->index == 0)
            trait->supertraits_[trait->supertrait_count++] = predicate->trait;
    }
    trait->is_marker = trait->item_count == 0;
}

static void lower_definition(struct crate_types *crate, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    switch ((enum def_kind)def->kind) {
    case DEF_STRUCT: case DEF_ENUM: lower_adt(crate, id); break;
    case DEF_FN: lower_fn(crate, id); break;
    case DEF_TRAIT: lower_trait_def(crate, id); break;
    case DEF_IMPL: lower_impl(crate, id); break;
    case DEF_CONST: case DEF_STATIC: lower_value(crate, id); break;
    case DEF_ALIAS: lower_generics(crate, id, item_as_alias(def->item)->generics, NULL); alias_type(crate, id); break;
    case DEF_ASSOC_TYPE:
        alias_type(crate, id);
        if (def_of(crate, def_of(crate, id)->parent)->kind == DEF_TRAIT)
            lower_assoc_bounds(crate, id);
        break;
    case DEF_NONE: case DEF_MOD: case DEF_VARIANT: case DEF_CLOSURE: case DEF_OPAQUE: break;
    }
}

/* Defaults of parameters first (paths need them), then impl headers (they may add lifetimes that members count from), then the rest. */
void signatures_lower(struct crate_types *crate, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        const struct definition *def = &crate->defs.items[i];
        if (def->kind == DEF_STRUCT)
            lower_defaults(crate, (struct def_id){i}, item_as_struct(def->item)->generics);
        else if (def->kind == DEF_ENUM)
            lower_defaults(crate, (struct def_id){i}, item_as_enum(def->item)->generics);
        else if (def->kind == DEF_TRAIT)
            lower_defaults(crate, (struct def_id){i}, item_as_trait(def->item)->generics);
    }
    for (uint32_t i = from; i < to; i++)
        if (crate->defs.items[i].kind == DEF_IMPL)
            lower_impl_header(crate, (struct def_id){i});
    for (uint32_t i = from; i < to; i++)
        lower_definition(crate, (struct def_id){i});
    for (uint32_t i = from; i < to; i++)
        if (crate->defs.items[i].kind == DEF_IMPL)
            note_drop(crate, (struct def_id){i});
}
