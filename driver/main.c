#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "driver/draw.h"
#include "driver/explain.h"
#include "driver/files.h"
#include "driver/options.h"
#include "driver/pipeline.h"

#ifndef LIEN_VERSION
#define LIEN_VERSION "0.1.0"
#endif

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WATCHED_BY_SANITIZER 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) && !defined(WATCHED_BY_SANITIZER)
#define WATCHED_BY_SANITIZER 1
#endif

/* A BUG (abort) or a fault is lien's own mistake: say so and end with 101, without a core. */
static void end_with_bug(int number)
{
    static const char text[] = "lien: it ended by a fault of its own; its verdict is not known\n";
    if (number != SIGABRT && write(STDERR_FILENO, text, sizeof text - 1) < 0)
        _exit(EXIT_BUG);
    _exit(EXIT_BUG);
}

static void watch_faults(void)
{
    static char stack[64 * 1024]; /* of the handler: a fault may be the end of the ordinary stack */
    stack_t alternative = {.ss_sp = stack, .ss_size = sizeof stack};
    struct sigaction action = {.sa_handler = end_with_bug, .sa_flags = SA_ONSTACK | (int)SA_RESETHAND};
    sigaltstack(&alternative, NULL);
    sigaction(SIGABRT, &action, NULL);
#ifndef WATCHED_BY_SANITIZER
    sigaction(SIGSEGV, &action, NULL);
    sigaction(SIGBUS, &action, NULL);
    sigaction(SIGFPE, &action, NULL);
    sigaction(SIGILL, &action, NULL);
#endif
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is a write error, reported as one */
}

static int check_file(const struct options *options)
{
    struct input input;
    struct pipeline pipeline;
    if (!files_read(&input, options->operand)) {
        files_release(&input);
        return EXIT_TROUBLE;
    }
    pipeline_run(&pipeline, options, &input);
    int status = pipeline_report(&pipeline);
    pipeline_release(&pipeline);
    files_release(&input);
    return status;
}

static int run_command(const struct options *options, char **arguments)
{
    switch (options->command) {
    case COMMAND_HELP: options_help(stdout); return EXIT_ACCEPTED;
    case COMMAND_VERSION: puts("lien " LIEN_VERSION); return EXIT_ACCEPTED;
    case COMMAND_EXPLAIN: return explain_code(stdout, options->operand, options_use_color(options, stdout));
    case COMMAND_GRAPH:
    case COMMAND_PAGE: return draw_command(options, arguments);
    case COMMAND_CHECK:
    case COMMAND_DUMP:
    case COMMAND_FACTS: return check_file(options);
    }
    return EXIT_BUG;
}

int main(int argc, char **argv)
{
    struct options options;
    watch_faults();
    if (!options_read(&options, argc, argv))
        return EXIT_TROUBLE;
    int status = run_command(&options, argv);
    return files_flush() ? status : EXIT_TROUBLE;
}
