"""Figures in the unit that `--in` names, beside the figures as printed. The figure as printed always stays."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from beltfacts.commands._options import Option
from beltfacts.errors import UseError
from beltfacts.formats import Column, Line, Row, Sheet, Span
from beltfacts.output import json_number, printable

if TYPE_CHECKING:
    from beltfacts.compare import ConvertedFigure, WantedUnit
    from beltfacts.library import Library
    from beltfacts.model import Fact
    from beltfacts.record_types import ConvertedRecord

CONVERSION = (
    Option("unit", ("--in",), "Show figures in this unit too, where that is exact: km, hours, million USD.", "UNIT"),
    Option("rate", ("--rate",), 'Rate of exchange for --in, which no file has: "1 USD = 7.12 CNY".', "RATE"),
)
"""The options that show figures in another unit."""

_MOST_REASONS = 3
"""Units of which it is told why they are not converted."""


def wanted_unit(library: Library, unit: str | None, rate: str | None) -> WantedUnit | None:
    """Return the unit that the options name; None without one. Raises UseError for a unit or a rate that cannot be read."""
    if unit is None:
        if rate is not None:
            raise UseError('--rate wants --in as well: --in "million CNY" --rate "1 USD = N CNY"')
        return None
    from beltfacts.compare import read_wanted_unit  # imported here: most searches convert nothing
    from beltfacts.reading import with_declared

    return read_wanted_unit(unit, rate, with_declared(library.vocabulary.units.values()))


def with_conversions(sheet: Sheet, facts: Sequence[Fact], wanted: WantedUnit | None) -> Sheet:
    """Return a sheet of facts with each figure in the unit wanted, beside the figure as printed.

    `facts`: those of the rows, then those of the rows that do not answer. Without a wanted unit the sheet stays as it is.
    """
    if wanted is None:
        return sheet
    from beltfacts.compare import convert_figure

    column = Column("converted", f"In {printable(wanted.text)}", whole=True)
    at = next(index for index, each in enumerate(sheet.columns) if each.key == "figure") + 1
    converted = [convert_figure(fact, wanted) for fact in facts]
    rows = [_row(row, at, found, wanted) for row, found in zip(sheet.all_rows(), converted, strict=True)]
    count = len(sheet.rows)
    cards = sheet.cards
    if sheet.grid_from:  # cards of facts, not a heading
        cards = tuple(convert_on_card(card, fact, wanted)[1] for card, fact in zip(cards, facts, strict=False))
    return sheet._replace(
        columns=(*sheet.columns[:at], column, *sheet.columns[at:]),
        rows=rows[:count],
        near=None if sheet.near is None else rows[count:],
        cards=cards,
        messages=(*sheet.messages, *_reasons(facts, converted, wanted)),
    )


def converted_words(found: ConvertedFigure | None, fact_bound: str, wanted: WantedUnit) -> str:
    """Return a converted figure for people: "more than 64 km", "≈ 0.77 h". Empty where there is none.

    The sign ≈ says that digits were left out.
    """
    if found is None:
        return ""
    number = _number(found.low) if found.low == found.high else f"{_number(found.low)} to {_number(found.high)}"
    bound = "" if fact_bound == "exact" else f"{fact_bound.replace('-', ' ')} "
    sign = "\u2248 " if found.is_rounded and fact_bound == "exact" else ""
    rate = f" (at {found.rate})" if found.rate else ""
    return printable(f"{sign}{bound}{number} {wanted.text}{rate}")


def _number(value: Decimal) -> str:
    """Return a number with its digits in groups; a whole one without an exponent."""
    return f"{value:,f}" if int(value.as_tuple().exponent) <= 0 else f"{int(value):,}"


def _row(row: Row, at: int, found: ConvertedFigure | None, wanted: WantedUnit) -> Row:
    """Return a row with the converted figure in cells and data."""
    cells = (*row.cells[:at], converted_words(found, row.data["bound"], wanted), *row.cells[at:])
    return row._replace(cells=cells, data={**row.data, "converted": _record(found, wanted)})


def _record(found: ConvertedFigure | None, wanted: WantedUnit) -> ConvertedRecord | None:
    """Return a converted figure for programs."""
    if found is None:
        return None
    is_range = found.low != found.high
    return {
        "value": None if is_range else json_number(found.low),
        "low": json_number(found.low) if is_range else None,
        "high": json_number(found.high) if is_range else None,
        "unit": wanted.text,
        "rate": found.rate or None,
        "is_rounded": found.is_rounded,
    }


def convert_on_card(card: tuple[Line, ...], fact: Fact, wanted: WantedUnit | None) -> tuple[str, tuple[Line, ...]]:
    """Return the figure of a fact in the unit wanted, empty where there is none, and its card with that below the figure as printed."""
    if wanted is None:
        return "", card
    from beltfacts.compare import convert_figure

    words = converted_words(convert_figure(fact, wanted), fact.bound, wanted)
    return words, ((card[0], (Span(words, "label"),), *card[1:]) if words else card)


def _reasons(facts: Sequence[Fact], converted: Sequence[ConvertedFigure | None], wanted: WantedUnit) -> tuple[str, ...]:
    """Return why figures are not converted, one line a unit: all units where nothing is converted, else currencies without a rate."""
    from beltfacts.compare import why_not_converted
    from beltfacts.reading import is_currency

    left = dict.fromkeys(fact.unit for fact, found in zip(facts, converted, strict=True) if found is None and fact.smallest is not None)
    if any(converted):
        left = {unit: None for unit in left if is_currency(unit) and is_currency(wanted.code)}
    return tuple(why_not_converted(unit, wanted) for unit in list(left)[:_MOST_REASONS])
