"""Pandoc citations: ``[@key, sec. 1.2]``, for Markdown with an exported bibliography.

One a fact; the key is the source's id, as `export --to csl-json` or `--to biblatex` writes it.
"""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.cite import CitationItem
from beltfacts.output import printable

_ESCAPED = frozenset(r"\{}[]@*_`<>$^~;\"'")


def bundle(items: Sequence[CitationItem]) -> str:
    """Return one citation a line, in the order of the items."""
    return "".join(format_citation(item) + "\n" for item in items)


def format_citation(item: CitationItem) -> str:
    """Return the citation of one item.

    Pandoc knows ``p.``, ``sec.`` and the like by itself, and prints other locators as they are.
    """
    locator = "".join("\\" + char if char in _ESCAPED else char for char in printable(item.locator))
    return f"[@{item.source.id}, {locator}]" if locator else f"[@{item.source.id}]"
