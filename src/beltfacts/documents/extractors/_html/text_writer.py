"""Write the text of a page as it is laid out: white space collapsed, blocks on lines of their own, cells and boxes kept apart. Pure.

What is shown and how it is displayed is told to it by `page`.
"""

from __future__ import annotations

import re

from beltfacts.documents.extraction import Span, TextBuilder

_SPACES = re.compile(r"[ \t\n\r\f]+")
"""What CSS collapses. No-break and thin spaces are no part of it."""
_WIDE_GAP = re.compile(r"[ \t]{2,}|\t")
"""White space that is kept and is more than one space."""
_WIDE = "\u1100-\u115f\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef\U00020000-\U0003fffd"
_WIDE_LINE_END = re.compile(f"(?<=[{_WIDE}])[ \\t\\r\\f]*\\n[ \\t\\r\\n\\f]*(?=[{_WIDE}])")
"""A line end between two wide characters, which is no space (CSS Text 4, 4.1.3)."""
_UNSEEN_HYPHEN = re.compile("(?<=[0-9])\u00ad+(?=[0-9])")
"""A soft hyphen is seen at a line end only. Elsewhere in the text of a document it would part two numbers."""
_IS_WIDE = re.compile(f"[{_WIDE}]")

LINE = 1
"""Line feeds that end a line."""
BLOCK = 2
"""Line feeds that end a block."""


class TextWriter:
    """Turns what a page shows, piece by piece, into text."""

    def __init__(self, builder: TextBuilder) -> None:
        """`builder`: collects the text."""
        self._builder = builder
        self._break = 0
        self._space = ""
        self._box_edges = 0
        self._cell_edges = 0
        self._heading = 0
        self._shifted: list[str] = []
        self._shift = 0
        self._is_note = False
        self._starts: list[int | None] = []
        self._in_line: list[bool] = []
        self._line_start = builder.length
        self._has_seam = False
        self._ends_line = False

    @property
    def position(self) -> int:
        """Where the text stands, in characters."""
        return self._builder.length

    def add(self, text: str, *, shift: int = 0, is_note: bool = False, is_preserved: bool = False) -> None:
        """Add text as the page has it.

        `shift`: 1 for raised, -1 for lowered. `is_note`: whether it refers to a note. `is_preserved`: whether its white space is kept.
        """
        if (shift, is_note) != (self._shift, self._is_note):
            self._flush()
            self._shift, self._is_note = shift, is_note
        if shift or is_note:
            self._shifted.append(text)
        elif is_preserved:
            self._add_preserved(text)
        else:
            self._add_collapsed(text)

    def end_line(self, line_feeds: int = LINE) -> None:
        """End the line. `line_feeds`: `LINE`, or `BLOCK` for the end of a block."""
        self._flush()
        self._space, self._box_edges = "", 0
        if self._is_in_empty_cell():  # what begins in a cell does not begin a row
            return
        if self._in_line and self._in_line[-1]:
            self._space, self._has_seam, self._ends_line = " ", True, True
        else:
            self._break = max(self._break, line_feeds)

    def box_edge(self, *, is_apart: bool = False) -> None:
        """Say that a box in the line starts or ends. `is_apart`: whether its neighbours never touch it."""
        self.seam()
        self._box_edges += 2 if is_apart else 1

    def side_space(self) -> None:
        """Say that there is room here that the text does not have: digits on both sides of it do not join."""
        self._flush()
        self._box_edges = max(self._box_edges, 1)

    def seam(self) -> None:
        """Say that the page has something here that is not read: a search for words in a browser stops at it."""
        self._flush()
        self._has_seam = True

    def begin_mark(self) -> None:
        """Say that raised or lowered text begins, which is no part of what was raised before it."""
        self._flush()

    def begin_heading(self, level: int) -> None:
        """Say that the next text is a heading."""
        self._flush()
        self._heading = level

    def end_heading(self) -> None:
        """End a heading, also one without text."""
        self._flush()
        self._heading = 0

    def begin_cell(self, *, is_first: bool, in_line: bool = False) -> None:
        """Begin a cell.

        `is_first`: whether it is the first one of its row. `in_line`: whether lines that end in it are parted by a space only.
        """
        self._flush()
        self._cell_edges += not is_first
        self._starts.append(None)
        self._in_line.append(in_line)

    def end_cell(self) -> Span:
        """End a cell. Returns the span of its text."""
        self._flush()
        start = self._starts.pop()
        self._in_line.pop()
        if start is not None:  # what ends in a cell does not end the row
            self._break, self._space, self._box_edges, self._has_seam, self._ends_line = 0, "", 0, False, False
        return self.position if start is None else start, self.position

    def end_row(self) -> None:
        """End a row. Empty cells at its end keep their edges."""
        if self._cell_edges and self._break == 0 and self.position > self._line_start:
            self._write_cell_edges()
        self._cell_edges = 0
        self.end_line()

    def finish(self) -> None:
        """Write what is still to be written."""
        self._flush()

    def _is_in_empty_cell(self) -> bool:
        """Return whether a cell is open that has no text so far."""
        return bool(self._starts) and self._starts[-1] is None

    def _add_collapsed(self, text: str) -> None:
        """Add text whose runs of white space count as one space."""
        if "\n" in text and not text.isascii() and _WIDE_LINE_END.search(text):
            for index, part in enumerate(_WIDE_LINE_END.split(text)):
                self._has_seam = self._has_seam or index > 0
                self._add_collapsed(part)
            return
        words = _SPACES.sub(" ", text if text.isascii() else _UNSEEN_HYPHEN.sub("", text))
        body = words.strip(" ")
        if words[:1] == " ":
            self._space = self._space or ("\n" if "\n" in text[: len(text) - len(text.lstrip())] else " ")
        if body:
            self._separate(body[0])
            self._builder.add(body)
            if words[-1] == " ":
                self._space = "\n" if "\n" in text[len(text.rstrip()) :] else " "

    def _add_preserved(self, text: str) -> None:
        """Add text whose white space and line ends are kept."""
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
        if text:
            self._separate(text[0], is_preserved=True)
            at = 0
            for run in _WIDE_GAP.finditer(text):  # a link cannot say how many spaces there are
                self._builder.add(text[at : run.end()])
                self._builder.mark_seam()
                at = run.end()
            self._builder.add(text[at:])

    def _flush(self) -> None:
        """Write the raised or lowered text that was collected, as one piece."""
        text, self._shifted = "".join(self._shifted), []
        body = _SPACES.sub(" ", text).strip(" ")
        if not body:
            self._space = self._space or (" " if text else "")
            return
        if text[0] in " \t\n\r\f":
            self._space = self._space or " "
        self._separate(body[0], is_shifted=True)
        if self._shift > 0:
            self._builder.add_raised(body, is_note=self._is_note)
        elif self._shift < 0:
            self._builder.add_lowered(body)
        else:
            self._builder.add_note_mark(body)
        if text[-1] in " \t\n\r\f":
            self._space = " "

    def _separate(self, following: str, *, is_preserved: bool = False, is_shifted: bool = False) -> None:
        """Write what stands between the text so far and the next character."""
        last = self._builder.last
        if self._break:
            if last:
                self._builder.add("\n" * (self._break - (last == "\n")))
            self._line_start = self.position
        elif not self._cell_edges:
            self._separate_in_line(last, following, is_preserved, is_shifted)
        self._break, self._space, self._box_edges, self._ends_line = 0, "", 0, False
        self._write_cell_edges()
        if self._has_seam:
            self._builder.mark_seam()
            self._has_seam = False
        for index in range(len(self._starts) - 1, -1, -1):
            if self._starts[index] is not None:
                break
            self._starts[index] = self.position
        if self._heading:
            self._builder.mark_heading(self._heading)
            self._heading = 0

    def _separate_in_line(self, last: str, following: str, is_preserved: bool, is_shifted: bool) -> None:
        """Write a space or the edge of a box."""
        digits = last.isdigit() and following.isdigit() and not is_shifted
        if self._ends_line and digits:  # as a space, it would join two numbers
            self._builder.add("\n")
            return
        if self._box_edges and last and last != "\n" and (digits or (self._box_edges > 1 and not self._space)):
            self._builder.add_cell_edge()
        elif self._space and last and not last.isspace() and not is_preserved:
            if self._space == "\n" and _IS_WIDE.match(last) and _IS_WIDE.match(following):
                self._has_seam = True
            else:
                self._builder.add(" ")
        elif self._space and last and not last.isspace():
            self._builder.add(" ")

    def _write_cell_edges(self) -> None:
        """Write the edges of the cells that were begun."""
        for _ in range(self._cell_edges):
            self._builder.add_cell_edge()
        self._cell_edges = 0
