"""Write one new fact, or several of one quote: from the options or answers to the entry in its file.

The options of the command and drafts in a file come here in the same form (`add`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from beltfacts.authoring import (
    Added,
    CurrentFiles,
    DraftContext,
    add_fact,
    chosen_source,
    draft_context,
    duplicate_of,
    find_cell,
    is_reference,
    locate_in_document,
    propose_figures,
    similar_facts,
    with_needed_remarks,
)
from beltfacts.commands._figure_asked import Found
from beltfacts.commands._form import Form
from beltfacts.commands._new_source import source_of_document
from beltfacts.commands._output import print_message
from beltfacts.commands._prompts import filled
from beltfacts.commands._terminal import confirm
from beltfacts.documents import DocumentFolder, Location
from beltfacts.errors import UseError
from beltfacts.evidence import is_nothing
from beltfacts.library import Library
from beltfacts.library.files import display_path
from beltfacts.model import BOUNDS, PERIODS, STATUSES, CellKeys
from beltfacts.output import printable
from beltfacts.reading import parse_edtf

CHOICES = {"bound": BOUNDS, "period": PERIODS, "status": STATUSES}
"""The options with a closed list of values."""
ASKED = ("quote", "figure", "subject", "measure", "date", "unit", "id", "bound", "source", "note", "value")
"""The options that are asked for on a terminal or proposed, when they are not given."""
_AS_GIVEN = ("period", "status", "says", "via", "url", "price_base", "sic")
"""The options that are written as they are given."""


class Desk(NamedTuple):
    """What facts are written with."""

    current: CurrentFiles
    """The fact files as they are now."""
    folder: DocumentFolder
    """The documents."""
    library: Library | None
    """The library for similar facts; None where they are not searched."""
    creates: bool
    """Whether names that nothing declares are declared without a question."""
    dry_run: bool
    """Whether nothing is written."""
    asks: bool | None
    """Whether a person is asked; None where that is so on a terminal."""


def new_form(options: Mapping[str, Any], desk: Desk) -> Form:
    """Return the form of a new fact. Raises UseError for an option that is not one of its choices."""
    for name, choices in CHOICES.items():
        if options.get(name) and options[name] not in choices:
            raise UseError(f"--{name} {options[name][:40]!r} is not one of {', '.join(choices)}")
    texts = {**dict.fromkeys(ASKED, ""), **{name: options.get(name) or "" for name in ASKED}}
    topic = options.get("topic") or ()
    return Form({**texts, "topic": ",".join(topic)}, desk.current, creates=desk.creates, asks=desk.asks)


def add_from(form: Form, options: Mapping[str, Any], desk: Desk) -> Added | None:
    """Write one fact, and return it; None where the person does not want it. Raises UseError for what is wrong or missing."""
    found = _found(form, options, desk)
    values = filled(form, desk.library, found)
    form.complete()
    keys = _cell_keys(options)
    values |= {name: options.get(name) or "" for name in _AS_GIVEN}
    values |= {"cell": keys, "dimensions": _dimensions(options.get("dimension") or ())}
    values |= {"places": tuple(code.upper() for code in options.get("place") or ())}
    values["locator"] = options.get("locator") or ("" if keys else _locator(found))
    new = list(form.new.values())
    values["note"] = with_needed_remarks(found.context, values, found.location, form.remarks, new)
    _compare(form, desk, found, values, again=bool(options.get("again")))
    if form.asks and not desk.dry_run:
        draft = add_fact(found.context, values, found.location, declare=new, dry_run=True)
        for line in "\n".join((*(each.entry for each in new), draft.entry)).splitlines():
            print_message(line)
        if not confirm(printable(f"Write this to {draft.file}?"), default=True):
            print_message("nothing was written")
            return None
    added = add_fact(found.context, values, found.location, declare=new, dry_run=desk.dry_run)
    if not desk.dry_run:
        desk.current.reload()
    return added


def add_all(options: Mapping[str, Any], desk: Desk) -> tuple[list[Added], list[str]]:
    """Write a fact for each figure of one quote. Return them, and why others were refused, each with its figure."""
    found = _found(new_form(options, desk), options, desk)
    context, location = found.context, found.location
    figures = propose_figures(context.text.text[location.start : location.end], context.unit_words)
    figures = [figure for figure in figures if not is_reference(figure, context.text, location)]
    if not figures:
        raise UseError("the quote holds no figure")
    added: list[Added] = []
    refused: list[str] = []
    for figure in figures:
        one = {**options, "figure": " ".join(figure.split()), "id": ""}
        try:
            if written := add_from(new_form(one, desk), one, desk):
                added.append(written)
        except UseError as error:
            refused.append(f"{one['figure'][:60]}: {error}")
    return added, refused


def _cell_keys(options: Mapping[str, Any]) -> CellKeys | None:
    """Return the labels of a cell; None where a quote is given instead. Raises UseError for a part of them, or for both."""
    table, row, column = options.get("table") or "", options.get("row") or (), options.get("column") or ()
    if not (table or row or column):
        return None
    if not (row and column):
        raise UseError("a cell needs --row and --column; --table is needed where several tables have such a cell")
    if options.get("quote"):
        raise UseError("give --quote, or --row and --column, not both: the quote of a cell is made from its labels")
    return CellKeys(table, tuple(row), tuple(column))


def _dimensions(given: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return names and values of what narrows the measure. Raises UseError for one without a sign of equality."""
    pairs = [each.partition("=") for each in given]
    for name, sign, value in pairs:
        if not (name.strip() and sign and value.strip()):
            raise UseError(f"--dimension {name[:40]!r} is not NAME=TEXT; write sex=female")
    return tuple((name.strip(), value.strip()) for name, _, value in pairs)


def _found(form: Form, options: Mapping[str, Any], desk: Desk) -> Found:
    """Return where the figure is: source, document and files, the location of quote or cell, and the cell if labels name one."""
    keys = _cell_keys(options)
    folder = desk.folder
    if options.get("document") and not form.options["source"]:
        form.options["source"], folder = source_of_document(form, options["document"], folder)
    files = desk.current.files
    only = next(iter(files.sources), "")
    question = "the source that says it, or its document with --document"
    source = form.fill(
        "source",
        question,
        lambda name: chosen_source(desk.current.reload() if form.asks else files, name, "").id,
        only,
        sure=len(files.sources) == 1,
        known=lambda: [f"{each.id}: {each.title or each.document}" for each in files.sources.values()],
    )
    if not keys:
        form.options["quote"] = form.pasted()
    if is_nothing(form.options["figure"]):
        raise UseError(f"{form.options['figure'].strip()!r} says that there is no figure: there is nothing to add")
    if form.missing:
        form.missing += [f"--{name}" for name in ("subject", "measure", "topic") if not form.options[name]]
        form.complete()
    context = draft_context(desk.current, desk.current.files.sources[source], folder)
    if keys:
        cell = find_cell(context, keys)
        return Found(context, context.text.locate(cell.cell.start, cell.cell.end), cell)
    return Found(context, _located(form, context, options.get("locator") or ""), None)


def _located(form: Form, context: DraftContext, locator: str) -> Location:
    """Return where the quote is. One that was typed on a terminal and is not in the document is asked for again."""
    while True:
        try:
            return locate_in_document(context, form.options["quote"], locator)
        except UseError as error:
            if all(is_nothing(cell) for cell in form.options["quote"].strip("| ").split("|")[1:] or ["x"]):
                raise UseError("the cells of this row hold no figure: there is nothing to add") from None
            if not form.answers.pop("quote", ""):
                raise
            print_message(str(error))
            form.options["quote"] = ""
            form.options["quote"] = form.pasted()


def _locator(found: Found) -> str:
    """Return the locator of a quote: that of its location, but its paragraph where that is the title of the whole document."""
    locator, title = found.location.locator, found.context.source.title
    return f"para. {found.location.paragraph}" if title and locator == title else locator


def _compare(form: Form, desk: Desk, found: Found, values: Mapping[str, Any], *, again: bool) -> None:
    """Tell which facts are similar.

    Raises UseError where one has this figure from this location already, unless it is to be added `again`.
    """
    duplicate = duplicate_of(found.context, values["figure"], found.location)
    subjects = desk.current.files.subjects
    for fact in similar_facts(desk.library, values["subject"], values["measure"], values["figure"]) if desk.library else ():
        name = subjects[fact.subject].name if fact.subject in subjects else fact.subject
        print_message(f"near: {fact.figure} ({name}: {fact.measure}, {parse_edtf(fact.date).label()}) {fact.id}")
    if not duplicate or again:
        return
    if form.asks and confirm(printable(f"{duplicate.id} has {duplicate.figure} from this place. Add it again?"), default=False):
        return
    raise UseError(f"{duplicate.id} has the figure {duplicate.figure[:60]!r} from this place already; --again adds it all the same")


def place_of(added: Added) -> str:
    """Return where a fact was written: file and line."""
    return printable(f"{display_path(added.file)}:{added.line}" if added.line else added.file)
