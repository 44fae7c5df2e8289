# newsfilters: make, make check, make install
#
# CC CFLAGS CPPFLAGS LDFLAGS LDLIBS are yours; what the code needs is added.
# BUILD and BIN name the folders for objects and programs, so that a second
# build (sanitizers, another compiler) can stand beside the first.

VERSION = 0.1.0

PREFIX = /usr/local
BINDIR = $(PREFIX)/bin
MANDIR = $(PREFIX)/share/man
DATADIR = $(PREFIX)/share/newsfilters
BASHCOMPDIR = $(PREFIX)/share/bash-completion/completions
ZSHCOMPDIR = $(PREFIX)/share/zsh/site-functions
FISHCOMPDIR = $(PREFIX)/share/fish/vendor_completions.d
PROGRAM_PREFIX =

BUILD = build
BIN = bin

CFLAGS = -O2 -g
HARDEN = -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fstack-clash-protection
HARDEN_LD = -Wl,-z,relro,-z,now -pie
WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
	-Wmissing-prototypes -Wwrite-strings -Wvla
LDLIBS =

ALL_CPPFLAGS = -D_POSIX_C_SOURCE=200809L -DVERSION='"$(VERSION)"' \
	-Icommon $(CPPFLAGS)
ALL_CFLAGS = -std=c17 -fPIE $(WARN) $(HARDEN) $(CFLAGS)
ALL_LDFLAGS = $(HARDEN_LD) -Wl,--as-needed $(LDFLAGS)
ALL_LIBS = $(LDLIBS) -ljansson -lutf8proc -lm

FILTERS := $(notdir $(wildcard filters/*))
PROGRAMS := $(FILTERS:%=$(BIN)/%)

all: $(PROGRAMS)

# ---- tables: FILE.txt and FILE.weights become C ---------------------------

$(BUILD)/mktable: scripts/mktable.c common/table.c common/arena.c \
	common/message.c
	@mkdir -p $(@D)
	$(CC) -D_POSIX_C_SOURCE=200809L -Icommon -std=c17 -O1 $(WARN) -o $@ $^

$(BUILD)/%.txt.c: %.txt $(BUILD)/mktable
	@mkdir -p $(@D)
	$(BUILD)/mktable $< > $@.new && mv $@.new $@

$(BUILD)/%.weights.c: %.weights $(BUILD)/mktable
	@mkdir -p $(@D)
	$(BUILD)/mktable $< > $@.new && mv $@.new $@

# extract-quotes' word lists

$(BUILD)/mkwords: scripts/mkwords.c filters/extract-quotes/word-list.c \
	common/table.c common/arena.c common/message.c \
	filters/extract-quotes/word-list.h
	@mkdir -p $(@D)
	$(CC) -D_POSIX_C_SOURCE=200809L -Icommon -Ifilters/extract-quotes \
	    -std=c17 -O1 $(WARN) -o $@ $(filter %.c,$^)

$(BUILD)/filters/extract-quotes/words-%.txt.c: \
	filters/extract-quotes/words-%.txt $(BUILD)/mkwords
	@mkdir -p $(@D)
	$(BUILD)/mkwords $* $< > $@.new && mv $@.new $@

# and its clause model's weights

$(BUILD)/mkclauses: scripts/mkclauses.c \
	filters/extract-quotes/clause-weights.c \
	common/table.c common/arena.c common/message.c \
	filters/extract-quotes/clause-weights.h \
	filters/extract-quotes/clause-cells.h \
	filters/extract-quotes/sequence.h
	@mkdir -p $(@D)
	$(CC) -D_POSIX_C_SOURCE=200809L -Icommon -Ifilters/extract-quotes \
	    -std=c17 -O1 $(WARN) -o $@ $(filter %.c,$^)

$(BUILD)/filters/extract-quotes/clause%.weights.c: \
	filters/extract-quotes/clause%.weights $(BUILD)/mkclauses
	@mkdir -p $(@D)
	$(BUILD)/mkclauses $< > $@.new && mv $@.new $@

# and its speaker model's

$(BUILD)/mkspeakers: scripts/mkspeakers.c \
	filters/extract-quotes/speaker-weights.c \
	common/table.c common/arena.c common/message.c \
	filters/extract-quotes/speaker-weights.h
	@mkdir -p $(@D)
	$(CC) -D_POSIX_C_SOURCE=200809L -Icommon -Ifilters/extract-quotes \
	    -std=c17 -O1 $(WARN) -o $@ $(filter %.c,$^)

$(BUILD)/filters/extract-quotes/speakers.weights.c: \
	filters/extract-quotes/speakers.weights $(BUILD)/mkspeakers
	@mkdir -p $(@D)
	$(BUILD)/mkspeakers $< > $@.new && mv $@.new $@

# split-sections' heading model

$(BUILD)/mktrees: scripts/mktrees.c filters/split-sections/feature-name.c \
	filters/split-sections/model.h filters/split-sections/feature.h \
	common/table.c common/arena.c common/message.c
	@mkdir -p $(@D)
	$(CC) -D_POSIX_C_SOURCE=200809L -Icommon -Ifilters/split-sections \
	    -std=c17 -O1 $(WARN) -o $@ $(filter %.c,$^)

$(BUILD)/filters/split-sections/heading-trees.txt.c: \
	filters/split-sections/heading-trees.txt $(BUILD)/mktrees
	@mkdir -p $(@D)
	$(BUILD)/mktrees $< > $@.new && mv $@.new $@

# normalize's language model

$(BUILD)/mkmodel: scripts/mkmodel.c $(BUILD)/libcommon.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(ALL_LIBS)

$(BUILD)/%.bigrams.c: %.bigrams $(BUILD)/mkmodel
	@mkdir -p $(@D)
	$(BUILD)/mkmodel $< > $@.new && mv $@.new $@

# FILE.css becomes the lines of FILE_css
$(BUILD)/%.css.c: %.css
	@mkdir -p $(@D)
	{ echo 'extern const char *const $(*F)_css[];'; \
	  echo 'const char *const $(*F)_css[] = {'; \
	  sed 's/["\\]/\\&/g; s/.*/"&\\n",/' $<; echo '0};'; } > $@.new
	mv $@.new $@

# ---- objects ---------------------------------------------------------------

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) -I$(<D) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/%.o: $(BUILD)/%.c
	$(CC) $(ALL_CPPFLAGS) -I$(<D:$(BUILD)/%=%) $(ALL_CFLAGS) -c -o $@ $<

# objects of a folder: its C files, its tables and style sheets
objects = $(patsubst %.c,$(BUILD)/%.o,$(wildcard $(1)/*.c)) \
	$(patsubst %,$(BUILD)/%.o,$(wildcard $(1)/*.txt) \
	$(wildcard $(1)/*.weights) $(wildcard $(1)/*.bigrams) \
	$(wildcard $(1)/*.css))

$(BUILD)/libcommon.a: $(call objects,common)
	rm -f $@ && ar rcs $@ $^

# A program is its main file and an archive of its modules, which the unit
# tests and fuzz targets link too.
define program
$(BUILD)/filters/$(1).a: \
	$(filter-out $(BUILD)/filters/$(1)/$(1).o,$(call objects,filters/$(1)))
	rm -f $$@ && ar rcs $$@ $$^

$(BIN)/$(1): $(BUILD)/filters/$(1)/$(1).o $(BUILD)/filters/$(1).a \
	$(BUILD)/libcommon.a
	@mkdir -p $$(@D)
	$(CC) $$(ALL_CFLAGS) $$(ALL_LDFLAGS) -o $$@ $$^ $$(ALL_LIBS)
endef
$(foreach f,$(FILTERS),$(eval $(call program,$(f))))

# ---- unit tests: tests/unit/NAME.c with common, tests/unit/FILTER/NAME.c ----
# with that filter's modules too

UNIT_COMMON := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(wildcard tests/unit/*.c))
UNIT_FILTER := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(wildcard tests/unit/*/*.c))
UNITS := $(UNIT_COMMON) $(UNIT_FILTER)

$(UNIT_COMMON): $(BUILD)/unit/%: $(BUILD)/tests/unit/%.o $(BUILD)/libcommon.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(ALL_LIBS) -lcmocka

.SECONDEXPANSION:
$(UNIT_FILTER): $(BUILD)/unit/%: $(BUILD)/tests/unit/%.o \
	$(BUILD)/filters/$$(*D).a $(BUILD)/libcommon.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(ALL_LIBS) -lcmocka

$(BUILD)/tests/unit/%.o: ALL_CPPFLAGS += -Itests/unit \
	-Ifilters/$(notdir $(<D))

units: $(UNITS) $(BUILD)/identity $(BUILD)/shim.so replay

# What makes the C library's calls fail, for the fault tests.
$(BUILD)/shim.so: tests/faults/shim.c
	@mkdir -p $(@D)
	$(CC) -std=c17 $(WARN) -O1 -fno-omit-frame-pointer -fPIC -shared \
	    -o $@ $< -ldl

# The loop without a program in it: fault tests and timing start from it.
$(BUILD)/identity: $(BUILD)/tests/identity/identity.o $(BUILD)/libcommon.a
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(ALL_LIBS)

check: all units
	tests/run

# ---- fuzz targets: built by scripts/fuzz, with clang ------------------------

FUZZ := $(filter-out filter oracle replay,$(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/*.c)))
FUZZ_MAIN = $(shell $(CC) -print-file-name=libclang_rt.fuzzer_no_main-x86_64.a)

$(FUZZ:%=$(BUILD)/fuzz/%): $(BUILD)/fuzz/%: $(BUILD)/tests/fuzz/%.o \
	$(BUILD)/tests/fuzz/oracle.o $(BUILD)/libcommon.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -fsanitize=fuzzer $(ALL_LDFLAGS) -o $@ $^ $(ALL_LIBS)

# A program's main under another name, beside the target's own.
$(BUILD)/fuzz-main/%.o: filters/$$*/$$*.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) -Ifilters/$* $(ALL_CFLAGS) -MMD -MP \
	    -Dmain=program_main -Wno-missing-prototypes -c -o $@ filters/$*/$*.c

$(FILTERS:%=$(BUILD)/fuzz/%): $(BUILD)/fuzz/%: $(BUILD)/tests/fuzz/filter.o \
	$(BUILD)/fuzz-main/%.o $(BUILD)/filters/%.a $(BUILD)/libcommon.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(FUZZ_MAIN) $(ALL_LIBS) \
	    -lstdc++

fuzz: $(FUZZ:%=$(BUILD)/fuzz/%) $(FILTERS:%=$(BUILD)/fuzz/%)

# The same without libFuzzer, to run them over tests/fuzz/corpus.

$(FUZZ:%=$(BUILD)/replay/%): $(BUILD)/replay/%: $(BUILD)/tests/fuzz/%.o \
	$(BUILD)/tests/fuzz/oracle.o $(BUILD)/tests/fuzz/replay.o \
	$(BUILD)/libcommon.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(ALL_LIBS)

$(FILTERS:%=$(BUILD)/replay/%): $(BUILD)/replay/%: \
	$(BUILD)/tests/fuzz/filter.o $(BUILD)/tests/fuzz/replay.o \
	$(BUILD)/fuzz-main/%.o $(BUILD)/filters/%.a $(BUILD)/libcommon.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(ALL_LIBS)

replay: $(FUZZ:%=$(BUILD)/replay/%) $(FILTERS:%=$(BUILD)/replay/%)

# ---- programs of the developers: not part of `all`, not installed ----------

dev: $(addprefix $(BUILD)/dev/dump-,clauses speakers trust headings)

# dump-NAME is linked with the modules of the filter it dumps, and with those of
# scripts that it shares with other dumps.
define dump
$(BUILD)/dev/dump-$(1): $(BUILD)/scripts/dump-$(1).o \
	$(3:%=$(BUILD)/scripts/%.o) $(BUILD)/filters/$(2).a $(BUILD)/libcommon.a
	@mkdir -p $$(@D)
	$$(CC) $$(ALL_CFLAGS) $$(ALL_LDFLAGS) -o $$@ $$^ $$(ALL_LIBS)

$(BUILD)/scripts/dump-$(1).o $(3:%=$(BUILD)/scripts/%.o): \
	ALL_CPPFLAGS += -Ifilters/$(2)
endef
$(eval $(call dump,clauses,extract-quotes,dump-blocks))
$(eval $(call dump,speakers,extract-quotes,dump-blocks))
$(eval $(call dump,trust,extract-quotes,dump-blocks))
$(eval $(call dump,headings,split-sections))

# ---- install ---------------------------------------------------------------

# With a PROGRAM_PREFIX the man pages show the prefixed names too; messages and
# --help take theirs from the name the program is called by.

PAGES := $(wildcard $(foreach f,$(FILTERS),filters/$(f)/$(f).1))
COMMON_PAGES := $(wildcard common/man/*.[57])

install: all
	install -d "$(DESTDIR)$(BINDIR)" "$(DESTDIR)$(DATADIR)"
	for s in 1 5 7; do \
	    install -d "$(DESTDIR)$(MANDIR)/man$$s" || exit 1; \
	done
	for f in $(FILTERS); do \
	    install -m 755 "$(BIN)/$$f" \
		"$(DESTDIR)$(BINDIR)/$(PROGRAM_PREFIX)$$f" || exit 1; \
	done
	for p in $(PAGES); do \
	    awk -v prefix="$(PROGRAM_PREFIX)" -v programs="$(FILTERS)" \
		-f scripts/prefix-man "$$p" \
		> "$(DESTDIR)$(MANDIR)/man1/$(PROGRAM_PREFIX)$${p##*/}" || \
		exit 1; \
	done
	for p in $(COMMON_PAGES); do \
	    awk -v prefix="$(PROGRAM_PREFIX)" -v programs="$(FILTERS)" \
		-f scripts/prefix-man "$$p" \
		> "$(DESTDIR)$(MANDIR)/man$${p##*.}/$${p##*/}" || exit 1; \
	done
	install -m 644 common/schema/*.json "$(DESTDIR)$(DATADIR)"
	install -d "$(DESTDIR)$(BASHCOMPDIR)" "$(DESTDIR)$(ZSHCOMPDIR)" \
		"$(DESTDIR)$(FISHCOMPDIR)"
	complete() { \
	    "$(BIN)/$$1" --help | awk -f scripts/completions "shell=$$2" \
		"name=$(PROGRAM_PREFIX)$$1" - > "$$3"; \
	}; \
	for f in $(FILTERS); do \
	    n="$(PROGRAM_PREFIX)$$f"; \
	    complete $$f bash "$(DESTDIR)$(BASHCOMPDIR)/$$n" && \
	    complete $$f zsh "$(DESTDIR)$(ZSHCOMPDIR)/_$$n" && \
	    complete $$f fish "$(DESTDIR)$(FISHCOMPDIR)/$$n.fish" || exit 1; \
	done

clean:
	rm -rf $(BUILD) $(BIN)

.PHONY: all units check dev fuzz replay install clean
# kept to be looked at; objects are not of these, or a missing one would be
# taken for up to date behind a newer archive
.PRECIOUS: $(BUILD)/%.txt.c $(BUILD)/%.weights.c $(BUILD)/%.bigrams.c \
	$(BUILD)/%.css.c
.DELETE_ON_ERROR:

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
