/*
 * What a closure captures, edition 2021: the shortest list of disjoint places that covers all uses, each by shared reference, mutable reference or value.
 *
 * A use of `a.b.c` captures just that; places are cut where more would not be sound or not help: by value at a dereference, behind a shared reference at
 * that reference, inside a type with Drop.  Of a place and a part of it only the whole is captured, in the stronger way.
 * Source: rustc_hir_typeck::upvar (process_collected_capture_information, compute_min_captures); RFC 2229.
 */
#include <string.h>

#include "checker/types/closure.h"

static struct type_id final_type(struct body_check *check, struct type_id type)
{
    return closure_finish_type(check, infer_resolve(&check->infer, type));
}

/* ---- places ---- */

bool capture_place_of(struct body_check *check, const struct closure_frame *frame, struct thir_expr *expr, struct capture_place *place)
{
    switch ((enum thir_kind)expr->kind) {
    case THIR_VAR:
        if (expr->var.index >= frame->first_local && expr->var.index < frame->end_local)
            return false;
        *place = (struct capture_place){.nodes = ARENA_NEW(check->arena, struct thir_expr *), .length = 1};
        place->nodes[0] = expr;
        return true;
    case THIR_ASCRIBE:
        return capture_place_of(check, frame, expr->operand.operand, place);
    case THIR_INDEX:
        if (!capture_place_of(check, frame, expr->index.operand, place))
            return false;
        place->is_cut = true;
        return true;
    case THIR_FIELD: case THIR_DEREF: {
        if (!capture_place_of(check, frame, expr->kind == THIR_FIELD ? expr->field.operand : expr->operand.operand, place))
            return false;
        if (place->is_cut)
            return true;
        struct thir_expr **nodes = ARENA_ARRAY(check->arena, struct thir_expr *, place->length + 1);
        memcpy(nodes, place->nodes, sizeof *nodes * place->length);
        nodes[place->length++] = expr;
        place->nodes = nodes;
        return true;
    }
    case THIR_LITERAL: case THIR_UPVAR: case THIR_CONSTANT: case THIR_STATIC: case THIR_FN_ITEM: case THIR_UNARY: case THIR_BINARY: case THIR_LOGICAL:
    case THIR_CAST: case THIR_USE: case THIR_NEVER_TO_ANY: case THIR_UNSIZE: case THIR_REIFY: case THIR_BORROW: case THIR_CALL: case THIR_ASSIGN:
    case THIR_ASSIGN_OP: case THIR_BLOCK: case THIR_IF: case THIR_LET: case THIR_LOOP: case THIR_MATCH: case THIR_BREAK: case THIR_CONTINUE:
    case THIR_RETURN: case THIR_TUPLE: case THIR_ARRAY: case THIR_REPEAT: case THIR_ADT: case THIR_BOX: case THIR_CLOSURE:
        return false;
    }
    return false;
}

static bool same_step(const struct thir_expr *a, const struct thir_expr *b)
{
    if (a->kind != b->kind)
        return false;
    return a->kind != THIR_FIELD || (a->field.field == b->field.field && a->field.variant == b->field.variant);
}

/* Whether one place is the other or holds it. */
static bool is_prefix(const struct capture_place *shorter, const struct capture_place *longer)
{
    if (shorter->length > longer->length || shorter->nodes[0]->var.index != longer->nodes[0]->var.index)
        return false;
    for (uint32_t i = 1; i < shorter->length; i++)
        if (!same_step(shorter->nodes[i], longer->nodes[i]))
            return false;
    return true;
}

/* The type of what step `i` is taken from. */
static const struct type_data *type_before(struct body_check *check, const struct capture_place *place, uint32_t i)
{
    return data_of(check, infer_shallow(&check->infer, place->nodes[i - 1]->type));
}

static void truncate(struct body_check *check, struct capture *it, uint32_t length)
{
    for (uint32_t i = length; i < it->place.length && it->mode == CAPTURE_MUT; i++)
        if (it->place.nodes[i]->kind == THIR_DEREF && type_before(check, &it->place, i)->kind == TY_REF && type_before(check, &it->place, i)->sub)
            it->mode = CAPTURE_UNIQUE;
    if (length < it->place.length)
        it->place.length = length;
}

static uint32_t first_deref(const struct capture_place *place)
{
    uint32_t i = 1;
    while (i < place->length && place->nodes[i]->kind != THIR_DEREF)
        i++;
    return i;
}

/* Data behind a shared reference: the reference itself is enough. */
static void cut_at_shared_reference(struct body_check *check, struct capture *it)
{
    uint32_t last = 0;
    for (uint32_t i = 1; i < it->place.length; i++)
        if (it->place.nodes[i]->kind == THIR_DEREF)
            last = i;
    if (last != 0 && type_before(check, &it->place, last)->kind == TY_REF && !type_before(check, &it->place, last)->sub)
        truncate(check, it, last + 1);
}

/* A field cannot be moved out of a type with Drop. */
static void cut_at_drop(struct body_check *check, struct capture *it)
{
    if (it->mode != CAPTURE_VALUE)
        return;
    if (type_is_copy(check->crate, check->owner, final_type(check, it->place.nodes[it->place.length - 1]->type)))
        return;
    for (uint32_t i = 1; i < it->place.length; i++) {
        const struct type_data *data = type_before(check, &it->place, i);
        if (data->kind == TY_ADT && !def_is_none(def_of(check->crate, data->def)->adt->drop_impl)) {
            truncate(check, it, i);
            return;
        }
    }
}

static void adjust(struct body_check *check, struct closure_frame *frame, struct capture *it)
{
    cut_at_shared_reference(check, it);
    uint8_t kind = it->mode == CAPTURE_VALUE ? 2 : it->mode == CAPTURE_SHARED ? 0 : 1;
    if (!frame->has_kind && kind > frame->signature.kind)
        frame->signature.kind = kind;
    if (frame->is_move || it->mode == CAPTURE_VALUE)
        truncate(check, it, first_deref(&it->place));
    if (frame->is_move)
        it->mode = CAPTURE_VALUE;
    cut_at_drop(check, it);
}

/* ---- the least list ---- */

static void merge_mode(struct capture *into, const struct capture *other)
{
    if (other->mode > into->mode) {
        into->mode = other->mode;
        into->use = other->use;
    }
}

static void add_capture(struct body_check *check, struct closure_frame *frame, struct capture it)
{
    uint32_t kept = 0;
    bool has_parts = false;
    for (uint32_t i = 0; i < frame->captures.count; i++) {
        struct capture other = frame->captures.items[i];
        if (it.place.length < other.place.length && is_prefix(&it.place, &other.place)) {
            truncate(check, &other, it.place.length);
            merge_mode(&it, &other);
            if (has_parts)
                continue;
            has_parts = true;
            frame->captures.items[kept++] = other; /* its place in the order */
            continue;
        }
        frame->captures.items[kept++] = other;
    }
    frame->captures.count = kept;
    for (uint32_t i = 0; i < frame->captures.count; i++) {
        struct capture *other = &frame->captures.items[i];
        if (!is_prefix(&other->place, &it.place))
            continue;
        truncate(check, &it, other->place.length);
        if (has_parts)
            *other = it;
        else
            merge_mode(other, &it);
        return;
    }
    vec_push(&frame->captures, it);
}

/* Parts of one variable in the order of its fields: the order in which they are dropped.  Variables in the order of their first use. */
static bool comes_before(const struct capture *a, const struct capture *b)
{
    uint32_t length = a->place.length < b->place.length ? a->place.length : b->place.length;
    for (uint32_t i = 1; i < length; i++)
        if (a->place.nodes[i]->kind == THIR_FIELD && b->place.nodes[i]->kind == THIR_FIELD &&
            a->place.nodes[i]->field.field != b->place.nodes[i]->field.field)
            return a->place.nodes[i]->field.field < b->place.nodes[i]->field.field;
    return false;
}

static void order_captures(struct closure_frame *frame)
{
    for (uint32_t i = 1; i < frame->captures.count; i++) {
        struct capture it = frame->captures.items[i];
        uint32_t root = it.place.nodes[0]->var.index, at = i;
        /* Beside the other parts of its variable. */
        uint32_t group = i;
        for (uint32_t k = 0; k < i; k++)
            if (frame->captures.items[k].place.nodes[0]->var.index == root)
                group = k + 1;
        while (at > group || (at > 0 && group < i + 1 && frame->captures.items[at - 1].place.nodes[0]->var.index == root &&
                              comes_before(&it, &frame->captures.items[at - 1]))) {
            frame->captures.items[at] = frame->captures.items[at - 1];
            at--;
        }
        frame->captures.items[at] = it;
    }
}

/* ---- what is made of it ---- */

/* A copy of the place's nodes, for the creator: the body's own become captures. */
static struct thir_expr *operand_place(struct body_check *check, const struct capture *it, struct span span)
{
    struct thir_expr *made = NULL;
    for (uint32_t i = 0; i < it->place.length; i++) {
        const struct thir_expr *node = it->place.nodes[i];
        struct thir_expr *copy = thir_new(check, (enum thir_kind)node->kind, node->type, span);
        copy->is_implicit = true;
        if (node->kind == THIR_VAR) {
            copy->var = node->var;
        } else if (node->kind == THIR_FIELD) {
            copy->field = node->field;
            copy->field.operand = made;
        } else {
            copy->operand.operand = made;
        }
        made = copy;
    }
    return made;
}

static bool place_is_mutable(struct body_check *check, const struct capture_place *place)
{
    bool is_mutable = check->locals.items[place->nodes[0]->var.index].is_mut;
    for (uint32_t i = 1; i < place->length; i++) {
        if (place->nodes[i]->kind != THIR_DEREF || type_before(check, place, i)->kind != TY_REF)
            continue;
        if (!type_before(check, place, i)->sub)
            return false;
        is_mutable = true;
    }
    return is_mutable;
}

static bool is_behind_shared(struct body_check *check, const struct capture_place *place)
{
    for (uint32_t i = 1; i < place->length; i++)
        if (place->nodes[i]->kind == THIR_DEREF && type_before(check, place, i)->kind == TY_REF && !type_before(check, place, i)->sub)
            return true;
    return false;
}

static const char *place_name(struct body_check *check, const struct capture_place *place)
{
    VEC(char) text = {0};
    for (uint32_t i = place->length; i-- > 1;)
        if (place->nodes[i]->kind == THIR_DEREF) {
            if (i + 1 < place->length)
                vec_push(&text, '(');
            vec_push(&text, '*');
        }
    const char *root = body_name_text(check, check->locals.items[place->nodes[0]->var.index].name);
    for (; *root != '\0'; root++)
        vec_push(&text, *root);
    for (uint32_t i = 1; i < place->length; i++) {
        if (place->nodes[i]->kind == THIR_DEREF) {
            if (i + 1 < place->length)
                vec_push(&text, ')');
            continue;
        }
        const struct type_data *data = type_before(check, place, i);
        char number[16];
        const char *field = number;
        snprintf(number, sizeof number, "%u", (unsigned)place->nodes[i]->field.field);
        if (data->kind == TY_ADT)
            field = body_name_text(check, def_of(check->crate, data->def)->adt->variants[place->nodes[i]->field.variant].fields[place->nodes[i]->field.field].name);
        vec_push(&text, '.');
        for (; *field != '\0'; field++)
            vec_push(&text, *field);
    }
    const char *kept = arena_copy_text(check->arena, text.items, text.count);
    vec_free(&text);
    return kept;
}

static void make_capture(struct body_check *check, struct closure_frame *frame, const struct capture *it, struct thir_capture *out)
{
    struct thir_expr *node = frame->node, *place = operand_place(check, it, node->closure.head);
    *out = (struct thir_capture){.by_ref = it->mode != CAPTURE_VALUE, .var = it->place.nodes[0]->var, .span = it->use,
                                 .is_mut = place_is_mutable(check, &it->place), .name = place_name(check, &it->place)};
    out->steps = ARENA_ARRAY(check->arena, struct thir_step, it->place.length);
    for (uint32_t i = 1; i < it->place.length; i++) {
        const struct thir_expr *step = it->place.nodes[i];
        out->steps[out->step_count++] = step->kind == THIR_DEREF ? (struct thir_step){true, 0, 0}
                                                                 : (struct thir_step){false, step->field.variant, step->field.field};
    }
    struct thir_expr *operand = place;
    if (out->by_ref) {
        operand = thir_borrow(check, it->mode == CAPTURE_SHARED ? BORROW_SHARED : BORROW_MUT, place, true);
        operand->borrow.capture = out;
        operand->borrow.is_unique = it->mode == CAPTURE_UNIQUE;
        /* What is behind a shared reference is refused where the closure is made, and only there. */
        out->is_mut |= it->mode != CAPTURE_SHARED && is_behind_shared(check, &it->place);
    }
    out->type = final_type(check, operand->type);
    node->closure.captures[node->closure.capture_count++] = operand;
}

/* The nodes of a use are rewritten themselves: what they were is kept. */
static void keep_nodes(struct body_check *check, struct capture_place *place)
{
    struct thir_expr **nodes = ARENA_ARRAY(check->arena, struct thir_expr *, place->length);
    for (uint32_t i = 0; i < place->length; i++)
        nodes[i] = arena_copy(check->arena, place->nodes[i], sizeof *nodes[i]);
    place->nodes = nodes;
}

struct rewrite { struct body_check *check; struct closure_frame *frame; VEC(struct thir_expr *) mentions; };

static void rewrite_place(void *with, struct thir_expr *expr)
{
    struct rewrite *rewrite = with;
    struct capture_place place;
    if (expr->kind == THIR_ASCRIBE || expr->kind == THIR_INDEX || !capture_place_of(rewrite->check, rewrite->frame, expr, &place))
        return;
    for (uint32_t i = 0; i < rewrite->frame->captures.count; i++) {
        const struct capture *it = &rewrite->frame->captures.items[i];
        if (!is_prefix(&it->place, &place))
            continue;
        struct thir_expr *node = place.nodes[it->place.length - 1];
        node->kind = THIR_UPVAR;
        node->upvar.index = i;
        return;
    }
    /* Looked at without being used: `let _ = x`, or a pattern that takes parts of it that are captured one by one. */
    if (expr->kind != THIR_VAR)
        return;
    struct capture mention = {.place = place};
    keep_nodes(rewrite->check, &mention.place);
    /* Where a part is captured too, that is what is used. */
    struct span span = expr->span;
    for (uint32_t i = 0; i < rewrite->frame->captures.count; i++)
        if (rewrite->frame->captures.items[i].place.nodes[0]->var.index == expr->var.index)
            span = rewrite->frame->node->closure.head;
    struct thir_expr *node = operand_place(rewrite->check, &mention, span);
    vec_push(&rewrite->mentions, node);
}

void capture_analyze(struct body_check *check, struct closure_frame *frame)
{
    capture_list uses = {0};
    capture_collect(check, frame, &uses);
    if (!frame->has_kind)
        frame->signature.kind = 0;
    for (uint32_t i = 0; i < uses.count; i++) {
        struct capture it = uses.items[i];
        adjust(check, frame, &it);
        add_capture(check, frame, it);
    }
    vec_free(&uses);
    order_captures(frame);
    uint32_t count = frame->captures.count;
    frame->body->captures = ARENA_ARRAY(check->arena, struct thir_capture, count + 1);
    frame->body->capture_count = count;
    frame->node->closure.captures = ARENA_ARRAY(check->arena, struct thir_expr *, count + 1);
    for (uint32_t i = 0; i < count; i++)
        make_capture(check, frame, &frame->captures.items[i], &frame->body->captures[i]);
    for (uint32_t i = 0; i < count; i++)
        keep_nodes(check, &frame->captures.items[i].place);
    struct rewrite rewrite = {.check = check, .frame = frame};
    thir_visit(frame->body->value, rewrite_place, &rewrite);
    frame->node->closure.mention_count = rewrite.mentions.count;
    frame->node->closure.mentions = rewrite.mentions.count == 0 ? NULL : vec_keep(check->arena, &rewrite.mentions);
    vec_free(&rewrite.mentions);
    vec_free(&frame->captures);
    frame->is_analyzed = true;
}
