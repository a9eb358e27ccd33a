"""The text of a document as a browser searches it, for links to the words. Pure.

A browser has plain digits where a page raises them, knows no edges of cells, and finds words within one block only, which ends at
pictures and boxes too (findings/chromium-text-fragment-stops-at-boxes.sh). It makes no links (`cite`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from beltfacts.documents.extraction import CELL_EDGE, Extraction
from beltfacts.reading import PLAIN_MARKS

_BLOCK_EDGE = " \n "
"""What stands for the edge of a cell, of the same length."""


class QuotedPassage(NamedTuple):
    """Where a quote stands in its document."""

    text: str
    """The text of the document as a browser searches it: each line is a block."""
    start: int
    """Where the quote starts, in characters of the text."""
    end: int
    """Where it ends, in characters of the text."""


class BrowserText:
    """The text of one document as a browser searches it."""

    def __init__(self, extraction: Extraction) -> None:
        """`extraction`: what an extractor returned."""
        self._seams = extraction.seams
        parts: list[str] = []
        at = 0
        for start, end in extraction.shifted:
            parts += (extraction.text[at:start], extraction.text[start:end].translate(PLAIN_MARKS))
            at = end
        plain = "".join((*parts, extraction.text[at:])).replace(CELL_EDGE, _BLOCK_EDGE).replace("\f", "\n")
        cuts = (0, *self._seams, len(plain))
        self._text = "\n".join([plain[cuts[at] : cuts[at + 1]] for at in range(len(cuts) - 1)])

    def passage(self, start: int, end: int) -> QuotedPassage:
        """Return the passage that is ``text[start:end]`` of the extraction. The span must not be empty."""
        return QuotedPassage(self._text, start + bisect_right(self._seams, start), end + bisect_left(self._seams, end))
