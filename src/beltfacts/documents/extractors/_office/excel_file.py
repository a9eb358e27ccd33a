"""Spreadsheets (.xlsx): each sheet that is shown, row by row, cells as displayed.

Charts, headers and footers of the printed page are left out. Source: ISO/IEC 29500-1, part 18.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors._office.excel_cells import CellReader, ShownCell, read_number
from beltfacts.documents.extractors._office.excel_styles import formats_of_conditions, read_styles
from beltfacts.documents.extractors._office.intervals import CellRanges, Intervals
from beltfacts.documents.extractors._office.package import Package
from beltfacts.documents.extractors._office.sheet_writer import SheetCell, SheetWriter
from beltfacts.documents.extractors._office.xml_tree import Node, parse_xml, whole_number
from beltfacts.documents.extractors._unreadable import Unreadable

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})\Z")
_ON = ("1", "true")
_CONDITION = "a condition may show the value in another format"
"""Why the text of a cell is not known."""
_MAX_MERGED_STEPS = 20_000_000
"""Cells compared with merged ranges. Ranges that do not overlap stay far below."""


class _Merged(NamedTuple):
    """A range of merged cells."""

    row: int
    """Its first row, from 0."""
    column: int
    """Its first column, from 0."""
    last_row: int
    """Its last row."""
    last_column: int
    """Its last column."""


def read_excel_file(data: bytes) -> Extraction:
    """Return the text of a spreadsheet. Raises Unreadable."""
    package = Package(data, "a spreadsheet")
    main = package.main_part("xl/workbook.xml")
    workbook = package.parse(main)
    links = package.relationships(main)
    by_kind = {link.kind: link.target for link in links.values() if package.has(link.target)}
    strings: list[Node] = []
    if "sharedStrings" in by_kind:
        parse_xml(package.read(by_kind["sharedStrings"]), {"x:si": strings.append})
    styles_root = package.parse(by_kind["styles"]) if "styles" in by_kind else None
    settings, calculation = workbook.find("x:workbookPr"), workbook.find("x:calcPr")
    reader = CellReader(
        strings,
        read_styles(styles_root),
        from_1904=bool(settings and settings.get("date1904") in _ON),
        recalculates=bool(calculation and calculation.get("fullCalcOnLoad") in _ON),
    )
    writer = SheetWriter()
    conditions = formats_of_conditions(styles_root)
    sheets = workbook.find("x:sheets")
    for sheet in sheets.elements if sheets else []:
        name, link = sheet.get("name"), links.get(sheet.get("r:id"))
        if sheet.get("state") in ("hidden", "veryHidden"):
            writer.leave_out(f"the hidden sheet {name}")
        elif link and link.kind == "worksheet" and package.has(link.target):
            _Sheet(name, reader, conditions).write(package, link.target, writer)
    return writer.build()


class _Sheet:
    """Collects the cells of a sheet while its XML is read."""

    def __init__(self, name: str, reader: CellReader, conditions: set[int]) -> None:
        """Start with an empty sheet. `conditions`: the conditional styles that change a number format."""
        self._name = name
        self._reader = reader
        self._row = -1
        self._cells: dict[tuple[int, int], ShownCell] = {}
        self._hidden_rows = Intervals()
        self._hidden_columns = Intervals()
        self._merged: list[_Merged] = []
        self._conditions = conditions
        self._uncertain = CellRanges(name)
        self._hides_zeros = False

    def write(self, package: Package, part: str, writer: SheetWriter) -> None:
        """Read the sheet of a part, and write it."""
        handlers = {
            "x:sheetView": self._read_view,
            "x:row": self._read_row,
            "x:col": self._read_column,
            "x:mergeCell": self._read_merged,
            "x:conditionalFormatting": self._read_condition,
        }
        parse_xml(package.read(part), handlers)
        merged_at, covered = self._merged_cells()
        cells: list[SheetCell] = []
        for (row, column), shown in sorted(self._cells.items()):
            if (row, column) in covered:
                continue
            merged = merged_at.get((row, column)) or _Merged(row, column, row, column)
            hides = self._hidden_columns.cover(column, merged.last_column) or self._hidden_rows.cover(row, merged.last_row)
            size = merged.last_row - row + 1, merged.last_column - column + 1
            gap = shown.gap or (_CONDITION if self._uncertain.contain(row, column) and read_number(shown.raw) is not None else "")
            pieces = [] if gap or (self._hides_zeros and read_number(shown.raw) == 0) else shown.pieces
            cells.append(SheetCell(row, column, *size, pieces, shown.raw, gap, hides, shown.is_struck))
        writer.write_sheet(self._name, cells, _drawn_texts(package, part))

    def _read_row(self, node: Node) -> None:
        """Read a row (``row``) with its cells."""
        self._row = whole_number(node.get("r"), self._row + 2) - 1
        if node.get("hidden") in _ON:
            self._hidden_rows.add(self._row, self._row)
        column = -1
        for cell in node.elements:
            place = _position(cell.get("r"))
            column = place[1] if place else column + 1
            shown = self._reader.show(cell)
            if shown.pieces or shown.gap or shown.is_struck:
                self._cells[self._row, column] = shown

    def _read_column(self, node: Node) -> None:
        """Read columns (``col``) that are hidden."""
        # All from min to max, and not the first alone: findings/openpyxl-hidden-columns-of-a-group-are-shown.sh
        if node.get("hidden") in _ON:
            self._hidden_columns.add(whole_number(node.get("min")) - 1, whole_number(node.get("max")) - 1)

    def _read_merged(self, node: Node) -> None:
        """Read a range of merged cells (``mergeCell``)."""
        first, _, last = node.get("ref").partition(":")
        start, end = _position(first), _position(last or first)
        if start and end and start[0] <= end[0] and start[1] <= end[1]:
            self._merged.append(_Merged(*start, *end))

    def _read_view(self, node: Node) -> None:
        """Read how the sheet is shown (``sheetView``)."""
        self._hides_zeros = node.get("showZeros", "1") not in _ON

    def _read_condition(self, node: Node) -> None:
        """Read ranges whose values a condition shows in another way (``conditionalFormatting``): in another format, or not at all."""
        rules = [each for each in node.elements if each.tag == "x:cfRule"]
        changes = any(whole_number(rule.get("dxfId"), -1) in self._conditions for rule in rules)
        if changes or any(each.get("showValue", "1") not in _ON for rule in rules for each in rule.elements):
            for reference in node.get("sqref").split():
                first, _, last = reference.partition(":")
                start, end = _position(first), _position(last or first)
                if start and end:
                    self._uncertain.add((start[0], end[0]), (start[1], end[1]))

    def _merged_cells(self) -> tuple[dict[tuple[int, int], _Merged], set[tuple[int, int]]]:
        """Return the merged ranges by their first cell, and the cells that lie under them: their own values are not shown.

        Only cells with text are looked at, because a range may span a whole sheet.
        """
        rows: dict[int, list[int]] = {}
        for row, column in self._cells:
            rows.setdefault(row, []).append(column)
        row_numbers = sorted(rows)
        first: dict[tuple[int, int], _Merged] = {}
        covered: set[tuple[int, int]] = set()
        steps = 0
        for merged in self._merged:
            first[merged.row, merged.column] = merged
            for row in row_numbers[bisect_left(row_numbers, merged.row) : bisect_right(row_numbers, merged.last_row)]:
                steps += len(rows[row])
                covered.update((row, column) for column in rows[row] if merged.column <= column <= merged.last_column)
            covered.discard((merged.row, merged.column))
            if steps > _MAX_MERGED_STEPS:
                raise Unreadable(f"the merged cells of the sheet {self._name[:80]} overlap")
        return first, covered


def _position(reference: str) -> tuple[int, int] | None:
    """Return row and column, from 0, of a reference such as "AB12"; None for anything else."""
    match = _REFERENCE.match(reference)
    if not match:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]) - 1, column - 1


def _drawn_texts(package: Package, part: str) -> list[str]:
    """Return the paragraphs of the text boxes that lie on a sheet."""
    texts: list[str] = []
    for link in package.relationships(part).values():
        if link.kind == "drawing" and package.has(link.target):
            for paragraph in (node for node in package.parse(link.target).walk() if node.tag == "a:p"):
                texts.append("".join("\n" if node.tag == "a:br" else node.text for node in paragraph.walk() if node.tag in ("a:t", "a:br")))
    return texts
