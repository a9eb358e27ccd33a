"""The lines below a table of a page or a Markdown file, up to the next table: legends of its marks stand there.

Captions are lines above (`evidence.lines_beside`). It reads no meaning (`flags`).
"""

from __future__ import annotations

from beltfacts.documents import DocumentText
from beltfacts.evidence import TableLabels, tables_of

_MOST_LINES = 8
_LONGEST = 300
"""Characters of a line; a longer one is running text."""
_READ = 3_000
"""Characters behind the table that are looked at."""


def lines_below(table: TableLabels, text: DocumentText) -> list[str]:
    """Return the lines below a table, none for the part of a table or a text that the next table begins."""
    start = table.span[1]
    if not start:
        return []
    end = min([start + _READ, *(other.span[0] for other in tables_of(text) if other.span[0] > start)])
    lines = text.text[start:end].split("\n")[1:]
    found = [" ".join(line.strip("#*_ ").split()) for line in lines if line.strip()]
    return [line for line in found[:_MOST_LINES] if len(line) <= _LONGEST]
