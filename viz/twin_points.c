/*
 * The twin of a frame.  Left the stack, a row a line, what a row owns on the heap under it; right the loans in boxes; between them
 * lanes: from a ring at the holder to the box, from the box to an arrow at what it claims.
 *
 *     v: Vec<i32>   frozen by '1  r××            ╭ '1 shared ─────╮
 *     ┗━▶ Vec buffer [1 '1│2│3]        ◁─────────┤ &v[0]          │
 *     first: &i32   holds '1      r·m  ○─────────┤ line 7 thr. 9  │
 *                                                ╰────────────────╯
 * Every end of a line at the left has a text line of its own, so lines never join by chance: at the right, a box stands only
 * where its own two ends meet no other.
 */
#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "viz/plain.h"
#include "viz/twin.h"

enum { NAME_LEAST = 10, STATE_LEAST = 10, TAG_LEAST = 20, NAME_MOST = 36, STATE_MOST = 30, TAG_MOST = 40, CAN_WIDTH = 3, GAP = 2,
       TAGS_MOST = 12, TAG_LINES = 6, HEAP_DEPTH = 12 };

/* One line of the left part; `loan` is whose line ends here. */
struct stack_line {
    const char *margin, *name, *state, *can;
    bool is_wide;              /* the name runs over the other columns */
    bool is_claim, is_maybe;
    uint32_t loan, end;
};

/* From a tag to the lines at the left: to what it claims, or to who holds it. */
struct net {
    bool is_used;
    uint32_t port, low, high, lane; /* rows */
};

struct tag {
    uint32_t loan, y, count;
    const char *lines[TAG_LINES];
    struct net nets[2];        /* holders, claim */
};

struct points_twin {
    const struct twin *twin;
    const struct facts_point *point;
    VEC(struct stack_line) lines;
    struct tag tags[TAGS_MOST];
    uint32_t tag_count, lanes, lane_step, margin, name, state, tag_width, height, left_out;
    bool *is_tag;              /* by loan */
    bool *is_drawn;            /* by heap object */
};

/* ---- what is at the left ---- */

static void add_line(struct points_twin *view, struct stack_line line)
{
    const char **texts[] = {&line.margin, &line.name, &line.state, &line.can};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        *texts[i] = *texts[i] != NULL ? *texts[i] : "";
    vec_push(&view->lines, line);
}

/* Gives the line an end of a loan's line: its own first, then lines of their own under it. */
static void add_end(struct points_twin *view, uint32_t loan, bool is_claim, bool is_maybe)
{
    if (vec_last(&view->lines).loan != FACTS_NONE)
        add_line(view, (struct stack_line){.loan = FACTS_NONE});
    struct stack_line *line = &vec_last(&view->lines);
    line->loan = loan;
    line->is_claim = is_claim;
    line->is_maybe = is_maybe;
}

static char badge_letter(const struct facts_badge *badge, char letter)
{
    switch (badge->state) {
    case BADGE_HAVE: return letter;
    case BADGE_NEVER: return '.';
    case BADGE_SUSPENDED: return 'x';
    case BADGE_GONE: return '-';
    case BADGE_REFUSED: return '!';
    case BADGE_NONE: return ' ';
    }
    return ' ';
}

/* What a loan is a claim on: an object of the heap that is there, or else a row. */
static bool claims_heap(const struct points_twin *view, uint32_t loan, uint32_t heap)
{
    return view->is_tag[loan] && view->twin->function->loans[loan].target.heap == heap;
}

static bool claims_row(const struct points_twin *view, uint32_t loan, uint32_t row)
{
    const struct facts_loan *facts = &view->twin->function->loans[loan];
    bool on_heap = facts->target.heap != FACTS_NONE && view->point->heap[facts->target.heap].exists;
    return view->is_tag[loan] && !on_heap && (facts->target.row != FACTS_NONE ? facts->target.row : facts->frozen_row) == row;
}

static const char *cell_text(const struct points_twin *view, const struct facts_heap *heap, const struct facts_heap_at *at, uint32_t cell)
{
    const struct twin *twin = view->twin;
    const char *label = twin_shorten(twin, twin_code(twin, heap->cells[cell].label), 14), *value = "", *claim = "";
    bool owns = at->owns != NULL && at->owns[cell] != FACTS_NONE;
    if (owns)
        value = twin_glyph(twin, "●", "*");
    else if (at->values != NULL)
        value = twin_shorten(twin, twin_text(twin, at->values[cell]), 20);
    if (at->tint != NULL && at->tint[cell] != FACTS_NONE)
        claim = twin_format(twin, " %s", twin_code(twin, view->twin->function->loans[at->tint[cell]].label));
    return twin_format(twin, "%s%s%s%s", label, label[0] != '\0' && value[0] != '\0' ? " " : "", value, claim);
}

static const char *heap_text(const struct points_twin *view, uint32_t id)
{
    const struct twin *twin = view->twin;
    const struct facts_heap *heap = &twin->function->heap[id];
    const struct facts_heap_at *at = &view->point->heap[id];
    const char *text = twin_shorten(twin, twin_text(twin, heap->caption), 30);
    if (at->is_freed)
        return twin_format(twin, "%s: freed", text);
    if (at->is_resized)
        text = twin_format(twin, "%s, any length", text);
    for (uint32_t c = 0; c < heap->cell_count && c < 10; c++)
        text = twin_format(twin, "%s%s%s", text, c == 0 ? " [" : twin_glyph(twin, "│", "|"), cell_text(view, heap, at, c));
    return heap->cell_count == 0 ? text : twin_format(twin, "%s%s", text, heap->cell_count > 10 ? " ...]" : "]");
}

/* The trunk is the line of a tree of fields that goes on under them. */
static void add_heap(struct points_twin *view, uint32_t id, const char *trunk, uint32_t indent, const char *before)
{
    const struct facts_function *function = view->twin->function;
    const struct facts_heap_at *at = &view->point->heap[id];
    if (view->is_drawn[id])
        return;
    view->is_drawn[id] = true;
    add_line(view, (struct stack_line){.name = twin_format(view->twin, "%s%*s%s%s", trunk, (int)indent, "", before, heap_text(view, id)), .is_wide = true, .loan = FACTS_NONE});
    for (uint32_t l = 0; l < function->loan_count; l++)
        if (claims_heap(view, l, id))
            add_end(view, l, true, false);
    for (uint32_t c = 0; at->owns != NULL && c < function->heap[id].cell_count && indent < 4 * HEAP_DEPTH; c++)
        if (at->owns[c] != FACTS_NONE && view->point->heap[at->owns[c]].exists)
            add_heap(view, at->owns[c], trunk, indent + 4, twin_glyph(view->twin, "┗━▶ ", "`-> "));
}

static const char *row_name(const struct points_twin *view, uint32_t id)
{
    const struct twin *twin = view->twin;
    const struct facts_row *row = &twin->function->rows[id];
    const struct facts_row_at *at = &view->point->rows[id];
    const char *branch = row->depth == 0 ? "" : row->is_last_child ? twin_glyph(twin, "└ ", "` ") : twin_glyph(twin, "├ ", "+ ");
    const char *value = twin_shorten(twin, twin_text(twin, at->value), 20);
    return twin_format(twin, "%*s%s%s: %s%s%s%s", (int)(row->depth > 0 ? 2 * (row->depth - 1) : 0), "", branch, twin_shorten(twin, twin_code(twin, row->label), 20),
                       twin_shorten(twin, twin_code(twin, row->type), 20), value[0] != '\0' ? " = " : "", value, at->is_shadowed ? " (shadowed)" : "");
}

static void add_row(struct points_twin *view, uint32_t id)
{
    const struct twin *twin = view->twin;
    const struct facts_function *function = twin->function;
    const struct facts_row *row = &function->rows[id];
    const struct facts_row_at *at = &view->point->rows[id];
    bool goes_on = row->depth > 0 && !row->is_last_child;
    const char can[4] = {badge_letter(&at->read, 'r'), badge_letter(&at->write, 'w'), badge_letter(&at->move, 'm'), '\0'};
    struct stack_line line = {.name = row_name(view, id), .state = twin_text(twin, at->state_text), .can = twin_format(twin, "%s", can), .loan = FACTS_NONE};
    if (at->step != 0)
        line.margin = twin_format(twin, "(%u)", at->step);
    else if (at->is_changed)
        line.margin = twin_glyph(twin, "▌", "*");
    add_line(view, line);
    for (uint32_t l = 0; l < function->loan_count; l++)
        for (uint32_t h = 0; view->is_tag[l] && h < view->point->loans[l].holder_count; h++)
            if (view->point->loans[l].holders[h].row == id)
                add_end(view, l, false, view->point->loans[l].holders[h].is_maybe);
    for (uint32_t l = 0; l < function->loan_count; l++)
        if (claims_row(view, l, id))
            add_end(view, l, true, false);
    if (at->owns != FACTS_NONE && view->point->heap[at->owns].exists)
        add_heap(view, at->owns, goes_on ? twin_format(twin, "%*s%s", (int)(2 * row->depth - 2), "", twin_glyph(twin, "│ ", "| ")) : "", goes_on ? 0 : 2 * row->depth,
                 at->owns_maybe ? twin_glyph(twin, "┗╍▶? ", "`~>? ") : twin_glyph(twin, "┗━▶ ", "`-> "));
}

static void add_stack(struct points_twin *view)
{
    const struct facts_function *function = view->twin->function;
    add_line(view, (struct stack_line){.name = "Stack: owners", .is_wide = true, .loan = FACTS_NONE});
    for (uint32_t r = 0; r < function->row_count; r++)
        if (view->point->rows[r].state != STATE_OUT_OF_SCOPE)
            add_row(view, r);
    if (view->lines.count == 1)
        add_line(view, (struct stack_line){.name = "nothing yet", .is_wide = true, .loan = FACTS_NONE});
    for (int pass = 0; pass < 2; pass++) { /* the caller's data; what has no owner here */
        bool has_title = false;
        for (uint32_t h = 0; h < function->heap_count; h++) {
            if (!view->point->heap[h].exists || view->is_drawn[h] || (function->heap[h].kind == HEAP_CALLER) != (pass == 0))
                continue;
            if (!has_title)
                add_line(view, (struct stack_line){.name = pass == 0 ? "Caller's data" : "Heap, without an owner here", .is_wide = true, .loan = FACTS_NONE});
            has_title = true;
            add_heap(view, h, "", 2, "");
        }
    }
}

/* ---- tags ---- */

static enum canvas_ink ink_of(const struct points_twin *view, uint32_t loan)
{
    switch (view->point->loans[loan].state) {
    case LOAN_RESERVED: return INK_DASHED;
    case LOAN_ENDED: case LOAN_KILLED: return INK_DOTTED;
    case LOAN_ABSENT: case LOAN_IN_FORCE: break;
    }
    return view->twin->function->loans[loan].kind == LOAN_MUT ? INK_DOUBLE : INK_LIGHT;
}

static void choose_tags(struct points_twin *view)
{
    const struct facts_function *function = view->twin->function;
    for (uint32_t l = 0; l < function->loan_count; l++) {
        if (view->point->loans[l].state == LOAN_ABSENT)
            continue;
        view->is_tag[l] = view->tag_count < TAGS_MOST;
        if (view->is_tag[l])
            view->tags[view->tag_count++].loan = l;
        else
            view->left_out++;
    }
}

static void word_tag(const struct points_twin *view, struct tag *tag)
{
    const struct twin *twin = view->twin;
    const struct facts_loan *loan = &twin->function->loans[tag->loan];
    const struct facts_loan_at *at = &view->point->loans[tag->loan];
    const char *kind = loan->kind == LOAN_SHARED ? "shared" : at->state == LOAN_RESERVED ? "mut, reserved" : "mut", *step = "";
    bool over = at->state == LOAN_ENDED || at->state == LOAN_KILLED;
    if (at->step != 0)
        step = twin_format(twin, " (%u)", at->step);
    tag->lines[tag->count++] = twin_format(twin, "%s %s%s", twin_code(twin, loan->label), kind, step);
    tag->lines[tag->count++] = twin_code(twin, loan->expression);
    if (over)
        tag->lines[tag->count++] = at->state == LOAN_KILLED ? "ended: overwritten" : "ended";
    else if (loan->is_caller)
        tag->lines[tag->count++] = "lent by the caller";
    else if (loan->line == loan->last_line)
        tag->lines[tag->count++] = twin_format(twin, "on line %u", loan->line);
    else
        tag->lines[tag->count++] = twin_format(twin, "through line %u", loan->last_line);
    if (loan->through != FACTS_NONE)
        tag->lines[tag->count++] = twin_format(twin, "made through %s", twin_code(twin, twin->function->loans[loan->through].label));
    if (at->is_earlier_round && tag->count < TAG_LINES)
        tag->lines[tag->count++] = "of an earlier round";
    if (at->refuses && tag->count < TAG_LINES)
        tag->lines[tag->count++] = twin_format(twin, "%s refuses this", twin_glyph(twin, "✗", "!"));
}

/* The rows at the left where the tag's lines end. */
static void find_ends(struct points_twin *view, struct tag *tag)
{
    for (uint32_t y = 0; y < view->lines.count; y++) {
        const struct stack_line *line = &view->lines.items[y];
        if (line->loan != tag->loan)
            continue;
        struct net *net = &tag->nets[line->is_claim];
        if (!net->is_used)
            *net = (struct net){.is_used = true, .low = y, .high = y};
        net->high = y;
    }
}

static uint32_t middle_of(const struct tag *tag)
{
    uint32_t sum = 0, count = 0;
    for (int n = 0; n < 2; n++)
        if (tag->nets[n].is_used) {
            sum += tag->nets[n].low + tag->nets[n].high;
            count += 2;
        }
    return count > 0 ? sum / count : UINT32_MAX;
}

static int by_middle(const void *a, const void *b)
{
    const struct tag *one = a, *two = b;
    uint32_t first = middle_of(one), second = middle_of(two);
    return first != second ? (first > second) - (first < second) : (one->loan > two->loan) - (one->loan < two->loan);
}

/* Whether the tag's line may leave at row y: no other line ends there. */
static bool may_leave(const struct points_twin *view, const struct tag *tag, int net, uint32_t y)
{
    if (!tag->nets[net].is_used || y >= view->lines.count)
        return true;
    const struct stack_line *line = &view->lines.items[y];
    return line->loan == FACTS_NONE || (line->loan == tag->loan && line->is_claim == (net == 1));
}

static void place_tags(struct points_twin *view)
{
    uint32_t next = 1;
    qsort(view->tags, view->tag_count, sizeof view->tags[0], by_middle);
    for (uint32_t t = 0; t < view->tag_count; t++) {
        struct tag *tag = &view->tags[t];
        struct net *hold = &tag->nets[0], *claim = &tag->nets[1];
        uint32_t upper = hold->is_used && claim->is_used && hold->low < claim->low ? 0 : 1; /* the net of the upper end */
        const struct net *straight = hold->is_used ? hold : claim;
        uint32_t down = straight == &tag->nets[upper] ? 1 : 2;
        tag->y = straight->is_used && straight->low > next + down ? straight->low - down : next;
        while (!may_leave(view, tag, (int)upper, tag->y + 1) || !may_leave(view, tag, (int)(1 - upper), tag->y + 2))
            tag->y++;
        tag->nets[upper].port = tag->y + 1;
        tag->nets[1 - upper].port = tag->y + 2;
        next = tag->y + tag->count + 1;
    }
    view->height = next > view->lines.count ? next : view->lines.count;
}

/* A lane for each line that is not straight; lines that pass the same row are in lanes of their own. */
static void assign_lanes(struct points_twin *view)
{
    for (uint32_t i = 0; i < 2 * view->tag_count; i++) {
        struct net *net = &view->tags[i / 2].nets[i % 2];
        if (!net->is_used)
            continue;
        net->low = net->port < net->low ? net->port : net->low;
        net->high = net->port > net->high ? net->port : net->high;
        for (uint32_t k = 0; k < i && net->low < net->high;) {
            const struct net *other = &view->tags[k / 2].nets[k % 2];
            bool meet = other->is_used && other->low < other->high && other->lane == net->lane && other->low <= net->high && net->low <= other->high;
            net->lane += meet;
            k = meet ? 0 : k + 1;
        }
        if (net->low < net->high && net->lane + 1 > view->lanes)
            view->lanes = net->lane + 1;
    }
}

/* ---- widths ---- */

static uint32_t most(uint32_t a, uint32_t b)
{
    return a > b ? a : b;
}

static uint32_t gutter_of(const struct points_twin *view)
{
    return view->tag_count == 0 ? 0 : 5 + view->lane_step * view->lanes;
}

static uint32_t left_of(const struct points_twin *view)
{
    return view->margin + view->name + GAP + view->state + 1 + CAN_WIDTH;
}

static void measure(struct points_twin *view)
{
    uint32_t wide = 0;
    view->margin = 2;
    for (uint32_t i = 0; i < view->lines.count; i++) {
        const struct stack_line *line = &view->lines.items[i];
        view->margin = line->margin[0] == '(' ? 4 : view->margin;
        if (line->is_wide)
            wide = most(wide, plain_width(line->name));
        else
            view->name = most(view->name, plain_width(line->name));
        view->state = most(view->state, plain_width(line->state));
    }
    for (uint32_t t = 0; t < view->tag_count; t++)
        for (uint32_t i = 0; i < view->tags[t].count; i++)
            view->tag_width = most(view->tag_width, plain_width(view->tags[t].lines[i]) + 4);
    view->name = view->name < NAME_MOST ? view->name : NAME_MOST;
    view->state = view->state < STATE_MOST ? view->state : STATE_MOST;
    view->tag_width = view->tag_count == 0 ? 0 : most(view->tag_width < TAG_MOST ? view->tag_width : TAG_MOST, TAG_LEAST);
    view->lane_step = 2;
    if (left_of(view) + gutter_of(view) + view->tag_width > view->twin->width)
        view->lane_step = 1;
    while (left_of(view) + gutter_of(view) + view->tag_width > view->twin->width) {
        uint32_t *widest = view->name > NAME_LEAST + 6 ? &view->name : &view->state;
        if (view->state > STATE_LEAST && view->state + 8 > view->name)
            widest = &view->state;
        if (view->tag_width > TAG_LEAST && (view->tag_width > *widest || *widest <= STATE_LEAST))
            widest = &view->tag_width;
        if (*widest <= NAME_LEAST)
            break;
        --*widest;
    }
    while (left_of(view) < view->margin + wide && left_of(view) + gutter_of(view) + view->tag_width < view->twin->width)
        view->state++;
}

/* ---- drawing ---- */

static void draw_left(const struct points_twin *view, struct canvas *canvas)
{
    const struct twin *twin = view->twin;
    for (uint32_t y = 0; y < view->lines.count; y++) {
        struct stack_line *line = &view->lines.items[y];
        uint32_t state = view->margin + view->name + GAP, can = state + view->state + 1, room = line->is_wide ? can + CAN_WIDTH - view->margin : view->name;
        canvas_text(canvas, line->margin[0] == '(' ? 0 : view->margin - 2, y, line->margin);
        line->end = canvas_text(canvas, view->margin, y, twin_shorten(twin, line->name, room));
        if (line->state[0] != '\0')
            canvas_text(canvas, state, y, twin_shorten(twin, line->state, view->state));
        if (!line->is_wide)
            line->end = can + CAN_WIDTH;
        canvas_text(canvas, can, y, line->can);
    }
}

static void draw_net(const struct points_twin *view, struct canvas *canvas, const struct tag *tag, int which, bool is_upright)
{
    const struct net *net = &tag->nets[which];
    enum canvas_ink ink = ink_of(view, tag->loan);
    uint32_t box = left_of(view) + gutter_of(view), owner = 3 * tag->loan + 2 + (uint32_t)which;
    uint32_t lane = left_of(view) + 3 + net->lane * view->lane_step;
    const struct twin *twin = view->twin;
    if (!net->is_used)
        return;
    if (is_upright) {
        canvas_line(canvas, lane, net->low, lane, net->high, ink, owner);
        return;
    }
    canvas_line(canvas, net->low == net->high ? left_of(view) + 2 : lane, net->port, box, net->port, ink, owner);
    for (uint32_t y = 0; y < view->lines.count; y++) {
        const struct stack_line *line = &view->lines.items[y];
        if (line->loan != tag->loan || line->is_claim != (which == 1))
            continue;
        bool is_mut = twin->function->loans[tag->loan].kind == LOAN_MUT;
        const char *end = line->is_claim ? (is_mut ? twin_glyph(twin, "◀", "<") : twin_glyph(twin, "◁", "<")) : line->is_maybe ? "?" : twin_glyph(twin, "○", "o");
        uint32_t x = canvas_text(canvas, line->end + 1, y, end);
        canvas_line(canvas, x - 1, y, net->low == net->high ? box : lane, y, ink, owner);
    }
}

static void draw_tag(const struct points_twin *view, struct canvas *canvas, const struct tag *tag)
{
    uint32_t x = left_of(view) + gutter_of(view);
    for (uint32_t i = 0; i < tag->count; i++) {
        const char *text = twin_shorten(view->twin, tag->lines[i], view->tag_width - 4);
        canvas_text(canvas, x + 2, tag->y + i, i == 0 ? twin_format(view->twin, "%s ", text) : text);
    }
    canvas_text(canvas, x + 1, tag->y, " ");
    canvas_box(canvas, x, tag->y, view->tag_width, tag->count + 1, ink_of(view, tag->loan), 3 * tag->loan + 1);
    for (int n = 0; n < 2; n++)
        if (tag->nets[n].is_used)
            canvas_join(canvas, x, tag->nets[n].port, CANVAS_LEFT);
}

static void draw(struct points_twin *view)
{
    const struct twin *twin = view->twin;
    struct canvas canvas;
    uint32_t in_force = 0;
    for (uint32_t t = 0; t < view->tag_count; t++)
        in_force += ink_of(view, view->tags[t].loan) != INK_DOTTED;
    canvas_init(&canvas, most(twin->width, left_of(view) + gutter_of(view) + view->tag_width), view->height, twin->is_ascii);
    draw_left(view, &canvas);
    if (view->tag_count > 0)
        canvas_text(&canvas, left_of(view) + gutter_of(view), 0, in_force > 0 ? "Loans in force" : "Loans that ended");
    for (uint32_t t = 0; t < view->tag_count; t++)
        draw_tag(view, &canvas, &view->tags[t]);
    for (int pass = 0; pass < 2; pass++)
        for (uint32_t t = 0; t < view->tag_count; t++)
            for (int n = 0; n < 2; n++)
                draw_net(view, &canvas, &view->tags[t], n, pass == 1);
    canvas_write(&canvas, twin->out);
    canvas_release(&canvas);
    if (view->left_out > 0)
        fprintf(twin->out, "%u more loans are in the sentences only\n", view->left_out);
    if (in_force == 0)
        fprintf(twin->out, "%*sLoans in force: none, nothing is borrowed\n", (int)view->margin, "");
}

/* Only what occurs. */
static void put_key(const struct points_twin *view)
{
    const struct twin *twin = view->twin;
    const char *pairs[16];
    bool can[5] = {false}, has_maybe = false, has_end[2][2] = {{false}}, has_change = false;
    static const char *const letters[] = {"r w m  may be read, written, moved", "x  lent", ".  never", "-  gone", "!  refused here"};
    uint32_t count = 0;
    for (uint32_t i = 0; i < view->lines.count; i++) {
        const struct stack_line *line = &view->lines.items[i];
        for (const char *at = line->can; *at != '\0'; at++)
            can[*at == 'x' ? 1 : *at == '.' ? 2 : *at == '-' ? 3 : *at == '!' ? 4 : 0] |= *at != ' ';
        has_change |= line->margin[0] != '\0' && line->margin[0] != '(';
        if (line->loan == FACTS_NONE)
            continue;
        has_maybe |= line->is_maybe;
        if (!line->is_maybe)
            has_end[line->is_claim][twin->function->loans[line->loan].kind == LOAN_MUT] = true;
    }
    for (int i = 0; i < 5; i++)
        if (can[i])
            pairs[count++] = letters[i];
    bool owns = false;
    for (uint32_t h = 0; h < twin->function->heap_count; h++)
        owns |= view->is_drawn[h] && twin->function->heap[h].kind != HEAP_CALLER;
    if (owns)
        pairs[count++] = twin_glyph(twin, "┗━▶  owns", "`->  owns");
    if (has_end[0][0] || has_end[0][1])
        pairs[count++] = twin_glyph(twin, "○  holds the loan", "o  holds the loan");
    if (has_maybe)
        pairs[count++] = "?  may hold it";
    if (has_end[1][0])
        pairs[count++] = twin_glyph(twin, "◁─  shared claim", "<-  shared claim");
    if (has_end[1][1])
        pairs[count++] = twin_glyph(twin, "◀═  mut claim", "<=  mut claim");
    if (has_change)
        pairs[count++] = twin_glyph(twin, "▌  changed at this step", "*  changed at this step");
    twin_key(twin, pairs, count);
}

void twin_draw_point(const struct twin *twin, const struct facts_point *point)
{
    const struct facts_function *function = twin->function;
    struct points_twin view = {.twin = twin, .point = point};
    view.is_tag = ARENA_ARRAY(twin->arena, bool, function->loan_count + 1);
    view.is_drawn = ARENA_ARRAY(twin->arena, bool, function->heap_count + 1);
    choose_tags(&view);
    add_stack(&view);
    for (uint32_t t = 0; t < view.tag_count; t++) {
        word_tag(&view, &view.tags[t]);
        find_ends(&view, &view.tags[t]);
    }
    place_tags(&view);
    assign_lanes(&view);
    measure(&view);
    draw(&view);
    putc('\n', twin->out);
    put_key(&view);
    vec_free(&view.lines);
}
