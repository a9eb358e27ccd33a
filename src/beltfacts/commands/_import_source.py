"""The source of a table that is imported: the declared one, or a draft that is written with the facts."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import NamedTuple

from beltfacts.authoring import chosen_source
from beltfacts.commands._encoded_table import encoding_hint
from beltfacts.documents import DocumentFolder, DocumentText, Unreadable, documents_folder, read_document
from beltfacts.errors import UseError
from beltfacts.importing import DataTable, ImportPlan, insert_plan
from beltfacts.library import Library
from beltfacts.library.files import parse_fact_text
from beltfacts.model import Source
from beltfacts.sources import PlacedDocument, SourceDraft, add_source, copy_document, draft_document, format_source, place_document


class NewSource(NamedTuple):
    """A source that is not declared yet."""

    draft: SourceDraft
    """Its fields, read from the document."""
    path: str
    """The path of the document."""
    placed: PlacedDocument
    """Where the document is kept."""
    text: DocumentText | None
    """Its text, read once for the draft and the facts; None where it cannot be read."""


class TableSource(NamedTuple):
    """The source of a table, and the text of its document."""

    source: Source
    """The source."""
    text: DocumentText
    """The text of the document."""
    new: NewSource | None
    """How it is declared, if it is new; None for a declared one."""


def table_source(library: Library, source: str, table: str, folder: str | None) -> TableSource:
    """Return the source of a table.

    `source`: its id, empty for the source that names the file. `table`: a file name in the documents folder, or a path. `folder`: as
    --documents. A source that is not declared is drafted from the document. Raises UseError for a document that cannot be read, and for a
    source with another document.
    """
    root = documents_folder(folder, library.roots)
    if root is None and os.path.isfile(table):
        root = os.path.dirname(os.path.abspath(table))
    files, name = library.files, os.path.basename(table)
    is_declared = source in files.sources or (
        not source and any(os.path.basename(each.document) == name for each in files.sources.values())
    )
    new = None
    if is_declared:
        chosen = chosen_source(files, source, table)
        if chosen.document and os.path.basename(chosen.document) != name:
            raise UseError(f"the document of {chosen.id} is {chosen.document}, not {name}; name another source with --source")
    else:
        new = _draft(library, source, table, root)
        chosen = parse_fact_text(format_source(new.draft), new.draft.id).sources[0]
        root = os.path.dirname(os.path.abspath(new.path)) if new.placed.is_copied else new.placed.folder
        chosen = chosen._replace(document=os.path.relpath(os.path.realpath(new.path), os.path.realpath(root)))
        if new.text and new.text.sha256 == chosen.sha256:
            return TableSource(chosen, new.text, new)
    try:
        return TableSource(chosen, DocumentFolder(root).text(chosen), new)
    except Unreadable as error:
        hint = encoding_hint(os.path.join(root, chosen.document)) if root and "not UTF-8" in str(error) else ""
        raise UseError(f"cannot read the table: {error}{hint}") from error


def _draft(library: Library, source: str, table: str, root: str | None) -> NewSource:
    """Return the draft of a source for a document. `source`: its id, or empty."""
    placed = place_document(table, root)
    path = table if os.path.isfile(table) else os.path.join(placed.folder, placed.name)
    text = None
    with suppress(Unreadable):  # why, says whoever reads it next
        text = read_document(path) if os.path.isfile(path) else None
    draft = draft_document(path, placed.name, taken=library.files.sources, text=text)
    if source:
        draft = draft.with_field("id", source, "--source")
    if draft.fields.get("type") == "document":
        draft = draft.with_field("type", "dataset", "it is a table")
    return NewSource(draft, path, placed, text)


def write_with_source(library: Library, new: NewSource, plan: ImportPlan) -> tuple[str, int]:
    """Declare a new source and write its facts, in one step. Return the path of the fact file and the line of the first fact."""
    lines: list[int] = []

    def with_facts(text: str) -> str:
        """Return the text of the fact file with the facts behind the source."""
        has_others = len(parse_fact_text(text.replace("\r\n", "\n"), new.draft.id).sources) > 1
        whole, line = insert_plan(text, plan, new.draft.id if has_others else "", new.draft.id)
        lines.append(line)
        return whole

    copy_document(new.path, new.placed)
    path = add_source(library.roots, new.draft, finish=with_facts).path
    return path, lines[0]


def usual_topic(library: Library, source: Source, data: DataTable, table: str) -> str:
    """Return the topic of the source's other facts, else the only one declared, else one named after the table."""
    used = [topic for fact in library.files.facts if fact.source == source.id for topic in fact.topics]
    if used:
        return max(dict.fromkeys(used), key=used.count)
    declared = list(library.files.topics)
    return declared[0] if len(declared) == 1 else data.name or os.path.splitext(os.path.basename(table))[0]


def file_of_source(library: Library, source: Source) -> tuple[str, bool]:
    """Return the path of the file that declares a source, and whether it declares no other one."""
    for path, parsed in zip(library.paths, library.files.parsed, strict=True):
        if any(each.id == source.id for each in parsed.sources):
            return path, len(parsed.sources) == 1
    raise UseError(f"no fact file declares the source {source.id}")
