"""A column that says of what time the figures of each row are: "2022" under "As of" is a label of the other cells of its row. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from beltfacts.audit.drafts.draft import Block
from beltfacts.reading import LazyPattern

_OF_TIME = LazyPattern(r"\W*(?:as (?:of|at)|(?:reference )?(?:year|date|period|time)|when|年份?|日期|时间|截至|时点)\W*", re.IGNORECASE)
"""The head of such a column."""
_DATE = LazyPattern(r"(?:[^\W\d_]{3,}\.?\s|[0-9]{1,2}\.?\s){0,2}(?:1[5-9]|20)[0-9]{2}(?:-[0-9]{2}){0,2}|(?:1[5-9]|20)[0-9]{2}年\S{0,8}")
"""A date that a cell has alone."""


def with_row_dates(blocks: Iterable[Block]) -> list[Block]:
    """Return blocks in which the cells of a row have the date that another cell of it has alone, under such a head, as their last label."""
    found = list[Block]()
    for label, row in groupby(blocks, key=lambda block: block.labels[0] if block.kind == "cell" and len(block.labels) > 1 else None):
        cells = [*row]
        date = next((cell.text for cell in cells if _is_date(cell)), "") if label else ""
        found += [cell._replace(labels=(*cell.labels, date)) if date and cell.text != date else cell for cell in cells]
    return found


def _is_date(cell: Block) -> bool:
    """Return whether a cell of a row is the time of the others."""
    return bool(_OF_TIME.fullmatch(cell.labels[1]) and _DATE.fullmatch(cell.text))
