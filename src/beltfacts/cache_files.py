"""The user's cache folder, whom its files may be trusted to, and how a file is made, locked and put in place in one step.

It does not know what the files contain. Paths are text here: `pathlib` takes longer to import than a fresh cache to open.
"""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

FOLDER_VARIABLE = "BELTFACTS_CACHE"
"""Environment variable that names the cache folder."""

TEMPORARY = ".new"
"""Ending of a temporary file."""

_OTHERS_MAY_WRITE = 0o022
"""The bits of a file's mode that let its group or everybody write it."""

_ABANDONED = 3600
"""Seconds after which a temporary file belongs to no running process, on a file system without locks."""

_LONGEST_NAME = 60
"""Bytes of a file's name that the name of its temporary file begins with. A name has at most 255."""


def cache_folder() -> str:
    """Return the user's cache folder: ``BELTFACTS_CACHE``, else the platform's. Raises OSError when there is none."""
    if given := os.environ.get(FOLDER_VARIABLE):
        return os.path.join(os.getcwd(), given)
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA") or _home(), "beltfacts", "cache")
    if sys.platform == "darwin":
        return os.path.join(_home(), "Library", "Caches", "beltfacts")
    base = os.environ.get("XDG_CACHE_HOME") or ""
    return os.path.join(base if os.path.isabs(base) else os.path.join(_home(), ".cache"), "beltfacts")


def _home() -> str:
    """Return the user's home folder. Raises OSError when none is known."""
    home = os.path.expanduser("~")
    if not os.path.isabs(home) or home == os.sep:
        raise OSError("no home folder is known; set BELTFACTS_CACHE to a folder")
    return home


def file_uri(path: str) -> str:
    """Return an absolute path as SQLite reads it in a URI, where ``?``, ``#`` and ``%`` have a meaning."""
    quoted = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return f"file:{quoted}" if os.sep == "/" else f"file:/{quoted.replace(os.sep, '/')}"


def is_private(status: os.stat_result) -> bool:
    """Return whether a file or folder belongs to this user and nobody else may write it. True where the system has no such owners."""
    return not hasattr(os, "geteuid") or (status.st_uid == os.geteuid() and not status.st_mode & _OTHERS_MAY_WRITE)


def check_private(path: str) -> os.stat_result | None:
    """Return what a file or folder of the cache looks like, None where there is none.

    Raises PermissionError for one that others may write, or that belongs to somebody else. A link counts as a file of its own.
    """
    try:
        status = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    if stat.S_ISLNK(status.st_mode):
        status = _followed(path, status)
    if not is_private(status):
        owned = not hasattr(os, "geteuid") or status.st_uid == os.geteuid()
        is_shared = bool(status.st_mode & stat.S_ISVTX)  # as /tmp: its rights are right, it is the wrong folder
        todo = "" if is_shared else "; run chmod go-w on it"
        why = f"others may write it{todo}" if owned else "it belongs to somebody else"
        raise PermissionError(0, f"not used because {why}", path)
    return status


def _followed(path: str, status: os.stat_result) -> os.stat_result:
    """Return what a link leads to, if both belong to this user. Else return the link. A link is as good as its folder."""
    with suppress(OSError):
        target = os.stat(path)
        if not hasattr(os, "geteuid") or status.st_uid == os.geteuid():
            return target
    return status


def make_private_folder(path: str) -> None:
    """Make a folder of the cache, for the user alone, where there is none. Raises OSError where it cannot be used, see `check_private`."""
    status = check_private(path)
    if status is None:
        with suppress(FileExistsError):
            os.makedirs(path, mode=0o700)
        status = check_private(path)
    if status and not stat.S_ISDIR(status.st_mode):
        raise NotADirectoryError(0, "not a folder", path)


@contextmanager
def new_file(target: str, *, replaces: bool = True, syncs: bool = True) -> Iterator[tuple[int, str]]:
    """Make a file beside `target`, which is put in the place of `target` in one step when the block ends without an error.

    Yields the handle of the file, for writing, and its path. Its name is new and random, no link is followed, and only the user may read
    it (mode 0600) until the block changes that. What it holds is on the disk before it is visible, unless without `syncs`. Without
    `replaces` a file that is there stays, and FileExistsError is raised. What killed processes left of earlier ones for the same target is
    removed. Raises OSError.
    """
    remove_abandoned(target)
    handle, temporary = _open_new(target)
    try:
        yield handle, temporary
        if syncs:
            os.fsync(handle)
        if os.name == "nt":  # a file that is open keeps its name there
            os.close(handle)
            handle = -1
        _put_in_place(temporary, target, replaces=replaces)
    finally:
        with suppress(OSError):
            os.unlink(temporary)
        if handle >= 0:
            os.close(handle)
    if syncs:
        _sync_folder(os.path.dirname(target))


def _put_in_place(temporary: str, target: str, *, replaces: bool) -> None:
    """Give a file its name."""
    if not replaces:
        try:
            os.link(temporary, target)
        except FileExistsError:
            raise
        except (OSError, AttributeError):  # a file system without hard links
            os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))  # takes the name
        else:
            return
    os.replace(temporary, target)


def _sync_folder(folder: str) -> None:
    """Have the names in a folder written to the disk, where the system can."""
    with suppress(OSError):
        handle = os.open(folder or ".", os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _open_new(target: str) -> tuple[int, str]:
    """Open a new temporary file for `target`, and lock it. Return its handle and path."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    while True:
        path = os.path.join(os.path.dirname(target), f"{_prefix(target)}{os.urandom(8).hex()}{TEMPORARY}")
        handle = os.open(path, flags, 0o600)
        lock_file(handle, waits=True)
        with suppress(OSError):
            if os.path.samestat(os.fstat(handle), os.stat(path)):  # else it was taken for abandoned before it was locked
                return handle, path
        os.close(handle)


def _prefix(target: str) -> str:
    """Return how the names of the temporary files of `target` begin."""
    name = os.fsencode(os.path.basename(target))[:_LONGEST_NAME]
    return f".{name.decode('utf-8', 'ignore')}."


def lock_file(handle: int, *, waits: bool) -> bool | None:
    """Lock an open file until it is closed. Return whether it is locked now, None where there are no locks."""
    try:
        import fcntl  # not on every system
    except ImportError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if waits else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return None
    return True


def remove_abandoned(target: str) -> None:
    """Remove the temporary files that killed processes left of earlier attempts to write `target`.

    A process locks the file that it writes, so a file that can be locked is abandoned. Without locks, an old one is.
    """
    folder, prefix = os.path.dirname(target), _prefix(target)
    with suppress(OSError):
        for name in os.listdir(folder or "."):
            if name.startswith(prefix) and name.endswith(TEMPORARY):
                _remove_if_abandoned(os.path.join(folder, name))


def _remove_if_abandoned(path: str) -> None:
    with suppress(OSError):
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return
        handle = os.open(path, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        try:
            locked = lock_file(handle, waits=False)
            if locked or (locked is None and time.time() - os.fstat(handle).st_mtime > _ABANDONED):
                os.unlink(path)
        finally:
            os.close(handle)
