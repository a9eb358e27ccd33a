"""Units and scales of figures that come from a label which is neither measure nor unit: kg of another column. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from beltfacts.evidence import FoundCell
from beltfacts.importing.cell_values import CellContext, CellValue, read_value
from beltfacts.importing.units.units import PrintedUnit
from beltfacts.reading import is_scale_alone

_LETTERS, _LONGEST_NAME = 20, 40
"""Characters of a label and of the name of a column that a message shows."""


def unit_of_other_column(
    found: FoundCell, value: CellValue, context: CellContext, stray: Mapping[str, str], read_printed: Callable[[str], PrintedUnit]
) -> str:
    """Say that unit or scale of a value come from a label that is neither measure nor unit. Empty where they do not.

    `stray`: labels that look like a unit, each with the name of its column. One that says the unit of the column of units in other words, "EUR"
    beside "Euro", changes nothing. `read_printed`: reads a unit as the table writes it.
    """
    printed = context.printed
    stray = {text: name for text, name in stray.items() if text in found.labels.row}
    if printed.unit:
        stray = {text: name for text, name in stray.items() if not _is_same(read_printed(text), printed)}
    if not stray or _is_read_as(value, found, stray, context):
        return ""
    text = next((text for text in stray if not _is_read_as(value, found, (text,), context)), next(iter(stray)))
    name, shown = stray[text][:_LONGEST_NAME], f"{text[:_LETTERS]!r} in the column {stray[text][:_LONGEST_NAME]}"
    if is_scale_alone(text):
        return f"{shown} may be no scale of it; if it is, say --scale {name!r}"
    if printed.unit:
        other = f"{shown} is not {printed.text[:_LETTERS]!r}"
        return f"{other}; if it is the unit, say --unit {name!r}, else leave that column out of the table"
    return f"{shown} may be no unit of it; if it is, say --unit {name!r}"


def _is_same(one: PrintedUnit, other: PrintedUnit) -> bool:
    """Return whether two units as the table writes them are the same."""
    return (one.unit, one.scale) == (other.unit, other.scale)


def _is_read_as(value: CellValue, found: FoundCell, left_out: Collection[str], context: CellContext) -> bool:
    """Return whether a cell without some labels of its row gives the same value and unit."""
    kept = tuple(label for label in found.labels.row if label not in left_out)
    bare = read_value(found._replace(labels=found.labels._replace(row=kept)), context)
    return (bare.value, bare.unit) == (value.value, value.unit)
