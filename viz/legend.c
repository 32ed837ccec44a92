#include "viz/legend.h"

#include <math.h>
#include <string.h>

static const char *const words[] = {
#define SYMBOL(name, text) text,
    LEGEND_POINTS(SYMBOL)
#undef SYMBOL
};

enum { SWATCH = 64, ITEM_HEIGHT = 30, GAP = 18 };

static uint32_t bit(enum legend_symbol symbol)
{
    return (uint32_t)1 << symbol;
}

static bool is_mut(const struct facts_function *function, facts_loan_id loan)
{
    return loan < function->loan_count && function->loans[loan].kind == LOAN_MUT;
}

static uint32_t of_badge(const struct facts_function *function, const struct facts_badge *badge)
{
    switch (badge->state) {
    case BADGE_HAVE: return bit(LEGEND_HAVE);
    case BADGE_NEVER: return bit(LEGEND_NEVER);
    case BADGE_SUSPENDED: return bit(is_mut(function, badge->loan) ? LEGEND_SUSPENDED_MUT : LEGEND_SUSPENDED);
    case BADGE_GONE: return bit(LEGEND_GONE);
    case BADGE_REFUSED: return bit(LEGEND_REFUSED_BADGE);
    case BADGE_NONE: return 0;
    }
    return 0;
}

uint32_t legend_of_row(const struct facts_function *function, const struct facts_row_at *row, bool in_error)
{
    uint32_t seen = row->state == STATE_FROZEN ? bit(LEGEND_FROZEN) : row->state == STATE_LOCKED ? bit(LEGEND_LOCKED)
                  : row->state == STATE_MOVED || row->state == STATE_DROPPED ? bit(LEGEND_MOVED) : 0;
    if (row->is_changed && !in_error)
        seen |= bit(LEGEND_CHANGED);
    if (row->state == STATE_OUT_OF_SCOPE)
        return seen;
    if (row->owns != FACTS_NONE)
        seen |= bit(row->owns_maybe ? LEGEND_OWNS_MAYBE : LEGEND_OWNS) | bit(LEGEND_DOT);
    return seen | of_badge(function, &row->read) | of_badge(function, &row->write) | of_badge(function, &row->move);
}

uint32_t legend_without_twins(uint32_t seen)
{
    if (seen & bit(LEGEND_SUSPENDED))
        seen &= ~bit(LEGEND_SUSPENDED_MUT);
    if (seen & bit(LEGEND_MAYBE))
        seen &= ~bit(LEGEND_MAYBE_MUT);
    return seen & bit(LEGEND_RING) ? seen & ~bit(LEGEND_RING_MUT) : seen;
}

/* A holder that owns a heap value shows the owner's dot in place of the ring. */
static uint32_t of_holder(const struct facts_loan *loan, const struct facts_holder *holder, const struct facts_row_at *row)
{
    uint32_t ring = row->owns != FACTS_NONE ? 0 : bit(loan->kind == LOAN_MUT ? LEGEND_RING_MUT : LEGEND_RING);
    return holder->is_maybe ? ring | bit(loan->kind == LOAN_MUT ? LEGEND_MAYBE_MUT : LEGEND_MAYBE) : ring;
}

static uint32_t of_loan(const struct facts_loan *loan, const struct facts_loan_at *at, const struct facts_row_at *rows)
{
    if (at->state == LOAN_ABSENT)
        return bit(LEGEND_OTHER_BAR);
    if (at->state == LOAN_ENDED || at->state == LOAN_KILLED)
        return bit(LEGEND_OVER_TAG) | bit(LEGEND_OTHER_BAR);
    uint32_t seen = at->state == LOAN_RESERVED ? bit(LEGEND_RESERVED_TAG) : loan->kind == LOAN_SHARED ? bit(LEGEND_SHARED_TAG) | bit(LEGEND_SHARED_CLAIM)
                  : bit(LEGEND_MUT_TAG) | bit(LEGEND_MUT_CLAIM);
    seen |= bit(loan->kind == LOAN_SHARED ? LEGEND_SHARED_BAR : LEGEND_MUT_BAR);
    for (uint32_t h = 0; h < at->holder_count; h++)
        seen |= of_holder(loan, &at->holders[h], &rows[at->holders[h].row]);
    if (at->refuses)
        seen |= bit(LEGEND_REFUSED_EDGE);
    return loan->through != FACTS_NONE ? seen | bit(LEGEND_THROUGH) : seen;
}

static uint32_t of_heap(const struct facts_heap *heap, const struct facts_heap_at *at)
{
    uint32_t seen = !at->exists ? 0 : heap->kind == HEAP_SUMMARY ? bit(LEGEND_SUMMARY) : 0;
    for (uint32_t c = 0; at->exists && at->values != NULL && c < heap->cell_count; c++)
        if (at->values[c] != NULL && strcmp(at->values[c], "\xE2\x80\xA6") == 0)
            seen |= bit(LEGEND_UNKNOWN);
    return seen;
}

uint32_t legend_of_point(const struct facts_function *function, const struct facts_point *point, uint32_t loans, uint32_t heaps)
{
    uint32_t seen = 0;
    for (uint32_t l = 0; l < loans; l++)
        seen |= of_loan(&function->loans[l], &point->loans[l], point->rows);
    for (uint32_t h = 0; h < heaps; h++)
        seen |= of_heap(&function->heap[h], &point->heap[h]);
    return seen;
}

static double item_width(uint32_t symbol)
{
    return SWATCH + 8 + ceil(text_width_of(words[symbol], strlen(words[symbol]), 0, 14)) + GAP;
}

void legend_place(struct legend *legend, uint32_t seen, uint32_t most, double width)
{
    double cell = 1;
    for (uint32_t i = 0; i < LEGEND_COUNT; i++)
        if (seen & bit((enum legend_symbol)i))
            cell = fmax(cell, item_width(i));
    uint32_t columns = width > cell ? (uint32_t)(width / cell) : 1;
    *legend = (struct legend){columns, (most + columns - 1) / columns, cell};
}

double legend_height(const struct legend *legend)
{
    return legend->lines * (double)ITEM_HEIGHT;
}

/* ---- swatches: each a small instance of what it explains ---- */

static struct drawing_node *box(struct drawing *drawing, const char *id, double x, double y, double width, double height, enum theme_role fill,
                                enum theme_role stroke, double pen)
{
    return drawing_add_box(drawing, id, "key", x - width / 2, y - height / 2, width, height, fill, stroke, pen);
}

static void letter(struct drawing *drawing, struct drawing_node *node, const char *text, unsigned flags, enum theme_role role, double size)
{
    node->align = ALIGN_CENTER;
    node->text = text_plain(drawing->arena, text, flags, role, size);
}

static void line(struct drawing *drawing, const char *id, double x, double y, enum theme_role color, double pen, enum arrow_kind arrow, double arrow_size,
                 bool is_double, enum line_kind kind)
{
    uint32_t tail = drawing->nodes.count;
    box(drawing, drawing_format(drawing, "from_%s", id), x - SWATCH / 2.0, y, 2, 2, THEME_NONE, THEME_NONE, 0);
    box(drawing, drawing_format(drawing, "to_%s", id), x + SWATCH / 2.0, y, 2, 2, THEME_NONE, THEME_NONE, 0);
    struct drawing_edge *edge = drawing_add_edge(drawing, id, "key", tail, tail + 1);
    edge->color = color;
    edge->pen = pen;
    edge->arrow = arrow;
    edge->arrow_size = arrow_size;
    edge->is_double = is_double;
    edge->line = kind;
    edge_straight(drawing, edge, (struct viz_point){x - SWATCH / 2.0, y}, (struct viz_point){x + SWATCH / 2.0, y});
}

static void swatch(struct drawing *drawing, enum legend_symbol symbol, const char *id, double x, double y)
{
    struct drawing_node *node;
    switch (symbol) {
    case LEGEND_OWNS: line(drawing, id, x, y, THEME_INK, 2.6, ARROW_FILLED, 0.9, false, LINE_SOLID); break;
    case LEGEND_OWNS_MAYBE: line(drawing, id, x, y, THEME_INK, 2.6, ARROW_FILLED, 0.9, false, LINE_DASHED); break;
    case LEGEND_SHARED_CLAIM: line(drawing, id, x, y, THEME_SHARED, 1.7, ARROW_HOLLOW, 1.1, true, LINE_SOLID); break;
    case LEGEND_MUT_CLAIM: line(drawing, id, x, y, THEME_MUT, 4, ARROW_FILLED, 0.8, false, LINE_SOLID); break;
    case LEGEND_MAYBE: line(drawing, id, x, y, THEME_SHARED, 1.7, ARROW_NONE, 1, true, LINE_DASHED); break;
    case LEGEND_MAYBE_MUT: line(drawing, id, x, y, THEME_MUT, 4, ARROW_NONE, 1, false, LINE_DASHED); break;
    case LEGEND_THROUGH: line(drawing, id, x, y, THEME_MUT, 3, ARROW_OPEN, 0.7, false, LINE_DOTTED); break;
    case LEGEND_REFUSED_EDGE: line(drawing, id, x, y, THEME_ERR, 4, ARROW_BAR, 1.5, false, LINE_SOLID); break;
    case LEGEND_SHARED_TAG:
        node = box(drawing, id, x, y, SWATCH, 24, THEME_SHAREDBG, THEME_SHARED, 2);
        node->shape = SHAPE_ROUNDED;
        letter(drawing, node, "shared", TEXT_BOLD, THEME_SHARED, 13);
        break;
    case LEGEND_MUT_TAG: letter(drawing, box(drawing, id, x, y, SWATCH, 24, THEME_MUTBG, THEME_MUT, 3), "mut", TEXT_BOLD, THEME_MUT, 13); break;
    case LEGEND_RESERVED_TAG:
    case LEGEND_OVER_TAG:
        node = box(drawing, id, x, y, SWATCH, 24, symbol == LEGEND_OVER_TAG ? THEME_PANEL : THEME_MUTBG, symbol == LEGEND_OVER_TAG ? THEME_FAINT : THEME_MUT, 2.4);
        node->line = LINE_DASHED;
        letter(drawing, node, symbol == LEGEND_OVER_TAG ? "ended" : "reserved", 0, symbol == LEGEND_OVER_TAG ? THEME_MUTE : THEME_MUT, 13);
        break;
    case LEGEND_HAVE:
        node = box(drawing, id, x, y, 24, 24, THEME_INK, THEME_NONE, 0);
        node->shape = SHAPE_ROUNDED;
        letter(drawing, node, "W", TEXT_CODE | TEXT_BOLD, THEME_ONINK, 15);
        break;
    case LEGEND_SUSPENDED:
    case LEGEND_SUSPENDED_MUT:
        node = box(drawing, id, x, y, 24, 24, THEME_NONE, symbol == LEGEND_SUSPENDED ? THEME_SHARED : THEME_MUT, 1.2);
        node->line = LINE_DASHED;
        letter(drawing, node, "W", TEXT_CODE | TEXT_STRUCK, symbol == LEGEND_SUSPENDED ? THEME_SHARED : THEME_MUT, 15);
        break;
    case LEGEND_GONE:
        node = box(drawing, id, x, y, 24, 24, THEME_NONE, THEME_FAINT, 1);
        node->line = LINE_DOTTED;
        letter(drawing, node, "W", TEXT_CODE | TEXT_STRUCK, THEME_MUTE, 15);
        break;
    case LEGEND_REFUSED_BADGE:
        letter(drawing, box(drawing, id, x, y, 24, 24, THEME_PAPER, THEME_ERR, 3), "W", TEXT_CODE | TEXT_BOLD | TEXT_STRUCK, THEME_ERR, 15);
        break;
    case LEGEND_NEVER:
        drawing_add_text(drawing, id, "key", x - 12, y, 24, text_plain(drawing->arena, "\xC2\xB7", TEXT_BOLD, THEME_MUTE, 17), ALIGN_CENTER);
        break;
    case LEGEND_FROZEN: letter(drawing, box(drawing, id, x, y, SWATCH, 24, THEME_SHAREDBG, THEME_NONE, 0), "frozen", 0, THEME_SHARED, 14); break;
    case LEGEND_LOCKED: letter(drawing, box(drawing, id, x, y, SWATCH, 24, THEME_MUTBG, THEME_NONE, 0), "locked", 0, THEME_MUT, 14); break;
    case LEGEND_MOVED: letter(drawing, box(drawing, id, x, y, SWATCH, 24, THEME_GHOST, THEME_NONE, 0), "name", TEXT_CODE | TEXT_STRUCK, THEME_MUTE, 14); break;
    case LEGEND_CHANGED: box(drawing, id, x, y, 6, 24, THEME_INK, THEME_NONE, 0); break;
    case LEGEND_DOT: box(drawing, id, x, y, 13, 13, THEME_INK, THEME_NONE, 0)->shape = SHAPE_CIRCLE; break;
    case LEGEND_RING: box(drawing, id, x, y, 13, 13, THEME_PAPER, THEME_SHARED, 3)->shape = SHAPE_CIRCLE; break;
    case LEGEND_RING_MUT: box(drawing, id, x, y, 13, 13, THEME_PAPER, THEME_MUT, 3)->shape = SHAPE_CIRCLE; break;
    case LEGEND_SHARED_BAR: box(drawing, id, x, y, 10, 24, THEME_SHAREDBG, THEME_SHARED, 2); break;
    case LEGEND_OTHER_BAR: box(drawing, id, x, y, 10, 24, THEME_FAINT, THEME_NONE, 0); break;
    case LEGEND_MUT_BAR: box(drawing, id, x, y, 10, 24, THEME_MUT, THEME_NONE, 0); break;
    case LEGEND_SUMMARY: box(drawing, id, x, y, 26, 22, THEME_PAPER, THEME_INK, 1.2)->line = LINE_DASHED; break;
    case LEGEND_UNKNOWN: letter(drawing, box(drawing, id, x, y, 26, 22, THEME_PAPER, THEME_INK, 1.2), "\xE2\x80\xA6", TEXT_CODE, THEME_INK, 16); break;
    case LEGEND_COUNT: break;
    }
}

void legend_paint(struct drawing *drawing, const struct legend *legend, uint32_t shown, double x, double y)
{
    uint32_t cell = 0;
    for (uint32_t i = 0; i < LEGEND_COUNT; i++) {
        if (!(shown & bit((enum legend_symbol)i)))
            continue;
        double left = x + cell % legend->columns * legend->cell_width, middle = y + (cell / legend->columns + 0.5) * ITEM_HEIGHT;
        swatch(drawing, (enum legend_symbol)i, drawing_format(drawing, "legend_%u_%u", cell, i), left + SWATCH / 2.0, middle);
        drawing_add_text(drawing, drawing_format(drawing, "legendwords_%u_%u", cell, i), "key", left + SWATCH + 8, middle, item_width(i) - SWATCH - 10,
                         text_plain(drawing->arena, words[i], 0, THEME_INK, 14), ALIGN_LEFT);
        cell++;
    }
}
