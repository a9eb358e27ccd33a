"""The date of a cell: from the columns, header rows and groups that have dates, from a header with a date in it, or from what holds for all.

A date that the labels leave open is none, so that the figure is refused. It reads no single period (`periods`, `year_parts`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from beltfacts.errors import UseError
from beltfacts.importing import column_names as roles
from beltfacts.importing.axes import Axes
from beltfacts.importing.dates.dated_labels import has_open_period, split_dated
from beltfacts.importing.dates.fiscal_years import ask_for_example
from beltfacts.importing.dates.header_periods import period_of_header, split_flagged, split_status
from beltfacts.importing.dates.heading_dates import ask_for_headed
from beltfacts.importing.dates.month_lists import is_abbreviation
from beltfacts.importing.dates.periods import day_in_year, says_date
from beltfacts.importing.dates.year_parts import innermost_date, is_part_of_year, is_whole_year, join_dates
from beltfacts.importing.headers import column_letter
from beltfacts.importing.wording import measure_name, says_change, total_of
from beltfacts.reading import find_dates

_LETTERS_OF_YEAR = len("2024")
_LONGEST_MONTH = len("2024-10")
"""Characters of a date that the text of its period itself says."""
_ENDING = re.compile(r"\b(?:year|quarter|months|week)s?\s+(?:end(?:ed|ing)?|to)\s*\Z", re.IGNORECASE)
"""The name of a column of days on which a time ends: "Year ending", "12 months to"."""
_LONGEST_ENDING = 60
"""Characters of such a name and a day."""
_MOST_FOUND = 20_000
"""Dates that are remembered: years repeat, row by row."""
_MOST_NAMED = 3
"""Dates of titles that a message shows."""
_SHOWN = 40
"""Characters of a label that a message shows."""


class DatedCell(NamedTuple):
    """What is measured in a cell, and when."""

    measure: str = ""
    """What is measured, without the date that a header has in it."""
    date: str = ""
    """The date (EDTF) or undated."""
    flag: str = ""
    """The flag behind the date."""
    status: str = ""
    """The word of status beside the date, such as Budget."""
    note: str = ""
    """How the date is read, where the labels do not say it as they are; empty elsewhere."""
    dimension: tuple[str, str] = ("", "")
    """A text of a header row, and what it says without the date in it."""
    problem: str = ""
    """Why the labels leave the date open; empty where they do not."""


@lru_cache(maxsize=20_000)
def _time_ending(text: str, name: str) -> str:
    """Return the time (EDTF) that ends on a day, which its column says: 2019-04/2020-03 of "31 March 2020" below "Year ending"; else empty."""
    if not _ENDING.search(name) or len(name) + len(text) > _LONGEST_ENDING:
        return ""
    found = find_dates(f"{name} {text}")
    return found[0].date.text if len(found) == 1 and found[0].start == 0 and found[0].end == len(name) + 1 + len(text) else ""


def _not_read(label: str) -> DatedCell:
    """Return the refusal of a label whose date is open, with the option that says it for a fiscal year."""
    return DatedCell(problem=f"no date that can be read: {label[:_SHOWN]!r}{ask_for_example(label)}")


def _has_open_days(label: str, date: str) -> bool:
    """Return whether a label says a part of a year, and `date`, which is read from it, is the whole year or nothing: "Visits 2024 YTD"."""
    return len(date) <= _LETTERS_OF_YEAR and has_open_period(label)


class CellDates:
    """Dates the cells of a table."""

    def __init__(
        self,
        axes: Axes,
        known: Mapping[str, str],
        fixed: str,
        months: Mapping[str, str],
        titled: Collection[str] = (),
        headed: Mapping[str, str] | None = None,
    ) -> None:
        """`known`: dates of periods that only the whole table tells (`table_dates`). `fixed`: the date of all figures, or empty.

        `months`: English names of the months of another language (`month_lists`). `titled`: the dates that the titles name. `headed`: headings of
        the document above the table by the dates that they name (`heading_dates`).
        """
        self._headed = headed or {}
        self._months, self._titled = months, sorted(titled)
        self._axes, self._known, self._fixed = axes, known, fixed
        self._found: dict[tuple[object, ...], DatedCell] = {}

    def of_cell(self, row: int, column: int, of_row: dict[str, list[str]], measure: str) -> DatedCell:
        """Return the date of a cell. `of_row`: the texts of its row by role. `measure`: what its labels say is measured."""
        named = self._axes.dates(row, column, of_row)
        key = (column, measure, *named)
        if key not in self._found:
            if len(self._found) >= _MOST_FOUND:
                self._found.clear()
            self._found[key] = self._of_labels(column, measure, named)
        return self._found[key]

    def _of_labels(self, column: int, measure: str, named: Sequence[tuple[str, str]]) -> DatedCell:
        """Return the date of a cell, which many have. `named`: the labels with dates, each with the name of its column."""
        other = next((text for text, name in named if not name and self._names_other(text)), "")
        if other:  # a column beside those of dates: "Change on year, %"
            return self._of_other(column, measure, other, [each for each in named if each[0] != other])
        if not named:
            if self._axes.has(roles.DATE):
                return DatedCell(problem="no date in its row")
            return self._of_headers(measure, column)
        date, flag = self._join(named, self._fixed)
        written = " ".join(text for text, _ in named)
        if not date:
            return _not_read(written)
        date = day_in_year(measure, date)
        is_plain = date == written or (not flag and len(date) <= _LONGEST_MONTH and any(says_date(text, date) for text, _ in named))
        status = next((word for text, _ in named if (word := split_status(text)[1])), "")
        return DatedCell(measure, date, flag, status, "" if is_plain else f"{written} is {date}")

    def _of_headers(self, measure: str, column: int) -> DatedCell:
        """Return the date that a header has in it: Visits in 2023 of "Visits 2023"; else that of all figures."""
        rest, date = split_dated(measure)
        if _has_open_days(measure, date):
            return _not_read(measure)
        if date:
            return DatedCell(rest, day_in_year(rest, date))
        for text in self._axes.of_cell(roles.DIMENSION, column, {}):
            rest, date = split_dated(measure_name((text,)))
            if date:
                return DatedCell(measure, date, dimension=(text, rest))
        if not self._fixed and len(self._titled) > 1:
            return DatedCell(
                problem=f"no date that can be read: the titles say {' and '.join(self._titled[:_MOST_NAMED])}; say it: --date DATE"
            )
        if not self._fixed and self._headed:
            return DatedCell(problem=ask_for_headed(self._headed))
        return DatedCell(measure, day_in_year(measure, self._fixed) or "undated")

    def _of_other(self, column: int, measure: str, other: str, named: Sequence[tuple[str, str]]) -> DatedCell:
        """Return the date of a column whose header is none, in a row of dates. `named`: the other labels with dates."""
        rest, dated = split_dated(measure_name((other,)))
        if _has_open_days(other, dated):
            return _not_read(other)
        measure = measure_name((measure, rest)) if dated else measure_name((measure, other))
        if not dated and (total_of(other) or says_change(other) or any(map(str.isdigit, other))):
            return _not_read(other)
        beside = "" if dated or self._fixed else self._of_columns or self._of_left(column)
        date, flag = self._join(named, dated or self._fixed or beside) if named else (dated or self._fixed or beside, "")
        if not date and "%" in other and (self._titled or self._headed):  # a share is of a time, and an area may be of none
            why = "beside columns of several dates; write its date into its header"
            return DatedCell(problem=f"no date that can be read: {other[:_SHOWN]!r}, {why}")
        return DatedCell(measure, date or "undated", flag, note=f"{other} is {date}, as the columns beside it" if date and beside else "")

    @cached_property
    def _of_columns(self) -> str:
        """The date of all columns that have one, if it is the same: 2024 of "Budget 2024", "Actual 2024" and "Variance"."""
        found = {innermost_date(dates) for column in self._axes.values if (dates := self._above(column))}
        return found.pop() if len(found) == 1 else ""

    def _of_left(self, column: int) -> str:
        """Return the date of the nearest dated column on the left, if headings or titles name the same date and no other; else empty."""
        dated = (dates for each in reversed(self._axes.values) if each < column and (dates := self._above(each)))
        left = innermost_date(next(dated, []))
        return left if {*self._titled, *self._headed} == {left} else ""

    def _above(self, column: int) -> list[str]:
        """Return the different dates that the headers above a column say."""
        read = (self._period(text)[0] for text in self._axes.of_cell(roles.DATE, column, {}))
        return list(dict.fromkeys(filter(None, read)))

    def refuse_contradictions(self) -> None:
        """Raise UseError for a column below two dates of which none lies within the other: "2023" above "2022 Q3"."""
        for column in self._axes.values:
            dates = self._above(column)
            if len(dates) > 1 and not innermost_date(dates):
                headers = " and ".join(repr(text[:_SHOWN]) for text in self._axes.of_cell(roles.DATE, column, {}))
                raise UseError(
                    f"the headers of column {column_letter(column)} contradict one another: {headers}; correct the table, "
                    'or say which header row is not the date: --dimension "header 1"'
                )

    def _names_other(self, header: str) -> bool:
        """Return whether a header in a row of dates is none, nor a part of a year: "Weight, per mille"."""
        is_part = header in self._months or is_part_of_year(header) or is_whole_year(header)
        return header not in self._known and not self._period(header)[0] and not is_part and not is_abbreviation(header)

    def _join(self, named: Sequence[tuple[str, str]], fixed: str) -> tuple[str, str]:
        """Return the date that labels say, each with the name of its column, and the flag behind one of them. `fixed`: of all figures."""
        read = [(ending, "") if (ending := _time_ending(text, name)) else self._period(text) for text, name in named]
        parts = [(self._months.get(text) or text, name) for (text, name), (date, _) in zip(named, read, strict=True) if not date]
        flags = [flag for _, flag in read] + [split_flagged(text)[1] for text, _ in parts if not text.isdigit()]
        return join_dates([date for date, _ in read if date], parts, fixed), next(filter(None, flags), "")

    def _period(self, text: str) -> tuple[str, str]:
        """Return the date of a period, and the flag behind it."""
        return (self._known[text], "") if text in self._known else period_of_header(text)
