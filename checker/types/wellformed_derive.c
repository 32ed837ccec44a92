/*
 * What impls need to hold of other types: fields of derived impls, supertraits.
 * Sources: rustc_builtin_macros::deriving (the code it writes is what fails), rustc_hir_analysis::check::wfcheck::check_impl.
 */
#include <string.h>

#include "checker/types/check.h"
#include "checker/types/collect.h"
#include "checker/types/impls.h"
#include "checker/types/traits.h"

static bool is_lang(const struct crate_types *crate, struct def_id trait, enum lang_item item) { return def_equal(crate->lang[item], trait); }

/* Answers without the whole machinery where it is plain. */
static bool trait_surely_holds(struct crate_types *crate, struct def_id trait, struct type_id type)
{
    const struct type_data *data = type_of(crate->types, type);
    if (data->has_error)
        return true;
    if (data->kind == TY_INT || data->kind == TY_BOOL || data->kind == TY_CHAR)
        return is_lang(crate, trait, LANG_clone) || is_lang(crate, trait, LANG_debug) || is_lang(crate, trait, LANG_partial_eq) || is_lang(crate, trait, LANG_eq) ||
               is_lang(crate, trait, LANG_partial_ord) || is_lang(crate, trait, LANG_ord) || is_lang(crate, trait, LANG_hash) || is_lang(crate, trait, LANG_default);
    if (data->kind != TY_ADT || data->type_count != 0)
        return false;
    struct impl_candidates impls = impls_for_type(crate, trait, type);
    for (uint32_t i = 0; i < impls.own_count; i++)
        if (def_of(crate, impls.own[i])->generics->predicate_count == 0 && !def_of(crate, impls.own[i])->impl->is_negative &&
            (def_of(crate, impls.own[i])->impl->is_derived || def_of(crate, impls.own[i])->impl->trait_type_count == 0))
            return true;
    return false;
}

static bool trait_takes_self(const struct crate_types *crate, struct def_id trait)
{
    return is_lang(crate, trait, LANG_partial_eq) || is_lang(crate, trait, LANG_partial_ord);
}

static void report_field(struct crate_types *crate, const struct definition *impl, struct type_id type, struct span span)
{
    struct diag_sink *sink = &crate->session->diagnostics;
    struct def_id trait = impl->impl->trait;
    const char *name = name_text(crate->session->names, def_of(crate, trait)->name), *text = type_print(crate, &crate->session->arena, type, NULL);
    struct diagnostic *it = diag_new(sink, DIAG_ERROR, is_lang(crate, trait, LANG_partial_eq) ? "E0369" : "E0277", span,
                                     "`%s` is derived, but the field's type `%s` does not implement it", name, text);
    diag_label_primary(sink, it, "`%s` does not implement `%s`", text, name);
    diag_label(sink, it, impl->name_span, "derived here");
}

void wellformed_derive(struct crate_types *crate, struct def_id id)
{
    const struct definition *impl = def_of(crate, id);
    struct def_id trait = impl->impl->trait;
    struct type_id self = type_erase(crate->types, impl->impl->self_type);
    const struct adt_def *adt = def_of(crate, type_of(crate->types, self)->def)->adt;
    bool is_default = is_lang(crate, trait, LANG_default);
    if (is_lang(crate, trait, LANG_copy))
        return;
    if (is_default && adt->is_enum) {
        /* `#[default]` on a variant is not read, so the error is certain only where there is no attribute: the parser refuses others. */
        struct diagnostic *it = diag_new(&crate->session->diagnostics, DIAG_ERROR, "E0665", impl->name_span, "which variant is the default is not said");
        diag_label_primary(&crate->session->diagnostics, it, "mark one with `#[default]`");
        return;
    }
    for (uint32_t i = 0; i < adt->variant_count; i++)
        for (uint32_t j = 0; j < adt->variants[i].field_count; j++) {
            struct type_id field = type_field(crate, self, i, j);
            if (trait_surely_holds(crate, trait, field) || traits_holds(crate, id, trait, field, &field, trait_takes_self(crate, trait)))
                continue;
            report_field(crate, impl, field, adt->variants[i].fields[j].span);
        }
}

enum { SUPERTRAIT_DEPTH_LIMIT = 16 };

/* What `trait` with its erased arguments (Self first) asks of the impl `id`, and what its supertraits ask. */
static void check_trait_bounds(struct crate_types *crate, struct def_id id, struct def_id trait, const struct type_id *types, uint32_t count, unsigned depth)
{
    const struct definition *def = def_of(crate, id);
    const struct impl_def *impl = def->impl;
    const struct generics_def *generics = def_of(crate, trait)->generics;
    struct type_id self = types[0];
    struct type_substitution with = {NULL, 0, types, count};
    for (uint32_t i = 0; i < generics->predicate_count && !impl->is_negative; i++) {
        const struct predicate *predicate = &generics->predicates[i];
        struct type_id args[16];
        if (predicate->kind != PREDICATE_TRAIT || predicate->trait_type_count > 16 || predicate->bound_regions != 0)
            continue;
        struct type_id subject = type_erase(crate->types, type_substitute(crate->types, predicate->subject, &with));
        bool is_open = type_of(crate->types, subject)->has_projection || type_of(crate->types, subject)->has_error;
        for (uint32_t j = 0; j < predicate->trait_type_count; j++) {
            args[j] = type_erase(crate->types, type_substitute(crate->types, predicate->trait_types[j], &with));
            is_open |= type_of(crate->types, args[j])->has_projection || type_of(crate->types, args[j])->has_error;
        }
        if (is_open)
            continue;
        if (trait_surely_holds(crate, predicate->trait, subject) ||
            traits_holds(crate, id, predicate->trait, subject, args, predicate->trait_type_count)) {
            /* It may hold by a bound that goes in a circle: what stands behind it must hold, too. */
            struct type_id inner[17] = {subject};
            memcpy(inner + 1, args, sizeof *args * predicate->trait_type_count);
            if (depth < SUPERTRAIT_DEPTH_LIMIT && !def_of(crate, predicate->trait)->is_prelude && type_equal(subject, self))
                check_trait_bounds(crate, id, predicate->trait, inner, predicate->trait_type_count + 1, depth + 1);
            continue;
        }
        struct diag_sink *sink = &crate->session->diagnostics;
        const struct type_data *data = type_of(crate->types, self);
        struct span span = impl->is_derived ? def_of(crate, data->def)->name_span : impl->ast->self_type->span;
        const char *wanted = name_text(crate->session->names, def_of(crate, predicate->trait)->name);
        struct diagnostic *it = diag_new(sink, DIAG_ERROR, "E0277", span, "`%s` must implement `%s` to implement `%s`", type_print(crate, &crate->session->arena, subject, NULL),
                                         wanted, name_text(crate->session->names, def_of(crate, impl->trait)->name));
        diag_label_primary(sink, it, "does not implement `%s`", wanted);
    }
}

void wellformed_supertraits(struct crate_types *crate, struct def_id id)
{
    const struct impl_def *impl = def_of(crate, id)->impl;
    struct type_id types[16] = {type_erase(crate->types, impl->self_type)};
    uint32_t count = 1;
    for (uint32_t i = 0; i < impl->trait_type_count && count < 16; i++)
        types[count++] = type_erase(crate->types, impl->trait_types[i]);
    check_trait_bounds(crate, id, impl->trait, types, count, 0);
}
