/*
 * Types while a body is being checked: variables, normalization, and the questions about traits that wait for them.
 * Source: rustc_trait_selection::traits::fulfill, rustc_hir_typeck::fn_ctxt.
 */
#include "checker/types/auto_traits.h"
#include "checker/types/body.h"

#include <string.h>

struct trait_check body_traits(struct body_check *check)
{
    return (struct trait_check){.crate = check->crate, .infer = &check->infer, .env = &check->env, .arena = check->arena,
                                .closure_of = closure_signature_of, .with = check};
}

struct def_id trait_item(const struct crate_types *crate, struct def_id trait, enum def_kind kind)
{
    if (def_is_none(trait))
        return trait;
    const struct trait_def *def = def_of(crate, trait)->trait;
    for (uint32_t i = 0; i < def->item_count; i++)
        if (def_of(crate, def->items[i])->kind == kind)
            return def->items[i];
    return (struct def_id){0};
}

struct def_id lang_fn(const struct crate_types *crate, enum lang_item trait, const char *name)
{
    struct def_id def = crate->lang[trait];
    return def_is_none(def) ? def : impl_item(crate, def, intern_text(crate->session->names, name), false);
}

/* ---- types ---- */

struct type_id body_fresh(struct body_check *check, struct span span)
{
    return infer_fresh(&check->infer, INFER_GENERAL, span);
}

const char *body_name_text(const struct body_check *check, struct name name)
{
    return name_text(check->crate->session->names, name);
}

const char *body_type_text(struct body_check *check, struct type_id type)
{
    return type_print(check->crate, check->arena, infer_resolve(&check->infer, type), NULL);
}

bool type_is_kind(const struct body_check *check, struct type_id type, enum type_kind kind)
{
    return data_of(check, infer_shallow(&check->infer, type))->kind == kind;
}

bool type_is_lang_adt(const struct body_check *check, struct type_id type, enum lang_item item)
{
    const struct type_data *data = data_of(check, infer_shallow(&check->infer, type));
    return data->kind == TY_ADT && def_equal(data->def, check->crate->lang[item]);
}

bool type_is_integral(const struct body_check *check, struct type_id type)
{
    const struct type_data *data = data_of(check, infer_shallow(&check->infer, type));
    return data->kind == TY_INT || (data->kind == TY_INFER && data->sub == INFER_INT);
}

bool type_is_numeric(const struct body_check *check, struct type_id type)
{
    const struct type_data *data = data_of(check, infer_shallow(&check->infer, type));
    return data->kind == TY_INT || data->kind == TY_FLOAT || (data->kind == TY_INFER && data->sub != INFER_GENERAL);
}

bool type_has_error(struct body_check *check, struct type_id type)
{
    return data_of(check, infer_resolve(&check->infer, type))->has_error;
}

bool type_mentions(struct body_check *check, struct type_id type, struct type_id part)
{
    if (type_equal(type, part))
        return true;
    for (uint32_t i = 0; i < data_of(check, type)->type_count; i++)
        if (type_mentions(check, data_of(check, type)->types[i], part))
            return true;
    return false;
}

static bool is_open(struct body_check *check, struct type_id type)
{
    const struct type_data *data = data_of(check, type);
    return data->kind == TY_INFER && data->sub == INFER_GENERAL;
}

struct type_id body_structure(struct body_check *check, struct type_id type)
{
    type = infer_shallow(&check->infer, type);
    if (!type_is_kind(check, type, TY_INFER) || check->pending.count == 0 || check->infer.snapshots > 0)
        return type;
    body_select(check);
    return infer_shallow(&check->infer, type);
}

struct type_id body_known(struct body_check *check, struct type_id type, struct span span)
{
    type = body_structure(check, type);
    if (!is_open(check, type))
        return type;
    report_unknown(check, "E0282", type, span);
    infer_unify(&check->infer, type, TYPE_CONSTANT(ERROR));
    return TYPE_CONSTANT(ERROR);
}

/* ---- normalization ---- */

struct normalizer { struct body_check *check; struct span span; unsigned depth; };

static void wait_for(struct body_check *check, const obligation_list *nested)
{
    for (uint32_t i = 0; i < nested->count; i++)
        vec_push(&check->pending, nested->items[i]);
    if (nested->count > 0)
        check->has_new_pending = true;
}

static struct type_id normalize_child(void *with, struct type_id type)
{
    struct normalizer *normalizer = with;
    struct body_check *check = normalizer->check;
    if (!data_of(check, type)->has_projection)
        return type;
    type = type_map_children(check->types, check->arena, type, normalize_child, with);
    if (data_of(check, type)->kind != TY_PROJECTION)
        return type;
    struct trait_check traits = body_traits(check);
    obligation_list nested = {0};
    struct type_id result;
    enum selection answer = traits_project(&traits, type, normalizer->span, &result, &nested, normalizer->depth);
    if (answer == SELECT_YES)
        wait_for(check, &nested);
    vec_free(&nested);
    if (answer == SELECT_YES) {
        if (type_equal(result, infer_resolve(&check->infer, type)) || ++normalizer->depth > OBLIGATION_DEPTH_LIMIT)
            return result;
        return normalize_child(with, result);
    }
    if (answer == SELECT_NO)
        return project_failed(check, type, normalizer->span);
    struct type_id open = body_fresh(check, normalizer->span);
    vec_push(&check->pending, (struct obligation){.kind = OBLIGATION_PROJECTION, .projection = type, .equals = open, .span = normalizer->span,
                                                  .param = UINT32_MAX});
    return open;
}

/* `F: Fn(A)` is what brings `F: FnOnce(A)`, whose output is asked for. */
static bool brings(const struct body_check *check, struct def_id asked, struct def_id trait)
{
    const struct def_id *lang = check->crate->lang;
    return def_equal(asked, trait) || (def_equal(trait, lang[LANG_fn_once]) && !def_is_none(asked) &&
                                       (def_equal(asked, lang[LANG_fn_mut]) || def_equal(asked, lang[LANG_fn_trait])));
}

/* The trait is not implemented: that is reported as E0277, once. */
struct type_id project_failed(struct body_check *check, struct type_id projection, struct span span)
{
    if (check->infer.snapshots > 0)
        return TYPE_CONSTANT(ERROR);
    struct type_data data = *data_of(check, projection);
    struct def_id trait = def_of(check->crate, data.def)->parent;
    uint32_t count = generics_type_total(check->crate, trait);
    /* The bound itself waits, or was refused already: that is said at its own place. */
    check->is_tainted = true;
    for (uint32_t i = 0; i < check->pending.count; i++)
        if (check->pending.items[i].kind == OBLIGATION_TRAIT && brings(check, check->pending.items[i].trait, trait) &&
            infer_can_unify(&check->infer, check->pending.items[i].args[0], data.types[0]))
            return TYPE_CONSTANT(ERROR);
    for (uint32_t i = 0; i < check->refused.count; i++)
        if (brings(check, check->refused.items[i].trait, trait) && infer_can_unify(&check->infer, check->refused.items[i].args[0], data.types[0]))
            return TYPE_CONSTANT(ERROR);
    struct obligation it = {.kind = OBLIGATION_TRAIT, .trait = trait, .args = data.types, .arg_count = count, .span = span, .param = UINT32_MAX};
    report_unimplemented(check, &it);
    return TYPE_CONSTANT(ERROR);
}

struct type_id body_normalize(struct body_check *check, struct type_id type, struct span span)
{
    if (!data_of(check, type)->has_projection)
        return type;
    struct normalizer normalizer = {check, span, 0};
    return normalize_child(&normalizer, type);
}

struct type_id body_instantiate(struct body_check *check, struct type_id declared, const struct type_id *args, uint32_t count, struct span span)
{
    if (data_of(check, declared)->has_error)
        check->is_tainted = true; /* what follows from a signature that is wrong is not looked at */
    struct type_substitution with = {NULL, 0, args, count};
    struct type_id type = type_substitute(check->types, declared, &with);
    return body_normalize(check, type_erase(check->types, type), span);
}

struct type_id *body_fresh_args(struct body_check *check, struct def_id def, struct span span, uint32_t *count)
{
    *count = generics_type_total(check->crate, def);
    struct type_id *args = *count == 0 ? NULL : ARENA_ARRAY(check->arena, struct type_id, *count);
    for (uint32_t i = 0; i < *count; i++)
        args[i] = body_fresh(check, span);
    return args;
}

/* ---- obligations ---- */

bool body_may_be_unsized(struct body_check *check, struct type_id type)
{
    type = infer_shallow(&check->infer, type);
    for (unsigned depth = 0; depth < TYPE_TAIL_DEPTH && type_last_field(check->crate, &type); depth++)
        type = infer_shallow(&check->infer, type);
    const struct type_data *data = data_of(check, type);
    return (data->kind == TY_INFER && data->sub == INFER_GENERAL) || data->kind == TY_STR || data->kind == TY_SLICE || data->kind == TY_DYN ||
           (data->kind == TY_PARAM && traits_param_may_be_unsized(check->crate, check->env.owner, data->index));
}

/* Type parameters stand for types with a size unless they say `?Sized`; nearly all are seen to have one at once. */
static void require_sized(struct body_check *check, struct def_id def, const struct type_id *args, uint32_t count, struct span span)
{
    for (struct def_id at = def; !def_is_none(at);) {
        const struct definition *definition = def_of(check->crate, at);
        const struct generics_def *generics = definition->generics;
        if (generics == NULL)
            return;
        for (uint32_t i = definition->kind == DEF_TRAIT; i < generics->type_count && generics->parent_types + i < count; i++) {
            uint32_t param = generics->parent_types + i;
            if (!generics->types[i].is_maybe_unsized && body_may_be_unsized(check, args[param]))
                vec_push(&check->sized, (struct sized_param){.type = args[param], .def = def, .param = param, .span = span});
        }
        at = generics->parent;
    }
}

void body_require_predicates(struct body_check *check, struct def_id def, const struct type_id *args, uint32_t count, struct span span)
{
    struct trait_check traits = body_traits(check);
    obligation_list all = {0};
    traits_predicates(&traits, def, args, count, span, 0, &all);
    wait_for(check, &all);
    vec_free(&all);
    require_sized(check, def, args, count, span);
}

void body_require_wellformed(struct body_check *check, struct type_id type, struct span span)
{
    type = infer_shallow(&check->infer, type);
    const struct type_data data = *data_of(check, type);
    if (data.type_count == 0 || data.kind == TY_PROJECTION || data.kind == TY_FN_POINTER || data.kind == TY_DYN || data.kind == TY_CLOSURE || data.has_error)
        return;
    for (uint32_t i = 0; i < data.type_count; i++)
        body_require_wellformed(check, data.types[i], span);
    if (data.kind == TY_ADT)
        body_require_predicates(check, data.def, data.types, data.type_count, span);
}

void body_require_trait(struct body_check *check, struct def_id trait, const struct type_id *args, uint32_t count, struct span span)
{
    if (def_is_none(trait))
        return;
    vec_push(&check->pending, (struct obligation){.kind = OBLIGATION_TRAIT, .trait = trait, .args = args, .arg_count = count, .span = span,
                                                  .param = UINT32_MAX});
    check->has_new_pending = true;
}

/* A part of the type is to blame.  What is behind an `impl Trait` of a later body is not known here. */
static bool report_auto_trait(struct body_check *check, const struct obligation *it)
{
    struct trait_check traits = body_traits(check);
    struct type_id culprit;
    struct def_id trait;
    if (!auto_trait_is(check->crate, it->trait) || auto_trait_select(&traits, it->trait, it->args[0], &culprit, &trait) != SELECT_NO)
        return false;
    const char *part = body_type_text(check, culprit), *self = body_type_text(check, it->args[0]), *name = body_name_text(check, def_of(check->crate, trait)->name);
    if (type_is_kind(check, culprit, TY_OPAQUE)) {
        body_outside(check, it->span, "whether `%s` is `%s`", part, name);
        return true;
    }
    bool is_ref = type_is_kind(check, it->args[0], TY_REF) && it->argument != NULL && it->argument->kind == EXPR_BORROW;
    struct span span = is_ref && def_equal(it->trait, check->crate->lang[LANG_send]) ? ((const struct expr_borrow *)it->argument)->operand->span : it->span;
    bool is_send = def_equal(trait, check->crate->lang[LANG_send]);
    struct diagnostic *d = body_error(check, "E0277", span, is_send ? "`%s` cannot be given to another thread" : "`%s` cannot be shared between threads", part);
    if (type_equal(culprit, infer_resolve(&check->infer, it->args[0])))
        diag_label_primary(check->diagnostics, d, "not `%s`", name);
    else
        diag_label_primary(check->diagnostics, d, "`%s` holds `%s`, which is not `%s`", self, part, name);
    if (data_of(check, culprit)->kind == TY_PARAM)
        diag_help(check->diagnostics, d, "ask for it: `%s: %s`", part, name);
    else if (type_of(check->types, culprit)->kind == TY_ADT && strcmp(body_name_text(check, def_of(check->crate, data_of(check, culprit)->def)->name), "Rc") == 0)
        diag_help(check->diagnostics, d, "`Arc` counts its owners in a way that threads can share");
    if (!def_is_none(it->required_by) && !def_of(check->crate, it->required_by)->is_prelude)
        diag_label(check->diagnostics, d, def_of(check->crate, it->required_by)->name_span, "because of a bound of this item");
    return true;
}

void body_require_in_expansion(struct body_check *check, struct def_id trait, const struct type_id *args, uint32_t count, struct span span)
{
    uint32_t before = check->pending.count;
    body_require_trait(check, trait, args, count, span);
    for (uint32_t i = before; i < check->pending.count; i++)
        check->pending.items[i].from_expansion = true;
}

void report_unimplemented(struct body_check *check, const struct obligation *it)
{
    check->is_tainted = true;
    for (uint32_t i = 0; i < it->arg_count; i++)
        if (type_has_error(check, it->args[i]))
            return;
    for (uint32_t i = 0; it->macro.hi != 0 && i < check->refused.count; i++) {
        const struct obligation *said = &check->refused.items[i];
        if (said->macro.lo == it->macro.lo && def_equal(said->trait, it->trait) &&
            type_equal(infer_resolve(&check->infer, said->args[0]), infer_resolve(&check->infer, it->args[0])))
            return;
    }
    vec_push(&check->refused, *it);
    if (report_callable(check, it) || report_auto_trait(check, it))
        return;
    const char *self = body_type_text(check, it->args[0]), *trait = body_name_text(check, def_of(check->crate, it->trait)->name);
    bool is_display = def_equal(it->trait, check->crate->lang[LANG_display]), is_debug = def_equal(it->trait, check->crate->lang[LANG_debug]);
    struct type_id self_type = infer_resolve(&check->infer, it->args[0]);
    const struct type_data *data = data_of(check, self_type);
    /* A type of the prelude may implement more than the prelude says. */
    bool is_std = def_of(check->crate, it->trait)->is_prelude && std_impl_unknown(check, it);
    is_std |= data->kind == TY_CLOSURE;
    if (is_std) {
        body_outside(check, it->span, "whether `%s` implements `%s`", self, trait);
        return;
    }
    (void)data;
    if (def_of(check->crate, it->trait)->is_prelude && strcmp(trait, "SliceIndex") == 0) {
        struct diagnostic *index = body_error(check, "E0277", it->span, "a value of type `%s` is no index", self);
        diag_label_primary(check->diagnostics, index, "an index is a `usize` or a range of them");
        if (it->arg_count == 2 && type_is_kind(check, it->args[1], TY_STR))
            diag_help(check->diagnostics, index, "text has no characters by number: `.chars().nth(0)` gives the first one, `&text[0..1]` a part counted in bytes");
        else if (data->kind == TY_INT)
            diag_help(check->diagnostics, index, "convert it with `as usize`");
        return;
    }
    if (report_missing_operation(check, it))
        return;
    trait = trait_words(check, it);
    struct diagnostic *d = body_error(check, "E0277", it->span, "`%s` does not implement `%s`", self, trait);
    if (is_display || is_debug)
        diag_label_primary(check->diagnostics, d, "cannot be printed with `{%s}`", is_debug ? ":?" : "");
    else
        diag_label_primary(check->diagnostics, d, "`%s` is needed here", trait);
    missing_trait_help(check, d, it->trait, self_type);
    if (!def_is_none(it->required_by) && !def_of(check->crate, it->required_by)->is_prelude)
        diag_label(check->diagnostics, d, def_of(check->crate, it->required_by)->name_span, "because of a bound of this item");
}

static enum selection select_projection(struct body_check *check, const struct obligation *it, obligation_list *nested)
{
    struct trait_check traits = body_traits(check);
    struct type_id result;
    enum selection answer = traits_project(&traits, it->projection, it->span, &result, nested, it->depth + 1u);
    if (answer == SELECT_NO) {
        project_failed(check, infer_resolve(&check->infer, it->projection), it->callee.hi != 0 ? it->callee : it->span);
        infer_unify(&check->infer, it->equals, TYPE_CONSTANT(ERROR));
        return SELECT_YES;
    }
    if (answer != SELECT_YES)
        return answer;
    result = body_normalize(check, result, it->span);
    struct type_id equals = body_normalize(check, it->equals, it->span);
    if (infer_unify(&check->infer, result, equals))
        return SELECT_YES;
    check->is_tainted = true;
    if (!type_has_error(check, result) && !type_has_error(check, equals)) {
        struct diagnostic *d = body_error(check, "E0271", it->span, "`%s` is `%s`, not `%s`", body_type_text(check, it->projection), body_type_text(check, result),
                                          body_type_text(check, equals));
        diag_label_primary(check->diagnostics, d, "`%s` is expected", body_type_text(check, equals));
    }
    return SELECT_YES;
}

/* Arguments that were projections of types not known yet; tells whether one is something else now. */
static bool normalize_arguments(struct body_check *check, struct obligation *it)
{
    bool has_projection = false, is_changed = false;
    for (uint32_t i = 0; i < it->arg_count; i++)
        has_projection |= data_of(check, infer_shallow(&check->infer, it->args[i]))->has_projection;
    if (!has_projection)
        return false;
    struct type_id *args = ARENA_ARRAY(check->arena, struct type_id, it->arg_count);
    for (uint32_t i = 0; i < it->arg_count; i++) {
        args[i] = body_normalize(check, infer_resolve(&check->infer, it->args[i]), it->span);
        is_changed |= !type_equal(args[i], infer_resolve(&check->infer, it->args[i]));
    }
    if (is_changed)
        it->args = args;
    return is_changed;
}

/* Goes through what waits once; tells whether anything was settled. */
static bool select_round(struct body_check *check)
{
    struct trait_check traits = body_traits(check);
    bool is_changed = false;
    uint32_t kept = 0, count = check->pending.count;
    obligation_list added = {0};
    for (uint32_t i = 0; i < count; i++) {
        struct obligation it = check->pending.items[i];
        obligation_list nested = {0};
        struct candidate candidate;
        if (it.kind == OBLIGATION_TRAIT)
            is_changed |= normalize_arguments(check, &it);
        enum selection answer = it.kind == OBLIGATION_TRAIT ? traits_select(&traits, &it, &candidate, &nested) : select_projection(check, &it, &nested);
        if (answer == SELECT_UNSURE) {
            check->pending.items[kept++] = it;
        } else {
            is_changed = true;
            if (answer == SELECT_NO)
                report_unimplemented(check, &it);
            else
                closure_demand_kind(check, &it);
            for (uint32_t k = 0; k < nested.count; k++)
                nested.items[k].macro = it.macro;
            if (answer == SELECT_YES && it.kind == OBLIGATION_TRAIT && candidate.kind == CANDIDATE_IMPL)
                blame_parts(check, &it, candidate.impl, &nested);
            if (answer == SELECT_YES)
                for (uint32_t k = 0; k < nested.count; k++) {
                    nested.items[k].from_expansion |= it.from_expansion;
                    vec_push(&added, nested.items[k]);
                }
        }
        vec_free(&nested);
    }
    /* Normalizing may have added some behind. */
    for (uint32_t i = count; i < check->pending.count; i++)
        check->pending.items[kept++] = check->pending.items[i];
    check->pending.count = kept;
    for (uint32_t i = 0; i < added.count; i++) {
        struct obligation it = added.items[i];
        vec_push(&check->pending, it);
    }
    vec_free(&added);
    return is_changed;
}

void body_select(struct body_check *check)
{
    if (check->infer.snapshots > 0 || check->pending.count == 0)
        return;
    if (!check->has_new_pending && check->selected_at == check->infer.bound_count)
        return;
    for (unsigned round = 0; round < 64 && check->pending.count > 0 && select_round(check); round++)
        ;
    check->has_new_pending = false;
    check->selected_at = check->infer.bound_count;
}
