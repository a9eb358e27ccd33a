"""What a draft in a language other than English and Chinese says of a figure, by the words of its language file. It knows no words itself."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from beltfacts.reading import language_data

_ARTICLES = r"(?:[^\W\d_A-Z]{1,4}(?:['\u2019]|\s))?"
"""A short word in small letters before a name: "dem", "la", "l'"."""
_NAME = r"[A-Z\xc0-\xde\u0410-\u042f][\w&'\u2019-]*(?:\s(?:[^\W\d_A-Z]{1,4}\s)?[A-Z\xc0-\xde\u0410-\u042f][\w&'\u2019-]*)*"


def tells_plan(language: str, text: str) -> bool:
    """Return whether a text tells what is planned, aimed at or expected."""
    return _has(language_data(language).told.get("plan", ""), text)


def tells_year_before(language: str, text: str) -> bool:
    """Return whether a text says that something was in the year before: "ein Jahr zuvor"."""
    return _has(language_data(language).compared.get("year before", ""), text)


def sources_in(language: str, sentence: str) -> list[tuple[str, int]]:
    """Return the names that a sentence gives as sources, each with its offset: those behind "laut", "selon"."""
    words = language_data(language).told.get("source", "")
    pattern = _compiled(rf"(?i:(?<!\w)(?:{words}))\s+{_ARTICLES}({_NAME})") if words else None
    return [(match[1], match.start(1)) for match in pattern.finditer(sentence)] if pattern else []


@lru_cache(1 << 8)
def with_small_nouns(language: str, text: str) -> str:
    """Return a text of the same length in which nouns that are no names begin with a small letter, where a language writes both with a capital.

    A noun stands behind an article, an adjective or a number: "die Karte", "neue Karten", "12 Karten".
    """
    before = language_data(language).before_nouns if language else ""
    if not before:
        return text
    return _compiled(rf"(?:(?<!\w)(?i:{before})|[0-9%])\s[A-Z\xc0-\xde]").sub(lambda match: match[0][:-1] + match[0][-1].lower(), text)


def _has(words: str, text: str) -> bool:
    """Return whether a text has what a pattern of whole words finds."""
    return bool(words) and _compiled(rf"(?i:(?<!\w)(?:{words})(?!\w))").search(text) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern, compiled when it is needed first."""
    return re.compile(pattern)
