/* Why a loan that was in force in the frame before is not any more. */
#include "checker/borrow/check.h"
#include "checker/borrow/facts_build.h"
#include "checker/borrow/facts_score.h"

static bool is_used_on(const struct facts_builder *builder, uint32_t row, uint32_t line)
{
    for (uint32_t i = 0; i < builder->uses->count; i++) {
        const struct use *use = &builder->uses->uses[i];
        if (builder->body->places[use->place.index].local.index == builder->rows->sources.items[row].local.index && facts_line(builder, use->span.lo) == line)
            return true;
    }
    return false;
}

/* A write to the whole of what is lent, or its end, ends the loan even where it is refused. */
static bool is_ended_by_refusal(const struct facts_builder *builder, uint32_t id, const struct frame *frame)
{
    uint32_t last_line = builder->function->loans[id].last_line;
    for (uint32_t i = 0; i < builder->refusal_count; i++) {
        const struct facts_refusal *refusal = &builder->refusals[i];
        if (refusal->loan == FACTS_NONE || builder->shown[builder->canonical[refusal->loan]] != id || refusal->violation->kind != VIOLATION_LOAN)
            continue;
        bool is_write = refusal->violation->access == ACCESS_ASSIGN && builder->body->places[refusal->place.index].kind == PROJECT_NONE;
        uint32_t line = facts_line(builder, refusal->access.lo);
        if (is_write && line <= frame->line && (last_line > frame->line || last_line == line))
            return true;
    }
    return false;
}

/* The variable whose referent is lent, where it refers to something else now: FACTS_NONE where that is not why the loan ended. */
static uint32_t leads_elsewhere(struct facts_builder *builder, uint32_t id, const struct frame *frame)
{
    const struct mir_body *body = builder->body;
    uint32_t origin = builder->origin_of[id];
    bool is_through = false;
    for (struct place_id at = builder->borrow->loans.items[origin].place; body->places[at.index].kind != PROJECT_NONE; at = body->places[at.index].parent)
        is_through |= body->places[at.index].kind == PROJECT_DEREF;
    if (!is_through || frame->kind == POINT_SCOPE_END || facts_stands(builder, origin, frame->block, frame->statement))
        return FACTS_NONE;
    return facts_row_of_local(builder->rows, body->places[builder->borrow->loans.items[origin].place.index].local);
}

/* Of several holders the one that used the loan last. */
static uint32_t last_holder(const struct facts_builder *builder, uint32_t id, const struct facts_loan_at *old)
{
    for (uint32_t h = 0; h < old->holder_count; h++)
        if (is_used_on(builder, old->holders[h].row, builder->function->loans[id].last_line))
            return old->holders[h].row;
    return old->holders[0].row;
}

/* Why a loan that was in force is not any more, for the one frame that still shows it. */
static void say_ended(struct facts_builder *builder, const struct frame *frame, uint32_t id, struct facts_loan_at *now,
                      const struct facts_loan_at *old)
{
    const struct facts_function *function = builder->function;
    uint32_t lender = function->loans[id].frozen_row;
    now->state = LOAN_ENDED;
    now->holder_count = 0;
    bool is_behind = false; /* what is behind a reference outlives the scope of its name */
    for (uint32_t up = lender; up != FACTS_NONE && builder->rows->rows.items[up].depth > 0 && !is_behind; up = builder->rows->rows.items[up].parent)
        is_behind = builder->rows->rows.items[up].kind == ROW_DEREF;
    bool ends_in_use = lender != FACTS_NONE && function->loans[id].last_line > frame->line && facts_ends_at(builder, lender, frame);
    if (lender != FACTS_NONE && !is_behind && (ends_in_use || !facts_is_in_scope(builder, lender, frame))) {
        now->says = arena_format(builder->arena, "ended: `%s` is gone", facts_row_words(builder, lender));
        return;
    }
    uint32_t root = leads_elsewhere(builder, id, frame);
    if (root != FACTS_NONE) {
        now->says = arena_format(builder->arena, "ended: `%s` leads elsewhere since line %u", function->rows[root].path, frame->line);
        return;
    }
    if (old->holder_count == 0) {
        now->says = arena_format(builder->arena, "ended: not needed after line %u", function->loans[id].last_line);
        return;
    }
    uint32_t row = last_holder(builder, id, old);
    const char *name = function->rows[row].path;
    now->holders = old->holders;
    now->holder_count = 0;
    bool ends_here = facts_ends_at(builder, row, frame);
    if (ends_here && function->loans[id].last_line == frame->line) {
        now->says = arena_format(builder->arena, "ended: `%s` ends on line %u", name, frame->line);
        return;
    }
    if (frame->kind != POINT_JOIN && is_ended_by_refusal(builder, id, frame)) {
        now->says = "ended by the refused access";
        return;
    }
    if (!facts_is_in_scope(builder, row, frame)) {
        now->says = arena_format(builder->arena, "ended: `%s` is out of scope", name);
        return;
    }
    for (uint32_t i = 0; i < builder->uses->count; i++) {
        const struct use *use = &builder->uses->uses[i];
        bool is_whole = builder->body->places[use->place.index].kind == PROJECT_NONE;
        bool is_here = frame->kind == POINT_ARM ? use->span.lo >= frame->span.hi : frame->span.lo <= use->span.lo && use->span.hi <= frame->span.hi;
        if (use->kind == USE_WRITE && is_whole && is_here && facts_line(builder, use->span.lo) == frame->line &&
            builder->body->places[use->place.index].local.index == builder->rows->sources.items[row].local.index &&
            (function->loans[id].line < frame->line || frame->kind == POINT_ARM)) {
            now->state = LOAN_KILLED;
            now->says = arena_format(builder->arena, "ended: `%s` is overwritten on line %u", name, frame->line);
            return;
        }
    }
    if (old->kept_alive_count > 0 && function->loans[id].last_line <= frame->line)
        now->says = arena_format(builder->arena, "ended with *%s*", function->loans[old->kept_alive_by[0]].label);
    else if (function->loans[id].last_line > frame->line)
        now->says = "ended: not needed on this way";
    else if (!is_used_on(builder, row, function->loans[id].last_line))
        now->says = arena_format(builder->arena, "ended: not needed after line %u", function->loans[id].last_line);
    else
        now->says = arena_format(builder->arena, "ended: `%s` was last used on line %u", name, function->loans[id].last_line);
}

void facts_loans_compare(struct facts_builder *builder, uint32_t index)
{
    const struct frame *frame = &builder->frames.frames.items[index];
    struct facts_function *function = builder->function;
    struct facts_loan_at *now = function->points[index].loans;
    if (frame->before == FACTS_NONE)
        return;
    const struct facts_point *old_point = &function->points[frame->before];
    for (uint32_t i = 0; i < function->loan_count; i++) {
        bool was = old_point->loans[i].state == LOAN_IN_FORCE || old_point->loans[i].state == LOAN_RESERVED;
        bool made_and_gone = now[i].state == LOAN_ABSENT && !was && frame->kind == POINT_AFTER && function->loans[i].line == frame->line &&
                             frame->span.lo <= function->loans[i].span.lo && function->loans[i].span.hi <= frame->span.hi &&
                             !function->loans[i].is_caller;
        if (made_and_gone) {
            now[i].state = LOAN_ENDED;
            now[i].says = function->loans[i].last_line > function->loans[i].line ? "ended" : "ended: nothing uses it later";
        } else if (was && now[i].state == LOAN_ABSENT && !function->loans[i].is_caller) {
            say_ended(builder, frame, i, &now[i], &old_point->loans[i]);
        }
    }
}
