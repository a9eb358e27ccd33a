"""Where the cache file of a library is, and how it is removed. It opens no cache file."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

FOLDER_VARIABLE = "BELTFACTS_CACHE"
"""Environment variable that names the cache folder."""


def cache_folder() -> Path:
    """Return the user's cache folder: ``BELTFACTS_CACHE``, else the platform's. Raises OSError when there is none."""
    if given := os.environ.get(FOLDER_VARIABLE):
        return Path(given).absolute()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or _home()) / "beltfacts" / "cache"
    if sys.platform == "darwin":
        return _home() / "Library" / "Caches" / "beltfacts"
    base = os.environ.get("XDG_CACHE_HOME") or ""
    return (Path(base) if os.path.isabs(base) else _home() / ".cache") / "beltfacts"


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError as error:
        raise OSError("no home folder is known; set BELTFACTS_CACHE to a folder") from error


def cache_path(roots: Sequence[str]) -> Path:
    """Return the cache file for these folders and files. Two sets may share one: the roots are stored in the file as well."""
    name = "".join(char if char.isalnum() else "-" for char in os.path.basename(roots[0]))[:40] if roots else ""
    return cache_folder() / f"{name or 'facts'}-{crc32(chr(0).join(roots).encode('utf-8', 'surrogateescape')):08x}.sqlite"


def discard_cache(roots: Sequence[str]) -> bool:
    """Remove the cache file for these roots. Return whether there was one. Raises OSError when it cannot be removed."""
    path = cache_path(roots)
    existed = path.exists()
    path.unlink(missing_ok=True)
    return existed
