#include "checker/borrow/closure.h"
#include "checker/borrow/words.h"

#include <string.h>

/* Whether the place lies in memory that its owner may move or free: behind a Box, or an element reached through a call on a Vec or String. */
static bool owner_has_heap(const struct words *words, struct place_id place)
{
    const struct crate_types *crate = words->borrow->crate;
    const struct type_data *type = type_of(crate->types, words->borrow->body->places[place.index].type);
    return type->kind == TY_ADT && type_needs_drop(words->borrow->crate, words->borrow->body->owner, words->borrow->body->places[place.index].type);
}

static const char *holder_of(const struct words *words, const struct violation *violation)
{
    const struct borrow_result *borrow = words->borrow;
    if (violation->code != NULL && strcmp(violation->code, "E0373") == 0)
        return "the closure";
    if (violation->why.kind == LATER_REGION)
        return violation->why.region == REGION_ID_STATIC && violation->why.blame.category != CATEGORY_RETURN ? "a reference that is kept" : "the caller's reference";
    if (violation->why.kind != LATER_NONE && !name_is_empty(borrow->body->locals[violation->why.user.index].name))
        return words_local(words, violation->why.user.index);
    return "the reference";
}

static const char *of_access(const struct words *words, const struct violation *violation)
{
    const struct loan *loan = &words->borrow->loans.items[violation->loan.index];
    const char *place = words_place(words, loan->place), *holder = holder_of(words, violation);
    bool has_heap = owner_has_heap(words, loan->place);
    if (loan->kind == BORROW_FAKE)
        return "the `match` would go on with an arm that no longer fits the value";
    switch ((enum access_kind)violation->access) {
    case ACCESS_COPY: case ACCESS_BORROW_SHARED: case ACCESS_BORROW_FAKE:
        return words_format(words, "%s could be seen half changed, or change while it is looked at", place);
    case ACCESS_BORROW_MUT: case ACCESS_RESERVE: case ACCESS_ACTIVATE:
        if (has_heap)
            return words_format(words, "a change through the new reference could free or move the memory that %s points to", holder);
        return words_format(words, "the value could change behind the back of %s", holder);
    case ACCESS_ASSIGN: case ACCESS_REPLACE:
        if (owner_has_heap(words, violation->place))
            return words_format(words, "the old value of %s would be freed, and %s would point to freed memory", words_place(words, violation->place), holder);
        return words_format(words, "the value behind %s would change while it counts on it", holder);
    case ACCESS_MOVE:
        return words_format(words, "%s would point to a place whose value has gone elsewhere", holder);
    case ACCESS_STORAGE_DEAD:
        return NULL;
    }
    return NULL;
}

/* Whether what is refused would move the value once more, rather than look at it. */
static bool is_second_move(const struct borrow_result *borrow, const struct violation *violation)
{
    uint32_t local = borrow->body->places[violation->place.index].local.index;
    for (uint32_t e = borrow->event_start[local]; e < borrow->event_start[local + 1]; e++)
        if (borrow->events[e].point == violation->point && borrow->events[e].kind == MOVE_EVENT_MOVE)
            return true;
    return false;
}

static const char *of_moved(const struct words *words, const struct violation *violation)
{
    struct type_id type = words->borrow->body->places[violation->other.index].type;
    const char *place = words_place(words, violation->other);
    if (type_of(words->borrow->crate->types, type)->kind == TY_REF)
        return words_format(words, "%s and whoever has it now would each count on being the only one that may change the value", place);
    if (!type_needs_drop(words->borrow->crate, words->borrow->body->owner, type))
        return words_format(words, "there would be two of %s, of a type that says it is never copied unasked", place);
    if (is_second_move(words->borrow, violation))
        return words_format(words, "two owners would believe that %s is theirs, and both would free it", place);
    return words_format(words, "%s has a new owner, who may have changed or freed the value by now: freed memory could be read", place);
}

const char *consequence_of(const struct words *words, const struct violation *violation)
{
    switch ((enum violation_kind)violation->kind) {
    case VIOLATION_LOAN:
        return of_access(words, violation);
    case VIOLATION_OUTLIVED:
        return words_format(words, "%s would point to memory that no longer holds %s", holder_of(words, violation),
                            words_lent(words, &words->borrow->loans.items[violation->loan.index]));
    case VIOLATION_MOVED:
        if (words_is_call_once(words, violation))
            return words_format(words, "the second call of %s would give away once more what it gave away in the first", words_place(words, violation->other));
        return of_moved(words, violation);
    case VIOLATION_UNINIT:
        return "whatever happened to be in that memory would be taken for a value";
    case VIOLATION_ILLEGAL_MOVE:
        if (closure_capture_of(words->borrow, violation->place) != UINT32_MAX)
            return words_format(words, "the next call of the closure would find nothing in %s", words_place(words, violation->place));
        return "the owner would be left with a hole it does not know of, and would free the value a second time";
    case VIOLATION_REGION: case VIOLATION_TYPE_OUTLIVES: case VIOLATION_CAPTURED:
        return "a reference could be used after what it points to is gone";
    case VIOLATION_MUTABILITY:
        if (words->borrow->body->places[violation->other.index].kind == PROJECT_DEREF)
            return words_format(words, "%s would change while others that may only read it count on it not to", words_place(words, violation->place));
        return words_format(words, "no memory would be harmed, but who reads the declaration could not count on %s staying as it is",
                            words_place(words, violation->place));
    case VIOLATION_REASSIGN:
        return words_format(words, "no memory would be harmed, but who reads the declaration could not count on %s keeping its first value",
                            words_place(words, violation->place));
    }
    return NULL;
}
