"""A question: its parts, each with the index words that would answer it, and the kinds of answer it asks for.

Data only: `resolve` fills it, `ranking` reads it.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import TYPE_CHECKING

from beltfacts.library.index import lemma_candidates
from beltfacts.search.answer_types import expected_answer_types
from beltfacts.search.dictionary import is_english
from beltfacts.search.word_classes import LIGHT, NOUNS, SOFT

if TYPE_CHECKING:
    from beltfacts.reading import Date, Quantity

_MAX_OPTIONS = 24


class QueryTerm:
    """One part of the question: the words, number or date that would answer it.

    `options` maps index words, or pairs of Chinese characters that must stand in a row, to weights from 0 to 1; `how` says for each
    by which way it came. `weight` is how much of the question it carries; a `light` one says little, a `soft` one need not be
    answered. `named` is how far (0 to 1) its words are words of subjects' names, and a `naming` one belongs to a name as a whole. A
    `counted` one is what "how many" asks the number of; an `exact` one, a number, date or name, must be answered. `slips` are options
    of which the word typed may be a slip though it is a word as well: they answer only where they stand beside a word of `beside`,
    the words typed before and behind. The `date` of one that is `of_any_year` is the part of a year that is meant, in the year 2000.
    """

    __slots__ = (
        "alternatives",
        "beside",
        "corrected",
        "count",
        "counted",
        "date",
        "in_subject_name",
        "low_information",
        "match_type",
        "named",
        "number",
        "of_any_year",
        "optional",
        "required",
        "slips",
        "typed",
        "weight",
    )

    def __init__(self, typed: str, *, number: Quantity | None = None, date: Date | None = None) -> None:
        """`typed` is the part of the query as it was typed."""
        self.typed = typed
        self.number = number
        self.date = date
        self.low_information = typed in LIGHT
        self.optional = is_optional(typed)
        self.alternatives: dict[str, float] = {}
        self.match_type: dict[str, str] = {}
        self.corrected = ""
        self.slips: frozenset[str] = frozenset()
        self.beside = ("", "")
        self.counted = self.in_subject_name = self.of_any_year = False
        self.required = number is not None or date is not None
        self.count = 0
        self.weight = self.named = 0.0

    @property
    def is_bare_number(self) -> bool:
        """Whether it is digits alone, and no date: a number, or a part of a name."""
        return self.date is None and self.typed.isdigit()

    def add(self, word: str, weight: float, how: str) -> None:
        """Let `word` answer too, unless it does already with more weight."""
        if self.alternatives.get(word, 0.0) < weight and len(self.alternatives) < _MAX_OPTIONS:
            self.alternatives[word] = weight
            self.match_type[word] = how

    def copy(self) -> QueryTerm:
        """Another group with the same contents."""
        other = copy(self)
        other.alternatives, other.match_type = {**self.alternatives}, {**self.match_type}
        return other

    def add_slips(self, words: Sequence[str], weight: float, before: str, behind: str) -> None:
        """Let these words answer too, but only beside one of the words typed `before` and `behind`."""
        new = [word for word in words if word not in self.alternatives]
        for word in new:
            self.add(word, weight, "corrected")
        self.slips, self.beside = frozenset(new), (before, behind)
        self.corrected = self.corrected or next(iter(new), "")

    def occurs_in(self, word: str, line: str) -> bool:
        """Whether a word of the options that stands in a line of words answers there: a slip only beside what was typed beside it."""
        if word not in self.slips:
            return True
        before, behind = self.beside
        return bool(before and f" {before} {word} " in line) or bool(behind and f" {word} {behind} " in line)


def is_optional(word: str, among: frozenset[str] = SOFT) -> bool:
    """Whether a word, in any form, is a verb, adjective or adverb of general English that a fact need not have."""
    return word in among or (word not in NOUNS and any(base in among for base in lemma_candidates(word)))


class Query:
    """A resolved query: its groups, its folded words in order (for adjacency), and the kinds of answer it asks for."""

    def __init__(self, groups: list[QueryTerm], words: list[str], names: Sequence[slice] = (), written: Sequence[slice] = ()) -> None:
        """Made by `resolve`; `names` is where its groups are the name of a subject, and ask for no kind of answer; `written` where capitals
        make them a name.
        """
        self.terms = groups
        self.words = words
        self.names = names
        self.written = written
        called = {group.typed for place in names for group in groups[place]}
        self.wants = expected_answer_types([word for word in words if word not in called])

    @property
    def unknown(self) -> list[QueryTerm]:
        """Words and numbers that nothing in the index can answer."""
        return [group for group in self.terms if not group.alternatives and not group.count and group.date is None]

    def corrections(self, why: Sequence[str]) -> list[tuple[str, str]]:
        """What was typed and what is searched for instead; where it may stand as typed too, only if the best hit (`why`) says so.

        A whole word of English that was taken for the beginning of another one is told too: "star" for "start".
        """
        told = []
        for group, reason in zip(self.terms, why or [""] * len(self.terms), strict=True):
            if group.corrected and (reason.endswith("(corrected)") or not {"typed", "begins", "form"} & {*group.match_type.values()}):
                told.append((group.typed, group.corrected))
            elif reason.endswith("(begins)") and is_english(group.typed):
                told.append((group.typed, reason.removeprefix(f"{group.typed}: ").partition(" ")[0]))
        return told
