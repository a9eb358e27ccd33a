"""Write the library, or a part of it, for another program: a bibliography, a table, linked data, a database."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

from beltfacts.commands._completion import starting
from beltfacts.commands._fact_sheet import fact_row, fact_sheet
from beltfacts.commands._filters import checked_filters
from beltfacts.commands._options import DOCUMENTS, FACTS, FILTERS, NO_CACHE, Option, flag
from beltfacts.commands._output import DONE, NOTHING, open_library, print_message
from beltfacts.documents import DocumentFolder, documents_folder
from beltfacts.errors import UseError
from beltfacts.evidence import quoted_passages
from beltfacts.export import DATABASE, SITE, all_targets, export, known_target, tables, write_database, write_text_file
from beltfacts.formats import Canvas
from beltfacts.library import EVERYTHING, Filters, Library, list_facts
from beltfacts.registry import FORMATS

OPTIONS = (
    Option(
        "to",
        ("--to",),
        "What to write: one of the forms above.",
        "FORM",
        required=True,
        check=known_target,
        complete=starting(all_targets()),
    ),
    Option("output", ("--output", "-o"), "Write to FILE, whole or not at all; for datasette a folder. Default: standard output.", "FILE"),
    flag("force", "--force", "Replace FILE if it is there."),
    *FILTERS,
    flag("withdrawn", "--withdrawn", "Write withdrawn facts too."),
    DOCUMENTS._replace(
        help="Folder that holds the documents, for links to the exact words (web-annotation, jsonld, sqlite). Default: as for verify."
    ),
    FACTS,
    NO_CACHE,
)
_NOTHING = "no fact matches these filters; remove one, or list the values with beltfacts topics, subjects or sources"


def more_help() -> str:
    """Return the part of the help that lists the forms."""
    return f"Forms: {', '.join(all_targets())}."


def run(
    to: str,
    output: str | None,
    force: bool,
    withdrawn: bool,
    folder: str | None,
    facts: Sequence[str],
    no_cache: bool,
    **filters: Any,
) -> int:
    """Write the library, or a part of it, for another program.

    A bibliography holds each source once; tables and linked data hold each fact. Exit code 1 when the filters leave nothing.

    Example: beltfacts export --to biblatex --topic rail --output rail.bib
    """
    if to == DATABASE and output is None:
        raise UseError("--to sqlite writes a file, the database: name it with --output facts.db")
    if to == SITE and output is None:
        raise UseError("--to datasette writes a folder: name it with --output DIR")
    with open_library(facts, no_cache) as library:
        checked = checked_filters(library, **filters)
        if to == SITE:
            return _site(library, str(output), checked, withdrawn, force, _documents(folder, library.roots))
        if to == DATABASE:
            return _database(library, str(output), checked, withdrawn, force, _documents(folder, library.roots))
        text = (
            _table(library, to, checked, withdrawn)
            if to in tables()
            else export(library, to, checked, withdrawn=withdrawn, folder=_documents(folder, library.roots))
        )
        if not text:
            print_message(_NOTHING)
            return NOTHING
        if output is None:
            _print(text)
        else:
            write_text_file(output, text, force=force)
        return DONE


def _documents(folder: str | None, roots: Sequence[str]) -> DocumentFolder | None:
    """Return the documents folder of the library at these roots, or None where none is named."""
    root = documents_folder(folder, roots)
    return DocumentFolder(root) if root else None


def _table(library: Library, to: str, filters: Filters, withdrawn: bool) -> str:
    """Return facts in a table format, empty text for no facts."""
    found = list_facts(library, filters, withdrawn=withdrawn)
    if not found:
        return ""
    rows = [fact_row(library, fact) for fact in found]
    head = {"query": None, "total": len(rows)}
    text: str = FORMATS.load(to).draw(fact_sheet(library, rows, None, head, {"suggestions": []}, ()), Canvas())
    return text


def _database(library: Library, path: str, filters: Filters, withdrawn: bool, force: bool, folder: DocumentFolder | None) -> int:
    """Write facts and sources to a SQLite file and return the exit code. `folder`: the documents, for links to the words."""
    found = list_facts(library, filters, withdrawn=withdrawn)
    sources = list(library.sources.values()) if filters == EVERYTHING else []
    if not found and not sources:
        print_message(_NOTHING)
        return NOTHING
    left_out = write_database(path, library, found, sources, force=force, passages=quoted_passages(found, folder.text) if folder else None)
    if left_out:
        print_message(f"note: facts left out because their id occurs before: {left_out}; run beltfacts check")
    return DONE


def _site(library: Library, path: str, filters: Filters, withdrawn: bool, force: bool, folder: DocumentFolder | None) -> int:
    """Write a folder for Datasette, a database and its settings, and return the exit code. The folder is made if it is not there."""
    from beltfacts.export import DATABASE_FILE, SETTINGS_FILE, settings_text

    try:
        os.makedirs(path, exist_ok=True)
    except OSError as error:
        raise UseError(f"cannot make the folder {path}: {(error.strerror or 'error').lower()}") from error
    code = _database(library, os.path.join(path, DATABASE_FILE), filters, withdrawn, force, folder)
    if code == DONE:
        write_text_file(os.path.join(path, SETTINGS_FILE), settings_text(), force=force)
    return code


def _print(text: str) -> None:
    """Write data to standard output as it is: UTF-8, with the line ends that the form asks for."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the interpreter would try again when it ends
        raise UseError(f"cannot write to standard output: {(error.strerror or 'error').lower()}") from error
