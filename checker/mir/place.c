/* Places, interned: a tree a local, whose edges are projections. */
#include "checker/mir/builder.h"

static struct place_id place_push(struct builder *b, struct mir_place place)
{
    vec_push(&b->places, place);
    return (struct place_id){b->places.count - 1};
}

struct local_id local_new(struct builder *b, enum mir_local_kind kind, struct type_id type, struct span span)
{
    struct local_id id = {b->locals.count};
    struct place_id place = place_push(b, (struct mir_place){
        .kind = PROJECT_NONE, .local = id, .parent = {MIR_NONE}, .type = type, .first_child = {MIR_NONE}, .next_sibling = {MIR_NONE}});
    vec_push(&b->locals, (struct mir_local){
        .kind = (uint8_t)kind, .type = type, .span = span, .variable = MIR_NONE, .place = place, .match_place = {MIR_NONE}});
    return id;
}

struct local_id local_temporary(struct builder *b, struct type_id type, struct span span)
{
    struct local_id id = local_new(b, LOCAL_TEMPORARY, type, span);
    b->locals.items[id.index].is_mut = true;
    return id;
}

struct place_id place_of_local(struct builder *b, struct local_id local)
{
    return b->locals.items[local.index].place;
}

static bool is_same_projection(const struct mir_place *a, const struct mir_place *b)
{
    return a->kind == b->kind && a->index == b->index && a->extra == b->extra && a->from_end == b->from_end && a->variant == b->variant;
}

/*
 * Children stand with the INDEX ones last: each INDEX has a local of its own, so there may be many and none is looked for
 * but right behind the others.
 */
static struct place_id place_project(struct builder *b, struct place_id base, struct mir_place projection)
{
    struct place_id previous = {MIR_NONE};
    struct place_id child = b->places.items[base.index].first_child;
    while (child.index != MIR_NONE) {
        const struct mir_place *at = &b->places.items[child.index];
        if (is_same_projection(at, &projection))
            return child;
        if (at->kind == PROJECT_INDEX)
            break;
        previous = child;
        child = at->next_sibling;
    }
    projection.parent = base;
    projection.local = b->places.items[base.index].local;
    projection.depth = (uint16_t)(b->places.items[base.index].depth + 1);
    projection.first_child = (struct place_id){MIR_NONE};
    projection.next_sibling = child;
    struct place_id made = place_push(b, projection);
    if (previous.index == MIR_NONE)
        b->places.items[base.index].first_child = made;
    else
        b->places.items[previous.index].next_sibling = made;
    return made;
}

/* What `*` of a reference, pointer or box is. */
static struct type_id deref_type(const struct builder *b, struct type_id type)
{
    const struct type_data *data = type_of(b->types, type);
    if (data->type_count == 0)
        BUG("a type that cannot be dereferenced");
    return data->types[0];
}

struct place_id place_deref(struct builder *b, struct place_id base)
{
    return place_project(b, base, (struct mir_place){.kind = PROJECT_DEREF, .type = deref_type(b, place_type(b, base))});
}

struct place_id place_field(struct builder *b, struct place_id base, uint32_t variant, uint32_t field, struct type_id type)
{
    return place_project(b, base, (struct mir_place){.kind = PROJECT_FIELD, .index = field, .variant = variant, .type = type});
}

struct place_id place_downcast(struct builder *b, struct place_id base, uint32_t variant)
{
    return place_project(b, base, (struct mir_place){.kind = PROJECT_DOWNCAST, .index = variant, .type = place_type(b, base)});
}

static struct type_id element_type(const struct builder *b, struct place_id base)
{
    const struct type_data *data = type_of(b->types, place_type(b, base));
    if (data->kind != TY_ARRAY && data->kind != TY_SLICE)
        BUG("an index into neither an array nor a slice");
    return data->types[0];
}

struct place_id place_index(struct builder *b, struct place_id base, struct local_id index)
{
    return place_project(b, base, (struct mir_place){.kind = PROJECT_INDEX, .index = index.index, .type = element_type(b, base)});
}

struct place_id place_constant_index(struct builder *b, struct place_id base, uint32_t offset, uint32_t least, bool from_end)
{
    return place_project(b, base, (struct mir_place){
        .kind = PROJECT_CONSTANT_INDEX, .index = offset, .extra = least, .from_end = from_end, .type = element_type(b, base)});
}

struct place_id place_subslice(struct builder *b, struct place_id base, uint32_t from, uint32_t to, bool from_end, struct type_id type)
{
    return place_project(b, base, (struct mir_place){
        .kind = PROJECT_SUBSLICE, .index = from, .extra = to, .from_end = from_end, .type = type});
}
