"""Tables and sheets of OpenDocument files: their rows and cells, with what is repeated, spanned and hidden.

It writes no text. Source: OpenDocument 1.3, part 3, chapter 9.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from beltfacts.documents.extractors._office.xml_tree import Node, whole_number
from beltfacts.documents.extractors._unreadable import Unreadable

_GROUPS = frozenset(("table:table-rows", "table:table-row-group", "table:table-columns", "table:table-column-group"))
_HEADERS = frozenset(("table:table-header-rows", "table:table-header-columns"))
_MAX_SIZE = 1 << 20
"""Rows of a sheet; a file that repeats more is read up to here."""
_MAX_REPEATED_CELLS = 1_000_000
"""Cells with content that repetition may make of one table."""
_HIDDEN = ("collapse", "filter")


class TableCell(NamedTuple):
    """A cell with content."""

    node: Node
    """Its element."""
    row: int
    """Its first row, from 0."""
    column: int
    """Its first column, from 0."""
    rows: int
    """How many rows it spans."""
    columns: int
    """How many columns it spans."""
    is_header: bool
    """Whether the document declares it to be a header."""
    is_hidden: bool
    """Whether all its rows or all its columns are hidden."""


def table_cells(table: Node) -> Iterator[TableCell]:
    """Yield the cells of a table that have content, row by row. Raises Unreadable if repetition makes too many."""
    hidden_columns: list[tuple[int, int]] = []
    header_columns = 0
    column = 0
    for node, is_header in _inner(table, "table:table-column"):
        count = _repeated(node, "columns")
        if node.get("table:visibility") in _HIDDEN:
            hidden_columns.append((column, column + count - 1))
        column += count
        header_columns = column if is_header else header_columns
    rows = [(node, is_header, _repeated(node, "rows")) for node, is_header in _inner(table, "table:table-row")]
    starts, hidden_rows, start = [], [], 0
    for node, _, count in rows:
        starts.append(start)
        if node.get("table:visibility") in _HIDDEN:
            hidden_rows.append((start, start + count - 1))
        start += count
    made = 0
    for (node, is_header, count), first_row in zip(rows, starts, strict=True):
        cells = list(_row_cells(node))
        made += sum(repeated for _, _, repeated in cells) * count
        if made > _MAX_REPEATED_CELLS:
            raise Unreadable(f"a table repeats its cells more than {_MAX_REPEATED_CELLS:,} times")
        for row in range(first_row, first_row + count if cells else first_row):
            for cell, first_column, repeated in cells:
                height, width = _span(cell, "rows"), _span(cell, "columns")
                for at in range(first_column, first_column + repeated):
                    hides = _all_within(at, at + width - 1, hidden_columns) or _all_within(row, row + height - 1, hidden_rows)
                    yield TableCell(cell, row, at, height, width, is_header or at < header_columns, hides)


def _row_cells(node: Node) -> Iterator[tuple[Node, int, int]]:
    """Yield the cells of a row that have content: the element, its first column, and how often it is repeated."""
    column = 0
    for cell in node.elements:
        if cell.tag in ("table:table-cell", "table:covered-table-cell"):
            count = _repeated(cell, "columns")
            if cell.tag == "table:table-cell" and (cell.elements or cell.get("office:value-type") or cell.get("table:formula")):
                yield cell, column, count
            column += count


def _inner(node: Node, tag: str, *, is_header: bool = False) -> Iterator[tuple[Node, bool]]:
    """Yield the rows or columns of a table, also those in groups, and whether they are headers."""
    for child in node.elements:
        if child.tag == tag:
            yield child, is_header
        elif child.tag in _GROUPS or child.tag in _HEADERS:
            yield from _inner(child, tag, is_header=is_header or child.tag in _HEADERS)


def _repeated(node: Node, what: str) -> int:
    return max(1, min(whole_number(node.get(f"table:number-{what}-repeated"), 1), _MAX_SIZE))


def _span(node: Node, what: str) -> int:
    return max(1, min(whole_number(node.get(f"table:number-{what}-spanned"), 1), _MAX_SIZE))


def _all_within(first: int, last: int, ranges: list[tuple[int, int]]) -> bool:
    """Return whether all numbers from first to last lie in ranges that are in order."""
    for start, end in ranges:
        if start <= first <= end:
            first = end + 1
    return first > last
