/* Paths, generics and types. */
#include "parser/build.h"

#include <string.h>

#define LIST_SET(field, list) ((field).items = (list).items, (field).count = (list).count)

void push_segment(struct parser *p, struct name name, struct span span)
{
    struct path_segment segment = {.ident = {name, span}};
    scratch_push(p, &segment, sizeof segment);
}

void segment_args(struct parser *p, struct generic_args *args)
{
    struct path_segment *last = (struct path_segment *)(void *)(p->scratch + p->scratch_used - sizeof *last);
    if (last->args != NULL)
        parser_error(p, NULL, args->span, "a path segment has one list of generic arguments");
    last->args = args;
}

static unsigned segments_depth(struct list segments)
{
    const struct path_segment *items = segments.items;
    unsigned depth = 0;
    for (uint32_t i = 0; i < segments.count; i++)
        if (items[i].args != NULL)
            depth = depth_max(depth, items[i].args->depth);
    return depth;
}

struct path *path_new(struct parser *p, struct span span, bool is_global, uint32_t segments)
{
    struct path *path = ARENA_NEW(p->arena, struct path);
    struct list list = scratch_take(p, segments, sizeof(struct path_segment));
    path->span = span;
    path->is_global = is_global;
    LIST_SET(path->segments, list);
    path->depth = (uint16_t)segments_depth(list);
    return path;
}

struct path *path_qualified_new(struct parser *p, struct span span, struct ast_type *self_type, struct path *trait, uint32_t segments)
{
    struct path *path = path_new(p, span, false, segments);
    path->self_type = self_type;
    unsigned depth = depth_max(path->depth, self_type->depth);
    if (trait != NULL) {
        uint32_t count = trait->segments.count + path->segments.count;
        struct path_segment *all = ARENA_ARRAY(p->arena, struct path_segment, count);
        memcpy(all, trait->segments.items, trait->segments.count * sizeof *all);
        memcpy(all + trait->segments.count, path->segments.items, path->segments.count * sizeof *all);
        if (trait->segments.count > UINT8_MAX)
            parser_outside(p, span, "a path of more than %d parts", UINT8_MAX);
        path->trait_segments = (uint8_t)trait->segments.count;
        path->is_global = trait->is_global;
        path->segments.items = all;
        path->segments.count = count;
        depth = depth_max(depth, trait->depth);
    }
    path->depth = node_depth(p, span, depth);
    return path;
}

struct generics *generics_new(struct parser *p, struct span span, uint32_t params)
{
    struct generics *generics = ARENA_NEW(p->arena, struct generics);
    struct list list = scratch_take(p, params, sizeof(struct generic_param));
    generics->span = span;
    LIST_SET(generics->params, list);
    return generics;
}

struct generics *for_lifetimes_new(struct parser *p, struct span span, uint32_t params)
{
    struct generics *generics = generics_new(p, span, params);
    for (uint32_t i = 0; i < generics->params.count; i++) {
        if (generics->params.items[i].bounds.count == 0)
            continue;
        struct diagnostic *it = diag_new(&p->session->diagnostics, DIAG_ERROR, NULL, generics->params.items[i].bounds.items[0].span, "the lifetimes of `for<..>` have no bounds");
        diag_label_primary(&p->session->diagnostics, it, "not here");
        break;
    }
    return generics;
}

void push_generic_param(struct parser *p, struct span span, enum generic_param_kind kind, struct ident ident, struct list bounds, struct ast_type *type)
{
    struct generic_param param = {.kind = kind, .ident = ident, .span = span, .type = type};
    LIST_SET(param.bounds, bounds);
    node_depth(p, span, depth_max(bounds_depth(bounds), type_depth(type)));
    scratch_push(p, &param, sizeof param);
}

struct list bound_list_take(struct parser *p, uint32_t count)
{
    return scratch_take(p, count, sizeof(struct generic_bound));
}

void push_bound_lifetime(struct parser *p, struct span span, struct lifetime lifetime)
{
    struct generic_bound bound = {.span = span, .is_lifetime = true, .lifetime = lifetime};
    scratch_push(p, &bound, sizeof bound);
}

void push_bound_captures(struct parser *p, struct span span, struct generic_args *captures)
{
    struct generic_bound bound = {.span = span, .captures = captures};
    scratch_push(p, &bound, sizeof bound);
}

void push_bound_trait(struct parser *p, struct span span, bool is_maybe, struct generics *for_lifetimes, struct path *trait)
{
    struct generic_bound bound = {.span = span, .is_maybe = is_maybe, .trait = trait, .for_lifetimes = for_lifetimes};
    scratch_push(p, &bound, sizeof bound);
}

struct list where_list_take(struct parser *p, uint32_t count)
{
    return scratch_take(p, count, sizeof(struct where_predicate));
}

void push_where(struct parser *p, struct span span, struct generics *for_lifetimes, struct ast_type *type, struct lifetime lifetime, struct list bounds)
{
    struct where_predicate predicate = {.span = span, .for_lifetimes = for_lifetimes, .type = type, .lifetime = lifetime};
    LIST_SET(predicate.bounds, bounds);
    scratch_push(p, &predicate, sizeof predicate);
}

static unsigned args_depth(struct list args)
{
    const struct generic_arg *items = args.items;
    unsigned depth = 0;
    for (uint32_t i = 0; i < args.count; i++) {
        struct list bounds = {items[i].bounds.items, items[i].bounds.count};
        switch (items[i].kind) {
        case ARG_LIFETIME:
            break;
        case ARG_TYPE:
        case ARG_BINDING:
            depth = depth_max(depth, type_depth(items[i].type));
            break;
        case ARG_CONST:
            depth = depth_max(depth, expr_depth(items[i].constant));
            break;
        case ARG_CONSTRAINT:
            depth = depth_max(depth, bounds_depth(bounds));
            break;
        }
    }
    return depth;
}

struct generic_args *generic_args_new(struct parser *p, struct span span, uint32_t count)
{
    struct generic_args *args = ARENA_NEW(p->arena, struct generic_args);
    struct list list = scratch_take(p, count, sizeof(struct generic_arg));
    args->span = span;
    LIST_SET(args->args, list);
    args->depth = node_depth(p, span, args_depth(list));
    return args;
}

struct generic_args *paren_args_new(struct parser *p, struct span span, uint32_t types, struct ast_type *output)
{
    struct list list = scratch_take(p, types, sizeof(struct ast_type *));
    struct ast_type *const *items = list.items;
    for (uint32_t i = 0; i < list.count; i++)
        push_arg_type(p, items[i]->span, items[i]);
    struct generic_args *args = generic_args_new(p, span, types);
    args->parenthesized = true;
    args->output = output;
    args->depth = node_depth(p, span, depth_max(args->depth, type_depth(output)));
    return args;
}

void push_arg_lifetime(struct parser *p, struct lifetime lifetime)
{
    struct generic_arg arg = {.kind = ARG_LIFETIME, .span = lifetime.span, .lifetime = lifetime};
    scratch_push(p, &arg, sizeof arg);
}

void push_arg_type(struct parser *p, struct span span, struct ast_type *type)
{
    struct generic_arg arg = {.kind = ARG_TYPE, .span = span, .type = type};
    scratch_push(p, &arg, sizeof arg);
}

void push_arg_binding(struct parser *p, struct span span, struct ident ident, struct ast_type *type)
{
    struct generic_arg arg = {.kind = ARG_BINDING, .span = span, .type = type, .binding = ident};
    scratch_push(p, &arg, sizeof arg);
}

void push_arg_constraint(struct parser *p, struct span span, struct ident ident, struct list bounds)
{
    struct generic_arg arg = {.kind = ARG_CONSTRAINT, .span = span, .binding = ident};
    LIST_SET(arg.bounds, bounds);
    scratch_push(p, &arg, sizeof arg);
}

void push_arg_const(struct parser *p, struct span span, struct expr *value)
{
    struct generic_arg arg = {.kind = ARG_CONST, .span = span, .constant = value};
    scratch_push(p, &arg, sizeof arg);
}

/* ---- types ---- */

static void *new_type(struct parser *p, enum ast_type_kind kind, size_t size, struct span span, unsigned depth)
{
    struct ast_type *type = arena_allocate(p->arena, size);
    type->kind = (uint8_t)kind;
    type->depth = node_depth(p, span, depth);
    type->id = p->next_id++;
    type->span = span;
    return type;
}

#define NEW_TYPE(lower, upper, depth) ((struct type_##lower *)new_type(p, TYPE_##upper, sizeof(struct type_##lower), span, depth))

struct ast_type *type_path_new(struct parser *p, struct span span, struct path *path)
{
    struct type_path *type = NEW_TYPE(path, PATH, path->depth);
    type->path = path;
    return &type->type;
}

struct ast_type *type_ref_new(struct parser *p, struct span span, struct lifetime lifetime, bool is_mut, struct ast_type *target)
{
    struct type_ref *type = NEW_TYPE(ref, REF, target->depth);
    type->lifetime = lifetime;
    type->is_mut = is_mut;
    type->target = target;
    return &type->type;
}

struct ast_type *type_ref_twice(struct parser *p, struct span span, struct lifetime lifetime, bool is_mut, struct ast_type *target)
{
    struct ast_type *inner = type_ref_new(p, span_of(span.lo + 1, span.hi), lifetime, is_mut, target);
    return type_ref_new(p, span, no_lifetime(span_of(span.lo, span.lo + 1)), false, inner);
}

struct ast_type *type_pointer_new(struct parser *p, struct span span, bool is_mut, struct ast_type *target)
{
    struct type_pointer *type = NEW_TYPE(pointer, POINTER, target->depth);
    type->is_mut = is_mut;
    type->target = target;
    return &type->type;
}

struct ast_type *type_tuple_new(struct parser *p, struct span span, uint32_t count)
{
    struct list items = scratch_take(p, count, sizeof(struct ast_type *));
    struct type_tuple *type = NEW_TYPE(tuple, TUPLE, types_depth(items));
    LIST_SET(type->items, items);
    return &type->type;
}

struct ast_type *type_paren(struct parser *p, struct span span, struct ast_type *inner)
{
    (void)p;
    inner->span = span;
    return inner;
}

struct ast_type *type_slice_new(struct parser *p, struct span span, struct ast_type *item)
{
    struct type_slice *type = NEW_TYPE(slice, SLICE, item->depth);
    type->item = item;
    return &type->type;
}

struct ast_type *type_array_new(struct parser *p, struct span span, struct ast_type *item, struct expr *length)
{
    struct type_array *type = NEW_TYPE(array, ARRAY, depth_max(item->depth, length->depth));
    type->item = item;
    type->length = length;
    return &type->type;
}

struct ast_type *type_never_new(struct parser *p, struct span span)
{
    return &NEW_TYPE(never, NEVER, 0)->type;
}

struct ast_type *type_infer_new(struct parser *p, struct span span)
{
    return &NEW_TYPE(infer, INFER, 0)->type;
}

struct ast_type *type_fn_new(struct parser *p, struct span span, struct generics *for_lifetimes, uint32_t params, struct ast_type *output)
{
    struct list list = scratch_take(p, params, sizeof(struct ast_type *));
    struct type_fn *type = NEW_TYPE(fn, FN, depth_max(types_depth(list), type_depth(output)));
    type->for_lifetimes = for_lifetimes;
    LIST_SET(type->params, list);
    type->output = output;
    return &type->type;
}

struct ast_type *type_dyn_new(struct parser *p, struct span span, uint32_t bounds)
{
    struct list list = bound_list_take(p, bounds);
    struct type_dyn *type = NEW_TYPE(dyn, DYN, bounds_depth(list));
    LIST_SET(type->bounds, list);
    return &type->type;
}

struct ast_type *type_impl_new(struct parser *p, struct span span, uint32_t bounds)
{
    struct list list = bound_list_take(p, bounds);
    struct type_impl *type = NEW_TYPE(impl, IMPL, bounds_depth(list));
    LIST_SET(type->bounds, list);
    return &type->type;
}

/* `&A + B`: the borrow binds tighter, and a borrow is no bound. */
struct ast_type *type_ambiguous_plus(struct parser *p, struct span span, struct ast_type *target, uint32_t bounds)
{
    (void)bound_list_take(p, bounds);
    if (target->kind == TYPE_DYN || target->kind == TYPE_IMPL)
        parser_error(p, NULL, span_of(target->span.lo, span.hi), "it is not clear what this `+` belongs to: parentheses are needed");
    else
        parser_outside(p, span, "a trait object without `dyn`");
    return &NEW_TYPE(error, ERROR, 0)->type;
}
