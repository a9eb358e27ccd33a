"""Days that are figures themselves, and the times of clauses beside a month."""

from __future__ import annotations

import pytest

from tests.authoring.support import chosen_date


@pytest.mark.parametrize(
    ("sentence", "quote", "figure", "date"),
    [
        ("Picking began on 9 August and ended on 3 October.", "Picking began on 9 August", "9 August", "2022-08-09"),
        ("Picking began on 9 August and ended on 3 October.", "ended on 3 October", "3 October", "2022-10-03"),
        ("Picking began on 9 August and ended on 3 October 2022.", "Picking began on 9 August", "9 August", "2022-08-09"),
    ],
)
def test_a_figure_that_is_a_day_is_that_day_and_not_another_of_the_sentence(sentence: str, quote: str, figure: str, date: str) -> None:
    assert chosen_date("", f"# Orchard diary 2022\n\n{sentence}\n", quote, figure) == date


@pytest.mark.parametrize(
    ("sentence", "figure", "date"),
    [
        ("Some 60 came in June, and 14 pickers are now trained.", "14 pickers", ""),
        ("In June alone, and in rain, 14 pickers came.", "14 pickers", "2022-06"),
        ("The season before there were 14 pickers.", "14 pickers", ""),
    ],
)
def test_a_clause_about_now_or_before_is_not_of_a_month_told_beside_it(sentence: str, figure: str, date: str) -> None:
    assert chosen_date("", f"# Orchard diary 2022\n\n{sentence}\n", sentence, figure) == date


def test_what_is_so_now_is_not_of_a_day_told_beside_it() -> None:
    text = "Letter to pickers, 6 October 2022\n\nThe press, which was started on 9 May, now turns out 14 barrels."
    assert chosen_date("", text, "now turns out 14 barrels", "14 barrels", issued="2022-10-06") != "2022-05-09"
    text = text.replace("now turns", "turned")
    assert chosen_date("", text, "turned out 14 barrels", "14 barrels", issued="2022-10-06") == "2022-05-09"


def test_a_season_of_two_years_is_that_of_a_comparison_with_the_season_before() -> None:
    text = "Orchard news\n\nAshby, 6 June 2022\n\nIn 2021/22 we sold 14 barrels, 9% more than in the season before."
    assert chosen_date("", text, "9% more than in the season before", "9%", issued="2022-06-06") == "2021/2022"
