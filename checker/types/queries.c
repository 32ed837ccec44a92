#include "base/bug.h"
#include "checker/types/check.h"
#include "checker/types/impls.h"
#include "checker/types/lower.h"

enum { QUERY_DEPTH_LIMIT = 64 };

/* ---- Copy ---- */

static bool trait_implies(const struct crate_types *crate, struct def_id trait, struct def_id wanted, unsigned depth)
{
    if (def_equal(trait, wanted))
        return true;
    const struct trait_def *def = def_of(crate, trait)->trait;
    for (uint32_t i = 0; depth < QUERY_DEPTH_LIMIT && i < def->supertrait_count; i++)
        if (trait_implies(crate, def->supertraits_[i], wanted, depth + 1))
            return true;
    return false;
}

/* A bound in force at `owner` says so. */
static bool bound_says_copy(struct crate_types *crate, struct def_id owner, struct type_id subject)
{
    for (struct def_id at = owner; !def_is_none(at);) {
        const struct generics_def *generics = def_of(crate, at)->generics;
        if (generics == NULL)
            return false;
        for (uint32_t i = 0; i < generics->predicate_count; i++) {
            const struct predicate *predicate = &generics->predicates[i];
            if (predicate->kind == PREDICATE_TRAIT && type_equal(type_erase(crate->types, predicate->subject), subject) &&
                trait_implies(crate, predicate->trait, crate->lang[LANG_copy], 0))
                return true;
        }
        at = generics->parent;
    }
    return false;
}

static bool is_copy(struct crate_types *crate, struct def_id owner, struct type_id type, unsigned depth);

/* The impl of Copy, if any, asks Copy of those type arguments that its bounds name. */
static bool adt_is_copy(struct crate_types *crate, struct def_id owner, struct type_id type, unsigned depth)
{
    const struct type_data data = *type_of(crate->types, type);
    struct impl_candidates impls = impls_for_type(crate, crate->lang[LANG_copy], type);
    for (uint32_t i = 0; i < impls.own_count; i++) {
        const struct definition *impl = def_of(crate, impls.own[i]);
        const struct type_data *self = type_of(crate->types, impl->impl->self_type);
        bool holds = !impl->impl->is_negative;
        for (uint32_t j = 0; holds && j < impl->generics->predicate_count; j++) {
            const struct predicate *predicate = &impl->generics->predicates[j];
            if (predicate->kind != PREDICATE_TRAIT || !trait_implies(crate, predicate->trait, crate->lang[LANG_copy], 0))
                continue;
            for (uint32_t k = 0; k < self->type_count && k < data.type_count; k++)
                if (type_equal(self->types[k], predicate->subject))
                    holds &= is_copy(crate, owner, data.types[k], depth + 1);
        }
        if (holds)
            return true;
    }
    return false;
}

static bool all_copy(struct crate_types *crate, struct def_id owner, struct type_id type, unsigned depth)
{
    for (uint32_t i = 0; i < type_of(crate->types, type)->type_count; i++)
        if (!is_copy(crate, owner, type_of(crate->types, type)->types[i], depth + 1))
            return false;
    return true;
}

static bool is_copy(struct crate_types *crate, struct def_id owner, struct type_id type, unsigned depth)
{
    const struct type_data *data = type_of(crate->types, type);
    if (depth > QUERY_DEPTH_LIMIT)
        return false;
    switch ((enum type_kind)data->kind) {
    case TY_ERROR: case TY_NEVER: case TY_BOOL: case TY_CHAR: case TY_INT: case TY_FLOAT: case TY_POINTER: case TY_FN_DEF: case TY_FN_POINTER: return true;
    case TY_REF: return data->sub == 0;
    case TY_TUPLE: case TY_ARRAY: case TY_CLOSURE: return all_copy(crate, owner, type, depth);
    case TY_ADT: return adt_is_copy(crate, owner, type, depth);
    case TY_PARAM: case TY_PROJECTION: return bound_says_copy(crate, owner, type);
    case TY_INFER: return data->sub != INFER_GENERAL;
    case TY_STR: case TY_SLICE: case TY_DYN: case TY_OPAQUE: case TY_HOLE: return false;
    }
    return false;
}

enum { ANSWER_UNKNOWN, ANSWER_NO, ANSWER_YES };

bool type_is_copy(struct crate_types *crate, struct def_id owner, struct type_id type)
{
    if (type_of(crate->types, type)->has_param)
        return is_copy(crate, owner, type, 0);
    while (crate->copy_answers.count <= type.index)
        vec_push(&crate->copy_answers, ANSWER_UNKNOWN);
    if (crate->copy_answers.items[type.index] == ANSWER_UNKNOWN)
        crate->copy_answers.items[type.index] = is_copy(crate, owner, type, 0) ? ANSWER_YES : ANSWER_NO;
    return crate->copy_answers.items[type.index] == ANSWER_YES;
}

/* ---- drop glue ---- */

static bool needs_drop(struct crate_types *crate, struct def_id owner, struct type_id type, unsigned depth);

static bool adt_needs_drop(struct crate_types *crate, struct def_id owner, struct type_id type, unsigned depth)
{
    const struct adt_def *adt = def_of(crate, type_of(crate->types, type)->def)->adt;
    if (!def_is_none(adt->drop_impl))
        return true;
    for (uint32_t i = 0; i < adt->variant_count; i++)
        for (uint32_t j = 0; j < adt->variants[i].field_count; j++)
            if (needs_drop(crate, owner, type_field(crate, type, i, j), depth + 1))
                return true;
    return false;
}

static bool needs_drop(struct crate_types *crate, struct def_id owner, struct type_id type, unsigned depth)
{
    const struct type_data *data = type_of(crate->types, type);
    if (depth > QUERY_DEPTH_LIMIT)
        return true;
    switch ((enum type_kind)data->kind) {
    case TY_ERROR: case TY_NEVER: case TY_BOOL: case TY_CHAR: case TY_STR: case TY_INT: case TY_FLOAT: case TY_REF: case TY_POINTER: case TY_FN_DEF:
    case TY_FN_POINTER: case TY_INFER: case TY_HOLE:
        return false;
    case TY_TUPLE: case TY_CLOSURE: case TY_ARRAY: case TY_SLICE:
        for (uint32_t i = 0; i < type_of(crate->types, type)->type_count; i++)
            if (needs_drop(crate, owner, type_of(crate->types, type)->types[i], depth + 1))
                return true;
        return false;
    case TY_ADT: return adt_needs_drop(crate, owner, type, depth);
    case TY_PARAM: case TY_PROJECTION: return !bound_says_copy(crate, owner, type);
    case TY_DYN: case TY_OPAQUE: return true;
    }
    return true;
}

bool type_needs_drop(struct crate_types *crate, struct def_id owner, struct type_id type)
{
    if (type_of(crate->types, type)->has_param)
        return needs_drop(crate, owner, type, 0);
    while (crate->drop_answers.count <= type.index)
        vec_push(&crate->drop_answers, ANSWER_UNKNOWN);
    if (crate->drop_answers.items[type.index] == ANSWER_UNKNOWN) {
        uint8_t answer = needs_drop(crate, owner, type, 0) ? ANSWER_YES : ANSWER_NO;
        crate->drop_answers.items[type.index] = answer;
    }
    return crate->drop_answers.items[type.index] == ANSWER_YES;
}

/* ---- fields ---- */

struct type_id type_field_declared(const struct crate_types *crate, struct type_id adt, uint32_t variant, uint32_t field)
{
    const struct type_data *data = type_of(crate->types, adt);
    if (data->kind != TY_ADT)
        BUG("the declared type of a field of something else than a struct or enum");
    return def_of(crate, data->def)->adt->variants[variant].fields[field].type;
}

struct type_id type_field(struct crate_types *crate, struct type_id type, uint32_t variant, uint32_t field)
{
    const struct type_data *data = type_of(crate->types, type);
    if (data->kind == TY_TUPLE || data->kind == TY_CLOSURE)
        return field < data->type_count ? data->types[field] : TYPE_CONSTANT(ERROR);
    struct type_id declared = type_field_declared(crate, type, variant, field);
    if (data->type_count == 0)
        return type_erase(crate->types, declared);
    struct type_substitution with = {NULL, 0, data->types, data->type_count};
    struct type_id result = type_substitute(crate->types, declared, &with);
    if (type_of(crate->types, result)->has_projection)
        type_normalize(crate, (struct def_id){0}, &result);
    return result;
}

bool type_last_field(struct crate_types *crate, struct type_id *type)
{
    const struct type_data *data = type_of(crate->types, *type);
    if (data->kind == TY_TUPLE && data->type_count > 0) {
        *type = data->types[data->type_count - 1];
        return true;
    }
    if (data->kind != TY_ADT)
        return false;
    const struct adt_def *adt = def_of(crate, data->def)->adt;
    if (adt->is_enum || adt->variants[0].field_count == 0)
        return false;
    struct type_id last = adt->variants[0].fields[adt->variants[0].field_count - 1].type;
    const struct type_data *declared = type_of(crate->types, last);
    if (declared->kind == TY_PROJECTION)
        return false;
    struct type_substitution with = {NULL, 0, data->types, data->type_count};
    *type = type_erase(crate->types, data->type_count == 0 ? last : type_substitute(crate->types, last, &with));
    return true;
}
