"""Which facts a sentence may speak of: those that share its rare words, and those that have its figures. It judges none."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from math import log
from typing import TypeAlias

from beltfacts.audit.weighing.lookups import Lookups
from beltfacts.audit.weighing.summed_scores import Digits, counted_on, least_of_best
from beltfacts.audit.words import english_stems, words_as_said
from beltfacts.library import Library, standing_rows
from beltfacts.library.index import STOP, is_cjk, quote_term, value_term
from beltfacts.reading import LazyPattern

_MOST_WORDS = 14
"""Words of a passage that are looked up, the rarest first."""

_MOST_ROWS = 1000
"""Facts that are looked at for one word. Of a word that more facts have, those are looked at that have another word of the passage too."""

_MOST_COMMON, _MOST_OTHERS = 4, 3
"""Such words of a passage, the rarest first, and the other words that each is looked up with."""

_MOST_CANDIDATES = 30
"""Facts of one sentence."""

_ROUNDING = 1e-6
"""Sums of weights that differ by less are equal."""

_UNKNOWN = 0.5
"""How much a word counts that no fact has, as a share of the rarest one's."""

_UNKNOWN_PAIR = 0.1
"""The same for a pair of Chinese characters, which may be no word."""

_MOST_OF_VALUE = 30
"""Facts with one value. Of more, those with the most telling words count."""

_MOST_WITH_WORDS = 12
"""How many of these."""

_MOST_WITH_SWAPPED = 4
"""Telling words of which a fact with two digits the other way round, or another scale word, needs one, where there are many."""

Telling: TypeAlias = Sequence[tuple[float, str]]
"""Words with their weights, the greatest first."""

_LEAST_SCALED = 1e6
"""The least value that is written with a scale word as a rule."""

_SCALE = 1000
"""How far apart two of these words are: million and billion."""

_BESIDE = 3
"""Facts before and behind one that the draft spoke of, which it may go on with."""

_MOST_EVENTS = 12
"""Facts of one subject that date an event."""

_YEAR = LazyPattern(r"(?:1[5-9]|20)\d\d")
_OF_YEAR = 0.5
"""How much a year counts, of what a word of its rarity does: it tells the facts of a series apart."""


class CandidateFinder:
    """Finds facts by words and values, and remembers what it found.

    lookups: what it and others remember of the library.
    """

    def __init__(self, library: Library, lookups: Lookups) -> None:
        """Look up facts of this library."""
        self.lookups = lookups
        self._library = library
        self._rows = lookups.rows
        self._beside: dict[int, list[int]] = {}
        self._counts = lookups.counts

    def rarity(self, word: str) -> float:
        """Return how much a word says: 0 for one in every fact, more for rarer ones."""
        size, found = self._library.lexicon.size, self._facts_with(word)
        if not found:
            return (_UNKNOWN_PAIR if is_cjk(word) else _UNKNOWN) * log((size + 1) / 0.5)
        return log((size + 1) / (min(found, size) + 0.5))

    def _facts_with(self, word: str) -> int:
        """Return in how many facts the inflections of a word are, itself among them, added up; 0 where no fact has any."""
        found = self._counts.get(word)
        if found is None:
            lexicon = self._library.lexicon
            found = self._counts[word] = sum([lexicon.counts(form)[0] for form in lexicon.forms(word)])
        return found

    def prefetch(self, words: Collection[str]) -> None:
        """Look up many words at once, which takes one SQL query."""
        if new := [word for word in words if word not in self._counts]:
            self._library.lexicon.prefetch_forms(new)

    def telling_words(self, passages: Iterable[tuple[str, float]], language: str = "") -> Telling:
        """Return the rarest words of some passages with their weights, the greatest first.

        `passages`: text, and how much its words count. `language`: that of the texts.
        """
        weights: dict[str, float] = {}
        for text, weight in passages:
            for token in words_as_said(language, text):
                if is_cjk(token):
                    for at in range(max(1, len(token) - 1)):
                        weights[token[at : at + 2]] = max(weights.get(token[at : at + 2], 0.0), weight)
                    for _, word in english_stems(token, with_places=True):
                        weights[word] = max(weights.get(word, 0.0), weight)
                elif token[0].isdigit():
                    if _YEAR.fullmatch(token):
                        weights[token] = max(weights.get(token, 0.0), weight * _OF_YEAR)
                elif token not in STOP:
                    weights[token] = max(weights.get(token, 0.0), weight)
        self.prefetch(weights.keys())
        known = filter(self._facts_with, weights)
        said = sorted(((self.rarity(word) * weights[word], word) for word in known), reverse=True)
        telling = [(weight, word) for weight, word in said[:_MOST_WORDS] if weight > 0]
        self._library.lexicon.prefetch_forms([word for _, word in telling if word not in self._rows])
        return telling

    def rows_of_words(self, telling: Telling) -> list[int]:
        """Return the rows of the facts that share telling words, the likeliest first."""
        return standing_rows(self._library, self._best_rows(telling))

    def _best_rows(self, telling: Telling) -> list[int]:
        """Return the rows with the greatest sum of the weights of their words.

        Rows with the same sum are counted on together. Once the words that are left weigh too little to bring another row among the best, no
        more rows are counted on. Nor are those that they cannot bring there any more.
        """
        common = [word for _, word in telling if len(self._rows_of_word(word)) == _MOST_ROWS][:_MOST_COMMON]
        scores: dict[float, set[Digits]] = {}
        left, is_closed = sum(weight for weight, _ in telling), False
        for at, (weight, word) in enumerate(telling):
            rows = self._rows_of_word(word)
            if word in common:
                others = [other for _, other in (*telling[:at], *telling[at + 1 :])]
                rows = rows.union(*(self._rows_of_both(word, other) for other in others[:_MOST_OTHERS]))
            least = least_of_best(scores, _MOST_CANDIDATES)
            is_closed = is_closed or least > left + _ROUNDING
            if is_closed:
                scores = {score: having for score, having in scores.items() if score + left + _ROUNDING >= least}
            scores = counted_on(scores, rows, weight, with_new=not is_closed)
            left -= weight
        least = least_of_best(scores, _MOST_CANDIDATES)
        best = sorted((-score, int(row)) for score, having in scores.items() if score >= least for row in having)
        return [row for _, row in best[:_MOST_CANDIDATES]]

    def rows_of_swapped(self, value: float, telling: Telling) -> Sequence[int]:
        """Return the rows of the facts whose value begins as one with two neighbouring digits the other way round, of the first three."""
        digits, _, power = f"{value:.15e}".partition("e")
        if value <= 0:
            return []
        first, second, third = digits[0], digits[2], digits[3]
        if third == "0":
            return []
        swapped = (*([f"{second}.{first}{third}"] if second != "0" else []), f"{first}.{third}{second}")
        return [row for each in swapped for row in self.rows_of_value(float(f"{each}e{power}"), telling[:_MOST_WITH_SWAPPED])]

    def rows_of_scaled(self, value: float, telling: Telling) -> list[int]:
        """Return the rows of the facts whose value begins as one does with the next scale word up or down. Values of one digit have none."""
        if abs(value) < _LEAST_SCALED or float(f"{value:.0e}") == value:
            return []
        return [row for each in (value * _SCALE, value / _SCALE) for row in self.rows_of_value(each, telling[:_MOST_WITH_SWAPPED])]

    def rows_of_value(self, value: float, telling: Telling) -> Sequence[int]:
        """Return the rows of the facts whose value begins with the same two digits: of many, those with the most telling words."""
        term = quote_term(value_term(value))
        found = self._rows_in_order(term, _MOST_OF_VALUE + 1)
        if len(found) <= _MOST_OF_VALUE:
            return [*map(int, found)]
        scores: dict[Digits, float] = {}
        having = self._rows_of(term, term)
        for weight, word in telling:
            rows = self._rows_of_word(word)
            rows = rows & having if len(rows) < _MOST_ROWS else self._rows_of(f"{term} {word}", f"{term} AND ({self._forms(word)})")
            for row in rows:
                scores[row] = scores.get(row, 0.0) + weight
        best = sorted((-score, int(row)) for row, score in scores.items())
        return [row for _, row in best[:_MOST_WITH_WORDS]]

    def rows_beside(self, row: int) -> list[int]:
        """Return the rows of the facts that stand beside one in its file, where facts follow the order of the document."""
        if row not in self._beside:
            sql = "SELECT n FROM fact WHERE n BETWEEN ? AND ? ORDER BY n"
            found = [each for (each,) in self._library.store.query(sql, (row - _BESIDE, row + _BESIDE))]
            self._beside[row] = standing_rows(self._library, found)
        return self._beside[row]

    def rows_of_measure(self, row: int, subject: str) -> list[int]:
        """Return the rows of the facts on a subject that have the same measure as a fact, in the same words."""
        sql = "SELECT n FROM fact_key WHERE measure_key = (SELECT measure_key FROM fact_key WHERE n = ?) AND subject = ? ORDER BY n LIMIT ?"
        found = [each for (each,) in self._library.store.query(sql, (row, subject, _MOST_CANDIDATES))]
        return standing_rows(self._library, found)

    def rows_of_events(self, subjects: Iterable[str]) -> list[int]:
        """Return the rows of the facts without a number on some subjects: those that date what happened."""
        return [row for subject in subjects for row in self._events.get(subject, ())]

    @cached_property
    def _events(self) -> dict[str, list[int]]:
        """Return the rows of the first facts without a number on each subject."""
        found: dict[str, list[int]] = {}
        sql = "SELECT subject, n FROM fact_key WHERE value IS NULL AND NOT withdrawn ORDER BY n"
        for subject, row in self._library.store.query(sql):
            rows = found.setdefault(subject, [])
            if len(rows) < _MOST_EVENTS:
                rows.append(row)
        standing = frozenset(standing_rows(self._library, [row for rows in found.values() for row in rows]))
        return {subject: [row for row in rows if row in standing] for subject, rows in found.items()}

    def _rows_of_word(self, word: str) -> frozenset[Digits]:
        """Return the rows of the facts with a word or an inflection of it."""
        return self._rows.get(word) or self._rows_of(word, self._forms(word))

    def _rows_of_both(self, word: str, other: str) -> frozenset[Digits]:
        """Return the rows of the facts with two words, or inflections of them."""
        first, second = sorted((word, other))
        name = f"{first} {second}"  # found once for both
        return self._rows.get(name) or self._rows_of(name, f"({self._forms(first)}) AND ({self._forms(second)})")

    def _forms(self, word: str) -> str:
        """Return the query for a word and its inflections."""
        return " OR ".join(map(quote_term, self._library.lexicon.forms(word) or [word]))

    def _rows_of(self, name: str, match: str) -> frozenset[Digits]:
        """Return the rows of the facts that a query finds. `name`: what they are remembered by."""
        if name not in self._rows:
            self._rows[name] = frozenset(self._rows_in_order(match, _MOST_ROWS))
        return self._rows[name]

    def _rows_in_order(self, match: str, most: int) -> list[Digits]:
        """Return the first rows of the facts that a query finds."""
        sql = "SELECT group_concat(rowid) FROM (SELECT rowid FROM postings WHERE postings MATCH ? LIMIT ?)"
        ((rows,),) = self._library.store.query(sql, (match, most))
        return rows.split(",") if rows else []
