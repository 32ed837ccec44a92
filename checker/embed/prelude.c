/*
 * A program that runs while lien is built: reads the prelude's text, writes its syntax tree as C (parser/image.h).
 *
 * Where a pointer stands is not asked of the node types: the text is parsed twice, into two regions whose addresses are multiples of 4 GiB.  The two trees
 * differ exactly in the upper halves of pointers; the lower halves are offsets.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "parser/image.h"

static const size_t REGION = (size_t)1 << 32;
enum { TREE_LIMIT = 256 * 1024 * 1024, TEXT_LIMIT = 16 * 1024 * 1024 };

struct tree {
    char *base;                    /* of the region */
    const uint32_t *words;
    struct arena other;            /* what is no part of the tree */
    struct session session;
    struct crate *crate;
};

static void fail(const char *why)
{
    fprintf(stderr, "prelude: %s\n", why);
    exit(EXIT_FAILURE);
}

static void parse_into(struct tree *tree, char *region, const char *text, uint32_t length)
{
    struct session *session = &tree->session;
    *tree = (struct tree){.base = region, .words = (const uint32_t *)(void *)region};
    session->arena = (struct arena){.next = region, .end = region + TREE_LIMIT};
    session->names = interner_new(&tree->other);
    source_map_init(&session->sources, &tree->other);
    diag_sink_init(&session->diagnostics, &tree->other);
    tree->crate = parse_prelude(session, source_add(&session->sources, "<std>", text, length));
    if (session->diagnostics.all.count != 0)
        fail("the text has syntax errors");
}

static void release(struct tree *tree)
{
    diag_sink_release(&tree->session.diagnostics);
    source_map_release(&tree->session.sources);
    interner_free(tree->session.names);
    arena_release(&tree->session.arena); /* it has blocks under LIEN_HOSTILE only */
    arena_release(&tree->other);
}

static uint32_t upper_half(const char *address)
{
    return (uint32_t)((uintptr_t)address >> 32);
}

/* Where the trees differ there must be the upper half of a pointer into each. */
static bool is_upper_half(const struct tree *a, const struct tree *b, uint32_t word, uint32_t words)
{
    return word > 0 && a->words[word] == upper_half(a->base) && b->words[word] == upper_half(b->base) && a->words[word - 1] == b->words[word - 1] &&
        a->words[word - 1] < words * sizeof *a->words;
}

static void write_names(const struct tree *tree)
{
    const struct interner *names = tree->session.names;
    uint32_t count = interner_count(names) - 1;
    printf("static const char names[] =\n");
    for (uint32_t i = 1; i <= count; i++)
        printf("    \"%s\\0\"\n", name_text(names, (struct name){i}));
    printf("    \"\";\n#define NAME_COUNT %uu\n", count);
}

static void write_tree(const struct tree *a, const struct tree *b, uint32_t words)
{
    uint32_t pointers = 0, last = 0;
    printf("static const uint16_t pointers[] = {");
    for (uint32_t i = 0; i < words; i++) {
        if (a->words[i] == b->words[i])
            continue;
        if (!is_upper_half(a, b, i, words) || i - 1 - last > UINT16_MAX)
            fail("the tree holds an address that is not its own");
        printf("%s%u,", pointers % 20 == 0 ? "\n" : "", i - 1 - last);
        last = i - 1;
        pointers++;
    }
    printf("};\n#define POINTER_COUNT %uu\nstatic const uint32_t words[] = {", pointers);
    for (uint32_t i = 0; i < words; i++)
        printf("%s%u,", i % 16 == 0 ? "\n" : "", a->words[i] == b->words[i] ? a->words[i] : 0);
    printf("};\n#define WORD_COUNT %uu\n", words);
}

static void write_image(const struct tree *a, const struct tree *b)
{
    printf("#include \"checker/prelude.h\"\n");
    if (a->session.arena.next == a->base) { /* LIEN_HOSTILE: each object stands alone */
        printf("const struct tree_image prelude_image;\n");
        return;
    }
    uint32_t words = (uint32_t)((size_t)(a->session.arena.next - a->base) / sizeof *a->words);
    if (b->session.arena.next - b->base != a->session.arena.next - a->base || a->session.arena.block != NULL)
        fail("two parses gave two trees");
    write_names(a);
    write_tree(a, b, words);
    printf("const struct tree_image prelude_image = {words, WORD_COUNT, pointers, POINTER_COUNT, names, NAME_COUNT, %uu};\n",
           (uint32_t)((const char *)a->crate - a->base));
}

int main(void)
{
    char *text = calloc(1, TEXT_LIMIT);
    size_t length = text == NULL ? 0 : fread(text, 1, TEXT_LIMIT - 1, stdin);
    char *space = mmap(NULL, 3 * REGION, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (length == 0 || space == MAP_FAILED)
        fail("no text or no memory");
    char *first = space + (REGION - (uintptr_t)space % REGION) % REGION;
    struct tree a, b;
    parse_into(&a, first, text, (uint32_t)length);
    parse_into(&b, first + REGION, text, (uint32_t)length);
    write_image(&a, &b);
    release(&a);
    release(&b);
    free(text);
    return fflush(stdout) == 0 && !ferror(stdout) ? EXIT_SUCCESS : EXIT_FAILURE;
}
