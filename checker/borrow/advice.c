#include <string.h>

#include "checker/borrow/closure.h"
#include "checker/borrow/points.h"
#include "checker/borrow/words.h"
#include "checker/types/traits.h"

/* What to do instead: the helps of a refused access, of a reference that lives too long, and of a move.  An edit is offered only where it is sure. */

static const struct mir_place *place_data(const struct words *words, struct place_id place)
{
    return &words->borrow->body->places[place.index];
}

static bool is_named(const struct words *words, uint32_t local)
{
    return local < words->borrow->body->local_count && !name_is_empty(words->borrow->body->locals[local].name);
}

static bool is_same_span(struct span a, struct span b)
{
    return a.lo == b.lo && a.hi == b.hi;
}

/* An element of an array or slice, or what indexing an overloaded container lends: two of them cannot be told apart. */
static bool is_element_access(const struct words *words, const struct loan *loan)
{
    struct borrow_result *borrow = words->borrow;
    for (struct place_id at = loan->place; at.index != MIR_NONE; at = place_data(words, at)->parent)
        if (place_data(words, at)->kind == PROJECT_INDEX || place_data(words, at)->kind == PROJECT_CONSTANT_INDEX)
            return true;
    const struct mir_terminator *terminator = &points_block(borrow, borrow->block_of_point[loan->point])->terminator;
    return terminator->kind == MIR_CALL && terminator->is_overloaded_operator && terminator->arg_count > 0
        && terminator->args[0].kind != OPERAND_CONSTANT && terminator->args[0].place.index == loan->assigned.index;
}

static void advise_later_use(const struct words *words, struct diagnostic *diagnostic, const struct violation *violation)
{
    const struct loan *loan = &words->borrow->loans.items[violation->loan.index];
    const char *user = is_named(words, violation->why.user.index) ? words_local(words, violation->why.user.index) : "the reference";
    const char *place = words_place(words, violation->place);
    if (!words_on_other_line(words, violation->primary, violation->why.span)) {
        diag_help(words->sink, diagnostic, "do the two one after the other: take what is needed of %s first, in a `let` before", place);
        return;
    }
    if (violation->new_loan.index != MIR_NONE && loan->kind == BORROW_MUT && is_element_access(words, loan)
        && is_element_access(words, &words->borrow->loans.items[violation->new_loan.index]))
        diag_help(words->sink, diagnostic, "which elements they are is not looked at: `split_at_mut` lends two parts that cannot overlap");
    else if (violation->access == ACCESS_MOVE)
        diag_help(words->sink, diagnostic, "move %s after the last use of %s, or lend it with `&` here too", place, user);
    else
        diag_help(words->sink, diagnostic, "do this after the last use of %s, or end that use before", user);
}

static void advise_next_round(const struct words *words, struct diagnostic *diagnostic, const struct violation *violation)
{
    const struct loan *loan = &words->borrow->loans.items[violation->loan.index];
    const char *place = words_place(words, violation->place);
    bool is_own_loan = is_same_span(loan->span, violation->primary);
    if (is_own_loan && is_named(words, violation->why.user.index))
        diag_help(words->sink, diagnostic, "a reference made in one round cannot be kept for the next: keep the values in %s, or what is computed from them",
                  words_local(words, violation->why.user.index));
    else if (is_own_loan)
        diag_help(words->sink, diagnostic, "a reference made in one round cannot be kept for the next: use it up within the round");
    else
        diag_help(words->sink, diagnostic, "finish the loop first: note there what is to be done with %s, and do it after the loop", place);
}

void advise_refused_access(const struct words *words, struct diagnostic *diagnostic, const struct violation *violation)
{
    const struct explanation *why = &violation->why;
    if (words->borrow->loans.items[violation->loan.index].kind == BORROW_FAKE)
        return;
    if (why->kind != LATER_NONE && is_same_span(words->borrow->loans.items[violation->loan.index].span, violation->primary)) {
        advise_next_round(words, diagnostic, violation);
        return;
    }
    switch (why->kind) {
    case LATER_USE:
        advise_later_use(words, diagnostic, violation);
        return;
    case LATER_LOOP:
        advise_next_round(words, diagnostic, violation);
        return;
    case LATER_DROP:
        if (is_named(words, why->user.index))
            diag_help(words->sink, diagnostic, "let %s end before: in a block of its own, or with `drop(..)`", words_local(words, why->user.index));
        else
            diag_help(words->sink, diagnostic, "let the temporary end before: put what is computed from it into a `let`, and use that");
        return;
    case LATER_REGION:
        diag_help(words->sink, diagnostic, "the loan lasts beyond this function, so this must be done before the loan starts");
        return;
    case LATER_NONE:
        return;
    }
}

/* Whether control comes from one point to the block of another, by at least one edge. */
static bool is_reachable(struct borrow_result *borrow, uint32_t from, uint32_t to)
{
    uint32_t stamp = points_new_stamp(borrow), target = borrow->block_of_point[to];
    vec_clear(&borrow->work);
    vec_push(&borrow->work, borrow->block_of_point[from]);
    while (borrow->work.count > 0) {
        const struct mir_terminator *terminator = &points_block(borrow, vec_pop(&borrow->work))->terminator;
        for (uint32_t t = 0; t < terminator->target_count; t++) {
            uint32_t next = borrow->order_of[terminator->targets[t].index];
            if (borrow->stamp[next] == stamp)
                continue;
            borrow->stamp[next] = stamp;
            vec_push(&borrow->work, next);
        }
    }
    return borrow->stamp[target] == stamp;
}

static uint32_t declaration_point(const struct borrow_result *borrow, struct local_id local)
{
    for (uint32_t e = borrow->event_start[local.index]; e < borrow->event_start[local.index + 1]; e++)
        if (borrow->events[e].kind == MOVE_EVENT_STORAGE_LIVE)
            return borrow->events[e].point;
    return 0;
}

/* The loan is made in each round of a loop around which the variable lives on. */
static bool is_kept_over_rounds(struct borrow_result *borrow, const struct loan *loan, struct local_id user)
{
    return is_reachable(borrow, loan->point, loan->point) && !is_reachable(borrow, loan->point, declaration_point(borrow, user));
}

void advise_outlived(const struct words *words, struct diagnostic *diagnostic, const struct violation *violation)
{
    struct borrow_result *borrow = words->borrow;
    const struct loan *loan = &borrow->loans.items[violation->loan.index];
    const struct explanation *why = &violation->why;
    const struct mir_local *root = &borrow->body->locals[place_data(words, loan->place)->local.index];
    if (strcmp(violation->code, "E0716") == 0) {
        diag_help(words->sink, diagnostic, "give the value a name with `let`, so that it lives to the end of the block");
    } else if (strcmp(violation->code, "E0373") == 0) {
        diag_edit(words->sink, diagnostic, span_of(loan->span.lo, loan->span.lo), "move ", "let the closure take the variable with it");
    } else if (strcmp(violation->code, "E0515") == 0) {
        diag_help(words->sink, diagnostic, "return the value itself, or take what is referred to from the caller");
    } else if (strcmp(violation->code, "E0597") == 0 && root->kind == LOCAL_VARIABLE) {
        const char *owner = words_place(words, root->place);
        if (why->kind == LATER_REGION && why->region == REGION_ID_STATIC)
            diag_help(words->sink, diagnostic, "give %s itself away (with `move`, where a closure takes it), or lend what lives as long as the program",
                      owner);
        else if (is_named(words, why->user.index) && is_kept_over_rounds(words->borrow, loan, why->user))
            diag_help(words->sink, diagnostic, "%s ends with each round of the loop: keep the value itself in %s, or make it before the loop", owner,
                      words_local(words, why->user.index));
        else if (is_named(words, why->user.index) && borrow->body->locals[why->user.index].span.lo < root->span.lo)
            diag_help(words->sink, diagnostic, "declare %s before %s: what is declared first ends last", owner, words_local(words, why->user.index));
    }
}

/* ---- moves ---- */

/* How a value is given away, as far as the words differ. */
enum giving { GIVEN_PLAINLY, GIVEN_TO_LOOP, GIVEN_TO_SELF, GIVEN_TO_CALL, GIVEN_TO_CLOSURE, GIVEN_TO_PATTERN };

struct given { enum giving how; const struct definition *callee; uint32_t argument; struct local_id binding; };

static struct given given_to_call(const struct words *words, const struct mir_terminator *call, uint32_t argument)
{
    const struct crate_types *crate = words->borrow->crate;
    struct given given = {.argument = argument};
    if (call->value.kind != OPERAND_CONSTANT)
        return given;
    const struct type_data *type = type_of(crate->types, call->value.constant->type);
    if (type->kind != TY_FN_DEF || call->is_overloaded_operator)
        return given;
    given.callee = def_of(crate, type->def);
    if (given.callee->kind != DEF_FN)
        given.callee = NULL;
    else if (given.callee->parent.index == crate->lang[LANG_into_iterator].index && is_same_span(call->span, call->arg_spans[0]))
        given.how = GIVEN_TO_LOOP;  /* the call is none of the user's */
    else if (!call->is_from_source_call)
        given.how = GIVEN_PLAINLY;
    else
        given.how = argument == 0 && given.callee->fn->self_kind == SELF_VALUE ? GIVEN_TO_SELF : GIVEN_TO_CALL;
    return given;
}

/* An argument is moved into a temporary first, and the call takes that. */
static struct given how_given(const struct words *words, uint32_t point)
{
    const struct borrow_result *borrow = words->borrow;
    const struct mir_statement *statement = points_statement(borrow, point);
    struct place_id moved = {MIR_NONE};
    if (statement != NULL && statement->kind == MIR_ASSIGN) {
        if (statement->rvalue->kind == RVALUE_CLOSURE)
            return (struct given){.how = GIVEN_TO_CLOSURE};
        moved = statement->place;
        const struct mir_local *local = &borrow->body->locals[place_data(words, moved)->local.index];
        if (local->has_match && local->match_place.index != MIR_NONE && place_data(words, moved)->kind == PROJECT_NONE)
            return (struct given){.how = GIVEN_TO_PATTERN, .binding = place_data(words, moved)->local};
    }
    const struct mir_terminator *terminator = &points_block(borrow, borrow->block_of_point[point])->terminator;
    for (uint32_t i = 0; terminator->kind == MIR_CALL && i < terminator->arg_count; i++)
        if (terminator->args[i].kind == OPERAND_MOVE && (moved.index == MIR_NONE || terminator->args[i].place.index == moved.index))
            return given_to_call(words, terminator, i);
    return (struct given){0};
}

static const char *name_of(const struct words *words, const struct definition *definition)
{
    return name_text(words->session->names, definition->name);
}

static bool is_of(const struct words *words, struct type_id type, enum lang_item item)
{
    const struct type_data *data = type_of(words->borrow->crate->types, type);
    return data->kind == TY_ADT && data->def.index == words->borrow->crate->lang[item].index;
}

static bool is_optional(const struct words *words, struct type_id type)
{
    return is_of(words, type, LANG_option) || is_of(words, type, LANG_result);
}

const char *words_giving(const struct words *words, uint32_t point)
{
    struct given given = how_given(words, point);
    switch (given.how) {
    case GIVEN_PLAINLY:
        return "";
    case GIVEN_TO_LOOP:
        return ": the loop takes all of it";
    case GIVEN_TO_SELF:
        return words_format(words, ": `%s` takes `self`, the value itself", name_of(words, given.callee));
    case GIVEN_TO_CALL:
        return given.callee == NULL ? "" : words_format(words, " to `%s`", name_of(words, given.callee));
    case GIVEN_TO_CLOSURE:
        return ": the closure takes it along";
    case GIVEN_TO_PATTERN:
        return words_format(words, " to %s", words_local(words, given.binding.index));
    }
    return "";
}

/* The text of a span that is short enough to be quoted in a sentence, or NULL. */
const char *words_source(const struct words *words, struct span span)
{
    uint32_t length;
    const char *text = source_text(&words->borrow->crate->session->sources, span, &length);
    if (length == 0 || length > 40 || memchr(text, '\n', length) != NULL || memchr(text, '`', length) != NULL)
        return NULL;
    return words_format(words, "%.*s", (int)length, text);
}

static bool has_clone(const struct words *words, struct type_id type)
{
    const struct borrow_result *borrow = words->borrow;
    return traits_holds(borrow->crate, borrow->body->owner, borrow->crate->lang[LANG_clone], type, NULL, 0);
}

/* Where what is moved is written as the place itself, a clone of it can be given away instead: that edit is sure. */
static void advise_clone(const struct words *words, struct diagnostic *diagnostic, const struct violation *violation)
{
    const char *place = mir_place_as_written(words->borrow->body, words->sink->arena, violation->other);
    const char *source = violation->site_count == 1 ? words_source(words, violation->sites[0]) : NULL;
    if (place != NULL && source != NULL && strcmp(place, source) == 0 && has_clone(words, place_data(words, violation->other)->type))
        diag_edit(words->sink, diagnostic, span_end(violation->sites[0]), ".clone()", "to keep %s, give away a copy of it",
                  words_place(words, violation->other));
}

void advise_moved(const struct words *words, struct diagnostic *diagnostic, const struct violation *violation)
{
    if (violation->site_count == 0)
        return;
    struct given given = how_given(words, words->borrow->events[violation->moves[0]].point);
    const char *whole = words_place(words, violation->place), *part = words_place(words, violation->other);
    struct type_id type = place_data(words, violation->other)->type;
    switch (given.how) {
    case GIVEN_TO_LOOP:
        diag_help(words->sink, diagnostic, "to keep %s, let the loop only borrow it: put `&` before it", part);
        break;
    case GIVEN_TO_SELF:
        if (given.callee->parent.index == words->borrow->crate->lang[LANG_into_iterator].index)
            diag_help(words->sink, diagnostic, "to keep %s, only borrow it: `.iter()` lends the elements one by one", part);
        else if (is_optional(words, type))
            diag_help(words->sink, diagnostic, "to keep %s, put `.as_ref()` before `.%s`: it lends what is inside", part, name_of(words, given.callee));
        break;
    case GIVEN_TO_CALL:
        if (given.callee != NULL && !given.callee->is_prelude && given.callee->fn->ast != NULL && given.argument < given.callee->fn->input_count
            && type_of(words->borrow->crate->types, given.callee->fn->inputs[given.argument])->kind == TY_ADT)
            diag_help(words->sink, diagnostic, "if `%s` need not own it, let its parameter be a reference, `&%s`, and lend %s with `&`",
                      name_of(words, given.callee), is_of(words, type, LANG_string) ? "str" : type_print(words->borrow->crate, words->borrow->arena, type, NULL), part);
        break;
    case GIVEN_TO_CLOSURE:
        if (has_clone(words, type))
            diag_help(words->sink, diagnostic, "to keep %s, give the closure a copy: make one with `.clone()` in a `let` before it", part);
        break;
    case GIVEN_TO_PATTERN:
        diag_help(words->sink, diagnostic, "to keep %s whole, let the pattern only borrow: put `&` before what is matched", whole);
        break;
    case GIVEN_PLAINLY:
        break;
    }
    advise_clone(words, diagnostic, violation);
}

void advise_illegal_move(const struct words *words, struct diagnostic *diagnostic, const struct violation *violation)
{
    struct type_id type = place_data(words, violation->place)->type;
    bool is_bound = violation->bound.index != MIR_NONE;
    const char *copy = has_clone(words, type) && !is_bound ? ", or make a copy of it with `.clone()`" : "";
    if (is_of(words, type, LANG_option) && !is_bound)
        diag_help(words->sink, diagnostic, "`.as_ref()` lends what is inside; `.take()`, where it may be changed, moves it out and leaves `None`");
    else if (is_bound)
        diag_help(words->sink, diagnostic, "let the pattern only borrow: put `&` before what is matched, or `ref` before the name");
    else
        diag_help(words->sink, diagnostic, "borrow it with `&`%s", copy);
}

/* ---- mutability ---- */

/* Behind a `&` and the lifetime that may follow it. */
static uint32_t behind_ampersand(const char *text, uint32_t length, uint32_t at)
{
    at++;
    if (at < length && text[at] == '\'') {
        while (at < length && text[at] != ' ')
            at++;
        at += at < length;
    }
    return at;
}

/* Where `mut ` goes into the type of a parameter that is written `name: &T` or `&self`; 0: it is written in another way. */
static uint32_t place_for_mut(const struct words *words, const struct mir_local *local)
{
    struct span line = {local->span.lo, words->borrow->body->span.lo};
    uint32_t length, at = local->span.hi - local->span.lo;
    const char *text = source_text(&words->session->sources, line, &length);
    if (length > 0 && text[0] == '&')
        return local->span.lo + behind_ampersand(text, length, 0);
    while (at < length && (text[at] == ' ' || text[at] == ':'))
        at++;
    return at < length && text[at] == '&' ? local->span.lo + behind_ampersand(text, length, at) : 0;
}

/* The `&place` that a variable was declared with; an empty span where it is not written so, or where `&mut place` would be refused too. */
static struct span borrow_behind(const struct words *words, struct local_id variable)
{
    const struct borrow_result *borrow = words->borrow;
    struct place_id because;
    uint32_t length;
    for (uint32_t i = 0; i < borrow->loans.count; i++) {
        const struct loan *loan = &borrow->loans.items[i];
        if (loan->is_implicit || loan->kind != BORROW_SHARED || place_data(words, loan->assigned)->local.index != variable.index)
            continue;
        const char *text = source_text(&words->session->sources, loan->span, &length);
        if (place_data(words, loan->assigned)->kind == PROJECT_NONE && text[0] == '&' && borrow_is_mutable(borrow, loan->place, &because))
            return loan->span;
    }
    return (struct span){0};
}

static void advise_mutable_reference(const struct words *words, struct diagnostic *diagnostic, struct local_id variable)
{
    const struct mir_local *local = &words->borrow->body->locals[variable.index];
    uint32_t at = local->kind == LOCAL_ARGUMENT ? place_for_mut(words, local) : 0;
    struct span borrow = local->kind == LOCAL_VARIABLE ? borrow_behind(words, variable) : (struct span){0};
    if (at != 0)
        diag_edit(words->sink, diagnostic, span_of(at, at), "mut ", "take a `&mut` reference, which may change what it refers to");
    else if (!span_is_empty(borrow))
        diag_edit(words->sink, diagnostic, span_of(borrow.lo + 1, borrow.lo + 1), "mut ", "lend it mutably");
    else
        diag_help(words->sink, diagnostic, "it takes a `&mut` reference to change what it refers to");
}

void advise_mutability(const struct words *words, struct diagnostic *diagnostic, const struct violation *violation)
{
    const struct mir_body *body = words->borrow->body;
    const struct mir_place *because = place_data(words, violation->other);
    const struct mir_local *local = &body->locals[because->local.index];
    uint32_t capture = closure_capture_of(words->borrow, violation->other);
    if (because->kind == PROJECT_NONE) {
        if (local->kind != LOCAL_TEMPORARY && !local->is_binding_by_ref)
            diag_edit(words->sink, diagnostic, span_of(local->span.lo, local->span.lo), "mut ", "make the variable mutable");
    } else if (capture != UINT32_MAX) {
        struct span declared = body->thir->locals[body->thir->captures[capture].var.index].span;
        diag_edit(words->sink, diagnostic, span_of(declared.lo, declared.lo), "mut ", "make the variable mutable");
    } else if (local->is_upvar_environment && because->depth == 1) {
        diag_help(words->sink, diagnostic, "where it is called, ask for an `FnMut`: that may change what it captures");
    } else if (because->kind == PROJECT_DEREF && place_data(words, because->parent)->kind == PROJECT_NONE) {
        advise_mutable_reference(words, diagnostic, because->local);
    }
}
