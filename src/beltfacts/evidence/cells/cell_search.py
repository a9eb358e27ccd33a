"""Find the one cell of a document's tables that the labels of a fact name. Pure.

It compares no figure (`cell_check`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple
from weakref import WeakKeyDictionary

from beltfacts.documents import Cell, DocumentText, reader_words
from beltfacts.errors import did_you_mean
from beltfacts.evidence.cells.cell_places import CellPlace
from beltfacts.evidence.cells.label_types import Labels, label_key
from beltfacts.evidence.cells.number_convention import POINT, convention_of
from beltfacts.evidence.cells.table_labels import TableLabels
from beltfacts.model import CellKeys
from beltfacts.reading import LazyPattern

_LINES_ABOVE = 3
"""Lines above a table that may be its caption."""
_LONGEST_CAPTION = 240
"""Characters of a caption; a longer line is running text."""
_SHOWN = 4
"""Cells or labels that a message lists."""

_NAMED = LazyPattern(
    r"(?:Table|Tableau|Tabelle|Tabla|Tabela|Exhibit|Chart|Figure|Annex|Appendix)\b|[\u9644]?[\u8868\u5716\u56fe]\s?\d|표\s?\d",
    re.IGNORECASE,
)
"""How the caption of a table begins, in some languages."""
_RUNNING_TEXT = LazyPattern(r".{60}.*[.!?\u3002]\Z")
"""A line that ends a sentence and is longer than captions without a name mostly are."""
_LAST_OF_TEXT = LazyPattern(r"[a-z0-9)%][.!?]\Z")
"""The last line of wrapped text, which may be short."""

_BESIDE: WeakKeyDictionary[TableLabels, list[str]] = WeakKeyDictionary()
"""The lines beside each table in use."""
_SHARED: WeakKeyDictionary[TableLabels, tuple[tuple[str, ...], str]] = WeakKeyDictionary()
"""What all cells of a table in use share: the lines beside it, and what begins their decimals."""
_KNOWN: WeakKeyDictionary[DocumentText, list[TableLabels]] = WeakKeyDictionary()
"""The tables of documents in use."""


class FoundCell(NamedTuple):
    """A cell, and what its table says of it."""

    cell: Cell
    """The cell."""
    words: str
    """Its text as its reader sees it, without note marks."""
    labels: Labels
    """Its labels. The captions include the lines beside the table."""
    decimal: str = POINT
    """What begins the decimals in its table: a point or a comma."""


class CellSearch(NamedTuple):
    """The cells that labels name, or why there is none."""

    cells: list[FoundCell]
    """The cells; one if all is well."""
    reason: str = ""
    """Why there is not exactly one, and what to do."""


def find_cells(keys: CellKeys, text: DocumentText, place: CellPlace | None = None) -> CellSearch:
    """Return the cells that the labels name. Labels are compared without case, note marks and differences of spaces.

    `place`: where the fact says that the cell is. It tells cells with equal labels apart, if one of them is there.
    """
    tables = tables_of(text)
    if not tables:
        return CellSearch([], "the document has no table")
    named = [table for table in tables if _has_name(keys.table, table, text)] if keys.table else tables
    if not named:
        return CellSearch([], f"no table {keys.table[:60]!r} in the document{_closest(keys.table, _names(tables, text))}")
    if place and (at := _cell_at(place, keys, named, text)):
        return CellSearch([at])
    row_keys, column_keys = _typed_keys(keys.row), _typed_keys(keys.column)
    found: list[FoundCell] = []
    for table in named:
        for cell in table.cells_between(row_keys, column_keys):
            if not keys.table or _has_name(keys.table, table, text, table.labels(cell)):
                found.append(with_labels(cell, table, text))
    if len(found) == 1:
        return CellSearch(found)
    if found:
        return CellSearch(found, _which_one(found, keys))
    return CellSearch([], _missing_key(keys, named))


def with_labels(cell: Cell, table: TableLabels, text: DocumentText) -> FoundCell:
    """Return a cell with its labels. The captions include the lines beside the table."""
    if (shared := _SHARED.get(table)) is None:
        shared = _SHARED[table] = tuple(lines_beside(table, text)), convention_of(table).decimal
    beside, decimal = shared
    labels = table.labels(cell)
    if beside:
        labels = labels._replace(captions=(*labels.captions, *beside))
    return FoundCell(cell, table.words(cell), labels, decimal)


def _cell_at(place: CellPlace, keys: CellKeys, tables: Iterable[TableLabels], text: DocumentText) -> FoundCell | None:
    """Return the one cell at a place if it has the labels, else None."""
    there = [table for table in tables if not place.sheet or table.table.name == place.sheet]
    if len(there) != 1 or (keys.table and place.sheet not in ("", keys.table)):
        return None
    (table,) = there
    cell = table.cell_at(place.row, place.column)
    if cell is None or not cell.raw or (cell.row, cell.column) != (place.row, place.column):
        return None
    found = with_labels(cell, table, text)
    is_same = {*keys.row}.issubset(found.labels.row) and {*keys.column}.issubset(found.labels.column)
    return found if is_same or table.has_labels(cell, place.row, _typed_keys(keys.row), _typed_keys(keys.column)) else None


@lru_cache(maxsize=20_000)
def _typed_keys(labels: tuple[str, ...]) -> frozenset[str]:
    """Return labels of a fact as they are compared."""
    return frozenset(map(_typed_key, labels))


@lru_cache(maxsize=20_000)
def _typed_key(label: str) -> str:
    """Return a label of a fact as it is compared, without note marks, which a person may copy with it."""
    return label_key(reader_words(DocumentText(label), 0, len(label)) or label)


def tables_of(text: DocumentText) -> list[TableLabels]:
    """Return the tables of a document with their labels, each made once."""
    if (known := _KNOWN.get(text)) is None:
        known = _KNOWN[text] = [TableLabels(text, table) for table in text.extraction.tables if table.cells]
    return known


def _has_name(name: str, table: TableLabels, text: DocumentText, labels: Labels | None = None) -> bool:
    """Return whether a table, or the part of it above a cell with these labels, has a name: "Table 3" of "Table 3. Ports".

    A line beside the table must begin with the name, because running text mentions other tables. In Chinese no space follows a number.
    """
    captions = labels.captions if labels else table.captions()
    wanted = re.compile(rf"(?<!\w){re.escape(label_key(name))}(?![^\W\u3040-\u9fff\uac00-\ud7a3]|[.\-]\d)")
    if any(wanted.search(label_key(caption)) for caption in (*captions, table.table.name)):
        return True
    return any(wanted.match(label_key(line)) for line in lines_beside(table, text))


def _names(tables: Iterable[TableLabels], text: DocumentText) -> list[str]:
    """Return what the tables of a document are called, for messages."""
    found = ((table.table.name, *table.captions(), *lines_beside(table, text)) for table in tables)
    return [next(filter(None, names), "") for names in found]


def lines_beside(table: TableLabels, text: DocumentText) -> list[str]:
    """Return the lines that may be the caption of a table, found once."""
    if table not in _BESIDE:
        _BESIDE[table] = _lines_beside(table, text)
    return _BESIDE[table]


def _lines_beside(table: TableLabels, text: DocumentText) -> list[str]:
    """Return the short lines above a table, the nearest first, or else the one below: its caption may be there.

    Behind running text only a line with the name of a table counts: "Table 2: Workload of the courts, 2023". The line below is the caption of the
    next table where one follows.
    """
    start, end = table.span
    above = text.text[max(0, start - 2 * _LONGEST_CAPTION) : start].split("\n")[:-1]
    near, is_behind_text = list[str](), False
    numbered = [(at, line) for at, line in enumerate(above) if line.strip()]
    for at, line in numbered[: -_LINES_ABOVE - 1 : -1]:
        words = " ".join(line.strip("#*_ ").split())
        named = _NAMED.match(words) is not None
        wrapped = f"{above[at - 1].strip()} {words}" if at and _LAST_OF_TEXT.search(words) else words
        if "\u2502" in line or "|" in line:
            break
        is_behind_text = is_behind_text or len(words) > _LONGEST_CAPTION or (not named and _RUNNING_TEXT.search(wrapped) is not None)
        if is_behind_text and not (named and len(words) <= _LONGEST_CAPTION):
            continue
        near.append(words)
        if named:  # what stands above the caption is not of this table
            return near
    below = next((line for line in text.text[end : end + 2 * _LONGEST_CAPTION].split("\n")[1:] if line.strip()), "")
    words = " ".join(below.strip("#*_ ").split())
    if _NAMED.match(words) and len(words) <= _LONGEST_CAPTION and not _table_follows(text, end, below):
        near.append(words)
    return near


def _table_follows(text: DocumentText, end: int, line: str) -> bool:
    """Return whether a table begins directly below a line that stands below another table. `end`: the end of that one."""
    behind = text.text.find(line, end) + len(line)
    starts = (table.span[0] for table in tables_of(text))
    return any(behind <= start and text.text[behind:start].count("\n") <= _LINES_ABOVE for start in starts)


def _which_one(found: list[FoundCell], keys: CellKeys) -> str:
    """Say how the cells differ that the same labels name."""
    listed = []
    for each in found[:_SHOWN]:
        more = [
            label
            for label in (*each.labels.row, *each.labels.column)
            if label_key(label) not in set(map(_typed_key, (*keys.row, *keys.column)))
        ]
        where = more or each.labels.captions[:1] or [""]
        listed.append(f"{each.words[:40]!r} ({', '.join(where)[:80]})" if where[0] else repr(each.words[:40]))
    return f"{len(found)} cells have these labels: {'; '.join(listed)}; add a label of row or column, or name the table"


def _missing_key(keys: CellKeys, tables: list[TableLabels]) -> str:
    """Say which label names no cell."""
    rows = list(dict.fromkeys(label for table in tables for label in table.row_labels()))
    columns = list(dict.fromkeys(label for table in tables for label in table.column_labels()))
    for label in keys.row:
        if not any(table.has_row(_typed_key(label)) for table in tables):
            return f"no row {label[:60]!r} in the table{_closest(label, rows)}"
    for label in keys.column:
        if not any(table.has_column(_typed_key(label)) for table in tables):
            return f"no column {label[:60]!r} in the table{_closest(label, columns)}"
    return f"no cell has all these labels: row {', '.join(keys.row)[:80]}; column {', '.join(keys.column)[:80]}; the cell may be empty"


def _closest(label: str, labels: list[str]) -> str:
    """Return a hint at the labels that are most similar."""
    known = [each[:60] for each in labels if each]
    hint = did_you_mean(label, known, "")
    return f"; {hint.strip()}" if hint else f"; it has {', '.join(map(repr, known[:_SHOWN]))}" if known else ""
