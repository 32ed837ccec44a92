#include "checker/types/format.h"

#include <ctype.h>
#include <string.h>

struct reader { const char *text; uint32_t at, length; };

static char peek(const struct reader *reader)
{
    return reader->at < reader->length ? reader->text[reader->at] : '\0';
}

static bool is_name_start(char c)
{
    return isalpha((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

static void skip_spaces(struct reader *reader)
{
    while (isspace((unsigned char)peek(reader)))
        reader->at++;
}

/* A number or a name; NONE where neither stands here. */
static struct format_argument read_argument(struct reader *reader)
{
    struct format_argument argument = {.position = FORMAT_NONE};
    uint32_t start = reader->at;
    if (isdigit((unsigned char)peek(reader))) {
        argument.position = FORMAT_INDEX;
        while (isdigit((unsigned char)peek(reader)) && argument.index < 100000)
            argument.index = argument.index * 10 + (uint32_t)(reader->text[reader->at++] - '0');
    } else if (is_name_start(peek(reader))) {
        argument.position = FORMAT_NAME;
        while (is_name_start(peek(reader)) || isdigit((unsigned char)peek(reader)))
            reader->at++;
        argument.name_start = start;
        argument.name_length = reader->at - start;
    }
    return argument;
}

/* `5`, `5$` or `name$`: only those with `$` are arguments; a plain number is literal. */
static struct format_argument read_count(struct reader *reader)
{
    struct reader before = *reader;
    struct format_argument argument = read_argument(reader);
    if (argument.position != FORMAT_NONE && peek(reader) == '$') {
        reader->at++;
        return argument;
    }
    if (argument.position == FORMAT_NAME)
        *reader = before;
    argument.position = FORMAT_NONE;
    return argument;
}

static uint32_t char_length(const struct reader *reader)
{
    uint32_t length = 1;
    while (reader->at + length < reader->length && ((unsigned char)reader->text[reader->at + length] & 0xC0) == 0x80)
        length++;
    return length;
}

/* [[fill]align][sign]['#']['0'][width]['.' precision][type] */
static void read_spec(struct reader *reader, struct format_piece *piece)
{
    uint32_t fill = char_length(reader);
    char after = reader->at + fill < reader->length ? reader->text[reader->at + fill] : '\0';
    if (peek(reader) != '\0' && after != '\0' && strchr("<^>", after) != NULL)
        reader->at += fill + 1;
    else if (peek(reader) != '\0' && strchr("<^>", peek(reader)) != NULL)
        reader->at++;
    if (peek(reader) == '+' || peek(reader) == '-')
        reader->at++;
    if (peek(reader) == '#')
        reader->at++;
    if (peek(reader) == '0' && (reader->at + 1 >= reader->length || reader->text[reader->at + 1] != '$'))
        reader->at++;
    piece->width = read_count(reader);
    if (peek(reader) == '.') {
        reader->at++;
        if (peek(reader) == '*') {
            reader->at++;
            piece->takes_precision_first = true;
            piece->precision.position = FORMAT_NEXT;
        } else {
            piece->precision = read_count(reader);
        }
    }
    uint32_t length = 0;
    while ((is_name_start(peek(reader)) || isdigit((unsigned char)peek(reader))) && length + 2 < sizeof piece->trait)
        piece->trait[length++] = reader->text[reader->at++];
    if (peek(reader) == '?' && (length == 0 || (length == 1 && (piece->trait[0] == 'x' || piece->trait[0] == 'X'))))
        piece->trait[length++] = reader->text[reader->at++];
}

/* `{point.x}`, `{pair.0}`: a dot and a name or number, up to the end of the placeholder. */
static bool is_field_access(const struct reader *reader)
{
    struct reader at = *reader;
    if (peek(&at) != '.')
        return false;
    at.at++;
    return read_argument(&at).position != FORMAT_NONE && (peek(&at) == '}' || peek(&at) == ':');
}

static bool read_piece(struct reader *reader, struct format_piece *piece, struct format_string *out)
{
    *piece = (struct format_piece){.start = reader->at++};
    piece->width.position = piece->precision.position = FORMAT_NONE;
    piece->value = read_argument(reader);
    if (piece->value.position == FORMAT_NAME && is_field_access(reader)) {
        out->error = "a placeholder takes a variable, not a field: write `{}` and the field behind the string";
        out->error_at = piece->value.name_start;
        return false;
    }
    if (piece->value.position == FORMAT_NONE)
        piece->value.position = FORMAT_NEXT;
    skip_spaces(reader);
    if (peek(reader) == ':') {
        reader->at++;
        read_spec(reader, piece);
    }
    skip_spaces(reader);
    if (peek(reader) != '}') {
        out->error = reader->at >= reader->length ? "a `{` is not closed" :
                     "a placeholder holds a variable or nothing: write `{}` and the expression behind the string; `{{` prints a brace";
        out->error_at = reader->at >= reader->length ? reader->length : reader->at;
        return false;
    }
    piece->end = ++reader->at;
    return true;
}

struct format_string format_parse(struct arena *arena, const char *text, uint32_t length)
{
    struct format_string out = {0};
    uint32_t room = 0;
    for (uint32_t i = 0; i < length; i++)
        room += text[i] == '{';
    out.pieces = room == 0 ? NULL : ARENA_ARRAY(arena, struct format_piece, room);
    struct reader reader = {text, 0, length};
    while (reader.at < length) {
        char c = text[reader.at], next = reader.at + 1 < length ? text[reader.at + 1] : '\0';
        if ((c == '{' && next == '{') || (c == '}' && next == '}')) {
            reader.at += 2;
        } else if (c == '{') {
            if (!read_piece(&reader, &out.pieces[out.piece_count], &out))
                return out;
            out.piece_count++;
        } else if (c == '}') {
            out.error = "a `}` is not opened";
            out.error_at = reader.at;
            return out;
        } else {
            reader.at++;
        }
    }
    return out;
}
