#include "checker/types/traits.h"

#include <string.h>

#include "base/bug.h"
#include "checker/types/auto_traits.h"
#include "checker/types/impls.h"
#include "checker/types/object.h"

enum { TRAIT_ARGS_LIMIT = 16 };   /* of one trait; lower.c refuses none, so instantiation checks */

static const struct type_data *data_at(const struct trait_check *check, struct type_id type)
{
    return type_of(check->crate->types, type);
}

struct type_id traits_substitute(struct trait_check *check, struct type_id declared, const struct type_id *args, uint32_t count)
{
    struct type_substitution with = {NULL, 0, args, count};
    struct type_id type = type_erase(check->crate->types, type_substitute(check->crate->types, declared, &with));
    struct infer_table bare = {.types = check->crate->types, .arena = check->arena};
    return infer_erase_bound(&bare, type);
}

/* Self and the written arguments of a trait predicate, with `args` in place of parameters. */
const struct type_id *traits_predicate_args(struct trait_check *check, const struct predicate *predicate, const struct type_id *args, uint32_t count)
{
    struct type_id *all = ARENA_ARRAY(check->arena, struct type_id, predicate->trait_type_count + 1);
    all[0] = traits_substitute(check, predicate->subject, args, count);
    for (uint32_t i = 0; i < predicate->trait_type_count; i++)
        all[i + 1] = traits_substitute(check, predicate->trait_types[i], args, count);
    return all;
}

void traits_predicates(struct trait_check *check, struct def_id def, const struct type_id *args, uint32_t count, struct span span, unsigned depth,
                       obligation_list *out)
{
    const struct generics_def *generics = def_of(check->crate, def)->generics;
    if (generics == NULL)
        return;
    if (!def_is_none(generics->parent))
        traits_predicates(check, generics->parent, args, count, span, depth, out);
    for (uint32_t i = 0; i < generics->predicate_count; i++) {
        const struct predicate *predicate = &generics->predicates[i];
        const struct type_data *subject = data_at(check, predicate->subject);
        const struct type_data *about = subject->kind == TY_PROJECTION && subject->type_count > 0 ? data_at(check, subject->types[0]) : subject;
        struct obligation it = {.span = span, .depth = (uint8_t)depth, .required_by = def, .param = about->kind == TY_PARAM ? about->index : UINT32_MAX};
        if (predicate->kind == PREDICATE_TRAIT) {
            it.kind = OBLIGATION_TRAIT;
            it.trait = predicate->trait;
            it.args = traits_predicate_args(check, predicate, args, count);
            it.arg_count = predicate->trait_type_count + 1;
        } else if (predicate->kind == PREDICATE_PROJECTION) {
            it.kind = OBLIGATION_PROJECTION;
            it.projection = traits_substitute(check, predicate->subject, args, count);
            it.equals = traits_substitute(check, predicate->equals, args, count);
        } else {
            continue;
        }
        vec_push(out, it);
    }
}

/* ---- candidates ---- */

static bool unify_all(struct infer_table *infer, const struct type_id *a, const struct type_id *b, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (!infer_unify(infer, a[i], b[i]))
            return false;
    return true;
}

static bool has_variables(const struct trait_check *check, const struct type_id *args, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (data_at(check, infer_resolve(check->infer, args[i]))->has_infer)
            return true;
    return false;
}

/* Where clauses win over impls; of several the one that needs no learning. */
static enum selection select_env(struct trait_check *check, const struct trait_env *env, const struct obligation *it, struct candidate *candidate)
{
    uint32_t found = 0;
    const struct env_predicate *chosen = NULL;
    for (uint32_t i = 0; i < env->count; i++) {
        const struct env_predicate *predicate = &env->items[i];
        if (predicate->is_projection || !def_equal(predicate->trait, it->trait) || predicate->arg_count != it->arg_count)
            continue;
        struct infer_snapshot snapshot = infer_begin(check->infer);
        bool fits = unify_all(check->infer, it->args, predicate->args, it->arg_count);
        bool learned = check->infer->bound_count != snapshot.bound_count;
        infer_rollback(check->infer, snapshot);
        if (!fits)
            continue;
        if (!learned) {
            chosen = predicate;
            found = 1;
            break;
        }
        found++;
        chosen = predicate;
    }
    if (found == 0)
        return SELECT_NO;
    if (found > 1)
        return SELECT_UNSURE;
    unify_all(check->infer, it->args, chosen->args, it->arg_count);
    *candidate = (struct candidate){.kind = CANDIDATE_ENV, .predicate = chosen};
    return SELECT_YES;
}

/* Fresh variables for an impl, and its trait reference with them. */
static void impl_instantiate(struct trait_check *check, struct def_id impl, struct span span, struct candidate *candidate, struct type_id *reference)
{
    const struct generics_def *generics = def_of(check->crate, impl)->generics;
    const struct impl_def *def = def_of(check->crate, impl)->impl;
    uint32_t count = generics->parent_types + generics->type_count;
    struct type_id *args = count == 0 ? NULL : ARENA_ARRAY(check->arena, struct type_id, count);
    for (uint32_t i = 0; i < count; i++)
        args[i] = infer_fresh(check->infer, INFER_GENERAL, span);
    reference[0] = traits_substitute(check, def->self_type, args, count);
    for (uint32_t i = 0; i < def->trait_type_count; i++)
        reference[i + 1] = traits_substitute(check, def->trait_types[i], args, count);
    *candidate = (struct candidate){.kind = CANDIDATE_IMPL, .impl = impl, .impl_args = args, .impl_arg_count = count};
}

/* Whether the heads can never agree: spares the unification. */
static bool heads_differ(struct trait_check *check, struct type_id self, struct type_id declared)
{
    const struct type_data *left = data_at(check, self), *right = data_at(check, declared);
    if (right->kind == TY_PARAM || right->kind == TY_PROJECTION)
        return false;
    if (left->kind == TY_INFER)
        return left->sub == INFER_INT ? right->kind != TY_INT : left->sub == INFER_FLOAT ? right->kind != TY_FLOAT : false;
    return left->kind != right->kind || left->sub != right->sub || left->def.index != right->def.index;
}

static enum selection impl_fits(struct trait_check *check, const struct obligation *it, struct def_id impl, bool is_deep)
{
    struct type_id reference[TRAIT_ARGS_LIMIT];
    struct candidate candidate;
    struct infer_snapshot snapshot = infer_begin(check->infer);
    impl_instantiate(check, impl, it->span, &candidate, reference);
    enum selection answer = SELECT_NO;
    if (unify_all(check->infer, it->args, reference, it->arg_count)) {
        /* One impl of the prelude may stand for an impl for each number: which of them is meant stays open while the number does. */
        bool stands_for_several = def_of(check->crate, impl)->impl->only_for != 0 && it->arg_count > 1 &&
                                  data_at(check, infer_shallow(check->infer, candidate.impl_args[candidate.impl_arg_count - 1]))->kind == TY_INFER;
        answer = stands_for_several ? SELECT_UNSURE : SELECT_YES;
        if (is_deep && it->depth < OBLIGATION_DEPTH_LIMIT) {
            obligation_list nested = {0};
            traits_predicates(check, impl, candidate.impl_args, candidate.impl_arg_count, it->span, it->depth + 1u, &nested);
            for (uint32_t i = 0; i < nested.count && answer != SELECT_NO; i++) {
                enum selection one = traits_evaluate(check, &nested.items[i]);
                if (one != SELECT_YES)
                    answer = one;
            }
            vec_free(&nested);
        }
    }
    infer_rollback(check->infer, snapshot);
    return answer;
}

enum { FITTING_LIMIT = 16 };

static bool is_plausible(struct trait_check *check, const struct obligation *it, struct type_id self, struct def_id id)
{
    const struct impl_def *impl = def_of(check->crate, id)->impl;
    return impl->trait_type_count + 1 == it->arg_count && !impl->is_negative && !heads_differ(check, self, impl->self_type) &&
        impl_may_apply(check->crate, impl, self);
}

static uint32_t gather(struct trait_check *check, const struct obligation *it, struct type_id self, const struct def_id *impls, uint32_t count,
                       struct def_id *fitting, uint32_t found)
{
    for (uint32_t i = 0; i < count && found < FITTING_LIMIT; i++) {
        if (is_plausible(check, it, self, impls[i]) && impl_fits(check, it, impls[i], false) != SELECT_NO)
            fitting[found++] = impls[i];
    }
    return found;
}

/* Counts what is plausible, as far as two, and keeps one. */
static uint32_t count_plausible(struct trait_check *check, const struct obligation *it, struct type_id self, const struct def_id *impls, uint32_t count,
                                uint32_t found, struct def_id *one)
{
    for (uint32_t i = 0; i < count && found < 2; i++)
        if (is_plausible(check, it, self, impls[i])) {
            *one = impls[i];
            found++;
        }
    return found;
}

/* The impl with fresh variables is what the obligation asks for; what it demands in turn is added to `nested`. */
static bool confirm_impl(struct trait_check *check, const struct obligation *it, struct def_id impl, struct candidate *candidate, obligation_list *nested)
{
    struct type_id reference[TRAIT_ARGS_LIMIT];
    struct infer_snapshot snapshot = infer_begin(check->infer);
    impl_instantiate(check, impl, it->span, candidate, reference);
    if (!unify_all(check->infer, it->args, reference, it->arg_count)) {
        infer_rollback(check->infer, snapshot);
        return false;
    }
    infer_commit(check->infer, snapshot);
    traits_predicates(check, impl, candidate->impl_args, candidate->impl_arg_count, it->span, it->depth + 1u, nested);
    return true;
}

static enum selection select_impl(struct trait_check *check, const struct obligation *it, struct type_id self, struct candidate *candidate,
                                  obligation_list *nested)
{
    struct impl_candidates impls = impls_for_type(check->crate, it->trait, self);
    struct def_id fitting[FITTING_LIMIT], chosen;
    uint32_t plausible = count_plausible(check, it, self, impls.own, impls.own_count, 0, &chosen);
    plausible = count_plausible(check, it, self, impls.blanket, impls.blanket_count, plausible, &chosen);
    if (plausible == 1 && impl_fits(check, it, chosen, false) == SELECT_UNSURE)
        return SELECT_UNSURE;
    if (plausible < 2)
        return plausible == 1 && confirm_impl(check, it, chosen, candidate, nested) ? SELECT_YES : SELECT_NO;
    uint32_t found = gather(check, it, self, impls.own, impls.own_count, fitting, 0);
    found = gather(check, it, self, impls.blanket, impls.blanket_count, fitting, found);
    if (found == 0)
        return SELECT_NO;
    chosen = fitting[0];
    if (found > 1) {
        uint32_t left = 0;
        for (uint32_t i = 0; i < found; i++)
            if (impl_fits(check, it, fitting[i], true) != SELECT_NO && left++ == 0)
                chosen = fitting[i];
        if (left == 0)
            return SELECT_NO;
        if (left > 1)
            return has_variables(check, it->args, it->arg_count) ? SELECT_UNSURE : SELECT_YES;
    }
    if (impl_fits(check, it, chosen, false) == SELECT_UNSURE)
        return SELECT_UNSURE;
    if (!confirm_impl(check, it, chosen, candidate, nested))
        BUG("an impl that fitted no longer does");
    return SELECT_YES;
}

/* ---- built-in answers ---- */

static void nest(obligation_list *nested, const struct obligation *it, struct arena *arena, struct type_id self)
{
    struct obligation inner = *it;
    struct type_id *args = arena_copy(arena, it->args, sizeof *args * it->arg_count);
    args[0] = self;
    inner.args = args;
    inner.depth++;
    vec_push(nested, inner);
}

static enum selection nest_children(struct trait_check *check, const struct obligation *it, struct type_id self, obligation_list *nested)
{
    for (uint32_t i = 0; i < data_at(check, self)->type_count; i++)
        nest(nested, it, check->arena, data_at(check, self)->types[i]);
    return SELECT_YES;
}

/* Copy and Clone of the types that are no ADTs.  Source: the Reference, "Special types and traits". */
static enum selection builtin_copy(struct trait_check *check, const struct obligation *it, struct type_id self, obligation_list *nested)
{
    const struct type_data *data = data_at(check, self);
    switch ((enum type_kind)data->kind) {
    case TY_ERROR: case TY_NEVER: case TY_BOOL: case TY_CHAR: case TY_INT: case TY_FLOAT: case TY_POINTER: case TY_FN_DEF: case TY_FN_POINTER:
        return SELECT_YES;
    case TY_INFER: return data->sub == INFER_GENERAL ? SELECT_UNSURE : SELECT_YES;
    case TY_REF: return data->sub != 0 ? SELECT_NO : SELECT_YES;
    case TY_TUPLE: case TY_ARRAY: return nest_children(check, it, self, nested);
    case TY_CLOSURE: {
        const struct closure_signature *closure = check->closure_of == NULL ? NULL : check->closure_of(check->with, data->def);
        if (closure == NULL)
            return nest_children(check, it, self, nested);
        return type_equal(closure->finished, TYPE_CONSTANT(ERROR)) ? SELECT_UNSURE : nest_children(check, it, closure->finished, nested);
    }
    case TY_STR: case TY_SLICE: case TY_DYN: case TY_ADT: case TY_PARAM: case TY_PROJECTION: case TY_OPAQUE: case TY_HOLE:
        return SELECT_NO;
    }
    return SELECT_NO;
}

bool traits_param_may_be_unsized(const struct crate_types *crate, struct def_id owner, uint32_t index)
{
    for (struct def_id def = owner; !def_is_none(def);) {
        const struct generics_def *generics = def_of(crate, def)->generics;
        if (generics == NULL)
            return false;
        if (index >= generics->parent_types && index < generics->parent_types + generics->type_count)
            return generics->types[index - generics->parent_types].is_maybe_unsized;
        def = generics->parent;
    }
    return false;
}

static enum selection builtin_sized(struct trait_check *check, struct type_id self)
{
    for (unsigned depth = 0; depth < TYPE_TAIL_DEPTH && type_last_field(check->crate, &self); depth++)
        self = infer_shallow(check->infer, self);
    const struct type_data *data = data_at(check, self);
    switch ((enum type_kind)data->kind) {
    case TY_STR: case TY_SLICE: case TY_DYN: return SELECT_NO;
    case TY_INFER: return data->sub == INFER_GENERAL ? SELECT_UNSURE : SELECT_YES;
    case TY_PARAM: return traits_param_may_be_unsized(check->crate, check->env->owner, data->index) ? SELECT_NO : SELECT_YES;
    case TY_ERROR: case TY_NEVER: case TY_BOOL: case TY_CHAR: case TY_INT: case TY_FLOAT: case TY_POINTER: case TY_FN_DEF: case TY_FN_POINTER:
    case TY_REF: case TY_TUPLE: case TY_ARRAY: case TY_CLOSURE: case TY_PROJECTION: case TY_OPAQUE: case TY_HOLE:
    case TY_ADT:
        return SELECT_YES;
    }
    return SELECT_YES;
}

static bool is_lang(const struct trait_check *check, struct def_id def, enum lang_item item)
{
    return !def_is_none(def) && def_equal(check->crate->lang[item], def);
}

/* Fn, FnMut, FnOnce of closures, fn items and fn pointers: the arguments are one tuple. */
static enum selection builtin_callable(struct trait_check *check, const struct obligation *it, struct type_id self, uint8_t asked, struct candidate *candidate)
{
    const struct type_data *data = data_at(check, self);
    /* &F is called as F: Fn, &mut F as F: FnMut. */
    if (data->kind == TY_REF && (data->sub == 0 || asked > 0)) {
        uint8_t needed = data->sub == 0 ? 0 : 1;
        return builtin_callable(check, it, infer_shallow(check->infer, data->types[0]), needed, candidate);
    }
    const struct type_id *inputs = NULL;
    uint32_t count = 0;
    struct type_id output = {0};
    if (data->kind == TY_CLOSURE) {
        const struct closure_signature *closure = check->closure_of == NULL ? NULL : check->closure_of(check->with, data->def);
        uint8_t kind = closure != NULL ? closure->kind : def_of(check->crate, data->def)->closure.kind;
        if (kind != 3 && kind > asked)
            return SELECT_NO;
        if (closure != NULL) {
            inputs = closure->inputs;
            count = closure->input_count;
            output = closure->output;
        } else if (data->type_count > 0) {
            struct type_data pointer = *data_at(check, data->types[data->type_count - 1]);
            count = pointer.type_count - 1;
            struct type_id *all = ARENA_ARRAY(check->arena, struct type_id, count + 1);
            for (uint32_t i = 0; i < count; i++)
                all[i] = infer_erase_bound(check->infer, pointer.types[i]);
            inputs = all;
            output = infer_erase_bound(check->infer, pointer.types[count]);
        } else {
            return SELECT_UNSURE;
        }
    } else if (data->kind == TY_FN_DEF) {
        const struct definition *def = def_of(check->crate, data->def);
        const struct fn_def *fn = def->kind == DEF_FN ? def->fn : def->constructor;
        struct type_id *all = ARENA_ARRAY(check->arena, struct type_id, fn->input_count + 1);
        struct type_data copy = *data;
        for (uint32_t i = 0; i < fn->input_count; i++)
            all[i] = traits_substitute(check, fn->inputs[i], copy.types, copy.type_count);
        output = traits_substitute(check, fn->output, copy.types, copy.type_count);
        inputs = all;
        count = fn->input_count;
    } else if (data->kind == TY_DYN && data->type_count == 2 && (is_lang(check, data->def, LANG_fn_trait) || (asked > 0 && is_lang(check, data->def, LANG_fn_mut)) ||
                                                                 (asked > 1 && is_lang(check, data->def, LANG_fn_once)))) {
        struct type_id tuple = infer_erase_bound(check->infer, data->types[0]);
        output = infer_erase_bound(check->infer, data_at(check, self)->types[1]);
        if (data_at(check, tuple)->kind != TY_TUPLE)
            return SELECT_NO;
        inputs = data_at(check, tuple)->types;
        count = data_at(check, tuple)->type_count;
    } else if (data->kind == TY_FN_POINTER) {
        struct type_data copy = *data;
        count = copy.type_count - 1;
        struct type_id *all = ARENA_ARRAY(check->arena, struct type_id, count + 1);
        for (uint32_t i = 0; i < count; i++)
            all[i] = infer_erase_bound(check->infer, copy.types[i]);
        inputs = all;
        output = infer_erase_bound(check->infer, copy.types[count]);
    } else {
        return SELECT_NO;
    }
    *candidate = (struct candidate){.kind = CANDIDATE_CALLABLE, .callable_inputs = inputs, .callable_input_count = count, .callable_output = output};
    if (it->arg_count < 2)
        return SELECT_YES;
    struct type_id tuple = type_tuple(check->crate->types, inputs, count);
    return infer_unify(check->infer, it->args[1], tuple) ? SELECT_YES : SELECT_NO;
}

/* Comparison, Debug, Default, Hash of tuples, item by item, where the prelude has no impl for the length. */
static enum selection builtin_tuple(struct trait_check *check, const struct obligation *it, struct type_id self, obligation_list *nested)
{
    const struct type_data data = *data_at(check, self);
    if (it->arg_count == 1)
        return nest_children(check, it, self, nested);
    struct type_id other = infer_shallow(check->infer, it->args[1]);
    if (data_at(check, other)->kind == TY_INFER) {
        if (!infer_unify(check->infer, other, self))
            return SELECT_NO;
        other = self;
    }
    if (data_at(check, other)->kind != TY_TUPLE || data_at(check, other)->type_count != data.type_count)
        return SELECT_NO;
    for (uint32_t i = 0; i < data.type_count; i++) {
        struct obligation inner = *it;
        struct type_id *args = ARENA_ARRAY(check->arena, struct type_id, 2);
        args[0] = data.types[i];
        args[1] = data_at(check, other)->types[i];
        inner.args = args;
        inner.depth++;
        vec_push(nested, inner);
    }
    return SELECT_YES;
}

static enum selection select_builtin_first(struct trait_check *check, const struct obligation *it, struct type_id self, struct candidate *candidate,
                                           obligation_list *nested)
{
    *candidate = (struct candidate){.kind = CANDIDATE_BUILTIN};
    if (is_lang(check, it->trait, LANG_copy) || is_lang(check, it->trait, LANG_clone))
        return builtin_copy(check, it, self, nested);
    if (is_lang(check, it->trait, LANG_sized))
        return builtin_sized(check, self);
    if (is_lang(check, it->trait, LANG_fn_trait))
        return builtin_callable(check, it, self, 0, candidate);
    if (is_lang(check, it->trait, LANG_fn_mut))
        return builtin_callable(check, it, self, 1, candidate);
    if (is_lang(check, it->trait, LANG_fn_once))
        return builtin_callable(check, it, self, 2, candidate);
    return SELECT_NO;
}

static enum selection select_builtin_last(struct trait_check *check, const struct obligation *it, struct type_id self, struct candidate *candidate,
                                          obligation_list *nested)
{
    *candidate = (struct candidate){.kind = CANDIDATE_BUILTIN};
    const struct type_data *data = data_at(check, self);
    bool is_comparison = is_lang(check, it->trait, LANG_partial_eq) || is_lang(check, it->trait, LANG_eq) ||
                         is_lang(check, it->trait, LANG_partial_ord) || is_lang(check, it->trait, LANG_ord) || is_lang(check, it->trait, LANG_hash) ||
                         is_lang(check, it->trait, LANG_debug) || is_lang(check, it->trait, LANG_default);
    if (data->kind == TY_TUPLE && is_comparison)
        return builtin_tuple(check, it, self, nested);
    if (data->kind == TY_NEVER && is_comparison)
        return SELECT_YES;
    return SELECT_NO;
}

/* An unbound integer implements what i32 does, where the trait has no arguments to choose by. */
static enum selection select_numeric_variable(struct trait_check *check, const struct obligation *it, struct type_id self)
{
    struct obligation known = *it;
    struct type_id args[1] = {data_at(check, self)->sub == INFER_INT ? TYPE_CONSTANT(I32) : TYPE_CONSTANT(F64)};
    known.args = args;
    return traits_evaluate(check, &known);
}

struct normalizer { struct trait_check *check; struct span span; unsigned depth; obligation_list *nested; enum selection worst; };

static struct type_id normalize_inner(void *with, struct type_id type)
{
    struct normalizer *normalizer = with;
    struct trait_check *check = normalizer->check;
    if (!data_at(check, type)->has_projection)
        return type;
    type = type_map_children(check->crate->types, check->arena, type, normalize_inner, with);
    if (data_at(check, type)->kind != TY_PROJECTION)
        return type;
    struct type_id result;
    enum selection answer = traits_project(check, type, normalizer->span, &result, normalizer->nested, normalizer->depth);
    if (answer != SELECT_YES) {
        if (normalizer->worst == SELECT_YES || answer == SELECT_NO)
            normalizer->worst = answer;
        return type;
    }
    if (type_equal(result, infer_resolve(check->infer, type)) || ++normalizer->depth > OBLIGATION_DEPTH_LIMIT)
        return result;
    return normalize_inner(with, result);
}

/* Replaces projections as far as they are known; `type` is changed only on YES. */
static enum selection normalize(struct trait_check *check, struct type_id *type, struct span span, unsigned depth, obligation_list *nested)
{
    if (!data_at(check, infer_shallow(check->infer, *type))->has_projection)
        return SELECT_YES;
    struct normalizer normalizer = {check, span, depth, nested, SELECT_YES};
    struct type_id result = normalize_inner(&normalizer, infer_resolve(check->infer, *type));
    if (normalizer.worst == SELECT_YES)
        *type = result;
    return normalizer.worst;
}

static enum selection select_normalized(struct trait_check *check, const struct obligation *it, struct candidate *candidate, obligation_list *nested);

/*
 * What a projection stands for may be a parameter of the impl that only its bounds fix: `T` of `Copied<I>` where `I: Iterator<Item = &T>`.  They are asked
 * before the choice among impls hangs on it.
 */
static void settle_projections(struct trait_check *check, struct span span, unsigned depth, obligation_list *nested)
{
    enum { SETTLE_LIMIT = 64 };
    for (uint32_t i = 0; i < nested->count && i < SETTLE_LIMIT; i++) {
        struct obligation it = nested->items[i];
        struct type_id result;
        if (it.kind != OBLIGATION_PROJECTION || !data_at(check, infer_resolve(check->infer, it.equals))->has_infer)
            continue;
        if (traits_project(check, it.projection, span, &result, nested, depth + 1u) == SELECT_YES && normalize(check, &result, span, depth + 1u, nested) == SELECT_YES &&
            infer_can_unify(check->infer, result, it.equals))
            infer_unify(check->infer, result, it.equals);
    }
}

enum selection traits_select(struct trait_check *check, const struct obligation *it, struct candidate *candidate, obligation_list *nested)
{
    bool has_projection = false;
    for (uint32_t i = 0; i < it->arg_count; i++)
        has_projection |= data_at(check, infer_shallow(check->infer, it->args[i]))->has_projection;
    if (!has_projection)
        return select_normalized(check, it, candidate, nested);
    struct type_id *args = arena_copy(check->arena, it->args, sizeof *args * it->arg_count);
    for (uint32_t i = 0; i < it->arg_count; i++) {
        enum selection one = normalize(check, &args[i], it->span, it->depth, nested);
        if (one != SELECT_YES)
            return one;
    }
    settle_projections(check, it->span, it->depth, nested);
    struct obligation normalized = *it;
    normalized.args = args;
    return select_normalized(check, &normalized, candidate, nested);
}

static enum selection select_normalized(struct trait_check *check, const struct obligation *it, struct candidate *candidate, obligation_list *nested)
{
    struct type_id self = infer_shallow(check->infer, it->args[0]);
    const struct type_data *data = data_at(check, self);
    *candidate = (struct candidate){.kind = CANDIDATE_BUILTIN};
    if (data->kind == TY_ERROR)
        return SELECT_YES;
    for (uint32_t i = 0; i < it->arg_count; i++)
        if (data_at(check, infer_shallow(check->infer, it->args[i]))->kind == TY_ERROR)
            return SELECT_YES;
    if (data->kind == TY_INFER && data->sub == INFER_GENERAL)
        return SELECT_UNSURE;
    if (it->depth >= OBLIGATION_DEPTH_LIMIT)
        return SELECT_UNSURE;
    uint32_t before = nested->count;
    enum selection answer = select_env(check, check->env, it, candidate);
    if (answer == SELECT_NO && (data->kind == TY_OPAQUE || data->kind == TY_DYN)) {
        struct trait_env env = traits_env_for(check, self);
        answer = select_env(check, &env, it, candidate);
    }
    if (answer != SELECT_NO)
        return answer;
    if (auto_trait_is(check->crate, it->trait)) {
        struct type_id culprit;
        struct def_id culprit_trait;
        return auto_trait_select(check, it->trait, self, &culprit, &culprit_trait);
    }
    answer = select_builtin_first(check, it, self, candidate, nested);
    if (answer != SELECT_NO)
        return answer;
    nested->count = before;
    answer = select_impl(check, it, self, candidate, nested);
    if (answer == SELECT_UNSURE && data->kind == TY_INFER && it->arg_count == 1)
        answer = select_numeric_variable(check, it, self);
    if (answer != SELECT_NO)
        return answer;
    nested->count = before;
    return select_builtin_last(check, it, self, candidate, nested);
}

enum selection traits_evaluate(struct trait_check *check, const struct obligation *it)
{
    if (it->depth >= OBLIGATION_DEPTH_LIMIT)
        return SELECT_UNSURE;
    struct infer_snapshot snapshot = infer_begin(check->infer);
    obligation_list nested = {0};
    enum selection answer;
    if (it->kind == OBLIGATION_PROJECTION) {
        struct type_id result;
        struct type_id equals = it->equals;
        answer = traits_project(check, it->projection, it->span, &result, &nested, it->depth + 1u);
        if (answer == SELECT_YES)
            answer = normalize(check, &result, it->span, it->depth + 1u, &nested);
        if (answer == SELECT_YES)
            answer = normalize(check, &equals, it->span, it->depth + 1u, &nested);
        if (answer == SELECT_YES && !infer_unify(check->infer, result, equals))
            answer = SELECT_NO;
    } else {
        struct candidate candidate;
        answer = traits_select(check, it, &candidate, &nested);
    }
    for (uint32_t i = 0; answer != SELECT_NO && i < nested.count; i++) {
        enum selection one = traits_evaluate(check, &nested.items[i]);
        if (one != SELECT_YES)
            answer = one;
    }
    vec_free(&nested);
    infer_rollback(check->infer, snapshot);
    return answer;
}

/* ---- projections ---- */

static enum selection project_env(struct trait_check *check, const struct trait_env *env, struct type_id projection, struct type_id *result)
{
    for (uint32_t i = 0; i < env->count; i++) {
        const struct env_predicate *predicate = &env->items[i];
        if (!predicate->is_projection)
            continue;
        if (infer_unify(check->infer, predicate->projection, projection)) {
            *result = predicate->equals;
            return SELECT_YES;
        }
    }
    return SELECT_NO;
}

enum selection traits_project(struct trait_check *check, struct type_id projection, struct span span, struct type_id *result, obligation_list *nested,
                              unsigned depth)
{
    projection = infer_resolve(check->infer, projection);
    if (depth > OBLIGATION_DEPTH_LIMIT)
        return SELECT_UNSURE;
    *result = projection;
    if (data_at(check, projection)->kind != TY_PROJECTION)
        return SELECT_YES;
    /* Self first: <<T as A>::B as C>::D. */
    struct normalizer inner = {check, span, depth + 1, nested, SELECT_YES};
    projection = type_map_children(check->crate->types, check->arena, projection, normalize_inner, &inner);
    if (inner.worst != SELECT_YES)
        return inner.worst;
    *result = projection;
    const struct type_data data = *data_at(check, projection);
    struct def_id trait = def_of(check->crate, data.def)->parent;
    uint32_t trait_args = def_of(check->crate, trait)->generics->parent_types + def_of(check->crate, trait)->generics->type_count;
    struct type_id self = infer_shallow(check->infer, data.types[0]);
    if (data_at(check, self)->kind == TY_ERROR) {
        *result = TYPE_CONSTANT(ERROR);
        return SELECT_YES;
    }
    if (data_at(check, self)->kind == TY_INFER && data_at(check, self)->sub == INFER_GENERAL)
        return SELECT_UNSURE;
    if (project_env(check, check->env, projection, result) == SELECT_YES)
        return SELECT_YES;
    if (data_at(check, self)->kind == TY_OPAQUE || data_at(check, self)->kind == TY_DYN) {
        struct trait_env env = traits_env_for(check, self);
        if (project_env(check, &env, projection, result) == SELECT_YES)
            return SELECT_YES;
    }
    if (data.type_count < trait_args)
        return SELECT_UNSURE; /* written without all of the trait's arguments, which has been reported */
    struct obligation it = {.kind = OBLIGATION_TRAIT, .trait = trait, .args = data.types, .arg_count = trait_args, .span = span, .depth = (uint8_t)depth};
    struct candidate candidate;
    enum selection answer = traits_select(check, &it, &candidate, nested);
    if (answer != SELECT_YES)
        return answer;
    switch (candidate.kind) {
    case CANDIDATE_IMPL: {
        struct def_id item = impl_item(check->crate, candidate.impl, def_of(check->crate, data.def)->name, true);
        if (def_is_none(item))
            return SELECT_NO;
        /* Own parameters of the associated type itself do not occur (no generic associated types). */
        *result = traits_substitute(check, def_of(check->crate, item)->value->type, candidate.impl_args, candidate.impl_arg_count);
        return SELECT_YES;
    }
    case CANDIDATE_CALLABLE: *result = candidate.callable_output; return SELECT_YES;
    case CANDIDATE_ENV: *result = infer_resolve(check->infer, projection); return SELECT_YES;
    case CANDIDATE_BUILTIN: return SELECT_NO;
    }
    return SELECT_NO;
}
