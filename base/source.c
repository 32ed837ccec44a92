#include "base/source.h"

#include <string.h>

#include "base/bug.h"

void source_map_init(struct source_map *map, struct arena *arena)
{
    *map = (struct source_map){.arena = arena};
}

void source_map_release(struct source_map *map)
{
    vec_free(&map->files);
}

struct source_file *source_add(struct source_map *map, const char *path, const char *text, uint32_t length)
{
    BUG_IF(length > SOURCE_LIMIT);
    uint32_t base = 0;
    if (map->files.count > 0)
        base = vec_last(&map->files)->base + vec_last(&map->files)->length + 1;
    struct source_file *file = ARENA_NEW(map->arena, struct source_file);
    *file = (struct source_file){.path = path, .text = text, .length = length, .base = base};
    vec_push(&map->files, file);
    return file;
}

struct source_file *source_of(const struct source_map *map, uint32_t offset)
{
    uint32_t i = map->files.count;
    while (i > 1 && map->files.items[i - 1]->base > offset)
        i--;
    BUG_IF(i == 0);
    return map->files.items[i - 1];
}

static void find_lines(struct source_map *map, struct source_file *file)
{
    uint32_t count = 1;
    for (const char *at = file->text, *end = at + file->length; (at = memchr(at, '\n', (size_t)(end - at))) != NULL; at++)
        count++;
    file->line_starts = ARENA_ARRAY(map->arena, uint32_t, count);
    file->line_count = 1;
    for (uint32_t i = 0; i < file->length; i++)
        /* As in rustc, a line end at the very end begins no further line. */
        if (file->text[i] == '\n' && i + 1 < file->length)
            file->line_starts[file->line_count++] = i + 1;
}

uint32_t source_line_count(struct source_map *map, struct source_file *file)
{
    if (file->line_starts == NULL)
        find_lines(map, file);
    return file->line_count;
}

/* Of a character in UTF-8. */
static bool is_first_byte(char byte)
{
    return ((unsigned char)byte & 0xC0) != 0x80;
}

struct position source_position(struct source_map *map, uint32_t offset)
{
    struct source_file *file = source_of(map, offset);
    uint32_t high = source_line_count(map, file), low = 0, local = offset - file->base;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (file->line_starts[middle] <= local)
            low = middle;
        else
            high = middle;
    }
    uint32_t column = 1, at = file->line_starts[low];
    if (file->known.line == low + 1 && file->known_offset - at < 2 * (local - at)) {
        column = file->known.column;
        at = file->known_offset;
    }
    for (; at < local && at < file->length; at++)
        column += is_first_byte(file->text[at]);
    for (; at > local; at--)
        column -= is_first_byte(file->text[at - 1]);
    file->known_offset = at;
    file->known = (struct position){low + 1, column};
    return file->known;
}

const char *source_line(struct source_map *map, struct source_file *file, uint32_t line, uint32_t *length)
{
    uint32_t count = source_line_count(map, file);
    BUG_IF(line == 0 || line > count);
    uint32_t from = file->line_starts[line - 1];
    uint32_t to = line < count ? file->line_starts[line] - 1 : file->length;
    if (line == count && to > from && file->text[to - 1] == '\n')
        to--;
    if (to > from && file->text[to - 1] == '\r')
        to--;
    *length = to - from;
    return file->text + from;
}

const char *source_text(const struct source_map *map, struct span span, uint32_t *length)
{
    struct source_file *file = source_of(map, span.lo);
    *length = span.hi - span.lo;
    return file->text + (span.lo - file->base);
}
