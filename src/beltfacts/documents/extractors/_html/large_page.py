"""Read a large page in pieces: what is complete of its tree is written, and let go, while the rest is parsed.

What comes out is what the whole tree gives (`page`). Where a later part of the page changes what was written already, as the rules of HTML
permit, nothing is returned, and the page is read as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Protocol

from justhtml.parser.engine import ParseEngine, compile_raw_engine_plan

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors._html.colors import Colors
from beltfacts.documents.extractors._html.page import PageWalk
from beltfacts.documents.extractors._html.page_styles import PageStyles
from beltfacts.documents.extractors._html.parsing import source_for_parser
from beltfacts.documents.extractors._html.styles import StyleRules

_TAGS_A_PIECE = 2000
"""Start tags after which what is complete is written."""
_CONTAINERS = frozenset(
    "article aside blockquote center dd div dl fieldset footer form header main nav ol section table tbody tfoot thead tr ul".split()
)
"""Elements that may be begun before all of them is parsed: what is in them does not change how they begin."""
_HAS_STYLES = re.compile(r"<(?:style|link|col)|\bstyle[\s=]|color-scheme", re.IGNORECASE)
"""What a page has that says how it looks."""


class _OutOfOrderError(Exception):
    """What was written already would have to change."""


class _Visitor(Protocol):
    """What is done with the tree of a page, in the order of its text."""

    def begin(self, node: Any, *, is_shell: bool) -> bool:
        """Begin an element of which not all is known yet; False to wait until it is complete. `is_shell`: ``html`` or ``body``."""

    def walk(self, root: Any) -> None:
        """Do it with a complete element."""

    def end(self) -> None:
        """End the element that was begun last."""


class _StyleVisitor:
    """Collects the styles of a page."""

    def __init__(self, styles: PageStyles) -> None:
        """`styles`: where they go."""
        self._styles = styles
        self.walk = styles.read

    def begin(self, node: Any, *, is_shell: bool) -> bool:
        """Read an element alone."""
        self._styles.read_element(node)
        return True

    def end(self) -> None:
        """End an element: nothing is read there."""


def extract_large_page(text: str, sheets: Mapping[str, str], *, is_xml: bool) -> Extraction | None:
    """Return the text of a page that is decoded; None where it must be read as a whole. `sheets`, `is_xml`: as in `extract_page`."""
    source = source_for_parser(text, is_xml=is_xml).removeprefix("\ufeff")
    styles = PageStyles(sheets)
    try:
        if _HAS_STYLES.search(source):
            _PieceParser(source, _StyleVisitor(styles)).run()
        colors = Colors(behind="ffffff") if styles.knows_colors else Colors(in_doubt=True)
        walk = PageWalk(StyleRules(styles.rules), colors, hides=True)
        _PieceParser(source, walk).run()
    except MemoryError:
        raise
    except Exception:  # out of order, a broken page, or another parser than this one knows: the whole tree tells
        return None
    shown = walk.finish()
    return shown if shown.text else None


class _Begun:
    """An element that was begun and is not ended."""

    def __init__(self, node: Any) -> None:
        """Begin an element of which no child was handed over."""
        self.node = node
        self.done: Any = None
        """Its last child that was handed over, which stays as its first one."""
        self.length = 0
        """Characters of that child, where it is a text: what is moved out of a table may be put behind it."""

    def keep(self, child: Any) -> None:
        """Keep a child as the last one that was handed over."""
        self.done, self.length = child, _length(child)


class _PieceParser(ParseEngine):
    """The parser of `parse_page`, which hands over what is complete."""

    def __init__(self, source: str, visitor: _Visitor) -> None:
        """`source`: the page. `visitor`: what takes its parts."""
        super().__init__(source, fragment=False, plan=compile_raw_engine_plan(False, True))
        self._visitor = visitor
        self._tags = 0
        self._path: list[_Begun] = []
        """The elements that were begun and are not ended, from ``body`` inwards."""
        self._shell: list[tuple[Any, dict[str, Any]]] = []
        """``html`` and ``body`` with their attributes when they were begun."""

    def run(self) -> None:
        """Parse the page and hand over all of it. Raises _OutOfOrderError."""
        root: Any = self.parse()
        if not self._path:
            self._visitor.walk(root)
            return
        self._hand_over(is_last=True)
        if any(dict(node.attrs or {}) != attributes for node, attributes in self._shell):
            raise _OutOfOrderError("html or body has further attributes")
        self._end(0)
        page = self._shell[0][0]
        for child in page.children[page.children.index(self._body) + 1 :]:
            self._visitor.walk(child)
        self._visitor.end()

    def _parse_start_tag(self, pos: int, end: int) -> int:
        """Parse a start tag. Before some of them what is complete is handed over."""
        self._tags += 1
        if self._tags >= _TAGS_A_PIECE:
            self._tags = 0
            self._hand_over()
        return super()._parse_start_tag(pos, end)

    def _hand_over(self, *, is_last: bool = False) -> None:
        """Hand over what is complete. `is_last`: whether the page ends here."""
        if self._frameset_seen or self._has_selectedcontent or self._eof_drop_mode or (is_last and self._template_modes):
            raise _OutOfOrderError("frames, a select, or a template that is not closed")
        if self._template_modes:
            return
        opened = {id(node) for node in self._stack}
        if not is_last and any(id(node.parent) not in opened for node in self._stack[1:]):  # </form> ends a form before what is in it
            return
        if not self._path and not self._begin_body(opened):
            return
        for above, below in pairwise(self._path):
            if below.node is not next((child for child in above.node.children if child is not above.done), None):
                raise _OutOfOrderError("something was put before what was begun")
        if any(each.done is not None and _length(each.done) != each.length for each in self._path):
            raise _OutOfOrderError("a text goes on that was handed over")
        for level, each in enumerate(self._path[1:], 1):
            if is_last or id(each.node) not in opened:
                self._end(level)
                break
        self._hand_children(opened, is_last)

    def _begin_body(self, opened: set[int]) -> bool:
        """Begin ``html`` and ``body``, and hand over what is before the body. Return whether the page is so far."""
        page, body = self._html, self._body
        if page is None or id(body) not in opened or id(page) not in opened or not self._body_has_content():
            return False
        for node in (page, body):
            for child in page.children[: page.children.index(body)] if node is body else ():
                self._visitor.walk(child)
            if not self._visitor.begin(node, is_shell=True):
                raise _OutOfOrderError("the page is hidden")
            self._shell.append((node, dict(node.attrs or {})))
        self._path = [_Begun(body)]
        return True

    def _hand_children(self, opened: set[int], is_last: bool) -> None:
        """Hand over the complete children of the innermost element that was begun, and begin the one that is not complete."""
        while True:
            node = self._path[-1].node
            is_closed = is_last or (len(self._path) > 1 and id(node) not in opened)
            waiting = self._hand_complete(opened, is_closed)
            if waiting is None or id(waiting) not in opened or waiting.name not in _CONTAINERS or waiting.namespace not in (None, "html"):
                return
            if waiting.parent is not node or not self._visitor.begin(waiting, is_shell=False):
                return
            self._path.append(_Begun(waiting))

    def _hand_complete(self, opened: set[int], is_closed: bool) -> Any:
        """Hand over children of the innermost element that was begun, up to the first that is not complete. Return that one, or None.

        `is_closed`: whether the element gets no further children. Else the last one stays: a text may go on.
        """
        begun = self._path[-1]
        children, done = begun.node.children, begun.done
        at = 1 if children and children[0] is done else 0
        while at < len(children):
            child = children[at]
            if not is_closed and (id(child) in opened or at == len(children) - 1):
                break
            self._visitor.walk(child)
            _let_go(child)
            done, at = child, at + 1
        waiting = children[at] if at < len(children) else None
        if at > 0:
            del children[: at - 1]
            begun.keep(done)
        return waiting

    def _end(self, level: int) -> None:
        """End the elements that were begun, from the innermost to the one of a level. All in them is complete."""
        while len(self._path) > level:
            self._hand_complete(set(), True)
            node = self._path.pop().node
            self._visitor.end()
            if self._path:
                siblings = self._path[-1].node.children
                del siblings[: siblings.index(node)]
                self._path[-1].keep(node)
                node.children.clear()


def _let_go(root: Any) -> None:
    """Part an element and all in it from their children. They refer to one another, and would stay until a search for such circles."""
    pending = [root]
    while pending:
        if children := pending.pop().children:
            pending += children
            children.clear()


def _length(node: Any) -> int:
    """Return how many characters a text has; 0 for an element."""
    return len(node.data or "") if node.name == "#text" else 0
