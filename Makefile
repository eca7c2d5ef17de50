# `make help` lists what there is. Everything works on a fresh machine with Python >= 3.11.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin
SANDBOX_PORT ?= 8900
CHAOS_KILLS ?= 1000
CHAOS_SEED ?= 1
CHAOS_EXAMPLES ?= 5000
CHAOS_STORIES ?= 500
SOURCES := app.py bot blocks storage sandbox bench training docs tests

export SANDBOX_PORT

.DEFAULT_GOAL := help
.PHONY: help demo test bench check setup setup-dev fmt lint types contracts lock docs picture clean

help: ## list the commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: setup ## try the bot in a sandbox workspace in your browser (SANDBOX_PORT=8900)
	@exec $(RUN)/python app.py demo

test: setup-dev ## run every test, on SQLite and on a real PostgreSQL
	$(RUN)/python -m pytest -n 2 --dist loadgroup

chaos: setup-dev ## kill, starve and confuse the real process, then count: minutes
	$(RUN)/python -m pytest tests/chaos -n 2 --dist loadgroup

soak: setup-dev ## the long form of chaos: hours (CHAOS_KILLS=1000 CHAOS_SEED=1 CHAOS_EXAMPLES=5000 CHAOS_STORIES=500)
	CHAOS_KILLS=$(CHAOS_KILLS) CHAOS_SEED=$(CHAOS_SEED) CHAOS_EXAMPLES=$(CHAOS_EXAMPLES) \
		CHAOS_STORIES=$(CHAOS_STORIES) $(RUN)/python -m pytest tests/chaos tests/delivery/test_chaos.py \
		-m soak -n 2 --maxfail 1 --capture no

check: setup-dev fmt-check lint types contracts test ## format, lint, types, contracts, tests

setup: $(VENV)/.runtime ## install what the bot needs into .venv

setup-dev: $(VENV)/.dev ## install what developing it needs besides

fmt: setup-dev ## format the code
	$(RUN)/ruff format $(SOURCES)
	$(RUN)/ruff check --fix $(SOURCES)

.PHONY: fmt-check
fmt-check: setup-dev
	$(RUN)/ruff format --check $(SOURCES)

lint: setup-dev ## look for mistakes
	$(RUN)/ruff check $(SOURCES)

types: setup-dev ## check the types
	$(RUN)/mypy

contracts: setup-dev ## check who imports whom
	$(RUN)/lint-imports

bench: setup-dev ## measure what is promised, beside baselines (about 25 minutes)
	$(RUN)/python -m bench $(BENCH)

picture: setup-dev ## take the README's pictures anew
	$(RUN)/python -m docs.take_card_picture

docs: setup-dev ## draw the docs' tables from the code
	$(RUN)/python -m docs.lifecycle > docs/lifecycle.md

train: setup-dev ## make triage's model anew from training/texts (the same texts give the same bytes)
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(RUN)/python -m training.names
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(RUN)/python -m training.train

triage-report: setup-dev ## say how good triage is, and draw docs/img/triage.png
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(RUN)/python -m training.report

similarity: setup-dev ## make the weights that tell twins anew, from training/pairs
	$(RUN)/python -m training.similarity set

similarity-report: setup-dev ## say how well twins are told
	$(RUN)/python -m training.similarity

LOCK := $(RUN)/uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-header --no-annotate --no-emit-index-url --quiet
lock: setup-dev ## pin the libraries named in pyproject.toml anew
	$(LOCK) -o requirements.lock
	$(LOCK) --extra dev -o requirements-dev.lock

clean: ## remove everything that was installed or made
	rm -rf $(VENV) .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; $(PYTHON) is older. Name another: make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
		{ rm -rf $(VENV); echo "Python can't make a virtual environment (on Debian: apt install python3-venv)."; exit 1; }
	@touch $@

$(VENV)/.runtime: requirements.lock | $(VENV)/.python
	@echo "Installing the libraries into $(VENV) …"
	@$(RUN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock | $(VENV)/.python
	@echo "Installing the libraries and the development tools into $(VENV) …"
	@$(RUN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $(VENV)/.runtime $@
