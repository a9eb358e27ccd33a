"""Check that a cache file holds, byte for byte, what was written.

A cache file ends with a hash of all before it. Hashing takes a second for a gigabyte, so the file that was found whole is remembered by what it looks
like from outside, in a seal beside it: the next command that finds it so need not hash it. It neither reads nor makes an index.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from stat import S_ISREG
from typing import TYPE_CHECKING

from beltfacts.cache_files import check_private, new_file

if TYPE_CHECKING:
    from io import FileIO

SEAL = ".seal"
"""What the name of a seal adds to that of its cache file."""

_MARK = b"beltfacts sha256"
"""Stands before the hash at the end of a cache file."""

_END = len(_MARK) + 32
"""Bytes of mark and hash."""

_BLOCK = 1 << 20
"""Bytes that are hashed at a time."""

_FINE_TICK = 20_000_000
"""Nanoseconds within which a file may change twice without a new time, where times are kept finely: systems count 1 to 10 ms."""

_COARSE_TICK = 2_000_000_000
"""The same where times are kept in whole milliseconds or more: FAT keeps them to 2 s."""

_LARGE = 4 << 20
"""Bytes of a cache file from which hashing it once more takes longer than to wait until its time is conclusive."""

_just_written: dict[str, str] = {}
"""The cache files that this process has written and not opened yet: path → what they look like."""


def look(status: os.stat_result) -> str:
    """Return what a file looks like from outside, as a line."""
    return f"{status.st_dev} {status.st_ino} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"


def is_whole(path: str, status: os.stat_result) -> bool:
    """Return whether a cache file is what was written. `status`: what it looks like now. Raises OSError if it cannot be read."""
    outside = look(status)
    if _just_written.pop(path, "") == outside or _sealed_look(path) == outside:
        return True
    with open(path, "rb", buffering=0) as file:
        if look(os.fstat(file.fileno())) != outside:
            return False  # it has just been replaced
        size = status.st_size - _END
        if size <= 0 or _hash(file, size) != file.read(_END):
            return False
    _write_seal(path, status)
    return True


def _hash(file: FileIO, size: int) -> bytes:
    """Return the end of a cache file: the hash of its first `size` bytes, with a mark. The file is read up to there."""
    from hashlib import sha256  # imported here: a sealed file needs none

    digest = sha256()
    file.seek(0)
    while size > 0 and (block := file.read(min(_BLOCK, size))):
        digest.update(block)
        size -= len(block)
    return _MARK + digest.digest()


def add_hash(handle: int) -> None:
    """Write the hash of an open file at its end."""
    with open(handle, "r+b", buffering=0, closefd=False) as file:
        end = _hash(file, os.fstat(handle).st_size)
        file.write(end)


def remove_hash(path: str) -> None:
    """Cut the hash off a copy of a cache file, which is to be changed."""
    os.truncate(path, os.path.getsize(path) - _END)


def seal_new(path: str) -> None:
    """Remember that a cache file is whole which has just been put in place.

    A large one is sealed now, when its time is conclusive. A small one is hashed by whoever opens it first, which takes less. Raises OSError.
    """
    status = os.stat(path)
    _just_written[path] = look(status)
    if status.st_size > _LARGE and _tick(status) == _FINE_TICK:
        time.sleep(1.2 * _FINE_TICK / 1e9)
        if look(os.stat(path)) == look(status):
            _write_seal(path, status)


def _tick(status: os.stat_result) -> int:
    """Return the nanoseconds within which a file may change twice without a new time."""
    return _FINE_TICK if status.st_ctime_ns % 1_000_000 else _COARSE_TICK


def _write_seal(path: str, status: os.stat_result) -> None:
    """Write the seal of a cache file. `status`: what it looked like before it was found whole.

    A file that changed just before may change again without a new time. It gets no seal yet, and is hashed once more.
    """
    if time.time_ns() - max(status.st_ctime_ns, status.st_mtime_ns) >= _tick(status):
        with suppress(OSError), new_file(path + SEAL, syncs=False) as (handle, _):
            os.write(handle, look(status).encode())


def _sealed_look(path: str) -> str:
    """Return what a cache file looked like when it was found whole; empty where that is not known."""
    try:
        status = check_private(path + SEAL)
        if status is None or not S_ISREG(status.st_mode):
            return ""
        with open(path + SEAL, "rb", buffering=0) as file:
            return file.read(200).decode("ascii", "replace")
    except OSError:
        return ""
