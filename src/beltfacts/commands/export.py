"""Write the library, or a part of it, for another program: a bibliography, a table, linked data, a database."""

import os
import sys
from inspect import cleandoc
from typing import Annotated

import typer

from beltfacts.commands import _fact_sheet as _facts
from beltfacts.commands import _filters
from beltfacts.commands._shell import DONE, NOTHING, Facts, NoCache, complete_from, open_library, print_message
from beltfacts.documents import DOCUMENTS_VARIABLE, DocumentFolder, documents_folder
from beltfacts.errors import UseError
from beltfacts.export import DATABASE, all_targets, export, known_target, tables, write_database, write_text_file
from beltfacts.formats import Canvas
from beltfacts.library import EVERYTHING, Filters, Library, list_facts
from beltfacts.registry import FORMATS

_NOTHING = "no fact is left by these filters; leave one out, or see beltfacts topics, subjects and sources"


def run(
    to: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="FORM",
            callback=lambda value: known_target(value) if value else value,
            autocompletion=complete_from(all_targets()),
            help="What to write: one of the forms above.",
        ),
    ],
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all. Default: standard output.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace FILE if it is there.")] = False,
    topic: _filters.Topics = None,
    subject: _filters.Subjects = None,
    source: _filters.Sources = None,
    place: _filters.Places = None,
    since: _filters.Since = None,
    until: _filters.Until = None,
    withdrawn: Annotated[bool, typer.Option("--withdrawn", help="Write withdrawn facts too.")] = False,
    folder: Annotated[
        str | None,
        typer.Option(
            "--documents",
            metavar="DIR",
            help="Folder that holds the documents, for the words around quotes (web-annotation, jsonld). Default: "
            + DOCUMENTS_VARIABLE
            + ".",
        ),
    ] = None,
    facts: Facts = None,
    no_cache: NoCache = False,
) -> int:
    """Write the library, or a part of it, for another program.

    A bibliography holds each source once; tables and linked data hold each fact. Exit code 1 when the filters leave nothing.
    """
    if to == DATABASE and output is None:
        raise UseError("a SQLite database is a file; name it with --output facts.db")
    loaded = open_library(facts, no_cache)
    filters = _filters.checked_filters(loaded, topic, subject, source, place, since, until)
    if to == DATABASE:
        return _database(loaded, str(output), filters, withdrawn, force)
    text = (
        _table(loaded, to, filters, withdrawn) if to in tables() else export(loaded, to, filters, withdrawn=withdrawn, shelf=_shelf(folder))
    )
    if not text:
        print_message(_NOTHING)
        return NOTHING
    if output is None:
        _print(text)
    else:
        write_text_file(output, text, force=force)
    return DONE


def _shelf(folder: str | None) -> DocumentFolder | None:
    root = documents_folder(folder)
    return DocumentFolder(root) if root else None


def _table(loaded: Library, to: str, filters: Filters, withdrawn: bool) -> str:
    found = list_facts(loaded, filters, withdrawn=withdrawn)
    if not found:
        return ""
    rows = [_facts.fact_row(loaded, fact) for fact in found]
    head = {"query": None, "total": len(rows)}
    text: str = FORMATS.load(to).draw(_facts.fact_sheet(loaded, rows, None, head, {"suggestions": []}, ()), Canvas())
    return text


def _database(loaded: Library, path: str, filters: Filters, withdrawn: bool, force: bool) -> int:
    found = list_facts(loaded, filters, withdrawn=withdrawn)
    sources = list(loaded.sources.values()) if filters == EVERYTHING else []
    if not found and not sources:
        print_message(_NOTHING)
        return NOTHING
    left_out = write_database(path, loaded, found, sources, force=force)
    if left_out:
        print_message(f"note: {left_out} facts have an id that stands before and are left out; run beltfacts check")
    return DONE


def _print(text: str) -> None:
    """Standard output takes data as it is: UTF-8, and the line ends that the form asks for."""
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


run.__doc__ = f"""{cleandoc(run.__doc__ or "")}

Forms: {", ".join(all_targets())}.

Example: beltfacts export --to biblatex --topic rail --output rail.bib
"""
