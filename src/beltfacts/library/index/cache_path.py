"""Where the cache file of a library is, and how it is removed. It opens no cache file.

Paths are text here: `pathlib` takes longer to import than a fresh cache to open.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from zlib import crc32

from beltfacts.cache_files import cache_folder
from beltfacts.library.index.seal import SEAL


def cache_path(roots: Sequence[str]) -> str:
    """Return the cache file for these folders and files. Two sets may share one: the roots are stored in the file as well."""
    name = "".join(char if char.isalnum() else "-" for char in os.path.basename(roots[0]))[:40] if roots else ""
    checksum = crc32(chr(0).join(roots).encode("utf-8", "surrogateescape"))
    return os.path.join(cache_folder(), f"{name or 'facts'}-{checksum:08x}.sqlite")


def discard_cache(roots: Sequence[str]) -> bool:
    """Remove the cache file for these roots. Return whether there was one. Raises OSError when it cannot be removed."""
    path = cache_path(roots)
    with suppress(OSError):
        os.unlink(path + SEAL)
    try:
        os.unlink(path)
    except FileNotFoundError:
        return False
    return True
