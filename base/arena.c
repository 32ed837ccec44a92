#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "base/bug.h"

struct arena_block {
    struct arena_block *older;
    size_t size;
    char bytes[] __attribute__((aligned(16)));
};

enum { FIRST_BLOCK = 16 * 1024, HUGE_PAGE = 2 * 1024 * 1024, LARGEST_BLOCK = 512 * 1024 };
enum { HUGE_BLOCK = HUGE_PAGE - sizeof(struct arena_block), HUGE_FROM = 48 * 1024 * 1024 /* bytes in use */ };

void arena_init(struct arena *arena)
{
    *arena = (struct arena){0};
}

/* Large programs spend their time on first touches of memory: a huge page is one of them for 2 MiB. */
static void *allocate_huge(size_t size)
{
    size_t whole = (size + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE;
    void *memory = aligned_alloc(HUGE_PAGE, whole);
    /* The last one only where most of it is needed: what is advised in part is not huge. */
    if (memory != NULL)
        (void)madvise(memory, whole - size > HUGE_PAGE / 4 ? size : whole, MADV_HUGEPAGE);
    return memory;
}

static struct arena_block *add_block(struct arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2)
        BUG("allocation of %zu bytes", size);
    struct arena_block *block = size >= HUGE_BLOCK / 4 * 3 ? allocate_huge(sizeof *block + size) : malloc(sizeof *block + size);
    if (block == NULL)
        BUG("out of memory");
    block->older = arena->block;
    block->size = size;
    arena->block = block;
    return block;
}

/* A block for one object, behind the current one; not zeroed. */
static char *add_own_block(struct arena *arena, size_t size)
{
    struct arena_block *current = arena->block;
    struct arena_block *own = add_block(arena, size);
    if (current != NULL) {
        own->older = current->older;
        current->older = own;
        arena->block = current;
    } else {
        arena->next = arena->end = own->bytes + own->size;
    }
    arena->used += size;
    return own->bytes;
}

void *arena_allocate_slow(struct arena *arena, size_t size)
{
    size_t rounded = (size + 7u) & ~(size_t)7u;
#ifdef LIEN_HOSTILE
    struct arena_block *own = add_block(arena, rounded < size ? SIZE_MAX : size);
    arena->used += rounded;
    return memset(own->bytes, 0, size);
#else
    if (size == 0)
        return arena_allocate(arena, 1);
    size_t wanted = arena->block == NULL ? FIRST_BLOCK : arena->block->size * 2;
    if (wanted > LARGEST_BLOCK)
        wanted = arena->used < HUGE_FROM ? LARGEST_BLOCK : HUGE_BLOCK;
    if (rounded > wanted / 4)
        return memset(add_own_block(arena, rounded < size ? SIZE_MAX : rounded), 0, rounded);
    struct arena_block *block = add_block(arena, wanted);
    arena->next = block->bytes;
    arena->end = block->bytes + wanted;
    return arena_allocate(arena, size);
#endif
}

char *arena_copy_text(struct arena *arena, const char *text, size_t length)
{
    char *copy = arena_allocate(arena, length + 1);
    if (length > 0)
        memcpy(copy, text, length);
    return copy;
}

void *arena_copy(struct arena *arena, const void *object, size_t size)
{
    void *copy = size >= LARGEST_BLOCK ? add_own_block(arena, size) : arena_allocate(arena, size);
    if (size > 0)
        memcpy(copy, object, size);
    return copy;
}

char *arena_format_list(struct arena *arena, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    BUG_IF(length < 0);
    char *text = arena_allocate(arena, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, arguments);
    return text;
}

char *arena_format(struct arena *arena, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *text = arena_format_list(arena, format, arguments);
    va_end(arguments);
    return text;
}

static void free_blocks(struct arena_block *block)
{
    while (block != NULL) {
        struct arena_block *older = block->older;
        free(block);
        block = older;
    }
}

void arena_reset(struct arena *arena)
{
    arena->used = 0;
#ifdef LIEN_HOSTILE
    arena_release(arena);
#else
    if (arena->block == NULL)
        return;
    free_blocks(arena->block->older);
    arena->block->older = NULL;
    arena->next = arena->block->bytes;
    arena->end = arena->next + arena->block->size;
#endif
}

void arena_release(struct arena *arena)
{
    free_blocks(arena->block);
    arena_init(arena);
}
