"""The verb search: a query and filters to hits, or an honest "no match" with suggestions.

Candidates come from the index, not from a scan: the facts in which all groups of the query meet, else those that answer most
of its weight (DESIGN §6). Only the candidates are read and ranked. It prints nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date as Day
from typing import NamedTuple

from beltfacts.index.common_words import STOP
from beltfacts.index.groups import Group, Query
from beltfacts.index.neighbours import slipped
from beltfacts.index.resolve import MAX_QUERY, resolve
from beltfacts.index.store import STRONG
from beltfacts.index.words import correctable
from beltfacts.library import Library
from beltfacts.model import Fact, Hit, UseError
from beltfacts.ranking import Rank, Ranker

COVER = 0.62
"""The share of a question's weight that a fact must answer to count as an answer."""

ASKED = 0.66
"""The share of what a question says besides the subject that a fact must answer."""

NAMED = 0.5
"""The share of what a question names a subject with that a fact must have: the capital of one bank is no answer for another."""

KIND_ASKED = 0.5
"""The same share where the fact is of the kind asked for: a date for "when"."""

COUNTED_COVER, COUNTED_ASKED = 0.4, 0.25
"""The same two shares where the fact counts the very thing that the question asks the number of: the rest is mostly story."""

NEAR_BEST = 0.62
"""Hits whose score is below this share of the best one's are left out."""

FEW, RELATED = 3, 0.5
"""Where fewer facts than this answer, others of the best one's subject are listed below, with this share of its score at least."""

_CANDIDATES, _SMALL, _RARE = 40, 5000, 5000
_NEARLY, _HOPELESS = 0.01, 0.42


class Filters(NamedTuple):
    """Narrows what is searched or listed; every one that is given must hold. Topics include the narrower ones."""

    topics: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    since: Day | None = None
    until: Day | None = None


EVERYTHING = Filters()
"""Filters that leave everything."""


class Answer(NamedTuple):
    """What a search found: hits best first, how many there are in all, what was corrected, words nothing answers, what is near.

    `read` is how many characters of the query were read at the most.
    """

    hits: list[Hit]
    total: int
    corrections: list[tuple[str, str]] = []  # noqa: RUF012
    unknown: list[str] = []  # noqa: RUF012
    suggestions: list[str] = []  # noqa: RUF012
    read: int = MAX_QUERY


def search(library: Library, query: str, limit: int = 20, filters: Filters = EVERYTHING) -> list[Hit]:
    """The facts that answer a query, best first, at most `limit` of them; an empty list when none does.

    Raises UseError for a query without a word or number to look for.
    """
    return answer(library, query, limit, filters).hits


def answer(library: Library, query: str, limit: int = 20, filters: Filters = EVERYTHING) -> Answer:
    """As `search`, with what a person should be told besides: corrections, unknown words, suggestions."""
    if not query.strip():
        raise UseError('the query is empty; type what you look for, as in beltfacts search "China-Laos Railway freight"')
    resolved = resolve(library.lexicon, query)
    if not resolved.groups:
        return Answer([], 0, suggestions=["type a name, a thing that is measured, or a number; beltfacts subjects lists what there is"])
    ranked = _ranked(library, resolved, _candidates(library, resolved, filters))
    found = _listed(ranked)
    again = None if found else slipped(resolved, library.lexicon)
    if again:
        found = _listed(_ranked(library, again, _candidates(library, again, filters)))
        resolved = again if found else resolved
    unknown = [group.typed for group in resolved.unknown if not group.light]
    hits = [Hit(fact, round(min(rank.score, 1.0), 4), rank.why, rank.missed) for rank, fact in found[:limit]]
    suggestions = [] if found else _suggestions(library, resolved, ranked)
    return Answer(hits, len(found), resolved.corrections(found[0][0].why if found else ()), unknown, suggestions)


def filter_words(library: Library, filters: Filters) -> list[list[str]]:
    """The index words of the filters: one list for each filter, any word of which will do."""
    vocabulary = library.vocabulary if filters.topics else None
    lists = [sorted(vocabulary.narrower(topic)) if vocabulary else [topic] for topic in filters.topics]
    groups = [[f"=t-{topic}" for topic in topics] for topics in lists]
    for kind, names in (("s", filters.subjects), ("d", filters.sources), ("p", [place.lower() for place in filters.places])):
        if names:
            groups.append([f"={kind}-{name}" for name in names])
    return groups


def matching(words: Iterable[Iterable[str]]) -> str:
    """The FTS5 expression: one word of every group, or all words of a row. They are quoted, so that nothing in them is an operator."""
    return " AND ".join("(" + " OR ".join(map(_quoted, group)) + ")" for group in words)


def _quoted(word: str) -> str:
    row = word.split(" ") if word[0] != "=" else [word]
    parts = [part for part in row if part.lstrip(STRONG) not in STOP] or row[:1]
    quoted = " AND ".join('"' + part.replace('"', '""') + '"' for part in parts)
    return f"({quoted})" if len(parts) > 1 else quoted


def _strong(group: Group) -> list[str]:
    return [word if word[0] == "=" else " ".join(STRONG + part for part in word.split(" ")) for word in group.options]


def _candidates(library: Library, query: Query, filters: Filters) -> list[int]:
    """Row numbers of the facts worth ranking, those that answer most of the query's weight first.

    The facts in which every group meets come first, those in subject, measure and figure before those anywhere where there are many; then
    those in which the groups that carry the question meet, and those that lack one group, each only where nothing was found before. In a
    small library, or when nothing was found at all, every fact that answers a rare group is a candidate too; beside facts in which all
    meet, those that answer next to nothing are not.
    """
    find = _Finder(library, filters)
    usable = [group for group in query.groups if group.options]
    carrying = [group for group in usable if not (group.light or group.soft)]
    full = sum(group.weight for group in usable)
    find.meeting([list(group.options) for group in usable], full)
    if len(find.weights) == _CANDIDATES:  # and there may be more
        find.meeting([_strong(group) for group in usable], 1.1 * full)
    met = bool(find.weights)
    if not met and len(carrying) < len(usable):
        find.meeting([list(group.options) for group in carrying], 0.95 * full)
    for left in usable if not find.weights and len(usable) > 2 else ():
        find.meeting([list(group.options) for group in usable if group is not left], full - left.weight)
    if library.store.size <= _SMALL or not find.weights:
        for group in usable:
            if group.count <= _RARE:
                find.meeting([_strong(group)], group.weight, _RARE)
                find.meeting([list(group.options)], 0.5 * group.weight, _RARE)
    least = _HOPELESS * full if met else 0.0
    rows = sorted(row for row, weight in find.weights.items() if weight >= least)
    return sorted(rows, key=find.weights.__getitem__, reverse=True)[:_CANDIDATES]


class _Finder:
    """Collects the rows of a store in which groups of index words meet, with the weight of what they answer."""

    def __init__(self, library: Library, filters: Filters) -> None:
        self.db = library.store.db
        self.fixed = filter_words(library, filters)
        self.join, self.bounds = within(filters)
        self.weights: defaultdict[int, float] = defaultdict(float)

    def meeting(self, groups: list[list[str]], weight: float, limit: int = 0) -> None:
        """Add at most `limit` rows (`_CANDIDATES` without one) that have a word of every group and pass the filters."""
        if not groups:
            return
        sql = f"SELECT found.rowid FROM found {self.join} WHERE found MATCH ? LIMIT ?"
        for (row,) in self.db.execute(sql, (*self.bounds, matching([*groups, *self.fixed]), limit or _CANDIDATES)):
            self.weights[row] += weight


def within(filters: Filters) -> tuple[str, tuple[str, ...]]:
    """The join that keeps facts of a date range; undated facts are in none."""
    if not (filters.since or filters.until):
        return "", ()
    since, until = (filters.since or Day.min).isoformat(), (filters.until or Day.max).isoformat()
    return (
        "JOIN fact ON fact.n = found.rowid AND (first IS NOT NULL OR last IS NOT NULL)"
        " AND coalesce(last, '9999-12-31') >= ? AND coalesce(first, '0001-01-01') <= ?",
        (since, until),
    )


def _ranked(library: Library, query: Query, rows: list[int]) -> list[tuple[Rank, Fact]]:
    ranker = Ranker(query)
    ranked = [(ranker.rank(fact, texts), fact) for fact, texts in library.store.spoken(rows)]
    ranked.sort(key=lambda each: (-each[0].score, each[1].file, each[1].ordinal))
    return _whole_first(ranked)


def _whole_first(ranked: list[tuple[Rank, Fact]]) -> list[tuple[Rank, Fact]]:
    """Of facts of one subject, unit and date that answer nearly as well, the largest figure first: a total before its parts."""
    alike: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    for place, (rank, fact) in enumerate(ranked):
        if fact.unit and fact.smallest is not None:
            places = alike[fact.subject, fact.unit, fact.date]
            if not places or ranked[places[0]][0].score - rank.score <= _NEARLY:
                places.append(place)
    for places in alike.values():
        by_size = sorted((ranked[place] for place in places), key=lambda each: each[1].smallest or 0, reverse=True)
        for place, (rank, fact) in zip(places, by_size, strict=True):
            ranked[place] = (rank._replace(score=ranked[place][0].score), fact)
    return ranked


def _answers(rank: Rank) -> bool:
    """Whether a fact answers enough of the question; a date, number or name that is asked for must be answered."""
    cover, asked = (COUNTED_COVER, COUNTED_ASKED) if rank.counts else (COVER, KIND_ASKED if rank.fits else ASKED)
    return not rank.lacks and rank.cover >= cover and rank.asked >= asked and rank.named >= NAMED


def _listed(ranked: list[tuple[Rank, Fact]]) -> list[tuple[Rank, Fact]]:
    """The facts that answer, nearly as well as the best one; below few of them, others of its subject, which leave a word out and say so."""
    answering = [(rank, fact) for rank, fact in ranked if _answers(rank)]
    if not answering:
        return []
    best, subject = answering[0][0].score, answering[0][1].subject
    found = [(rank, fact) for rank, fact in answering if rank.score >= NEAR_BEST * best]
    others = (each for each in ranked if each[1].subject == subject and each[0].missed and not each[0].lacks and each not in answering)
    return found + [each for each in others if each[0].score >= RELATED * best][: max(FEW - len(found), 0)]


def _suggestions(library: Library, query: Query, ranked: list[tuple[Rank, Fact]]) -> list[str]:
    """What is near: what is known of the subject that the query seems to name, and the nearest words for unknown ones."""
    lines = []
    best = [fact for rank, fact in ranked[:8] if rank.cover >= 0.3]
    if best:
        subject = Counter(fact.subject for fact in best).most_common(1)[0][0]
        known = [fact.measure for fact in best if fact.subject == subject][:4]
        lines.append(f"{library.store.subject_name(subject)}: {'; '.join(dict.fromkeys(known))}")
    for group in query.unknown[:3]:
        near = library.lexicon.within_one(group.typed) if correctable(group.typed) else []
        if near:
            lines.append(f'words like "{group.typed}": {", ".join(near[:4])}')
    return lines
