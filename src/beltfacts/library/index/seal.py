"""Check that a cache file holds, byte for byte, what was written.

A cache file ends with a hash of the checksums of all blocks before it. Reading all takes half a second for a gigabyte, so the file that was found whole
is remembered by what it looks like from outside, in a seal beside it: the next command that finds it so need not read it. It finds damage, not
forgery. It neither reads nor makes an index.
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

_MARK = b"beltfacts blocks"
"""Stands before the hash at the end of a cache file."""

_END = len(_MARK) + 32
"""Bytes of mark and hash."""

_BLOCK = 1 << 16
"""Bytes of which one CRC-32 is taken. It takes half the time of SHA-256, and finds each change of up to four neighbouring bytes."""

_FINE_TICK = 20_000_000
"""Nanoseconds within which a file may change twice without a new time, where times are kept finely: systems count 1 to 10 ms."""

_COARSE_TICK = 2_000_000_000
"""The same where times are kept in whole milliseconds or more: FAT keeps them to 2 s."""

_LARGE = 4 << 20
"""Bytes of a cache file from which hashing it once more takes longer than to wait until its time is conclusive."""

_just_written: dict[str, str] = {}
"""The cache files that this process has written and not opened yet: path → what they look like."""

_unsealed: dict[str, os.stat_result] = {}
"""The large cache files that this process has written and not sealed yet: path → what they looked like then."""


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
    from zlib import crc32

    digest, buffer = sha256(), memoryview(bytearray(_BLOCK))
    file.seek(0)
    while size > 0 and (count := file.readinto(buffer[: min(_BLOCK, size)])):
        digest.update(crc32(buffer[:count]).to_bytes(4, "big"))
        size -= count
    return _MARK + digest.digest()


def add_hash(handle: int) -> None:
    """Write the hash of an open file at its end."""
    with open(handle, "r+b", buffering=0, closefd=False) as file:
        end = _hash(file, os.fstat(handle).st_size)
        file.write(end)


def copy_without_hash(path: str, handle: int) -> None:
    """Copy a cache file into an open, empty file, without its hash: the copy is to be changed. Raises OSError."""
    with open(path, "rb", buffering=0) as file:
        size, done = os.fstat(file.fileno()).st_size - _END, 0
        while done < size and (count := _copy(file, handle, done, size - done)):
            done += count


def _copy(file: FileIO, handle: int, offset: int, size: int) -> int:
    """Copy at most `size` bytes from an offset to the end of another file. Return how many. Raises OSError."""
    if hasattr(os, "copy_file_range"):  # Linux: within the system, and shared on a disk where files can share blocks
        with suppress(OSError):
            return os.copy_file_range(file.fileno(), handle, size, offset_src=offset)
    file.seek(offset)
    return os.write(handle, file.read(min(size, 1 << 20)))


def seal_new(path: str) -> None:
    """Remember that a cache file is whole which has just been put in place.

    A large one is sealed when the process ends, as its time is conclusive only a while later. A small one is hashed by whoever opens it
    next, which takes less. Raises OSError.
    """
    import atexit

    status = os.stat(path)
    _just_written[path] = look(status)
    if status.st_size > _LARGE and _tick(status) == _FINE_TICK:
        if not _unsealed:
            atexit.register(seal_waiting)
        _unsealed[path] = status


def seal_waiting() -> None:
    """Seal the large cache files that this process has written, if they are still what was written."""
    while _unsealed:
        path, status = _unsealed.popitem()
        with suppress(OSError):
            time.sleep(min(1.2 * _FINE_TICK, max(0.0, 1.2 * _FINE_TICK - time.time_ns() + status.st_ctime_ns)) / 1e9)
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
