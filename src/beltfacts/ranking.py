"""How well one fact answers a resolved query. Pure: it sees a fact, its subject and source, and the groups of the query.

Words may match loosely, each way of matching with its weight; numbers match by value and rounding, dates by the days they
cover.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day

from beltfacts import edtf, quantity
from beltfacts.index.resolve import Group, Query
from beltfacts.index.words import LIGHT, STOP, index_words, tokens
from beltfacts.model import Fact, Source, Subject, all_names

FIELDS = (("subject", 1.0), ("measure", 1.0), ("figure", 0.95), ("names", 0.95), ("quote", 0.75), ("note", 0.4), ("source", 0.4))
"""Where a word stands, and how much it counts there."""

_TIME, _LENGTH, _SPEED = frozenset({"s", "min", "h", "d", "mo", "a"}), frozenset({"km", "m"}), frozenset({"km/h"})
_COVERS = 1.25
"""A word counts as answered in full from a match of 1 / 1.25 (a synonym in the measure) on; one in the source or note counts half."""

_SOFT, _NOTHING, _MOST = 0.3, 0.2, 1.27
_KIND, _RECENT, _PAST, _DERIVED, _NOT_YET, _COUNTED = 0.08, 0.02, 0.06, 0.04, 0.03, 0.05

PAST = frozenset(
    "initial initially before start starting opening previous previously former formerly original originally earlier base".split()
)
"""Words of a measure that tell a state that is over."""

DERIVED = frozenset("growth increase rise share proportion percentage rank ranking average reduction change rate multiple".split())
"""Words of a measure that tell a figure derived from another one."""


@dataclass(slots=True)
class Rank:
    """The rank of one fact: `score` orders hits; `cover` is the share of the question (0 to 1) that the fact answers.

    `asked` is the same share of what the query says besides the fact's subject, and `named` of what it names a subject with;
    both are 1 when there is nothing of the kind.
    """

    score: float
    cover: float
    asked: float
    named: float
    why: tuple[str, ...]


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


class Ranker:
    """Ranks facts for one query; texts of subjects and sources are taken apart once."""

    def __init__(self, query: Query) -> None:
        """`query` is resolved against the same library that the facts come from."""
        self.query = query
        self.total = sum(group.weight for group in query.groups) or 1.0
        self.pairs = _pairs(query.words)
        self.typed = {word for group in query.groups for word, how in group.how.items() if how in ("typed", "form", "corrected")}
        self.wanted = {word for group in query.groups for word in group.options}
        self.subjects: dict[str, tuple[dict[str, str], list[str], list[str]]] = {}
        self.sources: dict[str, dict[str, str]] = {}

    def rank(self, fact: Fact, subject: Subject | None, source: Source | None) -> Rank:
        """Rank one fact."""
        fields = self.fields(fact, subject, source)
        score = 0.0
        cover, asked, named = _Share(), _Share(), _Share()
        why = []
        for group in self.query.groups:
            best, field, reason = self.answer(group, fact, fields)
            score += group.weight * best
            needed = group.weight * (_SOFT if group.soft or group.light else 1.0)
            part = min(1.0, best * _COVERS)
            cover.add(needed, part)
            if field != "subject":
                asked.add(needed, part)
            named.add(group.weight * group.named, part if field not in ("source", "note") else 0.0)
            why.append(f"{group.typed}: {reason or 'not found'}")
        score = (score / self.total + self.bonus(fact, fields)) / _MOST
        return Rank(score, cover.share, asked.share, named.share, tuple(why))

    def fields(self, fact: Fact, subject: Subject | None, source: Source | None) -> list[tuple[str, float, dict[str, str]]]:
        """The index words of each field of a fact."""
        name = fact.subject
        if name not in self.subjects:
            main = subject.name if subject else name.replace("-", " ")
            others = index_words(" . ".join(all_names(subject.names))) if subject else []
            self.subjects[name] = (dict.fromkeys(index_words(main), "name") | dict.fromkeys(others, "alias"), tokens(main), others)
        if fact.source not in self.sources:
            about = (source.title, source.publisher, *source.author, str(source.csl.get("genre", ""))) if source else ()
            self.sources[fact.source] = dict.fromkeys(index_words(" . ".join(about)), "")
        texts: dict[str, dict[str, str]] = {
            "subject": self.subjects[name][0],
            "measure": dict.fromkeys(index_words(fact.measure), ""),
            "figure": dict.fromkeys(index_words(fact.figure), ""),
            "names": dict.fromkeys(index_words(" . ".join(all_names(fact.names))), ""),
            "quote": dict.fromkeys(index_words(fact.quote), ""),
            "note": dict.fromkeys(index_words(" . ".join((fact.note, fact.says, fact.via, fact.status, *fact.topics))), ""),
            "source": self.sources[fact.source],
        }
        return [(field, weight, texts[field]) for field, weight in FIELDS]

    def answer(self, group: Group, fact: Fact, fields: list[tuple[str, float, dict[str, str]]]) -> tuple[float, str, str]:
        """How well (0 to 1) a fact answers one group, in which field, and by which word and way."""
        best, where, reason = 0.0, "", ""
        if group.number is not None:
            best, reason = _number_answer(group.number, fact)
        elif group.date is not None:
            best, reason = _date_answer(group.date, fact)
        for word, weight in group.options.items():
            if weight <= best:
                continue
            if word.startswith("=u-"):
                if fact.unit.lower() == word[3:]:
                    best, where, reason = weight, "unit", f"unit {fact.unit}"
                continue
            for field, factor, words in fields:
                if word in words:
                    value = weight * factor * (0.7 if group.date is not None else 1.0)
                    if value > best:
                        best, where, reason = value, field, f"{word} in {field} ({group.how[word]})"
                    break
        return best, where, reason

    def bonus(self, fact: Fact, fields: list[tuple[str, float, dict[str, str]]]) -> float:
        """What sets apart facts that answer equally well.

        A subject and measure said in full, words in the same order, the kind of answer asked for, a newer date; a state that
        is over, or a figure derived from another, comes after the plain one unless the query asks for it.
        """
        names, subject, _ = self.subjects[fact.subject]
        spoken = (word for word in tokens(fact.measure) if not word.isdigit() and word not in names)
        measure = [word for word in spoken if word not in STOP and word not in LIGHT]
        named = sum(word in self.wanted for word in subject) / (len(subject) or 1)
        said = sum(word in self.wanted for word in measure) / (len(measure) or 1)
        text = _pairs(tokens(" ".join((" ".join(subject), fact.measure)))) | _pairs(tokens(fact.quote))
        ordered = len(self.pairs & text) / (len(self.pairs) or 1)
        unasked = set(measure) - self.wanted
        result = 0.05 * named + 0.08 * said + 0.06 * ordered + _KIND * self.kind(fact) + _newness(fact)
        result += _COUNTED if self.typed & set(index_words(fact.unit)) else 0.0
        result -= 0.003 * len(measure)
        result -= _PAST if unasked & PAST else 0.0
        result -= _DERIVED if unasked & DERIVED or fact.unit == "{multiple}" else 0.0
        return result - (_NOT_YET if fact.status != "actual" and not self.wanted & {fact.status} else 0.0)

    def kind(self, fact: Fact) -> float:
        """1 when the figure is of the kind the question asks for, 0 when it asks for none, -0.5 when it is of another."""
        wants = self.query.wants
        if not wants:
            return 0.0
        unit = fact.unit
        fits = (
            ("date" in wants and not unit and fact.period == "event")
            or ("time" in wants and unit in _TIME)
            or ("length" in wants and unit in _LENGTH)
            or ("speed" in wants and unit in _SPEED)
            or ("share" in wants and unit in ("%", "{percentage-point}"))
            or ("money" in wants and len(unit.partition("/")[0]) == 3 and unit[:3].isupper())
            or ("count" in wants and unit.startswith("{") and unit not in ("{rank}", "{multiple}"))
        )
        return 1.0 if fits else -0.5


def _pairs(words: list[str]) -> set[tuple[str, str]]:
    return set(zip(words, words[1:], strict=False))


def _newness(fact: Fact) -> float:
    if fact.date == "undated":
        return 0.0
    last = edtf.parse(fact.date).last
    return _RECENT * min(max((last or Day.today()).year - 2000, 0), 50) / 50


def _number_answer(typed: quantity.Quantity, fact: Fact) -> tuple[float, str]:
    """Exact value 1, rounded value 0.9; half of it when the units differ."""
    best = 0.0
    for value in {fact.smallest, fact.largest}:
        if value is not None and value == typed.low:
            best = 1.0
        elif value is not None and quantity.rounds_to(value, typed.low):
            best = max(best, 0.9)
    if best and typed.unit and fact.unit and typed.unit != fact.unit.partition("/")[0]:
        best /= 2
    return best, f"value {fact.smallest} {fact.unit}" if best else ""


def _date_answer(asked: edtf.Date, fact: Fact) -> tuple[float, str]:
    """1 for the same days, 0.95 within the days asked for, 0.8 around them, 0.5 overlapping, 0.3 when the fact is undated."""
    if fact.date == "undated":
        return 0.3, "undated"
    date = edtf.parse(fact.date)
    if not (asked.first and asked.last and date.overlaps(asked.first, asked.last)):
        return 0.0, ""
    reason = f"date {fact.date}"
    if (date.first, date.last) == (asked.first, asked.last):
        return 1.0, reason
    if date.last == asked.last:
        return 0.97, reason
    if date.first and date.last and asked.first <= date.first and date.last <= asked.last:
        return 0.95, reason
    if date.first and date.first <= asked.first and (date.last is None or asked.last <= date.last):
        return 0.8, reason
    return 0.5, reason
