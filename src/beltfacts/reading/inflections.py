"""Words of a language in their cases and plurals: "километра" is километр, "liraya" is lira. Pure.

The endings of a language are those of its file (`language_files`). A word is compared without its ending, or is a whole word with an ending behind it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TypeVar

from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading.language_words import all_language_data, language_data

_T = TypeVar("_T")

_LEAST = 4
"""Letters of a word that are left without its ending."""
_LEAST_WHOLE = 2
"""Letters of a word before an ending that is only added: "ay" of "aylık"."""
_SURE_SCALE = 6
"""Letters of a scale that is none of the words of English."""


def inflected_unit(language: str, phrase: str) -> str:
    """Return the code of the unit that a phrase in small letters is an inflection of; empty for none or several."""
    return _inflected(language, phrase, _stems_of_units(language), language_data(language).units) or ""


def inflected_scale(language: str, word: str) -> int:
    """Return the factor of the scale that a word in small letters is an inflection of; 0 for none."""
    return _inflected(language, word, _stems_of_scales(language), language_data(language).scales) or 0


def is_foreign_scale(word: str, following: str) -> bool:
    """Return whether a word in small letters may be a scale of another language in a text whose language is not known.

    A short one is where a unit of that language follows: "375 bin lira", and not "375 bin bags". `following`: the next word.
    """
    return any(len(word) >= _SURE_SCALE or following in language_data(code).units for code in _languages_of_scale(word))


@lru_cache(1 << 10)
def _languages_of_scale(word: str) -> tuple[str, ...]:
    """Return the languages in which a word is a scale, or one in its case, where it is long enough for that."""
    return tuple(
        code
        for code, data in all_language_data().items()
        if word in data.scales or (len(word) >= _SURE_SCALE and inflected_scale(code, word))
    )


def is_inflection_of(language: str, word: str, words: str) -> bool:
    """Return whether a word is one of some words, or an inflection of one of them. `words`: with "|" between."""
    known, stems = _known_words(language, words)
    small = word.lower()
    return small in known or bool(_inflected(language, small, stems, known))


@cache
def _known_words(language: str, words: str) -> tuple[dict[str, bool], dict[str, bool | None]]:
    """Return the set of some words, and of their stems. `words`: with "|" between."""
    known = dict.fromkeys(filter(None, words.split("|")), True)
    return known, _stems(language, known)


def _inflected(language: str, phrase: str, stems: Mapping[str, _T | None], words: Mapping[str, _T]) -> _T | None:
    """Return what a phrase stands for by the stems of its words, or by a whole word before an ending. None for an unknown one."""
    if stems and (stem := _stem_of(language, phrase)) and (found := stems.get(stem)):
        return found
    added = _added(language)
    if added is None:
        return None
    ends = range(len(phrase) - 1, _LEAST_WHOLE - 1, -1)
    return next((words[phrase[:end]] for end in ends if phrase[:end] in words and added.fullmatch(phrase, end)), None)


def _stem_of(language: str, phrase: str) -> str:
    """Return a phrase without the longest ending of each of its words. Empty where too little of a word is left."""
    stems = [_without_ending(language, word) for word in phrase.split()]
    return " ".join(stems) if all(len(stem) >= _LEAST for stem in stems) else ""


def _without_ending(language: str, word: str) -> str:
    """Return a word without the longest of the endings that it has."""
    return word.removesuffix(next(filter(word.endswith, language_data(language).endings), ""))


def _stems(language: str, words: Mapping[str, _T]) -> dict[str, _T | None]:
    """Return what each stem of some words stands for, None where that is not one thing."""
    found: dict[str, _T | None] = {}
    if language_data(language).endings:
        for word, meant in words.items():
            stem = _stem_of(language, word)
            found[stem] = meant if found.get(stem, meant) == meant else None
    return found


@cache
def _stems_of_units(language: str) -> dict[str, str | None]:
    """Return the units of a language by the stems of their words."""
    return _stems(language, language_data(language).units)


@cache
def _stems_of_scales(language: str) -> dict[str, int | None]:
    """Return the scales of a language by the stems of their words."""
    return _stems(language, language_data(language).scales)


@cache
def _added(language: str) -> re.Pattern[str] | None:
    """Return the pattern of what a language adds to a whole word, None for one that adds nothing."""
    behind = language_data(language).added
    return compile_pattern(rf"['\u2019]?(?:{behind})") if behind else None
