"""Reading fact files into a store: all of them, or only those that changed where the others' rows stay right.

Which changed is `freshness`, what a row holds is `build`, where the store is kept is `cache`. Fact files are read through a
function that the caller gives.
"""

from __future__ import annotations

import gc
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, NamedTuple

from beltfacts.library.files import Parsed
from beltfacts.library.index.change_detection import Changes, Stamp, StoredFile
from beltfacts.library.index.fact_entry import make_fact_entry
from beltfacts.library.index.parallel_parsing import Content, ParseFile, parse_content, parse_contents
from beltfacts.library.index.records import Damaged
from beltfacts.library.index.schema import FILE_RANGE, rows_of
from beltfacts.library.index.store import Store
from beltfacts.library.index.writer import IndexWriter

if TYPE_CHECKING:
    from beltfacts.library.index.cache import Progress

_GAP = 1 << 10  # between the numbers of neighbouring files, so that new ones find a number in the order of files
_SMALL = 1 << 20  # bytes of fact files that are held in memory at once; of more, only those that look like vocabulary are


def _record_file(db: sqlite3.Connection, n: int, file: Content) -> None:
    stamp = file.stamp
    values = (n, stamp.key, stamp.size, stamp.mtime, file.hash, file.read_at, _declares(file.parsed))
    db.execute("INSERT INTO file (n, path, size, mtime, hash, read_at, vocabulary) VALUES (?, ?, ?, ?, ?, ?, ?)", values)


def _declares(parsed: Parsed) -> bool:
    return bool(parsed.subjects or parsed.topics or parsed.units or parsed.synonyms)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of cyclic garbage, of which parsing makes none."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@_uncollected()
def build_all(db: sqlite3.Connection, now: Sequence[Stamp], read: ParseFile, progress: Progress | None) -> int:
    """Read every file into an empty store; how many there are. Vocabulary comes first, as facts of any file may name it."""
    builder = IndexWriter(db)
    small = sum(stamp.size for stamp in now) < _SMALL
    early = [stamp for stamp in now if small or "vocabulary" in os.path.basename(stamp.path)]
    kept = {stamp.path: parse_content(read, stamp) for stamp in early}
    for each in kept.values():
        builder.declare(each.parsed)
    with closing(parse_contents(read, [stamp for stamp in now if stamp.path not in kept])) as others:
        for place, stamp in enumerate(now, 1):
            each = kept.pop(stamp.path) if stamp.path in kept else next(others)
            _record_file(db, place * _GAP, each)
            builder.declare(each.parsed)
            builder.add(each.parsed, each.entries, place * _GAP)
            if progress:
                progress(place, len(now))
    builder.finish()
    return len(now)


class Plan(NamedTuple):
    """How a store is brought up to date: files to take out, files to put in with their numbers, files that only have a new time."""

    out: list[StoredFile]
    into: list[tuple[int, Content]]
    renewed: list[Stamp]
    compared_at: int


def plan_update(old: Store, rows: Mapping[str, StoredFile], now: Sequence[Stamp], found: Changes, read: ParseFile) -> Plan | None:
    """How to read only the files that changed; None when everything must be read again.

    That is when a changed file declares vocabulary, or a source that facts of another file name: their words are in those
    facts' rows too. It is also so while something is declared twice, as the second would have to take the first one's place.
    """
    out = found.gone + [rows[stamp.key] for stamp in found.stale if stamp.key in rows]
    numbers = _numbers(rows, now)
    declaring = {row[0] for row in old.query("SELECT n FROM file WHERE vocabulary")}
    if numbers is None or declaring & {row.n for row in out} or _has_duplicates(old) or any(_named_elsewhere(old, row.n) for row in out):
        return None
    fresh = [*parse_contents(read, found.stale)]
    ids = [source.id for each in fresh for source in each.parsed.sources]
    if any(_declares(each.parsed) for each in fresh) or len(ids) != len(set(ids)):
        return None
    leaving = {row.n for row in out}
    if any(_used_by_others(old, source, leaving) for source in ids):
        return None
    return Plan(out, [(numbers[each.stamp.key], each) for each in fresh], found.renewed, found.compared_at)


def _numbers(rows: Mapping[str, StoredFile], now: Sequence[Stamp]) -> dict[str, int] | None:
    """A number for each file that puts them in their order: the one it has, a new one between its neighbours; None without room."""
    numbers = {stamp.key: rows[stamp.key].n if stamp.key in rows else 0 for stamp in now}
    below, above = 0, [n for n in numbers.values() if n]
    for key, n in numbers.items():
        if n:
            above.pop(0)
        numbers[key] = n or (below + (above[0] if above else below + 2 * _GAP)) // 2
        if numbers[key] <= below:
            return None
        below = numbers[key]
    return numbers


def _has_duplicates(old: Store) -> bool:
    return bool(old.meta("twice"))


def _named_elsewhere(old: Store, n: int) -> bool:
    sources = [row[0] for row in old.query("SELECT id FROM source WHERE file_n = ?", (n,))]
    return any(_naming(old, source) - {n} for source in sources)


def _used_by_others(old: Store, source: str, leaving: Iterable[int]) -> bool:
    declaring = {row[0] for row in old.query("SELECT file_n FROM source WHERE id = ?", (source,))}
    return bool((declaring | _naming(old, source)) - {*leaving})


def _naming(old: Store, source: str) -> set[int]:
    """The numbers of the files with facts of a source that can be found."""
    query = "SELECT DISTINCT rowid >> ? FROM found WHERE found MATCH ?"
    return {row[0] for row in old.query(query, (FILE_RANGE, f'"=d-{source}"'))}


def apply_update(db: sqlite3.Connection, old: Store, todo: Plan, progress: Progress | None) -> int:
    """Carry a plan out on a copy of the store; how many files were read for it. Raises Damaged for a store that is."""
    builder = IndexWriter(db, old.vocabulary.subjects, old.sources)
    for row in todo.out:
        numbers = [n for (n,) in old.query("SELECT n FROM fact WHERE n BETWEEN ? AND ?", rows_of(row.n))]
        facts = old.facts(numbers)
        if len(facts) != len(numbers):
            raise Damaged("a fact in the cache is not where it was stored")
        builder.remove(zip(numbers, map(make_fact_entry, facts), strict=True), row.n)
        db.execute("DELETE FROM file WHERE n = ?", (row.n,))
    for done, (n, each) in enumerate(todo.into, 1):
        _record_file(db, n, each)
        builder.declare(each.parsed)
        builder.add(each.parsed, each.entries, n)
        if progress:
            progress(done, len(todo.into))
    builder.finish()
    renewed = [(stamp.mtime, todo.compared_at, stamp.key) for stamp in todo.renewed]
    db.executemany("UPDATE file SET mtime = ?, read_at = ? WHERE path = ?", renewed)
    return len(todo.into)
