"""Propose the figure of a new fact from its quote, and read it as a number with unit and bound. Pure.

These are proposals: the person who adds the fact decides, and `evidence` verifies. It reads no file and asks nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from beltfacts.authoring.compound_figures import is_part_of_compound
from beltfacts.authoring.counting_words import counted_in_chinese
from beltfacts.authoring.foreign_rates import is_of_each_in_chinese
from beltfacts.authoring.measure_nouns import counted_in_measure
from beltfacts.authoring.unit_proposals import (
    POINT,
    has_open_rate,
    is_share_in_words,
    printed_noun,
    unit_in_text,
    unit_of_labels,
)
from beltfacts.authoring.unit_words import of_animals
from beltfacts.evidence import (
    FoundCell,
    find_whole_figure,
    is_bracketed,
    propose_unit,
    read_shown,
    readings_in_context,
    split_flag,
)
from beltfacts.reading import (
    Quantity,
    RowFigure,
    counted_noun_at,
    date_alone,
    find_quantities,
    has_open_unit,
    in_currency,
    is_currency,
    language_of,
    leaves_money_open,
    main_currency,
    parse_figure,
    parse_multiple,
)

_PEOPLE = "{person}"
"""What "people" counts, whatever the measure calls them: verify reads it so once it is declared."""
_PER_AMOUNT = re.compile(
    r"\s+(?:per|for every|for each|on every|in every)\s+(?:[A-Z]{1,3}\s?)?[$\u20ac\xa3\xa5\u20b9]\s?\d|"
    r"\s+(?:on|in|of|to|for)\s+(?:the|every|each|a)\s+(?:dollar|pound|euro)\b"
)
"""Behind an amount of money: what it is a rate of, which no code says for sure: "4.2 cents per $100 of value", "12p in the pound"."""

_SMALLER_UNIT = re.compile(r"\s+(?:and\s+)?\d[\d.]*\s+[a-z]+\Z", re.IGNORECASE)
"""Behind a number with its unit: the rest of it in a smaller one, which is not read: "9 tons 12 cwt"."""


_HAN_REST = re.compile(r"[\u4e00-\u9fff]{1,4}\d")
"""Behind a number in Chinese: a second one that was not read with it."""


class FigureReading(NamedTuple):
    """A figure as a number, with the unit and bound around it."""

    value: Decimal | None = None
    """The number, unscaled and in `unit`; None for a range, or if the figure is no number."""
    low: Decimal | None = None
    """The lower end of a range, or None."""
    high: Decimal | None = None
    """The upper end of a range, or None."""
    unit: str = ""
    """The code of its unit, or empty if no words say it."""
    bound: str = "exact"
    """One of `BOUNDS`."""
    unit_word: str = ""
    """The word that prints the unit, where its code does not say it: \u4eba of {person}. Else empty."""

    @property
    def is_number(self) -> bool:
        """Whether the figure is a number or a range."""
        return self.value is not None or self.low is not None


def read_figure(figure: str, quote: str, measure: str, units: Mapping[str, str], rows: Sequence[RowFigure] = ()) -> FigureReading:
    """Read a figure as a number with unit and bound.

    Unit and bound are what figure, quote and measure say. `units`: unit word in lower case to code. `rows`: figures of the table rows of
    the quote.
    """
    if date_alone(figure) and not figure.isdigit():
        return FigureReading()
    printed = parse_figure(figure, units)
    if printed is None:  # what only the quote shows to be a number does not verify, so that it is refused
        printed = next((each for each in find_quantities(quote, units) if quote[each.start : each.end] == figure), None)
    if printed is None:
        return _read_multiple(figure, quote, measure, units)
    if printed.unit and (_SMALLER_UNIT.match(figure, printed.end) or is_part_of_compound(figure, quote, units)):
        return FigureReading()
    if _HAN_REST.match(figure, printed.end):
        return FigureReading()
    readings = readings_in_context(figure, quote, units, rows)
    read = readings[0] if len(readings) == 1 else printed
    unit, bound = read.unit or "", read.bound
    inner: Quantity | None = None
    spans = [*find_whole_figure(figure, quote)]
    told = find_quantities(quote, units) if spans else []
    starts = [each.number_start for each in told]
    for start, end in spans:
        for each in told[bisect_left(starts, start) : bisect_left(starts, end)]:
            if each.number_end <= end and (each.low, each.high) == (printed.low, printed.high):
                if not rows or not unit:
                    unit = unit_in_text(quote, each, measure, units)[0] if not each.ordinal else ""
                bound = each.bound if bound == "exact" else bound
                inner = each
                break
    if unit.startswith("{") and "/" not in unit and unit not in (_PEOPLE, POINT) and unit not in units.values():
        said = propose_unit(figure, quote, measure, read, units)
        unit = said if said.startswith("{") and said in units.values() and _counts_before(said, unit, quote, units) else unit
    if inner and inner.unit and _PER_AMOUNT.match(quote, inner.end):
        return _reading(read, "", bound)
    minor = read.unit or ""
    if currency := main_currency(quote, minor):
        return in_main_currency(_reading(read, minor, bound), currency)._replace(unit=unit.replace(minor, currency, 1) or currency)
    if not read.unit and is_share_in_words(figure, read):
        unit = "1"
    if inner and inner.unit and not rows and not unit:  # "\xa321.90 per seat sold": what it is per is not sure
        return _reading(read, "", bound)
    if inner and unit.startswith("{") and "/" not in unit and (has_open_rate(quote, inner) or is_of_each_in_chinese(quote, inner.start)):
        return _reading(read, "", bound)  # what it is per was not read
    if unit or (inner and not inner.unit and (has_open_rate(quote, inner) or _is_aside(quote, inner))):
        word = printed_noun(quote, inner, unit, units) if inner else ""
        return _reading(read, of_animals(unit, f"{quote} {measure}"), bound)._replace(unit_word=word)
    if inner and not inner.unit and (leaves_money_open(figure, units) or _is_left_open(quote, inner, units)):
        return _reading(read, "", bound)
    unit, word = propose_unit(figure, quote, measure, read, units), ""
    if not unit and inner:
        if not is_of_each_in_chinese(quote, inner.start):
            unit, word = counted_in_chinese(quote, inner.start, inner.number_end)
        unit = unit or counted_in_measure(measure, quote, inner)
    return _reading(read, unit, bound)._replace(unit_word=word)


def _is_left_open(quote: str, read: Quantity, units: Mapping[str, str]) -> bool:
    """Return whether a noun of another language stands behind a number whose unit the words leave open: "Cada salida consume 40 botellas"."""
    language = language_of(units)
    at = read.number_end
    return bool(language) and (has_open_unit(quote, at, language) or counted_noun_at(quote, at, language) is not None)


def _is_aside(quote: str, read: Quantity) -> bool:
    """Return whether a bare number stands alone in brackets, so that the words around it need not be about it: "emergency (999) calls"."""
    return quote[read.start - 1 : read.start] == "(" and quote[read.end : read.end + 1] == ")"


def _counts_before(said: str, printed: str, quote: str, units: Mapping[str, str]) -> bool:
    """Return whether a declared thing that the measure names comes before the noun behind a number, which is printed.

    It is the longer name of that noun, {bus-driver} of "12 drivers", or the quote names it apart from a number: "Grants for 12 lifts".
    """
    if said.endswith((f"-{printed[1:]}", f"{{{printed[1:]}")):
        return True
    if language_of(units):  # "En la Semana del Libro participaron 1.300 niños" counts no books
        return False
    names = [word for word, code in units.items() if code == said]
    is_named = any(re.search(rf"\b{re.escape(word)}\b", quote, re.IGNORECASE) for word in names)
    return is_named and all(each.unit != said for each in find_quantities(quote, units))


def in_main_currency(read: FigureReading, unit: str) -> FigureReading:
    """Return the numbers of pence or cents as amounts of the currency in a unit: 75 is 0.75 where it is EUR/L. Others stay as they are."""
    minor, currency = read.unit.partition("/")[0], unit.partition("/")[0]
    if not is_currency(currency):
        return read
    value, low, high = (each if each is None else in_currency(each, minor, currency) for each in (read.value, read.low, read.high))
    return read if value is None and low is None else read._replace(value=value, low=low, high=high)


def _reading(read: Quantity, unit: str, bound: str) -> FigureReading:
    """Return a quantity as a figure with this unit and bound."""
    if read.value is not None:
        return FigureReading(read.value, unit=unit, bound=bound)
    return FigureReading(low=read.low, high=read.high, unit=unit, bound=bound)


def read_row_figure(figure: str, found: FoundCell, measure: str, units: Mapping[str, str]) -> FigureReading:
    """Read a figure of a quoted row as a number, with scale, sign and unit of the labels of its cell; empty where they leave it open."""
    shown = split_flag(found.words)[0]
    if figure.strip("() ") not in (shown, shown.strip("() ")):  # a part of the words of a cell
        return read_figure(figure, found.words, measure, units)
    read = read_shown(shown, found, units)
    if read is None:
        return FigureReading()
    if is_bracketed(shown) and not is_bracketed(figure) and read.high < 0:  # the brackets are the minus, so that they belong to the figure
        return FigureReading()
    return _reading(read, unit_of_labels(found, read, measure, units), read.bound)


def read_cell_figure(found: FoundCell, measure: str, units: Mapping[str, str]) -> FigureReading:
    """Read the figure of a table's cell as a number, with scale and unit of its labels; empty where it is none or they leave it open.

    `units`: unit word in lower case to code.
    """
    read = read_shown(split_flag(found.words)[0], found, units)
    return _reading(read, unit_of_labels(found, read, measure, units), read.bound) if read else FigureReading()


def _read_multiple(figure: str, quote: str, measure: str, units: Mapping[str, str]) -> FigureReading:
    """Read a figure that prints a number as a word: "more than doubled" is 2, more than."""
    value = parse_multiple(figure)
    if value is None:
        return FigureReading()
    in_digits = " ".join(str(word if (number := parse_multiple(word)) is None else number) for word in figure.split())
    quantity = parse_figure(in_digits, units)
    return FigureReading(value, unit=propose_unit(figure, quote, measure, None, units), bound=quantity.bound if quantity else "exact")
