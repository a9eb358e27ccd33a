"""Read the last pages of a long document in another process, while this one reads the first.

The other process is never needed: without it, or when it fails, all pages are read here. It reads no page itself (`document`).
"""

from __future__ import annotations

import os
import pickle
import sys
from contextlib import suppress
from subprocess import DEVNULL, PIPE, Popen
from tempfile import TemporaryFile
from typing import Any

from beltfacts.documents.extractors._pdf.page import Page

_LEAST_PAGES = 100
"""Pages from which another process helps. Reading them takes a second, and starting it a fifth."""
_FIRST_PART = 0.55
"""The share of the pages that is read here: the other process begins later."""

_PROGRAM = """import sys, pickle
sys.path[:] = {path!r}
from beltfacts.documents.extractors._pdf.document import read_range
pages = read_range(sys.stdin.buffer.read(), {first}, {last})
pickle.dump(pages, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
"""
"""What the other process runs. It imports from where this one does, and never from the folder that it is started in."""


class SecondReader:
    """Another process that reads the pages from `first` on."""

    def __init__(self, data: bytes, first: int, last: int) -> None:
        """`data`: the document. `first`, `last`: the number of the first page that it reads, and of the page after the last, from 0."""
        self.first = first
        self._count = last - first
        program = _PROGRAM.format(path=[path for path in sys.path if isinstance(path, str)], first=first, last=last)
        with TemporaryFile() as file:  # a pipe would have to be filled while the first pages are read
            file.write(data)
            file.seek(0)
            self._process = Popen([sys.executable, "-c", program], stdin=file, stdout=PIPE, stderr=DEVNULL)

    def pages(self) -> list[Page] | None:
        """Return its pages when it is done. None where it failed."""
        output = self._process.communicate()[0]
        found: Any = None
        with suppress(EOFError, ImportError, AttributeError, ValueError, IndexError, pickle.PickleError):
            found = pickle.loads(output)
        return found if isinstance(found, list) and len(found) == self._count else None

    def end(self) -> None:
        """End the process if it still runs."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.communicate()


def start_second_reader(data: bytes, count: int) -> SecondReader | None:
    """Start a process that reads the last pages. None where that does not pay or is not possible. `count`: pages of the document."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if count < _LEAST_PAGES or cores < 2 or not sys.executable or getattr(sys, "frozen", False) or _is_started_by_another():
        return None
    with suppress(OSError):  # too many processes
        return SecondReader(data, int(count * _FIRST_PART), count)
    return None


def _is_started_by_another() -> bool:
    """Return whether this process is one of a pool, whose other processes are busy already."""
    process = sys.modules.get("multiprocessing.process")
    return process is not None and process.parent_process() is not None
