"""Ratios that are one share: "one in five", "nine in 10", "3 out of 4", "1 in every 12".

It joins two whole numbers, the smaller first, into the share. Where the second counts a time or looks like a year there is none.
"""

import re

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import DATE, FIGURE, Mention, share
from beltfacts.reading.units import counted_noun_at

_LINK = LazyPattern(r"(\s{1,3}|-)(?:(in)(?:\s{1,3}every)?|(out\s{1,3}of)(?:\s{1,3}every)?|(of)\s{1,3}every)(\s{1,3}|-)", re.IGNORECASE)
_ONE_IN = LazyPattern(
    r"\bone\s(?!(?:of|in|or|and|to|more|year|month|week|day|hour|time)\b)[a-z-]+\s(?:[a-z-]+\s)?in\s(?:every\s)?\Z", re.IGNORECASE
)
"""Before the number of a share whose noun stands inside: "one ticket in"."""
_IS_NAME = LazyPattern(r"\s?[-/:.,]?\d|\s(?:[A-Z]|%|per\b)|-")
"""Behind a number that is part of another."""
_LONGEST_SHARE = 60
_LONGEST_GAP = 18
_PER = frozenset(("per", "every", "Per", "PER"))
_TIMES = frozenset(("s", "min", "h", "d", "wk", "mo", "a", "m", "km", "[in_i]", "[mi_i]", "[ft_i]", "%"))


def join_ratios(text: str, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions with ratios made one share; what a rate is counted by ("per 1,000") is left out."""
    joined: list[Mention] = []
    for right in mentions:
        left = joined[-1] if joined else None
        near = left is not None and 0 < right.start - left.end <= _LONGEST_GAP and right.kind is not DATE
        if left and near and _join(text, left, right):
            continue
        if phrase := _is_one_of(text, right):
            while joined and joined[-1].end > phrase.start():
                joined.pop()
            _make_share(text, right, phrase)
        if right.kind is FIGURE and (right.word in _PER or right.word[-1:] == "/") and _is_denominator(text, right):
            right.refuse("what a rate is counted by")
        joined.append(right)
    return joined


def _join(text: str, left: Mention, right: Mention) -> bool:
    """Join a ratio into the left mention; False where the two are none."""
    link = _LINK.fullmatch(text, left.end, right.start)
    if not link or left.kind is not FIGURE or right.kind is not FIGURE:
        return False
    if left.money or right.money or left.unit == "%" or left.number.ordinal or right.number.ordinal or left.number.scale > 10**6:
        return False
    top, bottom = left.low, right.low
    whole = left.low == left.high and right.low == right.high and top == top.to_integral_value() and bottom == bottom.to_integral_value()
    if not whole or not 0 < top < bottom or left.number_start < left.number.start:
        return False
    if link[2] and (right.unit in _TIMES or left.unit or top >= 100 or 1900 <= bottom < 2100 or right.bound != "exact"):
        return False
    left.low = left.high = share(top, bottom)
    left.number = left.number._replace(part=True)
    left.end, left.number_end, left.unit, left.bound = right.number_end, right.number_end, None, "exact"
    return True


def _is_one_of(text: str, right: Mention) -> re.Match[str] | None:
    """Return the words of a share with its noun inside, where a bare whole number ends it: "one ticket in eight". None for others.

    "One death in 15 hospitals" is no share.
    """
    phrase = _ONE_IN.search(text, max(0, right.start - _LONGEST_SHARE), right.start) if right.kind is FIGURE else None
    bottom = right.low
    is_plain = (
        bottom == right.high and bottom == bottom.to_integral_value() and not right.unit and not right.money and right.bound == "exact"
    )
    if not phrase or not is_plain or not 1 < bottom < 1900 or right.number.ordinal or counted_noun_at(text, right.number_end):
        return None
    return phrase if not _IS_NAME.match(text, right.end) else None


def _make_share(text: str, right: Mention, phrase: re.Match[str]) -> None:
    """Make a number the share that it ends: one eighth."""
    right.low = right.high = share(1, right.low)
    right.number = right.number._replace(part=True)
    right.start = right.number_start = phrase.start()
    right.word = text[max(0, right.start - 24) : right.start].rpartition("\n")[2].strip().rpartition(" ")[2]


def _is_denominator(text: str, right: Mention) -> bool:
    """Return whether a number is what a rate is counted by: "12 deaths per 1,000"."""
    start = right.start
    before = text[max(0, start - 12) : start].lower().rstrip()
    return before.endswith((" per", "for every")) or (before.endswith("/") and before[-2:-1].isalpha())
