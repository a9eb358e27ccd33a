"""The passage of a document around the quote or the cell of a fact, for readers. Pure.

It judges no fact (`verification`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from beltfacts.documents import DocumentText, Location
from beltfacts.evidence.alignment import find_quote
from beltfacts.evidence.cells import cell_place, find_cells
from beltfacts.evidence.verification import locate_quote
from beltfacts.model import Fact
from beltfacts.reading import UNITS

_MOST_PASSAGES = 3
"""Passages that are shown of a quote that occurs several times."""

_LONGEST_SIDE = 400
"""Characters before or after the quote for each line that is asked for: a paragraph may be one very long line."""

_CUT = "\u2026"
"""Stands where a passage is cut."""


class QuoteContext(NamedTuple):
    """A passage of a document with the words of a fact in it. Its texts have the lines of the document, without blank ones."""

    head: str
    """The first row of the table that the words are in, where it is not in the passage; else empty."""
    before: str
    """The text before the words."""
    words: str
    """The words as the document has them, or the text of the cell."""
    after: str
    """The text after them."""
    location: Location
    """Where the words are."""


def quote_contexts(fact: Fact, text: DocumentText, lines: int, units: Mapping[str, str] = UNITS) -> tuple[list[QuoteContext], str]:
    """Return the passages with the words of a fact, and why they are not the one passage where they are not.

    `lines`: lines before and after the lines of the quote. `units`: unit word in lower case to code. A quote that differs from the
    document gives the most similar passage, and one that occurs several times the first ones.
    """
    locations, reason = _locations(fact, text, units)
    return [_context(text, each, lines) for each in locations[:_MOST_PASSAGES]], reason


def _locations(fact: Fact, text: DocumentText, units: Mapping[str, str]) -> tuple[list[Location], str]:
    """Return where a fact is, or may be, and what is wrong with that; empty if nothing is."""
    if fact.cell:
        search = find_cells(fact.cell, text, cell_place(fact.locator))
        return [text.locate(each.cell.start, each.cell.end) for each in search.cells], search.reason
    match = locate_quote(fact.quote, fact.locator, text, units)
    if match.verdict == "ambiguous":
        return find_quote(fact.quote, text, units), match.reason
    return [match.location] if match.location else [], match.reason


def _context(text: DocumentText, location: Location, lines: int) -> QuoteContext:
    """Return the passage around a location."""
    most = _LONGEST_SIDE * max(1, lines)
    whole = text.text
    before, after = whole[max(0, location.start - 2 * most) : location.start], whole[location.end : location.end + 2 * most]
    own_before, own_after = before.rpartition("\n"), after.partition("\n")
    above = [line.strip() for line in own_before[0].splitlines() if line.strip()]
    below = [line.strip() for line in own_after[2].splitlines() if line.strip()]
    joined_before = "\n".join([*(above[-lines:] if lines else []), own_before[2].lstrip()])
    joined_after = "\n".join([own_after[0].rstrip(), *below[:lines]])
    shown_before, shown_after = _cut_before(joined_before, most), _cut_after(joined_after, most)
    return QuoteContext(_table_head(text, location, lines), shown_before, whole[location.start : location.end], shown_after, location)


def _cut_before(text: str, most: int) -> str:
    """Return the end of a text, from a whole word."""
    return text if len(text) <= most else f"{_CUT} {text[-most:].partition(' ')[2]}"


def _cut_after(text: str, most: int) -> str:
    """Return the beginning of a text, to a whole word."""
    return text if len(text) <= most else f"{text[:most].rpartition(' ')[0]} {_CUT}"


def _table_head(text: DocumentText, location: Location, lines: int) -> str:
    """Return the first row of the table around a location, where it is more than `lines` above it."""
    for table in text.extraction.tables:
        if table.cells and table.cells[0].start <= location.start <= table.cells[-1].end:
            start = text.text.rfind("\n", 0, table.cells[0].start) + 1
            between = [line for line in text.text[start : location.start].splitlines()[:-1] if line.strip()]
            return between[0].strip() if len(between) > lines else ""
    return ""
