"""Where the quotes of facts stand in their documents, for links to the very words.

It judges no fact (`verification`): a quote that has no one location has no passage here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from beltfacts.documents import BrowserText, DocumentText, Location, QuotedPassage, Unreadable
from beltfacts.evidence.fact_location import locate_fact
from beltfacts.evidence.verification import locate_quote
from beltfacts.model import Fact, Source
from beltfacts.reading import UNITS


def quoted_passages(
    facts: Iterable[Fact], text_of: Callable[[Source], DocumentText], units: Mapping[str, str] = UNITS
) -> dict[str, QuotedPassage]:
    """Return the passage of each fact's quote or cell by the fact's id.

    `text_of` returns the text of a source's document, or raises Unreadable. `units`: unit word in lower case to code. A fact is left out where
    its document cannot be read, or the quote has no one location in it.
    """
    by_source: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.cited:
            by_source.setdefault(fact.cited.id, []).append(fact)
    found: dict[str, QuotedPassage] = {}
    for group in by_source.values():
        source = group[0].cited
        assert source is not None
        try:
            text = text_of(source)
        except Unreadable:
            continue
        page = BrowserText(text.extraction)
        for fact in group:
            location = _location(fact, text, units)
            if location and location.start < location.end:
                found[fact.id] = page.passage(location.start, location.end)
    return found


def _location(fact: Fact, text: DocumentText, units: Mapping[str, str]) -> Location | None:
    """Return the one location of a fact's quote or cell, or None."""
    if fact.cell:
        cells = locate_fact(fact, text, units)
        return cells[0] if len(cells) == 1 else None
    match = locate_quote(fact.quote, fact.locator, text, units)
    return match.location if match.verdict == "found" else None
