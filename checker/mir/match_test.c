/*
 * Tests of matching, and which outcome of a test a candidate needs.  Source: rustc_mir_build matches/test.rs.
 *
 * Where rustc sorts a candidate into "the test failed" only to shorten the tree (equality, ranges), it is left for after the test here:
 * the same places are read, and long chains stay flat.
 */
#include "checker/mir/match.h"

/* A named constant's value is not known here. */
static bool is_named(const struct match_pair *pair)
{
    return pair->kind == CASE_CONSTANT && !def_is_none(pair->pattern->constant.constant);
}

struct match_test match_test_of(struct builder *b, const struct match_pair *pair)
{
    struct match_test test = {.kind = TEST_EQUAL, .place = pair->place, .pattern = pair->pattern};
    switch ((enum case_kind)pair->kind) {
    case CASE_VARIANT:
        test.kind = TEST_VARIANT;
        break;
    case CASE_CONSTANT: {
        enum type_kind type = (enum type_kind)type_of(b->types, place_type(b, pair->place))->kind;
        if (is_named(pair))
            break;
        test.kind = type == TY_BOOL ? TEST_BOOL : type == TY_INT || type == TY_CHAR ? TEST_VALUE : TEST_EQUAL;
        break;
    }
    case CASE_RANGE:
        test.kind = TEST_RANGE;
        break;
    case CASE_SLICE:
        test.kind = TEST_LENGTH;
        break;
    case CASE_OR:
        BUG("an or-pattern is no test");
    }
    return test;
}

/* Negative numbers as their two's complement, so that equal values are equal. */
static struct outcome value_outcome(const struct thir_value *value)
{
    struct outcome outcome = {OUTCOME_VALUE, value->low, value->high};
    if (value->is_negative) {
        outcome.low = ~value->low + 1;
        outcome.high = ~value->high + (outcome.low == 0);
    }
    return outcome;
}

static bool is_same_value(const struct thir_value *a, const struct thir_value *b)
{
    return a->is_string == b->is_string && a->is_negative == b->is_negative && a->low == b->low && a->high == b->high &&
           name_equal(a->text, b->text) && def_equal(a->constant, b->constant);
}

static bool is_same_range(const struct thir_pattern *a, const struct thir_pattern *b)
{
    return a->range.has_low == b->range.has_low && a->range.has_high == b->range.has_high && a->range.inclusive == b->range.inclusive &&
           (!a->range.has_low || is_same_value(&a->range.low, &b->range.low)) &&
           (!a->range.has_high || is_same_value(&a->range.high, &b->range.high));
}

static uint32_t least_length(const struct thir_pattern *slice)
{
    return slice->slice.prefix_count + slice->slice.suffix_count;
}

enum sorting { SORT_UNKNOWN, SORT_SETTLED, SORT_SUCCESS, SORT_FAILURE };

/* rustc's table for `length == n` and `length >= n` against a slice pattern. */
static enum sorting sort_length(const struct thir_pattern *test, const struct thir_pattern *pattern)
{
    uint32_t tested = least_length(test), wanted = least_length(pattern);
    bool tests_exact = test->slice.middle == NULL, wants_exact = pattern->slice.middle == NULL;
    if (tests_exact) {
        if (tested == wanted && wants_exact)
            return SORT_SETTLED;
        return tested < wanted || (tested > wanted && wants_exact) ? SORT_FAILURE : SORT_UNKNOWN;
    }
    if (tested == wanted && !wants_exact)
        return SORT_SETTLED;
    if (tested < wanted || (tested == wanted && wants_exact))
        return SORT_SUCCESS;
    return wants_exact ? SORT_FAILURE : SORT_UNKNOWN;
}

static enum sorting sort_pair(const struct match_test *test, const struct match_pair *pair, struct outcome *outcome)
{
    *outcome = (struct outcome){.kind = OUTCOME_SUCCESS};
    switch (test->kind) {
    case TEST_VARIANT:
        if (pair->kind != CASE_VARIANT)
            return SORT_UNKNOWN;
        *outcome = (struct outcome){OUTCOME_VALUE, pair->pattern->variant.variant, 0};
        return SORT_SETTLED;
    case TEST_VALUE:
        if (pair->kind != CASE_CONSTANT || is_named(pair))
            return SORT_UNKNOWN;
        *outcome = value_outcome(&pair->pattern->constant);
        return SORT_SETTLED;
    case TEST_BOOL:
        if (pair->kind != CASE_CONSTANT || is_named(pair))
            return SORT_UNKNOWN;
        outcome->kind = pair->pattern->constant.low != 0 ? OUTCOME_SUCCESS : OUTCOME_FAILURE;
        return SORT_SETTLED;
    case TEST_EQUAL:
        return pair->kind == CASE_CONSTANT && is_same_value(&test->pattern->constant, &pair->pattern->constant) ? SORT_SETTLED
                                                                                                                : SORT_UNKNOWN;
    case TEST_RANGE:
        return pair->kind == CASE_RANGE && is_same_range(test->pattern, pair->pattern) ? SORT_SETTLED : SORT_UNKNOWN;
    case TEST_LENGTH:
        return pair->kind == CASE_SLICE ? sort_length(test->pattern, pair->pattern) : SORT_UNKNOWN;
    }
    return SORT_UNKNOWN;
}

bool candidate_sort(const struct match_test *test, struct candidate *candidate, struct outcome *outcome)
{
    struct match_pair **at = &candidate->pairs;
    while (*at != NULL && ((*at)->place.index != test->place.index || (*at)->kind == CASE_OR))
        at = &(*at)->next;
    struct match_pair *pair = *at;
    if (pair == NULL)
        return false;
    switch (sort_pair(test, pair, outcome)) {
    case SORT_UNKNOWN:
        return false;
    case SORT_FAILURE:
        outcome->kind = OUTCOME_FAILURE;
        return true;
    case SORT_SUCCESS:
        return true;
    case SORT_SETTLED:
        *at = pair->next;
        candidate_add_pairs(candidate, pair->inner);
        return true;
    }
    return false;
}

/* ---- performing ---- */

static void switch_on(struct matching *m, struct span span, struct mir_operand value, const struct outcome_block *outcomes, uint32_t count,
                      struct block_id otherwise)
{
    struct builder *b = m->b;
    struct mir_terminator *end = terminate(b, MIR_SWITCH, span);
    end->value = value;
    end->targets = ARENA_ARRAY(b->arena, struct block_id, count + 1);
    for (uint32_t i = 0; i < count; i++)
        end->targets[end->target_count++] = outcomes[i].block;
    if (otherwise.index != MIR_NONE)
        end->targets[end->target_count++] = otherwise;
}

static struct place_id bool_temporary(struct matching *m, struct span span)
{
    return place_of_local(m->b, local_temporary(m->b, TYPE_CONSTANT(BOOL), span));
}

static void test_discriminant(struct matching *m, const struct match_test *test, const struct outcome_block *outcomes, uint32_t count,
                              struct block_id otherwise)
{
    struct builder *b = m->b;
    struct place_id value = place_of_local(b, local_temporary(b, TYPE_CONSTANT(ISIZE), test->pattern->span));
    struct mir_rvalue *discriminant = rvalue_new(b, RVALUE_DISCRIMINANT, TYPE_CONSTANT(ISIZE));
    discriminant->place = test->place;
    push_assign(b, m->scrutinee_span, value, discriminant);
    switch_on(m, m->start_span, operand_move(value), outcomes, count, otherwise);
}

/* A comparison of what is in `place` with constants: one bool. */
static struct place_id compare(struct matching *m, const struct match_test *test, enum binary_op op, struct mir_operand left,
                               struct mir_operand right)
{
    struct builder *b = m->b;
    struct span span = test->pattern->span;
    struct place_id result = bool_temporary(m, span);
    struct mir_rvalue *rvalue = rvalue_new(b, RVALUE_BINARY, TYPE_CONSTANT(BOOL));
    rvalue->op = (uint8_t)op;
    rvalue->operands = ARENA_ARRAY(b->arena, struct mir_operand, 2);
    rvalue->operand_count = 2;
    rvalue->operands[0] = left;
    rvalue->operands[1] = right;
    push_assign(b, span, result, rvalue);
    return result;
}

static struct place_id compare_equal(struct matching *m, const struct match_test *test)
{
    struct builder *b = m->b;
    struct place_id place = test->place;
    struct span span = test->pattern->span;
    while (type_of(b->types, place_type(b, place))->kind == TY_REF)
        place = place_deref(b, place);
    struct type_id type = place_type(b, place);
    struct mir_operand value = operand_copy(place);
    /* Unsized texts are compared behind a reference. */
    if (type_of(b->types, type)->kind == TY_STR || type_of(b->types, type)->kind == TY_SLICE) {
        type = type_ref(b->types, (struct region){REGION_ERASED}, false, type);
        struct place_id reference = place_of_local(b, local_temporary(b, type, span));
        push_assign(b, span, reference, rvalue_ref(b, BORROW_SHARED, place, type));
        value = operand_copy(reference);
    }
    return compare(m, test, BINARY_EQ, value, operand_constant(b, type, span));
}

static struct place_id compare_length(struct matching *m, const struct match_test *test)
{
    struct builder *b = m->b;
    struct span span = test->pattern->span;
    struct place_id length = place_of_local(b, local_temporary(b, TYPE_CONSTANT(USIZE), span));
    struct mir_rvalue *rvalue = rvalue_new(b, RVALUE_LEN, TYPE_CONSTANT(USIZE));
    rvalue->place = test->place;
    push_assign(b, span, length, rvalue);
    enum binary_op op = test->pattern->slice.middle == NULL ? BINARY_EQ : BINARY_GE;
    return compare(m, test, op, operand_move(length), operand_constant(b, TYPE_CONSTANT(USIZE), span));
}

void match_test_perform(struct matching *m, const struct match_test *test, const struct outcome_block *outcomes, uint32_t count,
                        struct block_id otherwise)
{
    struct builder *b = m->b;
    struct type_id type = place_type(b, test->place);
    struct span span = test->pattern->span;
    switch (test->kind) {
    case TEST_VARIANT:
        test_discriminant(m, test, outcomes, count, otherwise);
        return;
    case TEST_VALUE:
        switch_on(m, m->start_span, operand_copy(test->place), outcomes, count, otherwise);
        return;
    case TEST_BOOL:
        /* Two outcomes are all there are. */
        switch_on(m, m->start_span, operand_copy(test->place), outcomes, count, count == 2 ? block_none() : otherwise);
        return;
    case TEST_EQUAL:
        switch_on(m, span, operand_move(compare_equal(m, test)), outcomes, count, otherwise);
        return;
    case TEST_RANGE: {
        struct place_id result = compare(m, test, BINARY_LE, operand_constant(b, type, span), operand_copy(test->place));
        switch_on(m, span, operand_move(result), outcomes, count, otherwise);
        return;
    }
    case TEST_LENGTH:
        switch_on(m, span, operand_move(compare_length(m, test)), outcomes, count, count == 2 ? block_none() : otherwise);
        return;
    }
}
