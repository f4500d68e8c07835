# Every target begins with scripts/setup, which installs what is missing and else costs next to nothing.
# SWIFT_FLAGS is added to each build, such as SWIFT_FLAGS='--jobs 2'.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift

# The Swift libraries are linked in: the program then starts faster, and runs where no Swift is installed.
release := -c release --product handsel
ifeq ($(shell uname),Linux)
release += --static-swift-stdlib
endif

sources := Package.swift Sources Tests Benchmarks

.PHONY: demo gallery story test realism build format lint bench install clean setup

build: setup
	@$(SWIFT) build $(release) $(SWIFT_FLAGS)

demo: build
	@mkdir -p out
	@"$$($(SWIFT) build $(release) $(SWIFT_FLAGS) --show-bin-path)/handsel" render examples/first-invoice.json \
		--brand examples/brands/fern-and-field/brand.yaml --output out/first-invoice.pdf --force

# Every layout in every moment, language and length, and the pictures of the documentation. Some minutes.
gallery: build
	@HANDSEL="$$($(SWIFT) build $(release) $(SWIFT_FLAGS) --show-bin-path)/handsel" scripts/gallery

# The thirteen documents of one customer's year into out/story, why each is as it is, and the pictures of docs/STORY.md.
story: build
	@HANDSEL="$$($(SWIFT) build $(release) $(SWIFT_FLAGS) --show-bin-path)/handsel" scripts/story

test: setup
	@$(SWIFT) test $(SWIFT_FLAGS)

# Every hand under twenty seeds, against all the bounds of docs/REALISM.md. Some minutes.
realism: setup
	@scripts/realism

format:
	@$(SWIFT) format format --in-place --recursive --parallel $(sources)

lint:
	@$(SWIFT) format lint --strict --recursive --parallel $(sources)

bench: setup
	@$(SWIFT) run -c release $(SWIFT_FLAGS) HandselBench fonts/hands

install: build
	@PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)' scripts/install "$$($(SWIFT) build $(release) $(SWIFT_FLAGS) --show-bin-path)/handsel"

clean:
	@$(SWIFT) package clean
	@rm -rf out

setup:
	@scripts/setup
