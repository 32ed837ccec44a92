/*
 * Pages of several PDF files in one: Graphviz writes one page a file.
 *
 * Reads what cairo writes: a plain cross-reference table, one page tree node, no object streams.  Objects are copied with new numbers; catalogue,
 * page tree and document information are made anew.  Source: ISO 32000-1, 7.5.
 */
#ifndef LIEN_VIZ_PDF_H
#define LIEN_VIZ_PDF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/vec.h"

struct pdf {
    FILE *out;
    size_t written;
    VEC(size_t) offsets;           /* of the objects, from number 1 on; 1 is the page tree, 2 the catalogue */
    VEC(uint32_t) pages;           /* numbers of the page objects */
};

void pdf_begin(struct pdf *pdf, FILE *out);
/* Gives false for a file that it cannot read. */
bool pdf_add(struct pdf *pdf, const char *bytes, size_t length);
/* Frees what it holds; false when nothing was added or the stream failed. */
bool pdf_end(struct pdf *pdf);

#endif
