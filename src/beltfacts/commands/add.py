"""Write a new fact from a quote of its document."""

import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from beltfacts.authoring import Added, DraftContext, add_fact, chosen_source, draft_context, duplicate_of, locate_in_document, similar_facts
from beltfacts.commands import _fact_sheet as _facts
from beltfacts.commands._prompts import Form, filled
from beltfacts.commands._shell import (
    DONE,
    NOTHING,
    Facts,
    Format,
    NoCache,
    complete_sources,
    complete_subjects,
    complete_topics,
    completing,
    open_library,
    print_message,
    print_sheet,
)
from beltfacts.commands.verify import Documents
from beltfacts.documents import DocumentFolder, Location, documents_folder
from beltfacts.errors import UseError
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library import Library
from beltfacts.library.files import FactFiles, chosen_paths, list_fact_files
from beltfacts.model import BOUNDS, PERIODS, STATUSES
from beltfacts.output import printable
from beltfacts.reading import parse_edtf

_COLUMNS = (Column("id", "Id", whole=True, role="id"), Column("place", "Place", whole=True))


def run(
    source: Annotated[
        str, typer.Option("--source", metavar="ID", autocompletion=completing(complete_sources), help="The source that says it.")
    ] = "",
    document: Annotated[str, typer.Option("--document", metavar="FILE", help="Its document, in place of --source.")] = "",
    quote: Annotated[str, typer.Option("--quote", metavar="TEXT", help="The words that carry the figure, as pasted.")] = "",
    figure: Annotated[str, typer.Option("--figure", metavar="TEXT", help="Which figure of the quote, where it has several.")] = "",
    subject: Annotated[
        str, typer.Option("--subject", "-s", metavar="ID", autocompletion=completing(complete_subjects), help="Whom or what it is about.")
    ] = "",
    measure: Annotated[str, typer.Option("--measure", metavar="TEXT", help="What is measured, without the figure.")] = "",
    date: Annotated[str, typer.Option("--date", metavar="DATE", help="When it was true, as EDTF, or undated.")] = "",
    topic: Annotated[
        list[str] | None,
        typer.Option(
            "--topic", "-t", metavar="TOPIC", autocompletion=completing(complete_topics), help="Where it is filed; several times."
        ),
    ] = None,
    fact_id: Annotated[str, typer.Option("--id", metavar="ID", help="Its id. Default: from subject and measure.")] = "",
    unit: Annotated[str, typer.Option("--unit", metavar="CODE", help="Its unit. Default: the printed one.")] = "",
    bound: Annotated[str, typer.Option("--bound", metavar="BOUND", help=f"One of {', '.join(BOUNDS)}. Default: the printed one.")] = "",
    period: Annotated[str, typer.Option("--period", metavar="PERIOD", help=f"One of {', '.join(PERIODS)}.")] = "",
    status: Annotated[str, typer.Option("--status", metavar="STATUS", help=f"One of {', '.join(STATUSES)}.")] = "",
    place: Annotated[list[str] | None, typer.Option("--place", metavar="CODE", help="ISO 3166 code: LA, CN-GX; several times.")] = None,
    locator: Annotated[
        str, typer.Option("--locator", metavar="TEXT", help="Which place, where the quote stands several times: para. 5.")
    ] = "",
    says: Annotated[str, typer.Option("--says", metavar="TEXT", help="Who is quoted in the source as saying it.")] = "",
    via: Annotated[str, typer.Option("--via", metavar="TEXT", help="Where the source took it from.")] = "",
    url: Annotated[str, typer.Option("--url", metavar="URL", help="The address the source gives for it.")] = "",
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="What an honest reader must know.")] = "",
    again: Annotated[bool, typer.Option("--again", help="Add it though a fact has this figure from this place already.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the entry and write nothing.")] = False,
    folder: Documents = None,
    format_name: Format = None,
    facts: Facts = None,
    no_cache: NoCache = False,
) -> int:
    """Write a new fact into the file of its source: the quote is found in the document, and figure, unit and date are read from it.

    On a terminal it asks for what is not given. A quote that is not in the document, or a fact that would not verify, is refused; then
    nothing is written.

    Example: beltfacts add --facts my-facts/ --documents documents/ --quote "and 12 ships" --subject grand-canal --measure ships --topic water --date 2024
    """
    for option, value, choices in (("--bound", bound, BOUNDS), ("--period", period, PERIODS), ("--status", status, STATUSES)):
        if value and value not in choices:
            raise UseError(f"{option} {value[:40]!r} is not one of {', '.join(choices)}")
    options = {"quote": quote, "figure": figure, "subject": subject, "measure": measure, "date": date, "unit": unit, "id": fact_id}
    form = Form({**options, "bound": bound, "source": source, "topic": ",".join(topic or ())})
    loaded = open_library(facts, no_cache)
    desk, where = _found(form, facts, document, folder, locator)
    values = filled(form, loaded, desk, where)
    form.complete()
    values |= {
        "period": period,
        "status": status,
        "places": tuple(code.upper() for code in place or ()),
        "locator": locator or where.locator,
    }
    values |= {"says": says, "via": via, "url": url, "note": note}
    _compare(form, loaded, desk, values, where, again)
    if form.asks and not dry_run and not _confirmed(add_fact(desk, values, where, dry_run=True), desk):
        print_message("nothing was written")
        return NOTHING
    added = add_fact(desk, values, where, dry_run=dry_run)
    if dry_run and format_name is None:
        sys.stdout.write(added.entry)
        return DONE
    return print_sheet(_sheet(loaded, added), format_name)


def _found(form: Form, facts: Sequence[str] | None, document: str, folder: str | None, locator: str) -> tuple[DraftContext, Location]:
    """The desk of the source that is named, and the place of the quote in its document."""
    paths = list_fact_files(chosen_paths(facts or ()))
    files = FactFiles.of(paths)
    if document and not form.options["source"]:
        form.options["source"] = chosen_source(files, "", document).id
    only = next(iter(files.sources), "")
    question = "the source that says it, or its document with --document"
    source = form.fill("source", question, lambda name: chosen_source(files, name, "").id, only, sure=len(files.sources) == 1)
    form.options["quote"] = form.pasted()
    if form.missing:
        form.missing += [f"--{name}" for name in ("subject", "measure", "topic") if not form.options[name]]
        form.complete()
    desk = draft_context(files, paths, files.sources[source], DocumentFolder(documents_folder(folder)))
    return desk, locate_in_document(desk, form.options["quote"], locator)


def _compare(form: Form, loaded: Library, desk: DraftContext, values: dict[str, Any], place: Location, again: bool) -> None:
    """Say which facts are near. Raises UseError where one has this figure from this place already, unless it is to be added `again`."""
    twin = duplicate_of(desk, values["figure"], place)
    for fact in similar_facts(loaded, values["subject"], values["measure"], values["figure"]):
        print_message(
            f"near: {fact.figure} ({loaded.store.subject_name(fact.subject)}: {fact.measure}, {parse_edtf(fact.date).label()}) {fact.id}"
        )
    if not twin or again:
        return
    if form.asks and typer.confirm(printable(f"{twin.id} has {twin.figure} from this place. Add it again?"), default=False, err=True):
        return
    raise UseError(f"{twin.id} has the figure {twin.figure[:60]!r} from this place already; --again adds it all the same")


def _confirmed(draft: Added, desk: DraftContext) -> bool:
    for line in draft.entry.splitlines():
        print_message(line)
    return typer.confirm(printable(f"Write this to {draft.file}?"), default=True, err=True)


def _sheet(loaded: Library, added: Added) -> Sheet:
    """The new fact as a sheet: its id and place, and for programs the keys of show with file and line."""
    where = {"file": added.file, "line": added.line or None}
    row = _facts.fact_row(loaded, added.fact, extra=where)
    place = printable(f"{added.file}:{added.line}" if added.line else added.file)
    hidden = [(column._replace(shown=False), cell) for column, cell in zip(_facts.COLUMNS, row.cells, strict=True) if column.key != "id"]
    columns = (*_COLUMNS, *(column for column, _ in hidden))
    rows = [Row((printable(added.fact.id), place, *(cell for _, cell in hidden)), row.data)]
    talked = (f"written to {place}",) if added.line else ("nothing was written: a dry run",)
    return Sheet(columns, rows, {"query": None, "total": 1}, {"suggestions": []}, (_facts.fact_card(loaded, added.fact),), 1, talk=talked)
