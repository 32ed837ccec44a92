#include "base/intern.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/vec.h"

struct entry {
    const char *text;
    uint32_t length, hash;
};

struct interner {
    struct arena *arena;
    VEC(struct entry) entries; /* indexed by name */
    uint32_t *table;           /* open addressing: name index + 1, 0 is free */
    uint32_t mask;
    bool *asked;               /* by name, below `watched` */
    uint32_t watched;
};

static uint32_t hash_text(const char *text, size_t length)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    return hash;
}

static uint32_t *new_table(uint32_t size)
{
    uint32_t *table = calloc(size, sizeof *table);
    if (table == NULL)
        BUG("out of memory");
    return table;
}

struct interner *interner_new(struct arena *arena)
{
    struct interner *interner = ARENA_NEW(arena, struct interner);
    interner->arena = arena;
    interner->mask = 1023;
    interner->table = new_table(interner->mask + 1);
    intern(interner, "", 0);
    return interner;
}

void interner_free(struct interner *interner)
{
    vec_free(&interner->entries);
    free(interner->table);
}

static void enlarge(struct interner *interner)
{
    uint32_t mask = interner->mask * 2 + 1;
    uint32_t *table = new_table(mask + 1);
    for (uint32_t i = 0; i < interner->entries.count; i++) {
        uint32_t at = interner->entries.items[i].hash & mask;
        while (table[at] != 0)
            at = (at + 1) & mask;
        table[at] = i + 1;
    }
    free(interner->table);
    interner->table = table;
    interner->mask = mask;
}

struct name intern(struct interner *interner, const char *text, size_t length)
{
    uint32_t hash = hash_text(text, length);
    uint32_t at = hash & interner->mask;
    for (; interner->table[at] != 0; at = (at + 1) & interner->mask) {
        const struct entry *entry = &interner->entries.items[interner->table[at] - 1];
        if (entry->hash == hash && entry->length == length && memcmp(entry->text, text, length) == 0) {
            struct name known = {interner->table[at] - 1};
            if (known.index < interner->watched)
                interner->asked[known.index] = true;
            return known;
        }
    }
    struct name name = {interner->entries.count};
    vec_push(&interner->entries, (struct entry){arena_copy_text(interner->arena, text, length), (uint32_t)length, hash});
    interner->table[at] = name.index + 1;
    if (interner->entries.count > interner->mask / 2)
        enlarge(interner);
    return name;
}

void interner_watch(struct interner *interner)
{
    interner->watched = interner->entries.count;
    interner->asked = ARENA_ARRAY(interner->arena, bool, interner->watched);
}

bool interner_was_asked(const struct interner *interner, struct name name)
{
    return name.index >= interner->watched || interner->asked[name.index];
}

struct name intern_text(struct interner *interner, const char *text)
{
    return intern(interner, text, strlen(text));
}

const char *name_text(const struct interner *interner, struct name name)
{
    return interner->entries.items[name.index].text;
}

uint32_t name_length(const struct interner *interner, struct name name)
{
    return interner->entries.items[name.index].length;
}

uint32_t interner_count(const struct interner *interner)
{
    return interner->entries.count;
}
