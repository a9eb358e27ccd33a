"""Patterns of the words before a figure or time that another figure is compared with: "frente a 2,59 en 2023", "gegen\xfcber 2019". Pure.

The words of a language are those of its file, section [compared]. Whoever uses the patterns says where in a text they stand.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from beltfacts.reading.language_words import language_data

BEHIND_WORD = r"(?:\s+|(?<=['\u2019]))"
"""What stands behind a word, which may end in an apostrophe."""
_FIGURE = r"[^\w\s]{0,2}[0-9](?:[^.;()]|\.[0-9]|(?<=\b(?:mio|mrd|tsd|mln|mld|mia|tys|\u0442\u044b\u0441|\u0440\u0443\u0431))\.){0,40}?"


class ComparisonWords(NamedTuple):
    """Texts of patterns, for small and large letters; empty where the language has no such words.

    between: words between the others and the time. time: before a time of comparison, "m\xe1s que en ". level: before a figure, ", frente a ".
    figure: behind `level` the figure, as the group "other", and what stands between it and its time: "2,59 en ".
    """

    between: str = ""
    time: str = ""
    level: str = ""
    figure: str = ""


@cache
def comparison_words(language: str) -> ComparisonWords:
    """Return the patterns of a language. `language`: as `language_code` gives it, or empty."""
    words = language_data(language).compared if language else {}
    between = rf"(?:(?:{words['between']}){BEHIND_WORD})*" if "between" in words else ""

    def before(name: str) -> str:
        known = "|".join(filter(None, (words.get("words", ""), words.get(name, ""))))
        return rf"(?<!\w)(?:{known}){BEHIND_WORD}{between}" if known else ""

    return ComparisonWords(between, before("than"), before("levels"), rf"(?P<other>{_FIGURE}){BEHIND_WORD}{between}")
