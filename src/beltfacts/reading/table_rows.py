"""The figures of a table's row as its headers scale them, and a figure behind words that say a scale: "Freight (thousand tonnes): 4,786".

Tables are those of Markdown, and rows whose cells are parted by "\u2502", as the text of a web page has them. What a header says is
`table_context`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from beltfacts.reading.label_context import said_phrases
from beltfacts.reading.quantities import Quantity, find_quantities, read_cell
from beltfacts.reading.table_context import is_delimiter
from beltfacts.reading.units import UNITS

_BAR = re.compile("[|\u2502]")
_SENTENCE_END = re.compile(r"[.;!?]\s|[\u3002\uff1b\n]")
_CAPTION = 240
"""Characters above a header in which the caption is searched."""


class RowFigure(NamedTuple):
    """A figure in a cell of a table."""

    printed: Quantity
    """The figure as the row alone prints it."""
    meant: Quantity | None
    """The figure with the scale and unit of its headers; None where they contradict one another or may mean two things."""


def read_table_rows(text: str, start: int, end: int, units: Mapping[str, str] = UNITS) -> list[RowFigure]:
    """Return the figures of the table rows in ``text[start:end]``.

    `units`: unit word in lower case to code. Offsets are in characters of the row. Empty where no table row is.
    """
    found: list[RowFigure] = []
    head: str | None = None
    line = text.rfind("\n", 0, start) + 1
    while line < end:
        stop = _line_end(text, line)
        if not _BAR.search(text, line, stop):
            head = head if not text[line:stop].strip() else None
        elif head := head or _above(text, line):
            found += _figures(head, text[line:stop], units, start - line, end - line)
        line = stop + 1
    return found


def _figures(head: str, line: str, units: Mapping[str, str], start: int, end: int) -> Iterator[RowFigure]:
    """Yield the figures of one row in ``line[start:end]``. `head`: caption, header and delimiter of its table."""
    row = _row(line)
    shift = len(row) - len(line)
    meant = {each.number_start - len(head): each for each in find_quantities(head + row, units)}
    for printed in find_quantities(row, units):
        if start + shift <= printed.number_start and printed.number_end <= end + shift:
            yield RowFigure(printed, meant.get(printed.number_start))


def read_behind_scale(figure: str, before: str, units: Mapping[str, str] = UNITS) -> Quantity | None:
    """Return a figure with the scale that the words before it say; None where they say none.

    `before`: the text before the figure. `units`: unit word in lower case to code. "(thousand tonnes)" and "in millions of dollars" say one.
    """
    near = _SENTENCE_END.split(before[-_CAPTION:])[-1]
    scales = [phrase for phrase, context in said_phrases(near, units) if context.scale > 1 and not context.doubtful]
    return read_cell(figure, max(scales, key=near.rfind), units=units) if scales else None


def _row(line: str) -> str:
    """Return a row as Markdown writes it. One of a web page has a bar behind each cell only."""
    return f"|{line}".replace("\u2502", "|") if "\u2502" in line else line


def _above(text: str, line: int) -> str | None:
    """Return caption, header and delimiter of the table that has a row at an offset, as Markdown; None where it is in no table."""
    bar = "|" if "|" in text[line : _line_end(text, line)] else "\u2502"
    top, at, has_delimiter = line, line, False
    while at:
        begin = text.rfind("\n", 0, at - 1) + 1
        above = text[begin : at - 1]
        if bar in above:
            top, has_delimiter = (top, True) if is_delimiter(above) else (begin, has_delimiter)
        elif above.strip() or bar == "|":
            break
        at = begin
    if top == line or (bar == "|" and not has_delimiter):
        return None
    header = text[top : text.find("\n", top)]
    caption = text[max(0, top - _CAPTION) : top].strip()
    return f"{caption}\n{_row(header)}\n|---|---|\n"


def _line_end(text: str, at: int) -> int:
    """Return where the line at an offset ends."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end
