"""Money in the cells of tables: which labels and captions say it, and which figures are amounts. Pure.

What else labels say of a figure is read by `cell_reading`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from beltfacts.evidence.cells.accounts import is_account
from beltfacts.evidence.cells.cell_signs import read_money
from beltfacts.evidence.cells.label_types import Labels
from beltfacts.reading import LazyPattern, Quantity, is_currency, read_cell

_LOSS = LazyPattern(r"\((?:net )?(?:deficit|loss|decrease|fall|outflow|expense)s?\)", re.IGNORECASE)
"""Words in brackets of a label, which say what a number in brackets is."""


def is_money(line: str, units: Mapping[str, str]) -> bool:
    """Return whether a caption says a currency, perhaps with a scale."""
    read = read_cell("7", captions=(line,), units=units)
    return read is not None and is_currency(read.unit or "")


def says_money(headers: Sequence[str], shown: str, units: Mapping[str, str]) -> bool:
    """Return whether row and column alone, or the figure itself, say a currency."""
    alone = read_labelled(shown, headers, (), units)
    return alone is not None and is_currency(alone.unit or "")


def read_labelled(shown: str, headers: Sequence[str], captions: Sequence[str], units: Mapping[str, str]) -> Quantity | None:
    """Return a figure with the scale and unit of its labels. In a table of money the row "Grants" is an amount, and counts no grants."""
    read = read_money(shown, headers, captions, units) or read_cell(shown, *headers, captions=captions, units=units)
    if read is not None and not (read.unit or "").startswith("{"):
        return read
    others = [label for label in headers if not is_account(label)]
    amount = read_cell(shown, *others, captions=captions, units=units) if len(others) < len(headers) else None
    return amount if amount is not None and is_currency(amount.unit or "") else read


def brackets_are_negative(read: Quantity, labels: Labels) -> bool:
    """Return whether a number in brackets is negative: an amount of money, or one whose label says "(deficit)"."""
    return is_currency(read.unit or "") or any(_LOSS.search(label) for label in (*labels.row, *labels.column))
