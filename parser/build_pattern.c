/* Patterns. */
#include "parser/build.h"

#define LIST_SET(field, list) ((field).items = (list).items, (field).count = (list).count)

static void *new_pattern(struct parser *p, enum pattern_kind kind, size_t size, struct span span, unsigned depth)
{
    struct pattern *pattern = arena_allocate(p->arena, size);
    pattern->kind = (uint8_t)kind;
    pattern->depth = node_depth(p, span, depth);
    pattern->id = p->next_id++;
    pattern->span = span;
    return pattern;
}

#define NEW_PATTERN(lower, upper, depth) \
    ((struct pattern_##lower *)new_pattern(p, PATTERN_##upper, sizeof(struct pattern_##lower), span, depth))

struct pattern *pattern_widen(struct pattern *pattern, struct span span)
{
    pattern->span = span;
    return pattern;
}

struct pattern *pattern_paren(struct parser *p, struct span span, struct pattern *inner)
{
    if (inner->kind != PATTERN_REST)
        return pattern_widen(inner, span);
    /* `(..)` is a tuple. */
    return pattern_tuple_new(p, span, list_push_pattern(p, 0, inner));
}

struct pattern *pattern_or_new(struct parser *p, struct span span, uint32_t count)
{
    struct list items = scratch_take(p, count, sizeof(struct pattern *));
    struct pattern_or *pattern = NEW_PATTERN(or, OR, patterns_depth(items));
    LIST_SET(pattern->items, items);
    return &pattern->pattern;
}

struct pattern *pattern_binding_new(struct parser *p, struct span span, bool by_ref, bool is_mut, struct ident ident, struct pattern *sub)
{
    struct pattern_binding *pattern = NEW_PATTERN(binding, BINDING, pattern_depth(sub));
    pattern->by_ref = by_ref;
    pattern->is_mut = is_mut;
    pattern->ident = ident;
    pattern->sub = sub;
    return &pattern->pattern;
}

struct pattern *pattern_wild_new(struct parser *p, struct span span)
{
    return &NEW_PATTERN(wild, WILD, 0)->pattern;
}

struct pattern *pattern_rest_new(struct parser *p, struct span span)
{
    return &NEW_PATTERN(rest, REST, 0)->pattern;
}

struct pattern *pattern_literal_new(struct parser *p, struct span span, struct expr *value)
{
    struct pattern_literal *pattern = NEW_PATTERN(literal, LITERAL, value->depth);
    pattern->value = value;
    return &pattern->pattern;
}

struct pattern *pattern_range_new(struct parser *p, struct span span, struct expr *low, struct expr *high, bool inclusive)
{
    struct pattern_range *pattern = NEW_PATTERN(range, RANGE, depth_max(expr_depth(low), expr_depth(high)));
    if (inclusive && high == NULL)
        parser_error(p, "E0586", span_of(span.hi - 3, span.hi), "an inclusive range needs an end");
    pattern->low = low;
    pattern->high = high;
    pattern->inclusive = inclusive;
    return &pattern->pattern;
}

struct pattern *pattern_old_range(struct parser *p, struct span span)
{
    parser_error(p, "E0783", span, "`...` is no range pattern in this edition: write `..=`");
    return &NEW_PATTERN(error, ERROR, 0)->pattern;
}

struct pattern *pattern_ref_new(struct parser *p, struct span span, bool is_mut, struct pattern *target)
{
    struct pattern_ref *pattern = NEW_PATTERN(ref, REF, target->depth);
    pattern->is_mut = is_mut;
    pattern->target = target;
    return &pattern->pattern;
}

struct pattern *pattern_ref_twice(struct parser *p, struct span span, bool is_mut, struct pattern *target)
{
    struct pattern *inner = pattern_ref_new(p, span_of(span.lo + 1, span.hi), is_mut, target);
    return pattern_ref_new(p, span, false, inner);
}

struct pattern *pattern_tuple_new(struct parser *p, struct span span, uint32_t count)
{
    struct list items = scratch_take(p, count, sizeof(struct pattern *));
    struct pattern_tuple *pattern = NEW_PATTERN(tuple, TUPLE, patterns_depth(items));
    LIST_SET(pattern->items, items);
    return &pattern->pattern;
}

struct pattern *pattern_slice_new(struct parser *p, struct span span, uint32_t count)
{
    struct list items = scratch_take(p, count, sizeof(struct pattern *));
    struct pattern_slice *pattern = NEW_PATTERN(slice, SLICE, patterns_depth(items));
    LIST_SET(pattern->items, items);
    return &pattern->pattern;
}

struct pattern *pattern_tuple_struct_new(struct parser *p, struct span span, struct path *path, uint32_t count)
{
    struct list items = scratch_take(p, count, sizeof(struct pattern *));
    struct pattern_tuple_struct *pattern = NEW_PATTERN(tuple_struct, TUPLE_STRUCT, depth_max(path->depth, patterns_depth(items)));
    pattern->path = path;
    LIST_SET(pattern->items, items);
    return &pattern->pattern;
}

struct pattern *pattern_struct_new(struct parser *p, struct span span, struct path *path, uint32_t fields, bool has_rest)
{
    struct list list = scratch_take(p, fields, sizeof(struct pattern_field));
    const struct pattern_field *items = list.items;
    unsigned depth = path->depth;
    for (uint32_t i = 0; i < list.count; i++)
        depth = depth_max(depth, items[i].pattern->depth);
    struct pattern_struct *pattern = NEW_PATTERN(struct, STRUCT, depth);
    pattern->path = path;
    LIST_SET(pattern->fields, list);
    pattern->has_rest = has_rest;
    return &pattern->pattern;
}

struct pattern *pattern_path_new(struct parser *p, struct span span, struct path *path)
{
    struct pattern_path *pattern = NEW_PATTERN(path, PATH, path->depth);
    pattern->path = path;
    return &pattern->pattern;
}

void push_pattern_field(struct parser *p, struct span span, struct ident ident, struct pattern *pattern)
{
    struct pattern_field field = {.ident = ident, .pattern = pattern, .span = span};
    scratch_push(p, &field, sizeof field);
}

void push_pattern_shorthand(struct parser *p, struct span span, bool by_ref, bool is_mut, struct ident ident)
{
    struct pattern *pattern = pattern_binding_new(p, span, by_ref, is_mut, ident, NULL);
    struct pattern_field field = {.ident = ident, .pattern = pattern, .is_shorthand = true, .span = span};
    scratch_push(p, &field, sizeof field);
}
