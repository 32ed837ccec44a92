#include "checker/types/lowering.h"

#include "base/bug.h"
#include "checker/types/const_value.h"
#include "checker/types/impls.h"
#include "checker/types/scopes.h"

enum { LOWER_DEPTH_LIMIT = 200 };

static struct diag_sink *sink_of(const struct lowering *it) { return &it->crate->session->diagnostics; }
static const char *text_of(const struct lowering *it, struct name name) { return name_text(it->crate->session->names, name); }
static struct resolver *known_of(const struct lowering *it) { return resolver_of(it->crate); }

static void forbid_args(struct lowering *it, const struct path_segment *segment, const char *what)
{
    if (segment->args == NULL || segment->args->args.count == 0)
        return;
    struct diagnostic *d = diag_new(sink_of(it), DIAG_ERROR, "E0109", segment->args->args.items[0].span, "%s takes no generic arguments", what);
    diag_label_primary(sink_of(it), d, "not allowed here");
}

/* ---- traits and bounds ---- */

struct def_id lower_trait(struct lowering *it, const struct path *path, struct type_id self, struct lowered_args *out)
{
    struct resolution found = resolve_path(it->crate, it->scope, path, PATH_TRAIT, true);
    *out = (struct lowered_args){0};
    if (found.kind != RESOLVED_DEF || def_of(it->crate, found.def)->kind != DEF_TRAIT)
        return (struct def_id){0};
    const struct path_segment *last = &path->segments.items[found.used - 1];
    lower_args(it, found.def, last->args, last->ident.span, self, out);
    return found.def;
}

struct def_id trait_assoc_type(struct crate_types *crate, struct def_id trait, struct name name, unsigned depth)
{
    struct def_id item = impl_item(crate, trait, name, true);
    if (!def_is_none(item) || depth > 32)
        return item;
    const struct item *ast = def_of(crate, trait)->item;
    const struct scope *scope = scope_of_def(crate, trait);
    const struct item_trait *trait_ast = (const struct item_trait *)ast;
    for (uint32_t i = 0; i < trait_ast->supertraits.count && def_is_none(item); i++) {
        const struct generic_bound *bound = &trait_ast->supertraits.items[i];
        if (bound->is_lifetime || bound->trait == NULL)
            continue;
        struct resolution super = resolve_path(crate, scope, bound->trait, PATH_TRAIT, false);
        if (super.kind == RESOLVED_DEF && def_of(crate, super.def)->kind == DEF_TRAIT)
            item = trait_assoc_type(crate, super.def, name, depth + 1);
    }
    return item;
}

/* <subject as the item's trait>::item.  Arguments are those of the bound where the item is the bound's own, else all inferred from none. */
static struct type_id make_projection(struct lowering *it, struct type_id subject, struct def_id item, struct def_id trait, const struct lowered_args *args)
{
    struct type_id types[32] = {subject};
    uint32_t count = 1;
    bool is_own = def_equal(def_of(it->crate, item)->parent, trait) || (!def_is_none(trait) && def_equal(trait, it->crate->lang[LANG_fn_mut])) ||
                  (!def_is_none(trait) && def_equal(trait, it->crate->lang[LANG_fn_trait])); /* Fn<Args>: FnMut<Args>: FnOnce<Args> */
    for (uint32_t i = 0; is_own && i < args->type_count && count < 32; i++)
        types[count++] = args->types[i];
    return type_with_args(it->crate->types, TY_PROJECTION, item, is_own ? args->regions : NULL, is_own ? args->region_count : 0, types, count);
}

static void lower_binding(struct lowering *it, struct type_id subject, struct def_id trait, const struct lowered_args *args,
                          const struct generic_arg *arg, predicate_list *out)
{
    struct def_id item = trait_assoc_type(it->crate, trait, arg->binding.name, 0);
    if (def_is_none(item)) {
        struct diagnostic *d = diag_new(sink_of(it), DIAG_ERROR, "E0220", arg->binding.span, "the trait `%s` has no associated type `%s`",
                                        text_of(it, def_of(it->crate, trait)->name), text_of(it, arg->binding.name));
        diag_label_primary(sink_of(it), d, "no such associated type");
        return;
    }
    struct type_id projection = make_projection(it, subject, item, trait, args);
    if (arg->kind == ARG_BINDING) {
        struct type_id equals = lower_type(it, arg->type); /* may add to `out` itself */
        vec_push(out, (struct predicate){.kind = PREDICATE_PROJECTION, .span = arg->span, .subject = projection, .equals = equals});
        return;
    }
    for (uint32_t i = 0; i < arg->bounds.count; i++)
        lower_bound(it, projection, &arg->bounds.items[i], out);
}

/* The distinct regions of a type, without those that fn pointers and objects inside it bind: where these count, REGION_ERROR stands for them. */
static void collect_regions(const struct lowering *it, struct type_id type, bool with_projections, region_list *out)
{
    const struct type_data *data = type_of(it->crate->types, type);
    bool has_binder = data->kind == TY_FN_POINTER || data->kind == TY_DYN;
    if (has_binder && data->has_bound && !with_projections)
        vec_push(out, (struct region){REGION_ERROR});
    if (has_binder || (data->kind == TY_PROJECTION && !with_projections))
        return;
    for (uint32_t i = 0; i < data->region_count + (data->kind == TY_REF); i++) {
        struct region region = data->kind == TY_REF ? data->region : data->regions[i];
        bool is_known = false;
        for (uint32_t j = 0; j < out->count && !is_known; j++)
            is_known = out->items[j].index == region.index;
        if (!is_known)
            vec_push(out, region);
    }
    for (uint32_t i = 0; i < data->type_count; i++)
        collect_regions(it, data->types[i], with_projections, out);
}

/* The lifetime that is left out of a result: that of the only input with lifetimes, where it has one only (rustc_resolve::late, resolve_fn_params). */
static void elide_output(struct lowering *it, const struct type_id *inputs, uint32_t count)
{
    uint32_t with_lifetimes = 0;
    region_list found = {0};
    for (uint32_t i = 0; i < count; i++) {
        uint32_t before = found.count;
        region_list own = {0};
        collect_regions(it, inputs[i], true, &own);
        for (uint32_t j = 0; j < own.count; j++)
            vec_push(&found, own.items[j]);
        vec_free(&own);
        with_lifetimes += found.count > before;
    }
    it->elision = with_lifetimes == 1 && found.count == 1 ? ELIDE_TO : ELIDE_FAIL;
    it->target = found.count > 0 ? found.items[0] : (struct region){REGION_BOUND};
    vec_free(&found);
}

/* A lifetime that for<..> binds stands in what is given, or it is not known from a call: E0581 of fn pointers, E0582 of bounds. */
static void check_bound_output(struct lowering *it, const char *code, const region_list *inputs, uint32_t named, struct type_id output, struct span span)
{
    region_list given = {0};
    collect_regions(it, output, true, &given);
    for (uint32_t i = 0; i < given.count; i++) {
        bool is_known = given.items[i].index < REGION_BOUND || given.items[i].index >= REGION_BOUND + named;
        for (uint32_t j = 0; j < inputs->count && !is_known; j++)
            is_known = inputs->items[j].index == given.items[i].index || inputs->items[j].index == REGION_ERROR;
        if (is_known)
            continue;
        struct diagnostic *d = diag_new(sink_of(it), DIAG_ERROR, code, span, "a lifetime of `for<..>` is only in what is given back");
        diag_label_primary(sink_of(it), d, "no input decides how long this lives");
        break;
    }
    vec_free(&given);
}

/* Fn(A, B) -> C: besides the trait, FnOnce::Output == C. */
static void lower_parenthesized(struct lowering *it, struct type_id subject, const struct generic_args *ast, const struct lowered_args *args,
                                uint32_t named, struct span span, predicate_list *out)
{
    struct def_id once = it->crate->lang[LANG_fn_once];
    struct def_id output = def_is_none(once) ? once : def_of(it->crate, once)->trait->items[0];
    struct type_id types[2] = {subject, args->type_count == 1 ? args->types[0] : TYPE_CONSTANT(ERROR)};
    if (def_is_none(output))
        return;
    enum elision before = it->elision;
    region_list inputs = {0};
    const struct type_data *tuple = type_of(it->crate->types, types[1]);
    if (it->elision == ELIDE_BOUND)
        elide_output(it, tuple->types, tuple->kind == TY_TUPLE ? tuple->type_count : 0);
    struct type_id equals = ast->output == NULL ? TYPE_CONSTANT(UNIT) : lower_type(it, ast->output);
    it->elision = before;
    collect_regions(it, types[0], false, &inputs);
    collect_regions(it, types[1], false, &inputs);
    if (ast->output != NULL)
        check_bound_output(it, "E0582", &inputs, named, equals, ast->output->span);
    vec_free(&inputs);
    vec_push(out, (struct predicate){.kind = PREDICATE_PROJECTION, .span = ast->output == NULL ? span : ast->output->span, .equals = equals, .bound_regions = it->bound_count,
                                     .subject = type_with_args(it->crate->types, TY_PROJECTION, output, NULL, 0, types, 2)});
}

void lower_bound(struct lowering *it, struct type_id subject, const struct generic_bound *bound, predicate_list *out)
{
    if (bound->is_maybe)
        return;
    if (bound->captures != NULL && !it->in_impl_bounds)
        diag_outside(sink_of(it), bound->span, "`use<..>` in this place");
    if (bound->is_lifetime) {
        vec_push(out, (struct predicate){.kind = PREDICATE_TYPE_OUTLIVES, .span = bound->span, .subject = subject,
                                         .shorter = it->in_impl_bounds ? lower_lifetime(it, bound->lifetime, bound->span) : lookup_lifetime(it, bound->lifetime)});
        return;
    }
    if (bound->trait == NULL || bound->trait->segments.count == 0)
        return;
    struct bound_names names = {bound->for_lifetimes, it->bound};
    struct lowering inner = *it;
    const struct generic_args *last = bound->trait->segments.items[bound->trait->segments.count - 1].args;
    inner.bound_count = it->where_bound_count;
    inner.where_bound_count = 0;
    if (bound->for_lifetimes != NULL) {
        inner.bound = &names;
        inner.bound_count += bound->for_lifetimes->params.count;
    }
    uint32_t named = inner.bound_count;
    if (last != NULL && last->parenthesized) {
        inner.elision = ELIDE_BOUND;
        inner.impl_place = IMPL_NOWHERE;
    }
    inner.in_impl_args = it->in_impl_bounds;
    struct lowered_args args;
    struct def_id trait = lower_trait(&inner, bound->trait, subject, &args);
    inner.in_impl_args = false;
    if (def_is_none(trait))
        return;
    struct predicate predicate = {.kind = PREDICATE_TRAIT, .span = bound->span, .subject = subject, .trait = trait, .trait_regions = args.regions,
                                  .trait_types = args.types, .trait_region_count = args.region_count, .trait_type_count = args.type_count,
                                  .bound_regions = inner.bound_count};
    vec_push(out, predicate);
    if (last != NULL && last->parenthesized) {
        lower_parenthesized(&inner, subject, last, &args, named, bound->span, out);
        return;
    }
    for (uint32_t i = 0; last != NULL && i < last->args.count; i++)
        if (last->args.items[i].kind == ARG_BINDING || last->args.items[i].kind == ARG_CONSTRAINT)
            lower_binding(&inner, subject, trait, &args, &last->args.items[i], out);
}

/* ---- associated types by name: T::Item ---- */

/* Bounds written on parameter `param` of `def`; `handle` stops at the first that gives a type. */
static bool try_bound(struct lowering *it, const struct generic_bound *bound, const struct scope *scope, struct type_id subject, struct name name,
                      bool is_higher, struct type_id *out)
{
    if (bound->is_lifetime || bound->is_maybe || bound->trait == NULL)
        return false;
    struct resolution found = resolve_path(it->crate, scope, bound->trait, PATH_TRAIT, false);
    if (found.kind != RESOLVED_DEF || def_of(it->crate, found.def)->kind != DEF_TRAIT)
        return false;
    struct def_id item = trait_assoc_type(it->crate, found.def, name, 0);
    if (def_is_none(item))
        return false;
    if (bound->for_lifetimes != NULL || is_higher) {
        diag_outside(sink_of(it), bound->span, "an associated type of a `for<..>` bound");
        *out = TYPE_CONSTANT(ERROR);
        return true;
    }
    struct lowered_args args = {0};
    const struct path_segment *last = &bound->trait->segments.items[bound->trait->segments.count - 1];
    if (def_equal(def_of(it->crate, item)->parent, found.def) && it->depth < LOWER_DEPTH_LIMIT) {
        struct lowering inner = *it;
        inner.scope = scope;
        inner.seen = NULL; /* written in the bound, not in the input */
        inner.depth++;
        lower_args(&inner, found.def, last->args, last->ident.span, subject, &args);
    }
    *out = make_projection(it, subject, item, found.def, &args);
    return true;
}

static bool path_is_name(const struct ast_type *type, struct name name)
{
    if (type == NULL || type->kind != TYPE_PATH)
        return false;
    const struct path *path = ((const struct type_path *)type)->path;
    return path->self_type == NULL && path->segments.count == 1 && name_equal(path->segments.items[0].ident.name, name);
}

static const struct generics *ast_generics(const struct definition *def)
{
    if (def->item == NULL)
        return NULL;
    switch ((enum item_kind)def->item->kind) {
    case ITEM_FN: return item_as_fn(def->item)->generics;
    case ITEM_STRUCT: return item_as_struct(def->item)->generics;
    case ITEM_ENUM: return item_as_enum(def->item)->generics;
    case ITEM_IMPL: return item_as_impl(def->item)->generics;
    case ITEM_TRAIT: return item_as_trait(def->item)->generics;
    case ITEM_ALIAS: return item_as_alias(def->item)->generics;
    case ITEM_CONST: case ITEM_STATIC: case ITEM_MOD: case ITEM_USE: case ITEM_ERROR: return NULL;
    }
    return NULL;
}

/* The trait that declares the bound may stand on the parameter or in a where clause, of the owner or of its parents. */
static bool param_assoc_type(struct lowering *it, struct name param, struct type_id subject, struct name name, struct type_id *out)
{
    for (struct def_id id = it->owner; !def_is_none(id);) {
        const struct definition *def = def_of(it->crate, id);
        const struct generics *generics = ast_generics(def);
        const struct scope *scope = scope_of_def(it->crate, id);
        for (uint32_t i = 0; generics != NULL && i < generics->params.count; i++)
            for (uint32_t j = 0; name_equal(generics->params.items[i].ident.name, param) && j < generics->params.items[i].bounds.count; j++)
                if (try_bound(it, &generics->params.items[i].bounds.items[j], scope, subject, name, false, out))
                    return true;
        for (uint32_t i = 0; generics != NULL && i < generics->where.count; i++)
            for (uint32_t j = 0; path_is_name(generics->where.items[i].type, param) && j < generics->where.items[i].bounds.count; j++)
                if (try_bound(it, &generics->where.items[i].bounds.items[j], scope, subject, name, generics->where.items[i].for_lifetimes != NULL, out))
                    return true;
        if (def->generics == NULL)
            return false;
        id = def->generics->parent;
    }
    return false;
}

static struct type_id self_assoc_type(struct lowering *it, const struct resolution *base, struct type_id subject, struct name name)
{
    struct type_id out = TYPE_CONSTANT(ERROR);
    const struct definition *def = def_of(it->crate, base->def);
    if (def->kind == DEF_TRAIT) {
        struct def_id item = trait_assoc_type(it->crate, base->def, name, 0);
        if (!def_is_none(item)) {
            struct type_id identity = type_identity(it->crate, TY_PROJECTION, base->def);
            const struct type_data data = *type_of(it->crate->types, identity);
            struct lowered_args args = {.regions = ARENA_ARRAY(&it->crate->session->arena, struct region, data.region_count), .region_count = data.region_count,
                                        .types = ARENA_ARRAY(&it->crate->session->arena, struct type_id, data.type_count), .type_count = data.type_count - 1};
            for (uint32_t i = 0; i < data.region_count; i++)
                args.regions[i] = data.regions[i];
            for (uint32_t i = 0; i + 1 < data.type_count; i++)
                args.types[i] = data.types[i + 1];
            return make_projection(it, subject, item, base->def, &args);
        }
        param_assoc_type(it, known_of(it)->known.self_type, subject, name, &out);
        return out;
    }
    if (def->kind == DEF_IMPL) {
        struct def_id item = impl_item(it->crate, base->def, name, true);
        if (!def_is_none(item))
            return alias_type(it->crate, item);
        const struct item_impl *ast = def->item == NULL ? NULL : item_as_impl(def->item);
        if (ast != NULL && ast->trait != NULL) {
            struct generic_bound as_bound = {.trait = ast->trait};
            try_bound(it, &as_bound, it->scope, subject, name, false, &out);
        }
    }
    return out;
}

static struct type_id lower_assoc_type(struct lowering *it, const struct path *path, const struct resolution *base, struct type_id subject)
{
    struct ident ident = path->segments.items[base->used].ident;
    struct type_id out = TYPE_CONSTANT(ERROR);
    if (type_of(it->crate->types, subject)->has_error)
        return subject;
    if (base->kind == RESOLVED_SELF)
        out = self_assoc_type(it, base, subject, ident.name);
    else if (base->kind == RESOLVED_PARAM)
        param_assoc_type(it, base->name, subject, ident.name, &out);
    if (type_equal(out, TYPE_CONSTANT(ERROR))) {
        bool is_param = base->kind == RESOLVED_PARAM || base->kind == RESOLVED_SELF;
        struct diagnostic *d = is_param ? diag_new(sink_of(it), DIAG_ERROR, "E0220", ident.span, "there is no associated type `%s` here", text_of(it, ident.name))
                                        : diag_new(sink_of(it), DIAG_ERROR, "E0223", path->span, "which trait's `%s` is meant is not clear", text_of(it, ident.name));
        diag_label_primary(sink_of(it), d, is_param ? "no bound brings it" : "write `<Type as Trait>::%s`", text_of(it, ident.name));
    }
    return out;
}

/* ---- paths ---- */

uint32_t generics_type_total(const struct crate_types *crate, struct def_id def)
{
    const struct generics_def *generics = def_of(crate, def)->generics;
    return generics == NULL ? 0 : generics->parent_types + generics->type_count;
}

uint32_t generics_region_total(const struct crate_types *crate, struct def_id def)
{
    const struct generics_def *generics = def_of(crate, def)->generics;
    return generics == NULL ? 0 : generics->parent_regions + generics->lifetime_count;
}

struct type_id type_identity(struct crate_types *crate, enum type_kind kind, struct def_id def)
{
    struct region few_regions[16], *regions = few_regions;
    struct type_id few_types[16], *types = few_types;
    uint32_t region_count = generics_region_total(crate, def), type_count = generics_type_total(crate, def), at = type_count;
    if (region_count > 16)
        regions = ARENA_ARRAY(&crate->session->arena, struct region, region_count);
    if (type_count > 16)
        types = ARENA_ARRAY(&crate->session->arena, struct type_id, type_count);
    for (uint32_t i = 0; i < region_count; i++)
        regions[i] = (struct region){REGION_PARAM + i};
    for (struct def_id id = def; at != 0;) {
        const struct generics_def *generics = def_of(crate, id)->generics;
        for (uint32_t i = generics->type_count; i-- > 0;)
            at--, types[at] = type_param(crate->types, at, generics->types[i].name);
        id = generics->parent;
    }
    return type_with_args(crate->types, kind, def, regions, region_count, types, type_count);
}

static uint32_t count_region(const struct lowering *it, struct type_id type, uint32_t index)
{
    const struct type_data *data = type_of(it->crate->types, type);
    uint32_t count = data->kind == TY_REF && data->region.index == index;
    for (uint32_t i = 0; i < data->region_count; i++)
        count += data->regions[i].index == index;
    for (uint32_t i = 0; data->has_regions && i < data->type_count; i++)
        count += count_region(it, data->types[i], index);
    return count;
}

static uint32_t count_param(const struct lowering *it, struct type_id type, uint32_t index)
{
    const struct type_data *data = type_of(it->crate->types, type);
    uint32_t count = data->kind == TY_PARAM && data->index == index;
    for (uint32_t i = 0; data->has_param && i < data->type_count; i++)
        count += count_param(it, data->types[i], index);
    return count;
}

/* Whether an alias puts one argument with something inferred in it in several places: they would have to stay the same. */
static bool alias_couples(const struct lowering *it, struct type_id alias, const struct lowered_args *args)
{
    for (uint32_t i = 0; i < args->region_count; i++)
        if (args->regions[i].index == REGION_INFER && count_region(it, alias, REGION_PARAM + i) > 1)
            return true;
    for (uint32_t i = 0; i < args->type_count; i++) {
        bool is_open = type_of(it->crate->types, args->types[i])->has_hole || count_region(it, args->types[i], REGION_INFER) > 0;
        if (is_open && count_param(it, alias, i) > 1)
            return true;
    }
    return false;
}

static struct type_id lower_def_type(struct lowering *it, const struct path_segment *segment, struct def_id id)
{
    const struct definition *def = def_of(it->crate, id);
    struct lowered_args args;
    switch ((enum def_kind)def->kind) {
    case DEF_STRUCT: case DEF_ENUM:
        lower_args(it, id, segment->args, segment->ident.span, (struct type_id){0}, &args);
        return type_with_args(it->crate->types, TY_ADT, id, args.regions, args.region_count, args.types, args.type_count);
    case DEF_ALIAS: {
        lower_args(it, id, segment->args, segment->ident.span, (struct type_id){0}, &args);
        struct type_substitution with = {args.regions, args.region_count, args.types, args.type_count};
        struct type_id type = alias_type(it->crate, id);
        if (it->in_body && alias_couples(it, type, &args)) {
            diag_outside(sink_of(it), segment->ident.span, "a type alias that repeats what is inferred here");
            return TYPE_CONSTANT(ERROR);
        }
        return args.region_count == 0 && args.type_count == 0 ? type : type_substitute(it->crate->types, type, &with);
    }
    case DEF_TRAIT: {
        struct diagnostic *d = diag_new(sink_of(it), DIAG_ERROR, "E0782", segment->ident.span, "a trait is not a type");
        diag_label_primary(sink_of(it), d, "a bound, not a type");
        return TYPE_CONSTANT(ERROR);
    }
    case DEF_ASSOC_TYPE: {
        struct diagnostic *d = diag_new(sink_of(it), DIAG_ERROR, "E0223", segment->ident.span, "whose associated type is meant is not clear");
        diag_label_primary(sink_of(it), d, "write `<Type as Trait>::%s`", text_of(it, def->name));
        return TYPE_CONSTANT(ERROR);
    }
    case DEF_NONE: case DEF_MOD: case DEF_VARIANT: case DEF_FN: case DEF_IMPL: case DEF_CONST: case DEF_STATIC: case DEF_CLOSURE: case DEF_OPAQUE:
        return TYPE_CONSTANT(ERROR);
    }
    return TYPE_CONSTANT(ERROR);
}

static struct type_id self_type_of(struct lowering *it, struct def_id id)
{
    const struct definition *def = def_of(it->crate, id);
    if (def->kind == DEF_TRAIT)
        return type_param(it->crate->types, 0, known_of(it)->known.self_type);
    if (def->kind == DEF_IMPL)
        return impl_self_type(it->crate, id);
    return type_identity(it->crate, TY_ADT, id);
}

static struct type_id lower_base(struct lowering *it, const struct path *path, const struct resolution *found)
{
    const struct path_segment *segment = found->used == 0 ? NULL : &path->segments.items[found->used - 1];
    switch (found->kind) {
    case RESOLVED_NOTHING: case RESOLVED_ERROR: return TYPE_CONSTANT(ERROR);
    case RESOLVED_DEF:
        if (def_of(it->crate, found->def)->kind == DEF_VARIANT) {
            /* Arguments stand on the enum or on the variant: Option::<T>::None, None::<T>. */
            struct path_segment merged = *segment;
            if (merged.args == NULL && found->used >= 2)
                merged = path->segments.items[found->used - 2];
            return lower_def_type(it, &merged, def_of(it->crate, found->def)->variant.of);
        }
        return lower_def_type(it, segment, found->def);
    case RESOLVED_SELF: forbid_args(it, segment, "`Self`"); return self_type_of(it, found->def);
    case RESOLVED_PARAM: forbid_args(it, segment, "a type parameter"); return type_param(it->crate->types, found->index, found->name);
    case RESOLVED_PRIMITIVE: forbid_args(it, segment, "a built-in type"); return found->type;
    case RESOLVED_QUALIFIED: return lower_type(it, path->self_type);
    }
    return TYPE_CONSTANT(ERROR);
}

static struct type_id lower_qualified(struct lowering *it, const struct path *path)
{
    struct type_id self = lower_type(it, path->self_type);
    struct ident ident = path->segments.items[path->segments.count - 1].ident;
    if (path->trait_segments == 0) {
        struct resolution base = {.kind = RESOLVED_QUALIFIED, .used = path->segments.count - 1};
        const struct type_data *data = type_of(it->crate->types, self);
        if (data->kind == TY_PARAM)
            base.kind = RESOLVED_PARAM, base.name = data->name;
        return lower_assoc_type(it, path, &base, self);
    }
    struct lowered_args args;
    struct path trait_path = *path;
    trait_path.self_type = NULL;
    trait_path.segments.count = path->trait_segments;
    struct def_id trait = lower_trait(it, &trait_path, self, &args);
    if (def_is_none(trait))
        return TYPE_CONSTANT(ERROR);
    struct def_id item = impl_item(it->crate, trait, ident.name, true);
    if (def_is_none(item)) {
        struct diagnostic *d = diag_new(sink_of(it), DIAG_ERROR, "E0576", ident.span, "the trait has no associated type `%s`", text_of(it, ident.name));
        diag_label_primary(sink_of(it), d, "not in this trait");
        return TYPE_CONSTANT(ERROR);
    }
    return make_projection(it, self, item, trait, &args);
}

static struct type_id lower_path(struct lowering *it, const struct path *path)
{
    if (path->self_type != NULL)
        return lower_qualified(it, path);
    struct resolution found = resolve_path(it->crate, it->scope, path, PATH_TYPE, true);
    if (found.kind == RESOLVED_ERROR || found.kind == RESOLVED_NOTHING)
        return TYPE_CONSTANT(ERROR);
    struct type_id base = lower_base(it, path, &found);
    if (found.used == path->segments.count)
        return base;
    return lower_assoc_type(it, path, &found, base);
}

/* ---- types ---- */

/* `_` is the prelude's: any length. */
struct type_id lower_array_length(struct lowering *it, struct expr *length, uint64_t *value)
{
    *value = UINT64_MAX;
    if (length == NULL || length->kind == EXPR_UNDERSCORE || length->kind == EXPR_ERROR)
        return TYPE_CONSTANT(USIZE);
    if (const_expression_value(it->crate, it->scope, length, value))
        return TYPE_CONSTANT(USIZE);
    if (length->kind == EXPR_PATH && resolve_path(it->crate, it->scope, expr_as_path(length)->path, PATH_VALUE, true).kind == RESOLVED_ERROR)
        return TYPE_CONSTANT(ERROR);
    diag_outside(sink_of(it), length->span, "an array length that a call computes (write the number, or arithmetic with constants)");
    return TYPE_CONSTANT(ERROR);
}

static struct type_id lower_fn_type(struct lowering *it, const struct type_fn *type)
{
    struct type_id inputs[32];
    struct bound_names names = {type->for_lifetimes, it->bound};
    struct lowering inner = *it;
    inner.bound_count = 0;
    if (type->for_lifetimes != NULL) {
        inner.bound = &names;
        inner.bound_count = type->for_lifetimes->params.count;
    }
    uint32_t named = inner.bound_count, count = type->params.count < 32 ? type->params.count : 32;
    inner.elision = ELIDE_BOUND;
    inner.seen = NULL;
    inner.impl_place = IMPL_NOWHERE;
    for (uint32_t i = 0; i < count; i++)
        inputs[i] = lower_type(&inner, type->params.items[i]);
    elide_output(&inner, inputs, count);
    struct type_id output = type->output == NULL ? TYPE_CONSTANT(UNIT) : lower_type(&inner, type->output);
    region_list regions = {0};
    for (uint32_t i = 0; i < count; i++)
        collect_regions(it, inputs[i], false, &regions);
    if (type->output != NULL)
        check_bound_output(it, "E0581", &regions, named, output, type->output->span);
    vec_free(&regions);
    it->elision_reported = inner.elision_reported;
    return type_fn_pointer(it->crate->types, inner.bound_count, inputs, count, output);
}

static struct type_id lower_tuple(struct lowering *it, const struct type_tuple *type)
{
    struct type_id few[16];
    uint32_t count = type->items.count;
    struct type_id *items = count <= 16 ? few : ARENA_ARRAY(&it->crate->session->arena, struct type_id, count);
    for (uint32_t i = 0; i < count; i++)
        items[i] = lower_type(it, type->items.items[i]);
    return type_tuple(it->crate->types, items, count);
}

static struct type_id lower_hole(struct lowering *it, struct span span)
{
    if (it->in_body)
        return TYPE_CONSTANT(HOLE);
    struct diagnostic *d = diag_new(sink_of(it), DIAG_ERROR, "E0121", span, "the type of an item is written out, not inferred");
    diag_label_primary(sink_of(it), d, "write the type");
    return TYPE_CONSTANT(ERROR);
}

struct type_id lower_type(struct lowering *it, struct ast_type *type)
{
    struct type_interner *types = it->crate->types;
    uint64_t length;
    switch ((enum ast_type_kind)type->kind) {
    case TYPE_PATH: {
        bool may_leave_out = it->may_leave_out;
        it->may_leave_out = false;
        struct type_id path = lower_path(it, type_as_path(type)->path);
        it->may_leave_out = may_leave_out;
        return path;
    }
    case TYPE_REF: {
        struct type_ref *ref = type_as_ref(type);
        struct region region = lower_lifetime(it, ref->lifetime, span_of(type->span.lo, type->span.lo + 1));
        enum object_default outer = it->object_default;
        struct region outer_region = it->object_region;
        it->object_default = OBJECT_OF_REFERENCE;
        it->object_region = region;
        struct type_id target = lower_type(it, ref->target);
        it->object_default = outer;
        it->object_region = outer_region;
        return type_ref(types, region, ref->is_mut, target);
    }
    case TYPE_TUPLE: return lower_tuple(it, type_as_tuple(type));
    case TYPE_ARRAY: {
        struct type_id item = lower_type(it, type_as_array(type)->item);
        if (it->in_body && type_as_array(type)->length != NULL && type_as_array(type)->length->kind == EXPR_UNDERSCORE)
            return type_array(types, item, UINT64_MAX);
        struct type_id ok = lower_array_length(it, type_as_array(type)->length, &length);
        return ok.index == TYPE_ID_ERROR ? ok : type_array(types, item, length);
    }
    case TYPE_SLICE: return type_slice(types, lower_type(it, type_as_slice(type)->item));
    case TYPE_NEVER: return TYPE_CONSTANT(NEVER);
    case TYPE_INFER: return lower_hole(it, type->span);
    case TYPE_FN: return lower_fn_type(it, type_as_fn(type));
    case TYPE_IMPL: return lower_impl_type(it, type_as_impl(type));
    case TYPE_DYN: return lower_dyn_type(it, type_as_dyn(type));
    case TYPE_POINTER: diag_outside(sink_of(it), type->span, "a raw pointer type"); return TYPE_CONSTANT(ERROR);
    case TYPE_ERROR: return TYPE_CONSTANT(ERROR);
    }
    return TYPE_CONSTANT(ERROR);
}

struct type_id lower_whole_type(struct lowering *it, struct ast_type *ast)
{
    struct type_id type = lower_type(it, ast);
    return type_of(it->crate->types, type)->has_error ? TYPE_CONSTANT(ERROR) : type;
}

/* ---- in bodies ---- */

/* The owner of a body's scope: the innermost item with generics. */
static struct lowering body_lowering(struct crate_types *crate, const struct scope *scope)
{
    struct def_id owner = {0};
    for (const struct scope *at = scope; at != NULL && def_is_none(owner); at = at->parent)
        if (at->kind == SCOPE_ITEM)
            owner = at->item;
    return (struct lowering){.crate = crate, .scope = scope, .owner = owner, .elision = ELIDE_INFER, .in_body = true};
}

struct type_id lower_body_type(struct crate_types *crate, const struct scope *scope, struct ast_type *type)
{
    struct lowering it = body_lowering(crate, scope);
    return lower_whole_type(&it, type);
}

struct type_id lower_known_type(struct crate_types *crate, const struct scope *scope, struct ast_type *type)
{
    struct lowering it = body_lowering(crate, scope);
    it.in_body = false;
    return lower_whole_type(&it, type);
}

void lower_method_args(struct crate_types *crate, const struct scope *scope, struct def_id def, const struct generic_args *args, struct span at,
                       struct lowered_args *out)
{
    struct lowering it = body_lowering(crate, scope);
    it.may_leave_out = true;
    it.is_method_call = true;
    lower_args(&it, def, args, at, (struct type_id){0}, out);
}

void lower_segment_args(struct crate_types *crate, const struct scope *scope, struct def_id def, const struct generic_args *args, struct span at,
                        struct lowered_args *out)
{
    struct lowering it = body_lowering(crate, scope);
    it.may_leave_out = true;
    lower_args(&it, def, args, at, (struct type_id){0}, out);
}

struct type_id lower_resolved_type(struct crate_types *crate, const struct scope *scope, const struct path *path, const struct resolution *resolution)
{
    struct lowering it = body_lowering(crate, scope);
    it.may_leave_out = true;
    return lower_base(&it, path, resolution);
}

struct def_id lower_qualified_trait(struct crate_types *crate, const struct scope *scope, const struct path *path, struct lowered_args *out)
{
    struct lowering it = body_lowering(crate, scope);
    struct path trait_path = *path;
    trait_path.self_type = NULL;
    trait_path.segments.count = path->trait_segments;
    return lower_trait(&it, &trait_path, (struct type_id){0}, out);
}
