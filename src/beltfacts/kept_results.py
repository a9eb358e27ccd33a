"""Results that are kept in the user's cache folder, one file each, so that the same work is done once.

What is kept is disposable. It is not used where others may have written it, and those that were not used for longest go when all take too
much space. This module does not know what the files contain: whoever keeps something says what it was made of, and checks what it reads.
"""

from __future__ import annotations

import marshal
import os
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from stat import S_ISREG
from typing import IO, Any, NamedTuple
from zlib import crc32

from beltfacts.cache_files import TEMPORARY, cache_folder, check_private, make_private_folder, new_file
from beltfacts.light_hash import sha256

_ABANDONED = 3600
"""Seconds after which a temporary file belongs to no running process."""

_LOOKS_EVERY = 50
"""Results of one folder that this process keeps until it looks for old ones again: looking at thousands of files takes longer than keeping one."""

_CHECKSUM = 4
"""Bytes of the checksum before values."""

_kept: Counter[str] = Counter()
"""How many results this process has kept, by folder."""


class KeptResults(NamedTuple):
    """Results of one kind.

    folder: name of their folder in the cache folder. ending: ending of their files.
    """

    folder: str
    ending: str

    def path(self, key: str) -> str:
        """Return the file of the result that was made of `key`; empty where there is no cache folder."""
        try:
            return os.path.join(cache_folder(), self.folder, sha256(key.encode("utf-8", "surrogateescape")).hexdigest()[:40] + self.ending)
        except OSError:
            return ""


@contextmanager
def open_kept(path: str) -> Iterator[IO[bytes]]:
    """Open a kept result. Raises OSError where there is none, and where others may have written it."""
    folder = os.path.dirname(path)
    check_private(os.path.dirname(folder))
    check_private(folder)
    status = check_private(path)
    if status is None or not S_ISREG(status.st_mode):
        raise FileNotFoundError(path)
    with open(path, "rb") as file:
        yield file


def mark_used(path: str) -> None:
    """Remember that a kept result was used just now: those that are not used go first. Raises OSError."""
    os.utime(path)


def keep(path: str, pieces: Iterable[bytes], *, largest: float, all_bytes: int) -> None:
    """Keep a result. `all_bytes`: what all results of its kind may take.

    Raises OSError where that is not possible, and where it has more than `largest` bytes.
    """
    folder = os.path.dirname(path)
    make_private_folder(os.path.dirname(folder))
    make_private_folder(folder)
    size = 0
    with new_file(path, syncs=False) as (handle, _), os.fdopen(handle, "wb", closefd=False) as file:
        for piece in pieces:
            size += len(piece)
            if size > largest:
                raise OSError("too large to be kept")
            file.write(piece)
    if _kept[folder] % _LOOKS_EVERY == 0:
        _remove_oldest(folder, all_bytes)
    _kept[folder] += 1


def keep_values(path: str, key: str, values: tuple[Any, ...], *, largest: int, all_bytes: int) -> None:
    """Keep plain values that were made of `key`. Raises OSError as `keep` does, and ValueError for values of other types."""
    data = marshal.dumps((key, values))
    keep(path, (crc32(data).to_bytes(_CHECKSUM), data), largest=largest, all_bytes=all_bytes)


def load_values(path: str, key: str, largest: int) -> tuple[Any, ...] | None:
    """Return values that `keep_values` kept; None where there are none, they are damaged, or others may have written them."""
    try:
        with open_kept(path) as kept:
            checksum, data = kept.read(_CHECKSUM), kept.read(largest)
        if crc32(data).to_bytes(_CHECKSUM) != checksum:
            return None
        made_of, values = marshal.loads(data)
        if made_of != key:
            return None
        mark_used(path)
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return tuple(values)


def _remove_oldest(folder: str, all_bytes: int) -> None:
    """Remove the results that were not used for longest until the rest takes no more than `all_bytes`, and what killed processes left."""
    with os.scandir(folder) as entries:
        found = [(entry.stat(), entry.path) for entry in entries if entry.is_file(follow_symlinks=False)]
    found.sort(key=lambda each: each[0].st_mtime, reverse=True)
    taken = 0
    for status, path in found:
        taken += status.st_size
        if taken > all_bytes or (path.endswith((".tmp", TEMPORARY)) and time.time() - status.st_mtime > _ABANDONED):
            with suppress(OSError):
                os.unlink(path)


@cache
def code_version(folder: str) -> str:
    """Return a checksum of what a result depends on beside what it was made of.

    That is the program's code in `folder`, by size and time, the installed packages by name and version, and Python. Empty where the code is
    not in files.
    """
    parts = list[str]()
    for path, entry in _code_files(folder):
        status = entry.stat()
        parts.append(f"{path} {status.st_size} {status.st_mtime_ns}")
    if not parts:
        return ""
    for place in sys.path:  # asking importlib.metadata takes longer than reading a result
        with suppress(OSError):
            parts += [name for name in os.listdir(place or ".") if name.endswith((".dist-info", ".egg-info"))]
    return str(sha256("\n".join([sys.version, *sorted(parts)]).encode("utf-8", "surrogateescape")).hexdigest())


@cache
def code_checksum(folder: str) -> str:
    """Return a checksum of the program's code and data in `folder`, by content: the same wherever the same program is installed.

    It takes longer than `code_version`. Raises OSError where the code cannot be read.
    """
    found = sha256()
    for path, _ in sorted(_code_files(folder), key=lambda each: each[0]):
        with open(path, "rb") as file:
            found.update(sha256(os.path.relpath(path, folder).encode("utf-8", "surrogateescape") + b"\0" + file.read()).digest())
    return str(found.hexdigest())


def _code_files(folder: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield the files of the program's code and data in a folder and those below it, without what Python makes of them."""
    waiting = [folder]
    while waiting:
        with suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir() and entry.name != "__pycache__":
                    waiting.append(entry.path)
                elif entry.is_file() and not entry.name.endswith((".pyc", ".pyo")):
                    yield entry.path, entry
