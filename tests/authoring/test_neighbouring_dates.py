"""Dates that stand near a figure and are not its own: wrapped sentences at the top, "last year" below a financial year, months beside a year."""

from __future__ import annotations

import pytest

from beltfacts.authoring.dates.date_choice import choose_date
from beltfacts.documents.extractors._markdown import read_markdown
from beltfacts.documents.layout import DocumentText
from beltfacts.evidence import cells_of_figure
from beltfacts.evidence.alignment import find_quote
from beltfacts.library.files import empty_fact
from tests.authoring.support import SOURCE, chosen_date

OPENING = {
    "wrapped": "From April to September 2023 the ferry made 840 crossings and\ncarried 31,000 walkers.",
    "wrapped before a number": "From April to September 2023 the ferry carried\n31,000 walkers.",
    "wrapped before a name": "From April to September 2023 the ferry made 840 trips to\nLowmoor pier.",
    "short": "In 2021 we sold 12 boats.",
}


@pytest.mark.parametrize("opening", OPENING)
def test_a_sentence_at_the_top_of_a_letter_dates_no_other_sentence(opening: str) -> None:
    said = "A crossing takes 25 minutes"
    page = f"LOWMOOR FERRY   Letter no. 4   October 2023\n\n{OPENING[opening]}\n\n{said}."
    assert chosen_date("", page, said, "25 minutes") == "2023-10"


def test_a_title_of_two_lines_still_dates_what_is_below() -> None:
    said = "The ferry carried 31,000 walkers"
    assert chosen_date("", f"Report of the Lowmoor ferry and\nits pier for 2023\n\n{said}.", said, "31,000") == "2023"


@pytest.mark.parametrize(("title", "date"), [("Summary 2023-24", ""), ("Summary", "2023")])
def test_last_year_is_asked_for_below_a_title_with_a_financial_year(title: str, date: str) -> None:
    said = "Last year the club planted 310 trees"
    assert chosen_date("", f"{title}\n\n{said}.", said, "310", issued="2024-07-02") == date


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The wettest month was October with 96 mm", "2023-10"),
        ("The best month (July) brought 96 mm", "2023-07"),
        ("October, with 96 mm, was wet", "2023-10"),
        ("The mean depth was 96 mm", "2023"),
    ],
)
def test_a_month_that_is_named_as_the_time_has_the_year_of_the_heading(sentence: str, date: str) -> None:
    assert chosen_date("", f"Rain in 2023\n\n{sentence}.", sentence, "96 mm") == date


@pytest.mark.parametrize(
    ("quote", "figure", "date"), [("| Q3 | 61 | 74 |", "74", "2023-Q3"), ("| Whole year | 250 | 290 |", "250", "2022")]
)
def test_a_quarter_of_a_row_and_the_year_of_a_column_are_one_date(quote: str, figure: str, date: str) -> None:
    page = "# Loans\n\n| Quarter | 2022 | 2023 |\n|---|---|---|\n| Q3 | 61 | 74 |\n| Whole year | 250 | 290 |\n"
    text = DocumentText(read_markdown(page))
    (place,) = find_quote(quote, text)
    cell = cells_of_figure(empty_fact(quote=quote, figure=figure), text, place)[0]
    best = choose_date(quote, figure, text, place, SOURCE, cell).best
    assert best and best.date == date
