"""The months of another language in a header row or column of months without a year: "ene.", "feb.", "mar.". Pure.

A short name may be another word ("set", "out"), so that it is read beside other months of the same language alone.
The names are those of the language files of `reading`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from beltfacts.reading import MONTH_NAMES, all_language_data

_FEWEST = 3
"""Different months that tell the language of a list of months."""
_FEWEST_OPEN = 2
"""Texts that may be a list of months."""
_ABBREVIATION = re.compile(r"[^\W\d_]{2,5}\.\Z")


def month_list(texts: Iterable[str]) -> Mapping[str, str]:
    """Return the English name of each text that is a month of the language of the list, other texts left out.

    The names are empty for two months alone, which may be other words, and where two languages read as many texts but differ.
    """
    return _month_list(frozenset(texts))


def is_abbreviation(text: str) -> bool:
    """Return whether a text is a short word with a point, which may be a month of a language that is not known: "m\xe1rc."."""
    return _ABBREVIATION.match(text) is not None


@lru_cache(maxsize=1000)
def _month_list(texts: frozenset[str]) -> Mapping[str, str]:
    """Return the months of texts, made once."""
    words = {text: text.casefold().strip(" .") for text in texts}
    lists = [{text: names[word] for text, word in words.items() if word in names} for names in _names_of_languages()]
    most = max(map(len, lists), default=0)
    best = [each for each in lists if len(each) == most]
    if most < _FEWEST_OPEN:
        return {}
    is_sure = len({*best[0].values()}) >= _FEWEST and all(each == best[0] for each in best)
    return {text: MONTH_NAMES[number - 1] if is_sure else "" for text, number in best[0].items()}


@cache
def _names_of_languages() -> tuple[Mapping[str, int], ...]:
    """Return the numbers of the months by their names in small letters, for each language that has a file."""
    lists = (data.dates.get("months", "").split("|") for data in all_language_data().values())
    return tuple({name.casefold(): number for number, names in enumerate(each, 1) for name in names.split()} for each in lists)
