"""The words that say a unit, and the units that a text names. Pure.

It judges no fact (`unit_check`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from beltfacts.reading import canonical_code, is_east_asian, words_by_code

RANK = "{rank}"
"""The unit of a position in an order: 9 in "9th"."""
MULTIPLE = "{multiple}"
"""The unit of a number of times: 3 in "tripled"."""
_FURTHER_WORDS = {"a": ("anniversary", "decade", "周年"), "%": ("percentage",)}
"""Words that say a unit but do not stand for it directly after a number."""
_TOKEN = re.compile(r"[^\W\d_]+|[^\s-]")
_DIGITS_ONLY = re.compile(r"[0-9 .,]*\Z")
"""A figure without a word or a sign, which names no unit."""
_MOST_TEXTS = 20_000
"""Texts whose units are kept: a table repeats its labels."""
_MOST_UNITS = 256
"""Units whose phrases are kept."""


class Phrases(NamedTuple):
    """The codes of units by the words that say them."""

    by_tokens: dict[tuple[str, ...], frozenset[str]]
    """The codes by the tokens of a phrase."""
    longest: int
    """Tokens of the longest phrase."""
    first: frozenset[str]
    """The first tokens of all phrases."""
    codes: frozenset[str]
    """All codes."""
    east_asian: list[tuple[str, frozenset[str]]]
    """The phrases in scripts without spaces, with their codes."""
    seen: dict[str, set[str]]
    """The units of texts that were looked at, the first `_MOST_TEXTS`."""


_last: tuple[Mapping[str, str], int, dict[str, Phrases]] = ({}, 0, {})


def phrases_with(unit: str, units: Mapping[str, str]) -> Phrases:
    """Return the phrases of all units, with those that say one unit. They are kept for the units of the last call.

    `unit`: a code, or empty. `units`: unit word in lower case to code.
    """
    global _last
    known = _last
    if known[0] is not units or known[1] != len(units) or len(known[2]) > _MOST_UNITS:
        known = _last = (units, len(units), {})
    if unit not in known[2]:
        numerator = unit.partition("/")[0]
        own = ((word, unit) for word in words_in_code(numerator))
        known[2][unit] = _phrases((*units.items(), *own, *table_words(unit), *table_words(numerator)) if unit else units.items())
    return known[2][unit]


def units_in_text(text: str, phrases: Phrases) -> set[str]:
    """Return the codes of the units that a text names.

    Of phrases that overlap, the longest counts.
    """
    if text in phrases.seen:
        return phrases.seen[text]
    if _DIGITS_ONLY.match(text):
        return set()
    found = _find_units(text, phrases)
    if len(phrases.seen) < _MOST_TEXTS:
        phrases.seen[text] = found
    return found


def _find_units(text: str, phrases: Phrases) -> set[str]:
    """Return the codes of the units that a text names."""
    tokens = list(_tokens(text))
    found: set[str] = set()
    at = 0
    while at < len(tokens):
        if tokens[at] not in phrases.first:
            at += 1
            continue
        for size in range(min(phrases.longest, len(tokens) - at), 0, -1):
            if codes := phrases.by_tokens.get(tuple(tokens[at : at + size])):
                found |= codes
                at += size - 1
                break
        at += 1
    if text.isascii():
        return found
    return found.union(*(codes for words, codes in phrases.east_asian if words in text))


def _phrases(words: Iterable[tuple[str, str]]) -> Phrases:
    """Return the codes of units by the tokens that say them.

    `words`: pairs of unit word and code. Single letters are left out, because every text has them.
    """
    words = list(words)
    found: dict[tuple[str, ...], frozenset[str]] = {}
    also = ((word, code) for code, more in _FURTHER_WORDS.items() for word in more)
    own = ((word, code) for code in {code for _, code in words} for word in words_in_code(code))
    for word, code in (*words, *also, *own):
        key = tuple(_tokens(word))
        if key and not (len(word) == 1 and word.isascii() and word.isalpha()) and word != "年":
            found[key] = found.get(key, frozenset()) | {canonical_code(code)}
    east_asian = [("".join(key), codes) for key, codes in found.items() if is_east_asian(key[0])]
    return Phrases(
        found, max(map(len, found), default=0), frozenset(key[0] for key in found), frozenset().union(*found.values()), east_asian, {}
    )


def words_in_code(code: str) -> Iterator[str]:
    """Yield the words in a counted thing's own code: "head of state" of ``{head-of-state}``."""
    numerator = code.partition("/")[0]
    if numerator.startswith("{") and numerator not in (RANK, MULTIPLE):
        yield re.sub(r"[^\w]+|_", " ", numerator).strip()


def _tokens(text: str) -> Iterator[str]:
    """Yield words in lower case without their plural, and signs."""
    for word in _TOKEN.findall(text.lower()):
        if len(word) > 3 and word[-1] == "s" and word[-2] != "s":
            word = f"{word[:-3]}y" if word.endswith("ies") else word[:-1]
        yield word


def table_words(code: str) -> Iterator[tuple[str, str]]:
    """Return the words of a code in the table of units, each with the code."""
    return ((word, code) for word in words_by_code().get(canonical_code(code.strip("()")), ()))
