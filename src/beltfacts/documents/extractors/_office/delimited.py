"""Tables as text (.csv, .tsv): their rows and cells, with the delimiter told from the text.

Source: RFC 4180, and what spreadsheet programs write beside it.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable
from io import StringIO
from itertools import islice

from beltfacts.documents.extraction import CELL_EDGE, Cell, Extraction, Table
from beltfacts.documents.extractors._office.block_writer import CONTROL, MAX_CELLS, PARAGRAPH, too_many_cells
from beltfacts.documents.extractors._unreadable import Unreadable
from beltfacts.documents.growing_text import GrowingText

DELIMITERS = "\t;|,"
"""What may stand between two cells. Of two that fit equally well the first one counts: "1,5;2,5" has decimal commas."""
_ROWS_LOOKED_AT = 200
"""Rows from which the delimiter is told."""
_EUROSTAT = re.compile(r"\w+(?:,\w+)*\\\w+")
"""The first cell of a table of Eurostat: the names of its dimensions, and behind the backslash that of the columns.

Source: Eurostat, "Bulk download: TSV format".
"""
_MOST_SAME = 20_000
"""Different texts of cells of which equal ones are kept once: names of places and things repeat."""
_NAMED = "sep="
"""How a first line begins that names the delimiter, as Excel writes it."""


def read_delimited(text: str, delimiter: str = "") -> Extraction:
    """Return a table as text, row by row. `delimiter`: empty to tell it from the text. Raises Unreadable."""
    first, _, rest = text.partition("\n")
    if first.lower().startswith(_NAMED) and len(first) == len(_NAMED) + 1:
        text, delimiter = rest, first[-1]
    cells = _CellWriter()
    used = delimiter or _tell_delimiter(text)
    joined = _columns_in_first_cell(first) if used == "\t" else 0
    try:
        for row, fields in enumerate(_rows(text, used)):
            cells.add_row(row, _split_first(fields, joined, is_header=not row) if joined else fields)
    except csv.Error as error:
        raise Unreadable(f"not readable as a table ({error})") from error
    return cells.extraction()


class _CellWriter:
    """Writes rows of cells one after the other, many thousands of them."""

    def __init__(self) -> None:
        """Start with an empty document."""
        self._text = GrowingText()
        self._length = 0
        self._cells: list[Cell] = []
        self._same: dict[str, str] = {}

    def add_row(self, row: int, fields: list[str]) -> None:
        """Add a row as a paragraph. Empty cells have no text. Raises Unreadable where there are too many cells."""
        is_plain, same, cells = "".join(fields).isprintable(), self._same, self._cells
        at = self._length + len(PARAGRAPH) if self._length else 0
        shown = []
        for column, field in enumerate(fields):
            words = field.strip() if is_plain else _shown(field)
            if words:
                shown.append(words)
                end = at + len(words)
                cells.append(tuple.__new__(Cell, (row, column, at, end, 1, 1, False, same.setdefault(field, field))))
                at = end + len(CELL_EDGE)
        if shown:
            self._text.add((PARAGRAPH if self._length else "") + CELL_EDGE.join(shown))
            self._length = at - len(CELL_EDGE)
        if len(same) > _MOST_SAME:
            same.clear()
        if len(cells) > MAX_CELLS:
            raise too_many_cells()

    def extraction(self) -> Extraction:
        """Return the document."""
        return Extraction(self._text.take(), tables=(Table("", tuple(self._cells)),))


def _shown(field: str) -> str:
    """Return a cell as its reader sees it."""
    return CONTROL.sub(" ", field.replace("\r\n", "\n").replace("\r", "\n").strip())


def _columns_in_first_cell(header: str) -> int:
    """Return how many columns Eurostat joins in the first cell of a table: 3 for "freq,unit,geo\\TIME_PERIOD". 0 for other headers."""
    first = header.partition("\t")[0].strip()
    return first.count(",") + 1 if _EUROSTAT.fullmatch(first) else 0


def _split_first(fields: list[str], columns: int, *, is_header: bool) -> list[str]:
    """Return a row with the columns of its first cell apart. The header row does not say what its periods are called."""
    if not fields:
        return fields
    first = fields[0].strip().rpartition("\\")[0] if is_header else fields[0].strip()
    parts = first.split(",")
    return [*parts, *[""] * (columns - len(parts)), *fields[1:]]


def _rows(text: str, delimiter: str) -> Iterable[list[str]]:
    """Return the rows of a table. A line end inside quotes belongs to its cell."""
    return csv.reader(StringIO(text, newline=""), delimiter=delimiter)


def _tell_delimiter(text: str) -> str:
    """Return the delimiter that parts most rows into the same number of cells, at least two."""
    best, best_share = ",", 0.0
    for delimiter in DELIMITERS:
        try:
            widths = [len(fields) for fields in islice(_rows(text, delimiter), _ROWS_LOOKED_AT) if fields]
        except csv.Error:
            continue
        counts = Counter(width for width in widths if width > 1)
        share = max(counts.values(), default=0) / len(widths) if widths else 0.0
        if share > best_share:
            best, best_share = delimiter, share
    return best
