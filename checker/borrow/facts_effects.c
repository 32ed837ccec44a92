/* What a statement writes, lends for a call and drops, and in which order a `}` drops: notes that no change of a row's state tells. */
#include <string.h>

#include "checker/borrow/check.h"
#include "checker/borrow/facts_build.h"
#include "checker/borrow/facts_score.h"

enum { EFFECT_LIMIT = 4 };

static void add(struct facts_builder *builder, struct note_list *notes, char mark, const char *text)
{
    for (uint32_t i = 0; i < notes->items.count; i++)
        if (strcmp(notes->items.items[i].text, text) == 0)
            return;
    vec_push(&notes->items, (struct facts_note){mark, arena_format(builder->arena, "%s", text)});
}

static bool within(struct span outer, struct span inner)
{
    return outer.lo <= inner.lo && inner.hi <= outer.hi;
}

/* ---- what is dropped ---- */

static bool has_destructor(const struct facts_builder *builder, struct type_id type)
{
    const struct type_data *data = type_of(builder->crate->types, type);
    return data->kind == TY_ADT && !def_of(builder->crate, data->def)->is_prelude &&
           !def_is_none(def_of(builder->crate, data->def)->adt->drop_impl);
}

/* ", then its fields in order: `engine`, `wheels`", of a struct whose fields have something to drop themselves. */
static const char *fields_dropped(const struct facts_builder *builder, struct type_id type)
{
    const struct type_data *data = type_of(builder->crate->types, type);
    const char *text = "";
    uint32_t count = 0;
    if (data->kind != TY_ADT || def_of(builder->crate, data->def)->is_prelude || def_of(builder->crate, data->def)->kind != DEF_STRUCT)
        return "";
    const struct variant_def *variant = &def_of(builder->crate, data->def)->adt->variants[0];
    for (uint32_t i = 0; i < variant->field_count; i++) {
        if (!type_needs_drop(builder->crate, builder->body->owner, type_field(builder->crate, type, 0, i)))
            continue;
        text = arena_format(builder->scratch, count == 0 ? "%s`%s`" : "%s, `%s`", text, name_text(builder->crate->session->names, variant->fields[i].name));
        count++;
    }
    if (count == 0)
        return "";
    if (has_destructor(builder, type))
        return arena_format(builder->scratch, count == 1 ? ", then its field %s" : ", then its fields in order: %s", text);
    return count == 1 ? "" : arena_format(builder->scratch, ", its fields in order: %s", text);
}

static const char *drop_words(const struct facts_builder *builder, struct local_id local, const char *name, bool is_owner, bool is_maybe)
{
    struct type_id type = builder->body->locals[local.index].type;
    const char *what = has_destructor(builder, type) ? ": its `drop` runs" : is_owner ? ", and what it owns is freed" : "";
    return arena_format(builder->scratch, "%s is dropped%s%s%s", name, is_maybe ? " unless it was moved" : "", what, fields_dropped(builder, type));
}

/* A temporary as the source has it. */
static const char *temporary_name(const struct facts_builder *builder, struct local_id local)
{
    return arena_format(builder->scratch, "the temporary `%s`",
                        facts_snippet(&builder->crate->session->sources, builder->scratch, builder->body->locals[local.index].span));
}

static enum init_state init_at(const struct facts_builder *builder, struct place_id place, struct block_id block, uint32_t statement)
{
    return borrow_init_state(builder->borrow, place, borrow_point(builder->borrow, block, statement));
}

/* One of the drops of a `}` or jump, in words; NULL where it does nothing. */
static const char *exit_drop(const struct facts_builder *builder, const struct facts_point *now, struct place_id place, struct block_id block,
                             uint32_t statement)
{
    const struct mir_place *node = &builder->body->places[place.index];
    struct local_id local = node->local;
    uint32_t row = facts_row_of_local(builder->rows, local);
    enum init_state init = init_at(builder, place, block, statement);
    if (node->kind != PROJECT_NONE || init == INIT_NO)
        return NULL;
    if (row == FACTS_NONE)
        return builder->body->locals[local.index].kind == LOCAL_TEMPORARY && init == INIT_YES
            ? drop_words(builder, local, temporary_name(builder, local), true, false) : NULL;
    if (now->rows[row].state != STATE_DROPPED)
        return NULL;
    const char *text = now->rows[row].state_text, *path = builder->rows->rows.items[row].path;
    if (strcmp(text, "dropped") != 0 && strncmp(text, "dropped unless", strlen("dropped unless")) != 0)
        return strncmp(text, "dropped, what", strlen("dropped, what")) == 0 ? arena_format(builder->scratch, "what is left of `%s` is dropped", path) : NULL;
    return drop_words(builder, local, arena_format(builder->scratch, "`%s`", path), builder->rows->sources.items[row].is_owner_of_memory,
                      strcmp(text, "dropped") != 0);
}

/* In the order of the drops, which is the reverse of the declarations. */
static void note_exit(struct facts_builder *builder, const struct frame *frame, const struct facts_point *now, struct note_list *notes)
{
    const char *first = NULL;
    struct block_id block = frame->block;
    for (uint32_t steps = 0, count = 0; steps < builder->body->block_count && block.index != frame->after_block.index; steps++) {
        const struct mir_block *node = &builder->body->blocks[block.index];
        const char *text = node->terminator.kind == MIR_DROP
            ? exit_drop(builder, now, node->terminator.place, block, node->statement_count) : NULL;
        if (text != NULL && count++ == 0)
            first = text;
        else if (text != NULL && count == 2) {
            add(builder, notes, '-', arena_format(builder->scratch, "first %s", first));
            add(builder, notes, '-', arena_format(builder->scratch, "then %s", text));
            first = NULL;
        } else if (text != NULL) {
            add(builder, notes, '-', arena_format(builder->scratch, "then %s", text));
        }
        block = node->terminator.targets[0];
    }
    if (first != NULL)
        add(builder, notes, '-', first);
}

/* ---- what a statement does ---- */

static const char *place_words(const struct facts_builder *builder, struct place_id place)
{
    uint32_t row = facts_row_of_local(builder->rows, builder->body->places[place.index].local);
    return row == FACTS_NONE ? NULL : mir_place_describe(builder->body, builder->scratch, place);
}

/* Whether some note says already what became of the place. */
static bool is_told(const struct note_list *notes, uint32_t own, const char *place)
{
    size_t length = strlen(place);
    for (uint32_t i = 0; i < own; i++) {
        const char *text = notes->items.items[i].text;
        if (text[0] == '`' && strncmp(text + 1, place, length) == 0 && text[length + 1] == '`' && notes->items.items[i].mark != '.')
            return true;
    }
    return false;
}

/* The call that a borrow is made for: the smallest around it. */
static const struct mir_terminator *call_around(const struct facts_builder *builder, struct span span)
{
    const struct mir_terminator *best = NULL;
    for (uint32_t b = 0; b < builder->body->block_count; b++) {
        const struct mir_terminator *at = &builder->body->blocks[b].terminator;
        if (at->kind == MIR_CALL && builder->is_reachable[b] && within(at->span, span) &&
            (best == NULL || at->span.hi - at->span.lo < best->span.hi - best->span.lo))
            best = at;
    }
    return best;
}

/* A call that only makes another reference of the one it gets changes nothing yet. */
static bool gives_reference(const struct facts_builder *builder, const struct mir_terminator *call)
{
    const struct type_data *result = type_of(builder->crate->types, builder->body->places[call->place.index].type);
    return result->kind == TY_REF || (result->kind == TY_ADT && result->type_count == 1 && type_of(builder->crate->types, result->types[0])->kind == TY_REF);
}

static bool is_held_on(const struct facts_builder *builder, const struct facts_point *now, struct span span)
{
    for (uint32_t i = 0; i < builder->function->loan_count; i++)
        if (now->loans[i].state != LOAN_ABSENT && now->loans[i].state != LOAN_ENDED && builder->function->loans[i].span.lo == span.lo &&
            builder->function->loans[i].span.hi == span.hi)
            return true;
    return false;
}

static void note_use(struct facts_builder *builder, const struct facts_point *now, const struct use *use, struct note_list *notes, uint32_t own)
{
    const struct mir_place *node = &builder->body->places[use->place.index];
    const char *place = place_words(builder, use->place);
    if (place == NULL || is_told(notes, own, place))
        return;
    if (use->kind == USE_BORROW_MUT) {
        const struct mir_terminator *call = call_around(builder, use->span);
        if (call == NULL || is_held_on(builder, now, use->span) || gives_reference(builder, call))
            return;
        const char *text = facts_snippet(&builder->crate->session->sources, builder->scratch, call->span);
        add(builder, notes, '~', arena_format(builder->scratch, call->is_overloaded_operator ? "`%s` changes `%s`" : "`%s` may change `%s`", text, place));
    } else if (node->kind == PROJECT_NONE) {
        bool is_reference = type_of(builder->crate->types, node->type)->kind == TY_REF;
        if (init_at(builder, use->place, use->block, use->statement) != INIT_NO)
            add(builder, notes, '~', arena_format(builder->scratch, is_reference ? "`%s` refers to something else now" : "`%s` has a new value", place));
    } else if (node->kind == PROJECT_DEREF && type_of(builder->crate->types, builder->body->places[node->parent.index].type)->kind == TY_REF) {
        const char *through = place_words(builder, node->parent);
        bool is_same = through == NULL || strcmp(through, place) == 0; /* a captured variable goes by its own name */
        add(builder, notes, '~', arena_format(builder->scratch, is_same ? "`%s` is written" : "`%s` is written, through `%s`", place, through));
    } else {
        add(builder, notes, '~', arena_format(builder->scratch, "`%s` has a new value", place));
    }
}

static void note_drop(struct facts_builder *builder, const struct use *use, struct note_list *notes)
{
    const struct mir_place *node = &builder->body->places[use->place.index];
    const struct mir_terminator *drop = &builder->body->blocks[use->block.index].terminator;
    if (init_at(builder, use->place, use->block, use->statement) != INIT_YES)
        return;
    if (drop->kind == MIR_DROP && drop->is_replace) {
        const char *place = place_words(builder, use->place);
        if (place != NULL)
            add(builder, notes, '-', arena_format(builder->scratch, "the old value of `%s` is dropped here", place));
    } else if (node->kind == PROJECT_NONE && builder->body->locals[node->local.index].kind == LOCAL_TEMPORARY) {
        add(builder, notes, '-', arena_format(builder->scratch, "%s at the `;`", drop_words(builder, node->local, temporary_name(builder, node->local), false, false)));
    }
}

static void note_statement(struct facts_builder *builder, const struct frame *frame, const struct facts_point *now, struct note_list *notes)
{
    uint32_t own = notes->items.count;
    for (uint32_t i = 0; i < builder->uses->count && notes->items.count < own + EFFECT_LIMIT; i++) {
        const struct use *use = &builder->uses->uses[i];
        if (!within(frame->span, use->span) || !builder->is_reachable[use->block.index])
            continue;
        if (use->kind == USE_DROP)
            note_drop(builder, use, notes);
        else if (use->kind == USE_WRITE || use->kind == USE_BORROW_MUT)
            note_use(builder, now, use, notes, own);
    }
}

void facts_effects_note(struct facts_builder *builder, const struct frame *frame, const struct facts_point *now, struct note_list *notes)
{
    if (frame->kind == POINT_SCOPE_END)
        note_exit(builder, frame, now, notes);
    else if (frame->kind == POINT_AFTER)
        note_statement(builder, frame, now, notes);
}
