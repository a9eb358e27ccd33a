"""Whether a fact file is still as it was when it was read: by size and time, and by its content where these settle nothing.

It reads no facts, and compares only; what follows from a change is `filling`.
"""

import os
import sqlite3
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_SETTLED = 2_000_000_000  # ns: a file changed later than this before it was read may have changed again unseen


class Stamp(NamedTuple):
    """What tells whether a file changed without reading it: path, size in bytes (-1 unknown), modification time in ns."""

    path: str
    size: int
    mtime: int

    @property
    def key(self) -> str:
        """The path as the store keeps it: what in it is not Unicode is spelt out."""
        return self.path.encode("utf-8", "backslashreplace").decode()


class Row(NamedTuple):
    """A file as a store knows it: its number there, its stamp and content hash when it was read, and the time just before that."""

    n: int
    key: str
    size: int
    mtime: int
    hash: str
    read_at: int


def stamp_files(files: Sequence[str]) -> list[Stamp]:
    """The stamp of each file."""
    found = []
    for path in files:
        try:
            status = os.stat(path)
        except OSError:
            found.append(Stamp(path, -1, 0))
        else:
            found.append(Stamp(path, status.st_size, status.st_mtime_ns))
    return found


def content_hash(path: str) -> str:
    """BLAKE2 of a file's bytes, or an empty string when it cannot be read."""
    from hashlib import blake2b  # imported here: only a file that may have changed needs it

    digest = blake2b(digest_size=16)
    try:
        if not os.path.isfile(path):  # a pipe would never end
            return ""
        with open(path, "rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    except OSError:
        return ""
    return digest.hexdigest()


def stored_files(db: sqlite3.Connection) -> dict[str, Row]:
    """The files of a store by key, in its order."""
    return {row[1]: Row(*row) for row in db.execute("SELECT n, path, size, mtime, hash, read_at FROM file ORDER BY n")}


class Changes(NamedTuple):
    """What is no longer as it was read: changed or new files, rows of files that are gone, and files that are the same under a new time.

    `compared_at` is the time just before they were looked at, in ns.
    """

    stale: list[Stamp]
    gone: list[Row]
    renewed: list[Stamp]
    compared_at: int

    @property
    def needs_update(self) -> bool:
        """Whether a store should be brought up to date: also when telling that files are the same costs much each time."""
        return bool(self.stale or self.gone) or sum(stamp.size for stamp in self.renewed) > 1 << 20


def detect_changes(rows: Mapping[str, Row], now: Sequence[Stamp]) -> Changes:
    """Compare the files as they are with the rows of a store."""
    stale, renewed = [], []
    clock = time.time_ns()
    for stamp in now:
        row = rows.get(stamp.key)
        if row is None or row.size != stamp.size:
            stale.append(stamp)
        elif row.mtime != stamp.mtime or row.read_at - row.mtime < _SETTLED:
            if row.hash != content_hash(stamp.path):
                stale.append(stamp)
            elif clock - stamp.mtime >= _SETTLED:
                renewed.append(stamp)
    there = {stamp.key for stamp in now}
    return Changes(stale, [row for row in rows.values() if row.key not in there], renewed, clock)
