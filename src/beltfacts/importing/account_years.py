"""Columns called by a year in a table whose title says that its years end within one: "for the year ended 31 March 2024". Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from beltfacts.reading import find_dates

_YEAR = re.compile(r"[12]\d{3}\Z")
_TWELVE_MONTHS = re.compile(r"(?P<first>\d{4})-(?P<begin>\d\d)/(?P<last>\d{4})-(?P<end>\d\d)\Z")
_ENDED = re.compile(r"\b(?:years|12 months|twelve months)\s+(?:ended|ending|to)\s+(?:the\s+)?\Z", re.IGNORECASE)
"""Before the day with which several years end: "for the years ended 30 June 2024 and 2023"."""
_DAY_ALONE = re.compile(
    r"\byears?\s+(?:ended|ending|to)\s+(?:on\s+)?(?P<day>\d{1,2}\s+[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\s+\d{1,2})(?![\w-])(?!\s*,?\s*\d)",
    re.IGNORECASE,
)
_DECEMBER = 12


def account_years(texts: Iterable[str], lines: Iterable[str]) -> dict[str, str]:
    """Return the dates (EDTF) of the years among texts that are those of accounts: 2022-04/2023-03 of "2023" for years that end in March.

    `lines`: titles and headers of labels, of which one names such a year, or the day alone ("Year ended 31 March"). Nothing is returned where
    its year is no column, or two lines differ.
    """
    years, lines = {int(text): text for text in texts if _YEAR.match(text)}, tuple(lines)
    found = {found for line in lines for found in _ends(line)} if years else set()
    months = {month for _, month in found} | {month for line in lines for month in _months(line, years)}
    if len(found) > 1 or len(months) != 1 or any(year not in years for year, _ in found) or months == {_DECEMBER}:
        return {}
    month = months.pop()
    return {text: f"{each - 1}-{month + 1:02}/{each}-{month:02}" for each, text in years.items()}


def _months(line: str, years: Iterable[int]) -> Iterable[int]:
    """Yield the months with which all years end, as a line says that names the day and no year: "Year ended 31 March"."""
    if (match := _DAY_ALONE.search(line)) and (year := next(iter(years), 0)):
        yield from (month for _, month in _ends(f"year ended {match['day']} {year}"))


def _ends(caption: str) -> Iterable[tuple[int, int]]:
    """Yield year and month with which years of accounts end, as a title says them."""
    for phrase in find_dates(caption):
        date = phrase.date
        if match := _TWELVE_MONTHS.match(date.text):
            if int(match["last"]) == int(match["first"]) + 1 and int(match["begin"]) == int(match["end"]) + 1:
                yield int(match["last"]), int(match["end"])
        elif date.precision == "day" and date.last and _ENDED.search(caption[: phrase.start]):
            yield date.last.year, date.last.month
