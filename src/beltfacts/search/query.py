"""The analyzed query: its terms, each with the index terms that answer it.

Data only. `query_analysis` makes it, `scoring` reads it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from beltfacts.reading import Date, Quantity

from beltfacts.search.word_classes import CHANGES_AND_SHARES

_MAX_ALTERNATIVES = 24
"""Index terms of one query term. Further ones are left out."""


REAL_WORD = "corrected beside its neighbour"
"""Match type of a correction of an English word, which counts only where the word beside it is the one typed."""


HINT = "distantly related"
"""Match type that makes a fact near, and no more."""

TWO_STEPS = "two steps away"
"""Match type of a word that is related to a word related to the one typed."""

RELATIONS = frozenset({"related", "derived", "broader", "narrower", "defined", TWO_STEPS, HINT})
"""Match types of words of WordNet. They count only in the fields in which a fact says what it is."""


class Name:
    """The name of a subject or country in a query, which is matched as a whole.

    subjects: ids of the subjects that it names.
    phrases: the names of the same thing, with a space before and after, the one typed first.
    longer: longer names that contain one of the phrases, in the same form: "south sudan" for "sudan".
    is_strict: whether its words must follow one another. Else it is enough that a text has them all.
    """

    __slots__ = ("is_strict", "longer", "phrases", "subjects")

    def __init__(self, subjects: Iterable[str], phrases: Iterable[str], longer: Iterable[str] = (), *, is_strict: bool = True) -> None:
        """Keep the fields. `phrases` and `longer` come without spaces around."""
        self.subjects = frozenset(subjects)
        self.phrases = tuple(f" {phrase} " for phrase in dict.fromkeys(phrases))
        self.longer = tuple(f" {phrase} " for phrase in longer)
        self.is_strict = is_strict


class QueryTerm:
    """One term of a query: a word, phrase, name, number or date, with what answers it.

    typed: the term as in the query, in lower case for words.
    number: the quantity that it is, or None.
    date: the date that it is, or None; if `of_any_year`, in the year 2000.
    of_any_year: whether it is a part of a year without the year ("first half").
    name: the name that it is, or None.
    answer_types: the types of figures that answer it: a length answers "how far".
    alternatives: index term → weight (0 to 1). CJK bigrams that must follow one another are one key, with spaces between.
    match_type: index term → how it was found (typed, form, synonym, initials, begins, corrected, unit, part, value, digits, date, or a relation of
        WordNet).
    initials: letters of the words in a row that answer it ("icu"), empty for any other term.
    is_empty: whether a fact need not answer it: "number", "get".
    is_misspelt: whether it is a word of no fact, no vocabulary and no dictionary. What a form or a synonym of it answers is said.
    is_counted: whether it is what "how many" asks the number of.
    neighbours: the words typed before and after it, each empty if there is none.
    count: number of facts that have the term or a near equivalent of it.
    weight: how much of the query it carries, above 0.
    """

    __slots__ = (
        "alternatives",
        "answer_types",
        "count",
        "date",
        "initials",
        "is_counted",
        "is_empty",
        "is_misspelt",
        "match_type",
        "name",
        "neighbours",
        "number",
        "of_any_year",
        "typed",
        "weight",
    )

    def __init__(self, typed: str, *, number: Quantity | None = None, date: Date | None = None, name: Name | None = None) -> None:
        """Start a term without alternatives and weight."""
        self.typed = typed
        self.number = number
        self.date = date
        self.name = name
        self.answer_types: frozenset[str] = frozenset()
        self.alternatives: dict[str, float] = {}
        self.match_type: dict[str, str] = {}
        self.of_any_year = self.is_empty = self.is_counted = self.is_misspelt = False
        self.initials = ""
        self.neighbours = ("", "")
        self.count = 0
        self.weight = 1.0

    def copy(self) -> QueryTerm:
        """Return a term that is the same, and may be changed without changing this one."""
        other = QueryTerm(self.typed, number=self.number, date=self.date, name=self.name)
        other.answer_types, other.neighbours, other.count, other.weight = self.answer_types, self.neighbours, self.count, self.weight
        other.of_any_year, other.is_empty, other.is_counted = self.of_any_year, self.is_empty, self.is_counted
        other.is_misspelt, other.initials = self.is_misspelt, self.initials
        other.alternatives, other.match_type = self.alternatives.copy(), self.match_type.copy()
        return other

    @property
    def is_bare_number(self) -> bool:
        """Return whether it is digits alone and no date: a number, or a part of a name."""
        return self.date is None and self.typed.isdigit()

    @property
    def asks_derived(self) -> bool:
        """Return whether it asks for a figure derived from another: a growth, a share, an amount for each person."""
        return self.name is None and (self.typed in CHANGES_AND_SHARES or self.asks_one_of(CHANGES_AND_SHARES))

    def asks_one_of(self, words: frozenset[str]) -> bool:
        """Return whether it stands for one of some words. What is only akin to it does not count."""
        return any(word in words and match_type != HINT for word, match_type in self.match_type.items())

    @property
    def corrected(self) -> str:
        """Return the word that is searched for instead of a spelling error, or an empty string."""
        if not {"typed", "form", "begins"}.isdisjoint(self.match_type.values()):
            return ""
        return next((word for word, match_type in self.match_type.items() if match_type == "corrected"), "")

    @property
    def completed(self) -> str:
        """Return the word that it most likely begins, or an empty string."""
        return next((word for word, match_type in self.match_type.items() if match_type == "begins"), "")

    def add(self, word: str, weight: float, match_type: str) -> None:
        """Add an index term, or raise its weight. Nothing changes if it has as much weight or the term is full.

        The correction of an English word, which counts beside its neighbour only, gives way to any other reading.
        """
        if self.match_type.get(word) == REAL_WORD:
            del self.alternatives[word]
        if self.alternatives.get(word, 0.0) < weight and len(self.alternatives) < _MAX_ALTERNATIVES:
            self.alternatives[word] = weight
            self.match_type[word] = match_type


class Query:
    """An analyzed query.

    terms: its terms, in the order of the query, then its question phrases.
    words: its tokens, in order.
    capitalised: phrases that are a name because of their capitals, with a space before and after.
    small_words: its words without a capital.
    """

    def __init__(
        self, terms: list[QueryTerm], words: list[str], capitalised: Sequence[str] = (), small_words: Collection[str] = ()
    ) -> None:
        """Keep the fields."""
        self.terms = terms
        self.words = words
        self.capitalised = capitalised
        self.small_words = small_words

    @property
    def unknown(self) -> list[str]:
        """Return the words, names and numbers that no fact contains."""
        return [
            term.typed
            for term in self.terms
            if RELATIONS.issuperset(term.match_type.values())
            and not (term.is_empty or term.answer_types or (term.number is not None and term.count))
            and term.date is None
        ]
