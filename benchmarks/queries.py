"""Known-item queries: a fact is chosen, and what a person might type for it is made from its words, rightly or with errors of one kind.

A query is kept only when its intended words single out its fact: no other fact holds them all (asked of SQLite FTS5, which has no part
in beltfacts' ranking). A misspelt word that is another word of the collection is not used: it would be another question. Digits are
never misspelt.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.generator import Data
from benchmarks.records import Record, issues

PLAIN = ("exact", "partial", "swapped", "prefix", "number")
HARD = ("typo-1", "typo-2", "misspelt", "joined", "split")
KINDS = PLAIN + HARD

EXAMPLES = {
    "exact": "subject, measure and date as written",
    "partial": "some of these words",
    "swapped": "all of them in any order",
    "prefix": "up to two words not typed to the end",
    "number": "subject and the figure rounded to two digits",
    "typo-1": "one wrong, missing, doubled or swapped letter",
    "typo-2": "two of these, in one word or in two",
    "misspelt": "one in each word of five or more letters",
    "joined": "two neighbouring words written together",
    "split": "one word written as two",
}

_SMALL = frozenset("a an and at by for from in of on the to".split())
_LETTERS = "etaoinsrhldcumfpgwybvk"


class Query(NamedTuple):
    """What is typed, of which kind it is, and the id of the one fact it means."""

    kind: str
    text: str
    answer: str


class Checker:
    """Says whether words single out one fact, and whether a word occurs at all."""

    def __init__(self, fts: Path) -> None:
        """`fts` is the FTS5 database of the peer, with one row a fact."""
        self.db = sqlite3.connect(fts)
        self.db.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, record, 'row')")

    def known(self, word: str) -> bool:
        """Whether any fact holds this word."""
        return self.db.execute("SELECT 1 FROM temp.vocabulary WHERE term = ?", (word.lower(),)).fetchone() is not None

    def meets(self, words: list[str], limit: int = 2) -> list[tuple[str, str, str]]:
        """Id, value and unit of facts that hold all the words; a word that ends with * is a prefix."""
        terms = ('"' + word.rstrip("*") + '"' + ("*" if word.endswith("*") else "") for word in words)
        return self.db.execute("SELECT id, value, unit FROM record WHERE record MATCH ? LIMIT ?", (" AND ".join(terms), limit)).fetchall()

    def unique(self, words: list[str], record: Record) -> bool:
        """Whether the words are those of this fact alone."""
        return [row[0] for row in self.meets([word for word in words if word.lower() not in _SMALL])] == [record.id]


def words_of(record: Record) -> list[str]:
    """The words a person has in mind: subject, measure, date."""
    text = f"{record.name} {record.measure} {record.when}"
    return [word.lower() for word in re.findall(r"\w+", text) if word.lower() not in _SMALL]


def edited(word: str, rng: Random) -> str:
    """The word with one letter left out, doubled, replaced or swapped with its neighbour; the first letter stays more often than not."""
    at = rng.randrange(0 if rng.random() < 0.1 else 1, len(word))
    way = rng.randrange(4)
    if way == 0:
        return word[:at] + word[at + 1 :]
    if way == 1:
        return word[:at] + word[at] + word[at:]
    if way == 2 and at + 1 < len(word):
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + rng.choice(_LETTERS.replace(word[at], "")) + word[at + 1 :]


class _Maker:
    """Makes the query of each kind for one fact, or None where the fact does not lend itself to it."""

    def __init__(self, checker: Checker, rng: Random) -> None:
        self.checker, self.rng = checker, rng

    def wrong(self, word: str, times: int = 1) -> str | None:
        """The word with that many errors, such that it is no other word of the collection."""
        for _ in range(8):
            found = word
            for _ in range(times):
                found = edited(found, self.rng)
            if found != word and len(found) > 2 and not self.checker.known(found):
                return found
        return None

    def long(self, words: list[str], least: int) -> list[int]:
        return [i for i, word in enumerate(words) if len(word) >= least and word.isalpha()]

    def make(self, kind: str, record: Record) -> Query | None:
        words = words_of(record)
        if kind == "number":
            text = self.number(record)
        elif kind == "partial":
            text = self.partial(words, record)
        elif kind == "prefix":
            text = self.prefix(words, record)
        elif not self.checker.unique(words, record):
            return None
        elif kind == "exact":
            text = " ".join(words)
        elif kind == "swapped":
            text = " ".join(self.rng.sample(words, len(words)))
        else:
            makers: dict[str, Callable[[list[str]], list[str] | None]] = {
                "typo-1": lambda words: self.typos(words, 1),
                "typo-2": lambda words: self.typos(words, 2),
                "misspelt": self.misspelt,
                "joined": lambda words: self.joined(words, record),
                "split": self.split,
            }
            changed = makers[kind](words)
            text = " ".join(changed) if changed else None
        return Query(kind, text, record.id) if text else None

    def partial(self, words: list[str], record: Record) -> str | None:
        """About two thirds of the words; which ones is left to chance."""
        kept = sorted(self.rng.sample(range(len(words)), max(2, round(len(words) * 0.65))))
        part = [words[i] for i in kept]
        return " ".join(part) if len(part) < len(words) and self.checker.unique(part, record) else None

    def prefix(self, words: list[str], record: Record) -> str | None:
        typed = list(words)
        places = self.long(words, 7)
        for i in self.rng.sample(places, min(len(places), self.rng.choice((1, 2)))):
            typed[i] = words[i][: self.rng.randint(4, len(words[i]) - 2)]
        if typed == words or not self.checker.unique([t if t == w else t + "*" for t, w in zip(typed, words, strict=True)], record):
            return None
        return " ".join(typed)

    def number(self, record: Record) -> str | None:
        """Subject and rounded figure, when no other fact of these words has a figure that rounds to it, in value or in print."""
        found = re.search(r"([\d,.]+)( [mb]illion)?", record.figure)
        assert found
        value = Decimal(found[1].replace(",", ""))
        step = Decimal(1).scaleb(value.adjusted() - 1)
        rounded = round(value / step) * step
        if rounded == value or value < 10:
            return None
        scale = Decimal(record.value) / value
        subject = [word.lower() for word in re.findall(r"\w+", record.name)]
        near = [
            row
            for row in self.checker.meets(subject, 100_000)
            if row[2] == record.unit and abs(Decimal(row[1]) - rounded * scale) <= step * scale / 2
        ]
        digits = f"{rounded:,f}"
        if [row[0] for row in near] != [record.id] or self.checker.meets([*subject, digits], 1):
            return None
        return f"{record.name.lower()} {digits}{found[2] or ''} {record.printed}"

    def typos(self, words: list[str], count: int) -> list[str] | None:
        changed = list(words)
        places = self.long(words, 5)
        roomy = self.long(words, 8)
        if count == 2 and roomy and self.rng.random() < 0.5:
            chosen, times = [self.rng.choice(roomy)], 2
        elif len(places) >= count:
            chosen, times = self.rng.sample(places, count), 1
        else:
            return None
        for i in chosen:
            wrong = self.wrong(words[i], times)
            if wrong is None:
                return None
            changed[i] = wrong
        return changed

    def misspelt(self, words: list[str]) -> list[str] | None:
        changed = list(words)
        for i in self.long(words, 5):
            changed[i] = self.wrong(words[i]) or words[i]
        return changed if changed != words else None

    def joined(self, words: list[str], record: Record) -> list[str] | None:
        """Two words that stand side by side in the subject or the measure."""
        text = f"{record.name} . {record.measure}".lower()
        places = [i for i in range(len(words) - 1) if re.search(rf"\b{words[i]}[ -]{words[i + 1]}\b", text) and len(words[i]) > 2]
        if not places:
            return None
        at = self.rng.choice(places)
        return [*words[:at], words[at] + words[at + 1], *words[at + 2 :]]

    def split(self, words: list[str]) -> list[str] | None:
        places = self.long(words, 7)
        if not places:
            return None
        at = self.rng.choice(places)
        cut = self.rng.randint(3, len(words[at]) - 3)
        return [*words[:at], words[at][:cut], words[at][cut:], *words[at + 1 :]]


def sample(count: int, wanted: int, rng: Random, seed: int = 4) -> Iterator[Record]:
    """Facts drawn evenly from a generated set, in random order; the set is made again, a source at a time."""
    chosen = set(rng.sample(range(count), min(wanted, count)))
    records = [record for issue in issues(count, seed) for record in issue.records if record.line in chosen]
    rng.shuffle(records)
    return iter(records)


def known_items(data: Data, fts: Path, per_kind: int, rng: Random) -> list[Query]:
    """Queries of every kind, `per_kind` of each where the facts allow, in random order."""
    maker = _Maker(Checker(fts), rng)
    queries: list[Query] = []
    short = dict.fromkeys(KINDS, per_kind)
    for record in sample(data.size, per_kind * 60, rng):
        kinds = [kind for kind in KINDS if short[kind]]
        if not kinds:
            break
        for kind in rng.sample(kinds, min(2, len(kinds))):
            query = maker.make(kind, record)
            if query:
                queries.append(query)
                short[kind] -= 1
    rng.shuffle(queries)
    return queries
