#include "checker/borrow/access.h"

/* The first step on the way to the place that does not let a value be moved out; the place there, and the code. */
static const char *forbidding_step(const struct borrow_result *borrow, struct place_id place, struct place_id *at)
{
    const struct mir_place *places = borrow->body->places;
    const char *code = NULL;
    for (; places[place.index].kind != PROJECT_NONE; place = places[place.index].parent) {
        const struct mir_place *base = &places[places[place.index].parent.index];
        const struct type_data *type = type_of(borrow->crate->types, base->type);
        const char *here = NULL;
        switch ((enum projection_kind)places[place.index].kind) {
        case PROJECT_NONE: case PROJECT_DOWNCAST:
            break;
        case PROJECT_DEREF:
            here = type->kind == TY_REF || type->kind == TY_POINTER ? "E0507" : NULL;
            break;
        case PROJECT_FIELD:
            here = conflict_has_destructor(borrow, base->type) ? "E0509" : NULL;
            break;
        case PROJECT_CONSTANT_INDEX: case PROJECT_SUBSLICE:
            here = type->kind == TY_SLICE ? "E0508" : NULL;
            break;
        case PROJECT_INDEX:
            here = "E0508";
            break;
        }
        if (here != NULL) {
            code = here;
            *at = place;
        }
    }
    return code;
}

/* A pattern that moves several parts out of one place is one error. */
static bool joins_earlier(struct borrow_result *borrow, const struct violation *violation)
{
    for (uint32_t i = 0; i < borrow->violations.count; i++) {
        const struct violation *earlier = &borrow->violations.items[i];
        if (earlier->kind == VIOLATION_ILLEGAL_MOVE && earlier->bound.index != MIR_NONE && violation->bound.index != MIR_NONE
            && earlier->group == violation->group && earlier->primary.lo == violation->primary.lo && earlier->primary.hi == violation->primary.hi)
            return true;
    }
    return false;
}

void illegal_move_check(struct checker *checker, const struct mir_statement *statement, struct place_id place, struct span span, uint32_t point)
{
    struct borrow_result *borrow = checker->borrow;
    const struct mir_place *places = borrow->body->places;
    struct place_id at = place;
    const char *code = forbidding_step(borrow, place, &at);
    if (code == NULL)
        return;
    struct violation violation = violation_new(VIOLATION_ILLEGAL_MOVE, code, span, point);
    violation.access = ACCESS_MOVE;
    violation.place = place;
    violation.other = at;
    violation.type = places[places[at.index].parent.index].type;
    if (places[at.index].kind == PROJECT_DEREF) {
        uint8_t kind = type_of(borrow->crate->types, places[at.index].type)->kind;
        if (kind == TY_ARRAY || kind == TY_SLICE) {
            violation.code = "E0508";
            violation.type = places[at.index].type;
        }
    }
    const struct mir_place *target = statement != NULL ? &places[statement->place.index] : NULL;
    if (target != NULL && target->kind == PROJECT_NONE && statement->rvalue->kind == RVALUE_USE) {
        const struct mir_local *local = &borrow->body->locals[target->local.index];
        if (local->kind == LOCAL_VARIABLE && local->has_match) {
            violation.bound = target->local;
            if (local->match_place.index != MIR_NONE) {
                violation.primary = local->match_span;
                /* Of a value that could be moved as a whole, each part that cannot is an error of its own. */
                if (borrow->path_of_place[local->match_place.index] != MIR_NONE)
                    violation.group = moves_closest(borrow, place, NULL) + 1;
            }
        }
    }
    if (!joins_earlier(borrow, &violation))
        vec_push(&borrow->violations, violation);
}
