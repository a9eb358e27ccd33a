"""Dates of publication: parts, ranges, and the marks of doubt."""

from __future__ import annotations

import pytest

from beltfacts.cite.dates import format_day_month_year, format_month_day_year, mark_doubtful_date, parse_source_date


@pytest.mark.parametrize(
    ("issued", "american", "british", "year"),
    [
        ("2025", "2025", "2025", "2025"),
        ("2025-04", "April 2025", "April 2025", "2025"),
        ("2025-04-10", "April 10, 2025", "10 April 2025", "2025"),
        ("2025-04-10/2025-04-12", "April 10–12, 2025", "10–12 April 2025", "2025"),
        ("2025-04-30/2025-05-02", "April 30–May 2, 2025", "30 April–2 May 2025", "2025"),
        ("2025-06/2025-08", "June–August 2025", "June–August 2025", "2025"),
        ("2024-12-30/2025-01-02", "December 30, 2024–January 2, 2025", "30 December 2024–2 January 2025", "2024–2025"),
        ("2023/2024", "2023–2024", "2023–2024", "2023–2024"),
        ("2025-H1", "first half of 2025", "first half of 2025", "2025"),
        ("2024/..", "2024–", "2024–", "2024–"),
        ("2024-22", "Summer 2024", "Summer 2024", "2024"),
        ("1999-21/1999-22", "Spring–Summer 1999", "Spring–Summer 1999", "1999"),
        ("2024-24/2025-21", "Winter 2024–Spring 2025", "Winter 2024–Spring 2025", "2024–2025"),
        ("-0044-03-15", "March 15, 44 BC", "15 March 44 BC", "44 BC"),
        ("0054", "54 AD", "54 AD", "54 AD"),
        ("in press", "in press", "in press", "in press"),
        ("2025-XX", "2025", "2025", "2025"),
    ],
)
def test_a_date_is_written_in_american_and_british_order(issued: str, american: str, british: str, year: str) -> None:
    date = parse_source_date(issued)
    assert (format_month_day_year(date), format_day_month_year(date), date.year) == (american, british, year)


@pytest.mark.parametrize(
    ("issued", "inferred", "marked"),
    [
        ("2025", False, "2025"),
        ("2025", True, "[2025]"),
        ("2025~", False, "[ca. 2025]"),
        ("2025?", True, "[2025?]"),
        ("2025%", True, "[ca. 2025?]"),
    ],
)
def test_inferred_approximate_and_uncertain_dates_are_marked(issued: str, inferred: bool, marked: str) -> None:
    date = parse_source_date(issued, inferred)
    assert mark_doubtful_date(date.year, date) == marked


def test_an_approximate_day_leaves_the_year_certain_except_at_its_turn() -> None:
    assert not parse_source_date("2025-10-31~").year_only.circa
    assert parse_source_date("2025-12-31~").year_only.circa
    assert parse_source_date("2025~").year_only.circa


@pytest.mark.parametrize("issued", ["", "undated", "nonsense"])
def test_undated_and_nonsense_are_not_known_dates(issued: str) -> None:
    assert not parse_source_date(issued).is_known
