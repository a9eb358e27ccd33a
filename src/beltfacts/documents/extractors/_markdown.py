"""Write what a Markdown parser finds as text, on the lines on which the file has it.

It decodes no file (`markdown`). HTML inside Markdown is read as `html` reads it.
"""

from __future__ import annotations

import re
from typing import Any

from beltfacts.documents.extraction import Cell, Extraction, Span, TextBuilder
from beltfacts.documents.extractors._html import extract_page
from beltfacts.documents.extractors._markdown_pieces import find_links, parse_pieces
from beltfacts.documents.extractors._unreadable import Unreadable
from beltfacts.errors import install_line

_LONGEST_INLINE = 20_000
"""Characters of a paragraph; the marks of a longer one are not looked for, as that takes time with their square."""
_DIGITS_OF_FIGURE = 4
"""From so many digits on, the number of a list item is a year or another figure that opens a sentence, and no place in a list."""
_NOTE = re.compile(r"\[\^([^\]\s^]{1,60})\]")
_NOTE_START = re.compile(r"\[\^([^\]\s^]{1,60})\]:[ \t]*")
_TAG = re.compile(r"<(/?)([A-Za-z][\w:-]*)\s*/?>\Z")
_SIMPLE_TAGS = frozenset("b i em strong u code kbd mark small span a br sup sub del s strike ins q cite abbr nobr wbr".split())
_SHIFTS = {"sup": 1, "sub": -1}
_STRUCK = frozenset(("del", "s", "strike"))
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


def read_markdown(text: str) -> Extraction:
    """Return the text of Markdown as a reader sees it.

    Raises Unreadable if the parser is missing, or the one for HTML where the text contains blocks of it.
    """
    try:
        from markdown_it import MarkdownIt
    except ImportError as error:
        raise Unreadable(f"reading Markdown needs markdown-it-py; install it with {install_line('documents')}") from error
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).disable(["inline"])
    parser.block.ruler.at("reference", _read_reference)
    environment = find_links(text, parser)
    builder = _LineCounter()
    notes = frozenset(_NOTE_START.findall(text))
    for line, tokens in parse_pieces(text, parser, environment):
        writer = _MarkdownWriter(builder, parser, environment, notes, line)
        for token in tokens:
            writer.add_block(token)
    return builder.build()


def _read_reference(state: Any, first: int, last: int, silent: bool) -> bool:
    """Read the definition of a link. That of a note is none: ``[^1]: word`` would make its marks links with the text ^1."""
    from markdown_it.rules_block import reference

    if state.src.startswith("[^", state.bMarks[first] + state.tShift[first]):
        return False
    return reference(state, first, last, silent)


class _LineCounter(TextBuilder):
    """Collects text and counts its lines."""

    def __init__(self) -> None:
        """Start with an empty text."""
        super().__init__()
        self.line = 0
        """The line that is being written, from 0."""

    def add(self, text: str) -> Span:
        """Add text as it stands. Returns its span."""
        self.line += text.count("\n")
        return super().add(text)


class _MarkdownWriter:
    """Writes one block after the other."""

    def __init__(self, builder: _LineCounter, parser: Any, environment: dict[str, Any], notes: frozenset[str], line: int) -> None:
        """`environment`: the links that the text defines, for the parser. `notes`: the notes that it defines. `line`: its first line, from 0."""
        self._builder = builder
        self._parser = parser
        self._environment = environment
        self._notes = notes
        self._first_line = line
        self._cells: list[Cell] = []
        self._position = (-1, -1)
        self._is_header = False
        self._number = ""
        """What begins the next paragraph: the number of its item, where it was typed as a figure."""
        self._struck = 0
        self._shift = 0

    def add_block(self, token: Any) -> None:
        """Write a block: a heading, a paragraph, a cell, code, or HTML."""
        kind = token.type
        if kind == "heading_open":
            self._begin_line(token)
            self._builder.mark_heading(int(token.tag[1:]))
        elif kind in ("list_item_open", "list_item_close"):
            self._number = f"{token.info}{token.markup} " if len(token.info) >= _DIGITS_OF_FIGURE else ""
        elif kind in ("paragraph_open", "table_open"):
            self._begin_line(token)
            self._add(self._number)
            self._number = ""
            self._position = (-1, -1)
        elif kind == "tr_open":
            self._begin_line(token)
            self._position = (self._position[0] + 1, -1)
        elif kind in ("th_open", "td_open"):
            self._begin_cell(is_header=kind == "th_open")
        elif kind == "table_close":
            self._builder.add_table("", self._cells)
            self._cells, self._position = [], (-1, -1)
        elif kind in ("fence", "code_block"):
            self._begin_line(token, further=kind == "fence")
            self._add(token.content.rstrip("\n"))
        elif kind == "html_block":
            self._add_html_block(token)
        elif kind == "inline":
            self._add_inline(token)

    def _begin_line(self, token: Any, *, further: int = 0) -> None:
        """Go to the line on which a block stands, or to the next one. `further`: lines below its first."""
        wanted = (self._first_line + token.map[0] if token.map else self._builder.line) + further
        feeds = max(wanted - self._builder.line, 1 if self._builder.last not in ("", "\n") else 0)
        self._add("\n" * feeds)

    def _add(self, text: str) -> None:
        """Write text. A form feed is a space here: it would be a page."""
        self._builder.add(text.replace("\f", " "))

    def _begin_cell(self, *, is_header: bool) -> None:
        """Begin the next cell of a row."""
        row, column = self._position
        self._position = (row, column + 1)
        self._is_header = is_header
        if column >= 0:
            self._builder.add_cell_edge()

    def _add_inline(self, token: Any) -> None:
        """Write the words of a block."""
        content = token.content
        start = self._builder.length
        if found := _NOTE_START.match(content):
            content = content[found.end() :]
        if len(content) > _LONGEST_INLINE:
            self._add(content)
        else:
            self._add_children(content)
        if self._position[1] >= 0:
            self._cells.append(Cell(*self._position, start, self._builder.length, is_header=self._is_header))

    def _add_children(self, content: str) -> None:
        """Write the words of a block whose marks are looked for."""
        children: list[Any] = []
        self._parser.inline.parse(content, self._parser, self._environment, children)
        for child in children:
            child.type = "text" if child.type == "text_special" else child.type  # what was an entity or escaped
        if any(each.type == "html_inline" and not _is_simple(each.content) for each in children):
            html = self._parser.renderer.renderInline(children, self._parser.options, self._environment)
            self._builder.add_extraction(extract_page(_NOTE.sub(self._note_as_html, html), is_part=True))
            return
        self._struck = self._shift = 0
        for child in children:
            self._add_child(child)

    def _note_as_html(self, found: re.Match[str]) -> str:
        """Return the mark of a note as HTML has it."""
        return f'<sup role="doc-noteref">{found[1]}</sup>' if found[1] in self._notes else found[0]

    def _add_child(self, token: Any) -> None:
        """Write a part of a line."""
        if token.type in ("s_open", "s_close"):
            self._struck += token.nesting
        elif token.type == "html_inline":
            self._add_simple_tag(token.content)
        elif self._struck:
            return
        elif token.type in ("softbreak", "hardbreak"):
            self._add("\n")
        elif token.type == "text":
            self._add_words(token.content)
        elif token.type == "code_inline":
            self._add(token.content)

    def _add_words(self, text: str) -> None:
        """Write words, with the marks of notes in them as marks."""
        if self._shift > 0:
            self._builder.add_raised(text)
            return
        if self._shift < 0:
            self._builder.add_lowered(text)
            return
        at = 0
        for mark in _NOTE.finditer(text):
            if mark[1] in self._notes:
                self._add(text[at : mark.start()])
                self._builder.add_raised(mark[1], is_note=True)
                at = mark.end()
        self._add(text[at:])

    def _add_simple_tag(self, content: str) -> None:
        """Do what a tag without attributes says, such as ``<sup>``."""
        found = _TAG.match(content)
        if not found:
            return
        step, name = (-1 if found[1] else 1), found[2].lower()
        if name in _STRUCK:
            self._struck = max(0, self._struck + step)
        elif name in _SHIFTS:
            self._shift = _SHIFTS[name] if step > 0 else 0
        elif name == "br" and not self._struck:
            self._add("\n")

    def _add_html_block(self, token: Any) -> None:
        """Write a block of HTML. One that is only a comment is nothing."""
        if _COMMENT.sub("", token.content).strip():
            self._begin_line(token)
            self._builder.add_extraction(extract_page(token.content, is_part=True))


def _is_simple(tag: str) -> bool:
    """Return whether a piece of HTML in a line can be understood alone: a comment, or a tag that has no attributes."""
    found = _TAG.match(tag)
    return tag.startswith("<!--") or (bool(found) and found is not None and found[2].lower() in _SIMPLE_TAGS)
