"""Propose the figure of a new fact from its quote, and read it as a number with unit and bound. Pure.

These are proposals: the person who adds the fact decides, and `evidence` verifies. It reads no file and asks nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from beltfacts.authoring.unit_proposals import (
    POINT,
    counted_in_chinese,
    counted_in_measure,
    has_open_rate,
    is_share_in_words,
    printed_noun,
    unit_in_text,
    unit_of_labels,
)
from beltfacts.documents import DocumentText, Location, reader_words
from beltfacts.evidence import (
    FoundCell,
    cells_of_figure,
    find_whole_figure,
    is_bracketed,
    propose_unit,
    read_shown,
    readings_in_context,
    split_flag,
)
from beltfacts.library.files import empty_fact
from beltfacts.reading import (
    Quantity,
    RowFigure,
    find_dates,
    find_parts_of_year,
    find_quantities,
    in_currency,
    is_currency,
    main_currency,
    parse_figure,
    parse_multiple,
)

_PEOPLE = "{person}"
"""What "people" counts, whatever the measure calls them: verify reads it so once it is declared."""
_REFERENCE = re.compile(r"(?:notes?|refs?\.?|references?|pages?|lines?|line no\.?|note no\.?)\Z", re.IGNORECASE)
"""The header of a column that refers to another place of the document."""
_BLANKS = re.compile(r"\s")


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


def document_words(text: DocumentText, location: Location, pasted: str) -> str:
    """Return the document's own words at a location, in one line and without note marks.

    Exact spaces and signs stay. A hyphen at the end of a line stays if the pasted quote has it inside the word.
    """
    return reader_words(text, location.start, location.end, pasted).replace("\n", " ")


def propose_figures(quote: str, units: Mapping[str, str]) -> list[str]:
    """Return the figures of a quote as printed, each once. A quote without a number has its days and months as figures.

    A position in an order ("the first day") is one where the quote has no other figure.

    Their words of bound and unit belong to them, and what they are per. `units`: unit word in lower case to code.
    """
    found: dict[str, bool] = {}
    phrases = find_dates(quote)
    times = [(phrase.start, phrase.end) for phrase in (*phrases, *find_parts_of_year(quote))]
    for each in find_quantities(quote, units):
        if _belongs_to_time(quote, each, times):
            continue
        code, end = unit_in_text(quote, each, "", units) if each.unit else ("", each.end)
        for figure in (quote[each.start : end if "/" in code else each.end], quote[each.start : each.end]):
            if any(find_whole_figure(figure, quote)):
                found[figure] = each.ordinal
                break
    counted = [figure for figure, is_ordinal in found.items() if not is_ordinal]
    dates = (phrase.named.text for phrase in phrases)
    return (
        counted or list(found) or [words for words in dict.fromkeys(dates) if not words.isdigit() and any(find_whole_figure(words, quote))]
    )


def _belongs_to_time(quote: str, quantity: Quantity, times: Sequence[tuple[int, int]]) -> bool:
    """Return whether a number belongs to a longer date or part of a year: 2023 in "spring 2023", third in "the third quarter"."""
    start, end = quantity.number_start, quantity.number_end
    is_plain = quote[start:end].isdigit() or quantity.ordinal
    return is_plain and any(first <= start and end <= last and last - first > end - start for first, last in times)


def event_date(figure: str) -> str:
    """Return the date (EDTF) that a figure is and nothing else: "6 May 2024". Empty for other figures."""
    phrases = find_dates(figure)
    is_whole = len(phrases) == 1 and (phrases[0].named.start, phrases[0].named.end) == (0, len(figure))
    return phrases[0].named.date.text if is_whole else ""


def printed_figure(typed: str, quote: str, units: Mapping[str, str]) -> str:
    """Return the figure of a quote that a typed one means.

    It is the typed text if that occurs in the quote, else the one figure with the same number, else empty.
    """
    typed = " ".join(typed.split())
    for start, end in find_whole_figure(typed, _BLANKS.sub(" ", quote)):
        return quote[start:end]
    meant = parse_figure(typed, units)
    same = [each for each in propose_figures(quote, units) if meant and (read := parse_figure(each, units)) and _same_number(meant, read)]
    return same[0] if len(same) == 1 else ""


def _same_number(meant: Quantity, read: Quantity) -> bool:
    """Return whether two quantities are the same number and unit.

    A typed one without unit takes any unit.
    """
    return (meant.low, meant.high, meant.unit or read.unit) == (read.low, read.high, read.unit)


def read_figure(figure: str, quote: str, measure: str, units: Mapping[str, str], rows: Sequence[RowFigure] = ()) -> FigureReading:
    """Read a figure as a number with unit and bound.

    Unit and bound are what figure, quote and measure say. `units`: unit word in lower case to code. `rows`: figures of the table rows of
    the quote.
    """
    printed = parse_figure(figure, units)
    if printed is None:  # what only the quote shows to be a number does not verify, so that it is refused
        printed = next((each for each in find_quantities(quote, units) if quote[each.start : each.end] == figure), None)
    if printed is None:
        return _read_multiple(figure, quote, measure, units)
    readings = readings_in_context(figure, quote, units, rows)
    read = readings[0] if len(readings) == 1 else printed
    unit, bound = read.unit or "", read.bound
    inner: Quantity | None = None
    for start, end in find_whole_figure(figure, quote):
        for each in find_quantities(quote, units):
            if start <= each.number_start and each.number_end <= end and (each.low, each.high) == (printed.low, printed.high):
                if not rows or not unit:
                    unit = unit_in_text(quote, each, measure, units)[0] if not each.ordinal else ""
                bound = each.bound if bound == "exact" else bound
                inner = each
                break
    if unit.startswith("{") and "/" not in unit and unit not in (_PEOPLE, POINT) and unit not in units.values():
        said = propose_unit(figure, quote, measure, read, units)
        unit = said if said in units.values() and _counts_before(said, unit, quote, units) else unit
    minor = read.unit or ""
    if currency := main_currency(quote, minor):
        return in_main_currency(_reading(read, minor, bound), currency)._replace(unit=unit.replace(minor, currency, 1) or currency)
    if not read.unit and is_share_in_words(figure, read):
        unit = "1"
    if unit or (inner and not inner.unit and has_open_rate(quote, inner)):
        word = printed_noun(quote, inner, unit, units) if inner else ""
        return _reading(read, unit, bound)._replace(unit_word=word)
    unit, word = propose_unit(figure, quote, measure, read, units), ""
    if not unit and inner:
        unit, word = counted_in_chinese(quote, inner.number_end)
        unit = unit or counted_in_measure(measure, quote, inner)
    return _reading(read, unit, bound)._replace(unit_word=word)


def _counts_before(said: str, printed: str, quote: str, units: Mapping[str, str]) -> bool:
    """Return whether a declared thing that the measure names comes before the noun behind a number, which is printed.

    It is the longer name of that noun, {bus-driver} of "12 drivers", or the quote names it apart from a number: "Grants for 12 lifts".
    """
    if said.endswith((f"-{printed[1:]}", f"{{{printed[1:]}")):
        return True
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


def is_reference(figure: str, text: DocumentText, location: Location) -> bool:
    """Return whether a figure of a quoted row refers to a note or page: it stands below "Note". `location`: where the quote is."""
    quote = text.text[location.start : location.end]
    cells = cells_of_figure(empty_fact(quote=quote, figure=figure), text, location)
    return bool(cells) and all(each.labels.column and _REFERENCE.match(each.labels.column[0]) for each in cells)


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
