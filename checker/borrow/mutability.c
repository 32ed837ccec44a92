#include "checker/borrow/access.h"
#include "checker/borrow/closure.h"

/* Whether the place may be mutated, were nothing lent; `because` is the place that forbids it. */
static bool is_mutable(const struct borrow_result *borrow, struct place_id place, bool may_mutate_local, struct place_id *because)
{
    const struct mir_place *places = borrow->body->places;
    for (;; place = places[place.index].parent) {
        const struct mir_place *data = &places[place.index];
        if (data->kind == PROJECT_NONE) {
            *because = place;
            return may_mutate_local || borrow->body->locals[data->local.index].is_mut;
        }
        if (data->kind == PROJECT_FIELD && closure_capture_of(borrow, place) != UINT32_MAX && !may_mutate_local
            && !borrow->body->thir->captures[data->index].is_mut) {
            *because = place;
            return false;
        }
        if (data->kind != PROJECT_DEREF)
            continue;
        const struct type_data *base = type_of(borrow->crate->types, places[data->parent.index].type);
        if (base->kind == TY_REF || base->kind == TY_POINTER) {
            if (!base->sub) {
                *because = place;
                return false;
            }
            if (base->kind == TY_POINTER)
                return true;
            may_mutate_local |= closure_capture_of(borrow, place) == UINT32_MAX;
        }
    }
}

bool borrow_is_mutable(const struct borrow_result *borrow, struct place_id place, struct place_id *because)
{
    struct place_id unused;
    return is_mutable(borrow, place, false, because != NULL ? because : &unused);
}

/*
 * Several mutable borrows of one immutable variable are one mistake: the declaration.  From the second on the declaration is the primary span.
 * Source: rustc's report_mutability_error, get_buffered_mut_error.
 */
static bool joins_earlier(struct checker *checker, struct place_id because, struct span span)
{
    struct borrow_result *borrow = checker->borrow;
    for (uint32_t i = 0; i < borrow->violations.count; i++) {
        struct violation *earlier = &borrow->violations.items[i];
        if (earlier->kind != VIOLATION_MUTABILITY || earlier->access == ACCESS_ASSIGN || earlier->other.index != because.index)
            continue;
        struct span *sites = ARENA_ARRAY(borrow->arena, struct span, earlier->site_count + 1);
        memcpy(sites, earlier->sites, sizeof *sites * earlier->site_count);
        sites[earlier->site_count] = span;
        earlier->sites = sites;
        earlier->site_count++;
        earlier->primary = borrow->body->locals[borrow->body->places[because.index].local.index].span;
        return true;
    }
    return false;
}

bool mutability_check(struct checker *checker, const struct access *access)
{
    struct borrow_result *borrow = checker->borrow;
    bool is_borrow = access->kind == ACCESS_BORROW_MUT || access->kind == ACCESS_RESERVE;
    struct place_id because;
    if ((!is_borrow && access->kind != ACCESS_ASSIGN) || is_mutable(borrow, access->place, access->may_mutate_local, &because))
        return false;
    const struct mir_place *place = &borrow->body->places[access->place.index];
    uint32_t init = moves_ever_init(borrow, place->local, access->point);
    if (init == MIR_NONE)
        return false;
    const struct mir_local *local = &borrow->body->locals[place->local.index];
    bool is_reassignment = !is_borrow && place->kind == PROJECT_NONE;
    struct violation violation = violation_new(is_reassignment ? VIOLATION_REASSIGN : VIOLATION_MUTABILITY,
                                               is_reassignment ? "E0384" : is_borrow ? "E0596" : "E0594", access->span, access->point);
    violation.access = access->kind;
    violation.place = access->place;
    violation.other = because;
    violation.init_point = init;
    bool is_declaration = borrow->body->places[because.index].kind == PROJECT_NONE && local->kind != LOCAL_TEMPORARY && !local->is_binding_by_ref;
    if (is_borrow && is_declaration) {
        if (joins_earlier(checker, because, access->span))
            return true;
        violation.sites = arena_copy(borrow->arena, &access->span, sizeof access->span);
        violation.site_count = 1;
    }
    vec_push(&borrow->violations, violation);
    return true;
}
