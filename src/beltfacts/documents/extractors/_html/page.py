"""The text of a web page as a browser shows it.

It walks the tree of the page and tells `text_writer` what is shown, and how. It runs no script: a page that a script would show is read as
if it had run.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from beltfacts.documents.extraction import Cell, Extraction, TextBuilder
from beltfacts.documents.extractors._html.colors import Colors
from beltfacts.documents.extractors._html.context import Context, inner_context, is_left_out, is_unseen, text_of
from beltfacts.documents.extractors._html.elements import BOXES, HEADINGS, PICTURES, READINGS, STRUCK
from beltfacts.documents.extractors._html.formulas import formula_children
from beltfacts.documents.extractors._html.page_styles import PageStyles
from beltfacts.documents.extractors._html.parsing import parse_page
from beltfacts.documents.extractors._html.styles import Element, StyleRules, is_struck
from beltfacts.documents.extractors._html.table_grid import TableGrid, caption_words, stands_in_one_line
from beltfacts.documents.extractors._html.text_writer import BLOCK, LINE, TextWriter

LARGE = 1 << 20
"""Characters of a page that is read in pieces. The tree of a page takes five times its size and more."""


def extract_page(text: str, *, is_xml: bool = False, is_part: bool = False, sheets: Mapping[str, str] | None = None) -> Extraction:
    """Return the text of a page that is decoded.

    `is_xml`: whether it is XHTML that browsers parse as XML. `is_part`: whether it is a piece of HTML in another text. `sheets`: text of
    style sheets by the address that the page links. Where style sheets leave nothing of a whole page to be seen, a script would show it,
    and they hide nothing. Raises Unreadable for a page that cannot be parsed.
    """
    if len(text) > LARGE and not is_part:
        from beltfacts.documents.extractors._html.large_page import extract_large_page  # most pages are small

        shown = extract_large_page(text, sheets or {}, is_xml=is_xml)
        if shown is not None:
            return shown
    root = parse_page(text, is_xml=is_xml)
    styles = PageStyles(sheets or {})
    styles.read(root)
    colors = Colors(in_doubt=True) if is_part or not styles.knows_colors else Colors(behind="ffffff")
    shown = PageWalk(StyleRules(styles.rules), colors, hides=True).run(root)
    return shown if shown.text or is_part else PageWalk(StyleRules(styles.rules), Colors(in_doubt=True), hides=False).run(root)


class PageWalk:
    """One pass over the tree of a page."""

    def __init__(self, rules: StyleRules, colors: Colors, *, hides: bool) -> None:
        """`colors`: those of the empty page. `hides`: whether style sheets and attributes can hide text."""
        self._builder = TextBuilder()
        self._rules = rules
        self._hides = hides
        self._writer = TextWriter(self._builder)
        self._contexts = [Context.of_page(colors)]
        self._tables: list[TableGrid] = []
        self._cells: list[Cell] = []

    def run(self, root: Any) -> Extraction:
        """Return the text of a tree."""
        self.walk(root)
        return self.finish()

    def begin(self, node: Any, *, is_shell: bool) -> bool:
        """Begin an element of which not all is known yet. Return False where that would show another text, and begin nothing then.

        `is_shell`: whether it is ``html`` or ``body``.
        """
        parent = self._contexts[-1]
        if not is_shell:
            element = Element(node.name, node.attrs or {}, parent.element)
            style = self._rules.declarations(element)
            if is_struck(style) or (self._hides and is_left_out(node.name, element.attributes, style)):
                return False
            if not element.attributes.keys().isdisjoint(("role", "epub:type")):
                return False
            if inner_context(node, element, style, parent).shift != parent.shift:
                return False
        inner = self._open(node, parent)
        if inner is not None:
            self._contexts.append(inner)
        return inner is not None

    def end(self) -> None:
        """End the element that was begun last."""
        self._close(self._contexts.pop())

    def finish(self) -> Extraction:
        """Return the text of what was walked."""
        self._writer.finish()
        return self._builder.build()

    def walk(self, root: Any) -> None:
        """Write an element and all that is in it, inside what was begun. Nesting of any depth is no recursion."""
        pending: list[tuple[Any, Context]] = [(root, self._contexts[-1])]
        while pending:
            node, context = pending.pop()
            if node is None:
                self._close(context)
            elif isinstance(node, str):
                self._add_text(node, context)
            elif node.name == "#text":
                self._add_text(node.data or "", context)
            elif node.name.startswith("#document"):
                pending.extend((child, context) for child in reversed(node.children))
            elif node.name[:1] not in "#!?" and (inner := self._open(node, context)):
                pending.append((None, inner))
                for child, moved in reversed(formula_children(node.name, node.children or [])):
                    pending.append((child, inner._replace(shift=inner.shift or moved) if moved else inner))

    def _add_text(self, text: str, context: Context) -> None:
        """Write a text of the tree if it is visible."""
        if not context.is_visible:
            self._writer.seam()
        elif context.colors.are_same and text.strip():
            self._writer.box_edge()
            self._builder.add_left_out("hidden text")
        elif text:
            self._writer.add(text, shift=context.shift, is_note=context.is_note, is_preserved=context.is_preserved)

    def _open(self, node: Any, parent: Context) -> Context | None:
        """Begin an element. Returns what holds inside it, or None where nothing of it is shown."""
        name = node.name.lower()
        if is_unseen(name) or name in PICTURES:
            if name in BOXES:
                self._writer.box_edge()
            elif name in READINGS:
                self._writer.seam()
            return None
        element = Element(name, node.attrs or {}, parent.element)
        style = self._rules.declarations(element)
        if name in STRUCK or is_struck(style):
            self._writer.box_edge()
            self._leave_out(node, "struck text")
            return None
        if name in ("html", "body") or not self._hides:
            style = {key: value for key, value in style.items() if key not in ("opacity", "visibility") and value != "none"}
        elif is_left_out(name, element.attributes, style):
            self._writer.seam()
            self._leave_out(node, "hidden text")
            return None
        inner = inner_context(node, element, style, parent)
        if inner.shift and not parent.shift:
            self._writer.begin_mark()
        self._begin(inner)
        if inner.kind == "cell":
            self._begin_cell(inner, stands_in_one_line(node))
        elif inner.kind == "caption" and self._tables:
            self._tables[-1].name = caption_words(node)
        return inner

    def _leave_out(self, node: Any, what: str) -> None:
        """Say that an element is left out, if it has text."""
        if text_of(node):
            self._builder.add_left_out(what)

    def _begin(self, context: Context) -> None:
        """Write what stands before the text of an element."""
        kind, name = context.kind, context.element.name
        if kind in ("block", "table", "caption", "line"):
            self._writer.end_line(LINE if kind == "line" else BLOCK)
        elif kind == "row":
            self._writer.end_line(LINE)
        elif kind in ("box", "apart"):
            self._writer.box_edge(is_apart=kind == "apart")
        elif kind == "spaced":
            self._writer.side_space()
        level = HEADINGS.get(name, 0) or _declared_level(context.element)
        if level:
            self._writer.begin_heading(level)
        if kind == "table":
            self._tables.append(TableGrid())
        elif kind == "row" and self._tables:
            self._tables[-1].begin_row()
        elif kind == "group" and self._tables:
            self._tables[-1].is_in_head = name == "thead"

    def _begin_cell(self, context: Context, in_line: bool) -> None:
        """Begin a cell of the innermost table. `in_line`: whether its line breaks do not end the row."""
        table = self._tables[-1] if self._tables else TableGrid()
        cell = table.place(context.element.attributes, is_header=context.element.name == "th")
        self._cells.append(cell)
        self._writer.begin_cell(is_first=table.is_first_of_row, in_line=in_line)

    def _close(self, context: Context) -> None:
        """Write what stands behind the text of an element."""
        kind = context.kind
        if HEADINGS.get(context.element.name) or _declared_level(context.element):
            self._writer.end_heading()
        if kind == "cell":
            start, end = self._writer.end_cell()
            cell = self._cells.pop()._replace(start=start, end=end)
            if self._tables:
                self._tables[-1].cells.append(cell)
        elif kind == "row":
            self._writer.end_row()
        elif kind == "group" and self._tables:
            self._tables[-1].end_group()
        elif kind == "table":
            self._end_table()
        elif kind in ("box", "apart"):
            self._writer.box_edge(is_apart=kind == "apart")
        elif kind == "spaced":
            self._writer.side_space()
        elif kind in ("block", "caption"):
            self._writer.end_line(BLOCK)

    def _end_table(self) -> None:
        """Write the end of a table and say where its cells are."""
        self._writer.end_line(BLOCK)
        table = self._tables.pop()
        if table.cells:
            self._builder.add_table(table.name, table.finish())


def _declared_level(element: Element) -> int:
    """Return the level of an element that says that it is a heading; 0 for another."""
    if element.attributes.get("role") != "heading":
        return 0
    level = element.attributes.get("aria-level") or "2"
    return int(level) if level in tuple("123456") else 2
