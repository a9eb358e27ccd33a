"""The figures of a table's row as its headers scale them, and a figure behind words that say a scale: "Freight (thousand tonnes): 4,786".

Tables are those of Markdown, and rows whose cells are parted by "\u2502", as the text of a web page has them. What a header says is
`table_context`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from beltfacts.reading.quantities import Quantity, find_quantities, read_cell
from beltfacts.reading.table_context import is_delimiter, said_phrases
from beltfacts.reading.units import UNITS

_BAR = re.compile("[|\u2502]")
_MOST_ROWS = 5000
"""Lines above a row in which its header is searched."""
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
    line = text.rfind("\n", 0, start) + 1
    while line < end:
        stop = text.find("\n", line)
        stop = len(text) if stop < 0 else stop
        if _BAR.search(text, line, stop) and (head := _above(text, line)) is not None:
            row = _row(text[line:stop])
            offset = line - (len(row) - (stop - line))
            scaled = {each.number_start - len(head): each for each in find_quantities(head + row, units)}
            for printed in find_quantities(row, units):
                inside = start <= printed.number_start + offset and printed.number_end + offset <= end
                if inside:
                    found.append(RowFigure(printed, scaled.get(printed.number_start)))
        line = stop + 1
    return found


def read_behind_scale(figure: str, before: str, units: Mapping[str, str] = UNITS) -> Quantity | None:
    """Return a figure with the scale that the words before it say; None where they say none.

    `before`: the text before the figure. `units`: unit word in lower case to code. "(thousand tonnes)" and "in millions of dollars" say one.
    """
    for phrase, context in said_phrases(before[-_CAPTION:], units):
        if context.scale > 1 and not context.doubtful:
            return read_cell(figure, phrase, units=units)
    return None


def _row(line: str) -> str:
    """Return a row as Markdown writes it. One of a web page has a bar behind each cell only."""
    return f"|{line}".replace("\u2502", "|") if "\u2502" in line else line


def _above(text: str, line: int) -> str | None:
    """Return caption, header and delimiter of the table that has a row at an offset, as Markdown; None where it is in no table."""
    bar = "|" if "|" in text[line : text.find("\n", line) % (len(text) + 1)] else "\u2502"
    top, at, has_delimiter = line, line, False
    for _ in range(_MOST_ROWS):
        if not at:
            break
        begin = text.rfind("\n", 0, at - 1) + 1
        above = text[begin : at - 1]
        if bar in above:
            if is_delimiter(above):
                has_delimiter = True
            else:
                top = begin
        elif above.strip() or bar == "|":
            break
        at = begin
    if top == line or (bar == "|" and not has_delimiter):
        return None
    header = text[top : text.find("\n", top)]
    caption = text[max(0, top - _CAPTION) : top].strip()
    return f"{caption}\n{_row(header)}\n|---|---|\n"
