/* `lien graph`: whether what the options select is there at all, said before anything is drawn. */
#include <string.h>

#include "driver/draw_parts.h"
#include "driver/options.h"

enum { LISTED_NAMES = 12 };

bool draw_is_wanted_function(const struct options *options, const struct facts_function *function)
{
    return options->fn == NULL || strcmp(options->fn, function->name) == 0;
}

/* "L7" also means the points within line 7, "L7.a". */
bool draw_is_wanted_point(const struct options *options, const struct facts_point *point)
{
    if (options->point == NULL)
        return true;
    return options->is_point_name ? strcmp(point->name, options->point) == 0 : options->first_line <= point->line && point->line <= options->last_line;
}

/* Names in a row, as many as help. */
static void list_name(uint32_t *count, const char *before, const char *name)
{
    if (*count < LISTED_NAMES)
        fprintf(stderr, "%s`%s`", *count == 0 ? before : ", ", name);
    else if (*count == LISTED_NAMES)
        fputs(", ...", stderr);
    ++*count;
}

static bool is_function_there(const struct options *options, const struct facts *facts)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < facts->function_count; i++)
        if (draw_is_wanted_function(options, &facts->functions[i]))
            return true;
    if (options->fn == NULL)
        return true; /* there is no function in the file */
    fprintf(stderr, "lien: there is no function `%s` to draw", options->fn);
    for (uint32_t i = 0; i < facts->function_count; i++)
        list_name(&count, "; there is ", facts->functions[i].name);
    fputc('\n', stderr);
    return false;
}

static bool is_point_there(const struct options *options, const struct facts *facts)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < facts->function_count; i++)
        for (uint32_t p = 0; p < facts->functions[i].point_count && draw_is_wanted_function(options, &facts->functions[i]); p++)
            if (draw_is_wanted_point(options, &facts->functions[i].points[p]))
                return true;
    if (options->point == NULL || facts->function_count == 0)
        return true;
    fprintf(stderr, "lien: there is no point `%s` to draw", options->point);
    for (uint32_t i = 0; i < facts->function_count && options->is_point_name; i++)
        for (uint32_t p = 0; p < facts->functions[i].point_count && draw_is_wanted_function(options, &facts->functions[i]); p++)
            if (facts->functions[i].points[p].line == options->first_line)
                list_name(&count, "; there is ", facts->functions[i].points[p].name);
    for (uint32_t i = 0; i < facts->function_count && count == 0; i++)
        if (draw_is_wanted_function(options, &facts->functions[i]) && facts->functions[i].point_count > 0)
            fprintf(stderr, "; `%s` is on lines %u to %u", facts->functions[i].name, (unsigned)facts->functions[i].first_line, (unsigned)facts->functions[i].last_line);
    fputc('\n', stderr);
    return false;
}

static bool has_variable(const struct facts_function *function, const char *name, size_t length)
{
    for (uint32_t r = 0; r < function->row_count; r++)
        if (strncmp(function->rows[r].path, name, length) == 0 && function->rows[r].path[length] == '\0')
            return true;
    return false;
}

static bool is_variable_there(const struct options *options, const struct facts *facts, const char *name, size_t length)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < facts->function_count; i++)
        if (draw_is_wanted_function(options, &facts->functions[i]) && has_variable(&facts->functions[i], name, length))
            return true;
    fprintf(stderr, "lien: --only: no function that is drawn has a variable `%.*s`", (int)length, name);
    for (uint32_t i = 0; i < facts->function_count; i++)
        for (uint32_t r = 0; r < facts->functions[i].row_count && draw_is_wanted_function(options, &facts->functions[i]); r++)
            if (facts->functions[i].rows[r].depth == 0)
                list_name(&count, "; there is ", facts->functions[i].rows[r].path);
    fputc('\n', stderr);
    return false;
}

static bool are_variables_there(const struct options *options, const struct facts *facts)
{
    bool good = true;
    for (const char *at = options->only; at != NULL && *at != '\0';) {
        size_t length = strcspn(at, ",");
        good = is_variable_there(options, facts, at, length) && good;
        at += length + (at[length] == ',');
    }
    return good;
}

bool draw_selects_something(const struct options *options, const struct facts *facts)
{
    return is_function_there(options, facts) && is_point_there(options, facts) && are_variables_there(options, facts);
}
