#include "checker/types/spelling.h"

#include <string.h>
#include <strings.h>

enum { LONGEST = 40 };

/* Both are at most LONGEST long. */
static size_t distance_between(const char *written, const char *meant)
{
    size_t rows = strlen(written), columns = strlen(meant);
    size_t before[LONGEST + 1], row[LONGEST + 1], above[LONGEST + 1];
    for (size_t k = 0; k <= columns; k++)
        row[k] = k;
    for (size_t i = 1; i <= rows; i++) {
        memcpy(before, i > 1 ? above : row, sizeof row);
        memcpy(above, row, sizeof row);
        row[0] = i;
        for (size_t k = 1; k <= columns; k++) {
            size_t changed = above[k - 1] + (written[i - 1] != meant[k - 1]);
            size_t least = above[k] + 1 < row[k - 1] + 1 ? above[k] + 1 : row[k - 1] + 1;
            row[k] = changed < least ? changed : least;
            bool swapped = i > 1 && k > 1 && written[i - 1] == meant[k - 2] && written[i - 2] == meant[k - 1];
            if (swapped && before[k - 2] + 1 < row[k])
                row[k] = before[k - 2] + 1;
        }
    }
    return row[columns];
}

static bool is_near(const char *written, const char *meant, size_t *distance)
{
    size_t rows = strlen(written), columns = strlen(meant), longer = rows > columns ? rows : columns;
    if (rows > LONGEST || columns > LONGEST)
        return false;
    *distance = distance_between(written, meant);
    return *distance <= (longer > 3 ? longer : 3) / 3;
}

bool name_is_misspelling(const char *written, const char *meant)
{
    size_t distance;
    return is_near(written, meant, &distance);
}

void spelling_offer(struct spelling *spelling, const char *candidate)
{
    size_t distance = 0;
    bool is_case = strcasecmp(candidate, spelling->written) == 0;
    /* Of one letter any other is as near. */
    if (strcmp(candidate, spelling->written) == 0 || (!is_case && (strlen(spelling->written) < 2 || !is_near(spelling->written, candidate, &distance))))
        return;
    if (spelling->best == NULL || distance < spelling->distance || (distance == spelling->distance && strcmp(candidate, spelling->best) < 0)) {
        spelling->best = candidate;
        spelling->distance = (unsigned)distance;
    }
}
