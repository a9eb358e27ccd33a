"""What was looked up in a library for drafts. It is the same for each draft, as long as the library is. It looks up nothing itself."""

from __future__ import annotations

from typing import Any

from beltfacts.audit.weighing.summed_scores import Digits
from beltfacts.audit.words import FactWords


class Lookups:
    """What is remembered of one library.

    words: the words of a fact, by its row.
    counts: in how many facts the inflections of a word are. rarities: how much a stem counts. rows: the facts that a query finds.
    related: stems that mean the same as a word. beside: the rows of the facts on the subject and measure of a fact, by its id.
    """

    def __init__(self) -> None:
        """Remember nothing yet."""
        self.words: dict[int, FactWords] = {}
        self.counts: dict[str, int] = {}
        self.rarities: dict[str, float] = {}
        self.rows: dict[str, frozenset[Digits]] = {}
        self.related: dict[str, frozenset[str]] = {}
        self.beside: dict[str, list[int]] = {}

    def __len__(self) -> int:
        """Return how many things are remembered."""
        return sum(map(len, (self.words, *self._plain())))

    def plain(self) -> tuple[Any, ...]:
        """Return what is remembered, without types of this program."""
        return {row: tuple(words) for row, words in self.words.items()}, *self._plain()

    @classmethod
    def of_plain(cls, plain: tuple[Any, ...]) -> Lookups:
        """Return what `plain` gave, as it was. Raises TypeError or ValueError for anything else."""
        found = cls()
        words, found.counts, found.rarities, found.rows, found.related, found.beside = plain
        found.words = {row: FactWords._make(each) for row, each in words.items()}
        return found

    def _plain(self) -> tuple[dict[Any, Any], ...]:
        """Return all but the words of facts."""
        return self.counts, self.rarities, self.rows, self.related, self.beside
