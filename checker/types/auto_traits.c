#include "checker/types/auto_traits.h"

#include "checker/types/impls.h"
#include "checker/types/object.h"

struct question { struct type_id type; struct def_id trait; };
struct auto_walk {
    struct trait_check *check;
    VEC(struct question) asked;    /* on the way here: what holds for itself holds (auto traits are coinductive) */
    struct type_id culprit;
    struct def_id culprit_trait;
};

static enum selection walk(struct auto_walk *walk_, struct def_id trait, struct type_id type);

bool auto_trait_is(const struct crate_types *crate, struct def_id trait)
{
    return def_equal(trait, crate->lang[LANG_send]) || def_equal(trait, crate->lang[LANG_sync]);
}

static enum selection refuse(struct auto_walk *it, struct def_id trait, struct type_id type)
{
    it->culprit = type;
    it->culprit_trait = trait;
    return SELECT_NO;
}

static enum selection both(enum selection a, enum selection b)
{
    return a == SELECT_NO || b == SELECT_NO ? SELECT_NO : a == SELECT_UNSURE ? a : b;
}

static enum selection walk_types(struct auto_walk *it, struct def_id trait, struct type_id type, uint32_t count)
{
    enum selection answer = SELECT_YES;
    for (uint32_t i = 0; i < count && answer != SELECT_NO; i++)
        answer = both(answer, walk(it, trait, type_of(it->check->crate->types, type)->types[i]));
    return answer;
}

static bool env_says(const struct auto_walk *it, const struct trait_env *env, struct def_id trait, struct type_id type)
{
    for (uint32_t i = 0; i < env->count; i++)
        if (!env->items[i].is_projection && def_equal(env->items[i].trait, trait) && type_equal(infer_resolve(it->check->infer, env->items[i].args[0]), type))
            return true;
    return false;
}

/* The prelude's impls say of which parameters it takes what; any impl for a type replaces the look at its fields. */
static enum selection walk_impl(struct auto_walk *it, struct def_id trait, struct type_id type, struct def_id id)
{
    struct crate_types *crate = it->check->crate;
    const struct generics_def *generics = def_of(crate, id)->generics;
    enum selection answer = SELECT_YES;
    if (def_of(crate, id)->impl->is_negative)
        return refuse(it, trait, type);
    for (uint32_t i = 0; i < generics->predicate_count && answer != SELECT_NO; i++) {
        const struct predicate *predicate = &generics->predicates[i];
        const struct type_data *subject = type_of(crate->types, predicate->subject);
        if (predicate->kind == PREDICATE_TRAIT && auto_trait_is(crate, predicate->trait) && subject->kind == TY_PARAM &&
            subject->index < type_of(crate->types, type)->type_count)
            answer = both(answer, walk(it, predicate->trait, type_of(crate->types, type)->types[subject->index]));
    }
    return answer;
}

static enum selection walk_adt(struct auto_walk *it, struct def_id trait, struct type_id type)
{
    struct crate_types *crate = it->check->crate;
    const struct type_data data = *type_of(crate->types, type);
    struct impl_candidates impls = impls_for_type(crate, trait, type);
    if (impls.own_count > 0)
        return walk_impl(it, trait, type, impls.own[0]);
    if (def_equal(data.def, crate->lang[LANG_phantom_data]))
        return walk_types(it, trait, type, data.type_count);
    const struct adt_def *adt = def_of(crate, data.def)->adt;
    struct type_substitution with = {NULL, 0, data.types, data.type_count};
    enum selection answer = SELECT_YES;
    for (uint32_t v = 0; v < adt->variant_count; v++)
        for (uint32_t f = 0; f < adt->variants[v].field_count && answer != SELECT_NO; f++)
            answer = both(answer, walk(it, trait, type_erase(crate->types, type_substitute(crate->types, adt->variants[v].fields[f].type, &with))));
    return answer;
}

static enum selection walk_closure(struct auto_walk *it, struct def_id trait, struct type_id type)
{
    struct crate_types *crate = it->check->crate;
    const struct closure_signature *closure = it->check->closure_of == NULL ? NULL : it->check->closure_of(it->check->with, type_of(crate->types, type)->def);
    if (closure != NULL)
        type = closure->finished;
    if (type_of(crate->types, type)->kind != TY_CLOSURE || type_of(crate->types, type)->type_count == 0)
        return SELECT_UNSURE;
    return walk_types(it, trait, type, type_of(crate->types, type)->type_count - 1);
}

static enum selection walk_projection(struct auto_walk *it, struct def_id trait, struct type_id type)
{
    struct type_id result;
    obligation_list nested = {0};
    enum selection answer = traits_project(it->check, type, (struct span){0, 0}, &result, &nested, 1);
    vec_free(&nested);
    result = infer_resolve(it->check->infer, result);
    if (answer != SELECT_YES)
        return SELECT_UNSURE;
    return type_equal(result, type) ? refuse(it, trait, type) : walk(it, trait, result);
}

/* Whether `trait` is `wanted` or has it among its supertraits. */
static bool brings(const struct crate_types *crate, struct def_id trait, struct def_id wanted, unsigned depth)
{
    if (def_equal(trait, wanted))
        return true;
    const struct trait_def *def = def_is_none(trait) || depth > 16 ? NULL : def_of(crate, trait)->trait;
    for (uint32_t i = 0; def != NULL && i < def->supertrait_count; i++)
        if (brings(crate, def->supertraits_[i], wanted, depth + 1))
            return true;
    return false;
}

/* Auto traits are seen through `impl Trait`, once the body that gives the type was checked.  Source: the Reference, "Auto traits"; RFC 1522. */
static enum selection walk_hidden(struct auto_walk *it, struct def_id trait, struct type_id type)
{
    struct crate_types *crate = it->check->crate;
    const struct type_data data = *type_of(crate->types, type);
    struct type_id hidden = def_of(crate, data.def)->opaque->hidden;
    struct type_substitution with = {NULL, 0, data.types, data.type_count};
    if (type_equal(hidden, TYPE_CONSTANT(ERROR)))
        return refuse(it, trait, type);
    return walk(it, trait, type_substitute(crate->types, hidden, &with));
}

static enum selection walk_kind(struct auto_walk *it, struct def_id trait, struct type_id type)
{
    struct crate_types *crate = it->check->crate;
    const struct type_data *data = type_of(crate->types, type);
    switch ((enum type_kind)data->kind) {
    case TY_ERROR: case TY_NEVER: case TY_BOOL: case TY_CHAR: case TY_STR: case TY_INT: case TY_FLOAT: case TY_FN_DEF: case TY_FN_POINTER: case TY_HOLE:
        return SELECT_YES;
    case TY_TUPLE: case TY_ARRAY: case TY_SLICE: return walk_types(it, trait, type, data->type_count);
    /* &T is Send where T is Sync; &mut T is what T is. */
    case TY_REF: return walk(it, data->sub == 0 ? crate->lang[LANG_sync] : trait, data->types[0]);
    case TY_POINTER: case TY_PARAM: return refuse(it, trait, type);
    case TY_DYN: {
        uint32_t bit = def_equal(trait, crate->lang[LANG_send]) ? OBJECT_SEND : OBJECT_SYNC;
        return (data->index & bit) != 0 || brings(crate, data->def, trait, 0) ? SELECT_YES : refuse(it, trait, type);
    }
    case TY_OPAQUE: {
        struct trait_env env = traits_env_for(it->check, type);
        return env_says(it, &env, trait, type) ? SELECT_YES : walk_hidden(it, trait, type);
    }
    case TY_ADT: return walk_adt(it, trait, type);
    case TY_CLOSURE: return walk_closure(it, trait, type);
    case TY_PROJECTION: return walk_projection(it, trait, type);
    case TY_INFER: return data->sub == INFER_GENERAL ? SELECT_UNSURE : SELECT_YES;
    }
    return SELECT_NO;
}

static enum selection walk(struct auto_walk *it, struct def_id trait, struct type_id type)
{
    type = infer_resolve(it->check->infer, type);
    if (env_says(it, it->check->env, trait, type))
        return SELECT_YES;
    for (uint32_t i = 0; i < it->asked.count; i++)
        if (type_equal(it->asked.items[i].type, type) && def_equal(it->asked.items[i].trait, trait))
            return SELECT_YES;
    if (it->asked.count >= AUTO_TRAIT_LIMIT)
        return SELECT_UNSURE;
    vec_push(&it->asked, (struct question){type, trait});
    return walk_kind(it, trait, type);
}

enum selection auto_trait_select(struct trait_check *check, struct def_id trait, struct type_id type, struct type_id *culprit, struct def_id *culprit_trait)
{
    struct auto_walk it = {.check = check};
    enum selection answer = walk(&it, trait, type);
    vec_free(&it.asked);
    *culprit = it.culprit;
    *culprit_trait = it.culprit_trait;
    return answer;
}
