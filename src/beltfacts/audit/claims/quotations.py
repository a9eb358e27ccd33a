"""Words in quotation marks, compared with the words of documents. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from beltfacts.audit.claims.claims import Claim
from beltfacts.audit.claims.clauses import split_sentences
from beltfacts.library.index import STOP, stem, tokenize
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern

_BEGINNING = LazyPattern(r"([A-Z][a-z]*)\W+([A-Za-z]+)")
"""The first two words of a quote that begins with a capital."""

_OTHER_WORDS = LazyPattern(r"[^\W\d_][^.!?\u2026\[\]]*\Z")
"""Words without the end of a sentence behind them, nor a mark that something is left out."""

_LEAST_ALIKE = 0.55
"""Share of the words that a quotation and a document's sentence have in common, in order, for the one to be meant for the other."""

_LEAST_SHARED = 0.65
"""The same for words of a quotation in any order."""


def is_misquoted(claim: Claim, facts: Sequence[Fact], text: str, others: Iterable[Fact] = ()) -> bool:
    """Return whether a claim stands in a quotation that is meant for the document of the facts which it means, and has other words.

    `text`: that of the block. `others`: facts that were looked at. Their quotes may hold more of the passage.
    """
    if not claim.quotation:
        return False
    around = [other for other in others if facts[0].quote in other.quote]
    return _is_altered(text[slice(*claim.quotation)], [*facts, *around])


def _is_altered(quotation: str, facts: Sequence[Fact]) -> bool:
    """Return whether a quotation is meant for the quote of a fact, and its words are others.

    Signs, capitals and white space do not count. Where the quotation goes beyond the quote of the fact, only what both have is compared.
    """
    said = tokenize(quotation.replace("\u2026", " ").replace("...", " "))
    for fact in facts:
        words = tokenize(fact.quote)
        if not words or not said:
            continue
        if _is_within(said, words) or _is_within(words, said) or _overlaps(said, words):
            return _begins_within(quotation, fact.quote)
    is_sentence = len(split_sentences(quotation)) == 1
    return any(
        _share(said, words) >= _LEAST_ALIKE or (is_sentence and _shares_words(said, words))
        for words in (tokenize(fact.quote) for fact in facts)
    )


def _begins_within(quotation: str, quote: str) -> bool:
    """Return whether a quotation has other words of its sentence before those with which the document begins one: "Since then, the town has"."""
    first = _BEGINNING.match(quote)
    if not first or first[1].lower() not in STOP:
        return False
    for found in re.finditer(rf"\b{first[1]}\W+{first[2]}\b", quotation, re.IGNORECASE):
        return found[0][0].islower() and _OTHER_WORDS.search(quotation[: found.start()]) is not None
    return False


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


def _shares_words(said: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether a quotation has words of a quote, in another order or another form, for the most part."""
    own, others = frozenset(map(stem, said)), frozenset(map(stem, words))
    return len(own & others) >= _LEAST_SHARED * len(own)


def _share(said: Sequence[str], words: Sequence[str]) -> float:
    """Return the share of the shorter one's words that both have in order."""
    from difflib import SequenceMatcher  # imported here: few figures stand in a quotation

    blocks = SequenceMatcher(None, said, words, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(1, min(len(said), len(words)))
