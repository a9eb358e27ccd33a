"""Documents on disk: found by name inside one documents folder, never outside it, and read to text.

It opens regular files only and writes nothing. What the bytes of a file say as text is left to `extractors`.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from hashlib import sha256

from beltfacts.configuration import configuration_of
from beltfacts.documents.extractors import HeldBytes, Unreadable, extract_within_limits
from beltfacts.documents.layout import DocumentText
from beltfacts.errors import UseError
from beltfacts.model import Source

DOCUMENTS_VARIABLE = "BELTFACTS_DOCUMENTS"
"""The environment variable that names the documents folder."""

MAX_BYTES = 256 << 20
"""A larger file is not read: text takes several times its size in memory."""

NO_FOLDER = f"no documents folder: give --documents DIR or set {DOCUMENTS_VARIABLE}"


def documents_folder(given: str | os.PathLike[str] | None, facts: Sequence[str] = ()) -> str | None:
    """Return the documents folder as an absolute path, or None.

    It is the one given, else that of ``BELTFACTS_DOCUMENTS``, else that of the library's `beltfacts.toml`. `facts`: the paths of the
    library, as a user gave them or as `Library.roots`; empty for the default library. Raises UseError if there is no such folder.
    """
    option, path = "--documents", os.fspath(given) if given is not None else None
    if path is None:
        option, path = DOCUMENTS_VARIABLE, os.environ.get(DOCUMENTS_VARIABLE) or None
    if path is None and (configuration := configuration_of(facts)) and configuration.documents:
        option, path = f"documents in {configuration.path}", configuration.documents
    if path is None:
        return None
    path = os.path.abspath(os.path.expanduser(path))
    if not os.path.isdir(path):
        raise UseError(f"{option}: no such folder: {path}; give the folder that holds the documents")
    return path


def find_document(folder: str, name: str) -> str:
    """Return the path of a document by its name in the folder.

    Links are resolved. The file need not exist. Raises Unreadable for a name that leads out of the folder: by ``..``, by an absolute path or by a link.
    """
    parts = name.replace("\\", "/").split("/")
    if not name or "\0" in name or os.path.isabs(name) or ":" in parts[0] or ".." in parts or name.startswith(("/", "\\")):
        raise Unreadable(f"document {name[:80]!r} leads out of the documents folder; write a file name inside it")
    root = os.path.realpath(folder)
    path = os.path.realpath(os.path.join(root, *parts))
    if os.path.commonpath((root, path)) != root:
        raise Unreadable(f"document {name[:80]!r} is a link out of the documents folder; put the file itself there")
    return path


def read_bytes(path: str) -> bytes:
    """Return the bytes of a regular file. Raises Unreadable with the reason otherwise."""
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable("it is not a regular file")
        if status.st_size > MAX_BYTES:
            raise Unreadable(f"it is larger than {MAX_BYTES >> 20} MiB; keep a part of it")
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise Unreadable((error.strerror or "it cannot be read").lower()) from error


class DocumentFolder:
    """The documents of a folder, read on demand.

    Only the last one read is kept in memory, because facts come source by source.
    """

    def __init__(self, root: str | None) -> None:
        """`root`: path of the documents folder, or None."""
        self.root = root
        self._last: tuple[tuple[str, str], DocumentText | Unreadable] | None = None

    def text(self, source: Source) -> DocumentText:
        """Return the text of a source's document.

        Raises Unreadable with the reason, also for a file whose sha256 is not the one recorded.
        """
        key = (source.document, source.sha256)
        if self._last is None or self._last[0] != key:
            self._last = None  # frees the text before, which may be large
            self._last = (key, self._read(source))
        result = self._last[1]
        if isinstance(result, Unreadable):
            raise result
        return result

    def _read(self, source: Source) -> DocumentText | Unreadable:
        """Return a document's text, or the reason why there is none."""
        if not source.document:
            return Unreadable(f"source {source.id} names no document")
        if self.root is None:
            return Unreadable(NO_FOLDER)
        try:
            path = find_document(self.root, source.document)
            data = HeldBytes(read_bytes(path))
            actual = sha256(data.data).hexdigest()
            if source.sha256 and actual != source.sha256.lower():
                changed = f"{source.document} has changed: its sha256 is {actual}, recorded is {source.sha256}"
                return Unreadable(f"{changed}; beltfacts source check says what to do")
            return _text_of(data, source.document, actual)
        except Unreadable as error:
            return error if source.document in str(error) else Unreadable(f"{source.document}: {error}")
        except (MemoryError, RecursionError) as error:
            return Unreadable(f"{source.document}: too large or too deeply nested ({type(error).__name__}); keep its text as .txt")


def hash_document(folder: str | None, name: str) -> str:
    """Return the SHA-256 of a document's bytes; the reason where it cannot be read. `name`: its name in the folder."""
    if folder is None:
        return NO_FOLDER
    try:
        return sha256(read_bytes(find_document(folder, name))).hexdigest()
    except Unreadable as error:
        return str(error)


def read_document(path: str) -> DocumentText:
    """Return the text of a file anywhere on disk. Raises Unreadable with the reason."""
    data = HeldBytes(read_bytes(path))
    return _text_of(data, path, sha256(data.data).hexdigest())


def _text_of(data: HeldBytes, path: str, digest: str) -> DocumentText:
    """Return the text of a document, extracted or kept. `digest`: SHA-256 of the data. Raises Unreadable with the reason."""
    from beltfacts.documents.text_cache import extract_once  # imported here: a job without documents does not need it

    name = os.path.basename(path)
    text = DocumentText(extract_once(name, digest, lambda: extract_within_limits(data, name)))
    text.sha256 = digest
    return text
