/* A place in the user's words: "v[_]", "(*cur).next". */
#include <stdio.h>

#include "base/vec.h"
#include "checker/mir/mir.h"

struct words { VEC(char) text; };

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

/* Captured variables go by their own names. */
static bool append_capture(struct words *words, const struct mir_body *body, const struct mir_place *place, bool *is_done)
{
    const struct mir_place *at = place;
    bool through_reference = false;
    if (at->kind == PROJECT_DEREF && body->thir->capture_count > 0) {
        through_reference = true;
        at = &body->places[at->parent.index];
    }
    if (at->kind != PROJECT_FIELD || !body->locals[at->local.index].is_upvar_environment)
        return true;
    const struct mir_place *base = &body->places[at->parent.index];
    if (base->kind == PROJECT_DEREF)
        base = &body->places[base->parent.index];
    if (base->kind != PROJECT_NONE || body->thir->captures[at->index].by_ref != through_reference)
        return true;
    append(words, body->thir->captures[at->index].name);
    *is_done = true;
    return true;
}

static bool describe(struct words *words, const struct mir_body *body, struct place_id id)
{
    const struct mir_place *place = &body->places[id.index];
    bool is_done = false;
    if (body->locals[place->local.index].is_upvar_environment && append_capture(words, body, place, &is_done) && is_done)
        return true;
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
        const struct mir_place *base = &body->places[place->parent.index];
        bool is_wrapped = base->kind == PROJECT_DEREF && !is_hidden_deref(body, base);
        append(words, is_wrapped ? "(" : "");
        if (!describe(words, body, place->parent))
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

const char *mir_place_describe(const struct mir_body *body, struct arena *arena, struct place_id place)
{
    struct words words = {0};
    bool is_known = describe(&words, body, place);
    const char *text = is_known ? arena_copy_text(arena, words.text.items, words.text.count) : NULL;
    vec_free(&words.text);
    return text;
}
