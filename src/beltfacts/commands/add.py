"""Write a new fact from a quote of its document."""

import re
import sys
from collections.abc import Callable, Iterable
from typing import Annotated, Any

import typer

from beltfacts import adding, documents, drafting, edtf
from beltfacts.adding import Added, Desk
from beltfacts.checking import Files
from beltfacts.commands import _facts, _filters
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
    emit,
    library,
    talk,
)
from beltfacts.commands.verify import Documents
from beltfacts.fields import ID
from beltfacts.library import Library, chosen, fact_files
from beltfacts.model import BOUNDS, PERIODS, STATUSES, UseError
from beltfacts.passages import Place
from beltfacts.sheet import Column, Row, Sheet, safe

_COLUMNS = (Column("id", "Id", whole=True, role="id"), Column("place", "Place", whole=True))
_NO_TERMINAL = "give them, or run it on a terminal, which asks"


class _Form:
    """What is known of the new fact: options first, then answers on a terminal, then what is proposed beyond doubt."""

    def __init__(self, options: dict[str, str]) -> None:
        self.options = options
        self.asks = sys.stdin.isatty() and sys.stderr.isatty()
        self.missing: list[str] = []

    def fill(self, name: str, question: str, check: Callable[[str], str], proposal: str = "", *, sure: bool = False) -> str:
        """One field, checked. In a script a proposal is taken when it is `sure`; else the option is missing."""
        if given := self.options.get(name, "").strip():
            return check(given)
        if not self.asks:
            if proposal and sure:
                return check(proposal)
            self.missing.append(f"--{name} ({question}{f'; perhaps {proposal[:80]}' if proposal else ''})")
            return ""
        while True:
            answer = typer.prompt(safe(question[:1].upper() + question[1:]), default=safe(proposal) or None, err=True).strip()
            try:
                return check(proposal if answer == safe(proposal) else answer)
            except UseError as error:
                talk(str(error))

    def complete(self) -> None:
        """Raise UseError that lists everything that is missing."""
        if self.missing:
            raise UseError(f"add lacks {', '.join(self.missing)}: {_NO_TERMINAL}")


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
        typer.Option("--topic", "-t", metavar="TOPIC", autocompletion=completing(complete_topics), help="Where it is filed; several times."),
    ] = None,
    fact_id: Annotated[str, typer.Option("--id", metavar="ID", help="Its id. Default: from subject and measure.")] = "",
    unit: Annotated[str, typer.Option("--unit", metavar="CODE", help="Its unit. Default: the printed one.")] = "",
    bound: Annotated[str, typer.Option("--bound", metavar="BOUND", help=f"One of {', '.join(BOUNDS)}. Default: the printed one.")] = "",
    period: Annotated[str, typer.Option("--period", metavar="PERIOD", help=f"One of {', '.join(PERIODS)}.")] = "",
    status: Annotated[str, typer.Option("--status", metavar="STATUS", help=f"One of {', '.join(STATUSES)}.")] = "",
    place: _Places = None,
    locator: Annotated[str, typer.Option("--locator", metavar="TEXT", help="Which place, where the quote stands several times: para. 5.")] = "",
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

    Example: beltfacts add --document report.txt --quote "..." --subject canal --measure "cargo carried" --topic water --dry-run
    """
    given = {"period": _one_of("--period", period, PERIODS), "status": _one_of("--status", status, STATUSES), "bound": _one_of("--bound", bound, BOUNDS)}
    more = {"places": tuple(code.upper() for code in place or ()), "says": says, "via": via, "url": url, "note": note}
    options = {"quote": quote, "figure": figure, "subject": subject, "measure": measure, "date": date, "unit": unit, "id": fact_id}
    form = _Form({**options, "source": source, "topic": ",".join(topic or ())})
    loaded = library(facts, no_cache)
    paths = fact_files(chosen(facts or ()))
    files = Files.of(paths)
    desk, where = _found(form, files, paths, documents.Shelf(documents.folder(folder)), document, locator)
    values = {**more, **{key: value for key, value in given.items() if value}, **_filled(form, loaded, desk, where, given["bound"])}
    values |= {"locator": locator or where.locator}
    values = _numbered(form, values, desk, given["bound"])
    form.complete()
    _compared(form, loaded, desk, values, where, again)
    if form.asks and not dry_run and not _confirmed(adding.add(desk, values, where, dry_run=True), desk):
        talk("nothing was written")
        return NOTHING
    added = adding.add(desk, values, where, dry_run=dry_run)
    if dry_run and format_name is None:
        sys.stdout.write(added.entry)
        return DONE
    return emit(_sheet(loaded, added), format_name)
