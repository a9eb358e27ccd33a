"""The fields of a new fact: each an option, an answer on a terminal, or what its quote and document leave no doubt of."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from beltfacts.authoring import (
    choose_date,
    document_words,
    new_id,
    propose_measure,
    propose_subjects,
    reasons_of,
    refuse_open_point,
    similar_facts,
    usual_topics,
)
from beltfacts.commands import _names_asked as names
from beltfacts.commands._figure_asked import Found, figure_of_cell, figure_of_quote, number_of, read_in_place, row_cell, with_share_points
from beltfacts.commands._form import Form
from beltfacts.commands._output import print_message
from beltfacts.errors import UseError
from beltfacts.evidence import FoundCell
from beltfacts.library import Library
from beltfacts.library.files import CONTROL, ID
from beltfacts.reading import DateError, date_alone, parse_edtf

_WORDS_OF_MEASURE = 8
_AROUND = 4000
"""Characters of the paragraph around a quote in which a subject is searched."""


def filled(form: Form, library: Library | None, found: Found) -> dict[str, Any]:
    """Return the fields that a fact must have, from the form and the quote, or from a cell and its labels.

    `library`: for similar facts; None where they are not searched. Raises UseError for what is wrong. What is missing is noted in the form.
    """
    context, location, cell = found
    files = context.files
    quote = " ".join((*cell.labels.row, *cell.labels.column)) if cell else document_words(context.text, location, form.options["quote"])
    figure = figure_of_cell(form, cell) if cell else figure_of_quote(form, quote, context)
    row = cell or row_cell(context, location, quote, figure)
    subject = _subject(form, found, quote)
    near = similar_facts(library, subject, "", figure) if library and form.asks else []
    rest = " ".join(quote.replace(figure, " ", 1).split()[:_WORDS_OF_MEASURE])
    proposed = near[0].measure if near else propose_measure(quote, figure) or (rest if form.asks else "")
    measure = form.fill("measure", "what is measured, without the figure", _line, proposed)
    if not form.options.get("value"):
        refuse_open_point(figure, context)
    number = number_of(
        form,
        context,
        figure,
        quote,
        with_share_points(form, found, read_in_place(found, figure, quote, measure, row), measure),
        measure,
        row,
    )
    date, note = _date(form, found, quote, figure, row, is_number=bool(number))
    usual = ",".join(usual_topics(subject, files.facts))
    ask_topic = names.several(names.declared(form, "topic", context.text.text))
    topics = form.fill("topic", "one or more topics", ask_topic, usual, sure=bool(usual), known=names.listed(form, "topic"))
    return {
        "id": _id(form, files.facts, subject, measure, date, is_event=not number and bool(date_alone(figure))),
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


def _date(form: Form, found: Found, quote: str, figure: str, row: FoundCell | None, *, is_number: bool) -> tuple[str, str]:
    """Return the date (EDTF), and what a note must say of it. It is proposed from table, quote, sentence, headings, title or source."""
    if not is_number and (day := date_alone(figure)):
        return form.fill("date", "when it was true, as EDTF, or undated", _edtf, day, sure=True), ""
    context, location, _ = found
    choice = choose_date(quote, figure, context.text, location, context.source, row)
    first = choice.best or next(iter(choice.candidates), None)
    if first and not form.options["date"] and (form.asks or choice.best):
        print_message(
            f'date {first.date} is proposed from "{first.words}" ({first.place})' + ("" if form.asks else "; --date sets another")
        )
    others = [f"{each.date} ({each.place}: {each.words})" for each in choice.candidates]
    question = "when it was true: 2024, 2024-05, 2024-05-31, 2023/2024 or undated" + (
        f"; there are: {'; '.join(others[:4])}" if others and first != choice.best else ""
    )
    proposal = first.date if first else "undated" if form.asks else ""
    date = form.fill("date", question, _edtf, proposal, sure=choice.best is not None, known=lambda: others)
    return date, " ".join(reasons_of(date, choice))


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
