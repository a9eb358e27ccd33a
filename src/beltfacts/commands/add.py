"""Write a new fact from a quote of its document."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any

from beltfacts.authoring import Added, CurrentFiles, forget_draft, keep_draft, kept_draft, read_drafts, toml_writer
from beltfacts.commands._adding import Desk, add_all, add_from, new_form, place_of
from beltfacts.commands._completion import complete_sources, complete_subjects, complete_topics
from beltfacts.commands._fact_sheet import COLUMNS, fact_card, fact_row
from beltfacts.commands._options import COMMON, DOCUMENTS, Option, flag, text
from beltfacts.commands._output import DONE, NOTHING, open_library, print_message, print_sheet, refuse_database
from beltfacts.documents import DocumentFolder, documents_folder
from beltfacts.errors import UseError
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library import Library
from beltfacts.model import BOUNDS, PERIODS, STATUSES
from beltfacts.output import printable

OPTIONS = (
    text("source", "--source", "ID", "The source that says it.", complete_sources),
    text("document", "--document", "FILE", "Its document, in place of --source."),
    text("quote", "--quote", "TEXT", "The words that carry the figure, as pasted; a row of a table too."),
    text("figure", "--figure", "TEXT", "Which figure of the quote, where it has several."),
    flag("every", "--all", "Add every figure of the quote, each as a fact."),
    text("table", "--table", "NAME", "The table or sheet whose cell has the figure, in place of --quote: Table 3."),
    Option("row", ("--row",), "A label of the cell's row; several times.", "LABEL", default=(), many=True),
    Option("column", ("--column",), "A label of the cell's column; several times.", "LABEL", default=(), many=True),
    text("subject", "--subject -s", "NAME", "Whom or what it is about: an id or a name.", complete_subjects),
    text("measure", "--measure", "TEXT", "What is measured, without the figure."),
    text("date", "--date", "DATE", "The time that the figure describes, as EDTF, or undated. Default: the printed one."),
    Option(
        "topic",
        ("--topic", "-t"),
        "A topic under which it is found; several times.",
        "NAME",
        default=(),
        many=True,
        complete=complete_topics,
    ),
    flag("create", "--create", "Declare subjects, topics and units that are new."),
    text("id", "--id", "ID", "Its id. Default: from subject, measure and date."),
    text("unit", "--unit", "CODE", "Its unit: a code or the usual word. Default: the printed one."),
    text("value", "--value", "NUMBER", "The number, where the figure can be read in two ways; --sic says why."),
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
    text("sic", "--sic", "TEXT", "How a figure is read that is misprinted or not clear."),
    flag("again", "--again", "Add it although a fact has the same figure from the same place."),
    text("drafts", "--from", "FILE", "Add a fact for each line of a file of JSON objects (- for standard input); keys as the options."),
    flag("resume", "--resume", "Continue with what was typed when add was stopped."),
    flag("dry_run", "--dry-run", "Print the entry and write nothing."),
    DOCUMENTS,
    *COMMON,
)
_NOT_IN_DRAFTS = frozenset(("drafts", "resume", "dry_run", "folder", "format_name", "facts", "no_cache", "create"))
_COLUMNS = (Column("id", "Id", whole=True, role="id"), Column("place", "Place", whole=True))
_LINES = (
    Column("line", "Line", whole=True),
    Column("outcome", "Outcome", whole=True, role="label"),
    Column("id", "Id", whole=True, role="id"),
    Column("message", "Where, or why not"),
)


def run(
    every: bool,
    create: bool,
    drafts: str,
    resume: bool,
    dry_run: bool,
    folder: str | None,
    format_name: str | None,
    facts: Sequence[str],
    no_cache: bool,
    **options: Any,
) -> int:
    """Write a new fact into the file of its source: the quote is found in the document, and figure, unit and date are read from it.

    A row of a table may be the quote; scale, unit and date are then those of its labels. On a terminal it asks for what is not given, and ?
    lists what there is. A quote that is not in the document, or a fact that would not verify, is refused; then nothing is written. Exit
    code 0: written. 1: declined, or with --from and --all some were refused. 2: refused.

    Example: beltfacts add --facts my-facts/ --documents documents/ --quote "and 12 ships" --subject grand-canal --measure ships --topic water --date 2024
    """
    toml_writer()  # told before anything is asked, not after the last answer
    refuse_database(facts, "add")
    if resume:
        options = {**options, **{name: value for name, value in kept_draft().items() if name in options and not options[name]}}
    documents = DocumentFolder(documents_folder(folder))
    with open_library(facts, no_cache) as library:
        desk = Desk(CurrentFiles(library.roots), documents, library, create, dry_run, None)
        if drafts:
            return _add_drafts(drafts, desk._replace(library=None, asks=False), format_name)
        if every:
            return _print_all(library, *add_all(options, desk._replace(asks=False)), format_name, dry_run)
        form = new_form(options, desk)
        try:
            added = add_from(form, options, desk)
        except (UseError, KeyboardInterrupt) as error:
            raise _kept(str(error) or "stopped", {**options, **form.typed()}) if form.answers else error from None
        if resume:
            forget_draft()
        if added is None:
            return NOTHING
        if dry_run and format_name is None:
            sys.stdout.write(added.entry)
            return DONE
        now = library.current() if added.line else library  # it knows the names that were declared
        try:
            return print_sheet(_sheet(now, added), format_name)
        finally:
            if now is not library:
                now.close()


def explain_option(flag: str) -> str:
    """Return what to do where an option is typed that would take back what was added; empty for others."""
    if flag not in ("--undo", "--remove", "--delete", "--revert"):
        return ""
    return (
        "the entry is text in your file: beltfacts edit ID opens it in your editor, where it can be deleted; add --dry-run writes nothing"
    )


def _kept(why: str, typed: Mapping[str, Any]) -> UseError:
    """Keep what was typed, and return the error that says where it is."""
    changing = "" if why == "stopped" else ", and an option beside it replaces an answer"
    topics = typed.get("topic")
    path = keep_draft({**typed, "topic": topics.split(",") if isinstance(topics, str) and topics else topics})
    return UseError(f"{why}; what you typed is kept in {path}: beltfacts add --resume continues{changing}" if path else why)


def _print_all(library: Library, added: Sequence[Added], refused: Sequence[str], format_name: str | None, dry_run: bool) -> int:
    """Print the facts of one quote, and why others were refused. Return the exit code."""
    for line in refused:
        print_message(f"refused: {line}")
    if dry_run and format_name is None:
        sys.stdout.write("\n".join(each.entry for each in added))
    else:
        rows = [Row((printable(each.fact.id), place_of(each)), fact_row(library, each.fact).data) for each in added]
        print_sheet(Sheet(_COLUMNS, rows, {"query": None, "total": len(rows)}, {"suggestions": []}), format_name)
    return NOTHING if refused or not added else DONE


def _add_drafts(path: str, desk: Desk, format_name: str | None) -> int:
    """Add a fact for each line of a file, and print what became of each. Return the exit code."""
    known = [option.name for option in OPTIONS if option.name not in _NOT_IN_DRAFTS and option.name != "every"]
    many = [option.name for option in OPTIONS if option.many]
    rows: list[Row] = []
    try:
        with sys.stdin if path == "-" else open(path, encoding="utf-8-sig") as file:
            for draft in read_drafts(file, {*known, "all"}, many):
                rows += [_draft_row(draft.line, *each) for each in _outcomes(draft.options, draft.problem, desk)]
    except (OSError, UnicodeDecodeError) as error:
        raise UseError(f"cannot read {path}: {(getattr(error, 'strerror', None) or 'not UTF-8 text').lower()}") from error
    written = sum(row.data["outcome"] == "written" for row in rows)
    print_message(f"{written} written, {len(rows) - written} refused")
    print_sheet(Sheet(_LINES, rows, {"total": len(rows)}), format_name)
    return DONE if rows and written == len(rows) else NOTHING


def _outcomes(options: Mapping[str, Any], problem: str, desk: Desk) -> list[tuple[str, str, str]]:
    """Return what became of a draft: outcome, id, and where it was written or why it was not."""
    try:
        if problem:
            raise UseError(problem)
        if options.get("all"):
            added, refused = add_all(options, desk)
            return [*(("written", each.fact.id, place_of(each)) for each in added), *(("refused", "", each) for each in refused)]
        one = add_from(new_form(options, desk), options, desk)
        return [("written", one.fact.id, place_of(one))] if one else []
    except UseError as error:
        return [("refused", "", str(error))]


def _draft_row(line: int, outcome: str, fact_id: str, message: str) -> Row:
    """Return what became of a line of drafts as a row."""
    data = {"line": line, "outcome": outcome, "id": fact_id or None, "message": message}
    return Row((str(line), outcome, printable(fact_id), printable(message)), data)


def _sheet(library: Library, added: Added) -> Sheet:
    """Return the new fact as a sheet: id and place, and for programs the keys of show with file and line."""
    where = {"file": added.file, "line": added.line or None}
    row = fact_row(library, added.fact, extra=where)
    place = place_of(added)
    hidden = [(column._replace(shown=False), cell) for column, cell in zip(COLUMNS, row.cells, strict=True) if column.key != "id"]
    columns = (*_COLUMNS, *(column for column, _ in hidden))
    rows = [Row((printable(added.fact.id), place, *(cell for _, cell in hidden)), row.data)]
    messages = (f"written to {place}",) if added.line else ("nothing was written: a dry run",)
    return Sheet(columns, rows, {"query": None, "total": 1}, {"suggestions": []}, (fact_card(library, added.fact),), 1, messages=messages)
