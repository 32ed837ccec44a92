/* E0308, and what could be written instead where the two types have a usual way from one to the other. */
#include <ctype.h>
#include <string.h>

#include "checker/types/body.h"
#include "checker/types/traits.h"

struct mismatch {
    struct body_check *check;
    struct diagnostic *diagnostic;
    struct span span;
    struct type_id expected, found;    /* resolved */
    const char *text;                  /* of the value, where something can be put before or behind it: then one line without a free operator */
};

/* A literal, a path, a call: what `&` and `.method()` take as a whole. */
static bool is_operand(const char *text, uint32_t length)
{
    uint32_t depth = 0;
    char quote = '\0';
    if (length == 0 || length > 80 || !(isalnum((unsigned char)text[0]) || strchr("_&*\"'[(", text[0]) != NULL))
        return false;
    for (uint32_t i = 0; i < length; i++) {
        char c = text[i];
        if (c == '\n' || c == '\\')
            return false;
        if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"') {
            quote = c;
        } else if (c == '(' || c == '[' || c == '{') {
            depth++;
        } else if ((c == ')' || c == ']' || c == '}') && depth > 0) {
            depth--;
        } else if (depth == 0 && (c == ' ' || c == ';')) {
            return false;
        }
    }
    return depth == 0 && quote == '\0';
}

static bool is_adt(const struct mismatch *it, struct type_id type, enum lang_item item)
{
    const struct type_data *data = data_of(it->check, type);
    return data->kind == TY_ADT && def_equal(data->def, it->check->crate->lang[item]);
}

static bool is_number(const struct mismatch *it, struct type_id type, enum type_kind kind, enum infer_kind unknown)
{
    const struct type_data *data = data_of(it->check, type);
    return data->kind == kind || (data->kind == TY_INFER && data->sub == unknown);
}

static bool may_be(const struct mismatch *it, struct type_id a, struct type_id b)
{
    return infer_can_unify(&it->check->infer, a, b);
}

/* What a `&` of the value gives after coercion. */
static bool lends(const struct mismatch *it, struct type_id target)
{
    const struct type_data *wanted = data_of(it->check, target), *found = data_of(it->check, it->found);
    if (may_be(it, target, it->found))
        return true;
    if (wanted->kind == TY_STR)
        return is_adt(it, it->found, LANG_string);
    if (wanted->kind != TY_SLICE)
        return false;
    return (is_adt(it, it->found, LANG_vec) || found->kind == TY_ARRAY) && may_be(it, wanted->types[0], found->types[0]);
}

static void insert(const struct mismatch *it, uint32_t at, const char *text, const char *why)
{
    diag_edit(it->check->diagnostics, it->diagnostic, span_of(at, at), text, "%s", why);
}

static void wrap(const struct mismatch *it, const char *before, const char *why)
{
    const char *text = arena_format(it->check->arena, "%s(%s)", before, it->text);
    diag_edit(it->check->diagnostics, it->diagnostic, it->span, text, "%s", why);
}

static bool advise_reference(const struct mismatch *it)
{
    const struct type_data *expected = data_of(it->check, it->expected), *found = data_of(it->check, it->found);
    struct diag_sink *sink = it->check->diagnostics;
    if (expected->kind == TY_REF && lends(it, expected->types[0])) {
        insert(it, it->span.lo, expected->sub ? "&mut " : "&", expected->sub ? "lend it mutably" : "lend it");
        return true;
    }
    if (expected->kind == TY_REF && expected->sub && found->kind == TY_REF && !found->sub && may_be(it, expected->types[0], found->types[0])) {
        if (it->text[0] == '&')
            insert(it, it->span.lo + 1, "mut ", "lend it mutably");
        else
            diag_help(sink, it->diagnostic, "a `&` reference does not become a `&mut` one: lend it mutably where it is made");
        return true;
    }
    if (found->kind != TY_REF || expected->kind == TY_REF || !may_be(it, it->expected, found->types[0]))
        return false;
    if (it->text[0] == '&')
        diag_edit(sink, it->diagnostic, span_of(it->span.lo, it->span.lo + (strncmp(it->text, "&mut ", 5) == 0 ? 5 : 1)), "", "give the value itself");
    else if (type_is_copy(it->check->crate, it->check->owner, it->expected))
        insert(it, it->span.lo, "*", "take a copy of the value that it refers to");
    else
        insert(it, it->span.hi, ".clone()", "make a copy of the value that it refers to");
    return true;
}

static bool advise_text(const struct mismatch *it)
{
    const struct type_data *found = data_of(it->check, it->found), *expected = data_of(it->check, it->expected);
    bool is_str = found->kind == TY_REF && type_is_kind(it->check, found->types[0], TY_STR);
    bool wants_str = expected->kind == TY_REF && type_is_kind(it->check, expected->types[0], TY_STR);
    if (is_adt(it, it->expected, LANG_string) && (is_str || found->kind == TY_CHAR)) {
        insert(it, it->span.hi, ".to_string()", "make a `String` of it, which owns its text");
    } else if (expected->kind == TY_CHAR && is_str && it->text[0] == '"' && strlen(it->text) == 3) {
        const char *text = arena_format(it->check->arena, "'%c'", it->text[1]);
        diag_edit(it->check->diagnostics, it->diagnostic, it->span, text, "a `char` stands in single quotes");
    } else if (wants_str && found->kind == TY_CHAR && it->text[0] == '\'' && strlen(it->text) == 3 && it->text[1] != '"') {
        const char *text = arena_format(it->check->arena, "\"%c\"", it->text[1]);
        diag_edit(it->check->diagnostics, it->diagnostic, it->span, text, "a `str` stands in double quotes");
    } else {
        return false;
    }
    return true;
}

static bool advise_number(const struct mismatch *it)
{
    bool to_int = is_number(it, it->expected, TY_INT, INFER_INT), to_float = is_number(it, it->expected, TY_FLOAT, INFER_FLOAT);
    bool is_int = is_number(it, it->found, TY_INT, INFER_INT), is_float = is_number(it, it->found, TY_FLOAT, INFER_FLOAT);
    const char *target = body_type_text(it->check, it->expected);
    struct diag_sink *sink = it->check->diagnostics;
    if (to_float && is_int && strspn(it->text, "0123456789_") == strlen(it->text))
        insert(it, it->span.hi, ".0", "a number with a fraction is written with a point");
    else if ((to_float && is_int) || (to_float && is_float))
        diag_help(sink, it->diagnostic, "convert it: `%s as %s`", it->text, target);
    else if (to_int && is_int)
        diag_help(sink, it->diagnostic, "convert it: `%s as %s`, which cuts off what does not fit", it->text, target);
    else if (to_int && is_float)
        diag_help(sink, it->diagnostic, "convert it: `%s as %s`, which cuts the fraction off", it->text, target);
    else
        return false;
    return true;
}

static void advise_wrapping(const struct mismatch *it)
{
    const struct type_data *expected = data_of(it->check, it->expected), *found = data_of(it->check, it->found);
    struct diag_sink *sink = it->check->diagnostics;
    if (is_adt(it, it->expected, LANG_option) && may_be(it, expected->types[0], it->found))
        wrap(it, "Some", "wrap it");
    else if (is_adt(it, it->expected, LANG_result) && may_be(it, expected->types[0], it->found))
        wrap(it, "Ok", "wrap it");
    else if (is_adt(it, it->expected, LANG_owned_box) && may_be(it, expected->types[0], it->found))
        wrap(it, "Box::new", "put it on the heap");
    else if (is_adt(it, it->found, LANG_option) && may_be(it, it->expected, found->types[0]))
        diag_help(sink, it->diagnostic, "there may be nothing in it: `match`, `if let` or `.unwrap_or(..)` say what is to be done then");
    else if (is_adt(it, it->found, LANG_result) && may_be(it, it->expected, found->types[0]))
        diag_help(sink, it->diagnostic, "it may be an error: `match`, `?` or `.expect(..)` say what is to be done then");
    else if (expected->kind == TY_BOOL && is_number(it, it->found, TY_INT, INFER_INT))
        diag_help(sink, it->diagnostic, "a number is neither true nor false: compare it, as in `%s != 0`", it->text);
}

static struct diagnostic *report(struct body_check *check, struct span span, struct type_id expected, struct type_id found)
{
    check->is_tainted = true;
    if (data_of(check, expected)->has_error || data_of(check, found)->has_error)
        return NULL;
    struct diagnostic *d = body_error(check, "E0308", span, "the types do not agree");
    diag_label_primary(check->diagnostics, d, "`%s` is expected here, this is `%s`", body_type_text(check, expected), body_type_text(check, found));
    return d;
}

void report_mismatch(struct body_check *check, struct span span, struct type_id expected, struct type_id found)
{
    report(check, span, infer_resolve(&check->infer, expected), infer_resolve(&check->infer, found));
}

void report_value_mismatch(struct body_check *check, struct span span, struct type_id expected, struct type_id found)
{
    struct mismatch it = {.check = check, .span = span, .expected = infer_resolve(&check->infer, expected), .found = infer_resolve(&check->infer, found)};
    it.diagnostic = report(check, span, it.expected, it.found);
    uint32_t length;
    const char *text = source_text(&check->crate->session->sources, span, &length);
    bool is_unknown = type_is_kind(check, it.expected, TY_INFER) && data_of(check, it.expected)->sub == INFER_GENERAL;
    if (it.diagnostic == NULL || is_unknown || !is_operand(text, length))
        return;
    it.text = arena_copy_text(check->arena, text, length);
    if (!advise_text(&it) && !advise_number(&it) && !advise_reference(&it))
        advise_wrapping(&it);
}

/* Where the value comes from is where it is wrong: rustc points into blocks. */
void report_expr_mismatch(struct body_check *check, const struct expr *expr, struct type_id expected, struct type_id found)
{
    report_value_mismatch(check, expr->span, expected, found);
}
