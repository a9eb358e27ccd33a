"""Find every contradiction and every difference in a library, without comparing all pairs.

It changes no fact and decides for neither side.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, combinations, product

from beltfacts.compare.comparable_facts import words_of
from beltfacts.compare.conversions import in_unit_of
from beltfacts.compare.measures import MOST_OTHER, MeasureWords
from beltfacts.compare.relations import Kind, Relation, relate
from beltfacts.compare.times import Times, relate_times
from beltfacts.library import Library
from beltfacts.model import Fact
from beltfacts.reading import parse_edtf, same_unit

CONFLICTS = (Kind.CONTRADICTION, Kind.DIFFERENCE)
"""Relations that somebody must look at."""

_PLACE = "{rank}"
"""The unit of a place in an order."""

_AT_A_TIME = 500
"""Facts that are read together."""

_MOST_NEAR = 60
"""Dates of one measure of which every pair is looked at. Of more, those that may describe one time are."""


def find_relations(library: Library, *, changes: bool = True) -> Iterator[Relation]:
    """Yield how facts on one subject and measure stand to each other, for every pair that describes one time or may.

    Facts are compared within a subject, where the words of their measures are the same, or nearly so and from two sources. Withdrawn and
    superseded facts are left out. `changes`: numbers of two times too, which are most pairs, and none of which contradict each other.
    """
    for facts in _by_subject(library):
        replaced = {old for fact in facts for old in fact.supersedes}
        standing = [(fact, words_of(library, fact)) for fact in facts if not fact.withdrawn and not replaced & {fact.id, *fact.former_ids}]
        pairs = _pairs_of_subject(standing)
        yield from (relate(*pair) for pair in pairs if changes or not _is_change(pair[0], pair[1]))


def find_conflicts(library: Library) -> Iterator[Relation]:
    """Yield every contradiction and every difference in a library."""
    return (relation for relation in find_relations(library, changes=False) if relation.kind in CONFLICTS)


def _by_subject(library: Library) -> Iterator[list[Fact]]:
    """Yield the facts of each subject that has more than one."""
    rows = library.store.query("SELECT subject, n FROM fact_key WHERE NOT withdrawn ORDER BY subject, n")
    found = list[Fact]()
    for begin in range(0, len(rows), _AT_A_TIME):
        for fact in library.store.facts([row for _, row in rows[begin : begin + _AT_A_TIME]]):
            if found and fact.subject != found[-1].subject:
                if len(found) > 1:
                    yield found
                found = []
            found.append(fact)
    if len(found) > 1:
        yield found


def _is_change(one: Fact, other: Fact) -> bool:
    """Return whether two figures are numbers of two times, which differ because the time does."""
    if one.smallest is None or other.smallest is None or one.date == other.date:
        return False
    return relate_times(parse_edtf(one.date), parse_edtf(other.date)) is Times.APART


def _pairs_of_subject(facts: Iterable[tuple[Fact, MeasureWords]]) -> Iterator[tuple[Fact, Fact, MeasureWords, MeasureWords]]:
    """Yield the pairs of facts of one subject that are compared, each with the words of both measures."""
    by_words: dict[MeasureWords, list[Fact]] = {}
    for fact, words in facts:
        by_words.setdefault(words, []).append(fact)
    for words, same in by_words.items():
        for one, other in _pairs_of_one_time(same):
            yield one, other, words, words
    for words, other_words in _near_measures(by_words):
        pairs = _near_pairs(by_words[words], by_words[other_words])
        yield from ((one, other, words, other_words) for one, other in pairs if _may_be_one(one, other))


def _near_measures(measures: Iterable[MeasureWords]) -> Iterator[tuple[MeasureWords, MeasureWords]]:
    """Yield the pairs of measures of which one may be the other in other words, each once.

    The words of one are those of the other without two at most, so that each measure looks up its own words without two, and not all others.
    """
    by_core: dict[frozenset[str], list[MeasureWords]] = {}
    for words in measures:
        by_core.setdefault(words.core, []).append(words)
    for core, same in by_core.items():
        yield from (pair for pair in combinations(same, 2) if pair[0].is_near(pair[1]))
        for left_out in chain.from_iterable(combinations(sorted(core), count) for count in range(1, MOST_OTHER + 1)):
            for words in by_core.get(core.difference(left_out), ()):
                yield from ((words, longer) for longer in same if words.is_near(longer))


def _near_pairs(facts: list[Fact], others: list[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Yield the pairs of facts of two near measures: all of them, or of long series those of one date as it is written."""
    if len(facts) * len(others) <= _MOST_NEAR * _MOST_NEAR:
        yield from product(facts, others)
        return
    by_date: dict[str, list[Fact]] = {}
    for fact in others:
        by_date.setdefault(fact.date, []).append(fact)
    yield from ((fact, other) for fact in facts for other in by_date.get(fact.date, ()))


def _may_be_one(one: Fact, other: Fact) -> bool:
    """Return whether facts in other words may tell one thing: in one unit, and no place in an order, which any words decide."""
    return one.unit != _PLACE and (same_unit(one.unit, other.unit) or in_unit_of(one, other) is not None)


def _pairs_of_one_time(facts: list[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Yield the pairs of facts in the same words that describe one time, or may. A long series has few of them."""
    by_date: dict[str, list[Fact]] = {}
    for fact in facts:
        by_date.setdefault(fact.date, []).append(fact)
    for same in by_date.values():
        yield from combinations(same, 2)
    pairs = combinations(by_date, 2) if len(by_date) <= _MOST_NEAR else _overlapping(by_date)
    for some, others in pairs:
        yield from product(by_date[some], by_date[others])


def _overlapping(dates: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of dates that have a day in common. An undated figure has none."""
    spans = sorted(
        (read.first or date.min, read.last or date.max, text) for text in dates if (read := parse_edtf(text)).precision != "unknown"
    )
    open_spans = list[tuple[date, str]]()
    for first, last, text in spans:
        open_spans = [(end, other) for end, other in open_spans if end >= first]
        yield from ((other, text) for _, other in open_spans)
        open_spans.append((last, text))
