#include "viz/listing.h"

const char *listing_line(const struct facts *facts, uint32_t line, uint32_t *length)
{
    const char *text = source_line(facts->sources, facts->file, line, length);
    bool is_quoted = false;
    for (uint32_t i = 0; i + 2 < *length; i++) {
        is_quoted ^= text[i] == '"';
        if (is_quoted || text[i] != '/' || text[i + 1] != '/')
            continue;
        if (text[i + 2] == '@' || text[i + 2] == '~')
            *length = i;
        break;
    }
    while (*length > 0 && (text[*length - 1] == ' ' || text[*length - 1] == '\t'))
        *length -= 1;
    return text;
}
