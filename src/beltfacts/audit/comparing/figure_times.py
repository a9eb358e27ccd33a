"""Whether the time of a figure, as its sentence tells it, is that of a fact. It judges nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from beltfacts.audit.claims import LONGEST_BASE, Claim, is_average, is_base, is_told_since, is_told_since_start, is_told_since_year
from beltfacts.audit.comparing.starting_dates import holds_from, is_start
from beltfacts.audit.weighing import Scene, claimed_dates, is_told_relatively, tells_relatively
from beltfacts.compare import Times, relate_times
from beltfacts.model import Fact
from beltfacts.reading import Date, LazyPattern, parse_edtf

_ALONE = LazyPattern(r"\s(?:alone|only)\b|\u4e00\u5e74|\u5f53\u5e74", re.IGNORECASE)
"""What stands behind a stretch of time that is told by itself."""

_WHOLE = LazyPattern(r"\b(?:all(?: of)?|the whole(?: of| year)?|whole-year|full[- ]year|the entire year|throughout)\s+\Z", re.IGNORECASE)
"""What stands before a year that is told as a whole."""

_APART = 0.1
"""How much less surely a figure is meant for a fact of another time."""

_UP_TO = ("\u622a\u81f3", "\u622a\u6b62", "\u622a\u5230")
"""What stands before a Chinese date up to which something came together."""

_STRETCHES = ("half", "quarter", "interval")
"""Precisions of a date that is a part of a year, or several months."""

_DAYS_OF_YEAR, _LEAP_DAYS = 366, 2

_LONGEST_FLOW = 2 * _DAYS_OF_YEAR
"""Days of a season, or of a first year that begins in the middle of one."""

_OPENING_PART = LazyPattern(r"[^,;:\uff0c\uff1b\uff1a]{1,120}(?:,\s*|\uff0c)")
"""The only part of a sentence before a clause, which it opens: "Since its launch, ..."."""

_RATES = ("%", "{multiple}", "{percentage-point}", "{basis-point}", "{rank}")
"""Units of figures that do not come together in a sum."""

_IN_YEAR = LazyPattern(r"\b(?:in|during|throughout)\s+(?:the\s+year\s+)?\Z", re.IGNORECASE)
"""What stands before a year in which something happened."""

_UP_TO_THEN = LazyPattern(
    r"\b(?:ha[sd]|have)\s+(?:[a-z]+\s+)?[a-z]+(?:ed|en|wn|un|me|ne|de|ld|nt|pt|ght)\b"
    r"|\b(?:reach|amount|exceed|surpass|topp|(?:pass|cross)(?:e[sd]|ing)\b|stands?\b|stood\b|hits?\b|(?:rose|risen|grew|grown) to\b)"
    r"|[\u5df2\u603b\u5171\u81f3]|\u8fbe\u5230|\u7a81\u7834|\u8d85\u8fc7",
    re.IGNORECASE,
)
"""Words for what has come together up to a time."""


class _ToldDate(NamedTuple):
    """A date as a sentence tells it.

    is_base: it is what a figure is counted from. is_alone: it is a stretch by itself, which is none since an earlier start: "in the first
    half of 2025 alone". is_whole: it is a whole year.
    """

    date: Date
    is_base: bool
    is_alone: bool
    is_whole: bool


class FigureTimes:
    """The times that a sentence names for one figure, which is compared with many facts."""

    def __init__(self, claim: Claim, scene: Scene) -> None:
        """Find the dates that may belong to a figure."""
        self._text, self._language = scene.block.text, scene.block.language
        self.dates = claimed_dates(claim, scene)
        self._is_since = is_told_since(scene.clause(claim))
        self._is_told_relatively = not self.dates and is_told_relatively(claim, scene)
        self._is_all = _is_told_as_all(claim, scene)
        self._in_one_year = len(self.dates) == 1 and not self._is_since and not _UP_TO_THEN.search(scene.clause(claim))
        self._told = [
            _ToldDate(date, is_base(each, self._text, self._language), self._is_alone(each), self._is_whole(each))
            for each, date in self.dates
        ]
        self._no_bases = [each for each in self._told if not each.is_base]
        self._starts = [told for told, (each, _) in zip(self._told, self.dates, strict=True) if is_start(each, claim, self._text)]
        self._named = [each for each in scene.dates if self._is_all and not is_base(each, self._text, self._language)]

    def penalty(self, fact: Fact) -> float:
        """Return how much less surely the figure is meant for a fact because its sentence names another time; 0 where the times may agree."""
        if self.is_more_than(fact):
            return _APART
        if not self.dates or fact.date == "undated":
            return 0.0
        of_fact = parse_edtf(fact.date)
        dates = self._told if fact.period == "cumulative" and of_fact.precision == "interval" else self._no_bases
        if self._starts and holds_from(fact, of_fact):
            dates = [*dates, *self._starts]
        if not dates:
            return 0.0
        are_apart = all(_is_apart(each, of_fact, fact.period) for each in dates)
        return _APART if are_apart and not _is_time_before_plan(dates, fact, of_fact) else 0.0

    def is_more_than(self, fact: Fact) -> bool:
        """Return whether the figure is told as all since a start, and a fact is an amount of one year, or less, that the sentence does not name.

        What came together in a year up to a day may be told "up to" that day.
        """
        if (
            not self._is_all
            or fact.period != "flow"
            or fact.unit in _RATES
            or "/" in fact.unit
            or fact.date == "undated"
            or fact.smallest is None
        ):
            return False
        of_fact = parse_edtf(fact.date)
        if not (of_fact.first and of_fact.last) or (of_fact.last - of_fact.first).days > _LONGEST_FLOW:
            return False
        if is_told_since_start(f"{fact.measure} {fact.quote}") or is_average(fact.measure):
            return False
        dates = [each.date for each in self._named if each.date]
        if any(date.precision != "day" and relate_times(date, of_fact) is not Times.APART for date in dates):
            return False
        is_to_day = of_fact.precision in _STRETCHES and any(date.last == of_fact.last for date in dates)
        return not is_to_day

    def are_unknown(self, fact: Fact) -> bool:
        """Return whether the sentence tells its time by "this year" or "the first half" alone, and the quote of a dated fact does not."""
        return self._is_told_relatively and fact.date != "undated" and not tells_relatively(fact)

    def _is_alone(self, date: Claim) -> bool:
        """Return whether a date is told as a stretch by itself: "in the first quarter alone"."""
        is_part = date.date is not None and date.date.precision in ("half", "quarter") and not self._is_since
        is_part = is_part or (self._in_one_year and _is_in_year(date, self._text) and not is_base(date, self._text, self._language))
        return is_part or _ALONE.match(self._text, date.whole[1]) is not None

    def _is_whole(self, date: Claim) -> bool:
        """Return whether a date is told as a whole year: "in all of 2025"."""
        return _WHOLE.search(self._text[max(0, date.start - LONGEST_BASE) : date.start]) is not None

    def dates_apart(self, fact: Fact) -> str:
        """Return the dates of the figure, in words, where they are not a fact's; empty if the times may agree."""
        return " or ".join(date.label() for _, date in self.dates) if self.penalty(fact) else ""


def _is_time_before_plan(dates: Sequence[_ToldDate], fact: Fact, of_fact: Date) -> bool:
    """Return whether a year before that of a plan stands in its quote too: that in which it was made, or when it was not reached yet."""
    if fact.status == "actual" or not of_fact.first:
        return False
    before = (each.date.last.year for each in dates if each.date.last and each.date.last < of_fact.first)
    return any(str(year) in fact.quote for year in before)


def _is_told_as_all(claim: Claim, scene: Scene) -> bool:
    """Return whether a figure is told as all that came together since a start, and of each year, or of this one."""
    clause, text = scene.clause(claim), scene.block.text
    start = claim.sentence[0]
    before = max((each.end for each in scene.figures if start <= each.start < claim.start), default=start)
    if before == start and _OPENING_PART.fullmatch(text, start, claim.clause[0]):
        clause = f"{text[start : claim.clause[0]]} {clause}"
    elif before > claim.clause[0]:
        clause = text[before : claim.clause[1]]
    if is_average(clause) or is_told_relatively(claim, scene):
        return False
    return is_told_since_start(clause) or is_told_since_year(clause)


def _is_in_year(claim: Claim, text: str) -> bool:
    """Return whether a date is a year in which something is told to have been: "in 2024", in Chinese a year alone."""
    if claim.date is None or claim.date.precision != "year":
        return False
    is_alone = text[claim.end - 1 : claim.end] == "\u5e74" and text[max(0, claim.start - 2) : claim.start] not in _UP_TO
    return is_alone or bool(_IN_YEAR.search(text[max(0, claim.start - LONGEST_BASE) : claim.start]))


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


def _is_apart(told: _ToldDate, of_fact: Date, period: str) -> bool:
    """Return whether a date is not that of a fact. What counts all since a start is of its last day, and may be told with its first."""
    date = told.date
    if relate_times(date, of_fact) is Times.APART or (told.is_whole and _is_part_of(date, of_fact)):
        return True
    if period != "cumulative" and (_is_other_stretch(date, of_fact) or is_other_season(date, of_fact)):
        return True
    if period != "cumulative" or of_fact.precision != "interval" or not (of_fact.first and of_fact.last and date.first and date.last):
        return False
    if told.is_alone and (of_fact.first < date.first or date.last < of_fact.last):
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


def is_other_season(date: Date, of_fact: Date) -> bool:
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


def _is_part_of(date: Date, of_fact: Date) -> bool:
    """Return whether a fact is of a part of a year, and not of all of a date."""
    if of_fact.precision not in _STRETCHES:
        return False
    return bool(date.first and date.last and of_fact.first and of_fact.last) and (of_fact.first, of_fact.last) != (date.first, date.last)
