"""Times that a text names by their length and the day or month of their end, without its year: "the three months to 30 September". Pure."""

from __future__ import annotations

import re

from beltfacts.reading import MONTH_NAMES, find_dates

_MONTH = f"(?:{'|'.join(MONTH_NAMES)})"
_LENGTH_TO = re.compile(
    r"\b(?i:(?:two|three|four|five|six|nine|ten|eleven|twelve|\d+)\s(?:months|weeks)|quarter|half[- ]year|year)\s(?i:(?:up\s)?to|ended|ending)\s"
    rf"(?i:the\send\sof\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?{_MONTH}\b(?!,?\s+(?:of\s)?(?:1[5-9]|2[01])\d\d(?![\d.,]))"
)


def lengths_to(text: str, year: int) -> list[tuple[int, int, str]]:
    """Return where such times begin and end, and their date (EDTF) with the end in a year; empty where they are not read."""
    return [(*each.span(), _date_of(each[0], year)) for each in _LENGTH_TO.finditer(text)]


def _date_of(words: str, year: int) -> str:
    """Return the one time that words name with a year behind them, where it is longer than a day or month. Else empty."""
    found = find_dates(f"{words} {year}") if year else []
    return found[0].date.text if len(found) == 1 and "/" in found[0].date.text else ""
