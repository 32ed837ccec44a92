/* The command line.  One table (options.c) is read by getopt_long and printed by --help. */
#ifndef LIEN_DRIVER_OPTIONS_H
#define LIEN_DRIVER_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "base/render.h"
#include "checker/borrow/facts.h"

enum { EXIT_ACCEPTED = 0, EXIT_REFUSED = 1, EXIT_TROUBLE = 2, EXIT_OUTSIDE = 3, EXIT_BUG = 101 };

enum command { COMMAND_CHECK, COMMAND_GRAPH, COMMAND_PAGE, COMMAND_EXPLAIN, COMMAND_DUMP, COMMAND_FACTS, COMMAND_HELP, COMMAND_VERSION };
enum color_choice { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };
enum picture_format { PICTURE_SVG, PICTURE_DOT, PICTURE_PNG, PICTURE_PDF, PICTURE_TEXT, PICTURE_JSON };
enum view_choice { VIEW_POINTS, VIEW_LIFETIMES, VIEW_CFG, VIEW_REGIONS, VIEW_ALL };
enum text_drawing { DRAWING_UNICODE, DRAWING_ASCII, DRAWING_NONE };
enum facts_format { FACTS_TEXT, FACTS_JSON };
enum dump_stage { DUMP_NONE, DUMP_TOKENS, DUMP_AST, DUMP_TYPES, DUMP_THIR, DUMP_MIR, DUMP_REGIONS, DUMP_LOANS, DUMP_MOVES, DUMP_FACTS };

struct options {
    enum command command;
    const char *operand; /* FILE, or the code of `explain` (NULL: list them) */
    enum render_format error_format;
    enum color_choice color;
    const char *output; /* -o: a folder for graph, a file for page; NULL is the default */
    enum picture_format picture;
    enum view_choice view;
    const char *fn;     /* NULL: every function */
    const char *point;  /* as given, NULL: all */
    uint32_t first_line, last_line; /* of it */
    bool is_point_name; /* "L7.a": that one */
    const char *only;   /* variables, NULL: nothing is dimmed */
    uint32_t max_frames; /* 0: all */
    enum facts_points points;
    bool sheet;         /* pages for print */
    bool has_format;    /* --format was given */
    enum text_drawing drawing; /* of --format=text */
    uint32_t width;     /* of --format=text, in columns; 0 is the default */
    enum facts_format facts;
    enum dump_stage dump;
};

/* Gives false after a message on standard error: the command line is wrong. */
bool options_read(struct options *options, int argc, char **argv);
void options_help(FILE *out);

/* Whether to colour a stream, by --color, NO_COLOR, CLICOLOR_FORCE and what the stream is. */
bool options_use_color(const struct options *options, FILE *stream);

#endif
