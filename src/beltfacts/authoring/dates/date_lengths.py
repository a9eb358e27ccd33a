"""How long a date is, which years it is in, and whether it lies in the time of a title. Pure. It proposes no date (`date_proposals`)."""

from __future__ import annotations

from beltfacts.authoring.dates.dating_words import AHEAD
from beltfacts.reading import Date, edtf_or_none

_YEAR_DAYS = 365
"""Days of a year. "2023-24" is read as the two years 2023 and 2024."""
_SHORT = 31
"""Days of the time of a document from which it looks back on days and months of its year: a day, a week, a month."""
_NEAR = 92
"""Days before a month in which a quarter ends that a document of that month calls by its number."""
_FARTHEST = 366
"""Days before the day of a document in which a day of its year is looked for."""


def year_of(issued: str) -> int | None:
    """Return the year of a publication date (EDTF or empty), or None."""
    date = edtf_or_none(issued)
    return date.first.year if date and date.first else None


def is_period(edtf: str) -> bool:
    """Return whether a date is longer than a day."""
    date = edtf_or_none(edtf)
    return date is not None and date.first != date.last


def is_year_long(edtf: str) -> bool:
    """Return whether a date is a year that need not begin in January: that of "Annual Review 2023-24"."""
    date = edtf_or_none(edtf)
    return bool(date and date.first and date.last and _YEAR_DAYS <= (date.last - date.first).days + 1 <= 2 * _YEAR_DAYS + 1)


def is_month(edtf: str) -> bool:
    """Return whether a date is one month."""
    date = edtf_or_none(edtf)
    return date is not None and date.precision == "month" and "/" not in edtf


def years_of(edtf: str) -> set[int]:
    """Return the years in which a date begins and ends."""
    date = edtf_or_none(edtf)
    return {each.year for each in (date.first, date.last) if each} if date else set()


def in_year(edtf: str, year: int) -> str:
    """Return a date (EDTF) of the year 2000 as of another year; empty where that is 0."""
    return edtf.replace("2000", f"{year}") if year else ""


def have_common_days(edtf: str, other: str) -> bool:
    """Return whether two dates have a day in common: 2022, and the year to September 2022."""
    one, two = edtf_or_none(edtf), edtf_or_none(other)
    if not one or not two or not one.first or not one.last or not two.first or not two.last:
        return False
    return one.first <= two.last and two.first <= one.last


def is_same_time(edtf: str, date: Date) -> bool:
    """Return whether two dates begin and end on the same days: 2024-Q3 and July to September 2024."""
    one = edtf_or_none(edtf)
    return one is not None and one.first is not None and (one.first, one.last) == (date.first, date.last)


def is_just_before(edtf: str, day: str) -> bool:
    """Return whether a time ends in the year of a day or in the year before."""
    return bool(years_of(day)) and all(0 <= min(years_of(day)) - year <= 1 for year in years_of(edtf))


def is_inside(edtf: str, above: Date, text: str = "") -> bool:
    """Return whether a time with the year of a heading or title may be meant.

    It lies in the time of the heading, in the year of a document before its day or month, or is the whole year around it. `text`: what names
    the time. What it says will be lies behind the day of the document.
    """
    time = edtf_or_none(edtf)
    if not time or not time.first or not time.last or not above.first or not above.last:
        return False
    if above.first <= time.first and time.last <= above.last:
        return True
    if time.precision == "year":
        return time.first <= above.first and above.last <= time.last
    if (above.last - above.first).days > _SHORT:
        return False
    is_short = time.precision in ("day", "month")  # "the first half" of minutes or of a match is no part of the year
    if AHEAD.search(text):
        return is_short and above.last < time.first
    if time.precision == "quarter":
        return above.first != above.last and 0 < (above.first - time.last).days <= _NEAR
    return (is_short or "/" in edtf) and 0 <= (above.first - time.first).days <= _FARTHEST
