# What can be made. Builds install the Debian packages that they need if they are missing.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

LIBRARIES := libxlsxwriter-dev libzip-dev libexpat1-dev libssl-dev libtomlplusplus-dev libcmark-gfm-dev \
  libcmark-gfm-extensions-dev pkg-config
PROGRAM := .build/release/hscp-report

AS_ROOT := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: report picture build install uninstall deb deb-test dist dist-test test golden bench verify attack fuzz soak lint hooks \
  libraries help

## report: writes reports/ from fixtures/, with a release build.
report: LIBRARIES += coinor-libcbc3
report: build
	$(PROGRAM) report fixtures/register --year 2023-24 --output reports/2023-24
	$(PROGRAM) report fixtures/register --year 2023-24 --suppress 1-4 --output reports/2023-24-public-1-4
	$(PROGRAM) compare fixtures/register --output reports/2021-22-to-2023-24
	$(PROGRAM) export fixtures/register --year 2023-24 --listing --as-at 2024-02-28 --output reports/2023-24-board
	$(PROGRAM) respond fixtures/register --as-at 2024-02-28 --output reports/responses

## picture: the picture of the page in README.md, from the page in reports/.
picture: LIBRARIES := chromium
picture: libraries
	chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1280,780 \
	  --screenshot=docs/pictures/yearly-report.png file://$(CURDIR)/reports/2023-24/yearly-report.html

## build: the program, one file with the Swift library in it, in .build/release.
build: libraries
	swift build -c release --static-swift-stdlib --product hscp-report

PREFIX ?= /usr/local
export PREFIX DESTDIR

## install: puts the built program below PREFIX (/usr/local), with manual pages, completions and documents.
install:
	Packaging/install

## uninstall: removes what install put there.
uninstall:
	Packaging/uninstall

## deb: the Debian package of the program, checked by lintian, in .build-packages.
deb: LIBRARIES += coinor-libcbc3 dpkg-dev binutils lintian python3
deb: build
	Packaging/deb

## deb-test: tries that package in a fresh Debian 12, and removes it again. As root.
deb-test: LIBRARIES := debootstrap strace
deb-test: libraries
	$(AS_ROOT) Packaging/deb-test

## dist: the archive for every Linux with glibc 2.36 or newer, with the libraries in it, in .build-packages.
dist: LIBRARIES += coinor-libcbc3 binutils patchelf python3
dist: build
	Packaging/dist

## dist-test: tries that archive in a bare Debian 13. As root.
dist-test: LIBRARIES := debootstrap strace
dist-test: libraries
	$(AS_ROOT) Packaging/dist-test

## test: format, imports, a build without warnings, all tests. The last line says how many.
test: LIBRARIES += pandoc librsvg2-bin python3 unzip coinor-libcbc3 mandoc shellcheck
test: libraries lint
	swift build --build-tests
	@status=0; swift test --skip-build --disable-xctest > .build/tests.log 2>&1 || status=$$?; \
	.ci/count-tests .build/tests.log "$$status"

## golden: records reports/, docs/ and the examples anew. The tests fail on purpose: read the difference.
golden: LIBRARIES += pandoc librsvg2-bin coinor-libcbc3
golden: libraries
	swift build --build-tests
	RECORD_GOLDEN=1 swift test --skip-build --disable-xctest --filter 'GoldenReportTests|DocumentationTests|RuleDocument|CommandsDocument|ManualPage|Packaging' \
	|| git --no-pager diff --stat -- reports docs Packaging README.md

## bench: times the program beside its peers, from PyPI in .build-bench-peers, and how its cost grows. Writes Benchmarks/RESULTS.md.
bench: LIBRARIES += python3-venv unzip valgrind binutils
bench: build
	python3 Benchmarks/bench.py
	python3 Benchmarks/publishing.py
	python3 Benchmarks/growth.py --write

## verify: opens every output with the programs that people use. SCREENER=DIR also runs the official screener of a checkout.
verify: LIBRARIES += python3-venv python3-uno libreoffice-calc libreoffice-writer chromium pandoc librsvg2-bin
verify: build
	SCREENER="$(SCREENER)" python3 Verification/verify.py

## attack: inputs that broke it, failing machines, 1,200 signals, and how cost grows with the input.
attack: LIBRARIES += python3 valgrind
attack: build
	python3 Verification/attack.py
	python3 Benchmarks/growth.py

FUZZ ?= csv workbook package profile template learning picture snapshot reviews
SECONDS_EACH ?= 400
FUZZING := .build-fuzz

## fuzz: gives altered inputs to each target of FUZZ (all) for SECONDS_EACH (400), until one crashes, hangs or eats memory.
fuzz: LIBRARIES += unzip
fuzz: libraries
	swift build --package-path Fuzz --scratch-path $(FUZZING)/build -c release --sanitize fuzzer
	Fuzz/corpora $(FUZZING)/seeds
	@rm -rf $(FUZZING)/scratch && mkdir -p $(FUZZING)/crashes $(FUZZING)/scratch
	@for target in $(FUZZ); do \
	  echo "$$target, for $(SECONDS_EACH) seconds"; \
	  mkdir -p $(FUZZING)/found/$$target; \
	  FUZZ_TARGET=$$target SWIFT_BACKTRACE=enable=no TMPDIR=$(FUZZING)/scratch $(FUZZING)/build/release/fuzz \
	    -max_total_time=$(SECONDS_EACH) -max_len=65536 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
	    -dict=$(FUZZING)/seeds/$$target.words -artifact_prefix=$(FUZZING)/crashes/$$target- \
	    $(FUZZING)/found/$$target $(FUZZING)/seeds/$$target > $(FUZZING)/$$target.log 2>&1 \
	  || { tail -40 $(FUZZING)/$$target.log; echo "The input is in $(FUZZING)/crashes."; exit 1; }; \
	  grep -aE 'DONE|number_of_executed_units|peak_rss_mb' $(FUZZING)/$$target.log; \
	done

REGISTERS ?= 1000

## soak: publishes REGISTERS (1,000) invented registers under each policy, and attacks what is published. About ten minutes.
soak: LIBRARIES += coinor-libcbc3
soak: libraries
	swift build --build-tests
	SOAK=$(REGISTERS) swift test --skip-build --disable-xctest --filter "RandomRegisterTests|StricterPolicyTests"

## lint: format and imports.
lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests
	.ci/check-imports

## hooks: checks format and imports before each commit from now on.
hooks:
	git config core.hooksPath .githooks

## libraries: installs the Debian packages that are missing.
libraries:
	@missing=$$(for name in $(LIBRARIES); do \
	  dpkg-query --show --showformat='$${Status}' $$name 2>/dev/null | grep -q 'install ok installed' || echo $$name; done); \
	if [ -n "$$missing" ]; then \
	  echo "Installing the Debian packages that are missing:" $$missing; \
	  $(AS_ROOT) apt-get update -q && $(AS_ROOT) apt-get install -q -y $$missing; \
	fi

## help: this list.
help:
	@sed -nE 's/^## ([a-z-]+): (.*)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 14
