"""Put a folder in the place of another in one step of the system, and tell whether a folder is being built by a process that runs.

It writes no page (`writing`).
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys

from beltfacts.cache_files import lock_file

_AT_WORKING_FOLDER = -100
"""AT_FDCWD of Linux: paths are those of the process."""

_EXCHANGE = 2
"""RENAME_EXCHANGE of renameat2 (Linux), and RENAME_SWAP of renamex_np (macOS)."""

_NOT_OFFERED = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})
"""What the system says where it, or the file system, cannot exchange two names."""


def exchange(first: str, second: str) -> bool:
    """Exchange the names of two folders in one step. Return False where the system cannot. Raises OSError where it fails."""
    old, new = os.fsencode(first), os.fsencode(second)
    try:
        system = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            failed = system.renamex_np(old, new, _EXCHANGE)
        else:
            failed = system.renameat2(_AT_WORKING_FOLDER, old, _AT_WORKING_FOLDER, new, _EXCHANGE)
    except (AttributeError, TypeError):  # no such function; no library of the system (Windows)
        return False
    if failed and (code := ctypes.get_errno()) not in _NOT_OFFERED:
        raise OSError(code, os.strerror(code), second)
    return not failed


def hold(path: str, *, waits: bool = False) -> int:
    """Lock a file or folder until this process closes it, or ends in any way. Return its descriptor; -1 where it cannot be locked.

    `waits`: wait for another process that has locked it. Raises FileNotFoundError where there is nothing.
    """
    if os.name == "nt":  # folders cannot be opened there
        return -1
    held = os.open(path, os.O_RDONLY)
    if lock_file(held, waits=waits):
        return held
    os.close(held)
    return -1


def release(held: int) -> None:
    """Give up a lock of `hold`."""
    if held >= 0:
        os.close(held)
