#include "lexer/utf8.h"

#include <stddef.h>
#include <string.h>
#include <unistr.h>

uint32_t utf8_check(const char *text, uint32_t length)
{
    uint32_t at = 0;
    while (at < length) {
        uint64_t word;
        if (length - at >= sizeof word) {
            memcpy(&word, text + at, sizeof word);
            if ((word & UINT64_C(0x8080808080808080)) == 0) {
                at += sizeof word;
                continue;
            }
        }
        if ((unsigned char)text[at] < 0x80) {
            at++;
            continue;
        }
        ucs4_t character;
        int size = u8_mbtoucr(&character, (const uint8_t *)text + at, length - at);
        if (size < 0)
            return at;
        at += (uint32_t)size;
    }
    return length;
}

uint32_t utf8_decode(const char *text, uint32_t *size)
{
    ucs4_t character;
    *size = (uint32_t)u8_mbtouc_unsafe(&character, (const uint8_t *)text, 4);
    return character;
}

uint32_t utf8_encode(char *out, uint32_t character)
{
    int size = u8_uctomb((uint8_t *)out, character, 4);
    return size < 0 ? 0 : (uint32_t)size;
}
