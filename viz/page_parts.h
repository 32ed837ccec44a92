/* The parts of a page, each written by a file of its own. */
#ifndef LIEN_VIZ_PAGE_PARTS_H
#define LIEN_VIZ_PAGE_PARTS_H

#include "base/intern.h"
#include "base/vec.h"
#include "viz/page.h"
#include "viz/points.h"

/* Made at build time from page.html, page.css and page.js; the hash is the script's SHA-256 in base 64. */
extern const char page_html_text[], page_css_text[], page_js_text[], page_js_hash[];

/* An object of a drawing as it is at one point. */
struct page_object {
    uint32_t slot, fragment;
};

/* Texts that are written once in the page and used by number; the slots are the ids of one function's objects. */
struct page_fragments {
    struct arena arena;
    struct interner *texts;
    struct interner *slots;
    VEC(uint32_t) next;                 /* of each slot, the slot painted behind it; slot 0 is before the first */
    VEC(struct page_object) objects;    /* of all points, one behind the other */
    VEC(uint32_t) starts;               /* of each point, where its objects begin */
    uint32_t count, written;            /* fragments there are, and those already in the page */
};

struct page {
    struct viz *viz;
    const struct facts *facts;
    const struct facts_function *function;
    const char *key;                    /* tells functions apart in addresses: the name, and a number where it is not alone */
    struct viz_points *points;          /* the function's layout */
    struct page_fragments fragments;
    struct arena arena;                 /* of one function */
    FILE *out, *remarks;
};

/* page_text.c: the one place where program text enters HTML; good between tags and within double quotes. */
void page_escape(FILE *out, const char *text, size_t length);
void page_escape_text(FILE *out, const char *text);
/* Facts' marks become <code> and <b>. */
void page_marked(struct page *page, const char *marked);
/* The same without the marks. */
void page_plain(struct page *page, const char *marked);
/* A line of Rust with its keywords and comments. */
void page_code(struct page *page, const char *line, uint32_t length);
/* How far `bytes` of a line reach in what page_code shows, in UTF-16 units as scripts count. */
uint32_t page_offset(const char *line, uint32_t bytes);

/* page.c: what is not on the page is said on it and to whoever asked for it. */
void page_remark(struct page *page, const char *view, const char *left_out);
/* What the last picture says itself that it leaves out. */
void page_remark_drawing(struct page *page, const char *view);

/* page_views.c: lifetimes, control flow, order of lifetimes; false when one cannot be drawn. */
bool page_views(struct page *page);

/* page_style.c */
void page_style(FILE *out);

/* page_source.c */
void page_source(struct page *page);

/* page_figure.c: a point's words and drawing. */
void page_figure(struct page *page, uint32_t point);

/* page_shapes.c: the elements of one object, boxes in short. */
void page_shapes(const char *body, size_t length, FILE *out);

/* page_attributes.c: what a drawing says in attributes, in the classes of page_style. */
/* Gives whether a space must stand before a `/`: the last value has no quotes. */
bool page_attributes(const char *at, const char *end, bool is_text, FILE *out);
void page_tags(const char *line, const char *end, FILE *out);
#define PAGE_PENS 10, 12, 14, 15, 16, 17, 20, 22, 24, 25, 26, 30, 34, 40, 44, 45
#define PAGE_DASHED "5,2"
#define PAGE_DOTTED "1,5"
enum { PAGE_TEXT_SIZE = 16, PAGE_LEAST_SIZE = 8, PAGE_MOST_SIZE = 32 };

/* page_fragments.c */
void fragments_init(struct page_fragments *fragments);
void fragments_release(struct page_fragments *fragments);
void fragments_begin_function(struct page_fragments *fragments);
/* Takes a drawing of svg.c apart. */
void fragments_add_point(struct page_fragments *fragments, const char *svg);
/* When all points are in: the <use>s of one point. */
void fragments_write_point(struct page_fragments *fragments, uint32_t point, FILE *out);
/* The fragments that are not yet in the page. */
void fragments_write_new(struct page_fragments *fragments, FILE *out);
/* A whole drawing, its ids as data so that they may occur again. */
void fragments_write_inline(const char *svg, FILE *out);

#endif
