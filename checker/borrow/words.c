#include "checker/borrow/closure.h"
#include "checker/borrow/words.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const char *words_format(const struct words *words, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *text = arena_format_list(words->borrow->arena, format, arguments);
    va_end(arguments);
    return text;
}

const char *words_place(const struct words *words, struct place_id place)
{
    if (place.index == MIR_NONE)
        return "a value";
    const char *text = mir_place_as_written(words->borrow->body, words->borrow->arena, place);
    return text == NULL ? "a temporary value" : words_format(words, "`%s`", text);
}

const char *words_lent(const struct words *words, const struct loan *loan)
{
    const char *text = words_place(words, loan->place);
    return strcmp(text, "a temporary value") == 0 ? "the temporary value" : text;
}

const char *words_local(const struct words *words, uint32_t local)
{
    return words_place(words, words->borrow->body->locals[local].place);
}

const char *words_region(const struct words *words, uint32_t region)
{
    if (region == REGION_ID_STATIC)
        return "`'static`";
    const struct lifetime_param *param = universal_param(words->borrow, region);
    struct local_id argument;
    if (param != NULL && !param->is_elided)
        return words_format(words, "`%s`", name_text(words->session->names, param->name));
    if (region_in_argument(words->borrow, region, &argument) && !name_is_empty(words->borrow->body->locals[argument.index].name))
        return words_format(words, "the lifetime of %s", words_local(words, argument.index));
    uint32_t capture = closure_capture_of_region(words->borrow, region);
    if (capture != UINT32_MAX)
        return words_format(words, "the lifetime of what the captured `%s` holds", words->borrow->body->thir->captures[capture].name);
    return "an unnamed lifetime of the signature";
}

const char *words_duration(const struct words *words, uint32_t region)
{
    if (region == REGION_ID_STATIC)
        return "the rest of the program (`'static`)";
    const struct lifetime_param *param = universal_param(words->borrow, region);
    if (param != NULL && !param->is_elided)
        return words_format(words, "all of %s", words_region(words, region));
    return words_region(words, region);
}

bool words_is_call_once(const struct words *words, const struct violation *violation)
{
    if (violation->site_count == 0)
        return false;
    const struct type_data *type = type_of(words->borrow->crate->types, words->borrow->body->places[violation->other.index].type);
    uint32_t length;
    struct span behind = span_of(violation->sites[0].hi, violation->sites[0].hi + 1);
    return type->kind == TY_CLOSURE && source_text(&words->session->sources, behind, &length)[0] == '(';
}

const char *words_type(const struct words *words, struct type_id type)
{
    return words_format(words, "`%s`", type_print(words->borrow->crate, words->borrow->arena, type, NULL));
}

const char *words_kind(const struct loan *loan)
{
    return loan->kind == BORROW_SHARED || loan->kind == BORROW_FAKE ? "shared" : "mutable";
}

const char *words_demand(const struct outlives *blame)
{
    switch ((enum constraint_category)blame->category) {
    case CATEGORY_RETURN:
        return "returning this value";
    case CATEGORY_USE_AS_CONST: case CATEGORY_USE_AS_STATIC:
        return "using this value as a constant";
    case CATEGORY_ANNOTATION: case CATEGORY_GENERIC_ARGUMENT:
        return "the type written here";
    case CATEGORY_CAST: case CATEGORY_UNSIZE:
        return "this conversion";
    case CATEGORY_ARGUMENT:
        return "this argument";
    case CATEGORY_USAGE:
        return "this use";
    case CATEGORY_ASSIGNMENT:
        return "this assignment";
    case CATEGORY_PREDICATE: case CATEGORY_OPAQUE: case CATEGORY_BORING: case CATEGORY_BORING_NO_LOCATION: case CATEGORY_INTERNAL:
        return "this";
    }
    return "this";
}

bool words_on_other_line(const struct words *words, struct span a, struct span b)
{
    return source_position(&words->session->sources, a.lo).line != source_position(&words->session->sources, b.lo).line;
}

void borrow_report(struct borrow_result *borrow, struct session *session)
{
    struct words words = {borrow, session, &session->diagnostics};
    for (uint32_t i = 0; i < borrow->violations.count; i++) {
        struct violation *violation = &borrow->violations.items[i];
        switch ((enum violation_kind)violation->kind) {
        case VIOLATION_LOAN:
            violation->diagnostic = report_refused_access(&words, violation);
            break;
        case VIOLATION_OUTLIVED:
            violation->diagnostic = report_outlived(&words, violation);
            break;
        case VIOLATION_MOVED:
            violation->diagnostic = report_moved(&words, violation);
            break;
        case VIOLATION_UNINIT:
            violation->diagnostic = report_uninit(&words, violation);
            break;
        case VIOLATION_ILLEGAL_MOVE:
            violation->diagnostic = report_illegal_move(&words, violation);
            break;
        case VIOLATION_MUTABILITY:
            violation->diagnostic = report_mutability(&words, violation);
            break;
        case VIOLATION_REASSIGN:
            violation->diagnostic = report_reassign(&words, violation);
            break;
        case VIOLATION_TYPE_OUTLIVES:
            violation->diagnostic = report_type_outlives(&words, violation);
            break;
        case VIOLATION_CAPTURED:
            violation->diagnostic = report_captured(&words, violation);
            break;
        case VIOLATION_REGION:
            violation->diagnostic = report_region(&words, violation);
            break;
        }
        const char *consequence = consequence_of(&words, violation);
        if (consequence != NULL)
            diag_consequence(words.sink, violation->diagnostic, "%s", consequence);
    }
}
