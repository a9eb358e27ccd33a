"""The fields of a new fact, asked for one by one: options first, then answers on a terminal, then what the quote leaves no doubt of."""

import re
import sys
from collections.abc import Callable, Sequence
from typing import Any

from beltfacts.authoring import (
    DraftContext,
    FigureReading,
    ProposedDate,
    document_words,
    new_id,
    printed_figure,
    propose_dates,
    propose_figures,
    propose_subjects,
    read_cell_figure,
    read_figure,
    similar_facts,
    undeclared,
    usual_topics,
)
from beltfacts.commands._output import print_message
from beltfacts.commands._terminal import prompt
from beltfacts.documents import Location
from beltfacts.errors import UseError
from beltfacts.evidence import FoundCell, split_flag
from beltfacts.library import Library
from beltfacts.library.files import CONTROL, ID
from beltfacts.output import printable
from beltfacts.reading import DateError, explain_code, is_known_unit, parse_edtf, read_table_rows

_SHOWN = 100
_WORDS_OF_MEASURE = 8


class Form:
    """Options as they were typed, and the answers given in their stead."""

    def __init__(self, options: dict[str, str]) -> None:
        """Keep the options by name; an empty one was not given."""
        self.options = options
        self.asks = sys.stdin.isatty() and sys.stderr.isatty()
        self.missing: list[str] = []

    def fill(self, name: str, question: str, check: Callable[[str], str], proposal: str = "", *, sure: bool = False) -> str:
        """Return one field, checked.

        In a script a proposal is taken where it is `sure`; else the option is noted as missing, and empty for now.
        """
        if given := self.options.get(name, "").strip():
            return check(given)
        if not self.asks:
            if proposal and sure:
                return check(proposal)
            perhaps = f"; perhaps {proposal[:_SHOWN]}" if proposal else ""
            self.missing.append(f"--{name} ({question}{perhaps})")
            return ""
        while True:
            shown = printable(proposal)
            answer = prompt(printable(question[:1].upper() + question[1:]), default=shown or None).strip()
            try:
                return check(proposal if answer == shown else answer)
            except UseError as error:
                print_message(str(error))

    def pasted(self) -> str:
        """Return the quote; on a terminal it may have several lines and ends with an empty one."""
        if self.options["quote"].strip() or not self.asks:
            return self.fill("quote", "the words that carry the figure", str)
        print_message("Paste the quote, and end it with an empty line:")
        lines: list[str] = []
        while (line := prompt("", default="", show_default=False, prompt_suffix="> ")).strip() or not lines:
            lines += [line] if line.strip() else []
        return "\n".join(lines)

    def complete(self) -> None:
        """Raise UseError that lists everything that is missing."""
        if self.missing:
            raise UseError(f"add lacks {', '.join(self.missing)}; give them, or run it on a terminal, which asks")


def filled(form: Form, library: Library, context: DraftContext, location: Location, cell: FoundCell | None = None) -> dict[str, Any]:
    """Return the fields that a fact must have, from the form and the quote, or from a cell and its labels.

    Raises UseError for what is wrong. What is missing is noted in the form.
    """
    issued, files = context.source.issued, context.files
    if cell:
        quote, figure = " ".join((*cell.labels.row, *cell.labels.column)), _cell_figure(form, cell)
    else:
        quote = document_words(context.text, location, form.options["quote"])
        figure = _figure(form, quote, context)
    start, end = context.text.paragraph_span(location.start)
    paragraph = context.text.text[max(start, location.start - 4000) : min(end, location.end + 4000)]
    named = propose_subjects(quote, files.subjects.values()) or propose_subjects(paragraph, files.subjects.values())
    subject = form.fill("subject", "whom or what it is about, as declared", _declared("subject", files.subjects), next(iter(named), ""))
    near = similar_facts(library, subject, "", figure) if form.asks else []
    rest = " ".join(quote.replace(figure, " ", 1).split()[:_WORDS_OF_MEASURE])
    measure = form.fill("measure", "what is measured, without the figure", _line, near[0].measure if near else rest if form.asks else "")
    date = _date(form, propose_dates(quote, issued), propose_dates(paragraph, issued))
    usual = ",".join(usual_topics(subject, files.facts))
    topics = form.fill("topic", "one or more topics", _several(_declared("topic", files.topics)), usual)
    taken = [name for fact in files.facts for name in (fact.id, *fact.former_ids)]
    proposal = new_id(subject, measure, date, taken) if subject and measure else ""
    fact_id = form.fill("id", "its id", _free(taken, proposal), proposal, sure=True) if proposal or form.options["id"] else ""
    return {
        "id": fact_id,
        "subject": subject,
        "measure": measure,
        "figure": figure,
        "date": date,
        "topics": tuple(topics.split(",")),
        "quote": "" if cell else quote,
        **_number(form, figure, context, _read(figure, quote, measure, context, location, cell)),
    }


def _cell_figure(form: Form, cell: FoundCell) -> str:
    """Return the figure of a cell as displayed. Raises UseError for another one."""

    def displayed(typed: str) -> str:
        if typed not in (cell.words, split_flag(cell.words)[0]):
            raise UseError(f"the cell shows {cell.words[:60]!r}, not {typed[:60]!r}")
        return typed

    return form.fill("figure", "the figure as displayed", displayed, cell.words, sure=True)


def _read(figure: str, quote: str, measure: str, context: DraftContext, location: Location, cell: FoundCell | None) -> FigureReading:
    """Return a figure as a number, with what the rows of its table or the labels of its cell say."""
    units = context.files.unit_words
    if cell:
        return read_cell_figure(cell, measure, units)
    return read_figure(figure, quote, measure, units, read_table_rows(context.text.text, location.start, location.end, units))


def _figure(form: Form, quote: str, context: DraftContext) -> str:
    """Return the figure: as typed where it stands in the quote, else the only one of the quote."""
    units = context.files.unit_words
    found = propose_figures(quote, units)
    has = f"the quote has: {'; '.join(found)}" if found else "the quote holds no number"

    def printed(typed: str) -> str:
        figure = printed_figure(typed, quote, units)
        if not figure:
            raise UseError(f"the figure {typed[:60]!r} is not in the quote as a whole; {has}")
        return figure

    question = "the figure as printed" + ("" if len(found) == 1 else f"; {has}")
    return form.fill("figure", question, printed, found[0] if found else "", sure=len(found) == 1)


def _date(form: Form, own: Sequence[ProposedDate], around: Sequence[ProposedDate]) -> str:
    """Return the date (EDTF), proposed from the quote, else from its paragraph."""
    first = next(iter([*own, *around]), None)
    if first and not form.options["date"] and (form.asks or len(own) == 1):
        where = "quote" if own else "paragraph"
        print_message(f'date {first.date} is proposed from "{first.words}" in the {where}' + ("" if form.asks else "; --date sets another"))
    question = "when it was true, as EDTF, or undated"
    return form.fill("date", question, _edtf, first.date if first else "undated" if form.asks else "", sure=len(own) == 1)


def _number(form: Form, figure: str, context: DraftContext, read: FigureReading) -> dict[str, Any]:
    """Return value or range, unit and bound of a figure; empty for one that is no number."""
    if not read.is_number:
        if form.options["unit"] or form.options["bound"]:
            raise UseError(f"the figure {figure[:60]!r} is no number; leave --unit and --bound out, or choose another --figure")
        return {}
    unit = form.fill("unit", "its unit, as declared", _unit(context.files.units), read.unit, sure=True)
    bound = form.options["bound"] or read.bound
    return {"value": read.value, "low": read.low, "high": read.high, "unit": unit, "bound": "" if bound == "exact" else bound}


def _declared(kind: str, known: Any) -> Callable[[str], str]:
    """Return a check that raises UseError for a name that the vocabulary does not declare."""

    def check(name: str) -> str:
        if name not in known:
            table = f'[[{kind}]] {"code" if kind == "unit" else "id"} = "{name[:60]}", name = "..."'
            raise undeclared(kind, name, known, f"declare it in the vocabulary: {table}")
        return name

    return check


def _unit(known: Any) -> Callable[[str], str]:
    """Return a check that lets codes of UCUM and ISO 4217 pass, and counted things that are declared."""

    def check(code: str) -> str:
        if is_known_unit(code, known):
            return code
        if usual := explain_code(code):
            raise UseError(f"no unit {code[:60]!r}: {usual}")
        return _declared("unit", known)(code)

    return check


def _several(check: Callable[[str], str]) -> Callable[[str], str]:
    """Return a check of names parted by commas."""
    return lambda typed: ",".join(dict.fromkeys(check(part.strip()) for part in typed.split(",") if part.strip()))


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
