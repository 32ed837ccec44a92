/*
 * Source texts and places in them.
 *
 * All files of a session share one space of byte offsets (as in rustc's source map): the prelude comes first, the user's
 * file behind it.  A span is a half-open range of offsets within one file.  Lines and columns are computed only when
 * something is printed.
 */
#ifndef LIEN_BASE_SOURCE_H
#define LIEN_BASE_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"

struct span {
    uint32_t lo, hi;
};

/* Line and column are 1-based; a column counts characters (Unicode scalar values), as rustc does. */
struct position {
    uint32_t line, column;
};

struct source_file {
    const char *path;      /* as the user gave it; hostile text */
    const char *text;      /* NUL-terminated behind `length` */
    uint32_t length;
    uint32_t base;         /* offset of the first byte in the session's space */
    uint32_t *line_starts; /* offsets within the file, made on first use */
    uint32_t line_count;
    uint32_t known_offset; /* the last place asked for: on a long line, the next one is counted from it */
    struct position known;
};

struct source_map {
    struct arena *arena;
    VEC(struct source_file *) files;
};

void source_map_init(struct source_map *map, struct arena *arena);
void source_map_release(struct source_map *map);
/* Adds a text that outlives the map.  `length` is at most SOURCE_LIMIT. */
struct source_file *source_add(struct source_map *map, const char *path, const char *text, uint32_t length);
struct source_file *source_of(const struct source_map *map, uint32_t offset);
struct position source_position(struct source_map *map, uint32_t offset);
/* The text of a 1-based line without its line end. */
const char *source_line(struct source_map *map, struct source_file *file, uint32_t line, uint32_t *length);
uint32_t source_line_count(struct source_map *map, struct source_file *file);
/* The text a span covers; not NUL-terminated. */
const char *source_text(const struct source_map *map, struct span span, uint32_t *length);

enum { SOURCE_LIMIT = 256 * 1024 * 1024 };

static inline struct span span_of(uint32_t lo, uint32_t hi)
{
    return (struct span){lo, hi};
}
/* From the start of the first to the end of the second. */
static inline struct span span_join(struct span first, struct span last)
{
    return (struct span){first.lo, last.hi};
}
static inline bool span_is_empty(struct span span)
{
    return span.lo == span.hi;
}
/* The empty span right behind. */
static inline struct span span_end(struct span span)
{
    return (struct span){span.hi, span.hi};
}
/* The last byte, as rustc's end_point: the `}` of a block. */
static inline struct span span_last_byte(struct span span)
{
    return (struct span){span.hi > span.lo ? span.hi - 1 : span.lo, span.hi};
}

#endif
