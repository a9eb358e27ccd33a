"""Paragraphs, notes, tables and their cells, written one after the other into a `TextBuilder`.

Separators are written only when text follows. It reads no files.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from beltfacts.documents.extraction import CELL_EDGE, Span, TextBuilder
from beltfacts.documents.extractors._unreadable import Unreadable

PARAGRAPH = "\n\n"
"""What stands between two paragraphs, and between two rows of a table."""
LINE = "\n"
"""What stands between two paragraphs of a cell."""

STRUCK_GAP = "\u200b"
"""Stands for text that is struck through, so that the digits around it do not join."""

OBJECT = "\ufffc"
"""Stands for a formula or another object whose text is not read, so that the words around it do not join (U+FFFC)."""

MAX_CELLS = 1_000_000
"""Cells with text in one document. Each takes about 200 bytes of memory."""

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff]")
"""Control characters, and halves of characters: neither is text. A form feed would end a page."""

_STRENGTH = {"": 0, LINE: 1, CELL_EDGE: 2, PARAGRAPH: 3}


class Shift(NamedTuple):
    """How text is drawn."""

    direction: int = 0
    """1 raised, -1 lowered, 0 on the line."""
    is_note: bool = False
    """Whether it is the mark of a note."""


ON_LINE = Shift()
NOTE_MARK = Shift(1, True)


class BlockWriter:
    """Writes blocks of text, with the separators between them."""

    def __init__(self) -> None:
        """Start with an empty document."""
        self.builder = TextBuilder()
        self._separator = ""
        self._heading = 0
        self._recent: list[str] = []
        self._cells = 0
        self._open_cells: list[int | None] = []

    def separate(self, separator: str) -> None:
        """Ask for a separator before the next text. The stronger of two stays."""
        if _STRENGTH[separator] > _STRENGTH[self._separator]:
            self._separator = separator

    def start_paragraph(self, heading_level: int = 0) -> None:
        """Say that the next text starts a paragraph. `heading_level`: from 1 for a heading, 0 for other text."""
        self._heading = heading_level
        self._recent = []

    @property
    def paragraph_text(self) -> str:
        """The text of the paragraph so far, with single spaces."""
        return " ".join("".join(self._recent).split())

    def write(self, text: str, shift: Shift = ON_LINE) -> None:
        """Write a piece of a line."""
        text = CONTROL.sub(" ", text)
        if not text:
            return
        if self._separator and self.builder.length:
            self.builder.add(self._separator)
        self._separator = ""
        if None in self._open_cells:
            self._open_cells = [self.builder.length if start is None else start for start in self._open_cells]
        if self._heading:
            self.builder.mark_heading(self._heading)
            self._heading = 0
        self._recent.append(text)
        if shift.direction > 0:
            self.builder.add_raised(text, is_note=shift.is_note)
        elif shift.direction < 0:
            self.builder.add_lowered(text)
        else:
            self.builder.add(text)

    def begin_cell(self, separator: str) -> None:
        """Start a cell. `separator`: what stands before its text."""
        self.separate(separator)
        self._open_cells.append(None)

    def end_cell(self) -> Span | None:
        """Return the span of what was written since `begin_cell`, without the separator before it; None for an empty cell."""
        start = self._open_cells.pop()
        if start is None:
            return None
        self._cells += 1
        if self._cells > MAX_CELLS:
            raise too_many_cells()
        return start, self.builder.length


def too_many_cells() -> Unreadable:
    """Return the error of a document with more cells than `MAX_CELLS`."""
    return Unreadable(f"it has more than {MAX_CELLS:,} cells; keep the sheet that is quoted in a file of its own")
