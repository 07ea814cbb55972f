# Norikae. `make` lists what can be made.
#
# One set of build flags serves every target, so that the compiled packages are
# shared: Fyne's C parts alone take minutes. Nothing is compiled twice but for
# the race detector.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# x11: GLFW's Wayland code has no text input protocol, so no Japanese typing.
# migrated_fynedo: the app keeps Fyne's threading rules; drops the checks.
# no_emoji: leaves out Fyne's emoji font, 4 MB; the system's own draws them.
ifeq ($(shell uname -s),Linux)
TAGS := x11,migrated_fynedo,no_emoji
else
TAGS := migrated_fynedo,no_emoji
endif
export GOFLAGS := -trimpath -buildvcs=false -tags=$(TAGS)
# NDEBUG: an assertion of GLFW would end the program where a window manager has died.
export CGO_CFLAGS := -O2 -g -DNDEBUG

VERSION := $(shell sed -n 's/^Version = "\(.*\)"/\1/p' FyneApp.toml)
COMMIT := $(shell git rev-parse --short=7 HEAD 2>/dev/null)
DATE := $(shell git log -1 --format=%cs 2>/dev/null)
export FACTS := -X norikae/ui/launch.version=$(VERSION) -X norikae/ui/launch.revision=$(COMMIT) -X norikae/ui/launch.date=$(DATE)
EXE := $(shell go env GOEXE 2>/dev/null)
# Without this flag a program on Windows opens a console window beside its own.
ifeq ($(EXE),.exe)
RUN := -H windowsgui
endif

.PHONY: help run build test lint cover fuzz bench windows screenshots package-linux package-windows package-macos clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 26

run: ## install what is missing, build, start the app (ARGS="--practice --lang ja")
	@.ci/install build
	@go build -ldflags "$(RUN) $(FACTS)" -o build/norikae$(EXE) .
	@.ci/start build/norikae$(EXE) $(ARGS)

build: ## the stripped binary for release, build/release/norikae
	@.ci/install build
	@.ci/build "$$(go env GOOS)" build/release/norikae$(EXE)
	@ls -l build/release/norikae$(EXE)

test: ## install what is missing, then check everything
	@.ci/install build test
	@.ci/test

lint: ## formatting, modules, vet, linters and dead code alone
	@.ci/install build
	@.ci/lint

cover: ## the coverage of every package; one below 70 % without a reason fails
	@.ci/install build test
	@.ci/cover

fuzz: ## every fuzz target for a while (FUZZTIME=20s)
	@.ci/install build
	@.ci/fuzz

bench: build ## print every number that has a limit; one over it fails
	@.ci/install test
	@.ci/bench

windows: ## build for Windows with mingw-w64 and run program and tests under Wine
	@.ci/install build windows
	@.ci/windows $(ARGS)

package-linux: ## .deb, .rpm and .tar.xz, build/release/
	@.ci/install build test package
	@.ci/package-linux

package-windows: ## .zip and installer, built on Linux, build/release/
	@.ci/install build windows package
	@.ci/package-windows

package-macos: ## .app and .dmg, on a Mac, build/release/
	@.ci/install build
	@.ci/package-macos

screenshots: ## every screen in both languages, themes and sizes, build/screenshots/
	@.ci/install build test
	@rm -rf build/screenshots
	@NORIKAE_SCREENSHOTS="$(CURDIR)/build/screenshots" go test -count=1 -timeout 30m -v -run '^TestScreenshots$$' ./ui/e2e
	@ls build/screenshots | wc -l | xargs printf 'build/screenshots: %d pictures\n'

clean: ## remove what was built
	@rm -rf build
