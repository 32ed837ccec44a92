#include "parser/build.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"

struct ident ident_of_integer(struct parser *p, struct span span)
{
    uint32_t length;
    const char *text = source_text(&p->session->sources, span, &length);
    return (struct ident){intern(p->session->names, text, length), span};
}

uint32_t id_mark(struct parser *p)
{
    return p->next_id;
}

void scratch_push(struct parser *p, const void *item, size_t size)
{
    if (p->scratch_capacity - p->scratch_used < size) {
        p->scratch_capacity = p->scratch_capacity * 2 + 4096;
        p->scratch = realloc(p->scratch, p->scratch_capacity);
        if (p->scratch == NULL)
            BUG("out of memory");
    }
    memcpy(p->scratch + p->scratch_used, item, size);
    p->scratch_used += size;
}

struct list scratch_take(struct parser *p, uint32_t count, size_t size)
{
    if (count == 0)
        return list_empty();
    p->scratch_used -= count * size;
    return (struct list){arena_copy(p->arena, p->scratch + p->scratch_used, count * size), count};
}

struct list list_join(struct parser *p, struct list a, struct list b)
{
    if (a.count == 0)
        return b;
    if (b.count == 0)
        return a;
    struct where_predicate *all = ARENA_ARRAY(p->arena, struct where_predicate, a.count + b.count);
    memcpy(all, a.items, a.count * sizeof *all);
    memcpy(all + a.count, b.items, b.count * sizeof *all);
    return (struct list){all, a.count + b.count};
}

uint32_t list_push_expr(struct parser *p, uint32_t count, struct expr *expr)
{
    scratch_push(p, &expr, sizeof expr);
    return count + 1;
}

uint32_t list_push_type(struct parser *p, uint32_t count, struct ast_type *type)
{
    scratch_push(p, &type, sizeof type);
    return count + 1;
}

uint32_t list_push_pattern(struct parser *p, uint32_t count, struct pattern *pattern)
{
    scratch_push(p, &pattern, sizeof pattern);
    return count + 1;
}

uint32_t list_push_item(struct parser *p, uint32_t count, struct item *item)
{
    scratch_push(p, &item, sizeof item);
    return count + 1;
}

uint32_t list_push_use(struct parser *p, uint32_t count, struct use_tree *tree)
{
    scratch_push(p, &tree, sizeof tree);
    return count + 1;
}

uint32_t list_push_attribute(struct parser *p, uint32_t count, struct attribute *attribute)
{
    scratch_push(p, attribute, sizeof *attribute);
    return count + 1;
}

uint16_t node_depth(struct parser *p, struct span span, unsigned depth)
{
    if (depth >= PARSE_DEPTH_LIMIT) {
        parser_too_deep(p, span);
        return PARSE_DEPTH_LIMIT;
    }
    return (uint16_t)(depth + 1);
}

unsigned exprs_depth(struct list exprs)
{
    unsigned depth = 0;
    struct expr *const *items = exprs.items;
    for (uint32_t i = 0; i < exprs.count; i++)
        depth = depth_max(depth, items[i]->depth);
    return depth;
}

unsigned types_depth(struct list types)
{
    unsigned depth = 0;
    struct ast_type *const *items = types.items;
    for (uint32_t i = 0; i < types.count; i++)
        depth = depth_max(depth, items[i]->depth);
    return depth;
}

unsigned patterns_depth(struct list patterns)
{
    unsigned depth = 0;
    struct pattern *const *items = patterns.items;
    for (uint32_t i = 0; i < patterns.count; i++)
        depth = depth_max(depth, items[i]->depth);
    return depth;
}

unsigned bounds_depth(struct list bounds)
{
    unsigned depth = 0;
    const struct generic_bound *items = bounds.items;
    for (uint32_t i = 0; i < bounds.count; i++)
        depth = depth_max(depth, path_depth(items[i].trait));
    return depth;
}

unsigned where_depth(struct list where)
{
    unsigned depth = 0;
    const struct where_predicate *items = where.items;
    for (uint32_t i = 0; i < where.count; i++) {
        struct list bounds = {items[i].bounds.items, items[i].bounds.count};
        depth = depth_max(depth, depth_max(type_depth(items[i].type), bounds_depth(bounds)));
    }
    return depth;
}
