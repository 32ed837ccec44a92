/* From a file to a verdict, and what the commands print of the way. */
#ifndef LIEN_DRIVER_PIPELINE_H
#define LIEN_DRIVER_PIPELINE_H

#include "checker/borrow/facts.h"
#include "driver/files.h"
#include "driver/options.h"
#include "parser/parse.h"

struct pipeline {
    const struct options *options;
    struct session session;
    struct source_file *file;
    struct crate *prelude, *crate;
    struct crate_types *types;
    struct arena body;         /* of the function at hand, reset behind each */
    bool wants_facts;
    bool wants_expectations;   /* the file has `//@` comments */
    bool has_front_errors;     /* syntax, names or types: some functions have no facts */
    struct facts facts;
    VEC(struct facts_function) functions;
    FILE *dump;                /* where `lien dump` prints */
};

/* Runs the passes.  What they found is in session.diagnostics, sorted. */
void pipeline_run(struct pipeline *pipeline, const struct options *options, const struct input *input);
void pipeline_release(struct pipeline *pipeline);

/* Prints the diagnostics to standard error and gives the exit status they mean. */
int pipeline_report(struct pipeline *pipeline);
/*
 * For commands that show a program rather than judge it: a refusal by the borrow checker is part of what they show, so it is not printed and is no
 * failure; anything that left functions without facts is both.
 */
int pipeline_report_what_cannot_be_shown(struct pipeline *pipeline);

#endif
