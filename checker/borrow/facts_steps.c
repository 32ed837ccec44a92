/*
 * Every point of the control-flow graph: a frame after each step of MIR that does something, between the frames of lines, which stay as they are.
 *
 * A step stands behind the last frame of its block that it follows, else in front of the block's first; steps of a block without frames follow those
 * of a predecessor.  What a step is compared with is the step before it, on the first way that leads to it.
 */
#include <stdlib.h>

#include "checker/borrow/check.h"
#include "checker/borrow/facts_build.h"

struct step {
    struct frame frame;            /* its `before` is a step or a frame of lines, see below */
    uint32_t slot;                 /* how many frames of lines stand in front of it */
    bool is_ahead;                 /* in front of its block's first frame: behind steps that end another block at this slot */
    uint32_t order;
};

struct stepper {
    struct facts_builder *builder;
    struct facts_frames *out;
    uint32_t *first_frame;         /* by block: its first frame, or FACTS_NONE */
    uint32_t *next_frame;          /* by frame: the next of its block */
    uint32_t *last_slot;           /* by block, of those done: where it ends */
    uint32_t *last_node;           /* by block, of those done: its last frame or step; steps count from the number of frames on */
    VEC(struct step) steps;
};

/* ---- words ---- */

static const char *place_words(struct facts_builder *builder, struct place_id place)
{
    const char *words = mir_place_describe(builder->body, builder->arena, place);
    return words != NULL ? arena_format(builder->arena, "`%s`", words) : "a temporary value";
}

static const char *source_words(struct facts_builder *builder, struct span span)
{
    return facts_snippet(&builder->crate->session->sources, builder->arena, span);
}

static const char *assignment_words(struct facts_builder *builder, const struct mir_statement *statement)
{
    const struct mir_rvalue *value = statement->rvalue;
    if (value->kind == RVALUE_REF && value->borrow == BORROW_FAKE)
        return NULL;
    if (value->kind == RVALUE_REF) {
        const char *kind = value->borrow == BORROW_SHARED ? "a shared loan" : value->borrow == BORROW_MUT ? "a mutable loan" : "a mutable loan, reserved,";
        if (mir_place_describe(builder->body, builder->arena, value->place) == NULL)
            return arena_format(builder->arena, "%s begins: `%s`", kind, source_words(builder, statement->span));
        return arena_format(builder->arena, "%s of %s begins", kind, place_words(builder, value->place));
    }
    const struct type_data *type = type_of(builder->crate->types, builder->body->places[statement->place.index].type);
    if (type->kind == TY_TUPLE && type->type_count == 0)
        return NULL;
    if (mir_place_describe(builder->body, builder->arena, statement->place) == NULL)
        return arena_format(builder->arena, "`%s` has its value", source_words(builder, statement->span));
    return arena_format(builder->arena, "%s is set by `%s`", place_words(builder, statement->place), source_words(builder, statement->span));
}

/* NULL: nothing that a picture could show. */
static const char *statement_words(struct facts_builder *builder, const struct mir_statement *statement)
{
    switch ((enum mir_statement_kind)statement->kind) {
    case MIR_ASSIGN: return assignment_words(builder, statement);
    case MIR_STORAGE_LIVE:
        if (mir_place_describe(builder->body, builder->arena, statement->place) == NULL)
            return NULL;
        return arena_format(builder->arena, "there is room for %s", place_words(builder, statement->place));
    case MIR_STORAGE_DEAD: return arena_format(builder->arena, "the room of %s is given back", place_words(builder, statement->place));
    case MIR_FAKE_READ:
    case MIR_PLACE_MENTION:
    case MIR_ASCRIBE:
    case MIR_MARK:
    case MIR_NOP: break;
    }
    return NULL;
}

/* Of the way from `from` into its target. */
static const char *terminator_words(struct facts_builder *builder, const struct mir_terminator *end)
{
    switch ((enum mir_terminator_kind)end->kind) {
    case MIR_CALL:
        return arena_format(builder->arena, end->is_from_source_call ? "the call `%s` returns" : "`%s` has its value", source_words(builder, end->span));
    case MIR_DROP: return arena_format(builder->arena, "%s is dropped", place_words(builder, end->place));
    case MIR_SWITCH: return arena_format(builder->arena, "`%s` is decided", source_words(builder, end->span));
    case MIR_GOTO:
    case MIR_RETURN:
    case MIR_UNREACHABLE:
    case MIR_FALSE_EDGE:
    case MIR_FALSE_UNWIND:
    case MIR_RESUME: break;
    }
    return NULL;
}

/* ---- which, and where ---- */

static uint32_t line_of(const struct facts_builder *builder, struct span span)
{
    return source_position(&builder->crate->session->sources, span.lo).line;
}

/* What a `}` does stands in front of the frame that shows what it has done. */
static uint32_t slot_at_brace(const struct stepper *stepper, uint32_t slot, struct span span)
{
    const struct frame *frames = stepper->out->frames.items;
    while (slot > 0 && frames[slot - 1].kind == POINT_SCOPE_END && frames[slot - 1].span.hi == span.hi)
        slot--;
    return slot;
}

/* The local that the step before (block, statement) drops whole or ends, 0 for none. */
static uint32_t ended_by(const struct mir_body *body, const struct mir_statement *statement, const struct mir_terminator *end)
{
    struct place_id place = {MIR_NONE};
    if (statement != NULL && statement->kind == MIR_STORAGE_DEAD)
        place = statement->place;
    if (statement == NULL && end != NULL && end->kind == MIR_DROP && !end->is_replace)
        place = end->place;
    return place.index != MIR_NONE && body->places[place.index].kind == PROJECT_NONE ? body->places[place.index].local.index : 0;
}

static void add_step(struct stepper *stepper, uint32_t block, uint32_t statement, struct span span, const char *words, uint32_t slot, bool is_ahead, uint32_t before)
{
    struct facts_builder *builder = stepper->builder;
    slot = slot_at_brace(stepper, slot, span);
    struct step step = {.slot = slot, .is_ahead = is_ahead, .order = stepper->steps.count};
    step.frame = (struct frame){
        .kind = POINT_SUB, .mark = FACTS_NONE, .refusal = FACTS_NONE, .inner = FACTS_NONE, .block = {block}, .statement = statement, .span = span,
        .insert_at = FACTS_NONE, .at_offset = span.lo, .before = before, .line = line_of(builder, span),
    };
    step.frame.title = arena_format(builder->arena, "within line %u: %s", step.frame.line, words);
    vec_push(&stepper->steps, step);
}

/* The predecessor that comes first, or FACTS_NONE for the entry. */
static uint32_t predecessor_of(const struct stepper *stepper, uint32_t place)
{
    const struct borrow_result *borrow = stepper->builder->borrow;
    uint32_t best = FACTS_NONE;
    for (uint32_t i = borrow->predecessor_start[place]; i < borrow->predecessor_start[place + 1]; i++)
        if (borrow->predecessors[i] < place && borrow->predecessors[i] < best)
            best = borrow->predecessors[i];
    return best;
}

static void walk_block(struct stepper *stepper, uint32_t place)
{
    struct facts_builder *builder = stepper->builder;
    const struct borrow_result *borrow = builder->borrow;
    uint32_t block = borrow->order[place].index, before_place = predecessor_of(stepper, place), frame = stepper->first_frame[block];
    const struct mir_block *mir = &builder->body->blocks[block];
    uint32_t previous = before_place == FACTS_NONE ? FACTS_NONE : borrow->order[before_place].index;
    uint32_t node = previous == FACTS_NONE ? FACTS_NONE : stepper->last_node[previous], slot = frame != FACTS_NONE ? frame : previous != FACTS_NONE ? stepper->last_slot[previous] : 0;
    bool is_ahead = frame != FACTS_NONE;
    for (uint32_t s = 0; s <= mir->statement_count; s++) {
        bool has_frame = false;
        for (; frame != FACTS_NONE && stepper->out->frames.items[frame].statement <= s; frame = stepper->next_frame[frame]) {
            has_frame = has_frame || stepper->out->frames.items[frame].statement == s;
            slot = frame + 1 > slot ? frame + 1 : slot;
            node = frame;
            is_ahead = false;
        }
        const struct mir_terminator *end = previous != FACTS_NONE ? &builder->body->blocks[previous].terminator : NULL;
        struct span span = s > 0 ? mir->statements[s - 1].span : end != NULL ? end->span : (struct span){0, 0};
        const char *words = has_frame ? NULL : s > 0 ? statement_words(builder, &mir->statements[s - 1]) : end != NULL ? terminator_words(builder, end) : NULL;
        if (words == NULL || source_of(&builder->crate->session->sources, span.lo) != source_of(&builder->crate->session->sources, builder->body->span.lo))
            continue;
        add_step(stepper, block, s, span, words, slot, is_ahead, node);
        vec_last(&stepper->steps).frame.ended = ended_by(builder->body, s > 0 ? &mir->statements[s - 1] : NULL, end);
        vec_last(&stepper->steps).frame.is_drop = s == 0;
        node = stepper->out->frames.count + stepper->steps.count - 1;
    }
    stepper->last_slot[block] = slot;
    stepper->last_node[block] = node;
}

static void chain_frames(struct stepper *stepper)
{
    struct facts_builder *builder = stepper->builder;
    uint32_t count = stepper->out->frames.count;
    stepper->first_frame = ARENA_ARRAY(builder->scratch, uint32_t, builder->body->block_count + 1);
    stepper->next_frame = ARENA_ARRAY(builder->scratch, uint32_t, count + 1);
    for (uint32_t b = 0; b < builder->body->block_count; b++)
        stepper->first_frame[b] = FACTS_NONE;
    for (uint32_t i = count; i-- > 0;) {
        const struct frame *frame = &stepper->out->frames.items[i];
        uint32_t *at = &stepper->first_frame[frame->block.index];
        while (*at != FACTS_NONE && stepper->out->frames.items[*at].statement < frame->statement)
            at = &stepper->next_frame[*at];
        stepper->next_frame[i] = *at;
        *at = i;
    }
}

static int compare_steps(const void *left, const void *right)
{
    const struct step *a = left, *b = right;
    if (a->slot != b->slot)
        return a->slot < b->slot ? -1 : 1;
    if (a->is_ahead != b->is_ahead)
        return a->is_ahead ? 1 : -1;
    return a->order < b->order ? -1 : 1;
}

/* Frames and steps become one list; what refers to one of them is renumbered. */
static void merge(struct stepper *stepper)
{
    struct facts_builder *builder = stepper->builder;
    uint32_t frames = stepper->out->frames.count, steps = stepper->steps.count, done = 0;
    uint32_t *moved = ARENA_ARRAY(builder->scratch, uint32_t, frames + steps + 1);
    VEC(struct frame) all = {0};
    if (steps > 0)
        qsort(stepper->steps.items, steps, sizeof *stepper->steps.items, compare_steps);
    for (uint32_t i = 0; i <= frames; i++) {
        for (; done < steps && stepper->steps.items[done].slot <= i; done++) {
            moved[frames + stepper->steps.items[done].order] = all.count;
            vec_push(&all, stepper->steps.items[done].frame);
        }
        moved[i] = all.count;
        if (i < frames)
            vec_push(&all, stepper->out->frames.items[i]);
    }
    for (uint32_t i = 0; i < all.count; i++)
        if (all.items[i].before != FACTS_NONE)
            all.items[i].before = moved[all.items[i].before];
    for (uint32_t i = 0; i < all.count; i++) /* facts are made in this order, from those before */
        if (all.items[i].before != FACTS_NONE && all.items[i].before >= i)
            all.items[i].before = i == 0 ? FACTS_NONE : i - 1;
    stepper->out->frames.count = 0;
    for (uint32_t i = 0; i < all.count; i++)
        vec_push(&stepper->out->frames, all.items[i]);
    vec_free(&all);
}

void facts_steps_insert(struct facts_builder *builder, struct facts_frames *out)
{
    struct stepper stepper = {.builder = builder, .out = out};
    if (out->frames.count == 0)
        return;
    chain_frames(&stepper);
    stepper.last_slot = ARENA_ARRAY(builder->scratch, uint32_t, builder->body->block_count + 1);
    stepper.last_node = ARENA_ARRAY(builder->scratch, uint32_t, builder->body->block_count + 1);
    for (uint32_t place = 0; place < builder->borrow->order_count; place++)
        if (builder->is_reachable[builder->borrow->order[place].index])
            walk_block(&stepper, place);
    merge(&stepper);
    vec_free(&stepper.steps);
}
