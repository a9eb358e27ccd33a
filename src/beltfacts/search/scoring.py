"""How well one fact answers a resolved query. Pure: it sees a fact, its subject and source, and the groups of the query.

Words may match loosely, each way of matching with its weight; how numbers and dates match is `remembered`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from beltfacts.library.index import STOP, join_bigrams, tokenize, unit_codes
from beltfacts.model import Fact
from beltfacts.reading import parse_edtf
from beltfacts.search.answer_types import has_answer_type, is_count, is_symmetric
from beltfacts.search.phrase_match import (
    Pairs,
    adjacent_pairs,
    direction_phrases,
    has_opposite_direction,
    name_in_one_field,
    name_is_adjacent,
    score_direction,
)
from beltfacts.search.query import Query, QueryTerm
from beltfacts.search.value_match import UNTOLD, score_number_or_date
from beltfacts.search.word_classes import LIGHT, NARROWING, ORDINALS

FIELDS = tuple(
    {"subject": 1.0, "measure": 1.0, "figure": 0.95, "names": 0.95, "quote": 0.75, "note": 0.4, "source": 0.4, "title": 0.4}.items()
)
"""Where a word stands, and how much it counts there."""

_SAID = FIELDS[:4]
"""What a fact says itself: where a word that says little must stand."""

COVERS = 1.25
"""A match of 1 / 1.25 (a synonym in the measure) or better answers a word in full; one in the source or note answers half of it."""

PAST = frozenset("initial initially before start starting opening previous previously former formerly original originally base".split())
"""Words of a measure that tell a state that is over ("at opening"; not "since opening")."""

DERIVED = frozenset("growth increase rise share proportion percentage rank ranking average reduction change rate multiple".split())
"""Words of a measure that tell a figure derived from another one."""

_SOFT, _NOTHING, _MOST, _WORTH = 0.3, 0.2, 1.27, 0.4
_KIND, _RECENT, _PAST, _DERIVED, _NOT_YET, _COUNTED, _EXTRA, _DIRECTION, _PRINTED = 0.08, 0.02, 0.06, 0.04, 0.03, 0.05, 0.003, 0.05, 0.03
_FITS = 0.9
"""How much a word counts that asks for a kind of answer, where the figure is of that kind: "what day", "what percentage"."""
_MAYBE_COUNTED, _NOT_COUNTED = 0.8, 0.45
"""What is left of a match when the question asks for the number of something and the figure counts another thing."""

_COUNTING = frozenset({"measure", "figure", "names", "unit"})


class Score(NamedTuple):
    """The rank of one fact: `score` orders hits; `cover` is the share of the question (0 to 1) that the fact answers.

    `asked` is the same share of what the query says besides the fact's subject, and `named` of what it names a subject with;
    both are 1 when there is nothing of the kind. `counts` is whether the fact counts what the question asks the number of, `lacks`
    whether it leaves something open that must be answered, `fits` whether it is of the kind asked for. `missed` are the words that carry
    the question and that it does not answer at all, an undated fact no date; where no other word carries it, those of general English do.
    """

    score: float
    cover: float
    asked: float
    named: float
    why: tuple[str, ...]
    counts: bool
    lacks: bool
    missed: tuple[str, ...]
    fits: bool


class _Share:
    """How much of some weight is answered."""

    def __init__(self) -> None:
        self.all = self.answered = 0.0

    def add(self, weight: float, part: float) -> None:
        self.all += weight
        self.answered += weight * part

    @property
    def share(self) -> float:
        return self.answered / self.all if self.all > _NOTHING else 1.0


class Scorer:
    """Ranks facts for one query, which is taken apart once."""

    def __init__(self, query: Query) -> None:
        """`query` is resolved against the same library that the facts come from."""
        self.query = query
        self.total = sum(group.weight for group in query.terms) or 1.0
        self.pairs, self.ways = adjacent_pairs(query.words), direction_phrases(query.words)
        self.printed = [f" {word} " for word in query.words if word[0].isdigit() and not word.isdigit()]
        self.typed = {word for group in query.terms for word, how in group.match_type.items() if how in ("typed", "form", "corrected")}
        self.wanted = {word for group in query.terms for word in group.alternatives}
        self.asking = frozenset[str]().union(*query.wants.values())
        self.counting = query.wants.keys() <= {"count"}
        self.words = [_by_weight(group) for group in query.terms]
        self.names = [list(filter(None, self.words[place])) for place in query.names]
        self.written = [list(filter(None, self.words[place])) for place in query.written]
        self.ordinals = _numbered(group.typed for group in query.terms)

    def score_fact(self, fact: Fact, texts: Mapping[str, str]) -> Score:
        """Rank one fact; `texts` are the words of its fields and of its subject's and source's names, as the store keeps them."""
        everything = "".join(texts.values())
        score = 0.0
        cover, asked, named = _Share(), _Share(), _Share()
        why, open_ = [], []
        counts = lacks = more = itself = False
        wants, asking = self.query.wants, self.asking
        fits = [kind for kind in wants if has_answer_type(kind, fact.unit, fact.period)]
        answered = frozenset[str]().union(*(wants[kind] for kind in fits))
        for group, words in zip(self.query.terms, self.words, strict=True):
            there = [each for each in words if each[0] in everything]
            best, field, reason = self.score_term(group, there, fact, texts)
            if group.optional and group.typed in answered and best < _FITS:
                best, field, reason = _FITS, "figure", "what it tells"
            score += group.weight * best
            needed = group.weight * (_SOFT if group.optional or group.low_information else 1.0)
            part = min(1.0, best * COVERS)
            cover.add(needed, part)
            if field != "subject" and not (
                group.optional
                or group.low_information
                or group.in_subject_name
                or group.typed in answered
                or (part and group.typed in asking)
            ):
                asked.add(needed, part)
                more |= group.number is None and group.date is None and group.typed not in asking
            named.add(group.weight * group.named, part if field not in ("source", "title", "note") else 0.0)
            itself |= group.typed in asking and field in _COUNTING and reason.endswith(("(typed)", "(form)"))
            counts |= group.counted and field in _COUNTING
            lacks |= group.required and (not reason or field in ("source", "title"))
            lacks |= group.counted and self.counting and not (group.low_information or group.optional) and not _counted_in(field, fact.unit)
            why.append(f"{group.typed}: {reason or 'not found'}")
            if (not reason or field == "title" or reason in UNTOLD) and (not group.low_information or group.typed in NARROWING):
                open_.append(group)
        if wants and not fits:
            plain = itself and not self.extra_measure_words(texts) & DERIVED
            lacks |= not plain if not more or "weight" in wants else "money" in wants and not itself
        said = direction_phrases([*texts["name"].split(), *texts["measure"].split()]) if self.ways else Pairs()
        lacks = lacks or self.contradicts_query(fact, texts, said)
        missed = tuple(group.typed for group in open_ if not group.optional or not (fits or more))
        if cover.share > _WORTH:
            score += self.total * (self.tie_break_score(fact, texts, said) + (_KIND if fits else -_KIND / 2 if wants else 0.0))
        return Score(score / self.total / _MOST, cover.share, asked.share, named.share, tuple(why), counts, lacks, missed, bool(fits))

    def score_term(
        self, group: QueryTerm, there: list[tuple[str, float, str]], fact: Fact, texts: Mapping[str, str]
    ) -> tuple[float, str, str]:
        """How well (0 to 1) a fact answers one group, in which field, and by which word and way; `there` are the group's words it has."""
        best, where, reason = 0.0, "", ""
        if group.number is not None or group.date is not None:
            best, reason = score_number_or_date(group, fact)
        if not best and group.is_bare_number and f" {group.typed} " in texts["subject"]:
            return 1.0, "subject", f"{group.typed} in subject"
        most = 0.7 if group.date is not None else 1.0
        for field, factor in (_SAID if group.low_information else FIELDS) if there else ():
            if there[0][1] * factor * most <= best:  # the fields that count most come first, and so do the words
                break
            words = texts[field]
            for padded, weight, word in there:
                if (
                    field in ("source", "title") and group.match_type[word] == "synonym"
                ):  # what a source is called, it is called by its own words
                    continue
                if weight * factor * most <= best:
                    break
                if padded in words and group.occurs_in(word, words):
                    best, where, reason = weight * factor * most, field, f"{join_bigrams(word)} in {field} ({group.match_type[word]})"
        if group.counted and self.counting and where and where != "figure":
            best *= _MAYBE_COUNTED if where == "measure" and is_count(fact.unit) else _NOT_COUNTED
        for unit in unit_codes(fact.unit):
            if group.alternatives.get("=u-" + unit, 0.0) > best:
                best, where, reason = group.alternatives["=u-" + unit], "unit", f"unit {fact.unit}"
        return best, where, reason

    def contradicts_query(self, fact: Fact, texts: Mapping[str, str], said: Pairs) -> bool:
        """Whether a fact has the words of the question and still tells of something else: of another name, or in the other direction.

        `said` is where its subject and measure go to and come from.
        """
        if said and not is_symmetric(fact.unit) and has_opposite_direction(self.ways, said, self.query.words):
            return True
        if self.ordinals:
            numbered = _numbered(word for field in ("measure", "figure", "names") for word in texts[field].split())
            if numbered and not numbered & self.ordinals:
                return True
        return not (
            all(name_in_one_field(name, texts) for name in self.names) and all(name_is_adjacent(name, texts) for name in self.written)
        )

    def tie_break_score(self, fact: Fact, texts: Mapping[str, str], ways_said: Pairs) -> float:
        """What sets apart facts that answer equally well.

        A subject and measure said in full, words in the same order, an ordinal or the like in the figure
        itself, a newer date; a state that is over, or a figure derived from another, comes after the plain one unless the query asks for it.
        """
        subject, said = texts["name"].split(), texts["measure"].split()
        spoken = (word for word in said if not word.isdigit() and f" {word} " not in texts["subject"])
        measure = [word for word in spoken if word not in STOP and word not in LIGHT]
        result = 0.05 * _part(self.wanted, subject) + 0.08 * _part(self.wanted, measure) - _EXTRA * len(measure)
        if self.pairs:
            result += 0.06 * len(self.pairs & adjacent_pairs([*subject, *said])) / len(self.pairs)
        if self.ways:
            result += _DIRECTION * score_direction(self.ways, ways_said)
        result += _recency(fact)
        result += _PRINTED if any(word in texts["figure"] for word in self.printed) else 0.0
        result += _COUNTED if not self.typed.isdisjoint(tokenize(fact.unit)) else 0.0
        unasked = self.extra_measure_words(texts)
        result -= _PAST if unasked & PAST and "since" not in said else 0.0
        result -= _DERIVED if unasked & DERIVED or (fact.unit == "{multiple}" and not self.wanted & DERIVED) else 0.0
        return result - (_NOT_YET if fact.status != "actual" and fact.status not in self.wanted else 0.0)

    def extra_measure_words(self, texts: Mapping[str, str]) -> set[str]:
        """The words of a fact's measure that the question does not ask for."""
        return set(texts["measure"].split()) - self.wanted


def _by_weight(group: QueryTerm) -> list[tuple[str, float, str]]:
    """The words that answer a group, with a space before and behind, and their weights; the best first.

    A number is answered by none, nor is a part of a year by the year's digits.
    """
    if group.number is not None or group.is_bare_number or (group.date is not None and group.date.within_a_year and not group.of_any_year):
        return []
    options = sorted(group.alternatives.items(), key=lambda each: -each[1])
    return [(f" {word} ", weight, word) for word, weight in options if word[0] != "="]


def _counted_in(field: str, unit: str) -> bool:
    """Whether a thing that stands in a field may be what the figure counts: not where it is said besides, nor of a share or a weight."""
    return field in ("unit", "figure") or ((not unit or is_count(unit)) and field in ("measure", "names", "subject"))


def _numbered(words: Iterable[str]) -> frozenset[str]:
    """The ordinals among some words, with digits: the figure of the first year is not that of the second."""
    return _DIGITS & {ORDINALS.get(word, word) for word in words}


_DIGITS = frozenset(ORDINALS.values())


def _part(wanted: set[str], words: list[str]) -> float:
    return sum(word in wanted for word in words) / (len(words) or 1)


def _recency(fact: Fact) -> float:
    """More for a newer date, by its year; nothing for an undated or open one."""
    last = None if fact.date == "undated" else parse_edtf(fact.date).last
    return _RECENT * min(max(last.year - 2000, 0), 50) / 50 if last else 0.0
