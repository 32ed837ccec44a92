/* Fields by name: few are searched one after the other, many are found by bisection. */
#include "checker/types/collect.h"

/* Beyond so many, fields are sorted by name. */
enum { FIELDS_SEARCHED = 16 };

struct numbered_name { uint32_t name, number; };

static int compare_numbered(const void *left, const void *right)
{
    const struct numbered_name *a = left, *b = right;
    if (a->name != b->name)
        return a->name < b->name ? -1 : 1;
    return a->number < b->number ? -1 : a->number > b->number;
}

void fields_sort(struct arena *arena, struct variant_def *variant)
{
    if (variant->field_count <= FIELDS_SEARCHED)
        return;
    VEC(struct numbered_name) names = {0};
    for (uint32_t i = 0; i < variant->field_count; i++)
        vec_push(&names, (struct numbered_name){variant->fields[i].name.index, i});
    qsort(names.items, names.count, sizeof *names.items, compare_numbered);
    variant->fields_by_name = ARENA_ARRAY(arena, uint32_t, names.count);
    for (uint32_t i = 0; i < names.count; i++)
        variant->fields_by_name[i] = names.items[i].number;
    vec_free(&names);
}

uint32_t field_index(const struct variant_def *variant, struct name name)
{
    if (variant->fields_by_name == NULL) {
        for (uint32_t i = 0; i < variant->field_count; i++)
            if (name_equal(variant->fields[i].name, name))
                return i;
        return UINT32_MAX;
    }
    uint32_t low = 0, high = variant->field_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (variant->fields[variant->fields_by_name[middle]].name.index < name.index)
            low = middle + 1;
        else
            high = middle;
    }
    uint32_t found = low < variant->field_count ? variant->fields_by_name[low] : UINT32_MAX;
    return found != UINT32_MAX && name_equal(variant->fields[found].name, name) ? found : UINT32_MAX;
}
