"""Whether the time of a figure, as its sentence tells it, is that of a fact. It judges nothing."""

from __future__ import annotations

import re

from beltfacts.audit.claims import LONGEST_BASE, Claim, is_base, is_told_since
from beltfacts.audit.weighing import Scene, claimed_dates, is_told_relatively, tells_relatively
from beltfacts.compare import Times, relate_times
from beltfacts.model import Fact
from beltfacts.reading import Date, LazyPattern, parse_edtf

_ALONE = LazyPattern(r"\s(?:alone|only)\b|\u4e00\u5e74|\u5f53\u5e74", re.IGNORECASE)
"""What stands behind a stretch of time that is told by itself."""

_WHOLE = LazyPattern(r"\b(?:all(?: of)?|the whole(?: of| year)?|whole-year|full[- ]year|the entire year|throughout)\s+\Z", re.IGNORECASE)
"""What stands before a year that is told as a whole."""

_STRETCHES = ("half", "quarter", "interval")
"""Precisions of a date that is a part of a year, or several months."""

_DAYS_OF_YEAR, _LEAP_DAYS = 366, 2


class FigureTimes:
    """The times that a sentence names for one figure, which is held against many facts."""

    def __init__(self, claim: Claim, scene: Scene) -> None:
        """Find the dates that may belong to a figure."""
        self._text = scene.block.text
        self.dates = claimed_dates(claim, scene)
        self._is_since = is_told_since(scene.clause(claim))
        self._is_told_relatively = not self.dates and is_told_relatively(claim, scene)
        self._no_bases = [(each, date) for each, date in self.dates if not is_base(each, self._text)]

    def penalty(self, fact: Fact) -> float:
        """Return how much less surely the figure is meant for a fact because its sentence names another time; 0 where the times may agree."""
        if not self.dates or fact.date == "undated":
            return 0.0
        of_fact, text = parse_edtf(fact.date), self._text
        dates = self.dates if fact.period == "cumulative" and of_fact.precision == "interval" else self._no_bases
        if not dates:
            return 0.0
        are_apart = (
            _is_apart(date, of_fact, fact.period, is_alone=self._is_alone(each)) or _is_whole_of(each, date, of_fact, text)
            for each, date in dates
        )
        return 0.1 if all(are_apart) else 0.0

    def are_unknown(self, fact: Fact) -> bool:
        """Return whether the sentence tells its time by "this year" or "the first half" alone, and the quote of a dated fact does not."""
        return self._is_told_relatively and fact.date != "undated" and not tells_relatively(fact)

    def _is_alone(self, date: Claim) -> bool:
        """Return whether a date is told as a stretch by itself: "in the first quarter alone"."""
        is_part = date.date is not None and date.date.precision in ("half", "quarter") and not self._is_since
        return is_part or _ALONE.match(self._text, date.whole[1]) is not None

    def dates_apart(self, fact: Fact) -> str:
        """Return the dates of the figure, in words, where they are not a fact's; empty if the times may agree."""
        return " or ".join(date.label() for _, date in self.dates) if self.penalty(fact) else ""


def is_date_of(date: Date, edtf: str) -> bool:
    """Return whether a date is exactly that of a fact."""
    return edtf != "undated" and relate_times(date, parse_edtf(edtf)) is Times.SAME


def begins_with(date: Date, fact: Fact) -> bool:
    """Return whether a date is that of a fact, or several years from the same one on: "2018 to mid-2025"."""
    if is_date_of(date, fact.date):
        return True
    of_fact = parse_edtf(fact.date) if fact.date != "undated" else None
    if not of_fact or date.precision != "interval" or not (date.first and of_fact.first and date.last and of_fact.last):
        return False
    return (date.first.year, date.last.year) == (of_fact.first.year, of_fact.last.year)


def may_be_date_of(date: Date, edtf: str) -> bool:
    """Return whether a date may be that of a fact."""
    return edtf != "undated" and relate_times(date, parse_edtf(edtf)) in (Times.SAME, Times.OVERLAP)


def _is_apart(date: Date, of_fact: Date, period: str, *, is_alone: bool) -> bool:
    """Return whether a date is not that of a fact. What counts all since a start is of its last day, and may be told with its first.

    `is_alone`: whether it is told as a stretch by itself, which is none since an earlier start: "in the first half of 2025 alone".
    """
    if relate_times(date, of_fact) is Times.APART:
        return True
    if period != "cumulative" and (_is_other_stretch(date, of_fact) or _is_other_season(date, of_fact)):
        return True
    if period != "cumulative" or of_fact.precision != "interval" or not (of_fact.first and of_fact.last and date.first and date.last):
        return False
    if is_alone and of_fact.first < date.first:
        return True
    return not (date.first <= of_fact.last <= date.last or date.first <= of_fact.first <= date.last)


def _is_other_stretch(date: Date, of_fact: Date) -> bool:
    """Return whether two stretches of a year begin on the same day and end on others: six months and seven."""
    if date.precision not in _STRETCHES or of_fact.precision not in (*_STRETCHES, "year"):
        return False
    ends = (date.first, date.last, of_fact.first, of_fact.last)
    if None in ends or date.first != of_fact.first or date.last == of_fact.last:
        return False
    return all(each.first and each.last and (each.last - each.first).days <= _DAYS_OF_YEAR for each in (date, of_fact))


def _is_other_season(date: Date, of_fact: Date) -> bool:
    """Return whether two stretches are as long and share a part only, as two seasons do: 2021/22 and 2022/23."""
    if not (date.first and date.last and of_fact.first and of_fact.last) or not date.precision == of_fact.precision == "interval":
        return False
    lengths = [(each.last - each.first).days for each in (date, of_fact) if each.first and each.last]
    return date.first != of_fact.first and abs(lengths[0] - lengths[1]) <= _LEAP_DAYS


def is_within_years(date: Date, edtf: str) -> bool:
    """Return whether a date is a part of several years, so that a figure for it is none for them: 2024 of 2023 to 2024."""
    if edtf == "undated":
        return False
    of_fact = parse_edtf(edtf)
    if of_fact.precision != "interval" or relate_times(date, of_fact) is not Times.OVERLAP or not (of_fact.first and of_fact.last):
        return False
    return (of_fact.last - of_fact.first).days > _DAYS_OF_YEAR


def _is_whole_of(claim: Claim, date: Date, of_fact: Date, text: str) -> bool:
    """Return whether a date is told as a whole year, "in all of 2025", of which a fact has a part only."""
    if not _WHOLE.search(text[max(0, claim.start - LONGEST_BASE) : claim.start]) or of_fact.precision not in _STRETCHES:
        return False
    return bool(date.first and date.last and of_fact.first and of_fact.last) and (of_fact.first, of_fact.last) != (date.first, date.last)
