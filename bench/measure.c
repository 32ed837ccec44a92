/*
 * CPU time and peak memory of commands, run in turn so that the machine's moods hit all alike.
 *
 *   measure ROUNDS COMMAND... -- COMMAND...
 *
 * Prints a line for each command: median CPU seconds, median wall seconds, peak KiB, exit status.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { COMMANDS = 4, ROUNDS = 101 };

struct sample {
    double cpu, wall;
    long peak;
    int status;
};

static double seconds(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static struct sample run(char **command)
{
    struct sample sample = {.status = -1};
    double start = now();
    pid_t child = fork();
    if (child == 0) {
        int null = open("/dev/null", O_RDWR);
        dup2(null, 0);
        dup2(null, 1);
        dup2(null, 2);
        execvp(command[0], command);
        _exit(127);
    }
    int status;
    struct rusage usage;
    if (child < 0 || wait4(child, &status, 0, &usage) < 0)
        return sample;
    sample.cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    sample.wall = now() - start;
    sample.peak = usage.ru_maxrss;
    sample.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return sample;
}

static int by_size(const void *a, const void *b)
{
    double one = *(const double *)a, two = *(const double *)b;
    return (one > two) - (one < two);
}

int main(int argc, char **argv)
{
    static struct sample samples[COMMANDS][ROUNDS];
    char **commands[COMMANDS];
    int count = 0, rounds = argc > 2 ? atoi(argv[1]) : 0;
    if (rounds < 1 || rounds > ROUNDS) {
        fputs("usage: measure ROUNDS COMMAND... [-- COMMAND...]\n", stderr);
        return 2;
    }
    commands[count++] = argv + 2;
    for (int i = 2; i < argc && count < COMMANDS; i++) {
        if (strcmp(argv[i], "--") == 0) {
            argv[i] = NULL;
            commands[count++] = argv + i + 1;
        }
    }
    for (int round = 0; round < rounds; round++)
        for (int i = 0; i < count; i++)
            samples[i][round] = run(commands[i]);
    for (int i = 0; i < count; i++) {
        double cpu[ROUNDS], wall[ROUNDS];
        long peak = 0;
        for (int round = 0; round < rounds; round++) {
            cpu[round] = samples[i][round].cpu;
            wall[round] = samples[i][round].wall;
            peak = samples[i][round].peak > peak ? samples[i][round].peak : peak;
        }
        qsort(cpu, (size_t)rounds, sizeof cpu[0], by_size);
        qsort(wall, (size_t)rounds, sizeof wall[0], by_size);
        printf("%.6f %.6f %ld %d\n", cpu[rounds / 2], wall[rounds / 2], peak, samples[i][0].status);
    }
    return 0;
}
