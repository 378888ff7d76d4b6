# The words of the trade. What builds installs the Debian packages that it needs when they are missing.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

LIBRARIES := libxlsxwriter-dev libzip-dev libexpat1-dev libssl-dev pkg-config
PROGRAM := .build/release/hscp-report

.PHONY: report build test bench verify lint libraries

## The reports/ folder from fixtures/, by a release build.
report: build
	$(PROGRAM) report fixtures/register --year 2023-24 --output reports/2023-24
	$(PROGRAM) compare fixtures/register --output reports/2021-22-to-2023-24
	$(PROGRAM) export fixtures/register --year 2023-24 --listing --output reports/2023-24-board
	$(PROGRAM) respond fixtures/register --output reports/responses

## The program itself: one file, the Swift library in it, in .build/release.
build: libraries
	swift build -c release --static-swift-stdlib --product hscp-report

## Format, imports, a build without warnings, all tests; the last line says how many.
test: libraries lint
	swift build --build-tests
	@status=0; swift test --skip-build --disable-xctest > .build/tests.log 2>&1 || status=$$?; \
	.ci/count-tests .build/tests.log "$$status"

## The program timed beside its peers, which come from PyPI into .build-bench-peers; Benchmarks/RESULTS.md.
bench: LIBRARIES += python3-venv unzip
bench: build
	python3 Benchmarks/bench.py

## What the program writes, opened with the programs that people use; it says what each found. SCREENER=DIR also runs the
## official screener of explore education statistics, from a checkout of it in DIR.
verify: LIBRARIES += python3-venv libreoffice-calc chromium
verify: build
	SCREENER="$(SCREENER)" python3 Verification/verify.py

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests
	.ci/check-imports

libraries:
	@missing=$$(for name in $(LIBRARIES); do \
	  dpkg-query --show --showformat='$${Status}' $$name 2>/dev/null | grep -q 'install ok installed' || echo $$name; done); \
	if [ -n "$$missing" ]; then \
	  echo "Installing the Debian packages that are missing:" $$missing; \
	  root=; if [ "$$(id -u)" != 0 ]; then root=sudo; fi; \
	  $$root apt-get update -q && $$root apt-get install -q -y $$missing; \
	fi
