"""How the times that two figures describe stand to each other. Pure."""

from __future__ import annotations

from enum import Enum

from beltfacts.reading import Date

_DAYS_ALIKE = 0.1
"""Share by which the lengths of two periods may differ and be alike: quarters have 90 to 92 days, years 365 or 366."""


class Times(Enum):
    """How two times stand to each other."""

    SAME = "same"
    APART = "apart"
    OVERLAP = "overlap"
    UNKNOWN = "unknown"


def relate_times(one: Date, other: Date) -> Times:
    """Return how two dates stand to each other. Undated is unknown; doubtful and approximate dates overlap what is near."""
    if "unknown" in (one.precision, other.precision):
        return Times.UNKNOWN
    if (one.first, one.last) == (other.first, other.last):
        return Times.SAME
    if not one.overlaps(other.first, other.last):
        return Times.APART
    return Times.OVERLAP


def alike_in_length(one: Date, other: Date) -> bool:
    """Return whether two dates cover about as many days. An open side is as long as another open one only."""
    lengths = [_days(each) for each in (one, other)]
    if None in lengths:
        return lengths[0] == lengths[1]
    first, second = (length or 0 for length in lengths)
    return abs(first - second) <= _DAYS_ALIKE * max(first, second)


def _days(date: Date) -> int | None:
    """Return the days of a date; None where a side is open."""
    return (date.last - date.first).days + 1 if date.first and date.last else None


def time_key(date: Date) -> tuple[str, str]:
    """Return the sort key of a date: its last day, then its first. What is undated or open comes last."""
    return (str(date.last or "9999-12-31"), str(date.first or "9999-12-31"))
