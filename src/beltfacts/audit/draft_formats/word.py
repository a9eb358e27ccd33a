"""Word documents (.docx, .odt) as a draft. Lines are those of the text as it is read: paragraphs, and rows of tables.

How the file is read is the work of `documents`.
"""

from __future__ import annotations

import re

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
    builder = BlockBuilder(extraction.text)
    levels = {mark.start: mark.level for mark in extraction.headings or ()}
    labels = {cell.start: (cell, _labels(extraction.text, table.cells, cell)) for table in extraction.tables for cell in table.cells}
    starts = sorted(labels)
    done = 0
    for line in _LINE.finditer(extraction.text):
        inside = [start for start in starts if line.start() <= start < line.end()]
        for start in inside:
            cell, said = labels[start]
            builder.add_stretch(cell.start, cell.end)
            builder.end_block("cell", 0, said)
            done = max(done, cell.end)
        if not inside and line.start() >= done:
            builder.add_stretch(line.start(), line.end())
            level = levels.get(line.start(), 0)
            builder.end_block("heading" if level else "text", level)
    return builder.build()


def _labels(text: str, cells: tuple[Cell, ...], cell: Cell) -> tuple[str, ...]:
    """Return the row label and the column head of a cell."""
    row = next((text[each.start : each.end] for each in cells if each.column == 0 and each.row <= cell.row < each.row + each.rows), "")
    head = next(
        (text[each.start : each.end] for each in cells if each.row == 0 and each.column <= cell.column < each.column + each.columns), ""
    )
    return (row, head) if cell.column else (head,)
