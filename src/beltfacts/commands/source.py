"""Add a source from its document or a bibliography, list the sources, check their documents."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Sequence
from typing import Any

from beltfacts.commands import sources as listing
from beltfacts.commands._completion import starting
from beltfacts.commands._options import COMMON, DOCUMENTS, Option, flag, text
from beltfacts.commands._output import DONE, NOTHING, open_library, print_message, print_sheet, refuse_database
from beltfacts.commands._source_drafts import found_drafts, with_given
from beltfacts.documents import documents_folder
from beltfacts.errors import UseError, unknown_name
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library import Library
from beltfacts.output import printable
from beltfacts.printable_text import number_of
from beltfacts.sources import AddedSource, DocumentState, SourceDraft, accept_documents, add_source, document_states

_CITED_BY = {"title": "title", "author": "author", "issued": "date of publication"}
"""Fields that a citation cannot do without, as a sentence calls them: what of them a document does not say is told."""
_IS_UNREADABLE = "its text cannot be read"
ACTIONS = ("add", "list", "check", "accept")

OPTIONS = (
    Option("action", (), "What to do: add, list, check or accept.", "ACTION", required=True, complete=starting(ACTIONS)),
    Option("items", (), "For add: documents, .bib, .ris, .enw, .nbib or .json files, a pasted reference, or -. Else: ids.", "ITEM...", default=(), many=True),
    text("id", "--id", "ID", "Its id. Default: from author, year and title."),
    text("type", "--type", "TYPE", "Its CSL type: report, article-journal, webpage, book, dataset, document."),
    text("title", "--title", "TEXT", "Its title, where none or a wrong one is read."),
    Option("author", ("--author",), "An author: Example, Ina, or the name of a body; several times.", "NAME", default=(), many=True),
    text("issued", "--issued", "DATE", "Its date of publication, as EDTF: 2025, 2025-03-20."),
    text("publisher", "--publisher", "TEXT", "Who published it."),
    text("language", "--language", "CODE", "Its language: en, zh."),
    text("url", "--url", "URL", "Its address."),
    flag("yes", "--yes", "Write without asking."),
    flag("dry_run", "--dry-run", "Print the entries and write nothing."),
    DOCUMENTS,
    *COMMON,
)  # fmt: skip
_ADDED = (Column("id", "Source", whole=True, role="id"), Column("place", "Place", whole=True), Column("title", "Title"))
_STATES = (
    Column("id", "Source", whole=True, role="id"),
    Column("document", "Document"),
    Column("state", "State", whole=True, role="label"),
    Column("advice", "What to do"),
    Column("sha256", "SHA-256", shown=False),
)


def run(
    action: str,
    items: Sequence[str],
    yes: bool,
    dry_run: bool,
    folder: str | None,
    format_name: str | None,
    facts: Sequence[str],
    no_cache: bool,
    **given: Any,
) -> int:
    """Add a source from its document or a bibliography, list the sources, check that their documents are unchanged, or accept a changed one.

    add reads title, author, date, language and pages from the file's properties and first page, and shows each with where it was read before it
    is written. What is not there stays out, and nothing is looked up in the network. A document outside the documents folder is copied there.
    check compares each document with its recorded SHA-256; exit code 1 if one has changed or is missing. accept records a document that
    has changed as the one to verify with; read before what changed in it.

    Example: beltfacts source add documents/gazette.txt --facts my-facts/ --documents documents/ --yes

    Example: beltfacts source add references.bib

    Example: beltfacts source check

    Example: beltfacts source accept gazette-2025 --dry-run
    """
    if action not in ACTIONS:
        advice = (
            f"to add it, type beltfacts source add {shlex.quote(action)}" if os.path.exists(action) else f"choose from {', '.join(ACTIONS)}"
        )
        raise unknown_name("action of source", action, ACTIONS, advice)
    if action == "list":
        return listing.run(format_name, facts, no_cache)
    if action != "check":
        refuse_database(facts, f"source {action}")
    with open_library(facts, no_cache) as library:
        if action == "check":
            return _check(library, items, documents_folder(folder, library.roots), format_name)
        if action == "accept":
            return _accept(library, items, documents_folder(folder, library.roots), dry_run, format_name)
        if not items:
            raise UseError(
                "give a document, a .bib, .ris or .json file, or a reference with its DOI, as in beltfacts source add REPORT.pdf"
            )
        found = found_drafts(library, items, documents_folder(folder, library.roots))
        if any(given.values()) and len(found) > 1:
            raise UseError("--title and the like serve one source; add them one by one")
        drafts = [each._replace(draft=with_given(each.draft, given, library)) for each in found]
        proposed = [add_source(library.roots, each.draft, dry_run=True) for each in drafts]  # all are right before one is written
        if dry_run and format_name is None:
            sys.stdout.write("\n".join(each.entry for each in proposed))
            return DONE
        for each in drafts:
            _show(each.draft, each.is_copied)
        if dry_run or not drafts or not (yes or _confirmed(proposed)):
            return _print_added(
                [(source, each.draft) for source, each in zip(proposed, drafts, strict=True)] if dry_run else [], format_name
            )
        for each in drafts:
            each.copy()
        return _print_added([(add_source(library.roots, each.draft), each.draft) for each in drafts], format_name)


def _show(draft: SourceDraft, is_copied: bool) -> None:
    """Show a draft on standard error: each field with where it was read, then what was not taken."""
    for name, value in draft.fields.items():
        if name in ("inferred", "sha256"):
            continue
        origin = draft.origins.get(name, "")
        print_message(f"{name}: {_value(value)}" + (f" ({origin})" if origin else ""))
    for remark in draft.remarks:
        print_message(f"note: {remark}")
    if missing := [name for name in _CITED_BY if name not in draft.fields and "document" in draft.fields]:
        names, options = " and no ".join(map(_CITED_BY.__getitem__, missing)), " and ".join(f"--{name}" for name in missing)
        print_message(f"note: no {names} was found; say it with {options}, or write it in the fact file")
    if is_copied:
        print_message("note: it is outside the documents folder, and is copied there")


def _value(value: Any) -> str:
    """Return a field's value as one line for a person."""
    if isinstance(value, list):
        return "; ".join(
            " ".join(str(each.get(key)) for key in ("given", "non-dropping-particle", "family", "literal") if each.get(key))
            for each in value
        )
    return str(value)


def _confirmed(proposed: Sequence[AddedSource]) -> bool:
    """Return whether a person wants the sources written; without a terminal nobody is asked."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return True
    from beltfacts.commands._terminal import confirm

    question = f"Write this to {proposed[0].file}?" if len(proposed) == 1 else f"Write these {len(proposed)} sources?"
    return confirm(printable(question), default=True)


def _print_added(added: Sequence[tuple[AddedSource, SourceDraft]], format_name: str | None) -> int:
    """Print the sources that were added, and say the next command."""
    rows = []
    for source, draft in added:
        place = f"{source.file}:{source.line}" if source.line else source.file
        data = {
            "id": source.id,
            "file": source.path,
            "line": source.line or None,
            "fields": dict(draft.fields),
            "read_from": dict(draft.origins),
        }
        rows.append(Row(tuple(map(printable, (source.id, place, str(draft.fields.get("title", ""))))), data))
    messages: tuple[str, ...] = () if rows else ("nothing was written",)
    is_readable = not any(remark.startswith(_IS_UNREADABLE) for _, draft in added for remark in draft.remarks)
    if is_readable and added and added[0][0].line and (document := added[-1][1].fields.get("document")):
        messages = (f'next: beltfacts add --document {shlex.quote(document)} --quote "..."',)
    return print_sheet(Sheet(_ADDED, rows, {"total": len(rows)}, messages=messages), format_name)


def _check(library: Library, ids: Sequence[str], folder: str | None, format_name: str | None) -> int:
    """Print the state of documents, and return 1 if one is not the recorded one. `ids`: only these sources; all when empty."""
    states = _states(library, ids, folder)
    counts = {name: sum(each.state == name for each in states) for name in dict.fromkeys(each.state for each in states)}
    said = ", ".join(f"{number} {name}" for name, number in counts.items()) or "there are none"
    _print_states(states, f"documents of {number_of(len(states), 'source')}: {said}", {"counts": counts}, format_name)
    return NOTHING if any(each.is_wrong for each in states) or not states else DONE


def _accept(library: Library, ids: Sequence[str], folder: str | None, dry_run: bool, format_name: str | None) -> int:
    """Record the documents of sources as they are now, and print them. Raises UseError where one is not to be read; then nothing is written."""
    if not ids:
        raise UseError(
            "give the ids of sources, as in beltfacts source accept ID; beltfacts source check tells whose documents have changed"
        )
    states = _states(library, ids, folder)
    for each in states:
        if not each.sha256:
            raise UseError(f"{each.source.id}: {each.advice or 'it names no document'}")
    new = {each.source.id: each.sha256 for each in states if each.state != "unchanged"}
    done = [] if dry_run else accept_documents(library.paths, new)
    message = f"next: beltfacts verify --source {done[0].id}" if done else "nothing was written"
    _print_states([each._replace(advice="") for each in states], message, {"accepted": [each.id for each in done]}, format_name)
    return DONE


def _states(library: Library, ids: Sequence[str], folder: str | None) -> list[DocumentState]:
    """Return the states of the documents of sources; of all when `ids` is empty. Raises UseError for an id that no source has."""
    for each in ids:
        if each not in library.sources:
            raise unknown_name("source", each, list(library.sources), "beltfacts source list lists all")
    return document_states([source for source in library.sources.values() if not ids or source.id in ids], folder)


def _print_states(states: Sequence[DocumentState], message: str, record: dict[str, Any], format_name: str | None) -> None:
    """Print the states of documents, with a message for people, and more of the whole `record` for programs."""
    rows = [
        Row(tuple(map(printable, _state_cells(each))), dict(zip((column.key for column in _STATES), _state_cells(each), strict=True)))
        for each in states
    ]
    print_sheet(Sheet(_STATES, rows, {"total": len(rows), **record}, messages=(message,)), format_name)


def _state_cells(state: DocumentState) -> tuple[str, ...]:
    """Return the state of a document as cells."""
    return state.source.id, state.source.document, state.state, state.advice, state.sha256
