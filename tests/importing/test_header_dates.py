"""Dates that headers say in several rows, beside a word of status, and columns that must not be dropped."""

from __future__ import annotations

from pathlib import Path

from tests.importing.test_points import Capture, imported, values


def test_quarters_below_their_years_are_the_dates(tmp_path: Path, capsys: Capture) -> None:
    text = "Keep,2022,2022,2023\n,2022 Q3,2022 Q4,2023 Q1\nDun,18204,6120,19077\nKer,9310,2288,9875\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "visitors", "--subject", "Keep", "--unit", "{visitor}")
    assert {(fact.figure, fact.date) for fact in made if fact.subject == "dun"} == {
        ("18204", "2022-Q3"),
        ("6120", "2022-Q4"),
        ("19077", "2023-Q1"),
    }


def test_header_rows_that_contradict_each_other_are_refused(tmp_path: Path, capsys: Capture) -> None:
    text = "Keep,2022,,2023,\n,2022 Q3,2022 Q4,2022 Q3,2023 Q4\nDun,18204,6120,19077,6544\nKer,9310,2288,9875,2401\n"
    done, made = imported(tmp_path, capsys, "t.csv", text, "--measure", "visitors", "--subject", "Keep", "--unit", "{visitor}")
    assert (done.code, made) == (2, []) and "'2023' and '2022 Q3'" in done.err


def test_a_fiscal_year_with_a_word_of_status_follows_the_example(tmp_path: Path, capsys: Capture) -> None:
    text = "Item,FY 2023,FY 2024 forecast\nFares (USD),9975,12310\n"
    done, _ = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm")
    assert '--date "FY 2024 forecast=2023-07/2024-06"' in done.out
    _, made = imported(tmp_path, capsys, "t.csv", text, "--subject", "Holm", "--date", "FY2023=2022-07/2023-06")
    assert {(fact.figure, fact.date, fact.status) for fact in made} == {
        ("9975", "2022-07/2023-06", "actual"),
        ("12310", "2023-07/2024-06", "forecast"),
    }


def test_classes_of_ages_narrow_the_figures_of_their_rows(tmp_path: Path, capsys: Capture) -> None:
    text = "District,Ages,Pupils\nNess,11-15,412\nHolm,16-18,437\n"
    _, made = imported(tmp_path, capsys, "t.csv", text, "--date", "2023")
    assert {(fact.figure, fact.dimensions) for fact in made} == {("412", (("Ages", "11-15"),)), ("437", (("Ages", "16-18"),))}


def test_a_column_of_notes_that_holds_flags_alone_is_one_of_flags(tmp_path: Path, capsys: Capture) -> None:
    text = '"Loans (p = provisional)",,,\nBranch,Year,Loans,Note\nNess,2023,412,p\nHolm,2023,437,\n'
    _, made = imported(tmp_path, capsys, "t.csv", text)
    assert {fact.figure: fact.note for fact in made} == {"412": "flag p (provisional)", "437": ""}
    assert values(made)["412"] == ("412", "{loan}")
