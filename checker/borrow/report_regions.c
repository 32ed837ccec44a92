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
        diag_label_primary(words->sink, diagnostic, "%s asks for %s", words_demand(&violation->blame), named);
        diag_help(words->sink, diagnostic, "write %s in the type of %s", named, words_local(words, argument.index));
        return diagnostic;
    }
    if (violation->code != NULL) {
        region_in_argument(borrow, violation->longer, &argument);
        diagnostic = diag_new(words->sink, DIAG_ERROR, violation->code, violation->primary, "what %s refers to escapes from the function",
                              words_local(words, argument.index));
        diag_label_primary(words->sink, diagnostic, "%s asks for %s, but %s may be shorter", words_demand(&violation->blame), shorter, longer);
        diag_label(words->sink, diagnostic, borrow->body->locals[argument.index].span, "borrowed only for this call");
        return diagnostic;
    }
    diagnostic = diag_new(words->sink, DIAG_ERROR, NULL, violation->primary, "a reference may not live long enough: %s is not known to outlive %s",
                          longer, shorter);
    diag_label_primary(words->sink, diagnostic, "%s asks that %s outlives %s", words_demand(&violation->blame), longer, shorter);
    if (violation->shorter != REGION_ID_STATIC && universal_param(borrow, violation->longer) != NULL
        && !universal_param(borrow, violation->longer)->is_elided && !universal_param(borrow, violation->shorter)->is_elided)
        diag_help(words->sink, diagnostic, "promise it in the signature: `%s: %s`", name_text(words->session->names,
                  universal_param(borrow, violation->longer)->name), name_text(words->session->names, universal_param(borrow, violation->shorter)->name));
    return diagnostic;
}
