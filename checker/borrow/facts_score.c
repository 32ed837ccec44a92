#include <string.h>

#include "checker/borrow/facts_build.h"
#include "checker/borrow/facts_uses.h"
#include "checker/borrow/facts_score.h"

struct scorer {
    const struct mir_body *body;
    const struct facts_rows *rows;
    struct facts_function *function;
    struct arena *arena;
    VEC(struct facts_event) events;
};

static uint32_t line_of(const struct scorer *scorer, uint32_t offset)
{
    return source_position(&scorer->body->crate->session->sources, offset).line;
}

uint32_t facts_row_of_local(const struct facts_rows *rows, struct local_id local)
{
    for (uint32_t i = 0; i < rows->sources.count; i++)
        if (rows->sources.items[i].local.index == local.index && rows->rows.items[i].depth == 0)
            return i;
    return FACTS_NONE;
}

static void add_event(struct scorer *scorer, enum facts_event_kind kind, uint32_t row, uint32_t line, uint32_t to_row, uint32_t loan)
{
    for (uint32_t i = scorer->events.count; i-- > 0;) {
        const struct facts_event *old = &scorer->events.items[i];
        if (old->kind == kind && old->row == row && old->line == line && old->loan == loan)
            return;
        if (i + 64 < scorer->events.count)
            break;
    }
    vec_push(&scorer->events, (struct facts_event){kind, row, line, to_row, loan});
}

uint32_t facts_move_destination(const struct mir_body *body, const struct facts_rows *rows, const struct use *move)
{
    const struct mir_block *block = &body->blocks[move->block.index];
    if (move->statement >= block->statement_count || block->statements[move->statement].kind != MIR_ASSIGN)
        return FACTS_NONE;
    const struct mir_place *to = &body->places[block->statements[move->statement].place.index];
    uint32_t row = facts_row_of_local(rows, to->local);
    for (uint32_t i = move->statement + 1; row == FACTS_NONE && i < block->statement_count && i < move->statement + 4; i++) {
        const struct mir_statement *next = &block->statements[i];
        if (next->kind != MIR_ASSIGN || next->rvalue->kind != RVALUE_USE || next->rvalue->operands[0].kind != OPERAND_MOVE)
            continue;
        if (body->places[next->rvalue->operands[0].place.index].local.index == to->local.index)
            row = facts_row_of_local(rows, body->places[next->place.index].local);
    }
    return row;
}

/* Of a place in a closure's environment the captured variable, else the variable. */
static uint32_t row_of_use(const struct scorer *scorer, struct place_id id)
{
    const struct mir_place *place = &scorer->body->places[id.index];
    if (!scorer->body->locals[place->local.index].is_upvar_environment)
        return facts_row_of_local(scorer->rows, place->local);
    for (; place->kind != PROJECT_NONE; place = &scorer->body->places[place->parent.index])
        for (uint32_t row = 0; row < scorer->rows->rows.count; row++)
            if (scorer->rows->rows.items[row].kind == ROW_CAPTURE && &scorer->body->places[scorer->rows->sources.items[row].place.index] == place)
                return row;
    return FACTS_NONE;
}

static bool takes(const struct mir_body *body, const struct mir_terminator *call, struct local_id local)
{
    for (uint32_t i = 0; i < call->arg_count && call->kind == MIR_CALL; i++)
        if (call->args[i].kind == OPERAND_MOVE && body->places[call->args[i].place.index].local.index == local.index)
            return true;
    return false;
}

const struct mir_terminator *facts_move_call(const struct mir_body *body, const struct use *move)
{
    enum { BLOCKS_ON = 8 }; /* other arguments may be calls, too */
    const struct mir_block *block = &body->blocks[move->block.index];
    struct local_id value = body->places[move->place.index].local;
    if (move->statement < block->statement_count) {
        const struct mir_statement *at = &block->statements[move->statement];
        if (at->kind != MIR_ASSIGN || body->places[at->place.index].kind != PROJECT_NONE)
            return NULL;
        value = body->places[at->place.index].local;
        if (body->locals[value.index].kind != LOCAL_TEMPORARY)
            return NULL;
    }
    for (uint32_t i = 0; i < BLOCKS_ON; i++) {
        if (takes(body, &block->terminator, value))
            return &block->terminator;
        if (block->terminator.kind != MIR_CALL || block->terminator.target_count == 0)
            return NULL;
        block = &body->blocks[block->terminator.targets[0].index];
    }
    return NULL;
}

static void add_use(struct scorer *scorer, const struct use *use, bool *is_created)
{
    const struct mir_place *place = &scorer->body->places[use->place.index];
    uint32_t row = row_of_use(scorer, use->place);
    if (row == FACTS_NONE)
        return;
    uint32_t line = line_of(scorer, use->span.lo);
    bool is_last_byte = use->span.hi == use->span.lo + 1;
    switch ((enum use_kind)use->kind) {
    case USE_WRITE:
        add_event(scorer, is_created[row] ? EVENT_WRITTEN : EVENT_CREATED, row, line, FACTS_NONE, FACTS_NONE);
        is_created[row] = true;
        break;
    case USE_MOVE:
        add_event(scorer, EVENT_MOVED, row, line, facts_move_destination(scorer->body, scorer->rows, use), FACTS_NONE);
        break;
    case USE_COPY:
    case USE_INSPECT:
        add_event(scorer, EVENT_READ, row, line, FACTS_NONE, FACTS_NONE);
        break;
    case USE_BORROW_SHARED:
    case USE_BORROW_MUT:
        add_event(scorer, (place->kind == PROJECT_NONE || scorer->rows->rows.items[row].kind == ROW_CAPTURE) && !is_last_byte ? EVENT_BORROWED : EVENT_READ, row, line, FACTS_NONE, FACTS_NONE);
        break;
    case USE_DROP:
    case USE_STORAGE_DEAD:
        break; /* drops come from the frames, which know what was still owned */
    }
}

static void add_drops_and_conflicts(struct scorer *scorer)
{
    const struct facts_function *function = scorer->function;
    for (uint32_t p = 0; p < function->point_count; p++) {
        const struct facts_point *point = &function->points[p];
        for (uint32_t r = 0; r < function->row_count; r++)
            if (function->rows[r].depth == 0 && point->rows[r].state == STATE_DROPPED && strncmp(point->rows[r].state_text, "dropped", strlen("dropped")) == 0)
                add_event(scorer, EVENT_DROPPED, r, point->line, FACTS_NONE, FACTS_NONE);
    }
    for (uint32_t e = 0; e < function->error_count; e++) {
        const struct facts_error *error = &function->errors[e];
        uint32_t row = error->refused_row;
        while (row != FACTS_NONE && function->rows[row].depth > 0)
            row = function->rows[row].parent;
        if (row != FACTS_NONE && error->point != FACTS_NONE)
            add_event(scorer, EVENT_CONFLICT, row, function->points[error->point].line, FACTS_NONE, error->refusing_loan);
    }
}

/* The last use of a loan: its holder's event on the last line it is in force. */
static void tie_last_uses(struct scorer *scorer)
{
    const struct facts_function *function = scorer->function;
    for (uint32_t e = 0; e < scorer->events.count; e++) {
        struct facts_event *event = &scorer->events.items[e];
        if (event->kind != EVENT_READ && event->kind != EVENT_MOVED && event->kind != EVENT_WRITTEN)
            continue;
        for (uint32_t p = 0; p < function->point_count && event->loan == FACTS_NONE; p++)
            for (uint32_t l = 0; l < function->loan_count && event->loan == FACTS_NONE; l++)
                for (uint32_t h = 0; h < function->points[p].loans[l].holder_count; h++)
                    if (function->points[p].loans[l].holders[h].row == event->row && function->loans[l].last_line == event->line &&
                        !function->loans[l].is_caller)
                        event->loan = l;
    }
}

static enum facts_lane lane_of(enum facts_row_state state, bool is_reference)
{
    switch (state) {
    case STATE_OUT_OF_SCOPE:
    case STATE_DROPPED:
        return LANE_NONE;
    case STATE_UNINIT:
    case STATE_MOVED:
        return LANE_UNSET;
    case STATE_FROZEN:
    case STATE_PARTLY_FROZEN:
        return LANE_FROZEN;
    case STATE_LOCKED:
    case STATE_PARTLY_LOCKED:
    case STATE_RESERVED:
        return LANE_LOCKED;
    case STATE_UNUSED:
    case STATE_EXPIRED:
        return LANE_IDLE;
    case STATE_REFERENCE:
        return LANE_REFERENCE;
    case STATE_MAYBE_MOVED:
    case STATE_PARTLY_MOVED:
    case STATE_MAYBE_UNINIT:
    case STATE_PARTLY_INIT:
        return LANE_MAYBE;
    case STATE_OWNER:
    case STATE_VALUE:
    case STATE_REFUSED:
        break;
    }
    return is_reference ? LANE_REFERENCE : LANE_OWNER;
}

/* What a refused access meets: the claim of the loan that refuses it, or nothing where the value was gone. */
static enum facts_lane lane_of_refused(const struct facts_function *function, const struct facts_point *point, uint32_t row)
{
    for (uint32_t l = 0; l < function->loan_count; l++)
        if (point->loans[l].refuses)
            return function->loans[l].kind == LOAN_SHARED ? LANE_FROZEN : LANE_LOCKED;
    return lane_of(point->rows[row].is_gone ? STATE_MOVED : STATE_REFUSED, function->rows[row].is_reference);
}

/* An `Option` of a reference, say: what it holds is not its own. */
static bool holds_loans(const struct facts_row_at *at)
{
    return strncmp(at->state_text, "holds ", strlen("holds ")) == 0 || strncmp(at->state_text, "may hold ", strlen("may hold ")) == 0;
}

/* Where no frame shows that a loan starts (`match &mut x {`), the next one does. */
static void begin_lanes(struct facts_function *function, const bool *is_set, uint32_t lines)
{
    for (uint32_t l = 0; l < function->loan_count; l++) {
        const struct facts_loan *loan = &function->loans[l];
        uint32_t begin = loan->line - function->first_line, next = begin;
        if (loan->is_caller || loan->line < function->first_line)
            continue;
        while (next < lines && !is_set[next])
            next++;
        for (uint32_t row = loan->frozen_row; row != FACTS_NONE && next < lines; row = function->rows[row].parent) {
            uint8_t *lane = function->lanes[row];
            for (uint32_t i = begin; i < next && (lane[next] == LANE_FROZEN || lane[next] == LANE_LOCKED); i++)
                lane[i] = lane[next];
        }
    }
}

/* A row's lane on each line: the state after the line's last frame, carried on over lines that have none. */
static void make_lanes(struct scorer *scorer)
{
    struct facts_function *function = scorer->function;
    uint32_t lines = function->last_line - function->first_line + 1;
    bool *is_set = NULL; /* the same for all rows */
    function->lanes = ARENA_ARRAY(scorer->arena, uint8_t *, function->row_count + 1);
    for (uint32_t r = 0; r < function->row_count; r++) {
        uint8_t *lane = ARENA_ARRAY(scorer->arena, uint8_t, lines);
        is_set = ARENA_ARRAY(scorer->arena, bool, lines);
        for (uint32_t p = 0; p < function->point_count; p++) {
            const struct facts_point *point = &function->points[p];
            uint32_t at = point->line - function->first_line;
            if (point->line < function->first_line || at >= lines)
                continue;
            enum facts_lane new_lane = point->rows[r].state == STATE_REFUSED ? lane_of_refused(function, point, r)
                                                                            : lane_of(point->rows[r].state, function->rows[r].is_reference);
            if (function->rows[r].kind == ROW_CLOSURE)
                new_lane = LANE_NONE; /* nobody can name it */
            else if (point->rows[r].state == STATE_VALUE && (function->rows[r].kind == ROW_CAPTURE || holds_loans(&point->rows[r])))
                new_lane = LANE_REFERENCE;
            uint32_t parent = function->rows[r].kind == ROW_DEREF ? function->rows[r].parent : FACTS_NONE;
            if (parent != FACTS_NONE && (new_lane == LANE_REFERENCE || new_lane == LANE_OWNER) &&
                (point->rows[parent].state == STATE_UNUSED || point->rows[parent].state == STATE_EXPIRED))
                new_lane = LANE_IDLE; /* nobody goes that way any more */
            if (!is_set[at] || new_lane != LANE_NONE)
                lane[at] = (uint8_t)new_lane;
            is_set[at] = true;
            uint32_t begin = point->kind == POINT_AFTER ? line_of(scorer, point->span.lo) : point->line; /* a statement of several lines */
            for (uint32_t i = begin >= function->first_line ? begin - function->first_line : at; i < at; i++) {
                lane[i] = is_set[i] ? lane[i] : (uint8_t)new_lane;
                is_set[i] = true;
            }
        }
        for (uint32_t i = 1; i < lines; i++)
            if (!is_set[i])
                lane[i] = lane[i - 1];
        function->lanes[r] = lane;
    }
    if (is_set != NULL)
        begin_lanes(function, is_set, lines);
}

/* By line; those of one line stay in the order in which they were found. */
static void sort_events(struct facts_event *events, uint32_t count, uint32_t last_line, struct arena *arena)
{
    uint32_t *next = ARENA_ARRAY(arena, uint32_t, last_line + 2);
    struct facts_event *sorted = arena_copy(arena, events, sizeof *events * count);
    for (uint32_t e = 0; e < count; e++)
        next[(events[e].line < last_line ? events[e].line : last_line) + 1]++;
    for (uint32_t line = 1; line <= last_line; line++)
        next[line] += next[line - 1];
    for (uint32_t e = 0; e < count; e++)
        events[next[sorted[e].line < last_line ? sorted[e].line : last_line]++] = sorted[e];
}

void facts_score_make(const struct mir_body *body, const struct facts_rows *rows, const struct use_table *uses, const bool *is_reachable,
                      struct arena *arena, struct facts_function *function)
{
    struct scorer scorer = {.body = body, .rows = rows, .function = function, .arena = arena};
    bool *is_created = ARENA_ARRAY(arena, bool, function->row_count + 1);
    for (uint32_t r = 0; r < function->row_count; r++) {
        is_created[r] = function->rows[r].kind == ROW_CAPTURE;
        if (function->rows[r].kind != ROW_PARAMETER)
            continue;
        add_event(&scorer, EVENT_CREATED, r, function->rows[r].declared_line, FACTS_NONE, FACTS_NONE);
        is_created[r] = true;
    }
    for (uint32_t i = 0; i < uses->count; i++)
        if (is_reachable[uses->uses[i].block.index] && !body->blocks[uses->uses[i].block.index].is_cleanup)
            add_use(&scorer, &uses->uses[i], is_created);
    for (uint32_t l = 0; l < function->loan_count; l++)
        if (function->loans[l].frozen_row != FACTS_NONE && !function->loans[l].is_caller)
            add_event(&scorer, EVENT_BORROWED, function->loans[l].frozen_row, function->loans[l].line, FACTS_NONE, l);
    add_drops_and_conflicts(&scorer);
    tie_last_uses(&scorer);
    function->events = vec_keep(arena, &scorer.events);
    function->event_count = scorer.events.count;
    vec_free(&scorer.events);
    sort_events(function->events, function->event_count, function->last_line, arena);
    make_lanes(&scorer);
}
