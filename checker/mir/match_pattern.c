/* Patterns as lists of tests and bindings.  Source: rustc_mir_build matches/match_pair.rs, simplify in matches/mod.rs. */
#include "checker/mir/match.h"

struct flattening {
    struct builder *b;
    struct match_binding ***last_binding;
};

static void flatten(struct flattening f, struct match_pair ***last, struct place_id place, struct thir_pattern *pattern);

static struct match_pair *push_pair(struct builder *b, struct match_pair ***last, enum case_kind kind, struct place_id place,
                                    const struct thir_pattern *pattern)
{
    struct match_pair *pair = ARENA_NEW(b->arena, struct match_pair);
    pair->kind = (uint8_t)kind;
    pair->place = place;
    pair->pattern = pattern;
    **last = pair;
    *last = &pair->next;
    return pair;
}

/* `x @ sub`: what sub binds comes first, so that x may still be moved or copied as a whole. */
static void flatten_binding(struct flattening f, struct match_pair ***last, struct place_id place, struct thir_pattern *pattern)
{
    if (pattern->binding.sub != NULL)
        flatten(f, last, place, pattern->binding.sub);
    struct match_binding *binding = ARENA_NEW(f.b->arena, struct match_binding);
    binding->pattern = pattern;
    binding->place = place;
    **f.last_binding = binding;
    *f.last_binding = &binding->next;
}

static void flatten_fields(struct flattening f, struct match_pair ***last, struct place_id place, uint32_t variant, struct thir_pattern *pattern)
{
    for (uint32_t i = 0; i < pattern->variant.field_count; i++) {
        struct thir_pattern_field *field = &pattern->variant.fields[i];
        flatten(f, last, place_field(f.b, place, variant, field->field, field->pattern->type), field->pattern);
    }
}

static void flatten_variant(struct flattening f, struct match_pair ***last, struct place_id place, struct thir_pattern *pattern)
{
    const struct type_data *type = type_of(f.b->types, pattern->type);
    uint32_t variant = pattern->variant.variant;
    struct place_id inner = place_downcast(f.b, place, variant);
    if (def_of(f.b->crate, type->def)->adt->variant_count == 1) {
        flatten_fields(f, last, inner, variant, pattern);
        return;
    }
    struct match_pair *pair = push_pair(f.b, last, CASE_VARIANT, place, pattern);
    struct match_pair **last_inner = &pair->inner;
    flatten_fields(f, &last_inner, inner, variant, pattern);
}

/* An array's length is known: its elements are counted from the front.  A slice's suffix is counted from the end. */
static void flatten_elements(struct flattening f, struct match_pair ***last, struct place_id place, struct thir_pattern *pattern)
{
    const struct type_data *type = type_of(f.b->types, place_type(f.b, place));
    bool is_array = type->kind == TY_ARRAY;
    uint32_t prefix = pattern->slice.prefix_count, suffix = pattern->slice.suffix_count;
    uint32_t least = is_array ? (uint32_t)type->length : prefix + suffix;
    for (uint32_t i = 0; i < prefix; i++)
        flatten(f, last, place_constant_index(f.b, place, i, least, false), pattern->slice.prefix[i]);
    if (pattern->slice.middle != NULL) {
        uint32_t to = is_array ? least - suffix : suffix;
        struct type_id inner = pattern->slice.middle->type;
        flatten(f, last, place_subslice(f.b, place, prefix, to, !is_array, inner), pattern->slice.middle);
    }
    for (uint32_t i = 0; i < suffix; i++) {
        uint32_t from_end = suffix - i;
        uint32_t offset = is_array ? least - from_end : from_end;
        flatten(f, last, place_constant_index(f.b, place, offset, least, !is_array), pattern->slice.suffix[i]);
    }
}

static void flatten_slice(struct flattening f, struct match_pair ***last, struct place_id place, struct thir_pattern *pattern)
{
    bool is_array = type_of(f.b->types, place_type(f.b, place))->kind == TY_ARRAY;
    bool is_any = pattern->slice.middle != NULL && pattern->slice.prefix_count + pattern->slice.suffix_count == 0;
    if (is_array || is_any) {
        flatten_elements(f, last, place, pattern);
        return;
    }
    struct match_pair *pair = push_pair(f.b, last, CASE_SLICE, place, pattern);
    struct match_pair **last_inner = &pair->inner;
    flatten_elements(f, &last_inner, place, pattern);
}

static void flatten(struct flattening f, struct match_pair ***last, struct place_id place, struct thir_pattern *pattern)
{
    if (pattern->user_type != NULL) {
        struct mir_statement *ascribe = push_statement(f.b, MIR_ASCRIBE, pattern->span, place);
        ascribe->variance = VARIANCE_COVARIANT;
        ascribe->user_type = pattern->user_type;
    }
    switch ((enum thir_pattern_kind)pattern->kind) {
    case THIR_PATTERN_WILD: case THIR_PATTERN_NEVER:
        return;
    case THIR_PATTERN_BINDING:
        flatten_binding(f, last, place, pattern);
        return;
    case THIR_PATTERN_VARIANT:
        flatten_variant(f, last, place, pattern);
        return;
    case THIR_PATTERN_LEAF:
        flatten_fields(f, last, place, 0, pattern);
        return;
    case THIR_PATTERN_DEREF:
        flatten(f, last, place_deref(f.b, place), pattern->deref.target);
        return;
    case THIR_PATTERN_CONSTANT:
        push_pair(f.b, last, CASE_CONSTANT, place, pattern);
        return;
    case THIR_PATTERN_RANGE:
        push_pair(f.b, last, CASE_RANGE, place, pattern);
        return;
    case THIR_PATTERN_SLICE:
        flatten_slice(f, last, place, pattern);
        return;
    case THIR_PATTERN_OR:
        push_pair(f.b, last, CASE_OR, place, pattern);
        return;
    }
}

/* Behind the tests there are already, but before the or-patterns; or-patterns last. */
void candidate_add_pairs(struct candidate *candidate, struct match_pair *pairs)
{
    struct match_pair **tests_end = &candidate->pairs;
    while (*tests_end != NULL && (*tests_end)->kind != CASE_OR)
        tests_end = &(*tests_end)->next;
    struct match_pair *alternatives = *tests_end, **end = &alternatives;
    while (*end != NULL)
        end = &(*end)->next;
    for (struct match_pair *pair = pairs, *next; pair != NULL; pair = next) {
        next = pair->next;
        pair->next = NULL;
        if (pair->kind == CASE_OR) {
            *end = pair;
            end = &pair->next;
        } else {
            *tests_end = pair;
            tests_end = &pair->next;
        }
    }
    *tests_end = alternatives;
}

void candidate_init(struct builder *b, struct candidate *candidate, struct place_id place, struct thir_pattern *pattern, bool has_guard)
{
    *candidate = (struct candidate){.span = pattern->span, .has_guard = has_guard, .matched = {MIR_NONE}, .otherwise = {MIR_NONE},
                                    .start = {MIR_NONE}};
    struct match_pair *pairs = NULL, **last = &pairs;
    struct match_binding **last_binding = &candidate->bindings;
    flatten((struct flattening){.b = b, .last_binding = &last_binding}, &last, place, pattern);
    candidate_add_pairs(candidate, pairs);
}

struct match_pair *match_pairs_clone(struct builder *b, const struct match_pair *pairs)
{
    struct match_pair *first = NULL, **last = &first;
    for (; pairs != NULL; pairs = pairs->next) {
        struct match_pair *copy = ARENA_NEW(b->arena, struct match_pair);
        *copy = *pairs;
        copy->next = NULL;
        copy->inner = match_pairs_clone(b, pairs->inner);
        *last = copy;
        last = &copy->next;
    }
    return first;
}
