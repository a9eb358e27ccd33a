"""Read the last pages of a long document in another process, while this one reads the first.

The other process is never needed: without it, or when it fails, all pages are read here. It reads no page itself (`document`).
"""

from __future__ import annotations

import os
import pickle
from contextlib import suppress
from tempfile import TemporaryFile
from typing import Any

from beltfacts.documents.extractors._process import HelperProcess, can_start_processes, is_in_pool

_LEAST_PAGES = 100
"""Pages from which another process helps. Reading them takes a second, and starting it a fifth."""
_FIRST_PART = 0.55
"""The share of the pages that is read here: the other process begins later."""

_PROGRAM = """import pickle
from beltfacts.documents.extractors._pdf.document import read_range
pages = read_range({first}, {last})
pickle.dump(pages, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
"""
"""What the other process runs."""


class SecondReader:
    """Another process that reads the pages from `first` on."""

    def __init__(self, data: bytes, first: int, last: int) -> None:
        """`data`: the document. `first`, `last`: the number of the first page that it reads, and of the page after the last, from 0."""
        self.first = first
        self._count = last - first
        with TemporaryFile() as file:  # a pipe would have to be filled while the first pages are read
            file.write(data)
            file.seek(0)
            self._process = HelperProcess(_PROGRAM.format(first=first, last=last), file, has_group=False)

    def pages(self) -> list[bytes] | None:
        """Return its packed pages when it is done. None where it failed."""
        output = self._process.popen.communicate()[0]
        found: Any = None
        with suppress(EOFError, ImportError, AttributeError, ValueError, IndexError, pickle.PickleError):
            found = pickle.loads(output)
        is_whole = isinstance(found, list) and len(found) == self._count and all(isinstance(page, bytes) for page in found)
        return found if is_whole else None

    def end(self) -> None:
        """End the process if it still runs."""
        self._process.end()


def start_second_reader(data: bytes, count: int) -> SecondReader | None:
    """Start a process that reads the last pages. None where that does not pay or is not possible. `count`: pages of the document."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if count < _LEAST_PAGES or cores < 2 or not can_start_processes() or is_in_pool():
        return None
    with suppress(OSError):  # too many processes
        return SecondReader(data, int(count * _FIRST_PART), count)
    return None
