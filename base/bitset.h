/* Rows of bits over dense ids.  The owner knows the width; memory comes from an arena. */
#ifndef LIEN_BASE_BITSET_H
#define LIEN_BASE_BITSET_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"

typedef uint64_t bitset_word;

static inline uint32_t bitset_words(uint32_t bits)
{
    return (bits + 63) / 64;
}
static inline bitset_word *bitset_new(struct arena *arena, uint32_t bits)
{
    return ARENA_ARRAY(arena, bitset_word, bitset_words(bits));
}
static inline bool bitset_has(const bitset_word *set, uint32_t bit)
{
    return (set[bit / 64] >> (bit % 64)) & 1;
}
static inline void bitset_add(bitset_word *set, uint32_t bit)
{
    set[bit / 64] |= (bitset_word)1 << (bit % 64);
}
static inline void bitset_remove(bitset_word *set, uint32_t bit)
{
    set[bit / 64] &= ~((bitset_word)1 << (bit % 64));
}
static inline void bitset_clear(bitset_word *set, uint32_t words)
{
    memset(set, 0, sizeof *set * words);
}
static inline void bitset_copy(bitset_word *to, const bitset_word *from, uint32_t words)
{
    memcpy(to, from, sizeof *to * words);
}
/* Adds all of `from`; tells whether `to` grew. */
static inline bool bitset_union(bitset_word *to, const bitset_word *from, uint32_t words)
{
    bitset_word grown = 0;
    for (uint32_t i = 0; i < words; i++) {
        grown |= from[i] & ~to[i];
        to[i] |= from[i];
    }
    return grown != 0;
}
/* The least bit not below `from`, or UINT32_MAX:  for (b = bitset_next(s, w, 0); b != UINT32_MAX; b = bitset_next(s, w, b + 1)) */
static inline uint32_t bitset_next(const bitset_word *set, uint32_t words, uint32_t from)
{
    for (uint32_t word = from / 64; word < words; word++) {
        bitset_word rest = set[word];
        if (word == from / 64)
            rest &= ~(bitset_word)0 << (from % 64);
        if (rest != 0)
            return word * 64 + (uint32_t)__builtin_ctzll(rest);
    }
    return UINT32_MAX;
}

#endif
