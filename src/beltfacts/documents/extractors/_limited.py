"""Extract documents within limits of time and memory: in a process of their own, where reading them may take long.

It decides which documents these are, and what they may take. The process is `_reader_process`, and how a document is read `_run`.
"""

from __future__ import annotations

import atexit
import os
from _thread import allocate_lock  # threading has the same function, and takes longer to import
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors._held_bytes import HeldBytes, held
from beltfacts.documents.extractors._properties import Property, list_properties
from beltfacts.documents.extractors._run import Extractor, choose_extractor, extract_document, extractor_of
from beltfacts.documents.extractors._unreadable import Unreadable

if TYPE_CHECKING:  # most documents need no process
    from beltfacts.documents.extractors._reader_process import Limits, ReaderProcess

Read = TypeVar("Read")
"""What is read of a file: its text, or its properties."""

_LEAST_SECONDS = 30.0
"""Processor time for any document. A PDF of 1,000 pages takes about 10."""
_BYTES_A_SECOND = 100_000
"""Bytes for each further second. The densest web pages are read at 200,000 a second."""
_MOST_SECONDS = 600.0
"""Processor time for the largest documents."""
_LEAST_MEMORY = 1 << 30
"""Bytes of memory for any document: Python and PDFium take 100 MiB, the rest is for what is read."""
_MEMORY_A_BYTE = 4
"""Bytes of memory for each byte of an unpacked document. Running text takes 2 to 4."""
_MOST_TAGS = 5000
"""Signs "<" of a document that is read here. By the rules of HTML, time grows with the square of the tags that are never closed."""
_LARGE = 4 << 20
"""Bytes, unpacked, of a document after which the process is ended: it would keep the memory."""


class _Kept:
    """The process that reads documents for this one, kept for the next document."""

    def __init__(self) -> None:
        self.lock = allocate_lock()
        self.process: ReaderProcess | None = None

    def start(self) -> ReaderProcess:
        """Return a process that is ready. Raises OSError where none can be started."""
        from beltfacts.documents.extractors._reader_process import ReaderProcess

        if self.process is None or self.process.owner != os.getpid():  # a copy of this process has started none
            self.process = ReaderProcess()
            atexit.register(self.process.end)
        return self.process

    def end(self) -> None:
        """End the process, if there is one."""
        process, self.process = self.process, None
        if process:
            atexit.unregister(process.end)
            process.end()


_kept = _Kept()


def extract_within_limits(data: bytes | HeldBytes, name: str) -> Extraction:
    """Return the text of a file of this name. Raises Unreadable with the reason, also where reading it takes too long or too much memory.

    Where no process can be started it is read here, without limits.
    """
    document = held(data)
    del data
    return _within_limits(document, name, choose_extractor(document.data, name), extract_document, "read")


def read_properties(data: bytes, name: str) -> list[Property]:
    """Return what a file of this name says of itself, in its order.

    Nothing is returned for a file that says nothing or cannot be read, and where reading it takes too long or too much memory.
    """
    extractor = extractor_of(data, name)
    if extractor is None:
        return []
    try:
        return _within_limits(
            HeldBytes(data), name, extractor, lambda document, name: list_properties(document.take(), name), "read_properties"
        )
    except Unreadable:
        return []


def _within_limits(data: HeldBytes, name: str, extractor: Extractor, read: Callable[[HeldBytes, str], Read], task: str) -> Read:
    """Read a file here where that is quick, else in the process. `read`: reads it here. `task`: the method of the process that does the same.

    Raises Unreadable.
    """
    safe = extractor.SAFE_BYTES
    if safe is None:
        return read(data, name)
    size = _unpacked_size(data.data)
    if size <= safe and data.data.count(b"<") <= _MOST_TAGS:
        return read(data, name)
    with _kept.lock:
        try:
            process = _kept.start()
        except OSError:  # no Python, or too many processes
            return read(data, name)
        try:
            answer: Read = getattr(process, task)(data, os.path.basename(name), _limits(size))
            return answer
        finally:
            if size > _LARGE or not process.is_ready:
                _kept.end()


def _limits(size: int) -> Limits:
    """Return what reading a document may take. `size`: its bytes, unpacked."""
    from beltfacts.documents.extractors._reader_process import Limits

    return Limits(min(_LEAST_SECONDS + size / _BYTES_A_SECOND, _MOST_SECONDS), _LEAST_MEMORY + _MEMORY_A_BYTE * size)


def _unpacked_size(data: bytes) -> int:
    """Return the bytes of a document. A zip package counts as large as its parts say that they are when unpacked."""
    if data.startswith(b"PK\x03\x04"):
        import zipfile
        from io import BytesIO

        with suppress(Exception):  # whatever a broken file makes of the reader, which refuses it later
            return max(len(data), sum(part.file_size for part in zipfile.ZipFile(BytesIO(data)).infolist()))
    return len(data)
