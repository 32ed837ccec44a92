/* A place in the user's words: "v[_]", "(*cur).next" or, as a program has it, "cur.next". */
#include <stdio.h>

#include "base/vec.h"
#include "checker/mir/mir.h"

struct words {
    VEC(char) text;
    bool is_as_written;        /* a field or element behind a reference needs no `*` in a program */
};

static void append(struct words *words, const char *text)
{
    for (; *text != '\0'; text++)
        vec_push(&words->text, *text);
}

static void append_field(struct words *words, const struct mir_body *body, const struct mir_place *place)
{
    const struct type_data *owner = type_of(body->crate->types, body->places[place->parent.index].type);
    if (owner->kind == TY_ADT) {
        const struct variant_def *variant = &def_of(body->crate, owner->def)->adt->variants[place->variant];
        append(words, name_text(body->crate->session->names, variant->fields[place->index].name));
        return;
    }
    char number[16];
    snprintf(number, sizeof number, "%u", place->index);
    append(words, number);
}

/* A binding seen by a guard is behind a reference that the user did not write. */
static bool is_hidden_deref(const struct mir_body *body, const struct mir_place *place)
{
    const struct mir_place *parent = &body->places[place->parent.index];
    return parent->kind == PROJECT_NONE && body->locals[parent->local.index].is_guard_reference;
}

/* The capture that a place is, in the body of a closure; NULL: it is none. */
static const struct thir_capture *capture_at(const struct mir_body *body, const struct mir_place *place)
{
    const struct mir_place *at = place;
    bool through_reference = false;
    if (at->kind == PROJECT_DEREF && body->thir->capture_count > 0) {
        through_reference = true;
        at = &body->places[at->parent.index];
    }
    if (at->kind != PROJECT_FIELD || !body->locals[at->local.index].is_upvar_environment)
        return NULL;
    const struct mir_place *base = &body->places[at->parent.index];
    if (base->kind == PROJECT_DEREF)
        base = &body->places[base->parent.index];
    if (base->kind != PROJECT_NONE || body->thir->captures[at->index].by_ref != through_reference)
        return NULL;
    return &body->thir->captures[at->index];
}

/* What stands before the `.` or `[`: the parent, or where a program leaves the `*` out what the reference is. */
static struct place_id base_of(const struct words *words, const struct mir_body *body, const struct mir_place *place)
{
    struct place_id base = place->parent;
    while (words->is_as_written && body->places[base.index].kind == PROJECT_DEREF && !capture_at(body, &body->places[base.index]))
        base = body->places[base.index].parent;
    return base;
}

static bool describe(struct words *words, const struct mir_body *body, struct place_id id)
{
    const struct mir_place *place = &body->places[id.index];
    const struct thir_capture *capture = capture_at(body, place);
    if (capture != NULL) {
        append(words, capture->name);  /* captured variables go by their own names */
        return true;
    }
    switch ((enum projection_kind)place->kind) {
    case PROJECT_NONE:
        if (name_is_empty(body->locals[place->local.index].name))
            return false;
        append(words, name_text(body->crate->session->names, body->locals[place->local.index].name));
        return true;
    case PROJECT_DEREF:
        if (is_hidden_deref(body, place))
            return describe(words, body, place->parent);
        append(words, "*");
        return describe(words, body, place->parent);
    case PROJECT_DOWNCAST:
        return describe(words, body, place->parent);
    case PROJECT_FIELD: case PROJECT_INDEX: case PROJECT_CONSTANT_INDEX: case PROJECT_SUBSLICE: {
        struct place_id base = base_of(words, body, place);
        bool is_wrapped = body->places[base.index].kind == PROJECT_DEREF && !is_hidden_deref(body, &body->places[base.index])
            && !(words->is_as_written && capture_at(body, &body->places[base.index]) != NULL);
        append(words, is_wrapped ? "(" : "");
        if (!describe(words, body, base))
            return false;
        append(words, is_wrapped ? ")" : "");
        if (place->kind == PROJECT_FIELD) {
            append(words, ".");
            append_field(words, body, place);
        } else {
            append(words, place->kind == PROJECT_SUBSLICE ? "[..]" : "[_]");
        }
        return true;
    }
    }
    return false;
}

static const char *describe_copy(const struct mir_body *body, struct arena *arena, struct place_id place, bool is_as_written)
{
    struct words words = {.is_as_written = is_as_written};
    bool is_known = describe(&words, body, place);
    const char *text = is_known ? arena_copy_text(arena, words.text.items, words.text.count) : NULL;
    vec_free(&words.text);
    return text;
}

const char *mir_place_describe(const struct mir_body *body, struct arena *arena, struct place_id place)
{
    return describe_copy(body, arena, place, false);
}

const char *mir_place_as_written(const struct mir_body *body, struct arena *arena, struct place_id place)
{
    return describe_copy(body, arena, place, true);
}
