"""Word files (.docx): paragraphs, tables, notes and text boxes in reading order.

Headers, footers and comments are left out. Source: ISO/IEC 29500-1, part 17.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from beltfacts.documents.extraction import CELL_EDGE, Cell, Extraction
from beltfacts.documents.extractors._office.block_writer import LINE, PARAGRAPH, STRUCK_GAP, BlockWriter
from beltfacts.documents.extractors._office.package import Package
from beltfacts.documents.extractors._office.word_body import WordBody
from beltfacts.documents.extractors._office.word_colors import has_plain_paper, has_shading
from beltfacts.documents.extractors._office.word_notes import Notes
from beltfacts.documents.extractors._office.word_styles import WordStyles, is_on, read_properties
from beltfacts.documents.extractors._office.word_text import DELETED, WordText, chosen_children
from beltfacts.documents.extractors._office.xml_tree import Node, whole_number

_MAX_COLUMNS = 63
"""Columns of a table in Word; a file that says more is read up to here."""
_SHADED = frozenset(("w:tcPr", "w:tblPrEx", "w:trPr"))
"""Properties by which a part of a table is shaded. One shaded cell makes a table doubtful: its white texts are headings by design."""


def read_word_file(data: bytes) -> Extraction:
    """Return the text of a Word file.

    White text on white paper is left out, unless nothing else would be left. Raises Unreadable.
    """
    package = Package(data, "a Word file")
    main = package.main_part("word/document.xml")
    body = WordBody(package.read(main))
    found = [link for link in package.relationships(main).values() if package.has(link.target)]
    links = {link.kind: link.target for link in found}
    roots: dict[str, Node] = {kind: package.parse(links[kind]) for kind in ("styles", "footnotes", "endnotes", "settings") if kind in links}
    margins = [package.parse(link.target) for link in found if link.kind in ("header", "footer")]
    shown = _read_parts(body, roots, is_paper_white=body.has_plain_paper and has_plain_paper(margins))
    has_text = bool(shown.text.replace(STRUCK_GAP, "").strip())
    return shown if has_text or not shown.left_out else _read_parts(body, roots, is_paper_white=False)


def _read_parts(body: WordBody, roots: Mapping[str, Node], *, is_paper_white: bool) -> Extraction:
    """Return the text of a document and its notes. `roots`: its other parts by kind. `is_paper_white`: whether white text is not seen."""
    numbering = [*body.last_section, *filter(None, [roots.get("settings")])]
    footnotes = Notes("footnote", roots.get("footnotes"), numbering)
    endnotes = Notes("endnote", roots.get("endnotes"), numbering)
    reader = _WordReader(WordText(BlockWriter(), WordStyles(roots.get("styles")), footnotes, endnotes))
    reader.text.is_paper_white = is_paper_white
    body.pass_on(lambda blocks: reader.write_blocks(blocks, PARAGRAPH))
    for notes in (footnotes, endnotes):
        for note, mark in notes.referred:  # grows while notes refer to notes
            reader.text.note_mark = mark
            reader.write_blocks(note, PARAGRAPH)
    return reader.text.writer.builder.build()


class _WordReader:
    """Writes paragraphs and tables."""

    def __init__(self, text: WordText) -> None:
        """`text`: what writes the contents of paragraphs."""
        self.text = text
        self._writer = text.writer
        self._joins_next = False
        """Whether the mark that ended the last paragraph is not shown, so that the next one goes on."""
        self._caption = ""
        """The last paragraph, if it is a caption."""

    def write_blocks(self, node: Node, separator: str) -> None:
        """Write paragraphs and tables. `separator`: what stands between them."""
        for child in chosen_children(node):
            if child.tag == "w:p":
                self._write_paragraph(child, separator)
            elif child.tag == "w:tbl":
                self._write_table(child, separator)
            elif child.tag == "w:altChunk":
                self._writer.builder.add_gap(0, "a part of it is an embedded document of another kind")
            elif child.tag not in DELETED:
                self.write_blocks(child, separator)

    def _write_paragraph(self, node: Node, separator: str) -> None:
        """Write a paragraph, and after it the text boxes that are anchored in it."""
        properties = node.find("w:pPr")
        style = properties.find("w:pStyle") if properties else None
        style_id = style.get("w:val") if style else ""
        self.text.paragraph_style = style_id
        if not self._joins_next:
            self._writer.separate(separator)
            outline = properties.find("w:outlineLvl") if properties else None
            level = whole_number(outline.get("w:val"), 9) + 1 if outline else self.text.styles.heading_level(style_id)
            self._writer.start_paragraph(level if level < 10 else 0)
        is_paper_white = self.text.is_paper_white
        self.text.is_paper_white = is_paper_white and not has_shading(properties)
        self.text.write_inline(node)
        self.text.is_paper_white = is_paper_white
        self._joins_next = _mark_is_not_shown(properties)
        if self._joins_next:
            return
        self._caption = self._writer.paragraph_text if self.text.styles.is_caption(style_id) else ""
        boxes, self.text.boxes = self.text.boxes, []
        self.text.is_paper_white = False  # a text box may be filled
        for box in boxes:
            self._writer.separate(separator)
            self.write_blocks(box, separator)
        self.text.is_paper_white = is_paper_white

    def _write_table(self, node: Node, separator: str) -> None:
        """Write a table row by row. A table inside a cell is written there."""
        cells: list[Cell] = []
        above: dict[int, int | None] = {}
        name, row = self._caption, 0
        is_paper_white = self.text.is_paper_white
        self.text.is_paper_white = is_paper_white and not self._is_table_shaded(node)
        for row_node in _inner(node, "w:tr"):
            properties = row_node.find("w:trPr")
            if properties and properties.find("w:del"):
                continue
            hidden = properties.find("w:hidden") if properties else None
            if hidden and is_on(hidden.get("w:val", "1")):
                self._writer.builder.add_left_out("hidden rows")
                continue
            self._joins_next = False
            self._writer.separate(separator)
            self._write_row(row_node, row, cells, above)
            row += 1
        self.text.is_paper_white = is_paper_white
        self._joins_next = False
        self._writer.separate(separator)
        self._writer.builder.add_table(name, cells)

    def _is_table_shaded(self, node: Node) -> bool:
        """Return whether a table, its style, or any of its rows and cells may put a colour behind text."""
        properties = node.find("w:tblPr")
        style = properties.find("w:tblStyle") if properties else None
        by_style = self.text.styles.is_table_shaded(style.get("w:val") if style else "")
        return by_style or has_shading(properties) or any(has_shading(each) for each in node.walk() if each.tag in _SHADED)

    def _write_row(self, node: Node, row: int, cells: list[Cell], above: dict[int, int | None]) -> None:
        """Write a row. `above`: for each column, the index in `cells` of the cell that a vertical merge goes on with."""
        properties = node.find("w:trPr")
        header = properties.find("w:tblHeader") if properties else None
        is_header = bool(header and is_on(header.get("w:val", "1")))
        column = _number(properties, "w:gridBefore")
        for cell in _inner(node, "w:tc"):
            cell_properties = cell.find("w:tcPr")
            if cell_properties and cell_properties.find("w:cellDel"):
                continue
            columns = max(1, min(_number(cell_properties, "w:gridSpan", 1), _MAX_COLUMNS))
            merge = cell_properties.find("w:vMerge") if cell_properties else None
            if merge and merge.get("w:val", "continue") == "continue":
                merged = above.get(column)
                if merged is not None:
                    cells[merged] = cells[merged]._replace(rows=row - cells[merged].row + 1)
            else:
                self._writer.begin_cell(CELL_EDGE)
                self.write_blocks(cell, LINE)
                self._joins_next = False
                span = self._writer.end_cell()
                above[column] = len(cells) if span else None
                if span:
                    cells.append(Cell(row, column, *span, 1, columns, is_header))
            column += columns


def _inner(node: Node, tag: str) -> Iterator[Node]:
    """Yield rows or cells, also those inside content controls and insertions, without deleted ones."""
    for child in chosen_children(node):
        if child.tag == tag:
            yield child
        elif child.tag not in DELETED and child.tag != "w:p":
            yield from _inner(child, tag)


def _number(properties: Node | None, tag: str, default: int = 0) -> int:
    """Return the number that a property gives, or `default`."""
    found = properties.find(tag) if properties else None
    return whole_number(found.get("w:val"), default) if found else default


def _mark_is_not_shown(properties: Node | None) -> bool:
    """Return whether the mark that ends a paragraph is deleted or hidden."""
    mark = properties.find("w:rPr") if properties else None
    if mark is None:
        return False
    return bool(mark.find("w:del") or mark.find("w:moveFrom") or read_properties(mark).hidden)
