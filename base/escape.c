#include "base/escape.h"

#include <stdbool.h>
#include <string.h>

#include <unistr.h>
#include <uniwidth.h>

static bool is_treacherous(ucs4_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || c == 0x61c || (c >= 0x200b && c <= 0x200f) ||
           (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb) ||
           c >= 0xe0000;
}

struct escaped escape_next(const char *at, size_t length)
{
    struct escaped shown = {.bytes_read = 1, .bytes = 1, .width = 1};
    unsigned char byte = (unsigned char)*at;
    if (byte >= 0x20 && byte < 0x7f) {
        shown.text[0] = *at;
        return shown;
    }
    if (byte == '\t') {
        memset(shown.text, ' ', ESCAPE_TAB_WIDTH);
        shown.bytes = shown.width = ESCAPE_TAB_WIDTH;
        return shown;
    }
    ucs4_t c;
    int read = u8_mbtoucr(&c, (const uint8_t *)at, length);
    if (read <= 0) {
        shown.bytes = shown.width = (uint32_t)snprintf(shown.text, sizeof shown.text, "\\x{%02x}", byte);
        return shown;
    }
    shown.bytes_read = (uint32_t)read;
    if (is_treacherous(c)) {
        shown.bytes = shown.width = (uint32_t)snprintf(shown.text, sizeof shown.text, "\\u{%x}", (unsigned)c);
        return shown;
    }
    memcpy(shown.text, at, (size_t)read);
    int width = uc_width(c, "UTF-8");
    shown.bytes = (uint32_t)read;
    shown.width = width < 0 ? 0 : (uint32_t)width;
    return shown;
}

static void write_text(FILE *out, const char *text, size_t length, bool keep_lines)
{
    for (size_t i = 0; i < length;) {
        struct escaped shown = escape_next(text + i, length - i);
        if (keep_lines && text[i] == '\n')
            putc('\n', out);
        else
            fwrite(shown.text, 1, shown.bytes, out);
        i += shown.bytes_read;
    }
}

void escape_write(FILE *out, const char *text, size_t length)
{
    write_text(out, text, length, false);
}

void escape_write_lines(FILE *out, const char *text, size_t length)
{
    write_text(out, text, length, true);
}

uint32_t escape_width(const char *text, size_t length)
{
    uint32_t width = 0;
    for (size_t i = 0; i < length;) {
        struct escaped shown = escape_next(text + i, length - i);
        width += shown.width;
        i += shown.bytes_read;
    }
    return width;
}
