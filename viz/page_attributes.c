/*
 * Colours, sizes and anchors as classes, which are a fifth as long as attributes, and nothing where the style sheet says the
 * same of anything: a text is in ink and 16 points, a shape has no border.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "viz/page_parts.h"

struct classes {
    char text[200];
    size_t length;
};

struct attribute {
    const char *name, *value;
    size_t name_length, value_length;
};

static bool is_named(const struct attribute *attribute, const char *name)
{
    return attribute->name_length == strlen(name) && memcmp(attribute->name, name, attribute->name_length) == 0;
}

static bool is_value(const struct attribute *attribute, const char *value)
{
    return attribute->value_length == strlen(value) && memcmp(attribute->value, value, attribute->value_length) == 0;
}

static void add_class(struct classes *classes, const char *text, size_t length)
{
    if (classes->length + length + 2 > sizeof classes->text)
        return;
    if (classes->length > 0)
        classes->text[classes->length++] = ' ';
    memcpy(classes->text + classes->length, text, length);
    classes->length += length;
}

static void add_number(struct classes *classes, char kind, int number)
{
    char text[16];
    add_class(classes, text, (size_t)snprintf(text, sizeof text, "%c%d", kind, number));
}

/* A colour's role is a class: f3 fills with it, s3 draws with it. */
static bool take_color(struct classes *classes, const struct attribute *attribute, bool is_text)
{
    bool fills = is_named(attribute, "fill");
    if (!fills && !is_named(attribute, "stroke"))
        return false;
    if (is_value(attribute, "none")) {
        if (fills)
            add_class(classes, "fn", 2);
        return true;
    }
    for (int role = 0; role < THEME_NONE; role++) {
        if (!is_value(attribute, theme_color((enum theme_role)role)))
            continue;
        if (!is_text || role != THEME_INK)
            add_number(classes, fills ? 'f' : 's', role);
        return true;
    }
    return false;
}

static bool take_size(struct classes *classes, const struct attribute *attribute)
{
    char *end;
    if (!is_named(attribute, "font-size"))
        return false;
    long size = strtol(attribute->value, &end, 10);
    if (end != attribute->value + attribute->value_length || size < PAGE_LEAST_SIZE || size > PAGE_MOST_SIZE)
        return false;
    if (size != PAGE_TEXT_SIZE)
        add_number(classes, 't', (int)size);
    return true;
}

/* Widths of lines in tenths: w26 is 2.6. */
static bool take_pen(struct classes *classes, const struct attribute *attribute)
{
    static const int widths[] = {PAGE_PENS};
    if (!is_named(attribute, "stroke-width"))
        return false;
    char *end;
    int tenths = (int)lround(strtod(attribute->value, &end) * 10);
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++)
        if (end == attribute->value + attribute->value_length && widths[i] == tenths) {
            add_number(classes, 'w', tenths);
            return true;
        }
    return false;
}

static bool take_dashes(struct classes *classes, const struct attribute *attribute)
{
    if (!is_named(attribute, "stroke-dasharray"))
        return false;
    if (is_value(attribute, PAGE_DASHED))
        add_class(classes, "da", 2);
    else if (is_value(attribute, PAGE_DOTTED))
        add_class(classes, "do", 2);
    else
        return false;
    return true;
}

/* Whether a class, or nothing at all, says it. */
static bool take(struct classes *classes, const struct attribute *attribute, bool is_text)
{
    if (is_named(attribute, "class"))
        add_class(classes, attribute->value, attribute->value_length);
    else if (is_named(attribute, "text-anchor") && is_value(attribute, "middle"))
        add_class(classes, "c", 1);
    else if (is_named(attribute, "text-anchor") && is_value(attribute, "end"))
        add_class(classes, "e", 1);
    else
        return (is_named(attribute, "stroke-width") && is_value(attribute, "0")) || take_size(classes, attribute) || take_color(classes, attribute, is_text) ||
               take_pen(classes, attribute) || take_dashes(classes, attribute);
    return true;
}

/* HTML needs no quotes around numbers and words. */
static bool write_attribute(FILE *out, const struct attribute *attribute)
{
    static const char bare[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,-_";
    size_t length = attribute->value_length;
    if (length > 2 && memcmp(attribute->value + length - 2, ".0", 2) == 0)
        length -= 2;
    bool is_bare = length > 0 && strspn(attribute->value, bare) >= length;
    fprintf(out, is_bare ? " %.*s=%.*s" : " %.*s=\"%.*s\"", (int)attribute->name_length, attribute->name, (int)length, attribute->value);
    return is_bare;
}

/* ` name="value" name="value"`, up to the end or what is no attribute. */
bool page_attributes(const char *at, const char *end, bool is_text, FILE *out)
{
    struct classes classes = {.length = 0};
    bool is_bare = false;
    while (at < end && *at == ' ') {
        struct attribute attribute = {.name = at + 1};
        const char *equals = memchr(at, '=', (size_t)(end - at));
        const char *last = equals == NULL || end - equals < 3 ? NULL : memchr(equals + 2, '"', (size_t)(end - equals - 2));
        if (last == NULL)
            break;
        attribute.name_length = (size_t)(equals - attribute.name);
        attribute.value = equals + 2;
        attribute.value_length = (size_t)(last - attribute.value);
        if (!take(&classes, &attribute, is_text))
            is_bare = write_attribute(out, &attribute);
        at = last + 1;
    }
    if (classes.length == 0)
        return is_bare;
    is_bare = memchr(classes.text, ' ', classes.length) == NULL;
    fprintf(out, is_bare ? " class=%.*s" : " class=\"%.*s\"", (int)classes.length, classes.text);
    return is_bare;
}

/* In a text `<` and `>` are entities, so what is between them is a tag. */
void page_tags(const char *line, const char *end, FILE *out)
{
    while (line < end) {
        const char *tag = memchr(line, '<', (size_t)(end - line));
        const char *close = tag == NULL ? NULL : memchr(tag, '>', (size_t)(end - tag));
        if (close == NULL) {
            fwrite(line, 1, (size_t)(end - line), out);
            return;
        }
        const char *space = memchr(tag, ' ', (size_t)(close - tag)), *stop = close > tag && close[-1] == '/' ? close - 1 : close;
        space = space == NULL ? stop : space;
        fwrite(line, 1, (size_t)(space - line), out);
        bool is_bare = page_attributes(space, stop, space - tag == 5 && memcmp(tag, "<text", 5) == 0, out);
        fputs(stop == close ? ">" : is_bare ? " />" : "/>", out);
        line = close + 1;
    }
}
