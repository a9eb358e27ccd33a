"""What an extractor returns: the text of a document as its reader sees it, with what the text alone does not say. Pure.

It extracts nothing itself (`extractors`), and finds no lines and paragraphs (`layout`).
"""

from __future__ import annotations

from typing import NamedTuple

from beltfacts.documents.growing_text import GrowingText
from beltfacts.documents.shifted_text import CONTEXT, lowered_text, raised_text

Span = tuple[int, int]
"""Start and end of a part of the text, in characters; the end is the offset after its last character."""

CELL_EDGE = " \u2502 "
"""What stands between two cells of a table. No reader sees it: links and quotes treat it as the edge of a block."""


class HeadingMark(NamedTuple):
    """A line that the document itself declares to be a heading."""

    start: int
    """Where the heading starts, in characters of the text."""
    level: int
    """Its level, from 1."""


class Gap(NamedTuple):
    """A part of the document whose text cannot be read, such as a page in a font without character codes."""

    page: int
    """Its page, from 1; 0 where the document has no pages."""
    reason: str
    """Why it cannot be read, as a part of a sentence: "its font has no character codes"."""


class Cell(NamedTuple):
    """A cell of a table. A merged cell stands once, at its first row and column."""

    row: int
    """Its first row in the table, from 0."""
    column: int
    """Its first column in the table, from 0."""
    start: int
    """Where its displayed text starts, in characters of the text."""
    end: int
    """Where its displayed text ends, in characters of the text."""
    rows: int = 1
    """How many rows it spans."""
    columns: int = 1
    """How many columns it spans."""
    is_header: bool = False
    """Whether the document declares it to be a header (``th``, the header row of Markdown)."""
    raw: str = ""
    """The value behind the displayed text, as a plain decimal or text; empty where the document has none."""


class Table(NamedTuple):
    """A table of a document."""

    name: str
    """Its sheet name or caption; empty where it has none."""
    cells: tuple[Cell, ...]
    """Its cells, row by row."""


class Extraction(NamedTuple):
    """The text of a document as its reader sees it."""

    text: str
    """The text. Lines end with a line feed, pages with a form feed. Between two cells of a table stands `CELL_EDGE`. Nothing else is added.

    Raised and lowered digits, and single raised letters, are superscript and subscript characters (`shifted_text`).
    """
    headings: tuple[HeadingMark, ...] | None = None
    """The headings in order. None where the document declares none, and headings are told by how their lines look."""
    shifted: tuple[Span, ...] = ()
    """What is drawn raised or lowered and is another character in the document itself: the document has "2" where `text` has "\u00b2"."""
    notes: tuple[Span, ...] = ()
    """Marks that refer to a note: "3" or "[3]", raised or not. A quote may leave them out."""
    passed_over: tuple[Span, ...] = ()
    """Running heads and page numbers: they stand between the words of a sentence, and are no part of it."""
    page_labels: tuple[str, ...] = ()
    """The label of each page as printed ("iii", "15"), empty where a page has none. Empty where pages have no labels."""
    tables: tuple[Table, ...] = ()
    """The tables in order."""
    gaps: tuple[Gap, ...] = ()
    """What of the document cannot be read. A quote that does not occur in the rest is uncheckable."""
    left_out: tuple[str, ...] = ()
    """What the document contains and does not show, as parts of a sentence: "hidden text", "the hidden sheet Draft". It is no evidence."""
    seams: tuple[int, ...] = ()
    """Where the text goes on and a search for words in a browser does not, ascending: at a picture, a box in the line, struck words."""


class TextBuilder:
    """Collects the text of a document piece by piece, with what each piece is."""

    def __init__(self) -> None:
        """Start with an empty text."""
        self._text = GrowingText()
        self.length = 0
        """Characters so far."""
        self.last = ""
        """The last character so far, or empty."""
        self._headings: list[HeadingMark] | None = None
        self._shifted: list[Span] = []
        self._notes: list[Span] = []
        self._passed_over: list[Span] = []
        self._page_labels: list[str] = []
        self._tables: list[Table] = []
        self._gaps: list[Gap] = []
        self._left_out: dict[str, None] = {}
        self._seams: list[int] = []

    def add(self, text: str) -> Span:
        """Add text as it stands. Returns its span."""
        start = self.length
        if text:
            self._text.add(text)
            self.length += len(text)
            self.last = text[-1]
        return start, self.length

    def add_raised(self, text: str, *, is_note: bool = False) -> Span:
        """Add text that is drawn raised. Returns its span. `is_note`: whether the document itself says that it refers to a note."""
        span = self._add_shifted(text, raised_text(text, self._text.last(CONTEXT)))
        if is_note and span[0] < span[1]:
            self._notes.append(span)
        return span

    def add_lowered(self, text: str) -> Span:
        """Add text that is drawn lowered. Returns its span."""
        return self._add_shifted(text, lowered_text(text))

    def _add_shifted(self, text: str, shown: str) -> Span:
        """Add raised or lowered text as it is `shown`, of the same length."""
        span = self.add(shown)
        if span[0] < span[1]:
            self._shifted.append(span)
        return span

    def add_note_mark(self, text: str) -> Span:
        """Add a mark that refers to a note and is not raised, such as "[3]". Returns its span."""
        span = self.add(text)
        self._notes.append(span)
        return span

    def add_passed_over(self, text: str) -> Span:
        """Add a running head or a page number. Returns its span."""
        span = self.add(text)
        self._passed_over.append(span)
        return span

    def add_cell_edge(self) -> None:
        """Add what stands between two cells of a row."""
        self.add(CELL_EDGE)

    def declare_headings(self) -> None:
        """Say that the document declares its headings, even if it has none."""
        self._headings = [] if self._headings is None else self._headings

    def mark_heading(self, level: int) -> None:
        """Say that what is added next is a heading. `level`: from 1."""
        self.declare_headings()
        assert self._headings is not None
        self._headings.append(HeadingMark(self.length, level))

    def end_page(self) -> None:
        """End a page: the next piece stands on the next one."""
        self.add("\n\f")

    def set_page_labels(self, labels: list[str]) -> None:
        """Say the label of each page as printed; empty for a page without one."""
        self._page_labels = labels

    def add_table(self, name: str, cells: list[Cell]) -> None:
        """Say which parts of the text so far are the cells of a table."""
        self._tables.append(Table(name, tuple(cells)))

    def add_gap(self, page: int, reason: str) -> None:
        """Say that the text of a page (from 1), or of a part of a document without pages (0), cannot be read."""
        self._gaps.append(Gap(page, reason))

    def add_left_out(self, what: str) -> None:
        """Say what the document contains and does not show: "hidden text". The same is said once."""
        self._left_out[what] = None

    def mark_seam(self) -> None:
        """Say that a search for words in a browser stops here, before what is added next."""
        if self.length and self._seams[-1:] != [self.length]:
            self._seams.append(self.length)

    def add_extraction(self, part: Extraction) -> None:
        """Add the text of a part of the document, such as a page of a book, with all that is known of it."""

        def moved(spans: tuple[Span, ...]) -> list[Span]:
            return [(start + offset, end + offset) for start, end in spans]

        offset = self.length
        self.add(part.text)
        if part.headings is not None:
            self.declare_headings()
            assert self._headings is not None
            self._headings += [HeadingMark(mark.start + offset, mark.level) for mark in part.headings]
        self._shifted += moved(part.shifted)
        self._notes += moved(part.notes)
        self._passed_over += moved(part.passed_over)
        for table in part.tables:
            self.add_table(table.name, [cell._replace(start=cell.start + offset, end=cell.end + offset) for cell in table.cells])
        self._gaps += part.gaps
        self._seams += [seam + offset for seam in part.seams]
        for what in part.left_out:
            self.add_left_out(what)

    def build(self) -> Extraction:
        """Return what was collected, once."""
        return Extraction(
            self._text.take(),
            None if self._headings is None else tuple(self._headings),
            tuple(self._shifted),
            tuple(self._notes),
            tuple(self._passed_over),
            tuple(self._page_labels),
            tuple(self._tables),
            tuple(self._gaps),
            tuple(self._left_out),
            tuple(self._seams),
        )
