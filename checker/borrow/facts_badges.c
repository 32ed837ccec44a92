/* What may be done with a row at a frame, and why not: the three badges. */
#include "checker/borrow/facts_inquiry.h"

static const char *format_name(const struct inquiry *inquiry, const char *format, uint32_t line)
{
    return arena_format(inquiry->builder->arena, format, line);
}

struct facts_badge facts_badge(enum facts_badge_state state, const char *reason, facts_loan_id loan)
{
    return (struct facts_badge){state, reason, loan};
}

/* Why a value is not there, in words, or NULL when it is. */
static const char *gone_reason(const struct inquiry *inquiry)
{
    uint32_t line = inquiry->move != NULL ? facts_line(inquiry->builder, inquiry->move->span.lo) : 0;
    switch (inquiry->init) {
    case INIT_YES:
        break;
    case INIT_NO:
        return line != 0 ? format_name(inquiry, "moved line %u", line) : "not yet set";
    case INIT_MAYBE:
        return line != 0 ? format_name(inquiry, "maybe moved line %u", line) : "maybe not set";
    case INIT_PARTLY:
        return line != 0 ? format_name(inquiry, "part moved line %u", line) : "partly set";
    }
    if (inquiry->expired_line != 0)
        return "expired";
    return NULL;
}

static struct facts_badge loan_badge(struct inquiry *inquiry, struct loan_id loan)
{
    struct facts_builder *builder = inquiry->builder;
    uint32_t shown = builder->shown[builder->canonical[loan.index]];
    const char *reason = shown == FACTS_NONE ? "lent" : arena_format(builder->arena, "lent *%s*", builder->function->loans[shown].label);
    return facts_badge(BADGE_SUSPENDED, reason, shown);
}

const char *facts_through_capture(const struct mir_body *body, struct place_id deref)
{
    const struct mir_place *base = &body->places[body->places[deref.index].parent.index];
    if (body->thir->capture_count == 0 || !body->locals[base->local.index].is_upvar_environment)
        return "";
    if (base->kind == PROJECT_NONE)
        return "kept for later calls";
    bool is_capture = base->kind == PROJECT_FIELD && body->places[base->parent.index].depth == (body->thir->closure_kind == 2 ? 0 : 1);
    if (!is_capture || !body->thir->captures[base->index].by_ref)
        return "";
    return type_of(body->crate->types, body->thir->captures[base->index].type)->sub != 0 ? "captured by &mut" : "captured by &";
}

/* Why a place can never be moved out of; NULL when nothing forbids it.  Source: rustc_borrowck's illegal moves. */
static const char *unmovable_reason(const struct inquiry *inquiry)
{
    const struct mir_body *body = inquiry->builder->body;
    struct crate_types *crate = inquiry->builder->crate;
    for (struct place_id at = inquiry->source->place; body->places[at.index].kind != PROJECT_NONE; at = body->places[at.index].parent) {
        const struct type_data *up = type_of(crate->types, body->places[body->places[at.index].parent.index].type);
        if (body->places[at.index].kind == PROJECT_DEREF && up->kind == TY_REF)
            return facts_through_capture(body, at)[0] != '\0' ? facts_through_capture(body, at) : up->sub != 0 ? "behind &mut" : "behind &";
        if (body->places[at.index].kind == PROJECT_FIELD && up->kind == TY_ADT && !def_is_none(def_of(crate, up->def)->adt->drop_impl))
            return "its owner has Drop";
    }
    return NULL;
}

/* The loan that refuses an access; at a `}`, when its drops are done. */
static struct loan_id conflict_at(const struct inquiry *inquiry, enum access_kind kind)
{
    const struct facts_builder *builder = inquiry->builder;
    struct borrow_result *borrow = builder->borrow;
    struct loan_id loan = {MIR_NONE};
    bool is_own = false; /* a refused access stands inside its statement, whose own loans are not shown: they are not what refuses it */
    do {
        loan = borrow_would_conflict(borrow, inquiry->source->place, ACCESS_DEEP, kind, inquiry->point, loan);
        is_own = inquiry->frame->kind == POINT_ERROR && loan.index != MIR_NONE && builder->shown[builder->canonical[loan.index]] == FACTS_NONE;
    } while (is_own);
    if (loan.index == MIR_NONE || inquiry->frame->kind != POINT_SCOPE_END)
        return loan;
    uint32_t after = borrow_point(borrow, inquiry->frame->after_block, inquiry->frame->after_statement);
    struct loan_id later = borrow_would_conflict(borrow, inquiry->source->place, ACCESS_DEEP, kind, after, (struct loan_id){MIR_NONE});
    return later.index != MIR_NONE && borrow_loan_in_scope(borrow, later, inquiry->point) ? later : (struct loan_id){MIR_NONE};
}

static struct facts_badge access_badge(struct inquiry *inquiry, enum access_kind kind, const char *never)
{
    const char *gone = gone_reason(inquiry);
    if (gone != NULL)
        return facts_badge(BADGE_GONE, gone, FACTS_NONE);
    if (never != NULL)
        return facts_badge(BADGE_NEVER, never, FACTS_NONE);
    struct loan_id loan = conflict_at(inquiry, kind);
    if (loan.index != MIR_NONE)
        return loan_badge(inquiry, loan);
    return facts_badge(BADGE_HAVE, "", FACTS_NONE);
}

static const char *immutable_reason(const struct inquiry *inquiry)
{
    struct place_id because = {MIR_NONE};
    if (borrow_is_mutable(inquiry->builder->borrow, inquiry->source->place, &because))
        return NULL;
    const struct mir_body *body = inquiry->builder->body;
    if (because.index == MIR_NONE || body->places[because.index].kind != PROJECT_DEREF)
        return "not mut";
    if (facts_through_capture(body, because)[0] == '\0')
        return "behind &";
    return body->places[because.index].depth == 1 ? "not in an Fn closure" : "captured by &";
}

void facts_badges_set(struct inquiry *inquiry)
{
    const char *unmovable = inquiry->what->is_copy ? NULL : unmovable_reason(inquiry);
    inquiry->at->read = access_badge(inquiry, ACCESS_BORROW_SHARED, NULL);
    inquiry->at->write = access_badge(inquiry, ACCESS_BORROW_MUT, immutable_reason(inquiry));
    inquiry->at->move = access_badge(inquiry, inquiry->what->is_copy ? ACCESS_COPY : ACCESS_MOVE, unmovable);
}
