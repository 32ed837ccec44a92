#include "viz/text.h"

#include <math.h>
#include <string.h>

#include "base/vec.h"

/* Of Graphviz' PNG and PDF, in points: pango sets each character a whole number of them from the last. */
#define PIXEL 0.75

/* Advance in hundredths of an em from ' ' to '~': the greatest of Inter, DejaVu Sans and Serif, Liberation Sans. */
static const unsigned char sans_advance[95] = {
    32, 41, 46, 84, 64, 95, 89, 28, 39, 39, 50, 84, 32, 46, 32, 36, 64, 64, 64, 64, 65, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 56,
    102, 73, 74, 77, 81, 73, 70, 80, 88, 40, 55, 75, 67, 103, 88, 82, 68, 82, 76, 69, 67, 85, 73, 103, 72, 67, 70, 39, 36, 39, 84,
    56, 50, 62, 64, 56, 64, 62, 37, 64, 65, 32, 31, 61, 32, 98, 65, 62, 64, 64, 48, 53, 41, 65, 60, 86, 60, 60, 55, 64, 34, 64, 84,
};

/* The same of their bold faces. */
static const unsigned char bold_advance[95] = {
    35, 46, 53, 84, 70, 101, 91, 31, 48, 48, 57, 84, 38, 47, 38, 39, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40, 84, 84, 84, 62,
    104, 78, 85, 80, 87, 77, 71, 86, 95, 47, 57, 87, 71, 111, 92, 88, 76, 88, 84, 73, 75, 88, 78, 113, 78, 73, 73, 48, 39, 48, 84,
    56, 50, 68, 72, 61, 72, 68, 44, 72, 73, 38, 37, 70, 38, 106, 73, 69, 72, 72, 53, 60, 48, 73, 66, 93, 65, 66, 59, 72, 38, 72, 84,
};

static const char ellipsis[] = "\xE2\x80\xA6";

uint32_t text_next(const char **at, const char *end)
{
    const unsigned char *s = (const unsigned char *)*at;
    size_t left = (size_t)(end - *at);
    unsigned extra = s[0] < 0x80 ? 0 : s[0] >= 0xF0 ? 3 : s[0] >= 0xE0 ? 2 : s[0] >= 0xC2 ? 1 : 9;
    if (extra == 9 || s[0] > 0xF4 || left <= extra) {
        *at += 1;
        return extra == 0 ? s[0] : 0xFFFD;
    }
    uint32_t character = extra == 0 ? s[0] : s[0] & (0x3Fu >> extra);
    for (unsigned i = 1; i <= extra; i++) {
        if ((s[i] & 0xC0) != 0x80) {
            *at += 1;
            return 0xFFFD;
        }
        character = character << 6 | (s[i] & 0x3Fu);
    }
    *at += extra + 1;
    return character;
}

uint32_t text_harmless(uint32_t c)
{
    bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    bool direction = c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    bool noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) || (c >= 0xD800 && c <= 0xDFFF);
    bool line = c == 0x2028 || c == 0x2029;
    return control || direction || noncharacter || line ? 0xFFFD : c;
}

void text_encode(uint32_t c, char bytes[5])
{
    static const unsigned char lead[] = {0, 0xC0, 0xE0, 0xF0};
    unsigned extra = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    bytes[0] = (char)(lead[extra] | c >> (6 * extra));
    for (unsigned i = 1; i <= extra; i++)
        bytes[i] = (char)(0x80 | (c >> (6 * (extra - i)) & 0x3F));
    bytes[extra + 1] = '\0';
}

/* In ems.  Wide scripts take two columns of a code font and a full em of a text font. */
static double advance(uint32_t c, unsigned flags)
{
    bool code = (flags & TEXT_CODE) != 0, bold = (flags & TEXT_BOLD) != 0;
    bool wide = c >= 0x1100 && (c <= 0x115F || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
                                (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                                c >= 0x1F000);
    if (c >= 0x0300 && c <= 0x036F)
        return 0;
    if (c == 0xA0)
        c = ' ';
    if (code)
        return wide ? 1.2 : c == 0xFFFD ? 1.0 : 0.6;
    if (c >= 32 && c < 127)
        return (bold ? bold_advance : sans_advance)[c - 32] / 100.0;
    return wide || c == 0xFFFD || c == 0x2026 || c == 0x2192 ? 1.0 : bold ? 0.8 : 0.7;
}

double text_width_of(const char *text, size_t length, unsigned flags, double size)
{
    double width = 0;
    const char *end = text + length;
    while (text < end) {
        double exact = advance(text_harmless(text_next(&text, end)), flags) * size;
        width += fmax(exact, round(exact / PIXEL) * PIXEL);
    }
    return width;
}

double text_width(const struct text *text)
{
    double width = 0;
    for (uint32_t i = 0; i < text->count; i++)
        width += text_width_of(text->runs[i].text, text->runs[i].length, text->runs[i].flags, text->size);
    return width;
}

uint32_t text_characters(const char *text)
{
    uint32_t count = 0;
    for (const char *end = text + strlen(text); text < end; count++)
        text_next(&text, end);
    return count;
}

/* Runs grow in powers of two, so the capacity is known from the count.  What stands right behind the last run is of it. */
void text_append(struct arena *arena, struct text *to, const char *text, size_t length, unsigned flags, enum theme_role role)
{
    if (length == 0)
        return;
    struct text_run *last = to->count > 0 ? &to->runs[to->count - 1] : NULL;
    if (last != NULL && last->text + last->length == text && last->flags == flags && last->role == role) {
        last->length += (uint32_t)length;
        return;
    }
    if ((to->count & (to->count - 1)) == 0) {
        struct text_run *runs = ARENA_ARRAY(arena, struct text_run, to->count == 0 ? 1 : to->count * 2);
        if (to->count > 0)
            memcpy(runs, to->runs, sizeof *runs * to->count);
        to->runs = runs;
    }
    to->runs[to->count++] = (struct text_run){text, (uint32_t)length, (uint8_t)flags, (uint8_t)role};
}

struct text text_plain(struct arena *arena, const char *text, unsigned flags, enum theme_role role, double size)
{
    struct text line = {.size = size};
    text_append(arena, &line, text, strlen(text), flags, role);
    return line;
}

struct text text_marked(struct arena *arena, const char *marked, enum theme_role role, double size)
{
    struct text line = {.size = size};
    unsigned flags = 0;
    const char *start = marked != NULL ? marked : "";
    for (const char *at = start;; at++) {
        bool mark = *at == '`' || (*at == '*' && !(flags & TEXT_CODE));
        if (*at != '\0' && !mark)
            continue;
        text_append(arena, &line, start, (size_t)(at - start), flags, role);
        if (*at == '\0')
            return line;
        flags ^= *at == '`' ? TEXT_CODE : TEXT_BOLD;
        start = at + 1;
    }
}

const char *text_unmarked(struct arena *arena, const char *marked)
{
    size_t length = marked != NULL ? strlen(marked) : 0, used = 0;
    char *plain = arena_allocate(arena, length + 1);
    bool in_code = false;
    for (size_t i = 0; i < length; i++) {
        in_code ^= marked[i] == '`';
        if (marked[i] != '`' && (marked[i] != '*' || in_code))
            plain[used++] = marked[i];
    }
    plain[used] = '\0';
    return plain;
}

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (unsigned char)c >= 0x80;
}

static bool is_keyword(const char *word, size_t length)
{
    static const char *const words[] = {"fn",    "let",  "mut",  "if",    "else", "while", "loop",     "match", "return",
                                        "struct", "enum", "impl", "for",   "in",   "ref",   "move",     "as",    "true",
                                        "false", "pub",  "use",  "break", "const", "static", "continue", "where", "trait",
                                        "mod",   "type", "self", "Self",  "unsafe", "dyn",  "crate"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == length && memcmp(words[i], word, length) == 0)
            return true;
    return false;
}

/* Where the token that begins at `at` ends: a comment, a string, or a word. */
static size_t source_token(const char *line, size_t at, size_t length)
{
    size_t end = at + 1;
    if (line[at] == '/' && end < length && line[end] == '/')
        return length;
    if (line[at] == '"') {
        while (end < length && line[end] != '"')
            end += line[end] == '\\' && end + 1 < length ? 2 : 1;
        return end < length ? end + 1 : length;
    }
    if (is_word(line[at]))
        while (end < length && is_word(line[end]))
            end++;
    return end;
}

struct text text_source(struct arena *arena, const char *line, uint32_t length, uint32_t limit)
{
    VEC(char) spaced = {0};
    const char *end = line + length;
    uint32_t characters = 0;
    bool cut = false;
    while (line < end && !cut) {
        const char *from = line;
        uint32_t c = text_next(&line, end);
        if (c == '\t')
            do
                vec_push(&spaced, ' ');
            while (++characters % 4 != 0);
        else
            for (characters++; from < line; from++)
                vec_push(&spaced, *from);
        cut = characters >= limit && line < end;
    }
    for (size_t i = 0; cut && i < sizeof ellipsis - 1; i++)
        vec_push(&spaced, ellipsis[i]);
    char *copy = arena_copy_text(arena, spaced.items ? spaced.items : "", spaced.count);
    struct text text = {.size = 16};
    size_t start = 0;
    for (size_t at = 0; at < spaced.count;) {
        size_t next = source_token(copy, at, spaced.count);
        bool comment = copy[at] == '/' && next - at > 1;
        if (comment || is_keyword(copy + at, next - at)) {
            text_append(arena, &text, copy + start, at - start, TEXT_CODE, THEME_INK);
            text_append(arena, &text, copy + at, next - at, TEXT_CODE | (comment ? 0 : TEXT_BOLD),
                        comment ? THEME_MUTE : THEME_INK);
            start = next;
        }
        at = next;
    }
    text_append(arena, &text, copy + start, spaced.count - start, TEXT_CODE, THEME_INK);
    vec_free(&spaced);
    return text;
}

struct text text_fit(struct arena *arena, const struct text *text, double width)
{
    if (text_width(text) <= width)
        return *text;
    struct text cut = {.size = text->size};
    double used = text->size; /* the ellipsis */
    for (uint32_t i = 0; i < text->count; i++) {
        const struct text_run *run = &text->runs[i];
        const char *at = run->text, *end = at + run->length, *kept = at;
        while (at < end) {
            const char *from = at;
            text_next(&at, end);
            used += text_width_of(from, (size_t)(at - from), run->flags, text->size);
            if (used > width)
                break;
            kept = at;
        }
        text_append(arena, &cut, run->text, (size_t)(kept - run->text), run->flags, run->role);
        if (used > width) {
            text_append(arena, &cut, ellipsis, sizeof ellipsis - 1, 0, run->role);
            break;
        }
    }
    return cut;
}

/* A space at a line's end is no reason to cut the line. */
static struct text without_last_spaces(struct text line)
{
    while (line.count > 0) {
        struct text_run *last = &line.runs[line.count - 1];
        while (last->length > 0 && last->text[last->length - 1] == ' ')
            last->length--;
        if (last->length > 0)
            break;
        line.count--;
    }
    return line;
}

/* How wide the word is that begins at `at` of a run: up to a space, and on into further runs. */
static double word_width(const struct text *text, uint32_t run, const char *at)
{
    double width = 0;
    for (; run < text->count; run++) {
        const struct text_run *of = &text->runs[run];
        const char *from = at != NULL ? at : of->text, *end = of->text + of->length, *space = memchr(from, ' ', (size_t)(end - from));
        width += text_width_of(from, (size_t)((space != NULL ? space : end) - from), of->flags, text->size);
        if (space != NULL)
            break;
        at = NULL;
    }
    return width;
}

uint32_t text_wrap(struct arena *arena, const struct text *text, double width, struct text *lines, uint32_t limit)
{
    uint32_t count = 0;
    struct text line = {.size = text->size};
    double used = 0;
    bool may_break = false; /* a space came last */
    for (uint32_t i = 0; i < text->count; i++) {
        const struct text_run *run = &text->runs[i];
        const char *at = run->text, *end = at + run->length;
        while (at < end) {
            const char *word = at;
            while (at < end && *at != ' ')
                at++;
            while (at < end && *at == ' ')
                at++;
            double wide = text_width_of(word, (size_t)(at - word), run->flags, text->size);
            if (used > 0 && may_break && count + 1 < limit && used + word_width(text, i, word) > width) {
                lines[count++] = without_last_spaces(line);
                line = (struct text){.size = text->size};
                used = 0;
            }
            text_append(arena, &line, word, (size_t)(at - word), run->flags, run->role);
            used += wide;
            may_break = at[-1] == ' ';
        }
    }
    line = without_last_spaces(line);
    lines[count++] = text_fit(arena, &line, width);
    for (uint32_t i = 0; i + 1 < count; i++)
        lines[i] = text_fit(arena, &lines[i], width + text->size);
    return count;
}

const char *text_shorten(struct arena *arena, const char *text, uint32_t limit)
{
    uint32_t characters = text_characters(text);
    if (characters <= limit)
        return text;
    uint32_t head = (limit - 1) - (limit - 1) / 2, tail = (limit - 1) / 2;
    const char *end = text + strlen(text), *at = text, *cut, *rest;
    for (uint32_t i = 0; i < head; i++)
        text_next(&at, end);
    cut = at;
    for (uint32_t i = head; i < characters - tail; i++)
        text_next(&at, end);
    rest = at;
    size_t first = (size_t)(cut - text), last = (size_t)(end - rest);
    char *copy = ARENA_ARRAY(arena, char, first + last + sizeof ellipsis);
    memcpy(copy, text, first);
    memcpy(copy + first, ellipsis, sizeof ellipsis - 1);
    memcpy(copy + first + sizeof ellipsis - 1, rest, last);
    return copy;
}
