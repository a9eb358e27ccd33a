"""Whether the date of a draft is that of an event with a slip of the hand in it: another year, its digits swapped, or that of a pair's other half.

It looks up nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from beltfacts.audit.claims import Claim
from beltfacts.audit.drafts import Block
from beltfacts.audit.weighing import Weighed
from beltfacts.reading import Date, LazyPattern, parse_edtf

_NAMED, _NAMED_WHOLE, _TOLD = 0.7, 0.9, 0.5
"""How surely a date must speak of the subject of an event on its day and month, and of any other one, and the share of its clause that the
event has where little of what happened is told."""

_OF_MONTH, _TOLD_OF_MONTH = 0.45, 0.25
"""How surely a month must speak of an event of that month in another year, and the share of what happened that is told."""

_AND = LazyPattern(r"\W*(?:(?:and|\u548c|\u4e0e)\W*)?")
"""What stands between two dates that are told of one thing."""

_MOST_YEARS_OFF = 5
"""Years by which a year is mistaken at most."""

_ANNIVERSARY = LazyPattern(
    r"\b(?:anniversar|birthday|jubilee|celebrat|commemorat|mark(?:s|ed|ing)\b|years? (?:after|later|on|since|old|ago|before|earlier)\b)"
    r"|\u5468\u5e74|\u7eaa\u5ff5",
    re.IGNORECASE,
)
"""What tells that something was years after or before an event, on its day."""


def slipped(claim: Claim, events: Sequence[Weighed], told: Sequence[tuple[Claim, Weighed]], text: str) -> Weighed | None:
    """Return the event of the named subject whose date differs from a date by a slip that hardly is chance, whatever verb tells it; None else.

    The day of an event in another year, or a year with two digits the other way round, is one. Its month in another year needs more words
    of what happened. `told`: events that other dates of the sentence have. `text`: that of the block.
    """
    assert claim.date is not None
    for each in events:
        alike = _alike(claim.date, parse_edtf(each.fact.date))
        if each.subject < (_NAMED if alike == "day" else _NAMED_WHOLE) or each.is_elsewhere or each.foreign:
            continue
        is_some = each.about >= _OF_MONTH and (each.measure >= _TOLD_OF_MONTH or each.explained >= _TOLD)
        if alike in ("day", "swapped") or (alike == "month" and is_some):
            return each
        if _is_last_of_pair(claim, each, events, told, text):
            return each
    return None


def _is_last_of_pair(claim: Claim, each: Weighed, events: Sequence[Weighed], told: Sequence[tuple[Claim, Weighed]], text: str) -> bool:
    """Return whether a date is joined to that of another event of the subject, and an event is the only one left of it: "May 2020 and May 2021".

    `told`: events that other dates of the sentence have.
    """
    precision = claim.date.precision if claim.date else ""
    alike = [other for other in events if other.fact.subject == each.fact.subject and parse_edtf(other.fact.date).precision == precision]
    if [other.fact.id for other in alike] != [each.fact.id]:
        return False
    return any(
        other.fact.subject == each.fact.subject
        and parse_edtf(other.fact.date).precision == precision
        and _AND.fullmatch(text, min(date.end, claim.end), max(date.start, claim.start))
        for date, other in told
    )


def _alike(date: Date, of_fact: Date) -> str:
    """Return in what two dates of different years agree: "day" for a day and month, "month", "swapped" for the digits of years; empty if in none.

    The first or last day of a month is only as telling as its month.
    """
    one, other = date.first, of_fact.first
    if not (one and other) or date.precision != of_fact.precision or one.year == other.year:
        return ""
    if date.precision == "year":
        years = f"{one.year:04d}", f"{other.year:04d}"
        return "swapped" if years[0][:2] == years[1][:2] and years[0][2:] == years[1][:1:-1] else ""
    if abs(one.year - other.year) > _MOST_YEARS_OFF or one.month != other.month or date.precision not in ("month", "day"):
        return ""
    if date.precision == "day":
        return "" if one.day != other.day else "month" if one.day in (1, 30, 31) else "day"
    return "month"


def without_anniversaries(claim: Claim, events: Sequence[Weighed], block: Block) -> list[Weighed]:
    """Return events without those on whose day in another year a date is, where its sentence tells that something was years after them."""
    if claim.date is None or not _ANNIVERSARY.search(block.text, *claim.sentence):
        return [*events]
    return [each for each in events if _alike(claim.date, parse_edtf(each.fact.date)) != "day"]
