"""Parse a long Markdown text piece by piece, because the tokens of its parser take many times its size.

The blocks are those of the whole text. It writes nothing (`_markdown`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_PIECE = 1 << 20
"""Characters of a piece."""
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
"""Where a piece may end: no paragraph goes on behind it."""
_LINKS = "references"
"""What the parser calls the links that a text defines."""


def find_links(text: str, parser: Any) -> dict[str, Any]:
    """Return the links that a long text defines, as the parser keeps them: they may stand behind where they are used.

    Of a text of one piece nothing is returned, because the parser knows its links when it has parsed it.
    """
    links: dict[str, Any] = {}
    if len(text) > _PIECE and "]:" in text:
        for _ in parse_pieces(text, parser, links):
            pass
    return links


def parse_pieces(text: str, parser: Any, links: dict[str, Any]) -> Iterator[tuple[int, list[Any]]]:
    """Yield the number of the first line of each piece, from 0, and its tokens. Puts the links that the text defines into `links`.

    A piece ends before its last block, which may go on. The next one begins with it.
    """
    start = line = 0
    size = _PIECE
    while start < len(text):
        found = _BLANK_LINE.search(text, start + size)
        end = found.end() if found else len(text)
        piece, known = text[start:end], dict(links.get(_LINKS, {}))
        tokens = parser.parse(piece, links)
        if end == len(text):
            yield line, tokens
            return
        last = next((at for at in range(len(tokens) - 1, -1, -1) if tokens[at].level == 0 and tokens[at].nesting >= 0), 0)
        lines = tokens[last].map[0] if tokens and tokens[last].map else 0
        # a link of the last block counts when that block is known
        links[_LINKS] = known | {
            label: link for label, link in links.get(_LINKS, {}).items() if label not in known and link["map"][0] < lines
        }
        if lines:
            yield line, tokens[:last]
            start, line, size = _offset_of_line(text, start, lines), line + lines, _PIECE
        else:  # one block is longer than the piece
            size *= 2


def _offset_of_line(text: str, start: int, lines: int) -> int:
    """Return where the text goes on so many lines behind `start`, in characters."""
    for _ in range(lines):
        start = text.index("\n", start) + 1
    return start
