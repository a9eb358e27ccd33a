"""A query's words to the words of the index: looked up, else completed, corrected, joined or split; with synonyms and units.

Each part of a query becomes a `Group` of index words that would answer it, each with a weight below that of the word typed. Digits
are never corrected. Nothing is matched or ranked here.
"""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING

from beltfacts.index.common_words import LIGHT, SOFT, STOP
from beltfacts.index.store import Store
from beltfacts.index.words import deletions, is_cjk, pieces, stem, tokens, value_word

if TYPE_CHECKING:
    from beltfacts.edtf import Date
    from beltfacts.quantity import Quantity

FORM, SYNONYM, PREFIX, UNIT, ONE_EDIT, MORE_EDITS = 0.95, 0.85, 0.75, 0.9, 0.9, 0.75
"""How much a word counts that is a form of, a synonym for, begun by, the unit of, or some typing errors from the word typed."""

MAX_QUERY = 400
"""Characters of a query that are read; a longer one is cut, and that is said."""

MAX_GROUPS = 24
_MAX_OPTIONS = 24
_LIGHT = 0.2


class Group:
    """One part of the question: the words, number or date that would answer it.

    `options` maps index words to weights from 0 to 1; `how` says for each by which way it came. `weight` is how much of the
    question it carries; a `light` one says little, a `soft` one need not be answered. `named` is how far (0 to 1) its words are
    words of subjects' names. A `counted` one is what "how many" asks the number of; an `exact`
    one, a number or a date, must be answered.
    """

    __slots__ = ("corrected", "count", "counted", "date", "exact", "how", "light", "named", "number", "options", "soft", "typed", "weight")

    def __init__(self, typed: str, *, number: Quantity | None = None, date: Date | None = None) -> None:
        """`typed` is the part of the query as it was typed."""
        self.typed = typed
        self.number = number
        self.date = date
        self.light = typed in LIGHT
        self.soft = is_soft(typed)
        self.options: dict[str, float] = {}
        self.how: dict[str, str] = {}
        self.corrected = ""
        self.counted = False
        self.exact = number is not None or date is not None
        self.count = 0
        self.weight = self.named = 0.0

    def add(self, word: str, weight: float, how: str) -> None:
        """Let `word` answer too, unless it does already with more weight."""
        if self.options.get(word, 0.0) < weight and len(self.options) < _MAX_OPTIONS:
            self.options[word] = weight
            self.how[word] = how


def is_soft(word: str) -> bool:
    """Whether a word, in any form, is a verb, adjective or adverb of general English that a fact need not have."""
    return word in SOFT or any(
        word.endswith(ending) and (word[: -len(ending)] in SOFT or word[: -len(ending)] + "e" in SOFT or word[: -len(ending) - 1] in SOFT)
        for ending in ("s", "es", "ed", "ing", "d", "ly")
    )


class Query:
    """A resolved query: its groups, its folded words in order (for adjacency), and the kinds of answer it asks for."""

    def __init__(self, text: str, groups: list[Group], words: list[str]) -> None:
        """Made by `resolve`."""
        self.text = text
        self.groups = groups
        self.words = words
        self.wants = wanted_kinds(words)

    @property
    def unknown(self) -> list[Group]:
        """Groups that nothing in the index can answer."""
        return [group for group in self.groups if not group.options and not group.count]

    @property
    def corrections(self) -> list[tuple[str, str]]:
        """What was typed and what is searched for instead."""
        return [(group.typed, group.corrected) for group in self.groups if group.corrected]


_KINDS = (
    ("date", ("when", "what date", "what day", "what year", "what month", "which year", "which month", "opening date", "since when")),
    ("time", ("how long", "how quick", "how quickly", "how soon", "how often", "frequency", "duration", "travel time", "journey time")),
    ("time", ("inspection time", "drive time", "driving time", "waiting time", "how many hours", "how many minutes", "how many seconds")),
    ("time", ("how many days", "how many months", "how many years")),
    ("length", ("how long", "how far", "length", "distance", "how many kilometers", "how many kilometres", "how many km")),
    ("count", ("how many", "number of", "count")),
    ("share", ("what share", "what percentage", "what percent", "what proportion", "share", "percentage", "percent", "growth", "rate")),
    ("speed", ("how fast", "speed")),
    ("money", ("cost", "worth", "usd", "dollar", "dollars", "yuan", "money")),
)


_COUNTS = frozenset({"how many", "number of"})


def wanted_kinds(words: list[str]) -> frozenset[str]:
    """The kinds of answer that the words of a question ask for: date, time, length, count, share, speed, money."""
    text = f" {' '.join(words)} "
    return frozenset(kind for kind, phrases in _KINDS if any(f" {phrase} " in text for phrase in phrases))


def resolve(store: Store, text: str) -> Query:
    """Resolve a query against the words of a store; beyond `MAX_QUERY` characters it is not read."""
    text = text[:MAX_QUERY]
    return Query(text, _Resolver(store).groups(text)[:MAX_GROUPS], tokens(text)[: 4 * MAX_GROUPS])


class _Resolver:
    """Looks words up in one store; one is made for each query."""

    def __init__(self, store: Store) -> None:
        self.db = store.db
        self.total = max(store.size, 1)
        self._counts: dict[str, tuple[int, int]] = {}

    def groups(self, text: str) -> list[Group]:
        """The groups of a query in its order: dates and numbers are taken out first, words make up the rest."""
        groups: list[Group] = []
        at = 0
        for start, end, group in self.numbers_and_dates(text):
            groups += [*self.words(tokens(text[at:start])), group]
            at = end
        groups += self.words(tokens(text[at:]), last=True)
        if all(group.light for group in groups):
            for group in groups:
                group.light = False
        for group in groups:
            self.weigh(group)
        return groups

    def numbers_and_dates(self, text: str) -> list[tuple[int, int, Group]]:
        """The dates and numbers of a query, with where they stand; only those written with digits."""
        if not any(char.isdigit() for char in text):
            return []
        taken = self.years(text) if _plain_years(text) else self.dates(text)
        rest = "".join(" " if any(start <= at < end for start, end, _ in taken) else char for at, char in enumerate(text))
        if any(char.isdigit() for char in rest):
            from beltfacts.quantity import find_quantities  # imported here, as datewords: its patterns take long to make

            for found in find_quantities(text):
                free = all(found.end <= start or end <= found.start for start, end, _ in taken)
                if free and not found.ordinal and any(char.isdigit() for char in text[found.start : found.end]):
                    taken.append((found.start, found.end, self.number(found, text)))
        return sorted(taken, key=lambda each: each[0])

    def years(self, text: str) -> list[tuple[int, int, Group]]:
        """The years of a query that names no other date."""
        from beltfacts.edtf import parse

        return [(at, at + 4, self.date(text[at : at + 4], parse(text[at : at + 4]))) for at in _year_places(text)]

    def dates(self, text: str) -> list[tuple[int, int, Group]]:
        """The dates of a query in any wording."""
        from beltfacts.datewords import find_dates

        # Months are recognised by their capital, which queries lack.
        dated = text.title() if text.isascii() else text
        return [(phrase.start, phrase.end, self.date(phrase.text, phrase.date)) for phrase in find_dates(dated)]

    def weigh(self, group: Group) -> None:
        """Rare parts carry more of a question (inverse document frequency); a part that nothing answers carries most."""
        same = [self.counts(word) for word, weight in group.options.items() if weight >= FORM]
        group.named = sum(named for _, named in same) / max(sum(facts for facts, _ in same), 1)
        if group.number is None:
            near = (self.count(word) for word, weight in group.options.items() if weight >= SYNONYM)
            group.count = max(near, default=0) or max(map(self.count, group.options), default=0)
        group.weight = log(1 + self.total / (max(group.count, 1) + 0.5)) * (_LIGHT if group.light else 1.0)

    def count(self, word: str) -> int:
        """In how many facts an index word stands."""
        return self.total // 8 if word.startswith("=") else self.counts(word)[0]

    def counts(self, word: str) -> tuple[int, int]:
        """In how many facts a word stands, and in how many of them as a part of the subject's names."""
        if word not in self._counts:
            row = self.db.execute("SELECT facts, named FROM word WHERE word = ?", (word,)).fetchone()
            self._counts[word] = (row[0], row[1]) if row else (0, 0)
        return self._counts[word]

    def date(self, typed: str, date: Date) -> Group:
        """A date is answered by facts of a date that meets it, or whose quote names its years."""
        group = Group(typed, date=date)
        years = sorted({day.year for day in (date.first, date.last) if day})
        for year in range(years[0], min(years[-1], years[0] + 12) + 1) if years else ():
            group.add(str(year), 1.0, "date")
        return group

    def number(self, found: Quantity, text: str) -> Group:
        """A number is answered by figures of that value or that round to it, or where the text says it."""
        group = Group(text[found.start : found.end], number=found)
        low, high = number_range(found)
        for value in (float(found.low), float(found.high), low, high):
            group.add(value_word(value), 1.0, "value")
        for token in tokens(text[found.number_start : found.number_end]):
            if token[0].isdigit() and self.count(token):
                group.add(token, 0.6, "digits")
        words = " OR ".join(f'"{word}"' for word in group.options if word[0] == "=")
        query = "SELECT count(*) FROM (SELECT 1 FROM found WHERE found MATCH ? LIMIT 1000)"
        group.count = self.db.execute(query, (words,)).fetchone()[0]
        return group

    def words(self, typed: list[str], *, last: bool = False) -> list[Group]:
        """Groups for a run of words; neighbours are joined where only together they are a word. `last`: the query ends with them."""
        groups: list[Group] = []
        i = 0
        while i < len(typed):
            word, after = typed[i], typed[i + 1] if i + 1 < len(typed) else ""
            phrase = self.phrase(typed, i)
            if phrase:
                groups.append(phrase[1])
                i += phrase[0]
            elif after and self.joined(word, after):
                groups.append(self.word(word + after))
                i += 2
            else:
                if is_cjk(word):
                    groups += self.chinese(word)
                elif word not in STOP:
                    groups += self.split_or_word(word, unfinished=last and not after)
                    groups[-1].counted = _COUNTS & {" ".join(typed[max(i - 2, 0) : i])} != set()
                i += 1
        return groups

    def phrase(self, typed: list[str], at: int) -> tuple[int, Group] | None:
        """A synonym of several words that stands here, and how many words it takes."""
        for length in (4, 3, 2):
            words = typed[at : at + length]
            others = self.synonyms(" ".join(words)) if len(words) == length else []
            group = Group(" ".join(words))
            for other in others:
                self.add_forms(group, other, SYNONYM, "synonym")
            if group.options:
                return length, group
        return None

    def joined(self, word: str, after: str) -> bool:
        """Whether two neighbours are one word of the index, and not both words of their own."""
        if not (word.isalpha() and after.isalpha()) or is_cjk(word) or is_cjk(after) or len(word + after) < 5:
            return False
        both = self.count(word) and self.count(after) and word not in STOP
        return not both and bool(self.count(word + after))

    def split_or_word(self, word: str, *, unfinished: bool) -> list[Group]:
        """An unknown word that is two known ones written together gives two groups, any other word one."""
        group = self.word(word, unfinished=unfinished)
        if (group.options and not group.corrected) or not word.isalpha() or len(word) < 6:
            return [group]
        ways = [(self.count(word[:i]), self.count(word[i:]), word[:i], word[i:]) for i in range(3, len(word) - 2)]
        best = max(ways, key=lambda way: min(way[0], way[1]), default=(0, 0, "", ""))
        return [self.word(best[2]), self.word(best[3])] if min(best[0], best[1]) > 0 else [group]

    def chinese(self, run: str) -> list[Group]:
        """Groups of a CJK run: synonyms in it, longest first; the rest in overlapping pairs."""
        for length in range(min(len(run), 8), 1, -1):
            for start in range(len(run) - length + 1):
                part = run[start : start + length]
                if self.synonyms(part):
                    before, behind = run[:start], run[start + length :]
                    return [*(self.chinese(before) if before else ()), self.word(part), *(self.chinese(behind) if behind else ())]
        return [self.word(piece) for piece in pieces(run) if piece not in STOP]

    def word(self, word: str, *, unfinished: bool = False) -> Group:
        """The group of one word: itself, its forms, synonyms and units, what it begins, else what it may be misspelt from."""
        group = Group(word)
        if word.isdigit():  # a number that could not be read for certain: nothing answers it
            group.exact = True
            return group
        self.add_forms(group, word, 1.0, "typed")
        if is_cjk(word) and len(word) > 2 and all(self.count(piece) for piece in pieces(word)):
            group.add(pieces(word)[0], FORM, "part")
        self.add_meanings(group, word)
        if not is_cjk(word) and word.isalpha() and len(word) >= (2 if unfinished and not group.options else 3 if not group.options else 4):
            self.complete(group)
        if not group.options:
            self.correct(group)
        return group

    def complete(self, group: Group) -> None:
        """The commonest index words that the word typed begins."""
        query = "SELECT word FROM word WHERE word > ?1 AND word < ?1 || '\U0010ffff' AND facts > 0 ORDER BY facts DESC LIMIT 12"
        for (longer,) in self.db.execute(query, (group.typed,)).fetchall():
            group.add(longer, PREFIX, "begins")

    def add_forms(self, group: Group, word: str, weight: float, how: str) -> None:
        """The word and its other forms, as far as the index has them."""
        if self.count(word):
            group.add(word, weight, how)
        if len(word) > 3 and word.isalpha() and not is_cjk(word):
            query = "SELECT word FROM word WHERE stem = ? AND facts > 0 ORDER BY facts DESC LIMIT 12"
            for (form,) in self.db.execute(query, (stem(word),)).fetchall():
                group.add(form, weight * FORM, "form" if how == "typed" else how)
        elif is_cjk(word) and how == "synonym" and self.count(pieces(word)[0]):
            group.add(pieces(word)[0], weight * 0.8, how)

    def add_meanings(self, group: Group, word: str) -> None:
        """What searchers use for the word by the vocabulary, and the unit that it prints."""
        row = self.db.execute("SELECT code FROM unit_word WHERE word = ?", (word,)).fetchone()
        if row:
            group.add("=u-" + row[0].lower(), UNIT, "unit")
        for other in self.synonyms(word) or self.synonyms("~" + stem(word)):
            self.add_forms(group, other, SYNONYM, "synonym")

    def synonyms(self, key: str) -> list[str]:
        """The words of one word's or phrase's groups; a stem is looked up with ``~`` before it."""
        return [row[0] for row in self.db.execute("SELECT other FROM synonym WHERE key = ?", (key,))]

    def correct(self, group: Group) -> None:
        """The known words nearest to an unknown one: one edit away, else two (three in a long word)."""
        word = group.typed
        if len(word) < 3 or not word.isalpha() or is_cjk(word) or group.soft:
            return
        near, weight = self.within_one(word), ONE_EDIT
        if not near:
            near, weight = self.within_more(word), MORE_EDITS
        for found in near[:4]:
            self.add_forms(group, found, weight, "corrected")
            self.add_meanings(group, found)
        if group.options:
            group.corrected = next(iter(group.options)) if near[0] not in group.options else near[0]

    def within_one(self, word: str) -> list[str]:
        """Known words one edit away, those with the same first letter and then the commonest first."""
        marks = list(dict.fromkeys(deletions(word)))
        holders = ",".join("?" * len(marks))
        query = f"SELECT DISTINCT d.word, w.facts FROM deletion d JOIN word w ON w.word = d.word WHERE variant IN ({holders})"
        found = [(other, facts) for other, facts in self.db.execute(query, marks) if _one_edit(word, other)]
        return [other for other, _ in sorted(found, key=lambda each: (each[0][0] != word[0], -each[1], each[0]))]

    def within_more(self, word: str) -> list[str]:
        """Known words two edits away (three from ten letters), nearest first; a changed letter among two edits makes another word of a short one."""
        if len(word) < 5:
            return []
        from rapidfuzz import process  # imported here: only a word unknown by one edit needs it
        from rapidfuzz.distance import OSA

        most = 2 if len(word) < 10 else 3
        query = "SELECT word FROM word WHERE length(word) BETWEEN ? AND ? AND word GLOB '[a-z]*' AND stem <> ''"
        known = [other for (other,) in self.db.execute(query, (len(word) - most, len(word) + most)) if other.isalpha()]
        found = process.extract(word, known, scorer=OSA.distance, score_cutoff=most, limit=12)
        likely = [(other, edits) for other, edits, _ in found if other[0] == word[0] and (len(word) >= 8 or _same_letters(word, other))]
        return [other for other, _ in sorted(likely, key=lambda match: (match[1], -self.count(match[0]), match[0]))]


_DATE_WORDS = frozenset(
    (
        "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec "
        "december spring summer autumn fall winter half halves quarter quarters month months h1 h2 q1 q2 q3 q4 early mid late end "
        "beginning between from to until through decade 1h 2h s"
    ).split()
)
"""Words beside which a year may be a part of a longer date."""


def _year_places(text: str) -> list[int]:
    """Where the bare years 1900 to 2099 of a query begin."""
    ends = [at for at in range(len(text) - 3) if text[at : at + 4].isdigit() and text[at : at + 2] in ("19", "20")]
    return [at for at in ends if not text[at - 1 : at].strip().strip("(\"'") and not text[at + 4 : at + 5].strip().strip("?!.,;:)\"'")]


def _plain_years(text: str) -> bool:
    """Whether every date in a query is a bare year, so that no other wording need be tried."""
    if not text.isascii() or any(mark in text for mark in "-/~%$"):
        return False
    words = text.lower().replace(",", " ").replace("?", " ").replace(".", " ").split()
    years = [word for word in words if len(word) == 4 and word.isdigit()]
    scaled = any(word in ("million", "billion", "trillion", "thousand", "percent") for word in words)
    return len(years) <= 1 and not scaled and not _DATE_WORDS.intersection(words) and len(years) == len(_year_places(text))


def number_range(found: Quantity) -> tuple[float, float]:
    """The values that may round to a typed number: one unit of its last significant digit around it, two digits at least."""
    digits = found.low.normalize().as_tuple()
    slack = float(10.0 ** (found.low.adjusted() - max(len(digits.digits), 2) + 1)) if found.low else 0.0
    return float(found.low) - slack, float(found.high) + slack


def _same_letters(a: str, b: str) -> bool:
    """Whether one word's letters are the other's with some left out, in any order: no letter was changed into another."""
    short, long = sorted((Counter(a), Counter(b)), key=Counter.total)
    return short <= long


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
