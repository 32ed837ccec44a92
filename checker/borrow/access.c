#include "checker/borrow/access.h"

#include "base/bug.h"
#include "checker/borrow/two_phase.h"

static const struct loan_id NO_LOAN = {MIR_NONE};

struct violation violation_new(enum violation_kind kind, const char *code, struct span primary, uint32_t point)
{
    return (struct violation){.kind = (uint8_t)kind, .code = code, .primary = primary, .refused = primary, .point = point, .place = {MIR_NONE}, .other = {MIR_NONE},
                              .loan = NO_LOAN, .new_loan = NO_LOAN, .bound = {MIR_NONE}, .init_point = MIR_NONE};
}

/* Whether a loan of this kind, overlapping and in scope, lets the access through. */
static bool allows(struct borrow_result *borrow, const struct loan *loan, struct loan_id id, const struct access *access)
{
    bool is_shared = loan->kind == BORROW_SHARED || loan->kind == BORROW_FAKE;
    switch ((enum access_kind)access->kind) {
    case ACCESS_COPY: case ACCESS_BORROW_SHARED:
        return is_shared || !two_phase_is_active(borrow, loan, access->point);
    case ACCESS_BORROW_FAKE:
        return true;
    case ACCESS_RESERVE:
        return is_shared;
    case ACCESS_ACTIVATE:
        return access->loan.index == id.index;
    case ACCESS_MOVE:
        return loan->kind == BORROW_FAKE;
    case ACCESS_BORROW_MUT: case ACCESS_ASSIGN: case ACCESS_REPLACE: case ACCESS_STORAGE_DEAD:
        return false;
    }
    return false;
}

/* From the loans behind `after` on, or from the first where it is none. */
static struct loan_id refused_behind(struct borrow_result *borrow, const struct access *access, struct loan_id after)
{
    uint32_t local = borrow->body->places[access->place.index].local.index;
    for (uint32_t i = borrow->loans_of_local_start[local]; i < borrow->loans_of_local_start[local + 1]; i++) {
        struct loan_id id = {borrow->loans_of_local[i]};
        struct loan *loan = &borrow->loans.items[id.index];
        if ((after.index != MIR_NONE && id.index <= after.index) || !borrow_region_contains(borrow, loan->region, access->point)
            || !conflict_places(borrow, loan->place, loan->kind, access->place, access->depth, false)
            || !scopes_loan_at(borrow, loan, access->point) || allows(borrow, loan, id, access))
            continue;
        return id;
    }
    return NO_LOAN;
}

struct loan_id access_refused_by(struct borrow_result *borrow, const struct access *access)
{
    return refused_behind(borrow, access, NO_LOAN);
}

/* The same answer as access_refused_by, for accesses in order of points. */
static struct loan_id refused_in_sweep(struct checker *checker, const struct access *access)
{
    struct borrow_result *borrow = checker->borrow;
    bool is_read = access->kind == ACCESS_COPY || access->kind == ACCESS_BORROW_SHARED || access->kind == ACCESS_BORROW_FAKE;
    if (access->kind == ACCESS_BORROW_FAKE)
        return NO_LOAN;
    sweep_candidates(&checker->sweep, access->place, !is_read && access->kind != ACCESS_RESERVE, access->point);
    struct loan_id first = NO_LOAN;
    for (uint32_t i = 0; i < checker->sweep.found.count; i++) {
        struct loan_id id = {checker->sweep.found.items[i]};
        struct loan *loan = &borrow->loans.items[id.index];
        if (id.index < first.index && conflict_places(borrow, loan->place, loan->kind, access->place, access->depth, false)
            && !allows(borrow, loan, id, access) && scopes_loan_at(borrow, loan, access->point))
            first = id;
    }
#ifdef LIEN_HOSTILE
    if (access_refused_by(borrow, access).index != first.index)
        BUG("the sweep missed a loan");
#endif
    return first;
}

struct loan_id borrow_would_conflict(struct borrow_result *borrow, struct place_id place, enum access_depth depth, enum access_kind kind,
                                     uint32_t point, struct loan_id after)
{
    struct access access = {.place = place, .depth = (uint8_t)depth, .kind = (uint8_t)kind, .point = point, .loan = NO_LOAN};
    return refused_behind(borrow, &access, after);
}

/* ---- what is said about it ---- */

/*
 * rustc's places name the types of their fields, regions included, and every mention of a place has regions of its own: such places never compare equal.
 */
static bool is_unlike_itself(const struct borrow_result *borrow, struct place_id place)
{
    const struct mir_place *data = &borrow->body->places[place.index];
    for (; data->kind != PROJECT_NONE; data = &borrow->body->places[data->parent.index])
        if (data->kind == PROJECT_FIELD && region_slots(borrow, data->type) != 0)
            return true;
    return false;
}

static bool is_reported(const struct checker *checker, struct place_id place, struct span span)
{
    if (is_unlike_itself(checker->borrow, place))
        return false;
    for (uint32_t i = 0; i < checker->reported.count; i++) {
        const struct reported *one = &checker->reported.items[i];
        if (one->place.index == place.index && one->span.lo == span.lo && one->span.hi == span.hi)
            return true;
    }
    return false;
}

/* The outermost type with a destructor on the way to the place; rustc's classify_drop_access_kind. */
static bool is_inside_destructor(const struct borrow_result *borrow, struct place_id place)
{
    const struct mir_place *places = borrow->body->places;
    for (; places[place.index].kind != PROJECT_NONE; place = places[place.index].parent)
        if ((places[place.index].kind == PROJECT_FIELD || places[place.index].kind == PROJECT_DOWNCAST)
            && conflict_has_destructor(borrow, places[places[place.index].parent.index].type))
            return true;
    return false;
}

static bool is_initialized_let(const struct borrow_result *borrow, struct local_id local)
{
    for (uint32_t i = 0; i < borrow->order_count; i++) {
        const struct mir_block *block = points_block(borrow, i);
        for (uint32_t s = 0; s < block->statement_count; s++)
            if (block->statements[s].kind == MIR_FAKE_READ && block->statements[s].cause == FAKE_READ_LET
                && block->statements[s].place.index == borrow->body->locals[local.index].place.index)
                return true;
    }
    return false;
}

/*
 * A closure that leaves the function or the block with what it borrowed there: E0373 rather than E0597 or E0515.
 * Source: rustc's report_borrowed_value_does_not_live_long_enough.
 */
static bool closure_escapes(const struct borrow_result *borrow, const struct loan *loan, const struct explanation *why)
{
    if (loan->capture == NULL)
        return false;
    if (why->kind == LATER_REGION)
        return !why->blame.is_of_closure && (why->blame.category == CATEGORY_RETURN || why->blame.category == CATEGORY_ARGUMENT || why->blame.category == CATEGORY_OPAQUE);
    if (why->kind != LATER_USE)
        return false;
    const struct mir_local *holder = &borrow->body->locals[why->local.index];
    return type_of(borrow->crate->types, holder->type)->kind == TY_CLOSURE && holder->kind == LOCAL_VARIABLE && is_initialized_let(borrow, why->local);
}

/* The loan outlives what it borrows: E0713, E0515, E0597 or E0716. */
static void report_outlived(struct checker *checker, struct loan_id id, struct place_id place, struct span span, uint32_t point)
{
    struct borrow_result *borrow = checker->borrow;
    const struct loan *loan = &borrow->loans.items[id.index];
    const struct mir_local *local = &borrow->body->locals[borrow->body->places[loan->place.index].local.index];
    if (is_reported(checker, local->place, loan->span))
        return;
    vec_push(&checker->reported, (struct reported){local->place, loan->span});
    struct violation violation = violation_new(VIOLATION_OUTLIVED, "E0597", loan->capture != NULL ? loan->capture->span : loan->span, point);
    violation.place = place;
    violation.loan = id;
    violation.is_in_drop = points_terminator(borrow, point) != NULL && points_terminator(borrow, point)->kind == MIR_DROP;
    violation.why = explain_loan(borrow, loan, point);
    if (violation.why.kind != LATER_USE && violation.why.kind != LATER_LOOP && violation.why.kind != LATER_DROP)
        violation.other = place;
    violation.access = ACCESS_STORAGE_DEAD;
    violation.refused = span;
    if (is_inside_destructor(borrow, loan->place) && !conflict_is_prefix(borrow, loan->place, place)) {
        violation.code = "E0713";
    } else if (closure_escapes(borrow, loan, &violation.why)) {
        violation.code = "E0373";
        violation.primary = loan->span;
    } else if (violation.why.kind == LATER_REGION && violation.why.blame.category == CATEGORY_RETURN && !violation.why.blame.is_of_closure) {
        violation.code = "E0515";
        violation.primary = violation.why.blame.span;
    } else if (local->kind == LOCAL_TEMPORARY) {
        violation.code = "E0716";
        violation.primary = local->span;
    }
    vec_push(&borrow->violations, violation);
}

/* Borrows that closures make of what is not declared mutable have codes of their own.  Source: rustc's report_conflicting_borrow. */
static const char *code_of_unique(const struct loan *loan, const struct loan *made)
{
    if (made != NULL && made->is_unique)
        return loan->is_unique ? "E0524" : "E0500";
    return "E0501";
}

static const char *code_of(const struct loan *loan, const struct loan *made, enum access_kind kind)
{
    bool is_shared = loan->kind == BORROW_SHARED;
    bool is_borrow = kind == ACCESS_BORROW_SHARED || kind == ACCESS_BORROW_MUT || kind == ACCESS_RESERVE || kind == ACCESS_ACTIVATE;
    if (is_borrow && (loan->is_unique || (made != NULL && made->is_unique)))
        return code_of_unique(loan, made);
    switch (kind) {
    case ACCESS_COPY:
        return "E0503";
    case ACCESS_BORROW_SHARED: case ACCESS_BORROW_FAKE:
        return "E0502";
    case ACCESS_BORROW_MUT: case ACCESS_RESERVE: case ACCESS_ACTIVATE:
        return loan->kind == BORROW_FAKE ? "E0510" : is_shared ? "E0502" : "E0499";
    case ACCESS_ASSIGN: case ACCESS_REPLACE:
        return loan->kind == BORROW_FAKE ? "E0510" : "E0506";
    case ACCESS_MOVE:
        return "E0505";
    case ACCESS_STORAGE_DEAD:
        return "E0597";
    }
    return "E0502";
}

static bool check_conflict(struct checker *checker, const struct access *access)
{
    struct borrow_result *borrow = checker->borrow;
    struct loan_id id = refused_in_sweep(checker, access);
    if (id.index == MIR_NONE)
        return false;
    const struct loan *loan = &borrow->loans.items[id.index];
    const struct loan *made = access->loan.index == MIR_NONE ? NULL : &borrow->loans.items[access->loan.index];
    if (access->kind == ACCESS_RESERVE)
        vec_push(&checker->refused_reservations, access->place);
    if (access->kind == ACCESS_STORAGE_DEAD) {
        report_outlived(checker, id, access->place, access->span, access->point);
        return true;
    }
    struct violation violation = violation_new(VIOLATION_LOAN, code_of(loan, made, access->kind), access->span, access->point);
    violation.access = access->kind;
    violation.place = access->place;
    violation.loan = id;
    violation.new_loan = access->loan;
    violation.why = explain_loan(borrow, loan, access->point);
    vec_push(&borrow->violations, violation);
    return true;
}

void access_place(struct checker *checker, const struct access *access)
{
    if (access->kind == ACCESS_ACTIVATE)
        for (uint32_t i = 0; i < checker->refused_reservations.count; i++)
            if (checker->refused_reservations.items[i].index == access->place.index)
                return;
    if (checker->reported.count > 0 && is_reported(checker, access->place, access->span))
        return;
    bool is_wrong = mutability_check(checker, access);
    is_wrong |= check_conflict(checker, access);
    if (is_wrong)
        vec_push(&checker->reported, (struct reported){access->place, access->span});
}

/* Constants and statics keep their locals: what they borrow becomes part of the program. */
static bool ends_with_its_locals(const struct borrow_result *borrow)
{
    uint8_t owner = def_of(borrow->crate, borrow->body->owner)->kind;
    return owner != DEF_CONST && owner != DEF_STATIC;
}

/* A terminator from which a panic may leave the function. */
static bool may_unwind(const struct borrow_result *borrow, uint32_t point)
{
    const struct mir_terminator *terminator = points_terminator(borrow, point);
    return terminator != NULL && (terminator->kind == MIR_CALL || terminator->kind == MIR_DROP || terminator->kind == MIR_FALSE_UNWIND);
}

void access_at_unwinding(struct checker *checker)
{
    struct borrow_result *borrow = checker->borrow;
    for (uint32_t i = 0; i < borrow->loans.count && ends_with_its_locals(borrow); i++) {
        struct loan *loan = &borrow->loans.items[i];
        const struct mir_local *root = &borrow->body->locals[borrow->body->places[loan->place.index].local.index];
        if (borrow->values[borrow->component[loan->region]].universal == NULL
            || !conflict_places(borrow, loan->place, loan->kind, root->place, ACCESS_SHALLOW, false))
            continue;
        const struct point_set *scope = scopes_of(borrow, loan);
        uint32_t found = MIR_NONE;
        for (uint32_t r = 0; r < scope->count && found == MIR_NONE; r++)
            for (uint32_t p = scope->ranges[r].lo; p < scope->ranges[r].hi && found == MIR_NONE; p++)
                found = may_unwind(borrow, p) ? p : MIR_NONE;
        if (found != MIR_NONE)
            report_outlived(checker, (struct loan_id){i}, root->place, span_last_byte(borrow->body->span), found);
    }
}

void access_at_exit(struct checker *checker, uint32_t point, struct span span)
{
    struct borrow_result *borrow = checker->borrow;
    if (!ends_with_its_locals(borrow))
        return;
    for (uint32_t i = 0; i < borrow->loans.count; i++) {
        struct loan *loan = &borrow->loans.items[i];
        struct place_id root = borrow->body->locals[borrow->body->places[loan->place.index].local.index].place;
        if (!borrow_region_contains(borrow, loan->region, point) || !conflict_places(borrow, loan->place, loan->kind, root, ACCESS_SHALLOW, false)
            || !scopes_loan_at(borrow, loan, point))
            continue;
        report_outlived(checker, (struct loan_id){i}, loan->place, span_last_byte(span), point);
    }
}
