/*
 * What the prelude does not say of the standard library.
 *
 * The prelude lists the ordinary part of std.  Where a method or impl is missing there, rustc may still know it: such places are outside the
 * language, never errors.  Only where std cannot come in (a user's type without such traits) a missing method is an error.
 */
#include "checker/types/body.h"

#include <string.h>

static bool is_iterator(struct body_check *check, struct type_id type)
{
    struct def_id trait = check->crate->lang[LANG_iterator];
    struct obligation it = {.kind = OBLIGATION_TRAIT, .trait = trait, .args = &type, .arg_count = 1};
    struct trait_check traits = body_traits(check);
    return !def_is_none(trait) && traits_evaluate(&traits, &it) != SELECT_NO;
}

static bool is_users(struct body_check *check, struct type_id type)
{
    const struct type_data *data = data_of(check, type);
    return (data->kind == TY_ADT && !def_of(check->crate, data->def)->is_prelude) || data->kind == TY_PARAM || data->kind == TY_OPAQUE ||
           data->kind == TY_TUPLE || data->kind == TY_NEVER || data->kind == TY_BOOL;
}

/* In a text of words that each stand between blanks. */
static bool word_is_in(const char *words, const char *word)
{
    size_t length = strlen(word);
    for (const char *found = strstr(words, word); found != NULL; found = strstr(found + 1, word))
        if (found[-1] == ' ' && found[length] == ' ')
            return true;
    return false;
}

/* ---- methods ---- */

struct method_list { const char *type; const char *const *lines; };

#define STD_METHODS(type, ...) static const char *const methods_of_##type[] = {__VA_ARGS__};
#include "checker/types/std_methods.def"
#undef STD_METHODS
#define STD_METHODS(type, ...) {#type, methods_of_##type},
static const struct method_list method_lists[] = {
#include "checker/types/std_methods.def"
};
#undef STD_METHODS

/* The name under which a type's list stands; NULL for what has none but those of traits. */
static const char *list_name(struct body_check *check, struct type_id type)
{
    const struct type_data *data = data_of(check, type);
    switch ((enum type_kind)data->kind) {
    case TY_BOOL: return "bool";
    case TY_CHAR: return "char";
    case TY_INT: return data->sub <= INT_ISIZE ? "signed" : "unsigned";
    case TY_FLOAT: return "float";
    case TY_STR: return "str";
    case TY_SLICE: case TY_ARRAY: return "slice";
    case TY_INFER: return data->sub != INFER_GENERAL ? NULL : "any"; /* a number without a type has no methods of its own */
    case TY_ADT: return def_of(check->crate, data->def)->is_prelude ? body_name_text(check, def_of(check->crate, data->def)->name) : "any";
    case TY_ERROR: case TY_NEVER: case TY_TUPLE: case TY_REF: case TY_POINTER: case TY_FN_DEF: case TY_FN_POINTER: case TY_CLOSURE: case TY_PARAM:
    case TY_PROJECTION: case TY_DYN: case TY_OPAQUE: case TY_HOLE:
        return "any";
    }
    return "any";
}

static bool list_has(struct body_check *check, const char *wanted, struct name name)
{
    uint32_t count = sizeof method_lists / sizeof *method_lists, at = 0;
    while (at + 1 < count && strcmp(method_lists[at].type, wanted) != 0)
        at++; /* the last one is `any` */
    const char *text = body_name_text(check, name);
    for (const char *const *line = method_lists[at].lines; *line != NULL; line++)
        if (word_is_in(*line, text))
            return true;
    return false;
}

/* Whether std has a method of this name for the type; for a type without a list of its own, whether it has one for any. */
static bool std_has_method(struct body_check *check, struct type_id type, struct name name)
{
    const char *list = list_name(check, infer_shallow(&check->infer, type));
    return list != NULL && list_has(check, list, name);
}

bool numbers_have_method(struct body_check *check, struct name name)
{
    return list_has(check, "of_traits", name) || list_has(check, "signed", name) || list_has(check, "unsigned", name) || list_has(check, "float", name);
}

bool std_method_unknown(struct body_check *check, struct type_id type, struct name name)
{
    for (unsigned depth = 0; depth < 16; depth++) {
        if (type_is_kind(check, type, TY_ERROR))
            return true;
        bool is_std = !type_is_kind(check, type, TY_REF) && (!is_users(check, type) || is_iterator(check, type));
        if (is_std && std_has_method(check, type, name))
            return true;
        struct deref_step step;
        if (!deref_next(check, type, &step, (struct span){0, 0}))
            return false;
        type = step.type;
    }
    return true;
}

/* ---- impls ---- */

static bool mentions_std(struct body_check *check, struct type_id type)
{
    type = infer_shallow(&check->infer, type);
    const struct type_data *data = data_of(check, type);
    if (data->kind == TY_ADT && def_of(check->crate, data->def)->is_prelude)
        return true;
    if (data->kind == TY_ARRAY || data->kind == TY_SLICE || data->kind == TY_STR || data->kind == TY_CLOSURE || data->kind == TY_FN_DEF || data->kind == TY_FN_POINTER || data->kind == TY_DYN)
        return true;
    for (uint32_t i = 0; i < data->type_count; i++)
        if (mentions_std(check, data_of(check, type)->types[i]))
            return true;
    return false;
}

/* Text, numbers and the user's own types, or references to them: their comparisons are all in the prelude. */
static bool is_plain(struct body_check *check, struct type_id type)
{
    type = infer_shallow(&check->infer, type);
    const struct type_data *data = data_of(check, type);
    if (data->kind == TY_REF)
        return is_plain(check, data->types[0]);
    return data->kind == TY_STR || data->kind == TY_CHAR || data->kind == TY_BOOL || data->kind == TY_INT || data->kind == TY_FLOAT ||
           (data->kind == TY_INFER && data->sub != INFER_GENERAL) || type_is_lang_adt(check, type, LANG_string) ||
           (data->kind == TY_ADT && !def_of(check->crate, data->def)->is_prelude && data->type_count == 0);
}

/* What it can be made `From` is in the prelude, or in the program where the type is its own. */
static bool converts_in_full(struct body_check *check, struct type_id type)
{
    static const char *const errors = " ParseIntError ParseFloatError ParseBoolError ParseCharError TryFromIntError Utf8Error FromUtf8Error IoError FmtError VarError ";
    const struct type_data *data = data_of(check, infer_shallow(&check->infer, type));
    if (data->kind != TY_ADT)
        return type_is_numeric(check, type) || data->kind == TY_BOOL || data->kind == TY_CHAR || data->kind == TY_PARAM || data->kind == TY_TUPLE;
    const char *name = body_name_text(check, def_of(check->crate, data->def)->name);
    return !def_of(check->crate, data->def)->is_prelude || type_is_lang_adt(check, type, LANG_string) || type_is_lang_adt(check, type, LANG_vec) ||
           type_is_lang_adt(check, type, LANG_option) || word_is_in(errors, name);
}

/* A type of the program implements what the program says, and what the prelude's impls for all types say. */
static bool is_programs_own(struct body_check *check, struct type_id type)
{
    const struct type_data *data = data_of(check, infer_shallow(&check->infer, type));
    while (data->kind == TY_REF)
        data = data_of(check, infer_shallow(&check->infer, data->types[0]));
    return data->kind == TY_ADT && !def_of(check->crate, data->def)->is_prelude;
}

/* A trait of std on types of std: the prelude may not list the impl, but for the traits it lists in full. */
bool std_impl_unknown(struct body_check *check, const struct obligation *it)
{
    static const enum lang_item complete[] = {LANG_copy, LANG_clone, LANG_sized, LANG_display, LANG_debug, LANG_iterator, LANG_into_iterator, LANG_index,
                                              LANG_deref, LANG_fn_trait, LANG_fn_mut, LANG_fn_once, LANG_default, LANG_eq, LANG_ord, LANG_hash};
    static const enum lang_item math[] = {LANG_add, LANG_sub, LANG_mul, LANG_div, LANG_rem, LANG_add_assign, LANG_sub_assign, LANG_mul_assign,
                                          LANG_div_assign, LANG_rem_assign};
    for (size_t i = 0; i < sizeof math / sizeof *math && type_is_numeric(check, it->args[0]); i++)
        if (def_equal(check->crate->lang[math[i]], it->trait))
            return false;
    const char *trait = body_name_text(check, def_of(check->crate, it->trait)->name);
    static const char *const not_of_numbers = " AsRef AsMut Borrow BorrowMut Sum Product FromStr Error Read BufRead IoWrite Seek Extend FromIterator DoubleEndedIterator "
                                              "ExactSizeIterator Pattern Hasher RangeBounds Payload Termination ";
    if (is_programs_own(check, it->args[0]) || (type_is_numeric(check, it->args[0]) && word_is_in(not_of_numbers, trait)))
        return false;
    if (strcmp(trait, "SliceIndex") == 0 || (strcmp(trait, "FromIterator") == 0 && type_is_kind(check, it->args[0], TY_ADT)))
        return false;
    if (def_equal(it->trait, check->crate->lang[LANG_from]) && converts_in_full(check, it->args[0]))
        return false;
    for (size_t i = 0; i < sizeof complete / sizeof *complete; i++)
        if (def_equal(check->crate->lang[complete[i]], it->trait))
            return false;
    bool is_comparison = def_equal(it->trait, check->crate->lang[LANG_partial_eq]) || def_equal(it->trait, check->crate->lang[LANG_partial_ord]);
    if (is_comparison && it->arg_count == 2 && is_plain(check, it->args[0]) && is_plain(check, it->args[1]))
        return false;
    if (def_equal(it->trait, check->crate->lang[LANG_unpin]))
        return true; /* what a type gets for its parts is not decided */
    for (uint32_t i = 0; i < it->arg_count; i++)
        if (mentions_std(check, it->args[i]))
            return true;
    return false;
}
