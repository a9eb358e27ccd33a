"""Pandoc citations: ``"quote" [@key, sec. 1.2]``, for Markdown with an exported bibliography.

One a fact, with its exact words as `latex-cite` and `typst-cite` have them. The key is the source's id, as `export --to csl-json` or
`--to biblatex` writes it.
"""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.cite import CitationItem
from beltfacts.output import printable

_ESCAPED = frozenset(r"\{}[]@*_`<>$^~;\"'")


def bundle(items: Sequence[CitationItem]) -> str:
    """Return the words and the citation of each item on a line, in the order of the items."""
    return "".join(f"{_quote(item)}{format_citation(item)}\n" for item in items)


def _quote(item: CitationItem) -> str:
    """Return the words of an item in quotation marks, with a blank; empty for a source alone."""
    return f'"{_escape(item.fact.quote)}" ' if item.fact else ""


def format_citation(item: CitationItem) -> str:
    """Return the citation of one item.

    Pandoc knows ``p.``, ``sec.`` and the like by itself, and prints other locators as they are.
    """
    locator = _escape(item.locator)
    return f"[@{item.source.id}, {locator}]" if locator else f"[@{item.source.id}]"


def _escape(text: str) -> str:
    """Return text for Markdown: one line, exactly these characters in print."""
    return "".join("\\" + char if char in _ESCAPED else char for char in printable(text))
