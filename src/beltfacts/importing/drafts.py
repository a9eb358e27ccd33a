"""Facts to be, as the cells of a table give them, and what tells them apart. Pure.

It reads no cell (`facts`).
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from beltfacts.errors import UseError
from beltfacts.importing.cell_values import CellValue
from beltfacts.model import CellKeys


class Draft(NamedTuple):
    """A fact to be, from one cell."""

    subject: str
    """The subject as the table writes it."""
    codes: tuple[str, ...]
    """Codes of the subject."""
    measure: str
    """What is measured."""
    dimensions: tuple[tuple[str, str], ...]
    """What narrows it."""
    date: str
    """When, as EDTF or undated."""
    cell: CellValue
    """Figure, value and unit."""
    status: str
    """One of `model.STATUSES`."""
    note: str
    """What a reader must know: flags, and periods that only a code says."""
    keys: CellKeys
    """The labels of the cell."""
    place: str
    """The name of the cell: "Finance!E6"."""
    has_place: bool
    """Whether the document itself names its cells so: a sheet, or a table of plain text."""

    @property
    def key(self) -> tuple[object, ...]:
        """Return what tells the fact from others of its table, and is the same in another edition."""
        return (self.subject.casefold(), self.measure.casefold(), self.dimensions, self.date, self.status)


class Outcome(NamedTuple):
    """What the cells of a table gave."""

    drafts: list[Draft]
    """The facts to be."""
    missing: Counter[str]
    """Cells without a figure, by reason."""
    refused: Counter[str]
    """Figures that are not surely read, by reason."""
    examples: dict[str, str]
    """The first cell of each reason."""


def apart_by_unit(drafts: list[Draft]) -> list[Draft]:
    """Return the facts with their unit as a dimension, where the table gives the same figures in several units: tonnes and per cent."""
    units: dict[tuple[object, ...], set[str]] = {}
    for draft in drafts:
        units.setdefault(draft.key, set()).add(draft.cell.unit)
    if all(len(each) == 1 for each in units.values()):
        return drafts
    several = {draft.measure for draft in drafts if len(units[draft.key]) > 1}
    return [
        draft._replace(dimensions=(*draft.dimensions, ("unit", draft.cell.unit))) if draft.measure in several else draft for draft in drafts
    ]


def refuse_duplicates(drafts: list[Draft]) -> None:
    """Raise UseError for two cells that give the same fact."""
    first: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        other = first.setdefault(draft.key, draft)
        if other is not draft:
            said = ", ".join(filter(None, (draft.subject, draft.measure, *(text for _, text in draft.dimensions), draft.date)))
            raise UseError(
                f"the cells {other.place} and {draft.place} have the same keys ({said[:120]}); name the column that tells them apart with --dimension"
            )
