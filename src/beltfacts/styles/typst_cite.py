"""Typst citations with their locators: #quote(attribution: ...)[words], with an exported bibliography.

One a fact; the key is the source's id, as `export --to hayagriva` or `--to biblatex` writes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from beltfacts.cite import CitationItem
from beltfacts.output import printable


def bundle(items: Sequence[CitationItem]) -> str:
    """Return one citation a line, in the order of the items."""
    return "".join(format_citation(item) + "\n" for item in items)


def format_citation(item: CitationItem) -> str:
    """Return the words of one item as a quote with its citation, or the citation alone."""
    supplement = f", supplement: [{escape_typst(item.locator)}]" if item.locator else ""
    citation = f"cite(label({_quote_text(item.source.id)}){supplement})"
    return f"#quote(attribution: {citation})[{escape_typst(item.fact.quote)}]" if item.fact else f"#{citation}"


def escape_typst(text: str) -> str:
    """Return text as Typst's markup prints it."""
    return re.sub(r"""[\\#$*_`<>@~\[\]"'/=+-]""", r"\\\g<0>", printable(text))


def _quote_text(text: str) -> str:
    """Return a text as a string of Typst's code."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
