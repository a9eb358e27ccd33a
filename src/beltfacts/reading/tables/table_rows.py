"""The figures of a table's row as its headers scale them, and a figure behind words that say a scale: "Freight (thousand tonnes): 4,786".

Tables are those of Markdown, and rows whose cells are parted by "\u2502", as the text of a web page has them. What a header says is
`table_context`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from beltfacts.reading.quantities import Quantity, find_quantities, read_cell
from beltfacts.reading.tables.label_context import find_context
from beltfacts.reading.tables.line_context import find_caption, said_phrases
from beltfacts.reading.tables.table_context import is_delimiter
from beltfacts.reading.text import line_end, line_start
from beltfacts.reading.units import UNITS

_BAR = re.compile("[|\u2502]")
_SENTENCE_END = re.compile(r"[.;!?]\s|[\u3002\uff1b\n]")
_CAPTION = 240
"""Characters above a header in which the caption is searched."""

_FAR_ABOVE = 4000
"""Characters above a row in which the table is searched that a cell of several paragraphs has cut."""
_MOST_HEADERS = 4
"""Rows at the top of a table that may be its header."""
_YEAR = re.compile(r"(?:1[89]|20)\d\d\D{0,12}")


class RowFigure(NamedTuple):
    """A figure in a cell of a table."""

    printed: Quantity
    """The figure as the row alone prints it."""
    meant: Quantity | None
    """The figure with the scale and unit of its headers; None where they contradict one another or may mean two things."""
    label: str = ""
    """The first cell of its row, where only the text says what its headers are."""


class _Header(NamedTuple):
    """What stands above a row of a table."""

    caption: str
    """The text above the table, or a line in it that is no row, where that says a scale or unit."""
    rows: list[list[str]]
    """The cells of its header row, and of the rows directly below that say scale or unit and have no figure."""
    is_markdown: bool
    """Whether the first cell of each row is in the same column. Rows of a web page leave out cells that span rows or columns."""


def read_table_rows(text: str, start: int, end: int, units: Mapping[str, str] = UNITS) -> list[RowFigure]:
    """Return the figures of the table rows in ``text[start:end]``.

    `units`: unit word in lower case to code. Offsets are in characters of the row. Empty where no table row is.
    """
    found: list[RowFigure] = []
    line = line_start(text, start)
    while line < end:
        stop = line_end(text, line)
        if _BAR.search(text, line, stop) and (header := _above(text, line, units)):
            found += _figures(header, text[line:stop], units, start - line, end - line)
        line = stop + 1
    return found


def _figures(header: _Header, line: str, units: Mapping[str, str], start: int, end: int) -> Iterator[RowFigure]:
    """Yield the figures of one row in ``line[start:end]``."""
    row = _row(line)
    shift = len(row) - len(line)
    columns = _columns(header, len(_cells(line)), units)
    head = f"{header.caption}\n|{'|'.join(columns or ['-'])}|\n|---|---|\n"
    meant = {each.number_start - len(head): each for each in find_quantities(head + row, units)} if columns else {}
    for printed in find_quantities(row, units):
        if start + shift <= printed.number_start and printed.number_end <= end + shift:
            has_scale = any(char.isalpha() for char in row[printed.number_start : printed.number_end])
            is_clear = not columns and (has_scale or printed.unit)
            yield RowFigure(printed, printed if is_clear else meant.get(printed.number_start), _cells(line)[0])


def _columns(header: _Header, size: int, units: Mapping[str, str]) -> list[str]:
    """Return the header of each column of a row with `size` cells. Empty where its columns are not known and a header says a scale."""
    rows = header.rows
    if header.is_markdown or all(len(cells) == size for cells in rows):
        first, *more = rows
        merged = [[cell, *(cells[at] for cells in more if at < len(cells) and cells[at])] for at, cell in enumerate(first)]
        return [", ".join(cells) for cells in merged]
    said = {context for cells in rows for cell in cells if (context := find_context(cell, units))}
    if not any(context.scale > 1 or context.doubtful for context in said):
        return [" "] * size
    for cells in rows:
        everywhere = {find_context(cell, units) for cell in cells[1:]}
        if len(said) == 1 and everywhere == said:
            return [cells[1]] * size
    return []


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


def _cells(line: str) -> list[str]:
    """Return the words of the cells of a row."""
    return [cell.strip() for cell in _BAR.split(line.strip().removeprefix("|").removesuffix("|"))]


def _above(text: str, line: int, units: Mapping[str, str]) -> _Header | None:
    """Return what stands above the row of a table at an offset; None where it is in no table or is its header."""
    bar = "|" if "|" in text[line : line_end(text, line)] else "\u2502"
    rows: list[str] = []
    section, pending = "", ""
    top, at, has_delimiter, is_tight, is_apart = line, line, False, False, False
    while at:
        begin = line_start(text, at - 1)
        above = text[begin : at - 1]
        if bar in above and is_tight and is_apart:
            break  # the end of another table
        if bar in above:
            is_tight, is_apart = is_tight or not is_apart, False
            section, pending = section or pending, ""
            has_delimiter = has_delimiter or is_delimiter(above)
            rows += [] if is_delimiter(above) else [above]
            top = top if is_delimiter(above) else begin
        elif bar == "|" or pending or (above.strip() and text[at : at + 1] == "\n"):
            break
        else:
            pending, is_apart = above.strip(), is_apart or not above.strip()
        at = begin
    if bar != "|" and (cut := _rows_cut_off(text, top, units)):
        return _Header("", cut, False)
    if not rows or (bar == "|" and not has_delimiter):
        return None
    caption = text[max(0, top - _CAPTION) : top].strip()
    caption = section if section and find_caption(section, units) else caption
    return _Header(caption, _header_rows(rows, units), bar == "|")


def _rows_cut_off(text: str, top: int, units: Mapping[str, str]) -> list[list[str]]:
    """Return the words above a row of a web page that may be in its table, if one of them says a scale.

    A cell of several paragraphs parts the rows above it from those below, so that the columns are not known. Empty where nothing does.
    """
    before, _, between = text[max(0, top - _FAR_ABOVE) : top].rpartition("\n\n")
    lines = before.rpartition("\n\n")[2].split("\n")
    if not between.strip() and _BAR.search(lines[-1]):
        return []
    cells = [cell for line in lines if _BAR.search(line) for cell in _cells(line)]
    says_scale = any((said := find_context(cell, units)) and (said.scale > 1 or said.doubtful) for cell in cells)
    return [["", "", *cells]] if says_scale else []


def _header_rows(rows: list[str], units: Mapping[str, str]) -> list[list[str]]:
    """Return the cells of the header rows of a table. `rows`: its lines above a row, the nearest first."""
    found = [_cells(rows[-1])]
    for row in reversed(rows[-_MOST_HEADERS:-1]):
        cells = _cells(row)
        says = [cell if find_context(cell, units) else "" for cell in cells]
        if not any(says) and not all(not cell or _YEAR.fullmatch(cell) for cell in cells):
            break
        if any(find_quantities(cell, units) for cell, said in zip(cells, says, strict=True) if not said):
            break
        found.append(says)
    return found
