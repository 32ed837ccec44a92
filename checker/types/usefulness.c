#include "checker/types/usefulness.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "checker/types/check.h"

/* The arena aligns to 8 bytes, no more. */
__extension__ typedef unsigned __int128 wide __attribute__((aligned(8)));

enum { INHABITED_DEPTH = 4 };

/* One row of the matrix: the patterns still to be matched, one a column; NULL is a wildcard. */
struct row {
    struct thir_pattern **columns;
};

struct matrix {
    struct row *rows;
    uint32_t row_count;
    struct type_id *types; /* one a column */
    uint32_t column_count;
};

struct search {
    struct crate_types *crate;
    struct arena *arena;
    uint32_t budget;
    bool is_spent;
};

/* A missing value is found as one text a column. */
typedef const char **witness_texts;

static const struct type_data *data_of(const struct search *search, struct type_id type)
{
    return type_of(search->crate->types, type);
}

static const char *format_text(struct search *search, const char *format, const char *a, const char *b)
{
    size_t size = strlen(format) + strlen(a) + strlen(b) + 1;
    char *text = arena_allocate(search->arena, size);
    int length = format[0] == ',' ? snprintf(text, size, "%s, %s", a, b) : snprintf(text, size, "%s%s", a, b);
    BUG_IF(length < 0);
    return text;
}

/* ---- types without values ---- */

static bool uninhabited(struct crate_types *crate, struct type_id type, uint32_t depth)
{
    const struct type_data *data = type_of(crate->types, type);
    if (data->kind == TY_NEVER)
        return true;
    if (depth == 0)
        return false;
    if (data->kind == TY_TUPLE) {
        for (uint32_t i = 0; i < data->type_count; i++)
            if (uninhabited(crate, data->types[i], depth - 1))
                return true;
        return false;
    }
    if (data->kind != TY_ADT)
        return false;
    const struct definition *def = def_of(crate, data->def);
    for (uint32_t v = 0; v < def->adt->variant_count; v++) {
        bool has_empty_field = false;
        for (uint32_t f = 0; f < def->adt->variants[v].field_count && !has_empty_field; f++)
            has_empty_field = uninhabited(crate, type_field(crate, type, v, f), depth - 1);
        if (!has_empty_field)
            return false;
    }
    return true;
}

bool type_is_uninhabited(struct crate_types *crate, struct type_id type)
{
    return uninhabited(crate, type, INHABITED_DEPTH);
}

static bool is_empty_variant(struct search *search, struct type_id type, uint32_t variant)
{
    const struct adt_def *adt = def_of(search->crate, data_of(search, type)->def)->adt;
    for (uint32_t f = 0; f < adt->variants[variant].field_count; f++)
        if (type_is_uninhabited(search->crate, type_field(search->crate, type, variant, f)))
            return true;
    return false;
}

/* ---- rows ---- */

static struct thir_pattern *head_of(struct thir_pattern *pattern)
{
    while (pattern != NULL && pattern->kind == THIR_PATTERN_BINDING)
        pattern = pattern->binding.sub;
    return pattern == NULL || pattern->kind == THIR_PATTERN_WILD ? NULL : pattern;
}

static void spend(struct search *search, uint32_t amount)
{
    if (search->budget < amount)
        search->is_spent = true;
    else
        search->budget -= amount;
}

struct row_list {
    VEC(struct row) rows;
};

/* Adds a row, its or-pattern in the first column taken apart. */
static void add_row(struct search *search, struct row_list *list, struct thir_pattern **columns, uint32_t count)
{
    struct thir_pattern *head = count > 0 ? head_of(columns[0]) : NULL;
    if (head == NULL || head->kind != THIR_PATTERN_OR) {
        vec_push(&list->rows, (struct row){columns});
        spend(search, 1);
        return;
    }
    for (uint32_t i = 0; i < head->or_.count && !search->is_spent; i++) {
        struct thir_pattern **copy = arena_copy(search->arena, columns, sizeof *copy * count);
        copy[0] = head->or_.items[i];
        add_row(search, list, copy, count);
    }
}

static struct matrix finish(struct search *search, struct row_list *list, struct type_id *types, uint32_t count)
{
    struct matrix matrix = {.rows = vec_keep(search->arena, &list->rows), .row_count = list->rows.count, .types = types, .column_count = count};
    vec_free(&list->rows);
    return matrix;
}

/* ---- constructors ---- */

/* What a head is taken apart as.  RANGE covers integers, chars and bools; SLICE is one length, or `length` and more. */
enum constructor_kind { CONSTRUCTOR_SINGLE, CONSTRUCTOR_VARIANT, CONSTRUCTOR_RANGE, CONSTRUCTOR_SLICE, CONSTRUCTOR_VALUE, CONSTRUCTOR_OTHER };

struct constructor {
    enum constructor_kind kind;
    uint32_t variant;
    wide low, high;                  /* RANGE, biased so that order is unsigned */
    uint32_t length;
    bool is_open;                    /* SLICE: and longer */
    const struct thir_value *value;  /* VALUE */
    uint32_t arity;
};

struct domain {
    wide low, high;
    wide bias;
    bool has_open_ends;              /* usize, isize: no literal reaches the ends */
};

static bool range_domain(const struct search *search, struct type_id type, struct domain *domain)
{
    const struct type_data *data = data_of(search, type);
    *domain = (struct domain){0};
    if (data->kind == TY_BOOL) {
        domain->high = 1;
        return true;
    }
    if (data->kind == TY_CHAR) {
        domain->high = 0x10FFFF;
        return true;
    }
    if (data->kind != TY_INT)
        return false;
    static const uint8_t bits[] = {8, 16, 32, 64, 128, 64, 8, 16, 32, 64, 128, 64};
    wide top = (wide)1 << (bits[data->sub] - 1);
    bool is_signed = data->sub <= INT_ISIZE;
    domain->bias = is_signed ? top : 0;
    domain->high = (top - 1) + top;
    domain->has_open_ends = data->sub == INT_ISIZE || data->sub == INT_USIZE;
    if (domain->has_open_ends) { /* one value more at each end stands for all that no literal names */
        domain->bias += 1;
        domain->high += 2;
        if (!is_signed) { /* 0 is usize's real beginning */
            domain->bias = 0;
            domain->high -= 1;
        }
    }
    return true;
}

static wide bits_of(const struct domain *domain, const struct thir_value *value)
{
    wide bits = (wide)value->high << 64 | value->low;
    return value->is_negative ? domain->bias - bits : domain->bias + bits;
}

/* The range a head covers; false when it is not a range of this type (a named constant of unknown value). */
static bool head_range(const struct domain *domain, const struct thir_pattern *head, wide *low, wide *high)
{
    if (head->kind == THIR_PATTERN_CONSTANT) {
        if (!def_is_none(head->constant.constant) || head->constant.is_string)
            return false;
        *low = *high = bits_of(domain, &head->constant);
        return true;
    }
    if (head->kind != THIR_PATTERN_RANGE)
        return false;
    if ((head->range.has_low && !def_is_none(head->range.low.constant)) || (head->range.has_high && !def_is_none(head->range.high.constant)))
        return false;
    *low = head->range.has_low ? bits_of(domain, &head->range.low) : domain->low;
    *high = head->range.has_high ? bits_of(domain, &head->range.high) : domain->high;
    if (head->range.has_high && !head->range.inclusive)
        *high -= 1;
    return *low <= *high;
}

static bool value_equal(const struct thir_value *a, const struct thir_value *b)
{
    return a->is_string == b->is_string && a->is_negative == b->is_negative && a->low == b->low && a->high == b->high &&
           name_equal(a->text, b->text) && def_equal(a->constant, b->constant);
}

static bool covers(struct search *search, const struct constructor *constructor, struct type_id type, const struct thir_pattern *head)
{
    struct domain domain;
    wide low, high;
    switch (constructor->kind) {
    case CONSTRUCTOR_SINGLE:
        return head->kind == THIR_PATTERN_LEAF || head->kind == THIR_PATTERN_DEREF || head->kind == THIR_PATTERN_VARIANT;
    case CONSTRUCTOR_VARIANT:
        return head->kind == THIR_PATTERN_VARIANT && head->variant.variant == constructor->variant;
    case CONSTRUCTOR_RANGE:
        return range_domain(search, type, &domain) && head_range(&domain, head, &low, &high) && low <= constructor->low &&
               constructor->high <= high;
    case CONSTRUCTOR_SLICE: {
        if (head->kind != THIR_PATTERN_SLICE)
            return false;
        uint32_t least = head->slice.prefix_count + head->slice.suffix_count;
        return head->slice.middle != NULL ? constructor->length >= least : !constructor->is_open && constructor->length == least;
    }
    case CONSTRUCTOR_VALUE:
        return head->kind == THIR_PATTERN_CONSTANT && value_equal(&head->constant, constructor->value);
    case CONSTRUCTOR_OTHER:
        return false;
    }
    BUG("constructor %d", (int)constructor->kind);
}

/* The patterns inside a head, one for each field of the constructor. */
static void fill_fields(const struct constructor *constructor, const struct thir_pattern *head, struct thir_pattern **fields)
{
    if (head->kind == THIR_PATTERN_LEAF || head->kind == THIR_PATTERN_VARIANT) {
        for (uint32_t i = 0; i < head->variant.field_count; i++)
            if (head->variant.fields[i].field < constructor->arity)
                fields[head->variant.fields[i].field] = head->variant.fields[i].pattern;
    } else if (head->kind == THIR_PATTERN_DEREF) {
        fields[0] = head->deref.target;
    } else if (head->kind == THIR_PATTERN_SLICE) {
        for (uint32_t i = 0; i < head->slice.prefix_count; i++)
            fields[i] = head->slice.prefix[i];
        for (uint32_t i = 0; i < head->slice.suffix_count; i++)
            fields[constructor->arity - head->slice.suffix_count + i] = head->slice.suffix[i];
    }
}

static struct type_id field_type(struct search *search, const struct constructor *constructor, struct type_id type, uint32_t field)
{
    const struct type_data *data = data_of(search, type);
    if (data->kind == TY_REF || data->kind == TY_SLICE || data->kind == TY_ARRAY)
        return data->types[0];
    if (data->kind == TY_ADT && def_of(search->crate, data->def)->adt->is_box)
        return data->types[0];
    return type_field(search->crate, type, constructor->variant, field);
}

static struct matrix specialize(struct search *search, const struct matrix *matrix, const struct constructor *constructor)
{
    uint32_t count = matrix->column_count - 1 + constructor->arity;
    struct type_id *types = ARENA_ARRAY(search->arena, struct type_id, count + 1);
    for (uint32_t i = 0; i < constructor->arity; i++)
        types[i] = field_type(search, constructor, matrix->types[0], i);
    memcpy(types + constructor->arity, matrix->types + 1, sizeof *types * (matrix->column_count - 1));
    struct row_list list = {0};
    for (uint32_t r = 0; r < matrix->row_count && !search->is_spent; r++) {
        struct thir_pattern *head = head_of(matrix->rows[r].columns[0]);
        spend(search, 1);
        if (head != NULL && !covers(search, constructor, matrix->types[0], head))
            continue;
        struct thir_pattern **columns = ARENA_ARRAY(search->arena, struct thir_pattern *, count + 1);
        if (head != NULL)
            fill_fields(constructor, head, columns);
        memcpy(columns + constructor->arity, matrix->rows[r].columns + 1, sizeof *columns * (matrix->column_count - 1));
        add_row(search, &list, columns, count);
    }
    return finish(search, &list, types, count);
}

/* ---- which constructors a column is split into ---- */

struct constructor_list {
    VEC(struct constructor) items;
};

static int compare_wide(const void *a, const void *b)
{
    wide left = *(const wide *)a, right = *(const wide *)b;
    return left < right ? -1 : left > right;
}

static void split_ranges(const struct matrix *matrix, const struct domain *domain, struct constructor_list *list)
{
    VEC(wide) starts = {0}; /* wider than what an arena aligns */
    vec_push(&starts, domain->low);
    for (uint32_t r = 0; r < matrix->row_count; r++) {
        struct thir_pattern *head = head_of(matrix->rows[r].columns[0]);
        wide low, high;
        if (head == NULL || !head_range(domain, head, &low, &high))
            continue;
        vec_push(&starts, low);
        if (high < domain->high)
            vec_push(&starts, high + 1);
    }
    qsort(starts.items, starts.count, sizeof *starts.items, compare_wide);
    for (uint32_t i = 0; i < starts.count; i++) {
        if (i + 1 < starts.count && starts.items[i] == starts.items[i + 1])
            continue;
        wide high = i + 1 < starts.count ? starts.items[i + 1] - 1 : domain->high;
        vec_push(&list->items, (struct constructor){.kind = CONSTRUCTOR_RANGE, .low = starts.items[i], .high = high});
    }
    vec_free(&starts);
}

static void split_slices(const struct search *search, const struct matrix *matrix, struct constructor_list *list)
{
    const struct type_data *data = data_of(search, matrix->types[0]);
    if (data->kind == TY_ARRAY) {
        if (data->length <= 1024)
            vec_push(&list->items, (struct constructor){.kind = CONSTRUCTOR_SLICE, .length = (uint32_t)data->length, .arity = (uint32_t)data->length});
        return;
    }
    uint32_t open = 0;
    for (uint32_t r = 0; r < matrix->row_count; r++) {
        struct thir_pattern *head = head_of(matrix->rows[r].columns[0]);
        if (head == NULL || head->kind != THIR_PATTERN_SLICE)
            continue;
        uint32_t least = head->slice.prefix_count + head->slice.suffix_count + (head->slice.middle == NULL);
        if (least > open)
            open = least;
    }
    for (uint32_t length = 0; length <= open; length++)
        vec_push(&list->items, (struct constructor){.kind = CONSTRUCTOR_SLICE, .length = length, .is_open = length == open, .arity = length});
}

static void split_adt(struct search *search, struct type_id type, struct constructor_list *list)
{
    const struct adt_def *adt = def_of(search->crate, data_of(search, type)->def)->adt;
    if (adt->is_box) {
        vec_push(&list->items, (struct constructor){.kind = CONSTRUCTOR_SINGLE, .arity = 1});
        return;
    }
    for (uint32_t v = 0; v < adt->variant_count; v++)
        if (!is_empty_variant(search, type, v))
            vec_push(&list->items, (struct constructor){.kind = adt->is_enum ? CONSTRUCTOR_VARIANT : CONSTRUCTOR_SINGLE, .variant = v,
                                                        .arity = adt->variants[v].field_count});
}

static void split_values(const struct matrix *matrix, struct constructor_list *list)
{
    for (uint32_t r = 0; r < matrix->row_count; r++) {
        struct thir_pattern *head = head_of(matrix->rows[r].columns[0]);
        if (head != NULL && head->kind == THIR_PATTERN_CONSTANT)
            vec_push(&list->items, (struct constructor){.kind = CONSTRUCTOR_VALUE, .value = &head->constant});
    }
    vec_push(&list->items, (struct constructor){.kind = CONSTRUCTOR_OTHER});
}

static void split(struct search *search, const struct matrix *matrix, struct constructor_list *list)
{
    struct type_id type = matrix->types[0];
    const struct type_data *data = data_of(search, type);
    struct domain domain;
    bool all_wild = true;
    for (uint32_t r = 0; r < matrix->row_count; r++)
        all_wild &= head_of(matrix->rows[r].columns[0]) == NULL;
    if (all_wild && matrix->row_count > 0) {
        vec_push(&list->items, (struct constructor){.kind = CONSTRUCTOR_OTHER});
    } else if (range_domain(search, type, &domain)) {
        split_ranges(matrix, &domain, list);
    } else if (data->kind == TY_SLICE || data->kind == TY_ARRAY) {
        split_slices(search, matrix, list);
    } else if (data->kind == TY_ADT) {
        split_adt(search, type, list);
    } else if (data->kind == TY_REF) {
        vec_push(&list->items, (struct constructor){.kind = CONSTRUCTOR_SINGLE, .arity = 1});
    } else if (data->kind == TY_TUPLE) {
        vec_push(&list->items, (struct constructor){.kind = CONSTRUCTOR_SINGLE, .arity = data->type_count});
    } else if (data->kind != TY_NEVER) {
        split_values(matrix, list);
    }
}

/* ---- witnesses as text ---- */

static const char *number_text(struct search *search, const struct domain *domain, struct type_id type, wide value)
{
    const struct type_data *data = data_of(search, type);
    char digits[48];
    uint32_t at = sizeof digits - 1;
    digits[at] = '\0';
    if (data->kind == TY_BOOL)
        return value != 0 ? "true" : "false";
    if (data->kind == TY_CHAR) {
        char text[24];
        snprintf(text, sizeof text, value >= 0x20 && value < 0x7F ? "'%c'" : "'\\u{%x}'", (unsigned)value);
        return arena_copy_text(search->arena, text, strlen(text));
    }
    bool is_negative = value < domain->bias;
    wide rest = is_negative ? domain->bias - value : value - domain->bias;
    do {
        digits[--at] = (char)('0' + (int)(rest % 10));
        rest /= 10;
    } while (rest != 0);
    if (is_negative)
        digits[--at] = '-';
    return arena_copy_text(search->arena, digits + at, strlen(digits + at));
}

static const char *range_text(struct search *search, struct type_id type, const struct constructor *constructor)
{
    struct domain domain;
    if (!range_domain(search, type, &domain) || (constructor->low == domain.low && constructor->high == domain.high))
        return "_";
    if (constructor->low == constructor->high)
        return number_text(search, &domain, type, constructor->low);
    const char *low = constructor->low == domain.low && domain.has_open_ends && domain.bias > 0 ? "" : number_text(search, &domain, type, constructor->low);
    if (constructor->high == domain.high && domain.has_open_ends)
        return format_text(search, "", low, "..");
    return format_text(search, "", format_text(search, "", low, "..="), number_text(search, &domain, type, constructor->high));
}

static const char *joined(struct search *search, witness_texts fields, uint32_t count)
{
    const char *text = "";
    for (uint32_t i = 0; i < count; i++)
        text = i == 0 ? fields[i] : format_text(search, ",", text, fields[i]);
    return text;
}

static const char *wrapped(struct search *search, const char *before, const char *inside, const char *after)
{
    return format_text(search, "", format_text(search, "", before, inside), after);
}

static const char *adt_text(struct search *search, struct type_id type, const struct constructor *constructor, witness_texts fields)
{
    const struct type_data *data = data_of(search, type);
    const struct definition *def = def_of(search->crate, data->def);
    const struct variant_def *variant = &def->adt->variants[constructor->variant];
    const struct interner *names = search->crate->session->names;
    const char *name = name_text(names, variant->name);
    bool is_bare = def_equal(data->def, search->crate->lang[LANG_option]) || def_equal(data->def, search->crate->lang[LANG_result]);
    if (def->adt->is_enum && !is_bare)
        name = wrapped(search, name_text(names, def->name), "::", name);
    if (variant->shape == SHAPE_UNIT)
        return name;
    if (variant->shape == SHAPE_TUPLE)
        return wrapped(search, name, wrapped(search, "(", joined(search, fields, variant->field_count), ")"), "");
    bool all_wild = true;
    const char *inside = "";
    for (uint32_t i = 0; i < variant->field_count; i++) {
        const char *field = wrapped(search, name_text(names, variant->fields[i].name), ": ", fields[i]);
        all_wild &= strcmp(fields[i], "_") == 0;
        inside = i == 0 ? field : format_text(search, ",", inside, field);
    }
    return wrapped(search, name, all_wild ? " { .. }" : wrapped(search, " { ", inside, " }"), "");
}

static const char *constructor_text(struct search *search, struct type_id type, const struct constructor *constructor, witness_texts fields)
{
    const struct type_data *data = data_of(search, type);
    switch (constructor->kind) {
    case CONSTRUCTOR_SINGLE:
        if (data->kind == TY_REF)
            return wrapped(search, data->sub != 0 ? "&mut " : "&", fields[0], "");
        if (data->kind == TY_TUPLE)
            return wrapped(search, "(", joined(search, fields, constructor->arity), constructor->arity == 1 ? ",)" : ")");
        return def_of(search->crate, data->def)->adt->is_box ? "_" : adt_text(search, type, constructor, fields);
    case CONSTRUCTOR_VARIANT:
        return adt_text(search, type, constructor, fields);
    case CONSTRUCTOR_RANGE:
        return range_text(search, type, constructor);
    case CONSTRUCTOR_SLICE: {
        const char *inside = joined(search, fields, constructor->arity);
        if (constructor->is_open)
            inside = constructor->arity == 0 ? ".." : format_text(search, ",", inside, "..");
        return wrapped(search, "[", inside, "]");
    }
    case CONSTRUCTOR_VALUE:
        return "_";
    case CONSTRUCTOR_OTHER:
        return data->kind == TY_REF ? "&_" : "_";
    }
    BUG("constructor %d", (int)constructor->kind);
}

/* ---- the search ---- */

/* A text for each column of a value that no row matches, or NULL.  Depth is bounded by the patterns' sizes, which the budget bounds. */
static witness_texts find_missing(struct search *search, const struct matrix *matrix)
{
    if (search->is_spent)
        return NULL;
    if (matrix->column_count == 0)
        return matrix->row_count == 0 ? ARENA_ARRAY(search->arena, const char *, 1) : NULL;
    if (matrix->row_count == 0) {
        bool has_no_values = false;
        witness_texts texts = ARENA_ARRAY(search->arena, const char *, matrix->column_count);
        for (uint32_t i = 0; i < matrix->column_count; i++) {
            texts[i] = "_";
            has_no_values |= type_is_uninhabited(search->crate, matrix->types[i]);
        }
        if (has_no_values)
            return NULL;
        if (matrix->column_count > 1 || data_of(search, matrix->types[0])->kind != TY_ADT)
            return texts;
    }
    struct constructor_list list = {0};
    split(search, matrix, &list);
    witness_texts found = NULL;
    for (uint32_t i = 0; i < list.items.count && found == NULL; i++) {
        const struct constructor *constructor = &list.items.items[i];
        struct matrix inner = specialize(search, matrix, constructor);
        witness_texts texts = find_missing(search, &inner);
        if (texts == NULL)
            continue;
        found = ARENA_ARRAY(search->arena, const char *, matrix->column_count);
        found[0] = constructor_text(search, matrix->types[0], constructor, texts);
        memcpy(found + 1, texts + constructor->arity, sizeof *found * (matrix->column_count - 1));
    }
    vec_free(&list.items);
    return found;
}

enum coverage usefulness_check(struct crate_types *crate, struct arena *arena, struct thir_pattern *const *rows, uint32_t count,
                               struct type_id type, const char **witness)
{
    struct search search = {.crate = crate, .arena = arena, .budget = USEFULNESS_BUDGET};
    struct row_list list = {0};
    for (uint32_t i = 0; i < count; i++) {
        struct thir_pattern **columns = ARENA_ARRAY(arena, struct thir_pattern *, 1);
        columns[0] = rows[i];
        add_row(&search, &list, columns, 1);
    }
    struct type_id *types = ARENA_ARRAY(arena, struct type_id, 1);
    types[0] = type;
    struct matrix matrix = finish(&search, &list, types, 1);
    witness_texts texts = find_missing(&search, &matrix);
    if (search.is_spent)
        return COVERAGE_TOO_COMPLEX;
    if (texts == NULL)
        return COVERAGE_ALL;
    *witness = texts[0];
    return COVERAGE_MISSING;
}
