"""Lines for a terminal: a hanging indent, broken between words only, links last and short. It prints nothing and knows no citation."""

from __future__ import annotations

import re

from beltfacts.cite import is_east_asian

_ESCAPES = re.compile(r"\x1b\[\d+m|\x1b\]8;;[^\x1b]*\x1b\\\\")
"""Colours and hyperlinks, which take no cells."""

_LINK = re.compile(r"(?m)^(Link: +)(https?://[!-~]+)$")
"""The line of a link, an address in ASCII."""

_LABEL = re.compile(r"[A-Z][a-z]+(?: [a-z]+)?: +")
"""The label of a part and the blanks after it, under which its lines stand."""

INDENT = 4
"""Cells before the second line of what has no label, such as an entry of a list."""

_LEAST = 40
"""Cells of a terminal from which on lines are broken."""


def hang_lines(text: str, width: int) -> str:
    """Return lines of at most `width` cells where their words allow it. A word, such as an address, is never broken."""
    if width < _LEAST:
        return text
    return "".join(f"{_hang(line, width)}\n" for line in text.splitlines())


def put_links_last(text: str, hyperlinks: bool) -> str:
    """Return text with the line of a link at the end of each block, blocks being parted by blank lines.

    `hyperlinks`: whether the terminal shows hyperlinks (OSC 8). Then the page's address stands there, and leads to the very words: it opens the
    page where it is copied.
    """
    blocks = text.removesuffix("\n").split("\n\n")
    ordered = "\n\n".join("\n".join(sorted(block.split("\n"), key=lambda line: bool(_LINK.match(line)))) for block in blocks)
    return (_LINK.sub(_shorten, ordered) if hyperlinks else ordered) + "\n"


def _shorten(found: re.Match[str]) -> str:
    """Return the line of a link with the address of its page as a hyperlink to the whole of it."""
    label, address = found.groups()
    return f"{label}\x1b]8;;{address}\x1b\\{address.partition('#')[0]}\x1b]8;;\x1b\\"


def _hang(line: str, width: int) -> str:
    """Return one line, broken into several."""
    label = found[0] if (found := _LABEL.match(line)) else ""
    indent = " " * (len(label) or INDENT)
    lines: list[str] = []
    current, used = "", 0
    for word in line[len(label) :].split(" "):
        cells = _cells(word)
        if current and used + 1 + cells > width - (len(indent) if lines or label else 0):
            lines.append(current)
            current, used = word, cells
        else:
            current, used = (f"{current} {word}", used + 1 + cells) if current else (word, cells)
    lines.append(current)
    return label + f"\n{indent}".join(lines)


def _cells(word: str) -> int:
    """Return how many cells of a terminal a word takes. East Asian characters take two."""
    shown = _ESCAPES.sub("", word)
    return len(shown) if shown.isascii() else sum(2 if is_east_asian(char) else 1 for char in shown)
