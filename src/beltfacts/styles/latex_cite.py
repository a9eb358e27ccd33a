r"""LaTeX citations with their locators: ``quote'' \parencite[7]{key}, for biblatex with an exported bibliography.

One a fact; the key is the source's id, as `export --to biblatex` writes it. A number alone is a page to biblatex; every other locator is written
with its term (biblatex manual, §3.8.1).
"""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.cite import CitationItem, LocatorTerms, format_locator
from beltfacts.styles._tex import escape_tex

_TERMS: LocatorTerms = {
    "chapter": ("ch. {}", "chs. {}"),
    "section": ("sec. {}", "secs. {}"),
    "paragraph": ("para. {}", "paras. {}"),
    "page": "{}",
    "figure": ("fig. {}", "figs. {}"),
    "table": "table {}",
    "line": ("l. {}", "ll. {}"),
}


def bundle(items: Sequence[CitationItem]) -> str:
    """Return one citation a line, in the order of the items."""
    return "".join(format_citation(item) + "\n" for item in items)


def format_citation(item: CitationItem) -> str:
    """Return the words of one item in quotation marks with its citation, or the citation alone."""
    locator = escape_tex(format_locator(item.locator, _TERMS)).replace("\u2013", "--").replace(". ", ".~")
    locator = f"{{{locator}}}" if "]" in locator else locator
    citation = rf"\parencite[{locator}]{{{item.source.id}}}" if locator else rf"\parencite{{{item.source.id}}}"
    return f"``{escape_tex(item.fact.quote)}'' {citation}" if item.fact else citation
