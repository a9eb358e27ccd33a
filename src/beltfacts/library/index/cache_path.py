"""Where the cache file of a library is, and how it is removed. It opens no cache file.

Paths are text here: `pathlib` takes longer to import than a fresh cache to open.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from zlib import crc32

FOLDER_VARIABLE = "BELTFACTS_CACHE"
"""Environment variable that names the cache folder."""


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


def cache_path(roots: Sequence[str]) -> str:
    """Return the cache file for these folders and files. Two sets may share one: the roots are stored in the file as well."""
    name = "".join(char if char.isalnum() else "-" for char in os.path.basename(roots[0]))[:40] if roots else ""
    checksum = crc32(chr(0).join(roots).encode("utf-8", "surrogateescape"))
    return os.path.join(cache_folder(), f"{name or 'facts'}-{checksum:08x}.sqlite")


def discard_cache(roots: Sequence[str]) -> bool:
    """Remove the cache file for these roots. Return whether there was one. Raises OSError when it cannot be removed."""
    try:
        os.unlink(cache_path(roots))
    except FileNotFoundError:
        return False
    return True
