"""A draft as its reader sees it: blocks of text with the position of every character in the file.

It reads no file format (`readers`) and no number.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from beltfacts.reading import LazyPattern

_LINE_END = LazyPattern(r"\r\n|\n|\r")

RAISED = str.maketrans("0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079")
"""Digits to those above the line, as a reader sees the exponent of a unit or the mark of a footnote."""


class Block(NamedTuple):
    """A heading, paragraph, list item or table cell.

    text: what a reader sees, without marks of the format.
    origins: for each character the offset in the file.
    kind: "heading", "text", "item" or "cell".
    headings: the headings above it, the nearest last.
    labels: of a cell, the row label, the column head, and the caption of the table.
    keys: ids of facts and citation keys that stand in it, each with its offset in `text`.
    language: code of the language of the draft; empty for English and Chinese, and before it is audited.
    """

    text: str
    origins: Sequence[int]
    kind: str = "text"
    headings: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    keys: tuple[tuple[str, int], ...] = ()
    language: str = ""


class Unread(NamedTuple):
    """A stretch of a draft that holds digits and is not read.

    start, end: offsets in the file. reason: "code", "formula", "front matter", "link", "citation", "ignored" or "comment".
    """

    start: int
    end: int
    reason: str


class Ignored(NamedTuple):
    """A stretch in which the author wants no alarms.

    start, end: offsets in the file. comment: offset of the comment that says so. reason: what the comment says, or empty.
    """

    start: int
    end: int
    comment: int
    reason: str


class Draft:
    """The blocks of a draft, in order, with what is not read and what is ignored."""

    def __init__(
        self,
        text: str,
        blocks: Sequence[Block],
        unread: Sequence[Unread] = (),
        ignored: Sequence[Ignored] = (),
        wide: Mapping[int, int] | None = None,
    ) -> None:
        """Keep what a reader of a format found. `text`: the file as text.

        `wide`: by its start, the end of each stretch of the file of which a reader sees other characters, as of `&nbsp;`.
        """
        self.text = text
        self.wide = wide or {}
        self.blocks = blocks
        self.unread = unread
        self.ignored = list(ignored)

    @cached_property
    def _lines(self) -> list[int]:
        """Return the offset of the start of each line. Lines end as in most editors: at LF, CR LF or CR."""
        return [0, *(line_end.end() for line_end in _LINE_END.finditer(self.text))]

    def end_of(self, origin: int) -> int:
        """Return where in the file the character ends that begins at an offset."""
        return self.wide.get(origin, origin + 1)

    def stretch(self, block: Block, start: int, end: int) -> tuple[int, int]:
        """Return where in the file a stretch of the text of a block begins and ends."""
        return block.origins[start], self.end_of(block.origins[end - 1])

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both from 1. The column counts characters."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1
