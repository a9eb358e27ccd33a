# The two commands a newcomer needs are `make demo` and `make test`; both make an environment of their own in .venv.

PYTHON ?= python3
BIN = .venv/bin

.PHONY: demo test lint types contracts tests install bench docs clean

demo: .venv/run  ## Install beltfacts in .venv and answer a question
	$(BIN)/beltfacts search "China-Laos Railway freight"

test: lint types contracts tests  ## Everything that continuous integration checks

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/dev
	$(BIN)/mypy

contracts: .venv/dev
	$(BIN)/lint-imports

tests: .venv/dev
	$(BIN)/pytest -n auto --cov

docs: .venv/dev  ## Write the generated parts of the docs and the README anew
	$(BIN)/python tools/docs.py

bench: .venv/dev
	$(BIN)/python -m benchmarks

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/run: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/dev: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $@ .venv/run

clean:
	rm -rf .venv build dist .coverage* .pytest_cache .mypy_cache .ruff_cache .hypothesis
