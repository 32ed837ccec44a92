/*
 * The lifetimes of an impl's method against the trait's: the impl's signature must be a subtype of the trait's, whatever the callers' lifetimes are,
 * knowing only what the trait's signature implies.
 *
 *     trait's late-bound lifetimes   fixed, numbered behind the impl's      early-bound   those of the impl, by position
 *     impl's late-bound lifetimes    to be found; each stands between what it outlives and what outlives it
 *
 * Source: rustc_hir_analysis::check::compare_impl_item, compare_method_predicate_entailment and check_region_late_boundedness.
 */
#include "checker/types/compare_item.h"

#include <string.h>

#include "checker/types/impls.h"
#include "checker/types/outlives.h"
#include "checker/types/traits.h"

enum { EDGE_LIMIT = 256 };
struct edge { struct region longer, shorter; };
struct relation {
    struct comparison *it;
    VEC(struct edge) edges;
    VEC(struct edge) pairs;        /* regions in the same place: the trait's and the impl's */
    bool is_unsure;                /* some part could not be compared */
};

/* ---- which lifetimes are what ---- */

static bool is_early(const struct lifetime_param *param) { return !param->is_elided && !param->is_late_bound; }

static uint32_t count_early(const struct generics_def *generics)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < generics->lifetime_count; i++)
        count += is_early(&generics->lifetimes[i]);
    return count;
}

static const struct lifetime_param *own_param(const struct generics_def *generics, struct region region)
{
    uint32_t first = REGION_PARAM + generics->parent_regions;
    return region.index >= first && region.index - first < generics->lifetime_count ? &generics->lifetimes[region.index - first] : NULL;
}

/* To be found: a late-bound lifetime of the impl's method. */
static bool is_open(const struct relation *relation, struct region region)
{
    const struct lifetime_param *param = own_param(relation->it->mine->generics, region);
    return param != NULL && !is_early(param);
}

static struct region nth_early(const struct generics_def *generics, uint32_t n)
{
    for (uint32_t i = 0; i < generics->lifetime_count; i++)
        if (is_early(&generics->lifetimes[i]) && n-- == 0)
            return (struct region){REGION_PARAM + generics->parent_regions + i};
    return (struct region){REGION_ERROR};
}

/* What the lifetimes of the trait and of its item are here.  False where there are too many. */
static bool map_regions(struct comparison *it, bool by_position)
{
    const struct impl_def *impl = def_of(it->crate, it->impl)->impl;
    const struct generics_def *mine = it->mine->generics, *theirs = it->theirs->generics;
    uint32_t count = 0, early = 0;
    if (theirs->parent_regions != impl->trait_region_count || impl->trait_region_count + theirs->lifetime_count > COMPARE_REGIONS)
        return false;
    for (; count < impl->trait_region_count; count++)
        it->regions[count] = impl->trait_regions[count];
    for (uint32_t i = 0; i < theirs->lifetime_count; i++, count++)
        it->regions[count] = by_position && is_early(&theirs->lifetimes[i]) ? nth_early(mine, early++)
                                                                            : (struct region){REGION_PARAM + mine->parent_regions + mine->lifetime_count + i};
    it->with.regions = it->regions;
    it->with.region_count = count;
    return true;
}

/* ---- relating ---- */

static enum variance flip(enum variance variance)
{
    return variance == VARIANCE_COVARIANT ? VARIANCE_CONTRAVARIANT : variance == VARIANCE_CONTRAVARIANT ? VARIANCE_COVARIANT : variance;
}

static enum variance within(enum variance outer, enum variance inner)
{
    if (outer == VARIANCE_BIVARIANT || inner == VARIANCE_BIVARIANT)
        return VARIANCE_BIVARIANT;
    if (outer == VARIANCE_INVARIANT || inner == VARIANCE_INVARIANT)
        return VARIANCE_INVARIANT;
    return inner == VARIANCE_COVARIANT ? outer : flip(outer);
}

/* COVARIANT: a: b. */
static void relate_regions(struct relation *relation, struct region mine, struct region theirs, enum variance variance)
{
    vec_push(&relation->pairs, (struct edge){mine, theirs});
    if (mine.index >= REGION_BOUND || theirs.index >= REGION_BOUND) {
        relation->is_unsure |= mine.index != theirs.index;
        return;
    }
    if (mine.index == theirs.index || variance == VARIANCE_BIVARIANT)
        return;
    if (variance != VARIANCE_CONTRAVARIANT)
        vec_push(&relation->edges, (struct edge){mine, theirs});
    if (variance != VARIANCE_COVARIANT)
        vec_push(&relation->edges, (struct edge){theirs, mine});
}

/* What a projection stands for: of Self, the impl's own associated type. */
static struct type_id projected(const struct relation *relation, struct type_id type)
{
    const struct comparison *it = relation->it;
    const struct type_data *data = type_of(it->crate->types, type);
    const struct impl_def *impl = def_of(it->crate, it->impl)->impl;
    if (data->kind != TY_PROJECTION)
        return type;
    bool is_own = def_equal(def_of(it->crate, data->def)->parent, impl->trait) && type_equal(data->types[0], impl->self_type);
    for (uint32_t i = 1; i < data->type_count; i++)
        is_own &= i <= impl->trait_type_count && type_equal(data->types[i], impl->trait_types[i - 1]);
    if (!is_own)
        return traits_project_declared(it->crate, type);
    struct def_id item = impl_item(it->crate, it->impl, def_of(it->crate, data->def)->name, true);
    return def_is_none(item) ? type : def_of(it->crate, item)->value->type;
}

static void relate(struct relation *relation, struct type_id mine, struct type_id theirs, enum variance variance)
{
    mine = projected(relation, mine);
    theirs = projected(relation, theirs);
    const struct crate_types *crate = relation->it->crate;
    const struct type_data *left = type_of(crate->types, mine), *right = type_of(crate->types, theirs);
    if (type_equal(mine, theirs) || (!left->has_regions && !right->has_regions))
        return;
    if (left->kind != right->kind || left->sub != right->sub || !def_equal(left->def, right->def) || left->type_count != right->type_count ||
        left->region_count != right->region_count || left->index != right->index) {
        relation->is_unsure = true;
        return;
    }
    const struct generics_def *generics = left->kind == TY_ADT ? def_of(crate, left->def)->generics : NULL;
    if (left->kind == TY_REF)
        relate_regions(relation, left->region, right->region, variance);
    for (uint32_t i = 0; i < left->region_count; i++)
        relate_regions(relation, left->regions[i], right->regions[i],
                       generics == NULL || generics->region_variance == NULL ? VARIANCE_INVARIANT : within(variance, generics->region_variance[i]));
    for (uint32_t i = 0; i < left->type_count; i++) {
        enum variance inner = VARIANCE_INVARIANT;
        switch ((enum type_kind)left->kind) {
        case TY_ADT: inner = generics->type_variance == NULL ? VARIANCE_INVARIANT : generics->type_variance[i]; break;
        case TY_REF: case TY_POINTER: inner = left->sub ? VARIANCE_INVARIANT : VARIANCE_COVARIANT; break;
        case TY_TUPLE: case TY_ARRAY: case TY_SLICE: inner = VARIANCE_COVARIANT; break;
        case TY_FN_POINTER: inner = i + 1 == left->type_count ? VARIANCE_COVARIANT : VARIANCE_CONTRAVARIANT; break;
        case TY_ERROR: case TY_NEVER: case TY_BOOL: case TY_CHAR: case TY_STR: case TY_INT: case TY_FLOAT: case TY_FN_DEF: case TY_CLOSURE: case TY_PARAM:
        case TY_PROJECTION: case TY_DYN: case TY_OPAQUE: case TY_INFER: case TY_HOLE: break;
        }
        relate(relation, left->types[i], right->types[i], within(variance, inner));
    }
}

static void relate_signatures(struct relation *relation)
{
    struct comparison *it = relation->it;
    const struct fn_def *mine = it->mine->fn, *theirs = it->theirs->fn;
    for (uint32_t i = 0; i < mine->input_count; i++)
        relate(relation, mine->inputs[i], type_substitute(it->crate->types, theirs->inputs[i], &it->with), VARIANCE_CONTRAVARIANT);
    relate(relation, mine->output, type_substitute(it->crate->types, theirs->output, &it->with), VARIANCE_COVARIANT);
}

/* ---- E0195 ---- */

/* A lifetime that is early-bound in one and late-bound in the other is to blame, else the whole list. */
bool compare_early_bound(struct comparison *it)
{
    const struct generics_def *mine = it->mine->generics, *theirs = it->theirs->generics;
    if (count_early(mine) == count_early(theirs))
        return true;
    struct span span = it->mine->fn->ast->generics->span;
    struct relation relation = {.it = it};
    bool is_found = false;
    if (map_regions(it, false))
        relate_signatures(&relation);
    for (uint32_t i = 0; i < relation.pairs.count; i++) {
        const struct lifetime_param *own = own_param(mine, relation.pairs.items[i].longer);
        uint32_t theirs_at = relation.pairs.items[i].shorter.index - (REGION_PARAM + mine->parent_regions + mine->lifetime_count);
        if (own == NULL || theirs_at >= theirs->lifetime_count || is_early(own) == is_early(&theirs->lifetimes[theirs_at]))
            continue;
        if (!is_found || own->span.lo < span.lo)
            span = own->span;
        is_found = true;
    }
    vec_free(&relation.pairs);
    vec_free(&relation.edges);
    struct diag_sink *sink = &it->crate->session->diagnostics;
    struct diagnostic *error = diag_new(sink, DIAG_ERROR, "E0195", span, "the lifetime parameters of `%s` are not those of the trait",
                                        name_text(it->crate->session->names, it->mine->name));
    diag_label_primary(sink, error, is_found ? "bounded in one of the two only" : "the trait has others");
    if (!it->theirs->is_prelude)
        diag_label(sink, error, it->theirs->name_span, "the trait's");
    return false;
}

/* ---- E0276 and E0308 ---- */

static void learn_from_trait(struct outlives_check *known, const struct comparison *it)
{
    const struct generics_def *generics = it->theirs->generics;
    known->is_learning = true;
    outlives_learn_bounds(known, it->impl);
    for (uint32_t i = 0; i < generics->predicate_count; i++)
        outlives_learn_predicate(known, &generics->predicates[i], &it->with);
    for (uint32_t i = 0; it->theirs->kind == DEF_FN && i < it->theirs->fn->input_count; i++)
        outlives_learn_type(known, type_substitute(it->crate->types, it->theirs->fn->inputs[i], &it->with));
    if (it->theirs->kind == DEF_FN)
        outlives_learn_type(known, type_substitute(it->crate->types, it->theirs->fn->output, &it->with));
    known->is_learning = false;
}

static bool check_bounds(struct outlives_check *known, const struct comparison *it)
{
    struct diag_sink *sink = &it->crate->session->diagnostics;
    const struct generics_def *generics = it->mine->generics;
    for (uint32_t i = 0; i < generics->predicate_count; i++) {
        if (outlives_predicate_known(known, &generics->predicates[i]))
            continue;
        struct diagnostic *error = diag_new(sink, DIAG_ERROR, "E0276", generics->predicates[i].span, "`%s` asks for more than the trait does",
                                            name_text(it->crate->session->names, it->mine->name));
        diag_label_primary(sink, error, "the trait does not ask for this");
        return false;
    }
    return true;
}

static const char *region_text(const struct comparison *it, struct region region)
{
    const struct generics_def *mine = it->mine->generics, *theirs = it->theirs->generics;
    if (region.index == REGION_STATIC)
        return "'static";
    uint32_t behind = REGION_PARAM + mine->parent_regions + mine->lifetime_count;
    const struct lifetime_param *param = own_param(mine, region);
    if (param == NULL && region.index >= behind && region.index - behind < theirs->lifetime_count)
        param = &theirs->lifetimes[region.index - behind];
    if (param == NULL)
        param = own_param(def_of(it->crate, it->impl)->generics, region);
    return param == NULL || param->is_elided ? NULL : name_text(it->crate->session->names, param->name);
}

static void report_edge(struct comparison *it, struct edge edge, bool is_direct)
{
    struct diag_sink *sink = &it->crate->session->diagnostics;
    struct span span = it->mine->kind == DEF_FN ? it->mine->fn->ast->head : it->mine->span;
    const char *longer = region_text(it, edge.longer), *shorter = region_text(it, edge.shorter);
    struct diagnostic *error = diag_new(sink, DIAG_ERROR, is_direct ? "E0308" : NULL, span, "the lifetimes of `%s` are not those of the trait",
                                        name_text(it->crate->session->names, it->mine->name));
    diag_label_primary(sink, error, "asks for more, or promises less, than the trait");
    if (longer != NULL && shorter != NULL)
        diag_note(sink, error, "`%s` would have to live at least as long as `%s`, which the trait does not say", longer, shorter);
    else
        diag_note(sink, error, "it relates lifetimes that are independent of each other in the trait");
    if (!it->theirs->is_prelude)
        diag_label(sink, error, it->theirs->name_span, "as the trait has it");
}

struct search { const struct relation *relation; const struct outlives_check *known; bool *visited; struct region from; };

/* From a fixed lifetime along what it must outlive, through those to be found, to the first fixed one that it is not known to outlive. */
static bool find_broken(struct search *search, struct region at, bool is_first, struct region *broken, bool *is_direct)
{
    const struct relation *relation = search->relation;
    for (uint32_t i = 0; i < relation->edges.count; i++) {
        const struct edge *edge = &relation->edges.items[i];
        if (edge->longer.index != at.index || search->visited[i])
            continue;
        search->visited[i] = true;
        if (is_open(relation, edge->shorter)) {
            if (find_broken(search, edge->shorter, false, broken, is_direct))
                return true;
        } else if (!outlives_region_known(search->known, search->from, edge->shorter)) {
            *broken = edge->shorter;
            *is_direct = is_first;
            return true;
        }
    }
    return false;
}

static void check_edges(const struct relation *relation, const struct outlives_check *known)
{
    bool visited[EDGE_LIMIT];
    for (uint32_t i = 0; i < relation->edges.count && relation->edges.count <= EDGE_LIMIT; i++) {
        struct search search = {relation, known, visited, relation->edges.items[i].longer};
        struct region broken;
        bool is_direct;
        memset(visited, 0, sizeof visited);
        if (is_open(relation, search.from) || !find_broken(&search, search.from, true, &broken, &is_direct))
            continue;
        report_edge(relation->it, (struct edge){search.from, broken}, is_direct);
        return;
    }
}

static bool mentions_open(const struct relation *relation, struct type_id type)
{
    const struct type_data *data = type_of(relation->it->crate->types, type);
    bool found = data->kind == TY_REF && is_open(relation, data->region);
    for (uint32_t i = 0; i < data->region_count; i++)
        found |= is_open(relation, data->regions[i]);
    for (uint32_t i = 0; i < data->type_count && !found; i++)
        found = mentions_open(relation, data->types[i]);
    return found;
}

/* What the impl takes must make sense wherever what the trait takes does. */
static void check_inputs(const struct relation *relation, struct outlives_check *known)
{
    struct comparison *it = relation->it;
    struct diag_sink *sink = &it->crate->session->diagnostics;
    for (uint32_t i = 0; i < it->mine->fn->input_count; i++) {
        struct type_id type = it->mine->fn->inputs[i];
        const char *code = mentions_open(relation, type) ? NULL : outlives_type_unknown(known, type);
        if (code == NULL)
            continue;
        struct diagnostic *error = diag_new(sink, DIAG_ERROR, code, it->mine->fn->ast->head, "in `%s` a reference may live longer than what it refers to",
                                            type_print(it->crate, &it->crate->session->arena, type, NULL));
        diag_label_primary(sink, error, "nothing in the trait says that this cannot be");
        return;
    }
}

void compare_lifetimes(struct comparison *it)
{
    struct relation relation = {.it = it};
    struct outlives_check known = {.crate = it->crate};
    if (!map_regions(it, true))
        return;
    if (it->mine->kind == DEF_FN)
        relate_signatures(&relation);
    else
        relate(&relation, it->mine->value->type, type_substitute(it->crate->types, it->theirs->value->type, &it->with), VARIANCE_COVARIANT);
    if (relation.is_unsure || relation.edges.count > EDGE_LIMIT)
        diag_outside(&it->crate->session->diagnostics, it->mine->name_span, "lifetimes that stand in other places than in the trait's item");
    learn_from_trait(&known, it);
    if (check_bounds(&known, it)) {
        check_edges(&relation, &known);
        if (it->mine->kind == DEF_FN)
            check_inputs(&relation, &known);
    }
    vec_free(&known.known);
    vec_free(&relation.pairs);
    vec_free(&relation.edges);
}
