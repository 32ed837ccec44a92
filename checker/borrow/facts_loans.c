#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "checker/borrow/check.h"
#include "checker/borrow/facts_build.h"
#include "checker/borrow/facts_origins.h"

enum { SHOWN_LIMIT = 60, EXPRESSION_LIMIT = 40 };

static uint32_t frame_point(const struct facts_builder *builder, const struct frame *frame)
{
    return borrow_point(builder->borrow, frame->block, frame->statement);
}

static bool is_body_loan(const struct facts_builder *builder, uint32_t origin_loan)
{
    return origin_loan < builder->borrow->loans.count;
}

static bool in_force(struct facts_builder *builder, uint32_t origin_loan, uint32_t point)
{
    return borrow_loan_in_scope(builder->borrow, (struct loan_id){origin_loan}, point);
}

/* ---- which loans are shown ---- */

/* Held by a variable right after it was made, even if never needed again. */
static void mark_held(struct facts_builder *builder, bool *wanted)
{
    bitset_word *held = bitset_new(builder->scratch, builder->origin_loan_count);
    uint32_t words = bitset_words(builder->origin_loan_count);
    for (uint32_t f = 0; f < builder->frames.frames.count; f++) {
        const struct frame *frame = &builder->frames.frames.items[f];
        for (uint32_t row = 0; row < builder->rows->rows.count && frame->kind != POINT_ERROR; row++) {
            if (builder->rows->rows.items[row].depth != 0 || !facts_is_in_scope(builder, row, frame))
                continue;
            uint32_t local = builder->rows->sources.items[row].local.index;
            uint32_t slots = type_of(builder->crate->types, builder->body->locals[local].type)->region_slots;
            for (uint32_t slot = 0; slot < slots; slot++) {
                facts_slot_holds(builder, row, slot, frame, held);
                for (uint32_t bit = bitset_next(held, words, 0); bit != UINT32_MAX; bit = bitset_next(held, words, bit + 1))
                    wanted[bit] = true;
            }
        }
    }
}

static void mark_in_force(struct facts_builder *builder, bool *wanted)
{
    for (uint32_t i = 0; i < builder->borrow->loans.count; i++)
        for (uint32_t f = 0; f < builder->frames.frames.count && !wanted[i]; f++)
            if (builder->frames.frames.items[f].kind != POINT_ERROR && builder->canonical[i] == i)
                wanted[i] = in_force(builder, i, frame_point(builder, &builder->frames.frames.items[f]));
    for (uint32_t r = 0; r < builder->refusal_count; r++)
        if (builder->refusals[r].loan != FACTS_NONE)
            wanted[builder->canonical[builder->refusals[r].loan]] = true;
}

/* ---- what a loan says ---- */

static const char *cut_text(const struct facts_builder *builder, struct span span)
{
    uint32_t length;
    const char *text = source_text(&builder->crate->session->sources, span, &length);
    char *copy = arena_allocate(builder->arena, (size_t)length + 1);
    uint32_t out = 0;
    for (uint32_t i = 0; i < length; i++) { /* white space folded, back-quotes cannot stand in code marks */
        bool is_space = isspace((unsigned char)text[i]) != 0;
        if (!is_space || (out > 0 && copy[out - 1] != ' '))
            copy[out++] = is_space ? ' ' : text[i] == '`' ? '\'' : text[i];
    }
    if (out > EXPRESSION_LIMIT) {
        out = EXPRESSION_LIMIT;
        while (out > 0 && ((unsigned char)copy[out] & 0xC0) == 0x80)
            out--;
        copy[out] = '\0';
        return arena_format(builder->arena, "%s…", copy);
    }
    copy[out] = '\0';
    return copy;
}

/* The borrow that the user wrote around an automatic one: `&v[0]` around the borrow of v that indexing makes. */
static bool written_borrow(const struct facts_builder *builder, const struct loan *loan, struct span *span)
{
    const struct borrow_result *borrow = builder->borrow;
    const struct mir_block *block = &builder->body->blocks[borrow->order[borrow->block_of_point[loan->point]].index];
    bool found = false;
    for (uint32_t b = 0; b < builder->body->block_count; b++) {
        block = &builder->body->blocks[b];
        for (uint32_t s = 0; s < block->statement_count; s++) {
            const struct mir_statement *statement = &block->statements[s];
            if (statement->kind != MIR_ASSIGN || statement->rvalue->kind != RVALUE_REF || statement->rvalue->is_implicit ||
                statement->span.lo > loan->span.lo || statement->span.hi < loan->span.hi)
                continue;
            if (!found || statement->span.hi - statement->span.lo < span->hi - span->lo)
                *span = statement->span;
            found = true;
        }
    }
    return found;
}

static uint32_t nearest_row(const struct facts_builder *builder, struct place_id place, bool *is_exact)
{
    *is_exact = true;
    for (struct place_id at = place; at.index != MIR_NONE; at = builder->body->places[at.index].parent) {
        for (uint32_t i = 0; i < builder->rows->sources.count; i++)
            if (builder->rows->sources.items[i].place.index == at.index)
                return i;
        if (builder->body->places[at.index].kind == PROJECT_NONE)
            break;
        *is_exact = false;
    }
    return FACTS_NONE;
}

static void describe(struct facts_builder *builder, const struct loan *loan, struct facts_loan *out)
{
    bool is_mut = out->kind == LOAN_MUT, is_exact;
    struct span written = loan->span;
    const char *place = mir_place_describe(builder->body, builder->arena, loan->place);
    uint32_t length;
    const char *source = source_text(&builder->crate->session->sources, loan->span, &length);
    bool is_written = !loan->is_implicit && length > 0 && source[0] == '&';
    if (!is_written)
        is_written = written_borrow(builder, loan, &written);
    out->frozen_row = nearest_row(builder, loan->place, &is_exact);
    if (is_written) {
        const char *text = cut_text(builder, written);
        const char *borrowed = text[0] == '&' ? text + 1 : text;
        if (strncmp(borrowed, "mut ", 4) == 0)
            borrowed += 4;
        bool is_pattern = text[0] != '&' && place != NULL; /* `ref mut a` names who borrows, not what */
        out->expression = text;
        out->is_implicit = false;
        out->borrowed = is_pattern ? place : borrowed;
        out->is_part = !is_exact || (place != NULL && strcmp(place, out->borrowed) != 0 && strchr(out->borrowed, '[') != NULL);
    } else {
        out->borrowed = place != NULL ? place : cut_text(builder, loan->span);
        out->expression = arena_format(builder->arena, "%s%s", is_mut ? "&mut " : "&", out->borrowed);
    }
    out->span = written;
    out->line = facts_line(builder, written.lo);
    out->target = (struct facts_place_ref){out->frozen_row, FACTS_NONE, FACTS_NONE};
}

/* ---- on which lines ---- */

/* An assignment has a line of its own; the `()` that a block or loop leaves has the span of the whole. */
static bool says_where(const struct mir_statement *statement)
{
    if (statement->kind != MIR_ASSIGN)
        return false;
    return statement->rvalue->kind != RVALUE_USE || statement->rvalue->operands[0].kind != OPERAND_CONSTANT ||
           statement->rvalue->operands[0].constant->literal != NULL;
}

/* Jumps have the span of the whole `if` or loop that they belong to. */
static bool is_jump(const struct mir_terminator *terminator)
{
    return terminator->kind == MIR_GOTO || terminator->kind == MIR_FALSE_EDGE || terminator->kind == MIR_FALSE_UNWIND;
}

/* A line that has a picture is lent as the picture says. */
static void mark_frames(struct facts_builder *builder, uint32_t origin_loan, struct facts_loan *out)
{
    const struct facts_function *function = builder->function;
    for (uint32_t i = 0; i < builder->frames.frames.count; i++) {
        const struct frame *frame = &builder->frames.frames.items[i];
        bool is_whole_line = frame->kind == POINT_AFTER || frame->kind == POINT_JOIN;
        if (is_whole_line && frame->line >= function->first_line && frame->line <= function->last_line &&
            in_force(builder, origin_loan, frame_point(builder, frame)))
            out->lines[frame->line - function->first_line] = true;
    }
}

/* An access that a loan refuses may end it for the checker; for the reader it lasts to where it is still needed. */
static void extend_to_need(const struct facts_builder *builder, uint32_t origin_loan, struct facts_loan *out)
{
    const struct facts_function *function = builder->function;
    for (uint32_t i = 0; i < builder->refusal_count; i++) {
        const struct facts_refusal *refusal = &builder->refusals[i];
        if (refusal->loan == FACTS_NONE || builder->canonical[refusal->loan] != origin_loan || refusal->needed_line == 0)
            continue;
        for (uint32_t line = facts_line(builder, refusal->access.lo); line <= refusal->needed_line; line++)
            if (line >= function->first_line && line <= function->last_line)
                out->lines[line - function->first_line] = true;
    }
}

static void mark_lines(struct facts_builder *builder, uint32_t origin_loan, struct facts_loan *out)
{
    struct borrow_result *borrow = builder->borrow;
    const struct facts_function *function = builder->function;
    uint32_t count = function->last_line - function->first_line + 1;
    out->lines = ARENA_ARRAY(builder->arena, bool, count);
    bool *has_point = ARENA_ARRAY(builder->scratch, bool, count);
    for (uint32_t point = 0; point < borrow->point_count; point++) {
        struct block_id block = borrow->order[borrow->block_of_point[point]];
        uint32_t statement = point - borrow->first_point[block.index];
        const struct mir_block *node = &builder->body->blocks[block.index];
        bool is_terminator = statement == node->statement_count;
        if (node->is_cleanup || (is_terminator ? is_jump(&node->terminator) : !says_where(&node->statements[statement])))
            continue;
        uint32_t line = facts_line(builder, is_terminator ? node->terminator.span.lo : node->statements[statement].span.lo);
        if (line < function->first_line || line > function->last_line)
            continue;
        has_point[line - function->first_line] = true;
        if (in_force(builder, origin_loan, point))
            out->lines[line - function->first_line] = true;
    }
    if (out->line >= function->first_line && out->line <= function->last_line)
        out->lines[out->line - function->first_line] = true;
    extend_to_need(builder, origin_loan, out);
    mark_frames(builder, origin_loan, out);
    for (uint32_t i = 1; i + 1 < count; i++) { /* lines without code between two lines in force */
        uint32_t next = i;
        while (next < count && !has_point[next])
            next++;
        if (!has_point[i] && out->lines[i - 1] && next < count && out->lines[next])
            out->lines[i] = true;
    }
    out->first_line = out->last_line = out->line;
    for (uint32_t i = 0; i < count; i++)
        if (out->lines[i] && function->first_line + i > out->last_line)
            out->last_line = function->first_line + i;
    for (uint32_t i = count; i-- > 0;)
        if (out->lines[i] && function->first_line + i < out->first_line)
            out->first_line = function->first_line + i;
}

static const char *says(const struct facts_builder *builder, const struct facts_loan *loan)
{
    const char *name = loan->frozen_row != FACTS_NONE ? facts_row_words(builder, loan->frozen_row) : loan->borrowed;
    if (loan->kind == LOAN_SHARED)
        return arena_format(builder->arena, loan->is_part ? "all of `%s` is *read-only* through line %u" : "`%s` is *read-only* through line %u",
                            name, loan->last_line);
    return arena_format(builder->arena, loan->is_part ? "all of `%s` is *off limits* through line %u" : "`%s` is *off limits* through line %u",
                        name, loan->last_line);
}

static void fill_body_loan(struct facts_builder *builder, uint32_t origin_loan, struct facts_loan *out, uint32_t number)
{
    const struct loan *loan = &builder->borrow->loans.items[origin_loan];
    out->kind = loan->kind == BORROW_SHARED || loan->kind == BORROW_FAKE ? LOAN_SHARED : LOAN_MUT;
    out->label = arena_format(builder->arena, "'%u", number);
    out->is_implicit = loan->is_implicit;
    out->is_capture = loan->capture != NULL;
    out->is_two_phase = loan->kind == BORROW_TWO_PHASE;
    describe(builder, loan, out);
    mark_lines(builder, origin_loan, out);
    out->says = says(builder, out);
}

/* The lifetime of a parameter as its type says it: "'a", or "'_". */
static const char *lifetime_of(const struct facts_builder *builder, uint32_t row)
{
    const char *type = builder->function->rows[row].type;
    if (type[0] != '&' || type[1] != '\'')
        return "'_";
    const char *end = strchr(type, ' ');
    return end == NULL ? "'_" : arena_copy_text(builder->arena, type + 1, (size_t)(end - type - 1));
}

static void fill_caller_loan(struct facts_builder *builder, uint32_t origin_loan, struct facts_loan *out)
{
    uint32_t row = facts_caller_row(builder, origin_loan - builder->borrow->loans.count);
    const struct facts_row *variable = &builder->rows->rows.items[row];
    const struct facts_function *function = builder->function;
    uint32_t local = builder->rows->sources.items[row].local.index;
    uint32_t lines = function->last_line - function->first_line + 1;
    uint32_t slot;
    const struct thir_capture *capture = facts_capture_of(builder, row, &slot);
    struct type_id type = capture != NULL ? capture->type : builder->body->locals[local].type;
    out->kind = type_of(builder->crate->types, type)->sub != 0 ? LOAN_MUT : LOAN_SHARED;
    if (capture != NULL) {
        out->label = arena_format(builder->arena, "'%s", variable->path);
        out->expression = arena_format(builder->arena, out->kind == LOAN_MUT ? "&mut %s" : "&%s", variable->path);
        out->borrowed = variable->path;
    } else {
        const char *lifetime = lifetime_of(builder, row);
        out->label = strcmp(lifetime, "'_") == 0 ? arena_format(builder->arena, "'%s", variable->path)
                                                 : arena_format(builder->arena, "%s of %s", lifetime, variable->path);
        out->expression = out->borrowed = arena_format(builder->arena, "*%s", variable->path);
    }
    out->is_caller = true;
    out->frozen_row = FACTS_NONE;
    out->target = (struct facts_place_ref){FACTS_NONE, FACTS_NONE, FACTS_NONE};
    out->span = variable->declared;
    out->line = out->first_line = function->first_line;
    out->last_line = function->last_line;
    out->lines = ARENA_ARRAY(builder->arena, bool, lines);
    memset(out->lines, true, lines);
    out->says = arena_format(builder->arena, "lent by the %s, *beyond* line %u", capture != NULL ? "function around" : "caller", function->last_line);
}

struct loan_order { uint32_t lo, loan; };

static int compare_order(const void *a, const void *b)
{
    const struct loan_order *left = a, *right = b;
    if (left->lo != right->lo)
        return left->lo < right->lo ? -1 : 1;
    return left->loan < right->loan ? -1 : left->loan > right->loan;
}

/* Loans are numbered as the source has them, whichever branch the graph puts first; the caller's come last. */
static uint32_t *order_of_source(const struct facts_builder *builder)
{
    struct loan_order *order = ARENA_ARRAY(builder->scratch, struct loan_order, builder->origin_loan_count + 1);
    uint32_t *loans = ARENA_ARRAY(builder->scratch, uint32_t, builder->origin_loan_count + 1);
    for (uint32_t i = 0; i < builder->origin_loan_count; i++)
        order[i] = (struct loan_order){is_body_loan(builder, i) ? builder->borrow->loans.items[i].span.lo : UINT32_MAX, i};
    qsort(order, builder->origin_loan_count, sizeof *order, compare_order);
    for (uint32_t i = 0; i < builder->origin_loan_count; i++)
        loans[i] = order[i].loan;
    return loans;
}

void facts_loans_make(struct facts_builder *builder)
{
    bool *wanted = ARENA_ARRAY(builder->scratch, bool, builder->origin_loan_count + 1);
    uint32_t count = 0, number = 0;
    mark_in_force(builder, wanted);
    if (builder->origins != NULL)
        mark_held(builder, wanted);
    builder->shown = ARENA_ARRAY(builder->scratch, uint32_t, builder->origin_loan_count + 1);
    builder->origin_of = ARENA_ARRAY(builder->scratch, uint32_t, SHOWN_LIMIT + 1);
    struct facts_loan *loans = ARENA_ARRAY(builder->arena, struct facts_loan, SHOWN_LIMIT + 1);
    uint32_t *in_order = order_of_source(builder);
    for (uint32_t k = 0; k < builder->origin_loan_count; k++) {
        uint32_t i = in_order[k];
        builder->shown[i] = FACTS_NONE;
        if (!wanted[i] || builder->canonical[i] != i)
            continue;
        if (count == SHOWN_LIMIT) {
            builder->function->left_out.loans++;
            continue;
        }
        builder->shown[i] = count;
        builder->origin_of[count] = i;
        if (is_body_loan(builder, i))
            fill_body_loan(builder, i, &loans[count], ++number);
        else
            fill_caller_loan(builder, i, &loans[count]);
        count++;
    }
    for (uint32_t i = 0; i < count; i++) {
        uint32_t up = facts_through(builder, builder->origin_of[i]);
        loans[i].through = up == FACTS_NONE ? FACTS_NONE : builder->shown[builder->canonical[up]];
        if (loans[i].through == i)
            loans[i].through = FACTS_NONE;
    }
    builder->function->loans = loans;
    builder->function->loan_count = count;
}

/* ---- at a point ---- */

/* Whether what `through` is a loan of held `loan` when it was made: who holds the one needs the other, too. */
static bool is_held_inside(struct facts_builder *builder, uint32_t loan, uint32_t through)
{
    const struct borrow_result *borrow = builder->borrow;
    if (!is_body_loan(builder, through) || builder->origins == NULL)
        return false;
    const struct loan *outer = &borrow->loans.items[through];
    struct block_id block = borrow->order[borrow->block_of_point[outer->point]];
    uint32_t local = builder->body->places[outer->place.index].local.index;
    uint32_t slots = type_of(builder->crate->types, builder->body->locals[local].type)->region_slots;
    for (uint32_t slot = 0; slot < slots; slot++)
        if (bitset_has(origins_before(builder->origins, block, outer->point - borrow->first_point[block.index], builder->local_regions[local][slot]), loan))
            return true;
    return false;
}

/* How many of the loans shown that a slot holds it holds in place of each other; the caller's are always in force. */
static uint32_t count_held(struct facts_builder *builder, const bitset_word *held, const struct facts_loan_at *at)
{
    uint32_t words = bitset_words(builder->origin_loan_count), count = 0;
    for (uint32_t bit = bitset_next(held, words, 0); bit != UINT32_MAX; bit = bitset_next(held, words, bit + 1)) {
        bool counts = builder->shown[bit] != FACTS_NONE && (at[builder->shown[bit]].state != LOAN_ABSENT || !is_body_loan(builder, bit));
        for (uint32_t other = bitset_next(held, words, 0); other != UINT32_MAX && counts; other = bitset_next(held, words, other + 1))
            counts = other == bit || !is_held_inside(builder, bit, other);
        count += counts;
    }
    return count;
}

/* How many references a value may hold at once under one lifetime: a struct of the user's as many as it has fields with any, else one. */
static uint32_t capacity_of(const struct facts_builder *builder, struct type_id type)
{
    const struct type_data *data = type_of(builder->crate->types, type);
    if (data->kind != TY_ADT || def_of(builder->crate, data->def)->is_prelude)
        return 1;
    const struct adt_def *adt = def_of(builder->crate, data->def)->adt;
    uint32_t most = 1;
    for (uint32_t v = 0; v < adt->variant_count; v++) {
        uint32_t count = 0;
        for (uint32_t f = 0; f < adt->variants[v].field_count; f++)
            count += type_of(builder->crate->types, type_field(builder->crate, type, v, f))->region_slots > 0;
        most = count > most ? count : most;
    }
    return most;
}

static void add_holder(struct facts_builder *builder, struct facts_loan_at *loan, uint32_t row, bool is_maybe)
{
    if (loan->holders == NULL)
        loan->holders = ARENA_ARRAY(builder->arena, struct facts_holder, builder->rows->rows.count);
    for (uint32_t i = 0; i < loan->holder_count; i++)
        if (loan->holders[i].row == row)
            return;
    loan->holders[loan->holder_count++] = (struct facts_holder){row, is_maybe};
}

static void add_holders(struct facts_builder *builder, const struct frame *frame, struct facts_loan_at *at)
{
    uint32_t words = bitset_words(builder->origin_loan_count);
    bitset_word *held = bitset_new(builder->scratch, builder->origin_loan_count);
    for (uint32_t row = 0; row < builder->rows->rows.count; row++) {
        const struct row_source *source = &builder->rows->sources.items[row];
        if (builder->rows->rows.items[row].depth != 0 || !facts_is_in_scope(builder, row, frame) ||
            borrow_init_state(builder->borrow, source->place, frame_point(builder, frame)) == INIT_NO)
            continue;
        uint32_t slots = type_of(builder->crate->types, builder->body->locals[source->local.index].type)->region_slots;
        for (uint32_t slot = 0; slot < slots; slot++) {
            if (!facts_slot_holds(builder, row, slot, frame, held))
                continue;
            bool is_maybe = count_held(builder, held, at) > capacity_of(builder, builder->body->locals[source->local.index].type);
            for (uint32_t bit = bitset_next(held, words, 0); bit != UINT32_MAX; bit = bitset_next(held, words, bit + 1))
                if (builder->shown[bit] != FACTS_NONE)
                    add_holder(builder, &at[builder->shown[bit]], row, is_maybe);
        }
    }
}

/* A picture of a `}` or jump shows its drops done: what ends there lends nothing and holds nothing any more. */
static void end_with_scope(struct facts_builder *builder, const struct frame *frame, struct facts_loan_at *at)
{
    for (uint32_t i = 0; i < builder->function->loan_count && frame->kind == POINT_SCOPE_END; i++) {
        const struct facts_loan *loan = &builder->function->loans[i];
        uint32_t kept = 0;
        for (uint32_t h = 0; h < at[i].holder_count; h++)
            if (!facts_ends_at(builder, at[i].holders[h].row, frame))
                at[i].holders[kept++] = at[i].holders[h];
        at[i].holder_count = kept;
        if (loan->frozen_row != FACTS_NONE && facts_ends_at(builder, loan->frozen_row, frame))
            at[i].state = LOAN_ABSENT;
    }
}

static void add_kept_alive(struct facts_builder *builder, struct facts_loan_at *at)
{
    const struct facts_function *function = builder->function;
    for (uint32_t i = 0; i < function->loan_count; i++) {
        if (at[i].state == LOAN_ABSENT)
            continue;
        at[i].kept_alive_by = ARENA_ARRAY(builder->arena, facts_loan_id, function->loan_count);
        for (uint32_t k = 0; k < function->loan_count; k++)
            if (k != i && function->loans[k].through == i && at[k].state != LOAN_ABSENT)
                at[i].kept_alive_by[at[i].kept_alive_count++] = k;
        if (at[i].kept_alive_count > 0 && at[i].holder_count == 0)
            at[i].says = arena_format(builder->arena, "kept alive by *%s*", function->loans[at[i].kept_alive_by[0]].label);
    }
}

static void set_force(struct facts_builder *builder, const struct frame *frame, uint32_t id, struct facts_loan_at *at)
{
    const struct facts_loan *loan = &builder->function->loans[id];
    uint32_t origin = builder->origin_of[id], point = frame_point(builder, frame);
    if (!is_body_loan(builder, origin) || !in_force(builder, origin, point))
        return;
    if (frame->kind == POINT_SCOPE_END && !in_force(builder, origin, borrow_point(builder->borrow, frame->after_block, frame->after_statement)))
        return;
    at->state = LOAN_IN_FORCE;
    if (loan->is_two_phase && !borrow_loan_is_active(builder->borrow, (struct loan_id){origin}, point)) {
        at->state = LOAN_RESERVED;
        at->says = arena_format(builder->arena, "reserved: `%s` can still be read", loan->borrowed);
    }
    bool is_activation = frame->inner != FACTS_NONE && builder->inner[frame->inner].is_activation && builder->inner[frame->inner].loan == origin;
    if (is_activation) {
        at->state = LOAN_IN_FORCE;
        const char *callee = builder->inner[frame->inner].callee;
        bool is_captured = builder->borrow->loans.items[origin].capture != NULL;
        at->says = callee != NULL ? arena_format(builder->arena, is_captured ? "`%s` may call what writes `%s`" : "`%s` may write `%s` while it runs",
                                                 callee, loan->borrowed)
                                  : arena_format(builder->arena, "activated: the call may write `%s` now", loan->borrowed);
    }
    at->is_earlier_round = frame->line < loan->line || (frame->kind == POINT_LOOP_LATER && frame->span.lo <= loan->span.lo && frame->line == loan->line);
}

void facts_loans_at(struct facts_builder *builder, uint32_t index)
{
    const struct frame *frame = &builder->frames.frames.items[index];
    const struct facts_function *function = builder->function;
    struct facts_loan_at *at = ARENA_ARRAY(builder->arena, struct facts_loan_at, function->loan_count + 1);
    for (uint32_t i = 0; i < function->loan_count; i++) {
        at[i].says = "";
        set_force(builder, frame, i, &at[i]);
    }
    if (builder->origins != NULL)
        add_holders(builder, frame, at);
    for (uint32_t i = 0; i < function->loan_count; i++) {
        if (!is_body_loan(builder, builder->origin_of[i]) && at[i].holder_count > 0)
            at[i].state = LOAN_IN_FORCE;
        if (at[i].state == LOAN_ABSENT)
            at[i].holder_count = 0;
    }
    end_with_scope(builder, frame, at);
    add_kept_alive(builder, at);
    builder->function->points[index].loans = at;
}
