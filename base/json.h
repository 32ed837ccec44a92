/*
 * Writes JSON as it goes, key order kept, on one line.  `<` is written \u003c, so that the result can stand inside an
 * HTML <script>.  Texts are valid UTF-8 (files are validated when read).
 *
 *     struct json json = json_to(out);
 *     json_object(&json);
 *     json_key(&json, "line"), json_number(&json, 7);
 *     json_key(&json, "spans"), json_array(&json), json_array_end(&json);
 *     json_object_end(&json);
 *
 * The caller checks the stream for write errors.
 */
#ifndef LIEN_BASE_JSON_H
#define LIEN_BASE_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct json {
    FILE *out;
    bool follows; /* the next value or key stands behind another in the same list */
};

static inline struct json json_to(FILE *out)
{
    return (struct json){.out = out};
}

void json_object(struct json *json);
void json_object_end(struct json *json);
void json_array(struct json *json);
void json_array_end(struct json *json);
void json_key(struct json *json, const char *key);
/* NULL gives null. */
void json_text(struct json *json, const char *text);
void json_text_of(struct json *json, const char *text, size_t length);
void json_number(struct json *json, int64_t number);
void json_decimal(struct json *json, double number, int digits);
void json_bool(struct json *json, bool value);
void json_null(struct json *json);

#endif
