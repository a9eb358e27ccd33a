"""Read the cell of a table as a value with its unit, or say why it gives none. Pure.

Scale and unit are read as `verify` reads them (`evidence`). What verify cannot see, a multiplier or a unit in a column of its own, is applied
once and said. It writes no fact (`facts`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from beltfacts.evidence import FoundCell, first_number, has_two_numbers, read_shown, split_flag, to_point, with_minus
from beltfacts.importing.dates import read_period
from beltfacts.importing.missing import MISSING, reason_of
from beltfacts.importing.spreads import second_number, what_second_is
from beltfacts.importing.units import PrintedUnit
from beltfacts.reading import Quantity

OPEN_LABELS = "the labels leave scale or unit open"
"""Why a figure is refused whose labels may say a unit or a scale: "(m)". `open_labels` adds the option that says it."""
OPEN_BRACKETS = "a number in brackets that may be negative"
"""Why a figure in brackets is refused whose unit is no money."""
_SCALES = frozenset(Decimal(10) ** power for power in range(0, 16))
SHARES = frozenset(("%", "{percentage-point}"))
_PLAIN = re.compile(r"[-+\u2212]?\d+(?:\.\d+)?(?:[eE][-+]?\d{1,2})?\Z")
_PLAIN_FIGURE = re.compile(r"[0-9]+(?:\.[0-9]+)?")
"""A figure without sign, groups, unit and flag."""
_DURATION = re.compile(r"(?P<hours>\d{1,4}):(?P<minutes>[0-5]\d)(?::(?P<seconds>[0-5]\d))?\Z")
_MONEY = re.compile(r"^\s*(?:US|[ACNZHKS]{1,2})?[$\u20ac\xa3\xa5\u20b9]\s*(?=[(\d.\u2212-])")
"""A currency sign before a number."""
_SIGNS = {".": "a point", ",": "a comma"}
_LONGEST_TEXT = 60
_LETTERS_OF_MONEY = 3
_ONE, _SEVEN = Decimal(1), Decimal(7)
_TOO_LONG = Decimal(10) ** 27
"""From which a value has more digits than arithmetic keeps."""
_LARGEST_POWER = 15
_POWER = re.compile(r"(-?[0-9]+)(\s*:.*)?")
"""What a column of multipliers says: a power of ten, with its label behind it where a table has both in one cell."""


class CellValue(NamedTuple):
    """What a cell says."""

    figure: str = ""
    """The figure as displayed, without its flag."""
    value: Decimal | None = None
    """The value in `unit`, unscaled; None for a date."""
    unit: str = ""
    """The unit that figure and labels say; empty where they say none."""
    date: str = ""
    """The date (EDTF) that the cell itself is, else empty."""
    flag: str = ""
    """The flag behind the figure."""
    sic: str = ""
    """How the figure is read, where verify cannot see it; empty elsewhere."""
    missing: str = ""
    """Why there is no figure, as a mark and what it means; empty where there is one."""
    problem: str = ""
    """Why a figure is not surely read; empty where it is."""
    bare: Decimal | None = None
    """The value as the figure alone gives it, without any scale."""
    note: str = ""
    """What stands beside the figure in its cell: "SD 9.8"."""
    bound: str = "exact"
    """How the figure is limited: "<0.5" is less-than."""


class CellContext(NamedTuple):
    """What holds of a cell beside its labels."""

    decimal: str
    """What begins the decimals in its table."""
    printed: PrintedUnit
    """Unit and scale of a column of units."""
    power: str
    """What a column of multipliers says, or empty."""
    units: Mapping[str, str]
    """Unit word in lower case to code."""
    legend: Mapping[str, str]
    """What marks and flags mean, from the table."""


def read_value(found: FoundCell | None, context: CellContext) -> CellValue:
    """Read a cell; None is a place without one."""
    legend = context.legend
    words = found.words if found else ""
    if found and found.decimal == context.decimal == "." and _PLAIN_FIGURE.fullmatch(words):  # most cells of a large table
        return _scaled(words, "", Decimal(words), read_shown(words, found, context.units), found, context)
    if found is None or words.casefold() in MISSING or words in legend:
        return CellValue(missing=reason_of(words, "", legend))
    if has_two_numbers(words):
        return _first_of_two(found, context)
    figure, flag = split_flag(words)
    if figure.endswith(" bp") and not any("basis" in label.casefold() for label in (*found.labels.row, *found.labels.column)):
        figure, flag = figure.removesuffix(" bp"), "bp"
    alone = words.partition(" ")
    if alone[0] in MISSING and alone[2]:  # ": c"
        return CellValue(missing=reason_of(alone[0], alone[2].strip(), legend), flag=alone[2].strip())
    flag = flag.strip(" ()[]")
    duration = _DURATION.match(figure)
    if duration and found.cell.raw != figure:
        return _duration(figure, duration)
    number = plain_number(to_point(figure, context.decimal))
    as_stated = found._replace(decimal=context.decimal)
    read = read_shown(figure, as_stated, context.units)
    if read is None and number is None:
        period = read_period(words)
        if period and not words.isdigit():
            return CellValue(words, date=period)
        shown = repr(words[:_LONGEST_TEXT])
        return (
            CellValue(problem=f"no figure that can be read: {shown}")
            if any(map(str.isdigit, words))
            else CellValue(missing=f"text: {shown}")
        )
    if read is not None and read.unit == "[mi_i]" and _may_be_thousands(found, context.decimal):
        return CellValue(problem=OPEN_LABELS)
    value = _scaled(figure, flag, number, read, as_stated, context)
    if found.decimal != context.decimal and value.value is not None and not value.sic and read_shown(figure, found, context.units) != read:
        return value._replace(sic=f"{figure} is {value.value:,f}: decimals begin with {_SIGNS[context.decimal]}")
    return value


def _may_be_thousands(found: FoundCell, decimal: str) -> bool:
    """Return whether the "(miles)" of a label may be the thousands of Spanish: decimals begin with a comma, or a label has accents."""
    labels = (*found.labels.row, *found.labels.column, *found.labels.captions, found.labels.corner)
    says_miles = any("(miles" in label.casefold() for label in labels)
    return says_miles and (decimal == "," or not "".join(labels).isascii())


def _first_of_two(found: FoundCell, context: CellContext) -> CellValue:
    """Return the first number of a cell with two, and say the second one."""
    labels = found.labels
    kind = what_second_is(found.words, (*labels.row, *labels.column, *labels.captions, labels.corner))
    if not kind:
        return CellValue(problem=f"two numbers in one cell, and no label says surely what they are: {found.words[:_LONGEST_TEXT]!r}")
    value = read_value(found._replace(words=first_number(found.words), cell=found.cell._replace(raw="")), context)
    return value._replace(figure=found.words, note=f"{kind} {second_number(found.words)}") if value.value is not None else value


def _scaled(figure: str, flag: str, number: Decimal | None, read: Quantity | None, found: FoundCell, context: CellContext) -> CellValue:
    """Return a figure with the scale of its labels or of a column of multipliers, which count once."""
    printed, power, units = context.printed, context.power, context.units
    is_printed = printed.unit or printed.scale != 1
    if read is None and is_printed and number is not None and (bare := _without_unit(found, printed.text)) is not found:
        return _by_unit_column(figure, flag, number, bare, context)
    alone = (
        read_shown("7", found._replace(cell=found.cell._replace(raw="")), units) if read is None or power or printed.scale != 1 else None
    )
    said = alone.low / 7 if alone is not None else Decimal(1)
    if read is not None and read.low != read.high:
        return CellValue(problem="a range")
    if read is not None and number and read.low != number and abs(read.low / number) not in _SCALES:
        return CellValue(problem="the labels change the number of the figure")
    if read is None and (alone is None or number is None):
        return CellValue(problem=OPEN_LABELS)
    if read is None and figure.startswith("(") and len((alone and alone.unit) or printed.unit) != _LETTERS_OF_MONEY:
        return CellValue(problem=OPEN_BRACKETS)
    if read is not None:
        value, unit = read.low, read.unit or ""
    else:
        assert number is not None and alone is not None
        value, unit = number * said * (-1 if figure.startswith("(") else 1), alone.unit or ""
    multiplier = _POWER.fullmatch(power)
    if power and (multiplier is None or abs(int(multiplier[1])) > _LARGEST_POWER):
        return CellValue(problem=f"the multiplier {power[:20]!r} is no power of ten")
    factor = Decimal(10) ** int(multiplier[1]) if multiplier else Decimal(1)
    if multiplier and said != 1 and not (multiplier[2] and said == factor):
        return CellValue(problem="labels and multiplier both give a scale")
    sic = "" if read is not None else "read by the convention of the table"
    if multiplier and said == 1 and factor != 1:
        value, sic = value * factor, f"the unit multiplier is {multiplier[1]}"
    elif not power and printed.scale != 1 and said == 1 and (unit or printed.unit) not in SHARES:
        value, sic = value * printed.scale, f"the unit is {printed.text!r}"
    value = tidy_value(value)
    alone_value = -number if number and figure.startswith("(") else number
    told = f"{figure} is {value:,f}: {sic}" if sic else ""
    return CellValue(figure, value, unit or printed.unit, "", flag, told, bare=alone_value, bound=read.bound if read else "exact")


def _without_unit(found: FoundCell, text: str) -> FoundCell:
    """Return a cell without the label that a column of units gives: a "t" alone may be a scale elsewhere."""
    labels = found.labels
    if text not in (*labels.row, *labels.column, labels.behind):
        return found
    row, above = (tuple(label for label in each if label != text) for each in (labels.row, labels.column))
    return found._replace(labels=labels._replace(row=row, column=above, behind="" if labels.behind == text else labels.behind))


def _by_unit_column(figure: str, flag: str, number: Decimal, bare: FoundCell, context: CellContext) -> CellValue:
    """Return a figure whose unit only the column of units tells. `bare`: its cell without that label."""
    printed = context.printed
    alone = read_shown("7", bare._replace(cell=bare.cell._replace(raw="")), context.units)
    if alone is None or alone.low != _SEVEN or alone.unit or context.power.partition(":")[0].strip("0 ") or figure.startswith("("):
        return CellValue(problem=OPEN_LABELS)
    value = tidy_value(number * printed.scale)
    return CellValue(figure, value, printed.unit, "", flag, f"{figure} is {value:,f}: the unit is {printed.text!r}", bare=number)


def tidy_value(value: Decimal) -> Decimal:
    """Return a value without zeros behind its decimals."""
    return value.quantize(_ONE) if value == value.to_integral_value() and abs(value) < _TOO_LONG else value.normalize()


def plain_number(figure: str) -> Decimal | None:
    """Return a figure with a decimal point as a number, groups taken out; None for anything else."""
    digits = with_minus(_MONEY.sub("", figure).strip("()").replace("\u2212", "-").rstrip("%").strip())
    digits = re.sub(r"(?<=\d)[, '\xa0\u2009\u202f\u2019](?=\d{2,3}(?!\d))", "", digits)
    if not _PLAIN.match(digits):
        return None
    try:
        return Decimal(digits)
    except InvalidOperation:
        return None


def _duration(figure: str, match: re.Match[str]) -> CellValue:
    """Return hours and minutes as minutes, or seconds where seconds are shown."""
    hours, minutes = int(match["hours"]), int(match["minutes"])
    if match["seconds"] is not None:
        seconds = hours * 3600 + minutes * 60 + int(match["seconds"])
        return CellValue(figure, Decimal(seconds), "s", sic=f"{figure} is {seconds:,} seconds: hours, minutes and seconds by number format")
    value = hours * 60 + minutes
    return CellValue(figure, Decimal(value), "min", sic=f"{figure} is {value:,} minutes: hours and minutes by number format")
