# The only commands to know. `make` or `make help` lists them.
SHELL := /bin/bash
BIN := .venv/bin
LANGUAGE ?=
ID ?=
PYTEST_ARGS ?=
ONLY ?=

.DEFAULT_GOAL := help
.PHONY: agency try help setup setup-check setup-test setup-bench demo demo-check test check bench translate lock sandbox texts screenshots

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: setup ## the whole portal with test citizens on this machine, until Ctrl-C
	@exec $(BIN)/python -m demo.run

demo-check: setup ## log in and read one overview without a browser, exit 0 when all is as expected
	@exec $(BIN)/python -m demo.check

sandbox: setup ## both sides of the agency API; CONFIG=agency.yaml ENV=settings for your own agency
	@exec $(BIN)/python -m demo.sandbox $(if $(CONFIG),--config $(CONFIG)) $(if $(ENV),--env $(ENV))

agency: ## the folder of a new agency: make agency ID=waterschap-voorbeeld
	@python3 -m scripts.new_agency $(ID)

try: setup ## hold an agency's folder to every promise, played by our simulator: make try ID=...
	@$(BIN)/python -m demo.trial $(ID)

test: setup-test ## all tests: unit, page, contract, both databases, browser
	@$(BIN)/python -m pytest -n 2 --dist loadfile $(PYTEST_ARGS)

check: setup-check ## ruff, mypy strict, import directions, translations fresh, texts easy to read
	@scripts/check

bench: setup-bench ## speed and memory, measured in one run on this machine
	@exec $(BIN)/python -m bench

translate: setup-check ## refresh the catalogues from the texts; LANGUAGE=xx adds a language
	@$(BIN)/python -m scripts.translate $(LANGUAGE)

texts: setup-check ## is every text easy to read? with the sentence, the word and a better word
	@$(BIN)/python -m scripts.texts

screenshots: setup-test ## pictures of every page in every form in var/screenshots; ONLY="overview" some
	@$(BIN)/python -m scripts.screenshots $(ONLY)

lock: setup-check ## pin the newest versions that fit into the two lock files
	@scripts/lock

setup: ## what the portal and the demo need (called by the others)
	@scripts/setup

setup-check:
	@scripts/setup check

setup-test:
	@scripts/setup test

setup-bench:
	@scripts/setup bench
