"""Read a duration whose hours and minutes touch: "1h25", "2h05min". A time of day ("at 9h30") is none.

It reads no other duration: "1 h 25 min" is `compounds`.
"""

from decimal import Decimal

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals import Mention, Numeral

_TOUCHING = LazyPattern(r"(?<![\w.,:/-])([0-9])h([0-5][0-9])(?:\s?min|m)?(?![\w:/]|[.,-][0-9])")
"""Hours in small letters: "1H25" is the first half of 2025. From 10 hours on it may be a time of day."""
_TIME_BEFORE = LazyPattern(r"\b(?:at|by|from|to|until|till|before|after|since|between|around|about|and|à|a|de|um)\s{1,3}\Z|[-\u2013]\s?\Z")
"""Before a time of day."""


def is_touching_duration(text: str) -> bool:
    """Return whether a text is such a duration and nothing else."""
    return _TOUCHING.fullmatch(text) is not None


def touching_duration_at(text: str, start: int) -> Mention | None:
    """Return the duration that starts at an offset, in minutes; None where none does or it may be a time of day."""
    found = _TOUCHING.match(text, start) if text[start + 1 : start + 2] == "h" else None
    if not found or _TIME_BEFORE.search(text, max(0, start - 12), start):
        return None
    number = Numeral(start, found.end(), Decimal(60 * int(found[1]) + int(found[2])), unit="min")
    return Mention(number, start, found.end())
