#include "checker/borrow/region_type.h"
#include "checker/borrow/access.h"

static bool same_moves(const struct violation *violation, struct move_sites sites)
{
    if (violation->kind != VIOLATION_MOVED || violation->site_count != sites.count)
        return false;
    return memcmp(violation->moves, sites.events, sizeof(uint32_t) * sites.count) == 0;
}

static void report_uninit(struct checker *checker, struct place_id used, struct place_id moved, struct span span, uint32_t point)
{
    struct borrow_result *borrow = checker->borrow;
    uint32_t local = borrow->body->places[used.index].local.index;
    for (uint32_t i = 0; i < checker->refused_uninit.count; i++)
        if (checker->refused_uninit.items[i] == local)
            return;
    vec_push(&checker->refused_uninit, local);
    struct violation violation = violation_new(VIOLATION_UNINIT, "E0381", span, point);
    violation.place = used;
    violation.other = moved;
    vec_push(&borrow->violations, violation);
}

/*
 * rustc compares places with the types of their fields, and each time a place is named these have lifetimes of their own: behind a field that holds
 * a lifetime no place is a prefix of another.
 */
static bool names_lifetimes(const struct borrow_result *borrow, struct place_id place)
{
    for (; place.index != MIR_NONE; place = borrow->body->places[place.index].parent)
        if (borrow->body->places[place.index].kind == PROJECT_FIELD && region_slots(borrow, borrow->body->places[place.index].type) > 0)
            return true;
    return false;
}

/* One report a set of moves: a later one for the same set replaces it unless its place is a prefix of the one reported. */
static void report(struct checker *checker, struct place_id moved, struct place_id used, struct span span, uint32_t path, uint32_t point)
{
    struct borrow_result *borrow = checker->borrow;
    struct move_sites sites = moves_sites(borrow, path, point);
    if (sites.count == 0) {
        report_uninit(checker, used, moved, span, point);
        return;
    }
    struct violation violation = violation_new(VIOLATION_MOVED, "E0382", span, point);
    violation.place = used;
    violation.is_loop_move = sites.is_in_loop;
    violation.moves = sites.events;
    violation.site_count = sites.count;
    struct span *spans = ARENA_ARRAY(borrow->arena, struct span, sites.count);
    for (uint32_t i = 0; i < sites.count; i++) {
        const struct move_event *event = &borrow->events[sites.events[i]];
        struct place_id place = borrow->paths.items[event->path].place;
        spans[i] = points_span(borrow, event->point);
        violation.other = place;
        violation.is_partial |= place.index != used.index && conflict_is_prefix(borrow, used, place)
            && !(borrow->body->places[place.index].kind == PROJECT_DEREF && borrow->body->places[place.index].depth == 1);
    }
    violation.sites = spans;
    for (uint32_t i = 0; i < borrow->violations.count; i++) {
        if (!same_moves(&borrow->violations.items[i], sites))
            continue;
        if (names_lifetimes(borrow, used) || !conflict_is_prefix(borrow, used, borrow->violations.items[i].place))
            borrow->violations.items[i] = violation;
        return;
    }
    vec_push(&borrow->violations, violation);
}

/* Temporaries are set before they are used and moved once, by construction, but for those that a pattern takes apart. */
static bool is_interesting(const struct borrow_result *borrow, struct place_id place)
{
    uint32_t local = borrow->body->places[place.index].local.index;
    if (local == 0 || borrow->body->locals[local].kind != LOCAL_TEMPORARY)
        return local != 0;
    uint32_t path = borrow->path_of_place[borrow->body->locals[local].place.index];
    if (borrow->paths.items[path].first_child != MIR_NONE)
        return true;
    uint32_t moves = 0;
    for (uint32_t e = borrow->event_start[local]; e < borrow->event_start[local + 1]; e++)
        moves += borrow->events[e].kind == MOVE_EVENT_MOVE;
    return moves > 1;
}

static bool check_full_path(struct checker *checker, struct place_id place, struct span span, uint32_t point)
{
    struct place_id prefix;
    uint32_t path = moves_closest(checker->borrow, place, &prefix);
    if (!moves_uninit_at(checker->borrow, path, point))
        return false;
    report(checker, prefix, place, span, path, point);
    return true;
}

/*
 * Elements of an array have paths by their index, and a slice pattern's rest has one for several: those that overlap are asked as well.
 * Source: rustc's check_if_subslice_element_is_moved.
 */
static bool check_overlapping_elements(struct checker *checker, struct place_id place, struct span span, uint32_t point)
{
    struct borrow_result *borrow = checker->borrow;
    const struct mir_place *places = borrow->body->places;
    for (struct place_id at = place; places[at.index].kind != PROJECT_NONE; at = places[at.index].parent) {
        uint32_t parent = borrow->path_of_place[places[at.index].parent.index];
        if ((places[at.index].kind != PROJECT_CONSTANT_INDEX && places[at.index].kind != PROJECT_SUBSLICE) || parent == MIR_NONE)
            continue;
        for (uint32_t path = borrow->paths.items[parent].first_child; path != MIR_NONE; path = borrow->paths.items[path].next_sibling) {
            struct place_id other = borrow->paths.items[path].place;
            if (other.index == at.index || !conflict_places(borrow, other, BORROW_MUT, at, ACCESS_DEEP, false))
                continue;
            uint32_t found = moves_uninit_at(borrow, path, point) ? path
                : at.index == place.index ? moves_uninit_child(borrow, path, point) : MIR_NONE;
            if (found != MIR_NONE) {
                report(checker, place, place, span, found, point);
                return true;
            }
        }
    }
    return false;
}

void init_check_use(struct checker *checker, struct place_id place, struct span span, uint32_t point)
{
    struct borrow_result *borrow = checker->borrow;
    if (!is_interesting(borrow, place))
        return;
    check_full_path(checker, place, span, point);
    if (check_overlapping_elements(checker, place, span, point))
        return;
    uint32_t path = borrow->path_of_place[place.index];
    uint32_t child = path == MIR_NONE ? MIR_NONE : moves_uninit_child(borrow, path, point);
    if (child != MIR_NONE)
        report(checker, place, place, span, child, point);
}

/* Assigning to a field of what is (partly) uninitialised: the shortest uninitialised prefix is reported. */
static void check_parent_of_field(struct checker *checker, struct place_id base, struct span span, uint32_t point)
{
    struct borrow_result *borrow = checker->borrow;
    const struct mir_place *places = borrow->body->places;
    struct place_id shortest = {MIR_NONE};
    for (struct place_id prefix = base;; prefix = places[prefix.index].parent) {
        uint32_t path = borrow->path_of_place[prefix.index];
        if (path != MIR_NONE && moves_uninit_at(borrow, path, point))
            shortest = prefix;
        if (places[prefix.index].kind == PROJECT_NONE || places[prefix.index].kind == PROJECT_DEREF)
            break;
    }
    if (shortest.index != MIR_NONE)
        report(checker, shortest, base, span, borrow->path_of_place[shortest.index], point);
}

void init_check_assigned(struct checker *checker, struct place_id place, struct span span, uint32_t point)
{
    struct borrow_result *borrow = checker->borrow;
    const struct mir_place *places = borrow->body->places;
    if (!is_interesting(borrow, place))
        return;
    for (; places[place.index].kind != PROJECT_NONE; place = places[place.index].parent) {
        struct place_id base = places[place.index].parent;
        if (places[place.index].kind == PROJECT_DEREF) {
            check_full_path(checker, base, span, point);
            return;
        }
        if (places[place.index].kind != PROJECT_FIELD)
            continue;
        uint8_t kind = type_of(borrow->crate->types, places[base.index].type)->kind;
        if (kind == TY_ADT && conflict_has_destructor(borrow, places[base.index].type)) {
            init_check_use(checker, base, span, point);
            return;
        }
        if (kind == TY_ADT || kind == TY_TUPLE) {
            check_parent_of_field(checker, base, span, point);
            return;
        }
    }
}
