#include "checker/types/collect.h"

void wellformed_check(struct crate_types *crate, uint32_t from, uint32_t to)
{
    (void)crate, (void)from, (void)to;
}
