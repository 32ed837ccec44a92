#include "checker/borrow/closure.h"
#include "checker/borrow/opaque.h"
#include "checker/borrow/passes.h"

/*
 * Universal regions against what is declared: if the value of 'a holds the end of 'b, then 'a: 'b must be known.  One error a region, blamed on the
 * constraint that says most.  Source: rustc_borrowck::region_infer (check_universal_regions, best_blame_constraint), diagnostics::region_errors, and
 * rustc_trait_selection's named_anon_conflict for E0621.
 */

static uint32_t interest_of(uint8_t category)
{
    switch ((enum constraint_category)category) {
    case CATEGORY_RETURN:
        return 0;
    case CATEGORY_UNSIZE:
        return 1;
    case CATEGORY_USE_AS_CONST: case CATEGORY_USE_AS_STATIC: case CATEGORY_ANNOTATION: case CATEGORY_CAST: case CATEGORY_ARGUMENT:
    case CATEGORY_USAGE: case CATEGORY_ASSIGNMENT:
        return 2;
    case CATEGORY_GENERIC_ARGUMENT:
        return 3;
    case CATEGORY_PREDICATE: case CATEGORY_OPAQUE:
        return 4;
    case CATEGORY_BORING:
        return 5;
    case CATEGORY_BORING_NO_LOCATION:
        return 6;
    case CATEGORY_INTERNAL:
        return 7;
    }
    return 7;
}

struct outlives region_blame(struct borrow_result *borrow, uint32_t from, uint32_t to)
{
    uint32_t begin = borrow->scratch.count;
    uint32_t *reached_by = ARENA_ARRAY(borrow->arena, uint32_t, borrow->region_count);
    memset(reached_by, 0xff, sizeof *reached_by * borrow->region_count);
    vec_push(&borrow->scratch, from);
    bool found = false;
    for (uint32_t head = begin; head < borrow->scratch.count && !found; head++) {
        uint32_t region = borrow->scratch.items[head];
        for (uint32_t e = borrow->constraint_start[region]; e < borrow->constraint_start[region + 1] && !found; e++) {
            uint32_t index = borrow->constraint_order[e], next = borrow->constraints.items[index].shorter;
            if (next == from || reached_by[next] != MIR_NONE)
                continue;
            reached_by[next] = index;
            vec_push(&borrow->scratch, next);
            found = next == to;
        }
    }
    borrow->scratch.count = begin;
    struct outlives best = {.longer = from, .shorter = to, .point = MIR_NONE, .category = CATEGORY_INTERNAL, .span = borrow->body->span};
    uint32_t best_interest = UINT32_MAX;
    /* From the target back: of equals, the one nearest the target wins. */
    for (uint32_t at = to; found && at != from; at = borrow->constraints.items[reached_by[at]].longer) {
        const struct outlives *constraint = &borrow->constraints.items[reached_by[at]];
        if (interest_of(constraint->category) < best_interest) {
            best_interest = interest_of(constraint->category);
            best = *constraint;
        }
    }
    return best;
}

uint32_t region_universal_bound(const struct borrow_result *borrow, uint32_t region)
{
    for (uint32_t u = 0; u < borrow->universal_count; u++) {
        bool is_bound = solve_has_universal(borrow, region, u);
        for (uint32_t other = 0; other < borrow->universal_count && is_bound; other++)
            is_bound = !solve_has_universal(borrow, region, other) || universal_outlives(borrow, u, other);
        if (is_bound)
            return u;
    }
    return MIR_NONE;
}

bool region_in_argument(const struct borrow_result *borrow, uint32_t region, struct local_id *argument)
{
    for (uint32_t i = 1; i <= borrow->body->argument_count; i++) {
        const uint32_t *regions = borrow->local_regions[i];
        uint32_t slots = regions == NULL ? 0 : region_slots(borrow, borrow->body->locals[i].type);
        for (uint32_t s = 0; s < slots; s++)
            if (regions[s] == region) {
                argument->index = i;
                return true;
            }
    }
    return false;
}

static bool is_anonymous(const struct borrow_result *borrow, uint32_t region)
{
    const struct lifetime_param *param = universal_param(borrow, region);
    return param != NULL && param->is_elided;
}

/* E0621: a parameter without a name for its lifetime must have the one that is named. */
static bool wants_explicit_lifetime(const struct borrow_result *borrow, uint32_t longer, uint32_t shorter)
{
    uint32_t anonymous = is_anonymous(borrow, longer) ? longer : shorter, named = anonymous == longer ? shorter : longer;
    if (!is_anonymous(borrow, anonymous) || is_anonymous(borrow, named) || named == REGION_ID_STATIC)
        return false;
    struct local_id argument;
    const struct definition *owner = def_of(borrow->crate, borrow->body->owner);
    if (owner->kind != DEF_FN || !region_in_argument(borrow, anonymous, &argument))
        return false;
    if (argument.index == 1 && owner->fn->self_kind != SELF_NONE)
        return false;
    const uint32_t *output = borrow->local_regions[0];
    uint32_t slots = output == NULL ? 0 : region_slots(borrow, borrow->body->locals[0].type);
    for (uint32_t i = 0; i < slots; i++)
        if (output[i] == anonymous)
            return false;
    const struct definition *parent = def_of(borrow->crate, owner->parent);
    return !(parent->kind == DEF_IMPL && !def_is_none(parent->impl->trait));
}

/*
 * What belongs to one call of a closure reaches what lies around it: E0521, where an argument or a captured variable can be named.
 */
static bool escapes_closure(const struct borrow_result *borrow, uint32_t longer, uint32_t shorter, const struct outlives *blame)
{
    if (!closure_is_local(borrow, longer) || closure_is_local(borrow, shorter))
        return false;
    if (blame->category != CATEGORY_ARGUMENT && blame->category != CATEGORY_ASSIGNMENT)
        return false;
    return closure_names(borrow, longer) || closure_names(borrow, shorter);
}

static void report(struct borrow_result *borrow, uint32_t longer, uint32_t shorter)
{
    if (closure_propagate(borrow, longer, shorter))
        return;
    struct violation violation = {.kind = VIOLATION_REGION, .longer = longer, .shorter = shorter, .loan = {MIR_NONE}, .new_loan = {MIR_NONE},
                                  .place = {MIR_NONE}, .other = {MIR_NONE}, .bound = {MIR_NONE}};
    violation.blame = region_blame(borrow, longer, shorter);
    violation.primary = violation.blame.span;
    violation.refused = violation.primary;
    violation.point = violation.blame.point;
    struct local_id argument;
    uint8_t owner = def_of(borrow->crate, borrow->body->owner)->kind;
    if (wants_explicit_lifetime(borrow, longer, shorter))
        violation.code = "E0621";
    else if (closure_is_body(borrow))
        violation.code = escapes_closure(borrow, longer, shorter, &violation.blame) ? "E0521" : NULL;
    else if (violation.blame.category == CATEGORY_ARGUMENT && shorter == REGION_ID_STATIC && owner == DEF_FN
             && region_in_argument(borrow, longer, &argument))
        violation.code = "E0521";
    vec_push(&borrow->violations, violation);
}

/* ---- type parameters ---- */

/* trait Trait<'a> { type Output: 'a; } */
static bool item_bound_says(const struct borrow_result *borrow, const struct type_data *projection, const uint32_t *regions, uint32_t region)
{
    const struct generics_def *generics = def_of(borrow->crate, projection->def)->generics;
    for (uint32_t i = 0; generics != NULL && i < generics->predicate_count; i++) {
        const struct predicate *predicate = &generics->predicates[i];
        if (predicate->kind != PREDICATE_TYPE_OUTLIVES)
            continue;
        if (predicate->shorter.index == REGION_STATIC)
            return true;
        uint32_t index = predicate->shorter.index - REGION_PARAM;
        if (predicate->shorter.index < REGION_PARAM || index >= projection->region_count || regions == NULL)
            continue;
        uint32_t bound = borrow->representative[borrow->component[regions[index]]];
        if (bound < borrow->universal_count && universal_outlives(borrow, bound, region))
            return true;
    }
    return false;
}

/* Whether a region, as it turned out, outlives a universal one. */
static bool turns_out_to_outlive(const struct borrow_result *borrow, uint32_t longer, uint32_t universal)
{
    for (uint32_t u = 0; u < borrow->universal_count; u++)
        if (solve_has_universal(borrow, longer, u) && universal_outlives(borrow, u, universal))
            return true;
    return false;
}

static bool is_static(const struct borrow_result *borrow, uint32_t region)
{
    return region == REGION_ID_STATIC || solve_has_universal(borrow, region, REGION_ID_STATIC);
}

/* <T as Trait<'a>>::Output is not <T as Trait<'b>>::Output. */
static bool has_same_regions(const struct borrow_result *borrow, struct type_id type, const uint32_t *a, const uint32_t *b)
{
    uint32_t slots = a == NULL || b == NULL ? 0 : region_slots(borrow, type);
    for (uint32_t i = 0; i < slots; i++)
        if (a[i] < REGION_ID_BOUND && b[i] < REGION_ID_BOUND && borrow->component[a[i]] != borrow->component[b[i]]
            && !(is_static(borrow, a[i]) && is_static(borrow, b[i])))
            return false;
    return true;
}

static bool is_known(const struct borrow_result *borrow, struct type_id type, const uint32_t *regions, uint32_t region)
{
    for (uint32_t i = 0; i < borrow->known_tests.count; i++)
        if (type_equal(borrow->known_tests.items[i].type, type) && has_same_regions(borrow, type, borrow->known_tests.items[i].regions, regions)
            && turns_out_to_outlive(borrow, borrow->known_tests.items[i].region, region))
            return true;
    const struct type_data *data = type_of(borrow->crate->types, type);
    if (data->kind == TY_PROJECTION && item_bound_says(borrow, data, regions, region))
        return true;
    bool holds = data->kind != TY_PARAM && data->type_count > 0;
    for (uint32_t i = 0; i < data->type_count && holds; i++)
        holds = !type_of(borrow->crate->types, data->types[i])->has_param || is_known(borrow, data->types[i], NULL, region);
    return holds;
}

/* Source: rustc_borrowck::region_infer::check_type_tests. */
static void check_type_test(struct borrow_result *borrow, const struct type_test *test)
{
    bool holds = true;
    for (uint32_t u = 0; u < borrow->universal_count && closure_is_body(borrow); u++)
        if (solve_has_universal(borrow, test->region, u) && !is_known(borrow, test->type, test->regions, u)) {
            if (!closure_propagate_type(borrow, test, u))
                diag_outside(&borrow->crate->session->diagnostics, test->span, "a bound on a type with lifetimes inside a closure");
            return;
        }
    for (uint32_t u = 0; u < borrow->universal_count && holds; u++)
        holds = !solve_has_universal(borrow, test->region, u) || is_known(borrow, test->type, test->regions, u);
    if (holds)
        return;
    for (uint32_t i = 0; i < borrow->violations.count; i++)
        if (borrow->violations.items[i].kind == VIOLATION_TYPE_OUTLIVES && borrow->violations.items[i].primary.lo == test->span.lo
            && type_equal(borrow->violations.items[i].type, test->type))
            return;
    uint32_t bound = region_universal_bound(borrow, test->region);
    struct violation violation = {.kind = VIOLATION_TYPE_OUTLIVES, .primary = test->span, .refused = test->span, .point = test->point,
                                  .type = test->type, .shorter = bound, .loan = {MIR_NONE}, .new_loan = {MIR_NONE}, .place = {MIR_NONE},
                                  .other = {MIR_NONE}, .bound = {MIR_NONE}};
    if (bound != MIR_NONE)
        violation.code = bound == REGION_ID_STATIC ? "E0310" : is_anonymous(borrow, bound) ? "E0311" : "E0309";
    vec_push(&borrow->violations, violation);
}

static uint32_t representative_of(const struct borrow_result *borrow, uint32_t region)
{
    return borrow->representative[borrow->component[region]];
}

void check_regions(struct borrow_result *borrow)
{
    for (uint32_t i = 0; i < borrow->type_tests.count; i++)
        check_type_test(borrow, &borrow->type_tests.items[i]);
    for (uint32_t longer = 1; longer < borrow->universal_count; longer++) {
        uint32_t representative = representative_of(borrow, longer);
        if (representative != longer) {
            if (!universal_outlives(borrow, longer, representative))
                report(borrow, longer, representative);
            continue;
        }
        for (uint32_t shorter = 0; shorter < borrow->universal_count; shorter++)
            if (solve_has_universal(borrow, longer, shorter) && !universal_outlives(borrow, longer, shorter)) {
                uint32_t violations = borrow->violations.count;
                report(borrow, longer, shorter);
                if (borrow->violations.count > violations)
                    break;
            }
    }
    opaque_check_captures(borrow);
    closure_finish_requirements(borrow);
}
