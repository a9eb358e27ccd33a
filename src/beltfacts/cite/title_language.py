"""The language of a title, by its code or by its small words, and the titles of English periodicals. It knows no other language than English."""

from __future__ import annotations

import re

from beltfacts.cite.titles import to_headline_case

_WORD = r"[^\W\d_]+"


def is_english(language: str) -> bool:
    """Return whether a language code is English, or empty."""
    return not language or language.lower().split("-")[0] == "en"


_ENGLISH_WORDS = frozenset("and are at by from how its of our that the their this to toward what why with your".split())
"""Short words that only an English title has."""

_FOREIGN_WORDS = frozenset(
    "aux dans entre les pour sur und eine einer f\u00fcr \u00fcber zum zur bei aus del los las para por una della delle dei degli nel nella "
    "een het voor naar och f\u00f6r".split()
)
"""Articles, prepositions and conjunctions that show a title in another language by themselves."""

_FOREIGN_PARTICLES = frozenset("au da das de dem den der des di du el en et ein il im l la le lo van von y zu".split())
"""Short words of other languages that stand in names too. Two of them show a title in another language."""


def looks_foreign(title: str) -> bool:
    """Return whether a title in Latin script is in another language than English, by its small words.

    Only words in small letters count, since a name may have any of them with a capital ("Los Angeles", "Des Moines").
    """
    words = re.findall(_WORD, title)
    if any(word.lower() in _ENGLISH_WORDS for word in words):
        return False
    return any(word in _FOREIGN_WORDS for word in words) or sum(word in _FOREIGN_PARTICLES for word in words) > 1


def to_periodical_case(title: str) -> str:
    """Return the title of an English periodical in headline case.

    One without a small English word is a name and stays as printed. The first word stays too: "npj Quantum Information".
    """
    first, _blank, rest = title.partition(" ")
    if not any(word in _ENGLISH_WORDS or word in ("for", "in") for word in rest.split()):
        return title
    return first + to_headline_case(title)[len(first) :]
