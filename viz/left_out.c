#include "viz/left_out.h"

#include <string.h>

void left_out_begin(struct viz *viz)
{
    viz->left_out[0] = '\0';
}

void left_out_add(struct viz *viz, uint32_t count, uint32_t total, const char *what)
{
    size_t used = strlen(viz->left_out);
    if (count > 0)
        snprintf(viz->left_out + used, sizeof viz->left_out - used, "%s%u of %u %s", used > 0 ? ", " : "", (unsigned)count, (unsigned)total, what);
}

void left_out_some(struct viz *viz, const char *what)
{
    size_t used = strlen(viz->left_out);
    snprintf(viz->left_out + used, sizeof viz->left_out - used, "%s%s", used > 0 ? ", " : "", what);
}

const char *left_out_words(struct viz *viz)
{
    static const char before[] = "Not drawn: ";
    if (viz->left_out[0] == '\0')
        return NULL;
    char *words = ARENA_ARRAY(&viz->arena, char, sizeof before + strlen(viz->left_out) + 1);
    sprintf(words, "%s%s.", before, viz->left_out);
    return words;
}

const char *viz_left_out(const struct viz *viz)
{
    return viz->left_out;
}
