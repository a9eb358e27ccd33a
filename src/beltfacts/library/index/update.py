"""Update an index where fact files changed: read only these, and write only what changed in them, if all other rows stay right.

Which files changed is found in `change_detection`. Where the index is kept is decided in `index_file`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from beltfacts.library.index.build import NUMBER_GAP, add_file, declares_vocabulary
from beltfacts.library.index.change_detection import Changes, Stamp, StoredFile
from beltfacts.library.index.fact_entry import FactEntry, make_fact_entry
from beltfacts.library.index.parallel_parsing import Content, Known, ParseFile, parse_contents
from beltfacts.library.index.records import Damaged
from beltfacts.library.index.schema import FILE_RANGE, row_range
from beltfacts.library.index.store import Store
from beltfacts.library.index.terms import quote_term
from beltfacts.library.index.writer import IndexWriter
from beltfacts.model import Source

if TYPE_CHECKING:
    from beltfacts.library.index.cache import Progress


class Plan(NamedTuple):
    """How an index is updated.

    removed: files to remove, or to replace.
    added: files to add, parsed, each with its number. Facts that a replaced file has kept are None among their entries.
    renewed: files with the same content that look otherwise from outside.
    """

    removed: list[StoredFile]
    added: list[tuple[int, Content]]
    renewed: list[Stamp]


def plan_update(
    old: Store,
    files: Mapping[str, StoredFile],
    now: Sequence[Stamp],
    changes: Changes,
    parse: ParseFile,
    read: dict[str, Content] | None = None,
) -> Plan | None:
    """Parse only the files that changed. Return None when everything must be read again.

    `read`: gets the contents of new files by path, so that a build need not parse them once more.

    That is when a changed file declares vocabulary, or a source that facts of another file name: its names are in those facts' rows too.
    It is also so while something is declared twice: when the first goes, the second would have to take its place.
    """
    removed = changes.gone + [files[stamp.key] for stamp in changes.stale if stamp.key in files]
    numbers = _number_files(files, now)
    declaring = {row[0] for row in old.query("SELECT n FROM file WHERE vocabulary")}
    if numbers is None or declaring & {file.n for file in removed} or old.meta("duplicates"):
        return None
    if any(_is_named_elsewhere(old, file.n) for file in removed):
        return None
    added = [*parse_contents(parse, changes.stale, lambda stamp: _known(old, files.get(stamp.key)))]
    if read is not None:
        read.update((each.stamp.path, each) for each in added if each.stamp.key not in files)
    sources = [source.id for each in added for source in each.parsed.sources]
    if any(declares_vocabulary(each.parsed) for each in added) or len(sources) != len(set(sources)):
        return None
    leaving = {file.n for file in removed}
    if any(_is_used_by_others(old, source, leaving) for source in sources):
        return None
    return Plan(removed, [(numbers[each.stamp.key], each) for each in added], changes.renewed)


def apply_update(db: sqlite3.Connection, old: Store, plan: Plan, progress: Progress | None) -> int:
    """Carry a plan out on `db`, a copy of `old`. Return how many files were read for it. Raises Damaged for a damaged index."""
    kept = {n: {position for position, entry in enumerate(content.entries) if entry is None} for n, content in plan.added}
    leaving = [(file, _entries_but(old, file.n, kept.get(file.n, set()))) for file in plan.removed]
    entries = [entry for _, removed in leaving for _, entry in removed] + [
        entry for _, added in plan.added for entry in added.entries if entry
    ]
    subjects = {each: found for each in {entry.subject for entry in entries} if (found := old.subject(each))}
    writer = IndexWriter(db, subjects, _sources_of(old, entries, [file.n for file in plan.removed]))
    for file, removed in leaving:
        writer.remove(removed, file.n)
        db.execute("DELETE FROM file WHERE n = ?", (file.n,))
    for done, (n, content) in enumerate(plan.added, 1):
        add_file(db, writer, n, content)
        if progress:
            progress(done, len(plan.added))
    writer.finish()
    db.executemany("UPDATE file SET look = ?, settled = 1 WHERE path = ?", [(stamp.look, stamp.key) for stamp in plan.renewed])
    return len(plan.added)


def _sources_of(old: Store, entries: Iterable[FactEntry], files: Iterable[int]) -> dict[str, Source]:
    """Return the declared sources of facts, by id, and those that these files declare."""
    asked = [("id", source) for source in {entry.source for entry in entries}] + [("file_n", n) for n in files]
    found = [row[0] for column, value in asked for row in old.query(f"SELECT id FROM source WHERE {column} = ?", (value,))]
    return {source: old.source(source) for source in found}


def _known(old: Store, file: StoredFile | None) -> Known:
    """Return what an index has of a file. None is a file that it does not have."""
    if file is None:
        return Known()
    sources = old.query("SELECT record FROM source WHERE file_n = ?", (file.n,))
    rows = old.query("SELECT n, record FROM fact WHERE n BETWEEN ? AND ? ORDER BY n", row_range(file.n))
    first, _ = row_range(file.n)
    in_order = [n for n, _ in rows] == [*range(first, first + len(rows))]
    return Known(frozenset(record for (record,) in sources), [record for _, record in rows] if in_order else ())


def _entries_but(old: Store, file_n: int, kept: set[int]) -> list[tuple[int, FactEntry]]:
    """Return the entries of a file's facts, each with its row number. `kept`: positions in the file of those to leave out. Raises Damaged."""
    first, last = row_range(file_n)
    rows = [n for (n,) in old.query("SELECT n FROM fact WHERE n BETWEEN ? AND ?", (first, last)) if n - first not in kept]
    facts = old.facts(rows)
    if len(facts) != len(rows):
        raise Damaged("a fact in the cache is not where it was stored")
    return [*zip(rows, map(make_fact_entry, facts), strict=True)]


def _number_files(files: Mapping[str, StoredFile], now: Sequence[Stamp]) -> dict[str, int] | None:
    """Return a number for each file, by key, that keeps their order.

    It is the file's own number, or one between its neighbours. Return None where there is no room for one.
    """
    numbers = {stamp.key: files[stamp.key].n if stamp.key in files else 0 for stamp in now}
    below, above = 0, [n for n in numbers.values() if n]
    for key, n in numbers.items():
        if n:
            above.pop(0)
        numbers[key] = n or (below + (above[0] if above else below + 2 * NUMBER_GAP)) // 2
        if numbers[key] <= below:
            return None
        below = numbers[key]
    return numbers


def _is_named_elsewhere(old: Store, file_n: int) -> bool:
    """Return whether facts of other files name a source that this file declares."""
    sources = [row[0] for row in old.query("SELECT id FROM source WHERE file_n = ?", (file_n,))]
    return any(_files_naming(old, source) - {file_n} for source in sources)


def _is_used_by_others(old: Store, source: str, leaving: Iterable[int]) -> bool:
    """Return whether files that stay declare or name a source."""
    declaring = {row[0] for row in old.query("SELECT file_n FROM source WHERE id = ?", (source,))}
    return bool((declaring | _files_naming(old, source)) - {*leaving})


def _files_naming(old: Store, source: str) -> set[int]:
    """Return the numbers of the files with facts of a source, withdrawn ones left out."""
    sql = "SELECT DISTINCT rowid >> ? FROM postings WHERE postings MATCH ?"
    return {row[0] for row in old.query(sql, (FILE_RANGE, quote_term(f"=d-{source}")))}
