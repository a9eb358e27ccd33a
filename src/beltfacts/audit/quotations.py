"""Words in quotation marks, held against the words of documents. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.library.index import tokenize
from beltfacts.model import Fact

_LEAST_ALIKE = 0.55
"""Share of the words that a quotation and a document's sentence have in common, in order, for the one to be meant for the other."""


def is_altered(quotation: str, facts: Sequence[Fact]) -> bool:
    """Return whether a quotation is meant for the quote of a fact, and its words are others.

    Signs, capitals and white space do not count. Where the quotation goes beyond the quote of the fact, only what both have is compared.
    """
    said = tokenize(quotation.replace("\u2026", " ").replace("...", " "))
    for fact in facts:
        words = tokenize(fact.quote)
        if not words or not said:
            continue
        if _is_within(said, words) or _is_within(words, said) or _overlaps(said, words):
            return False
    return any(_share(said, tokenize(fact.quote)) >= _LEAST_ALIKE for fact in facts)


def _is_within(few: Sequence[str], many: Sequence[str]) -> bool:
    """Return whether some words stand in others, side by side and in order."""
    return any([*many[at : at + len(few)]] == [*few] for at in range(len(many) - len(few) + 1))


def _overlaps(said: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether the end of one is the beginning of the other, for at least half of the shorter."""
    least = max(3, min(len(said), len(words)) // 2)
    return any(
        [*one[-size:]] == [*other[:size]]
        for one, other in ((said, words), (words, said))
        for size in range(least, min(len(one), len(other)) + 1)
    )


def _share(said: Sequence[str], words: Sequence[str]) -> float:
    """Return the share of the shorter one's words that both have in order."""
    from difflib import SequenceMatcher  # imported here: few figures stand in a quotation

    blocks = SequenceMatcher(None, said, words, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(1, min(len(said), len(words)))
