/* Facts made by hand, for testing pictures without the checker: a point begins as a copy of the one before it. */
#ifndef LIEN_TESTS_VIZ_BUILD_H
#define LIEN_TESTS_VIZ_BUILD_H

#include <string.h>

#include "checker/borrow/facts.h"

enum { BUILD_ROWS = 320, BUILD_LOANS = 120, BUILD_HEAP = 32, BUILD_POINTS = 64, BUILD_NOTES = 8, BUILD_ERRORS = 4, BUILD_EVENTS = 512 };

struct build {
    struct arena arena;
    struct source_map sources;
    struct facts facts;
    struct facts_function function;
    struct facts_row rows[BUILD_ROWS];
    struct facts_loan loans[BUILD_LOANS];
    struct facts_heap heap[BUILD_HEAP];
    struct facts_point points[BUILD_POINTS];
    struct facts_error errors[BUILD_ERRORS];
    struct facts_event events[BUILD_EVENTS];
    struct facts_point *now;
};

static inline void build_begin(struct build *b, const char *source, const char *name, const char *title)
{
    memset(b, 0, sizeof *b);
    arena_init(&b->arena);
    source_map_init(&b->sources, &b->arena);
    b->facts.sources = &b->sources;
    b->facts.file = source_add(&b->sources, "test.rs", source, (uint32_t)strlen(source));
    b->facts.functions = &b->function;
    b->facts.function_count = 1;
    b->function = (struct facts_function){.name = name, .title = title, .rows = b->rows, .loans = b->loans, .heap = b->heap, .points = b->points,
                                          .errors = b->errors, .events = b->events, .first_line = 1,
                                          .last_line = source_line_count(&b->sources, b->facts.file)};
    if (source[strlen(source) - 1] == '\n' && b->function.last_line > 1) {
        uint32_t length = 0;
        source_line(&b->sources, b->facts.file, b->function.last_line, &length);
        b->function.last_line -= length == 0;
    }
}

static inline void build_end(struct build *b)
{
    source_map_release(&b->sources);
    arena_release(&b->arena);
}

static inline uint32_t build_row(struct build *b, const char *path, const char *label, const char *type)
{
    uint32_t index = b->function.row_count++;
    b->rows[index] = (struct facts_row){.kind = ROW_VARIABLE, .path = path, .label = label, .type = type, .parent = FACTS_NONE};
    return index;
}

static inline uint32_t build_child(struct build *b, enum facts_row_kind kind, uint32_t parent, bool last, const char *path, const char *label, const char *type)
{
    uint32_t index = build_row(b, path, label, type);
    b->rows[index].kind = kind;
    b->rows[index].parent = parent;
    b->rows[index].depth = b->rows[parent].depth + 1;
    b->rows[index].is_last_child = last;
    return index;
}

/* Cells as "label=value,label=value"; a buffer's labels are empty: "=1,=2". */
static inline uint32_t build_heap(struct build *b, enum facts_heap_kind kind, const char *caption, uint32_t owner, uint32_t depth, bool record, const char *cells)
{
    uint32_t index = b->function.heap_count++;
    struct facts_heap *heap = &b->heap[index];
    *heap = (struct facts_heap){.kind = kind, .caption = caption, .depth = depth, .first_owner = owner, .is_record = record};
    heap->cells = ARENA_ARRAY(&b->arena, struct facts_cell, 32);
    while (*cells != '\0') {
        size_t label = strcspn(cells, "="), value = strcspn(cells + label + 1, ",");
        heap->cells[heap->cell_count++] = (struct facts_cell){arena_copy_text(&b->arena, cells, label), arena_copy_text(&b->arena, cells + label + 1, value)};
        cells += label + 1 + value;
        cells += *cells == ',';
    }
    return index;
}

static inline uint32_t build_loan(struct build *b, enum facts_loan_kind kind, const char *label, const char *expression, uint32_t row, uint32_t heap, uint32_t cell,
                                  uint32_t line, uint32_t last, const char *says)
{
    uint32_t index = b->function.loan_count++;
    struct facts_loan *loan = &b->loans[index];
    *loan = (struct facts_loan){.kind = kind, .label = label, .expression = expression, .borrowed = expression + (expression[0] == '&'),
                                .target = {row, heap, cell}, .frozen_row = row, .through = FACTS_NONE, .line = line, .last_line = last, .says = says};
    loan->lines = ARENA_ARRAY(&b->arena, bool, b->function.last_line + 1);
    for (uint32_t i = line; i <= last && i <= b->function.last_line; i++)
        loan->lines[i - b->function.first_line] = true;
    return index;
}

static inline struct facts_point *build_point(struct build *b, enum facts_point_kind kind, const char *name, const char *title, uint32_t line)
{
    struct facts_point *before = b->function.point_count > 0 ? &b->points[b->function.point_count - 1] : NULL;
    struct facts_point *point = &b->points[b->function.point_count++];
    *point = (struct facts_point){.kind = kind, .name = name, .title = title, .line = line, .insert_at = FACTS_NONE, .error = FACTS_NONE};
    point->rows = ARENA_ARRAY(&b->arena, struct facts_row_at, BUILD_ROWS);
    point->loans = ARENA_ARRAY(&b->arena, struct facts_loan_at, BUILD_LOANS);
    point->heap = ARENA_ARRAY(&b->arena, struct facts_heap_at, BUILD_HEAP);
    point->notes = ARENA_ARRAY(&b->arena, struct facts_note, BUILD_NOTES);
    for (uint32_t r = 0; r < BUILD_ROWS; r++) {
        point->rows[r] = before != NULL ? before->rows[r] : (struct facts_row_at){.state_text = "", .value = "", .owns = FACTS_NONE,
            .read = {BADGE_NONE, "", FACTS_NONE}, .write = {BADGE_NONE, "", FACTS_NONE}, .move = {BADGE_NONE, "", FACTS_NONE}};
        point->rows[r].is_changed = false;
        point->rows[r].step = 0;
    }
    for (uint32_t l = 0; before != NULL && l < BUILD_LOANS; l++) {
        point->loans[l] = before->loans[l];
        point->loans[l].step = 0;
        point->loans[l].refuses = false;
        if (before->loans[l].state == LOAN_ENDED || before->loans[l].state == LOAN_KILLED)
            point->loans[l] = (struct facts_loan_at){.state = LOAN_ABSENT};
    }
    for (uint32_t h = 0; before != NULL && h < BUILD_HEAP; h++) {
        point->heap[h] = before->heap[h];
        if (before->heap[h].is_freed)
            point->heap[h].exists = false;
    }
    b->now = point;
    return point;
}

/* A badge a letter: 1 had, - never ("not mut"), b never ("behind &"), x refused, g gone (with `why`), A B C suspended by loan 0 1 2. */
static inline struct facts_badge build_badge(struct build *b, char letter, const char *why)
{
    switch (letter) {
    case '1': return (struct facts_badge){BADGE_HAVE, "", FACTS_NONE};
    case '-': return (struct facts_badge){BADGE_NEVER, "not mut", FACTS_NONE};
    case 'b': return (struct facts_badge){BADGE_NEVER, "behind &", FACTS_NONE};
    case 'x': return (struct facts_badge){BADGE_REFUSED, why, FACTS_NONE};
    case 'g': return (struct facts_badge){BADGE_GONE, why, FACTS_NONE};
    case ' ': return (struct facts_badge){BADGE_NONE, "", FACTS_NONE};
    default: break;
    }
    uint32_t loan = (uint32_t)(letter - 'A');
    char *reason = ARENA_ARRAY(&b->arena, char, strlen(b->loans[loan].label) + 8);
    return (struct facts_badge){BADGE_SUSPENDED, strcat(strcpy(reason, "lent "), b->loans[loan].label), loan};
}

static inline struct facts_row_at *build_set(struct build *b, uint32_t row, enum facts_row_state state, const char *text, const char *badges, const char *why)
{
    struct facts_row_at *at = &b->now->rows[row];
    at->state = state;
    at->state_text = text;
    at->read = build_badge(b, badges[0], why);
    at->write = build_badge(b, badges[1], why);
    at->move = build_badge(b, badges[2], why);
    at->is_changed = true;
    return at;
}

static inline void build_owns(struct build *b, uint32_t row, uint32_t heap)
{
    b->now->rows[row].owns = heap;
    if (heap != FACTS_NONE)
        b->now->heap[heap].exists = true;
}

static inline void build_values(struct build *b, uint32_t heap, const char *values)
{
    struct facts_heap_at *at = &b->now->heap[heap];
    at->exists = true;
    at->values = ARENA_ARRAY(&b->arena, const char *, 32);
    for (uint32_t c = 0; *values != '\0' && c < b->heap[heap].cell_count; c++) {
        size_t length = strcspn(values, ",");
        at->values[c] = arena_copy_text(&b->arena, values, length);
        values += length + (values[length] == ',');
    }
}

static inline void build_cell_owns(struct build *b, uint32_t heap, uint32_t cell, uint32_t owned)
{
    struct facts_heap_at *at = &b->now->heap[heap];
    facts_heap_id *owns = ARENA_ARRAY(&b->arena, facts_heap_id, 32);
    for (uint32_t c = 0; c < 32; c++)
        owns[c] = at->owns != NULL ? at->owns[c] : FACTS_NONE;
    owns[cell] = owned;
    at->owns = owns;
    b->now->heap[owned].exists = true;
}

static inline void build_tint(struct build *b, uint32_t heap, uint32_t cell, uint32_t loan)
{
    struct facts_heap_at *at = &b->now->heap[heap];
    facts_loan_id *tint = ARENA_ARRAY(&b->arena, facts_loan_id, 32);
    for (uint32_t c = 0; c < 32; c++)
        tint[c] = at->tint != NULL ? at->tint[c] : FACTS_NONE;
    tint[cell] = loan;
    at->tint = tint;
}

static inline void build_free(struct build *b, uint32_t heap)
{
    b->now->heap[heap].is_freed = true;
    b->now->heap[heap].tint = NULL;
}

static inline struct facts_loan_at *build_hold(struct build *b, uint32_t loan, enum facts_loan_state state, const char *says, uint32_t row, uint32_t second, bool maybe)
{
    struct facts_loan_at *at = &b->now->loans[loan];
    at->state = state;
    at->says = says;
    at->holders = ARENA_ARRAY(&b->arena, struct facts_holder, 2);
    at->holder_count = 0;
    if (row != FACTS_NONE)
        at->holders[at->holder_count++] = (struct facts_holder){row, maybe && second == FACTS_NONE};
    if (second != FACTS_NONE)
        at->holders[at->holder_count++] = (struct facts_holder){second, maybe};
    return at;
}

static inline void build_note(struct build *b, char mark, const char *text)
{
    b->now->notes[b->now->note_count++] = (struct facts_note){mark, text};
}

static inline struct facts_error *build_error(struct build *b, const char *code, const char *message, const char *summary, uint32_t row, uint32_t loan)
{
    uint32_t index = b->function.error_count++;
    b->errors[index] = (struct facts_error){.code = code, .message = message, .summary = summary, .consequence = "", .fix = "", .refused_row = row,
                                            .refusing_loan = loan, .point = b->function.point_count - 1};
    b->now->error = index;
    return &b->errors[index];
}

static inline void build_step(struct facts_error *error, uint32_t line, const char *text)
{
    error->steps[error->step_count++] = (struct facts_step){line, {0, 0}, text};
}

static inline struct facts_event *build_event(struct build *b, enum facts_event_kind kind, uint32_t row, uint32_t line)
{
    b->events[b->function.event_count] = (struct facts_event){kind, row, line, FACTS_NONE, FACTS_NONE};
    return &b->events[b->function.event_count++];
}

/* Lanes as "first-last:letter ...": letters u unset, o owner, f frozen, l locked, r reference, i idle. */
static inline void build_lane(struct build *b, uint32_t row, uint32_t first, uint32_t last, enum facts_lane lane)
{
    uint32_t lines = b->function.last_line - b->function.first_line + 1;
    if (b->function.lanes == NULL) {
        b->function.lanes = ARENA_ARRAY(&b->arena, uint8_t *, BUILD_ROWS);
        for (uint32_t r = 0; r < BUILD_ROWS; r++)
            b->function.lanes[r] = ARENA_ARRAY(&b->arena, uint8_t, lines);
    }
    for (uint32_t line = first; line <= last; line++)
        b->function.lanes[row][line - b->function.first_line] = (uint8_t)lane;
}

#endif
