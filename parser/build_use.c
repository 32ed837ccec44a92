/* `use` trees, flattened to one leaf for each name. */
#include "parser/build.h"

#include <string.h>

struct use_tree *use_tree_new(struct parser *p, struct span span, bool is_global, uint32_t segments, enum use_kind kind, struct ident rename)
{
    struct use_tree *tree = ARENA_NEW(p->arena, struct use_tree);
    tree->kind = kind;
    tree->is_global = is_global;
    tree->span = span;
    tree->segments = scratch_take(p, segments, sizeof(struct path_segment));
    tree->rename = rename;
    tree->depth = 1;
    return tree;
}

struct use_tree *use_group_new(struct parser *p, struct span span, bool is_global, uint32_t segments, uint32_t children)
{
    struct list list = scratch_take(p, children, sizeof(struct use_tree *));
    struct use_tree *tree = use_tree_new(p, span, is_global, segments, USE_GROUP, ident_of((struct name){0}, span));
    struct use_tree *const *items = list.items;
    unsigned depth = 0;
    for (uint32_t i = 0; i < list.count; i++)
        depth = depth_max(depth, items[i]->depth);
    tree->children = list;
    tree->depth = node_depth(p, span, depth);
    return tree;
}

/* `prefix` and the tree's own segments; `self` as the last of a group names the prefix. */
static struct path *join(struct parser *p, const struct path *prefix, const struct use_tree *tree)
{
    struct path *path = ARENA_NEW(p->arena, struct path);
    uint32_t before = prefix == NULL ? 0 : prefix->segments.count;
    const struct path_segment *own = tree->segments.items;
    uint32_t count = tree->segments.count;
    if (before != 0 && count == 1 && name_equal(own[0].ident.name, p->name_self))
        count = 0;
    path->span = tree->span;
    path->is_global = prefix == NULL ? tree->is_global : prefix->is_global;
    path->segments.count = before + count;
    path->segments.items = ARENA_ARRAY(p->arena, struct path_segment, before + count);
    if (before != 0)
        memcpy(path->segments.items, prefix->segments.items, before * sizeof *own);
    if (count != 0)
        memcpy(path->segments.items + before, own, count * sizeof *own);
    return path;
}

/* Depth is bounded by PARSE_DEPTH_LIMIT. */
static uint32_t flatten(struct parser *p, const struct path *prefix, const struct use_tree *tree)
{
    struct path *path = join(p, prefix, tree);
    if (tree->kind == USE_GROUP) {
        struct use_tree *const *children = tree->children.items;
        uint32_t count = 0;
        for (uint32_t i = 0; i < tree->children.count; i++)
            count += flatten(p, path, children[i]);
        return count;
    }
    struct use_leaf leaf = {.path = path, .is_glob = tree->kind == USE_GLOB};
    if (tree->kind == USE_RENAME)
        leaf.name = tree->rename;
    else if (tree->kind == USE_NAME && path->segments.count != 0)
        leaf.name = path->segments.items[path->segments.count - 1].ident;
    scratch_push(p, &leaf, sizeof leaf);
    return 1;
}

struct item *item_use_new(struct parser *p, struct span span, uint32_t visibility, struct use_tree *tree)
{
    struct item_use *item = ARENA_NEW(p->arena, struct item_use);
    item->item.kind = ITEM_USE;
    item->item.visibility = (uint8_t)visibility;
    item->item.span = span;
    item->item.depth = 1;
    struct list leaves = scratch_take(p, p->stopped ? 0 : flatten(p, NULL, tree), sizeof(struct use_leaf));
    item->leaves.items = leaves.items;
    item->leaves.count = leaves.count;
    return &item->item;
}
