# What can be made. Builds install the Debian packages that they need if they are missing.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

LIBRARIES := libxlsxwriter-dev libzip-dev libexpat1-dev libssl-dev libtomlplusplus-dev pkg-config
PROGRAM := .build/release/hscp-report

.PHONY: report build test golden bench verify attack lint hooks libraries help

## report: writes reports/ from fixtures/, with a release build.
report: build
	$(PROGRAM) report fixtures/register --year 2023-24 --output reports/2023-24
	$(PROGRAM) compare fixtures/register --output reports/2021-22-to-2023-24
	$(PROGRAM) export fixtures/register --year 2023-24 --listing --output reports/2023-24-board
	$(PROGRAM) respond fixtures/register --as-at 2024-02-28 --output reports/responses

## build: the program, one file with the Swift library in it, in .build/release.
build: libraries
	swift build -c release --static-swift-stdlib --product hscp-report

## test: format, imports, a build without warnings, all tests. The last line says how many.
test: libraries lint
	swift build --build-tests
	@status=0; swift test --skip-build --disable-xctest > .build/tests.log 2>&1 || status=$$?; \
	.ci/count-tests .build/tests.log "$$status"

## golden: records reports/, docs/ and the examples anew. The tests fail on purpose: read the difference.
golden: libraries
	swift build --build-tests
	RECORD_GOLDEN=1 swift test --skip-build --disable-xctest --filter 'GoldenReportTests|DocumentationTests|RuleDocument|CommandsDocument' \
	|| git --no-pager diff --stat -- reports docs README.md

## bench: times the program beside its peers, from PyPI in .build-bench-peers, and how its cost grows. Writes Benchmarks/RESULTS.md.
bench: LIBRARIES += python3-venv unzip valgrind binutils
bench: build
	python3 Benchmarks/bench.py
	python3 Benchmarks/growth.py --write

## verify: opens every output with the programs that people use. SCREENER=DIR also runs the official screener of a checkout.
verify: LIBRARIES += python3-venv libreoffice-calc chromium
verify: build
	SCREENER="$(SCREENER)" python3 Verification/verify.py

## attack: inputs that broke it, failing machines, 1,200 signals, and how cost grows with the input.
attack: LIBRARIES += python3 valgrind
attack: build
	python3 Verification/attack.py
	python3 Benchmarks/growth.py

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
	  root=; if [ "$$(id -u)" != 0 ]; then root=sudo; fi; \
	  $$root apt-get update -q && $$root apt-get install -q -y $$missing; \
	fi

## help: this list.
help:
	@sed -nE 's/^## ([a-z]+): (.*)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 14
