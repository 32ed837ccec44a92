/* The story of a refusal at the top of a picture: what is refused, in one sentence, and its numbered steps. */
#ifndef LIEN_VIZ_STORY_H
#define LIEN_VIZ_STORY_H

#include "checker/borrow/facts.h"
#include "viz/drawing.h"

/* Each paints from `y` down and gives where the next may begin. */
double story_title(struct drawing *drawing, const struct facts_error *error, double x, double y, double width);
/* A line, behind a number where there is one (0: none). */
double story_line(struct drawing *drawing, const char *id, uint32_t number, const struct text *text, double x, double y, double width);
/* The steps and the consequence, as the error says them. */
double story_steps(struct drawing *drawing, const struct facts_error *error, double x, double y, double width);

/* "line 4 " in bold, then marked words. */
struct text story_text(struct drawing *drawing, const char *bold, const char *marked);
void story_number(struct drawing *drawing, const char *id, double x, double y, uint32_t number);

#endif
