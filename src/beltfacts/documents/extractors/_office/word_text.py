"""The text inside a paragraph of a Word file, as its reader sees it.

It finds no paragraphs and tables (`word_file`). Source: ISO/IEC 29500-1, part 17.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.documents.extractors._office.block_writer import NOTE_MARK, OBJECT, ON_LINE, STRUCK_GAP, BlockWriter, Shift
from beltfacts.documents.extractors._office.formula import Piece, formula_pieces
from beltfacts.documents.extractors._office.symbol_font import read_symbols
from beltfacts.documents.extractors._office.word_notes import Notes
from beltfacts.documents.extractors._office.word_styles import TextFormat, WordStyles, is_on, read_properties
from beltfacts.documents.extractors._office.xml_tree import Node

DELETED = frozenset(("w:del", "w:moveFrom"))
"""What a tracked change took away."""
_WITHOUT_TEXT = DELETED | frozenset(
    ("w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:smartTagPr", "w:customXmlPr", "w:fldData", "w:instrText")
)
_SIGNS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
"""Elements that stand for a character. Readers drop some of them, which joins the digits around.

See findings/docx2python-joins-numbers.sh and findings/mammoth-drops-what-parts-numbers.sh.
"""
_XML_BLANKS = " \t\r\n"


class WordText:
    """Writes the contents of paragraphs."""

    def __init__(self, writer: BlockWriter, styles: WordStyles, footnotes: Notes, endnotes: Notes) -> None:
        """Start at the beginning of the document."""
        self.writer = writer
        self.styles = styles
        self.boxes: list[Node] = []
        """The text boxes anchored in the paragraph, to be written after it."""
        self.paragraph_style = ""
        """The id of the style of the paragraph."""
        self.note_mark = ""
        """The mark of the note that is being written."""
        self.is_paper_white = False
        """Whether there is surely nothing but white paper behind the text, so that white text is not seen."""
        self._notes = {"w:footnoteReference": footnotes, "w:endnoteReference": endnotes}
        self._fields: list[bool] = []
        """The fields that are open, the outermost first: whether their instruction is still being read."""
        self._own_mark = False
        """Whether the next text is the mark of a note."""

    def write_inline(self, node: Node) -> None:
        """Write the text of an element inside a paragraph."""
        for child in chosen_children(node):
            if child.tag == "w:r":
                self._write_pieces(self._run_pieces(child))
            elif child.tag in ("m:oMath", "m:oMathPara"):
                self._write_pieces(formula_pieces(child, self._run_pieces))
            elif child.tag not in _WITHOUT_TEXT:
                self.write_inline(child)

    def _write_pieces(self, pieces: list[Piece]) -> None:
        for text, shift in pieces:
            self.writer.write(text, shift)

    def _run_pieces(self, run: Node) -> list[Piece]:
        """Return the text of a run with how it is drawn."""
        properties = run.find("w:rPr")
        style = properties.find("w:rStyle") if properties else None
        text_format = self.styles.text_format(self.paragraph_style, style.get("w:val") if style else "", read_properties(properties))
        pieces: list[Piece] = []
        for child in chosen_children(run):
            if child.tag == "w:fldChar":
                self._step_field(child.get("w:fldCharType"))
            elif not any(self._fields):
                pieces += self._piece(child, text_format)
        if text_format.hidden:
            if pieces:
                self.writer.builder.add_left_out("hidden text")
            return []
        if text_format.white and self.is_paper_white and any(text.strip() for text, _ in pieces):
            self.writer.builder.add_left_out("hidden text")
            return [(STRUCK_GAP, ON_LINE)]
        if text_format.struck and pieces:
            self.writer.builder.add_left_out("struck text")
            return [(STRUCK_GAP, ON_LINE)]
        return pieces

    def _step_field(self, step: str) -> None:
        """Follow a field: its instruction is not shown, its result is."""
        if step == "begin":
            self._fields.append(True)
        elif self._fields and step == "separate":
            self._fields[-1] = False
        elif self._fields and step == "end":
            self._fields.pop()

    def _piece(self, node: Node, text_format: TextFormat) -> list[Piece]:
        """Return the text of one element of a run."""
        tag = node.tag
        if tag in ("w:t", "m:t"):
            return self._text_piece(
                read_symbols(_spaced(node), text_format.picture_font) if text_format.picture_font else _spaced(node), text_format
            )
        if tag in _SIGNS:
            return [(_SIGNS[tag], ON_LINE)]
        if tag == "w:sym":
            code = node.get("w:char")
            char = chr(int(code, 16)) if len(code) == 4 and all(each in "0123456789abcdefABCDEF" for each in code) else "\ufffd"
            return self._text_piece(read_symbols(char, node.get("w:font")), text_format)
        if tag in self._notes:
            self._own_mark = is_on(node.get("w:customMarkFollows", "0"))
            mark = "" if text_format.hidden else self._notes[tag].refer(node, self._own_mark)
            return [(mark, NOTE_MARK)]
        if tag in ("w:footnoteRef", "w:endnoteRef"):
            return [(self.note_mark, NOTE_MARK)]
        if tag == "w:ruby":
            base = node.find("w:rubyBase")
            return [piece for run in base.walk() if run.tag == "w:r" for piece in self._run_pieces(run)] if base else []
        if tag in ("w:drawing", "w:pict") and not text_format.hidden:
            self.boxes.extend(_text_boxes(node))
        return [(OBJECT, ON_LINE)] if tag == "w:object" else []

    def _text_piece(self, text: str, text_format: TextFormat) -> list[Piece]:
        """Return a text, which may be the mark of a note."""
        if self._own_mark and text.strip():
            self._own_mark = False
            return [(text, NOTE_MARK)]
        return [(text, Shift(text_format.direction))]


def _spaced(node: Node) -> str:
    """Return the text of ``w:t``. Without ``xml:space="preserve"`` blanks at its ends are not shown."""
    text = node.text.replace("\n", " ").replace("\r", " ")
    return text if node.tag == "m:t" or node.get("xml:space") == "preserve" else text.strip(_XML_BLANKS)


def chosen_children(node: Node) -> Iterator[Node]:
    """Yield the child elements; of alternatives (``mc:AlternateContent``) those of the first that contains text, or the first."""
    for child in node.elements:
        if child.tag != "mc:AlternateContent":
            yield child
        elif child.elements:
            alternatives = child.elements
            chosen = next((each for each in alternatives if any(inner.tag in ("w:t", "m:t") for inner in each.walk())), alternatives[0])
            yield from chosen_children(chosen)


def _text_boxes(node: Node) -> Iterator[Node]:
    """Yield the outermost text boxes in a drawing."""
    if node.tag == "w:txbxContent":
        yield node
        return
    for child in chosen_children(node):
        yield from _text_boxes(child)
