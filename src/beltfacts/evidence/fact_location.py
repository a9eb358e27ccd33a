"""Where a fact is in its document: the locations of its quote, or the cells that its labels name. Pure.

It judges nothing (`verification`).
"""

from __future__ import annotations

from collections.abc import Mapping

from beltfacts.documents import DocumentText, Location
from beltfacts.evidence.alignment import find_quote, first_occurrence
from beltfacts.evidence.cells import cell_place, find_cells
from beltfacts.model import Fact
from beltfacts.reading import UNITS


def locate_fact(fact: Fact, text: DocumentText, units: Mapping[str, str] = UNITS) -> list[Location]:
    """Return every location of a fact. `units`: unit word in lower case to code."""
    if fact.cell:
        return [text.locate(each.cell.start, each.cell.end) for each in find_cells(fact.cell, text, cell_place(fact.locator)).cells]
    return find_quote(fact.quote, text, units)


def first_offset(fact: Fact, text: DocumentText) -> int | None:
    """Return where a fact first occurs, in characters; None if it does not. It is quick, and serves to order facts."""
    if fact.cell:
        return min((each.cell.start for each in find_cells(fact.cell, text, cell_place(fact.locator)).cells), default=None)
    return first_occurrence(fact.quote, text)
