"""Replace a file in one step: readers see the old bytes or the new ones, also when the program is killed.

It does not know what the bytes mean.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from beltfacts.cache_files import put_in_place as put_in_place
from beltfacts.errors import UseError

_PATIENCE = 30.0
"""Seconds to wait for another program that writes the same file."""

_RETRY = 0.02
"""Seconds between two attempts to lock a file."""

_SUFFIX = ".new"
"""Ending of a temporary file."""


def rewrite_file(path: str, change: Callable[[str], str], *, dry_run: bool = False) -> None:
    """Replace a file, in one step, by what `change` makes of its text.

    `change` is called while the file is locked, and may look at more than the text. Nothing is written when it raises, or with `dry_run`.
    Raises UseError when the file is read-only, is being written by another program, or cannot be written.
    """
    real = os.path.realpath(path)
    try:
        if dry_run:
            change(Path(real).read_bytes().decode("utf-8-sig"))
            return
        _refuse_read_only(real, path)
        with _locked(real, path):
            data = Path(real).read_bytes()
            mark = data[:3] if data[:3] == b"\xef\xbb\xbf" else b""
            new = change(data[len(mark) :].decode("utf-8"))
            _replace(real, data, mark + new.encode("utf-8"))
    except (OSError, UnicodeError) as error:
        reason = (getattr(error, "strerror", None) or "not UTF-8 text").lower()
        raise UseError(f"cannot write {path}: {reason}; nothing was written") from error


def create_file(path: str, data: bytes) -> None:
    """Write a new file in one step: it is there as a whole or not at all.

    Raises UseError when there is a file of that name, or when it cannot be written. Nothing is ever overwritten.
    """
    from tempfile import mkstemp

    folder, name = os.path.split(os.path.abspath(path))
    try:
        handle, temporary = mkstemp(_SUFFIX, f".{name}.", folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(temporary, 0o666 & ~_umask())
            _link_or_copy(temporary, path, data)
        finally:
            os.unlink(temporary)
        _sync_folder(folder)
    except FileExistsError as error:
        raise UseError(f"{path} is there already; nothing was written") from error
    except OSError as error:
        raise UseError(f"cannot write {path}: {(error.strerror or 'error').lower()}; nothing was written") from error


def _link_or_copy(temporary: str, path: str, data: bytes) -> None:
    """Give a finished file its name. Raises FileExistsError where that is taken.

    A file system without links gets the bytes under the new name at once.
    """
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        with open(path, "xb") as file:
            file.write(data)


def _umask() -> int:
    """Return which permissions new files do not get. There is no way to ask for it but to set it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _refuse_read_only(real: str, path: str) -> None:
    """Raise UseError for a file or folder that is marked read-only.

    The mark counts also for a user (root) whom it does not bind.
    """
    folder = os.path.dirname(real)
    for checked, name in ((real, path), (folder, f"the folder {os.path.dirname(path) or '.'}")):
        if not os.access(checked, os.W_OK) or not os.stat(checked).st_mode & 0o222:
            raise UseError(f"cannot write {path}: {name} is read-only; nothing was written")


@contextmanager
def _locked(real: str, path: str) -> Iterator[None]:
    """Keep other programs from writing the file. The lock ends with the process, whatever ends that."""
    handle = _lock(real, path)
    try:
        if handle is not None:  # only the owner of the lock may remove what a killed process left
            from glob import escape, glob

            for left in glob(os.path.join(escape(os.path.dirname(real)), f".{escape(os.path.basename(real))}.*{_SUFFIX}")):
                with suppress(OSError):
                    os.unlink(left)
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _lock(real: str, path: str) -> int | None:
    """Lock a file and return the handle to close.

    Return None where the system has no such locks. Then the comparison in `_replace` must do. Raises UseError when another program keeps
    the lock.
    """
    try:
        import fcntl  # not on every system
    except ImportError:
        return None
    until = time.monotonic() + _PATIENCE
    while True:
        handle = os.open(real, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.path.samestat(os.fstat(handle), os.stat(real)):  # else another one has replaced the file meanwhile
                return handle
        except BlockingIOError:
            pass
        except OSError:  # a file system without locks
            os.close(handle)
            return None
        os.close(handle)
        if time.monotonic() > until:
            raise UseError(f"{path} is being written by another program; nothing was written, try again when that is done")
        time.sleep(_RETRY)


def _replace(real: str, old: bytes, new: bytes) -> None:
    """Replace a file by new bytes, which are on the disk before they are visible.

    Raises UseError when the file has changed since `old` was read.
    """
    from tempfile import mkstemp

    handle, temporary = mkstemp(_SUFFIX, f".{os.path.basename(real)}.", os.path.dirname(real))
    with put_in_place(temporary, real):
        with os.fdopen(handle, "wb") as file:
            file.write(new)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, os.stat(real).st_mode & 0o7777)
        if Path(real).read_bytes() != old:
            raise UseError(f"{real} was changed by another program meanwhile; nothing was written, run the command again")
    _sync_folder(os.path.dirname(real))


def _sync_folder(path: str) -> None:
    """Write the names of a folder to the disk."""
    with suppress(OSError):  # not every system can
        folder = os.open(path, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
