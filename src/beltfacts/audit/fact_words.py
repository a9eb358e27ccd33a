"""The words by which a text may speak of a fact: of its subject, of its measure, of its quote. It compares no figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from beltfacts.audit.chinese_words import english_stems
from beltfacts.library import Library
from beltfacts.library.index import STOP, is_cjk, stem, tokenize
from beltfacts.model import Fact, all_names

_REMEMBERED = 1 << 14
_DATE_WORDS = frozenset(
    stem(word)
    for word in "january february march april may june july august september october november december half quarter year month mid".split()
)
"""Stems that a measure has of a date that it repeats: "trade in the first half of 2025"."""

_KINDS = tuple(
    (frozenset(units.split()), frozenset(map(stem, words.split())))
    for units, words in (
        ("km m mi [mi_i] cm", "length distance total"),
        ("km/h [mi_i]/h m/s", "speed"),
        ("h min s d wk mo a", "time duration period years"),
        ("{rank}", "rank ranking place placing position edition"),
        ("{percentage-point}", "points percentage"),
        ("{multiple}", "multiple times"),
        ("{person}", "number people persons population"),
        ("USD EUR CNY GBP JPY INR", "value amount"),
    )
)
"""Units, and the words for what they measure."""

_NOUN = re.compile(r"[0-9a-z]\s((?:(?!(?:of|on|in|to|from|and|with|for|at)\b)[A-Za-z-]+\s?)+)")
"""The words behind a number in a figure, up to a preposition."""

_EVENT_WORDS = frozenset(map(stem, "date year month day time official officially".split()))
"""Stems that a measure without a unit has because it dates something: "date officially opened"."""


class FactWords(NamedTuple):
    """Stems of a fact's words.

    names: of each name of its subject. A text that has all words of one speaks of the subject.
    measure: of the measure, without those of the usual name where others are left.
    quote: of the quote, and of its other names.
    unit: of a counted thing: "countri" of {country}.
    printed: of each name of its subject the words as they are printed, without the s of a plural: "nigeria" is not "niger".
    heads: the last stem of each name of two words or more, with all of its stems: "corridor".
    counted: those of `unit`, and the noun that its figure is printed with: "18 neighbours" of {country}.
    named: those of `names` together. all: all stems. Both are made once, since each claim is held against many facts.
    """

    names: Sequence[frozenset[str]]
    measure: frozenset[str]
    quote: frozenset[str]
    unit: frozenset[str]
    named: frozenset[str]
    all: frozenset[str]
    printed: Sequence[frozenset[str]]
    heads: Mapping[str, frozenset[str]]
    counted: frozenset[str]


@lru_cache(_REMEMBERED)
def stems(text: str) -> tuple[str, ...]:
    """Return the stems of a text's words in order, without function words. Chinese text gives its pairs of characters."""
    found = list[str]()
    for token in tokenize(text):
        if is_cjk(token):
            found += [token[at : at + 2] for at in range(max(1, len(token) - 1))]
            found += [word for _, word in english_stems(token)]
        elif token not in STOP and not token[0].isdigit():
            found.append(stem(token))
    return tuple(found)


@lru_cache(_REMEMBERED)
def printed_words(text: str) -> frozenset[str]:
    """Return the words of a text without function words and the s of a plural. Chinese text gives its pairs of characters."""
    return frozenset(
        part
        for token in tokenize(text)
        for part in (stems(token) if is_cjk(token) else () if token in STOP else (token.removesuffix("s"),))
    )


def fact_words(library: Library, fact: Fact) -> FactWords:
    """Return the words of a fact."""
    subject = library.store.subject(fact.subject)
    names = (subject.name, *all_names(subject.names)) if subject else (fact.subject.replace("-", " "),)
    stems_of_names = [each for each in (frozenset(stems(name)) for name in names) if each]
    named = frozenset[str]().union(*stems_of_names)
    measure = frozenset(stems(fact.measure))
    if any(map(str.isdigit, fact.measure)):
        measure = measure - _DATE_WORDS or measure
    measure = measure - (_words_of_unit(fact.unit) if fact.unit else _EVENT_WORDS) or measure
    unit = frozenset(stems(" ".join(re.findall(r"\{([^{}]*)\}", fact.unit)).replace("-", " ")))
    extra = " ".join(value for _, value in fact.dimensions)
    other_names = " ".join(all_names(fact.names))
    measure |= frozenset(stems(extra))
    quote = frozenset(stems(f"{fact.quote} {other_names}"))
    heads = {each[-1]: frozenset(each) for each in reversed([*map(stems, names)]) if len(each) > 1}
    return FactWords(
        stems_of_names,
        measure,
        quote,
        unit,
        named,
        named | measure | quote | unit,
        [printed_words(name) for name in names],
        heads,
        unit | _noun_of(fact.figure) if unit else unit,
    )


@lru_cache(_REMEMBERED)
def _noun_of(figure: str) -> frozenset[str]:
    """Return the stem of the noun behind the number of a figure: "neighbours" of "12 neighbours on land". Empty where there is none."""
    noun = _NOUN.search(figure)
    return frozenset(stems(noun[1])[-1:]) if noun else frozenset()


@lru_cache(_REMEMBERED)
def _words_of_unit(unit: str) -> frozenset[str]:
    """Return stems that the unit of a figure says, so that a text need not: a length in kilometres, a rank as "28th"."""
    return next((words for units, words in _KINDS if unit in units), frozenset())


def covered(words: Iterable[str], here: Mapping[str, float], rarity: Mapping[str, float]) -> float:
    """Return the share of some stems that a text has, 0 to 1, the rare ones counting more.

    `here`: how near each stem stands, 0 to 1. `rarity`: how much each stem counts; 1 for one that is not in it.
    """
    total = met = 0.0
    for word in words:
        weight = rarity.get(word, 1.0)
        total += weight
        if word in here:
            met += weight * here[word]
    return met / total if total else 0.0
