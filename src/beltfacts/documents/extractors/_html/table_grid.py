"""Where the cells of a table stand, with their spans (https://html.spec.whatwg.org/#forming-a-table). Pure."""

from __future__ import annotations

from typing import Any

from beltfacts.documents.extraction import Cell
from beltfacts.documents.extractors._html.taken_columns import TakenColumns

_MOST_COLUMNS = 1000
"""The widest cell that the standard allows, in columns."""
_MOST_ROWS = 65534
"""The highest cell that the standard allows, in rows."""
_LONGEST_IN_LINE = 200
"""Characters, and nodes, of a cell that stands in one line."""
_LONG_CONTENT = frozenset("table ul ol dl pre blockquote h1 h2 h3 h4 h5 h6 article section".split())
"""Elements of cells that are more than a line."""
_LONGEST_NAME = 200
"""Characters of a caption that name a table."""
_NOT_IN_NAME = frozenset("sup sub style script template".split())
"""Elements of a caption whose text is no part of the name: marks of notes among them."""


class TableGrid:
    """A table that is being read: its cells so far, and the positions that earlier cells take."""

    def __init__(self) -> None:
        """Start with no rows."""
        self.name = ""
        """The words of its caption."""
        self.cells: list[Cell] = []
        """The cells that are finished."""
        self.row = -1
        """The row that is being read, from 0; -1 before the first."""
        self.is_in_head = False
        """Whether the rows that are being read are those of the head (``thead``)."""
        self.is_first_of_row = True
        """Whether the cell that was placed last is the first one of its row in the document."""
        self._column = 0
        self._in_row = 0
        self._group_start = 0
        self._taken = TakenColumns()

    def begin_row(self) -> None:
        """Go on to the next row."""
        self.row += 1
        self._column = self._in_row = 0

    def end_group(self) -> None:
        """End a group of rows (``thead``, ``tbody``): no cell reaches beyond it."""
        self._taken = TakenColumns()
        self.is_in_head = False
        for at in range(self._group_start, len(self.cells)):
            cell = self.cells[at]
            self.cells[at] = cell._replace(rows=max(1, min(cell.rows, self.row + 1 - cell.row)))
        self._group_start = len(self.cells)

    def place(self, attributes: dict[str, Any], *, is_header: bool) -> Cell:
        """Return the next cell of the row, without its offsets. `attributes`: those of its element."""
        if self.row < 0:
            self.begin_row()
        self.is_first_of_row = not self._in_row
        self._in_row += 1
        self._column = self._taken.next_free(self._column, self.row)
        columns = min(max(1, _whole_number(attributes.get("colspan"), 1)), _MOST_COLUMNS)
        rows = min(_whole_number(attributes.get("rowspan"), 1), _MOST_ROWS) or _MOST_ROWS
        if rows > 1:
            self._taken.take(self._column, self._column + columns, self.row + rows - 1)
        cell = Cell(self.row, self._column, 0, 0, rows, columns, is_header or self.is_in_head)
        self._column += columns
        return cell

    def finish(self) -> list[Cell]:
        """Return the cells. One that reaches beyond the last row ends there."""
        self.end_group()
        return self.cells


def _whole_number(value: str | None, otherwise: int) -> int:
    """Return the whole number that an attribute starts with."""
    digits = ""
    for char in (value or "").strip():
        if not ("0" <= char <= "9") or len(digits) > 6:
            break
        digits += char
    return int(digits) if digits else otherwise


def stands_in_one_line(node: Any) -> bool:
    """Return whether a cell is short, and holds neither tables nor lists: its line breaks then do not end the row. `node`: its element."""
    pending, length, count = [node], 0, 0
    while pending:
        each = pending.pop()
        count += 1
        length += len(each.data or "") if each.name == "#text" else 0
        if each.name in _LONG_CONTENT or length > _LONGEST_IN_LINE or count > _LONGEST_IN_LINE:
            return False
        pending.extend(each.children or ())
    return True


def caption_words(node: Any) -> str:
    """Return the words of a caption. `node`: its element in the tree."""
    words: list[str] = []
    pending, length = [node], 0
    while pending and length <= _LONGEST_NAME:
        each = pending.pop()
        if each.name == "#text":
            words.append(each.data or "")
            length += len(words[-1])
        elif each.name not in _NOT_IN_NAME:
            pending.extend(reversed(each.children or ()))
    return " ".join("".join(words).split())[:_LONGEST_NAME]
