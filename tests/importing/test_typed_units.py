"""Units as a person types them: codes, words, with a scale, for a column in other letters or by its letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.support import Capture, imported, values

TABLE = "Class,Head entered,Prize fund,Top weight\nSheep,41,905,88\nGoats,17,610,71\n"


@pytest.mark.parametrize(
    ("option", "figure", "value", "unit"),
    [
        ("Head entered=heads", "41", "41", "{head}"),
        ("Head entered=Schafe", "41", "41", "{sheep}"),
        ("head  ENTERED={head}", "41", "41", "{head}"),
        ("C=euros", "905", "905", "EUR"),
        ("Prize fund=thousand euros", "905", "905000", "EUR"),
        ("Prize fund=1000 GBP", "905", "905000", "GBP"),
        ("Top weight=kilograms", "88", "88", "kg"),
        ("Top weight=100 grams", "88", "8800", "g"),
    ],
)
def test_a_unit_may_be_typed_as_a_word(tmp_path: Path, capsys: Capture, option: str, figure: str, value: str, unit: str) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", TABLE, "--date", "2023", "--unit", option)
    assert values(made)[figure] == (value, unit)


def test_a_word_is_the_unit_of_all_figures(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", TABLE, "--date", "2023", "--unit", "kilograms")
    assert {fact.unit for fact in made} == {"kg"} and len(made) == 6


@pytest.mark.parametrize("unit", ["pounds", "thousand pounds", "dollars", "million dollars", "Kronen", "nonsense", "10 million"])
def test_words_that_are_several_units_or_none_are_refused(tmp_path: Path, capsys: Capture, unit: str) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", TABLE, "--date", "2023", "--unit", f"Prize fund={unit}")
    assert (done.code, made) == (2, [])
    assert done.err.splitlines()[-1] == f"beltfacts: no unit '{unit}': give a code or the usual word: kg, kilograms, {{dog}}, dogs"


def test_who_is_asked_for_a_unit_is_told_that_words_will_do(tmp_path: Path, capsys: Capture) -> None:
    done, _ = imported(tmp_path, capsys, "t.csv", TABLE, "--date", "2023", "--unit", "Head entered=heads")
    assert '--unit "Prize fund=CODE", a code or the usual word: kg, kilograms, {dog}, dogs' in done.out


@pytest.mark.parametrize("header", ["Pounds raised", "Pounds"])
def test_a_word_of_several_units_counts_nothing(tmp_path: Path, capsys: Capture, header: str) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", f"Place,{header}\nHolm,12\nTarn,18\n", "--date", "2023")
    assert made == [] and f'--unit "{header}=CODE"' in done.err
