/* Lines, paths, types and patterns of the dump. */
#include "parser/dump.h"

#include <stdarg.h>

const char *dump_name(const struct dump *dump, struct name name)
{
    return name_text(dump->session->names, name);
}

static void begin_line(struct dump *dump, struct span span, const char *format, va_list arguments)
{
    struct position lo = source_position(&dump->session->sources, span.lo), hi = source_position(&dump->session->sources, span.hi);
    fprintf(dump->out, "%*s%u:%u-%u:%u ", (int)(dump->indent * 2), "", lo.line, lo.column, hi.line, hi.column);
    vfprintf(dump->out, format, arguments);
}

void dump_line(struct dump *dump, struct span span, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    begin_line(dump, span, format, arguments);
    va_end(arguments);
}

void dump_end(struct dump *dump)
{
    fputc('\n', dump->out);
}

void dump_leaf(struct dump *dump, struct span span, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    begin_line(dump, span, format, arguments);
    va_end(arguments);
    dump_end(dump);
}

static void print_args(struct dump *dump, const struct generic_args *args)
{
    static const char *const kinds[] = {"lifetime", "type", "const", "binding", "constraint"};
    for (uint32_t i = 0; i < args->args.count; i++) {
        const struct generic_arg *arg = &args->args.items[i];
        dump_leaf(dump, arg->span, "argument %s %s", kinds[arg->kind],
                  dump_name(dump, arg->kind == ARG_LIFETIME ? arg->lifetime.name : arg->binding.name));
        dump->indent++;
        if (arg->kind == ARG_CONST)
            dump_expr(dump, arg->constant);
        else if (arg->kind == ARG_TYPE || arg->kind == ARG_BINDING)
            dump_type(dump, arg->type);
        dump_bounds(dump, arg->bounds.items, arg->bounds.count);
        dump->indent--;
    }
    dump_type(dump, args->output);
}

void dump_path(struct dump *dump, const struct path *path)
{
    dump_line(dump, path->span, "path %s", path->is_global ? "::" : "");
    for (uint32_t i = 0; i < path->segments.count; i++)
        fprintf(dump->out, "%s%s", i == 0 ? "" : i == path->trait_segments ? ">::" : "::", dump_name(dump, path->segments.items[i].ident.name));
    dump_end(dump);
    dump->indent++;
    dump_type(dump, path->self_type);
    for (uint32_t i = 0; i < path->segments.count; i++)
        if (path->segments.items[i].args != NULL)
            print_args(dump, path->segments.items[i].args);
    dump->indent--;
}

static void print_types(struct dump *dump, const type_list *types)
{
    for (uint32_t i = 0; i < types->count; i++)
        dump_type(dump, types->items[i]);
}

static void print_fn_type(struct dump *dump, const struct type_fn *type)
{
    if (type->for_lifetimes != NULL)
        dump_generics(dump, type->for_lifetimes);
    print_types(dump, &type->params);
    dump_type(dump, type->output);
}

void dump_type(struct dump *dump, struct ast_type *type)
{
    static const char *const kinds[] = {
#define X(upper, lower) #lower,
        AST_TYPE_KINDS(X)
#undef X
    };
    if (type == NULL)
        return;
    dump_line(dump, type->span, "type %s", kinds[type->kind]);
    if (type->kind == TYPE_REF)
        fprintf(dump->out, "%s%s %s", type_as_ref(type)->is_mut ? " mut" : "", "", dump_name(dump, type_as_ref(type)->lifetime.name));
    dump_end(dump);
    dump->indent++;
    switch ((enum ast_type_kind)type->kind) {
    case TYPE_PATH:
        dump_path(dump, type_as_path(type)->path);
        break;
    case TYPE_REF:
        dump_type(dump, type_as_ref(type)->target);
        break;
    case TYPE_TUPLE:
        print_types(dump, &type_as_tuple(type)->items);
        break;
    case TYPE_ARRAY:
        dump_type(dump, type_as_array(type)->item);
        dump_expr(dump, type_as_array(type)->length);
        break;
    case TYPE_SLICE:
        dump_type(dump, type_as_slice(type)->item);
        break;
    case TYPE_FN:
        print_fn_type(dump, type_as_fn(type));
        break;
    case TYPE_IMPL:
        dump_bounds(dump, type_as_impl(type)->bounds.items, type_as_impl(type)->bounds.count);
        break;
    case TYPE_DYN:
        dump_bounds(dump, type_as_dyn(type)->bounds.items, type_as_dyn(type)->bounds.count);
        break;
    case TYPE_POINTER:
        dump_type(dump, type_as_pointer(type)->target);
        break;
    case TYPE_NEVER:
    case TYPE_INFER:
    case TYPE_ERROR:
        break;
    }
    dump->indent--;
}

static void print_patterns(struct dump *dump, const pattern_list *patterns)
{
    for (uint32_t i = 0; i < patterns->count; i++)
        dump_pattern(dump, patterns->items[i]);
}

static void print_fields(struct dump *dump, const struct pattern_struct *pattern)
{
    dump_path(dump, pattern->path);
    for (uint32_t i = 0; i < pattern->fields.count; i++) {
        dump_leaf(dump, pattern->fields.items[i].span, "field %s", dump_name(dump, pattern->fields.items[i].ident.name));
        dump->indent++;
        dump_pattern(dump, pattern->fields.items[i].pattern);
        dump->indent--;
    }
}

static void print_binding(struct dump *dump, const struct pattern_binding *binding)
{
    fprintf(dump->out, "%s%s %s", binding->by_ref ? " ref" : "", binding->is_mut ? " mut" : "", dump_name(dump, binding->ident.name));
}

void dump_pattern(struct dump *dump, struct pattern *pattern)
{
    static const char *const kinds[] = {
#define X(upper, lower) #lower,
        AST_PATTERN_KINDS(X)
#undef X
    };
    if (pattern == NULL)
        return;
    dump_line(dump, pattern->span, "pattern %s", kinds[pattern->kind]);
    if (pattern->kind == PATTERN_BINDING)
        print_binding(dump, pattern_as_binding(pattern));
    dump_end(dump);
    dump->indent++;
    switch ((enum pattern_kind)pattern->kind) {
    case PATTERN_BINDING:
        dump_pattern(dump, pattern_as_binding(pattern)->sub);
        break;
    case PATTERN_LITERAL:
        dump_expr(dump, pattern_as_literal(pattern)->value);
        break;
    case PATTERN_RANGE:
        dump_expr(dump, pattern_as_range(pattern)->low);
        dump_expr(dump, pattern_as_range(pattern)->high);
        break;
    case PATTERN_REF:
        dump_pattern(dump, pattern_as_ref(pattern)->target);
        break;
    case PATTERN_TUPLE:
        print_patterns(dump, &pattern_as_tuple(pattern)->items);
        break;
    case PATTERN_TUPLE_STRUCT:
        dump_path(dump, pattern_as_tuple_struct(pattern)->path);
        print_patterns(dump, &pattern_as_tuple_struct(pattern)->items);
        break;
    case PATTERN_STRUCT:
        print_fields(dump, pattern_as_struct(pattern));
        break;
    case PATTERN_PATH:
        dump_path(dump, pattern_as_path(pattern)->path);
        break;
    case PATTERN_SLICE:
        print_patterns(dump, &pattern_as_slice(pattern)->items);
        break;
    case PATTERN_OR:
        print_patterns(dump, &pattern_as_or(pattern)->items);
        break;
    case PATTERN_WILD:
    case PATTERN_REST:
    case PATTERN_ERROR:
        break;
    }
    dump->indent--;
}
