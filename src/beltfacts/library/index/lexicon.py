"""Term statistics and term lookup in one index: counts, inflections, synonyms, units, and the closest indexed words.

Words are looked up many at once and remembered, because a query to SQLite costs more than the rest of looking a word up. What a query
means is decided in `search`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from beltfacts.library.index.stemmer import lemma_candidates, stem
from beltfacts.library.index.store import Store
from beltfacts.library.index.terms import name_key, quote_term

_LAST = "\U0010ffff"
"""Sorts after every letter."""

_MOST_REMEMBERED = 1 << 14
"""Words and phrases that are remembered: a server that is asked for ever new ones must not grow for ever."""

_MOST_FORMS = 12
"""Words with one stem that are used, the most frequent first."""

_MOST_WITH_PREFIX = 12
"""Words with one beginning that are used, the most frequent first."""

_LONG_STEM = 4
"""Letters from which words with one stem share a meaning: "rat" is the stem of "rate" as well."""

_SHORTEST_WITH_TWO_EDITS = 5
"""Letters of a word from which two edits may be a spelling error."""

_LONG_WORD = 8
"""Letters from which a changed letter among two edits may be a spelling error."""

_SHORTEST_WITH_THREE_EDITS = 10
"""Letters of a word from which three edits may be a spelling error."""


class Lexicon:
    """The words of one store, for as long as it is open.

    Any thread may use it: what is looked up is added to what is remembered in one step, and never changed. Do not change the lists that
    it returns.
    """

    def __init__(self, store: Store) -> None:
        """Read nothing until a word is asked for."""
        self.query = store.query
        self.subject = store.subject
        self.size = max(store.size, 1)
        self._counts: dict[str, tuple[int, int]] = {}
        self._forms: dict[str, list[str]] = {}
        self._synonyms: dict[str, list[str]] = {}
        self._units: dict[str, str] = {}
        self._with_prefix: dict[str, list[str]] = {}
        self._closest: dict[str, tuple[list[str], int]] = {}
        self._named: dict[str, frozenset[str]] = {}

    def prefetch(self, words: Iterable[str], phrases: Iterable[str] = ()) -> None:
        """Look up many words and phrases in four SQL queries.

        Of `words` these are counts, inflections, synonyms and units; of `phrases` synonyms.
        """
        if len(self._counts) + len(self._synonyms) > _MOST_REMEMBERED:
            for known in (self._counts, self._forms, self._synonyms, self._units, self._with_prefix, self._closest, self._named):
                known.clear()
        new = [word for word in dict.fromkeys(words) if word not in self._counts]
        stems = {word: stem(word) for word in new}
        self._look_up_synonyms([*new, *("~" + key for key in stems.values()), *phrases])
        others = [other for word in new for other in self.synonyms(word) or self.synonyms("~" + stems[word])]
        others += [other for phrase in phrases for other in self.synonyms(phrase)]
        others = [other for other in dict.fromkeys(others) if other not in self._counts and other not in stems]
        self._look_up_forms([key for key in dict.fromkeys([*stems.values(), *map(stem, others)]) if key not in self._forms])
        self._look_up_counts([*new, *others])
        self._look_up_units(new)

    def prefetch_counts(self, words: Iterable[str]) -> None:
        """Look up the counts of many words in one SQL query."""
        new = [word for word in dict.fromkeys(words) if word not in self._counts]
        if new:
            self._look_up_counts(new)

    def _look_up_counts(self, words: list[str]) -> dict[str, tuple[int, int]]:
        found = dict.fromkeys(words, (0, 0))
        rows = self.query(f"SELECT word, facts, named FROM word WHERE word IN ({_marks(words)})", words)
        found.update((word, (facts, named)) for word, facts, named in rows)
        self._counts.update(found)
        return found

    def _look_up_units(self, words: Collection[str]) -> dict[str, str]:
        found = dict.fromkeys(words, "")
        found.update(self.query(f"SELECT word, code FROM unit_word WHERE word IN ({_marks(words)})", [*words]))
        self._units.update(found)
        return found

    def _look_up_forms(self, stems: list[str]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {key: [] for key in stems}
        sql = f"SELECT stem, word, facts, named FROM word WHERE stem IN ({_marks(stems)}) AND facts > 0 ORDER BY facts DESC"
        rows = self.query(sql, stems)
        for key, word, _, _ in rows:
            found[key].append(word)
        self._counts.update({word: (facts, named) for _, word, facts, named in rows})
        self._forms.update(found)
        return found

    def _look_up_synonyms(self, keys: list[str]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {key: [] for key in keys}
        for key, other in self.query(f"SELECT key, other FROM synonym WHERE key IN ({_marks(keys)})", keys):
            found[key].append(other)
        self._synonyms.update(found)
        return found

    def counts(self, word: str) -> tuple[int, int]:
        """Return in how many facts a word occurs, and in how many in the subject's names.

        Facts that have it from their source alone count only where no other fact has it.
        """
        known = self._counts.get(word)
        return self._look_up_counts([word])[word] if known is None else known

    def count(self, word: str) -> int:
        """Return in how many facts a term occurs.

        For terms of values and units, which are not counted, it is a guess.
        """
        return self.size // 8 if word[:1] == "=" else self.counts(word)[0]

    def forms(self, word: str) -> list[str]:
        """Return the words with the same stem, the most frequent first."""
        key = stem(word)
        known = self._forms.get(key)
        return (self._look_up_forms([key])[key] if known is None else known)[:_MOST_FORMS]

    def synonyms(self, key: str) -> list[str]:
        """Return the synonyms of a word or phrase, or of a stem with ``~`` before it."""
        known = self._synonyms.get(key)
        return self._look_up_synonyms([key])[key] if known is None else known

    def synonyms_of(self, word: str) -> list[str]:
        """Return the synonyms of a word, else those of its stem. Where the stem is short, those of what the word is a form of."""
        key = stem(word)
        if self.synonyms(word) or len(key) >= _LONG_STEM:
            return self.synonyms(word) or self.synonyms("~" + key)
        return next((self.synonyms(base) for base in lemma_candidates(word) if self.synonyms(base)), [])

    def subjects_named(self, phrases: Collection[str]) -> dict[str, frozenset[str]]:
        """Return the ids of the subjects that some phrases name, by phrase.

        A declared subject is known by all its names (see `terms.name_key`), any other by its id. `phrases` are tokens with spaces between.
        """
        keys = {phrase: name_key(phrase.split(" ")) for phrase in phrases if phrase not in self._named}
        if keys:
            ids = {phrase: phrase.replace(" ", "-") for phrase in keys}
            rows = self.query(f"SELECT words, subject FROM name WHERE words IN ({_marks(keys)})", [*keys.values()])
            sql = f"SELECT id FROM name_tokens WHERE kind = 'subject' AND id IN ({_marks(ids)})"
            known = {row[0] for row in self.query(sql, [*ids.values()])}
            self._named.update(
                (phrase, frozenset(subject for words, subject in rows if words == key) | ({ids[phrase]} & known))
                for phrase, key in keys.items()
            )
        return {phrase: self._named[phrase] for phrase in phrases if self._named.get(phrase)}

    def unit(self, word: str) -> str:
        """Return the code of the unit that a word prints, or an empty string."""
        known = self._units.get(word)
        return self._look_up_units([word])[word] if known is None else known

    def units(self, words: Collection[str]) -> set[str]:
        """Return the codes of the units that some words print."""
        known = {word: unit for word in words if (unit := self._units.get(word)) is not None}
        return {*known.values(), *self._look_up_units([word for word in words if word not in known]).values()} - {""}

    def count_facts_with_value(self, terms: Iterable[str]) -> int:
        """Return how many facts have one of these terms of values; 1,000 at most."""
        sql = "SELECT count(*) FROM (SELECT 1 FROM postings WHERE postings MATCH ? LIMIT 1000)"
        return int(self.query(sql, (" OR ".join(map(quote_term, terms)),))[0][0])

    def terms_with_prefix(self, prefix: str) -> list[str]:
        """Return the most frequent longer words with this beginning."""
        known = self._with_prefix.get(prefix)
        if known is None:
            sql = "SELECT word, facts, named FROM word WHERE word > ? AND word < ? AND facts > 0 ORDER BY facts DESC LIMIT ?"
            rows = self.query(sql, (prefix, prefix + _LAST, _MOST_WITH_PREFIX))
            self._counts.update({word: (facts, named) for word, facts, named in rows})
            known = self._with_prefix[prefix] = [row[0] for row in rows]
        return known

    def closest_terms(self, word: str) -> tuple[list[str], int]:
        """Return the indexed words closest to a word, and their distance.

        The distance is 1 for one edit, and 2 for two or three.
        """
        known = self._closest.get(word)
        if known is None:
            one = self.terms_one_edit_away(word)
            known = self._closest[word] = (one, 1) if one else (self._terms_more_edits_away(word), 2)
        return known

    def terms_one_edit_away(self, word: str) -> list[str]:
        """Return the indexed words one edit away, best first.

        Those with the same first letter are first, then the most frequent. They are looked up by beginning and by end: one edit leaves
        one of them as it is, half the letters long, less one where two are swapped. In a word of three letters, a changed letter makes
        another word: GNP is not GDP.
        """
        from beltfacts.library.index.edit_distance import one_edit

        half = (len(word) - 1) // 2
        between = f"length(word) BETWEEN {len(word) - 1} AND {len(word) + 1}"
        sql = (
            f"SELECT word, facts FROM word WHERE word >= ? AND word < ? AND reversed IS NOT NULL AND {between} UNION "
            f"SELECT word, facts FROM word WHERE reversed >= ? AND reversed < ? AND {between}"
        )
        begin, end = word[:half], word[: half - len(word) : -1]
        found = [row for row in self.query(sql, (begin, begin + _LAST, end, end + _LAST)) if one_edit(word, row[0])]
        if len(word) == 3:
            found = [row for row in found if len(row[0]) != 3 or sorted(row[0]) == sorted(word)]
        return [other for other, _ in sorted(found, key=lambda each: (each[0][0] != word[0], -each[1], each[0]))]

    def _terms_more_edits_away(self, word: str) -> list[str]:
        """Return the indexed words two edits away, closest first.

        Three edits count for a long word. The first letter must be the same. In a short word, a changed letter among two edits makes
        another word, and so do two letters too many.
        """
        if len(word) < _SHORTEST_WITH_TWO_EDITS:
            return []
        from rapidfuzz import process  # imported here: only a word without one edit away needs it
        from rapidfuzz.distance import OSA

        from beltfacts.library.index.edit_distance import has_same_letters

        most = 2 if len(word) < _SHORTEST_WITH_THREE_EDITS else 3
        sql = "SELECT word FROM word WHERE word >= ? AND word < ? AND reversed IS NOT NULL AND length(word) BETWEEN ? AND ?"
        known = [other for (other,) in self.query(sql, (word[0], word[0] + _LAST, len(word) - most, len(word) + most))]
        found = process.extract(word, known, scorer=OSA.distance, score_cutoff=most, limit=12)
        likely = [
            (other, edits)
            for other, edits, _ in found
            if len(word) >= _LONG_WORD or (has_same_letters(word, other) and len(other) >= len(word) - 1)
        ]
        self._look_up_counts([other for other, _ in likely])
        return [other for other, _ in sorted(likely, key=lambda match: (match[1], -self.count(match[0]), match[0]))]


def _marks(values: Collection[str]) -> str:
    return ",".join("?" * len(values))
