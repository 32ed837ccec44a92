/*
 * The growing array: VEC(T) names a struct { T *items; uint32_t count, capacity; }, zero is empty.
 *
 *     VEC(struct loan) loans = {0};
 *     vec_push(&loans, loan);
 *     for (uint32_t i = 0; i < loans.count; i++) use(&loans.items[i]);
 *     vec_free(&loans);
 *
 * Owns its memory (malloc); vec_keep gives an arena's copy instead.  With LIEN_HOSTILE it grows by one.
 */
#ifndef LIEN_BASE_VEC_H
#define LIEN_BASE_VEC_H

#include <stdint.h>
#include <stdlib.h>

#include "base/arena.h"

#define VEC(type) \
    struct { \
        type *items; \
        uint32_t count, capacity; \
    }

/* Gives memory for at least one more item; never NULL. */
void *vec_grow(void *items, uint32_t *capacity, size_t item_size);

#define vec_push(vec, ...) \
    do { \
        if ((vec)->count == (vec)->capacity) \
            (vec)->items = vec_grow((vec)->items, &(vec)->capacity, sizeof *(vec)->items); \
        (vec)->items[(vec)->count++] = (__VA_ARGS__); \
    } while (0)
#define vec_pop(vec) ((vec)->items[--(vec)->count])
#define vec_last(vec) ((vec)->items[(vec)->count - 1])
#define vec_clear(vec) ((void)((vec)->count = 0))
#define vec_free(vec) \
    do { \
        free((vec)->items); \
        (vec)->items = NULL; \
        (vec)->count = (vec)->capacity = 0; \
    } while (0)
/* The items as an array of the arena's. */
#define vec_keep(arena, vec) arena_copy((arena), (vec)->items, sizeof *(vec)->items * (vec)->count)

#endif
