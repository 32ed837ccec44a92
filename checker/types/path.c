/*
 * From paths to values: locals, fns, constants, constructors, associated items.
 * Source: rustc_hir_typeck::fn_ctxt::_impl (resolve_fully_qualified_call, instantiate_value_path).
 */
#include "checker/types/body.h"
#include "checker/types/similar.h"

#include <string.h>

/* ---- arguments ---- */

struct holes { struct body_check *check; struct span span; };

static struct type_id fill_holes(void *with, struct type_id type)
{
    struct holes *holes = with;
    const struct type_data *data = data_of(holes->check, type);
    if (!data->has_hole)
        return type;
    if (data->kind == TY_HOLE)
        return body_fresh(holes->check, holes->span);
    return type_map_children(holes->check->types, holes->check->arena, type, fill_holes, with);
}

/* A declared type of this body, where its own parameters stay: holes fresh, regions erased, projections normalized. */
struct type_id body_of_written(struct body_check *check, struct type_id declared, struct span span)
{
    struct holes holes = {check, span};
    return body_normalize(check, fill_holes(&holes, type_erase(check->types, declared)), span);
}

struct type_id body_lower_type(struct body_check *check, struct ast_type *type, struct user_type **user_type)
{
    struct type_id declared = lower_body_type(check->crate, check->scope_items, type);
    if (user_type != NULL) {
        *user_type = ARENA_NEW(check->arena, struct user_type);
        **user_type = (struct user_type){declared, type->span};
    }
    if (data_of(check, declared)->has_error)
        check->is_tainted = true;
    struct type_id written = body_of_written(check, declared, type->span);
    body_require_wellformed(check, written, type->span);
    return written;
}

/* Whether a path says something about arguments: `Vec::<u8>::new`, `Self::new`, `<T>::new`. */
static bool path_has_arguments(struct body_check *check, const struct path *path)
{
    if (path->self_type != NULL)
        return true;
    for (uint32_t i = 0; i < path->segments.count; i++)
        if (path->segments.items[i].args != NULL || strcmp(body_name_text(check, path->segments.items[i].ident.name), "Self") == 0)
            return true;
    return false;
}

/* All arguments of an item while its path is read: the parents' then its own, as written (declared) and as inferred. */
struct path_args {
    struct region *regions;
    struct type_id *declared, *types;
    uint32_t region_count, type_count, regions_filled, types_filled;
    bool has_written;
};

static void args_start(struct body_check *check, struct def_id def, struct path_args *args)
{
    *args = (struct path_args){.region_count = generics_region_total(check->crate, def), .type_count = generics_type_total(check->crate, def)};
    args->regions = args->region_count == 0 ? NULL : ARENA_ARRAY(check->arena, struct region, args->region_count);
    args->declared = args->type_count == 0 ? NULL : ARENA_ARRAY(check->arena, struct type_id, args->type_count * 2);
    args->types = args->declared + args->type_count;
    for (uint32_t i = 0; i < args->region_count; i++)
        args->regions[i] = (struct region){REGION_INFER};
    for (uint32_t i = 0; i < args->type_count; i++)
        args->declared[i] = TYPE_CONSTANT(HOLE);
}

/* The next parameters are `def`'s own, as written in one segment. */
static void args_segment(struct body_check *check, struct def_id def, const struct generic_args *written, struct span span, struct path_args *args)
{
    struct lowered_args lowered;
    lower_segment_args(check->crate, check->scope_items, def, written, span, &lowered);
    const struct generics_def *generics = def_of(check->crate, def)->generics;
    for (uint32_t i = 0; i < lowered.region_count && args->regions_filled < args->region_count; i++)
        args->regions[args->regions_filled++] = lowered.regions[i];
    for (uint32_t i = 0; i < lowered.type_count && args->types_filled < args->type_count; i++) {
        struct type_id declared = lowered.types[i];
        args->declared[args->types_filled] = declared;
        bool is_named = type_equal(declared, TYPE_CONSTANT(HOLE)) && generics != NULL && i < generics->type_count;
        args->types[args->types_filled++] = is_named ? infer_fresh_param(&check->infer, span, def, generics->types[i].name) : body_of_written(check, declared, span);
    }
    for (uint32_t i = 0, at = args->types_filled - lowered.type_count; written != NULL && i < written->args.count && at < args->types_filled; i++)
        if (written->args.items[i].kind == ARG_TYPE)
            body_require_wellformed(check, args->types[at++], written->args.items[i].span);
    args->has_written |= lowered.has_written;
    if (lowered.has_error)
        check->is_tainted = true;
}

/* The next `count` parameters are the parents', with these inferred types. */
static void args_parents(struct path_args *args, const struct type_id *types, uint32_t count, uint32_t regions)
{
    for (uint32_t i = 0; i < count && args->types_filled < args->type_count; i++)
        args->types[args->types_filled++] = types[i];
    args->regions_filled += regions;
    if (args->regions_filled > args->region_count)
        args->regions_filled = args->region_count;
}

static void args_finish(struct body_check *check, struct path_args *args, struct span span)
{
    while (args->types_filled < args->type_count)
        args->types[args->types_filled++] = body_fresh(check, span);
}

/* Learns an impl's arguments from the type that was written: `impl<'a, T> Map<'a, T>` and `Map::<'x, u8>::new`. */
static void match_declared(struct body_check *check, struct type_id pattern, struct type_id written, struct path_args *args)
{
    const struct type_data *left = data_of(check, pattern), *right = data_of(check, written);
    if (left->kind == TY_PARAM) {
        if (left->index < args->type_count)
            args->declared[left->index] = written;
        return;
    }
    if (left->kind != right->kind || left->def.index != right->def.index || left->type_count != right->type_count)
        return;
    if (left->kind == TY_REF && left->region.index >= REGION_PARAM && left->region.index - REGION_PARAM < args->region_count)
        args->regions[left->region.index - REGION_PARAM] = right->region;
    for (uint32_t i = 0; i < left->region_count && i < right->region_count; i++)
        if (left->regions[i].index >= REGION_PARAM && left->regions[i].index - REGION_PARAM < args->region_count)
            args->regions[left->regions[i].index - REGION_PARAM] = right->regions[i];
    for (uint32_t i = 0; i < left->type_count; i++)
        match_declared(check, data_of(check, pattern)->types[i], data_of(check, written)->types[i], args);
}

static struct user_type *user_type_of(struct body_check *check, enum type_kind kind, struct def_id def, const struct path_args *args, struct span span)
{
    if (!args->has_written)
        return NULL;
    struct user_type *user = ARENA_NEW(check->arena, struct user_type);
    user->declared = type_with_args(check->types, kind, def, args->regions, args->region_count, args->declared, args->type_count);
    user->span = span;
    return user;
}

struct user_type *body_method_user_type(struct body_check *check, struct def_id fn, uint32_t parents, const struct lowered_args *own, struct span span)
{
    struct path_args args;
    args_start(check, fn, &args);
    uint32_t regions = args.region_count - own->region_count;
    for (uint32_t i = 0; i < own->region_count; i++)
        args.regions[regions + i] = own->regions[i];
    for (uint32_t i = 0; i < own->type_count && parents + i < args.type_count; i++)
        args.declared[parents + i] = own->types[i];
    args.has_written = true;
    return user_type_of(check, TY_FN_DEF, fn, &args, span);
}

/* ---- locals ---- */

static bool local_find(struct body_check *check, struct name name, struct local_var *var)
{
    uint32_t found = body_binding(check, name);
    if (found == 0)
        return false;
    const struct scope_binding *binding = &check->scope.items[found - 1];
    if (binding->outer != check->scope_items &&
        !def_is_none(resolve_block_value(check->crate, check->scope_items, binding->outer, name)))
        return false;
    *var = binding->var;
    return true;
}

/* ---- items ---- */

static const struct generic_args *segment_args(const struct path *path, uint32_t index)
{
    return index < path->segments.count ? path->segments.items[index].args : NULL;
}

static void outside_in_values(struct body_check *check, struct span span, struct def_id def)
{
    (void)def;
    body_outside(check, span, "this use of a path as a value");
}

static struct thir_expr *fn_value(struct body_check *check, struct def_id def, const struct path *path, struct path_args *args, struct span span)
{
    uint32_t first_pending = check->pending.count;
    args_finish(check, args, span);
    struct thir_expr *item = body_fn_item(check, def, args->types, args->type_count, span);
    item->user_type = user_type_of(check, TY_FN_DEF, def, args, span);
    if (def_of(check->crate, def)->kind == DEF_FN)
        body_require_predicates(check, def, args->types, args->type_count, span);
    blame_written(check, def, path->segments.items[path->segments.count - 1].args, first_pending);
    return item;
}

static struct thir_expr *constant_value(struct body_check *check, struct def_id def, struct path_args *args, struct span span)
{
    args_finish(check, args, span);
    const struct definition *definition = def_of(check->crate, def);
    struct type_id type = body_instantiate(check, definition->value->type, args->types, args->type_count, span);
    struct thir_expr *expr = thir_new(check, definition->kind == DEF_STATIC ? THIR_STATIC : THIR_CONSTANT, type, span);
    expr->item.def = def;
    expr->item.args = type_with_args(check->types, TY_FN_DEF, def, args->regions, args->region_count, args->types, args->type_count);
    expr->item.args = type_erase(check->types, expr->item.args);
    expr->user_type = user_type_of(check, TY_FN_DEF, def, args, span);
    body_track_args(check, expr);
    /* What was written of lifetimes holds for the constant's type: `<T as Trait<'a>>::C`. */
    struct type_substitution written = {args->regions, args->region_count, args->declared, args->type_count};
    struct type_id declared = type_substitute(check->types, definition->value->type, &written);
    if (args->has_written && data_of(check, declared)->has_regions && !data_of(check, declared)->has_projection) {
        expr->user_type = ARENA_NEW(check->arena, struct user_type);
        *expr->user_type = (struct user_type){declared, span};
    }
    return expr;
}

/* The ADT that a struct or variant definition belongs to, and the variant's index. */
static struct def_id adt_of(struct body_check *check, struct def_id def, uint32_t *index)
{
    const struct definition *definition = def_of(check->crate, def);
    *index = definition->kind == DEF_VARIANT ? definition->variant.index : 0;
    return definition->kind == DEF_VARIANT ? definition->variant.of : def;
}

/* A struct or variant named in a path whose last segments are written out: its ADT type and user type. */
static void variant_args(struct body_check *check, struct def_id def, const struct path *path, struct path_args *args, struct def_id *adt, uint32_t *index)
{
    *adt = adt_of(check, def, index);
    args_start(check, *adt, args);
    const struct generic_args *written = NULL;
    if (path != NULL) {
        uint32_t last = path->segments.count - 1;
        written = segment_args(path, last);
        if (written == NULL && def_of(check->crate, def)->kind == DEF_VARIANT && last > 0)
            written = segment_args(path, last - 1);
    }
    args_segment(check, *adt, written, path != NULL ? path->span : (struct span){0, 0}, args);
}

static void fill_variant(struct body_check *check, struct def_id adt, uint32_t index, const struct path_args *args, struct span span,
                         struct path_variant *out)
{
    struct type_id type = type_with_args(check->types, TY_ADT, adt, args->regions, args->region_count, args->types, args->type_count);
    out->type = type_erase(check->types, type);
    out->index = index;
    out->variant = &def_of(check->crate, adt)->adt->variants[index];
    out->user_type = user_type_of(check, TY_ADT, adt, args, span);
}

static struct thir_expr *unit_value(struct body_check *check, const struct path_variant *variant, struct span span)
{
    struct thir_expr *expr = thir_new(check, THIR_ADT, variant->type, span);
    expr->adt.args = variant->type;
    body_track_args(check, expr);
    expr->adt.variant = variant->index;
    expr->user_type = variant->user_type;
    return expr;
}

/* A unit struct or variant is a value, a tuple one a fn. */
static struct thir_expr *constructor_value(struct body_check *check, struct def_id def, const struct path *path, struct type_id self, struct span span)
{
    struct path_args args;
    struct def_id adt;
    uint32_t index;
    if (!def_is_none((struct def_id){self.index})) {
        adt = adt_of(check, def, &index);
        args_start(check, adt, &args);
        struct type_data data = *data_of(check, self);
        for (uint32_t i = 0; i < data.type_count; i++) {
            args.declared[i] = data.types[i];
            args.types[i] = body_of_written(check, data.types[i], span);
        }
        for (uint32_t i = 0; i < data.region_count && i < args.region_count; i++)
            args.regions[i] = data.regions[i];
        args.has_written = true;
        args.types_filled = args.type_count;
    } else {
        variant_args(check, def, path, &args, &adt, &index);
    }
    args_finish(check, &args, span);
    struct path_variant variant;
    fill_variant(check, adt, index, &args, span, &variant);
    if (variant.variant->shape == SHAPE_UNIT) {
        body_require_predicates(check, adt, args.types, args.type_count, span);
        return unit_value(check, &variant, span);
    }
    if (variant.variant->shape == SHAPE_NAMED) {
        struct diagnostic *d = body_error(check, "E0533", span, "`%s` has named fields: it is no value by itself",
                                          body_name_text(check, def_of(check->crate, def)->name));
        diag_label_primary(check->diagnostics, d, "needs its fields in braces");
        return thir_error(check, span);
    }
    body_require_predicates(check, adt, args.types, args.type_count, span);
    struct thir_expr *item = body_fn_item(check, def, args.types, args.type_count, span);
    item->user_type = user_type_of(check, TY_FN_DEF, def, &args, span);
    return item;
}

/* ---- associated items ---- */

static void report_no_associated(struct body_check *check, struct type_id self, struct ident name)
{
    const struct type_data *data = data_of(check, self);
    const char *text = body_type_text(check, self), *item = body_name_text(check, name.name);
    if (std_method_unknown(check, self, name.name)) {
        similar_help(check->diagnostics, body_outside(check, name.span, "the associated item `%s` of `%s`", item, text),
                     similar_method(check, self, name.name));
        return;
    }
    bool is_enum = data->kind == TY_ADT && def_of(check->crate, data->def)->adt->is_enum;
    struct diagnostic *d = body_error(check, "E0599", name.span, "`%s` has no %s `%s`", text,
                                      is_enum ? "variant or associated item" : "associated item", item);
    diag_label_primary(check->diagnostics, d, "not found in `%s`", text);
    const char *variant = is_enum ? similar_variant(check->crate, def_of(check->crate, data->def)->adt, name.name) : NULL;
    similar_help(check->diagnostics, d, variant != NULL ? variant : similar_method(check, self, name.name));
}

static bool names_lifetime(struct body_check *check, struct type_id type)
{
    const struct type_data *data = data_of(check, type);
    bool found = data->kind == TY_REF && data->region.index >= REGION_PARAM;
    for (uint32_t i = 0; i < data->region_count; i++)
        found |= data->regions[i].index >= REGION_PARAM;
    for (uint32_t i = 0; i < data->type_count && !found; i++)
        found = names_lifetime(check, data_of(check, type)->types[i]);
    return found;
}

/* All but the last segment of a path, or the type in `<T>`. */
static struct span qualifier_span(const struct path *path)
{
    if (path->self_type != NULL && (path->segments.count == 1 || path->trait_segments > 0))
        return path->self_type->span;
    return (struct span){path->span.lo, path->segments.items[path->segments.count - 2].ident.span.hi};
}

/*
 * What an item of a trait is named through: `T: Trait<A>`.  Where the path says T it is blamed, else the argument that alone decides A or Self (call.c), else
 * the path.  Source: rustc_hir_typeck::fn_ctxt::adjust_fulfillment_errors.
 */
static void require_trait_of_item(struct body_check *check, struct def_id trait, struct def_id item, const struct type_id *args, uint32_t count,
                                  bool has_qualifier, const struct path *path, struct span span)
{
    body_require_trait(check, trait, arena_copy(check->arena, args, sizeof *args * count), count, has_qualifier ? qualifier_span(path) : span);
    struct obligation *it = &check->pending.items[check->pending.count - 1];
    it->required_by = has_qualifier ? it->required_by : item;
    it->param = has_qualifier ? UINT32_MAX : count > 1 ? 1 : 0;
}

/* Type::name with an item that probing found. */
static struct thir_expr *picked_value(struct body_check *check, const struct method_pick *pick, struct type_id declared, const struct path *path,
                                      struct span span)
{
    const struct path_segment *last = &path->segments.items[path->segments.count - 1];
    struct path_args args;
    args_start(check, pick->fn, &args);
    if (!pick->is_trait && !type_equal(declared, TYPE_CONSTANT(HOLE))) {
        match_declared(check, def_of(check->crate, pick->container)->impl->self_type, declared, &args);
        args.has_written = data_of(check, declared)->has_regions && path_has_arguments(check, path);
    } else if (pick->is_trait && args.type_count > 0 && !type_equal(declared, TYPE_CONSTANT(HOLE))) {
        args.declared[0] = declared;
        args.has_written = data_of(check, declared)->has_regions && path_has_arguments(check, path);
    }
    args_parents(&args, pick->impl_args, pick->impl_arg_count, generics_region_total(check->crate, pick->container));
    if (pick->is_trait)
        require_trait_of_item(check, pick->container, pick->fn, pick->impl_args, pick->impl_arg_count, true, path, span);
    if (def_of(check->crate, pick->fn)->kind == DEF_FN)
        args_segment(check, pick->fn, last->args, last->ident.span, &args);
    /* The lifetimes of the impl must be those that are written; a constant without lifetimes in its type does not carry them. */
    if (def_of(check->crate, pick->fn)->kind == DEF_CONST && !pick->is_trait && args.has_written && names_lifetime(check, declared) &&
        args.region_count != data_of(check, def_of(check->crate, pick->container)->impl->self_type)->region_slots) {
        body_outside(check, span, "a constant of a type with written lifetimes");
        return thir_error(check, span);
    }
    if (def_of(check->crate, pick->fn)->kind == DEF_CONST)
        return constant_value(check, pick->fn, &args, span);
    return fn_value(check, pick->fn, path, &args, span);
}

/* Enum variants come before associated items. */
static struct thir_expr *associated_value(struct body_check *check, struct type_id declared, const struct path *path, struct span span)
{
    const struct path_segment *last = &path->segments.items[path->segments.count - 1];
    struct type_id self = body_structure(check, body_of_written(check, declared, path->span));
    const struct type_data *data = data_of(check, self);
    if (data->kind == TY_ERROR)
        return thir_error(check, span);
    if (data->kind == TY_ADT && def_of(check->crate, data->def)->adt->is_enum) {
        struct def_id variant = enum_variant_named(check->crate, data->def, last->ident.name);
        if (!def_is_none(variant))
            return constructor_value(check, variant, NULL, declared, span);
    }
    if (path_has_arguments(check, path))
        body_require_wellformed(check, self, path->span);
    struct method_pick pick;
    switch (associated_probe(check, self, last->ident.name, last->ident.span, &pick)) {
    case PROBE_FOUND: return picked_value(check, &pick, declared, path, span);
    case PROBE_PRIVATE: {
        struct diagnostic *d = body_error(check, "E0624", last->ident.span, "`%s` is private", body_name_text(check, last->ident.name));
        diag_label_primary(check->diagnostics, d, "not visible from here");
        return thir_error(check, span);
    }
    case PROBE_NOTHING: case PROBE_UNMET: report_no_associated(check, self, last->ident); return thir_error(check, span);
    case PROBE_AMBIGUOUS:
        body_outside(check, last->ident.span, "a name that several traits have");
        return thir_error(check, span);
    case PROBE_UNKNOWN_TYPE:
        body_outside(check, path->span, "an item of a type that is not known yet");
        return thir_error(check, span);
    case PROBE_REPORTED: return thir_error(check, span);
    }
    return thir_error(check, span);
}

/* Trait::name: Self is to be inferred; <T as Trait>::name: Self is given. */
static struct thir_expr *trait_value(struct body_check *check, struct def_id item, struct type_id self, struct type_id declared,
                                     const struct lowered_args *trait_args, const struct generic_args *written_trait_args, const struct path *path,
                                     struct span span)
{
    const struct path_segment *last = &path->segments.items[path->segments.count - 1];
    struct def_id trait = def_of(check->crate, item)->parent;
    struct path_args args;
    args_start(check, item, &args);
    args.declared[0] = declared;
    args.types[args.types_filled++] = self;
    if (trait_args != NULL) {
        for (uint32_t i = 0; i < trait_args->type_count && args.types_filled < args.type_count; i++) {
            args.declared[args.types_filled] = trait_args->types[i];
            args.types[args.types_filled++] = body_of_written(check, trait_args->types[i], span);
        }
        for (uint32_t i = 0; i < trait_args->region_count && args.regions_filled < args.region_count; i++)
            args.regions[args.regions_filled++] = trait_args->regions[i];
        args.has_written = true;
    } else {
        args_segment(check, trait, written_trait_args, span, &args);
    }
    require_trait_of_item(check, trait, item, args.types, args.types_filled, path->self_type != NULL, path, span);
    if (def_of(check->crate, item)->kind == DEF_CONST)
        return constant_value(check, item, &args, span);
    args_segment(check, item, last->args, last->ident.span, &args);
    return fn_value(check, item, path, &args, span);
}

/* `<T as Trait>::Type::name`, `T::Item::name`: all but the last segment is a type. */
static struct thir_expr *value_of_prefix(struct body_check *check, const struct path *path, struct span span)
{
    struct path *prefix = arena_copy(check->arena, path, sizeof *path);
    prefix->segments.count--;
    prefix->span.hi = path->segments.items[prefix->segments.count - 1u].ident.span.hi;
    struct type_path *type = ARENA_NEW(check->arena, struct type_path);
    type->type.kind = TYPE_PATH;
    type->type.span = prefix->span;
    type->path = prefix;
    struct type_id declared = lower_body_type(check->crate, check->scope_items, &type->type);
    if (data_of(check, declared)->kind == TY_ERROR)
        return thir_error(check, span);
    return associated_value(check, declared, path, span);
}

static struct thir_expr *qualified_value(struct body_check *check, const struct path *path, const struct resolution *resolution, struct span span)
{
    if (path->segments.count > path->trait_segments + 1u)
        return value_of_prefix(check, path, span);
    struct type_id declared = lower_resolved_type(check->crate, check->scope_items, path, resolution);
    if (path->trait_segments == 0)
        return associated_value(check, declared, path, span);
    struct lowered_args trait_args;
    struct def_id trait = lower_qualified_trait(check->crate, check->scope_items, path, &trait_args);
    if (def_is_none(trait))
        return thir_error(check, span);
    const struct path_segment *last = &path->segments.items[path->segments.count - 1];
    struct def_id item = impl_item(check->crate, trait, last->ident.name, false);
    if (def_is_none(item)) {
        if (def_of(check->crate, trait)->is_prelude)
            body_outside(check, last->ident.span, "the item `%s` of this trait", body_name_text(check, last->ident.name));
        else
            body_error(check, "E0576", last->ident.span, "the trait has no item `%s`", body_name_text(check, last->ident.name));
        return thir_error(check, span);
    }
    return trait_value(check, item, body_of_written(check, declared, span), declared, &trait_args, NULL, path, span);
}

static struct thir_expr *def_value(struct body_check *check, struct def_id def, const struct path *path, struct span span)
{
    uint32_t last = path->segments.count - 1;
    struct path_args args;
    switch ((enum def_kind)def_of(check->crate, def)->kind) {
    case DEF_FN: case DEF_CONST: case DEF_STATIC:
        if (def_of(check->crate, def_of(check->crate, def)->parent)->kind == DEF_TRAIT)
            return trait_value(check, def, body_fresh(check, path->span), TYPE_CONSTANT(HOLE), NULL, segment_args(path, last - 1), path, span);
        args_start(check, def, &args);
        if (def_of(check->crate, def)->kind == DEF_FN) {
            args_segment(check, def, segment_args(path, last), path->segments.items[last].ident.span, &args);
            return fn_value(check, def, path, &args, span);
        }
        return constant_value(check, def, &args, span);
    case DEF_STRUCT: case DEF_VARIANT: return constructor_value(check, def, path, TYPE_CONSTANT(ERROR), span);
    case DEF_NONE: case DEF_MOD: case DEF_ENUM: case DEF_TRAIT: case DEF_IMPL: case DEF_ASSOC_TYPE: case DEF_ALIAS: case DEF_CLOSURE: case DEF_OPAQUE: break;
    }
    outside_in_values(check, span, def);
    return thir_error(check, span);
}

static bool pattern_binds(const struct pattern *pattern, struct name name)
{
    if (pattern->kind == PATTERN_BINDING)
        return name_equal(((const struct pattern_binding *)pattern)->ident.name, name);
    if (pattern->kind == PATTERN_TUPLE)
        for (uint32_t i = 0; i < ((const struct pattern_tuple *)pattern)->items.count; i++)
            if (pattern_binds(((const struct pattern_tuple *)pattern)->items.items[i], name))
                return true;
    return false;
}

/* Whether a fn has a parameter or a variable of its outermost block of this name. */
static bool fn_binds(const struct item_fn *fn, struct name name)
{
    for (uint32_t i = 0; i < fn->params.count; i++)
        if (pattern_binds(fn->params.items[i].pattern, name))
            return true;
    for (uint32_t i = 0; fn->body != NULL && i < fn->body->block->statements.count; i++) {
        const struct statement *statement = &fn->body->block->statements.items[i];
        if (statement->kind == STATEMENT_LET && pattern_binds(statement->let.pattern, name))
            return true;
    }
    return false;
}

/* A variable of the fn around this item: E0434 in a fn, E0435 in a constant. */
static bool report_outer_local(struct body_check *check, const struct path *path, enum path_use use)
{
    if (path->segments.count != 1 || path->is_global || path->self_type != NULL)
        return false;
    struct def_id outer = def_of(check->crate, check->owner)->parent;
    if (def_is_none(outer) || def_of(check->crate, outer)->kind != DEF_FN || def_of(check->crate, outer)->fn->ast == NULL)
        return false;
    struct name name = path->segments.items[0].ident.name;
    if (!fn_binds(def_of(check->crate, outer)->fn->ast, name) ||
        resolve_path(check->crate, check->scope_items, path, use, false).kind != RESOLVED_NOTHING)
        return false;
    bool is_fn = def_of(check->crate, check->owner)->kind == DEF_FN;
    struct diagnostic *d = body_error(check, is_fn ? "E0434" : "E0435", path->span, "`%s` is a variable of the fn around this %s",
                                      body_name_text(check, name), is_fn ? "fn" : "constant");
    diag_label_primary(check->diagnostics, d, is_fn ? "an inner fn captures nothing" : "not a constant");
    return true;
}

struct thir_expr *path_value(struct body_check *check, struct path *path, enum path_use use, struct span span)
{
    if (path->segments.count == 1 && !path->is_global && path->self_type == NULL) {
        struct local_var var;
        if (local_find(check, path->segments.items[0].ident.name, &var)) {
            struct thir_expr *expr = thir_new(check, THIR_VAR, check->locals.items[var.index].type, span);
            expr->var = var;
            return expr;
        }
    }
    if (report_outer_local(check, path, use))
        return thir_error(check, span);
    struct resolution resolution = resolve_path(check->crate, check->scope_items, path, use, true);
    uint32_t count = path->segments.count;
    switch (resolution.kind) {
    case RESOLVED_NOTHING: case RESOLVED_ERROR: return thir_error(check, span);
    case RESOLVED_QUALIFIED: return qualified_value(check, path, &resolution, span);
    case RESOLVED_DEF: case RESOLVED_SELF: case RESOLVED_PARAM: case RESOLVED_PRIMITIVE: break;
    }
    if (resolution.used == count && resolution.kind == RESOLVED_DEF)
        return def_value(check, resolution.def, path, span);
    if (resolution.used + 1u < count)
        return value_of_prefix(check, path, span);
    struct type_id declared = lower_resolved_type(check->crate, check->scope_items, path, &resolution);
    if (data_of(check, declared)->kind == TY_ERROR)
        return thir_error(check, span);
    if (resolution.used == count) {
        const struct type_data *data = data_of(check, declared);
        if (resolution.kind == RESOLVED_SELF && data->kind == TY_ADT && !def_of(check->crate, data->def)->adt->is_enum)
            return constructor_value(check, data->def, NULL, declared, span);
        outside_in_values(check, span, resolution.def);
        return thir_error(check, span);
    }
    return associated_value(check, declared, path, span);
}

struct thir_expr *check_path(struct body_check *check, struct expr_path *expr, struct expectation expected)
{
    (void)expected;
    return path_value(check, expr->path, PATH_VALUE, expr->expr.span);
}

/* ---- structs and variants ---- */

bool path_variant_of_def(struct body_check *check, struct def_id def, struct span span, struct path_variant *out)
{
    struct path_args args;
    struct def_id adt;
    uint32_t index;
    variant_args(check, def, NULL, &args, &adt, &index);
    args_finish(check, &args, span);
    fill_variant(check, adt, index, &args, span, out);
    return true;
}

/* `Type::item(..)` as a pattern: items of impls are no variants. */
static void refuse_item_as_variant(struct body_check *check, struct type_id declared, const struct path *path)
{
    struct thir_expr *value = associated_value(check, declared, path, path->span);
    if (type_has_error(check, value->type))
        return;
    bool is_constant = value->kind == THIR_CONSTANT;
    struct diagnostic *d = body_error(check, "E0164", path->span, "a pattern takes values apart: %s is no tuple struct or tuple variant",
                                      is_constant ? "a constant" : "a function");
    diag_label_primary(check->diagnostics, d, "%s", is_constant ? "a constant" : "a function");
}

/* Self {..}, Alias {..}, Type::Variant {..} through a type. */
static bool variant_through_type(struct body_check *check, const struct path *path, const struct resolution *resolution, enum path_use use,
                                 struct path_variant *out)
{
    struct type_id declared = lower_resolved_type(check->crate, check->scope_items, path, resolution);
    struct type_data data = *data_of(check, declared);
    if (data.kind != TY_ADT) {
        if (data.kind != TY_ERROR && use == PATH_TUPLE_PATTERN) {
            refuse_item_as_variant(check, declared, path);
            return false;
        }
        if (data.kind != TY_ERROR)
            body_outside(check, path->span, "a struct through this type");
        return false;
    }
    struct def_id variant = {0};
    uint32_t index = 0;
    const struct adt_def *adt = def_of(check->crate, data.def)->adt;
    if (resolution->used < path->segments.count) {
        struct ident name = path->segments.items[path->segments.count - 1].ident;
        variant = adt->is_enum ? enum_variant_named(check->crate, data.def, name.name) : variant;
        if (def_is_none(variant) && use == PATH_TUPLE_PATTERN) {
            refuse_item_as_variant(check, declared, path);
            return false;
        }
        if (def_is_none(variant)) {
            struct diagnostic *d = body_error(check, "E0599", name.span, "`%s` has no variant `%s`", body_type_text(check, type_erase(check->types, declared)),
                                              body_name_text(check, name.name));
            diag_label_primary(check->diagnostics, d, "no such variant");
            similar_help(check->diagnostics, d, similar_variant(check->crate, adt, name.name));
            return false;
        }
        index = def_of(check->crate, variant)->variant.index;
    } else if (adt->is_enum) {
        body_error(check, "E0574", path->span, "an enum is not a struct: name one of its variants");
        return false;
    }
    out->type = body_of_written(check, declared, path->span);
    out->index = index;
    out->variant = &adt->variants[index];
    out->user_type = ARENA_NEW(check->arena, struct user_type);
    *out->user_type = (struct user_type){declared, path->span};
    return true;
}

bool path_struct(struct body_check *check, struct path *path, enum path_use use, struct path_variant *out)
{
    struct resolution resolution = resolve_path(check->crate, check->scope_items, path, use, true);
    if (resolution.kind == RESOLVED_NOTHING || resolution.kind == RESOLVED_ERROR) {
        check->is_tainted = true;
        return false;
    }
    if (resolution.kind == RESOLVED_DEF && resolution.used == path->segments.count) {
        enum def_kind kind = def_of(check->crate, resolution.def)->kind;
        if (kind == DEF_STRUCT || kind == DEF_VARIANT) {
            struct path_args args;
            struct def_id adt;
            uint32_t index;
            variant_args(check, resolution.def, path, &args, &adt, &index);
            args_finish(check, &args, path->span);
            fill_variant(check, adt, index, &args, path->span, out);
            return true;
        }
    }
    bool is_found = variant_through_type(check, path, &resolution, use, out);
    check->is_tainted |= !is_found;
    return is_found;
}
