# A thin face over CMakePresets.json.
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.PHONY: help run build test test-debug fuzz check format bench bench-peers install clean

CASE ?= cases/gaza-2024
PREFIX ?= /usr/local
JOBS := $(shell nproc)

help: ## list the targets
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' Makefile | expand -t 22

run: build/dependencies-page build ## build, ask of CASE (cases/gaza-2024) whether there is a deal, write build/report.html
	@build/release/irenic deals $(CASE)
	@build/release/irenic report $(CASE) --out build/report.html
	@echo "The whole report, to be opened in a browser: $(CURDIR)/build/report.html"

build: build/release/configured ## build the program: build/release/irenic
	@cmake --build --preset release --target irenic_cli -j $(JOBS) >&2

test: build/dependencies-test build/release/configured ## build everything, run every test, fuzz for a minute
	cmake --build --preset release -j $(JOBS)
	ctest --preset release -j $(JOBS)
	@$(MAKE) fuzz

test-debug: build/dependencies-test ## the tests with address and undefined-behaviour sanitizers
	cmake --preset debug
	cmake --build --preset debug -j $(JOBS)
	ctest --preset debug -j $(JOBS)

fuzz: build/dependencies-test ## fuzz for a minute
	cmake --preset fuzz
	cmake --build --preset fuzz -j $(JOBS)
	scripts/fuzz

check: build/dependencies-check ## formatting, include directions, headers, clang-tidy on what changed (ALL=1: on all)
	scripts/check-format
	scripts/check-includes
	cmake --preset tidy
	cmake --build --preset tidy -j $(JOBS)
	scripts/check-tidy $(if $(ALL),--all)

format: build/dependencies-check ## format the C++ files
	scripts/check-format --fix

bench: build build/dependencies-bench ## micro benchmarks, then what is promised beside what is measured
	cmake --build --preset release --target irenic_bench -j $(JOBS)
	build/release/bench/irenic_bench
	bench/report
	bench/read_scores

bench-peers: build build/dependencies-bench ## side by side with other tools
	bench/peers/run

install: build ## install the program and the library under PREFIX (/usr/local)
	cmake --install build/release --prefix $(PREFIX)

clean: ## remove everything built
	rm -rf build

build/dependencies-%: scripts/install-dependencies
	@scripts/install-dependencies $*
	@mkdir -p build && touch $@
	@rm -f build/release/configured # what was not there before may be now

build/release/configured: CMakePresets.json build/dependencies-build
	cmake --preset release
	@touch $@
