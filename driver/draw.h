/*
 * The command that draws.  In lien-graph (draw.c) they draw; in lien (start_draw.c) they start lien-graph
 * with the same arguments, so that a check never loads Graphviz.
 */
#ifndef LIEN_DRIVER_DRAW_H
#define LIEN_DRIVER_DRAW_H

struct options;
struct pipeline;

/* Gives the command's exit status. */
int draw_command(const struct options *options, char **arguments);

/* `lien page` (draw_page.c), of a program whose passes have run. */
int draw_page(const struct options *options, struct pipeline *pipeline);

#endif
