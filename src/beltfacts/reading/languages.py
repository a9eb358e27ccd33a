"""The language of a text, and unit words that know it. Pure.

A library declares the language of a source. Its numbers are read as that language writes them, unless the text itself has decimal points
(`writes_decimal_point`). It knows no words itself (`other_units`, `words_other`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.words_other import LANGUAGES

_WORD = LazyPattern(r"[^\W\d_]+")
_DECIMAL_COMMA = LazyPattern(r"(?<![\d.,])\d{1,3}(?:[. \xa0\u202f\u2009]\d{3})*,\d{1,2}(?![\d.,])|(?<![\d.,])\d+,\d+\s?%")
_DECIMAL_POINT = LazyPattern(r"(?<![\d.,])\d{1,3}(?:,\d{3})*\.\d{1,2}(?![\d.,])(?!\s?(?:Uhr|h\b))|(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,])")
_READ = 20_000
"""Characters of a text by which language and decimal mark are told."""
_LEAST_WORDS = 8
"""Frequent words that a text must have."""
_TIMES_MORE = 2
"""How many times as many it must have of one language as of any other."""


class UnitWords(dict[str, str]):
    """Unit words in lower case with their codes, and the language of the text that they are for."""

    language = ""


_known: dict[tuple[int, int, str], tuple[Mapping[str, str], UnitWords]] = {}


def units_in(language: str, units: Mapping[str, str]) -> Mapping[str, str]:
    """Return unit words with those of a language, the same object for the same ones. Words of the library come first.

    `language`: BCP 47 code. `units`: unit word in lower case to code. They are returned as they are for a language that needs no other words.
    """
    short = language.partition("-")[0].lower()
    if short not in LANGUAGES:
        return units
    key = (id(units), len(units), short)
    if key not in _known:
        from beltfacts.reading.other_units import UNIT_WORDS

        if len(_known) > len(LANGUAGES):
            _known.clear()
        words = UnitWords({**UNIT_WORDS.get(short, {}), **units})
        words.language = short
        _known[key] = (units, words)
    return _known[key][1]


def language_of(units: Mapping[str, str]) -> str:
    """Return the language for which unit words are, empty for English and Chinese."""
    return units.language if isinstance(units, UnitWords) else ""


def text_language(text: str) -> str:
    """Return the language of a text in Latin letters, as a code of two letters. Empty where its frequent words do not tell."""
    from beltfacts.reading.other_units import FREQUENT

    words = [word[0].lower() for word in _WORD.finditer(text, 0, _READ)]
    counts = sorted(((sum(word in own for word in words), language) for language, own in FREQUENT.items()), reverse=True)
    (most, language), (next_most, _) = counts[0], counts[1]
    return language if most >= _LEAST_WORDS and most >= _TIMES_MORE * next_most else ""


def writes_decimal_point(text: str) -> bool:
    """Return whether the numbers of a text have decimal points or commas between groups: a Mexican text in Spanish has."""
    points = sum(1 for _ in _DECIMAL_POINT.finditer(text[:_READ]))
    return points > 0 and points >= sum(1 for _ in _DECIMAL_COMMA.finditer(text[:_READ]))


def bound_in(language: str, before: str) -> tuple[int, str] | None:
    """Return where the qualifier at the end of a text begins, and its bound; None where there is none in this language."""
    return next(((found.start(), bound) for bound, pattern in _bound_patterns(language) if (found := pattern.search(before))), None)


@cache
def _bound_patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each bound of a language with the pattern of its qualifiers at the end of a text."""
    from beltfacts.reading.other_units import BOUNDS

    phrases = {bound: "|".join(map(re.escape, words.split("|"))) for bound, words in BOUNDS.get(language, {}).items()}
    ends = r"(?:\s{1,2}|(?<=[\u2019']))\Z"
    return tuple((bound, re.compile(rf"(?<!\w)(?:{words}){ends}", re.IGNORECASE)) for bound, words in phrases.items())


def link_in(language: str, text: str, start: int, end: int) -> str:
    """Return the English word for what links two numbers of a text: "to" for "bis". Empty where nothing does."""
    from beltfacts.reading.other_units import LINKS

    words = text[start:end].split()
    return LINKS.get(language, {}).get(words[0].lower(), "") if len(words) == 1 else ""


def per_at(language: str, text: str, at: int) -> re.Match[str] | None:
    """Return the match of a word of a rate behind a unit: " je " of "219 Euro je Tonne"; None where there is none."""
    pattern = _per_pattern(language)
    return pattern.match(text, at) if pattern else None


@cache
def _per_pattern(language: str) -> re.Pattern[str] | None:
    """Return the pattern of the words of a rate in a language, None where none are known."""
    from beltfacts.reading.other_units import PER

    return re.compile(rf"\s{{1,2}}({PER[language]})(?:\s{{1,2}}|(?<=[\u2019']))") if language in PER else None
