# Every target does its own set-up, in .venv/, from the hashed locks in requirements/.
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8000
export NO_MKDOCS_2_WARNING := 1

.PHONY: guide serve check pictures looks test lint bench schemas locks clean

guide: .venv/guide.done ## Build the site, with every format, into site/
	$(BIN)/guide build

serve: .venv/guide.done ## Show the site at http://127.0.0.1:8000/, and again after each change
	$(BIN)/guide serve --port $(PORT)

check: .venv/guide.done ## Say what is wrong with the content
	$(BIN)/guide check

pictures: .venv/guide.done ## Show every picture beside its sentences, in build/pictures.html
	$(BIN)/guide pictures

looks: .venv/guide.done ## Show every block, look and state, in docs/contributing/looks.html
	$(BIN)/guide looks

schemas: .venv/guide.done ## Write content/schema/ again, after a model has changed
	$(BIN)/guide schemas

test: lint ## Everything CI runs
	$(BIN)/python tests/needs.py
	$(BIN)/pytest --numprocesses auto --dist loadfile -m "not lighthouse" --cov --cov-report=term
	$(BIN)/pytest -m lighthouse

lint: .venv/test.done ## Style, types, and who may import whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: .venv/bench.done ## The guide, and 10, 100 and 1,000 chapters, beside stock Material, in one run
	$(BIN)/python -m tests.bench

locks: ## Resolve requirements/*.txt again (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	  pyproject.toml requirements/build.in -o requirements/guide.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	  pyproject.toml requirements/build.in --group test -o requirements/test.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	  pyproject.toml requirements/build.in --group test --group bench -o requirements/bench.txt

clean: ## Remove all that was made
	rm -rf .venv .cache site build bench

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "The guide needs Python 3.11 or later. Name one with PYTHON=, such as: make guide PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { test "$$(id -u)" = 0 && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -qq -y python3-venv; } || \
	  { echo "Python’s venv is missing. On Debian or Ubuntu: sudo apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/guide.done: .venv/bin/python requirements/guide.txt pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/guide.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q hooks
	@touch $@

.venv/test.done: .venv/guide.done requirements/test.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

.venv/bench.done: .venv/test.done requirements/bench.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	@touch $@
