#include "viz/fragments.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/intern.h"

enum { MEMORY_MOST = 16 << 20, CHUNK = 512 };

struct fragments {
    struct arena arena;
    struct interner *keys;
    VEC(struct fragment *) chunks; /* of CHUNK fragments each, by the key's id */
};

/* No padding that is not set: the bytes are the key. */
struct shape_key {
    double x, y, width, height, pen, page;
    uint32_t kind, shape, fill, stroke, line;
    uint32_t nothing;
};

static void open_arena(struct fragments *fragments)
{
    arena_init(&fragments->arena);
    fragments->keys = interner_new(&fragments->arena);
}

struct fragments *fragments_new(void)
{
    struct fragments *fragments = calloc(1, sizeof *fragments);
    if (fragments == NULL)
        BUG("out of memory");
    open_arena(fragments);
    return fragments;
}

static void forget(struct fragments *fragments)
{
    vec_free(&fragments->chunks);
    interner_free(fragments->keys);
    arena_release(&fragments->arena);
}

void fragments_free(struct fragments *fragments)
{
    forget(fragments);
    free(fragments);
}

void fragments_begin(struct fragments *fragments)
{
    if (fragments->arena.used < MEMORY_MOST)
        return;
    forget(fragments);
    fragments->chunks.count = fragments->chunks.capacity = 0;
    open_arena(fragments);
}

static struct fragment *find(struct fragments *fragments, const void *key, size_t length)
{
    uint32_t id = intern(fragments->keys, key, length).index;
    while (fragments->chunks.count <= id / CHUNK)
        vec_push(&fragments->chunks, ARENA_ARRAY(&fragments->arena, struct fragment, CHUNK));
    return &fragments->chunks.items[id / CHUNK][id % CHUNK];
}

struct fragment *fragments_of_band(struct fragments *fragments, const struct drawing *drawing, const struct drawing_band *band, bool is_page)
{
    struct shape_key key = {.x = band->x, .y = band->y, .width = band->width, .height = band->height, .page = drawing->height, .kind = is_page ? 0 : 1, .fill = band->fill};
    return find(fragments, &key, sizeof key);
}

struct fragment *fragments_of_node(struct fragments *fragments, const struct drawing *drawing, const struct drawing_node *node)
{
    struct shape_key key = {.x = node->x, .y = node->y, .width = node->width, .height = node->height, .pen = node->pen, .page = drawing->height,
                            .kind = 2, .shape = node->shape, .fill = node->fill, .stroke = node->stroke, .line = node->line};
    return find(fragments, &key, sizeof key);
}

struct fragment *fragments_of_edge(struct fragments *fragments, const struct drawing *drawing, const struct drawing_edge *edge)
{
    struct shape_key head = {.width = edge->arrow_size, .pen = edge->pen, .page = drawing->height, .kind = 3, .shape = edge->arrow, .fill = edge->color,
                             .stroke = edge->is_double, .line = edge->line};
    size_t points = sizeof *edge->points * edge->point_count;
    char *key = arena_allocate(drawing->arena, sizeof head + points);
    memcpy(key, &head, sizeof head);
    memcpy(key + sizeof head, edge->points, points);
    return find(fragments, key, sizeof head + points);
}

void fragments_keep(struct fragments *fragments, struct fragment *fragment, const char *text, size_t length)
{
    *fragment = (struct fragment){arena_copy_text(&fragments->arena, text, length), length};
}
