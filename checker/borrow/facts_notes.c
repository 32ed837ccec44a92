/* What changed since the frame control came from, in words; and which rows carry the change bar. */
#include <string.h>

#include "checker/borrow/check.h"
#include "checker/borrow/facts_build.h"

struct noter {
    struct facts_builder *builder;
    const struct frame *frame;
    struct facts_point *now;
    const struct facts_point *old;   /* NULL for the first frame */
    struct note_list notes;
};

#define NOTE(noter, sign, ...) \
    vec_push(&(noter)->notes.items, (struct facts_note){(sign), arena_format((noter)->builder->arena, __VA_ARGS__)})

static bool is_claimed(enum facts_loan_state state)
{
    return state == LOAN_IN_FORCE || state == LOAN_RESERVED;
}

/* "*'1*", or "*'1* or *'2*" where the reference that it was made through may hold either: those that no other of them was made through. */
static const char *through_words(const struct facts_builder *builder, uint32_t id)
{
    const struct facts_function *function = builder->function;
    const bitset_word *passed = builder->passed[builder->origin_of[id]];
    const char *text = arena_format(builder->arena, "*%s*", function->loans[function->loans[id].through].label);
    for (uint32_t l = 0; l < function->loan_count && passed != NULL; l++) {
        bool is_direct = l != function->loans[id].through && l != id && bitset_has(passed, builder->origin_of[l]) && !function->loans[l].is_caller;
        for (uint32_t k = 0; k < function->loan_count && is_direct; k++)
            is_direct = function->loans[k].through != l || !bitset_has(passed, builder->origin_of[k]);
        if (is_direct)
            text = arena_format(builder->arena, "%s or *%s*", text, function->loans[l].label);
    }
    return text;
}

/* What a closure takes a reference to, and which use in its body asks for it. */
static void note_captured(struct noter *noter, uint32_t id, const struct thir_capture *capture)
{
    const struct facts_function *function = noter->builder->function;
    const struct facts_loan *loan = &function->loans[id];
    const struct facts_loan_at *at = &noter->now->loans[id];
    const char *holder = at->holder_count > 0 ? arena_format(noter->builder->arena, "`%s`", function->rows[at->holders[0].row].path) : "the closure";
    NOTE(noter, '+', "loan *%s*: %s captures `%s`, %s, for its use on line %u", loan->label, holder, loan->borrowed,
         loan->kind == LOAN_MUT ? "mutably" : "shared", facts_line(noter->builder, capture->span.lo));
}

static bool is_noted(const struct noter *noter, const char *text)
{
    for (uint32_t i = 0; i < noter->notes.items.count; i++)
        if (strcmp(noter->notes.items.items[i].text, text) == 0)
            return true;
    return false;
}

static void note_new_loan(struct noter *noter, uint32_t id)
{
    const struct facts_function *function = noter->builder->function;
    const struct facts_loan *loan = &function->loans[id];
    const struct facts_loan_at *at = &noter->now->loans[id];
    const char *kind = loan->kind == LOAN_MUT ? "mutably" : "shared";
    if (noter->frame->kind == POINT_JOIN && at->holder_count > 0 && at->holders[0].is_maybe) {
        const char *may_hold = arena_format(noter->builder->arena, "`%s` %s", function->rows[at->holders[0].row].path,
                                            noter->now->rows[at->holders[0].row].state_text);
        if (!is_noted(noter, may_hold))
            NOTE(noter, '?', "%s", may_hold);
        NOTE(noter, '-', "%s", loan->says);
        return;
    }
    const struct thir_capture *capture = noter->builder->borrow->loans.items[noter->builder->origin_of[id]].capture;
    if (noter->frame->kind == POINT_JOIN)
        NOTE(noter, '+', "loan *%s*, made on line %u, is in force", loan->label, loan->line);
    else if (capture != NULL)
        note_captured(noter, id, capture);
    else if (at->holder_count > 0)
        NOTE(noter, '+', "loan *%s*: `%s` borrows `%s`, %s", loan->label, function->rows[at->holders[0].row].path, loan->borrowed, kind);
    else
        NOTE(noter, '+', "loan *%s*: `%s` is borrowed, %s", loan->label, loan->borrowed, kind);
    if (loan->is_implicit && capture == NULL)
        NOTE(noter, '.', "*%s* is *implicit*: no `&` is written, `%s` is lent by itself", loan->label, loan->borrowed);
    if (loan->through != FACTS_NONE)
        NOTE(noter, '.', "made through %s, which it keeps in force", through_words(noter->builder, id));
    NOTE(noter, '-', "%s", at->state == LOAN_RESERVED && at->says[0] != '\0' ? at->says : loan->says);
}

static void note_loans(struct noter *noter)
{
    const struct facts_function *function = noter->builder->function;
    for (uint32_t i = 0; i < function->loan_count; i++) {
        const struct facts_loan_at *at = &noter->now->loans[i];
        bool was = noter->old != NULL && is_claimed(noter->old->loans[i].state);
        if (function->loans[i].is_caller) {
            if (noter->frame->kind == POINT_ENTRY && is_claimed(at->state) && function->loans[i].borrowed[0] == '*')
                NOTE(noter, '.', "the caller lends what is behind `%s`, %s", function->loans[i].borrowed + 1,
                     function->loans[i].kind == LOAN_MUT ? "mutably" : "shared");
            continue;
        }
        if (is_claimed(at->state) && !was)
            note_new_loan(noter, i);
        else if (at->state == LOAN_IN_FORCE && noter->old->loans[i].state == LOAN_RESERVED)
            NOTE(noter, '-', "loan *%s* is *activated*: `%s` is *off limits* until the call returns", function->loans[i].label, function->loans[i].borrowed);
        else if (at->state == LOAN_ENDED || at->state == LOAN_KILLED)
            NOTE(noter, '-', "loan *%s* %s", function->loans[i].label, at->says);
        if (is_claimed(at->state) && at->is_earlier_round && noter->frame->kind == POINT_LOOP_LATER)
            NOTE(noter, '.', "*%s* was made in an earlier round of the loop", function->loans[i].label);
    }
}

static bool badges_differ(const struct facts_row_at *a, const struct facts_row_at *b)
{
    return (a->read.state == BADGE_HAVE) != (b->read.state == BADGE_HAVE) || (a->write.state == BADGE_HAVE) != (b->write.state == BADGE_HAVE) ||
           (a->move.state == BADGE_HAVE) != (b->move.state == BADGE_HAVE);
}

static bool was_present(enum facts_row_state state)
{
    return state != STATE_OUT_OF_SCOPE && state != STATE_UNINIT && state != STATE_MOVED && state != STATE_DROPPED;
}

/* Then the note of the loan says that the variable is set. */
static bool holds_new_loan(const struct noter *noter, uint32_t row)
{
    for (uint32_t i = 0; i < noter->builder->function->loan_count; i++) {
        const struct facts_loan_at *at = &noter->now->loans[i];
        bool is_new = is_claimed(at->state) && (noter->old == NULL || !is_claimed(noter->old->loans[i].state));
        if (is_new && at->holder_count > 0 && at->holders[0].row == row)
            return true;
    }
    return false;
}

/* Then the note of the loan says that the variable is used no more. */
static bool held_ended_loan(const struct noter *noter, uint32_t row)
{
    for (uint32_t i = 0; i < noter->builder->function->loan_count; i++) {
        const struct facts_loan_at *old = &noter->old->loans[i];
        if ((noter->now->loans[i].state == LOAN_ENDED || noter->now->loans[i].state == LOAN_KILLED) && old->holder_count > 0 && old->holders[0].row == row)
            return true;
    }
    return false;
}

/* "`a`, `b` end here": what leaves its scope without a drop. */
static void note_ends(struct noter *noter)
{
    const struct facts_function *function = noter->builder->function;
    const char *names = "";
    uint32_t count = 0;
    for (uint32_t row = 0; row < function->row_count; row++) {
        if (function->rows[row].depth > 0 || noter->now->rows[row].state != STATE_DROPPED || strcmp(noter->now->rows[row].state_text, "gone") != 0 ||
            (noter->old != NULL && noter->old->rows[row].state == STATE_DROPPED))
            continue;
        names = arena_format(noter->builder->arena, count == 0 ? "%s`%s`" : "%s, `%s`", names, function->rows[row].path);
        count++;
    }
    if (count > 0)
        NOTE(noter, '-', count == 1 ? "%s ends here" : "%s end here", names);
}

/* Another variable that owns the same object for sure: an Rc's. */
static uint32_t other_owner(const struct noter *noter, uint32_t row)
{
    const struct facts_row_at *rows = noter->now->rows;
    for (uint32_t i = 0; i < noter->builder->function->row_count; i++)
        if (i != row && rows[i].owns == rows[row].owns && !rows[i].owns_maybe && noter->builder->function->rows[i].depth == 0)
            return i;
    return FACTS_NONE;
}

static void note_row(struct noter *noter, uint32_t row)
{
    const struct facts_function *function = noter->builder->function;
    const struct facts_row_at *now = &noter->now->rows[row];
    const struct facts_row_at *old = noter->old != NULL ? &noter->old->rows[row] : NULL;
    enum facts_row_state old_state = old != NULL ? old->state : STATE_OUT_OF_SCOPE;
    const char *path = function->rows[row].path;
    if (function->rows[row].kind == ROW_DEREF || function->rows[row].kind == ROW_CLOSURE)
        return;
    if (function->rows[row].kind == ROW_CAPTURE && old == NULL && now->state != STATE_OUT_OF_SCOPE) {
        NOTE(noter, '.', "`%s` is %s", path, now->state_text);
        return;
    }
    uint32_t parent = function->rows[row].parent;
    if (now->state == STATE_MOVED && parent != FACTS_NONE && noter->now->rows[parent].state == STATE_MOVED)
        return; /* it went with the whole */
    if (now->state == STATE_MOVED && old_state != STATE_MOVED) {
        NOTE(noter, '>', "`%s`: %s", path, now->state_text);
        if (function->rows[row].kind != ROW_FIELD && noter->frame->kind != POINT_SCOPE_END)
            NOTE(noter, '-', "`%s` may not be used any more", path);
    } else if (now->state == STATE_MAYBE_MOVED && old_state != STATE_MAYBE_MOVED) {
        NOTE(noter, '?', "`%s`: %s", path, now->state_text);
    } else if (now->state == STATE_MAYBE_UNINIT && old_state != STATE_MAYBE_UNINIT) {
        NOTE(noter, '?', "`%s` is %s", path, now->state_text);
    } else if (now->state == STATE_PARTLY_MOVED && old_state != STATE_PARTLY_MOVED) {
        if (noter->frame->kind == POINT_JOIN)
            NOTE(noter, '?', "`%s`: %s", path, now->state_text);
        NOTE(noter, '-', "`%s` may not be used as a whole any more", path);
    } else if (now->state == STATE_DROPPED && old_state == STATE_DROPPED) {
        return;
    } else if (now->state == STATE_OWNER && old_state == STATE_PARTLY_MOVED) {
        NOTE(noter, '+', "`%s` is whole again", path);
    } else if (now->state == STATE_OWNER && old_state == STATE_MOVED && function->rows[row].kind == ROW_FIELD) {
        NOTE(noter, '+', "`%s` has a value again", path);
    } else if (now->state == STATE_EXPIRED && old_state != STATE_EXPIRED) {
        NOTE(noter, '-', "`%s` has %s", path, now->state_text);
    } else if (!was_present(old_state) && was_present(now->state) && now->owns != FACTS_NONE && function->rows[row].depth == 0) {
        uint32_t other = now->owns_maybe ? FACTS_NONE : other_owner(noter, row);
        if (other != FACTS_NONE)
            NOTE(noter, '+', "`%s` is one more owner of what `%s` owns", path, function->rows[other].path);
        else
            NOTE(noter, now->owns_maybe ? '?' : '+', now->owns_maybe ? "`%s` may own a %s on the heap" : "`%s` owns a %s on the heap", path,
                 function->heap[now->owns].caption);
    } else if (!was_present(old_state) && was_present(now->state) && function->rows[row].depth == 0 &&
               function->rows[row].kind != ROW_PARAMETER && !holds_new_loan(noter, row)) {
        if (now->state == STATE_REFERENCE && strcmp(now->state_text, "a reference") != 0)
            NOTE(noter, '+', "`%s` %s", path, now->state_text);
        else
            NOTE(noter, '+', now->value[0] != '\0' ? "`%s` is set to `%s`" : "`%s` is set", path, now->value);
    } else if (old != NULL && was_present(old_state) && was_present(now->state) && strcmp(now->value, old->value) != 0 && now->value[0] != '\0') {
        NOTE(noter, '~', "`%s` is now `%s`", path, now->value);
    } else if (old != NULL && was_present(old_state) && was_present(now->state) && old->value[0] != '\0' && now->value[0] == '\0' &&
               old->read.state == BADGE_HAVE && now->read.state == BADGE_HAVE) {
        NOTE(noter, '?', "`%s` may have changed", path);
    } else if ((now->state == STATE_OWNER || now->state == STATE_VALUE) && (old_state == STATE_PARTLY_MOVED || old_state == STATE_PARTLY_INIT)) {
        NOTE(noter, '+', "`%s` is whole again", path);
    } else if (now->state == STATE_UNUSED && old_state == STATE_REFERENCE && !held_ended_loan(noter, row)) {
        NOTE(noter, '.', "`%s` is %s", path, now->state_text);
    }
    if (old == NULL && function->rows[row].kind == ROW_PARAMETER && function->rows[row].depth == 0 && now->owns == FACTS_NONE && !holds_new_loan(noter, row))
        NOTE(noter, '+', "`%s` comes from the caller", path);
    if (old == NULL || !was_present(old_state) || !was_present(now->state))
        return;
    if (old->read.state == BADGE_SUSPENDED && now->read.state == BADGE_HAVE)
        NOTE(noter, '+', "`%s` can be used again", path);
    else if (old->write.state == BADGE_SUSPENDED && now->write.state == BADGE_HAVE)
        NOTE(noter, '+', "`%s` can be written again", path);
}

/* What has no words of its own: a value that is whole again, a variable that holds another loan. */
static void note_other_change(struct noter *noter, uint32_t row)
{
    const struct facts_row_at *now = &noter->now->rows[row];
    if (now->is_changed && noter->builder->function->rows[row].kind != ROW_DEREF && now->state_text[0] != '\0')
        NOTE(noter, '.', "`%s`: %s", noter->builder->function->rows[row].path, now->state_text);
}

static void mark_changes(struct noter *noter)
{
    const struct facts_function *function = noter->builder->function;
    for (uint32_t row = 0; row < function->row_count; row++) {
        struct facts_row_at *now = &noter->now->rows[row];
        if (noter->old == NULL) {
            now->is_changed = now->state != STATE_OUT_OF_SCOPE && now->state != STATE_UNINIT;
            continue;
        }
        const struct facts_row_at *old = &noter->old->rows[row];
        bool both_away = now->state == STATE_OUT_OF_SCOPE;
        now->is_changed = !both_away && (now->state != old->state || badges_differ(now, old) || strcmp(now->value, old->value) != 0 ||
                                         strcmp(now->state_text, old->state_text) != 0);
        if (now->state == STATE_UNUSED && old->state == STATE_UNUSED)
            now->is_changed = false; /* only the words differ */
        if (old->state == STATE_OUT_OF_SCOPE && now->state == STATE_UNINIT)
            now->is_changed = false;
    }
}

void facts_notes_at(struct facts_builder *builder, uint32_t index)
{
    struct noter noter = {.builder = builder, .frame = &builder->frames.frames.items[index], .now = &builder->function->points[index]};
    uint32_t before = noter.frame->before;
    while (before != FACTS_NONE && noter.frame->kind != POINT_ERROR && builder->frames.frames.items[before].kind == POINT_ERROR)
        before = builder->frames.frames.items[before].before; /* what an error marks is no change */
    if (before != FACTS_NONE)
        noter.old = &builder->function->points[before];
    mark_changes(&noter);
    if (noter.frame->kind != POINT_ERROR) {
        note_loans(&noter);
        for (uint32_t row = 0; row < builder->function->row_count; row++)
            note_row(&noter, row);
        facts_effects_note(builder, noter.frame, noter.now, &noter.notes);
        note_ends(&noter);
        for (uint32_t row = 0; row < builder->function->row_count && noter.old != NULL && noter.notes.items.count == 0; row++)
            note_other_change(&noter, row);
        if (noter.notes.items.count == 0 && noter.old != NULL)
            NOTE(&noter, '.', "no owner and no loan changes");
        bool nothing_lent = true;
        for (uint32_t i = 0; i < builder->function->loan_count; i++)
            nothing_lent &= !is_claimed(noter.now->loans[i].state);
        if (nothing_lent)
            NOTE(&noter, '.', "nothing is borrowed");
    }
    if (builder->function->left_out.points > 0 && index + 1 == builder->function->point_count)
        NOTE(&noter, '.', "%u further points are left out: this function is too large", builder->function->left_out.points);
    noter.now->notes = vec_keep(builder->arena, &noter.notes.items);
    noter.now->note_count = noter.notes.items.count;
    vec_free(&noter.notes.items);
}
