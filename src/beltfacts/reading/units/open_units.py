"""Words behind a number that several units share: degrees, points, the money of several countries. They count nothing. Pure.

Degrees are Celsius where the sentence speaks of warmth. The others are left open, so that the unit is asked for. The words are in `data/languages`.
"""

from __future__ import annotations

import re
from functools import cache

from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading.inflections import is_inflection_of
from beltfacts.reading.language_words import all_language_data, language_data
from beltfacts.reading.lazy_regex import LazyPattern

CELSIUS = "Cel"
_WORD = LazyPattern(r"\s{1,2}([^\W\d_]{2,24})(?!\w)")
_EDGE = LazyPattern(r"(?<!\d)[.!?](?=\s)|\n")
"""Between two sentences, not behind the digits of a day."""
_BEFORE, _BEHIND = 160, 60
"""Characters around a number in which its sentence is looked at."""


def has_open_unit(text: str, at: int, language: str) -> bool:
    """Return whether a word behind a number that ends at an offset is a unit of several kinds in the language of the text."""
    word = _WORD.match(text, at)
    return word is not None and any(_is_of(language, kind, word[1]) for kind in ("degrees", "points", "money"))


def degrees_at(text: str, at: int, language: str, about: str = "") -> tuple[str, int] | None:
    """Return the code of degrees Celsius and where their word ends, where the sentence or other words speak of warmth: "43,2 grados".

    `about`: other words, such as what is measured.
    """
    word = _WORD.match(text, at) if language else None
    if not word or not _is_of(language, "degrees", word[1]):
        return None
    warmth = _warmth(language)
    return (CELSIUS, word.end()) if warmth and (warmth.search(_sentence(text, at)) or warmth.search(about)) else None


def _sentence(text: str, at: int) -> str:
    """Return the sentence around an offset, as far as it is looked at."""
    start, end = max(0, at - _BEFORE), min(len(text), at + _BEHIND)
    start = max((edge.end() for edge in _EDGE.finditer(text, start, at)), default=start)
    edge = _EDGE.search(text, at, end)
    return text[start : edge.start() if edge else end]


def is_open_money(word: str) -> bool:
    """Return whether a word in small letters is money of several countries in any language that has a file."""
    return word in _open_money()


def _is_of(language: str, kind: str, word: str) -> bool:
    """Return whether a word is one of a kind of open units, in any case or number."""
    words = language_data(language).open_units.get(kind, "") if language else ""
    return bool(words) and is_inflection_of(language, word, words)


@cache
def _open_money() -> frozenset[str]:
    """Return the words of money of several countries in all languages."""
    return frozenset(word for data in all_language_data().values() for word in data.open_units.get("money", "").split("|"))


@cache
def _warmth(language: str) -> re.Pattern[str] | None:
    """Return the pattern of words that speak of warmth in a language, None where none are known."""
    words = language_data(language).open_units.get("degrees if", "")
    return compile_pattern(words, re.IGNORECASE) if words else None
