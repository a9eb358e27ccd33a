"""Find every contradiction and every difference in a library, without comparing all pairs.

It changes no fact and decides for neither side.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from beltfacts.compare.comparable_facts import words_of
from beltfacts.compare.conversions import in_unit_of
from beltfacts.compare.measures import MeasureWords
from beltfacts.compare.relations import Kind, Relation, relate
from beltfacts.library import Library
from beltfacts.model import Fact
from beltfacts.reading import same_unit

CONFLICTS = (Kind.CONTRADICTION, Kind.DIFFERENCE)
"""Relations that somebody must look at."""

_PLACE = "{rank}"
"""The unit of a place in an order."""

_AT_A_TIME = 500
"""Facts that are read together."""

_MOST_NEAR = 60
"""Measures of one subject that are compared word by word. Of more, those in the same words are compared only."""


def find_relations(library: Library) -> Iterator[Relation]:
    """Yield how facts on one subject and measure stand to each other, for every pair that describes one time or may.

    Facts are compared within a subject, where the words of their measures are the same, or nearly so and from two sources. Withdrawn and
    superseded facts are left out.
    """
    for facts in _by_subject(library):
        replaced = {old for fact in facts for old in fact.supersedes}
        standing = [(fact, words_of(library, fact)) for fact in facts if not fact.withdrawn and not replaced & {fact.id, *fact.former_ids}]
        yield from _relations_of_subject(standing)


def find_conflicts(library: Library) -> Iterator[Relation]:
    """Yield every contradiction and every difference in a library."""
    return (relation for relation in find_relations(library) if relation.kind in CONFLICTS)


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


def _relations_of_subject(facts: Iterable[tuple[Fact, MeasureWords]]) -> Iterator[Relation]:
    """Yield the relations of the facts of one subject."""
    by_words: dict[MeasureWords, list[Fact]] = {}
    for fact, words in facts:
        by_words.setdefault(words, []).append(fact)
    for words, same in by_words.items():
        for one, other in _pairs_of_one_time(same):
            yield relate(one, other, words, words)
    if len(by_words) > _MOST_NEAR:
        return
    for (words, facts_of), (other_words, others) in combinations(by_words.items(), 2):
        if words.is_near(other_words):
            near = (relate(one, other, words, other_words) for one in facts_of for other in others if _may_be_one(one, other))
            yield from (each for each in near if each.first.source != each.second.source or each.kind is not Kind.DIFFERENCE)


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
    if len(by_date) <= _MOST_NEAR:
        for some, others in combinations(by_date.values(), 2):
            yield from ((one, other) for one in some for other in others)
