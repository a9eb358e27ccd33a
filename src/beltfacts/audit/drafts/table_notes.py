"""Notes beside a table that say the unit of its figures: "All figures in million euros." They become a heading of its cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from beltfacts.audit.drafts.draft import Block
from beltfacts.reading import LazyPattern

_SCALES = "hundreds? thousands? millions? billions? trillions? % per\\s?cent percent"
_UNIT = rf"in\s+(?P<unit>(?:[€$£¥]|(?:US\s)?dollars?\b|euros?\b|tonnes?\b|[A-Z]{{3}}\b|{'|'.join(_SCALES.split())})[^.;:!?()]{{0,30}})"
_NOTE = LazyPattern(
    rf"\W*(?:(?:all|the|note)\b:?\s+)*(?:[a-z]+\s+){{0,3}}?(?:(?:are|is|given|shown|stated|expressed)\s+)*{_UNIT}\W*", re.IGNORECASE
)
"""A sentence that says a unit and nothing else."""
_ANNOUNCED = LazyPattern(rf"[,(]\s*{_UNIT}\)?\s*[:.]?\s*\Z", re.IGNORECASE)
"""The end of a paragraph above a table: "Spending by department, in million euros:"."""
_LONGEST = 200
"""Characters of a paragraph that is such a note."""


def with_table_notes(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks in which the cells of a table have the unit that a note above or below it says behind their last heading."""
    found = list[Block]()
    runs = [[*run] for _, run in groupby(blocks, key=lambda block: block.kind == "cell")]
    for at, run in enumerate(runs):
        if run[0].kind == "cell":
            above = runs[at - 1][-1].text if at else ""
            below = runs[at + 1][0].text if at + 1 < len(runs) else ""
            if note := _unit_of_note(above, below):
                run = [block._replace(headings=(*block.headings[:-1], ", ".join((*block.headings[-1:], note)))) for block in run]
        found += run
    return found


def _unit_of_note(above: str, below: str) -> str:
    """Return the unit that the paragraph above a table or the one below it says, in words; empty where neither does."""
    for text, patterns in ((above, (_NOTE.fullmatch, _ANNOUNCED.search)), (below, (_NOTE.fullmatch,))):
        if len(text) <= _LONGEST:
            for find in patterns:
                if note := find(text):
                    return note["unit"].strip()
    return ""
