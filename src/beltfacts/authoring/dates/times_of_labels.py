"""Months and parts of a year that are labels of a table, with the year that another label of the cell names. Pure."""

from __future__ import annotations

import re

from beltfacts.authoring.dates.date_lengths import in_year
from beltfacts.authoring.dates.proposed_dates import ProposedDate
from beltfacts.evidence import FoundCell
from beltfacts.reading import MONTH_NAMES, MONTH_NUMBERS, OTHER_MONTH, OTHER_MONTHS, find_parts_of_year

_MONTH = f"(?:{'|'.join(MONTH_NAMES)})"
_LABEL_MONTH = re.compile(
    rf"(?:(?P<number>\d{{1,2}})\u6708\u4efd?|(?P<name>{_MONTH}|{'|'.join(name[:3] for name in MONTH_NAMES)}|{OTHER_MONTH})\.?)",
    re.IGNORECASE,
)
"""A label of a table that is a month."""
_MOST_BEHIND = 3
"""Characters of a part of a year in another language that its English one leaves over."""


def times_of_labels(cell: FoundCell) -> list[str]:
    """Return the months and parts of a year that labels of a cell are, as of the year 2000, those of its column first."""
    return [time for label in (*cell.labels.column, *cell.labels.row) if (time := _time_of(label))]


def _time_of(label: str) -> str:
    """Return the month or part of a year that a label is and nothing else, as of the year 2000: "8\u6708", "August", "Q2". Else empty."""
    words = label.strip(" *_:")
    if found := _LABEL_MONTH.fullmatch(words):
        name = found["name"] and found["name"].lower()
        number = int(found["number"]) if found["number"] else MONTH_NUMBERS.get(name) or OTHER_MONTHS.get(name) or 0
        return f"2000-{number:02}" if 1 <= number <= 12 else ""
    parts = find_parts_of_year(words)
    is_whole = len(parts) == 1 and parts[0].start == 0 and len(words) - parts[0].end <= _MOST_BEHIND
    return parts[0].date.text if is_whole else ""


def part_in_year(cell: FoundCell, said: list[str]) -> ProposedDate | None:
    """Return the part of a year that one label of a cell names, in the year that another one is: "Q2" and "2024". None without both."""
    parts = times_of_labels(cell)
    if len(parts) != 1 or len(said) != 1 or not said[0].isdigit():
        return None
    return ProposedDate(in_year(parts[0], int(said[0])), " \u00b7 ".join((*cell.labels.row, *cell.labels.column)), "year")
