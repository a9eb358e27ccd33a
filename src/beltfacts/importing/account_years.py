"""Columns called by a year in a table whose title says that its years end within one: "for the year ended 31 March 2024". Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from beltfacts.reading import find_dates

_YEAR = re.compile(r"[12]\d{3}\Z")
_TWELVE_MONTHS = re.compile(r"(?P<first>\d{4})-(?P<begin>\d\d)/(?P<last>\d{4})-(?P<end>\d\d)\Z")
_ENDED = re.compile(r"\b(?:years|12 months|twelve months)\s+(?:ended|ending|to)\s+(?:the\s+)?\Z", re.IGNORECASE)
"""Before the day with which several years end: "for the years ended 30 June 2024 and 2023"."""
_DECEMBER = 12


def account_years(texts: Iterable[str], captions: Iterable[str]) -> dict[str, str]:
    """Return the dates (EDTF) of the years among texts that are those of accounts: 2022-04/2023-03 of "2023" for years that end in March.

    `captions`: the titles, of which one names such a year. Nothing is returned where its year is no column, or two titles differ.
    """
    years = {int(text): text for text in texts if _YEAR.match(text)}
    found = {found for caption in captions for found in _ends(caption)} if years else set()
    if len(found) != 1:
        return {}
    year, month = found.pop()
    if year not in years or month == _DECEMBER:
        return {}
    return {text: f"{each - 1}-{month + 1:02}/{each}-{month:02}" for each, text in years.items()}


def _ends(caption: str) -> Iterable[tuple[int, int]]:
    """Yield year and month with which years of accounts end, as a title says them."""
    for phrase in find_dates(caption):
        date = phrase.date
        if match := _TWELVE_MONTHS.match(date.text):
            if int(match["last"]) == int(match["first"]) + 1 and int(match["begin"]) == int(match["end"]) + 1:
                yield int(match["last"]), int(match["end"])
        elif date.precision == "day" and date.last and _ENDED.search(caption[: phrase.start]):
            yield date.last.year, date.last.month
