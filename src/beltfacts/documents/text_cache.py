"""Keep the extracted text of documents in the user's cache folder: it is extracted once for each content.

What is kept is disposable: it is thrown away when it is damaged, made by another version of the extractors or their libraries, or may have
been written by somebody else. The oldest texts go when they take too much space. Without a cache folder the text is extracted each time.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from hashlib import sha256

from beltfacts.documents.extraction import Extraction
from beltfacts.kept_results import KeptResults, code_version, keep, mark_used, open_kept

_TEXTS = KeptResults("texts", ".text")
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
    path = _TEXTS.path(key)
    if path and (kept := _load(path, key)):
        return kept
    start = time.perf_counter()
    extraction = extract()
    seconds = time.perf_counter() - start
    if path and seconds >= _LEAST_SECONDS:
        with suppress(OSError):
            keep(path, encode_extraction(extraction, key), largest=min(_LARGEST, seconds * _MOST_BYTES_A_SECOND), all_bytes=_MOST_BYTES)
    return extraction


@cache
def extractors_version() -> str:
    """Return a checksum of what the text of a document depends on beside its bytes, see `code_version`."""
    from beltfacts.documents.stored_extraction import FIELDS

    code = code_version(os.path.dirname(__file__))
    return code and sha256(f"{FIELDS}\n{code}".encode()).hexdigest()


def _load(path: str, key: str) -> Extraction | None:
    """Return a kept text; None where there is none, it is damaged, or others may have written it."""
    from beltfacts.documents.stored_extraction import decode_extraction

    try:
        with open_kept(path) as file:
            extraction = decode_extraction(file, key)
        if extraction:
            mark_used(path)
    except (OSError, EOFError):
        return None
    return extraction
