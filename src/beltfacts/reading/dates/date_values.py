"""What the functions that write dates share: the parts of a matched phrase, its context, dates beside a date. It finds nothing."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cached_property

from beltfacts.reading.lazy_regex import LazyPattern

REFUSED = ""
"""Words of a date that has no reading, or more than one."""
NUMBER = "#"
"""Words that look like a date, and are a number."""


_NUMERIC = LazyPattern(r"(?<![0-9./-])([0-3]?[0-9])([./-])([0-3]?[0-9])\2[12][0-9]{3}(?![0-9])")


class Context:
    """What a text says beside the words of a date."""

    def __init__(self, text: str = "", year: int | None = None, month: int | None = None, day_first: bool | None = None) -> None:
        """Keep the text and when it speaks: year and month (1 to 12), None where unknown, and the order of numeric dates."""
        self.year, self.month = year, month
        self._text, self._day_first = text, day_first

    @cached_property
    def day_first(self) -> bool | None:
        """Whether 5/8/2025 is in August; None where no date of the text shows it, or some show one and some the other."""
        if self._day_first is not None:
            return self._day_first
        found = ((int(match[1]) > 12, int(match[3]) > 12) for match in _NUMERIC.finditer(self._text))
        shown = {day_first for day_first, month_first in found if day_first != month_first}
        return shown.pop() if len(shown) == 1 else None


class Phrase:
    """The named parts of a matched pattern as numbers."""

    def __init__(self, numbers: dict[str, int], words: dict[str, str], context: Context) -> None:
        """Keep the numbers and the words of the parts, by name, and the context."""
        self.numbers, self.words, self.context = numbers, words, context

    def __getitem__(self, name: str) -> int:
        """Return the number of a part, 0 where it is missing."""
        return self.numbers.get(name, 0)

    def __contains__(self, name: str) -> bool:
        """Return whether the phrase has a part."""
        return name in self.words

    @property
    def year(self) -> int:
        """The year, which is that of the text where none is written."""
        return self.numbers.get("year", self.context.year or 0)


Written = str | list[str] | None
Writer = Callable[[Phrase], Written]
WRITERS: dict[str, Writer] = {}
"""The functions by the names that patterns give: EDTF, a list of it for "May 5, 6 and 9, 2024", None where the words are no date."""


def writer(function: Writer) -> Writer:
    """Register a function under its name, by which patterns call it."""
    WRITERS[function.__name__.strip("_")] = function
    return function


def iso(year: int, month: int, day: int = 0) -> str:
    """Write a month, or a day of one."""
    return f"{year:04}-{month:02}" + (f"-{day:02}" if day else "")


def full_year(year: int, digits: str) -> int:
    """Return the year of two digits, 1970 to 2069, or that of four."""
    return year if len(digits) != 2 or not digits.isdecimal() else year + (1900 if year >= 70 else 2000)


def last_day(year: int, month: int) -> int:
    """Return the number of days of a month."""
    return 31 if month in (1, 3, 5, 7, 8, 10, 12) else (date(year, month + 1, 1) - timedelta(1)).day


def year_and_month(months: int) -> tuple[int, int]:
    """Return year and month of a number of months since January of the year 0."""
    return months // 12, months % 12 + 1


class Listing(Phrase):
    """A phrase with a list of days or years."""

    items: list[int]

    def numbers_between(self) -> list[int]:
        """Return the numbers of the list in order."""
        return self.items


_FOUR_DIGITS = "[0-9]{4}"


def shift_years(edtf: str, years: int) -> str:
    """Return a date of whole years, months or days moved by some years."""
    return re.sub(_FOUR_DIGITS, lambda found: f"{int(found[0]) + years:04}", edtf)


def before(first: date, last: date, kind: str, edtf: str) -> str:
    """Write what comes before a time: a year before 2010 is ../2009."""
    return "../" + _neighbour(first, last, kind, edtf, -1)


def after(first: date, last: date, kind: str, edtf: str) -> str:
    """Write what comes after a time. After a day includes that day, whose rest comes after what happened on it."""
    return (edtf if kind == "day" else _neighbour(first, last, kind, edtf, 1)) + "/.."


def _neighbour(first: date, last: date, kind: str, edtf: str, step: int) -> str:
    """Write the time of the same kind that is next to a time, else the day next to it."""
    if kind == "year" and len(edtf) == 4:
        return f"{first.year + step:04}"
    if kind == "month" and len(edtf) == 7:
        return iso(*year_and_month(first.year * 12 + first.month - 1 + step))
    edge = last + timedelta(1) if step > 0 else first - timedelta(1)
    return edge.isoformat()
