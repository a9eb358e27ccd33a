"""The analyzed query: its terms, each with the index terms that answer it, and its expected answer types.

Data only. `query_analysis` makes it, `scoring` reads it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from beltfacts.library.index import lemma_candidates
from beltfacts.search.answer_types import expected_answer_types
from beltfacts.search.dictionary import is_english
from beltfacts.search.word_classes import LOW_INFORMATION, MOSTLY_NOUNS, OPTIONAL

if TYPE_CHECKING:
    from beltfacts.reading import Date, Quantity

_MAX_ALTERNATIVES = 24
"""Index terms of one query term. Further ones are left out."""


class QueryTerm:
    """One term of a query: a word, phrase, number or date, with the index terms that answer it.

    typed: the term as in the query, in lower case for words.
    number: the quantity that it is, or None.
    date: the date that it is, or None; if `of_any_year`, in the year 2000.
    of_any_year: whether it is a part of a year without the year ("first half").
    alternatives: index term → weight (0 to 1). CJK bigrams that must follow one another are one key, with spaces between.
    match_type: index term → how it was found (typed, form, synonym, begins, corrected, unit, part, name, value, digits, date).
    corrected: the word that is searched for instead of a spelling error, or empty.
    real_word_corrections: alternatives for a word that is itself correct. They answer only beside one of the `neighbours`.
    neighbours: the words typed before and after it, each empty if there is none of weight.
    low_information: whether it says little about which fact is meant ("number"). It weighs a fifth.
    optional: whether a fact may answer without it ("amazing").
    required: whether a fact must answer it: a number, a date, a name.
    in_subject_name: whether it belongs to the name of a subject in the query.
    counted: whether it is what "how many" asks the number of.
    count: number of facts that have the term or a near equivalent of it.
    weight: how much of the query it carries (inverse document frequency, above 0).
    name_share: share of the facts with this term in which it is part of the subject's name (0 to 1).
    """

    __slots__ = (
        "alternatives",
        "corrected",
        "count",
        "counted",
        "date",
        "in_subject_name",
        "low_information",
        "match_type",
        "name_share",
        "neighbours",
        "number",
        "of_any_year",
        "optional",
        "real_word_corrections",
        "required",
        "typed",
        "weight",
    )

    def __init__(self, typed: str, *, number: Quantity | None = None, date: Date | None = None) -> None:
        """Start a term without alternatives and weight. Numbers and dates are required."""
        self.typed = typed
        self.number = number
        self.date = date
        self.low_information = typed in LOW_INFORMATION
        self.optional = is_optional(typed)
        self.alternatives: dict[str, float] = {}
        self.match_type: dict[str, str] = {}
        self.corrected = ""
        self.real_word_corrections: frozenset[str] = frozenset()
        self.neighbours = ("", "")
        self.counted = self.in_subject_name = self.of_any_year = False
        self.required = number is not None or date is not None
        self.count = 0
        self.weight = self.name_share = 0.0

    @property
    def is_bare_number(self) -> bool:
        """Return whether it is digits alone and no date: a number, or a part of a name."""
        return self.date is None and self.typed.isdigit()

    def add(self, word: str, weight: float, match_type: str) -> None:
        """Add an index term, or raise its weight. Nothing changes if it has as much weight or the term is full."""
        if self.alternatives.get(word, 0.0) < weight and len(self.alternatives) < _MAX_ALTERNATIVES:
            self.alternatives[word] = weight
            self.match_type[word] = match_type

    def copy(self) -> QueryTerm:
        """Return a copy with alternatives of its own."""
        other = object.__new__(QueryTerm)
        for name in self.__slots__:
            value = getattr(self, name)
            setattr(other, name, {**value} if isinstance(value, dict) else value)
        return other

    def add_real_word_corrections(self, words: Sequence[str], weight: float, before: str, after: str) -> None:
        """Add index terms that answer only beside a neighbour.

        `before`, `after`: the words typed before and after the term.
        """
        new = [word for word in words if word not in self.alternatives]
        for word in new:
            self.add(word, weight, "corrected")
        self.real_word_corrections, self.neighbours = frozenset(new), (before, after)
        self.corrected = self.corrected or next(iter(new), "")

    def occurs_in(self, word: str, text: str) -> bool:
        """Return whether an alternative that a text contains answers there.

        `text`: tokens with spaces between. A real-word correction answers only beside a neighbour.
        """
        if word not in self.real_word_corrections:
            return True
        before, after = self.neighbours
        return bool(before and f" {before} {word} " in text) or bool(after and f" {word} {after} " in text)


def is_optional(word: str, optional_words: frozenset[str] = OPTIONAL) -> bool:
    """Return whether a fact may answer without a word, in any form."""
    return word in optional_words or (word not in MOSTLY_NOUNS and any(base in optional_words for base in lemma_candidates(word)))


class Query:
    """An analyzed query.

    terms: its terms, in the order of the query.
    words: its tokens, in order.
    subject_names: slices of `terms` that are the name of a subject.
    capitalised_names: slices of `terms` that are a name because of their capitals.
    answer_types: expected answer type → the words that ask for it. Words of subject names do not ask.
    """

    def __init__(
        self,
        terms: list[QueryTerm],
        words: list[str],
        subject_names: Sequence[slice] = (),
        capitalised_names: Sequence[slice] = (),
    ) -> None:
        """Keep the fields and find the expected answer types."""
        self.terms = terms
        self.words = words
        self.subject_names = subject_names
        self.capitalised_names = capitalised_names
        name_words = {term.typed for name in subject_names for term in terms[name]}
        self.answer_types = expected_answer_types([word for word in words if word not in name_words])

    @property
    def unknown(self) -> list[QueryTerm]:
        """Return the words and numbers that no fact contains."""
        return [term for term in self.terms if not term.alternatives and not term.count and term.date is None]

    def corrections(self, why: Sequence[str]) -> list[tuple[str, str]]:
        """Return pairs of what was typed and what is searched for instead.

        `why`: the reasons of the best hit, one for each term, or empty. A term that may occur as typed too is listed only if the best hit
        has the correction. An English word that was completed is listed too: "star" for "start".
        """
        corrections = []
        for term, reason in zip(self.terms, why or [""] * len(self.terms), strict=True):
            as_typed = not {"typed", "begins", "form"}.isdisjoint(term.match_type.values())
            if term.corrected and (reason.endswith("(corrected)") or not as_typed):
                corrections.append((term.typed, term.corrected))
            elif reason.endswith("(begins)") and is_english(term.typed):
                corrections.append((term.typed, reason.removeprefix(f"{term.typed}: ").partition(" ")[0]))
        return corrections
