#include "checker/borrow/passes.h"

bool conflict_has_destructor(const struct borrow_result *borrow, struct type_id type)
{
    const struct type_data *data = type_of(borrow->crate->types, type);
    if (data->kind != TY_ADT)
        return false;
    const struct adt_def *adt = def_of(borrow->crate, data->def)->adt;
    return !adt->is_box && !def_is_none(adt->drop_impl);
}

bool conflict_is_prefix(const struct borrow_result *borrow, struct place_id prefix, struct place_id place)
{
    const struct mir_place *places = borrow->body->places;
    while (places[place.index].depth > places[prefix.index].depth)
        place = places[place.index].parent;
    return place.index == prefix.index;
}

enum overlap { OVERLAP_EQUAL, OVERLAP_DISJOINT };

static bool subslice_has(const struct mir_place *slice, const struct mir_place *index)
{
    if (index->from_end)
        return slice->from_end ? index->index > slice->extra : true;
    return index->index >= slice->index && (slice->from_end || index->index < slice->extra);
}

/* Two steps from places that may be equal so far. */
static enum overlap compare_steps(const struct mir_place *a, const struct mir_place *b, bool assume_disjoint_indices)
{
    if (a->kind == PROJECT_DEREF)
        return OVERLAP_EQUAL;
    if (a->kind == PROJECT_FIELD || a->kind == PROJECT_DOWNCAST)
        return a->index == b->index ? OVERLAP_EQUAL : OVERLAP_DISJOINT;
    if (a->kind == PROJECT_INDEX || b->kind == PROJECT_INDEX)
        return assume_disjoint_indices ? OVERLAP_DISJOINT : OVERLAP_EQUAL;
    if (a->kind == PROJECT_CONSTANT_INDEX && b->kind == PROJECT_CONSTANT_INDEX) {
        if (a->from_end == b->from_end)
            return a->index == b->index ? OVERLAP_EQUAL : OVERLAP_DISJOINT;
        const struct mir_place *begin = a->from_end ? b : a, *end = a->from_end ? a : b;
        uint32_t least = begin->extra > end->extra ? begin->extra : end->extra;
        return begin->index >= least - end->index ? (assume_disjoint_indices ? OVERLAP_DISJOINT : OVERLAP_EQUAL) : OVERLAP_DISJOINT;
    }
    if (a->kind == PROJECT_SUBSLICE && b->kind == PROJECT_SUBSLICE)
        return a->from_end || b->from_end || (a->index < b->extra && b->index < a->extra) ? OVERLAP_EQUAL : OVERLAP_DISJOINT;
    return subslice_has(a->kind == PROJECT_SUBSLICE ? a : b, a->kind == PROJECT_SUBSLICE ? b : a) ? OVERLAP_EQUAL : OVERLAP_DISJOINT;
}

static struct place_id prefix_at(const struct mir_place *places, struct place_id place, uint32_t depth)
{
    while (places[place.index].depth > depth)
        place = places[place.index].parent;
    return place;
}

/* The loan's place goes on where the accessed one ends: does the access reach it? */
static bool reaches(const struct borrow_result *borrow, struct place_id borrowed, uint32_t from_depth, enum access_depth depth)
{
    const struct mir_place *places = borrow->body->places;
    bool reached = true;
    for (; places[borrowed.index].depth > from_depth; borrowed = places[borrowed.index].parent) {
        const struct mir_place *step = &places[borrowed.index];
        const struct mir_place *base = &places[step->parent.index];
        if (depth == ACCESS_SHALLOW_FAKE)
            return false;
        if (step->kind == PROJECT_DEREF && depth == ACCESS_SHALLOW)
            reached = false;
        const struct type_data *type = type_of(borrow->crate->types, base->type);
        if (step->kind == PROJECT_DEREF && depth == ACCESS_DROP && type->kind == TY_REF)
            reached = false;
        /* A destructor may look at everything; this step stands before those already seen. */
        if (step->kind == PROJECT_FIELD && depth == ACCESS_DROP && conflict_has_destructor(borrow, base->type))
            reached = true;
    }
    return reached;
}

bool conflict_places(const struct borrow_result *borrow, struct place_id borrowed, enum borrow_kind kind, struct place_id accessed,
                     enum access_depth depth, bool assume_disjoint_indices)
{
    const struct mir_place *places = borrow->body->places;
    if (places[borrowed.index].local.index != places[accessed.index].local.index)
        return false;
    uint32_t borrowed_depth = places[borrowed.index].depth, accessed_depth = places[accessed.index].depth;
    uint32_t common = borrowed_depth < accessed_depth ? borrowed_depth : accessed_depth;
    struct place_id a = prefix_at(places, borrowed, common), b = prefix_at(places, accessed, common);
    /* A disjoint step decides, wherever it stands: what is before it is compared as equal anyway. */
    for (; a.index != b.index; a = places[a.index].parent, b = places[b.index].parent)
        if (compare_steps(&places[a.index], &places[b.index], assume_disjoint_indices) == OVERLAP_DISJOINT)
            return false;
    if (borrowed_depth > accessed_depth)
        return reaches(borrow, borrowed, accessed_depth, depth);
    return !(kind == BORROW_FAKE && borrowed_depth < accessed_depth);
}
