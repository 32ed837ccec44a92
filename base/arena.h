/*
 * Bump allocation with one lifetime for all objects of an arena.
 *
 * There are two lifetimes in lien: the session (source, names, syntax tree, types) and the body (control-flow graph and
 * analyses of one function, reset when the function has been reported).  Passes never free single objects.
 *
 * Memory is zeroed.  Running out of memory is a BUG-like end of the process: no function here returns NULL.
 * With LIEN_HOSTILE defined every object is a malloc of its own, so that the address sanitizer sees overruns.
 */
#ifndef LIEN_BASE_ARENA_H
#define LIEN_BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

struct arena_block;

struct arena {
    char *next, *end;          /* the free part of the current block */
    struct arena_block *block; /* newest first */
    size_t used;               /* bytes handed out since the last reset, for statistics and bounds */
};

void arena_init(struct arena *arena);
/* Forgets all objects and keeps one block for reuse. */
void arena_reset(struct arena *arena);
/* Returns all memory. */
void arena_release(struct arena *arena);

void *arena_allocate_slow(struct arena *arena, size_t size);

/* Gives zeroed memory, aligned for any object of at most 8 bytes' alignment. */
static inline void *arena_allocate(struct arena *arena, size_t size);
/* Gives a NUL-terminated copy of `length` bytes. */
char *arena_copy_text(struct arena *arena, const char *text, size_t length);
void *arena_copy(struct arena *arena, const void *object, size_t size);
/* Text as printf makes it. */
char *arena_format(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
char *arena_format_list(struct arena *arena, const char *format, va_list arguments) __attribute__((format(printf, 2, 0)));

#define ARENA_NEW(arena, type) ((type *)arena_allocate((arena), sizeof(type)))
#define ARENA_ARRAY(arena, type, count) ((type *)arena_allocate((arena), sizeof(type) * (size_t)(count)))

static inline void *arena_allocate(struct arena *arena, size_t size)
{
#ifndef LIEN_HOSTILE
    size_t rounded = (size + 7u) & ~(size_t)7u;
    if (rounded - 1 < (size_t)(arena->end - arena->next)) { /* neither nothing nor more than there is */
        void *object = arena->next;
        arena->next += rounded;
        arena->used += rounded;
        return __builtin_memset(object, 0, rounded);
    }
#endif
    return arena_allocate_slow(arena, size);
}

#endif
