"""The parts of a question, each with the index words that would answer it. Data only: `resolve` fills them, `ranking` reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from beltfacts.index.common_words import LIGHT, SOFT

if TYPE_CHECKING:
    from beltfacts.edtf import Date
    from beltfacts.quantity import Quantity

_MAX_OPTIONS = 24


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


_ENDINGS = (("s", 1), ("es", 2), ("ed", 2), ("ing", 3), ("d", 1), ("ly", 2))


def is_soft(word: str, among: frozenset[str] = SOFT) -> bool:
    """Whether a word, in any form, is a verb, adjective or adverb of general English that a fact need not have."""
    if word in among:
        return True
    for ending, size in _ENDINGS:
        if word.endswith(ending):
            short = word[:-size]
            if short in among or short + "e" in among or short[:-1] in among:
                return True
    return False
