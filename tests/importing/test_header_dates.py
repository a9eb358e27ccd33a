"""Dates that headers say: in several rows, beside a word of status, as the day on which a year ends."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from beltfacts.importing.dates.caption_dates import dates_of_captions
from beltfacts.importing.dates.dated_labels import has_open_period
from beltfacts.importing.dates.foreign_periods import read_foreign_period
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


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1.er trimestre", "2.º trimestre"),
        ("1er trim.", "2e trim."),
        ("Kvartal 1", "Kvartal 2"),
        ("1e kwartaal", "2e kwartaal"),
        ("Trimestre I", "Trimestre II"),
        ("III kwartał", "IV kwartał"),
        ("1. Quart.", "2. Quart."),
    ],
)
def test_quarters_of_other_languages_have_the_year_of_the_title(tmp_path: Path, capsys: Capture, first: str, second: str) -> None:
    text = f"Dues per club (euro) 2021,,\nClub,{first},{second}\nHolm,410.5,390.5\nTarn,310.5,280.5\n"
    _, made = imported(tmp_path, capsys, "t.csv", text)
    quarters = ("2021-Q3", "2021-Q4") if first.startswith("III") else ("2021-Q1", "2021-Q2")
    assert [fact.date for fact in made] == [*quarters, *quarters]


def test_a_part_of_a_year_has_its_status_and_flag_split_off(tmp_path: Path, capsys: Capture) -> None:
    text = "Year,Quarter,Cider made (hl)\n2022,Q1,41.5\n2022,Q2 (p),50.1\n2022,Q3 (estimate),53.5\n2022,Q4 forecast,47.0\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert [(fact.date, fact.status) for fact in made] == [
        ("2022-Q1", "actual"),
        ("2022-Q2", "actual"),
        ("2022-Q3", "estimate"),
        ("2022-Q4", "forecast"),
    ]
    assert "flag p (provisional)" in made[1].note


def test_long_texts_that_may_be_quarters_take_no_long_time() -> None:
    begun = process_time()
    assert not any(map(read_foreign_period, ("1" + "a" * 100_000, "Trimestre " * 10_000, "1. " * 30_000)))
    assert process_time() - begun < 2


def test_a_day_below_year_ending_is_the_end_of_that_year(tmp_path: Path, capsys: Capture) -> None:
    text = "Year ending,Loans made,Fee income (£)\n31 March 2022,1846,9120\n31 March 2023,1987,9475\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm", "--unit", "Loans made={loan}")
    assert {(fact.figure, fact.date) for fact in made} == {
        ("1846", "2021-04/2022-03"),
        ("9120", "2021-04/2022-03"),
        ("1987", "2022-04/2023-03"),
        ("9475", "2022-04/2023-03"),
    }


def test_a_bracket_behind_the_year_of_a_header_is_no_part_of_its_date(tmp_path: Path, capsys: Capture) -> None:
    text = "Pool,Running cost 2023 (tkr),Price index (2015 = 100)\nDun,18640,104\nKer,9275,97\n"
    units = ("--unit", "Running cost 2023 (tkr)=1000 SEK", "--unit", "Price index (2015 = 100)=1")
    _, made = imported(tmp_path, capsys, "t.csv", text, *units)
    assert {(fact.figure, fact.date, fact.value) for fact in made if fact.subject == "dun"} == {
        ("18640", "2023", 18640000),
        ("104", "undated", 104),
    }


def test_the_named_title_of_a_table_counts_behind_a_remark(tmp_path: Path, capsys: Capture) -> None:
    page = (
        "<h1>Table 2: Workload of the courts, 2023</h1><p>Published 21 March 2024. {remark}</p>"
        "<table><tr><th>Court</th><th>Cases received</th></tr><tr><td>Dun</td><td>1,912</td></tr><tr><td>Ker</td><td>1,077</td></tr></table>"
    )
    remark = "Rooms for hearings in the old building by the river are closed in August of every year."
    _, made = imported(tmp_path, capsys, "t.html", page.format(remark=remark))
    assert {(fact.figure, fact.date) for fact in made} == {("1,912", "2023"), ("1,077", "2023")}
