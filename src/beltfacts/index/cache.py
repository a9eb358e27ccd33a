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

from beltfacts.index.store import VERSION, Damaged, Store

if TYPE_CHECKING:  # building is imported where it is done: a fresh cache needs none of it
    from beltfacts.parsing import Parsed

FOLDER_VARIABLE = "BELTFACTS_CACHE"
_SETTLED = 2_000_000_000  # ns: a file changed later than this before it was read may have changed again unseen
_ABANDONED = 3600  # s: after this a temporary file is nobody's

Progress = Callable[[int, int], None]
"""Called with files done and files in all while a store is built."""


class Stamp(NamedTuple):
    """What tells whether a file changed without reading it: path, size in bytes, modification time in ns."""

    path: str
    size: int
    mtime: int


class State(NamedTuple):
    """How a store was come by: its file (None in memory), how many files were read for it, and a word on trouble (empty when none)."""

    path: Path | None
    read: int
    trouble: str


def folder() -> Path:
    """The user's cache folder for this program (``BELTFACTS_CACHE``, else the platform's)."""
    if given := os.environ.get(FOLDER_VARIABLE):
        return Path(given)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "beltfacts" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "beltfacts"
    base = os.environ.get("XDG_CACHE_HOME") or ""
    return (Path(base) if os.path.isabs(base) else Path.home() / ".cache") / "beltfacts"


def file_for(roots: Sequence[str]) -> Path:
    """The cache file for a set of fact folders; the roots stored inside it settle a collision of names."""
    name = "".join(char if char.isalnum() else "-" for char in os.path.basename(roots[0]))[:40] if roots else ""
    return folder() / f"{name or 'facts'}-{crc32(chr(0).join(roots).encode('utf-8', 'surrogateescape')):08x}.sqlite"


def stamps(files: Sequence[str]) -> list[Stamp]:
    """The stamp of each file; one that cannot be looked at has size -1."""
    found = []
    for path in files:
        try:
            status = os.stat(path)
        except OSError:
            found.append(Stamp(path, -1, 0))
        else:
            found.append(Stamp(path, status.st_size, status.st_mtime_ns))
    return found


def content_hash(path: str) -> str:
    """BLAKE2 of a file's bytes, or an empty string when it cannot be read."""
    from hashlib import blake2b  # imported here: only a file that may have changed needs it

    digest = blake2b(digest_size=16)
    try:
        with open(path, "rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    except OSError:
        return ""
    return digest.hexdigest()


class _Row(NamedTuple):
    n: int
    path: str
    size: int
    mtime: int
    hash: str
    read_at: int


def _rows(db: sqlite3.Connection) -> dict[str, _Row]:
    return {row[1]: _Row(*row) for row in db.execute("SELECT n, path, size, mtime, hash, read_at FROM file ORDER BY n")}


def changed(db: sqlite3.Connection, now: Sequence[Stamp]) -> list[Stamp]:
    """The files that are not as they were when they were read: by size and time, and by content where these settle nothing."""
    rows = _rows(db)
    found = []
    for stamp in now:
        row = rows.get(stamp.path)
        if (
            row is None
            or row.size != stamp.size
            or ((row.mtime != stamp.mtime or row.read_at - row.mtime < _SETTLED) and row.hash != content_hash(stamp.path))
        ):
            found.append(stamp)
    return found


def open_store(
    roots: Sequence[str], files: Sequence[str], read: Callable[[str], Parsed], *, cached: bool = True, progress: Progress | None = None
) -> tuple[Store, State]:
    """A store of these files, from the cache when it is fresh, else built and cached, else (no place to write) in memory.

    `roots` are the absolute folders or files that the user named, `files` the fact files found in them, `read` parses one.
    """
    now = stamps(files)
    if not cached:
        return Store(_built_in_memory(now, read, progress)), State(None, len(files), "")
    path = file_for(roots)
    old = _opened(path, roots)
    if old is not None:
        try:
            stale, gone = changed(old, now), _rows(old).keys() - {stamp.path for stamp in now}
            if not stale and not gone:
                return Store(old), State(path, 0, "")
        except sqlite3.DatabaseError:
            old.close()
            old = None
    try:
        return _replaced(path, roots, now, read, old, progress)
    except (OSError, sqlite3.Error) as error:
        trouble = f"no cache is kept ({_reason(error)}); searching works without it, more slowly"
        return Store(_built_in_memory(now, read, progress)), State(None, len(files), trouble)


def discard(roots: Sequence[str]) -> bool:
    """Remove the cache file for these roots; whether there was one. Raises OSError when it cannot be removed."""
    path = file_for(roots)
    existed = path.exists()
    path.unlink(missing_ok=True)
    return existed


def _reason(error: Exception) -> str:
    return (error.strerror or str(error)).lower() if isinstance(error, OSError) else str(error)


def _opened(path: Path, roots: Sequence[str]) -> sqlite3.Connection | None:
    """The cache file, when it is there, whole as far as can be told at once, of this version and for these roots."""
    if not path.is_file():
        return None
    try:
        db = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
        settings = dict(db.execute("SELECT key, value FROM meta"))
    except sqlite3.Error:
        return None
    if settings.get("version") == VERSION and settings.get("roots") == "\n".join(roots) and settings.get("whole") == "yes":
        return db
    db.close()
    return None


def _built_in_memory(now: Sequence[Stamp], read: Callable[[str], Parsed], progress: Progress | None) -> sqlite3.Connection:
    from beltfacts.index.build import create

    db = sqlite3.connect(":memory:")
    create(db)
    _fill(db, now, read, progress)
    return db


def _replaced(
    path: Path,
    roots: Sequence[str],
    now: Sequence[Stamp],
    read: Callable[[str], Parsed],
    old: sqlite3.Connection | None,
    progress: Progress | None,
) -> tuple[Store, State]:
    """Write a fresh store beside `path`, put it in its place, and open it."""
    from beltfacts.index.build import create

    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _sweep(path.parent)
    fresh = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        fresh.unlink(missing_ok=True)
        count = _refreshed(fresh, path, now, read, old, progress) if old is not None else None
        if count is None:
            fresh.unlink(missing_ok=True)
            with contextlib.closing(_writable(fresh)) as db:
                create(db)
                count = _fill(db, now, read, progress)
                _seal(db, roots)
        os.replace(fresh, path)
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
    opened = _opened(path, roots)
    if opened is None:
        raise OSError("the cache file could not be read back")
    return Store(opened), State(path, count, "")


def _writable(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000; BEGIN;")
    return db


def _seal(db: sqlite3.Connection, roots: Sequence[str]) -> None:
    db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", [("roots", "\n".join(roots)), ("whole", "yes")])
    db.execute("COMMIT")


def _sweep(place: Path) -> None:
    """Remove what killed processes left behind."""
    for left in place.glob("*.sqlite.*.tmp"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > _ABANDONED:
                left.unlink()


def _declares(parsed: Parsed) -> bool:
    return bool(parsed.subjects or parsed.topics or parsed.units or parsed.synonyms)


def _record_file(db: sqlite3.Connection, stamp: Stamp, declares: bool) -> int:
    read_at = time.time_ns()
    values = (stamp.path, stamp.size, stamp.mtime, content_hash(stamp.path), read_at, declares)
    db.execute("INSERT INTO file (path, size, mtime, hash, read_at, vocabulary) VALUES (?, ?, ?, ?, ?, ?)", values)
    return int(db.execute("SELECT last_insert_rowid()").fetchone()[0])


def _fill(db: sqlite3.Connection, now: Sequence[Stamp], read: Callable[[str], Parsed], progress: Progress | None) -> int:
    """Read every file into an empty store. Declarations come first, as facts of any file may name them."""
    from beltfacts.index.build import Builder

    small = sorted(now, key=lambda stamp: stamp.size)
    kept: dict[str, Parsed] = {}
    for stamp in small if len(now) < 200 else [stamp for stamp in small if "vocabulary" in os.path.basename(stamp.path)]:
        kept[stamp.path] = read(stamp.path)
    subjects = {subject.id: subject for parsed in kept.values() for subject in parsed.subjects}
    sources = {source.id: source for parsed in kept.values() for source in parsed.sources}
    builder = Builder(db, subjects, sources)
    for done, stamp in enumerate(now):
        parsed = kept.pop(stamp.path, None) or read(stamp.path)
        sources.update((source.id, source) for source in parsed.sources)
        subjects.update((subject.id, subject) for subject in parsed.subjects)
        builder.add(parsed, _record_file(db, stamp, _declares(parsed)), len(parsed.findings))
        if progress:
            progress(done + 1, len(now))
    builder.finish()
    return len(now)


def _refreshed(
    fresh: Path, path: Path, now: Sequence[Stamp], read: Callable[[str], Parsed], old: sqlite3.Connection, progress: Progress | None
) -> int | None:
    """Copy the cache and read only the files that changed; None when everything must be read again.

    That is when a changed file declares vocabulary, or a source that facts of another file name: their words are in those
    facts' rows too.
    """
    from shutil import copyfile

    from beltfacts.index.build import Builder

    rows = _rows(old)
    stale = changed(old, now)
    gone = [row for name, row in rows.items() if name not in {stamp.path for stamp in now}]
    again = [rows[stamp.path] for stamp in stale if stamp.path in rows]
    declaring = {row[0] for row in old.execute("SELECT path FROM file WHERE vocabulary")}
    if declaring & {row.path for row in gone + again}:
        return None
    parsed = {stamp.path: read(stamp.path) for stamp in stale}
    if any(_declares(each) for each in parsed.values()) or _named_elsewhere(old, gone + again):
        return None
    store = Store(old)
    subjects, sources = dict(store.vocabulary.subjects), dict(store.sources)
    copyfile(path, fresh)
    with contextlib.closing(_writable(fresh)) as db:
        builder = Builder(db, subjects, sources)
        for row in gone + again:
            facts = [(n, fact) for (n,) in old.execute("SELECT n FROM fact WHERE file_n = ?", (row.n,)) for fact in store.facts([n])]
            builder.remove(facts, row.n)
            db.execute("DELETE FROM file WHERE n = ?", (row.n,))
        for done, stamp in enumerate(stale):
            sources.update((source.id, source) for source in parsed[stamp.path].sources)
            builder.add(parsed[stamp.path], _record_file(db, stamp, False), len(parsed[stamp.path].findings))
            if progress:
                progress(done + 1, len(stale))
        builder.finish()
        db.execute("COMMIT")
    return len(stale)


def _named_elsewhere(old: sqlite3.Connection, rows: Sequence[_Row]) -> bool:
    query = "SELECT 1 FROM fact JOIN source ON fact.source = source.id WHERE source.file_n = ?1 AND fact.file_n <> ?1 LIMIT 1"
    return any(old.execute(query, (row.n,)).fetchone() for row in rows)


__all__ = ["Damaged", "Progress", "Stamp", "State", "discard", "file_for", "folder", "open_store"]
