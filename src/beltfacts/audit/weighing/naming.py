"""How the text around a figure names the subject of a fact, and whether it names another one like it. It looks up no fact."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from beltfacts.audit.weighing.surroundings import Surroundings
from beltfacts.audit.words import FactWords, printed_words
from beltfacts.library.index import is_cjk, stem
from beltfacts.search import find_country

Covered: TypeAlias = Callable[[frozenset[str], Mapping[str, float]], float]
"""Returns the share of some stems that a text has, 0 to 1, given how near each stem stands, the rare ones counting more."""

_HALF = 0.5
"""Share of a name of which a text has more for a word of it to be of that name: "Ireland" is not the United Kingdom of Great Britain and Northern Ireland."""

RECENT = 0.7
"""How surely a sentence goes on about the subject of the one before."""

_SPOKEN_OF = 0.75
"""Share of a name that a passage has, whose subject a later sentence calls by a word of the name: "the corridor"."""


class Naming(NamedTuple):
    """How a text names a subject.

    subject: how much of its best name stands around the claim, 0 to 1.
    here: how much of it the sentence has, 0 to 1.
    printed, printed_near: share of the words of the best name that the sentence has as they are printed, and the clause.
    is_like_another: whether the sentence has another name with a word of it, and not the name: "Inland Rail" for Coastal Rail.
    unsaid: the stems of those of its names that the text has hardly.
    is_pointed_at: whether the sentence points at it by a word of its name, as in "the corridor".
    """

    subject: float
    here: float
    printed: float
    printed_near: float
    is_pointed_at: bool
    is_like_another: bool
    unsaid: frozenset[str]


def name_in_text(around: Surroundings, covered: Covered, words: FactWords, *, is_recent: bool) -> Naming:
    """Return how a text names a subject.

    `covered`: returns how much of some stems stands in a text. `words`: those of a fact on the subject. `is_recent`: whether the draft spoke
    of it last.
    """
    met = words.named & around.subject.keys()
    names = [name for name in words.names if not name.isdisjoint(met)] if met else []
    told = max([covered(name, around.subject) for name in names], default=0.0)
    here = 0.0 if words.named.isdisjoint(around.here) else max([covered(name, around.here) for name in words.names])
    printed, near = (
        0.0 if words.printed_any.isdisjoint(said) else max(len(name & said) / len(name) for name in words.printed if name)
        for said in (around.printed, around.printed_near)
    )
    return Naming(
        max(told, RECENT) if is_recent else told,
        here,
        printed,
        near,
        not words.named.isdisjoint(around.pointed)
        and any(
            word in name and len(name) > 1 and len(name & passage) >= _SPOKEN_OF * len(name)
            for word, passage in around.pointed.items()
            for name in words.names
        ),
        printed < 1.0 and _is_like_another(around, words),
        _unsaid(words, [name for name in names if len(name & met) > _HALF * len(name)]) if names else words.named,
    )


def _unsaid(words: FactWords, said: Sequence[frozenset[str]]) -> frozenset[str]:
    """Return the stems of those names of a subject that a text has hardly. Who says a Chinese name says those in other scripts too."""
    is_chinese = any(is_cjk(word[0]) for name in said for word in name)
    return frozenset() if is_chinese else words.named.difference(*said)


def _is_like_another(around: Surroundings, words: FactWords) -> bool:
    """Return whether a name in a sentence shares a word with a name of a subject that it does not have wholly, and each has others.

    So does the name of a country that only has the same stem: Nigeria is not Niger.
    """
    if _is_like_in_chinese(around, words):
        return True
    alike = (
        (word for word, stemmed in _stemmed(around.printed) if stemmed in words.named and word not in words.printed_any)
        if not words.named.isdisjoint(_stems(around.printed))
        else ()
    )
    if any((country := find_country(word)) and not _is_named(words, country.names) for word in alike):
        return True
    shared = [phrase for phrase in around.phrases if not phrase.isdisjoint(words.named)]
    if not shared or any(name <= around.here.keys() for name in words.names if name):
        return False
    return any(not any(phrase <= name or name <= phrase for name in words.names) for phrase in shared)


def _is_like_in_chinese(around: Surroundings, words: FactWords) -> bool:
    """Return whether a sentence has a Chinese name that a subject has not, before a part of its names: 江北市博物馆 for 江南市博物馆."""
    if not (names := _in_chinese(around.topic)):
        return False
    here = around.here.keys()
    others = {name[-1] for name in names if name not in words.all}
    if not others or any(name <= here for name in words.names if name):
        return False
    behind = {pair[-1] for pair in here if pair[0] in others}
    alike = (name & here for name in words.names if name and all(is_cjk(word[0]) for word in name) and len(name & here) > _HALF * len(name))
    return any(pair[0] in behind for shared in alike for pair in shared)


@lru_cache(1 << 6)
def countries_in(printed: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Return the words that name a country, with their stems, which other words may have: Mali that of "male"."""
    return tuple((word, stemmed) for word, stemmed in _stemmed(printed) if find_country(word))


@lru_cache(1 << 6)
def _stemmed(printed: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Return words with their stems."""
    return tuple((word, stem(word)) for word in printed)


@lru_cache(1 << 6)
def _stems(printed: frozenset[str]) -> frozenset[str]:
    """Return the stems of words."""
    return frozenset(stemmed for _, stemmed in _stemmed(printed))


@lru_cache(1 << 6)
def _in_chinese(names: frozenset[str]) -> frozenset[str]:
    """Return those of some names that are Chinese."""
    return frozenset(name for name in names if is_cjk(name[0]))


def _is_named(words: FactWords, names: Sequence[str]) -> bool:
    """Return whether a subject has one of some names."""
    return any(printed_words(name) in words.printed for name in names)
