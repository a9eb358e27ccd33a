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


def told_apart(drafts: list[Draft]) -> list[Draft]:
    """Return facts that differ in their keys.

    Where the table gives the same figures in several units, tonnes and per cent, they have their unit as a dimension. Raises UseError for two
    cells that give the same fact.
    """
    units: dict[tuple[object, ...], str] = {}
    in_several = {draft.key for draft in drafts if units.setdefault(draft.key, draft.cell.unit) != draft.cell.unit}
    if len(units) == len(drafts):
        return drafts
    if in_several:
        measures = {draft.measure for draft in drafts if draft.key in in_several}
        drafts = [
            draft._replace(dimensions=(*draft.dimensions, ("unit", draft.cell.unit))) if draft.measure in measures else draft
            for draft in drafts
        ]
    _refuse_duplicates(drafts)
    return drafts


def _refuse_duplicates(drafts: list[Draft]) -> None:
    """Raise UseError for two cells that give the same fact."""
    first: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        other = first.setdefault(draft.key, draft)
        if other is not draft:
            said = ", ".join(filter(None, (draft.subject, draft.measure, *(text for _, text in draft.dimensions), draft.date)))
            raise UseError(
                f"the cells {other.place} and {draft.place} have the same keys ({said[:120]}); name the column that tells them apart with --dimension"
            )
