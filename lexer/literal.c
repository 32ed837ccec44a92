#include "lexer/literal.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "lexer/utf8.h"

/* A literal's text being looked at. */
struct reading {
    struct diag_sink *sink; /* NULL: only read */
    uint32_t base;
    const char *text;
    uint32_t length, at;
    bool is_byte;
    bool failed;
};

static void complain(struct reading *reading, uint32_t lo, uint32_t hi, const char *message)
{
    reading->failed = true;
    if (reading->sink != NULL)
        diag_new(reading->sink, DIAG_ERROR, NULL, span_of(reading->base + lo, reading->base + hi), "%s", message);
}

static int hex_digit(char character)
{
    if (character >= '0' && character <= '9')
        return character - '0';
    character |= 32;
    return character >= 'a' && character <= 'f' ? character - 'a' + 10 : -1;
}

/* \u{..}; `at` is behind the u. */
static uint32_t read_unicode_escape(struct reading *reading, uint32_t end, uint32_t begin)
{
    uint32_t value = 0, digits = 0;
    if (reading->at >= end || reading->text[reading->at] != '{') {
        complain(reading, begin, reading->at, "a unicode escape needs braces: `\\u{...}`");
        return 0;
    }
    uint32_t at = reading->at + 1;
    for (; at < end && reading->text[at] != '}'; at++) {
        int digit = hex_digit(reading->text[at]);
        if (reading->text[at] == '_' && digits != 0)
            continue;
        if (digit < 0) {
            uint32_t size = 1;
            utf8_decode(reading->text + at, &size);
            complain(reading, at, at + size, "not a hexadecimal digit");
            break;
        }
        if (digits++ < 7)
            value = value * 16 + (uint32_t)digit;
    }
    bool closed = at < end && reading->text[at] == '}';
    reading->at = closed ? at + 1 : at;
    if (reading->failed)
        return 0;
    if (!closed)
        complain(reading, begin, reading->at, "this unicode escape is never closed");
    else if (digits == 0)
        complain(reading, begin, reading->at, "this unicode escape has no digits");
    else if (digits > 6)
        complain(reading, begin, reading->at, "a unicode escape has at most six digits");
    else if (value > 0x10ffff || (value >= 0xd800 && value < 0xe000))
        complain(reading, begin, reading->at, "there is no such Unicode character");
    else if (reading->is_byte)
        complain(reading, begin, reading->at, "a byte has no unicode escapes");
    return value;
}

/* The escape at `at`, which is behind the backslash at `begin`. */
static uint32_t read_escape(struct reading *reading, uint32_t end, uint32_t begin)
{
    char letter = reading->text[reading->at++];
    switch (letter) {
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case '0': return 0;
    case '\\': case '\'': case '"': return (unsigned char)letter;
    case 'u': return read_unicode_escape(reading, end, begin);
    case 'x': {
        uint32_t value = 0;
        for (int i = 0; i < 2; i++) {
            int digit = reading->at < end ? hex_digit(reading->text[reading->at]) : -1;
            if (reading->at >= end) {
                complain(reading, begin, reading->at, "`\\x` needs two hexadecimal digits");
                return 0;
            }
            if (digit < 0) {
                uint32_t size = 1;
                utf8_decode(reading->text + reading->at, &size);
                complain(reading, reading->at, reading->at + size, "not a hexadecimal digit");
                return 0;
            }
            value = value * 16 + (uint32_t)digit;
            reading->at++;
        }
        if (value > 0x7f && !reading->is_byte)
            complain(reading, begin, reading->at, "`\\x` reaches only to 7f here");
        return value;
    }
    default: {
        uint32_t size = 1;
        utf8_decode(reading->text + reading->at - 1, &size);
        reading->at += size - 1;
        complain(reading, begin + 1, reading->at, "there is no such escape");
        return 0;
    }
    }
}

static void skip_line_continuation(struct reading *reading, uint32_t end)
{
    while (reading->at < end && strchr(" \t\n\r", reading->text[reading->at]) != NULL && reading->text[reading->at] != '\0')
        reading->at++;
}

/* Reads [at, end) with escapes into `out` (NULL: only checks); gives the number of bytes. */
static uint32_t read_string(struct reading *reading, uint32_t end, char *out)
{
    uint32_t count = 0;
    while (reading->at < end) {
        uint32_t begin = reading->at;
        char character = reading->text[reading->at++];
        char bytes[4] = {character};
        uint32_t size = 1;
        if (character == '\\') {
            if (reading->text[reading->at] == '\n' || (reading->text[reading->at] == '\r' && reading->text[reading->at + 1] == '\n')) {
                skip_line_continuation(reading, end);
                continue;
            }
            uint32_t value = read_escape(reading, end, begin);
            if (reading->is_byte)
                bytes[0] = (char)value;
            else
                size = utf8_encode(bytes, value);
        } else if (character == '\r') {
            if (reading->at < end && reading->text[reading->at] == '\n')
                continue;
            complain(reading, begin, begin + 1, "a string may not contain a carriage return on its own: write `\\r`");
        } else if (reading->is_byte && (unsigned char)character >= 0x80) {
            utf8_decode(reading->text + begin, &size);
            complain(reading, begin, begin + size, "a byte string holds only ASCII characters: write `\\x..`");
            reading->at = begin + size;
            size = 0;
        }
        if (out != NULL)
            memcpy(out + count, bytes, size);
        count += size;
    }
    return count;
}

/* The offset behind the closing quote. */
static uint32_t literal_end(const char *text, uint32_t length, char quote)
{
    while (length > 0 && text[length - 1] != quote)
        length--;
    return length;
}

static void check_char(struct reading *reading, uint32_t open)
{
    uint32_t end = literal_end(reading->text, reading->length, '\'') - 1;
    reading->at = open;
    if (end == open) {
        complain(reading, open, open, "this literal holds no character");
        return;
    }
    char character = reading->text[open];
    uint32_t size = 1;
    if (character == '\\') {
        reading->at++;
        read_escape(reading, end, open);
    } else {
        utf8_decode(reading->text + open, &size);
        reading->at += size;
        if (character == '\n' || character == '\r' || character == '\t')
            complain(reading, open, open + 1, "this character must be written as an escape");
        else if (reading->is_byte && (unsigned char)character >= 0x80 && reading->at == end)
            complain(reading, open, open + size, "a byte literal holds only an ASCII character: write `\\x..`");
    }
    if (!reading->failed && reading->at != end)
        complain(reading, 0, reading->length, "this literal holds more than one character: text stands in double quotes");
}

static uint32_t number_radix(const char *text, uint32_t length)
{
    if (length < 2 || text[0] != '0')
        return 10;
    return text[1] == 'x' ? 16 : text[1] == 'o' ? 8 : text[1] == 'b' ? 2 : 10;
}

/* Where the suffix of a number begins. */
static uint32_t number_suffix(enum token_kind kind, const char *text, uint32_t length)
{
    uint32_t radix = number_radix(text, length), at = radix == 10 ? 0 : 2;
    for (; at < length; at++) {
        char character = text[at];
        bool is_digit = character == '_' || (character >= '0' && character <= '9') || (radix == 16 && hex_digit(character) >= 0);
        if (kind == TOKEN_FLOAT && !is_digit) {
            if (character == '.')
                continue;
            if ((character | 32) == 'e' && at + 1 < length && strchr("+-_0123456789", text[at + 1]) != NULL) {
                at += text[at + 1] == '+' || text[at + 1] == '-';
                continue;
            }
        }
        if (!is_digit)
            break;
    }
    return at;
}

static bool is_in(const char *const *list, const char *text, uint32_t length)
{
    for (; *list != NULL; list++)
        if (strlen(*list) == length && memcmp(*list, text, length) == 0)
            return true;
    return false;
}

static void check_number(struct reading *reading, enum token_kind kind)
{
    static const char *const floats[] = {"f32", "f64", NULL};
    static const char *const integers[] = {"u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", NULL};
    const char *text = reading->text;
    uint32_t radix = number_radix(text, reading->length);
    uint32_t suffix = number_suffix(kind, text, reading->length);
    uint32_t digits = 0;
    for (uint32_t at = radix == 10 ? 0 : 2; at < suffix; at++) {
        digits += text[at] != '_';
        if (radix < 10 && text[at] >= '0' + (int)radix && text[at] <= '9') {
            complain(reading, at, at + 1, radix == 2 ? "this digit does not exist in binary" : "this digit does not exist in octal");
            return;
        }
    }
    if (digits == 0) {
        reading->failed = true;
        if (reading->sink != NULL)
            diag_new(reading->sink, DIAG_ERROR, "E0768", span_of(reading->base, reading->base + suffix), "this number has no digits");
        return;
    }
    if (suffix == reading->length)
        return;
    const char *name = text + suffix;
    uint32_t length = reading->length - suffix;
    bool known = is_in(floats, name, length) ? radix == 10 : kind == TOKEN_INTEGER && is_in(integers, name, length);
    if (!known)
        complain(reading, 0, reading->length, "no number type is called like this suffix");
}

static uint32_t prefix_length(const char *text, uint32_t length, char quote)
{
    const char *found = memchr(text, quote, length);
    return found == NULL ? 0 : (uint32_t)(found - text) + 1;
}

static void check_raw(struct reading *reading, uint32_t open, uint32_t end)
{
    for (uint32_t at = open; at < end; at++) {
        if (reading->text[at] == '\r' && reading->text[at + 1] != '\n')
            complain(reading, at, at + 1, "a raw string may not contain a carriage return on its own");
        if (reading->is_byte && (unsigned char)reading->text[at] >= 0x80) {
            uint32_t size;
            utf8_decode(reading->text + at, &size);
            complain(reading, at, at + size, "a byte string holds only ASCII characters");
            at += size - 1;
        }
    }
}

/* [*open, *end) is what stands between the quotes. */
static void string_inside(const char *text, uint32_t length, uint32_t *open, uint32_t *end)
{
    *open = prefix_length(text, length, '"');
    *end = literal_end(text, length, '"') - 1;
}

bool literal_check(struct diag_sink *sink, enum token_kind kind, uint32_t base, const char *text, uint32_t length)
{
    struct reading reading = {.sink = sink, .base = base, .text = text, .length = length};
    reading.is_byte = kind == TOKEN_BYTE || kind == TOKEN_BYTE_STRING || kind == TOKEN_RAW_BYTE_STRING;
    uint32_t end;
    if (kind == TOKEN_INTEGER || kind == TOKEN_FLOAT) {
        check_number(&reading, kind);
        return !reading.failed;
    }
    if (kind == TOKEN_CHAR || kind == TOKEN_BYTE) {
        check_char(&reading, prefix_length(text, length, '\''));
        end = literal_end(text, length, '\'');
    } else if (kind == TOKEN_STRING || kind == TOKEN_BYTE_STRING) {
        string_inside(text, length, &reading.at, &end);
        read_string(&reading, end, NULL);
        end++;
    } else {
        uint32_t open;
        string_inside(text, length, &open, &end);
        check_raw(&reading, open, end);
        end = length;
    }
    if (end < length && !reading.failed)
        complain(&reading, 0, length, "a literal of this kind takes no suffix");
    return !reading.failed;
}

/* value = value * radix + digit, in four 32-bit limbs. */
static void multiply_add(struct literal_value *value, uint32_t radix, uint32_t digit)
{
    uint32_t limbs[4] = {(uint32_t)value->low, (uint32_t)(value->low >> 32), (uint32_t)value->high, (uint32_t)(value->high >> 32)};
    uint64_t carry = digit;
    for (int i = 0; i < 4; i++) {
        carry += (uint64_t)limbs[i] * radix;
        limbs[i] = (uint32_t)carry;
        carry >>= 32;
    }
    value->too_large |= carry != 0;
    value->low = (uint64_t)limbs[1] << 32 | limbs[0];
    value->high = (uint64_t)limbs[3] << 32 | limbs[2];
}

static void read_integer(struct literal_value *value, const char *text, uint32_t end)
{
    uint32_t radix = number_radix(text, end);
    for (uint32_t at = radix == 10 ? 0 : 2; at < end; at++) {
        if (text[at] == '_')
            continue;
        multiply_add(value, radix, (uint32_t)hex_digit(text[at]));
    }
}

static struct name read_text(struct interner *names, struct reading *reading, uint32_t end, bool is_raw)
{
    char small[256];
    uint32_t size = end - reading->at;
    char *out = size <= sizeof small - 4 ? small : malloc(size + 4);
    if (out == NULL)
        BUG("out of memory");
    uint32_t count = 0;
    if (is_raw) {
        for (; reading->at < end; reading->at++)
            if (reading->text[reading->at] != '\r' || reading->text[reading->at + 1] != '\n')
                out[count++] = reading->text[reading->at];
    } else {
        count = read_string(reading, end, out);
    }
    struct name name = intern(names, out, count);
    if (out != small)
        free(out);
    return name;
}

struct literal_value literal_read(struct interner *names, enum token_kind kind, const char *text, uint32_t length)
{
    struct literal_value value = {0};
    struct reading reading = {.text = text, .length = length};
    reading.is_byte = kind == TOKEN_BYTE || kind == TOKEN_BYTE_STRING || kind == TOKEN_RAW_BYTE_STRING;
    uint32_t end;
    if (kind == TOKEN_INTEGER || kind == TOKEN_FLOAT) {
        end = number_suffix(kind, text, length);
        if (kind == TOKEN_INTEGER)
            read_integer(&value, text, end);
        else
            value.text = intern(names, text, end);
        if (end < length)
            value.suffix = intern(names, text + end, length - end);
        return value;
    }
    if (kind == TOKEN_CHAR || kind == TOKEN_BYTE) {
        reading.at = prefix_length(text, length, '\'');
        end = literal_end(text, length, '\'') - 1;
        if (text[reading.at] == '\\') {
            reading.at++;
            value.low = read_escape(&reading, end, reading.at - 1);
        } else {
            uint32_t size;
            value.low = utf8_decode(text + reading.at, &size);
        }
        return value;
    }
    string_inside(text, length, &reading.at, &end);
    value.text = read_text(names, &reading, end, kind == TOKEN_RAW_STRING || kind == TOKEN_RAW_BYTE_STRING);
    return value;
}
