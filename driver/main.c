#include <stdio.h>

#include "driver/draw.h"

int main(int argc, char **argv)
{
    (void)argc;
    return draw_command(argv);
}
