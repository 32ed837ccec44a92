/* The where clauses in force: what the owner of a body or item may take for granted, supertraits and bounds of associated types spelled out. */
#include "checker/types/traits.h"

#include "checker/types/object.h"

#include <string.h>

struct env_builder {
    struct trait_check check;
    VEC(struct env_predicate) all;
};

static bool env_has(struct env_builder *builder, const struct env_predicate *predicate)
{
    for (uint32_t i = 0; i < builder->all.count; i++) {
        const struct env_predicate *old = &builder->all.items[i];
        if (old->is_projection == predicate->is_projection && def_equal(old->trait, predicate->trait) && old->arg_count == predicate->arg_count &&
            type_equal(old->projection, predicate->projection) &&
            (old->arg_count == 0 || memcmp(old->args, predicate->args, sizeof *old->args * old->arg_count) == 0))
            return true;
    }
    return false;
}

static void env_add(struct env_builder *builder, struct env_predicate predicate);

/* Self: Super, and the bounds of associated types, of a trait that holds. */
static void env_add_consequences(struct env_builder *builder, struct def_id def, const struct type_id *args, uint32_t count)
{
    const struct generics_def *generics = def_of(builder->check.crate, def)->generics;
    for (uint32_t i = 0; generics != NULL && i < generics->predicate_count; i++) {
        const struct predicate *predicate = &generics->predicates[i];
        if (predicate->kind == PREDICATE_TRAIT) {
            env_add(builder, (struct env_predicate){.trait = predicate->trait, .args = traits_predicate_args(&builder->check, predicate, args, count),
                                                    .arg_count = predicate->trait_type_count + 1});
        } else if (predicate->kind == PREDICATE_PROJECTION) {
            env_add(builder, (struct env_predicate){.is_projection = true,
                                                    .projection = traits_substitute(&builder->check, predicate->subject, args, count),
                                                    .equals = traits_substitute(&builder->check, predicate->equals, args, count)});
        }
    }
}

static void env_add(struct env_builder *builder, struct env_predicate predicate)
{
    if (env_has(builder, &predicate) || builder->all.count >= 256)
        return;
    vec_push(&builder->all, predicate);
    if (predicate.is_projection)
        return;
    env_add_consequences(builder, predicate.trait, predicate.args, predicate.arg_count);
    const struct trait_def *trait = def_of(builder->check.crate, predicate.trait)->trait;
    for (uint32_t i = 0; i < trait->item_count; i++)
        if (def_of(builder->check.crate, trait->items[i])->kind == DEF_ASSOC_TYPE)
            env_add_consequences(builder, trait->items[i], predicate.args, predicate.arg_count);
}

/* The parameters of `def` as types: PARAM 0, PARAM 1 ... with their names. */
static uint32_t identity_args(struct crate_types *crate, struct def_id def, struct type_id *args, uint32_t room)
{
    const struct generics_def *generics = def_of(crate, def)->generics;
    if (generics == NULL)
        return 0;
    uint32_t count = def_is_none(generics->parent) ? 0 : identity_args(crate, generics->parent, args, room);
    for (uint32_t i = 0; i < generics->type_count && count < room; i++, count++)
        args[count] = type_param(crate->types, count, generics->types[i].name);
    return count;
}

static void env_add_owner(struct env_builder *builder, struct def_id owner)
{
    struct crate_types *crate = builder->check.crate;
    struct type_id args[64];
    uint32_t count = identity_args(crate, owner, args, 64);
    for (struct def_id def = owner; !def_is_none(def); def = def_of(crate, def)->generics->parent) {
        env_add_consequences(builder, def, args, count);
        if (def_of(crate, def)->kind == DEF_TRAIT)
            env_add(builder, (struct env_predicate){.trait = def, .args = arena_copy(builder->check.arena, args, sizeof *args * count),
                                                    .arg_count = identity_args(crate, def, args, 64)});
        if (def_of(crate, def)->generics == NULL)
            break;
    }
}

static void env_finish(struct env_builder *builder, struct def_id owner, struct trait_env *env)
{
    *env = (struct trait_env){.owner = owner, .items = vec_keep(builder->check.arena, &builder->all), .count = builder->all.count};
    vec_free(&builder->all);
}

void trait_env_make(struct crate_types *crate, struct arena *arena, struct def_id owner, struct trait_env *env)
{
    struct env_builder builder = {.check = {.crate = crate, .arena = arena}};
    env_add_owner(&builder, owner);
    env_finish(&builder, owner, env);
}

/* Of known types projections are known, too; a predicate's own projection stays one. */
static void env_normalize(struct env_builder *builder, struct def_id owner, struct env_predicate *predicate)
{
    struct crate_types *crate = builder->check.crate;
    const struct type_data data = *type_of(crate->types, predicate->projection);
    const struct type_id *args = predicate->is_projection ? data.types : predicate->args;
    uint32_t count = predicate->is_projection ? data.type_count : predicate->arg_count;
    struct type_id *known = arena_copy(builder->check.arena, args, sizeof *args * count);
    for (uint32_t i = 0; i < count; i++)
        traits_normalize_known(crate, owner, &known[i]);
    if (!predicate->is_projection) {
        predicate->args = known;
        return;
    }
    predicate->projection = type_with_args(crate->types, data.kind, data.def, data.regions, data.region_count, known, count);
    traits_normalize_known(crate, owner, &predicate->equals);
}

void trait_env_make_with(struct crate_types *crate, struct arena *arena, struct def_id owner, struct def_id also, const struct type_id *args, uint32_t count,
                         struct trait_env *env)
{
    struct env_builder builder = {.check = {.crate = crate, .arena = arena}};
    env_add_owner(&builder, owner);
    uint32_t first = builder.all.count;
    env_add_consequences(&builder, also, args, count);
    for (uint32_t i = first; i < builder.all.count; i++)
        env_normalize(&builder, owner, &builder.all.items[i]);
    env_finish(&builder, owner, env);
}

/* What the bounds of an opaque type say of it: the where clauses about this one type. */
static void alias_env(struct trait_check *check, struct type_id self, struct trait_env *env)
{
    struct env_builder builder = {.check = {.crate = check->crate, .arena = check->arena}};
    struct type_data data = *type_of(check->crate->types, infer_shallow(check->infer, self));
    struct type_id *args = ARENA_ARRAY(check->arena, struct type_id, data.type_count + 1);
    for (uint32_t i = 0; i < data.type_count; i++)
        args[i] = data.types[i];
    args[data.type_count] = self;
    env_add_consequences(&builder, data.def, args, data.type_count + 1);
    *env = (struct trait_env){.items = vec_keep(check->arena, &builder.all), .count = builder.all.count, .owner = check->env->owner};
    vec_free(&builder.all);
}

/* What the type of a trait object says: its trait with all that follows, its associated types, its auto traits. */
static void object_env(struct trait_check *check, struct type_id self, struct trait_env *env)
{
    struct crate_types *crate = check->crate;
    struct env_builder builder = {.check = {.crate = crate, .arena = check->arena}};
    struct infer_table bare = {.types = crate->types, .arena = check->arena};
    struct type_data data = *type_of(check->crate->types, self);
    struct object_assoc assoc;
    object_assoc_types(crate, data.def, &assoc);
    uint32_t own = data.type_count - assoc.count;
    struct type_id *args = ARENA_ARRAY(check->arena, struct type_id, data.type_count + 1);
    args[0] = self;
    for (uint32_t i = 0; i < data.type_count; i++)
        args[i + 1] = infer_erase_bound(&bare, data.types[i]);
    env_add(&builder, (struct env_predicate){.trait = data.def, .args = args, .arg_count = own + 1});
    for (uint32_t i = 0; i < assoc.count; i++)
        for (uint32_t k = 0; k < builder.all.count; k++) {
            struct env_predicate of = builder.all.items[k];
            if (of.is_projection || !def_equal(of.trait, def_of(crate, assoc.items[i])->parent) || !type_equal(of.args[0], self))
                continue;
            struct type_id projection = type_with_args(crate->types, TY_PROJECTION, assoc.items[i], NULL, 0, of.args, of.arg_count);
            env_add(&builder, (struct env_predicate){.is_projection = true, .projection = projection, .equals = args[own + 1 + i]});
            break;
        }
    static const struct { enum object_auto bit; enum lang_item trait; } autos[] = {{OBJECT_SEND, LANG_send}, {OBJECT_SYNC, LANG_sync}, {OBJECT_UNPIN, LANG_unpin}};
    for (uint32_t i = 0; i < sizeof autos / sizeof *autos; i++)
        if (data.index & (uint32_t)autos[i].bit)
            env_add(&builder, (struct env_predicate){.trait = crate->lang[autos[i].trait], .args = args, .arg_count = 1});
    env_finish(&builder, check->env->owner, env);
}

struct trait_env traits_env_for(struct trait_check *check, struct type_id self)
{
    struct trait_env env = *check->env;
    self = infer_resolve(check->infer, self);
    if (type_of(check->crate->types, self)->kind == TY_OPAQUE)
        alias_env(check, self, &env);
    else if (type_of(check->crate->types, self)->kind == TY_DYN)
        object_env(check, self, &env);
    return env;
}
