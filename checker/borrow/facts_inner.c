/*
 * Points within a statement.  A two-phase borrow (RFC 2025) is reserved first and activated by the call; when the arguments look at the same
 * variable in between, as in `v.push(v.len())`, both deserve a picture.
 */
#include "checker/borrow/check.h"
#include "checker/borrow/facts_build.h"

static bool is_looked_at_between(const struct facts_builder *builder, const struct loan *loan)
{
    const struct borrow_result *borrow = builder->borrow;
    uint32_t root = builder->body->places[loan->place.index].local.index;
    for (uint32_t i = 0; i < builder->uses->count; i++) {
        const struct use *use = &builder->uses->uses[i];
        if (borrow->first_point[use->block.index] == MIR_NONE || builder->body->places[use->place.index].local.index != root)
            continue;
        uint32_t point = borrow_point(borrow, use->block, use->statement);
        if (point > loan->point && point < loan->activation && (use->kind == USE_COPY || use->kind == USE_BORROW_SHARED))
            return true;
    }
    return false;
}

static struct facts_inner_point inner_point(const struct facts_builder *builder, uint32_t id, uint32_t point, bool is_activation)
{
    const struct borrow_result *borrow = builder->borrow;
    const struct loan *loan = &borrow->loans.items[id];
    struct block_id block = borrow->order[borrow->block_of_point[point]];
    const char *place = mir_place_describe(builder->body, builder->arena, loan->place);
    uint32_t line = facts_line(builder, loan->span.lo);
    const char *format = is_activation ? "within line %u: the call uses the loan of `%s`" : "within line %u: `%s` is reserved for the call";
    return (struct facts_inner_point){
        .span = loan->span, .block = block, .statement = point - borrow->first_point[block.index], .loan = id, .is_activation = is_activation,
        .title = arena_format(builder->arena, format, line, place != NULL ? place : "a temporary"),
    };
}

void facts_inner_make(struct facts_builder *builder)
{
    const struct borrow_result *borrow = builder->borrow;
    struct facts_inner_point *points = ARENA_ARRAY(builder->scratch, struct facts_inner_point, 2 * (size_t)borrow->loans.count + 1);
    for (uint32_t i = 0; i < borrow->loans.count; i++) {
        const struct loan *loan = &borrow->loans.items[i];
        if (loan->kind != BORROW_TWO_PHASE || loan->activation == MIR_NONE || !is_looked_at_between(builder, loan))
            continue;
        points[builder->inner_count++] = inner_point(builder, i, loan->point + 1, false);
        points[builder->inner_count++] = inner_point(builder, i, loan->activation, true);
    }
    builder->inner = points;
}
