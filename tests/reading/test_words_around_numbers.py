"""Words around a number that change what it is: limits with "not", what is spread, pages, prices in cents, heads of longer names."""

from __future__ import annotations

import pytest

from beltfacts.model import Unit
from beltfacts.reading import counted_noun_at, find_dates, find_quantities
from beltfacts.reading.units.units import with_declared


@pytest.mark.parametrize(
    ("text", "number", "unit", "bound"),
    [
        ("Losses must not exceed 4%", "4", "%", "at-most"),
        ("The store cannot be below 10 \xb0C", "10", "Cel", "at-least"),
        ("Losses exceed 4%", "4", "%", "more-than"),
        ("It sold 96,215 tickets over 341 nights", "341", "{night}", "exact"),
        ("It rose by 12 to over 341", "341", None, "more-than"),
        ("In 2023 over 300 mills closed", "300", None, "more-than"),
        ("In March 2023 alone over 300 mills closed", "300", None, "more-than"),
        ("Of the 500 mills over 300 closed", "300", None, "more-than"),
        ("It saw 40 residents over 65", "65", None, "more-than"),
        ("It has 70 lakes over 5 hectares", "5", "har", "more-than"),
        ("It has 9 mills over 100 looms", "100", None, "more-than"),
        ("The ratio was 2.6 times", "2.6", "{multiple}", "exact"),
        ("It rang 2.6 times a day", "2.6", None, "exact"),
        ("It rang 2.6 times per day", "2.6", None, "exact"),
        ("It is not below 4%", "4", "%", "at-least"),
        ("It was not over 4%", "4", "%", "at-most"),
        ("It rang 3 times", "3", None, "exact"),
        ("wheat at 523.6c/kg", "523.6", "{cent}", "exact"),
        ("The manuscript has 300pp.", "300", "{page}", "exact"),
        ("Turnover fell by 40pp", "40", "{percentage-point}", "exact"),
    ],
)
def test_a_number_is_read_with_the_words_around_it(text: str, number: str, unit: str | None, bound: str) -> None:
    read = find_quantities(text)[-1]
    assert (str(read.low), read.unit, read.bound) == (number, unit, bound)


@pytest.mark.parametrize(("text", "low", "high"), [("Steers made from EUR 2.85 to EUR 3.40 per kg", "2.85", "3.40")])
def test_prices_that_were_made_from_one_to_another_are_a_range(text: str, low: str, high: str) -> None:
    (read,) = find_quantities(text)
    assert (str(read.low), str(read.high), read.unit) == (low, high, "EUR")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" schoolchildren came", "{schoolchild}"),
        (" firemen came", "{fireman}"),
        (" specimen trees", "{tree}"),
        (" working days on average", "{working-day}"),
        (" emergency (999) calls in May", "{call}"),
    ],
)
def test_the_thing_behind_a_number_is_the_head_of_its_name(text: str, code: str) -> None:
    found = counted_noun_at(text, 0)
    assert found is not None and found[0] == code


def test_a_declared_thing_that_only_describes_the_next_word_is_not_counted() -> None:
    units = with_declared([Unit("{patent}", "patents", (), "x", 1)])
    assert find_quantities("96 patent applications", units)[0].unit is None
    assert find_quantities("96 patents", units)[0].unit == "{patent}"
    assert find_quantities("one patent fees paid", units)[0].unit == "{patent}"


@pytest.mark.parametrize("text", ["the first quarter of 2024/25", "Q1 2024/25", "H1 2024-25", "second half of 2023-2024"])
def test_a_part_of_a_financial_year_is_no_date(text: str) -> None:
    assert find_dates(text) == []


def test_the_number_of_an_issue_is_no_day() -> None:
    assert [each.date.text for each in find_dates("Bulletin No. 12 November 2024")] == ["2024-11"]
    assert [each.date.text for each in find_dates("Issue of 12 November 2024")] == ["2024-11-12"]


def test_the_double_prime_is_inches_or_arcseconds_as_the_text_says() -> None:
    assert [find_quantities(text)[0].unit for text in ("a pipe with a bore of 2\u2033", "a parallax of 2\u2033", "it is 2\u2033")] == [
        "[in_i]",
        "''",
        None,
    ]
