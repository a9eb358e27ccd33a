"""A neutral grid: commands fill it, formats draw it. It knows neither a terminal nor a file format.

A sheet holds rows of cells for people and the same data for programs. Text is made safe here, once, for every format that
people read.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple


class Span(NamedTuple):
    """A piece of a line with the part it plays: figure, subject, date, source, quote, id, note, missing, label, or empty.

    `whole` pieces never wrap.
    """

    text: str
    role: str = ""
    whole: bool = False


Line = tuple[Span, ...]


class Column(NamedTuple):
    """A column: `key` for programs, `title` for people. `shown` ones are drawn for people; `whole` cells are never cut or wrapped.

    What a `beneath` one holds people read beneath the grid (the sheet's `beneath`), and scripts as a further field of plain lines.
    """

    key: str
    title: str
    shown: bool = True
    whole: bool = False
    right: bool = False
    role: str = ""
    beneath: bool = False


class Row(NamedTuple):
    """A row: one cell of text for each column, and the same as data for programs (JSON-ready, numbers as Decimal).

    A `whole` row's cells are never wrapped, whatever their columns allow.
    """

    cells: tuple[str, ...]
    data: Mapping[str, Any]
    whole: bool = False


class Sheet(NamedTuple):
    """What a command has to say.

    `head` are the JSON keys beside ``results`` (``query``, ``total``, ...), `tail` those after it. `cards` are rows drawn
    large, as lines, before the grid, which then starts at row `grid_from`. `stacked` sheets may be drawn in two lines a row
    where the grid is too wide. `talk` goes to standard error.
    """

    columns: tuple[Column, ...]
    rows: Sequence[Row]
    head: Mapping[str, Any] = {}
    tail: Mapping[str, Any] = {}
    cards: tuple[tuple[Line, ...], ...] = ()
    grid_from: int = 0
    stacked: bool = False
    talk: tuple[str, ...] = ()
    beneath: tuple[Line, ...] = ()

    def document(self) -> dict[str, Any]:
        """The whole sheet as one JSON-ready object."""
        return {**self.head, "results": [row.data for row in self.rows], **self.tail}

    def shown(self) -> list[int]:
        """The places of the columns that people see."""
        return [place for place, column in enumerate(self.columns) if column.shown]


class Canvas(NamedTuple):
    """What a format may know of where its text goes: columns of width, and whether colour is wanted."""

    width: int = 100
    color: bool = False


def cell_without_title(column: Column, cell: str) -> str:
    """A cell as it reads where no title stands over it: words that are missing say so."""
    return f"{column.title}: {cell}" if cell and column.role == "missing" else cell


def highlight(text: str, part: str, role: str, within: str) -> Line:
    """A text as spans in which `part` (the figure in its quote) stands out and does not wrap."""
    before, found, behind = text.partition(part) if part else (text, "", "")
    spans = (Span(before, within), Span(found, role, True), Span(behind, within))
    return tuple(span for span in spans if span.text)
