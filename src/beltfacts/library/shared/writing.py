"""Write merged files into the tables of a shared library: new entries by COPY, changed ones by one statement a table.

Who and when, versions and history are set by the database's triggers (`schema.sql`). It decides nothing (`push`), and commits nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from beltfacts.library.shared.comparison import Comparison
from beltfacts.library.shared.local_files import Entry, FileContent, Key
from beltfacts.library.shared.merge import place_in_order
from beltfacts.library.shared.rows import COLUMNS, JSON_COLUMNS, encode_json

if TYPE_CHECKING:
    from psycopg import Connection

_GAP = 1024
"""Distance between the positions of neighbouring entries, so that new ones find a place between them."""

Counts = dict[str, Counter[str]]
"""How many entries of each file were added, changed and removed."""


def write_library(connection: Connection[Any], compared: Comparison, merged: Mapping[str, FileContent | None]) -> Counts:
    """Make the tables have the merged files. Return what changed.

    `merged`: each file that differs as it will be, None for one to remove. Facts are removed first and sources last, so that no fact names
    what is not there.
    """
    connection.execute("SELECT set_config('beltfacts.pushing', 'yes', true)")
    entries = {key: entry for file in merged.values() if file for key, entry in file.entries.items()}
    new = {key: entry for key, entry in entries.items() if key not in compared.theirs}
    changed = {key: entry for key, entry in entries.items() if key in compared.theirs and compared.theirs[key] != entry.content}
    gone = [key for key in compared.theirs if key[0] != "file" and key not in entries and compared.theirs[key][0] in merged]
    counts: Counts = {}
    for word, files in (
        ("added", (entry.file for entry in new.values())),
        ("changed", (entry.file for entry in changed.values())),
        ("removed", (compared.theirs[key][0] for key in gone)),
    ):
        for name in files:
            counts.setdefault(name, Counter())[word] += 1
    positions = _positions(compared, merged)
    _write_heads(connection, compared, merged, counts)
    _remove(connection, [key for key in gone if key[0] == "fact"])
    for kind in COLUMNS:
        _add(connection, kind, {key: entry for key, entry in new.items() if key[0] == kind}, positions)
        _change(connection, kind, {key: entry for key, entry in changed.items() if key[0] == kind})
    _remove(connection, [key for key in gone if key[0] != "fact"])
    for name in _move(connection, compared, {key: at for key, at in positions.items() if key not in new}):
        counts.setdefault(name, Counter(changed=1))
    _finish_files(connection, compared, merged)
    return {name: count for name, count in counts.items() if count.total()}


def _write_heads(connection: Connection[Any], compared: Comparison, merged: Mapping[str, FileContent | None], counts: Counts) -> None:
    """Add new files, and change what stands before the first entry of others."""
    for name, file in merged.items():
        if file is None:
            counts.setdefault(name, Counter())["removed"] += 1
        elif name not in compared.stored_files:
            connection.execute("INSERT INTO beltfacts.file (name, text, tail) VALUES (%s, %s, %s)", [name, file.before, file.tail])
            counts.setdefault(name, Counter())["added"] += not file.entries
        elif compared.theirs["file", name][1:] != (file.before, file.tail):
            connection.execute("UPDATE beltfacts.file SET text = %s, tail = %s WHERE name = %s", [file.before, file.tail, name])
            counts.setdefault(name, Counter())["changed"] += 1


def _positions(compared: Comparison, merged: Mapping[str, FileContent | None]) -> dict[Key, int]:
    """Return the position of each entry in its file."""
    positions: dict[Key, int] = {}
    for name, file in merged.items():
        if file is None:
            continue
        stored = [compared.stored.get(key) for key in file.entries]
        numbers = [each.position if each and each.content[0] == name else None for each in stored]
        positions.update(zip(file.entries, place_in_order(numbers, _GAP), strict=True))
    return positions


def _add(connection: Connection[Any], kind: str, entries: Mapping[Key, Entry], positions: Mapping[Key, int]) -> None:
    """Add new entries to a table."""
    if entries:
        columns = ", ".join((*COLUMNS[kind], "file", "position", "toml", "agrees"))
        _copy(
            connection, f"beltfacts.{kind} ({columns})", ((*_values(kind, entry), positions[key]) for key, entry in entries.items()), kind
        )


def _change(connection: Connection[Any], kind: str, entries: Mapping[Key, Entry]) -> None:
    """Give entries of a table what they say now."""
    if not entries:
        return
    columns = (*COLUMNS[kind], "file", "position", "toml", "agrees")
    listed = ", ".join(columns)
    connection.execute(f"CREATE TEMPORARY TABLE incoming ON COMMIT DROP AS SELECT {listed} FROM beltfacts.{kind} WITH NO DATA")
    _copy(connection, f"incoming ({listed})", ((*_values(kind, entry), 0) for entry in entries.values()), kind)
    given = ", ".join(f"{name} = incoming.{name}" for name in columns if name not in ("id", "position"))
    connection.execute(f"UPDATE beltfacts.{kind} AS entry SET {given} FROM incoming WHERE entry.id = incoming.id")
    connection.execute("DROP TABLE incoming")


def _values(kind: str, entry: Entry) -> tuple[Any, ...]:
    """Return the columns of an entry, with file and text behind them."""
    named = zip(COLUMNS[kind], entry.row, strict=True)
    return (*(encode_json(value) if name in JSON_COLUMNS and value is not None else value for name, value in named), entry.file, entry.text)


def _copy(connection: Connection[Any], target: str, rows: Iterable[tuple[Any, ...]], kind: str) -> None:
    """Copy rows into a table. Each is columns, file, text and position."""
    width = len(COLUMNS[kind])
    with connection.cursor() as cursor, cursor.copy(f"COPY {target} FROM STDIN") as copy:
        for row in rows:
            copy.write_row((*row[:width], row[width], row[width + 2], row[width + 1], True))


def _remove(connection: Connection[Any], keys: Iterable[Key]) -> None:
    """Remove entries."""
    names: dict[str, list[str]] = {}
    for kind, name in keys:
        names.setdefault(kind, []).append(name)
    for kind, gone in names.items():
        connection.execute(f"DELETE FROM beltfacts.{kind} WHERE id = ANY(%s)", [gone])


def _move(connection: Connection[Any], compared: Comparison, positions: Mapping[Key, int]) -> set[str]:
    """Give entries that are there already their new positions. Return the files that they are in."""
    moved: dict[str, list[tuple[str, int]]] = {}
    files: set[str] = set()
    for key, at in positions.items():
        if key in compared.stored and compared.stored[key].position != at:
            moved.setdefault(key[0], []).append((key[1], at))
            files.add(compared.stored[key].content[0])
    for kind, pairs in moved.items():
        sql = f"""UPDATE beltfacts.{kind} AS entry SET position = moved.at FROM unnest(%s::text[], %s::bigint[]) AS moved (id, at)
            WHERE entry.id = moved.id"""
        connection.execute(sql, [list(column) for column in zip(*pairs, strict=True)])
    return files


def _finish_files(connection: Connection[Any], compared: Comparison, merged: Mapping[str, FileContent | None]) -> None:
    """Remove files that are gone, and keep the digest of the others."""
    gone = [name for name, file in merged.items() if file is None]
    if gone:
        connection.execute("DELETE FROM beltfacts.file WHERE name = ANY(%s)", [gone])
    digests = [(name, file.digest) for name, file in merged.items() if file]
    sql = """UPDATE beltfacts.file SET digest = known.digest FROM unnest(%s::text[], %s::text[]) AS known (name, digest)
        WHERE file.name = known.name AND file.digest IS DISTINCT FROM known.digest"""
    if digests:
        connection.execute(sql, [list(column) for column in zip(*digests, strict=True)])
