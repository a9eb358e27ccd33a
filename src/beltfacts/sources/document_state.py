"""Compare the documents of sources with what is recorded of them. It reads bytes only, and changes nothing."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import NamedTuple

from beltfacts.documents import NO_FOLDER, Unreadable, find_document, hash_document
from beltfacts.model import Source

STATES = ("unchanged", "changed", "missing", "unreadable", "no-checksum", "no-document")
"""What a document can be. The second, third and fourth are wrong."""


class DocumentState(NamedTuple):
    """Whether the document of a source is the one that was recorded."""

    source: Source
    """The source."""
    state: str
    """One of `STATES`."""
    sha256: str
    """The SHA-256 of the file as it is now; empty where it cannot be read."""
    advice: str
    """What to do, as a part of a sentence; empty where nothing is to be done."""

    @property
    def is_wrong(self) -> bool:
        """Return whether the document is not the recorded one, or is not there."""
        return self.state in STATES[1:4]


def document_states(sources: Iterable[Source], folder: str | None) -> list[DocumentState]:
    """Return the state of each source's document. `folder`: the documents folder, or None where none is named."""
    return [_state(source, folder) for source in sources]


def _state(source: Source, folder: str | None) -> DocumentState:
    """Return the state of one source's document."""
    if not source.document:
        return DocumentState(source, "no-document", "", "")
    if folder is None:
        return DocumentState(source, "unreadable", "", NO_FOLDER)
    actual = hash_document(folder, source.document)
    if len(actual) != 64:
        try:
            is_there = os.path.lexists(find_document(folder, source.document))
        except Unreadable:
            is_there = True
        if is_there:
            return DocumentState(source, "unreadable", "", actual)
        return DocumentState(source, "missing", "", f"put {source.document} into {folder}, or correct document")
    if not source.sha256:
        return DocumentState(source, "no-checksum", actual, f"beltfacts source accept {source.id} writes its SHA-256")
    if actual != source.sha256.lower():
        return DocumentState(source, "changed", actual, f"read what changed; then beltfacts source accept {source.id} and verify its facts")
    return DocumentState(source, "unchanged", actual, "")
