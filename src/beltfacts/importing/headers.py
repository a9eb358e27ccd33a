"""The header of each column, and the names by which messages and options call columns and cells. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from beltfacts.evidence import TableLabels


def headers_of(labels: TableLabels, rows: Sequence[int], columns: Sequence[int]) -> dict[int, str]:
    """Return the nearest header of each column, empty where it has none."""
    found: dict[int, str] = {}
    for column in columns:
        cells = (labels.cell_at(row, column) for row in reversed(rows))
        found[column] = next((labels.words(cell) for cell in cells if cell and cell.columns < max(2, len(columns) - 1)), "")
    return found


def unique_names(headers: Mapping[int, str]) -> dict[int, str]:
    """Return the name of each column: its header. Equal ones get the letter of their column."""
    counts = Counter(headers.values())
    return {
        column: name if name and counts[name] == 1 else f"{name} (column {column_letter(column)})".strip()
        for column, name in headers.items()
    }


@lru_cache(maxsize=20_000)
def column_letter(column: int) -> str:
    """Return the letter of a column, from 0."""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """Return the name of a cell: "B2" for row 1 and column 1."""
    return f"{column_letter(column)}{row + 1}"
