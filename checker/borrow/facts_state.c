#include <string.h>

#include "checker/borrow/facts_inquiry.h"
#include "checker/borrow/facts_origins.h"
#include "checker/borrow/facts_score.h"
#include "checker/borrow/facts_uses.h"

/* Whether one place is a prefix of the other: both then speak of the same value. */
static bool related(const struct mir_body *body, struct place_id a, struct place_id b)
{
    struct place_id longer = body->places[a.index].depth >= body->places[b.index].depth ? a : b;
    struct place_id shorter = longer.index == a.index ? b : a;
    while (body->places[longer.index].depth > body->places[shorter.index].depth)
        longer = body->places[longer.index].parent;
    return longer.index == shorter.index;
}

/* A refused move takes nothing more away. */
static bool is_refused(const struct facts_builder *builder, const struct use *use)
{
    for (uint32_t i = 0; i < builder->refusal_count; i++) {
        const struct facts_refusal *refusal = &builder->refusals[i];
        if (refusal->violation->kind == VIOLATION_MOVED && refusal->block.index == use->block.index && refusal->statement == use->statement &&
            refusal->place.index == use->place.index)
            return true;
    }
    return false;
}

/* Whether control gets from one block to another, or back into the same. */
static bool comes_round(const struct facts_builder *builder, struct block_id from, struct block_id to)
{
    const struct mir_body *body = builder->body;
    bool *is_seen = ARENA_ARRAY(builder->scratch, bool, body->block_count);
    uint32_t *work = ARENA_ARRAY(builder->scratch, uint32_t, body->block_count + 1), count = 0;
    work[count++] = from.index;
    while (count > 0) {
        const struct mir_terminator *end = &body->blocks[work[--count]].terminator;
        for (uint32_t i = 0; i < end->target_count; i++) {
            uint32_t next = end->targets[i].index;
            if (next == to.index)
                return true;
            if (!is_seen[next])
                work[count++] = next;
            is_seen[next] = true;
        }
    }
    return false;
}

/* The last move of the place before this point in the order of points; in a loop, any. */
static const struct use *find_move(const struct inquiry *inquiry)
{
    struct facts_builder *builder = inquiry->builder;
    const struct use *best = NULL;
    bool best_is_before = false;
    for (uint32_t i = 0; i < builder->uses->count; i++) {
        const struct use *use = &builder->uses->uses[i];
        if (use->kind != USE_MOVE || !builder->is_reachable[use->block.index] || !related(builder->body, use->place, inquiry->source->place))
            continue;
        bool is_before = borrow_point(builder->borrow, use->block, use->statement) < inquiry->point;
        if (best == NULL || ((is_before || !best_is_before) && !is_refused(builder, use))) {
            best = use;
            best_is_before = is_before;
        }
    }
    if (best != NULL && !best_is_before && !comes_round(builder, best->block, inquiry->frame->block))
        return NULL; /* it is still to come */
    return best;
}

/* ---- states ---- */

/* "*'1*", or "*'1* and *'2*": the loans shown that claim this row's place. */
static const char *claim_list(struct inquiry *inquiry, bool *is_locked, bool *is_part, bool *is_reserved, uint32_t *count)
{
    struct facts_builder *builder = inquiry->builder;
    const struct mir_body *body = builder->body;
    const struct facts_loan_at *loans = builder->function->points[inquiry->frame - builder->frames.frames.items].loans;
    const char *texts[2] = {NULL, NULL}; /* of mutable loans, of shared ones */
    *count = 0;
    *is_part = true;
    for (uint32_t i = 0; i < builder->function->loan_count; i++) {
        if ((loans[i].state != LOAN_IN_FORCE && loans[i].state != LOAN_RESERVED) || builder->function->loans[i].is_caller)
            continue;
        struct place_id place = builder->borrow->loans.items[builder->origin_of[i]].place;
        if (!related(body, place, inquiry->source->place))
            continue;
        bool goes_through_shared = false; /* a loan behind a reference does not freeze the reference's own variable for readers */
        for (struct place_id at = place; body->places[at.index].depth > body->places[inquiry->source->place.index].depth; at = body->places[at.index].parent)
            goes_through_shared |= body->places[at.index].kind == PROJECT_DEREF && type_of(builder->crate->types, body->places[body->places[at.index].parent.index].type)->kind == TY_REF;
        if (goes_through_shared && builder->function->loans[i].kind == LOAN_SHARED)
            continue;
        if (body->places[place.index].depth <= body->places[inquiry->source->place.index].depth)
            *is_part = false;
        *is_locked |= builder->function->loans[i].kind == LOAN_MUT && loans[i].state == LOAN_IN_FORCE;
        *is_reserved |= loans[i].state == LOAN_RESERVED;
        bool is_shared = builder->function->loans[i].kind == LOAN_SHARED;
        texts[is_shared] = texts[is_shared] == NULL ? arena_format(builder->arena, "*%s*", builder->function->loans[i].label)
                                                    : arena_format(builder->arena, "%s and *%s*", texts[is_shared], builder->function->loans[i].label);
        *count += 1;
    }
    if (texts[0] != NULL && texts[1] != NULL) /* of a refused statement that is shown as if it were allowed */
        return arena_format(builder->arena, "%s, frozen by %s", texts[0], texts[1]);
    return texts[0] != NULL ? texts[0] : texts[1] != NULL ? texts[1] : "";
}

/* "holds *'1*", "may hold *'1* or *'2*", or "" where a reference holds none of the loans shown. */
static const char *holds_list(struct inquiry *inquiry)
{
    struct facts_builder *builder = inquiry->builder;
    const struct facts_loan_at *loans = builder->function->points[inquiry->frame - builder->frames.frames.items].loans;
    const char *text = "";
    bool is_maybe = false;
    uint32_t count = 0;
    for (uint32_t i = 0; i < builder->function->loan_count; i++) {
        for (uint32_t h = 0; h < loans[i].holder_count; h++) {
            if (loans[i].holders[h].row != inquiry->row)
                continue;
            is_maybe |= loans[i].holders[h].is_maybe;
            text = count == 0 ? arena_format(builder->arena, "*%s*", builder->function->loans[i].label)
                              : arena_format(builder->arena, "%s %s *%s*", text, is_maybe && inquiry->what->is_reference ? "or" : "and",
                                             builder->function->loans[i].label);
            count++;
        }
    }
    return count == 0 ? "" : arena_format(builder->arena, is_maybe ? "may hold %s" : "holds %s", text);
}

static void set_state(struct inquiry *inquiry, enum facts_row_state state, const char *text)
{
    inquiry->at->state = state;
    inquiry->at->state_text = text;
}

/* "into `send`", "into `a + b`", "into the `for`"; NULL where no call takes it. */
static const char *call_text(const struct facts_builder *builder, const struct use *move)
{
    const struct mir_terminator *call = facts_move_call(builder->body, move);
    if (call == NULL || call->value.kind != OPERAND_CONSTANT)
        return NULL;
    const struct type_data *callee = type_of(builder->crate->types, call->value.constant->type);
    if (callee->kind != TY_FN_DEF)
        return NULL;
    const char *name = name_text(builder->crate->session->names, def_of(builder->crate, callee->def)->name);
    if (strcmp(name, "call_once") == 0)
        return arena_format(builder->arena, "used up by the call on line %u", facts_line(builder, call->span.lo));
    if (call->is_overloaded_operator)
        return arena_format(builder->arena, "moved into `%s`", facts_snippet(&builder->crate->session->sources, builder->arena, call->span));
    uint32_t length;
    const char *text = source_text(&builder->crate->session->sources, call->span, &length);
    if (length == 0 || text[length - 1] != ')') /* nobody wrote this call */
        return strcmp(name, "into_iter") == 0 ? "moved into the `for`" : NULL;
    return arena_format(builder->arena, "moved into `%s`", name);
}

static const char *moved_text(const struct inquiry *inquiry, const char *verb)
{
    struct facts_builder *builder = inquiry->builder;
    uint32_t to = facts_move_destination(builder->body, builder->rows, inquiry->move);
    if (to != FACTS_NONE && to != inquiry->variable)
        return arena_format(builder->arena, "%s to `%s`", verb, builder->rows->rows.items[to].path);
    const char *call = call_text(builder, inquiry->move);
    return call != NULL ? call : arena_format(builder->arena, "%s on line %u", verb, facts_line(builder, inquiry->move->span.lo));
}

/* "moved if line 5 ran", where the line is no more than what may not have run; "set if line 5 ran". */
static const char *maybe_text(const struct inquiry *inquiry, const struct use *use, const char *verb)
{
    const struct facts_builder *builder = inquiry->builder;
    uint32_t line = facts_line(builder, use->span.lo);
    bool is_shared = false;
    for (uint32_t i = 0; i < builder->body->mark_count; i++) {
        const struct mir_mark *mark = &builder->body->marks[i];
        if (mark->kind == MARK_ARM && mark->span.lo <= use->span.lo && use->span.hi <= mark->span.hi)
            return arena_format(builder->arena, "%s if line %u matched", verb, line);
        is_shared |= (mark->kind == MARK_ARM || mark->kind == MARK_LOOP_HEAD) && facts_line(builder, mark->span.lo) == line;
    }
    return arena_format(builder->arena, is_shared ? "%s on one way through line %u" : "%s if line %u ran", verb, line);
}

/* The one place that sets it, NULL where there are several. */
static const struct use *only_write(const struct inquiry *inquiry)
{
    const struct facts_builder *builder = inquiry->builder;
    const struct use *found = NULL;
    for (uint32_t i = 0; i < builder->uses->count; i++) {
        const struct use *use = &builder->uses->uses[i];
        if (use->kind != USE_WRITE || use->place.index != inquiry->source->place.index || !builder->is_reachable[use->block.index])
            continue;
        if (found != NULL)
            return NULL;
        found = use;
    }
    return found;
}

static const char *partly_moved_text(const struct inquiry *inquiry)
{
    const struct facts_builder *builder = inquiry->builder;
    if (borrow_init_state(builder->borrow, inquiry->move->place, inquiry->point) == INIT_MAYBE)
        return arena_format(builder->arena, "partly %s", maybe_text(inquiry, inquiry->move, "moved"));
    return "partly moved";
}

static bool set_missing_state(struct inquiry *inquiry)
{
    switch (inquiry->init) {
    case INIT_YES:
        return false;
    case INIT_NO:
        if (inquiry->move != NULL)
            set_state(inquiry, STATE_MOVED, moved_text(inquiry, "moved"));
        else
            set_state(inquiry, STATE_UNINIT, "not yet set");
        return true;
    case INIT_MAYBE:
        if (inquiry->move != NULL)
            set_state(inquiry, STATE_MAYBE_MOVED, maybe_text(inquiry, inquiry->move, "moved"));
        else
            set_state(inquiry, STATE_MAYBE_UNINIT, only_write(inquiry) != NULL ? maybe_text(inquiry, only_write(inquiry), "set") : "set on some paths only");
        return true;
    case INIT_PARTLY:
        if (inquiry->move != NULL)
            set_state(inquiry, STATE_PARTLY_MOVED, partly_moved_text(inquiry));
        else
            set_state(inquiry, STATE_PARTLY_INIT, "partly set");
        return true;
    }
    return false;
}

static bool set_claimed_state(struct inquiry *inquiry)
{
    bool is_locked = false, is_part = false, is_reserved = false;
    uint32_t count;
    const char *claims = claim_list(inquiry, &is_locked, &is_part, &is_reserved, &count);
    struct arena *arena = inquiry->builder->arena;
    if (count == 0)
        return false;
    if (is_part && inquiry->what->is_reference && !is_reserved)
        set_state(inquiry, is_locked ? STATE_PARTLY_LOCKED : STATE_PARTLY_FROZEN, arena_format(arena, "reborrowed by %s", claims));
    else if (is_reserved && !is_locked)
        set_state(inquiry, STATE_RESERVED, arena_format(arena, "reserved by %s", claims));
    else if (is_locked)
        set_state(inquiry, is_part ? STATE_PARTLY_LOCKED : STATE_LOCKED, arena_format(arena, is_part ? "partly locked by %s" : "locked by %s", claims));
    else
        set_state(inquiry, is_part ? STATE_PARTLY_FROZEN : STATE_FROZEN, arena_format(arena, is_part ? "partly frozen by %s" : "frozen by %s", claims));
    return true;
}

/* Where the line is refused already, a use would be one more reason. */
static const char *expired_text(const struct inquiry *inquiry)
{
    const struct facts_builder *builder = inquiry->builder;
    const char *words = "expired: used again, it would make line %u an error";
    for (uint32_t i = 0; i < builder->refusal_count; i++)
        if (facts_line(builder, builder->refusals[i].access.lo) == inquiry->expired_line)
            words = "expired: used again, it would be one more reason against line %u";
    return arena_format(builder->arena, words, inquiry->expired_line);
}

/* "not used again", or where it gets another value first. */
static const char *unused_text(const struct inquiry *inquiry)
{
    const struct facts_builder *builder = inquiry->builder;
    const struct use *write = uses_overwritten(builder->body, builder->uses, builder->scratch, inquiry->source->local, inquiry->frame->block,
                                               inquiry->frame->statement);
    if (write != NULL)
        return arena_format(builder->arena, "not used before line %u sets it", facts_line(builder, write->span.lo));
    return inquiry->frame->kind == POINT_ENTRY ? "not used" : "not used again";
}

static void set_reference_state(struct inquiry *inquiry)
{
    const struct facts_builder *builder = inquiry->builder;
    const char *holds = holds_list(inquiry);
    const struct use *next = uses_next(builder->body, builder->uses, builder->scratch, inquiry->source->local, inquiry->frame->block,
                                       inquiry->frame->statement);
    if (inquiry->expired_line != 0)
        set_state(inquiry, STATE_EXPIRED, expired_text(inquiry));
    else if (next == NULL)
        set_state(inquiry, STATE_UNUSED, unused_text(inquiry));
    else
        set_state(inquiry, STATE_REFERENCE, holds[0] != '\0' ? holds : "a reference");
}

static bool is_behind_reference(const struct inquiry *inquiry)
{
    const struct mir_body *body = inquiry->builder->body;
    for (struct place_id at = inquiry->source->place; body->places[at.index].kind != PROJECT_NONE; at = body->places[at.index].parent)
        if (body->places[at.index].kind == PROJECT_DEREF &&
            type_of(inquiry->builder->crate->types, body->places[body->places[at.index].parent.index].type)->kind == TY_REF)
            return true;
    return false;
}

/* `*r`: what may be done through the reference says it better than another state. */
static void set_deref_state(struct inquiry *inquiry)
{
    const char *words = "through it: nothing now";
    if (inquiry->expired_line != 0)
        words = "expired";
    else if (inquiry->at->write.state == BADGE_HAVE)
        words = "read and write through it";
    else if (inquiry->at->read.state == BADGE_HAVE)
        words = "read through it";
    const struct facts_row_at *rows = inquiry->at - inquiry->row;
    uint32_t parent = inquiry->what->parent; /* nobody goes through a reference that is not used again */
    bool is_unused = parent != FACTS_NONE && rows[parent].state == STATE_UNUSED && inquiry->what->kind != ROW_CAPTURE;
    set_state(inquiry, is_unused ? STATE_UNUSED : STATE_VALUE, words);
}

/* What a closure's body sees of a variable around it. */
static void set_capture_state(struct inquiry *inquiry)
{
    const struct mir_body *body = inquiry->builder->body;
    struct place_id place = inquiry->source->place;
    const char *by = body->places[place.index].kind == PROJECT_DEREF ? facts_through_capture(body, place) : "";
    set_state(inquiry, by[0] != '\0' ? STATE_VALUE : STATE_OWNER, by[0] != '\0' ? by : "owned by the closure");
}

/* The closure itself, in its own body: only what it captured can be named. */
static void set_closure_state(struct inquiry *inquiry)
{
    static const char *const words[] = {"lent to this call, shared", "lent to this call, mutably", "owned by this call"};
    set_state(inquiry, STATE_VALUE, words[inquiry->builder->body->thir->closure_kind]);
}

static void set_present_state(struct inquiry *inquiry)
{
    const char *holds = holds_list(inquiry);
    if (inquiry->what->kind == ROW_CAPTURE) {
        set_capture_state(inquiry);
        return;
    }
    if (inquiry->what->kind == ROW_DEREF || is_behind_reference(inquiry))
        set_deref_state(inquiry);
    else if (inquiry->what->is_reference && inquiry->what->depth == 0)
        set_reference_state(inquiry);
    else if (inquiry->expired_line != 0)
        set_state(inquiry, STATE_EXPIRED, expired_text(inquiry));
    else if (inquiry->what->is_reference)
        set_state(inquiry, STATE_REFERENCE, holds[0] != '\0' ? holds : "a reference");
    else if (inquiry->what->is_copy)
        set_state(inquiry, STATE_VALUE, holds[0] != '\0' ? holds : "owner");
    else
        set_state(inquiry, STATE_OWNER, holds[0] != '\0' ? arena_format(inquiry->builder->arena, "owner, %s", holds) : "owner");
}

/* ---- scopes ---- */

bool facts_is_in_scope(const struct facts_builder *builder, uint32_t row, const struct frame *frame)
{
    const struct row_source *source = &builder->rows->sources.items[row];
    if (builder->rows->rows.items[row].kind == ROW_PARAMETER && builder->rows->rows.items[row].depth == 0)
        return true;
    return source->scope.lo <= frame->at_offset && frame->at_offset < source->scope.hi;
}

/* What the value of a block or of a `return` is made of goes on to somebody else. */
static const char *given_text(const struct inquiry *inquiry)
{
    const struct facts_builder *builder = inquiry->builder;
    bool is_returned = inquiry->frame->leaves >= builder->body->span.hi - 1;
    return is_returned ? "moved to the caller: no drop" : "moved out of the block: no drop";
}

/* Of what was moved in part: whether some part with a row of its own is still there to be dropped. */
static bool has_rest(const struct inquiry *inquiry, uint32_t before)
{
    const struct facts_builder *builder = inquiry->builder;
    for (uint32_t row = inquiry->row + 1; row < builder->function->row_count && builder->function->rows[row].depth > inquiry->what->depth; row++) {
        const struct facts_row *part = &builder->function->rows[row];
        enum facts_row_state was = builder->function->points[before].rows[row].state;
        bool is_there = was != STATE_MOVED && was != STATE_UNINIT && was != STATE_PARTLY_MOVED && part->kind == ROW_FIELD;
        if (is_there && type_needs_drop(builder->crate, builder->body->owner, builder->body->places[builder->rows->sources.items[row].place.index].type))
            return true;
    }
    return false;
}

/* What its `}` does to a variable, by what is in it there. */
static const char *ended_text(const struct inquiry *inquiry, bool has_drop, uint32_t before)
{
    bool is_moved = inquiry->move != NULL;
    switch (inquiry->init) {
    case INIT_YES:
        break;
    case INIT_NO:
        return is_moved ? "moved: no drop" : "never set: no drop";
    case INIT_MAYBE:
        if (has_drop)
            return is_moved ? "dropped unless moved" : "dropped if it was set";
        break;
    case INIT_PARTLY:
        if (has_drop)
            return !is_moved ? "dropped as far as it was set" : has_rest(inquiry, before) ? "dropped, what is left of it" : "nothing left to drop";
        break;
    }
    return has_drop ? "dropped" : "gone";
}

static void find_init(struct inquiry *inquiry)
{
    inquiry->init = borrow_init_state(inquiry->builder->borrow, inquiry->source->place, inquiry->point);
    inquiry->move = inquiry->init == INIT_YES ? NULL : find_move(inquiry);
}

/* At a `}`, the variables that end there are shown once more; what they refer to lives on. */
static void set_ended(struct inquiry *inquiry)
{
    struct facts_builder *builder = inquiry->builder;
    const struct frame *frame = inquiry->frame;
    bool ends_here = frame->before != FACTS_NONE && facts_ends_at(builder, inquiry->row, frame);
    set_state(inquiry, STATE_OUT_OF_SCOPE, "");
    if (!ends_here || inquiry->what->kind == ROW_DEREF || is_behind_reference(inquiry))
        return;
    uint32_t before = frame->before;
    while (builder->frames.frames.items[before].kind == POINT_ERROR && builder->frames.frames.items[before].before != FACTS_NONE)
        before = builder->frames.frames.items[before].before;
    enum facts_row_state was = builder->function->points[before].rows[inquiry->row].state;
    if (was == STATE_OUT_OF_SCOPE || was == STATE_DROPPED)
        return;
    bool has_drop = type_needs_drop(builder->crate, builder->body->owner, builder->body->places[inquiry->source->place.index].type);
    find_init(inquiry);
    if (was != STATE_MOVED && was != STATE_UNINIT && inquiry->init == INIT_NO && inquiry->move != NULL)
        set_state(inquiry, STATE_MOVED, given_text(inquiry));
    else
        set_state(inquiry, STATE_DROPPED, inquiry->what->kind == ROW_CLOSURE ? "gone" : ended_text(inquiry, has_drop, before));
}

static bool is_shadowed(const struct facts_builder *builder, uint32_t row, const struct frame *frame)
{
    uint32_t variable = row;
    while (builder->rows->rows.items[variable].depth > 0)
        variable = builder->rows->rows.items[variable].parent;
    for (uint32_t i = variable + 1; i < builder->rows->rows.count; i++)
        if (builder->rows->rows.items[i].depth == 0 && strcmp(builder->rows->rows.items[i].path, builder->rows->rows.items[variable].path) == 0 &&
            facts_is_in_scope(builder, i, frame) && builder->rows->sources.items[i].scope.lo >= builder->rows->sources.items[variable].scope.lo)
            return true;
    return false;
}

/* A step at a `}` has ended some variables, and the steps before it others. */
static bool set_ended_by_step(struct inquiry *inquiry)
{
    const struct frame *frames = inquiry->builder->frames.frames.items;
    bool is_gone = false, is_dropped = false;
    for (const struct frame *frame = inquiry->frame; frame->ended != 0 && !is_dropped; frame = &frames[frame->before]) {
        is_gone = is_gone || frame->ended == inquiry->source->local.index;
        is_dropped = frame->ended == inquiry->source->local.index && frame->is_drop;
        if (frame->before == FACTS_NONE)
            break;
    }
    if (!is_gone)
        return false;
    set_state(inquiry, inquiry->what->kind == ROW_DEREF || is_behind_reference(inquiry) ? STATE_OUT_OF_SCOPE : STATE_DROPPED, is_dropped ? "dropped" : "gone");
    return true;
}

static void fill_row(struct inquiry *inquiry)
{
    struct facts_builder *builder = inquiry->builder;
    struct facts_badge none = facts_badge(BADGE_NONE, "", FACTS_NONE);
    *inquiry->at = (struct facts_row_at){.state_text = "", .value = "", .owns = FACTS_NONE, .read = none, .write = none, .move = none};
    if (facts_ends_at(builder, inquiry->row, inquiry->frame) || !facts_is_in_scope(builder, inquiry->row, inquiry->frame)) {
        set_ended(inquiry);
        return;
    }
    if (inquiry->what->kind == ROW_CLOSURE) {
        set_closure_state(inquiry);
        return;
    }
    if (set_ended_by_step(inquiry))
        return;
    find_init(inquiry);
    bool is_used_again = uses_next(builder->body, builder->uses, builder->scratch, inquiry->source->local, inquiry->frame->block,
                                   inquiry->frame->statement) != NULL;
    if (inquiry->init == INIT_YES && !is_used_again)
        inquiry->expired_line = facts_expired_line(builder, inquiry->row, inquiry->frame);
    inquiry->at->is_shadowed = is_shadowed(builder, inquiry->row, inquiry->frame);
    if (inquiry->what->kind != ROW_TEMPORARY)
        facts_badges_set(inquiry);
    if (!set_missing_state(inquiry) && !set_claimed_state(inquiry))
        set_present_state(inquiry);
}

void facts_rows_at(struct facts_builder *builder, uint32_t index)
{
    const struct frame *frame = &builder->frames.frames.items[index];
    struct facts_point *point = &builder->function->points[index];
    point->rows = ARENA_ARRAY(builder->arena, struct facts_row_at, builder->function->row_count + 1);
    for (uint32_t row = 0; row < builder->function->row_count; row++) {
        uint32_t variable = row;
        while (builder->function->rows[variable].depth > 0)
            variable = builder->function->rows[variable].parent;
        struct inquiry inquiry = {
            .builder = builder, .frame = frame, .row = row, .variable = variable,
            .point = borrow_point(builder->borrow, frame->block, frame->statement),
            .what = &builder->function->rows[row], .source = &builder->rows->sources.items[row], .at = &point->rows[row],
        };
        fill_row(&inquiry);
    }
}
