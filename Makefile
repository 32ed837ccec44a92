# lien: a borrow checker that draws what it knows.
#
#   make            build build/lien (and build/lien-graph, the part that draws)
#   make demo       install what is missing, build, check two examples and draw them
#   make check      install what tests need, then every test; ends in "N passed, N failed, N skipped"
#   make check-stress    the tests again with hostile allocation (each object a malloc, vectors grow by one)
#   make check-sanitize  the tests again under the address and undefined-behaviour sanitizers
#   make bench      speed and memory beside rustc, where it is installed
#   make bless      rewrite the golden files from what lien says now, and show the difference
#   make install    DESTDIR= prefix=/usr/local
#   make clean
#
# Variables: CC (gcc), CFLAGS (-O2 -g, appended to the project's own), BUILD (build), prefix, DESTDIR.

ifeq ($(origin CC),default)
CC := gcc
endif
CFLAGS ?= -O2 -g
BUILD ?= build
prefix ?= /usr/local
FLEX ?= flex
BISON ?= bison
PKG_CONFIG ?= pkg-config

MAKEFLAGS += --no-builtin-rules
.SUFFIXES:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := all

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wcast-qual -Wvla -Wundef -Werror
# What flex and bison write is theirs to keep tidy.
GENERATED_WARNINGS := -Wall -Wextra -Werror -Wno-unused-but-set-variable -Wno-sign-compare -Wno-unused-function
COMPILE = $(CC) -std=c17 -D_GNU_SOURCE -I. -I$(BUILD) -MMD -MP
GRAPHVIZ_CFLAGS = $(shell $(PKG_CONFIG) --cflags libgvc libcgraph)
# Three plugins are linked in, no others are ever loaded: no fonts, the same bytes on every machine.
GRAPHVIZ_PLUGINS = $(shell $(PKG_CONFIG) --variable=libdir libgvc)/graphviz
GRAPHVIZ_LIBS = -L$(GRAPHVIZ_PLUGINS) -Wl,-rpath,$(GRAPHVIZ_PLUGINS) -lgvplugin_core -lgvplugin_dot_layout -lgvplugin_neato_layout \
    $(shell $(PKG_CONFIG) --libs libgvc libcgraph)
LIBS := -lunistring -lm

# ---- sources: every .c of a folder belongs to it ----

LIBRARY_SOURCES := $(wildcard base/*.c lexer/*.c parser/*.c checker/*.c checker/types/*.c checker/mir/*.c \
    checker/borrow/*.c viz/*.c)
# Only one of the two knows Graphviz: lien starts lien-graph when something is to be drawn, so that a check loads nothing.
DRAWING_SOURCES := driver/draw.c driver/draw_page.c driver/draw_points.c driver/draw_select.c
STARTING_SOURCE := driver/start_draw.c
DRIVER_SOURCES := $(filter-out $(DRAWING_SOURCES) $(STARTING_SOURCE),$(wildcard driver/*.c))
UNIT_SOURCES := $(wildcard tests/unit/*.c)

LIBRARY_OBJECTS := $(LIBRARY_SOURCES:%.c=$(BUILD)/%.o)
DRIVER_OBJECTS := $(DRIVER_SOURCES:%.c=$(BUILD)/%.o)
DRAWING_OBJECTS := $(DRAWING_SOURCES:%.c=$(BUILD)/%.o)
UNIT_TESTS := $(UNIT_SOURCES:%.c=$(BUILD)/%)
GENERATED_HEADERS :=

ifneq ($(wildcard lexer/lexer.l),)
LIBRARY_OBJECTS += $(BUILD)/lexer/lexer.yy.o
GENERATED_HEADERS += $(BUILD)/lexer/lexer.yy.h
endif
ifneq ($(wildcard parser/grammar.y),)
LIBRARY_OBJECTS += $(BUILD)/parser/grammar.o
GENERATED_HEADERS += $(BUILD)/parser/grammar.h
endif
ifneq ($(wildcard checker/prelude.rs),)
LIBRARY_OBJECTS += $(BUILD)/checker/prelude_text.o $(BUILD)/checker/prelude_image.o
endif
ifneq ($(wildcard viz/page.html),)
LIBRARY_OBJECTS += $(BUILD)/viz/page_texts.o
endif
EXPLANATIONS := $(sort $(wildcard docs/explain/E*.md))
ifneq ($(wildcard driver/explain.h),)
DRIVER_OBJECTS += $(BUILD)/driver/explanations.o
endif
DRAWING := $(if $(wildcard viz/lifetimes*.c),$(BUILD)/lien-graph)
OBJECTS := $(LIBRARY_OBJECTS) $(DRIVER_OBJECTS) $(DRAWING_OBJECTS) $(BUILD)/driver/start_draw.o

.PHONY: all help demo check check-all check-quick check-stress check-sanitize bench bless install clean
all: $(BUILD)/lien $(DRAWING)

help:
	@sed -n '/^#/!q; s/^# \{0,1\}//p' Makefile

# ---- programs ----

$(BUILD)/liblien.a: $(LIBRARY_OBJECTS)
	rm -f $@ && ar rcs $@ $(LIBRARY_OBJECTS)

$(BUILD)/lien: $(DRIVER_OBJECTS) $(BUILD)/driver/start_draw.o $(BUILD)/liblien.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/lien-graph: $(DRIVER_OBJECTS) $(DRAWING_OBJECTS) $(BUILD)/liblien.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(GRAPHVIZ_LIBS) $(LIBS)

$(BUILD)/tests/unit/%: $(BUILD)/tests/unit/%.o $(BUILD)/liblien.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(GRAPHVIZ_LIBS) $(LIBS)

$(BUILD)/bench/%: bench/%.c
	@mkdir -p $(@D)
	$(COMPILE) $(WARNINGS) $(CFLAGS) -o $@ $<

# ---- objects ----

$(OBJECTS) $(UNIT_TESTS:=.o): | $(GENERATED_HEADERS)

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(COMPILE) $(WARNINGS) $(if $(filter viz/% tests/%,$<),$(GRAPHVIZ_CFLAGS)) $(CFLAGS) -c -o $@ $<

$(BUILD)/%.o: $(BUILD)/%.c
	@mkdir -p $(@D)
	$(COMPILE) $(GENERATED_WARNINGS) $(CFLAGS) -c -o $@ $<

# REJECT and variable trailing context make flex overrun its buffer on long tokens: yy_state_buf is their mark.
$(BUILD)/lexer/lexer.yy.c $(BUILD)/lexer/lexer.yy.h &: lexer/lexer.l
	@mkdir -p $(@D)
	$(FLEX) --outfile=$(BUILD)/lexer/lexer.yy.c --header-file=$(BUILD)/lexer/lexer.yy.h $<
	@! grep -q yy_state_buf $(BUILD)/lexer/lexer.yy.c || { echo 'lexer.l uses REJECT or variable trailing context'; exit 1; }

$(BUILD)/parser/grammar.c $(BUILD)/parser/grammar.h &: parser/grammar.y
	@mkdir -p $(@D)
	$(BISON) -Wall -Wcounterexamples -Werror --output=$(BUILD)/parser/grammar.c --header=$(BUILD)/parser/grammar.h $<

# ---- texts that become arrays ----

TEXT_TO_BYTES = od -An -v -td1 $(1) | sed 's/\(-\{0,1\}[0-9][0-9]*\)/\1,/g'

$(BUILD)/checker/prelude_text.c: checker/prelude.rs
	@mkdir -p $(@D)
	@{ echo '#include "checker/prelude.h"'; echo 'const char prelude_text[] = {'; $(call TEXT_TO_BYTES,$<); \
	   echo '0};'; echo 'const uint32_t prelude_length = sizeof prelude_text - 1;'; } > $@

# The prelude's syntax tree, written by a program made of the parser itself.
EMBED_OBJECTS = $(filter $(BUILD)/base/% $(BUILD)/lexer/% $(BUILD)/parser/%,$(LIBRARY_OBJECTS)) $(BUILD)/checker/embed/prelude.o
$(BUILD)/checker/embed/prelude: $(EMBED_OBJECTS)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/checker/prelude_image.c: checker/prelude.rs $(BUILD)/checker/embed/prelude
	$(BUILD)/checker/embed/prelude < $< > $@

# The page's policy names its script by hash.
$(BUILD)/viz/page_texts.c: viz/page.html viz/page.css viz/page.js
	@mkdir -p $(@D)
	@{ echo '#include "viz/page_parts.h"'; \
	   for file in html css js; do echo "const char page_$${file}_text[] = {"; $(call TEXT_TO_BYTES,viz/page.$$file); echo '0};'; done; \
	   echo "const char page_js_hash[] = \"$$(sha256sum viz/page.js | cut -c1-64 | tr a-f A-F | basenc --base16 -d | base64)\";"; } > $@

$(BUILD)/driver/explanations.c: $(EXPLANATIONS)
	@mkdir -p $(@D)
	@{ echo '#include "driver/explain.h"'; \
	   for file in $(EXPLANATIONS); do code=$$(basename $$file .md); \
	     echo "static const char text_$$code[] = {"; $(call TEXT_TO_BYTES,$$file); echo '0};'; done; \
	   echo 'const struct explanation explanations[] = {'; \
	   for file in $(EXPLANATIONS); do code=$$(basename $$file .md); echo "{\"$$code\", text_$$code},"; done; \
	   echo '{0, 0}};'; } > $@

# ---- tests ----

check:
	@sh tests/packages.sh build test
	@$(MAKE) check-all

check-all: all $(UNIT_TESTS)
	@$(MAKE) BUILD=$(BUILD)/clang CC=clang all
	@tests/run --build=$(BUILD)

check-quick: all $(UNIT_TESTS)
	@tests/run --build=$(BUILD) --quick

check-stress:
	@$(MAKE) BUILD=$(BUILD)/stress CFLAGS='-O1 -g -DLIEN_HOSTILE -fsanitize=address,undefined -fno-sanitize-recover=all' check-quick

check-sanitize:
	@$(MAKE) BUILD=$(BUILD)/sanitize CFLAGS='-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all' check-quick

bless: all
	@tests/run --build=$(BUILD) --bless
	@git --no-pager diff --stat -- tests || true

demo:
	@sh tests/packages.sh build
	@$(MAKE) all
	@BUILD=$(BUILD) sh tests/demo.sh

bench: all $(BUILD)/bench/measure $(BUILD)/bench/shapes
	@BUILD=$(BUILD) bash bench/run
	@BUILD=$(BUILD) bash bench/frames

# ---- install ----

install: all
	install -d $(DESTDIR)$(prefix)/bin $(DESTDIR)$(prefix)/libexec/lien
	install -m 755 $(BUILD)/lien $(DESTDIR)$(prefix)/bin/lien
	$(if $(DRAWING),install -m 755 $(DRAWING) $(DESTDIR)$(prefix)/libexec/lien/lien-graph)

clean:
	rm -rf $(BUILD)

-include $(OBJECTS:.o=.d) $(BUILD)/checker/embed/prelude.d $(UNIT_TESTS:=.d)
