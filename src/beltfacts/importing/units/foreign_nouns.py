"""What a table in a language beside English counts, as a code: {dog} of "Gemeldete Hunde". Pure.

The nouns are those of the language files (`reading`). English ones are read by `counted_nouns`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from beltfacts.importing.foreign_words import foreign_unit, rate_denominator
from beltfacts.reading import breakdown_words, label_nouns
from beltfacts.search import is_common

ENGLISH = "en"
_COUNT = "1"
"""The unit of a count of things that have no code."""
_WORDS = re.compile(r"[^\W\d_]{2,}")
_SPACED = re.compile(r"\w+(?=\s)")
_PLURALS = ("", "s", "es")
"""What makes a plural of the noun behind it."""
_PLACES = frozenset(("{municipality}", "{parish}", "{village}"))
"""What figures are told of one by one more often than divided by."""
_MOST_WORDS = 400
"""Words of a table that are looked at to tell its language."""


def table_language(lines: Iterable[str]) -> str:
    """Return the language of the labels of a table: "en" where half of their words are English, else that of most nouns they count.

    Empty where they do not tell it.
    """
    lines = tuple(lines)
    words = [word for line in lines for word in _WORDS.findall(line.casefold())][:_MOST_WORDS]
    if 2 * sum(map(is_common, words)) >= len(words):
        return ENGLISH
    counts = Counter(code for line in dict.fromkeys(lines) if not _is_english(line) for code in label_nouns(line))
    first, second = (*counts.most_common(2), ("", 0), ("", 0))[:2]
    return first[0] if first[1] > second[1] else ""


@lru_cache(maxsize=20_000)
def foreign_noun(measure: str, language: str) -> str:
    """Return the unit of what a measure surely counts in a language beside English, as a code; empty where it may count nothing.

    `language`: that of the table, as `table_language` gives it. Nouns of several languages need to have one code, or the table's own language.
    """
    if language in (ENGLISH, "") and _is_english(measure):
        return ""
    found = label_nouns(measure)
    codes = {code for code in found.values() if code != _COUNT}
    if len(codes) == 1:
        return codes.pop()
    if codes or not found:
        return found.get(language, "")
    return next(filter(None, map(foreign_unit, measure.split()[1:2])), _COUNT)  # "Anzahl Stunden" are hours


def is_foreign_rate(measure: str) -> bool:
    """Return whether a measure is per something that is no part of the table: "Habitants par médecin", and not "Habitants par commune"."""
    per = rate_denominator(measure)
    if not per or per[0].isdigit():
        return bool(per)
    plurals = (f"{per}{ending}" for ending in _PLURALS)
    codes = {code for each in plurals for code in label_nouns(each).values()}
    may_be_breakdown = not breakdown_words().isdisjoint(_SPACED.findall(measure.casefold()))
    return not may_be_breakdown or bool(codes - _PLACES) or foreign_unit(per) != ""


def _is_english(label: str) -> bool:
    """Return whether all words of a label are English, so that "Case" may be no houses."""
    return all(map(is_common, _WORDS.findall(label.casefold())))
