"""Check the date of a fact against the header of the column in which its figure stands. Pure.

Only headers that are surely dates count: two or more in a row, in order of time, each a date and nothing else. A table that declares no
header needs years at equal steps, because a row such as "Opened, 1999, 2004" looks the same.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple
from weakref import WeakKeyDictionary

from beltfacts.documents import Cell, DocumentText, Location
from beltfacts.evidence.cells import TableLabels, tables_of
from beltfacts.evidence.figure_readings import find_whole_figure
from beltfacts.model import Fact
from beltfacts.reading import Date, DateError, LazyPattern, find_dates, iter_lines, line_end, line_start, parse_edtf, split_row

_FLAG = LazyPattern(r"\s?(?:\(?[a-z*\u2020]{1,2}\)?|\[YR\d{4}\])?\s*\Z")
"""What may follow the date of a header: the flag of a statistic, or the code of the World Bank."""
_EDGE = LazyPattern(r"[|\u2502\t]|,(?! )")
"""What stands between two cells of a row."""


class ColumnDate(NamedTuple):
    """The header of a column that is a date."""

    words: str
    """The header as printed."""
    date: Date
    """Its date."""


def find_column_dates(fact: Fact, text: DocumentText, location: Location) -> list[ColumnDate]:
    """Return the dates above the figure of a fact in a table.

    `location`: where its quote is. Several where the figure is in several columns of the row. Empty where it is in none, and where one of
    the columns has no header that is surely a date.
    """
    spans = find_whole_figure(fact.figure, text.text[location.start : location.end])
    found = [_column_date(text, location.start + start) for start, _ in spans]
    known = [each for each in found if each]
    return known if len(known) == len(found) else []


def table_cell_at(text: DocumentText, at: int) -> tuple[TableLabels, Cell] | None:
    """Return the cell of a table at an offset of a document, with its table; None where none is."""
    return _index_of(text).cell_at(at)


def dates_of_other_columns(cell: Cell, text: DocumentText) -> set[str]:
    """Return the dates (EDTF) that headers of the table of a cell name, above whichever column."""
    found = table_cell_at(text, cell.start)
    headers = [found[0].words(each) for row in found[0].header_rows(found[1]) for each in row] if found else []
    return {phrase.named.date.text for header in headers for phrase in find_dates(header)}


def column_mismatch(fact: Fact, columns: Sequence[ColumnDate]) -> str:
    """Say that the figure stands under another date than the fact has. Empty if it does not.

    `columns`: the dates above the figure. A date agrees with a header in which it lies, in part at least. `sic` may explain the difference.
    """
    try:
        date = parse_edtf(fact.date)
    except DateError:
        return ""
    if not columns or (date.first is None and date.last is None) or any(_overlap(date, each.date) for each in columns):
        return ""
    if any(_overlap(phrase.date, each.date) for phrase in find_dates(fact.sic) for each in columns):
        return ""
    headers = " and ".join(dict.fromkeys(each.words[:40] for each in columns))
    return f"figure {fact.figure[:60]!r} is in the column {headers}, not {fact.date}; correct date or figure, or explain in sic"


def _overlap(one: Date, other: Date) -> bool:
    """Return whether two dates have a day in common. An open end has no limit."""
    starts_in_time = one.first is None or other.last is None or one.first <= other.last
    return starts_in_time and (other.first is None or one.last is None or other.first <= one.last)


def _column_date(text: DocumentText, at: int) -> ColumnDate | None:
    """Return the header above the figure at an offset of a document, if it is surely a date."""
    start = line_start(text.text, at)
    line = text.text[start : line_end(text.text, at)]
    if not _EDGE.search(line):
        return None
    known = _index_of(text)
    if cell := known.cell_at(at):
        return _date_above_cell(*cell)
    header = known.row_header(at) if split_row(line) else []
    before = line[: at - start]
    column = before.count("\t") if "\t" in line else before.count(",")
    return _date_of_header(header, column, is_declared=False) if header else None


def _index_of(text: DocumentText) -> _TableIndex:
    """Return the tables of a document, found once."""
    if text not in _KNOWN:
        _KNOWN[text] = _TableIndex(text)
    return _KNOWN[text]


def _date_above_cell(table: TableLabels, cell: Cell) -> ColumnDate | None:
    """Return the header above a cell if it is surely a date. Headers of several rows must agree."""
    found = [
        _date_of_header([table.words(each) for each in row], index, all(each.is_header for each in row))
        for row in table.header_rows(cell)
        for index, each in enumerate(row)
        if each.column <= cell.column < each.column + each.columns
    ]
    dates = [each for each in found if each]
    return dates[0] if dates and all(_overlap(dates[0].date, each.date) for each in dates) else None


class _TableIndex:
    """Where the cells of a document are, and its blocks of rows with tabs or commas."""

    def __init__(self, text: DocumentText) -> None:
        """Find the cells and the blocks once: a document has thousands of facts."""
        located = ((cell.start, cell.end, table, cell) for table in tables_of(text) for cell in table.table.cells)
        self._cells = sorted(located, key=lambda each: each[:2])
        self._starts = [each[0] for each in self._cells]
        self._blocks: list[tuple[int, list[str]]] = []
        shape = ("", 0)
        for offset, line in iter_lines(text.text):
            cells = split_row(line)
            found = ("\t" if "\t" in line else ",", len(cells)) if cells else ("", 0)
            if found != shape:
                self._blocks.append((offset, cells))
            shape = found

    def cell_at(self, at: int) -> tuple[TableLabels, Cell] | None:
        """Return the cell at an offset with its table, or None."""
        index = bisect_right(self._starts, at) - 1
        if index < 0 or at >= self._cells[index][1]:
            return None
        return self._cells[index][2:]

    def row_header(self, at: int) -> list[str]:
        """Return the cells of the first row of the block of rows at an offset. Empty where none is."""
        index = bisect_right(self._blocks, at, key=lambda block: block[0]) - 1
        return self._blocks[index][1] if index >= 0 else []


_KNOWN: WeakKeyDictionary[DocumentText, _TableIndex] = WeakKeyDictionary()
"""The tables of the documents in use."""


def _date_of_header(cells: Sequence[str], index: int, is_declared: bool) -> ColumnDate | None:
    """Return the header at an index of a row if the row is surely one of dates."""
    dates = [_whole_date(words) for words in cells]
    date = dates[index]
    known = [each for each in dates if each]
    firsts = [each.first for each in known if each.first]
    if date is None or len(known) < 2 or firsts not in (sorted(set(firsts)), sorted(set(firsts), reverse=True)):
        return None
    if any(char.isdigit() for words, each in zip(cells[1:], dates[1:], strict=True) if each is None for char in words):
        return None
    steps = {abs(later.year - sooner.year) for sooner, later in zip(firsts, firsts[1:], strict=False)}
    if not is_declared and all(each.precision == "year" for each in known) and not (len(steps) == 1 and (len(known) > 2 or steps == {1})):
        return None
    return ColumnDate(cells[index].strip(), date)


def _whole_date(words: str) -> Date | None:
    """Return the date that a header is and nothing else, None where it is none or an uncertain one."""
    words = " ".join(words.split())
    phrase = next(iter(find_dates(words)), None) if any(map(str.isdigit, words)) else None
    if phrase is None or phrase.start or not _FLAG.match(words, phrase.end):
        return None
    date = phrase.date
    return None if date.approximate or date.uncertain or date.first is None or date.last is None else date
