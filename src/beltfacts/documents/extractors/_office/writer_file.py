"""Text files of OpenDocument (.odt): paragraphs, tables, notes and text boxes in reading order.

Headers, footers, comments and deletions are left out. Source: OpenDocument 1.3, part 3.
"""

from __future__ import annotations

from itertools import groupby

from beltfacts.documents.extraction import CELL_EDGE, Cell, Extraction
from beltfacts.documents.extractors._office.block_writer import LINE, PARAGRAPH, BlockWriter
from beltfacts.documents.extractors._office.odf_styles import OdfStyles
from beltfacts.documents.extractors._office.odf_table import table_cells
from beltfacts.documents.extractors._office.odf_text import OdfText
from beltfacts.documents.extractors._office.package import Package
from beltfacts.documents.extractors._office.xml_tree import Node, whole_number
from beltfacts.documents.extractors._unreadable import Unreadable

_WITHOUT_TEXT = frozenset(
    (
        "text:tracked-changes office:annotation office:forms text:sequence-decls text:variable-decls text:user-field-decls "
        "svg:title svg:desc draw:image draw:object draw:object-ole office:event-listeners text:note-citation office:binary-data"
    ).split()
)
"""Elements between paragraphs without shown text."""


def open_odf(data: bytes, kind: str) -> tuple[Package, Node, OdfStyles]:
    """Return the package, the root of ``content.xml`` and the styles of an OpenDocument file. Raises Unreadable."""
    package = Package(data, kind)
    if package.has("META-INF/manifest.xml"):
        manifest = package.parse("META-INF/manifest.xml")
        if any(node.tag == "manifest:encryption-data" for node in manifest.walk()):
            raise Unreadable("it is locked with a password; save it without one")
    content = package.parse("content.xml")
    styles = [package.parse("styles.xml")] if package.has("styles.xml") else []
    return package, content, OdfStyles([*styles, content])


def read_writer_file(data: bytes) -> Extraction:
    """Return the text of a text file of OpenDocument. Raises Unreadable."""
    package, content, styles = open_odf(data, "an OpenDocument text")
    reader = OdfBlocks(OdfText(BlockWriter(), styles, package))
    reader.write_blocks(content.find("office:body", "office:text") or content.find("office:body") or content, PARAGRAPH)
    for note in reader.text.notes:  # grows while notes refer to notes
        reader.write_note(note)
    return reader.text.writer.builder.build()


class OdfBlocks:
    """Writes paragraphs and tables."""

    def __init__(self, text: OdfText) -> None:
        """`text`: what writes the contents of paragraphs."""
        self.text = text
        self._writer = text.writer
        self._goes_on = False
        """Whether the next paragraph goes on in the line of a note's mark."""

    def write_blocks(self, node: Node, separator: str) -> None:
        """Write paragraphs and tables. `separator`: what stands between them."""
        for child in node.elements:
            if child.tag in ("text:p", "text:h"):
                self._write_paragraph(child, separator)
            elif child.tag == "table:table":
                self._write_table(child, separator)
            elif child.get("text:display") == "none" or child.get("text:is-hidden") == "true":
                self._writer.builder.add_left_out("a hidden section")
            elif child.tag not in _WITHOUT_TEXT and not child.tag.endswith("-source"):
                self.write_blocks(child, separator)

    def write_note(self, note: Node) -> None:
        """Write the text of a note, after its mark."""
        self._writer.separate(PARAGRAPH)
        self._writer.start_paragraph()
        body = note.find("text:note-body")
        if body is not None:
            self.text.write_mark_of_note(note)
            self._goes_on = True
            self.write_blocks(body, LINE)
            self._goes_on = False

    def _write_paragraph(self, node: Node, separator: str) -> None:
        """Write a paragraph, and after it what is anchored in it."""
        if any(child.tag == "text:hidden-paragraph" and child.get("text:is-hidden") == "true" for child in node.walk()):
            self._writer.builder.add_left_out("a hidden paragraph")
            return
        if not self._goes_on:
            self._writer.separate(separator)
        self._goes_on = False
        self._writer.start_paragraph(max(1, whole_number(node.get("text:outline-level"), 1)) if node.tag == "text:h" else 0)
        self.text.write_paragraph(node)
        boxes, self.text.boxes = self.text.boxes, []
        for box in boxes:
            self._writer.separate(separator)
            self.write_blocks(box, separator)

    def _write_table(self, node: Node, separator: str) -> None:
        """Write a table row by row. A table inside a cell is written there."""
        cells: list[Cell] = []
        for _, row in groupby(table_cells(node), key=lambda cell: cell.row):
            self._writer.separate(separator)
            for cell in row:
                if cell.is_hidden:
                    self._writer.builder.add_left_out("hidden rows or columns")
                    continue
                self._writer.begin_cell(CELL_EDGE)
                self.write_blocks(cell.node, LINE)
                if span := self._writer.end_cell():
                    raw = cell.node.get("office:value") or cell.node.get("office:date-value") or cell.node.get("office:time-value")
                    cells.append(Cell(cell.row, cell.column, *span, cell.rows, cell.columns, cell.is_header, raw))
        self._writer.separate(separator)
        self._writer.builder.add_table("", cells)
