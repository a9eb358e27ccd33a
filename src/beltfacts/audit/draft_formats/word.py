"""Word documents (.docx, .odt) as a draft. Lines are its paragraphs, and the rows of its tables, without empty ones.

How the file is read is the work of `documents`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from beltfacts.audit.draft_formats._builder import BlockBuilder
from beltfacts.audit.drafts import Draft
from beltfacts.documents import Cell, Unreadable, extract_within_limits
from beltfacts.errors import UseError

ENDINGS = (".docx", ".odt")
_LINE = re.compile(r"[^\n\f]+")


def read_bytes(data: bytes, name: str) -> Draft:
    """Return a Word document as a draft. Raises UseError with the reason for one that cannot be read."""
    try:
        extraction = extract_within_limits(data, name)
    except Unreadable as error:
        raise UseError(f"cannot read {name}: {error}") from error
    lines = [*_LINE.finditer(extraction.text)]
    builder = BlockBuilder("\n".join(line[0] for line in lines))
    places = _Places(lines)
    levels = {mark.start: mark.level for mark in extraction.headings or ()}
    labels = {cell.start: (cell, _labels(extraction.text, table.cells, cell)) for table in extraction.tables for cell in table.cells}
    starts = sorted(labels)
    done = 0
    for line in lines:
        inside = [start for start in starts if line.start() <= start < line.end()]
        for start in inside:
            cell, said = labels[start]
            builder.add_stretch(places.of(cell.start), places.of(cell.end))
            builder.end_block("cell", 0, said)
            done = max(done, cell.end)
        if not inside and line.start() >= done:
            builder.add_stretch(places.of(line.start()), places.of(line.end()))
            level = levels.get(line.start(), 0)
            builder.end_block("heading" if level else "text", level)
    return builder.build()


class _Places:
    """Tells where the characters of a text stand once the empty lines between its lines are gone."""

    def __init__(self, lines: list[re.Match[str]]) -> None:
        """Take the lines that are left, in order."""
        self._starts = [line.start() for line in lines]
        self._ends = [line.end() for line in lines]
        self._new = [*accumulate((len(line[0]) + 1 for line in lines), initial=0)]

    def of(self, offset: int) -> int:
        """Return the new offset of a character, or of the end of a line. One between two lines is at the end of the first."""
        at = max(0, bisect_right(self._starts, offset) - 1)
        return self._new[at] + min(offset, self._ends[at]) - self._starts[at]


def _labels(text: str, cells: tuple[Cell, ...], cell: Cell) -> tuple[str, ...]:
    """Return the row label and the column head of a cell."""
    row = next((text[each.start : each.end] for each in cells if each.column == 0 and each.row <= cell.row < each.row + each.rows), "")
    head = next(
        (text[each.start : each.end] for each in cells if each.row == 0 and each.column <= cell.column < each.column + each.columns), ""
    )
    return (row, head) if cell.column else (head,)
