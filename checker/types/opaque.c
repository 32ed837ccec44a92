/*
 * `impl Trait`: a type parameter without a name among the inputs of a fn, an opaque type in its output.
 * Source: the Reference, "Impl trait"; rustc_ast_lowering::lower_opaque_impl_trait, rustc_hir_analysis::collect::item_bounds.
 */
#include "checker/types/collect.h"
#include "checker/types/lowering.h"

static struct diag_sink *sink_of(const struct lowering *it) { return &it->crate->session->diagnostics; }

/* As the user wrote it, on one line: "impl Fn(i32) -> i32". */
static struct name written_name(const struct lowering *it, struct span span)
{
    uint32_t length, count = 0;
    const char *text = source_text(&it->crate->session->sources, span, &length);
    char *line = arena_copy(&it->crate->session->arena, text, length);
    for (uint32_t i = 0; i < length; i++) {
        bool is_space = text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '\r';
        if (!is_space)
            line[count++] = text[i];
        else if (count > 0 && line[count - 1] != ' ')
            line[count++] = ' ';
    }
    return intern(it->crate->session->names, line, count);
}

static void lower_bounds(struct lowering *it, struct type_impl *type, struct type_id subject, predicate_list *out)
{
    for (uint32_t i = 0; i < type->bounds.count; i++)
        lower_bound(it, subject, &type->bounds.items[i], out);
}

static bool has_trait(const struct type_impl *type)
{
    for (uint32_t i = 0; i < type->bounds.count; i++)
        if (!type->bounds.items[i].is_lifetime && type->bounds.items[i].captures == NULL)
            return true;
    return false;
}

static bool is_maybe_unsized(const struct type_impl *type)
{
    for (uint32_t i = 0; i < type->bounds.count; i++)
        if (type->bounds.items[i].is_maybe)
            return true;
    return false;
}

static struct type_id lower_anonymous(struct lowering *it, struct type_impl *type)
{
    const struct generics_def *generics = def_of(it->crate, it->owner)->generics;
    uint32_t index = generics->parent_types + generics->type_count + it->anonymous->count;
    struct name name = written_name(it, type->type.span);
    struct type_id param = type_param(it->crate->types, index, name);
    vec_push(it->anonymous, (struct type_param){.name = name, .span = type->type.span, .is_maybe_unsized = is_maybe_unsized(type), .is_anonymous = true});
    struct lowering inner = *it;
    inner.elision = ELIDE_ANONYMOUS;
    inner.seen = NULL;
    inner.in_impl_bounds = true;
    lower_bounds(&inner, type, param, it->anonymous_bounds);
    return param;
}

/* ---- opaque types ---- */

typedef VEC(uint32_t) capture_list;

static void capture_region(struct region region, capture_list *out)
{
    if (region.index < REGION_PARAM || region.index >= REGION_BOUND)
        return;
    for (uint32_t i = 0; i < out->count; i++)
        if (out->items[i] == region.index - REGION_PARAM)
            return;
    vec_push(out, region.index - REGION_PARAM);
}

static void capture_type(const struct crate_types *crate, struct type_id type, capture_list *out)
{
    const struct type_data *data = type_of(crate->types, type);
    if (!data->has_regions)
        return;
    if (data->kind == TY_REF)
        capture_region(data->region, out);
    for (uint32_t i = 0; i < data->region_count; i++)
        capture_region(data->regions[i], out);
    for (uint32_t i = 0; i < data->type_count; i++)
        capture_type(crate, data->types[i], out);
}

static void capture_predicate(const struct crate_types *crate, const struct predicate *predicate, capture_list *out)
{
    capture_type(crate, predicate->subject, out);
    capture_type(crate, predicate->equals, out);
    for (uint32_t i = 0; i < predicate->trait_region_count; i++)
        capture_region(predicate->trait_regions[i], out);
    for (uint32_t i = 0; i < predicate->trait_type_count; i++)
        capture_type(crate, predicate->trait_types[i], out);
    if (predicate->kind == PREDICATE_TYPE_OUTLIVES)
        capture_region(predicate->shorter, out);
}

/* use<'a, T>: what is captured, whatever the bounds name.  All types must be among it. */
static bool capture_written(struct lowering *it, const struct type_impl *type, uint32_t type_count, capture_list *out)
{
    const struct generic_args *written = NULL;
    uint32_t count = 0, types = 0;
    for (uint32_t i = 0; i < type->bounds.count; i++)
        if (type->bounds.items[i].captures != NULL) {
            written = type->bounds.items[i].captures;
            count++;
        }
    if (count == 0)
        return false;
    for (uint32_t i = 0; i < written->args.count; i++) {
        const struct generic_arg *arg = &written->args.items[i];
        if (arg->kind == ARG_LIFETIME)
            capture_region(lower_lifetime(it, arg->lifetime, arg->span), out);
        else
            types++;
    }
    if (count > 1 || types != type_count)
        diag_outside(sink_of(it), type->type.span, "a `use<..>` that leaves out types");
    return true;
}

static struct type_id lower_opaque(struct lowering *it, struct type_impl *type)
{
    struct crate_types *crate = it->crate;
    struct arena *arena = &crate->session->arena;
    struct type_data identity = *type_of(crate->types, type_identity(crate, TY_FN_DEF, it->owner));
    struct generics_def *generics = ARENA_NEW(arena, struct generics_def);
    struct opaque_def *opaque = ARENA_NEW(arena, struct opaque_def);
    struct name name = written_name(it, type->type.span);
    generics->parent_regions = identity.region_count;
    generics->parent_types = identity.type_count;
    generics->types = ARENA_NEW(arena, struct type_param);
    generics->types[0] = (struct type_param){.name = name, .span = type->type.span};
    generics->type_count = 1;
    opaque->fn = it->owner;
    struct def_id id = def_new(crate, (struct definition){.kind = DEF_OPAQUE, .parent = def_of(crate, it->owner)->parent, .name = name, .span = type->type.span,
                                                          .name_span = type->type.span, .generics = generics, .opaque = opaque});
    def_of(crate, it->owner)->fn->has_opaque = crate->has_opaque = true;
    predicate_list bounds = {0};
    capture_list captures = {0};
    struct lowering inner = *it;
    inner.in_impl_bounds = true;
    lower_bounds(&inner, type, type_param(crate->types, identity.type_count, name), &bounds);
    it->elision_reported = inner.elision_reported;
    uint32_t outlives = 0, written = UINT32_MAX;
    if (capture_written(&inner, type, identity.type_count, &captures))
        written = captures.count;
    for (uint32_t i = 0; i < bounds.count; i++) {
        capture_predicate(crate, &bounds.items[i], &captures);
        outlives += bounds.items[i].kind == PREDICATE_TYPE_OUTLIVES;
    }
    if (captures.count > written)
        diag_outside(sink_of(it), type->type.span, "a `use<..>` that leaves out a lifetime of the bounds");
    if (outlives > 1)
        diag_outside(sink_of(it), type->type.span, "an `impl Trait` with several lifetimes");
    if (is_maybe_unsized(type))
        diag_outside(sink_of(it), type->type.span, "an `impl Trait` with `?Sized` as a result");
    struct region *regions = ARENA_ARRAY(arena, struct region, captures.count + 1);
    for (uint32_t i = 0; i < captures.count; i++)
        regions[i] = (struct region){REGION_PARAM + captures.items[i]};
    generics->predicate_count = bounds.count;
    generics->predicates = vec_keep(arena, &bounds);
    opaque->capture_count = captures.count;
    opaque->captures = captures.count == 0 ? NULL : vec_keep(arena, &captures);
    vec_free(&bounds);
    struct type_id made = type_with_args(crate->types, TY_OPAQUE, id, regions, captures.count, identity.types, identity.type_count);
    vec_free(&captures);
    return made;
}

struct type_id lower_impl_type(struct lowering *it, struct type_impl *type)
{
    struct diagnostic *d;
    if (it->in_impl_args) {
        d = diag_new(sink_of(it), DIAG_ERROR, "E0666", type->type.span, "`impl Trait` cannot be an argument of another one's trait");
        diag_label_primary(sink_of(it), d, "use a type parameter instead");
        return TYPE_CONSTANT(ERROR);
    }
    if (it->impl_place == IMPL_INPUT || it->impl_place == IMPL_OUTPUT) {
        if (!has_trait(type)) {
            d = diag_new(sink_of(it), DIAG_ERROR, NULL, type->type.span, "an `impl` type needs a trait");
            diag_label_primary(sink_of(it), d, "which trait?");
            return TYPE_CONSTANT(ERROR);
        }
        return it->impl_place == IMPL_INPUT ? lower_anonymous(it, type) : lower_opaque(it, type);
    }
    if (it->impl_place == IMPL_OUTSIDE) {
        diag_outside(sink_of(it), type->type.span, "an `impl Trait` as the result of a trait's method");
        return TYPE_CONSTANT(ERROR);
    }
    d = diag_new(sink_of(it), DIAG_ERROR, "E0562", type->type.span, "`impl Trait` stands only for parameters and results of functions");
    diag_label_primary(sink_of(it), d, "not allowed here");
    diag_help(sink_of(it), d, "write the type itself, or let it be inferred");
    return TYPE_CONSTANT(ERROR);
}
