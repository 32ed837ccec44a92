/* From a file to a verdict, and what the commands print of the way. */
#ifndef LIEN_DRIVER_PIPELINE_H
#define LIEN_DRIVER_PIPELINE_H

#include "driver/files.h"
#include "driver/options.h"
#include "parser/parse.h"

struct pipeline {
    const struct options *options;
    struct session session;
    struct source_file *file;
    struct crate *prelude, *crate;
    FILE *dump; /* where `lien dump` prints */
};

/* Runs the passes.  What they found is in session.diagnostics, sorted. */
void pipeline_run(struct pipeline *pipeline, const struct options *options, const struct input *input);
void pipeline_release(struct pipeline *pipeline);

/* Prints the diagnostics to standard error and gives the exit status they mean. */
int pipeline_report(struct pipeline *pipeline);

#endif
