"""Write a source into the fact files of a library, in one step, and put its document where the library keeps documents.

It reads nothing out of documents (`document_draft`) and asks nothing.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from beltfacts.documents import Unreadable, read_bytes
from beltfacts.errors import UseError
from beltfacts.library.files import (
    END,
    FIRST,
    FactFiles,
    Parsed,
    create_file,
    display_path,
    find_positions,
    insert_entry,
    insert_line,
    parse_fact_text,
    rewrite_file,
    shipped_folder,
    value_span,
)
from beltfacts.sources.draft import SourceDraft
from beltfacts.sources.entry import format_source

_SCHEMA = os.path.join("schema", "facts.schema.json")
"""Where a folder of facts keeps the schema that editors read."""


class AddedSource(NamedTuple):
    """A source that was written, or would be."""

    id: str
    """Its id."""
    entry: str
    """The entry as TOML."""
    path: str
    """The absolute path of its fact file."""
    line: int
    """The line of the entry, from 1; 0 if nothing was written."""

    @property
    def file(self) -> str:
        """Return the fact file as messages print it."""
        return display_path(self.path)


class AcceptedDocument(NamedTuple):
    """A document whose checksum was written."""

    id: str
    """Id of the source."""
    file: str
    """Its fact file, as messages print it."""
    document: str
    """The name of the document."""


class PlacedDocument(NamedTuple):
    """A document in the documents folder of a library."""

    name: str
    """Its name in the folder, as the field `document` has it: report.pdf, 2024/report.pdf."""
    folder: str
    """The absolute documents folder."""
    is_copied: bool
    """Whether it stands elsewhere and is to be copied there."""


def add_source(roots: Sequence[str], draft: SourceDraft, *, dry_run: bool = False, finish: Callable[[str], str] = str) -> AddedSource:
    """Write a source into the fact files of a library.

    `roots`: absolute folders and files of the library (`Library.roots`, `chosen_paths`). In a folder the source gets a file of its own,
    ID.toml; a library that is a single file gets the entry in it. `draft`: from `draft_document` or a bibliography. `dry_run` checks
    everything and writes nothing. `finish` changes the text of the file before it is written, so that what belongs to the source is
    written in the same step. After writing, open the library again to see the source.

    Raises UseError for a draft that the parser would refuse, an id that is taken in that file, the facts that come with the program, or a
    file that cannot be written; then nothing has changed.
    """
    folder = next((root for root in roots if os.path.isdir(root)), "")
    path = os.path.join(folder, f"{draft.id}.toml") if folder else next(iter(roots), "")
    if os.path.realpath(folder or os.path.dirname(path)) == os.path.realpath(shipped_folder()):
        raise UseError(
            "the facts that come with beltfacts are replaced when it is updated; start a library of your own with beltfacts init"
        )
    entry = format_source(draft)
    if not folder or os.path.exists(path):
        return _insert(path, entry, draft, dry_run=dry_run, finish=finish)
    head = f"#:schema ./{_SCHEMA.replace(os.sep, '/')}\n\n" if os.path.isfile(os.path.join(folder, _SCHEMA)) else ""
    _refuse_findings(parse_fact_text(head + entry, draft.id), Parsed(draft.id), draft)
    if not dry_run:
        create_file(path, finish(head + entry).encode())
    return AddedSource(draft.id, entry, path, 0 if dry_run else _line_of(head + entry))


def accept_documents(paths: Sequence[str], digests: Mapping[str, str]) -> list[AcceptedDocument]:
    """Write the SHA-256 of documents into their sources, in place of the one recorded, and return what was written.

    `paths`: the fact files. `digests`: id of a source → the SHA-256 of its document as it is now, 64 hexadecimal digits. Every fact stays as
    it is: whether its quote is still there is for `verify`. Raises UseError for a file that cannot be written.
    """
    done: list[AcceptedDocument] = []
    for path, parsed in zip(paths, FactFiles.of(paths).parsed, strict=True):
        if any(source.id in digests for source in parsed.sources):
            rewrite_file(path, partial(_with_digests, name=display_path(path), digests=digests, done=done))
    return done


def _with_digests(text: str, name: str, digests: Mapping[str, str], done: list[AcceptedDocument]) -> str:
    """Return the text of a fact file with the checksums of documents. What was written is added to `done`. `name`: the file, for messages."""
    sources = parse_fact_text(text, name).sources
    for source in reversed(sources):  # from the end, so that the lines above stay where they are
        if not (digest := digests.get(source.id)):
            continue
        if position := find_positions(text).get(("source", source.ordinal, "sha256")):
            start, end = value_span(text, position)
            text = f'{text[:start]}"{digest}"{text[end:]}'
        else:
            text = insert_line(text, "source", source.ordinal, "document", f'sha256 = "{digest}"')
        done.append(AcceptedDocument(source.id, name, source.document))
    if parse_fact_text(text, name).sources != tuple(each._replace(sha256=digests.get(each.id, each.sha256)) for each in sources):
        raise UseError(f"{name} writes its source in an unusual way; write the sha256 by hand, as beltfacts source check prints it")
    return text


def _insert(path: str, entry: str, draft: SourceDraft, *, dry_run: bool, finish: Callable[[str], str]) -> AddedSource:
    """Insert an entry into a file that is there: before its facts, so that sources come first."""
    line = 0

    def change(old: str) -> str:
        nonlocal line
        name = display_path(path)
        before = parse_fact_text(old.replace("\r\n", "\n"), name)
        if any(source.id == draft.id for source in before.sources):
            raise UseError(f"{name} has a source {draft.id!r} already; give the new one another id with --id")
        if before.facts and len(before.sources) == 1 and "\nsource" not in old:
            raise UseError(f"the facts of {name} name no source, because it has only one; keep sources in a folder, one file each")
        new, line = insert_entry(old, entry, FIRST if before.facts else END)
        _refuse_findings(parse_fact_text(new.replace("\r\n", "\n"), name), before, draft)
        line += entry.split("\n").index("[[source]]")
        return new if dry_run else finish(new)

    rewrite_file(path, change, dry_run=dry_run)
    return AddedSource(draft.id, entry, path, 0 if dry_run else line)


def _refuse_findings(parsed: Parsed, before: Parsed, draft: SourceDraft) -> None:
    """Raise UseError if the new text has findings that the old one had not, or lacks the source."""
    known = [finding.message for finding in before.findings]
    for finding in parsed.findings:
        if finding.message not in known:
            raise UseError(f"the source {draft.id} would be wrong: {finding.message} [{finding.rule}]; nothing was written")
    if sum(source.id == draft.id for source in parsed.sources) != 1:
        raise UseError(f"the source {draft.id} cannot be inserted in {parsed.file}; write it by hand from what --dry-run prints")


def _line_of(text: str) -> int:
    """Return the line of the entry in a new file."""
    return text.split("\n").index("[[source]]") + 1


def place_document(path: str, folder: str | None) -> PlacedDocument:
    """Return where a document is, or will be, in the documents folder of a library. It copies nothing (`copy_document`).

    `path`: a file anywhere, or a name in the folder. `folder`: the documents folder; None takes the folder that the file is in.
    Raises UseError for a path that is no file, and where the folder has another file of that name.
    """
    inside = os.path.join(folder, path) if folder else path
    real = os.path.realpath(path if os.path.isfile(path) or not os.path.isfile(inside) else inside)
    if not os.path.isfile(real):
        raise UseError(f"no such file: {path[:200]}; give the path of a document")
    root = os.path.realpath(folder or os.path.dirname(real))
    if os.path.commonpath((root, real)) == root:
        return PlacedDocument(os.path.relpath(real, root).replace(os.sep, "/"), root, False)
    name = os.path.basename(real)
    target = os.path.join(root, name)
    if os.path.exists(target) and _bytes(target) != _bytes(real):
        raise UseError(f"{display_path(target)} is another file; rename {path[:200]} first")
    return PlacedDocument(name, root, not os.path.exists(target))


def copy_document(path: str, placed: PlacedDocument) -> None:
    """Copy a document into the documents folder, if it is not there. Raises UseError when it cannot be written."""
    if not placed.is_copied:
        return
    target = os.path.join(placed.folder, placed.name)
    create_file(target, _bytes(path))
    shutil.copystat(path, target)


def _bytes(path: str) -> bytes:
    """Return the bytes of a document. Raises UseError when it cannot be read."""
    try:
        return read_bytes(path)
    except Unreadable as error:
        raise UseError(f"cannot read {path[:200]}: {error}") from error
