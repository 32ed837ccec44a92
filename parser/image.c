#include "parser/image.h"

#include <string.h>

#include "base/bug.h"

struct crate *tree_load(struct session *session, const struct tree_image *image)
{
    const char *name = image->names;
    for (uint32_t i = 0; i < image->name_count; i++) {
        size_t length = strlen(name);
        if (intern(session->names, name, length).index != i + 1)
            BUG("names were interned before the tree was loaded");
        name += length + 1;
    }
    char *bytes = arena_copy(&session->arena, image->words, sizeof *image->words * image->word_count);
    char *at = bytes;
    for (uint32_t i = 0; i < image->pointer_count; i++) {
        at += sizeof *image->words * image->pointers[i];
        uint64_t offset;
        memcpy(&offset, at, sizeof offset);
        char *target = bytes + offset;
        memcpy(at, &target, sizeof target);
    }
    return (struct crate *)(void *)(bytes + image->crate);
}
