"""Collect a long text piece by piece with little memory. Pure.

It knows nothing of what the pieces say.
"""

from __future__ import annotations

_MOST_PIECES = 4096
"""Pieces that are kept apart at most: each takes some 50 bytes beside its characters."""
_SHARE = 32
"""Pieces are kept apart until they have 1/32 of the characters of the text: so much more memory it needs, and so often it is copied at worst."""


class GrowingText:
    """A text that grows at its end. Joining all pieces at the end would need the pieces and the text at once."""

    def __init__(self) -> None:
        """Start with an empty text."""
        self._text = ""
        self._joined: list[str] = []
        self._size = 0
        self._pieces: list[str] = []

    def add(self, piece: str) -> None:
        """Add a piece at the end."""
        self._pieces.append(piece)
        if len(self._pieces) >= _MOST_PIECES or len(piece) >= _MOST_PIECES:
            self._join()

    def last(self, count: int) -> str:
        """Return the last characters of the text, `count` of them where there are as many. `count`: small, above 0."""
        found = "".join(self._pieces[-count:])
        for piece in (*reversed(self._joined), self._text):
            if len(found) >= count:
                break
            found = piece[-count:] + found
        return found[-count:]

    def take(self) -> str:
        """Return the text, and keep nothing."""
        self._join()
        self._lengthen()
        text, self._text = self._text, ""
        return text

    def _join(self) -> None:
        """Join the pieces, and lengthen the text where that pays."""
        piece = "".join(self._pieces)
        self._pieces = []
        self._joined.append(piece)
        self._size += len(piece)
        if self._size * _SHARE > len(self._text):
            self._lengthen()

    def _lengthen(self) -> None:
        """Put what is joined behind the text. Python does it in place, because nothing else refers to the text meanwhile."""
        text, self._text = self._text, ""
        more = "".join(self._joined)
        self._joined, self._size = [], 0
        text += more
        self._text = text
