"""Open the index of a library: from its cache file while that is fresh, else built and cached, else in memory.

The cache is disposable: it is never needed, and is thrown away when it is damaged or of another version. This module parses no fact
file and builds no index: `index_file` does, with a function that the caller gives.
"""

import os
import sqlite3
from _thread import allocate_lock  # threading has the same lock, and takes longer to import
from collections.abc import Callable, Sequence
from contextlib import suppress
from stat import S_ISREG
from typing import TYPE_CHECKING, NamedTuple

from beltfacts.cache_files import check_private, file_uri, make_private_folder
from beltfacts.library.index.cache_path import cache_path
from beltfacts.library.index.change_detection import Snapshot, detect_changes, stored_files
from beltfacts.library.index.records import Damaged
from beltfacts.library.index.schema import VERSION
from beltfacts.library.index.seal import is_whole, look
from beltfacts.library.index.store import Store

if TYPE_CHECKING:  # building is imported where it is done: a fresh cache needs none of it
    from pathlib import Path

    from beltfacts.library.index.parallel_parsing import ParseFile

DAMAGE = (Damaged, sqlite3.DatabaseError)
"""What reading a damaged cache raises."""

Progress = Callable[[int, int], None]
"""Called while an index is built: number of files done, number of files in all."""

_REPLACEMENTS = 100
"""Times that a cache file may be replaced while it is looked at. Each is the work of another process, and takes it milliseconds."""

_opening = allocate_lock()
"""Held while a cache file is opened or built: two threads that build one at once would write to the same temporary file."""

_used: set[str] = set()
"""Cache files that libraries of this process were opened from."""

_rejected: set[str] = set()
"""Cache files to build anew when they are opened the next time."""


class CacheState(NamedTuple):
    """How an index was opened.

    file: absolute path of its cache file, empty for an index in memory.
    read: number of fact files that were read for it.
    trouble: why no cache is kept, for a message; empty where one is kept or none was wanted.
    """

    file: str
    read: int
    trouble: str

    @property
    def path(self) -> "Path | None":
        """The cache file as a path, None for an index in memory."""
        from pathlib import Path  # imported here: it takes longer than opening a fresh cache

        return Path(self.file) if self.file else None


def open_store(
    roots: Sequence[str],
    now: Snapshot,
    parse: "ParseFile",
    *,
    cached: bool = True,
    follows: bool = False,
    progress: Progress | None = None,
) -> tuple[Store, CacheState]:
    """Open the index of these files, from the cache when it is fresh.

    `roots` are the absolute folders or files that the user named, `now` is what the fact files in them look like, `parse` parses one.
    Without `cached`, and where no cache file can be written, the index is built in memory. With `follows` a small change of a large library is
    kept in memory, and the cache file stays as it is, see `overlay`.
    """
    trouble = ""
    if cached:
        try:
            with _opening:
                return _open_cached(cache_path(roots), roots, now, parse, follows, progress)
        except (OSError, sqlite3.Error) as error:
            trouble = f"no cache is kept ({explain_error(error)}); searching works without it, more slowly"
    from beltfacts.library.index.index_file import build_in_memory

    return build_in_memory(now, parse, progress), CacheState("", len(now.stamps), trouble)


def _open_cached(
    path: str, roots: Sequence[str], now: Snapshot, parse: "ParseFile", follows: bool, progress: Progress | None
) -> tuple[Store, CacheState]:
    """Open a cache file, built or updated before where needed. With `follows` it may be updated in memory.

    Raises OSError or sqlite3.Error when it cannot be written, and PermissionError when others may write it or its folder.
    """
    make_private_folder(os.path.dirname(path))
    store = None if path in _rejected else open_cache_file(path, roots)
    if store is not None and not _is_stale(store, now):
        _used.add(path)
        return store, CacheState(path, 0, "")
    from beltfacts.library.index.index_file import replace_cache_file

    try:
        if follows and store is not None and (overlay := _open_overlay(path, store, now, parse)):
            _used.add(path)
            return overlay[0], CacheState(path, overlay[1], "")
        count = replace_cache_file(path, encode_roots(roots), now, parse, store, progress)
    finally:
        if store is not None:
            store.close()
    fresh = open_cache_file(path, roots)
    if fresh is None:
        raise OSError("the cache file could not be read back")
    _rejected.discard(path)
    _used.add(path)
    return fresh, CacheState(path, count, "")


def _open_overlay(path: str, old: Store, now: Snapshot, parse: "ParseFile") -> tuple[Store, int] | None:
    """Open an update of a cache file that is held in memory. Return None where the file is to be updated or built anew."""
    from beltfacts.library.index.overlay import open_overlay

    with suppress(OSError, *DAMAGE):
        return open_overlay(path, old, now, parse)
    return None


def open_cache_file(path: str, roots: Sequence[str]) -> Store | None:
    """Open a cache file for reading.

    Return None unless it is there, whole, complete, of this version and for these roots. Raises PermissionError when others may write it.
    """
    if not _is_whole_file(path):
        return None
    try:
        store = Store(sqlite3.connect(f"{file_uri(path)}?mode=ro&immutable=1", uri=True, check_same_thread=False))
    except sqlite3.Error:
        return None
    with suppress(sqlite3.Error):
        settings = dict(store.query("SELECT key, value FROM meta"))
        if settings.get("version") == VERSION and settings.get("roots") == encode_roots(roots) and settings.get("complete") == "yes":
            return store
    store.close()
    return None


def _is_whole_file(path: str) -> bool:
    """Return whether a cache file is there, and is what was written.

    A file that another process replaces meanwhile is looked at again. Raises PermissionError when others may write it.
    """
    for _ in range(_REPLACEMENTS):
        status = check_private(path)
        try:
            if status is None or not S_ISREG(status.st_mode):
                return False
            if is_whole(path, status):
                return True
            now = os.stat(path)
        except OSError:
            return False
        if look(now) == look(status):
            return False
    return False


def encode_roots(roots: Sequence[str]) -> str:
    """Return the roots as a cache file keeps them.

    They are one a line. What is not Unicode is spelt out.
    """
    return "\n".join(roots).encode("utf-8", "backslashreplace").decode()


def _is_stale(store: Store, now: Snapshot) -> bool:
    """Return whether an index should be updated, or is damaged."""
    try:
        return detect_changes(stored_files(store), now).needs_update
    except sqlite3.DatabaseError:
        return True


def has_changed_files(store: Store, now: Snapshot) -> bool:
    """Return whether fact files changed since the index was built. A damaged index counts as changed."""
    try:
        return detect_changes(stored_files(store), now).in_content
    except sqlite3.DatabaseError:
        return True


def reject_open_caches() -> bool:
    """Reject the cache files that were used so far, as one is damaged.

    They are built anew when they are opened next. Return whether there are any.
    """
    _rejected.update(_used)
    _used.clear()
    return bool(_rejected)


def explain_error(error: Exception) -> str:
    """Return why the cache cannot be used, for a message.

    That is what the system says, with the file if it names one, else the text of the error.
    """
    if not isinstance(error, OSError) or not error.strerror:
        return str(error)
    return error.strerror.lower() + (f": {error.filename}" if error.filename else "")
