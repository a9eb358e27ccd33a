"""Find where a figure occurs in its quote as a whole, and what it may mean there. Pure.

It compares nothing with the number of a fact (`figure_check`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from beltfacts.evidence.cells import RATE_IN_LABEL, is_bracketed, is_per_share, is_price_of_one, may_be_no_amount
from beltfacts.model import Fact
from beltfacts.reading import (
    LazyPattern,
    Quantity,
    RowFigure,
    counted_noun_at,
    cuts_number,
    cuts_word,
    find_quantities,
    is_currency,
    language_of,
    parse_figure,
    read_behind_scale,
    without_notes,
)

_WHOLE_FLOAT = LazyPattern(r"\(?(0|[1-9][0-9]{0,38})\.0\)?\Z")
"""A whole number as programs print their floats, perhaps in brackets."""
_CELL_END = LazyPattern(r"\s*(?:\Z|[|\u2502\t\n,;]|[-\u2212(]?\d)")
"""What follows a figure at the end of a cell, a row, or a column of figures."""


def contains_figure(figure: str, quote: str) -> bool:
    """Return whether a figure occurs in a quote as a whole: no digit, sign or letter of a longer number or word touches it."""
    return next(find_whole_figure(figure, quote), None) is not None


def find_whole_figure(figure: str, quote: str) -> Iterator[tuple[int, int]]:
    """Find the character offsets of a whole figure in a quote. Note marks of the quote may be missing in the figure."""
    if figure and figure not in quote:
        without = without_notes(quote)
        if without.origins:
            yield from ((without.start(start), without.end(end)) for start, end in _find_whole(figure, without.text))
        return
    yield from _find_whole(figure, quote)


def _find_whole(figure: str, quote: str) -> Iterator[tuple[int, int]]:
    """Find the character offsets of a whole figure in a quote, character by character."""
    at = quote.find(figure) if figure else -1
    while at >= 0:
        end = at + len(figure)
        whole = not (_is_cut_before(quote, at) or _is_cut_behind(quote, end))
        if whole:
            yield at, end
        at = quote.find(figure, end if whole else at + 1)


def _is_cut_before(quote: str, start: int) -> bool:
    """Return whether a figure that starts here is a part of a longer number or word."""
    return quote[start].isalnum() and (cuts_word(quote, start) or cuts_number(quote, start))


def _is_cut_behind(quote: str, end: int) -> bool:
    """Return whether a figure that ends here is a part of a longer number or word. Letters may follow its digits: "5" of "5km"."""
    last = quote[end - 1]
    return cuts_number(quote, end) or (last.isalpha() and cuts_word(quote, end))


def readings_of(fact: Fact, units: Mapping[str, str], rows: Sequence[RowFigure] = ()) -> list[Quantity]:
    """Return what the figure of a fact may mean where it stands. Empty if it is no number.

    A fact that states its value settles two readings: "12.0" is no version, and "(1,204)" in accounts is negative where the value is.
    """
    printed = without_zero(fact)
    found = _readings(parse_figure(printed, units), fact.figure, fact.quote, units, rows, printed)
    return [each._replace(low=-each.high, high=-each.low) for each in found] if _is_accounting(fact) else found


def without_zero(fact: Fact) -> str:
    """Return the figure of a fact, and "12" for the "12.0" of a fact with a value. Commas keep it from being a year."""
    whole = _WHOLE_FLOAT.match(fact.figure) if fact.value is not None else None
    return f"{int(whole[1]):,}" if whole else fact.figure


def _is_accounting(fact: Fact) -> bool:
    """Return whether a figure stands in brackets at the end of a cell, and its value is negative."""
    if fact.value is None or fact.value >= 0 or not is_bracketed(fact.figure):
        return False
    spans = list(find_whole_figure(fact.figure, fact.quote))
    return bool(spans) and all(_CELL_END.match(fact.quote, end) for _, end in spans)


def readings_in_context(figure: str, quote: str, units: Mapping[str, str], rows: Sequence[RowFigure] = ()) -> list[Quantity]:
    """Return what a figure may mean where it stands.

    It is the figure with the scale that its table says, or that the quote says before it, else the figure alone. Empty if it is no number.
    Several only if the same number occurs in the row with different scales. `units`: unit word in lower case to code. `rows`: figures of
    the table rows of the quote.
    """
    return _readings(parse_figure(figure, units), figure, quote, units, rows, figure)


def _readings(
    read: Quantity | None, figure: str, quote: str, units: Mapping[str, str], rows: Sequence[RowFigure], printed: str
) -> list[Quantity]:
    """Return what a figure may mean where it stands. `read`: the figure alone, None if it is no number. `printed`: the words it is read from."""
    if read is None:
        return []
    scaled = [
        row.meant
        for row in rows
        if row.meant and (row.printed.low, row.printed.high) == (read.low, read.high) and not _has_other_scale(row)
    ]
    if not scaled:
        told = cache(lambda: find_quantities(quote, units))  # once for all places of the figure, and only where words say a scale
        scaled = [
            each
            for start, end in find_whole_figure(figure, quote)
            if (each := read_behind_scale(printed, quote[:start], units)) and not _counts(quote, start, end, told(), units)
        ]
    found = [read._replace(low=each.low, high=each.high, unit=read.unit or each.unit) for each in scaled]
    return list(dict.fromkeys(found)) or [read]


def _has_other_scale(row: RowFigure) -> bool:
    """Return whether the scale of a table need not be that of a row: "Loss per share (cents)" and "Gearing" below "$ million"."""
    if not row.meant or (row.meant.low, row.meant.high) == (row.printed.low, row.printed.high):
        return False
    is_rate = is_per_share(row.label) or RATE_IN_LABEL.search(row.label) is not None
    return is_rate or (is_currency(row.meant.unit or "") and (may_be_no_amount(row.label) or is_price_of_one(row.label)))


def _counts(quote: str, start: int, end: int, told: Sequence[Quantity], units: Mapping[str, str]) -> bool:
    """Return whether a unit or a counted noun follows the figure at ``quote[start:end]``, so that no words before it give it one.

    `told`: the quantities of the quote.
    """
    counted = any(each.unit and each.number_start < end and start < each.number_end for each in told)
    return counted or counted_noun_at(quote, end, language_of(units)) is not None
