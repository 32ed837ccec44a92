/*
 * Lifetimes of types that signatures write where no body looks at them: the associated types of impls and the arguments of bounds.  `&'a T` needs
 * `T: 'a`.  What the declared bounds say is known, and what the types of the header or the inputs imply.
 * Sources: rustc_hir_analysis::check::wfcheck, rustc_trait_selection::traits::wf; RFC 1214, RFC 2093 (fields imply bounds).
 */
#include "checker/types/outlives.h"

enum { FIELD_DEPTH_LIMIT = 4 };

static bool region_known(const struct outlives_check *check, uint32_t longer, struct region shorter, unsigned depth)
{
    if (longer == shorter.index || longer == REGION_STATIC || longer < REGION_STATIC || longer == REGION_INFER || longer == REGION_ERROR ||
        longer >= REGION_BOUND || shorter.index >= REGION_BOUND || shorter.index == REGION_ERROR || shorter.index == REGION_INFER)
        return true;
    for (uint32_t i = 0; i < check->known.count && depth < 8; i++)
        if (!check->known.items[i].is_type && check->known.items[i].longer == longer && region_known(check, check->known.items[i].shorter.index, shorter, depth + 1))
            return true;
    return false;
}

static bool param_known(const struct outlives_check *check, uint32_t param, struct region shorter)
{
    if (shorter.index >= REGION_BOUND || shorter.index == REGION_ERROR || shorter.index == REGION_INFER)
        return true;
    for (uint32_t i = 0; i < check->known.count; i++)
        if (check->known.items[i].is_type && check->known.items[i].longer == param && region_known(check, check->known.items[i].shorter.index, shorter, 0))
            return true;
    return false;
}

static void region_asked(struct outlives_check *check, struct region longer, struct region shorter, const char *code)
{
    if (check->is_learning)
        vec_push(&check->known, (struct known_pair){false, longer.index, shorter});
    else if (check->code == NULL && !region_known(check, longer.index, shorter, 0))
        check->code = code;
}

/* type: 'shorter */
static void type_asked(struct outlives_check *check, struct type_id type, struct region shorter, const char *code)
{
    const struct type_data *data = type_of(check->crate->types, type);
    if ((!data->has_regions && !data->has_param) || data->kind == TY_PROJECTION)
        return;
    if (data->kind == TY_PARAM && check->is_learning)
        vec_push(&check->known, (struct known_pair){true, data->index, shorter});
    else if (data->kind == TY_PARAM && check->code == NULL && !param_known(check, data->index, shorter))
        check->code = shorter.index == REGION_STATIC ? "E0310" : "E0309";
    if (data->kind == TY_REF)
        region_asked(check, data->region, shorter, code);
    for (uint32_t i = 0; i < data->region_count; i++)
        region_asked(check, data->regions[i], shorter, code);
    for (uint32_t i = 0; i < data->type_count; i++)
        type_asked(check, type_of(check->crate->types, type)->types[i], shorter, code);
}

static void walk(struct outlives_check *check, struct type_id type, unsigned depth, bool in_field);

static struct region region_through(struct region region, const struct type_substitution *with)
{
    return region.index >= REGION_PARAM && region.index - REGION_PARAM < with->region_count ? with->regions[region.index - REGION_PARAM] : region;
}

/* The bounds of a struct's or enum's parameters, and those that its fields imply. */
static void walk_adt(struct outlives_check *check, struct type_id type, unsigned depth)
{
    struct type_interner *types = check->crate->types;
    const struct type_data data = *type_of(types, type);
    const struct definition *def = def_of(check->crate, data.def);
    struct type_substitution with = {data.regions, data.region_count, data.types, data.type_count};
    for (uint32_t i = 0; i < def->generics->predicate_count; i++) {
        const struct predicate *predicate = &def->generics->predicates[i];
        if (predicate->kind != PREDICATE_REGION_OUTLIVES && predicate->kind != PREDICATE_TYPE_OUTLIVES)
            continue;
        struct region shorter = region_through(predicate->shorter, &with), longer = region_through(predicate->longer, &with);
        if (predicate->kind == PREDICATE_REGION_OUTLIVES)
            region_asked(check, longer, shorter, "E0478");
        else
            type_asked(check, type_substitute(types, predicate->subject, &with), shorter, "E0477");
    }
    for (uint32_t v = 0; !def->is_prelude && depth < FIELD_DEPTH_LIMIT && v < def->adt->variant_count; v++)
        for (uint32_t f = 0; f < def->adt->variants[v].field_count; f++)
            walk(check, type_substitute(types, def->adt->variants[v].fields[f].type, &with), depth + 1, true);
}

static void walk(struct outlives_check *check, struct type_id type, unsigned depth, bool in_field)
{
    const struct type_data data = *type_of(check->crate->types, type);
    if (!data.has_regions || data.has_error || data.kind == TY_FN_POINTER || data.kind == TY_PROJECTION || data.kind == TY_DYN)
        return;
    if (data.kind == TY_REF)
        type_asked(check, data.types[0], data.region, in_field ? "E0478" : "E0491");
    if (data.kind == TY_ADT)
        walk_adt(check, type, depth);
    for (uint32_t i = 0; i < data.type_count; i++)
        walk(check, data.types[i], depth, in_field);
}

/* ---- what is known ---- */

void outlives_learn_bounds(struct outlives_check *check, struct def_id owner)
{
    for (struct def_id id = owner; !def_is_none(id);) {
        const struct generics_def *generics = def_of(check->crate, id)->generics;
        if (generics == NULL)
            return;
        for (uint32_t i = 0; i < generics->predicate_count; i++) {
            const struct predicate *predicate = &generics->predicates[i];
            if (predicate->kind == PREDICATE_REGION_OUTLIVES)
                region_asked(check, predicate->longer, predicate->shorter, NULL);
            else if (predicate->kind == PREDICATE_TYPE_OUTLIVES)
                type_asked(check, predicate->subject, predicate->shorter, NULL);
        }
        id = generics->parent;
    }
}

void outlives_learn_predicate(struct outlives_check *check, const struct predicate *predicate, const struct type_substitution *with)
{
    struct region shorter = region_through(predicate->shorter, with);
    if (predicate->kind == PREDICATE_REGION_OUTLIVES)
        region_asked(check, region_through(predicate->longer, with), shorter, NULL);
    else if (predicate->kind == PREDICATE_TYPE_OUTLIVES)
        type_asked(check, type_substitute(check->crate->types, predicate->subject, with), shorter, NULL);
}

void outlives_learn_type(struct outlives_check *check, struct type_id type) { walk(check, type, 0, false); }

const char *outlives_type_unknown(struct outlives_check *check, struct type_id type)
{
    check->code = NULL;
    walk(check, type, 0, false);
    return check->code;
}

bool outlives_region_known(const struct outlives_check *check, struct region longer, struct region shorter)
{
    return region_known(check, longer.index, shorter, 0);
}

bool outlives_predicate_known(struct outlives_check *check, const struct predicate *predicate)
{
    check->code = NULL;
    if (predicate->kind == PREDICATE_REGION_OUTLIVES)
        region_asked(check, predicate->longer, predicate->shorter, "E0276");
    else if (predicate->kind == PREDICATE_TYPE_OUTLIVES)
        type_asked(check, predicate->subject, predicate->shorter, "E0276");
    return check->code == NULL;
}

static struct outlives_check begin(struct crate_types *crate, struct def_id owner)
{
    struct outlives_check check = {.crate = crate, .is_learning = true};
    outlives_learn_bounds(&check, owner);
    const struct definition *def = def_of(crate, owner);
    if (def->kind == DEF_IMPL) {
        walk(&check, def->impl->self_type, 0, false);
        for (uint32_t i = 0; i < def->impl->trait_type_count; i++)
            walk(&check, def->impl->trait_types[i], 0, false);
    } else if (def->kind == DEF_FN) {
        for (uint32_t i = 0; i < def->fn->input_count; i++)
            walk(&check, def->fn->inputs[i], 0, false);
        walk(&check, def->fn->output, 0, false);
    } else if (def->kind == DEF_STRUCT || def->kind == DEF_ENUM) {
        for (uint32_t v = 0; v < def->adt->variant_count; v++)
            for (uint32_t f = 0; f < def->adt->variants[v].field_count; f++)
                walk(&check, def->adt->variants[v].fields[f].type, 0, false);
    }
    check.is_learning = false;
    return check;
}

static void demand(struct outlives_check *check, struct type_id type, struct span span)
{
    struct diag_sink *sink = &check->crate->session->diagnostics;
    check->code = NULL;
    walk(check, type, 0, false);
    if (check->code == NULL)
        return;
    struct diagnostic *it = diag_new(sink, DIAG_ERROR, check->code, span, "in `%s` a reference may live longer than what it refers to",
                                     type_print(check->crate, &check->crate->session->arena, type, NULL));
    diag_label_primary(sink, it, "the lifetimes are not known to be in this order");
    diag_help(sink, it, "say it with a bound, such as `'b: 'a` or `T: 'a`");
}

void wellformed_outlives(struct crate_types *crate, struct def_id id)
{
    const struct definition *def = def_of(crate, id);
    const struct generics_def *generics = def->generics;
    bool is_asked = false;
    for (uint32_t i = 0; def->kind == DEF_IMPL && i < def->impl->item_count && !is_asked; i++) {
        const struct definition *item = def_of(crate, def->impl->items[i]);
        is_asked = item->kind == DEF_ASSOC_TYPE && type_of(crate->types, item->value->type)->has_regions;
    }
    for (uint32_t i = 0; i < generics->predicate_count && !is_asked; i++) {
        for (uint32_t k = 0; k < generics->predicates[i].trait_type_count && generics->predicates[i].kind == PREDICATE_TRAIT && !is_asked; k++)
            is_asked = type_of(crate->types, generics->predicates[i].trait_types[k])->has_regions;
        is_asked |= generics->predicates[i].kind == PREDICATE_PROJECTION && type_of(crate->types, generics->predicates[i].equals)->has_regions;
    }
    if (!is_asked)
        return;
    struct outlives_check check = begin(crate, id);
    for (uint32_t i = 0; def->kind == DEF_IMPL && i < def->impl->item_count; i++) {
        const struct definition *item = def_of(crate, def->impl->items[i]);
        if (item->kind == DEF_ASSOC_TYPE)
            demand(&check, item->value->type, item->span);
    }
    for (uint32_t i = 0; i < generics->predicate_count; i++) {
        const struct predicate *predicate = &generics->predicates[i];
        for (uint32_t k = 0; predicate->kind == PREDICATE_TRAIT && k < predicate->trait_type_count; k++)
            demand(&check, predicate->trait_types[k], predicate->span);
        if (predicate->kind == PREDICATE_PROJECTION)
            demand(&check, predicate->equals, predicate->span);
    }
    vec_free(&check.known);
}
