"""Find every contradiction and every difference in a library, without comparing all pairs.

It changes no fact and decides for neither side.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain, combinations, islice, product

from beltfacts.compare.comparable_facts import in_order_of_time, words_of
from beltfacts.compare.conversions import in_unit_of
from beltfacts.compare.explanations import explain_difference
from beltfacts.compare.measures import MOST_OTHER, MeasureWords, measure_words
from beltfacts.compare.relations import Kind, Relation, relate
from beltfacts.compare.times import Times, relate_times
from beltfacts.library import Library
from beltfacts.model import Fact, Subject, all_names
from beltfacts.reading import parse_edtf, same_unit

CONFLICTS = (Kind.CONTRADICTION, Kind.DIFFERENCE)
"""Relations that somebody must look at."""

_PLACE = "{rank}"
"""The unit of a place in an order."""

_CLASH = re.compile(
    r"\b(clash|conflict|contradict|disagree|(does|do|did) not agree|at odds|differs? from)|\u77db\u76fe|\u4e0d\u4e00\u81f4|\u4e0d\u7b26|\u51b2\u7a81",
    re.I,
)
"""What a note says of a figure that another one contradicts."""

_ID = re.compile(r"(?<![a-z0-9])[a-z0-9]+(?:-[a-z0-9]+)+")
"""What may be the id of a fact in a note."""

_AT_A_TIME = 500
"""Facts that are read together."""

_MOST_NEAR = 60
"""Dates of one measure of which every pair is looked at. Of more, those that may describe one time are."""


def find_relations(library: Library, *, changes: bool = True) -> Iterator[Relation]:
    """Yield how facts on one subject and measure stand to each other, for every pair that describes one time or may.

    Facts are compared within a subject, where the words of their measures are the same, or nearly so and from two sources. Withdrawn and
    superseded facts are left out. Last come differences that notes declare. `changes`: numbers of two times too. They are most pairs, and
    contradict nothing.
    """
    declaring = list[Fact]()
    for facts in _by_subject(library):
        declaring += [fact for fact in facts if fact.note and _CLASH.search(fact.note)]
        replaced = {old for fact in facts for old in fact.supersedes}
        standing = [(fact, words_of(library, fact)) for fact in facts if not fact.withdrawn and not replaced & {fact.id, *fact.former_ids}]
        pairs = _pairs_of_subject(standing)
        yield from (relate(*pair) for pair in pairs if changes or not _is_change(pair[0], pair[1]))
    yield from _declared(library, declaring)


def _declared(library: Library, facts: Iterable[Fact]) -> Iterator[Relation]:
    """Yield the differences that notes declare: a note says that its fact clashes, and names the id of another one."""
    told = set[frozenset[str]]()
    for fact in facts:
        for name in _ID.findall(fact.note):
            pair = frozenset((fact.id, name))
            if name == fact.id or pair in told or not library.store.numbers_of(name):
                continue
            told.add(pair)
            first, second = in_order_of_time((fact, library.fact(name)))
            yield Relation(first, second, Kind.DIFFERENCE, f"the note of {fact.id} says so", explained=explain_difference(first, second))


def find_conflicts(library: Library) -> Iterator[Relation]:
    """Yield every contradiction and every difference in a library."""
    return (relation for relation in find_relations(library, changes=False) if relation.kind in CONFLICTS)


def find_contradictions(facts: Iterable[Fact], subjects: Mapping[str, Subject]) -> Iterator[Relation]:
    """Yield the contradictions among facts that nothing in them explains. `subjects`: the declared ones by id.

    Only facts in the same words are looked at. Withdrawn and superseded facts are left out.
    """
    by_words: dict[tuple[str, MeasureWords], list[Fact]] = {}
    found = [*facts]
    replaced = {old for fact in found for old in fact.supersedes}
    for fact in found:
        if not fact.withdrawn and not replaced & {fact.id, *fact.former_ids}:
            subject = subjects.get(fact.subject)
            names = (subject.name, *all_names(subject.names)) if subject else (fact.subject,)
            by_words.setdefault((fact.subject, measure_words(fact.measure, names)), []).append(fact)
    for (_, words), same in by_words.items():
        for one, other in _pairs_of_one_time(same):
            if not _is_change(one, other):
                relation = relate(one, other, words, words)
                if relation.kind is Kind.CONTRADICTION and not relation.explained:
                    yield relation


def _by_subject(library: Library) -> Iterator[list[Fact]]:
    """Yield the facts of each subject. The rows of a subject come as one text: a million numbers as objects would be 150 MiB."""
    waiting = list[list[int]]()
    for _, joined in library.store.query(
        "SELECT subject, group_concat(n) FROM fact_key WHERE NOT withdrawn GROUP BY subject ORDER BY subject"
    ):
        waiting.append(sorted(map(int, joined.split(","))))
        if sum(map(len, waiting)) >= _AT_A_TIME:
            yield from _read(library, waiting)
            waiting = []
    yield from _read(library, waiting)


def _read(library: Library, subjects: list[list[int]]) -> Iterator[list[Fact]]:
    """Yield the facts of several subjects, given as the numbers of their rows, with one query."""
    facts = iter(library.store.facts([number for numbers in subjects for number in numbers]))
    for numbers in subjects:
        yield [*islice(facts, len(numbers))]


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
