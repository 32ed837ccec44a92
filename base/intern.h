/* Interned names: equal texts have equal ids, so that names compare as integers.  Id 0 is the empty name. */
#ifndef LIEN_BASE_INTERN_H
#define LIEN_BASE_INTERN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct name {
    uint32_t index;
};

struct interner;

/* The interner and its texts live in `arena` and end with interner_free. */
struct interner *interner_new(struct arena *arena);
void interner_free(struct interner *interner);

struct name intern(struct interner *interner, const char *text, size_t length);
struct name intern_text(struct interner *interner, const char *text);
/* NUL-terminated; lives as long as the interner. */
const char *name_text(const struct interner *interner, struct name name);
/*
 * From here on the interner knows which of the names it has by now are asked for again; before, and for later names, all count as asked for.
 * So the prelude can leave out what a program does not mention.
 */
void interner_watch(struct interner *interner);
bool interner_was_asked(const struct interner *interner, struct name name);
/* How many names there are, the empty one too. */
uint32_t interner_count(const struct interner *interner);
uint32_t name_length(const struct interner *interner, struct name name);

static inline bool name_equal(struct name a, struct name b)
{
    return a.index == b.index;
}
static inline bool name_is_empty(struct name name)
{
    return name.index == 0;
}

#endif
