/* What to do where a type lacks a trait: derive it, ask for it with a bound, print in another way. */
#include "checker/types/body.h"

#include <stdio.h>
#include <stdlib.h>

#include "checker/types/traits.h"

static bool is_lang(const struct body_check *check, struct def_id trait, enum lang_item item)
{
    return def_equal(trait, check->crate->lang[item]);
}

static const char *derive_words(const struct body_check *check, struct def_id trait)
{
    static const struct { enum lang_item trait; const char *words; } known[] = {
        {LANG_debug, "Debug"}, {LANG_clone, "Clone"}, {LANG_copy, "Clone, Copy"}, {LANG_partial_eq, "PartialEq"}, {LANG_eq, "PartialEq, Eq"},
        {LANG_partial_ord, "PartialEq, PartialOrd"}, {LANG_ord, "PartialEq, Eq, PartialOrd, Ord"}, {LANG_hash, "Hash"}, {LANG_default, "Default"},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (is_lang(check, trait, known[i].trait))
            return known[i].words;
    return NULL;
}

/* A derived impl needs one of every field. */
static bool fields_have(const struct body_check *check, const struct definition *owner, struct def_id trait)
{
    const struct adt_def *adt = owner->adt;
    bool is_compared = is_lang(check, trait, LANG_partial_eq) || is_lang(check, trait, LANG_partial_ord);
    if (owner->generics->type_count > 0 || (adt->is_enum && is_lang(check, trait, LANG_default)))
        return false;
    for (uint32_t v = 0; v < adt->variant_count; v++)
        for (uint32_t f = 0; f < adt->variants[v].field_count; f++) {
            struct type_id type = type_erase(check->types, adt->variants[v].fields[f].type);
            if (!traits_holds(check->crate, check->owner, trait, type, &type, is_compared ? 1 : 0))
                return false;
        }
    return true;
}

/* Types of std that print as `Debug` only, whatever is in them. */
static bool prints_as_debug(const struct body_check *check, const struct type_data *data)
{
    return data->kind == TY_ARRAY || data->kind == TY_SLICE || data->kind == TY_TUPLE
        || (data->kind == TY_ADT && (is_lang(check, data->def, LANG_vec) || is_lang(check, data->def, LANG_option) || is_lang(check, data->def, LANG_result)));
}

static bool has_trait(const struct body_check *check, enum lang_item trait, struct type_id type)
{
    return traits_holds(check->crate, check->owner, check->crate->lang[trait], type, NULL, 0);
}

void missing_trait_help(struct body_check *check, struct diagnostic *diagnostic, struct def_id trait, struct type_id type)
{
    type = infer_resolve(&check->infer, type);
    const struct type_data *data = data_of(check, type);
    struct diag_sink *sink = check->diagnostics;
    const char *name = body_name_text(check, def_of(check->crate, trait)->name);
    const char *derive = derive_words(check, trait);
    while (data->kind == TY_REF)
        data = data_of(check, type = data->types[0]);
    if (is_lang(check, trait, LANG_display) && prints_as_debug(check, data)) {
        diag_help(sink, diagnostic, "print it with `{:?}`, as `Debug` has it");
        return;
    }
    if (data->has_infer && data->kind != TY_INFER)
        return;
    bool is_users = data->kind == TY_ADT && !def_of(check->crate, data->def)->is_prelude;
    if (data->kind == TY_PARAM)
        diag_help(sink, diagnostic, "ask for it where `%s` is declared: `%s: %s`", body_type_text(check, type), body_type_text(check, type), name);
    else if (is_users && derive != NULL && fields_have(check, def_of(check->crate, data->def), trait))
        diag_help(sink, diagnostic, "`#[derive(%s)]` before the declaration of `%s` implements it", derive, body_type_text(check, type));
    else if (is_lang(check, trait, LANG_display) && data->kind != TY_INFER && has_trait(check, LANG_debug, type))
        diag_help(sink, diagnostic, "print it with `{:?}`, as `Debug` has it");
    else if (is_lang(check, trait, LANG_display) && is_users)
        diag_help(sink, diagnostic, "`impl std::fmt::Display for %s` says how; or derive `Debug`, and print with `{:?}`", body_type_text(check, type));
    else if (is_lang(check, trait, LANG_iterator) && (data->kind == TY_INT || (data->kind == TY_INFER && data->sub == INFER_INT)))
        diag_help(sink, diagnostic, "to count, go through a range such as `0..10`");
    else if (is_lang(check, trait, LANG_iterator) && data->kind == TY_ADT && !is_users && has_trait(check, LANG_into_iterator, type))
        diag_help(sink, diagnostic, "`.iter()` gives an iterator that lends its elements");
}

void missing_method_help(struct body_check *check, struct diagnostic *diagnostic, struct name method, struct type_id type)
{
    static const enum lang_item derived[] = {LANG_clone, LANG_partial_eq, LANG_partial_ord, LANG_ord, LANG_hash, LANG_debug};
    for (size_t i = 0; i < sizeof derived / sizeof *derived; i++) {
        struct def_id trait = check->crate->lang[derived[i]];
        const item_list *items = &item_as_trait(def_of(check->crate, trait)->item)->items;
        for (uint32_t k = 0; k < items->count; k++)
            if (name_equal(items->items[k]->ident.name, method)) {
                missing_trait_help(check, diagnostic, trait, type);
                return;
            }
    }
}

/* `From<i32>`: the trait with what it is asked for. */
const char *trait_words(struct body_check *check, const struct obligation *it)
{
    const char *name = def_name_in_programs(check->crate, it->trait);
    if (it->arg_count < 2)
        return name;
    char *words = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&words, &size);
    if (out == NULL)
        return name;
    fprintf(out, "%s<", name);
    for (uint32_t i = 1; i < it->arg_count; i++)
        fprintf(out, "%s%s", i > 1 ? ", " : "", body_type_text(check, it->args[i]));
    fprintf(out, ">");
    fclose(out);
    const char *kept = arena_copy(check->arena, words, size + 1);
    free(words);
    return kept;
}

/* The sign of an operator's trait; NULL for other traits. */
static const char *operator_sign(const struct body_check *check, struct def_id trait)
{
    static const struct { enum lang_item lang; const char *sign; } all[] = {
        {LANG_add, "+"}, {LANG_sub, "-"}, {LANG_mul, "*"}, {LANG_div, "/"}, {LANG_rem, "%"}, {LANG_add_assign, "+="}, {LANG_sub_assign, "-="},
        {LANG_mul_assign, "*="}, {LANG_div_assign, "/="}, {LANG_rem_assign, "%="}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (def_equal(check->crate->lang[all[i].lang], trait))
            return all[i].sign;
    return NULL;
}

bool report_missing_operation(struct body_check *check, const struct obligation *it)
{
    const char *sign = it->arg_count == 2 ? operator_sign(check, it->trait) : NULL;
    bool is_conversion = it->from_expansion && it->arg_count == 2 && def_equal(it->trait, check->crate->lang[LANG_from]);
    if (sign == NULL && !is_conversion)
        return false;
    const char *self = body_type_text(check, it->args[0]), *other = body_type_text(check, it->args[1]);
    struct diagnostic *d;
    if (is_conversion) {
        d = body_error(check, "E0277", it->span, "`?` cannot make `%s` of `%s`", self, other);
        diag_label_primary(check->diagnostics, d, "`%s` does not implement `From<%s>`", self, other);
        if (type_is_lang_adt(check, it->args[0], LANG_string))
            diag_help(check->diagnostics, d, "`.map_err(|e| e.to_string())?` hands the error on as text");
        else if (type_is_kind(check, it->args[0], TY_ADT) && !def_of(check->crate, data_of(check, infer_shallow(&check->infer, it->args[0]))->def)->is_prelude)
            diag_help(check->diagnostics, d, "`impl From<%s> for %s` says how; or `.map_err(..)` before the `?`", other, self);
        else
            diag_help(check->diagnostics, d, "a type of the program's own that is `From` both errors can be handed on; or `.map_err(..)` before the `?`");
        return true;
    }
    d = body_error(check, "E0277", it->span, "`%s` is not defined between `%s` and `%s`", sign, self, other);
    diag_label_primary(check->diagnostics, d, "no implementation of `%s %s %s`", self, sign, other);
    if (type_is_lang_adt(check, it->args[1], LANG_option))
        diag_help(check->diagnostics, d, "an `Option` may hold nothing: take the value out first, with `match`, `if let` or `unwrap_or(..)`");
    else if (type_is_numeric(check, it->args[0]) && type_is_numeric(check, it->args[1]))
        diag_help(check->diagnostics, d, "numbers of two types do not mix: convert one with `as %s` or `%s::from(..)`", self, self);
    return true;
}
