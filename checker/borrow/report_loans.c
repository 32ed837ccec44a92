#include "checker/borrow/words.h"

/* E0499 to E0506, E0510 and E0524, and what outlives its referent: E0373 E0515 E0597 E0713 E0716. */

static const char *act_of(enum access_kind kind)
{
    switch (kind) {
    case ACCESS_COPY:
        return "read";
    case ACCESS_BORROW_SHARED: case ACCESS_BORROW_FAKE:
        return "lent";
    case ACCESS_BORROW_MUT: case ACCESS_RESERVE: case ACCESS_ACTIVATE:
        return "lent mutably";
    case ACCESS_ASSIGN: case ACCESS_REPLACE:
        return "assigned to";
    case ACCESS_MOVE:
        return "moved";
    case ACCESS_STORAGE_DEAD:
        return "ended";
    }
    return "used";
}

/* "the mutable loan of `v`" */
static const char *loan_in_words(const struct words *words, const struct loan *loan)
{
    return words_format(words, "%s loan of %s", words_kind(loan), words_lent(words, loan));
}

/* The variable that first gets the reference: what the user thinks of as holding the loan. */
static const char *first_holder(const struct words *words, const struct loan *loan)
{
    const struct mir_place *assigned = &words->borrow->body->places[loan->assigned.index];
    const struct mir_local *local = &words->borrow->body->locals[assigned->local.index];
    return local->kind == LOCAL_VARIABLE || local->kind == LOCAL_ARGUMENT ? words_local(words, assigned->local.index) : NULL;
}

static void step_start(const struct words *words, struct diagnostic *diagnostic, const struct loan *loan, bool is_earlier_round)
{
    const char *holder = first_holder(words, loan), *when = is_earlier_round ? " in an earlier round of the loop" : "";
    if (loan->capture != NULL)
        diag_step(words->sink, diagnostic, loan->span, "the closure made here%s borrows %s%s, for its use on line %u", when, words_place(words, loan->place),
                  strcmp(words_kind(loan), "shared") == 0 ? "" : " mutably",
                  source_position(&words->session->sources, loan->capture->span.lo).line);
    else if (holder != NULL)
        diag_step(words->sink, diagnostic, loan->span, "the %s starts here%s; %s holds it", loan_in_words(words, loan), when, holder);
    else
        diag_step(words->sink, diagnostic, loan->span, "the %s starts here%s", loan_in_words(words, loan), when);
}

/* Step three: who needs the loan, and through what. */
static void step_why(const struct words *words, struct diagnostic *diagnostic, const struct violation *violation)
{
    const struct explanation *why = &violation->why;
    const struct loan *loan = &words->borrow->loans.items[violation->loan.index];
    const char *holder = why->user.index < words->borrow->body->local_count && why->kind != LATER_REGION && why->kind != LATER_NONE
        ? words_local(words, why->user.index) : NULL;
    bool is_named = holder != NULL && !name_is_empty(words->borrow->body->locals[why->user.index].name);
    switch ((enum later_use)why->kind) {
    case LATER_USE:
        if (loan->kind == BORROW_FAKE)
            diag_step(words->sink, diagnostic, why->span, "until this guard has decided, the `match` counts on %s", words_place(words, loan->place));
        else if (is_named)
            diag_step(words->sink, diagnostic, why->span, "%s is used here, so the loan is still needed", holder);
        else
            diag_step(words->sink, diagnostic, why->span, "the reference made %sis used here, so the loan is still needed",
                      why->local.index == words->borrow->body->places[loan->assigned.index].local.index ? "at (1) " : "from it ");
        return;
    case LATER_LOOP:
        if (is_named)
            diag_step(words->sink, diagnostic, why->span, "%s is used here in the next round of the loop, so the loan is still needed", holder);
        else
            diag_step(words->sink, diagnostic, why->span, "the reference is used here in the next round of the loop, so the loan is still needed");
        return;
    case LATER_DROP:
        if (is_named)
            diag_step(words->sink, diagnostic, why->span, "%s is dropped here, and dropping it may use the loan", holder);
        else
            diag_step(words->sink, diagnostic, why->span, "a temporary value that holds the loan is dropped here");
        return;
    case LATER_REGION:
        if (why->blame.category == CATEGORY_RETURN)
            diag_step(words->sink, diagnostic, why->span, "the reference is returned here: the caller may use it for %s", words_duration(words, why->region));
        else
            diag_step(words->sink, diagnostic, why->span, "%s asks that %s stays lent for %s", words_demand(&why->blame), words_lent(words, loan),
                      words_duration(words, why->region));
        return;
    case LATER_NONE:
        diag_step(words->sink, diagnostic, loan->span, "the loan is still in force there");
        return;
    }
}

static struct diagnostic *begin_refused(const struct words *words, const struct violation *violation, const struct loan *loan)
{
    const char *place = words_place(words, violation->place), *lent = words_place(words, loan->place);
    enum access_kind kind = violation->access;
    if (loan->kind == BORROW_FAKE)
        return diag_new(words->sink, DIAG_ERROR, violation->code, violation->primary,
                        "%s cannot be %s in a guard: the `match` has yet to decide by it", place, act_of(kind));
    if (violation->code != NULL && strcmp(violation->code, "E0499") == 0)
        return diag_new(words->sink, DIAG_ERROR, violation->code, violation->primary,
                        "%s cannot be lent mutably a second time: a mutable loan of it is still in use", place);
    if (strcmp(place, lent) == 0)
        return diag_new(words->sink, DIAG_ERROR, violation->code, violation->primary, "%s cannot be %s here: a %s loan of it is still in use",
                        place, act_of(kind), words_kind(loan));
    return diag_new(words->sink, DIAG_ERROR, violation->code, violation->primary, "%s cannot be %s here: a %s loan of %s is still in use", place,
                    act_of(kind), words_kind(loan), lent);
}

struct diagnostic *report_refused_access(const struct words *words, const struct violation *violation)
{
    const struct loan *loan = &words->borrow->loans.items[violation->loan.index];
    struct diagnostic *diagnostic = begin_refused(words, violation, loan);
    step_start(words, diagnostic, loan, loan->span.lo >= violation->primary.lo);
    diag_step(words->sink, diagnostic, violation->primary, "%s would be %s here while the loan is in force", words_place(words, violation->place),
              act_of(violation->access));
    step_why(words, diagnostic, violation);
    advise_refused_access(words, diagnostic, violation);
    return diagnostic;
}

/* ---- references that live too long ---- */

static struct diagnostic *begin_outlived(const struct words *words, const struct violation *violation, const struct loan *loan)
{
    struct place_id root = words->borrow->body->locals[words->borrow->body->places[loan->place.index].local.index].place;
    const struct mir_local *local = &words->borrow->body->locals[words->borrow->body->places[loan->place.index].local.index];
    if (strcmp(violation->code, "E0515") == 0) {
        const char *what = local->kind == LOCAL_TEMPORARY ? "a temporary value" : words_place(words, root);
        struct diagnostic *diagnostic = diag_new(words->sink, DIAG_ERROR, "E0515", violation->primary,
                                                 "a reference to %s cannot be returned: it belongs to this function", what);
        diag_label_primary(words->sink, diagnostic, "the caller would get a reference to what no longer exists");
        return diagnostic;
    }
    if (strcmp(violation->code, "E0716") == 0) {
        struct diagnostic *diagnostic = diag_new(words->sink, DIAG_ERROR, "E0716", violation->primary,
                                                 "a temporary value is dropped while it is still lent");
        diag_label_primary(words->sink, diagnostic, "made here, for this statement only");
        return diagnostic;
    }
    if (strcmp(violation->code, "E0373") == 0) {
        struct diagnostic *diagnostic = diag_new(words->sink, DIAG_ERROR, "E0373", violation->primary,
                                                 "this closure only borrows %s, and lives longer than %s does", words_place(words, loan->place),
                                                 words_place(words, root));
        diag_label_primary(words->sink, diagnostic, "takes a reference to %s with it", words_place(words, loan->place));
        diag_label(words->sink, diagnostic, loan->capture->span, "%s is captured because of this use", words_place(words, loan->place));
        return diagnostic;
    }
    if (strcmp(violation->code, "E0713") == 0) {
        struct diagnostic *diagnostic = diag_new(words->sink, DIAG_ERROR, "E0713", violation->primary,
                                                 "%s is still lent when the destructor of its owner runs", words_place(words, loan->place));
        diag_label_primary(words->sink, diagnostic, "the loan starts here");
        return diagnostic;
    }
    struct diagnostic *diagnostic = diag_new(words->sink, DIAG_ERROR, "E0597", violation->primary, "%s does not live as long as the reference to it",
                                             words_place(words, loan->place));
    diag_label_primary(words->sink, diagnostic, "the reference is made here");
    if (local->kind != LOCAL_TEMPORARY)
        diag_label(words->sink, diagnostic, local->span, "%s lives in this block", words_place(words, root));
    return diagnostic;
}

struct diagnostic *report_outlived(const struct words *words, const struct violation *violation)
{
    const struct loan *loan = &words->borrow->loans.items[violation->loan.index];
    struct diagnostic *diagnostic = begin_outlived(words, violation, loan);
    step_start(words, diagnostic, loan, false);
    diag_step(words->sink, diagnostic, violation->refused, "%s ends here", words_lent(words, loan));
    step_why(words, diagnostic, violation);
    advise_outlived(words, diagnostic, violation);
    return diagnostic;
}
