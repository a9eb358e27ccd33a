"""The words by which a text may speak of a fact: of its subject, of its measure, of its quote. It compares no figures."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from math import fsum
from operator import add
from typing import NamedTuple

from beltfacts.audit.words.chinese_words import english_stems
from beltfacts.audit.words.word_families import CHANGES, PART_OF, with_families
from beltfacts.library import Library
from beltfacts.library.index import STOP, is_cjk, stem, tokenize
from beltfacts.model import Fact, all_names
from beltfacts.reading import LazyPattern
from beltfacts.search import find_country

_REMEMBERED = 1 << 14
DATE_STEMS = frozenset(
    stem(word)
    for word in "january february march april may june july august september october november december half quarter year month mid".split()
)
"""Stems that a measure has of a date that it repeats: "trade in the first half of 2025"."""

_WHOLE_STEMS = frozenset(map(stem, "total overall all whole entire".split()))
"""Stems of a measure that is of all there is: "population, total"."""

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
        ("USD EUR CNY GBP JPY INR", "value amount dollars euros yuan renminbi pounds yen rupees"),
    )
)
"""Units, and the words for what they measure."""

_NOUN = LazyPattern(r"[0-9a-z]\s((?:(?!(?:of|on|in|to|from|and|with|for|at)\b)[A-Za-z-]+\s?)+)")
"""The words behind a number in a figure, up to a preposition."""

_BRACKETS = LazyPattern(r"\([^()]*\)")
_COUNTED = LazyPattern(r"\{([^{}]*)\}")

_CAPITAL = LazyPattern(r"[A-Z](?<!\w[A-Z])[a-z]{2,}\b")
"""A whole word with a capital. It is looked for by its capital, which is three times as fast as by the edge of a word."""

_NARROWING = frozenset(PART_OF) | CHANGES
"""Stems that name a part or a change of what is measured."""

_EVENT_WORDS = frozenset(map(stem, "date year month day time official officially".split()))
"""Stems that a measure without a unit has because it dates something: "date officially opened"."""


class FactWords(NamedTuple):
    """Stems of a fact's words.

    names: of each name of its subject. A text that has all words of one speaks of the subject.
    measure: of the measure, without those of the usual name where others are left.
    quote: of the quote, and of its other names.
    unit: of a counted thing: "countri" of {country}.
    printed: of each name of its subject the words as they are printed, without the s of a plural: "nigeria" is not "niger".
    aside: those of the measure that stand in brackets, so that a text may leave them out: "GDP (current US$)".
    measured: of the measure, and of a counted thing where the measure does not say that such things are counted: "population" counts people.
    weighed: those of `names`, `measure` and `unit`, of which rare ones count more.
    heads: the last stem of each name of two words or more, with all of its stems: "corridor".
    counted: those of `unit`, and the noun that its figure is printed with: "18 neighbours" of {country}.
    named: those of `names` together. all: all stems. They are made once, since each claim is compared with many facts.
    own: those of `measure` that are in no name of the subject.
    telling: `own`, or `measure` where that is empty, without those that name a part or a change, where others are left.
    printed_any: all words of `printed`.
    lands: stems of the only country in a name that is no country's own: where the line lies that "Indonesia high-speed railway" names.
    """

    names: Sequence[frozenset[str]]
    measure: frozenset[str]
    quote: frozenset[str]
    unit: frozenset[str]
    named: frozenset[str]
    all: frozenset[str]
    aside: frozenset[str]
    measured: frozenset[str]
    weighed: frozenset[str]
    printed: Sequence[frozenset[str]]
    heads: Mapping[str, frozenset[str]]
    counted: frozenset[str]
    own: frozenset[str]
    telling: frozenset[str]
    printed_any: frozenset[str]
    lands: frozenset[str]


class NameWords(NamedTuple):
    """Words of the names of a subject, as in `FactWords`."""

    names: Sequence[frozenset[str]]
    named: frozenset[str]
    printed: Sequence[frozenset[str]]
    heads: Mapping[str, frozenset[str]]
    printed_any: frozenset[str]
    lands: frozenset[str]


@lru_cache(_REMEMBERED)
def stems(text: str) -> tuple[str, ...]:
    """Return the stems of a text's words in order, without function words. Chinese text gives its pairs of characters."""
    return _stems_of_tokens(tokenize(text))


def _stems_of_tokens(tokens: Iterable[str]) -> tuple[str, ...]:
    """Return the stems of some tokens in order."""
    return tuple(chain.from_iterable(map(_stems_of_token, tokens)))


@lru_cache(_REMEMBERED)
def _stems_of_token(token: str) -> tuple[str, ...]:
    """Return the stems of a token: one of a word, none of a function word or a number, several of a run of Chinese characters."""
    if is_cjk(token):
        pairs = map(add, token, token[1:]) if len(token) > 1 else (token,)
        return (*pairs, *(word for _, word in english_stems(token)))
    return () if token in STOP or token[0].isdigit() else (stem(token),)


@lru_cache(_REMEMBERED)
def name_stems(word: str) -> tuple[str, ...]:
    """Return the stems of a name. That of a country is one for all words derived from it: "china" for "Chinese"."""
    country = find_country(word.lower())
    return (stem(country.names[0]),) if country and " " not in country.names[0] else stems(word)


@lru_cache(_REMEMBERED)
def stems_of_lands(text: str) -> frozenset[str]:
    """Return the stems of all single words for the countries that a text names: of "China" and "Chinese" for either."""
    found = (country for word in set(tokenize(text)) if (country := find_country(word)))
    return frozenset(stem(word) for country in found for word in (*country.names, *country.words) if " " not in word)


@lru_cache(_REMEMBERED)
def printed_words(text: str) -> frozenset[str]:
    """Return the words of a text without function words and the s of a plural. Chinese text gives its pairs of characters."""
    return _printed_tokens(tokenize(text))


def _printed_tokens(tokens: Iterable[str]) -> frozenset[str]:
    """Return the words of some tokens, as `printed_words` does."""
    return frozenset(
        part
        for token in tokens
        for part in (_stems_of_token(token) if is_cjk(token) else () if token in STOP else (token.removesuffix("s"),))
    )


def fact_words(library: Library, fact: Fact) -> FactWords:
    """Return the words of a fact."""
    subject = library.store.subject(fact.subject)
    names, named, printed, heads, printed_any, lands = _name_words(
        (subject.name, *all_names(subject.names)) if subject else (fact.subject.replace("-", " "),)
    )
    measure = _measure_words(fact.measure, fact.unit)
    if fact.dimensions:
        measure |= frozenset(stems(" ".join(value for _, value in fact.dimensions)))
    other_names = [token for name in all_names(fact.names) for token in tokenize(name)]
    quote = frozenset(chain.from_iterable(map(_stems_of_token, {*tokenize(fact.quote), *other_names})))
    unit = _counted_words(fact.unit)
    counted = unit | _noun_of(fact.figure) if unit else unit
    weighed = named | measure | unit
    capitals = {*_CAPITAL.findall(f"{fact.measure} {fact.quote}")}
    countries = frozenset(chain.from_iterable(map(name_stems, capitals)))
    measured = measure if not unit or not _family_of_unit(fact.unit).isdisjoint(measure) else measure | unit
    own = measure if measure.isdisjoint(named) else measure - named  # the same set where it can be, of which sums are made once
    telling = (own or measure) - _NARROWING or measure
    known = weighed | quote | countries
    aside = _aside_words(fact.measure) & measure
    return FactWords(
        names, measure, quote, unit, named, known, aside, measured, weighed, printed, heads, counted, own, telling, printed_any, lands
    )


@lru_cache(_REMEMBERED)
def _name_words(names: tuple[str, ...]) -> NameWords:
    """Return the words of the names of a subject."""
    tokens = [tokenize(name) for name in names]
    in_order = [_stems_of_tokens(each) for each in tokens]
    stems_of_names = [frozenset(each) for each in in_order if each]
    heads = {each[-1]: frozenset(each) for each in reversed(in_order) if len(each) > 1}
    printed = [_printed_tokens(each) for each in tokens]
    countries = [[stem(word) for word in each if find_country(word)] for each in tokens if not find_country(" ".join(each))]
    lands = frozenset(chain.from_iterable(each for each in countries if len(each) == 1))
    return NameWords(stems_of_names, frozenset[str]().union(*stems_of_names), printed, heads, frozenset[str]().union(*printed), lands)


@lru_cache(_REMEMBERED)
def _measure_words(text: str, unit: str) -> frozenset[str]:
    """Return the stems of a measure, without those of a date that it repeats and those that its unit says, where others are left."""
    measure = frozenset(stems(text))
    if any(map(str.isdigit, text)):
        measure = measure - DATE_STEMS or measure
    measure = measure - _WHOLE_STEMS or measure
    return measure - (_words_of_unit(unit) if unit else _EVENT_WORDS) or measure


@lru_cache(_REMEMBERED)
def _aside_words(text: str) -> frozenset[str]:
    """Return the stems of a measure that stand in brackets only; none where nothing stands outside."""
    outside = frozenset(stems(_BRACKETS.sub(" ", text))) if "(" in text else frozenset[str]()
    return frozenset(stems(text)) - outside if outside else outside


@lru_cache(_REMEMBERED)
def _counted_words(unit: str) -> frozenset[str]:
    """Return the stems of a counted thing: of "country" for {country}. Empty for any other unit."""
    return frozenset(stems(" ".join(_COUNTED.findall(unit)).replace("-", " "))) if "{" in unit else frozenset()


@lru_cache(_REMEMBERED)
def _noun_of(figure: str) -> frozenset[str]:
    """Return the stem of the noun behind the number of a figure: "neighbours" of "12 neighbours on land". Empty where there is none."""
    noun = _NOUN.search(figure)
    return frozenset(stems(noun[1])[-1:]) if noun else frozenset()


@lru_cache(_REMEMBERED)
def _words_of_unit(unit: str) -> frozenset[str]:
    """Return stems that the unit of a figure says, so that a text need not: a length in kilometres, a rank as "28th"."""
    return next((words for units, words in _KINDS if unit in units), frozenset())


@lru_cache(_REMEMBERED)
def _family_of_unit(unit: str) -> frozenset[str]:
    """Return the same with those of their families."""
    return with_families(_words_of_unit(unit))


def covered(words: Collection[str], here: Mapping[str, float], rarity: Mapping[str, float]) -> float:
    """Return the share of some stems that a text has, 0 to 1, the rare ones counting more. It is the same in whatever order they are.

    `here`: how near each stem stands, 0 to 1. `rarity`: how much each stem counts; 1 for one that is not in it.
    """
    here_too = [rarity.get(word, 1.0) * here[word] for word in words if word in here]
    total = total_rarity(words, rarity) if here_too else 0.0
    return fsum(here_too) / total if total else 0.0


def total_rarity(words: Collection[str], rarity: Mapping[str, float]) -> float:
    """Return how much some stems count together."""
    return fsum([rarity.get(word, 1.0) for word in words])
