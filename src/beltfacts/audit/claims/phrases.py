"""Phrases of a text: what a number counts by the plural behind it, and what first letters spell. It knows no fact."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from beltfacts.audit.words import stems, things_in_english
from beltfacts.library.index import STOP, stem, tokenize
from beltfacts.reading import LazyPattern

_NO_THING = "of and or in on at to from with by for than is was has as its this years months days hours minutes times"
_PLURAL = LazyPattern(
    rf"(?:\s+(?!(?:{'|'.join(_NO_THING.split())})\b)[A-Za-z-]+){{0,2}}?\s+(?!(?:{'|'.join(_NO_THING.split())})\b)[a-z-]{{2,}}[a-rt-z]s\b"
)
"""Up to three words behind a figure, the last a plural."""
_REACH = 60
"""Characters behind a figure in which its noun stands."""
_OF_ANY_KIND = frozenset(map(stem, "people persons individuals".split()))

_RUN, _SPELLED = LazyPattern(r"(?<![A-Za-z])[A-Za-z]+(?:[ -][A-Za-z]+){2,}"), (3, 4, 5)
"""Words beside one another, and how many of them spell a short name by their first letters."""


@lru_cache(1 << 8)
def initials_of(text: str) -> Mapping[str, frozenset[str]]:
    """Return what the first letters of three to five words beside one another spell, with the stems of these words."""
    runs = [tokenize(run[0]) for run in _RUN.finditer(text)]
    named = (run[at : at + size] for run in runs for size in _SPELLED for at in range(len(run) - size + 1))
    return {"".join(word[0] for word in words): frozenset(map(stem, words)) for words in named if STOP.isdisjoint(words)}


def things_behind(text: str, end: int) -> str:
    """Return the words behind a figure up to a plural, as printed; empty if there is none."""
    found = _PLURAL.match(text, end)
    return found[0] if found else ""


def counted_behind(text: str, end: int, language: str = "") -> frozenset[str]:
    """Return the stems of the words behind a figure up to a plural: what it counts. None for people, who may be of any kind.

    `language`: that of the text, of which English words are given; empty for English and Chinese.
    """
    if language:
        return things_in_english(language, text[end : end + _REACH])
    words = frozenset(stems(things_behind(text, end)))
    return words if words.isdisjoint(_OF_ANY_KIND) else frozenset()
