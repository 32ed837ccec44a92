/*
 * Lifetimes and why one must outlive another: the `regions` view.
 *
 * NLL has a region for every reference that a body mentions.  Shown are those a reader has a name for: of the signature, of the loans shown, of the
 * variables' types.  A chain of constraints through others becomes one edge, with the reason that says most.
 */
#include <string.h>

#include "checker/borrow/check.h"
#include "checker/borrow/closure.h"
#include "checker/borrow/facts_build.h"
#include "checker/borrow/facts_score.h"
#include "checker/borrow/passes.h"

enum { REGION_SHOWN_LIMIT = 300, REGION_WORK_LIMIT = 4000000 };

struct shown_regions {
    struct facts_builder *builder;
    uint32_t *shown;               /* by region: index into regions, or FACTS_NONE */
    uint32_t *region_of;           /* by index; FACTS_NONE for a use */
    VEC(struct facts_region) regions;
    VEC(struct facts_region_edge) edges;
    uint32_t *by, *work;           /* by region: the constraint it was first reached by; the queue */
};

static bool is_boring(uint8_t category)
{
    return category == CATEGORY_BORING || category == CATEGORY_BORING_NO_LOCATION || category == CATEGORY_INTERNAL;
}

static const char *category_word(enum constraint_category category)
{
    switch (category) {
    case CATEGORY_RETURN: return "returned";
    case CATEGORY_USE_AS_CONST: return "used as a constant";
    case CATEGORY_USE_AS_STATIC: return "used as a static";
    case CATEGORY_ANNOTATION: return "the type is written";
    case CATEGORY_CAST: case CATEGORY_UNSIZE: return "converted";
    case CATEGORY_ARGUMENT: return "passed to a call";
    case CATEGORY_USAGE: return "used";
    case CATEGORY_ASSIGNMENT: return "assigned";
    case CATEGORY_GENERIC_ARGUMENT: return "a generic argument";
    case CATEGORY_PREDICATE: case CATEGORY_OPAQUE: return "a bound";
    case CATEGORY_BORING:
    case CATEGORY_BORING_NO_LOCATION:
    case CATEGORY_INTERNAL: return "flows on";
    }
    return "";
}

/* ---- which ---- */

static uint32_t add_region(struct shown_regions *regions, uint32_t region, struct facts_region shown)
{
    if (region != FACTS_NONE && regions->shown[region] != FACTS_NONE)
        return regions->shown[region];
    if (regions->regions.count == REGION_SHOWN_LIMIT) {
        regions->builder->function->left_out.lifetimes = true;
        return FACTS_NONE;
    }
    uint32_t index = regions->regions.count;
    vec_push(&regions->regions, shown);
    regions->region_of[index] = region;
    if (region != FACTS_NONE)
        regions->shown[region] = index;
    return index;
}

/* In a closure's body: which captured reference a slot of its environment belongs to. */
static const char *captured_by(const struct facts_builder *builder, uint32_t region)
{
    uint32_t capture = closure_capture_of_region(builder->borrow, region);
    if (capture != UINT32_MAX)
        return arena_format(builder->arena, "of the captured `%s`", builder->body->thir->captures[capture].name);
    return region == builder->borrow->closure_first_local ? "of this call of the closure" : NULL;
}

/* "of `a` and the result": whose types a lifetime of the signature is in. */
static const char *signature_users(const struct facts_builder *builder, uint32_t region)
{
    const struct borrow_result *borrow = builder->borrow;
    const char *text = "";
    if (closure_is_body(borrow) && captured_by(builder, region) != NULL)
        return captured_by(builder, region);
    for (uint32_t local = 1; local <= builder->body->argument_count + 1; local++) {
        uint32_t at = local <= builder->body->argument_count ? local : 0;
        bool is_in = false;
        for (uint32_t slot = 0; slot < type_of(builder->crate->types, builder->body->locals[at].type)->region_slots; slot++)
            is_in |= borrow->local_regions[at][slot] == region;
        if (!is_in)
            continue;
        uint32_t row = at == 0 ? FACTS_NONE : facts_row_of_local(builder->rows, (struct local_id){at});
        const char *who = at == 0 ? "the result" : row == FACTS_NONE ? "a parameter" : arena_format(builder->arena, "`%s`", builder->rows->rows.items[row].path);
        text = text[0] == '\0' ? arena_format(builder->arena, "of %s", who) : arena_format(builder->arena, "%s and %s", text, who);
    }
    return text[0] == '\0' ? "of the signature" : text;
}

static void add_signature(struct shown_regions *regions)
{
    struct facts_builder *builder = regions->builder;
    const struct interner *names = builder->crate->session->names;
    for (uint32_t region = 0; region < builder->borrow->universal_count; region++) {
        const struct lifetime_param *param = universal_param(builder->borrow, region);
        struct facts_region shown = {.kind = LIFETIME_NAMED, .name = "'static", .what = "the whole program", .where = "", .loan = FACTS_NONE, .row = FACTS_NONE};
        if (region == REGION_ID_STATIC) {
            shown.kind = LIFETIME_STATIC;
        } else {
            shown.name = param != NULL && !param->is_elided ? name_text(names, param->name) : "'_";
            shown.what = signature_users(builder, region);
            shown.where = "lasts beyond this call";
        }
        add_region(regions, region, shown);
    }
}

static const char *lines_of(const struct facts_builder *builder, uint32_t region, const char *words)
{
    const struct borrow_result *borrow = builder->borrow;
    uint32_t low = UINT32_MAX, high = 0;
    for (uint32_t point = 0; point < borrow->point_count; point++) {
        const struct mir_block *block = &builder->body->blocks[borrow->order[borrow->block_of_point[point]].index];
        uint32_t statement = point - borrow->first_point[borrow->order[borrow->block_of_point[point]].index];
        if (block->is_cleanup || !borrow_region_contains(borrow, region, point))
            continue;
        uint32_t line = facts_line(builder, statement == block->statement_count ? block->terminator.span.lo : block->statements[statement].span.lo);
        low = line < low ? line : low;
        high = line > high ? line : high;
    }
    if (high == 0)
        return "";
    return low == high ? arena_format(builder->arena, "%s on line %u", words, low) : arena_format(builder->arena, "%s on lines %u to %u", words, low, high);
}

static void add_loans(struct shown_regions *regions)
{
    struct facts_builder *builder = regions->builder;
    for (uint32_t i = 0; i < builder->function->loan_count; i++) {
        const struct facts_loan *loan = &builder->function->loans[i];
        if (loan->is_caller)
            continue;
        add_region(regions, builder->borrow->loans.items[builder->origin_of[i]].region,
                   (struct facts_region){
                       .kind = LIFETIME_LOAN, .name = loan->label, .what = arena_format(builder->arena, "loan `%s`", loan->expression), .loan = i, .row = FACTS_NONE,
                       .where = loan->line == loan->last_line ? arena_format(builder->arena, "in force on line %u", loan->line)
                                                              : arena_format(builder->arena, "in force on lines %u to %u", loan->line, loan->last_line),
                   });
    }
}

static void add_local(struct shown_regions *regions, uint32_t local, uint32_t row, const char *name)
{
    struct facts_builder *builder = regions->builder;
    uint32_t slots = type_of(builder->crate->types, builder->body->locals[local].type)->region_slots;
    for (uint32_t slot = 0; slot < slots; slot++) {
        uint32_t region = builder->borrow->local_regions[local][slot];
        if (regions->shown[region] != FACTS_NONE)
            continue;
        struct facts_region shown = {.kind = LIFETIME_INFERRED, .loan = FACTS_NONE, .row = row, .where = lines_of(builder, region, "needed")};
        shown.name = name == NULL ? "'_" : slot == 0 ? arena_format(builder->arena, "'%s", name) : arena_format(builder->arena, "'%s.%u", name, slot + 1);
        shown.what = name == NULL ? "of a temporary value" : arena_format(builder->arena, "in the type of `%s`", name);
        add_region(regions, region, shown);
    }
}

static void add_variables(struct shown_regions *regions)
{
    struct facts_builder *builder = regions->builder;
    for (uint32_t row = 0; row < builder->rows->rows.count; row++)
        if (builder->rows->rows.items[row].depth == 0)
            add_local(regions, builder->rows->sources.items[row].local.index, row, builder->rows->rows.items[row].path);
}

/* ---- constraints between them ---- */

/* From one region through those not shown; what shown ones are met gets an edge. */
static void follow(struct shown_regions *regions, uint32_t index)
{
    struct facts_builder *builder = regions->builder;
    const struct borrow_result *borrow = builder->borrow;
    uint32_t start = regions->region_of[index], count = 0, done = 0;
    regions->work[count++] = start;
    regions->by[start] = MIR_NONE - 1;
    for (; done < count; done++) {
        uint32_t region = regions->work[done];
        if (region != start && regions->shown[region] != FACTS_NONE)
            continue;
        for (uint32_t e = borrow->constraint_start[region]; e < borrow->constraint_start[region + 1]; e++) {
            uint32_t constraint = borrow->constraint_order[e], to = borrow->constraints.items[constraint].shorter;
            if (regions->by[to] != MIR_NONE)
                continue;
            regions->by[to] = constraint;
            regions->work[count++] = to;
        }
    }
    for (uint32_t i = 1; i < count; i++) {
        uint32_t to = regions->work[i];
        if (regions->shown[to] == FACTS_NONE)
            continue;
        const struct outlives *best = &borrow->constraints.items[regions->by[to]];
        for (uint32_t at = to; at != start; at = borrow->constraints.items[regions->by[at]].longer)
            if (is_boring(best->category) && !is_boring(borrow->constraints.items[regions->by[at]].category))
                best = &borrow->constraints.items[regions->by[at]];
        struct facts_region_edge edge = {
            .longer = index, .shorter = regions->shown[to], .error = FACTS_NONE,
            .says = arena_format(builder->arena, "%s: %s", regions->regions.items[index].name, regions->regions.items[regions->shown[to]].name),
            .why = best->point == MIR_NONE ? category_word((enum constraint_category)best->category)
                                           : arena_format(builder->arena, "line %u: %s", facts_line(builder, best->span.lo), category_word((enum constraint_category)best->category)),
        };
        vec_push(&regions->edges, edge);
    }
    for (uint32_t i = 0; i < count; i++)
        regions->by[regions->work[i]] = MIR_NONE;
}

/* ---- why an error is one ---- */

static const struct violation *violation_of(const struct facts_builder *builder, uint32_t error)
{
    for (uint32_t i = 0; i < builder->borrow->violations.count; i++)
        if (builder->borrow->violations.items[i].diagnostic == builder->refusals[error].diagnostic)
            return &builder->borrow->violations.items[i];
    return NULL;
}

/* Numbers the edges of a shortest path; gives how many there are, 0 for none. */
static uint32_t number_path(struct shown_regions *regions, uint32_t from, uint32_t to, uint32_t error)
{
    uint32_t by[REGION_SHOWN_LIMIT], work[REGION_SHOWN_LIMIT], count = 0, length = 0;
    for (uint32_t i = 0; i < REGION_SHOWN_LIMIT; i++)
        by[i] = FACTS_NONE;
    work[count++] = from;
    for (uint32_t done = 0; done < count && by[to] == FACTS_NONE; done++) {
        for (uint32_t e = 0; e < regions->edges.count; e++) {
            const struct facts_region_edge *edge = &regions->edges.items[e];
            if (edge->longer != work[done] || edge->shorter == from || by[edge->shorter] != FACTS_NONE || edge->is_missing)
                continue;
            by[edge->shorter] = e;
            work[count++] = edge->shorter;
        }
    }
    if (by[to] == FACTS_NONE)
        return 0;
    for (uint32_t at = to; at != from; at = regions->edges.items[by[at]].longer)
        length++;
    uint32_t step = length;
    for (uint32_t at = to; at != from; at = regions->edges.items[by[at]].longer) {
        if (regions->edges.items[by[at]].error != FACTS_NONE) { /* of another refusal's path, too */
            struct facts_region_edge again = regions->edges.items[by[at]];
            vec_push(&regions->edges, again);
            by[at] = regions->edges.count - 1;
        }
        regions->edges.items[by[at]].error = error;
        regions->edges.items[by[at]].step = step--;
    }
    return length;
}

static void blame_signature(struct shown_regions *regions, const struct violation *violation, uint32_t error)
{
    struct arena *arena = regions->builder->arena;
    uint32_t longer = regions->shown[violation->longer], shorter = regions->shown[violation->shorter];
    if (longer == FACTS_NONE || shorter == FACTS_NONE)
        return;
    uint32_t steps = number_path(regions, longer, shorter, error);
    struct facts_region_edge missing = {
        .longer = longer, .shorter = shorter, .why = "nothing in the signature says so", .is_missing = true, .error = error, .step = steps + 1,
        .says = arena_format(arena, "%s: %s is needed", regions->regions.items[longer].name, regions->regions.items[shorter].name),
    };
    vec_push(&regions->edges, missing);
}

static void blame_loan(struct shown_regions *regions, const struct violation *violation, uint32_t error)
{
    struct facts_builder *builder = regions->builder;
    const struct facts_error *said = &builder->function->errors[error];
    uint32_t from = regions->shown[builder->borrow->loans.items[violation->loan.index].region];
    if (from == FACTS_NONE)
        return;
    if (violation->why.kind == LATER_REGION) {
        if (regions->shown[violation->why.region] != FACTS_NONE)
            number_path(regions, from, regions->shown[violation->why.region], error);
        return;
    }
    if (violation->why.kind == LATER_NONE || said->step_count < 3 || violation->why.local.index == MIR_NONE)
        return;
    uint32_t local = violation->why.local.index, holder = FACTS_NONE, steps = 0;
    for (uint32_t slot = 0; slot < type_of(builder->crate->types, builder->body->locals[local].type)->region_slots && holder == FACTS_NONE; slot++) {
        uint32_t region = regions->shown[builder->borrow->local_regions[local][slot]];
        if (region == FACTS_NONE)
            continue;
        steps = region == from ? 0 : number_path(regions, from, region, error);
        if (steps > 0 || region == from)
            holder = region;
    }
    if (holder == FACTS_NONE)
        return;
    struct facts_region use = {
        .kind = LIFETIME_USE, .name = arena_format(builder->arena, "line %u", said->steps[2].line), .loan = FACTS_NONE, .row = FACTS_NONE, .where = "",
        .what = facts_snippet(&builder->crate->session->sources, builder->arena, said->steps[2].span),
    };
    use.what = arena_format(builder->arena, "`%s`", use.what);
    uint32_t index = add_region(regions, FACTS_NONE, use);
    if (index == FACTS_NONE)
        return;
    struct facts_region_edge edge = {
        .longer = holder, .shorter = index, .says = "must reach", .error = error, .step = steps + 1,
        .why = violation->why.kind == LATER_DROP ? "dropped there" : violation->why.kind == LATER_LOOP ? "used in the next round" : "used there",
    };
    vec_push(&regions->edges, edge);
}

/* What no edge touches is left out, but for loans and what the signature names. */
static void keep_touched(struct shown_regions *regions, struct facts_lifetimes *out)
{
    struct arena *arena = regions->builder->arena;
    uint32_t *moved = ARENA_ARRAY(regions->builder->scratch, uint32_t, regions->regions.count + 1), kept = 0;
    for (uint32_t i = 0; i < regions->regions.count; i++) {
        bool is_touched = regions->regions.items[i].kind == LIFETIME_LOAN || regions->regions.items[i].kind == LIFETIME_NAMED;
        for (uint32_t e = 0; e < regions->edges.count; e++)
            is_touched |= regions->edges.items[e].longer == i || regions->edges.items[e].shorter == i;
        moved[i] = kept;
        if (is_touched)
            regions->regions.items[kept++] = regions->regions.items[i];
    }
    for (uint32_t e = 0; e < regions->edges.count; e++) {
        regions->edges.items[e].longer = moved[regions->edges.items[e].longer];
        regions->edges.items[e].shorter = moved[regions->edges.items[e].shorter];
    }
    regions->regions.count = kept;
    *out = (struct facts_lifetimes){vec_keep(arena, &regions->regions), kept, vec_keep(arena, &regions->edges), regions->edges.count};
}

void facts_regions_make(struct facts_builder *builder)
{
    const struct borrow_result *borrow = builder->borrow;
    uint64_t work = (uint64_t)(borrow->region_count + borrow->constraints.count + borrow->point_count) * REGION_SHOWN_LIMIT;
    builder->function->left_out.lifetimes = work > REGION_WORK_LIMIT;
    if (work > REGION_WORK_LIMIT)
        return;
    struct shown_regions regions = {.builder = builder};
    regions.shown = ARENA_ARRAY(builder->scratch, uint32_t, borrow->region_count + 1);
    regions.by = ARENA_ARRAY(builder->scratch, uint32_t, borrow->region_count + 1);
    regions.work = ARENA_ARRAY(builder->scratch, uint32_t, borrow->region_count + 1);
    regions.region_of = ARENA_ARRAY(builder->scratch, uint32_t, REGION_SHOWN_LIMIT);
    for (uint32_t i = 0; i <= borrow->region_count; i++) {
        regions.shown[i] = FACTS_NONE;
        regions.by[i] = MIR_NONE;
    }
    add_signature(&regions);
    add_loans(&regions);
    add_variables(&regions);
    for (uint32_t e = 0; e < builder->function->error_count; e++) {
        const struct violation *violation = violation_of(builder, e);
        if (violation != NULL && (violation->kind == VIOLATION_LOAN || violation->kind == VIOLATION_OUTLIVED) &&
            (violation->why.kind == LATER_USE || violation->why.kind == LATER_LOOP || violation->why.kind == LATER_DROP) &&
            violation->why.local.index != MIR_NONE)
            add_local(&regions, violation->why.local.index, FACTS_NONE, NULL);
    }
    uint32_t count = regions.regions.count;
    for (uint32_t i = 0; i < count; i++)
        if (regions.region_of[i] != FACTS_NONE)
            follow(&regions, i);
    for (uint32_t e = 0; e < builder->function->error_count; e++) {
        const struct violation *violation = violation_of(builder, e);
        if (violation != NULL && violation->kind == VIOLATION_REGION)
            blame_signature(&regions, violation, e);
        else if (violation != NULL && (violation->kind == VIOLATION_LOAN || violation->kind == VIOLATION_OUTLIVED))
            blame_loan(&regions, violation, e);
    }
    keep_touched(&regions, &builder->function->lifetimes);
    vec_free(&regions.regions);
    vec_free(&regions.edges);
}
