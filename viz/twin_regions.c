/* The twin of the lifetimes' order: a box a lifetime, and what each must outlive. */
#include <string.h>

#include "viz/twin.h"

enum { REGIONS_MOST = 200 };

static enum canvas_ink ink_of(const struct twin *twin, const struct facts_region *region)
{
    switch (region->kind) {
    case LIFETIME_STATIC: case LIFETIME_NAMED: return INK_HEAVY;
    case LIFETIME_LOAN: return region->loan != FACTS_NONE && twin->function->loans[region->loan].kind == LOAN_MUT ? INK_DOUBLE : INK_LIGHT;
    case LIFETIME_INFERRED: return INK_DOTTED;
    case LIFETIME_USE: break;
    }
    return INK_SQUARE;
}

static void put_key(const struct twin *twin, const bool *has_ink, bool has_path, bool has_missing)
{
    const char *pairs[8];
    uint32_t count = 0;
    if (has_ink[INK_HEAVY])
        pairs[count++] = twin_glyph(twin, "┏━  of the signature", "#=H  of the signature");
    if (has_ink[INK_LIGHT])
        pairs[count++] = twin_glyph(twin, "╭─  shared loan", "+-|  shared loan");
    if (has_ink[INK_DOUBLE])
        pairs[count++] = twin_glyph(twin, "╔═  mut loan", "#=#  mut loan");
    if (has_ink[INK_DOTTED])
        pairs[count++] = twin_glyph(twin, "┌┈  inferred", "...  inferred");
    if (has_path)
        pairs[count++] = twin_glyph(twin, "━  why it is refused", "=  why it is refused");
    if (has_missing)
        pairs[count++] = twin_glyph(twin, "┈  nothing says so", ".  nothing says so");
    if (count > 0)
        putc('\n', twin->out);
    twin_key(twin, pairs, count);
}

/* From longer to shorter as far as there are no circles, and along a chain at once; gives each region's place. */
static uint32_t *order_of(const struct twin *twin, uint32_t count)
{
    const struct facts_lifetimes *lifetimes = &twin->function->lifetimes;
    uint32_t *place = ARENA_ARRAY(twin->arena, uint32_t, count + 1), *waits = ARENA_ARRAY(twin->arena, uint32_t, count + 1);
    uint32_t last = FACTS_NONE;
    for (uint32_t r = 0; r < count; r++)
        place[r] = FACTS_NONE;
    for (uint32_t e = 0; e < lifetimes->edge_count; e++)
        if (lifetimes->edges[e].longer < count && lifetimes->edges[e].shorter < count)
            waits[lifetimes->edges[e].shorter]++;
    for (uint32_t placed = 0; placed < count; placed++) {
        uint32_t next = FACTS_NONE;
        for (uint32_t e = 0; e < lifetimes->edge_count && last != FACTS_NONE; e++) { /* the last one's, those of a refusal first */
            const struct facts_region_edge *edge = &lifetimes->edges[e];
            if (edge->longer == last && edge->shorter < count && place[edge->shorter] == FACTS_NONE &&
                (edge->error != FACTS_NONE || (next == FACTS_NONE && waits[edge->shorter] == 0)))
                next = edge->shorter;
        }
        for (int pass = 0; pass < 2 && next == FACTS_NONE; pass++)
            for (uint32_t r = 0; r < count && next == FACTS_NONE; r++)
                if (place[r] == FACTS_NONE && (waits[r] == 0 || pass == 1))
                    next = r;
        place[next] = placed;
        last = next;
        for (uint32_t e = 0; e < lifetimes->edge_count; e++)
            if (lifetimes->edges[e].longer == next && lifetimes->edges[e].shorter < count && waits[lifetimes->edges[e].shorter] > 0)
                waits[lifetimes->edges[e].shorter]--;
    }
    return place;
}

void twin_draw_regions(const struct twin *twin)
{
    const struct facts_lifetimes *lifetimes = &twin->function->lifetimes;
    uint32_t count = lifetimes->region_count < REGIONS_MOST ? lifetimes->region_count : REGIONS_MOST, ways = 0;
    struct twin_box *boxes = ARENA_ARRAY(twin->arena, struct twin_box, count + 1);
    struct twin_way *edges = ARENA_ARRAY(twin->arena, struct twin_way, lifetimes->edge_count + 1);
    bool has_ink[INK_DOTTED + 1] = {false}, has_path = false, has_missing = false;
    twin_stories(twin);
    if (count == 0)
        fputs("no lifetimes\n", twin->out);
    const uint32_t *place = order_of(twin, count);
    for (uint32_t i = 0; i < count; i++) {
        const struct facts_region *region = &lifetimes->regions[i];
        uint32_t r = place[i];
        boxes[r] = (struct twin_box){.ink = ink_of(twin, region), .title = twin_format(twin, "%s  %s", twin_code(twin, region->name), twin_text(twin, region->what))};
        boxes[r].lines = ARENA_ARRAY(twin->arena, const char *, 1);
        boxes[r].lines[0] = twin_text(twin, region->where);
        boxes[r].line_count = region->where[0] != '\0';
        has_ink[boxes[r].ink] = true;
    }
    for (uint32_t e = 0; e < lifetimes->edge_count; e++) {
        const struct facts_region_edge *edge = &lifetimes->edges[e];
        if (edge->longer >= count || edge->shorter >= count)
            continue;
        const char *step = edge->error != FACTS_NONE ? twin_format(twin, "%s ", twin_step(twin, edge->error, edge->step)) : "";
        has_path |= edge->error != FACTS_NONE && !edge->is_missing;
        has_missing |= edge->is_missing;
        edges[ways++] = (struct twin_way){.from = place[edge->longer], .to = place[edge->shorter], .is_thick = edge->error != FACTS_NONE, .is_missing = edge->is_missing,
                                          .says = twin_format(twin, "%smust outlive %s: %s", step, twin_code(twin, lifetimes->regions[edge->shorter].name),
                                                              twin_text(twin, edge->why))};
    }
    twin_stack(twin, boxes, count, edges, ways);
    if (count < lifetimes->region_count)
        fprintf(twin->out, "%u more lifetimes are left out\n", lifetimes->region_count - count);
    put_key(twin, has_ink, has_path, has_missing);
}
