"""How well one fact answers a resolved query. Pure: it sees a fact, its subject and source, and the groups of the query.

Words may match loosely, each way of matching with its weight; numbers match by value and rounding, dates by the days they
cover.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day

from beltfacts import edtf, quantity
from beltfacts.index.resolve import Group, Query
from beltfacts.index.words import STOP, index_words, tokens
from beltfacts.model import Fact, Source, Subject, all_names

FIELDS = (("subject", 1.0), ("measure", 1.0), ("figure", 0.95), ("names", 0.95), ("quote", 0.75), ("note", 0.4), ("source", 0.4))
"""Where a word stands, and how much it counts there."""

_TIME, _LENGTH, _SPEED = frozenset({"s", "min", "h", "d", "mo", "a"}), frozenset({"km", "m"}), frozenset({"km/h"})
_MATCH_BONUS, _DATE_RECENCY = 0.08, 0.012


@dataclass(slots=True)
class Rank:
    """The rank of one fact: `score` orders hits, `cover` is the share of the question (0 to 1) that the fact answers."""

    score: float
    cover: float
    why: tuple[str, ...]


class Ranker:
    """Ranks facts for one query; texts of subjects and sources are taken apart once."""

    def __init__(self, query: Query) -> None:
        """`query` is resolved against the same library that the facts come from."""
        self.query = query
        self.total = sum(group.weight for group in query.groups) or 1.0
        self.pairs = _pairs(query.words)
        self.subjects: dict[str, tuple[dict[str, str], list[str], list[str]]] = {}
        self.sources: dict[str, dict[str, str]] = {}

    def rank(self, fact: Fact, subject: Subject | None, source: Source | None) -> Rank:
        """Rank one fact."""
        fields = self.fields(fact, subject, source)
        score = cover = 0.0
        why = []
        for group in self.query.groups:
            best, reason = self.answer(group, fact, fields)
            score += group.weight * best
            cover += group.weight * min(1.0, best * 1.6)
            why.append(f"{group.typed}: {reason or 'not found'}")
        score = score / self.total + self.bonus(fact, fields)
        return Rank(score, cover / self.total, tuple(why))

    def fields(self, fact: Fact, subject: Subject | None, source: Source | None) -> list[tuple[str, float, dict[str, None]]]:
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
        return [(field, weight, texts[field]) for field, weight in FIELDS]  # type: ignore[misc]

    def answer(self, group: Group, fact: Fact, fields: list[tuple[str, float, dict[str, None]]]) -> tuple[float, str]:
        """How well (0 to 1) a fact answers one group, and by which word, way and field."""
        best, reason = 0.0, ""
        if group.number is not None:
            best, reason = _number_answer(group.number, fact)
        elif group.date is not None:
            best, reason = _date_answer(group.date, fact)
        for word, weight in group.options.items():
            if weight <= best:
                continue
            if word.startswith("=u-"):
                if fact.unit.lower() == word[3:]:
                    best, reason = weight, f"unit {fact.unit}"
                continue
            for field, factor, words in fields:
                if word in words:
                    value = weight * factor * (0.7 if group.date is not None else 1.0)
                    if value > best:
                        best, reason = value, f"{word} in {field} ({group.how[word]})"
                    break
        return best, reason

    def bonus(self, fact: Fact, fields: list[tuple[str, float, dict[str, None]]]) -> float:
        """What sets apart facts that answer equally well: words in the same order, a subject and measure said in full, the kind of answer, a newer date."""
        wanted = {word for group in self.query.groups for word in group.options}
        measure = [word for word in tokens(fact.measure) if word not in STOP]
        subject = self.subjects[fact.subject][1]
        named = sum(word in wanted for word in subject) / (len(subject) or 1)
        said = sum(word in wanted for word in measure) / (len(measure) or 1)
        text = _pairs(tokens(" ".join((" ".join(subject), fact.measure)))) | _pairs(tokens(fact.quote))
        ordered = len(self.pairs & text) / (len(self.pairs) or 1)
        result = 0.05 * named + 0.08 * said + 0.06 * ordered + _MATCH_BONUS * self.kind(fact) + _newness(fact)
        return result - (0.02 if fact.status != "actual" else 0.0) - (0.01 if fact.bound != "exact" and fact.value is None else 0.0)

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
    return _DATE_RECENCY * min(max((last or Day.today()).year - 2000, 0), 50) / 50


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
