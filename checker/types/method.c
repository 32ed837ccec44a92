/*
 * Method lookup: which fn `receiver.name(..)` or `Type::name` means.
 *
 * The receiver is dereferenced step by step; at each step the methods that take the type itself are tried, then those that take `&`, then
 * `&mut`; inherent ones before those of traits in scope.
 * Source: rustc_hir_typeck::method::probe; the Reference, "Method-call expressions".
 */
#include "checker/types/body.h"

#include <string.h>

enum { STEP_LIMIT = 16 };

struct probe {
    struct body_check *check;
    struct name name;
    struct span span;
    struct deref_step steps[STEP_LIMIT];   /* steps[0] is the receiver itself */
    uint32_t step_count;
    bool has_unsize_step;                  /* the last step is an array's slice */
    bool found_private, found_unmet;       /* unmet: an impl for the type is there, but what it asks does not hold */
    bool is_path;                          /* Type::name: no receiver, fns and constants too */
    const struct def_id *traits;
    uint32_t trait_count;
};

struct probe_candidate {
    struct def_id fn, container;
    bool is_trait;
    const struct env_predicate *predicate;  /* of a where clause */
    struct type_id inherent_of;             /* whose inherent impl it stands in */
};

static void steps_make(struct probe *probe, struct type_id receiver)
{
    struct deref_step step = {receiver, false};
    do {
        probe->steps[probe->step_count++] = step;
    } while (probe->step_count + 1 < STEP_LIMIT && deref_next(probe->check, step.type, &step, probe->span));
    struct type_id last = probe->steps[probe->step_count - 1].type;
    const struct type_data *data = data_of(probe->check, last);
    if (data->kind == TY_ARRAY) {
        probe->steps[probe->step_count++] = (struct deref_step){type_slice(probe->check->types, data->types[0]), false};
        probe->has_unsize_step = true;
    }
}

/* Fresh arguments of the candidate's impl or trait; gives the type of its receiver (or Self for a path). */
static struct type_id candidate_self(struct probe *probe, const struct probe_candidate *candidate, struct type_id **args, uint32_t *count)
{
    struct body_check *check = probe->check;
    *args = body_fresh_args(check, candidate->container, probe->span, count);
    if (candidate->predicate != NULL)
        for (uint32_t i = 0; i < *count && i < candidate->predicate->arg_count; i++)
            infer_unify(&check->infer, (*args)[i], candidate->predicate->args[i]);
    if (probe->is_path) {
        if (candidate->is_trait)
            return (*args)[0];
        return body_instantiate(check, def_of(check->crate, candidate->container)->impl->self_type, *args, *count, probe->span);
    }
    /* `impl<T> T` of the prelude's numbers: T is the number, not what leads to it. */
    if (!candidate->is_trait && candidate->predicate == NULL && def_of(check->crate, candidate->container)->impl->only_for != 0)
        infer_unify(&check->infer, body_instantiate(check, def_of(check->crate, candidate->container)->impl->self_type, *args, *count, probe->span),
                    candidate->inherent_of);
    const struct fn_def *fn = def_of(check->crate, candidate->fn)->fn;
    return body_instantiate(check, fn->inputs[0], *args, *count, probe->span);
}

/* Whether the candidate's own demands can still hold. */
static bool demands_may_hold(struct probe *probe, const struct probe_candidate *candidate, const struct type_id *args, uint32_t count)
{
    struct body_check *check = probe->check;
    struct trait_check traits = body_traits(check);
    bool may_hold = true;
    if (candidate->is_trait) {
        if (candidate->predicate != NULL)
            return true;
        /* `T::clone` is found whatever T is; that T is no Clone is said of the path (asked of rustc). */
        if (probe->is_path && (def_equal(candidate->container, check->crate->lang[LANG_clone]) || def_equal(candidate->container, check->crate->lang[LANG_to_owned])))
            return true;
        struct obligation it = {.kind = OBLIGATION_TRAIT, .trait = candidate->container, .args = args, .arg_count = count, .span = probe->span};
        may_hold = traits_evaluate(&traits, &it) != SELECT_NO;
        if (!may_hold)
            probe->found_unmet |= impls_for_type(check->crate, candidate->container, infer_shallow(&check->infer, args[0])).own_count > 0;
        return may_hold;
    }
    if (def_of(check->crate, candidate->container)->generics->predicate_count == 0)
        return true;
    obligation_list nested = {0};
    traits_predicates(&traits, candidate->container, args, count, probe->span, 1, &nested);
    for (uint32_t i = 0; i < nested.count && may_hold; i++)
        may_hold = traits_evaluate(&traits, &nested.items[i]) != SELECT_NO;
    vec_free(&nested);
    probe->found_unmet |= !may_hold;
    return may_hold;
}

static bool candidate_fits(struct probe *probe, const struct probe_candidate *candidate, struct type_id self)
{
    struct body_check *check = probe->check;
    uint32_t pending = check->pending.count, open = check->open_types.count;
    struct infer_snapshot snapshot = infer_begin(&check->infer);
    struct type_id *args;
    uint32_t count;
    struct type_id wanted = candidate_self(probe, candidate, &args, &count);
    bool fits = infer_unify(&check->infer, wanted, self) && demands_may_hold(probe, candidate, args, count);
    infer_rollback(&check->infer, snapshot);
    check->pending.count = pending;
    check->open_types.count = open;
    return fits;
}

static bool has_receiver(const struct body_check *check, struct def_id fn)
{
    const struct definition *def = def_of(check->crate, fn);
    return def->kind == DEF_FN && def->fn->self_kind != SELF_NONE;
}

/* Whether `self` can be what a method with this receiver takes, by the reference in front. */
static bool receiver_shape_fits(const struct probe *probe, struct def_id fn, struct type_id self)
{
    const struct fn_def *def = def_of(probe->check->crate, fn)->fn;
    const struct type_data *wanted = data_of(probe->check, def->inputs[0]), *found = data_of(probe->check, self);
    if (wanted->kind == TY_REF)
        return found->kind == TY_REF && found->sub == wanted->sub;
    return true;
}

static bool consider(struct probe *probe, const struct probe_candidate *candidate, struct type_id self)
{
    if (!probe->is_path && !has_receiver(probe->check, candidate->fn))
        return false;
    if (!probe->is_path && !receiver_shape_fits(probe, candidate->fn, self))
        return false;
    if (!candidate_fits(probe, candidate, self))
        return false;
    const struct definition *def = def_of(probe->check->crate, candidate->fn);
    if (!candidate->is_trait && !is_visible(probe->check->crate, def->visibility, module_of(probe->check->crate, candidate->fn), probe->check->scope_items)) {
        probe->found_private = true;
        return false;
    }
    return true;
}

static bool inherent_candidate(struct probe *probe, struct type_id type, struct type_id self, struct probe_candidate *out)
{
    struct body_check *check = probe->check;
    uint32_t count;
    /* The methods of numbers are those of one type each: a number without a type has none of its own. */
    if (data_of(check, type)->kind == TY_INFER)
        return false;
    const struct def_id *items = impls_inherent_named(check->crate, type, probe->name, &count);
    for (uint32_t i = 0; i < count; i++) {
        struct probe_candidate candidate = {.fn = items[i], .container = def_of(check->crate, items[i])->parent, .inherent_of = type};
        const struct impl_def *impl = def_of(check->crate, candidate.container)->impl;
        if (impl_may_apply(check->crate, impl, type) && consider(probe, &candidate, self)) {
            *out = candidate;
            return true;
        }
    }
    enum type_kind kind = data_of(check, type)->kind;
    if (kind != TY_PARAM && kind != TY_PROJECTION && kind != TY_DYN)
        return false;
    struct trait_check traits = body_traits(check);
    struct trait_env env = traits_env_for(&traits, type);
    for (uint32_t i = 0; i < env.count; i++) {
        const struct env_predicate *predicate = &env.items[i];
        if (predicate->is_projection || !type_equal(predicate->args[0], kind == TY_DYN ? infer_resolve(&check->infer, type) : type))
            continue;
        struct def_id fn = impl_item(check->crate, predicate->trait, probe->name, false);
        struct probe_candidate candidate = {.fn = fn, .container = predicate->trait, .is_trait = true, .predicate = predicate};
        if (!def_is_none(fn) && consider(probe, &candidate, self)) {
            *out = candidate;
            return true;
        }
    }
    return false;
}

/* 0, 1 or more candidates of traits in scope. */
static uint32_t trait_candidate(struct probe *probe, struct type_id self, struct probe_candidate *out)
{
    struct body_check *check = probe->check;
    uint32_t found = 0;
    for (uint32_t i = 0; i < probe->trait_count; i++) {
        if (!trait_is_in_scope(check->crate, check->scope_items, probe->traits[i]))
            continue;
        struct probe_candidate candidate = {.fn = impl_item(check->crate, probe->traits[i], probe->name, false), .container = probe->traits[i],
                                            .is_trait = true};
        if (!def_is_none(candidate.fn) && consider(probe, &candidate, self)) {
            *out = candidate;
            found++;
        }
    }
    return found;
}

static uint32_t pick_with_self(struct probe *probe, struct type_id self, struct probe_candidate *out)
{
    for (uint32_t i = 0; i < probe->step_count; i++)
        if (inherent_candidate(probe, probe->steps[i].type, self, out))
            return 1;
    return trait_candidate(probe, self, out);
}

static void fill_pick(struct probe *probe, const struct probe_candidate *candidate, uint32_t step, struct type_id self, struct method_pick *pick)
{
    struct body_check *check = probe->check;
    *pick = (struct method_pick){.fn = candidate->fn, .container = candidate->container, .is_trait = candidate->is_trait,
                                 .self_type = probe->steps[step].type};
    pick->unsize = probe->has_unsize_step && step + 1 == probe->step_count;
    pick->step_count = step - pick->unsize;
    pick->steps = pick->step_count == 0 ? NULL : arena_copy(check->arena, probe->steps + 1, sizeof *pick->steps * pick->step_count);
    struct type_id wanted = candidate_self(probe, candidate, &pick->impl_args, &pick->impl_arg_count);
    infer_unify(&check->infer, wanted, self);
}

/* One step: by value, by `&`, by `&mut`. */
static enum probe_result pick_step(struct probe *probe, uint32_t step, struct method_pick *pick)
{
    struct type_id type = probe->steps[step].type;
    struct region erased = {REGION_ERASED};
    bool is_unsize = probe->has_unsize_step && step + 1 == probe->step_count;
    for (unsigned mode = is_unsize ? 1 : 0; mode < 3; mode++) {
        struct type_id self = mode == 0 ? type : type_ref(probe->check->types, erased, mode == 2, type);
        struct probe_candidate candidate;
        uint32_t found = pick_with_self(probe, self, &candidate);
        if (found > 1)
            return PROBE_AMBIGUOUS;
        if (found == 1) {
            fill_pick(probe, &candidate, step, self, pick);
            pick->autoref = mode != 0;
            pick->autoref_mut = mode == 2;
            return PROBE_FOUND;
        }
    }
    return PROBE_NOTHING;
}

enum probe_result method_probe(struct body_check *check, struct type_id receiver, struct name name, struct span span, struct method_pick *pick)
{
    struct probe probe = {.check = check, .name = name, .span = span};
    receiver = body_structure(check, receiver);
    if (type_has_error(check, receiver))
        return PROBE_REPORTED;
    probe.traits = traits_with_item(check->crate, name, &probe.trait_count);
    steps_make(&probe, receiver);
    for (uint32_t i = 0; i < probe.step_count; i++) {
        const struct type_data *data = data_of(check, probe.steps[i].type);
        if (data->kind == TY_INFER && data->sub == INFER_GENERAL)
            return PROBE_UNKNOWN_TYPE;
        enum probe_result result = pick_step(&probe, i, pick);
        if (result != PROBE_NOTHING)
            return result;
    }
    return probe.found_private ? PROBE_PRIVATE : probe.found_unmet ? PROBE_UNMET : PROBE_NOTHING;
}

enum probe_result associated_probe(struct body_check *check, struct type_id self, struct name name, struct span span, struct method_pick *pick)
{
    struct probe probe = {.check = check, .name = name, .span = span, .is_path = true, .step_count = 1};
    self = body_structure(check, self);
    if (type_has_error(check, self))
        return PROBE_REPORTED;
    const struct type_data *data = data_of(check, self);
    if (data->kind == TY_INFER && data->sub == INFER_GENERAL)
        return PROBE_UNKNOWN_TYPE;
    probe.traits = traits_with_item(check->crate, name, &probe.trait_count);
    probe.steps[0] = (struct deref_step){self, false};
    struct probe_candidate candidate;
    uint32_t found = pick_with_self(&probe, self, &candidate);
    if (found > 1)
        return PROBE_AMBIGUOUS;
    if (found == 0)
        return probe.found_private ? PROBE_PRIVATE : PROBE_NOTHING;
    fill_pick(&probe, &candidate, 0, self, pick);
    return PROBE_FOUND;
}
