"""The fields of a new fact: each an option, an answer on a terminal, or what its quote and document leave no doubt of."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from beltfacts.authoring import (
    POINT,
    SHARE_POINT,
    DraftContext,
    FigureReading,
    choose_date,
    document_words,
    event_date,
    in_main_currency,
    is_of_share,
    new_id,
    printed_figure,
    propose_figures,
    propose_subjects,
    read_cell_figure,
    read_figure,
    read_row_figure,
    reasons_of,
    refuse_open_point,
    sentence_around,
    similar_facts,
    unit_remark,
    usual_topics,
    why_unread,
    with_label_rate,
)
from beltfacts.commands import _names_asked as names
from beltfacts.commands._form import Form
from beltfacts.commands._output import print_message
from beltfacts.documents import Location
from beltfacts.errors import UseError
from beltfacts.evidence import FoundCell, cells_of_figure, split_flag
from beltfacts.library import Library
from beltfacts.library.files import CONTROL, ID, empty_fact
from beltfacts.reading import DateError, parse_edtf, read_table_rows

_WORDS_OF_MEASURE = 8
_AROUND = 4000
"""Characters of the paragraph around a quote in which a subject is searched."""


class Found(NamedTuple):
    """Where the figure of a new fact is."""

    context: DraftContext
    """Source, document and fact files."""
    location: Location
    """Its quote or its cell in the document."""
    cell: FoundCell | None
    """The cell that labels name in place of a quote."""


def filled(form: Form, library: Library | None, found: Found) -> dict[str, Any]:
    """Return the fields that a fact must have, from the form and the quote, or from a cell and its labels.

    `library`: for similar facts; None where they are not searched. Raises UseError for what is wrong. What is missing is noted in the form.
    """
    context, location, cell = found
    files = context.files
    quote = " ".join((*cell.labels.row, *cell.labels.column)) if cell else document_words(context.text, location, form.options["quote"])
    figure = _cell_figure(form, cell) if cell else _figure(form, quote, context)
    row = cell or _row_cell(context, location, quote, figure)
    subject = _subject(form, found, quote)
    near = similar_facts(library, subject, "", figure) if library and form.asks else []
    rest = " ".join(quote.replace(figure, " ", 1).split()[:_WORDS_OF_MEASURE])
    measure = form.fill("measure", "what is measured, without the figure", _line, near[0].measure if near else rest if form.asks else "")
    if not form.options.get("value"):
        refuse_open_point(figure, context)
    number = _number(form, figure, quote, _with_share_points(form, found, _read(found, figure, quote, measure, row), measure), measure, row)
    date, note = _date(form, found, quote, figure, row, is_number=bool(number))
    usual = ",".join(usual_topics(subject, files.facts))
    ask_topic = names.several(names.declared(form, "topic", context.text.text))
    topics = form.fill("topic", "one or more topics", ask_topic, usual, sure=bool(usual), known=names.listed(form, "topic"))
    return {
        "id": _id(form, files.facts, subject, measure, date, is_event=not number and bool(event_date(figure))),
        "subject": subject,
        "measure": measure,
        "figure": figure,
        "date": date,
        "topics": tuple(topics.split(",")),
        "quote": "" if cell else quote,
        "note": " ".join(filter(None, (form.options.get("note", ""), note))),
        **number,
    }


def _subject(form: Form, found: Found, quote: str) -> str:
    """Return the id of the subject, proposed if the quote or its paragraph names one that is declared."""
    context, location, _ = found
    start, end = context.text.paragraph_span(location.start)
    paragraph = context.text.text[max(start, location.start - _AROUND) : min(end, location.end + _AROUND)]
    declared = form.current.files.subjects
    named = propose_subjects(quote, declared.values()) or propose_subjects(paragraph, declared.values())
    check = names.declared(form, "subject", context.text.text)
    return form.fill("subject", "whom or what it is about", check, next(iter(named), ""), known=names.listed(form, "subject"))


def _id(form: Form, facts: Sequence[Any], subject: str, measure: str, date: str, *, is_event: bool) -> str:
    """Return the id: the typed one, or one made of subject, measure and date."""
    taken = [name for fact in facts for name in (fact.id, *fact.former_ids)]
    proposal = new_id(subject, measure, date, taken, is_event=is_event) if subject and measure else ""
    return form.fill("id", "its id", _free(taken, proposal), proposal, sure=True) if proposal or form.options["id"] else ""


def _row_cell(context: DraftContext, location: Location, quote: str, figure: str) -> FoundCell | None:
    """Return the cell of a table in which the figure of a quoted row stands. None where it is in none, or in several."""
    cells = cells_of_figure(empty_fact(quote=quote, figure=figure), context.text, location) if figure else []
    return cells[0] if len(cells) == 1 else None


def _cell_figure(form: Form, cell: FoundCell) -> str:
    """Return the figure of a cell as displayed. Raises UseError for another one."""

    def displayed(typed: str) -> str:
        if typed not in (cell.words, split_flag(cell.words)[0]):
            raise UseError(f"the cell shows {cell.words[:60]!r}, not {typed[:60]!r}")
        return typed

    return form.fill("figure", "the figure as displayed", displayed, cell.words, sure=True)


def _read(found: Found, figure: str, quote: str, measure: str, row: FoundCell | None) -> FigureReading:
    """Return a figure as a number, with what the labels of its cell or the rows of its table say."""
    context, location, cell = found
    units = context.unit_words
    if cell:
        return read_cell_figure(cell, measure, units)
    if row:
        return read_row_figure(figure, row, measure, units)
    return read_figure(figure, quote, measure, units, read_table_rows(context.text.text, location.start, location.end, units))


def _with_share_points(form: Form, found: Found, read: FigureReading, measure: str) -> FigureReading:
    """Return a reading in percentage points where its points are those of a share. A remark says so."""
    if read.unit != POINT or found.cell or not is_of_share(measure, sentence_around(found.context.text, found.location)[0]):
        return read
    form.remarks.append(unit_remark(SHARE_POINT, POINT))
    return read._replace(unit=SHARE_POINT)


def _figure(form: Form, quote: str, context: DraftContext) -> str:
    """Return the figure: as typed where it stands in the quote, else the only one of the quote."""
    units = context.unit_words
    found = propose_figures(quote, units)
    has = f"the quote has: {'; '.join(found)}" if found else "the quote holds no number"

    def printed(typed: str) -> str:
        figure = printed_figure(typed, quote, units)
        if not figure:
            raise UseError(f"the figure {typed[:60]!r} is not in the quote as a whole; {has}")
        return figure

    question = "the figure as printed" + ("" if len(found) == 1 else f"; {has}")
    return form.fill("figure", question, printed, found[0] if found else "", sure=len(found) == 1, known=lambda: found)


def _date(form: Form, found: Found, quote: str, figure: str, row: FoundCell | None, *, is_number: bool) -> tuple[str, str]:
    """Return the date (EDTF), and what a note must say of it. It is proposed from table, quote, sentence, headings, title or source."""
    if not is_number and (day := event_date(figure)):
        return form.fill("date", "when it was true, as EDTF, or undated", _edtf, day, sure=True), ""
    context, location, _ = found
    choice = choose_date(quote, figure, context.text, location, context.source, row)
    first = choice.best or next(iter(choice.candidates), None)
    if first and not form.options["date"] and (form.asks or choice.best):
        print_message(
            f'date {first.date} is proposed from "{first.words}" ({first.place})' + ("" if form.asks else "; --date sets another")
        )
    others = [f"{each.date} ({each.place}: {each.words})" for each in choice.candidates]
    question = "when it was true, as EDTF, or undated" + (
        f"; there are: {'; '.join(others[:4])}" if others and first != choice.best else ""
    )
    proposal = first.date if first else "undated" if form.asks else ""
    date = form.fill("date", question, _edtf, proposal, sure=choice.best is not None, known=lambda: others)
    return date, " ".join(reasons_of(date, choice))


def _number(form: Form, figure: str, quote: str, read: FigureReading, measure: str, row: FoundCell | None) -> dict[str, Any]:
    """Return value or range, unit and bound of a figure; empty for one that is no number."""
    if form.options.get("value"):
        read = FigureReading(_decimal(form.options["value"]), unit=read.unit, bound=read.bound)
    if not read.is_number:
        if row and any(char.isdigit() for char in figure):
            raise UseError(
                f"the labels of the table leave sign, scale or unit of {figure[:60]!r} open; give --value and --unit, and say in --sic how it is read"
            )
        if why := why_unread(figure, quote, form.current.files.unit_words):
            raise UseError(f"the figure {figure[:60]!r} is not read: {why}; give --value and --unit, and say in --sic how it is read")
        if figure and (form.options["unit"] or form.options["bound"]):
            raise UseError(f"the figure {figure[:60]!r} is no number; leave --unit and --bound out, or choose another --figure")
        return {}
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


def _line(typed: str) -> str:
    """Return the measure in one line. Raises UseError for control characters."""
    if re.search(CONTROL, typed) or "\n" in typed:
        raise UseError("the measure must be one line without control characters")
    return " ".join(typed.split())


def _edtf(typed: str) -> str:
    """Return a date as EDTF. Raises UseError for text that is none."""
    try:
        return parse_edtf(typed).text
    except DateError as error:
        raise UseError(f"date: {error}") from error


def _free(taken: Sequence[str], proposal: str) -> Callable[[str], str]:
    """Return a check that raises UseError for an id that is malformed or taken."""

    def check(name: str) -> str:
        if not re.fullmatch(ID, name):
            raise UseError(f"{name[:60]!r} is not an id: lower-case letters and digits, words joined by - or .")
        if name in taken:
            raise UseError(f"the id {name} is taken" + (f"; {proposal} is free" if proposal else ""))
        return name

    return check
