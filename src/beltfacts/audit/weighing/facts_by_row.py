"""Weigh facts of a library for a claim. Facts, rarities of words and words that mean the same are looked up once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from beltfacts.audit.weighing.candidates import CandidateFinder
from beltfacts.audit.weighing.surroundings import Surroundings
from beltfacts.audit.weighing.weighing import Weighed, Weigher
from beltfacts.audit.words import FAMILY_OF, FactWords, fact_words, stems
from beltfacts.library import Library
from beltfacts.library.index import stem
from beltfacts.model import Fact
from beltfacts.search import related_words

_CLOSE = ("synonym", "derivation", "form")
"""Relations of words that mean the same in a sentence."""


class FactsByRow:
    """Reads and weighs facts of one library, and remembers what it read.

    rows: fact id → its row, for the facts that were read.
    """

    def __init__(self, library: Library, finder: CandidateFinder) -> None:
        """Read facts of this library. `finder`: knows how rare its words are."""
        self.rows: dict[str, int] = {}
        self._library = library
        self._finder = finder
        self._facts: dict[int, Fact] = {}
        self._words = finder.lookups.words
        self._rarity = finder.lookups.rarities
        self._totals: dict[frozenset[str], float] = {}
        self._related_stems = finder.lookups.related

    def read(self, rows: Sequence[int]) -> list[Fact]:
        """Return the facts of some rows."""
        new = [row for row in rows if row not in self._facts]
        for row, fact in zip(new, self._library.store.facts(new), strict=True):
            self._facts[row] = fact
            self.rows[fact.id] = row
        return [self._facts[row] for row in rows]

    def rows_of(self, facts: Iterable[Fact]) -> list[int]:
        """Return the rows of some facts."""
        return [self.rows[fact.id] if fact.id in self.rows else self._library.store.numbers_of(fact.id)[0] for fact in facts]

    def weigh(self, around: Surroundings, rows: Sequence[int], recent: Collection[str]) -> list[Weighed]:
        """Return the facts of some rows with how surely a claim speaks of each, the surest first.

        `around`: the words around the claim. `recent`: the subjects that the draft spoke of last.
        """
        related = self._related(around)
        around = around.with_related(related)
        facts = self._with_words(rows)
        self._learn_rarities(around.measure)
        weigher = Weigher(around, self._rarity, related, recent, self._totals)
        return sorted((weigher.weigh(fact, words) for fact, words in facts), key=lambda each: -each.about)

    def _with_words(self, rows: Sequence[int]) -> list[tuple[Fact, FactWords]]:
        """Return the facts of some rows with their words."""
        facts = self.read(rows)
        new = {row: fact for row, fact in zip(rows, facts, strict=True) if row not in self._words}
        self._library.store.prefetch_subjects([fact.subject for fact in new.values()])
        self._words.update({row: fact_words(self._library, fact) for row, fact in new.items()})
        self._learn_rarities(word for row in new for word in self._words[row].weighed)
        return [(fact, self._words[row]) for row, fact in zip(rows, facts, strict=True)]

    def _learn_rarities(self, words: Iterable[str]) -> None:
        """Find out how much each stem counts, of all that are new in one SQL query."""
        new = [word for word in dict.fromkeys(words) if word not in self._rarity]
        self._finder.prefetch(new)
        self._rarity.update(zip(new, map(self._finder.rarity, new), strict=True))

    def _related(self, around: Surroundings) -> dict[str, frozenset[str]]:
        """Return for each stem of the clause the stems that mean the same."""
        found: dict[str, frozenset[str]] = {}
        for word in dict.fromkeys(around.words):
            if word not in self._related_stems:
                others = (stems(each.word) for each in related_words(word) if each.relation in _CLOSE and " " not in each.word)
                self._related_stems[word] = frozenset(other for each in others for other in each)
            if self._related_stems[word]:
                found[stem(word)] = self._related_stems[word]
        counts = self._library.lexicon.counts
        self._library.lexicon.prefetch_counts(around.initials)
        for short, words in around.initials.items():
            if counts(short)[0]:
                found |= {word: found.get(word, frozenset()) | {stem(short)} for word in words}
        for word in FAMILY_OF.keys() & around.told:
            found[word] = found.get(word, frozenset()) | FAMILY_OF[word]
        for word, english in around.english.items():
            found[word] = found.get(word, frozenset()).union(english, *(found.get(other, ()) for other in english))
        return found
