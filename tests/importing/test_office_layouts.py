"""Layouts of statistical offices: lines about the series above the dates, flags without a header, codes that look like units, sums per share."""

from __future__ import annotations

from pathlib import Path

import pytest

from beltfacts.importing import is_unit
from beltfacts.importing.column_names import numbers_rows
from beltfacts.importing.wording import measure_name
from tests.importing.test_points import Capture, imported, values


def test_lines_about_the_series_above_the_dates_are_headers(tmp_path: Path, capsys: Capture) -> None:
    text = (
        '"Title","Boat hire, annual rate"\n"CDID","L1"\n"Unit","%"\n"Release date","22-05-2024"\n"Next release","19 June 2024"\n'
        '"2022","7.3"\n"2023","9.4"\n"2023 Q1","11.8"\n"2023 JAN","12.1"\n'
    )
    done, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert {fact.figure: (fact.date, fact.unit) for fact in made} == {
        "7.3": ("2022", "%"),
        "9.4": ("2023", "%"),
        "11.8": ("2023-Q1", "%"),
        "12.1": ("2023-01", "%"),
    }, done.err


def test_a_row_of_units_may_say_000_and_rows_before_the_dates_are_left_out(tmp_path: Path, capsys: Capture) -> None:
    text = (
        ",Crew ;,Idle rate ;\nUnit,000,Percent\nFrequency,Month,Month\nCollection Month,1,1\nSeries ID,A1X,A2X\n"
        "Jan-2024,14.3,4.1\nFeb-2024,14.4,3.9\nMar-2024,14.6,3.8\n"
    )
    done, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm", "--unit", "{person}")
    assert values(made) == {
        "14.3": ("14300", "{person}"),
        "14.4": ("14400", "{person}"),
        "14.6": ("14600", "{person}"),
        "4.1": ("4.1", "%"),
        "3.9": ("3.9", "%"),
        "3.8": ("3.8", "%"),
    }
    assert "no date that can be read: 'Collection Month'" in done.out


def test_flags_in_columns_without_a_header_are_flags(tmp_path: Path, capsys: Capture) -> None:
    text = "TIME,2020,,2021,,2022,\nGEO (Labels),,,,,,\nEstonia,608,,618,,629,p\nFinland,652,b,656,,661,\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "boats", "--unit", "{boat}")
    assert {(fact.subject, fact.figure, fact.date, fact.note) for fact in made} == {
        ("estonia", "608", "2020", ""),
        ("estonia", "618", "2021", ""),
        ("estonia", "629", "2022", "flag p (provisional)"),
        ("finland", "652", "2020", "flag b (break in the series)"),
        ("finland", "656", "2021", ""),
        ("finland", "661", "2022", ""),
    }
    assert not any(fact.dimensions for fact in made)


def test_the_column_of_units_says_the_unit_and_codes_of_currencies_do_not(tmp_path: Path, capsys: Capture) -> None:
    text = "KEY,CURRENCY,CURRENCY_DENOM,TIME_PERIOD,OBS_VALUE,UNIT\nS.E,SEK,EUR,2024-02,11.25,SEK\nN.E,NOK,EUR,2024-02,11.52,NOK\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "exchange rate")
    assert values(made) == {"11.25": ("11.25", "SEK"), "11.52": ("11.52", "NOK")}


def test_a_unit_of_another_column_is_not_taken(tmp_path: Path, capsys: Capture) -> None:
    text = "year,reporter,item,qtyUnitAbbr,qty,worth\n2023,Holm,Coffee,kg,9120,61204\n2023,Ness,Tea,kg,2210,6418\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--value", "worth", "--unit", "USD")
    assert not made
    assert "'kg' in the column qtyUnitAbbr may be no unit of it" in done.out


def test_a_scale_of_all_but_sums_per_share_is_that_of_the_others(tmp_path: Path, capsys: Capture) -> None:
    text = '"EUR in millions, except per share data",2023,2022\nRevenue,4120.5,3988.1\nEarnings per share (in EUR),1.87,1.66\n'
    done, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert values(made) == {"4120.5": ("4120500000", "EUR"), "3988.1": ("3988100000", "EUR")}
    assert "the labels leave scale or unit open" in done.out


def test_two_header_rows_of_which_the_lower_has_years_and_a_row_with_the_name_of_the_labels(tmp_path: Path, capsys: Capture) -> None:
    text = "metric,orders,orders,boats,boats\nyear,2022,2023,2022,2023\nregion,,,,\nNorth,812,845,12,13\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {(fact.subject, fact.measure, fact.date, fact.figure) for fact in made} == {
        ("north", "orders", "2022", "812"),
        ("north", "orders", "2023", "845"),
        ("north", "boats", "2022", "12"),
        ("north", "boats", "2023", "13"),
    }


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Deaths (per 1,000 births)", "Deaths (per 1,000 births)"),
        ("Yield, t/ha", "Yield"),
        ("Yield (t/ha)", "Yield"),
        ("Umsatz (Mio. CHF)", "Umsatz"),
        ("Area (Hectares)", "Area"),
        ("Visits, adults", "Visits, adults"),
    ],
)
def test_a_measure_is_named_without_its_unit(label: str, name: str) -> None:
    assert measure_name([label]) == name


@pytest.mark.parametrize(
    ("name", "texts", "numbers"), [("Pos.", ["1", "2="], True), ("Rank", ["Major", "Captain"], False), ("Wins", ["1", "2"], False)]
)
def test_columns_of_ranks_are_told_by_name_and_numbers(name: str, texts: list[str], numbers: bool) -> None:
    assert numbers_rows(name, texts) is numbers


@pytest.mark.parametrize(
    ("code", "known"), [("{death}/1000", True), ("{car}/{person}", True), ("USD/kg", True), ("header/2", False), ("North", False)]
)
def test_rates_of_counted_things_are_units(code: str, known: bool) -> None:
    assert is_unit(code) is known
