"""Lines for a terminal with a hanging indent, broken between words only. It prints nothing and knows no citation."""

from __future__ import annotations

import re

from beltfacts.cite import is_east_asian

_ESCAPES = re.compile(r"\x1b\[\d+m")
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
