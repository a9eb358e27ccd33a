"""Dates as facts write them: EDTF, the Extended Date/Time Format of ISO 8601-2:2019.

The rules are those of the Library of Congress (https://www.loc.gov/standards/datetime/): level 0, level 1, and from
level 2 the groupings below a year, 21 to 41. `2025-H1` and `2025-Q3` are accepted spellings of `2025-40` and `2025-35`.

It does not read times of day, years outside 0001-9999, negative years, sets, or partly qualified or partly unspecified
dates (`2004-06~-11`, `1XXX-12`), and it does not read dates written in words: that is `datewords`.
"""

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.month_names import MONTH_NAMES

# Code: precision, words, first month, number of months. EDTF gives seasons no months; these are the meteorological
# ones. Winter ends in the next year, because EDTF sorts it after autumn. 21-24 name no hemisphere: north is assumed,
# as most sources mean it. Quadrimesters (37-39) have no precision of their own and count as "season".
_GROUPINGS = {
    21: ("season", "spring {}", 3, 3),
    22: ("season", "summer {}", 6, 3),
    23: ("season", "autumn {}", 9, 3),
    24: ("season", "winter {}", 12, 3),
    25: ("season", "spring {} (northern hemisphere)", 3, 3),
    26: ("season", "summer {} (northern hemisphere)", 6, 3),
    27: ("season", "autumn {} (northern hemisphere)", 9, 3),
    28: ("season", "winter {} (northern hemisphere)", 12, 3),
    29: ("season", "spring {} (southern hemisphere)", 9, 3),
    30: ("season", "summer {} (southern hemisphere)", 12, 3),
    31: ("season", "autumn {} (southern hemisphere)", 3, 3),
    32: ("season", "winter {} (southern hemisphere)", 6, 3),
    33: ("quarter", "first quarter of {}", 1, 3),
    34: ("quarter", "second quarter of {}", 4, 3),
    35: ("quarter", "third quarter of {}", 7, 3),
    36: ("quarter", "fourth quarter of {}", 10, 3),
    37: ("season", "first third of {}", 1, 4),
    38: ("season", "second third of {}", 5, 4),
    39: ("season", "last third of {}", 9, 4),
    40: ("half", "first half of {}", 1, 6),
    41: ("half", "second half of {}", 7, 6),
}
_SPELLINGS = {"Q1": 33, "Q2": 34, "Q3": 35, "Q4": 36, "H1": 40, "H2": 41}

_SHAPE = LazyPattern(r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-(XX|[0-9]{2}|[QqHh][0-9])(?:-(XX|[0-9]{2}))?)?([?~%]?)")


class DateError(ValueError):
    """Text that is not a date: one line that says what is wrong and what to write instead."""


class Date(NamedTuple):
    """The time a figure describes, from a day to an open interval, as `parse` reads it.

    `text` is as written, without space around it; `edtf` is the canonical form, empty when undated. `first` and `last`
    are the first and last day covered, `None` where a side is open or unknown. `precision` is one of "day", "month",
    "quarter", "half", "season", "year", "decade", "century", "interval" and "unknown" (undated). `uncertain` (`?`, `%`)
    and `approximate` (`~`, `%`) are true of an interval when they are true of either end.
    """

    text: str
    edtf: str
    first: date | None
    last: date | None
    precision: str
    uncertain: bool = False
    approximate: bool = False

    def overlaps(self, since: date | None, until: date | None) -> bool:
        """Whether some day from `since` to `until` (both included, `None` for no limit) may be covered.

        An open or unknown side has no limit, so that a filter hides nothing it cannot judge; undated never overlaps.
        """
        if self.precision == "unknown":
            return False
        start = max(self.first or date.min, since or date.min)
        end = min(self.last or date.max, until or date.max)
        return start <= end

    @property
    def within_a_year(self) -> bool:
        """Whether it is a part of a year, of ten months at the most: a day, a month, a quarter, a half, the first nine months."""
        return self.first is not None and self.last is not None and (self.last - self.first).days < 310

    def label(self) -> str:
        """The date in English words: "first half of 2025", "about 2025", "since 3 December 2021", "undated"."""
        if self.precision == "interval":
            return _interval_label(*self.edtf.split("/"))
        about = "about " if self.approximate else ""
        uncertain = " (uncertain)" if self.uncertain else ""
        return f"{about}{self._plain_label()}{uncertain}"

    def _plain_label(self) -> str:
        if self.first is None or self.last is None:
            return "undated"
        year, month = self.first.year, MONTH_NAMES[self.first.month - 1]
        match self.precision:
            case "day":
                return f"{self.first.day} {month} {year}"
            case "month":
                return f"{month} {year}"
            case "year":
                return str(year)
            case "decade":
                return f"{year}s"
            case "century":  # "2000s" would read as a decade, and "21st century" begins in 2001
                return f"{year}\u2013{self.last.year}"
        return _GROUPINGS[int(self.edtf[5:7])][1].format(year)


@lru_cache(maxsize=4096)
def parse_edtf(text: str) -> Date:
    """Read an EDTF date, an interval, or the word `undated`; space around it is ignored.

    Raises `DateError`, and nothing else, for any other text.
    """
    text = text.strip()
    if text.lower() == "undated":
        return Date(text, "", None, None, "unknown")
    if text[:2].upper() == "FY":
        raise _error(text, _hint_for(text))
    return _interval(text) if "/" in text else _single(text)


def edtf_or_none(text: str) -> Date | None:
    """Read an EDTF date as `parse_edtf` does. Return None for any other text."""
    try:
        return parse_edtf(text)
    except DateError:
        return None


def _interval(text: str) -> Date:
    start, _, end = text.partition("/")
    if "/" in end:
        raise _error(text, "an interval has one slash; write 2021/2024")
    if len(start) == 4 and len(end) in (1, 2) and (start + end).isascii() and (start + end).isdigit():
        from beltfacts.reading.dates.edtf_hints import slash_hint

        raise _error(text, slash_hint(start, int(end)))
    a, b = (None if side in ("", "..") else _single(side) for side in (start, end))
    if a is None and b is None:
        raise _error(text, "one end must be a date; write 2021/.., ../2024 or undated")
    first, last = a.first if a else None, b.last if b else None
    if first and last and first > last:
        raise _error(text, f"it ends before it starts; write {end}/{start}")
    sides = [side for side in (a, b) if side]
    uncertain, approximate = any(side.uncertain for side in sides), any(side.approximate for side in sides)
    edtf = f"{a.edtf if a else start}/{b.edtf if b else end}"
    return Date(text, edtf, first, last, "interval", uncertain, approximate)


def _interval_label(start: str, end: str) -> str:
    a, b = ("" if side in ("", "..") else parse_edtf(side).label() for side in (start, end))
    if not b:
        return f"since {a}" if end else f"from {a}, end unknown"
    if not a:
        return f"until {b}" if start else f"until {b}, start unknown"
    return f"{a}\u2013{b}" if a.isdigit() and b.isdigit() else f"{a} \u2013 {b}"


def _single(text: str) -> Date:
    match = _SHAPE.fullmatch(text)
    if not match:
        # Only the beginning is compared, so that a hint costs the same for a megabyte of anything.
        raise _error(text, _hint_for(text))
    year, part, day, mark = match.groups()
    if year.replace("X", "0") == "0000":
        raise _error(text, "there is no year 0000 here; write 0001 or later")
    edtf, precision, first, last = _span(text, year, part, day)
    return Date(text, edtf + mark, first, last, precision, mark in ("?", "%"), mark in ("~", "%"))


def _span(text: str, year: str, part: str | None, day: str | None) -> tuple[str, str, date, date]:
    """Canonical form, precision, first and last day of a date without its qualifier."""
    if "X" in year:
        if part:
            raise _error(text, f"a month needs a whole year before it; write {year}, or an interval")
        years = 10 ** year.count("X")
        return year, "decade" if years == 10 else "century", *_months(int(year.replace("X", "0")), 1, 12 * years)
    if part is None or (part == "XX" and day in (None, "XX")):
        return "-".join(filter(None, (year, part, day))), "year", *_months(int(year), 1, 12)
    if part == "XX":
        raise _error(text, f"a day needs a month before it; write {year} or {year}-06-{day}")
    code = _SPELLINGS.get(part.upper()) or (int(part) if part.isdigit() else 0)
    if code in _GROUPINGS:
        if day:
            raise _error(text, f"{part} is a part of a year and has no days; write {year}-{part}")
        precision, _, month, months = _GROUPINGS[code]
        return f"{year}-{code}", precision, *_months(int(year), month, months)
    return _month_or_day(text, year, part, day, code)


def _month_or_day(text: str, year: str, part: str, day: str | None, month: int) -> tuple[str, str, date, date]:
    if not part.isdigit():
        raise _error(text, f"there is no {part}; write {year}-H1, {year}-H2 or {year}-Q1 to {year}-Q4")
    if not 1 <= month <= 12:
        from beltfacts.reading.dates.edtf_hints import joined_hint

        raise _error(text, joined_hint(text) or f"month {part} does not exist; write {year}-12 or similar")
    first, last = _months(int(year), month, 1)
    if day is None or day == "XX":
        return "-".join(filter(None, (year, part, day))), "month", first, last
    if not 1 <= int(day) <= last.day:
        raise _error(text, f"{MONTH_NAMES[month - 1]} {year} has days 01 to {last.day}; write {last} or similar")
    exact = first.replace(day=int(day))
    return f"{year}-{part}-{day}", "day", exact, exact


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    """First and last day of `count` months; what would lie after 9999 is cut, because `date` ends there."""
    next_year, index = divmod(year * 12 + month - 1 + count, 12)
    last = date.max if next_year > date.max.year else date(next_year, index + 1, 1) - timedelta(days=1)
    return date(year, month, 1), last


def _hint_for(text: str) -> str:
    """Return what to write instead of a text that is no date."""
    from beltfacts.reading.dates.edtf_hints import hint_for  # imported here: a sound date needs none

    return hint_for(text)


def _error(text: str, why: str) -> DateError:
    shown = text if len(text) <= 40 else text[:39] + "\u2026"
    return DateError(f"{shown!r} is not a date: {why}")
