"""Parts in English words: "three quarters", "two-fifths", "a third of", "half a million", "fifty-four hundredths".

It tells three quarters of a thing from three quarters of a year. Numbers that hold a part ("two and a half") are `number_words`.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.numerals.number_types import Numeral, Refusal, scale_value, share
from beltfacts.reading.words_english import CARDINALS, DENOMINATORS, FUNCTION_WORDS, ORDINALS, TENS
from beltfacts.reading.words_english import SCALES as SCALE_WORDS

SCALES = SCALE_WORDS | {"cr": 10**7}
"""The scales that stand among number words."""
LAST_WORD = LazyPattern(r"([^\W_]+)[\s-]{1,3}\Z")
OF_SCALE = LazyPattern(r"(?:(?:\s{1,3}of)?\s{1,3}an?)?[\s-]{1,3}([^\W\d_]{1,24})", re.IGNORECASE)
_NOUN = LazyPattern(r"[\s-]{1,3}([^\W\d_]{1,24})")
OF = LazyPattern(r"\s{1,3}of\s{1,3}([^\W\d_]{1,24})", re.IGNORECASE)
_CLOSED = LazyPattern(r"\s*(?:[.,;:)!?\u201d\"%]|\Z)")
# "the first half", "the last three quarters", "the third quarter": a time, not a part.
NO_PART_AFTER = frozenset(
    "last past next previous other latter the this each and first second third fourth 1st 2nd 3rd 4th fiscal coming consecutive straight "
    "final opening closing recent following following".split()
)
_TIME_BEFORE_QUARTERS = frozenset("after for over during in within consecutive successive straight recent of several".split())
_DETERMINERS = frozenset("the a an all its their his her our this that these those every each".split())


class Word(NamedTuple):
    """A word of a run: lower case, where it ends, and whether a hyphen stands before it."""

    key: str
    end: int
    hyphen: bool


def part_of(run: list[Word], index: int) -> tuple[int, int, int] | None:
    """Return numerator, denominator and next index of "a half", "three quarters", "fifty-four hundredths"."""
    key = run[index].key
    if key in ("a", "an"):
        top, index = 1, index + 1
    else:
        top, tens = CARDINALS.get(key, 0), key in TENS
        index += 1
        if tens and index < len(run) and 0 < CARDINALS.get(run[index].key, 0) < 10:
            top, index = top + CARDINALS[run[index].key], index + 1
    if not top or index >= len(run):
        return None
    key = run[index].key
    bottom = 0
    if key in TENS and index + 1 < len(run) and ORDINALS.get(run[index + 1].key.removesuffix("s"), 99) < 10:
        bottom, index = TENS[key] + ORDINALS[run[index + 1].key.removesuffix("s")], index + 1
        key = run[index].key
    elif key == "halves":
        bottom = 2
    else:
        bottom = DENOMINATORS.get(key.removesuffix("s"), 0)
    plural = key.endswith("s")
    return (top, bottom, index + 1) if bottom and plural == (top > 1) else None


def quarters(text: str, start: int, run: list[Word], top: int, end: int) -> Numeral | Refusal | None:
    """Tell three quarters of a thing from three quarters of a year."""
    before = LAST_WORD.search(text, max(0, start - 16), start)
    word = before[1].lower() if before else ""
    of = OF.match(text, end)
    if (word in NO_PART_AFTER and word not in ("the", "and")) or (word == "the" and not of):
        return Refusal(start, end, "quarters of a year or a fraction")
    if word in _TIME_BEFORE_QUARTERS and not run[1].hyphen:
        if of and of[1].lower() in _DETERMINERS:
            return scaled_part(text, start, end, top, 4)
        noun = _NOUN.match(text, end)
        if word in ("after", "for", "consecutive", "successive", "straight", "during", "over") and (word != "for" or not of):
            timed = of or not noun or noun[1].lower() in FUNCTION_WORDS
            return (
                Numeral(start, run[0].end, Decimal(top), spelled=True) if timed else Refusal(start, end, "quarters of a year or a fraction")
            )
        if not of or word == "for":
            return Refusal(start, end, "quarters of a year or a fraction")
    return scaled_part(text, start, end, top, 4)


def part_is_whole(text: str, end: int) -> bool:
    """Return whether a part in words stands alone: "of", a mark, the end or a function word follows."""
    if _CLOSED.match(text, end):
        return True
    noun = _NOUN.match(text, end)
    return bool(noun and noun[1].lower() in FUNCTION_WORDS)


def noun_follows(text: str, end: int) -> bool:
    """Return whether a noun stands behind a part in words."""
    return not part_is_whole(text, end)


def scaled_part(text: str, start: int, end: int, top: int, bottom: int) -> Numeral | Refusal:
    """Return a part of one, or of the scale that follows: "half a million", "quarter million"."""
    if (word := OF_SCALE.match(text, end)) and (scale := SCALES.get(word[1].lower(), 0)) and not word[1].lower().endswith("s"):
        ahead = _NOUN.match(text, word.end())
        if ahead and (ahead[1].lower() in CARDINALS or ahead[1].lower() in SCALES):
            return Refusal(start, ahead.end(), "number words that make no number")
        value = share(top * scale, bottom)
        return Numeral(start, word.end(), scale_value(value, 1), scale, spelled=True)
    return Numeral(start, end, share(top, bottom), spelled=True, part=True)


_IN_ORDER = LazyPattern(r"\s{1,3}(?:in a row|time|consecutive|straight)\b")


def is_in_order(text: str, end: int) -> bool:
    """Return whether "a third in a row" is an order and no part."""
    return bool(_IN_ORDER.match(text, end))


def is_definite(text: str, start: int) -> bool:
    """Return whether "the" stands before a number."""
    return text[max(0, start - 4) : start].lower() == "the "


def is_bare(text: str, start: int) -> bool:
    """Return whether no article or possessive stands before a number."""
    before = LAST_WORD.search(text, max(0, start - 16), start)
    return not before or before[1].lower() not in ("the", "her", "his", "its", "their", "this")


def bare_part(text: str, start: int, word: Word) -> Numeral | Refusal | None:
    """Read "half", and "quarter" before a scale: "half the firms", "quarter million"."""
    before = LAST_WORD.search(text, max(0, start - 16), start)
    if before and (before[1].lower() in NO_PART_AFTER or before[1].lower() in ("a", "an")):
        return None
    if text[word.end : word.end + 1] == "-" and not OF_SCALE.match(text, word.end):
        return None
    found = scaled_part(text, start, word.end, 1, DENOMINATORS[word.key])
    if word.key == "quarter" and isinstance(found, Numeral) and found.scale == 1:
        return None
    return found
