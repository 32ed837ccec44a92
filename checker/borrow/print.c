#include "checker/borrow/passes.h"

/* `lien dump --regions|--loans|--moves`. */

static void print_points(FILE *out, const struct borrow_result *borrow, struct point_set set)
{
    fputc('{', out);
    for (uint32_t i = 0; i < set.count; i++) {
        struct block_id from, to;
        uint32_t first, last;
        borrow_location(borrow, set.ranges[i].lo, &from, &first);
        borrow_location(borrow, set.ranges[i].hi - 1, &to, &last);
        fprintf(out, "%sbb%u[%u]", i > 0 ? ", " : "", from.index, first);
        if (set.ranges[i].hi - set.ranges[i].lo > 1)
            fprintf(out, "..bb%u[%u]", to.index, last);
    }
    fputc('}', out);
}

static const char *category_name(uint8_t category)
{
    static const char *const names[] = {"return", "const", "static", "annotation", "cast", "argument", "usage", "assignment",
                                        "generic argument", "predicate", "boring", "boring, nowhere", "internal"};
    return names[category];
}

static void print_place(FILE *out, const struct borrow_result *borrow, struct place_id place)
{
    const char *text = mir_place_describe(borrow->body, borrow->arena, place);
    if (text != NULL)
        fprintf(out, "%s", text);
    else
        fprintf(out, "_%u(%u)", borrow->body->places[place.index].local.index, borrow->body->places[place.index].depth);
}

void regions_print(FILE *out, const struct borrow_result *borrow)
{
    fprintf(out, "fn %s\n", def_print(borrow->crate, borrow->arena, borrow->body->owner));
    for (uint32_t i = 0; i < borrow->body->local_count; i++) {
        uint32_t slots = borrow->local_regions[i] == NULL ? 0 : region_slots(borrow, borrow->body->locals[i].type);
        if (slots == 0)
            continue;
        fprintf(out, "  _%u: %s has", i, type_print(borrow->crate, borrow->arena, borrow->body->locals[i].type, NULL));
        for (uint32_t s = 0; s < slots; s++)
            fprintf(out, " '%u", borrow->local_regions[i][s]);
        fputc('\n', out);
    }
    for (uint32_t i = 0; i < borrow->region_count; i++) {
        const struct region_value *value = &borrow->values[borrow->component[i]];
        fprintf(out, "  '%u = ", i);
        print_points(out, borrow, value->points);
        if (value->base.count > 0)
            print_points(out, borrow, value->base);
        for (uint32_t u = 0; value->universal != NULL && u < borrow->universal_count; u++)
            if (bitset_has(value->universal, u))
                fprintf(out, " end('%u)", u);
        fputc('\n', out);
    }
    for (uint32_t i = 0; i < borrow->constraints.count; i++) {
        const struct outlives *constraint = &borrow->constraints.items[i];
        fprintf(out, "  '%u: '%u", constraint->longer, constraint->shorter);
        if (constraint->point != MIR_NONE) {
            struct block_id block;
            uint32_t statement;
            borrow_location(borrow, constraint->point, &block, &statement);
            fprintf(out, " at bb%u[%u]", block.index, statement);
        }
        fprintf(out, " (%s)\n", category_name(constraint->category));
    }
}

void loans_print(FILE *out, struct borrow_result *borrow)
{
    fprintf(out, "fn %s\n", def_print(borrow->crate, borrow->arena, borrow->body->owner));
    static const char *const kinds[] = {"shared", "mut", "two-phase", "fake"};
    for (uint32_t i = 0; i < borrow->loans.count; i++) {
        struct loan *loan = &borrow->loans.items[i];
        struct block_id block;
        uint32_t statement;
        borrow_location(borrow, loan->point, &block, &statement);
        fprintf(out, "  L%u: %s of ", i, kinds[loan->kind]);
        print_place(out, borrow, loan->place);
        fprintf(out, " for '%u at bb%u[%u]", loan->region, block.index, statement);
        if (loan->activation != MIR_NONE) {
            borrow_location(borrow, loan->activation, &block, &statement);
            fprintf(out, ", active from bb%u[%u]", block.index, statement);
        }
        fprintf(out, " in scope ");
        print_points(out, borrow, *scopes_of(borrow, loan));
        fputc('\n', out);
    }
}

void moves_print(FILE *out, struct borrow_result *borrow)
{
    static const char *const kinds[] = {"init", "move", "storage dead", "storage live", "drop", "write"};
    fprintf(out, "fn %s\n", def_print(borrow->crate, borrow->arena, borrow->body->owner));
    for (uint32_t i = 0; i < borrow->paths.count; i++) {
        fprintf(out, "  path %u: ", i);
        print_place(out, borrow, borrow->paths.items[i].place);
        moves_uninit_at(borrow, i, 0);
        fprintf(out, " may be uninit in ");
        print_points(out, borrow, borrow->paths.items[i].uninit);
        fputc('\n', out);
    }
    for (uint32_t i = 0; i < borrow->event_start[borrow->body->local_count]; i++) {
        struct block_id block;
        uint32_t statement;
        borrow_location(borrow, borrow->events[i].point, &block, &statement);
        fprintf(out, "  %s of path %u at bb%u[%u]\n", kinds[borrow->events[i].kind], borrow->events[i].path, block.index, statement);
    }
}
