#include <string.h>

#include "checker/borrow/access.h"
#include "checker/borrow/closure.h"
#include "checker/borrow/words.h"

/* E0381 E0382 E0384, E0507 E0508 E0509, E0594 E0596. */

static struct span declaration_of(const struct words *words, struct place_id place)
{
    return words->borrow->body->locals[words->borrow->body->places[place.index].local.index].span;
}

static bool is_variable(const struct words *words, struct place_id place)
{
    uint8_t kind = words->borrow->body->locals[words->borrow->body->places[place.index].local.index].kind;
    return kind == LOCAL_VARIABLE || kind == LOCAL_ARGUMENT;
}

struct diagnostic *report_moved(const struct words *words, const struct violation *violation)
{
    const char *place = words_place(words, violation->place);
    struct type_id type = words->borrow->body->places[violation->other.index].type;
    bool is_maybe = !violation->is_partial && borrow_init_state(words->borrow, violation->place, violation->point) == INIT_MAYBE;
    struct diagnostic *diagnostic = diag_new(words->sink, DIAG_ERROR, "E0382", violation->primary, violation->is_partial
        ? "%s is used here, but part of it has been moved away" : is_maybe ? "%s is used here, but may have been moved before"
        : "%s is used here after it was moved", place);
    bool is_same = violation->site_count > 0 && violation->sites[0].lo == violation->primary.lo && violation->sites[0].hi == violation->primary.hi;
    for (uint32_t i = 1; i < violation->site_count; i++)
        if (violation->sites[i].lo != violation->primary.lo || violation->sites[i].hi != violation->primary.hi)
            diag_label(words->sink, diagnostic, violation->sites[i], "%s gives its value away here too%s", words_place(words, violation->other),
                       violation->is_loop_move ? ", in an earlier round of the loop" : "");
    bool is_call = words_is_call_once(words, violation);
    if (is_call)
        diag_note(words->sink, diagnostic, "%s can be called once: its body gives away what it captured (it is `FnOnce`)", words_place(words, violation->other));
    else if (is_variable(words, violation->place))
        diag_note(words->sink, diagnostic, "%s is moved, not copied, because its type %s is not `Copy`", words_place(words, violation->other),
                  words_type(words, type));
    if (is_call)
        diag_step(words->sink, diagnostic, violation->sites[0], "this call uses %s up%s", words_place(words, violation->other),
                  violation->is_loop_move || is_same ? ", in an earlier round of the loop" : "");
    else if (violation->site_count > 0)
        diag_step(words->sink, diagnostic, violation->sites[0], "%s gives its value away here%s%s", words_place(words, violation->other),
                  words_giving(words, words->borrow->events[violation->moves[0]].point), violation->is_loop_move || is_same ? ", in an earlier round of the loop" : "");
    const char *gone = violation->is_partial ? "part of it is gone"
        : is_maybe ? "its value may be gone" : "its value is gone";
    diag_step(words->sink, diagnostic, violation->primary, "%s would be used here, but %s", place, gone);
    if (!is_call)
        advise_moved(words, diagnostic, violation);
    return diagnostic;
}

struct diagnostic *report_uninit(const struct words *words, const struct violation *violation)
{
    struct diagnostic *diagnostic = diag_new(words->sink, DIAG_ERROR, "E0381", violation->primary,
                                             "%s is used here, but may not have a value yet", words_place(words, violation->place));
    if (is_variable(words, violation->place)) {
        struct span declared = declaration_of(words, violation->place);
        diag_step(words->sink, diagnostic, declared, "%s is declared here, without a value", words_place(words, violation->place));
    }
    diag_step(words->sink, diagnostic, violation->primary, "%s would be read here, with nothing in it on some path",
              words_place(words, violation->place));
    return diagnostic;
}

/* A variable that the closure owns, and a closure that is only borrowed by the call. */
static bool is_kept_capture(const struct words *words, const struct violation *violation)
{
    uint32_t capture = closure_capture_of(words->borrow, violation->place);
    return capture != UINT32_MAX && !words->borrow->body->thir->captures[capture].by_ref;
}

struct diagnostic *report_illegal_move(const struct words *words, const struct violation *violation)
{
    const char *place = words_place(words, violation->place);
    struct diagnostic *diagnostic;
    if (strcmp(violation->code, "E0509") == 0) {
        diagnostic = diag_new(words->sink, DIAG_ERROR, "E0509", violation->primary,
                              "no part can be moved out of a %s, because it has a destructor that needs it whole", words_type(words, violation->type));
    } else if (strcmp(violation->code, "E0508") == 0) {
        diagnostic = diag_new(words->sink, DIAG_ERROR, "E0508", violation->primary,
                              "an element cannot be moved out of %s: the hole it would leave cannot be tracked", words_type(words, violation->type));
    } else if (is_kept_capture(words, violation)) {
        diagnostic = diag_new(words->sink, DIAG_ERROR, "E0507", violation->primary, "%s cannot be moved out of the closure, which may be called again", place);
    } else {
        const char *source = strcmp(place, "a temporary value") == 0 ? words_source(words, violation->primary) : NULL;
        diagnostic = diag_new(words->sink, DIAG_ERROR, "E0507", violation->primary, "%s cannot be moved out: it is only borrowed",
                              source != NULL ? words_format(words, "`%s`", source) : strcmp(place, "a temporary value") == 0 ? "what is behind a reference" : place);
    }
    diag_label_primary(words->sink, diagnostic, "the move is here; its type %s is not `Copy`",
                       words_type(words, words->borrow->body->places[violation->place.index].type));
    const struct mir_local *root = &words->borrow->body->locals[words->borrow->body->places[violation->place.index].local.index];
    if (!name_is_empty(root->name) && !root->is_upvar_environment) {
        bool is_reference = type_of(words->borrow->crate->types, root->type)->kind == TY_REF;
        diag_step(words->sink, diagnostic, root->span, is_reference ? "%s is declared here, and only borrows what it refers to" : "%s is declared here, and owns all of its value",
                  words_place(words, root->place));
        diag_step(words->sink, diagnostic, violation->primary, "%s would be moved out of it here", strcmp(place, "a temporary value") == 0 ? "a part" : place);
    }
    if (violation->bound.index != MIR_NONE && words->borrow->body->locals[violation->bound.index].match_place.index != MIR_NONE)
        diag_label(words->sink, diagnostic, words->borrow->body->locals[violation->bound.index].span, "%s takes the value",
                   words_local(words, violation->bound.index));
    advise_illegal_move(words, diagnostic, violation);
    return diagnostic;
}

/* Why the place may not be changed; `because` is where the permission ends: a variable, or what a `&` refers to. */
static const char *mutability_reason(const struct words *words, struct place_id because)
{
    const struct mir_body *body = words->borrow->body;
    const struct mir_place *place = &body->places[because.index];
    if (place->kind == PROJECT_NONE)
        return words_format(words, "%s is not declared `mut`", words_place(words, because));
    uint32_t capture = closure_capture_of(words->borrow, because);
    if (capture != UINT32_MAX)
        return words_format(words, "`%s` is not declared `mut`, outside the closure",
                            name_text(words->session->names, body->thir->locals[body->thir->captures[capture].var.index].name));
    if (place->depth == 1 && body->locals[place->local.index].is_upvar_environment)
        return "the closure is an `Fn`, which may be called by several at a time";
    if (place->kind != PROJECT_DEREF)
        return "it is behind a `&` reference";
    const char *reference = words_place(words, place->parent);
    if (strcmp(reference, "a temporary value") == 0)
        return "it is behind a `&` reference";
    return words_format(words, "%s is a `&` reference, and lets it only be read", reference);
}

struct diagnostic *report_mutability(const struct words *words, const struct violation *violation)
{
    const struct borrow_result *borrow = words->borrow;
    const char *place = words_place(words, violation->place);
    bool is_borrow = violation->access != ACCESS_ASSIGN;
    const struct mir_place *because = &borrow->body->places[violation->other.index];
    struct diagnostic *diagnostic = diag_new(words->sink, DIAG_ERROR, violation->code, violation->primary, "%s cannot be %s: %s", place,
                                             is_borrow ? "borrowed mutably" : "changed", mutability_reason(words, violation->other));
    const struct mir_local *local = &borrow->body->locals[because->local.index];
    bool is_declared = because->kind == PROJECT_NONE && local->kind != LOCAL_TEMPORARY && !local->is_binding_by_ref;
    if (violation->site_count > 1) {
        diag_label_primary(words->sink, diagnostic, "not `mut`");
        for (uint32_t i = 0; i < violation->site_count; i++)
            diag_label(words->sink, diagnostic, violation->sites[i], "borrowed mutably here");
    } else if (is_declared) {
        diag_step(words->sink, diagnostic, local->span, "%s is declared here, without `mut`", words_place(words, violation->other));
        diag_step(words->sink, diagnostic, violation->primary, "%s would be %s here", place, is_borrow ? "borrowed mutably" : "changed");
    } else {
        diag_label_primary(words->sink, diagnostic, is_borrow ? "borrowed mutably here" : "changed here");
    }
    advise_mutability(words, diagnostic, violation);
    return diagnostic;
}

struct diagnostic *report_reassign(const struct words *words, const struct violation *violation)
{
    const struct borrow_result *borrow = words->borrow;
    const struct mir_local *local = &borrow->body->locals[borrow->body->places[violation->place.index].local.index];
    const char *place = words_place(words, violation->place);
    struct diagnostic *diagnostic = diag_new(words->sink, DIAG_ERROR, "E0384", violation->primary, local->kind == LOCAL_ARGUMENT
        ? "the parameter %s cannot be assigned to: it is not `mut`" : "%s is assigned a second time, but is not `mut`", place);
    struct span first = violation->init_point < MOVES_AT_ENTRY ? points_span(borrow, violation->init_point) : local->span;
    bool is_loop = violation->init_point == violation->point;
    if (!is_loop)
        diag_step(words->sink, diagnostic, first, "%s has a value from here on", place);
    diag_step(words->sink, diagnostic, violation->primary, is_loop ? "%s would be assigned again here in the next round of the loop" : "%s would be assigned again here", place);
    if (local->kind != LOCAL_TEMPORARY && !local->is_binding_by_ref)
        diag_edit(words->sink, diagnostic, span_of(local->span.lo, local->span.lo), "mut ", "make the variable mutable");
    return diagnostic;
}
