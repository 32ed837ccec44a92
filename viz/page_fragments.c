/*
 * Drawings in pieces, each piece once.
 *
 * Every object of a drawing (one <g> with an id) is a slot; what it looks like at a point is a fragment, a text that is kept
 * once however many points show it.  A point is a tree over its slots in paint order, GROUP children a node; nodes are
 * fragments too, so whatever part of a drawing stays the same from point to point is the same node:
 *
 *     point 3:  f90 -> f70 f71 f72        point 4:  f95 -> f70 f94 f72
 *                      f71 -> f11 f12 f13                   f94 -> f11 f40 f13      only f40, f94 and f95 are new
 *
 * A tree is nothing but <use> elements: a browser paints it without any script.
 */
#include <string.h>

#include "base/bug.h"
#include "viz/page_parts.h"

enum { GROUP = 6 };

void fragments_init(struct page_fragments *fragments)
{
    *fragments = (struct page_fragments){.written = 1, .count = 1}; /* fragment 0 is the empty text: nothing */
    arena_init(&fragments->arena);
    fragments->texts = interner_new(&fragments->arena);
}

static void end_function(struct page_fragments *fragments)
{
    if (fragments->slots != NULL)
        interner_free(fragments->slots);
    fragments->slots = NULL;
    vec_clear(&fragments->next);
    vec_clear(&fragments->objects);
    vec_clear(&fragments->starts);
}

void fragments_begin_function(struct page_fragments *fragments)
{
    end_function(fragments);
    fragments->slots = interner_new(&fragments->arena);
    vec_push(&fragments->next, 0);
}

void fragments_release(struct page_fragments *fragments)
{
    end_function(fragments);
    vec_free(&fragments->next);
    vec_free(&fragments->objects);
    vec_free(&fragments->starts);
    interner_free(fragments->texts);
    arena_release(&fragments->arena);
}

/* ---- taking a drawing apart: svg.c writes each object as <g id="ID" class="CLASSES">..., and `</g>` on a line of its own ---- */

struct object {
    const char *id, *classes, *body;
    size_t id_length, classes_length, body_length;
};

static const char object_start[] = "<g id=\"", object_end[] = "</g>\n";

/* The next object at or behind `at`; gives what follows it, or NULL. */
static const char *next_object(const char *at, struct object *object)
{
    at = strstr(at, object_start);
    if (at == NULL)
        return NULL;
    object->id = at + sizeof object_start - 1;
    object->id_length = strcspn(object->id, "\"");
    object->classes = object->id + object->id_length + sizeof "\" class=\"" - 1;
    object->classes_length = strcspn(object->classes, "\"");
    object->body = object->classes + object->classes_length + sizeof "\">" - 1;
    const char *end = strstr(object->body, object_end);
    if (end == NULL)
        return NULL;
    object->body_length = (size_t)(end - object->body);
    return end + sizeof object_end - 1;
}

/* The objects stand in one group: the drawing's. */
static const char *first_object(const char *svg)
{
    const char *graph = strstr(svg, object_start);
    return graph == NULL ? NULL : graph + sizeof object_start - 1;
}

static void write_object(const struct object *object, FILE *out)
{
    size_t kind = strcspn(object->classes, " \""); /* node or edge: of no use here */
    kind += object->classes[kind] == ' ';
    const char *classes = object->classes + kind;
    size_t length = object->classes_length - kind;
    bool is_bare = length > 0 && memchr(classes, ' ', length) == NULL; /* HTML needs no quotes around one word */
    fprintf(out, is_bare ? " data-o=%.*s class=%.*s>" : " data-o=%.*s class=\"%.*s\">", (int)object->id_length, object->id, (int)length, classes);
    page_shapes(object->body, object->body_length, out);
}

static uint32_t keep_text(struct page_fragments *fragments, const char *text, size_t length)
{
    uint32_t index = intern(fragments->texts, text, length).index;
    fragments->count = index < fragments->count ? fragments->count : index + 1;
    return index;
}

static uint32_t keep_fragment(struct page_fragments *fragments, const struct object *object)
{
    char *text = NULL;
    size_t length = 0;
    FILE *memory = open_memstream(&text, &length);
    if (memory == NULL)
        BUG("out of memory");
    write_object(object, memory);
    fclose(memory);
    uint32_t fragment = keep_text(fragments, text, length);
    free(text);
    return fragment;
}

void fragments_add_point(struct page_fragments *fragments, const char *svg)
{
    struct object object;
    uint32_t before = 0;
    vec_push(&fragments->starts, fragments->objects.count);
    for (const char *at = first_object(svg); at != NULL && (at = next_object(at, &object)) != NULL;) {
        uint32_t slot = intern(fragments->slots, object.id, object.id_length).index;
        if (slot == fragments->next.count) { /* first seen: painted where it stands here */
            vec_push(&fragments->next, fragments->next.items[before]);
            fragments->next.items[before] = slot;
        }
        vec_push(&fragments->objects, (struct page_object){slot, keep_fragment(fragments, &object)});
        before = slot;
    }
}

/* ---- writing ---- */

/* Short ids: base 61.  Without the `a` none is one of the page's own that is as short (`say`). */
static const char *write_number(uint32_t number, char buffer[12])
{
    char *at = buffer + 11;
    *at = '\0';
    do {
        *--at = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZbcdefghijklmnopqrstuvwxyz"[number % 61];
        number /= 61;
    } while (number > 0);
    return at;
}

static void write_uses(const uint32_t *children, uint32_t count, FILE *out)
{
    char buffer[12];
    for (uint32_t i = 0; i < count; i++)
        if (children[i] != 0)
            fprintf(out, "<use href=#%s />", write_number(children[i], buffer));
}

static uint32_t keep_group(struct page_fragments *fragments, const uint32_t *children, uint32_t count)
{
    uint32_t present = 0, last = 0;
    for (uint32_t i = 0; i < count; i++) {
        present += children[i] != 0;
        last = children[i] != 0 ? children[i] : last;
    }
    if (present <= 1)
        return last;
    char *text = NULL;
    size_t length = 0;
    FILE *memory = open_memstream(&text, &length);
    if (memory == NULL)
        BUG("out of memory");
    putc('>', memory);
    write_uses(children, count, memory);
    fclose(memory);
    uint32_t group = keep_text(fragments, text, length);
    free(text);
    return group;
}

void fragments_write_point(struct page_fragments *fragments, uint32_t point, FILE *out)
{
    uint32_t count = 0, slots = fragments->next.count;
    uint32_t begin = fragments->starts.items[point];
    uint32_t end = point + 1 < fragments->starts.count ? fragments->starts.items[point + 1] : fragments->objects.count;
    uint32_t *of_slot = calloc(slots, sizeof *of_slot), *level = calloc(slots, sizeof *level);
    if (of_slot == NULL || level == NULL)
        BUG("out of memory");
    for (uint32_t i = begin; i < end; i++)
        of_slot[fragments->objects.items[i].slot] = fragments->objects.items[i].fragment;
    for (uint32_t slot = fragments->next.items[0]; slot != 0; slot = fragments->next.items[slot])
        level[count++] = of_slot[slot];
    while (count > GROUP) {
        uint32_t groups = 0;
        for (uint32_t i = 0; i < count; i += GROUP)
            level[groups++] = keep_group(fragments, level + i, count - i < GROUP ? count - i : GROUP);
        count = groups;
    }
    write_uses(level, count, out);
    free(of_slot);
    free(level);
}

void fragments_write_new(struct page_fragments *fragments, FILE *out)
{
    char buffer[12];
    for (uint32_t i = fragments->written; i < fragments->count; i++)
        fprintf(out, "<g id=%s%s</g>\n", write_number(i, buffer), name_text(fragments->texts, (struct name){i}));
    fragments->written = fragments->count;
}

/* Whether the object is one element, which then can bear its name and classes itself. */
static bool is_single(const char *body, size_t length)
{
    const char *end = body + length, *close = memchr(body, '>', length);
    if (length == 0 || *body != '<' || close == NULL || memcmp(body, "<title", 6) == 0)
        return false;
    return close + 1 == end || (memcmp(body, "<text", 5) == 0 && memmem(body, length, "</text>", 7) == end - 7);
}

/* Of an object's classes those that page.css and page.js ask for in a view; gives whether there is one. */
static bool write_kept_classes(const struct object *object, FILE *out)
{
    static const char *const kept[] = {"band", "row", "bandhead", "heading", "frame", "key", "lent_"};
    bool follows = false;
    const char *end = object->classes + object->classes_length;
    for (const char *at = object->classes; at < end;) {
        size_t length = strcspn(at, " \"");
        bool is_kept = false;
        for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
            is_kept |= strncmp(at, kept[i], strlen(kept[i])) == 0 && (strlen(kept[i]) == length || kept[i][strlen(kept[i]) - 1] == '_');
        if (is_kept)
            fprintf(out, follows ? " %.*s" : " class=\"%.*s", (int)length, at);
        follows |= is_kept;
        at += length + 1;
    }
    return follows;
}

/* `<rect x=1 class=f5 />` becomes `<rect data-o=step_1 x=1 class="key f5" />`. */
static void write_single(const struct object *object, const char *body, size_t length, FILE *out)
{
    static const char class_start[] = " class=";
    size_t name = strcspn(body, " >");
    const char *close = memchr(body, '>', length), *class = memmem(body, (size_t)(close - body), class_start, sizeof class_start - 1);
    fprintf(out, "%.*s data-o=%.*s", (int)name, body, (int)object->id_length, object->id);
    fwrite(body + name, 1, (size_t)((class != NULL ? class : body + name) - body) - name, out);
    bool is_open = write_kept_classes(object, out);
    const char *rest = class != NULL ? class : body + name;
    if (is_open && class != NULL) { /* its value has quotes, or ends at a space or the end */
        bool quoted = class[sizeof class_start - 1] == '"';
        const char *value = class + sizeof class_start - 1 + quoted;
        size_t value_length = strcspn(value, quoted ? "\"" : " >");
        fprintf(out, " %.*s", (int)value_length, value);
        rest = value + value_length + quoted;
    }
    if (is_open)
        putc('"', out);
    fwrite(rest, 1, (size_t)(body + length - rest), out);
}

static void write_inline(const struct object *object, FILE *out)
{
    char *body = NULL;
    size_t length = 0;
    FILE *memory = open_memstream(&body, &length);
    if (memory == NULL)
        BUG("out of memory");
    page_shapes(object->body, object->body_length, memory);
    fclose(memory);
    if (is_single(body, length)) {
        write_single(object, body, length, out);
    } else if (length > 0) {
        fputs("<g", out);
        write_object(object, out);
        fputs("</g>", out);
    }
    free(body);
}

void fragments_write_inline(const char *svg, FILE *out)
{
    struct object object;
    for (const char *at = first_object(svg); at != NULL && (at = next_object(at, &object)) != NULL;)
        write_inline(&object, out);
}
