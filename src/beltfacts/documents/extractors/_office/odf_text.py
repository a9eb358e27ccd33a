"""The text inside a paragraph of an OpenDocument file, as its reader sees it.

It finds no paragraphs and tables. Source: OpenDocument 1.3, part 3, chapters 6 and 7.
"""

from __future__ import annotations

import re

from beltfacts.documents.extractors._office.block_writer import NOTE_MARK, OBJECT, ON_LINE, STRUCK_GAP, BlockWriter, Shift
from beltfacts.documents.extractors._office.odf_formula import math_pieces
from beltfacts.documents.extractors._office.odf_styles import OdfStyles, TextStyle
from beltfacts.documents.extractors._office.package import Package, resolve
from beltfacts.documents.extractors._office.symbol_font import read_symbols
from beltfacts.documents.extractors._office.xml_tree import Node, whole_number

_WITHOUT_TEXT = frozenset(
    (
        "office:annotation office:annotation-end text:ruby-text text:tracked-changes text:script office:event-listeners "
        "text:note-body text:bibliography-configuration office:binary-data svg:title svg:desc"
    ).split()
)
"""Elements whose text is not shown in the line. The body of a note stands apart."""
_DRAWN = "draw:"
"""How the tags of what is anchored in a paragraph begin: frames, shapes, text boxes."""
_BLANKS = re.compile("[ \t\r\n]+")
_MAX_SPACES = 1000
"""Spaces of one ``text:s``."""


class OdfText:
    """Writes the contents of paragraphs. Runs of blanks are one space, as in XML without ``text:s`` (6.1.2)."""

    def __init__(self, writer: BlockWriter, styles: OdfStyles, package: Package | None = None) -> None:
        """Start at the beginning of the document. `package`: what holds its formulas."""
        self._package = package
        self.writer = writer
        self.styles = styles
        self.boxes: list[Node] = []
        """Frames and shapes anchored in the paragraph, to be written after it."""
        self.notes: list[Node] = []
        """The notes that the text refers to, in order."""
        self._after_blank = True
        """Whether a blank in the text would follow another one, or start the paragraph."""

    def write_paragraph(self, node: Node) -> None:
        """Write the text of ``text:p`` or ``text:h``."""
        self._after_blank = True
        self._write_inline(node, self.styles.text_style("paragraph", node.get("text:style-name"), TextStyle()))

    def _write_inline(self, node: Node, style: TextStyle) -> None:
        """Write the text of an element inside a paragraph."""
        for child in node.children:
            if isinstance(child, str):
                self._write_text(child, style)
            elif child.tag == "text:s":
                self._write_shown(" " * min(whole_number(child.get("text:c"), 1), _MAX_SPACES), style)
            elif child.tag in ("text:tab", "text:line-break"):
                self._write_shown("\t" if child.tag == "text:tab" else "\n", style)
                self._after_blank = True
            elif child.tag == "text:note":
                self._write_note_mark(child, style)
            elif child.tag.startswith(_DRAWN):
                if not style.hidden:
                    self.boxes.append(child)
                    self._write_objects(child, style)
            elif child.tag not in _WITHOUT_TEXT and not _is_hidden_field(child):
                inner = self.styles.text_style("text", child.get("text:style-name"), style) if child.get("text:style-name") else style
                self._write_inline(child, inner)

    def _write_text(self, text: str, style: TextStyle) -> None:
        """Write text with its runs of blanks as one space."""
        text = _BLANKS.sub(" ", text)
        if self._after_blank and text.startswith(" "):
            text = text[1:]
        if text:
            self._after_blank = text.endswith(" ")
            self._write_shown(read_symbols(text, style.picture_font) if style.picture_font else text, style)

    def _write_shown(self, text: str, style: TextStyle) -> None:
        """Write text as its style draws it."""
        if text.strip():
            self._after_blank = text.endswith(" ")
        if style.hidden or style.struck:
            if text.strip():
                self.writer.builder.add_left_out("hidden text" if style.hidden else "struck text")
            self.writer.write("" if style.hidden else STRUCK_GAP)
        else:
            self.writer.write(text, Shift(style.direction))

    def _write_objects(self, node: Node, style: TextStyle) -> None:
        """Write the formulas in a frame, and a sign for other objects, so that the words around do not join."""
        for each in node.walk():
            if each.tag in ("draw:object", "draw:object-ole"):
                part = f"{resolve('', each.get('xlink:href'))}/content.xml"
                root = each.find("math:math")
                if root is None and self._package is not None and each.get("xlink:href") and self._package.has(part):
                    root = self._package.parse(part)
                pieces = math_pieces(root) if root is not None and root.tag == "math:math" else []
                for text, shift in pieces or [(OBJECT, ON_LINE)]:
                    self.writer.write(text, shift)
                self._after_blank = False

    def _write_note_mark(self, node: Node, style: TextStyle) -> None:
        """Write the mark of a note, and keep the note for later."""
        citation = node.find("text:note-citation")
        if not style.hidden and citation is not None:
            self.notes.append(node)
            self.writer.write(citation.get("text:label") or citation.text, NOTE_MARK)
            self._after_blank = False

    def write_mark_of_note(self, node: Node) -> None:
        """Write the mark before the text of a note."""
        citation = node.find("text:note-citation")
        if citation is not None:
            self.writer.write(citation.get("text:label") or citation.text, NOTE_MARK)
            self.writer.write(" ", ON_LINE)


def _is_hidden_field(node: Node) -> bool:
    """Return whether a field is not shown: hidden text whose condition is met, or a variable set in silence."""
    return node.get("text:is-hidden") == "true" or node.get("text:display") == "none"
