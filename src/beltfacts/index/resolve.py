"""A query's words to the words of the index: looked up, else corrected, completed, joined or split; with aliases, units, numbers and dates.

Each part of a query becomes a `Group` of index words that would answer it, each with a weight below the word typed. Digits
are never corrected. Nothing is matched or ranked here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from math import log

from beltfacts import datewords, edtf, quantity
from beltfacts.index.build import correctable, deletions
from beltfacts.index.store import Store
from beltfacts.index.words import LIGHT, SOFT, STOP, is_cjk, pieces, stem, tokens

FORM, SYNONYM, PREFIX, UNIT, CORRECTED_1, CORRECTED_2 = 0.95, 0.85, 0.75, 0.9, 0.9, 0.75
"""How much a word counts that is a form of, a synonym for, begun by, the unit of, or one or two typing errors from the word typed."""

MAX_QUERY = 400
"""Characters of a query that are read; the rest is left out, and said so."""

MAX_GROUPS = 24
_MAX_OPTIONS = 24


@dataclass(slots=True)
class Group:
    """One part of the question: the words, number or date that would answer it.

    `options` maps index words to weights from 0 to 1; `how` says for each by which way it came. `weight` is how much of the
    question it carries; a `light` one says little, a `soft` one need not be answered. `named` is how far (0 to 1) its words
    are words of subjects' names.
    """

    typed: str
    options: dict[str, float] = field(default_factory=dict)
    how: dict[str, str] = field(default_factory=dict)
    weight: float = 0.0
    count: int = 0
    corrected: str = ""
    number: quantity.Quantity | None = None
    date: edtf.Date | None = None
    light: bool = False
    soft: bool = False
    named: float = 0.0

    def add(self, word: str, weight: float, how: str) -> None:
        """Let `word` answer too, unless it does already with more weight."""
        if self.options.get(word, 0.0) < weight:
            self.options[word] = weight
            self.how[word] = how


@dataclass(slots=True)
class Query:
    """A resolved query: its groups, its folded words in order (for adjacency), and the kind of answer it asks for."""

    text: str
    groups: list[Group]
    words: list[str]
    wants: frozenset[str]
    cut: bool = False

    @property
    def unknown(self) -> list[Group]:
        """Groups that nothing in the index can answer."""
        return [group for group in self.groups if not group.options and group.number is None]

    @property
    def corrections(self) -> list[tuple[str, str]]:
        """What was typed and what is searched for instead."""
        return [(group.typed, group.corrected) for group in self.groups if group.corrected]


_WANTS = (
    (re.compile(r"\b(?:when|what (?:date|day|year|month)|which year|opening date|since when)\b"), "date"),
    (
        re.compile(
            r"\bhow (?:long|quick(?:ly)?|soon|often)\b|\bfrequency\b|\bdrive time\b|\b(?:travel|journey|driving|inspection) time\b|\bduration\b"
        ),
        "time",
    ),
    (re.compile(r"\bhow (?:long|far)\b|\blength\b|\bdistance\b"), "length"),
    (re.compile(r"\bhow many\b|\bnumber of\b|\bcount\b"), "count"),
    (re.compile(r"\bwhat (?:share|percent(?:age)?|proportion)\b|\bshare\b|\bpercent(?:age)?\b|\bgrowth\b|\brate\b"), "share"),
    (re.compile(r"\bhow fast\b|\bspeed\b"), "speed"),
    (re.compile(r"\b(?:cost|worth|usd|dollars?|yuan|money)\b"), "money"),
)


def resolve(store: Store, text: str) -> Query:
    """Resolve a query against the words of a store."""
    cut = len(text) > MAX_QUERY
    text = text[:MAX_QUERY]
    resolver = _Resolver(store)
    groups = resolver.groups(text)[:MAX_GROUPS]
    lowered = text.lower()
    wants = frozenset(name for pattern, name in _WANTS if pattern.search(lowered))
    return Query(text, groups, tokens(text)[: 4 * MAX_GROUPS], wants, cut)


class _Resolver:
    """Looks words up in one store; one is made for each query."""

    def __init__(self, store: Store) -> None:
        self.db = store.db
        self.total = max(store.size, 1)
        self.synonyms = _synonyms(store)
        self.units = _units(store)

    def groups(self, text: str) -> list[Group]:
        """The groups of a query in its order: dates and numbers are taken out first, words make up the rest."""
        taken: list[tuple[int, int, Group]] = []
        for phrase in datewords.find_dates(text):
            taken.append((phrase.start, phrase.end, self.date(phrase)))
        for found in quantity.find_quantities(text):
            free = all(found.end <= start or end <= found.start for start, end, _ in taken)
            if free and not found.ordinal and any(char.isdigit() for char in text[found.start : found.end]):
                taken.append((found.start, found.end, self.number(found, text)))
        taken.sort(key=lambda each: each[0])
        groups: list[Group] = []
        at = 0
        for start, end, group in [*taken, (len(text), len(text), None)]:
            groups.extend(self.words(tokens(text[at:start])))
            if group is not None:
                groups.append(group)
            at = end
        if not any(not group.light for group in groups):
            for group in groups:
                group.light = False
        for group in groups:
            self.weigh(group)
        return groups

    def weigh(self, group: Group) -> None:
        """Rare parts carry more of a question (inverse document frequency); a part that nothing answers carries most."""
        if group.number is None or group.options:
            group.count = max((self.count(word) for word, weight in group.options.items() if weight >= SYNONYM), default=0) or max(
                (self.count(word) for word in group.options), default=0
            )
        same = [self.counts(word) for word, weight in group.options.items() if weight >= FORM]
        group.named = sum(named for _, named in same) / max(sum(facts for facts, _ in same), 1)
        group.weight = log(1 + self.total / (group.count + 0.5)) * (0.2 if group.light else 1.0)

    def count(self, word: str) -> int:
        """In how many facts an index word stands."""
        return self.total // 8 if word.startswith("=") else self.counts(word)[0]

    def counts(self, word: str) -> tuple[int, int]:
        """In how many facts a word stands, and in how many of them as a part of the subject's names."""
        row = self.db.execute("SELECT facts, named FROM word WHERE word = ?", (word,)).fetchone()
        return (row[0], row[1]) if row else (0, 0)

    def date(self, phrase: datewords.DatePhrase) -> Group:
        """A date is answered by facts of a date that meets it, or whose quote names its years."""
        group = Group(phrase.text, date=phrase.date)
        years = {day.year for day in (phrase.date.first, phrase.date.last) if day}
        for year in range(min(years, default=0), min(max(years, default=-1), min(years, default=0) + 12) + 1):
            group.add(str(year), 1.0, "date")
        return group

    def number(self, found: quantity.Quantity, text: str) -> Group:
        """A number is answered by figures of that value or that round to it, or by the same digits in the text."""
        group = Group(text[found.start : found.end], number=found)
        for token in tokens(text[found.number_start : found.number_end]):
            if token[0].isdigit() and self.count(token):
                group.add(token, 0.6, "digits")
        rows = self.db.execute("SELECT count(*) FROM (SELECT 1 FROM number WHERE value BETWEEN ? AND ? LIMIT 1000)", number_range(found))
        group.count = rows.fetchone()[0]
        return group

    def words(self, typed: list[str]) -> list[Group]:
        """Groups for a run of words; neighbours are joined where only together they are a word."""
        groups: list[Group] = []
        i = 0
        while i < len(typed):
            word = typed[i]
            after = typed[i + 1] if i + 1 < len(typed) else ""
            phrase = self.phrase(typed, i)
            if phrase:
                length, group = phrase
                groups.append(group)
                i += length
                continue
            if after and word.isalpha() and after.isalpha() and not is_cjk(word + after) and self.joined(word, after):
                groups.append(self.word(word + after))
                i += 2
                continue
            if is_cjk(word):
                groups.extend(self.chinese(word))
            elif word not in STOP:
                groups.extend(self.split_or_word(word))
            i += 1
        return groups

    def phrase(self, typed: list[str], at: int) -> tuple[int, Group] | None:
        """A synonym of several words that stands here, and how many words it takes."""
        for length in (4, 3, 2):
            words = tuple(typed[at : at + length])
            if len(words) == length and words in self.synonyms:
                group = Group(" ".join(words))
                for other in self.synonyms[words]:
                    if len(other) == 1:
                        self.add_forms(group, other[0], SYNONYM, "synonym")
                if group.options:
                    return length, group
        return None

    def joined(self, word: str, after: str) -> bool:
        """Whether two neighbours are one word of the index, and not both words of their own."""
        both = self.count(word) and self.count(after) and word not in STOP
        return not both and len(word + after) > 4 and bool(self.count(word + after))

    def split_or_word(self, word: str) -> list[Group]:
        """An unknown word that is two known ones written together gives two groups, any other word one."""
        group = self.word(word)
        if group.options and not group.corrected:
            return [group]
        if word.isalpha() and len(word) >= 6:
            for left, right in self.splits(word):
                return [self.word(left), self.word(right)]
        return [group]

    def splits(self, word: str) -> list[tuple[str, str]]:
        """Ways to part a word into two words of the index, the commonest pair first."""
        ways = [(word[:i], word[i:]) for i in range(3, len(word) - 2)]
        known = [(self.count(left), self.count(right), left, right) for left, right in ways]
        return [(left, right) for a, b, left, right in sorted(known, key=lambda way: -min(way[0], way[1])) if min(a, b) > 0]

    def chinese(self, run: str) -> list[Group]:
        """Groups of a CJK run: synonyms in it, longest first; the rest in overlapping pairs."""
        for length in range(len(run), 1, -1):
            for start in range(len(run) - length + 1):
                part = run[start : start + length]
                if (part,) in self.synonyms:
                    before, behind = run[:start], run[start + length :]
                    middle = self.word(part)
                    return [*(self.chinese(before) if before else ()), middle, *(self.chinese(behind) if behind else ())]
        return [self.word(piece) for piece in pieces(run) if piece not in STOP]

    def word(self, word: str) -> Group:
        """The group of one word: itself and its forms, synonyms and units, else what it begins, else what it may be misspelt from."""
        group = Group(word, light=word in LIGHT, soft=word in SOFT)
        self.add_forms(group, word, 1.0, "typed")
        if is_cjk(word) and len(word) > 2 and all(self.count(piece) for piece in pieces(word)):
            group.add(pieces(word)[0], FORM, "part")
        self.add_synonyms(group, word)
        if not group.options:
            self.correct(group)
        if len(word) >= 3 and word.isalpha() and not is_cjk(word) and (not group.options or len(word) >= 4):
            for (longer,) in self.db.execute(
                "SELECT word FROM word WHERE word > ?1 AND word < ?1 || 'zzzz' ORDER BY facts DESC LIMIT 12", (word,)
            ).fetchall():
                if len(group.options) < _MAX_OPTIONS:
                    group.add(longer, PREFIX, "begins")
        if group.corrected and any(how == "begins" for how in group.how.values()):
            self.uncorrect(group)
        return group

    @staticmethod
    def uncorrect(group: Group) -> None:
        """A word that begins known ones is unfinished rather than misspelt."""
        group.corrected = ""
        group.options = {word: weight for word, weight in group.options.items() if group.how[word] == "begins"}

    def add_forms(self, group: Group, word: str, weight: float, how: str) -> None:
        """The word and its other forms, as far as the index has them."""
        if self.count(word):
            group.add(word, weight, how)
        if word.isalpha() and len(word) > 3:
            for (form,) in self.db.execute("SELECT word FROM word WHERE stem = ? LIMIT 12", (stem(word),)):
                group.add(form, weight * FORM, "form" if how == "typed" else how)
        unit = self.units.get(word)
        if unit and how == "typed":
            group.add("=u-" + unit.lower(), UNIT, "unit")

    def add_synonyms(self, group: Group, word: str) -> None:
        """Words that searchers use for this one, by the vocabulary."""
        for other in self.synonyms.get((word,)) or self.synonyms.get((stem(word),)) or ():
            if len(other) == 1:
                self.add_forms(group, other[0], SYNONYM, "synonym")
                if is_cjk(other[0]):
                    for piece in pieces(other[0])[:1]:
                        if self.count(piece):
                            group.add(piece, SYNONYM * 0.8, "synonym")

    def correct(self, group: Group) -> None:
        """The index words nearest to an unknown one, by one edit, else by two or three of a long word."""
        word = group.typed
        if not correctable(word):
            return
        near = self.within_one(word) or self.within_more(word)
        for found, weight in near[:4]:
            self.add_forms(group, found, weight, "corrected")
            self.add_synonyms(group, found)
        if near:
            group.corrected = near[0][0]

    def within_one(self, word: str) -> list[tuple[str, float]]:
        """Index words one edit away, those with the same first letter and then the commonest first."""
        marks = list(dict.fromkeys(deletions(word)))
        holders = ",".join("?" * len(marks))
        query = f"SELECT DISTINCT d.word, w.facts FROM deletion d JOIN word w ON w.word = d.word WHERE variant IN ({holders})"
        found = [(other, facts) for other, facts in self.db.execute(query, marks) if _one_edit(word, other)]
        found.sort(key=lambda each: (each[0][0] != word[0], -each[1], each[0]))
        return [(other, CORRECTED_1) for other, _ in found]

    def within_more(self, word: str) -> list[tuple[str, float]]:
        """Index words two edits away (three from ten letters), nearest first."""
        if len(word) < 5:
            return []
        from rapidfuzz import process  # imported here: only a word unknown by one edit needs it
        from rapidfuzz.distance import OSA

        most = 2 if len(word) < 10 else 3
        query = "SELECT word FROM word WHERE length(word) BETWEEN ? AND ? AND facts > 0"
        known = [other for (other,) in self.db.execute(query, (len(word) - most, len(word) + most)) if correctable(other)]
        found = process.extract(word, known, scorer=OSA.distance, score_cutoff=most, limit=8)
        ranked = sorted(found, key=lambda match: (match[1] + (match[0][0] != word[0]), -self.count(match[0]), match[0]))
        return [(match[0], CORRECTED_2) for match in ranked]


def number_range(found: quantity.Quantity) -> tuple[float, float]:
    """The values that round to a typed number: half a unit of its last significant digit around it, at least two digits kept."""
    value = found.low
    digits = value.normalize().as_tuple()
    significant = max(len(digits.digits), 2)
    slack = float(Decimal(1).scaleb(value.adjusted() - significant + 1)) if value else 0.0
    return float(found.low) - slack, float(found.high) + slack


def _one_edit(a: str, b: str) -> bool:
    """Whether one insertion, deletion, substitution or transposition makes `a` into `b` (optimal string alignment distance 1)."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    rest_a, rest_b = a[start:], b[start:]
    if len(a) == len(b):
        return rest_a[1:] == rest_b[1:] or (rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:])
    return rest_a[1:] == rest_b or rest_a == rest_b[1:]


def _units(store: Store) -> dict[str, str]:
    """The single words that print a unit, to its code: the program's own and those of the vocabulary."""
    declared = {word.lower(): code for code, _, words, *_ in store.terms("unit") for word in words.split("\x1f") if word.isalpha()}
    return {**quantity.UNITS, **declared}


def _synonyms(store: Store) -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """For each phrase of the vocabulary's word groups, the other phrases of its groups."""
    found: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for group in store.terms("synonyms"):
        phrases = [tuple(tokens(phrase)) for phrase in group]
        for phrase in phrases:
            keys = {phrase, (stem(phrase[0]),)} if len(phrase) == 1 else {phrase}
            for key in keys:
                found.setdefault(key, []).extend(other for other in phrases if other != phrase)
    return found
