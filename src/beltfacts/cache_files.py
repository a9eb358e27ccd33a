"""The user's cache folder, whom its files may be trusted to, and how a file is replaced in one step.

It does not know what the files contain. Paths are text here: `pathlib` takes longer to import than a fresh cache to open.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

FOLDER_VARIABLE = "BELTFACTS_CACHE"
"""Environment variable that names the cache folder."""

_OTHERS_MAY_WRITE = 0o022
"""The bits of a file's mode that let its group or everybody write it."""


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
    if home == "~":
        raise OSError("no home folder is known; set BELTFACTS_CACHE to a folder")
    return home


def is_private(status: os.stat_result) -> bool:
    """Return whether a file or folder belongs to this user and nobody else may write it. True where the system has no such owners."""
    return not hasattr(os, "geteuid") or (status.st_uid == os.geteuid() and not status.st_mode & _OTHERS_MAY_WRITE)


@contextmanager
def put_in_place(temporary: str | os.PathLike[str], target: str | os.PathLike[str]) -> Iterator[None]:
    """Replace `target` by the file `temporary`, which the block writes, when the block ends. Remove it when the block raises.

    Both must be in one folder. Raises OSError when the file cannot be replaced.
    """
    try:
        yield
        os.replace(temporary, target)
    finally:
        with suppress(OSError):
            os.unlink(temporary)
