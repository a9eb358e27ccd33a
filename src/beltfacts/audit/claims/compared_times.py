"""Times of comparison in a language other than English and Chinese: "frente a 2,59 en 2023", "gegen\xfcber 2019". It knows no words itself."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading import comparison_words

_LONGEST_GAP, _LONGEST = 60, 240
"""Characters between a figure and the words that begin the comparison, and between a figure and a date, at most."""


class _Patterns(NamedTuple):
    """What stands before a time of comparison, between a figure and the time of another one, and between a time and the figure of another.

    base: "m\xe1s que en". other_behind: ", frente a 2,59 en". other_ahead: ", frente a".
    """

    base: re.Pattern[str]
    other_behind: re.Pattern[str]
    other_ahead: re.Pattern[str]


def is_base_in(language: str, before: str) -> bool:
    """Return whether a text before a time ends with the words by which a figure is compared with that time."""
    found = _patterns(language) if language else None
    return found is not None and found.base.search(before) is not None


def is_of_other_figure_in(language: str, text: str, date: tuple[int, int], figure: tuple[int, int]) -> bool:
    """Return whether a date is that of another figure than one, by words of comparison between the two. `date`, `figure`: start and end."""
    found = _patterns(language) if language else None
    if found is None or max(date[0] - figure[1], figure[0] - date[1]) > _LONGEST:
        return False
    if figure[1] <= date[0]:
        return found.other_behind.fullmatch(text, figure[1], date[0]) is not None
    return found.other_ahead.fullmatch(text, date[1], figure[0]) is not None


@cache
def _patterns(language: str) -> _Patterns | None:
    """Return the patterns of a language; None if no words of comparison are known."""
    words = comparison_words(language)
    if not words.time or not words.level:
        return None
    return _Patterns(
        compile_pattern(rf"(?i:{words.time}\Z)"),
        compile_pattern(rf"(?i:[^;]{{0,{_LONGEST_GAP}}}?{words.level}{words.figure})"),
        compile_pattern(rf"(?i:\s*[,(]?\s*{words.level})"),
    )
