#include "base/vec.h"

#include <sys/mman.h>

#include "base/bug.h"

/* What malloc keeps at hand for the next one of the kind. */
enum { FIRST_BYTES = 512, HUGE_PAGE = 2 * 1024 * 1024 };

/* As in arena.c: first touches of much memory are cheaper in large pieces. */
static void ask_for_huge_pages(void *items, size_t size)
{
    uintptr_t begin = ((uintptr_t)items + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE, end = ((uintptr_t)items + size) / HUGE_PAGE * HUGE_PAGE;
    if (begin < end)
        (void)madvise((void *)begin, end - begin, MADV_HUGEPAGE);
}

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
    if (wanted * item_size >= 2 * (size_t)HUGE_PAGE)
        ask_for_huge_pages(items, wanted * item_size);
    *capacity = (uint32_t)wanted;
    return items;
}
