"""Dates that headers say: in several rows, beside a word of status, as the day on which a year ends."""

from __future__ import annotations

from pathlib import Path
from time import process_time

from beltfacts.importing.caption_dates import dates_of_captions
from beltfacts.importing.dated_labels import has_open_period
from tests.importing.support import Capture, imported


def test_quarters_below_their_years_are_the_dates(tmp_path: Path, capsys: Capture) -> None:
    text = "Keep,2022,2022,2023\n,2022 Q3,2022 Q4,2023 Q1\nDun,18204,6120,19077\nKer,9310,2288,9875\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "visitors", "--subject", "Keep", "--unit", "{visitor}")
    assert {(fact.figure, fact.date) for fact in made if fact.subject == "dun"} == {
        ("18204", "2022-Q3"),
        ("6120", "2022-Q4"),
        ("19077", "2023-Q1"),
    }
    assert not any(fact.dimensions for fact in made)


def test_header_rows_that_contradict_each_other_are_refused(tmp_path: Path, capsys: Capture) -> None:
    text = "Keep,2022,,2023,\n,2022 Q3,2022 Q4,2022 Q3,2023 Q4\nDun,18204,6120,19077,6544\nKer,9310,2288,9875,2401\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "visitors", "--subject", "Keep", "--unit", "{visitor}")
    assert (done.code, made) == (2, []) and "column D contradict one another: '2023' and '2022 Q3'" in done.err


def test_a_fiscal_year_with_a_word_of_status_follows_the_example(tmp_path: Path, capsys: Capture) -> None:
    text = "Item,FY 2023,FY 2024 forecast\nFares (USD),9975,12310\n"
    done, _ = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert '--date "FY 2024=2023-07/2024-06"' in done.out
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm", "--date", "FY2023=2022-07/2023-06")
    assert {(fact.figure, fact.date, fact.status) for fact in made} == {
        ("9975", "2022-07/2023-06", "actual"),
        ("12310", "2023-07/2024-06", "forecast"),
    }


def test_a_header_as_at_a_day_is_that_day(tmp_path: Path, capsys: Capture) -> None:
    text = "£,As at 31 March 2024,As at 31 March 2023\nCash,140,138\nDebts,(12),(9)\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert {(fact.figure, fact.measure, fact.date) for fact in made} == {
        ("140", "Cash", "2024-03-31"),
        ("138", "Cash", "2023-03-31"),
        ("(12)", "Debts", "2024-03-31"),
        ("(9)", "Debts", "2023-03-31"),
    }


def test_the_day_on_which_years_end_dates_headers_that_are_years(tmp_path: Path, capsys: Capture) -> None:
    text = "Year ended 31 March,2023,2024\nParcels,410,390\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert {fact.figure: fact.date for fact in made} == {"410": "2022-04/2023-03", "390": "2023-04/2024-03"}


def test_a_part_of_a_year_with_open_days_is_no_year(tmp_path: Path, capsys: Capture) -> None:
    text = "Place,Visits March quarter 2024,Visits 2024 YTD,Visits 2023\nNess,410,1204,1390\nHolm,310,904,1190\n"
    done, made = imported(tmp_path, capsys, "t.csv", text)
    assert {(fact.figure, fact.date) for fact in made} == {("1390", "2023"), ("1190", "2023")}
    assert "no date that can be read: 'Visits 2024 YTD'" in done.out


def test_first_months_beside_quarters_of_their_year_are_read(tmp_path: Path, capsys: Capture) -> None:
    text = '"Vale Airport: passengers (thousands)",,,\nKind,Q1 2023,H1 2023,9M 2023\nHome,120.4,270.6,430.1\nAbroad,88.0,185.5,301.2\n'
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {(fact.figure, str(fact.value), fact.date) for fact in made if fact.subject == "home"} == {
        ("120.4", "120400", "2023-Q1"),
        ("270.6", "270600", "2023-H1"),
        ("430.1", "430100", "2023-01/2023-09"),
    }


def test_words_before_a_day_in_a_header_are_no_part_of_the_measure(tmp_path: Path, capsys: Capture) -> None:
    text = "Commune;Population au 1er janvier 2022\nTulle;14 812\nBrive;2 790\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {(fact.measure, fact.date) for fact in made} == {("Population", "2022-01-01")}


def test_a_header_or_caption_of_many_years_takes_no_time_with_their_square() -> None:
    header, caption = "2023 2024 " * 20_000, "in 1000 " * 4_000
    started = process_time()
    has_open_period(header)
    dates_of_captions([caption])
    assert process_time() - started < 2
