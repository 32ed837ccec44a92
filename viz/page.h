/*
 * The page: one HTML file with everything of a program in it, to be stepped through.
 *
 * Without script it is a handout: each point is a <figure> with its words and its drawing.  A drawing is a list of <use>s of
 * fragments that stand once in the page (page_fragments.c), so a further point costs what differs in it.  The script
 * (page.js) shows one figure at a time and paints only what differs; it reads the handout and has no data of its own.
 * Nothing is fetched: the policy in the page's head allows its own script, known by its hash, and no other source of anything.
 *
 * Program text enters in two places only: page_escape for HTML, and svg.c for drawings.
 */
#ifndef LIEN_VIZ_PAGE_H
#define LIEN_VIZ_PAGE_H

#include <stdbool.h>
#include <stdio.h>

#include "checker/borrow/facts.h"
#include "viz/view.h"

/* Writes the page of all functions, or of those named `only`, and to `remarks` a line for all that it leaves out because there is too much of it.
 * False, and viz_error says why, when one cannot be drawn. */
bool viz_page_write(struct viz *viz, const struct facts *facts, const char *only, FILE *out, FILE *remarks);

#endif
