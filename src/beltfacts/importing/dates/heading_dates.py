"""The dates that the headings of a document say above a table, with text between: "Annual report 2023". Pure.

A table of a report is often of its year, and may be of another one, so that these dates are asked for. Lines next to a table are those of
`caption_dates`.
"""

from __future__ import annotations

from collections.abc import Mapping

from beltfacts.importing.dates.caption_dates import dates_of_captions
from beltfacts.importing.tables import DataTable

_SHOWN = 60
"""Characters of a heading that a message shows."""


def dates_of_headings(table: DataTable) -> Mapping[str, str]:
    """Return the dates (EDTF) that the headings above a table name, each with its heading: those of its section, and of all that hold it."""
    start, end = table.labels.span
    if not start:
        return {}
    above = reversed(table.text.locate(start, end).headings)  # the nearest first
    return {date: heading.text for heading in above for date in sorted(dates_of_captions([heading.text]))}


def ask_for_headed(headed: Mapping[str, str]) -> str:
    """Return why a figure is refused that nothing else dates. `headed`: headings by their dates."""
    said = " and ".join(f"{heading[:_SHOWN]!r} says {date}" for date, heading in headed.items())
    return f"no date in the table, and a heading above it has one: {said}; say it: --date {next(iter(headed))}, another one, or undated"
