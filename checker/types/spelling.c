#include "checker/types/spelling.h"

#include <string.h>

bool name_is_misspelling(const char *written, const char *meant)
{
    enum { LONGEST = 40 };
    size_t rows = strlen(written), columns = strlen(meant), longer = rows > columns ? rows : columns;
    if (rows > LONGEST || columns > LONGEST)
        return false;
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
    return row[columns] <= (longer > 3 ? longer : 3) / 3;
}
