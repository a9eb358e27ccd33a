"""What `source add` is given, as drafts: documents, bibliographies, pasted references, standard input. It writes nothing but copies."""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from beltfacts.commands._output import print_message
from beltfacts.commands._standard_input import read_standard_input
from beltfacts.configuration import configuration_of
from beltfacts.documents import Unreadable, read_bytes
from beltfacts.errors import UseError
from beltfacts.library import Library
from beltfacts.model import Source
from beltfacts.sources import (
    BIBLIOGRAPHY_ENDINGS,
    PlacedDocument,
    SourceDraft,
    copy_document,
    csl_name,
    draft_document,
    is_statistical_table,
    kind_of_tags,
    kind_of_text,
    language_code,
    looks_like_reference,
    place_document,
    publication_date,
    read_bibliography,
)

_GIVEN = {"issued": "issued", "publisher": "publisher", "title": "title", "type": "type", "language": "language", "url": "URL", "id": "id"}
"""The field of each option that says one."""

_MOST_INPUT = 64 << 20
"""Bytes of standard input. A bibliography of 100,000 entries has about 40 MiB."""


class FoundDraft(NamedTuple):
    """A draft, and the document that is to be copied for it."""

    draft: SourceDraft
    """The source as proposed."""
    path: str = ""
    """The document; empty for an entry of a bibliography."""
    placed: PlacedDocument | None = None
    """Where the document goes."""

    @property
    def is_copied(self) -> bool:
        """Return whether the document is copied into the documents folder."""
        return self.placed is not None and self.placed.is_copied

    def copy(self) -> None:
        """Copy the document, if it is to be copied. Raises UseError when it cannot be written."""
        if self.placed is not None:
            copy_document(self.path, self.placed)


def found_drafts(library: Library, items: Sequence[str], folder: str | None) -> list[FoundDraft]:
    """Return a draft for each source in what was given, in order.

    `folder`: the documents folder, or None. A source that the library has already is said, and not drafted again. Raises UseError for an item
    that is no file and no reference.
    """
    taken = set(library.sources)
    found: list[FoundDraft] = []
    for item in items:
        for each in _drafts_of(library, item, folder, taken):
            taken.add(each.draft.id)
            found.append(each)
    known = _known_sources(library)
    left: list[FoundDraft] = []
    for each in found:
        if source := next((known[key] for key in _keys(each.draft.fields) if key in known), None):
            print_message(f"note: {_named(each.draft)} is the source {source.id} already")
        else:
            left.append(each)
    return left


def _drafts_of(library: Library, item: str, folder: str | None, taken: set[str]) -> list[FoundDraft]:
    """Return the drafts of one item."""
    if item == "-":
        text = _standard_input()
        return [FoundDraft(draft) for draft in read_bibliography(text, kind_of_text(text), taken)]
    ending = item.rpartition(".")[2].lower()
    if os.path.isfile(item) and ending in BIBLIOGRAPHY_ENDINGS:
        text = _text(item)
        if ending != "json" or not is_statistical_table(text):
            return [FoundDraft(draft) for draft in read_bibliography(text, BIBLIOGRAPHY_ENDINGS[ending], taken)]
    if os.path.isfile(item) and ending == "txt" and (kind := kind_of_tags(_start(item))):
        return [FoundDraft(draft) for draft in read_bibliography(_text(item), kind, taken)]
    is_name = folder is not None and os.path.isfile(os.path.join(folder, item))
    if not os.path.isfile(item) and not is_name and (kind_of_text(item) or looks_like_reference(item)):
        return [FoundDraft(draft) for draft in read_bibliography(item, kind_of_text(item), taken)]
    if os.path.isdir(item):
        raise UseError(f"{item[:200]} is a folder; name the documents in it, as in beltfacts source add {shlex.quote(item.rstrip('/'))}/*")
    placed = place_document(item, folder)
    path = item if os.path.isfile(item) else os.path.join(placed.folder, placed.name)
    configuration = configuration_of(library.roots)
    language = configuration.language if configuration else ""
    return [FoundDraft(draft_document(path, placed.name, language=language, taken=taken), path, placed)]


def _standard_input() -> str:
    """Return the text of standard input. Raises UseError where it is too long or not UTF-8."""
    try:
        return read_standard_input(_MOST_INPUT, "give a bibliography in parts").decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UseError("standard input is not UTF-8 text; export the bibliography as UTF-8") from error


def _text(path: str) -> str:
    """Return the text of a bibliography. Raises UseError when it cannot be read."""
    try:
        return read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UseError(f"cannot read {path[:200]}: not UTF-8 text; export it as UTF-8") from error
    except Unreadable as error:
        raise UseError(f"cannot read {path[:200]}: {error}") from error


def _start(path: str) -> str:
    """Return the first characters of a file, empty where it cannot be read: databases save their bibliographies as .txt too."""
    try:
        with open(path, "rb") as file:
            return file.read(400).decode("utf-8-sig", "replace")
    except OSError:
        return ""


def _known_sources(library: Library) -> dict[tuple[str, str], Source]:
    """Return the sources of a library by what makes a draft one of them. Of several, the first counts."""
    known: dict[tuple[str, str], Source] = {}
    for source in library.sources.values():
        for key in _keys({**source.csl, "sha256": source.sha256, "document": source.document}):
            known.setdefault(key, source)
    return known


def _keys(fields: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return what makes a source the same as another: the bytes of its document, its name, its DOI. Empty ones are left out."""
    keys = (
        ("sha256", str(fields.get("sha256", "")).lower()),
        ("document", fields.get("document", "")),
        ("DOI", str(fields.get("DOI", "")).lower()),
    )
    return [key for key in keys if key[1]]


def _named(draft: SourceDraft) -> str:
    """Return how a message names a draft: its document, DOI or title."""
    return str(draft.fields.get("document") or draft.fields.get("DOI") or draft.fields.get("title") or draft.id)[:80]


def with_given(draft: SourceDraft, given: Mapping[str, Any], library: Library) -> SourceDraft:
    """Return a draft with the fields that options say. Raises UseError for a value that is wrong, or an id that is taken."""
    for option, field in _GIVEN.items():
        value = given[option]
        if not value:
            continue
        if option == "issued" and not (value := publication_date(value)):
            raise UseError(f"--issued {given[option][:40]!r} is no date; write 2025, 2025-03 or 2025-03-20")
        if option == "language" and not (value := language_code(value)):
            raise UseError(f"--language {given[option][:40]!r} is no language code; write en, zh or pt-BR")
        draft = draft.with_field(field, value, f"--{option}")
    if given["author"]:
        draft = draft.with_field("author", [csl_name(name) for name in given["author"]], "--author")
    if given["id"] and given["id"] in library.sources:
        raise UseError(f"--id {given['id'][:60]!r} is taken; choose another")
    inferred = {
        field: reason for field, reason in dict(draft.fields.get("inferred", {})).items() if not draft.origins[field].startswith("--")
    }
    return draft.with_field("inferred", inferred, "")
