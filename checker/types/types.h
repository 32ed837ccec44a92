/*
 * Types, interned: equal types have equal ids.
 *
 * Two uses of one representation:
 *   declared types (signatures, fields, annotations) carry regions: 'static, a lifetime parameter, or REGION_INFER;
 *   erased types (all of inference, THIR and MIR) have REGION_ERASED everywhere.
 *
 * Region slots.  The regions of a type, in a fixed preorder walk (type_region_slots), are its slots.  A parameter type has
 * none.  The borrow checker gives an erased type regions by a vector of region ids as long as its slot count; erasing, substituting
 * and field projection keep the order, so relating two instances of one erased type is a walk over two vectors
 * (checker/borrow/region_type.h).  Source: the idea of renumbering in rustc_borrowck::renumber.
 */
#ifndef LIEN_CHECKER_TYPES_TYPES_H
#define LIEN_CHECKER_TYPES_TYPES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/intern.h"
#include "base/vec.h"

struct type_id { uint32_t index; };     /* 0 is TY_ERROR */
struct region { uint32_t index; };
struct def_id { uint32_t index; };      /* into the definitions, checker/types/defs.h; 0 is none */

/* Regions of declared types. */
enum {
    REGION_ERASED = 0,
    REGION_STATIC = 1,
    REGION_INFER = 2,              /* elided or '_ inside a body: the borrow checker makes a fresh variable */
    REGION_ERROR = 3,              /* already reported */
    REGION_PARAM = 16,             /* REGION_PARAM + i: lifetime parameter i of the item, its parents' first */
    REGION_BOUND = 0x40000000,     /* REGION_BOUND + i: of the innermost for<'a> of a fn pointer or Fn bound */
};

#define TYPE_KINDS(X) \
    X(ERROR) X(NEVER) X(BOOL) X(CHAR) X(STR) X(INT) X(FLOAT) X(TUPLE) X(ARRAY) X(SLICE) X(REF) X(POINTER) X(ADT) \
    X(FN_DEF) X(FN_POINTER) X(CLOSURE) X(PARAM) X(PROJECTION) X(DYN) X(OPAQUE) X(INFER) X(HOLE)

enum type_kind {
#define X(name) TY_##name,
    TYPE_KINDS(X)
#undef X
};

enum int_kind { INT_I8, INT_I16, INT_I32, INT_I64, INT_I128, INT_ISIZE, INT_U8, INT_U16, INT_U32, INT_U64, INT_U128, INT_USIZE };
enum float_kind { FLOAT_F32, FLOAT_F64 };
enum infer_kind { INFER_GENERAL, INFER_INT, INFER_FLOAT };

/* What a type id stands for.  Read it with type_of(types, id). */
struct type_data {
    uint8_t kind;              /* enum type_kind */
    uint8_t sub;               /* enum int_kind, float_kind or infer_kind; of REF and POINTER: is mut */
    bool has_infer, has_param, has_error, has_hole, has_regions /* any region not erased */, has_projection, has_closure, has_bound /* a region of for<> */;
    uint32_t region_slots;     /* how many regions the preorder walk meets */
    struct region region;      /* REF */
    struct def_id def;         /* ADT, FN_DEF, CLOSURE, PROJECTION (the associated type), OPAQUE, DYN (the trait) */
    uint32_t index;            /* PARAM: its index, parents' parameters first; INFER: the variable; FN_POINTER: bound region count; DYN: auto traits */
    struct name name;          /* PARAM */
    uint64_t length;           /* ARRAY; UINT64_MAX is unknown */
    /*
     * Children.  REF POINTER SLICE ARRAY: types[0].  TUPLE: the items.  FN_POINTER: inputs then output.
     * DYN: see object.c.  ADT, FN_DEF, PROJECTION: the generic arguments, `regions` first and `types` behind, parents' before own
     * (a PROJECTION's types[0] is the Self type).  CLOSURE: types are the captured values' types, in capture order,
     * and behind them the signature, a FN_POINTER; none at all while its body is being checked.
     */
    const struct region *regions;
    const struct type_id *types;
    uint32_t region_count, type_count;
};

enum { TYPE_CHUNK_BITS = 9, TYPE_CHUNK_SIZE = 1 << TYPE_CHUNK_BITS };
struct type_chunk { struct type_data types[TYPE_CHUNK_SIZE]; };
/* What is looked at while probing and erasing, apart from the data so that it stays in cache. */
struct type_entry { uint32_t hash, erased; };

/* All types of a run; its parts are types.c's own. */
struct type_interner {
    struct arena *arena;
    VEC(struct type_chunk *) chunks;
    VEC(struct type_entry) entries;
    uint32_t *slots;           /* open addressing, ids; 0 is free (ERROR is never looked up) */
    uint32_t slot_mask;
    VEC(struct type_id) variables; /* general INFERs by variable */
};

struct type_interner *type_interner_new(struct arena *arena);
void type_interner_free(struct type_interner *types);

static inline const struct type_data *type_of(const struct type_interner *types, struct type_id id)
{
    return &types->chunks.items[id.index >> TYPE_CHUNK_BITS]->types[id.index & (TYPE_CHUNK_SIZE - 1)];
}

static inline bool type_equal(struct type_id a, struct type_id b) { return a.index == b.index; }

/* Ids of the types without children are constants. */
#define TYPE_CONSTANTS(X) \
    X(ERROR) X(NEVER) X(BOOL) X(CHAR) X(STR) X(UNIT) X(HOLE) X(I8) X(I16) X(I32) X(I64) X(I128) X(ISIZE) X(U8) X(U16) X(U32) \
    X(U64) X(U128) X(USIZE) X(F32) X(F64)
enum type_constant {
#define X(name) TYPE_ID_##name,
    TYPE_CONSTANTS(X)
#undef X
    TYPE_ID_FIRST_FREE
};
#define TYPE_CONSTANT(name) ((struct type_id){TYPE_ID_##name})

struct type_id type_ref(struct type_interner *types, struct region region, bool is_mut, struct type_id target);
struct type_id type_pointer(struct type_interner *types, bool is_mut, struct type_id target);
struct type_id type_slice(struct type_interner *types, struct type_id item);
struct type_id type_array(struct type_interner *types, struct type_id item, uint64_t length);
struct type_id type_tuple(struct type_interner *types, const struct type_id *items, uint32_t count);
/* ADT, FN_DEF, PROJECTION, OPAQUE, DYN, CLOSURE. */
struct type_id type_with_args(struct type_interner *types, enum type_kind kind, struct def_id def, const struct region *regions,
                              uint32_t region_count, const struct type_id *args, uint32_t type_count);
/* `dyn Trait`: `autos` are the bits of checker/types/object.h. */
struct type_id type_dyn(struct type_interner *types, struct def_id trait, uint32_t autos, const struct region *regions, uint32_t region_count,
                        const struct type_id *args, uint32_t type_count);
struct type_id type_fn_pointer(struct type_interner *types, uint32_t bound_regions, const struct type_id *inputs, uint32_t input_count,
                               struct type_id output);
struct type_id type_param(struct type_interner *types, uint32_t index, struct name name);
struct type_id type_infer(struct type_interner *types, enum infer_kind kind, uint32_t variable);

/* The same type with every region erased. */
struct type_id type_erase(struct type_interner *types, struct type_id type);

/* Replaces PARAM i by types[i] and REGION_PARAM + i by regions[i]; NULL regions erase. */
struct type_substitution {
    const struct region *regions;
    uint32_t region_count;
    const struct type_id *types;
    uint32_t type_count;
};
struct type_id type_substitute(struct type_interner *types, struct type_id type, const struct type_substitution *with);

#endif
