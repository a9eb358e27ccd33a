"""Layouts of tables as offices publish them: rows of units, headers over several columns, marks of notes, dates, words of other languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from beltfacts.importing.foreign_words import find_foreign_date, foreign_unit, rate_denominator
from beltfacts.importing.periods import read_period
from beltfacts.importing.table_dates import short_months
from beltfacts.model import Fact
from tests.importing.support import facts_of, make_library, run_import
from tests.importing.test_points import Capture, imported


def said(made: list[Fact]) -> set[tuple[str, str, str, str]]:
    """Return subject, value, unit and date of each fact."""
    return {(fact.subject, f"{fact.value:f}", fact.unit, fact.date) for fact in made}


def test_a_row_of_units_below_the_header_gives_the_units(tmp_path: Path, capsys: Capture) -> None:
    text = "Kreis;Jahr;Betriebe;Anbaufl\u00e4che;Umsatz;Quote\n;;Anzahl;1 000 ha;Mio. EUR;%\nOberau;2023;1 204;12,5;3,4;61,0\nUnterau;2023;87;0,5;\u2013;x\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert said(made) == {
        ("oberau", "1204", "1", "2023"),
        ("oberau", "12500", "har", "2023"),
        ("oberau", "3400000", "EUR", "2023"),
        ("oberau", "61", "%", "2023"),
        ("unterau", "87", "1", "2023"),
        ("unterau", "500", "har", "2023"),
    }


def test_a_header_goes_on_over_empty_places_above_other_headers(tmp_path: Path, capsys: Capture) -> None:
    text = "Clinic,Beds,,Nurses,\n,2022,2023,2022,2023\nNess,40,42,75,78\nHolm,12,..,20,21\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {(fact.subject, fact.measure, fact.date, fact.figure) for fact in made} == {
        ("ness", "Beds", "2022", "40"),
        ("ness", "Beds", "2023", "42"),
        ("ness", "Nurses", "2022", "75"),
        ("ness", "Nurses", "2023", "78"),
        ("holm", "Beds", "2022", "12"),
        ("holm", "Nurses", "2022", "20"),
        ("holm", "Nurses", "2023", "21"),
    }


def test_marks_of_notes_are_no_part_of_a_name_and_their_notes_are_said(tmp_path: Path, capsys: Capture) -> None:
    text = "Mill,Year,Sacks\nOld Mill (b),2023,125\nWater Mill 1),2023,80\nMalta (x),2023,7\n(b) Open since June.\n1) Without the annex.\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {(fact.subject, fact.note) for fact in made} == {
        ("old-mill", "(b) Open since June."),
        ("water-mill", "1) Without the annex."),
        ("malta-x", ""),
    }


def test_apostrophes_and_density_of_another_language(tmp_path: Path, capsys: Capture) -> None:
    text = "Bev\u00f6lkerung am 31. Dezember 2023\nKanton;Einwohner;Einwohner je km\u00b2\nUri;37\u2019922;35\nZug;131\u2019160;634\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert said(made) == {
        ("uri", "37922", "{person}", "2023-12-31"),
        ("uri", "35", "{person}/km2", "2023-12-31"),
        ("zug", "131160", "{person}", "2023-12-31"),
        ("zug", "634", "{person}/km2", "2023-12-31"),
    }


def test_days_are_read_in_the_order_that_the_table_tells(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", "Port,Date,Ships\nNess,03/04/2024,5\nNess,13/04/2024,6\n")
    assert {fact.date for fact in made} == {"2024-04-03", "2024-04-13"}


@pytest.mark.parametrize("rows", ["Ness,03/04/2024,5\nNess,04/05/2024,6\n", "Ness,2024-T1,5\nNess,2024-T2,6\n"])
def test_dates_that_the_table_leaves_open_are_refused(tmp_path: Path, capsys: Capture, rows: str) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", f"Port,Period,Ships\n{rows}")
    assert not made and "no date that can be read" in done.out


def test_t_is_a_quarter_where_a_year_has_four_of_them(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(
        tmp_path, capsys, "t.csv", "Puerto;Periodo;Buques;Cuota (%)\nCaleta;2024T3;5;1,5\nCaleta;2024T4;6;2,5\n", "--unit", "{ship}"
    )
    assert {fact.date for fact in made} == {"2024-Q3", "2024-Q4"}


def test_a_mark_in_a_column_of_figures_is_no_flag_of_the_one_before(tmp_path: Path, capsys: Capture) -> None:
    text = "Area,Year,Water (m3),Leakage (%)\nNess,2023,980,[x]\nHolm,2023,[c],21.0\nTarn,2023,75,4.5\n"
    done, made = imported(tmp_path, capsys, "t.csv", text)
    assert {(fact.figure, fact.note) for fact in made} == {("980", ""), ("21.0", ""), ("75", ""), ("4.5", "")}
    assert "[x] (not available)" in done.out and "[c] (confidential)" in done.out


def test_a_date_for_the_whole_table_stands_in_the_note(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", "Road,Length (km),Change on 2022 (%)\nA1,412.5,0.5\n", "--date", "2023")
    assert {(fact.date, fact.note) for fact in made} == {("2023", "the table is of 2023")}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("\u0442\u044b\u0441. \u0447\u0435\u043b\u043e\u0432\u0435\u043a", "{person}"),
        ("Mio. Tonnen", "t"),
        ("d\u00edas", "d"),
        ("\u4e07\u4eba", "{person}"),
        ("miles", ""),
    ],
)
def test_units_of_other_languages_are_known(text: str, unit: str) -> None:
    assert foreign_unit(text) == unit


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024K3", "2024-Q3"),
        ("1. Quartal 2024", "2024-Q1"),
        ("2\u00ba trimestre de 2024", "2024-Q2"),
        ("janvier 2024", "2024-01"),
        ("\u517e\u5e74", ""),
    ],
)
def test_periods_of_other_languages_are_read(text: str, date: str) -> None:
    assert read_period(text) == date


def test_a_month_with_two_digits_is_of_a_year_only_where_the_row_tells_it() -> None:
    assert short_months(["Jan-24", "Feb-24"]) == {"Jan-24": "2024-01", "Feb-24": "2024-02"}
    assert short_months(["Mar-24"]) == {}


def test_what_a_rate_is_per_is_no_unit_of_the_rate() -> None:
    assert rate_denominator("habitants par km\u00b2") == "km\u00b2"
    assert find_foreign_date("Stand 1. M\u00e4rz 2024")[0] == "2024-03-01"


def test_a_px_file_in_windows_1252_is_read(tmp_path: Path, capsys: Capture) -> None:
    px = 'CHARSET="ANSI";\nTITLE="Fångster";\nCONTENTS="Catch";\nUNITS="t";\nLANGUAGE="sv";\nSTUB="port";\nHEADING="year";\n'
    px += 'VALUES("port")="\u00d6n";\nVALUES("year")="2023";\nDATA=\n7.5;\n'
    (tmp_path / "t.px").write_bytes(px.encode("cp1252"))
    facts = make_library(tmp_path, "t.px")
    assert run_import(capsys, facts, "t.px", "--yes").code == 0
    assert [(fact.measure, f"{fact.value:f}", fact.unit) for fact in facts_of(facts)] == [("Catch", "7.5", "t")]
