"""Write files that the user names, in one step: readers see the old bytes or the new ones, also when the program is killed.

Every command that writes a file calls `rewrite_file` (the new text depends on the old one), `exchange_file` (the
same for bytes), `create_file` (there must be none), or `replace_file`
(it need not be looked at). This module does not know what the bytes mean.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from beltfacts.cache_files import new_file
from beltfacts.errors import UseError

_PATIENCE = 30.0
"""Seconds to wait for another program that writes the same file."""

_RETRY = 0.02
"""Seconds between two attempts to lock a file."""

COPY_MARK = ".beltfacts-copy"
"""A file in a folder that is the local copy of a shared library. It contains the address, without a password."""


def rewrite_file(path: str, change: Callable[[str], str], *, dry_run: bool = False) -> None:
    """Replace a file, in one step, by what `change` makes of its text.

    `change` is called while the file is locked, and may look at more than the text. Nothing is written when it raises, or with `dry_run`.
    Raises UseError when the file is read-only, is being written by another program, or cannot be written.
    """
    real = os.path.realpath(path)
    _refuse_copy(real)
    try:
        if dry_run:
            change(Path(real).read_bytes().decode("utf-8-sig"))
            return
        refuse_read_only(real, path)
        with _locked(real, path):
            data = Path(real).read_bytes()
            mark = data[:3] if data[:3] == b"\xef\xbb\xbf" else b""
            new = change(data[len(mark) :].decode("utf-8"))
            _replace(real, data, mark + new.encode("utf-8"))
    except (OSError, UnicodeError) as error:
        reason = (getattr(error, "strerror", None) or "not UTF-8 text").lower()
        raise UseError(f"cannot write {path}: {reason}; nothing was written") from error


def exchange_file(path: str, old: bytes, new: bytes) -> None:
    """Replace the bytes `old` of a file by `new`, in one step.

    Raises UseError when the file has other bytes by now, is read-only, is being written by another program, or cannot be written.
    """
    real = os.path.realpath(path)
    _refuse_copy(real)
    try:
        refuse_read_only(real, path)
        with _locked(real, path):
            _replace(real, old, new)
    except OSError as error:
        raise UseError(f"cannot write {path}: {(error.strerror or 'error').lower()}; nothing was written") from error


def create_file(path: str, data: bytes) -> None:
    """Write a new file in one step: it is there as a whole or not at all.

    Raises UseError when there is a file of that name, or when it cannot be written. Nothing is ever overwritten.
    """
    _refuse_copy(os.path.abspath(path))
    try:
        with new_file(os.path.abspath(path), replaces=False) as (handle, temporary):
            with os.fdopen(handle, "wb", closefd=False) as file:
                file.write(data)
            os.chmod(temporary, _usual_rights())
    except FileExistsError as error:
        raise UseError(f"{path} is there already; nothing was written") from error
    except OSError as error:
        raise UseError(f"cannot write {path}: {(error.strerror or 'error').lower()}; nothing was written") from error


def _refuse_copy(path: str) -> None:
    """Raise UseError for a file in the local copy of a shared library: the next change in the database would overwrite it."""
    mark = os.path.join(os.path.dirname(path), COPY_MARK)
    if os.path.isfile(mark):
        address = Path(mark).read_text(encoding="utf-8").strip()
        raise UseError(f"{address} is a shared library: beltfacts pull it into a folder, change it there, and push; nothing was written")


def refuse_read_only(real: str, path: str) -> None:
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
    """Replace a file by new bytes, which are on the disk before they are visible. Its owner and rights stay.

    Raises UseError when the file has changed since `old` was read.
    """
    with new_file(real) as (handle, temporary):
        with os.fdopen(handle, "wb", closefd=False) as file:
            file.write(new)
        _keep_rights(temporary, real)
        if Path(real).read_bytes() != old:
            raise UseError(f"{real} was changed by another program meanwhile; nothing was written, run the command again")


def replace_file(path: str, write: Callable[[str], None], *, force: bool) -> None:
    """Let `write` fill a temporary file, whose path it gets, then put it in the place of `path` in one step.

    A new file gets the usual rights, one that is replaced keeps its owner and rights. Links are followed. Raises UseError when the file is
    there (unless `force`), is no file, or cannot be written. Then nothing has changed, and nothing is left.
    """
    real = os.path.realpath(path)
    there = f"{path} is there already; add --force to replace it, or name another file"
    if os.path.lexists(path) and not force:
        raise UseError(there)
    if os.path.exists(real) and not os.path.isfile(real):
        raise UseError(f"{path} is not a file; name a file, or leave --output out and send standard output there")
    try:
        with new_file(real, replaces=force) as (_, temporary):
            write(temporary)
            if os.path.exists(real):
                _keep_rights(temporary, real)
            else:
                os.chmod(temporary, _usual_rights())
    except FileExistsError as error:
        raise UseError(there) from error
    except (OSError, ValueError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UseError(f"cannot write {path}: {reason.lower()}; nothing was written") from error


def _usual_rights() -> int:
    """Return the rights that a new file gets."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _keep_rights(temporary: str, real: str) -> None:
    """Give a file the owner, group, rights and access list of the file that it replaces.

    Where this user may not give the owner, the file becomes the user's, if the group can stay. Raises PermissionError where neither can.
    """
    status = os.stat(real)
    if hasattr(os, "chown"):
        try:
            os.chown(temporary, status.st_uid, status.st_gid)
        except PermissionError:
            if os.stat(temporary).st_gid != status.st_gid:
                os.chown(temporary, -1, status.st_gid)
    for name in os.listxattr(real) if hasattr(os, "listxattr") else ():
        with suppress(OSError):  # some belong to the system
            os.setxattr(temporary, name, os.getxattr(real, name))
    os.chmod(temporary, status.st_mode & 0o7777)
