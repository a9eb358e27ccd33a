"""Values with the unit and scale that a person says for them, or that the labels do not surely say. Pure.

What the cell itself says is read by `cell_values`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from beltfacts.evidence import FoundCell, split_flag, to_point
from beltfacts.importing.cell_values import OPEN_LABELS, SHARES, CellContext, CellValue, plain_number, read_value, tidy_value
from beltfacts.reading import is_currency

_HUNDREDTH = Decimal("0.01")


_MINOR = re.compile(
    r"(?:[(\[,]|\bin)\s*(?:US |euro ?)?(?:cents?|pence|penny|\xf6re|\xf8re|centimes?|c[e\xe9]ntimos?|centavos?|paise|kopecks?|\xa2)\s*(?:[)\]]|\Z)",
    re.IGNORECASE,
)
"""A label in hundredths of a currency: "Earnings per share (cents)"."""
_MINOR_UNITS = frozenset(("{cent}", "{penny}"))


def in_minor_money(scale: Decimal, unit: str, labels: Iterable[str]) -> Decimal:
    """Return the scale of a unit that a person says; a hundredth where it is a currency and a label says cents or pence."""
    is_minor = scale == 1 and is_currency(unit.partition("/")[0]) and any(map(says_minor, labels))
    return _HUNDREDTH if is_minor else scale


def says_minor(label: str) -> bool:
    """Return whether a label says that its amounts are in hundredths of a currency."""
    return _MINOR.search(label) is not None


def with_unit(value: CellValue, scale: Decimal, unit: str) -> CellValue:
    """Return a value that prints no unit with the one that is said for it, and its scale, which counts only where the labels give none."""
    if unit in SHARES and value.bare != value.value:
        return CellValue(problem="a scale of the table that may not be that of a share")
    if scale == 1 or value.value is None:
        return value._replace(unit=unit)
    if value.bare is not None and value.bare != value.value:
        is_same = value.bare * scale == value.value
        return value._replace(unit=unit) if is_same else CellValue(problem="labels and --unit both give a scale")
    scaled = tidy_value(value.value * scale)
    return value._replace(value=scaled, unit=unit, sic=f"{value.figure} is {scaled:,f}: the unit is '{scale} {unit}'")


def without_scale(value: CellValue, scale: Decimal, unit: str) -> CellValue:
    """Return a value that is no money without the scale of money above its table: employees are not counted in millions of euro."""
    if value.bare is None or unit in SHARES:
        return with_unit(value, scale, unit)
    if scale != 1:
        return with_unit(value._replace(value=value.bare), scale, unit)
    bare = tidy_value(value.bare)
    return value._replace(value=bare, unit=unit, sic=f"{value.figure} is {bare:,f}: the scale above the table is that of others")


def replace_unit(value: CellValue, scale: Decimal, unit: str) -> CellValue:
    """Return a value with the unit that a person says for it, though its labels say another: "$" may be AUD. Their scale stays."""
    assert value.value is not None
    if scale == 1 and value.unit in _MINOR_UNITS and is_currency(unit):
        amount = tidy_value(value.value * _HUNDREDTH)
        return value._replace(
            value=amount, unit=unit, sic=f"{value.figure} is {amount:,f}: the labels say {value.unit}, and the unit is {unit}"
        )
    if scale != 1 and (value.bare is None or value.bare * scale != value.value):
        return CellValue(problem=f"labels and --unit say different scales or units: {value.unit}, and {scale} {unit}")
    if unit == value.unit:
        return value
    sic = f"the labels say {value.unit}, and the unit is {unit}"
    return value._replace(unit=unit, sic=f"{value.sic}; {sic}" if value.sic else f"{value.figure} is {value.value:,f}: {sic}")


def read_as(found: FoundCell, context: CellContext, scale: Decimal, unit: str) -> CellValue:
    """Return a cell with the scale and unit that a person says for its column, and how it is read."""
    figure, flag = split_flag(found.words)
    number = plain_number(to_point(figure, context.decimal))
    if number is None or figure.startswith("("):
        return CellValue(problem=OPEN_LABELS)
    value = tidy_value(number * scale)
    said = unit if scale == 1 else f"{scale} {unit}"
    return CellValue(figure, value, unit, "", flag.strip(" ()[]"), f"{figure} is {value:,f}: the unit is '{said}'", bare=number)


def read_negative(found: FoundCell, context: CellContext) -> CellValue:
    """Return a number in brackets of an account as a negative one. A person says that its unit is money."""
    figure, _ = split_flag(found.words)
    bare = found.cell._replace(raw="") if found.cell.raw == found.words else found.cell
    value = read_value(found._replace(cell=bare, words=found.words.replace("(", "", 1).replace(")", "", 1)), context)
    if value.value is None or value.bare is None:
        return value
    low = -value.value
    return value._replace(figure=figure, value=low, bare=-value.bare, sic=f"{figure} is {low:,f}: amounts in brackets are negative")


def read_as_table(found: FoundCell, context: CellContext, scale: Decimal, unit: str) -> CellValue:
    """Return a cell with the scale and unit that a person says for the table, where row and column leave nothing open, but its captions do."""
    if scale == 1:
        return CellValue(problem=OPEN_LABELS)
    alone = read_value(found._replace(labels=found.labels._replace(captions=())), context)
    is_plain = alone.value is not None and alone.value == alone.bare and not alone.unit
    return read_as(found, context, scale, unit) if is_plain else CellValue(problem=OPEN_LABELS)
