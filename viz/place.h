/*
 * Things in a column: each wishes a height; they keep their order, keep their gaps, and stay below a top.
 * The least squares answer, by pooling adjacent violators (Ayer et al. 1955), in linear time.
 */
#ifndef LIEN_VIZ_PLACE_H
#define LIEN_VIZ_PLACE_H

#include <stdint.h>

struct place_item {
    double wish;   /* of the middle */
    double height;
    double gap;    /* to the item before it */
    double y;      /* the answer: the middle */
    uint32_t key;  /* the caller's */
};

/* Items are in order of their wishes.  Nothing begins above `top`. */
void place(struct place_item *items, uint32_t count, double top);

#endif
