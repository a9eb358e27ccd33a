"""Whom a table is about that has no column for it, and what it measures, as the lines above it say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.support import Capture, facts_of, imported, make_library, run_import


def _subjects(folder: Path, capsys: Capture, lines: str, author: str = "") -> tuple[int, set[str]]:
    """Import an account below some lines, and return the exit code and the subjects of its facts."""
    (folder / "t.csv").write_text(f"{lines}\nItem,2022,2023\nWages (€),12,13\nRent (€),4,5\n", encoding="utf-8")
    facts = make_library(folder, "t.csv", author=author)
    done = run_import(capsys, facts, "t.csv", "--yes", "--topic", "f")
    return done.code, {fact.subject for fact in facts_of(facts)}


@pytest.mark.parametrize(
    ("lines", "subject"),
    [
        ("Station: Glen Ard,,", "glen-ard"),
        ("School: Fell Academy,,", "fell-academy"),
        ("Fell Academy: accounts,,", "fell-academy"),
        ('"Ostara Trust, accounts",,', "ostara-trust"),
        ("Tamar Rowing Club \u2013 accounts,,", "tamar-rowing-club"),
        ("Accounts of Skarholm,,", "skarholm"),
        ("Source: Office of Skarholm,,\nStation: Glen Ard,,", "glen-ard"),
        ("青岭市收支,,", "x"),
    ],
)
def test_a_line_above_the_table_names_whom_it_is_about(lines: str, subject: str, tmp_path: Path, capsys: Capture) -> None:
    code, found = _subjects(tmp_path, capsys, lines)
    assert code == 0 and len(found) == 1 and found.pop().startswith(subject)


@pytest.mark.parametrize("lines", ["Source: annual return,,", "Key Figures,,", "Note: in current prices,,"])
def test_no_word_of_a_key_and_no_title_is_taken_for_a_name(lines: str, tmp_path: Path, capsys: Capture) -> None:
    assert _subjects(tmp_path, capsys, lines) == (2, set())


def test_a_name_above_the_table_comes_before_its_publisher(tmp_path: Path, capsys: Capture) -> None:
    assert _subjects(tmp_path, capsys, "Fell Trust: accounts,,", "Office of Returns") == (0, {"fell-trust"})


def test_the_publisher_is_the_subject_where_no_line_has_a_name(tmp_path: Path, capsys: Capture) -> None:
    assert _subjects(tmp_path, capsys, "Key figures,,", "Fell Trust") == (0, {"fell-trust"})


def test_a_measure_that_is_said_makes_the_rows_subjects(tmp_path: Path, capsys: Capture) -> None:
    text = "Source,2021,2022\nRoad,41.2,40.8\nShipping,12.9,13.3\n"
    (tmp_path / "t.csv").write_text(text, encoding="utf-8")
    facts = make_library(tmp_path, "t.csv", author="")
    run_import(capsys, facts, "t.csv", "--yes", "--topic", "f", "--measure", "emissions", "--unit", "1000 t")
    assert {(fact.subject, fact.measure) for fact in facts_of(facts)} == {("road", "emissions"), ("shipping", "emissions")}


@pytest.mark.parametrize(
    ("caption", "measure"),
    [
        ("Tonnes; cargo handled by quay", "cargo handled by quay"),
        ("Cargo by quay, Rs. in crore", "Cargo by quay"),
        ("Holm Harbour: cargo by quay (thousand tonnes)", "Holm Harbour: cargo by quay"),
    ],
)
def test_a_unit_beside_what_is_measured_is_no_part_of_it(caption: str, measure: str, tmp_path: Path, capsys: Capture) -> None:
    text = f'"{caption}",,\nQuay,2019,2020\nNorth,1204,1187\nSouth,884,790\n'
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {fact.measure for fact in made} == {measure}


@pytest.mark.parametrize(
    ("caption", "measure"),
    [
        ("Holm: visits by foot", "visits by foot"),
        ("Holmfirth visits", "Holmfirth visits"),
        ("Holm's visits by foot", "Holm's visits by foot"),
    ],
)
def test_the_name_of_the_subject_is_left_out_of_the_measure_as_a_whole_word(
    caption: str, measure: str, tmp_path: Path, capsys: Capture
) -> None:
    (tmp_path / "t.csv").write_text(f"{caption},\nYear,Value\n2022,12\n2023,15\n", encoding="utf-8")
    facts = make_library(tmp_path, "t.csv", author="Holm")
    run_import(capsys, facts, "t.csv", "--yes", "--topic", "f", "--unit", "{visit}")
    assert {(fact.subject, fact.measure) for fact in facts_of(facts)} == {("holm", measure)}
