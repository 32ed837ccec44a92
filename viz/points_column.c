/*
 * The middle column: tags, and lanes for the lines of ownership that pass between them.
 *
 * Loans never shown in one frame together may share a slot, so the column stays short.  Slots and lanes are one sequence
 * in order of the heights they wish for; place() gives them heights, so no line runs behind a tag.
 */
#include <math.h>
#include <stdlib.h>

#include "base/bitset.h"
#include "viz/place.h"
#include "viz/points.h"

enum { SLOT_LIMIT = 40, SLOT_REACH = 60, TAG_GAP = 18, CHAIN_GAP = 36, LANE_GAP = 10, LANE_TAG_GAP = 13 };

struct slot {
    bitset_word *points; /* where one of its loans is shown */
    double wish, height;
    uint32_t loans;
    bool is_chained;
};

/* Near the mean of the rows it ties together; a loan of a heap cell just below its holder. */
static double tag_wish(const struct viz_points *view, uint32_t loan)
{
    double sum = 0;
    uint32_t count = 0;
    bool claims_row = view->function->loans[loan].target.row < view->rows;
    for (uint32_t i = 0; i < view->links.count; i++) {
        const struct points_link *link = &view->links.items[i];
        if (link->loan != loan || link->kind == LINK_REFUSED || link->kind == LINK_OWN)
            continue;
        sum += view->row[link->row].y + (claims_row ? 0 : view->tag[loan].height / 2 + 4);
        count++;
    }
    return count == 0 ? view->stack_y + HEAD_HEIGHT + 60 : sum / count;
}

static bool clash(const struct slot *slot, const bitset_word *points, uint32_t words)
{
    for (uint32_t i = 0; i < words; i++)
        if (slot->points[i] & points[i])
            return true;
    return false;
}

static bool is_chained(const struct viz_points *view, uint32_t loan)
{
    if (view->function->loans[loan].through != FACTS_NONE)
        return true;
    for (uint32_t l = 0; l < view->loans; l++)
        if (view->function->loans[l].through == loan)
            return true;
    return false;
}

static uint32_t assign_slots(struct viz_points *view, struct slot *slots)
{
    const struct facts_function *function = view->function;
    uint32_t words = bitset_words(function->point_count), count = 0;
    for (uint32_t l = 0; l < view->loans; l++) {
        bitset_word *points = bitset_new(&view->arena, function->point_count);
        for (uint32_t p = 0; p < function->point_count; p++)
            if (points_loan_is_shown(&function->points[p].loans[l]))
                bitset_add(points, p);
        double wish = tag_wish(view, l), best = SLOT_REACH;
        bool chained = is_chained(view, l);
        uint32_t chosen = count;
        for (uint32_t s = 0; s < count; s++) {
            double distance = fabs(slots[s].wish / slots[s].loans - wish);
            if (!clash(&slots[s], points, words) && distance <= best && (!chained || slots[s].is_chained)) {
                best = distance;
                chosen = s;
            }
        }
        for (uint32_t s = 0; chosen == SLOT_LIMIT && s < SLOT_LIMIT; s++)
            if (!clash(&slots[s], points, words))
                chosen = s;
        view->tag[l].is_drawn = chosen < SLOT_LIMIT;
        if (chosen >= SLOT_LIMIT)
            continue;
        if (chosen == count)
            slots[count++] = (struct slot){.points = bitset_new(&view->arena, function->point_count)};
        struct slot *slot = &slots[chosen];
        bitset_union(slot->points, points, words);
        slot->wish += wish;
        slot->loans++;
        slot->height = fmax(slot->height, view->tag[l].height);
        slot->is_chained = slot->is_chained || chained;
        view->tag[l].slot = chosen;
    }
    return count;
}

static int by_wish(const void *a, const void *b)
{
    const struct place_item *first = a, *second = b;
    return first->wish < second->wish ? -1 : first->wish > second->wish ? 1 : first->key < second->key ? -1 : 1;
}

void column_place(struct viz_points *view)
{
    struct slot slots[SLOT_LIMIT];
    uint32_t slot_count = assign_slots(view, slots), count = 0;
    struct place_item *items = ARENA_ARRAY(&view->arena, struct place_item, slot_count + view->links.count + 1);
    for (uint32_t s = 0; s < slot_count; s++)
        items[count++] = (struct place_item){.wish = slots[s].wish / slots[s].loans, .height = slots[s].height, .key = s};
    for (uint32_t i = 0; i < view->links.count; i++)
        if (view->links.items[i].kind == LINK_OWN)
            items[count++] = (struct place_item){.wish = view->row[view->links.items[i].row].y - 4 + i * 1e-6, .key = SLOT_LIMIT + i};
    qsort(items, count, sizeof *items, by_wish);
    for (uint32_t i = 1; i < count; i++) {
        bool lane = items[i].key >= SLOT_LIMIT, before = items[i - 1].key >= SLOT_LIMIT;
        bool chain = !lane && !before && slots[items[i].key].is_chained && slots[items[i - 1].key].is_chained;
        items[i].gap = lane && before ? LANE_GAP : lane || before ? LANE_TAG_GAP : chain ? CHAIN_GAP : TAG_GAP;
    }
    place(items, count, view->stack_y + 10);
    for (uint32_t i = 0; i < count; i++) {
        if (items[i].key >= SLOT_LIMIT) {
            view->links.items[items[i].key - SLOT_LIMIT].far_y = items[i].y;
            continue;
        }
        for (uint32_t l = 0; l < view->loans; l++)
            if (view->tag[l].is_drawn && view->tag[l].slot == items[i].key)
                view->tag[l].y = items[i].y - items[i].height / 2 + view->tag[l].height / 2;
    }
}
