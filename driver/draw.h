/*
 * The command that draws.  In lien-graph (draw.c) they draw; in lien (start_draw.c) they start lien-graph
 * with the same arguments, so that a check never loads Graphviz.
 */
#ifndef LIEN_DRIVER_DRAW_H
#define LIEN_DRIVER_DRAW_H

struct options;

/* Gives the command's exit status. */
int draw_command(const struct options *options, char **arguments);

#endif
