"""Find words in a text, quickly where many are searched in a long one. Pure.

It compares characters exactly: the text and the words are normalized before (`normalization`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_LONG = 200_000
"""Characters from which a text is worth an index: searching such a text takes 0.1 ms or more."""
_MANY = 40
"""Searches from which a text is worth an index."""
_STEP = 32
"""Characters between two places that the index knows."""
_SIZE = 8
"""Characters at each place by which the index knows it."""
_LEAST = _STEP + _SIZE - 1
"""Characters of words that surely contain a place of the index, wherever they occur."""
_MOST_CANDIDATES = 20_000
"""Places that are looked at for some words. Those of a text of dots only are looked for without the index."""


class PhraseFinder:
    """Finds words in one text. After many searches in a long one it makes an index, in one pass over the text."""

    def __init__(self) -> None:
        """Begin without an index."""
        self._searches = 0
        self._places: dict[str, list[int]] | None = None

    def find_all(self, text: str, words: str) -> Iterator[int]:
        """Return the offsets where words occur, in order; they may overlap. `text`: always the same one."""
        if self._places is None and len(text) >= _LONG:
            self._searches += 1
            if self._searches >= _MANY:
                self._places = _index(text)
        if self._places is None or len(words) < _LEAST:
            return _search(text, words)
        found = _look_up(text, words, self._places)
        return _search(text, words) if found is None else iter(found)


def _search(text: str, words: str) -> Iterator[int]:
    """Yield the offsets where words occur."""
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _index(text: str) -> dict[str, list[int]]:
    """Return every `_STEP`-th place of a text by the characters that begin there."""
    places: dict[str, list[int]] = {}
    for at in range(0, len(text) - _SIZE + 1, _STEP):
        places.setdefault(text[at : at + _SIZE], []).append(at)
    return places


def _look_up(text: str, words: str, places: dict[str, list[int]]) -> list[int] | None:
    """Return the offsets where words occur. None where there are too many places to look at.

    Wherever they occur, exactly one of their first `_STEP` characters is at a place of the index.
    """
    none: Sequence[int] = ()
    candidates = [(places.get(words[ahead : ahead + _SIZE], none), ahead) for ahead in range(_STEP)]
    if sum(len(found) for found, _ in candidates) > _MOST_CANDIDATES:
        return None
    starts = (at - ahead for found, ahead in candidates for at in found)
    return sorted(start for start in starts if start >= 0 and text.startswith(words, start))
