"""Months and parts of a year that are labels of a table, with the year that another label of the cell names. Pure."""

from __future__ import annotations

import re

from beltfacts.authoring.proposed_dates import ProposedDate
from beltfacts.authoring.yearless_dates import Yearless
from beltfacts.authoring.years_above import in_year
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


def time_of_label(label: str) -> Yearless | None:
    """Return the month or part of a year that a label of a table is and nothing else, as of the year 2000: "8\u6708", "August", "Q2"."""
    words = label.strip(" *_:")
    if found := _LABEL_MONTH.fullmatch(words):
        name = found["name"] and found["name"].lower()
        number = int(found["number"]) if found["number"] else MONTH_NUMBERS.get(name) or OTHER_MONTHS.get(name) or 0
        return Yearless(0, len(label), f"2000-{number:02}") if 1 <= number <= 12 else None
    parts = find_parts_of_year(words)
    is_whole = len(parts) == 1 and parts[0].start == 0 and len(words) - parts[0].end <= _MOST_BEHIND
    return Yearless(0, len(label), parts[0].date.text) if is_whole else None


def part_in_year(cell: FoundCell, said: list[str]) -> ProposedDate | None:
    """Return the part of a year that one label of a cell names, in the year that another one is: "Q2" and "2024". None without both."""
    labels = (*cell.labels.row, *cell.labels.column)
    parts = [time for label in labels if (time := time_of_label(label))]
    if len(parts) != 1 or len(said) != 1 or not said[0].isdigit():
        return None
    return ProposedDate(in_year(parts[0], int(said[0])).edtf, " \u00b7 ".join(labels), "year")
