"""A neutral grid: commands fill it, formats draw it. It knows neither a terminal nor a file format.

A sheet holds rows of cells for people and the same data for programs. Text is made safe here, once, for every format that
people read.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

_BLANKS = "\t\n\x0b\x0c\r\u2028\u2029"
_DIRECTION = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)


def safe(text: str) -> str:
    """Text that may be printed anywhere on one line: white space runs become one space, control and direction marks a visible sign."""
    if not text.isprintable():
        text = text.translate(_signs())
    return " ".join(filter(None, text.split(" "))) if "  " in text else text.strip(" ")


@cache
def _signs() -> dict[int, str]:
    """What unsafe characters become: blanks a space, controls their Unicode picture, direction marks and half characters U+FFFD."""
    signs = dict.fromkeys((*range(0x80, 0xA0), *_DIRECTION, *range(0xD800, 0xE000)), "\ufffd")
    signs |= {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
    return signs | {ord(blank): " " for blank in _BLANKS}


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


def number(value: Decimal | None) -> int | float | str | None:
    """A value for JSON: an integer or a float that is exactly it, else its digits as text (never a rounded number)."""
    if value is None:
        return None
    if value == value.to_integral_value():
        return int(value)
    near = float(value)
    return near if Decimal(repr(near)) == value else str(value)


def untitled(column: Column, cell: str) -> str:
    """A cell as it reads where no title stands over it: words that are missing say so."""
    return f"{column.title}: {cell}" if cell and column.role == "missing" else cell


def marked(text: str, part: str, role: str, within: str) -> Line:
    """A text as spans in which `part` (the figure in its quote) stands out and does not wrap."""
    before, found, behind = text.partition(part) if part else (text, "", "")
    spans = (Span(before, within), Span(found, role, True), Span(behind, within))
    return tuple(span for span in spans if span.text)


def joined(parts: Iterable[str], by: str = ", ") -> str:
    """The parts that are not empty, in one text."""
    return by.join(part for part in parts if part)
