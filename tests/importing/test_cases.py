"""Ten tables of different fields and layouts: every value is right or left out, and what is written verifies."""

from __future__ import annotations

from pathlib import Path

import pytest

from beltfacts.model import Fact
from tests.importing.cases import CASES, Case, Value, write_case
from tests.importing.support import facts_of, is_sound, make_library, run_import


def said_of(fact: Fact) -> str:
    """Return what a fact says it is about, in small letters."""
    return " ".join((fact.subject, fact.measure, *(text for _, text in fact.dimensions))).lower()


def agrees(fact: Fact, value: Value) -> bool:
    words, figure, number, unit, date = value
    about = said_of(fact)
    return all(word in about for word in words.split()) and (
        fact.figure,
        f"{fact.value:f}" if fact.value is not None else "",
        fact.unit,
        fact.date,
    ) == (figure, number, unit, date)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_every_value_of_a_table_is_right_and_verifies(case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_case(case, tmp_path)
    facts = make_library(tmp_path, case.name)
    done = run_import(capsys, facts, case.name, "--yes", "--topic", "figures", "--format", "csv", *case.options)
    assert done.code == 0, done.err
    made = facts_of(facts)
    left = list(made)
    for value in case.values:
        found = next((fact for fact in left if agrees(fact, value)), None)
        assert found, (value, [(said_of(fact), fact.figure, fact.value, fact.unit, fact.date) for fact in left], done.out)
        left.remove(found)
    assert not left
    counted = sum(int(line.split(",")[1]) for line in done.out.splitlines() if line.startswith("missing"))
    assert counted == case.missing, done.out
    assert is_sound(facts)
