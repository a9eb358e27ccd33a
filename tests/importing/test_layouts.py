"""Layouts of tables as offices publish them: rows of units, headers over several columns, marks of notes, dates, words of other languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from beltfacts.documents import Cell
from beltfacts.evidence import FoundCell, Labels, read_shown
from beltfacts.evidence.cells.cell_reading import _read_shown
from beltfacts.importing.dates.periods import read_period
from beltfacts.importing.dates.table_dates import short_dates
from beltfacts.importing.foreign_words import find_foreign_date, foreign_unit, rate_denominator
from beltfacts.model import Fact
from beltfacts.reading import UNITS
from tests.importing.support import Capture, facts_of, imported, make_library, run_import


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
    figures = {(fact.subject, fact.measure, fact.date): fact.figure for fact in made}
    assert [figures.pop(("ness", each, year)) for each in ("Beds", "Nurses") for year in ("2022", "2023")] == ["40", "42", "75", "78"]
    assert figures == {("holm", "Beds", "2022"): "12", ("holm", "Nurses", "2022"): "20", ("holm", "Nurses", "2023"): "21"}


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
        ("szt.", "1"),
        ("tis. ks", "1"),
        ("hanehalk\u0131", "{household}"),
        ("Jahre", "a"),
        ("Jahr", ""),
        ("miles", ""),
    ],
)
def test_units_of_other_languages_are_known(text: str, unit: str) -> None:
    assert foreign_unit(text) == unit


def test_a_day_of_a_language_of_which_labels_alone_are_known_is_a_date() -> None:
    assert find_foreign_date("Stav k 31. prosince 2023")[0] == "2023-12-31"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024K3", "2024-Q3"),
        ("1. Quartal 2024", "2024-Q1"),
        ("2\u00ba trimestre de 2024", "2024-Q2"),
        ("janvier 2024", "2024-01"),
        ("2e halfjaar 2023", "2023-H2"),
        ("I p\u00f3\u0142rocze 2024", "2024-H1"),
        ("3. Halbjahr 2023", ""),
        ("\u517e\u5e74", ""),
    ],
)
def test_periods_of_other_languages_are_read(text: str, date: str) -> None:
    assert read_period(text) == date


def test_a_month_with_two_digits_is_of_a_year_only_where_the_row_tells_it() -> None:
    assert short_dates(["Jan-24", "Feb-24"]) == {"Jan-24": "2024-01", "Feb-24": "2024-02"}
    assert short_dates(["Mar-24"]) == {}


def test_what_a_rate_is_per_is_no_unit_of_the_rate() -> None:
    assert rate_denominator("habitants par km\u00b2") == "km\u00b2"


@pytest.mark.parametrize(
    ("caption", "date"),
    [("Stand 1. M\u00e4rz 2024", "2024-03-01"), ("Stand 1. J\u00e4nner 2024", "2024-01-01"), ("k 1. ledna 2024", "2024-01-01")],
)
def test_the_date_of_a_caption_in_another_language_is_found(caption: str, date: str) -> None:
    assert find_foreign_date(caption)[0] == date


def test_a_px_file_in_windows_1252_is_read(tmp_path: Path, capsys: Capture) -> None:
    px = 'CHARSET="ANSI";\nTITLE="Fångster";\nCONTENTS="Catch";\nUNITS="t";\nLANGUAGE="sv";\nSTUB="port";\nHEADING="year";\n'
    px += 'VALUES("port")="\u00d6n";\nVALUES("year")="2023";\nDATA=\n7.5;\n'
    (tmp_path / "t.px").write_bytes(px.encode("cp1252"))
    facts = make_library(tmp_path, "t.px")
    assert run_import(capsys, facts, "t.px", "--yes").code == 0
    assert [(fact.measure, f"{fact.value:f}", fact.unit) for fact in facts_of(facts)] == [("Catch", "7.5", "t")]


def test_a_unit_that_is_said_for_a_column_counts_where_its_sign_is_of_several_currencies(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", "Shop,Year,Cost ($ million)\nNess,2023,4.5\n", "--unit", "Cost ($ million)=AUD")
    assert [(f"{fact.value:f}", fact.unit) for fact in made] == [("4500000", "AUD")]
    assert "the labels say USD, and the unit is AUD" in made[0].sic


@pytest.mark.parametrize(
    ("said", "reason"),
    [("Cost (US$)=EUR", "is in USD, not EUR"), ("Cost (US$)=1000 USD", "different scales or units"), ("Cost (US$)=USD", "")],
)
def test_a_unit_that_the_labels_contradict_is_refused_with_the_reason(tmp_path: Path, capsys: Capture, said: str, reason: str) -> None:
    done, made = imported(tmp_path, capsys, "t.csv", "Shop,Year,Cost (US$)\nNess,2023,4.5\n", "--unit", said)
    assert bool(made) == (not reason) and reason in done.out


def test_a_column_of_days_is_the_date_whatever_it_is_called(tmp_path: Path, capsys: Capture) -> None:
    text = "Stichtag;Hafen;Schiffe\n02.01.2024;Ness;5\n15.01.2024;Ness;6\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--unit", "{ship}")
    assert {fact.date for fact in made} == {"2024-01-02", "2024-01-15"}


def test_plain_numbers_are_read_as_their_labels_say_one_by_one() -> None:
    labels = (
        "Freight (thousand tonnes)",
        "Grants ($)",
        "Height (m)",
        "Rank 7",
        "Ness",
        "2015 prices",
        "Share (%)",
        "Staff",
        "Deaths per 1,000 births",
        "Fires/100,000 homes",
    )
    units = dict(UNITS)
    for row in labels:
        for column in labels:
            found = FoundCell(Cell(1, 1, 0, 5, raw=""), "31415", Labels((row,), (column,), ("Cost, \u00a3 million",), corner="Port"))
            assert read_shown("31415", found, units) == _read_shown("31415", found, units), (row, column)


@pytest.mark.parametrize("span", ["rowspan", "colspan"])
def test_a_merged_cell_of_several_rows_or_columns_gives_no_fact(tmp_path: Path, capsys: Capture, span: str) -> None:
    rows = {
        "rowspan": "<tr><th>Ness</th><td rowspan=2>70</td><td>8</td></tr><tr><th>Holm</th><td>9</td></tr>",
        "colspan": "<tr><th>Ness</th><td colspan=2>70</td></tr><tr><th>Holm</th><td>8</td><td>9</td></tr>",
    }
    page = f"<table><caption>Ships built</caption><tr><th>Port</th><th>2023</th><th>2024</th></tr>{rows[span]}</table>"
    done, made = imported(tmp_path, capsys, "t.html", page, "--measure", "Ships", "--subject", "Port")
    assert {fact.figure for fact in made} == {"8", "9"}
    assert "a merged cell that belongs to several rows or columns" in done.out


def test_the_unit_of_one_column_in_the_title_is_not_that_of_the_others(tmp_path: Path, capsys: Capture) -> None:
    text = 'Area sown (1,000 ha) and farms\nCrop,Year,Area sown,Farms\nRye,2023,412.5,"12,045"\n'
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert not [fact for fact in made if fact.figure == "12,045" and fact.unit == "har"]


def test_a_fiscal_year_that_names_both_its_years_is_a_date(tmp_path: Path, capsys: Capture) -> None:
    _, made = imported(tmp_path, capsys, "t.csv", "Clinic,FY 2022/23,FY 2023/24\nNess,41,43\n", "--measure", "Beds", "--unit", "{bed}")
    assert {fact.date for fact in made} == {"2022/2023", "2023/2024"}


def test_a_scale_in_the_title_is_not_that_of_a_column_of_per_cent(tmp_path: Path, capsys: Capture) -> None:
    text = "Table 2. Timber sold (million tonnes),,\nForest,Sales 2023,Change %\nNorth Wood,1.5,8.8\nSouth Wood,2.5,-9.3\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--date", "2023")
    assert said(made) == {
        ("north-wood", "1500000", "t", "2023"),
        ("south-wood", "2500000", "t", "2023"),
        ("north-wood", "8.8", "%", "2023"),
        ("south-wood", "-9.3", "%", "2023"),
    }


@pytest.mark.parametrize("unit", ["T", "MT", "N", "EUR/T"])
def test_capitals_that_are_several_units_are_asked_for(unit: str, tmp_path: Path, capsys: Capture) -> None:
    text = f"Port,Year,Indicator,Unit,Value\nNess,2023,Landings,{unit},12.5\nHolm,2023,Landings,{unit},3.25\n"
    done, made = imported(tmp_path, capsys, "t.csv", text)
    assert (done.code, made) == (2, []) and f'--unit "{unit}=CODE"' in done.err
    said = "1 t" if unit == "MT" else "t"  # million tonnes, or metric tons
    assert run_import(capsys, tmp_path / "facts", "t.csv", "--yes", "--unit", f"{unit}={said}").code == 0


def test_a_title_with_a_unit_that_is_not_known_lets_no_measure_count_itself(tmp_path: Path, capsys: Capture) -> None:
    text = "Resultados (millones de pesos nuevos),\nYard,Ships 2023\nNess,1.5\nHolm,2.5\n"  # a yard builds ships, and is no length
    done, made = imported(tmp_path, capsys, "t.csv", text)
    assert (done.code, made) == (2, []) and '--unit "Ships=CODE"' in done.err


def test_a_scale_that_is_not_sure_is_taken_from_the_person_who_says_it(tmp_path: Path, capsys: Capture) -> None:
    text = "Bal \u00fcretimi (bin ton);;\n\u0130l;2022;2023\nKars;1.204,5;1.310,2\nMu\u011fla;12,0;11,5\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--unit", "t")
    assert made == [] and "leave scale or unit open" in done.out
    _, made = imported(tmp_path, capsys, "t.csv", text, "--unit", "1000 t")
    assert ("kars", "1204500", "t", "2022") in said(made)


def test_a_column_of_a_period_with_few_figures_holds_values(tmp_path: Path, capsys: Capture) -> None:
    text = "Bezoek; ;\nMuseum;1e halfjaar 2023;2e halfjaar 2023\nKlei;120,4;.\nZee;133,5;.\nBos;8,5;7,5\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Museum", "--measure", "Bezoek", "--unit", "{visit}")
    assert [(fact.subject, fact.dimensions, fact.date) for fact in made if fact.figure in ("120,4", "7,5")] == [
        ("klei", (), "2023-H1"),
        ("bos", (), "2023-H2"),
    ]
