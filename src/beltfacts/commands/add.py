"""Write a new fact from a quote of its document."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

from beltfacts.authoring import (
    Added,
    DraftContext,
    add_fact,
    chosen_source,
    draft_context,
    duplicate_of,
    find_cell,
    locate_in_document,
    similar_facts,
)
from beltfacts.commands._completion import complete_sources, complete_subjects, complete_topics
from beltfacts.commands._fact_sheet import COLUMNS, fact_card, fact_row
from beltfacts.commands._options import COMMON, DOCUMENTS, Option, flag, text
from beltfacts.commands._output import DONE, NOTHING, open_library, print_message, print_sheet
from beltfacts.commands._prompts import Form, filled
from beltfacts.commands._terminal import confirm
from beltfacts.documents import DocumentFolder, Location, documents_folder
from beltfacts.errors import UseError
from beltfacts.evidence import FoundCell
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library import Library
from beltfacts.model import BOUNDS, PERIODS, STATUSES, CellKeys
from beltfacts.output import printable
from beltfacts.reading import parse_edtf

OPTIONS = (
    text("source", "--source", "ID", "The source that says it.", complete_sources),
    text("document", "--document", "FILE", "Its document, in place of --source."),
    text("quote", "--quote", "TEXT", "The words that carry the figure, as pasted."),
    text("figure", "--figure", "TEXT", "Which figure of the quote, where it has several."),
    text("table", "--table", "NAME", "The table or sheet of a figure that stands in a cell, in place of --quote: Table 3."),
    Option("row", ("--row",), "A label of the cell's row; several times.", "LABEL", default=(), many=True),
    Option("column", ("--column",), "A label of the cell's column; several times.", "LABEL", default=(), many=True),
    text("subject", "--subject -s", "ID", "Whom or what it is about.", complete_subjects),
    text("measure", "--measure", "TEXT", "What is measured, without the figure."),
    text("date", "--date", "DATE", "When it was true, as EDTF, or undated."),
    Option("topic", ("--topic", "-t"), "Where it is filed; several times.", "TOPIC", default=(), many=True, complete=complete_topics),
    text("id", "--id", "ID", "Its id. Default: from subject and measure."),
    text("unit", "--unit", "CODE", "Its unit. Default: the printed one."),
    text("bound", "--bound", "BOUND", f"One of {', '.join(BOUNDS)}. Default: the printed one."),
    text("period", "--period", "PERIOD", f"One of {', '.join(PERIODS)}."),
    text("status", "--status", "STATUS", f"One of {', '.join(STATUSES)}."),
    Option("place", ("--place",), "ISO 3166 code: LA, CN-GX; several times.", "CODE", default=(), many=True),
    text("locator", "--locator", "TEXT", "Locator of the right occurrence, if the quote occurs more than once: para. 5."),
    text("says", "--says", "TEXT", "Who is quoted in the source as saying it."),
    text("via", "--via", "TEXT", "Where the source took it from."),
    text("url", "--url", "URL", "The address the source gives for it."),
    Option("dimension", ("--dimension",), "What narrows the measure: sex=female; several times.", "NAME=TEXT", default=(), many=True),
    text("price_base", "--price-base", "YEAR", "The year of constant prices, as EDTF."),
    text("note", "--note", "TEXT", "What an honest reader must know."),
    flag("again", "--again", "Add it though a fact has this figure from this place already."),
    flag("dry_run", "--dry-run", "Print the entry and write nothing."),
    DOCUMENTS,
    *COMMON,
)
_CHOICES = {"bound": BOUNDS, "period": PERIODS, "status": STATUSES}
_ASKED = ("quote", "figure", "subject", "measure", "date", "unit", "id", "bound", "source")
"""The options that are asked for on a terminal when they are not given."""

_COLUMNS = (Column("id", "Id", whole=True, role="id"), Column("place", "Place", whole=True))


def run(
    document: str,
    topic: Sequence[str],
    place: Sequence[str],
    locator: str,
    row: Sequence[str],
    column: Sequence[str],
    dimension: Sequence[str],
    again: bool,
    dry_run: bool,
    folder: str | None,
    format_name: str | None,
    facts: Sequence[str],
    no_cache: bool,
    **texts: str,
) -> int:
    """Write a new fact into the file of its source: the quote is found in the document, and figure, unit and date are read from it.

    A figure in a table has the labels of its row and column in place of a quote. On a terminal it asks for what is not given. A quote that
    is not in the document, or a fact that would not verify, is refused; then nothing is written.

    Example: beltfacts add --facts my-facts/ --documents documents/ --quote "and 12 ships" --subject grand-canal --measure ships --topic water --date 2024
    """
    for name, choices in _CHOICES.items():
        if texts[name] and texts[name] not in choices:
            raise UseError(f"--{name} {texts[name][:40]!r} is not one of {', '.join(choices)}")
    keys = _cell_keys(texts["table"], row, column, texts["quote"])
    form = Form({**{name: texts[name] for name in _ASKED}, "topic": ",".join(topic)})
    with open_library(facts, no_cache) as library:
        context, where, cell = _found(form, library, document, folder, locator, keys)
        values = filled(form, library, context, where, cell) | {"cell": keys, "dimensions": _dimensions(dimension)}
        form.complete()
        values |= {name: texts[name] for name in ("period", "status", "says", "via", "url", "note", "price_base")}
        values |= {"places": tuple(code.upper() for code in place), "locator": locator or ("" if keys else where.locator)}
        _compare(form, library, context, values, where, again)
        if form.asks and not dry_run and not _confirmed(add_fact(context, values, where, dry_run=True), context):
            print_message("nothing was written")
            return NOTHING
        added = add_fact(context, values, where, dry_run=dry_run)
        if dry_run and format_name is None:
            sys.stdout.write(added.entry)
            return DONE
        return print_sheet(_sheet(library, added), format_name)


def _cell_keys(table: str, row: Sequence[str], column: Sequence[str], quote: str) -> CellKeys | None:
    """Return the labels of a cell; None where a quote is given instead. Raises UseError for a part of them, or for both."""
    if not (table or row or column):
        return None
    if not (row and column):
        raise UseError("a cell needs --row and --column; --table is needed where several tables have such a cell")
    if quote:
        raise UseError("give --quote, or --row and --column, not both: the quote of a cell is made from its labels")
    return CellKeys(table, tuple(row), tuple(column))


def _dimensions(given: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return names and values of what narrows the measure. Raises UseError for one without a sign of equality."""
    pairs = [each.partition("=") for each in given]
    for name, sign, value in pairs:
        if not (name.strip() and sign and value.strip()):
            raise UseError(f"--dimension {name[:40]!r} is not NAME=TEXT; write sex=female")
    return tuple((name.strip(), value.strip()) for name, _, value in pairs)


def _found(
    form: Form, library: Library, document: str, folder: str | None, locator: str, keys: CellKeys | None
) -> tuple[DraftContext, Location, FoundCell | None]:
    """Return the draft's context (source, document, files), the location of quote or cell, and the cell if `keys` name one."""
    files = library.files
    if document and not form.options["source"]:
        form.options["source"] = chosen_source(files, "", document).id
    only = next(iter(files.sources), "")
    question = "the source that says it, or its document with --document"
    source = form.fill("source", question, lambda name: chosen_source(files, name, "").id, only, sure=len(files.sources) == 1)
    if not keys:
        form.options["quote"] = form.pasted()
    if form.missing:
        form.missing += [f"--{name}" for name in ("subject", "measure", "topic") if not form.options[name]]
        form.complete()
    context = draft_context(library, files.sources[source], DocumentFolder(documents_folder(folder, library.roots)))
    if keys:
        found = find_cell(context, keys)
        return context, context.text.locate(found.cell.start, found.cell.end), found
    return context, locate_in_document(context, form.options["quote"], locator), None


def _compare(form: Form, library: Library, context: DraftContext, values: dict[str, Any], location: Location, again: bool) -> None:
    """Tell which facts are similar.

    Raises UseError where one has this figure from this location already, unless it is to be added `again`.
    """
    duplicate = duplicate_of(context, values["figure"], location)
    for fact in similar_facts(library, values["subject"], values["measure"], values["figure"]):
        print_message(
            f"near: {fact.figure} ({library.store.subject_name(fact.subject)}: {fact.measure}, {parse_edtf(fact.date).label()}) {fact.id}"
        )
    if not duplicate or again:
        return
    if form.asks and confirm(printable(f"{duplicate.id} has {duplicate.figure} from this place. Add it again?"), default=False):
        return
    raise UseError(f"{duplicate.id} has the figure {duplicate.figure[:60]!r} from this place already; --again adds it all the same")


def _confirmed(draft: Added, context: DraftContext) -> bool:
    """Show the entry and return whether the person wants it written."""
    for line in draft.entry.splitlines():
        print_message(line)
    return confirm(printable(f"Write this to {draft.file}?"), default=True)


def _sheet(library: Library, added: Added) -> Sheet:
    """Return the new fact as a sheet: id and place, and for programs the keys of show with file and line."""
    where = {"file": added.file, "line": added.line or None}
    row = fact_row(library, added.fact, extra=where)
    place = printable(f"{added.file}:{added.line}" if added.line else added.file)
    hidden = [(column._replace(shown=False), cell) for column, cell in zip(COLUMNS, row.cells, strict=True) if column.key != "id"]
    columns = (*_COLUMNS, *(column for column, _ in hidden))
    rows = [Row((printable(added.fact.id), place, *(cell for _, cell in hidden)), row.data)]
    messages = (f"written to {place}",) if added.line else ("nothing was written: a dry run",)
    return Sheet(columns, rows, {"query": None, "total": 1}, {"suggestions": []}, (fact_card(library, added.fact),), 1, messages=messages)
