"""Detect changed fact files by what git compares: size, times, device and inode. Hash the content only where those are not conclusive.

It reads no facts and changes nothing. What follows from a change is decided in `update`.
"""

import os
import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from beltfacts.library.index.store import Store

_SETTLED = 2_000_000_000
"""Nanoseconds after its last change from which a file's time is conclusive: FAT keeps times to 2 s, and a file may change again within."""

_MUCH = 1 << 20
"""Bytes that are not hashed again at every start: where more have a new time and the same content, the new time is stored."""


class Stamp(NamedTuple):
    """What a file looks like from outside.

    path: absolute path.
    size: bytes, -1 when the file cannot be looked at.
    mtime: time of its last modification, in nanoseconds since 1970.
    ctime: time of the last change of its content, name or rights, which no program can set, in nanoseconds since 1970.
    inode, device: what the file system knows it by.
    """

    path: str
    size: int
    mtime: int
    ctime: int
    inode: int
    device: int

    @property
    def look(self) -> str:
        """Return all but the path, as the store keeps it."""
        return f"{self.size} {self.mtime} {self.ctime} {self.inode} {self.device}"

    @property
    def changed_at(self) -> int:
        """Return the time of the last change, in nanoseconds since 1970."""
        return max(self.mtime, self.ctime)

    @property
    def key(self) -> str:
        """Return the path as the store keeps it.

        What in it is not Unicode is spelt out.
        """
        return self.path.encode("utf-8", "backslashreplace").decode()


class Snapshot(NamedTuple):
    """What all files of a library looked like at one time.

    stamps: one for each file, in the order of the library.
    taken_at: time just before they were made, in nanoseconds since 1970.
    """

    stamps: list[Stamp]
    taken_at: int

    @property
    def settled(self) -> bool:
        """Return whether equal stamps mean equal contents: no file had changed shortly before."""
        return all(is_settled(stamp, self.taken_at) for stamp in self.stamps)

    @property
    def size(self) -> int:
        """Return the size of all files, in bytes."""
        return sum(stamp.size for stamp in self.stamps)


class StoredFile(NamedTuple):
    """A file as a store knows it.

    n: its number there.
    key: its path, see `Stamp.key`.
    look: its stamp when it was read, see `Stamp.look`.
    is_settled: whether the same stamp means the same content: it had not changed shortly before it was read.
    hash: its content hash then.
    """

    n: int
    key: str
    look: str
    is_settled: int
    hash: str


class Changes(NamedTuple):
    """What is no longer as it was read.

    stale: new files, and files with another content.
    gone: files that are no longer there.
    renewed: files with the same content that look otherwise from outside.
    """

    stale: list[Stamp]
    gone: list[StoredFile]
    renewed: list[Stamp]

    @property
    def in_content(self) -> bool:
        """Return whether there are new, changed or removed files."""
        return bool(self.stale or self.gone)

    @property
    def needs_update(self) -> bool:
        """Return whether to update the store.

        That is so when contents changed, or when much would be hashed again at every start.
        """
        return self.in_content or sum(stamp.size for stamp in self.renewed) > _MUCH


def take_snapshot(paths: Sequence[str]) -> Snapshot:
    """Look at these files as they are now."""
    taken_at = time.time_ns()
    return Snapshot([_stamp(path) for path in paths], taken_at)


def _stamp(path: str) -> Stamp:
    try:
        status = os.stat(path)
    except OSError:
        return Stamp(path, -1, 0, 0, 0, 0)
    return Stamp(path, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_dev)


def is_settled(stamp: Stamp, looked_at: int) -> bool:
    """Return whether a file that changes from now on cannot look as it did at a time, in nanoseconds since 1970.

    That is so when its last change was a while before. It is not where the clock was set back since, or the file system keeps no times.
    """
    return stamp.ctime > 0 and looked_at - stamp.changed_at >= _SETTLED


def content_hash(path: str) -> str:
    """Return the BLAKE2 hash of a file's bytes.

    It is empty when the file cannot be read.
    """
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


def stored_files(store: "Store") -> dict[str, StoredFile]:
    """Return the files of a store by key, in its order."""
    return {row[1]: StoredFile(*row) for row in store.query("SELECT n, path, look, settled, hash FROM file ORDER BY n")}


def detect_changes(files: Mapping[str, StoredFile], now: Snapshot) -> Changes:
    """Compare the files of a store with the files as they are."""
    stale, renewed = [], []
    compared_at = time.time_ns()
    for stamp in now.stamps:
        file = files.get(stamp.key)
        if file is None:
            stale.append(stamp)
        elif file.look != stamp.look or not file.is_settled:
            if file.hash != content_hash(stamp.path):
                stale.append(stamp)
            elif is_settled(stamp, compared_at):
                renewed.append(stamp)
    there = {stamp.key for stamp in now.stamps}
    return Changes(stale, [file for file in files.values() if file.key not in there], renewed)
