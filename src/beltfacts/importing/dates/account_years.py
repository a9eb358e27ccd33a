"""Columns called by a year in a table whose title says the day: "for the year ended 31 March 2024", "as at 31 March 2024". Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from beltfacts.importing.dates.periods import ON_DAY, words_before, year_ended
from beltfacts.reading import find_dates

_YEAR = re.compile(r"[12]\d{3}\Z")
_TWELVE_MONTHS = re.compile(r"(?P<first>\d{4})-(?P<begin>\d\d)/(?P<last>\d{4})-(?P<end>\d\d)\Z")
_ENDED = re.compile(r"\b(?:years|12 months|twelve months)\s+(?:ended|ending|to)\s+(?:the\s+)?\Z", re.IGNORECASE)
"""Before the day with which several years end: "for the years ended 30 June 2024 and 2023"."""
_DAY_ALONE = re.compile(
    r"\byears?\s+(?:ended|ending|to)\s+(?:on\s+)?(?P<day>\d{1,2}\s+[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\s+\d{1,2})(?![\w-])(?!\s*,?\s*\d)",
    re.IGNORECASE,
)
"""The end of all years without one: "Year ended 31 March"."""


def account_years(texts: Iterable[str], lines: Iterable[str]) -> dict[str, str]:
    """Return the dates (EDTF) of the years among texts that are those of accounts.

    "2023" is 2022-04/2023-03 below a title with a year that ends in March 2024, and 2023-03-31 below "Balance sheet as at 31 March 2024".
    `lines`: titles and headers of labels, of which one says so, or the day alone ("Year ended 31 March"). Nothing is returned where its year is
    no column, or two lines differ.
    """
    years, lines = {int(text): text for text in texts if _YEAR.match(text)}, tuple(lines)
    if not years:
        return {}
    ends = {end for line in lines for end in _ends(line)}
    if any(end.day.year not in years for end in ends) or len(ends) > 1:
        return {}
    ends |= {end for line in lines for end in _ends_alone(line, max(years))}
    if len({(end.day.month, end.is_day) for end in ends}) != 1:
        return {}
    end = ends.pop()
    if end.is_day:
        return {text: _in_year(end.day, year).isoformat() for year, text in years.items()}
    return {text: year_ended(year, end.day.month) for year, text in years.items()}


class _End(NamedTuple):
    """The end of the years of an account."""

    day: date
    """The last day of one of them."""
    is_day: bool
    """Whether the figures are those of this day, and not of the year."""


def _ends(caption: str) -> Iterator[_End]:
    """Yield the end of the years that a title says. A day within a month, and one with words behind it, may be that of the file."""
    for phrase in find_dates(caption):
        said, before = phrase.date, words_before(caption, phrase.start)
        if match := _TWELVE_MONTHS.match(said.text):
            if said.last and int(match["last"]) == int(match["first"]) + 1 and int(match["begin"]) == int(match["end"]) + 1:
                yield _End(said.last, is_day=False)
        elif said.precision == "day" and said.last:
            if _ENDED.search(before):
                yield _End(said.last, is_day=False)
            elif ON_DAY.search(before) and _is_end(said.last) and not caption[phrase.end :].strip(" .:"):
                yield _End(said.last, is_day=True)


def _ends_alone(line: str, year: int) -> Iterator[_End]:
    """Yield the end of years that a line says without a year: "Year ended 31 March"."""
    if match := _DAY_ALONE.search(line):
        yield from (end for end in _ends(f"year ended {match['day']} {year}") if not end.is_day)


def _is_end(day: date) -> bool:
    """Return whether a day ends a month."""
    return day.year < date.max.year and (day + timedelta(days=1)).day == 1


def _in_year(day: date, year: int) -> date:
    """Return the end of the same month in another year."""
    return (day.replace(year=year, day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
