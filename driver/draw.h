/*
 * The commands that draw.  In lien-graph (draw.c) they draw; in lien (start_draw.c) they start lien-graph with the same
 * arguments, so that a check never loads Graphviz.
 */
#ifndef LIEN_DRIVER_DRAW_H
#define LIEN_DRIVER_DRAW_H

/* Gives the command's exit status. */
int draw_command(char **arguments);

#endif
