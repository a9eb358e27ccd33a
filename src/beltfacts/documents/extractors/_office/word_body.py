"""The blocks of a Word file: in memory, or parsed one after the other where the file is large.

What a block says is read elsewhere (`word_file`).
"""

from __future__ import annotations

from collections.abc import Callable

from beltfacts.documents.extractors._office.word_colors import has_plain_paper
from beltfacts.documents.extractors._office.xml_tree import Node, parse_xml

_LARGE = 1 << 20
"""Bytes of the main part from which its blocks are parsed anew each time. Their tree takes several times as much."""


class WordBody:
    """The body of a Word file."""

    def __init__(self, data: bytes) -> None:
        """`data`: the main part. Raises Unreadable."""
        self._data = data if len(data) > _LARGE else b""
        self.last_section: list[Node] = []
        """The properties of the last section, which say how notes are numbered; empty where there are none."""
        self.has_plain_paper = True
        """Whether the pages are white, as far as the body tells."""
        root = parse_xml(data, inside=("w:body", self._read_ahead)) if self._data else parse_xml(data)
        body = root.find("w:body")
        if self._data and body is None:
            self._data = b""
        self._body = body or root
        self._read_ahead(root)

    def _read_ahead(self, node: Node) -> None:
        """Keep what is needed of a block before the first one is written."""
        sections = [each for each in node.walk() if each.tag == "w:sectPr"]
        self.last_section = sections[-1:] or self.last_section
        self.has_plain_paper = self.has_plain_paper and has_plain_paper([node])

    def pass_on(self, write: Callable[[Node], None]) -> None:
        """Call `write` with elements that hold the blocks, in order."""
        if not self._data:
            write(self._body)
            return

        def write_one(block: Node) -> None:
            holder = Node("w:body", {})
            holder.children.append(block)
            write(holder)

        parse_xml(self._data, inside=("w:body", write_one))
