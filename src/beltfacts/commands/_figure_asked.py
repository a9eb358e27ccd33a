"""The figure of a new fact: its words, its number with unit and bound, and the cell of a table that it stands in.

Other fields are `_prompts`. It reads no number itself.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from beltfacts.authoring import (
    POINT,
    SHARE_POINT,
    DraftContext,
    FigureReading,
    in_main_currency,
    is_of_share,
    liquid_unit,
    printed_figure,
    propose_figures,
    read_cell_figure,
    read_figure,
    read_row_figure,
    sentence_around,
    unit_remark,
    unread_numbers,
    why_unread,
    with_label_rate,
)
from beltfacts.commands import _names_asked as names
from beltfacts.commands._form import Form
from beltfacts.commands._output import print_message
from beltfacts.documents import Location
from beltfacts.errors import UseError
from beltfacts.evidence import FoundCell, cells_of_figure, split_flag
from beltfacts.library.files import empty_fact
from beltfacts.reading import read_table_rows


class Found(NamedTuple):
    """Where the figure of a new fact is."""

    context: DraftContext
    """Source, document and fact files."""
    location: Location
    """Its quote or its cell in the document."""
    cell: FoundCell | None
    """The cell that labels name in place of a quote."""


def figure_of_cell(form: Form, cell: FoundCell) -> str:
    """Return the figure of a cell as displayed. Raises UseError for another one."""

    def displayed(typed: str) -> str:
        if typed not in (cell.words, split_flag(cell.words)[0]):
            raise UseError(f"the cell shows {cell.words[:60]!r}, not {typed[:60]!r}")
        return typed

    return form.fill("figure", "the figure as displayed", displayed, cell.words, sure=True)


def figure_of_quote(form: Form, quote: str, context: DraftContext) -> str:
    """Return the figure: as typed where it stands in the quote, else the only one of the quote."""
    units = context.unit_words
    found = propose_figures(quote, units)
    has = f"the quote has: {'; '.join(found)}" if found else unread_numbers(quote, units) or "the quote holds no number"

    def printed(typed: str) -> str:
        figure = printed_figure(typed, quote, units)
        if not figure:
            raise UseError(f"the figure {typed[:60]!r} is not in the quote as a whole; {has}")
        return figure

    question = "the figure as printed" + ("" if len(found) == 1 else f"; {has}")
    return form.fill("figure", question, printed, found[0] if found else "", sure=len(found) == 1, known=lambda: found)


def row_cell(context: DraftContext, location: Location, quote: str, figure: str) -> FoundCell | None:
    """Return the cell of a table in which the figure of a quoted row stands. None where it is in none, or in several."""
    cells = cells_of_figure(empty_fact(quote=quote, figure=figure), context.text, location) if figure else []
    return cells[0] if len(cells) == 1 else None


def read_in_place(found: Found, figure: str, quote: str, measure: str, row: FoundCell | None) -> FigureReading:
    """Return a figure as a number, with what the labels of its cell or the rows of its table say."""
    context, location, cell = found
    units = context.unit_words
    if cell:
        return read_cell_figure(cell, measure, units)
    if row:
        return read_row_figure(figure, row, measure, units)
    return read_figure(figure, quote, measure, units, read_table_rows(context.text.text, location.start, location.end, units))


def with_share_points(form: Form, found: Found, read: FigureReading, measure: str) -> FigureReading:
    """Return a reading in percentage points where its points are those of a share. A remark says so."""
    if read.unit != POINT or found.cell or not is_of_share(measure, sentence_around(found.context.text, found.location)[0]):
        return read
    form.remarks.append(unit_remark(SHARE_POINT, POINT))
    return read._replace(unit=SHARE_POINT)


def number_of(
    form: Form, context: DraftContext, figure: str, quote: str, read: FigureReading, measure: str, row: FoundCell | None
) -> dict[str, Any]:
    """Return value or range, unit and bound of a figure; empty for one that is no number."""
    if form.options.get("value"):
        read = FigureReading(_decimal(form.options["value"]), unit=read.unit, bound=read.bound)
    if not read.is_number:
        if row and any(char.isdigit() for char in figure):
            raise UseError(
                f"the labels of the table leave sign, scale or unit of {figure[:60]!r} open; give --value and --unit, and say in --sic how it is read"
            )
        if why := why_unread(figure, quote, context.unit_words):
            raise UseError(f"the figure {figure[:60]!r} is not read: {why}; give --value and --unit, and say in --sic how it is read")
        if figure and (form.options["unit"] or form.options["bound"]):
            raise UseError(f"the figure {figure[:60]!r} is no number; leave --unit and --bound out, or choose another --figure")
        return {}
    language = str(context.source.csl.get("language", ""))
    read = read._replace(unit=liquid_unit(read.unit, figure, language, context.text.text))
    question = "its unit" if read.unit else "its unit: a code, the usual word, or {thing} for what is counted"
    is_open = read.unit == POINT and not re.search(r"\bpoints?\b", measure, re.IGNORECASE)
    question = "its unit: {percentage-point}, or {point} of a game or an index" if is_open else question
    unit = form.fill("unit", question, names.unit(form), "" if is_open else read.unit, sure=True, known=names.listed_units(form))
    names.add_printed_word(form, unit, read.unit, read.unit_word)
    form.remarks.append(unit_remark(unit, read.unit, read.unit_word))
    if row and unit and (whole := with_label_rate(row, unit, form.current.files.unit_words)) not in ("", unit):
        print_message(f"the unit is {whole}: the table says what it is per")
        unit = names.unit(form)(whole)
    bound = form.options["bound"] or read.bound
    if not form.options.get("value"):
        read = in_main_currency(read, unit)
    return {"value": read.value, "low": read.low, "high": read.high, "unit": unit, "bound": "" if bound == "exact" else bound}


def _decimal(typed: str) -> Decimal:
    """Return a typed number. Raises UseError for text that is none."""
    try:
        number = Decimal(typed.replace(",", "").replace("_", ""))
    except InvalidOperation as error:
        raise UseError(f"--value {typed[:40]!r} is no number; write 1500000") from error
    if not number.is_finite():
        raise UseError(f"--value {typed[:40]!r} is no number; write 1500000")
    return number
