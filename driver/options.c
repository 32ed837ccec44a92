#include "driver/options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct command_row {
    const char *name, *operand;
    enum command command;
    const char *help;
};

static const struct command_row commands[] = {
    {"check", "FILE", COMMAND_CHECK, "say whether Rust's ownership rules accept the program, and if not, why"},
    {"graph", "FILE", COMMAND_GRAPH, "draw who owns what and who has borrowed it, at every point of each function"},
    {"page", "FILE", COMMAND_PAGE, "write one HTML page to step through each function, point by point"},
    {"explain", "CODE", COMMAND_EXPLAIN, "explain an error code, with a refused program and its mended twin"},
    {"dump", "FILE", COMMAND_DUMP, "print what a pass of the checker made (see the --tokens ... options)"},
    {"facts", "FILE", COMMAND_FACTS, "print what the pictures are drawn from"},
};
enum { COMMAND_COUNT = sizeof commands / sizeof commands[0] };

#define ON(command) (1u << (command))
#define ANY_FILE (ON(COMMAND_CHECK) | ON(COMMAND_GRAPH) | ON(COMMAND_PAGE) | ON(COMMAND_DUMP) | ON(COMMAND_FACTS))
#define ANY (ANY_FILE | ON(COMMAND_EXPLAIN))

enum option_id {
    OPTION_ERROR_FORMAT = 256, OPTION_COLOR, OPTION_OUTPUT, OPTION_FORMAT, OPTION_VIEW, OPTION_FN, OPTION_POINT, OPTION_MAX_FRAMES, OPTION_POINTS, OPTION_ONLY, OPTION_SHEET, OPTION_DUMP,
    OPTION_DRAWING, OPTION_WIDTH, OPTION_HELP, OPTION_VERSION,
};

/* As VIZ_TEXT_LEAST of viz/view.h, which this program without pictures does not include. */
enum { TEXT_WIDTH_LEAST = 80 };

struct option_row {
    const char *name;
    char letter; /* 0: none */
    const char *argument;
    unsigned commands;
    enum option_id id;
    enum dump_stage stage;
    const char *help;
};

static const struct option_row rows[] = {
    {"error-format", 0, "human|short|json", ANY_FILE, OPTION_ERROR_FORMAT, DUMP_NONE, "how errors are written (json: rustc's shape)"},
    {"color", 0, "auto|always|never", ANY, OPTION_COLOR, DUMP_NONE, "colours; NO_COLOR and CLICOLOR_FORCE are heeded"},
    {"output", 'o', "DIR, FILE", ON(COMMAND_GRAPH) | ON(COMMAND_PAGE), OPTION_OUTPUT, DUMP_NONE, "where graph (lien-out; - with --format=text) and page (NAME.html) write"},
    {"format", 0, "FORMAT", ON(COMMAND_GRAPH) | ON(COMMAND_FACTS), OPTION_FORMAT, DUMP_NONE, "svg|dot|png|pdf|text|json of graph (svg), text|json of facts (text)"},
    {"view", 0, "points|lifetimes|cfg|regions|all", ON(COMMAND_GRAPH), OPTION_VIEW, DUMP_NONE, "which pictures (points)"},
    {"fn", 0, "NAME", ON(COMMAND_GRAPH) | ON(COMMAND_PAGE) | ON(COMMAND_FACTS) | ON(COMMAND_DUMP), OPTION_FN, DUMP_NONE, "only this function"},
    {"point", 0, "L7|L3-L9|all", ON(COMMAND_GRAPH), OPTION_POINT, DUMP_NONE, "only the points of a line or of a range, or one point by name (L7.a)"},
    {"points", 0, "lines|all", ON(COMMAND_GRAPH) | ON(COMMAND_FACTS), OPTION_POINTS, DUMP_NONE, "a point a line (lines), or every point of the control-flow graph"},
    {"only", 0, "VAR,...", ON(COMMAND_GRAPH), OPTION_ONLY, DUMP_NONE, "dim what has nothing to do with these variables"},
    {"max-frames", 0, "N", ON(COMMAND_GRAPH), OPTION_MAX_FRAMES, DUMP_NONE, "at most so many points of a function, refusals first"},
    {"sheet", 0, NULL, ON(COMMAND_GRAPH), OPTION_SHEET, DUMP_NONE, "the points on pages of A4 for print, source beside each: pdf, svg, png, dot (pdf)"},
    {"drawing", 0, "unicode|ascii|none", ON(COMMAND_GRAPH), OPTION_DRAWING, DUMP_NONE, "of --format=text (unicode, whatever the locale); none: sentences"},
    {"width", 0, "N", ON(COMMAND_GRAPH), OPTION_WIDTH, DUMP_NONE, "columns of --format=text, 80 or more (100)"},
    {"tokens", 0, NULL, ON(COMMAND_DUMP), OPTION_DUMP, DUMP_TOKENS, "the tokens"},
    {"ast", 0, NULL, ON(COMMAND_DUMP), OPTION_DUMP, DUMP_AST, "the syntax tree"},
    {"types", 0, NULL, ON(COMMAND_DUMP), OPTION_DUMP, DUMP_TYPES, "the types of definitions"},
    {"thir", 0, NULL, ON(COMMAND_DUMP), OPTION_DUMP, DUMP_THIR, "the typed tree of each body"},
    {"mir", 0, NULL, ON(COMMAND_DUMP), OPTION_DUMP, DUMP_MIR, "the control-flow graph"},
    {"regions", 0, NULL, ON(COMMAND_DUMP), OPTION_DUMP, DUMP_REGIONS, "regions and their constraints"},
    {"loans", 0, NULL, ON(COMMAND_DUMP), OPTION_DUMP, DUMP_LOANS, "loans and where they are in force"},
    {"moves", 0, NULL, ON(COMMAND_DUMP), OPTION_DUMP, DUMP_MOVES, "moves and initialisation"},
    {"facts", 0, NULL, ON(COMMAND_DUMP), OPTION_DUMP, DUMP_FACTS, "the facts, as text"},
    {"help", 'h', NULL, ANY, OPTION_HELP, DUMP_NONE, "this help"},
    {"version", 'V', NULL, ANY, OPTION_VERSION, DUMP_NONE, "the version"},
};
enum { ROW_COUNT = sizeof rows / sizeof rows[0] };

static bool complain(const char *format, const char *what, const char *more)
{
    fputs("lien: ", stderr);
    fprintf(stderr, format, what, more);
    fputs("\nlien: `lien --help` lists the commands and options\n", stderr);
    return false;
}

/* The index of `value` among the words of `choices`, which are separated by `|`; or -1. */
static int choose(const char *choices, const char *value)
{
    size_t length = strlen(value);
    for (int index = 0;; index++) {
        size_t word = strcspn(choices, "|");
        if (word == length && memcmp(choices, value, length) == 0)
            return index;
        if (choices[word] == '\0')
            return -1;
        choices += word + 1;
    }
}

static bool read_choice(const struct option_row *row, const char *choices, const char *value, int *chosen)
{
    *chosen = choose(choices, value);
    if (*chosen >= 0)
        return true;
    fprintf(stderr, "lien: --%s takes %s, not `%s`\n", row->name, choices, value);
    return false;
}

static bool read_count(const struct option_row *row, const char *value, uint32_t least, uint32_t *count)
{
    char *end;
    unsigned long number = strtoul(value, &end, 10);
    *count = (uint32_t)number;
    if (value[0] >= '0' && value[0] <= '9' && *end == '\0' && number >= least && number < UINT32_MAX)
        return true;
    fprintf(stderr, "lien: --%s takes a number from %u on, not `%s`\n", row->name, (unsigned)least, value);
    return false;
}

/* "L7", "L3-L9", "L7.a", "all"; the L may be missing. */
static bool read_point(struct options *options, const struct option_row *row, const char *value)
{
    unsigned first = 0, last = 0;
    int used = 0;
    const char *at = value + (value[0] == 'L');
    bool good = strcmp(value, "all") == 0;
    options->point = good ? NULL : value;
    options->is_point_name = false;
    if (!good && at[0] >= '0' && at[0] <= '9' && sscanf(at, "%u%n", &first, &used) == 1) {
        last = first;
        at += used;
        if (at[0] == '-' && sscanf(at + 1 + (at[1] == 'L'), "%u%n", &last, &used) == 1)
            at += 1 + (at[1] == 'L') + used;
        options->is_point_name = at[0] == '.' && at[1] != '\0' && value[0] == 'L' && last == first;
        good = (at[0] == '\0' || options->is_point_name) && first <= last;
    }
    options->first_line = first;
    options->last_line = last;
    if (!good)
        fprintf(stderr, "lien: --%s takes a line (L7), a range (L3-L9), a point's name (L7.a) or all, not `%s`\n", row->name, value);
    return good;
}

/* Pictures go into a folder; who names a file wants something else. */
static bool is_picture_name(const char *path)
{
    static const char *const endings[] = {".svg", ".dot", ".png", ".pdf", ".txt", ".json"};
    size_t length = strlen(path);
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (length > strlen(endings[i]) && strcmp(path + length - strlen(endings[i]), endings[i]) == 0)
            return true;
    return strcmp(path, "-") == 0;
}

static bool apply(struct options *options, const struct option_row *row, const char *value)
{
    int chosen = 0;
    switch (row->id) {
    case OPTION_ERROR_FORMAT:
        if (!read_choice(row, "human|short|json", value, &chosen))
            return false;
        options->error_format = (enum render_format)chosen;
        return true;
    case OPTION_COLOR:
        if (!read_choice(row, "auto|always|never", value, &chosen))
            return false;
        options->color = (enum color_choice)chosen;
        return true;
    case OPTION_FORMAT:
        if (!read_choice(row, options->command == COMMAND_FACTS ? "text|json" : "svg|dot|png|pdf|text|json", value, &chosen))
            return false;
        options->has_format = true;
        if (options->command == COMMAND_FACTS)
            options->facts = (enum facts_format)chosen;
        else
            options->picture = (enum picture_format)chosen;
        return true;
    case OPTION_VIEW:
        if (!read_choice(row, "points|lifetimes|cfg|regions|all", value, &chosen))
            return false;
        options->view = (enum view_choice)chosen;
        return true;
    case OPTION_OUTPUT: options->output = value; return true;
    case OPTION_FN: options->fn = value; return true;
    case OPTION_POINT: return read_point(options, row, value);
    case OPTION_POINTS:
        if (!read_choice(row, "lines|all", value, &chosen))
            return false;
        options->points = (enum facts_points)chosen;
        return true;
    case OPTION_ONLY: options->only = value; return true;
    case OPTION_MAX_FRAMES: return read_count(row, value, 1, &options->max_frames);
    case OPTION_SHEET: options->sheet = true; return true;
    case OPTION_DRAWING:
        if (!read_choice(row, "unicode|ascii|none", value, &chosen))
            return false;
        options->drawing = (enum text_drawing)chosen;
        return true;
    case OPTION_WIDTH: return read_count(row, value, TEXT_WIDTH_LEAST, &options->width);
    case OPTION_DUMP: options->dump = row->stage; return true;
    case OPTION_HELP: options->command = COMMAND_HELP; return true;
    case OPTION_VERSION: options->command = COMMAND_VERSION; return true;
    }
    return true;
}

static const struct option_row *find_row(int id_or_letter, int index)
{
    if (id_or_letter == 0)
        return &rows[index];
    for (int i = 0; i < ROW_COUNT; i++)
        if (rows[i].letter == id_or_letter)
            return &rows[i];
    return NULL;
}

static bool read_options(struct options *options, int argc, char **argv)
{
    struct option long_options[ROW_COUNT + 1] = {0};
    char letters[ROW_COUNT * 2 + 3] = ":", *end = letters + 1;
    for (int i = 0; i < ROW_COUNT; i++) {
        int has_argument = rows[i].argument != NULL ? required_argument : no_argument;
        long_options[i] = (struct option){.name = rows[i].name, .has_arg = has_argument};
        if (rows[i].letter != 0)
            *end++ = rows[i].letter;
        if (rows[i].letter != 0 && has_argument == required_argument)
            *end++ = ':';
    }
    opterr = 0;
    for (int found, index = 0; (found = getopt_long(argc, argv, letters, long_options, &index)) != -1;) {
        if (found == '?' || found == ':') {
            const char *wrong = argv[optind - 1];
            return complain(found == ':' ? "`%s` needs an argument%s" : "unknown option `%s`%s", wrong, "");
        }
        const struct option_row *row = find_row(found, index);
        enum command command = options->command;
        if (command < COMMAND_HELP && (row->commands & ON(command)) == 0)
            return complain("`lien %s` has no option --%s", commands[command].name, row->name);
        if (!apply(options, row, optarg))
            return false;
    }
    return true;
}

/* What contradicts itself, on whatever side of the other it stands. */
static bool check_combinations(struct options *options)
{
    bool draws_points = options->view == VIEW_POINTS || options->view == VIEW_ALL;
    if (options->command != COMMAND_GRAPH)
        return true;
    bool selects_points = options->point != NULL || options->max_frames != 0;
    bool is_text_on_output = options->output != NULL && strcmp(options->output, "-") == 0 && options->picture == PICTURE_TEXT;
    if (options->output != NULL && is_picture_name(options->output) && !is_text_on_output)
        return complain("`lien graph` writes several files: -o takes a folder, not `%s`; `-o -` is for --format=text%s", options->output, "");
    if (selects_points && (!draws_points || options->picture == PICTURE_JSON))
        return complain("--%s selects frames of --view=points, which are not drawn here%s", options->point != NULL ? "point" : "max-frames", "");
    if (options->only != NULL && (options->picture == PICTURE_TEXT || options->picture == PICTURE_JSON))
        return complain("--only dims what is drawn: --format=svg, dot, png or pdf%s%s", "", "");
    if (options->sheet && !draws_points)
        return complain("--sheet lays out the frames of --view=points%s%s", "", "");
    if (options->sheet && !options->has_format)
        options->picture = PICTURE_PDF;
    if (options->sheet && (options->picture == PICTURE_TEXT || options->picture == PICTURE_JSON))
        return complain("--sheet is a picture: --format=pdf, svg, png or dot%s%s", "", "");
    return true;
}

static bool read_operand(struct options *options, int argc, char **argv)
{
    if (options->command >= COMMAND_HELP)
        return true;
    const struct command_row *row = &commands[options->command];
    if (optind < argc)
        options->operand = argv[optind++];
    if (optind < argc)
        return complain("one %s at a time: what is `%s`?", row->operand, argv[optind]);
    if (options->operand == NULL && options->command != COMMAND_EXPLAIN)
        return complain("`lien %s` needs a %s (`-` is standard input)", row->name, row->operand);
    if (options->command == COMMAND_DUMP && options->dump == DUMP_NONE)
        return complain("`lien dump` needs to know what: --tokens, --ast, --mir ...%s%s", "", "");
    return true;
}

bool options_read(struct options *options, int argc, char **argv)
{
    *options = (struct options){.command = COMMAND_HELP};
    if (argc < 2)
        return complain("no command%s%s", "", "");
    const char *word = argv[1];
    bool is_command = false;
    for (int i = 0; i < COMMAND_COUNT; i++) {
        if (strcmp(word, commands[i].name) == 0) {
            options->command = commands[i].command;
            is_command = true;
        }
    }
    if (strcmp(word, "help") == 0)
        return true;
    if (!is_command && word[0] != '-')
        return complain("unknown command `%s`%s", word, "");
    if (is_command) /* getopt_long skips its first argument */
        return read_options(options, argc - 1, argv + 1) && check_combinations(options) && read_operand(options, argc - 1, argv + 1);
    options->command = COMMAND_HELP;
    if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0)
        options->command = COMMAND_VERSION;
    else if (strcmp(word, "--help") != 0 && strcmp(word, "-h") != 0)
        return complain("`%s` is not a command%s", word, "");
    return true;
}

void options_help(FILE *out)
{
    fputs("lien: Rust's ownership, checked and drawn\n\nusage: lien COMMAND [OPTION...] FILE\n\ncommands:\n", out);
    for (int i = 0; i < COMMAND_COUNT; i++)
        fprintf(out, "  %-8s %-5s %s\n", commands[i].name, commands[i].operand, commands[i].help);
    fputs("\noptions:\n", out);
    for (int i = 0; i < ROW_COUNT; i++) {
        char left[64];
        const struct option_row *row = &rows[i];
        snprintf(left, sizeof left, "%c%c%s--%s%s%s", row->letter ? '-' : ' ', row->letter ? row->letter : ' ',
                 row->letter ? ", " : "  ", row->name, row->argument != NULL ? "=" : "", row->argument != NULL ? row->argument : "");
        fprintf(out, "  %-38s %s", left, row->help);
        const char *separator = " (";
        for (int k = 0; k < COMMAND_COUNT && row->commands != ANY && row->commands != ANY_FILE; k++) {
            if ((row->commands & ON(commands[k].command)) != 0) {
                fprintf(out, "%s%s", separator, commands[k].name);
                separator = ", ";
            }
        }
        fputs(separator[0] == ',' ? ")\n" : "\n", out);
    }
    fputs("\nFILE is one Rust program (edition 2021); `-` is standard input.\n"
          "exit status: 0 accepted, or done; 1 refused; 2 the command line, a file or the system;\n"
          "             3 the program uses what lien does not cover; 101 a bug in lien\n", out);
}

bool options_use_color(const struct options *options, FILE *stream)
{
    const char *never = getenv("NO_COLOR"), *force = getenv("CLICOLOR_FORCE"), *terminal = getenv("TERM");
    switch (options->color) {
    case COLOR_ALWAYS: return true;
    case COLOR_NEVER: return false;
    case COLOR_AUTO: break;
    }
    if (never != NULL && never[0] != '\0')
        return false;
    if (force != NULL && force[0] != '\0' && strcmp(force, "0") != 0)
        return true;
    return isatty(fileno(stream)) && (terminal == NULL || strcmp(terminal, "dumb") != 0);
}
