"""Keep the extracted text of documents in the user's cache folder: it is extracted once for each content.

What is kept is disposable: it is thrown away when it is damaged, made by another version of the extractors or their libraries, or may have
been written by somebody else. The oldest texts go when they take too much space. Without a cache folder the text is extracted each time.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from stat import S_ISREG

from beltfacts.cache_files import TEMPORARY, cache_folder, check_private, make_private_folder, new_file
from beltfacts.documents.extraction import Extraction

_FOLDER = "texts"
"""Folder in the cache folder."""
_MOST_BYTES = 256 << 20
"""Bytes that all texts may take."""
_LARGEST = 64 << 20
"""Bytes of the largest text that is kept."""
_LEAST_SECONDS = 0.02
"""Extracting that takes less is not worth a file: reading the file takes some milliseconds."""
_QUICK = frozenset(("txt", "csv", "tsv"))
"""Endings of documents that are never kept: extracting them takes less than reading what is kept."""
_MOST_BYTES_A_SECOND = 5_000_000
"""Bytes to keep for each second that extracting took. Reading what is kept takes a second for 13 million (a table of 250,000 cells)."""
_ABANDONED = 3600
"""Seconds after which a temporary file belongs to no running process."""


def extract_once(name: str, digest: str, extract: Callable[[], Extraction]) -> Extraction:
    """Return the text of a document: the kept one, else what `extract` returns, which is kept then.

    `name`: the document's file name. `digest`: SHA-256 of its bytes. `extract` may raise Unreadable, of which nothing is kept.
    """
    ending = name.rpartition(".")[2].lower() if "." in name else "txt"
    version = "" if ending in _QUICK else extractors_version()
    if not version:
        return extract()
    from beltfacts.documents.stored_extraction import encode_extraction

    key = f"{digest} {ending} {version}"
    path = _path(key)
    if path and (kept := _load(path, key)):
        return kept
    start = time.perf_counter()
    extraction = extract()
    seconds = time.perf_counter() - start
    if path and seconds >= _LEAST_SECONDS:
        with suppress(OSError):
            _store(path, encode_extraction(extraction, key), min(_LARGEST, seconds * _MOST_BYTES_A_SECOND))
    return extraction


@cache
def extractors_version() -> str:
    """Return a checksum of what the text of a document depends on beside its bytes.

    That is the program's code for documents, by size and time, the installed packages by name and version, and Python. Empty where the
    code is not in files.
    """
    import sys

    from beltfacts.documents.stored_extraction import FIELDS

    parts = [FIELDS, sys.version]
    for place, _, names in os.walk(os.path.dirname(__file__)):
        for name in names:
            if not name.endswith((".pyc", ".pyo")):
                with suppress(OSError):
                    status = os.stat(os.path.join(place, name))
                    parts.append(f"{place} {name} {status.st_size} {status.st_mtime_ns}")
    if len(parts) == 2:
        return ""
    for folder in sys.path:  # asking importlib.metadata takes longer than reading a text that is kept
        with suppress(OSError):
            parts += [name for name in os.listdir(folder or ".") if name.endswith((".dist-info", ".egg-info"))]
    return sha256("\n".join(sorted(parts)).encode("utf-8", "surrogateescape")).hexdigest()


def _path(key: str) -> str:
    """Return the file of a text; empty where there is no cache folder."""
    try:
        return os.path.join(cache_folder(), _FOLDER, sha256(key.encode("utf-8", "surrogateescape")).hexdigest()[:40] + ".text")
    except OSError:
        return ""


def _load(path: str, key: str) -> Extraction | None:
    """Return a kept text; None where there is none, it is damaged, or others may have written it."""
    from beltfacts.documents.stored_extraction import decode_extraction

    try:
        _check_folders(path)
        status = check_private(path)
        if status is None or not S_ISREG(status.st_mode):
            return None
        with open(path, "rb") as file:
            extraction = decode_extraction(file, key)
        if extraction:
            os.utime(path)  # the texts that are not used go first
    except (OSError, EOFError):
        return None
    return extraction


def _store(path: str, pieces: Iterable[bytes], most: float) -> None:
    """Keep a text. Raises OSError where that is not possible, and where it has more bytes than `most`."""
    folder = os.path.dirname(path)
    make_private_folder(os.path.dirname(folder))
    make_private_folder(folder)
    size = 0
    with new_file(path, syncs=False) as (handle, _), os.fdopen(handle, "wb", closefd=False) as file:
        for piece in pieces:
            size += len(piece)
            if size > most:
                raise OSError("too large to be kept")
            file.write(piece)
    _remove_oldest(folder)


def _check_folders(path: str) -> None:
    """Raise PermissionError where others may write the folder of a text, or the cache folder."""
    folder = os.path.dirname(path)
    check_private(os.path.dirname(folder))
    check_private(folder)


def _remove_oldest(folder: str) -> None:
    """Remove the texts that were not used for longest until the rest takes no more than `_MOST_BYTES`, and what killed processes left."""
    with os.scandir(folder) as entries:
        found = [(entry.stat(), entry.path) for entry in entries if entry.is_file(follow_symlinks=False)]
    found.sort(key=lambda each: each[0].st_mtime, reverse=True)
    taken = 0
    for status, path in found:
        taken += status.st_size
        if taken > _MOST_BYTES or (path.endswith((".tmp", TEMPORARY)) and time.time() - status.st_mtime > _ABANDONED):
            with suppress(OSError):
                os.unlink(path)
