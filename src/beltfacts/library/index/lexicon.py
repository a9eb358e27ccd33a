"""Term statistics and term lookup in one index: counts, inflections, synonyms, units, names, and the closest indexed words.

Words are looked up many at once and remembered, because a query to SQLite costs more than the rest of looking a word up. What a query
means is decided in `search`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any

from beltfacts.library.index.stemmer import lemma_candidates, stem
from beltfacts.library.index.store import Store
from beltfacts.library.index.terms import cjk_bigrams, quote_term
from beltfacts.library.index.tokenizer import is_cjk
from beltfacts.library.index.word_lookup import AskedWords, look_up_words

_LAST = "\U0010ffff"
"""Sorts after every letter."""

_MOST_REMEMBERED = 1 << 16
"""Words and phrases that are remembered: a server that is asked for ever new ones must not grow for ever. They take
about 8 MiB, and are those of a thousand queries."""

_MOST_FORMS = 12
"""Words with one stem that are used, the most frequent first."""

_MOST_WITH_PREFIX = 12
"""Words with one beginning that are used, the most frequent first."""

_MOST_WORDS_OF_SYNONYM = 4
"""Words of a phrase that may have synonyms."""

_LONG_STEM = 4
"""Letters from which words with one stem share a meaning: "rat" is the stem of "rate" as well."""


class Lexicon:
    """The words of one store, for as long as it is open.

    Any thread may use it: what is looked up is added to what is remembered in one step, and never changed. Do not change the lists that
    it returns.

    derived: what a caller makes of a word or phrase of this store, by a key of its own. It is forgotten with the rest.
    """

    def __init__(self, store: Store) -> None:
        """Read nothing until a word is asked for."""
        self.query = store.query
        self.subject = store.subject
        self.size = max(store.size, 1)
        self.derived: dict[Any, Any] = {}
        self._counts: dict[str, tuple[int, int]] = {}
        self._forms: dict[str, list[str]] = {}
        self._synonyms: dict[str, list[str]] = {}
        self._units: dict[str, str] = {}
        self._with_prefix: dict[str, list[str]] = {}
        self._closest: dict[str, tuple[list[str], int]] = {}
        self._named: dict[str, frozenset[str]] = {}
        self._begins: dict[str, tuple[int, int]] = {}
        """Word → whether names of several words begin with it, and whether synonyms do. Most phrases need not be looked up."""

    def prefetch(
        self,
        words: Iterable[str],
        related_to: Callable[[str], Iterable[str]] = lambda word: (),
        joined: Iterable[str] = (),
        phrases: Collection[str] = (),
    ) -> None:
        """Look up many words and phrases in one SQL query, and their synonyms in a second one.

        Of `words` these are counts, inflections, synonyms, units and subjects of the name, of what is `related_to` them counts, inflections
        and units, and of `joined` counts; of `phrases` synonyms and subjects.
        """
        self._forget_if_many()
        new = [word for word in dict.fromkeys(words) if word not in self._begins]
        asked = [*new, *("~" + stem(word) for word in new), *(phrase for phrase in phrases if phrase.count(" ") < _MOST_WORDS_OF_SYNONYM)]
        keys = [key for key in dict.fromkeys(asked) if key not in self._synonyms]
        related = [other for word in new for other in related_to(word)]
        unit_words = [word for word in dict.fromkeys([*new, *related]) if word not in self._units]
        self._look_up([*unit_words, *joined], unit_words, keys, unit_words, [*new, *phrases], new)
        others = list(dict.fromkeys(other for key in keys for other in self.synonyms(key)))
        if others:
            self._look_up([*others, *(pair for other in others if is_cjk(other) for pair in cjk_bigrams(other))], others)

    def prefetch_counts(self, words: Iterable[str]) -> None:
        """Look up the counts of many words in one SQL query."""
        self._look_up(words)

    def prefetch_forms(self, words: Collection[str]) -> None:
        """Look up the inflections of many words, and the counts of these, in one SQL query."""
        self._look_up(stemmed=words)

    def prefetch_related(self, words: Collection[str]) -> None:
        """Look up counts, inflections and units of many words in one SQL query."""
        self._look_up(words, words, unit_words=[word for word in dict.fromkeys(words) if word not in self._units])

    def may_begin_phrase(self, word: str) -> bool:
        """Return whether a name or a synonym of several words may begin with a word, as far as that was looked up."""
        return self._begins.get(word) != (0, 0)

    def _forget_if_many(self) -> None:
        """Forget what is remembered when that is too much."""
        if len(self._counts) + len(self._synonyms) + len(self._named) + len(self.derived) > _MOST_REMEMBERED:
            words: list[dict[str, Any]] = [self._counts, self._forms, self._units, self._with_prefix, self._closest]
            for known in (*words, self._synonyms, self._named, self._begins, self.derived):
                known.clear()

    def _look_up(
        self,
        counted: Iterable[str] = (),
        stemmed: Iterable[str] = (),
        keys: Collection[str] = (),
        unit_words: Collection[str] = (),
        names: Iterable[str] = (),
        begins: Collection[str] = (),
    ) -> None:
        """Look up what is not known yet, in one SQL query or none.

        Counts of `counted`, inflections of `stemmed`, synonyms of `keys`, units of `unit_words`, subjects of `names`, and whether names
        and synonyms of several words begin with `begins`.
        """
        asked = AskedWords(
            [word for word in dict.fromkeys(counted) if word not in self._counts],
            [key for key in dict.fromkeys(map(stem, stemmed)) if key not in self._forms],
            keys,
            unit_words,
            [phrase for phrase in dict.fromkeys(names) if phrase not in self._named],
            begins,
        )
        if any(asked):
            found = look_up_words(self.query, asked)
            self._counts.update(found.counts)
            self._forms.update(found.forms)
            self._synonyms.update(found.synonyms)
            self._units.update(found.units)
            self._named.update(found.subjects)
            self._begins.update(found.begins)

    def counts(self, word: str) -> tuple[int, int]:
        """Return in how many facts a word occurs, and in how many in the subject's names.

        Facts that have it from their source alone count only where no other fact has it. Several words are in no fact as one.
        """
        while (known := self._counts.get(word)) is None:  # again where another thread has just forgotten all
            if " " in word:
                return 0, 0
            self._look_up([word])
        return known

    def count(self, word: str) -> int:
        """Return in how many facts a term occurs.

        For terms of values and units, which are not counted, it is a guess.
        """
        return self.size // 8 if word[:1] == "=" else self.counts(word)[0]

    def forms(self, word: str) -> list[str]:
        """Return the words with the same stem, the most frequent first."""
        key = stem(word)
        while (known := self._forms.get(key)) is None:
            self._look_up((), [word])
        return known[:_MOST_FORMS]

    def synonyms(self, key: str) -> list[str]:
        """Return the synonyms of a word or phrase, or of a stem with ``~`` before it."""
        if " " in key and not self._begins.get(key.partition(" ")[0], (1, 1))[1]:
            return []
        while (known := self._synonyms.get(key)) is None:
            self._look_up(keys=[key])
        return known

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
        found: dict[str, frozenset[str]] = {}
        for phrase in phrases:
            if " " in phrase and not self._begins.get(phrase.partition(" ")[0], (1, 1))[0]:
                continue
            while (known := self._named.get(phrase)) is None:
                self._look_up(names=[phrase])
            if known:
                found[phrase] = known
        return found

    def unit(self, word: str) -> str:
        """Return the code of the unit that a word prints, or an empty string."""
        while (known := self._units.get(word)) is None:
            self._look_up(unit_words=[word])
        return known

    def units(self, words: Collection[str]) -> set[str]:
        """Return the codes of the units that some words print."""
        self._look_up(unit_words=[word for word in words if word not in self._units])
        return {*map(self.unit, words)} - {""}

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
        """Return the indexed words one edit away, best first."""
        from beltfacts.library.index.similar_terms import terms_one_edit_away

        return terms_one_edit_away(self.query, word)

    def _terms_more_edits_away(self, word: str) -> list[str]:
        """Return the indexed words two or three edits away, closest first."""
        from beltfacts.library.index.similar_terms import terms_more_edits_away

        likely = terms_more_edits_away(self.query, word)
        self._look_up([other for other, _ in likely])
        return [other for other, _ in sorted(likely, key=lambda match: (match[1], -self.count(match[0]), match[0]))]
