/*
 * Whether two impls of one trait are for one type (E0119).
 *
 * Their heads are made equal with fresh variables for their parameters.  If that succeeds they overlap, unless what one of them asks can be seen never to
 * hold: of a type or by a trait of the program, as std may still add an impl of its traits for its types.
 * Source: rustc_trait_selection::traits::coherence (overlapping_impls, trait_ref_is_knowable); RFC 1023.
 */
#include "checker/types/impls.h"
#include "checker/types/traits.h"

struct head { struct type_id *args; uint32_t arg_count; struct type_id self; const struct impl_def *impl; };

static struct type_id instantiate(const struct trait_check *check, struct type_id declared, const struct head *head)
{
    struct type_substitution with = {.types = head->args, .type_count = head->arg_count};
    return type_erase(check->crate->types, type_substitute(check->crate->types, declared, &with));
}

static struct head head_of(const struct trait_check *check, struct def_id impl)
{
    const struct generics_def *generics = def_of(check->crate, impl)->generics;
    struct head head = {.arg_count = generics->parent_types + generics->type_count, .impl = def_of(check->crate, impl)->impl};
    head.args = ARENA_ARRAY(check->arena, struct type_id, head.arg_count + 1);
    for (uint32_t i = 0; i < head.arg_count; i++)
        head.args[i] = infer_fresh(check->infer, INFER_GENERAL, (struct span){0, 0});
    head.self = instantiate(check, head.impl->self_type, &head);
    return head;
}

static bool heads_agree(const struct trait_check *check, const struct head *a, const struct head *b)
{
    if (a->impl->trait_type_count != b->impl->trait_type_count || !infer_unify(check->infer, a->self, b->self) ||
        !impl_may_apply(check->crate, a->impl, infer_resolve(check->infer, a->self)) || !impl_may_apply(check->crate, b->impl, infer_resolve(check->infer, a->self)))
        return false;
    for (uint32_t i = 0; i < a->impl->trait_type_count; i++)
        if (!infer_unify(check->infer, instantiate(check, a->impl->trait_types[i], a), instantiate(check, b->impl->trait_types[i], b)))
            return false;
    return true;
}

/* The program's own, also behind a reference or in a Box. */
static bool is_local(const struct trait_check *check, struct type_id type)
{
    const struct type_data *data = type_of(check->crate->types, infer_shallow(check->infer, type));
    while (data->kind == TY_REF || (data->kind == TY_ADT && def_of(check->crate, data->def)->adt->is_box))
        data = type_of(check->crate->types, infer_shallow(check->infer, data->types[0]));
    return data->kind == TY_ADT && !def_of(check->crate, data->def)->is_prelude;
}

/* No one but the program could add the impl that is missing. */
static bool is_knowable(const struct trait_check *check, const struct obligation *it)
{
    static const enum lang_item fundamental[] = {LANG_sized, LANG_fn_trait, LANG_fn_mut, LANG_fn_once};
    bool is_knowable = !def_of(check->crate, it->trait)->is_prelude;
    for (uint32_t i = 0; i < sizeof fundamental / sizeof *fundamental; i++)
        is_knowable |= def_equal(it->trait, check->crate->lang[fundamental[i]]);
    for (uint32_t i = 0; i < it->arg_count; i++)
        is_knowable |= is_local(check, it->args[i]);
    return is_knowable;
}

/* Something that the impl asks does not hold and never will. */
static bool is_excluded(struct trait_check *check, struct def_id impl, const struct head *head)
{
    const struct generics_def *generics = def_of(check->crate, impl)->generics;
    bool is_excluded = false;
    for (uint32_t i = 0; i < generics->type_count; i++) {
        uint8_t kind = type_of(check->crate->types, infer_shallow(check->infer, head->args[generics->parent_types + i]))->kind;
        is_excluded |= !generics->types[i].is_maybe_unsized && (kind == TY_STR || kind == TY_SLICE || kind == TY_DYN);
    }
    obligation_list asked = {0};
    traits_predicates(check, impl, head->args, head->arg_count, (struct span){0, 0}, 1, &asked);
    for (uint32_t i = 0; i < asked.count && !is_excluded; i++)
        is_excluded = asked.items[i].kind == OBLIGATION_TRAIT && is_knowable(check, &asked.items[i]) && traits_evaluate(check, &asked.items[i]) == SELECT_NO;
    vec_free(&asked);
    return is_excluded;
}

bool impls_overlap(struct crate_types *crate, struct def_id a, struct def_id b)
{
    struct arena arena;
    struct infer_table infer;
    arena_init(&arena);
    infer_init(&infer, crate->types, &arena);
    struct trait_env env = {0};
    struct trait_check check = {.crate = crate, .infer = &infer, .env = &env, .arena = &arena};
    struct head first = head_of(&check, a), second = head_of(&check, b);
    bool overlap = heads_agree(&check, &first, &second) && !is_excluded(&check, a, &first) && !is_excluded(&check, b, &second);
    infer_release(&infer);
    arena_release(&arena);
    return overlap;
}
