#include "checker/borrow/facts.h"

#include <string.h>

#include "checker/borrow/facts_make.h"
#include "checker/borrow/facts_score.h"
#include "checker/borrow/passes.h"

uint32_t facts_line(const struct facts_builder *builder, uint32_t offset)
{
    return source_position(&builder->crate->session->sources, offset).line;
}

const char *facts_row_words(const struct facts_builder *builder, uint32_t row)
{
    const char *words = mir_place_as_written(builder->body, builder->arena, builder->rows->sources.items[row].place);
    return words != NULL ? words : builder->rows->rows.items[row].path;
}

/* ---- refusals ---- */

static void add_refusals(struct facts_builder *builder)
{
    const struct borrow_result *borrow = builder->borrow;
    struct facts_refusal *refusals = ARENA_ARRAY(builder->scratch, struct facts_refusal, borrow->violations.count + 1);
    for (uint32_t i = 0; i < borrow->violations.count; i++) {
        const struct violation *violation = &borrow->violations.items[i];
        uint32_t point = violation->kind == VIOLATION_REGION ? violation->blame.point : violation->point;
        if (violation->diagnostic == NULL)
            continue;
        bool has_point = point < borrow->point_count;
        struct block_id block = has_point ? borrow->order[borrow->block_of_point[point]] : (struct block_id){0};
        refusals[builder->refusal_count++] = (struct facts_refusal){
            .access = violation->kind == VIOLATION_OUTLIVED && has_point ? violation->refused : violation->primary,
            .block = block,
            .statement = has_point ? point - borrow->first_point[block.index] : 0,
            .violation = violation,
            .diagnostic = violation->diagnostic,
            .loan = violation->kind == VIOLATION_LOAN || violation->kind == VIOLATION_OUTLIVED ? violation->loan.index : FACTS_NONE,
            .place = violation->kind == VIOLATION_REGION ? (struct place_id){MIR_NONE} : violation->place,
            .needing = violation->why.kind == LATER_USE || violation->why.kind == LATER_LOOP || violation->why.kind == LATER_DROP
                ? violation->why.user : (struct local_id){MIR_NONE},
            .needed_line = violation->why.kind == LATER_USE || violation->why.kind == LATER_DROP ? facts_line(builder, violation->why.span.lo) : 0,
        };
        if (refusals[builder->refusal_count - 1].loan == MIR_NONE)
            refusals[builder->refusal_count - 1].loan = FACTS_NONE;
    }
    builder->refusals = refusals;
}

/* ---- errors ---- */

static uint32_t row_of_place(const struct facts_builder *builder, struct place_id place)
{
    for (; place.index != MIR_NONE; place = builder->body->places[place.index].parent)
        for (uint32_t i = 0; i < builder->rows->sources.count; i++)
            if (builder->rows->sources.items[i].place.index == place.index)
                return i;
    return FACTS_NONE;
}

/* "line 4 writes `v`: refused, `first` still needs *'1* on line 5", where a loan refuses; the diagnostic's words elsewhere. */
static const char *summary_of(const struct facts_builder *builder, const struct facts_refusal *refusal, const struct facts_error *error)
{
    static const char *const verbs[] = {
        [ACCESS_COPY] = "reads", [ACCESS_BORROW_SHARED] = "reads", [ACCESS_BORROW_FAKE] = "reads", [ACCESS_BORROW_MUT] = "writes",
        [ACCESS_ASSIGN] = "writes", [ACCESS_MOVE] = "moves", [ACCESS_REPLACE] = "writes", [ACCESS_STORAGE_DEAD] = "ends",
        [ACCESS_RESERVE] = "writes", [ACCESS_ACTIVATE] = "writes",
    };
    const struct violation *violation = refusal->violation;
    uint32_t line = facts_line(builder, refusal->access.lo);
    if (error->refusing_loan == FACTS_NONE || error->refused_row == FACTS_NONE || error->step_count < 3)
        return arena_format(builder->arena, "line %u is refused: %s", line, error->message);
    const char *verb = violation->kind == VIOLATION_OUTLIVED ? (violation->is_in_drop ? "drops" : "ends") : verbs[violation->access];
    const char *place = facts_row_words(builder, error->refused_row);
    const char *loan = builder->function->loans[error->refusing_loan].label;
    uint32_t needing = refusal->needing.index == MIR_NONE ? FACTS_NONE : facts_row_of_local(builder->rows, refusal->needing);
    if (violation->why.kind == LATER_REGION)
        return arena_format(builder->arena, violation->why.blame.category == CATEGORY_RETURN
            ? "line %u %s `%s`: refused, *%s* goes to the caller on line %u" : "line %u %s `%s`: refused, *%s* is needed beyond this call because of line %u",
            line, verb, place, loan, error->steps[2].line);
    if (needing == FACTS_NONE)
        return arena_format(builder->arena, "line %u %s `%s`: refused, *%s* is still needed on line %u", line, verb, place, loan, error->steps[2].line);
    return arena_format(builder->arena, "line %u %s `%s`: refused, `%s` still needs *%s* on line %u%s", line, verb, place,
                        builder->rows->rows.items[needing].path, loan, error->steps[2].line,
                        violation->why.kind == LATER_LOOP ? " in the next round" : "");
}

static void fill_error(struct facts_builder *builder, const struct facts_refusal *refusal, struct facts_error *error)
{
    const struct diagnostic *diagnostic = refusal->diagnostic;
    *error = (struct facts_error){
        .code = diagnostic->code, .message = diagnostic->message, .consequence = "", .fix = "", .primary = diag_primary_span(diagnostic),
        .refused_row = row_of_place(builder, refusal->place), .point = FACTS_NONE,
        .refusing_loan = refusal->loan == FACTS_NONE ? FACTS_NONE : builder->shown[builder->canonical[refusal->loan]],
    };
    for (uint32_t i = 0; i < diagnostic->children.count; i++) {
        const struct diag_child *child = &diagnostic->children.items[i];
        if (child->kind == DIAG_STEP && error->step_count < 3)
            error->steps[error->step_count++] = (struct facts_step){facts_line(builder, child->span.lo), child->span, child->text};
        else if (child->kind == DIAG_CONSEQUENCE)
            error->consequence = child->text;
        else if (child->kind == DIAG_HELP && error->fix[0] == '\0')
            error->fix = child->text;
    }
    error->summary = summary_of(builder, refusal, error);
}

/* A parameter's type with the lifetimes that the signature names. */
static void name_lifetimes(struct facts_builder *builder)
{
    const struct borrow_result *borrow = builder->borrow;
    const struct interner *names = builder->crate->session->names;
    for (uint32_t row = 0; row < builder->function->row_count; row++) {
        struct facts_row *shown = &builder->function->rows[row];
        uint32_t local = builder->rows->sources.items[row].local.index;
        struct type_id type = builder->body->locals[local].type;
        uint32_t slots = type_of(builder->crate->types, type)->region_slots;
        if (shown->kind != ROW_PARAMETER || slots == 0)
            continue;
        const char **texts = ARENA_ARRAY(builder->scratch, const char *, slots);
        for (uint32_t i = 0; i < slots; i++) {
            uint32_t region = borrow->local_regions[local][i];
            const struct lifetime_param *param = region < borrow->universal_count ? universal_param(borrow, region) : NULL;
            if (region == REGION_ID_STATIC)
                texts[i] = "'static";
            else if (param != NULL && !param->is_elided)
                texts[i] = name_text(names, param->name);
        }
        shown->type = type_print(builder->crate, builder->arena, type, texts);
    }
}

static void make_errors(struct facts_builder *builder)
{
    struct facts_function *function = builder->function;
    function->errors = ARENA_ARRAY(builder->arena, struct facts_error, builder->refusal_count + 1);
    function->error_count = builder->refusal_count;
    for (uint32_t i = 0; i < builder->refusal_count; i++)
        fill_error(builder, &builder->refusals[i], &function->errors[i]);
}

/* What a refused use of a moved or unset place would have done to it. */
static enum access_kind access_of(const struct facts_builder *builder, const struct facts_refusal *refusal)
{
    if (refusal->violation->kind != VIOLATION_MOVED && refusal->violation->kind != VIOLATION_UNINIT)
        return (enum access_kind)refusal->violation->access;
    for (uint32_t i = 0; i < builder->uses->count; i++) {
        const struct use *use = &builder->uses->uses[i];
        if (use->block.index != refusal->block.index || use->statement != refusal->statement || use->place.index != refusal->violation->place.index)
            continue;
        if (use->kind == USE_MOVE)
            return ACCESS_MOVE;
        if (use->kind == USE_BORROW_MUT)
            return ACCESS_BORROW_MUT;
    }
    return ACCESS_COPY;
}

/* Which badge an access needs, for the frame that refuses it. */
static void mark_badge(const struct facts_builder *builder, const struct facts_refusal *refusal, struct facts_row_at *at)
{
    struct facts_badge refused = {BADGE_REFUSED, "refused", FACTS_NONE};
    at->is_gone = at->state == STATE_MOVED || at->state == STATE_DROPPED;
    at->state = STATE_REFUSED;
    if (refusal->violation->kind == VIOLATION_OUTLIVED) { /* the end of a variable is no move: none of the badges speaks of it */
        at->state_text = refusal->violation->is_in_drop ? "drop refused" : "end refused";
        return;
    }
    switch (access_of(builder, refusal)) {
    case ACCESS_COPY:
    case ACCESS_BORROW_SHARED:
    case ACCESS_BORROW_FAKE:
        at->read = refused;
        at->state_text = "read refused";
        break;
    case ACCESS_BORROW_MUT:
    case ACCESS_ASSIGN:
    case ACCESS_REPLACE:
    case ACCESS_RESERVE:
    case ACCESS_ACTIVATE:
        at->write = refused;
        at->state_text = "write refused";
        break;
    case ACCESS_MOVE:
        at->move = refused;
        at->state_text = "move refused";
        break;
    case ACCESS_STORAGE_DEAD:
        at->state_text = "end refused";
        break;
    }
}

/* Until when the loan that refuses is needed, in the tag. */
static const char *needed_words(const struct facts_builder *builder, const struct facts_refusal *refusal, const struct facts_error *error)
{
    const struct explanation *why = &refusal->violation->why;
    if (why->kind != LATER_REGION)
        return arena_format(builder->arena, "*still needed on line %u*", error->steps[2].line);
    return why->blame.category == CATEGORY_RETURN ? "*still needed by the caller*" : "*needed beyond this call*";
}

static void mark_refusal(struct facts_builder *builder, uint32_t index)
{
    const struct frame *frame = &builder->frames.frames.items[index];
    const struct facts_refusal *refusal = &builder->refusals[frame->refusal];
    struct facts_function *function = builder->function;
    struct facts_point *point = &function->points[index];
    struct facts_error *error = &function->errors[frame->refusal];
    point->error = frame->refusal;
    error->point = index;
    bool has_loan = error->refusing_loan != FACTS_NONE;
    if (error->refused_row != FACTS_NONE) {
        mark_badge(builder, refusal, &point->rows[error->refused_row]);
        point->rows[error->refused_row].step = error->step_count > 0 ? 2 : 0;
        point->rows[error->refused_row].is_changed = true;
    }
    if (has_loan) {
        struct facts_loan_at *loan = &point->loans[error->refusing_loan];
        if (loan->state == LOAN_ABSENT)
            loan->state = LOAN_IN_FORCE;
        loan->refuses = true;
        loan->step = 1;
        if (error->step_count == 3)
            loan->says = needed_words(builder, refusal, error);
    }
    uint32_t needing = refusal->needing.index == MIR_NONE ? FACTS_NONE : facts_row_of_local(builder->rows, refusal->needing);
    if (needing != FACTS_NONE && needing != error->refused_row && error->step_count == 3)
        point->rows[needing].step = 3;
}

/* ---- all ---- */

static void limit_frames(struct facts_builder *builder)
{
    uint32_t width = builder->rows->rows.count + builder->borrow->loans.count + 1;
    uint32_t most = FACTS_SIZE_LIMIT / width + 1;
    if (builder->frames.frames.count <= most)
        return;
    builder->function->left_out.points = builder->frames.frames.count - most;
    builder->frames.frames.count = most;
}

static void make_points(struct facts_builder *builder)
{
    struct facts_function *function = builder->function;
    function->point_count = builder->frames.frames.count;
    function->points = ARENA_ARRAY(builder->arena, struct facts_point, function->point_count + 1);
    for (uint32_t i = 0; i < function->point_count; i++) {
        const struct frame *frame = &builder->frames.frames.items[i];
        struct facts_point *point = &function->points[i];
        uint32_t base = source_of(&builder->crate->session->sources, frame->span.lo)->base;
        *point = (struct facts_point){
            .kind = frame->kind, .name = frame->name, .title = frame->title, .line = frame->line, .span = frame->span,
            .insert_at = frame->insert_at == FACTS_NONE ? FACTS_NONE : frame->insert_at - base, .error = FACTS_NONE,
        };
        facts_loans_at(builder, i);
        facts_rows_at(builder, i);
        facts_loans_compare(builder, i);
        facts_heap_at(builder, i);
        if (frame->kind == POINT_ERROR)
            mark_refusal(builder, i);
        facts_notes_at(builder, i);
    }
}

/* A statement put into a closure could change what it captures, and how; and an expression is no place for one. */
static void close_insertion(struct facts_builder *builder)
{
    const struct thir_body *thir = builder->body->thir;
    bool is_open = thir->environment.index == 0 || (thir->capture_count == 0 && thir->value->kind == THIR_BLOCK);
    for (uint32_t i = 0; i < builder->frames.frames.count && !is_open; i++)
        builder->frames.frames.items[i].insert_at = FACTS_NONE;
}

/* "main", "Map::get", "main::{closure@7}": a closure is named for the line where it begins. */
static const char *name_of_body(const struct facts_builder *builder, struct def_id id)
{
    const struct definition *def = def_of(builder->crate, id);
    if (def->kind != DEF_CLOSURE)
        return def_print(builder->crate, builder->arena, id);
    return arena_format(builder->arena, "%s::{closure@%u}", name_of_body(builder, def->parent), facts_line(builder, def->name_span.lo));
}

static void name_function(struct facts_builder *builder)
{
    struct facts_function *function = builder->function;
    const struct mir_body *body = builder->body;
    const struct definition *owner = def_of(builder->crate, body->owner);
    struct span whole = owner->item != NULL ? span_join(owner->item->span, body->span) : body->span;
    function->name = name_of_body(builder, body->owner);
    function->title = arena_format(builder->arena, "%s()", function->name);
    if (owner->kind == DEF_CLOSURE) {
        function->is_closure = true;
        whole = span_join(body->thir->head, body->span);
        function->title = arena_format(builder->arena, "closure in %s", name_of_body(builder, owner->parent));
    }
    function->span = whole;
    function->first_line = facts_line(builder, whole.lo);
    function->last_line = facts_line(builder, body->span.hi - 1);
}

void facts_of_body(struct borrow_result *borrow, const struct facts_rows *rows, enum facts_points points, struct arena *arena,
                   struct arena *scratch, struct facts_function *function)
{
    struct mir_body *body = borrow->body;
    struct facts_builder builder = {
        .crate = borrow->crate, .body = body, .borrow = borrow, .arena = arena, .scratch = scratch, .rows = rows, .function = function,
    };
    *function = (struct facts_function){.rows = vec_keep(arena, &rows->rows), .row_count = rows->rows.count, .left_out = {.rows = rows->left_out}};
    name_function(&builder);
    builder.is_reachable = ARENA_ARRAY(scratch, bool, body->block_count);
    for (uint32_t i = 0; i < borrow->order_count; i++)
        builder.is_reachable[borrow->order[i].index] = !body->blocks[borrow->order[i].index].is_cleanup;
    builder.uses = uses_collect(body, scratch);
    builder.values = values_compute(borrow->crate, body, scratch);
    add_refusals(&builder);
    facts_inner_make(&builder);
    struct facts_extra_points extra = {builder.refusals, builder.refusal_count, builder.inner, builder.inner_count, builder.uses};
    facts_frames_make(body, builder.is_reachable, &extra, arena, &builder.frames);
    close_insertion(&builder);
    if (points == POINTS_ALL)
        facts_steps_insert(&builder, &builder.frames);
    facts_frames_name(&builder.frames, arena, scratch);
    limit_frames(&builder);
    facts_standing_make(&builder);
    facts_origins_make(&builder);
    facts_expiry_make(&builder);
    name_lifetimes(&builder);
    facts_loans_make(&builder);
    facts_heap_make(&builder);
    make_errors(&builder);
    make_points(&builder);
    facts_score_make(body, rows, builder.uses, builder.is_reachable, arena, function);
    facts_flow_make(&builder);
    facts_regions_make(&builder);
    vec_free(&builder.frames.frames);
}
