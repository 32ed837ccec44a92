#include "viz/plain.h"

#include <stdlib.h>
#include <string.h>

#include "base/escape.h"
#include "viz/text.h"

/* What the facts' words have beyond ASCII. */
static const char *in_ascii(uint32_t character)
{
    switch (character) {
    case 0x2026: return "...";
    case 0x2192: return "->";
    case 0x2212: return "-";
    case 0xD7: return "x";
    case 0xB7: return ".";
    default: return NULL;
    }
}

static void put_ascii(FILE *out, const struct escaped *shown)
{
    const char *at = shown->text, *end = shown->text + shown->bytes;
    while (at < end) {
        uint32_t character = text_next(&at, end);
        const char *word = in_ascii(character);
        if (character < 0x80)
            putc((int)character, out);
        else if (word != NULL)
            fputs(word, out);
        else
            fprintf(out, "\\u{%x}", (unsigned)character);
    }
}

static const char *close_text(struct arena *arena, FILE *out, char **buffer, size_t *size)
{
    fclose(out);
    const char *text = arena_copy_text(arena, *buffer, *size);
    free(*buffer);
    return text;
}

static void put_shown(FILE *out, bool is_ascii, const char *text, size_t length)
{
    for (size_t i = 0; i < length;) {
        struct escaped shown = escape_next(text + i, length - i);
        if (is_ascii)
            put_ascii(out, &shown);
        else
            fwrite(shown.text, 1, shown.bytes, out);
        i += shown.bytes_read;
    }
}

/* Most text is shown as it is. */
static bool is_harmless(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)text[i] < 0x20 || (unsigned char)text[i] >= 0x7F)
            return false;
    return true;
}

const char *plain_code(struct arena *arena, bool is_ascii, const char *code, size_t length)
{
    if (code != NULL && is_harmless(code, length))
        return arena_copy_text(arena, code, length);
    char *buffer = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&buffer, &size);
    if (out == NULL)
        return "";
    put_shown(out, is_ascii, code != NULL ? code : "", code != NULL ? length : 0);
    return close_text(arena, out, &buffer, &size);
}

const char *plain_text(struct arena *arena, bool is_ascii, const char *marked)
{
    const char *unmarked = text_unmarked(arena, marked);
    return plain_code(arena, is_ascii, unmarked, strlen(unmarked));
}

uint32_t plain_width(const char *text)
{
    return escape_width(text, strlen(text));
}

/* How many bytes of it fit into `width` columns. */
static size_t fitting(const char *text, size_t length, uint32_t width)
{
    size_t used = 0;
    for (uint32_t columns = 0; used < length;) {
        struct escaped shown = escape_next(text + used, length - used);
        if (columns + shown.width > width)
            break;
        columns += shown.width;
        used += shown.bytes_read;
    }
    return used;
}

static const char *ellipsis_of(bool is_ascii)
{
    return is_ascii ? "..." : "\xE2\x80\xA6";
}

const char *plain_shorten(struct arena *arena, bool is_ascii, const char *text, uint32_t width)
{
    uint32_t whole = plain_width(text), gap = is_ascii ? 3 : 1;
    if (whole <= width)
        return text;
    if (width <= gap + 2)
        return plain_cut(arena, is_ascii, text, width);
    uint32_t head = (width - gap + 1) / 2, tail = width - gap - head;
    size_t length = strlen(text), first = fitting(text, length, head), last = length;
    for (size_t from = first; from < length && plain_width(text + from) > tail;) {
        from += escape_next(text + from, length - from).bytes_read;
        last = from;
    }
    return arena_format(arena, "%.*s%s%s", (int)first, text, ellipsis_of(is_ascii), text + last);
}

const char *plain_cut(struct arena *arena, bool is_ascii, const char *text, uint32_t width)
{
    uint32_t gap = is_ascii ? 3 : 1;
    if (plain_width(text) <= width)
        return text;
    if (width <= gap)
        return arena_copy_text(arena, "...", width);
    return arena_format(arena, "%.*s%s", (int)fitting(text, strlen(text), width - gap), text, ellipsis_of(is_ascii));
}

void plain_wrap(FILE *out, const char *text, uint32_t indent, uint32_t width)
{
    uint32_t room = width, blanks = (uint32_t)strspn(text, " ");
    for (size_t left = strlen(text);;) {
        size_t fits = fitting(text, left, room), end = fits;
        if (fits < left) {
            while (end > blanks && text[end] != ' ')
                end--;
            if (end <= blanks)
                end = fits > 0 ? fits : left;
        }
        fprintf(out, "%.*s\n", (int)end, text);
        text += end;
        left -= end;
        for (; *text == ' '; left--)
            text++;
        if (left == 0)
            return;
        fprintf(out, "%*s", (int)indent, "");
        room = width > indent + 10 ? width - indent : 10;
        blanks = 0;
    }
}
