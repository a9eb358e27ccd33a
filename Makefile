# The two commands a newcomer needs are `make demo` and `make test`; both make an environment of their own in .venv.

PYTHON ?= python3
PYTHONS ?= python3.11 python3.12 python3.13
VENV = .venv
BIN = $(VENV)/bin

# Tests start hundreds of processes, and each would compile the program again. Empty means: keep what was compiled.
export PYTHONDONTWRITEBYTECODE =

.PHONY: demo test test-all lint types contracts tests environment other-tests other-environment examples fuzz install bench docs site clean

demo: $(VENV)/run  ## Install beltfacts in .venv and answer a question
	$(BIN)/beltfacts search "China-Laos Railway freight"

test: lint types contracts tests  ## Everything that a change must pass, on one Python

test-all: test other-tests  ## The same, and the tests on the other Pythons that are installed (PYTHONS="..." names them)

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/dev
	$(BIN)/mypy

contracts: .venv/dev
	$(BIN)/lint-imports

tests: $(VENV)/dev
	$(BIN)/pytest -n auto --dist loadgroup $(CHOICE)

tests: CHOICE = --cov

environment: $(VENV)/dev

# Slow tests with many cases run on the first Python alone, and of other tests of inputs each further Python tries a quarter (tests/sampling.py).
# pyenv offers one Python at a time unless it is told to offer all.
other-tests other-environment: other-%:  ## The tests on the other Pythons that are installed, and the environments that they need
	@number='import sys; print("%d.%d" % sys.version_info[:2])'; missing=""; \
	tested="$$($(or $(wildcard $(BIN)/python),$(PYTHON)) -c "$$number")"; \
	export PYENV_VERSION="$$(pyenv versions --bare 2>/dev/null | paste -sd: -)"; \
	for python in $(PYTHONS); do \
		if ! version="$$($$python -c "$$number" 2>/dev/null)"; then missing="$$missing $$python"; continue; fi; \
		case " $$tested " in *" $$version "*) continue;; esac; \
		BELTFACTS_EXAMPLES="$${BELTFACTS_EXAMPLES:-few}" $(MAKE) --no-print-directory $* VENV=.venv/$$version PYTHON="$$python" CHOICE="-m \"not once and not untraced\"" || exit 1; \
		tested="$$tested $$version"; \
	done; \
	echo "$* of Python $$tested: done"; [ -z "$$missing" ] || echo "not installed, so not tested:$$missing"

examples: .venv/dev  ## Slow tests with all their examples; `make test` tries a fifth
	BELTFACTS_EXAMPLES=all $(BIN)/pytest -n auto --dist loadgroup -m "hypothesis or untraced"

docs: .venv/dev  ## Write the generated parts of the docs and the README anew
	$(BIN)/python tools/docs.py

site: .venv/dev  ## Build the documentation as a site in build/site; a broken link ends it
	$(BIN)/zensical build --strict

FUZZ_MINUTES ?= 60
FUZZ_TARGETS ?=

fuzz: .venv/dev  ## Try random examples against docs/promises.md for an hour; seeds of failures are printed and kept in .fuzz/
	$(BIN)/python -m tools.fuzz --minutes $(FUZZ_MINUTES) $(FUZZ_TARGETS)

bench: .venv/dev
	$(BIN)/python -m benchmarks

# Packages are compiled when they are first imported: most of their modules never are.
$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/run: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --no-compile --disable-pip-version-check --editable .
	@touch $@

$(VENV)/dev: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --no-compile --disable-pip-version-check --editable ".[dev]"
	@touch $@ $(VENV)/run

clean:
	rm -rf .venv build dist .coverage* .pytest_cache .mypy_cache .ruff_cache .hypothesis
