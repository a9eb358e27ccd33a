"""Sheets: the neutral grid that commands fill and formats draw.

A sheet holds each row twice: as text for people, and as data for programs. It knows neither a terminal nor a file format.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple


class Span(NamedTuple):
    """A run of text on a line.

    text: printable text, made safe by `output.printable`.
    role: what it is: figure, headline, subject, date, source, quote, title, id, note, missing, reading, label, link, citation, parent, good, bad,
        marked (the quote in its passage), or empty.
    whole: whether it is kept on one line at any width.
    """

    text: str
    role: str = ""
    whole: bool = False


Line = tuple[Span, ...]


class Column(NamedTuple):
    """A column of a sheet.

    key: name for programs.
    title: name for people.
    shown: whether people see it. Programs always do.
    whole: whether its cells are kept on one line at any width.
    right: whether its cells are aligned right.
    role: role of its cells, as in `Span`.
    beneath: whether people read its content in the lines beneath the grid (`Sheet.beneath`). The format plain has it as a further field.
    """

    key: str
    title: str
    shown: bool = True
    whole: bool = False
    right: bool = False
    role: str = ""
    beneath: bool = False


class Row(NamedTuple):
    """A row of a sheet.

    cells: printable text for each column.
    data: the same for programs, ready for JSON. Numbers are Decimal.
    whole: whether its cells are kept on one line, whatever their columns say.
    """

    cells: tuple[str, ...]
    data: Mapping[str, Any]
    whole: bool = False


class Sheet(NamedTuple):
    """The output of a command, for any format.

    columns: the columns of the grid.
    rows: its rows; empty if nothing was found.
    head: JSON keys before ``results``: ``query``, ``total`` and others.
    tail: JSON keys after ``results``.
    cards: the first rows drawn large for people, each as lines.
    grid_from: index of the first row that the table draws in the grid, after the cards.
    stacked: whether a row may take two lines where the terminal is too narrow for the grid.
    messages: lines for standard error.
    beneath: lines beneath the grid, the first one as their heading.
    headings: lines for people between the rows, by the index of the row that follows.
    near: further rows, which do not answer. Programs get them under the key ``near``; None leaves the key out.
    near_title: heading of these rows for people.
    fits: whether a terminal shows only as many rows as its height allows, and counts the others.
    cut_message: line for standard error about rows that are left out; empty for none. A table that counts them itself leaves it out.
    indents: level of each row in a tree, 0 for a root. Empty where the rows form no tree. The table then needs no column "parent".
    wraps_beneath: whether the lines beneath the grid are wrapped, which lines for pasting are not.
    """

    columns: tuple[Column, ...]
    rows: Sequence[Row]
    head: Mapping[str, Any] = {}
    tail: Mapping[str, Any] = {}
    cards: tuple[tuple[Line, ...], ...] = ()
    grid_from: int = 0
    stacked: bool = False
    messages: tuple[str, ...] = ()
    beneath: tuple[Line, ...] = ()
    headings: Mapping[int, Line] = {}
    near: Sequence[Row] | None = None
    near_title: str = ""
    fits: bool = False
    cut_message: str = ""
    indents: Sequence[int] = ()
    wraps_beneath: bool = False

    def document(self) -> dict[str, Any]:
        """Return the sheet as one JSON-ready object."""
        near = {} if self.near is None else {"near": [row.data for row in self.near]}
        return {**self.head, "results": [row.data for row in self.rows], **near, **self.tail}

    def all_rows(self) -> list[Row]:
        """Return the rows, then those that do not answer."""
        return [*self.rows, *(self.near or ())]

    def shown_columns(self) -> list[int]:
        """Return the indexes of the columns that people see."""
        return [index for index, column in enumerate(self.columns) if column.shown]


class Canvas(NamedTuple):
    """What a format may know of its output.

    width: terminal cells in a line.
    color: whether colour is wanted.
    height: lines that a sheet which fits may take; 0 for any number.
    terminal: whether a person reads it on a terminal, where long lines are broken between words.
    """

    width: int = 100
    color: bool = False
    height: int = 0
    terminal: bool = False


def cell_without_title(column: Column, cell: str) -> str:
    """Return a cell as text without a title above it: missing and reread words get the title before them."""
    return f"{column.title}: {cell}" if cell and column.role in ("missing", "reading") else cell


def highlight(text: str, part: str, role: str, text_role: str) -> Line:
    """Return a text as spans, with a part highlighted: the figure in its quote.

    `role`: of the part, which is kept on one line. `text_role`: of the text before and after.
    """
    before, found, after = text.partition(part) if part else (text, "", "")
    spans = (Span(before, text_role), Span(found, role, True), Span(after, text_role))
    return tuple(span for span in spans if span.text)
