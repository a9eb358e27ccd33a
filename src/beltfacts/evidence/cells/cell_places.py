"""The place of a cell, as its name in a spreadsheet says it: "Ports!B2". Pure."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from beltfacts.reading import LazyPattern

_CELL_NAME = LazyPattern(r"\$?(?P<column>[A-Z]{1,3})\$?(?P<row>[1-9][0-9]{0,6})\Z")
"""The name of a cell in a sheet of a spreadsheet."""


class CellPlace(NamedTuple):
    """Where a cell is in a spreadsheet or in a table of plain text."""

    sheet: str
    """The name of its sheet, or empty."""
    row: int
    """Its row, from 0."""
    column: int
    """Its column, from 0."""


def cell_place(locator: str) -> CellPlace | None:
    """Return the place that a locator such as "Ports!B2" names; None for other locators."""
    sheet, sign, at = locator.strip().rpartition("!")
    name = _CELL_NAME.match(at)
    if name is None or (sign and (not sheet or "!" in sheet)):
        return None
    return CellPlace(sheet.strip("'"), int(name["row"]) - 1, _column(name["column"]))


@lru_cache(maxsize=1024)
def _column(letters: str) -> int:
    """Return the place of a column (from 0) by its letters."""
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1
