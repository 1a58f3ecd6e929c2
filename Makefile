# Everything a person does with this project. `make` alone lists it.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help site serve test test-loss test-faults test-site test-search check bench bench-hugo bench-search score \
  pictures templates learn format clean

# Where the site goes; a folder of newsletters to make it of, instead of Content; which benchmarks run (all of them,
# where none is named); how many articles the archives of bench-hugo have; a finished site to look at, instead of this
# folder's; how many made-up issues prove the ingest.
OUTPUT ?= Output
NEWSLETTERS ?=
BENCH ?=
ARTICLES ?=
SITE ?=
ISSUES ?= 10000

help: ## List these commands
	@sed -nE 's/^([a-z-]+): .*## (.*)/\1|\2/p' Makefile | while IFS='|' read -r name text; do \
	  printf '  make %-13s %s\n' "$$name" "$$text"; done

site: ## Build the site into Output (or OUTPUT=folder; NEWSLETTERS=folder makes it of these)
	@.ci/install
	.ci/release seogo
ifeq ($(NEWSLETTERS),)
	.build/release/seogo build --output "$(OUTPUT)"
else
	.ci/site-of-newsletters "$(NEWSLETTERS)" "$(OUTPUT)"
endif

serve: ## Show the site in a browser while you write
	@.ci/install
	.ci/release seogo
	.build/release/seogo serve

test: ## Run all tests
	@.ci/install
	swift test --disable-xctest

test-loss: ## Prove the ingest on made-up and damaged newsletters (ISSUES=10000 of each)
	@.ci/install
	.ci/release prove
	.build/release/prove $(ISSUES) ../shared/newsletters Content/newsletters

test-faults: ## Kill 200 builds at random moments, fill disks, change folders while they are read
	@.ci/install
	SEOGO_KILLS=200 swift test --disable-xctest --filter FaultTests

test-site: ## Check the finished pages: W3C, accessibility, feeds, data, in a browser (SITE=folder)
	@.ci/install
	.ci/test-site $(SITE)

test-search: ## Search the sample archive and one of 10,000 articles in a browser, beside a plain scan (ARTICLES=1000)
	@.ci/install
	.ci/test-search $(ARTICLES)

pictures: ## Take the pictures of docs/pictures anew (SITE=folder)
	@.ci/install
	.ci/pictures $(SITE)

templates: ## List the files of Templates for the program (after adding or removing one)
	.ci/list-templates

check: ## Check format, arrows between targets, and house rules
	@.ci/install
	.ci/check

bench: ## Measure the engines (all, or BENCH="markdown templates")
	@.ci/install
	.ci/release benchmarks
	.build/release/benchmarks $(BENCH)

bench-hugo: ## Build 1,000 and 10,000 made-up articles with us and with Hugo (ARTICLES="1000")
	@.ci/install python3 python3-venv
	.ci/bench-hugo $(ARTICLES)

bench-search: ## Search the same pages with us and with Pagefind; the tables go to docs/search.md
	@.ci/install
	.ci/bench-search $(ARTICLES)

score: ## Score the ingest on the annotated newsletters (Tests/Annotated and ../shared)
	@.ci/install python3 python3-yaml
	.ci/release seogo
	.ci/score

learn: ## Learn anew from the annotated newsletters where cells and labels of tables end
	@.ci/install python3
	Tests/Annotated/learn_breaks.py

format: ## Format the code
	@.ci/install
	swift format format --in-place --parallel --recursive Sources Tests Package.swift

clean: ## Remove what was built; Content and Templates stay
	rm -rf .build .cache
	find Output -mindepth 1 ! -name .gitkeep -delete
