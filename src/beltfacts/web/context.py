"""The exact words of a fact in their document: what stands before and behind them.

It shows a passage, never a whole document, and only of facts whose words are there.
"""

from __future__ import annotations

from beltfacts.documents import DocumentFolder, DocumentText, Location, Unreadable
from beltfacts.evidence import locate_fact
from beltfacts.model import Fact
from beltfacts.output import join_nonempty, source_of
from beltfacts.web.fact_page import Context

_AROUND = 400
"""Characters of the document that are shown before the words, and behind them."""


def words_in_context(fact: Fact, documents: DocumentFolder) -> Context:
    """Return the words of a fact where they stand in their document, or the reason why they cannot be shown."""
    try:
        text = documents.text(source_of(fact))
    except Unreadable:
        return Context(reason="The document of this source is not at hand, or is not the one that was cited.")
    places = locate_fact(fact, text)
    if not places:
        return Context(reason="The exact words were not found in the document.")
    return _around(text, places[0], len(places))


def _around(text: DocumentText, place: Location, count: int) -> Context:
    """Return the text around a location. Whole words are shown. `count`: how often the words stand in the document."""
    start, end = place.start, place.end
    first, last = max(0, start - _AROUND), min(len(text.text), end + _AROUND)
    before, after = text.text[first:start], text.text[end:last]
    if first:
        before = "\u2026 " + before.partition(" ")[2]
    if last < len(text.text):
        after = after.rpartition(" ")[0] + " \u2026"
    often = f"first of {count} places" if count > 1 else ""
    return Context(before, text.text[start:end], after, join_nonempty((place.locator, often)))
