#include "viz/pdf.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { PAGES_NUMBER = 1, CATALOG_NUMBER = 2, OBJECT_LIMIT = 100000 };

static void put(struct pdf *pdf, const char *bytes, size_t length)
{
    pdf->written += fwrite(bytes, 1, length, pdf->out);
}

static void put_text(struct pdf *pdf, const char *text)
{
    put(pdf, text, strlen(text));
}

static void put_number(struct pdf *pdf, const char *before, size_t number, const char *after)
{
    char text[64];
    snprintf(text, sizeof text, "%s%zu%s", before, number, after);
    put_text(pdf, text);
}

void pdf_begin(struct pdf *pdf, FILE *out)
{
    *pdf = (struct pdf){.out = out};
    put_text(pdf, "%PDF-1.5\n%\xB5\xED\xAE\xFB\n");
    for (int i = 0; i < 2; i++)
        vec_push(&pdf->offsets, (size_t)0);
}

/* ---- reading ---- */

struct object {
    const char *begin, *end;       /* from behind "N 0 obj" on */
};

static const char *find(const char *from, const char *end, const char *what)
{
    return from < end ? memmem(from, (size_t)(end - from), what, strlen(what)) : NULL;
}

static bool has(const struct object *object, const char *what)
{
    const char *stream = find(object->begin, object->end, "stream\n");
    return find(object->begin, stream != NULL ? stream : object->end, what) != NULL;
}

/* The table at the end says where each object begins. */
static struct object *read_objects(const char *bytes, size_t length, uint32_t *count)
{
    const char *end = bytes + length, *at = NULL;
    for (const char *next = bytes; (next = find(next, end, "startxref")) != NULL; next++)
        at = next;
    size_t table = at != NULL ? strtoul(at + 9, NULL, 10) : 0;
    if (table == 0 || table + 10 > length || memcmp(bytes + table, "xref\n0 ", 7) != 0)
        return NULL;
    char *lines;
    unsigned long objects = strtoul(bytes + table + 7, &lines, 10);
    if (objects < 2 || objects > OBJECT_LIMIT || (size_t)(end - lines) < 20 * objects)
        return NULL;
    struct object *found = calloc(objects, sizeof *found);
    lines += strspn(lines, " \r\n");
    for (unsigned long i = 1; found != NULL && i < objects; i++) {
        size_t offset = strtoul(lines + 20 * i, NULL, 10);
        const char *begin = offset < length ? find(bytes + offset, end, " obj") : NULL;
        const char *stop = begin != NULL ? find(begin, end, "endobj") : NULL;
        if (stop == NULL) {
            free(found);
            return NULL;
        }
        const char *stream = find(begin, stop, "stream\n"), *stream_end = stream != NULL ? find(stream, end, "\nendstream") : NULL;
        if (stream_end != NULL)
            stop = find(stream_end, end, "endobj");
        found[i] = (struct object){begin + 4, stop != NULL ? stop : end};
    }
    *count = (uint32_t)objects;
    return found;
}

/* ---- writing ---- */

/* "12 0 R" with the object's new number. */
static void copy_renumbered(struct pdf *pdf, const struct object *object, const uint32_t *number, uint32_t count)
{
    const char *stream = find(object->begin, object->end, "stream\n"), *end = stream != NULL ? stream : object->end, *from = object->begin;
    for (const char *at = object->begin; at < end;) {
        if (!isdigit((unsigned char)*at)) {
            at++;
            continue;
        }
        char *after;
        unsigned long old = strtoul(at, &after, 10);
        if (after + 4 <= end && memcmp(after, " 0 R", 4) == 0 && old < count) {
            put(pdf, from, (size_t)(at - from));
            put_number(pdf, "", number[old], " 0 R");
            from = after + 4;
        }
        at = after;
    }
    put(pdf, from, (size_t)(object->end - from));
}

bool pdf_add(struct pdf *pdf, const char *bytes, size_t length)
{
    uint32_t count = 0;
    struct object *objects = read_objects(bytes, length, &count);
    uint32_t *number = objects != NULL ? calloc(count, sizeof *number) : NULL;
    if (number == NULL) {
        free(objects);
        return false;
    }
    uint32_t next = pdf->offsets.count + 1;
    for (uint32_t i = 1; i < count; i++)
        number[i] = has(&objects[i], "/Type /Pages") ? PAGES_NUMBER
                    : has(&objects[i], "/Type /Catalog") || has(&objects[i], "/Producer") ? 0 : next++;
    for (uint32_t i = 1; i < count; i++) {
        if (number[i] <= CATALOG_NUMBER)
            continue;
        vec_push(&pdf->offsets, pdf->written);
        if (has(&objects[i], "/Type /Page") && !has(&objects[i], "/Type /Pages"))
            vec_push(&pdf->pages, number[i]);
        put_number(pdf, "", number[i], " 0 obj");
        copy_renumbered(pdf, &objects[i], number, count);
        put_text(pdf, "endobj\n");
    }
    free(number);
    free(objects);
    return true;
}

static void put_trailer(struct pdf *pdf)
{
    pdf->offsets.items[PAGES_NUMBER - 1] = pdf->written;
    put_text(pdf, "1 0 obj\n<< /Type /Pages\n   /Kids [");
    for (uint32_t i = 0; i < pdf->pages.count; i++)
        put_number(pdf, " ", pdf->pages.items[i], " 0 R");
    put_number(pdf, " ]\n   /Count ", pdf->pages.count, "\n>>\nendobj\n");
    pdf->offsets.items[CATALOG_NUMBER - 1] = pdf->written;
    put_text(pdf, "2 0 obj\n<< /Type /Catalog\n   /Pages 1 0 R\n>>\nendobj\n");
    size_t table = pdf->written;
    put_number(pdf, "xref\n0 ", pdf->offsets.count + 1, "\n0000000000 65535 f \n");
    for (uint32_t i = 0; i < pdf->offsets.count; i++) {
        char line[40];
        snprintf(line, sizeof line, "%010zu 00000 n \n", pdf->offsets.items[i]);
        put_text(pdf, line);
    }
    put_number(pdf, "trailer\n<< /Size ", pdf->offsets.count + 1, "\n   /Root 2 0 R\n>>\n");
    put_number(pdf, "startxref\n", table, "\n%%EOF\n");
}

bool pdf_end(struct pdf *pdf)
{
    bool good = pdf->pages.count > 0;
    put_trailer(pdf);
    vec_free(&pdf->offsets);
    vec_free(&pdf->pages);
    return good && !ferror(pdf->out);
}
