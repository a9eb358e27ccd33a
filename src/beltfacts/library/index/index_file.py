"""Write an index into memory or into its cache file: built from all fact files, or updated where only some changed.

A new or updated index is written to a file of its own beside the old one, which it then replaces in one step: many processes may build at
once, and a killed one leaves nothing that hurts. Whether an index is fresh is decided in `cache`.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from beltfacts.cache_files import file_uri, new_file
from beltfacts.library.index.build import build_all
from beltfacts.library.index.change_detection import Snapshot, detect_changes, stored_files
from beltfacts.library.index.parallel_parsing import Content, ParseFile
from beltfacts.library.index.records import Damaged
from beltfacts.library.index.seal import add_hash, copy_without_hash, seal_new
from beltfacts.library.index.store import Store
from beltfacts.library.index.update import apply_update, plan_update
from beltfacts.library.index.writer import create_tables

if TYPE_CHECKING:
    from beltfacts.library.index.cache import Progress

_ABANDONED = 3600
"""Seconds after its last change from which a temporary file belongs to no running process."""


def build_in_memory(now: Snapshot, parse: ParseFile, progress: Progress | None) -> Store:
    """Build an index of these files in memory."""
    db = sqlite3.connect(":memory:", check_same_thread=False)
    try:
        create_tables(db)
        build_all(db, now.stamps, parse, progress)
    except BaseException:
        db.close()
        raise
    return Store(db)


def replace_cache_file(file: str, encoded_roots: str, now: Snapshot, parse: ParseFile, old: Store | None, progress: Progress | None) -> int:
    """Put a fresh index of these files in the place of the cache file. Return the number of fact files read for it.

    `old` is the index that the cache file holds, None where that is of no use. Raises OSError or sqlite3.Error when it cannot be written.
    """
    _remove_files_of_version_1(Path(file).parent)
    read: dict[str, Content] = {}
    with new_file(file) as (handle, temporary):
        count = None
        if old is not None:
            with suppress(Damaged, sqlite3.DatabaseError):  # then everything is read again
                count = _write_update(handle, temporary, file, now, parse, old, progress, read)
        if count is None:
            os.truncate(temporary, 0)
            count = _write_index(temporary, encoded_roots, now, parse, progress, read)
        add_hash(handle)
    seal_new(file)
    return count


def _write_update(
    handle: int,
    path: str,
    cache_file: str,
    now: Snapshot,
    parse: ParseFile,
    old: Store,
    progress: Progress | None,
    read: dict[str, Content],
) -> int | None:
    """Write a copy of an index in which only changed files are read again. `handle` is the open file of `path`. `read`: see `plan_update`.

    Return how many, or None when everything must be read. That is also so when another process has replaced the cache file meanwhile.
    """
    files = stored_files(old)
    plan = plan_update(old, files, now.stamps, detect_changes(files, now), parse, read)
    if plan is None:
        return None
    copy_without_hash(cache_file, handle)
    with closing(_connect(path)) as db, closing(Store(db)) as copied:
        if stored_files(copied) != files:
            return None
        _begin(db)
        count = apply_update(db, old, plan, progress)
        db.execute("COMMIT")
    return count


def _write_index(
    path: str, encoded_roots: str, now: Snapshot, parse: ParseFile, progress: Progress | None, read: dict[str, Content]
) -> int:
    """Write an index for which every file is read into an empty file. `read`: contents that were read already, by path."""
    with closing(_connect(path)) as db:
        _begin(db)
        create_tables(db)
        count = build_all(db, now.stamps, parse, progress, read)
        db.executemany("INSERT INTO meta VALUES (?, ?)", [("roots", encoded_roots), ("complete", "yes")])
        db.execute("COMMIT")
    return count


def _connect(path: str) -> sqlite3.Connection:
    """Open a file that this process has locked, without the locks of SQLite: on some systems the two would wait for one another."""
    return sqlite3.connect(f"{file_uri(path)}?nolock=1", uri=True, isolation_level=None)


def _begin(db: sqlite3.Connection) -> None:
    """Begin the one transaction of a file that is in nobody's hands until it is complete."""
    db.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -2000; BEGIN;")


def _remove_files_of_version_1(folder: Path) -> None:
    """Remove what killed processes of version 0.1 left behind, which did not lock their files."""
    for left in folder.glob("*.sqlite.*.tmp"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _ABANDONED:
                left.unlink()
