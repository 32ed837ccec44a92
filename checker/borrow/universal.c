#include "checker/borrow/closure.h"
#include "checker/borrow/opaque.h"
#include "checker/borrow/passes.h"

const struct lifetime_param *universal_param(const struct borrow_result *borrow, uint32_t region)
{
    if (region == REGION_ID_STATIC || (closure_is_body(borrow) && region >= borrow->closure_first_external))
        return NULL;
    uint32_t index = region - 1;
    for (struct def_id item = borrow->body->owner; !def_is_none(item);) {
        const struct generics_def *generics = def_of(borrow->crate, item)->generics;
        if (generics == NULL)
            return NULL;
        if (index >= generics->parent_regions)
            return index - generics->parent_regions < generics->lifetime_count ? &generics->lifetimes[index - generics->parent_regions] : NULL;
        item = generics->parent;
    }
    return NULL;
}

bool universal_outlives(const struct borrow_result *borrow, uint32_t longer, uint32_t shorter)
{
    return longer == shorter || bitset_has(borrow->known_outlives + (size_t)longer * borrow->universal_words, shorter);
}

/* What the constraints pushed since `begin` say becomes known. */
static void learn(struct borrow_result *borrow, uint32_t begin)
{
    for (uint32_t i = begin; i < borrow->constraints.count; i++) {
        const struct outlives *known = &borrow->constraints.items[i];
        if (known->longer < borrow->universal_count && known->shorter < borrow->universal_count)
            bitset_add(borrow->known_outlives + (size_t)known->longer * borrow->universal_words, known->shorter);
    }
    borrow->constraints.count = begin;
    for (uint32_t i = 0; i < borrow->type_tests.count; i++)
        vec_push(&borrow->known_tests, borrow->type_tests.items[i]);
    vec_clear(&borrow->type_tests);
}

/* T: Trait<'a> with trait Trait<'b>: 'b says T: 'a. */
static void learn_from_traits(struct borrow_result *borrow)
{
    for (struct def_id item = borrow->body->owner; !def_is_none(item);) {
        const struct generics_def *generics = def_of(borrow->crate, item)->generics;
        if (generics == NULL)
            return;
        for (uint32_t i = 0; i < generics->predicate_count; i++) {
            const struct predicate *predicate = &generics->predicates[i];
            const struct generics_def *trait = predicate->kind == PREDICATE_TRAIT ? def_of(borrow->crate, predicate->trait)->generics : NULL;
            for (uint32_t k = 0; trait != NULL && k < trait->predicate_count; k++) {
                const struct predicate *of_trait = &trait->predicates[k];
                const struct type_data *self = type_of(borrow->crate->types, of_trait->subject);
                if (of_trait->kind != PREDICATE_TYPE_OUTLIVES || self->kind != TY_PARAM || self->index != 0)
                    continue;
                struct region bound = of_trait->shorter;
                if (bound.index >= REGION_PARAM && bound.index - REGION_PARAM < predicate->trait_region_count)
                    bound = predicate->trait_regions[bound.index - REGION_PARAM];
                uint32_t region = bound.index == REGION_STATIC ? REGION_ID_STATIC : bound.index - REGION_PARAM + 1;
                if (bound.index == REGION_STATIC || (bound.index >= REGION_PARAM && region < borrow->universal_count))
                    vec_push(&borrow->known_tests, (struct type_test){type_erase(borrow->crate->types, predicate->subject), NULL, region,
                                                                      predicate->span, MIR_NONE});
            }
        }
        item = generics->parent;
    }
}

static void imply(struct borrow_result *borrow, struct type_id declared, const struct region_env *env)
{
    struct constraint_origin origin = {MIR_NONE, CATEGORY_INTERNAL, borrow->body->span};
    struct type_id erased;
    const uint32_t *regions = region_instantiate(borrow, declared, env, MIR_NONE, &erased);
    region_well_formed(borrow, erased, regions, &origin);
}

static void close_transitively(struct borrow_result *borrow)
{
    uint32_t words = borrow->universal_words;
    for (uint32_t via = 0; via < borrow->universal_count; via++)
        for (uint32_t from = 0; from < borrow->universal_count; from++)
            if (bitset_has(borrow->known_outlives + (size_t)from * words, via))
                bitset_union(borrow->known_outlives + (size_t)from * words, borrow->known_outlives + (size_t)via * words, words);
}

static void known_relations(struct borrow_result *borrow, const struct fn_def *fn, const struct region_env *env)
{
    struct constraint_origin origin = {MIR_NONE, CATEGORY_INTERNAL, borrow->body->span};
    uint32_t begin = borrow->constraints.count;
    region_prove_predicates(borrow, borrow->body->owner, env, &origin);
    if (fn != NULL) {
        for (uint32_t i = 0; i < fn->input_count; i++)
            imply(borrow, fn->inputs[i], env);
        imply(borrow, fn->output, env);
    }
    for (uint32_t i = 0; i <= borrow->body->argument_count && closure_is_body(borrow); i++)
        region_well_formed(borrow, borrow->body->locals[i].type, borrow->local_regions[i], &origin);
    struct def_id parent = def_of(borrow->crate, borrow->body->owner)->parent;
    if (!def_is_none(parent) && def_of(borrow->crate, parent)->kind == DEF_IMPL)
        imply(borrow, def_of(borrow->crate, parent)->impl->self_type, env);
    learn(borrow, begin);
    learn_from_traits(borrow);
    for (uint32_t i = 0; i < borrow->universal_count; i++) {
        bitset_add(borrow->known_outlives + (size_t)i * borrow->universal_words, i);
        bitset_add(borrow->known_outlives, i);
    }
    close_transitively(borrow);
}

/* An instance of the declared type as the vector of a local; where shapes differ (an argument pattern's own type) it is fresh. */
static const uint32_t *vector_for(struct borrow_result *borrow, struct type_id declared, struct type_id actual, const struct region_env *env)
{
    struct type_id erased;
    const uint32_t *regions = region_instantiate(borrow, declared, env, MIR_NONE, &erased);
    return region_slots(borrow, erased) == region_slots(borrow, actual) ? regions : region_fresh_vector(borrow, actual, MIR_NONE);
}

void universal_regions(struct borrow_result *borrow)
{
    struct mir_body *body = borrow->body;
    const struct definition *owner = def_of(borrow->crate, body->owner);
    const struct generics_def *generics = owner->generics;
    uint32_t parameters = generics == NULL ? 0 : generics->parent_regions + generics->lifetime_count;
    for (uint32_t i = 0; i <= parameters; i++)
        region_fresh(borrow, MIR_NONE);
    borrow->universal_count = parameters + 1;
    if (owner->kind == DEF_CLOSURE)
        closure_universal_regions(borrow, parameters);
    borrow->universal_words = bitset_words(borrow->universal_count);
    borrow->known_outlives = ARENA_ARRAY(borrow->arena, bitset_word, (size_t)borrow->universal_words * borrow->universal_count);

    const struct fn_def *fn = owner->kind == DEF_FN ? owner->fn : NULL;
    struct region_env env = region_env_identity(borrow);
    borrow->local_regions = ARENA_ARRAY(borrow->arena, const uint32_t *, body->local_count);
    if (owner->kind == DEF_CLOSURE)
        closure_local_regions(borrow);
    known_relations(borrow, fn, &env);

    if (fn != NULL && fn->has_opaque)
        borrow->local_regions[0] = opaque_output(borrow, fn->output, body->locals[0].type, &env);
    for (uint32_t i = 0; i < body->local_count; i++) {
        struct type_id type = body->locals[i].type;
        if (region_slots(borrow, type) == 0 || borrow->local_regions[i] != NULL)
            continue;
        if (i == 0 && fn != NULL)
            borrow->local_regions[i] = vector_for(borrow, fn->output, type, &env);
        else if (i == 0 && (owner->kind == DEF_CONST || owner->kind == DEF_STATIC))
            borrow->local_regions[i] = ARENA_ARRAY(borrow->arena, uint32_t, region_slots(borrow, type)); /* all 'static */
        else if (i >= 1 && i <= body->argument_count && fn != NULL && i - 1 < fn->input_count)
            borrow->local_regions[i] = vector_for(borrow, fn->inputs[i - 1], type, &env);
        else
            borrow->local_regions[i] = region_fresh_vector(borrow, type, MIR_NONE);
    }
}
