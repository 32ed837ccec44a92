/*
 * The control-flow graph as a reader of the source sees it: statements in blocks that are run through, tests, and the way on which a loan is
 * still needed.
 *
 * MIR blocks with one successor that has no other predecessor are one block here; what holds no statement is passed over.  The way of an error
 * is a shortest one from its second step to its third that stays, where it can, in blocks where the loan is in force.
 */
#include <ctype.h>
#include <string.h>

#include "checker/borrow/check.h"
#include "checker/borrow/facts_build.h"
#include "checker/borrow/facts_score.h"

enum { FLOW_BLOCK_LIMIT = 4000, FLOW_WORK_LIMIT = 4000000 };

struct flow_line_list { VEC(struct facts_flow_line) items; };

struct flow {
    struct facts_builder *builder;
    uint32_t *first_mark, *next_mark;      /* by block; by mark: marks in their order */
    uint32_t *predecessors;                /* by block */
    bool *is_leader;                       /* by block */
    uint32_t *chain_of;                    /* by leader: flow block, or FACTS_NONE when passed over */
    bitset_word *seen;                     /* shown loans in force since the last line */
    VEC(struct facts_flow_block) blocks;
    VEC(struct block_id) leaders;          /* of the blocks */
    VEC(struct facts_flow_edge) edges;
};

/* ---- the graph ---- */

static uint32_t successor_count(const struct flow *flow, uint32_t block)
{
    const struct mir_terminator *end = &flow->builder->body->blocks[block].terminator;
    if (end->kind == MIR_FALSE_EDGE || end->kind == MIR_FALSE_UNWIND)
        return 1;
    return end->target_count - (end->has_unwind ? 1 : 0);
}

static uint32_t successor(const struct flow *flow, uint32_t block, uint32_t index)
{
    return flow->builder->body->blocks[block].terminator.targets[index].index;
}

static bool is_flow_block(const struct flow *flow, uint32_t block)
{
    return flow->builder->is_reachable[block];
}

static void count_predecessors(struct flow *flow)
{
    const struct mir_body *body = flow->builder->body;
    flow->predecessors = ARENA_ARRAY(flow->builder->scratch, uint32_t, body->block_count);
    flow->is_leader = ARENA_ARRAY(flow->builder->scratch, bool, body->block_count);
    for (uint32_t b = 0; b < body->block_count; b++)
        for (uint32_t i = 0; is_flow_block(flow, b) && i < successor_count(flow, b); i++)
            flow->predecessors[successor(flow, b, i)]++;
    flow->is_leader[0] = true;
    for (uint32_t b = 0; b < body->block_count; b++)
        for (uint32_t i = 0; is_flow_block(flow, b) && i < successor_count(flow, b); i++)
            if (successor_count(flow, b) != 1 || flow->predecessors[successor(flow, b, i)] != 1)
                flow->is_leader[successor(flow, b, i)] = true;
}

static void sort_marks(struct flow *flow)
{
    const struct mir_body *body = flow->builder->body;
    flow->first_mark = ARENA_ARRAY(flow->builder->scratch, uint32_t, body->block_count);
    flow->next_mark = ARENA_ARRAY(flow->builder->scratch, uint32_t, body->mark_count + 1);
    for (uint32_t b = 0; b < body->block_count; b++)
        flow->first_mark[b] = FACTS_NONE;
    for (uint32_t m = body->mark_count; m-- > 0;) {
        const struct mir_mark *mark = &body->marks[m];
        if (mark->block.index == MIR_NONE)
            continue;
        uint32_t *at = &flow->first_mark[mark->block.index];
        while (*at != FACTS_NONE && body->marks[*at].statement < mark->statement)
            at = &flow->next_mark[*at];
        flow->next_mark[m] = *at;
        *at = m;
    }
}

/* ---- lines ---- */

/* The word in front of a condition: "if", "while", "match", "&&". */
static const char *keyword_before(const struct flow *flow, struct span span)
{
    static const char *const words[] = {"if", "while", "match", "in", "&&", "||"};
    struct source_map *sources = &flow->builder->crate->session->sources;
    uint32_t lo = span.lo > 8 ? span.lo - 8 : 0, length;
    uint32_t base = source_of(sources, span.lo)->base;
    const char *text = source_text(sources, (struct span){lo > base ? lo : base, span.lo}, &length);
    while (length > 0 && isspace((unsigned char)text[length - 1]))
        length--;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t size = strlen(words[i]);
        if (length >= size && memcmp(text + length - size, words[i], size) == 0)
            return strcmp(words[i], "in") == 0 ? "for" : words[i];
    }
    return "";
}

/* The test of `!done` is of `done`, its targets exchanged. */
static struct span with_negation(const struct flow *flow, struct span test)
{
    struct source_map *sources = &flow->builder->crate->session->sources;
    uint32_t base = source_of(sources, test.lo)->base, length;
    while (test.lo > base && source_text(sources, (struct span){test.lo - 1, test.lo}, &length)[0] == '!')
        test.lo--;
    return test;
}

/* The test of `let Some(x) = y` is of `y`; an arm has the whole. */
static struct span with_pattern(const struct flow *flow, struct span test)
{
    struct source_map *sources = &flow->builder->crate->session->sources;
    const struct mir_body *body = flow->builder->body;
    for (uint32_t m = 0; m < body->mark_count; m++) {
        uint32_t length;
        struct span arm = body->marks[m].span;
        if (body->marks[m].kind == MARK_ARM && arm.lo < test.lo && arm.hi == test.hi && memcmp(source_text(sources, arm, &length), "let", 3) == 0)
            return arm;
    }
    return test;
}

/* Of `for x in v` the test is of `v`: back to behind the `for` on the same line, else as it is. */
static struct span with_item(const struct flow *flow, struct span test)
{
    struct source_map *sources = &flow->builder->crate->session->sources;
    uint32_t base = source_of(sources, test.lo)->base, length;
    const char *text = source_text(sources, (struct span){base, test.lo}, &length);
    for (uint32_t at = length; at-- > 4 && text[at] != '\n';)
        if (memcmp(text + at - 3, "for ", 4) == 0 && (at == 3 || isspace((unsigned char)text[at - 4])))
            return (struct span){base + at + 1, test.hi};
    return test;
}

static bool spans_equal(struct span a, struct span b)
{
    return a.lo == b.lo && a.hi == b.hi;
}

static void add_line(struct flow *flow, struct flow_line_list *lines, struct span span, const char *keyword, const char *text)
{
    struct facts_builder *builder = flow->builder;
    uint32_t words = bitset_words(builder->function->loan_count + 1), count = 0;
    struct facts_flow_line line = {.line = facts_line(builder, span.lo), .span = span, .keyword = keyword, .text = text};
    line.loans = ARENA_ARRAY(builder->arena, facts_loan_id, builder->function->loan_count + 1);
    for (uint32_t bit = bitset_next(flow->seen, words, 0); bit != UINT32_MAX; bit = bitset_next(flow->seen, words, bit + 1))
        line.loans[count++] = bit;
    line.loan_count = count;
    bitset_clear(flow->seen, words);
    vec_push(&lines->items, line);
}

/* A statement around others has lines of its parts. */
static bool is_of_parts(const struct mir_body *body, const struct mir_mark *mark)
{
    for (uint32_t i = 0; i < body->mark_count; i++) {
        struct span span = body->marks[i].span;
        if (mark->span.lo <= span.lo && span.hi <= mark->span.hi && !spans_equal(mark->span, span))
            return true;
    }
    return false;
}

/* "}  ends first, v" */
static const char *ended_names(const struct flow *flow, struct span brace)
{
    struct facts_builder *builder = flow->builder;
    const char *text = "";
    for (uint32_t row = builder->rows->rows.count; row-- > 0;) {
        const struct facts_row *shown = &builder->rows->rows.items[row];
        if (shown->depth == 0 && builder->rows->sources.items[row].scope.hi == brace.hi && shown->kind != ROW_PARAMETER)
            text = text[0] == '\0' ? arena_format(builder->arena, "} ends %s", shown->path) : arena_format(builder->arena, "%s, %s", text, shown->path);
    }
    return text;
}

static void add_mark_line(struct flow *flow, struct flow_line_list *lines, const struct mir_mark *mark, struct facts_flow_block *block)
{
    struct facts_builder *builder = flow->builder;
    struct source_map *sources = &builder->crate->session->sources;
    const char *words = mark->words != NULL ? mark->words : "", *text = facts_snippet(sources, builder->arena, mark->span);
    switch ((enum mark_kind)mark->kind) {
    case MARK_AFTER:
        if (text[0] != '{' && !is_of_parts(builder->body, mark))
            add_line(flow, lines, mark->span, "", text);
        break;
    case MARK_SCOPE_END:
        text = ended_names(flow, mark->span);
        if (text[0] != '\0')
            add_line(flow, lines, (struct span){mark->span.hi - 1, mark->span.hi}, "", text);
        break;
    case MARK_JUMP:
        if (text[0] != '?')
            add_line(flow, lines, mark->span, "", text);
        else if (block->title[0] == '\0')
            block->title = "`?` returns";
        break;
    case MARK_ARM:
        if (block->title[0] != '\0')
            break;
        if (strncmp(words, "the pattern ", 12) == 0)
            block->title = arena_format(builder->arena, "`%s` %s", text, words + 12);
        else
            block->title = words[0] != '\0' ? words : arena_format(builder->arena, "`%s` matches", text);
        break;
    case MARK_LOOP_HEAD:
        if (block->title[0] == '\0')
            block->title = "the loop's head";
        break;
    case MARK_ENTRY:
    case MARK_JOIN:
    case MARK_LOOP_EXIT:
        break;
    }
}

static void see_loans(struct flow *flow, uint32_t point)
{
    struct facts_builder *builder = flow->builder;
    for (uint32_t i = 0; i < builder->function->loan_count; i++)
        if (!builder->function->loans[i].is_caller && borrow_loan_in_scope(builder->borrow, (struct loan_id){builder->origin_of[i]}, point))
            bitset_add(flow->seen, i);
}

/* Whether the line of a statement shows this. */
static bool is_within_statement(const struct mir_body *body, struct span span)
{
    for (uint32_t i = 0; i < body->mark_count; i++)
        if (body->marks[i].kind == MARK_AFTER && body->marks[i].span.lo <= span.lo && span.hi <= body->marks[i].span.hi && !is_of_parts(body, &body->marks[i]))
            return true;
    return false;
}

/* A call, or the value of a body or arm, that is no statement: `Some(x) => x.push(1),`. */
static bool is_bare(const struct flow *flow, const struct mir_block *block, uint32_t statement, struct span *span)
{
    const struct mir_body *body = flow->builder->body;
    if (statement == block->statement_count) {
        *span = block->terminator.span;
        return block->terminator.kind == MIR_CALL && !is_within_statement(body, *span);
    }
    const struct mir_statement *at = &block->statements[statement];
    *span = at->span;
    if (at->kind != MIR_ASSIGN || body->places[at->place.index].kind != PROJECT_NONE || body->places[at->place.index].local.index != 0 ||
        (at->rvalue->kind == RVALUE_USE && at->rvalue->operands[0].kind == OPERAND_CONSTANT && at->rvalue->operands[0].constant->literal == NULL))
        return false;
    return !is_within_statement(body, *span);
}

static bool is_inside(struct span inner, struct span outer)
{
    return outer.lo <= inner.lo && inner.hi <= outer.hi;
}

/* The parts of one expression become one line, the whole. */
static void add_bare_line(struct flow *flow, struct flow_line_list *lines, struct span span)
{
    struct facts_builder *builder = flow->builder;
    while (lines->items.count > 0 && is_inside(vec_last(&lines->items).span, span)) {
        for (uint32_t i = 0; i < vec_last(&lines->items).loan_count; i++)
            bitset_add(flow->seen, vec_last(&lines->items).loans[i]);
        lines->items.count--;
    }
    add_line(flow, lines, span, "", facts_snippet(&builder->crate->session->sources, builder->arena, span));
}

static void add_block_lines(struct flow *flow, uint32_t block, struct flow_line_list *lines, struct facts_flow_block *out)
{
    struct facts_builder *builder = flow->builder;
    struct source_map *sources = &builder->crate->session->sources;
    const struct mir_block *node = &builder->body->blocks[block];
    uint32_t mark = flow->first_mark[block];
    for (uint32_t s = 0; s <= node->statement_count; s++) {
        struct span span;
        see_loans(flow, borrow_point(builder->borrow, (struct block_id){block}, s));
        for (; mark != FACTS_NONE && builder->body->marks[mark].statement <= s; mark = flow->next_mark[mark])
            add_mark_line(flow, lines, &builder->body->marks[mark], out);
        if (!is_bare(flow, node, s, &span))
            continue;
        if (s < node->statement_count)
            see_loans(flow, borrow_point(builder->borrow, (struct block_id){block}, s + 1)); /* what it makes itself */
        add_bare_line(flow, lines, span);
    }
    if (node->terminator.kind != MIR_SWITCH)
        return;
    while (lines->items.count > 0 && is_inside(vec_last(&lines->items).span, node->terminator.span))
        lines->items.count--; /* what the test calls is in its line */
    struct span test = with_pattern(flow, with_negation(flow, node->terminator.span));
    const char *keyword = keyword_before(flow, test);
    struct span shown = strcmp(keyword, "for") == 0 ? with_item(flow, test) : test;
    add_line(flow, lines, test, keyword, facts_snippet(sources, builder->arena, shown));
}

/* ---- blocks and edges ---- */

static uint32_t chain_end(const struct flow *flow, uint32_t block)
{
    for (uint32_t steps = 0; steps < flow->builder->body->block_count; steps++) {
        if (successor_count(flow, block) != 1 || flow->is_leader[successor(flow, block, 0)])
            return block;
        block = successor(flow, block, 0);
    }
    return block;
}

static void make_block(struct flow *flow, uint32_t leader)
{
    struct facts_builder *builder = flow->builder;
    struct facts_flow_block out = {.title = ""};
    struct flow_line_list lines = {0};
    uint32_t end = chain_end(flow, leader);
    bitset_clear(flow->seen, bitset_words(builder->function->loan_count + 1));
    for (uint32_t block = leader;; block = successor(flow, block, 0)) {
        add_block_lines(flow, block, &lines, &out);
        if (block == end)
            break;
    }
    flow->chain_of[leader] = FACTS_NONE;
    bool is_passed_over = lines.items.count == 0 && out.title[0] == '\0' && leader != 0 && successor_count(flow, end) <= 1;
    if (!is_passed_over) {
        out.lines = vec_keep(builder->arena, &lines.items);
        out.line_count = lines.items.count;
        out.name = arena_format(builder->arena, "bb%u", flow->blocks.count);
        flow->chain_of[leader] = flow->blocks.count;
        vec_push(&flow->blocks, out);
        vec_push(&flow->leaders, (struct block_id){leader});
    }
    vec_free(&lines.items);
}

/* The block control arrives at, behind those passed over; FACTS_NONE when it goes round among them. */
static uint32_t arrival(const struct flow *flow, uint32_t leader)
{
    for (uint32_t steps = 0; steps < flow->builder->body->block_count; steps++) {
        if (flow->chain_of[leader] != FACTS_NONE)
            return flow->chain_of[leader];
        if (successor_count(flow, chain_end(flow, leader)) == 0)
            return FACTS_NONE; /* an end that is never reached */
        leader = successor(flow, chain_end(flow, leader), 0);
    }
    return FACTS_NONE;
}

static void make_edges(struct flow *flow)
{
    struct facts_builder *builder = flow->builder;
    for (uint32_t b = 0; b < flow->blocks.count; b++) {
        uint32_t end = chain_end(flow, flow->leaders.items[b].index), count = successor_count(flow, end);
        const struct mir_terminator *terminator = &builder->body->blocks[end].terminator;
        bool is_test = terminator->kind == MIR_SWITCH && count == 2 && terminator->value.kind != OPERAND_CONSTANT &&
                       type_of(builder->crate->types, builder->body->places[terminator->value.place.index].type)->kind == TY_BOOL;
        for (uint32_t i = 0; i < count; i++) {
            uint32_t to = arrival(flow, successor(flow, end, i));
            bool is_known = to == FACTS_NONE;
            for (uint32_t e = 0; e < flow->edges.count; e++)
                is_known |= flow->edges.items[e].from == b && flow->edges.items[e].to == to && !is_test;
            if (is_known)
                continue;
            bool is_back = to <= b;
            const char *label = is_test ? (i == 0 ? "false" : "true") : is_back ? "next round" : "";
            vec_push(&flow->edges, (struct facts_flow_edge){b, to, label, is_back});
        }
    }
}

/* What a block's title says of the test before it: 1 it holds, 0 it does not, -1 nothing. */
static int outcome(const struct facts_flow_block *block)
{
    if (strcmp(block->title, "the `if` is true") == 0 || strcmp(block->title, "the `while` goes on") == 0)
        return 1;
    return strcmp(block->title, "the `if` is false") == 0 || strcmp(block->title, "the `while` ends") == 0 ? 0 : -1;
}

/* The words at the two edges of a test are those of the whole condition, as the titles of the blocks behind it have them: a `!` exchanges them. */
static void name_outcomes(struct flow *flow)
{
    static const char *const words[] = {"false", "true"};
    for (uint32_t e = 0; e + 1 < flow->edges.count; e++) {
        struct facts_flow_edge *one = &flow->edges.items[e], *other = one + 1;
        if (one->from != other->from || strcmp(one->label, words[0]) != 0 || strcmp(other->label, words[1]) != 0)
            continue;
        int said = outcome(&flow->blocks.items[one->to]), said_other = outcome(&flow->blocks.items[other->to]);
        int holds = said >= 0 ? said : said_other >= 0 ? !said_other : 0;
        one->label = words[holds];
        other->label = words[!holds];
    }
}

/* ---- the way of an error ---- */

/* A loop's head says again what it goes through: a loan starts at the first line of several, its last use is at the last. */
static void find_step(const struct facts_flow *flow, const struct facts_step *step, bool is_last, uint32_t *block, uint32_t *line)
{
    uint32_t best = UINT32_MAX;
    *block = *line = FACTS_NONE;
    for (uint32_t b = 0; b < flow->block_count; b++) {
        for (uint32_t i = 0; i < flow->blocks[b].line_count; i++) {
            struct span span = flow->blocks[b].lines[i].span;
            bool holds = span.lo <= step->span.lo && step->span.hi <= span.hi;
            uint32_t size = holds ? span.hi - span.lo : flow->blocks[b].lines[i].line == step->line ? UINT32_MAX / 2 : UINT32_MAX;
            if (size < best || (is_last && holds && size == best)) {
                best = size;
                *block = b;
                *line = i;
            }
        }
    }
}

static bool is_in_force(const struct facts_flow *flow, uint32_t block, uint32_t loan)
{
    for (uint32_t i = 0; i < flow->blocks[block].line_count; i++)
        for (uint32_t k = 0; k < flow->blocks[block].lines[i].loan_count; k++)
            if (flow->blocks[block].lines[i].loans[k] == loan)
                return true;
    return flow->blocks[block].line_count == 0;
}

/* Breadth first; the edge into each block that was found first is its way back. */
static bool find_way(struct facts_builder *builder, const struct facts_flow *flow, uint32_t from, uint32_t to, uint32_t loan, bool *on_path)
{
    uint32_t *by = ARENA_ARRAY(builder->scratch, uint32_t, flow->block_count), *work = ARENA_ARRAY(builder->scratch, uint32_t, flow->block_count + 1);
    uint32_t count = 0, done = 0;
    for (uint32_t b = 0; b < flow->block_count; b++)
        by[b] = FACTS_NONE;
    work[count++] = from;
    for (; done < count && by[to] == FACTS_NONE; done++) {
        for (uint32_t e = 0; e < flow->edge_count; e++) {
            const struct facts_flow_edge *edge = &flow->edges[e];
            if (edge->from != work[done] || by[edge->to] != FACTS_NONE || (loan != FACTS_NONE && edge->to != to && !is_in_force(flow, edge->to, loan)))
                continue;
            by[edge->to] = e;
            if (edge->to != from)
                work[count++] = edge->to;
        }
    }
    if (by[to] == FACTS_NONE)
        return false;
    uint32_t at = to;
    do {
        on_path[by[at]] = true;
        at = flow->edges[by[at]].from;
    } while (at != from);
    return true;
}

static void make_story(struct facts_builder *builder, struct facts_flow *flow, uint32_t index)
{
    const struct facts_error *error = &builder->function->errors[index];
    struct facts_flow_story *story = &flow->stories[index];
    story->on_path = ARENA_ARRAY(builder->arena, bool, flow->edge_count + 1);
    for (uint32_t s = 0; s < 3; s++) {
        story->block[s] = story->line[s] = FACTS_NONE;
        if (s < error->step_count)
            find_step(flow, &error->steps[s], s == 2, &story->block[s], &story->line[s]);
    }
    if (error->step_count < 2)
        return;
    uint32_t first = error->step_count - 2, second = error->step_count - 1, from = story->block[first], to = story->block[second];
    if (from == FACTS_NONE || to == FACTS_NONE || (from == to && story->line[first] < story->line[second]))
        return;
    bool needs_round = story->line[first] == story->line[second] && error->refusing_loan == FACTS_NONE && error->steps[first].span.lo != error->steps[second].span.lo;
    if (from == to && needs_round)
        return;
    if (!find_way(builder, flow, from, to, error->refusing_loan, story->on_path))
        find_way(builder, flow, from, to, FACTS_NONE, story->on_path);
}

void facts_flow_make(struct facts_builder *builder)
{
    const struct borrow_result *borrow = builder->borrow;
    struct facts_function *function = builder->function;
    uint64_t work = (uint64_t)borrow->point_count * (function->loan_count + 1) + (uint64_t)builder->body->mark_count * builder->body->mark_count;
    function->left_out.flow = borrow->order_count > FLOW_BLOCK_LIMIT || work > FLOW_WORK_LIMIT;
    if (function->left_out.flow)
        return;
    struct flow flow = {.builder = builder};
    count_predecessors(&flow);
    sort_marks(&flow);
    flow.chain_of = ARENA_ARRAY(builder->scratch, uint32_t, builder->body->block_count);
    flow.seen = bitset_new(builder->scratch, function->loan_count + 1);
    for (uint32_t i = 0; i < borrow->order_count; i++)
        if (is_flow_block(&flow, borrow->order[i].index) && flow.is_leader[borrow->order[i].index])
            make_block(&flow, borrow->order[i].index);
    make_edges(&flow);
    name_outcomes(&flow);
    struct facts_flow *out = &function->flow;
    *out = (struct facts_flow){vec_keep(builder->arena, &flow.blocks), flow.blocks.count, vec_keep(builder->arena, &flow.edges), flow.edges.count, NULL};
    out->stories = ARENA_ARRAY(builder->arena, struct facts_flow_story, function->error_count + 1);
    for (uint32_t i = 0; i < function->error_count; i++)
        make_story(builder, out, i);
    vec_free(&flow.blocks);
    vec_free(&flow.leaders);
    vec_free(&flow.edges);
}
