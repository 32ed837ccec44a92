#include "base/vec.h"

#include "base/bug.h"

/* What malloc keeps at hand for the next one of the kind. */
enum { FIRST_BYTES = 512 };

void *vec_grow(void *items, uint32_t *capacity, size_t item_size)
{
#ifdef LIEN_HOSTILE
    size_t wanted = (size_t)*capacity + 1;
#else
    size_t wanted = *capacity != 0 ? (size_t)*capacity * 2 : item_size < FIRST_BYTES / 8 ? FIRST_BYTES / item_size : 8;
#endif
    if (wanted > UINT32_MAX)
        BUG("a vector of more than 2^32 items");
    items = realloc(items, wanted * item_size);
    if (items == NULL)
        BUG("out of memory");
    *capacity = (uint32_t)wanted;
    return items;
}
