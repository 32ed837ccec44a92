#include "base/vec.h"

#include "base/bug.h"

void *vec_grow(void *items, uint32_t *capacity, size_t item_size)
{
#ifdef LIEN_HOSTILE
    size_t wanted = (size_t)*capacity + 1;
#else
    size_t wanted = *capacity == 0 ? 8 : (size_t)*capacity * 2;
#endif
    if (wanted > UINT32_MAX)
        BUG("a vector of more than 2^32 items");
    items = realloc(items, wanted * item_size);
    if (items == NULL)
        BUG("out of memory");
    *capacity = (uint32_t)wanted;
    return items;
}
