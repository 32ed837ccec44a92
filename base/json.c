#include "base/json.h"

#include <inttypes.h>
#include <string.h>

static void separate(struct json *json)
{
    if (json->follows)
        putc(',', json->out);
    json->follows = true;
}

static void open_list(struct json *json, char bracket)
{
    separate(json);
    putc(bracket, json->out);
    json->follows = false;
}

static void close_list(struct json *json, char bracket)
{
    putc(bracket, json->out);
    json->follows = true;
}

void json_object(struct json *json)
{
    open_list(json, '{');
}

void json_object_end(struct json *json)
{
    close_list(json, '}');
}

void json_array(struct json *json)
{
    open_list(json, '[');
}

void json_array_end(struct json *json)
{
    close_list(json, ']');
}

static void write_quoted(FILE *out, const char *text, size_t length)
{
    putc('"', out);
    size_t from = 0;
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        if (byte >= 0x20 && byte != '"' && byte != '\\' && byte != '<' && byte != 0x7f)
            continue;
        fwrite(text + from, 1, i - from, out);
        from = i + 1;
        if (byte == '"' || byte == '\\')
            fprintf(out, "\\%c", byte);
        else if (byte == '\n')
            fputs("\\n", out);
        else if (byte == '\t')
            fputs("\\t", out);
        else
            fprintf(out, "\\u%04x", byte);
    }
    fwrite(text + from, 1, length - from, out);
    putc('"', out);
}

void json_key(struct json *json, const char *key)
{
    separate(json);
    write_quoted(json->out, key, strlen(key));
    putc(':', json->out);
    json->follows = false;
}

void json_text(struct json *json, const char *text)
{
    if (text == NULL)
        json_null(json);
    else
        json_text_of(json, text, strlen(text));
}

void json_text_of(struct json *json, const char *text, size_t length)
{
    separate(json);
    write_quoted(json->out, text, length);
}

void json_number(struct json *json, int64_t number)
{
    separate(json);
    fprintf(json->out, "%" PRId64, number);
}

void json_decimal(struct json *json, double number, int digits)
{
    separate(json);
    fprintf(json->out, "%.*f", digits, number);
}

void json_bool(struct json *json, bool value)
{
    separate(json);
    fputs(value ? "true" : "false", json->out);
}

void json_null(struct json *json)
{
    separate(json);
    fputs("null", json->out);
}
