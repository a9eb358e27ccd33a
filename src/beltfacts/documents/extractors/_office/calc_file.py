"""Spreadsheets of OpenDocument (.ods): each sheet that is shown, row by row, cells as displayed.

Source: OpenDocument 1.3, part 3, chapter 9.
"""

from __future__ import annotations

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors._office.block_writer import LINE, ON_LINE, BlockWriter, Shift
from beltfacts.documents.extractors._office.formula import Piece
from beltfacts.documents.extractors._office.odf_styles import OdfStyles
from beltfacts.documents.extractors._office.odf_table import TableCell, table_cells
from beltfacts.documents.extractors._office.odf_text import OdfText
from beltfacts.documents.extractors._office.sheet_writer import SheetCell, SheetWriter
from beltfacts.documents.extractors._office.writer_file import OdfBlocks, open_odf
from beltfacts.documents.extractors._office.xml_tree import Node


def read_calc_file(data: bytes) -> Extraction:
    """Return the text of a spreadsheet of OpenDocument. Raises Unreadable."""
    _, content, styles = open_odf(data, "an OpenDocument spreadsheet")
    writer = SheetWriter()
    body = content.find("office:body", "office:spreadsheet")
    for sheet in body.elements if body else []:
        if sheet.tag == "table:table":
            name = sheet.get("table:name")
            if styles.is_table_hidden(sheet.get("table:style-name")):
                writer.leave_out(f"the hidden sheet {name}")
            else:
                writer.write_sheet(name, [_shown(cell, styles, writer) for cell in table_cells(sheet)], _drawn_texts(sheet, styles))
    return writer.build()


def _shown(cell: TableCell, styles: OdfStyles, writer: SheetWriter) -> SheetCell:
    """Return a cell as it is displayed."""
    node = cell.node
    collector = _Collector()
    OdfBlocks(OdfText(collector, styles)).write_blocks(node, LINE)
    for what in collector.builder.build().left_out:
        writer.leave_out(what)
    raw = next(
        (node.get(name) for name in ("office:value", "office:date-value", "office:time-value", "office:boolean-value") if node.get(name)),
        "",
    )
    gap = ""
    if not node.find("text:p"):
        if node.get("table:formula") and not node.get("office:value-type"):
            gap = "a formula was never calculated; open and save the file in a spreadsheet program"
        elif raw:
            gap = "the displayed text is not in the file; open and save it in a spreadsheet program"
    return SheetCell(cell.row, cell.column, cell.rows, cell.columns, collector.pieces, raw, gap, cell.is_hidden, is_header=cell.is_header)


class _Collector(BlockWriter):
    """Collects the pieces of one cell."""

    def __init__(self) -> None:
        """Start with an empty cell."""
        super().__init__()
        self.pieces: list[Piece] = []

    def write(self, text: str, shift: Shift = ON_LINE) -> None:
        """Keep a piece of the cell."""
        if self._separator and self.pieces:
            self.pieces.append((self._separator, ON_LINE))
        self._separator = ""
        self.pieces.append((text, shift))


def _drawn_texts(sheet: Node, styles: OdfStyles) -> list[str]:
    """Return the paragraphs of the text boxes that lie on a sheet."""
    shapes = sheet.find("table:shapes")
    if shapes is None:
        return []
    blocks = OdfBlocks(OdfText(BlockWriter(), styles))
    blocks.write_blocks(shapes, LINE)
    return [line for line in blocks.text.writer.builder.build().text.split("\n") if line]
