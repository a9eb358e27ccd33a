"""Stem English words, list what a word may be an inflection of, and tell whether two are inflections of one. Pure.

It looks nothing up: there is no dictionary.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

_ENDINGS = (
    (5, "isations izations isation ization ations ation ments ities ively ions ment ness ally"),
    (7, "ers er"),
    (5, "ion ity ive als ly al"),
    (3, "ings ing ed"),
    (2, "ies es s e y"),
)
"""Endings to remove, with how many letters must be left. They are tried in this order."""

_BY_LETTER: dict[str, list[tuple[str, int]]] = {}
for _left, _line in _ENDINGS:
    for _ending in _line.split():
        _BY_LETTER.setdefault(_ending[-1], []).append((_ending, _left + len(_ending)))

_REMEMBERED = 1 << 12
"""Words whose stems are remembered: a query asks for each several times, and queries repeat words."""

_BRITISH = (
    *(("tres", "ters", 6), ("tre", "ter", 5), ("mmes", "ms", 6), ("mme", "m", 5), ("yse", "yze", 5), ("ysed", "yzed", 6)),
    *(("ising", "izing", 7), ("ised", "ized", 7), ("ises", "izes", 7), ("ise", "ize", 6)),
)
"""British endings, the American ones, and the least number of letters of a word with them."""

_BRITISH_ENDINGS = tuple(british for british, _, _ in _BRITISH)


@lru_cache(_REMEMBERED)
def stem(word: str) -> str:
    """Return the key that inflections of one word share.

    Inflections are plural, past, -ing, -ion, -ment, and British and American spelling. The key is coarse on purpose: a word found only by
    its stem weighs less than the word typed.
    """
    if len(word) < 4 or not (word.isascii() and word.isalpha()):
        return word
    short = _without_ending(american(word))
    if len(short) > 6:
        short = _without_ending(short)
    while len(short) > 3 and short[-1] in "ieya":
        short = short[:-1]
    return (short[:-1] if len(short) > 3 and short[-1] == short[-2] else short) or word


def lemma_candidates(word: str) -> Iterator[str]:
    """Yield what a word may be a regular inflection of.

    The spelling rules are those of English: plural, third person, past, -ing, and adverbs in -ly.
    """
    if word.endswith("ies") or word.endswith("ied") or word.endswith("ily"):
        yield word[:-3] + "y"
    elif word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]
        if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
            yield word[:-2]
    elif word.endswith("men"):  # fishermen
        yield word[:-2] + "an"
    for ending in ("ed", "ing"):
        if word.endswith(ending):
            base = word[: -len(ending)]
            yield from (base, base + "e")
            if base[-1:] == base[-2:-1]:
                yield base[:-1]
    if word.endswith("ly"):
        yield from (word[:-2], word[:-1] + "e")


def have_one_lemma(word: str, other: str) -> bool:
    """Return whether two words may be regular inflections or spellings of one: "production" and "products" are not."""
    one, two = ({american(each) for each in (form, *lemma_candidates(form)) if each} for form in (word, other))
    return not one.isdisjoint(two)


def are_inflections(word: str, other: str) -> bool:
    """Return whether two words with one stem are likely inflections of one word.

    Short words are so only where they differ by an ending alone: "trains" and "trained" are, "tone" and "tonnes" are not.
    """
    same = next((at for at, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    if same >= _LONG_START or not word.isascii():
        return True
    short, long = sorted((word[same:], other[same:]), key=len)
    if long[:1] == word[same - 1] and short[:1] != "e":  # run, running
        long = long[1:]
    return long.startswith("ie") if short == "y" else long in _SUFFIXES and (short in _SUFFIXES or (not short and long != "e"))


_LONG_START = 5
"""Letters that two words have in common from which they need not differ by a suffix alone."""

_SUFFIXES = frozenset("s es ies e ed d ing ings er ers r rs or ors ion ions ment ments al ity".split())


def _without_ending(word: str) -> str:
    """Return a word without the first of `_ENDINGS` that it has, or as it is."""
    for ending, least in _BY_LETTER.get(word[-1], ()):
        if word.endswith(ending) and len(word) >= least and not (ending == "ed" and word[-3] == "e"):
            return word[: -len(ending)]
    return word


def american(word: str) -> str:
    """Return a word in American spelling: labour, metre, analyse, organise."""
    if "our" in word:
        word = word[:2] + word[2:].replace("our", "or")
    if word.endswith(_BRITISH_ENDINGS):
        for british, american, least in _BRITISH:
            if len(word) >= least and word.endswith(british):
                return word[: -len(british)] + american
    return word
