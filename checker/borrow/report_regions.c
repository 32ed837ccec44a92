#include "checker/borrow/closure.h"
#include "checker/borrow/words.h"

/* E0521, E0621 and the lifetime error without a code. */

struct diagnostic *report_type_outlives(const struct words *words, const struct violation *violation)
{
    const char *type = words_type(words, violation->type);
    if (violation->shorter == MIR_NONE)
        return diag_new(words->sink, DIAG_ERROR, NULL, violation->primary, "%s may hold references that do not live long enough", type);
    const char *region = words_region(words, violation->shorter);
    struct diagnostic *diagnostic = diag_new(words->sink, DIAG_ERROR, violation->code, violation->primary,
                                             "%s may hold references that end before %s", type, region);
    diag_label_primary(words->sink, diagnostic, "this asks that everything in %s lives for %s", type, region);
    diag_help(words->sink, diagnostic, "promise it in the signature: bound %s by %s", type, region);
    return diagnostic;
}

/* The parameter whose reference is too short, and what asks for more. */
static void steps_of(const struct words *words, struct diagnostic *diagnostic, const struct violation *violation, const char *asks)
{
    struct borrow_result *borrow = words->borrow;
    struct local_id argument;
    const struct lifetime_param *param = universal_param(borrow, violation->longer);
    bool is_named = param != NULL && !param->is_elided;
    if (region_in_argument(borrow, violation->longer, &argument) && !name_is_empty(borrow->body->locals[argument.index].name)) {
        const char *name = words_local(words, argument.index);
        struct span declared = borrow->body->locals[argument.index].span;
        if (is_named)
            diag_step(words->sink, diagnostic, declared, "what %s refers to is lent for %s", name, words_region(words, violation->longer));
        else
            diag_step(words->sink, diagnostic, declared, closure_is_body(borrow) ? "what %s refers to is lent for one call of the closure"
                                                                                            : "what %s refers to is lent for this call; the signature promises no more", name);
    }
    diag_step(words->sink, diagnostic, violation->primary, "%s asks for %s", words_demand(&violation->blame), asks);
}

struct diagnostic *report_captured(const struct words *words, const struct violation *violation)
{
    const struct definition *opaque = def_of(words->borrow->crate, type_of(words->borrow->crate->types, violation->type)->def);
    struct diagnostic *diagnostic = diag_new(words->sink, DIAG_ERROR, "E0700", violation->primary, "what is returned holds a reference that `%s` does not tell of",
                                             name_text(words->session->names, opaque->name));
    diag_label_primary(words->sink, diagnostic, "this borrows from an argument");
    diag_label(words->sink, diagnostic, opaque->span, "callers see no lifetime here");
    diag_help(words->sink, diagnostic, "name the lifetime it holds: `%s + '_`", name_text(words->session->names, opaque->name));
    return diagnostic;
}

struct diagnostic *report_region(const struct words *words, const struct violation *violation)
{
    struct borrow_result *borrow = words->borrow;
    const char *longer = words_region(words, violation->longer), *shorter = words_region(words, violation->shorter);
    struct diagnostic *diagnostic;
    struct local_id argument = {0};
    if (violation->code != NULL && strcmp(violation->code, "E0621") == 0) {
        const struct lifetime_param *param = universal_param(borrow, violation->longer);
        uint32_t anonymous = param != NULL && param->is_elided ? violation->longer : violation->shorter;
        const char *named = anonymous == violation->longer ? shorter : longer;
        region_in_argument(borrow, anonymous, &argument);
        diagnostic = diag_new(words->sink, DIAG_ERROR, "E0621", violation->primary, "the type of %s must say that it lives for %s",
                              words_local(words, argument.index), named);
        steps_of(words, diagnostic, violation, named);
        diag_help(words->sink, diagnostic, "write %s in the type of %s", named, words_local(words, argument.index));
        return diagnostic;
    }
    if (violation->code != NULL) {
        region_in_argument(borrow, violation->longer, &argument);
        diagnostic = diag_new(words->sink, DIAG_ERROR, violation->code, violation->primary, "what %s refers to escapes from the %s",
                              words_local(words, argument.index), closure_is_body(borrow) ? "closure" : "function");
        steps_of(words, diagnostic, violation, shorter);
        return diagnostic;
    }
    diagnostic = diag_new(words->sink, DIAG_ERROR, NULL, violation->primary, "a reference may not live long enough: %s is not known to outlive %s",
                          longer, shorter);
    steps_of(words, diagnostic, violation, shorter);
    const struct lifetime_param *long_param = universal_param(borrow, violation->longer), *short_param = universal_param(borrow, violation->shorter);
    if (long_param != NULL && short_param != NULL && !long_param->is_elided && !short_param->is_elided)
        diag_help(words->sink, diagnostic, "promise it in the signature: `%s: %s`", name_text(words->session->names, long_param->name),
                  name_text(words->session->names, short_param->name));
    else if (long_param != NULL && short_param != NULL)
        diag_help(words->sink, diagnostic, "say in the signature how long each of them is lent: give both references one lifetime");
    return diagnostic;
}
