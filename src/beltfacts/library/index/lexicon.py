"""What one store knows of words: how many facts have them, their forms, synonyms and units, and the words nearest to one.

Words are asked for many at once and remembered, as each question to SQLite costs more than the rest of looking a word up. It does
not decide what a query means: that is `resolve`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from beltfacts.library.index.stemmer import lemma_candidates, stem
from beltfacts.library.index.store import Store

_LAST = "\U0010ffff"  # sorts after every letter
_MOST_REMEMBERED = 1 << 14
_MOST_FORMS = 12
_SAYS_MUCH = 4  # letters of a stem: "rat" is that of "rate" as well


class Lexicon:
    """The words of one store, for as long as it is open."""

    def __init__(self, store: Store) -> None:
        """Nothing is read until a word is asked for."""
        self.query = store.query
        self.size = max(store.size, 1)
        self._counts: dict[str, tuple[int, int]] = {}
        self._forms: dict[str, list[str]] = {}
        self._synonyms: dict[str, list[str]] = {}
        self._units: dict[str, str] = {}
        self._begun: dict[str, list[str]] = {}
        self._near: dict[str, tuple[list[str], int]] = {}

    def prefetch(self, words: Iterable[str], phrases: Iterable[str] = ()) -> None:
        """Read all there is to know of these words, and the synonyms of these phrases, with few questions."""
        if len(self._counts) + len(self._synonyms) > _MOST_REMEMBERED:
            for remembered in (self._counts, self._forms, self._synonyms, self._units, self._begun, self._near):
                remembered.clear()
        new = [word for word in dict.fromkeys(words) if word not in self._counts]
        stems = {word: stem(word) for word in new}
        self._learn_synonyms([*new, *("~" + key for key in stems.values()), *phrases])
        others = [other for word in new for other in self.synonyms(word) or self.synonyms("~" + stems[word])]
        others += [other for phrase in phrases for other in self.synonyms(phrase)]
        others = [other for other in dict.fromkeys(others) if other not in self._counts and other not in stems]
        self._learn_forms([key for key in dict.fromkeys([*stems.values(), *map(stem, others)]) if key not in self._forms])
        self._learn_counts([*new, *others])
        self._learn_units(new)

    def _learn_counts(self, words: list[str]) -> dict[str, tuple[int, int]]:
        found = dict.fromkeys(words, (0, 0))
        rows = self.query(f"SELECT word, facts, named FROM word WHERE word IN ({_marks(words)})", words)
        found.update((word, (facts, named)) for word, facts, named in rows)
        self._counts.update(found)
        return found

    def _learn_units(self, words: Collection[str]) -> dict[str, str]:
        found = dict.fromkeys(words, "")
        found.update(self.query(f"SELECT word, code FROM unit_word WHERE word IN ({_marks(words)})", [*words]))
        self._units.update(found)
        return found

    def _learn_forms(self, stems: list[str]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {key: [] for key in stems}
        sql = f"SELECT stem, word, facts, named FROM word WHERE stem IN ({_marks(stems)}) AND facts > 0 ORDER BY facts DESC"
        rows = self.query(sql, stems)
        for key, word, _, _ in rows:
            found[key].append(word)
        self._counts.update({word: (facts, named) for _, word, facts, named in rows})
        self._forms.update(found)
        return found

    def _learn_synonyms(self, keys: list[str]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {key: [] for key in keys}
        for key, other in self.query(f"SELECT key, other FROM synonym WHERE key IN ({_marks(keys)})", keys):
            found[key].append(other)
        self._synonyms.update(found)
        return found

    def counts(self, word: str) -> tuple[int, int]:
        """In how many facts a word stands (from their sources alone only where no other has it), and in how many in the subject's names."""
        known = self._counts.get(word)
        return self._learn_counts([word])[word] if known is None else known

    def count(self, word: str) -> int:
        """In how many facts an index word stands; a guess for the words of values and units, which are not counted."""
        return self.size // 8 if word[:1] == "=" else self.counts(word)[0]

    def forms(self, word: str) -> list[str]:
        """The words with the same stem, the commonest first."""
        key = stem(word)
        known = self._forms.get(key)
        return (self._learn_forms([key])[key] if known is None else known)[:_MOST_FORMS]

    def synonyms(self, key: str) -> list[str]:
        """The words of one word's or phrase's groups; a stem is looked up with ``~`` before it."""
        known = self._synonyms.get(key)
        return self._learn_synonyms([key])[key] if known is None else known

    def synonyms_of(self, word: str) -> list[str]:
        """What searchers use for a word by the vocabulary: for itself, else for its stem, or where that is short for what it is a form of."""
        key = stem(word)
        if self.synonyms(word) or len(key) >= _SAYS_MUCH:
            return self.synonyms(word) or self.synonyms("~" + key)
        return next((self.synonyms(base) for base in lemma_candidates(word) if self.synonyms(base)), [])

    def names(self, phrases: Collection[str]) -> set[str]:
        """Those of some phrases (see `name_key`) that are the name of a subject."""
        return {row[0] for row in self.query(f"SELECT words FROM name WHERE words IN ({_marks(phrases)})", [*phrases])}

    def unit(self, word: str) -> str:
        """The unit that a word prints, or an empty string."""
        known = self._units.get(word)
        return self._learn_units([word])[word] if known is None else known

    def units(self, words: Collection[str]) -> set[str]:
        """The units that some words print."""
        known = {word: unit for word in words if (unit := self._units.get(word)) is not None}
        return {*known.values(), *self._learn_units([word for word in words if word not in known]).values()} - {""}

    def count_facts_with_value(self, words: Iterable[str]) -> int:
        """In how many facts one of these index words of values stands; 1,000 at the most."""
        sql = "SELECT count(*) FROM (SELECT 1 FROM found WHERE found MATCH ? LIMIT 1000)"
        return int(self.query(sql, (" OR ".join(f'"{word}"' for word in words),))[0][0])

    def terms_with_prefix(self, start: str) -> list[str]:
        """The commonest words that begin so and go on."""
        known = self._begun.get(start)
        if known is None:
            sql = "SELECT word, facts, named FROM word WHERE word > ? AND word < ? AND facts > 0 ORDER BY facts DESC LIMIT 12"
            rows = self.query(sql, (start, start + _LAST))
            self._counts.update({word: (facts, named) for word, facts, named in rows})
            known = self._begun[start] = [row[0] for row in rows]
        return known

    def nearest(self, word: str) -> tuple[list[str], int]:
        """The known words nearest to an unknown one, and how many edits away they are: 1, or 2 for two or three."""
        known = self._near.get(word)
        if known is None:
            one = self.within_one(word)
            known = self._near[word] = (one, 1) if one else (self._within_more(word), 2)
        return known

    def within_one(self, word: str) -> list[str]:
        """Known words one edit away, those with the same first letter and then the commonest first.

        One edit leaves a beginning or an end of the word as it is, of half its letters less one where two are swapped. A changed letter
        makes another word of one of three letters: GNP is not GDP.
        """
        half = (len(word) - 1) // 2
        between = f"length(word) BETWEEN {len(word) - 1} AND {len(word) + 1}"
        sql = (
            f"SELECT word, facts FROM word WHERE word >= ? AND word < ? AND back IS NOT NULL AND {between} UNION "
            f"SELECT word, facts FROM word WHERE back >= ? AND back < ? AND {between}"
        )
        begin, end = word[:half], word[: half - len(word) : -1]
        found = [row for row in self.query(sql, (begin, begin + _LAST, end, end + _LAST)) if one_edit(word, row[0])]
        if len(word) == 3:
            found = [row for row in found if len(row[0]) != 3 or sorted(row[0]) == sorted(word)]
        return [other for other, _ in sorted(found, key=lambda each: (each[0][0] != word[0], -each[1], each[0]))]

    def _within_more(self, word: str) -> list[str]:
        """Known words two edits away (three from ten letters), nearest first, with the same first letter.

        A changed letter among two edits makes another word of a short one, and so do two letters too many.
        """
        if len(word) < 5:
            return []
        from rapidfuzz import process  # imported here: only a word unknown by one edit needs it
        from rapidfuzz.distance import OSA

        most = 2 if len(word) < 10 else 3
        sql = "SELECT word FROM word WHERE word >= ? AND word < ? AND back IS NOT NULL AND length(word) BETWEEN ? AND ?"
        known = [other for (other,) in self.query(sql, (word[0], word[0] + _LAST, len(word) - most, len(word) + most))]
        found = process.extract(word, known, scorer=OSA.distance, score_cutoff=most, limit=12)
        likely = [
            (other, edits) for other, edits, _ in found if len(word) >= 8 or (_same_letters(word, other) and len(other) >= len(word) - 1)
        ]
        self._learn_counts([other for other, _ in likely])
        return [other for other, _ in sorted(likely, key=lambda match: (match[1], -self.count(match[0]), match[0]))]


def _marks(values: Collection[str]) -> str:
    return ",".join("?" * len(values))


def _same_letters(a: str, b: str) -> bool:
    """Whether one word's letters are the other's with some left out, in any order: no letter was changed into another."""
    short, long = sorted((Counter(a), Counter(b)), key=Counter.total)
    return short <= long


def one_edit(a: str, b: str) -> bool:
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
