"""Where a store is kept between runs, and when it is stale.

The cache is disposable: never needed, thrown away when damaged or of another version.

A new or changed store is written to a file of its own beside the old one and then put in its place, so that many processes
may build at once and a killed one leaves nothing that hurts. Fact files are read through a function that the caller gives;
this module parses none.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from beltfacts.library.index.change_detection import Stamp, detect_changes, stamp_files, stored_files
from beltfacts.library.index.records import Damaged
from beltfacts.library.index.schema import VERSION
from beltfacts.library.index.store import Store

if TYPE_CHECKING:  # building is imported where it is done: a fresh cache needs none of it
    from beltfacts.library.files import Parsed

FOLDER_VARIABLE = "BELTFACTS_CACHE"
DAMAGE = (Damaged, sqlite3.DatabaseError)
"""What reading a damaged cache raises."""

_ABANDONED = 3600  # s: after this a temporary file is nobody's

Progress = Callable[[int, int], None]
"""Called with files done and files in all while a store is built."""

_answering: set[Path] = set()
_distrusted: set[Path] = set()


class CacheState(NamedTuple):
    """How a store was come by: its file (None in memory), how many files were read for it, and a word on trouble (empty when none)."""

    path: Path | None
    read: int
    trouble: str


def cache_folder() -> Path:
    """The user's cache folder for this program (``BELTFACTS_CACHE``, else the platform's). Raises OSError when there is none."""
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


def file_for(roots: Sequence[str]) -> Path:
    """The cache file for a set of fact folders; the roots stored inside it settle a collision of names."""
    name = "".join(char if char.isalnum() else "-" for char in os.path.basename(roots[0]))[:40] if roots else ""
    return cache_folder() / f"{name or 'facts'}-{crc32(chr(0).join(roots).encode('utf-8', 'surrogateescape')):08x}.sqlite"


def open_store(
    roots: Sequence[str], files: Sequence[str], read: Callable[[str], Parsed], *, cached: bool = True, progress: Progress | None = None
) -> tuple[Store, CacheState]:
    """A store of these files, from the cache when it is fresh, else built and cached, else (no place to write) in memory.

    `roots` are the absolute folders or files that the user named, `files` the fact files found in them, `read` parses one.
    """
    now = stamp_files(files)
    if not cached:
        return Store(_built_in_memory(now, read, progress)), CacheState(None, len(files), "")
    try:
        path = file_for(roots)
        old = None if path in _distrusted else _opened(path, roots)
        if old is not None and not _stale(old, now):
            _answering.add(path)
            return Store(old), CacheState(path, 0, "")
        with contextlib.closing(old) if old is not None else contextlib.nullcontext():
            store, count = _replaced(path, roots, now, read, old, progress)
    except (OSError, sqlite3.Error) as error:
        trouble = f"no cache is kept ({explain_error(error)}); searching works without it, more slowly"
        return Store(_built_in_memory(now, read, progress)), CacheState(None, len(files), trouble)
    _distrusted.discard(path)
    _answering.add(path)
    return store, CacheState(path, count, "")


def reject_open_caches() -> bool:
    """Answer no more from the cache files used so far, as one of them is damaged; whether there were any.

    They are built anew when they are opened the next time.
    """
    _distrusted.update(_answering)
    _answering.clear()
    return bool(_distrusted)


def discard_cache(roots: Sequence[str]) -> bool:
    """Remove the cache file for these roots; whether there was one. Raises OSError when it cannot be removed."""
    path = file_for(roots)
    existed = path.exists()
    path.unlink(missing_ok=True)
    return existed


def explain_error(error: Exception) -> str:
    """Why the cache cannot be used, in words: what the system says, with the file if it names one, else what the error says."""
    if not isinstance(error, OSError) or not error.strerror:
        return str(error)
    return error.strerror.lower() + (f": {error.filename}" if error.filename else "")


def _opened(path: Path, roots: Sequence[str]) -> sqlite3.Connection | None:
    """The cache file, when it is there, whole as far as can be told at once, of this version and for these roots."""
    if not os.path.isfile(path):
        return None
    db = None
    try:
        db = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
        settings = dict(db.execute("SELECT key, value FROM meta"))
        if settings.get("version") == VERSION and settings.get("roots") == _roots(roots) and settings.get("whole") == "yes":
            return db
    except sqlite3.Error:
        pass
    if db is not None:
        db.close()
    return None


def _roots(roots: Sequence[str]) -> str:
    return "\n".join(roots).encode("utf-8", "backslashreplace").decode()


def _stale(old: sqlite3.Connection, now: Sequence[Stamp]) -> bool:
    try:
        return detect_changes(stored_files(old), now).needs_update
    except sqlite3.DatabaseError:
        return True


def _built_in_memory(now: Sequence[Stamp], read: Callable[[str], Parsed], progress: Progress | None) -> sqlite3.Connection:
    from beltfacts.library.index.update import build_all
    from beltfacts.library.index.writer import create_tables

    db = sqlite3.connect(":memory:")
    create_tables(db)
    build_all(db, now, read, progress)
    return db


def _replaced(
    path: Path,
    roots: Sequence[str],
    now: Sequence[Stamp],
    read: Callable[[str], Parsed],
    old: sqlite3.Connection | None,
    progress: Progress | None,
) -> tuple[Store, int]:
    """Write a fresh store beside `path`, put it in its place, and open it; with the number of files read for it."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _sweep(path.parent)
    fresh = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        count = None
        if old is not None:
            with contextlib.suppress(Damaged, sqlite3.DatabaseError):  # then everything is read again
                count = _refreshed(fresh, path, now, read, old, progress)
        if count is None:
            count = _built(fresh, roots, now, read, progress)
        os.replace(fresh, path)
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
    opened = _opened(path, roots)
    if opened is None:
        raise OSError("the cache file could not be read back")
    return Store(opened), count


def _refreshed(
    fresh: Path, path: Path, now: Sequence[Stamp], read: Callable[[str], Parsed], old: sqlite3.Connection, progress: Progress | None
) -> int | None:
    """A copy of the cache in which only the files that changed are read again; None when everything must be."""
    from shutil import copyfile

    from beltfacts.library.index.update import apply_update, plan_update

    rows = stored_files(old)
    todo = plan_update(old, rows, now, detect_changes(rows, now), read)
    if todo is None:
        return None
    copyfile(path, fresh)
    with contextlib.closing(_writable(fresh)) as db:
        count = apply_update(db, old, todo, progress)
        db.execute("COMMIT")
    return count


def _built(fresh: Path, roots: Sequence[str], now: Sequence[Stamp], read: Callable[[str], Parsed], progress: Progress | None) -> int:
    from beltfacts.library.index.update import build_all
    from beltfacts.library.index.writer import create_tables

    fresh.unlink(missing_ok=True)
    with contextlib.closing(_writable(fresh)) as db:
        create_tables(db)
        count = build_all(db, now, read, progress)
        db.executemany("INSERT INTO meta VALUES (?, ?)", [("roots", _roots(roots)), ("whole", "yes")])
        db.execute("COMMIT")
    return count


def _writable(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -2000; BEGIN;")
    return db


def _sweep(place: Path) -> None:
    """Remove what killed processes left behind."""
    for left in place.glob("*.sqlite.*.tmp"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > _ABANDONED:
                left.unlink()


__all__ = ["CacheState", "Damaged", "Progress", "Stamp", "cache_folder", "discard_cache", "file_for", "open_store"]
