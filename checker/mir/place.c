/* Places, interned: a tree a local, whose edges are projections. */
#include "checker/mir/builder.h"

enum { CHILDREN_COMPARED = 16 };

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

static uint32_t hash_child(struct place_id base, const struct mir_place *projection)
{
    uint64_t hash = base.index * UINT64_C(0x9E3779B97F4A7C15) + projection->kind * 4u + projection->from_end;
    hash = (hash ^ projection->index) * UINT64_C(0xFF51AFD7ED558CCD);
    hash = (hash ^ ((uint64_t)projection->extra << 32 | projection->variant)) * UINT64_C(0xC4CEB9FE1A85EC53);
    return (uint32_t)(hash >> 32);
}

static struct mir_place child_key(const struct builder *b, struct child_slot slot)
{
    return slot.place.index == slot.base.index ? (struct mir_place){.kind = PROJECT_NONE} : b->places.items[slot.place.index];
}

/* The slot of the child, or the free one where it belongs. */
static struct child_slot *find_slot(struct builder *b, struct place_id base, const struct mir_place *projection)
{
    uint32_t mask = b->children.capacity - 1, at = hash_child(base, projection) & mask;
    for (;; at = (at + 1) & mask) {
        struct child_slot *slot = &b->children.slots[at];
        struct mir_place key = child_key(b, *slot);
        if (!slot->is_used || (slot->base.index == base.index && is_same_projection(&key, projection)))
            return slot;
    }
}

static void add_slot(struct builder *b, struct child_slot added)
{
    if (b->children.count * 2 >= b->children.capacity) {
        struct child_slot *old = b->children.slots;
        uint32_t count = b->children.capacity;
        b->children.capacity = count == 0 ? 128 : count * 2;
        b->children.slots = calloc(b->children.capacity, sizeof *old);
        if (b->children.slots == NULL)
            BUG("out of memory");
        for (uint32_t i = 0; i < count; i++)
            if (old[i].is_used) {
                struct mir_place key = child_key(b, old[i]);
                *find_slot(b, old[i].base, &key) = old[i];
            }
        free(old);
    }
    struct mir_place key = child_key(b, added);
    *find_slot(b, added.base, &key) = added;
    b->children.count++;
}

/* The base's own slot, made with those of all its children. */
static struct child_slot *own_slot(struct builder *b, struct place_id base)
{
    const struct mir_place own = {.kind = PROJECT_NONE};
    if (b->children.count > 0 && find_slot(b, base, &own)->is_used)
        return find_slot(b, base, &own);
    struct place_id last = {MIR_NONE}, child = b->places.items[base.index].first_child;
    for (; child.index != MIR_NONE && b->places.items[child.index].kind != PROJECT_INDEX; child = b->places.items[child.index].next_sibling) {
        add_slot(b, (struct child_slot){.base = base, .place = child, .is_used = true});
        last = child;
    }
    add_slot(b, (struct child_slot){.base = base, .place = base, .last = last, .is_used = true});
    return find_slot(b, base, &own);
}

static struct place_id make_child(struct builder *b, struct place_id base, struct place_id previous, struct place_id next, struct mir_place projection)
{
    projection.parent = base;
    projection.local = b->places.items[base.index].local;
    projection.depth = (uint16_t)(b->places.items[base.index].depth + 1);
    projection.first_child = (struct place_id){MIR_NONE};
    projection.next_sibling = next;
    struct place_id made = place_push(b, projection);
    if (previous.index == MIR_NONE)
        b->places.items[base.index].first_child = made;
    else
        b->places.items[previous.index].next_sibling = made;
    return made;
}

/* A child of a base that has many. */
static struct place_id project_wide(struct builder *b, struct place_id base, struct mir_place projection)
{
    struct child_slot *own = own_slot(b, base);
    struct place_id last = own->last, next = b->places.items[last.index].next_sibling;
    if (projection.kind == PROJECT_INDEX) {
        bool is_newest = next.index != MIR_NONE && is_same_projection(&b->places.items[next.index], &projection);
        return is_newest ? next : make_child(b, base, last, next, projection);
    }
    struct child_slot *slot = find_slot(b, base, &projection);
    if (slot->is_used)
        return slot->place;
    struct place_id made = make_child(b, base, last, next, projection);
    own->last = made;
    add_slot(b, (struct child_slot){.base = base, .place = made, .is_used = true});
    return made;
}

/*
 * Children stand with the INDEX ones last: each INDEX has a local of its own, so there may be many and none is looked for
 * but right behind the others.  Of the others a few are compared; where there are more, a table knows them.
 */
static struct place_id place_project(struct builder *b, struct place_id base, struct mir_place projection)
{
    struct place_id previous = {MIR_NONE};
    struct place_id child = b->places.items[base.index].first_child;
    for (uint32_t compared = 0; child.index != MIR_NONE; compared++) {
        const struct mir_place *at = &b->places.items[child.index];
        if (is_same_projection(at, &projection))
            return child;
        if (at->kind == PROJECT_INDEX)
            break;
        if (compared == CHILDREN_COMPARED)
            return project_wide(b, base, projection);
        previous = child;
        child = at->next_sibling;
    }
    return make_child(b, base, previous, child, projection);
}

/* What `*` of a reference, pointer or box is. */
static struct type_id deref_type(const struct builder *b, struct type_id type)
{
    const struct type_data *data = type_of(b->types, type);
    if (data->type_count == 0)
        BUG("a type that cannot be dereferenced");
    return data->types[0];
}

static bool is_capture(const struct builder *b, struct place_id id, const struct thir_capture *capture)
{
    uint32_t left = capture->step_count;
    const struct mir_place *place = &b->places.items[id.index];
    for (; place->kind != PROJECT_NONE; place = &b->places.items[place->parent.index]) {
        if (place->kind == PROJECT_DOWNCAST)
            continue;
        if (left == 0)
            return false;
        const struct thir_step *step = &capture->steps[--left];
        if (step->is_deref ? place->kind != PROJECT_DEREF
                           : place->kind != PROJECT_FIELD || place->index != step->field || place->variant != step->variant)
            return false;
    }
    return left == 0 && b->locals.items[place->local.index].variable == capture->var.index;
}

/* A pattern takes a variable around the closure apart: the parts are captured one by one. */
static struct place_id captured_part(struct builder *b, struct place_id place)
{
    if (b->locals.items[b->places.items[place.index].local.index].is_uncaptured)
        for (uint32_t i = 0; i < b->thir->capture_count; i++)
            if (is_capture(b, place, &b->thir->captures[i]))
                return place_of_capture(b, i);
    return place;
}

struct place_id place_deref(struct builder *b, struct place_id base)
{
    return captured_part(b, place_project(b, base, (struct mir_place){.kind = PROJECT_DEREF, .type = deref_type(b, place_type(b, base))}));
}

struct place_id place_field(struct builder *b, struct place_id base, uint32_t variant, uint32_t field, struct type_id type)
{
    return captured_part(b, place_project(b, base, (struct mir_place){.kind = PROJECT_FIELD, .index = field, .variant = variant, .type = type}));
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
