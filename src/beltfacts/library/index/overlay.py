"""Update a large index in memory, over its cache file, for a process that follows a library while its files change.

The update is a transaction that is never committed: the pages that it changes stay in the memory of this process, and all others are read
from the cache file, which is not copied, hashed or written. Reading one changed fact file is then most of the work. A cache file is updated
on disk by whoever opens the library anew, see `index_file`.
"""

from __future__ import annotations

import os
import sqlite3

from beltfacts.cache_files import file_uri
from beltfacts.library.index.change_detection import Changes, Snapshot, detect_changes, stored_files
from beltfacts.library.index.parallel_parsing import ParseFile
from beltfacts.library.index.store import Store
from beltfacts.library.index.update import apply_update, plan_update

_LARGE = 4 << 20
"""Bytes of a cache file from which copying and hashing it takes longer than the changed pages are worth."""

_MOST_CHANGED = 1 << 20
"""Bytes of changed fact files from which the cache file is updated instead: each later overlay would read them again."""


def open_overlay(path: str, old: Store, now: Snapshot, parse: ParseFile) -> tuple[Store, int] | None:
    """Open an update of an index that is held in memory. Return it with the number of fact files that were read for it.

    `old` is the index of the cache file `path`. Return None where the cache file is to be updated, or built anew: it is small, much changed,
    or another process replaced it. Raises OSError, sqlite3.Error or Damaged where it cannot be read.
    """
    files = stored_files(old)
    changes = detect_changes(files, now)
    if not _is_worth_it(path, changes):
        return None
    plan = plan_update(old, files, now.stamps, changes, parse)
    if plan is None:
        return None
    store = Store(db := _begin(path))
    try:
        if stored_files(store) == files:
            count = apply_update(db, old, plan, None)
            db.execute("SAVEPOINT added")  # FTS5 writes its new terms to pages, where queries find them faster
            db.execute("RELEASE added")  # never executescript here: it commits first
            return store, count
    except BaseException:
        store.close()
        raise
    store.close()
    return None


def _is_worth_it(path: str, changes: Changes) -> bool:
    """Return whether the cache file is large and few fact files changed."""
    return os.path.getsize(path) > _LARGE and sum(stamp.size for stamp in changes.stale) <= _MOST_CHANGED


def _begin(path: str) -> sqlite3.Connection:
    """Open a cache file and begin the transaction that is never committed.

    Without `cache_spill`, changed pages stay in memory. Nobody else ever writes to the file, see `cache_files.new_file`, so no lock is needed.
    """
    db = sqlite3.connect(f"{file_uri(path)}?mode=rw&nolock=1", uri=True, isolation_level=None, check_same_thread=False)
    try:
        db.executescript("PRAGMA cache_spill = OFF; PRAGMA journal_mode = MEMORY; PRAGMA temp_store = MEMORY; BEGIN")
    except BaseException:
        db.close()
        raise
    return db
