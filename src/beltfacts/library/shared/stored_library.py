"""Read a shared library from its database: its version, its files, its entries, and what they were before.

It changes nothing (`push`), and turns no error into words (`connection`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from beltfacts.errors import UseError
from beltfacts.library.shared.entry_text import rewrite_entry
from beltfacts.library.shared.local_files import Content, Key, checked_name
from beltfacts.library.shared.rows import COLUMNS, JSON_COLUMNS, decode_json, fields_of, usual_fields

if TYPE_CHECKING:
    from psycopg import Connection

LAYOUT = 1
"""Version of the tables. A database with another one is refused."""

_FILES_AT_A_TIME = 64
"""Files whose text is asked for in one statement."""


class LibraryState(NamedTuple):
    """A version of a shared library.

    id: id of the library, which a new database does not share.
    version: number of its newest change.
    changed_at: when that was.
    """

    id: str
    version: int
    changed_at: datetime


class StoredFile(NamedTuple):
    """A file in the database.

    text: what stands before its first entry; all of it for a file in left-out/.
    tail: blank lines behind its last entry.
    digest: SHA-256 of the whole file; empty where it is not known.
    version: version of the newest change of `text`.
    changed_by, changed_at: who made that change, and when.
    stamp: differs when the file or an entry in it has changed.
    """

    text: str
    tail: str
    digest: str
    version: int
    changed_by: str
    changed_at: datetime
    stamp: str


class StoredEntry(NamedTuple):
    """An entry in the database.

    content: its file, text and source.
    position: its place in the file, a number that grows.
    version: version of its newest change.
    changed_by, changed_at: who made that change, and when.
    """

    content: Content
    position: int
    version: int
    changed_by: str
    changed_at: datetime


def read_state(connection: Connection[Any]) -> LibraryState:
    """Return the version of the library. Raises psycopg's UndefinedTable where there is none, UseError for other tables than `LAYOUT`."""
    row = connection.execute("SELECT id::text, version, changed_at, layout FROM beltfacts.library").fetchone()
    if row is None or row[3] != LAYOUT:
        raise UseError("the tables of this database are of another version of beltfacts; use that version")
    return LibraryState(*row[:3])


def has_library(connection: Connection[Any]) -> bool:
    """Return whether the database has the tables of a library."""
    row = connection.execute("SELECT to_regclass('beltfacts.library') IS NOT NULL").fetchone()
    return bool(row and row[0])


def read_files(connection: Connection[Any]) -> dict[str, StoredFile]:
    """Return the files of the library by name, in their order. Raises UseError for a name that leads out of a folder."""
    sql = """SELECT name, text, tail, coalesce(digest, ''), version, changed_by, changed_at, touched || '@' || extract(epoch FROM touched_at)
        FROM beltfacts.file ORDER BY name COLLATE "C" """
    return {checked_name(row[0]): StoredFile(*row[1:]) for row in connection.execute(sql)}


def read_entries(connection: Connection[Any], files: Sequence[str]) -> dict[Key, StoredEntry]:
    """Return the entries of these files by table and id, in the order of files and positions."""
    return dict(_entries(connection, "file = ANY(%(names)s)", {kind: [*files] for kind in COLUMNS}))


def find_entries(connection: Connection[Any], keys: Iterable[Key]) -> dict[Key, StoredEntry]:
    """Return the entries with these tables and ids, whatever file they are in."""
    names: dict[str, list[str]] = {}
    for kind, entry_id in keys:
        names.setdefault(kind, []).append(entry_id)
    return dict(_entries(connection, "id = ANY(%(names)s)", names))


def _entries(connection: Connection[Any], where: str, names: Mapping[str, list[str]]) -> Iterator[tuple[Key, StoredEntry]]:
    """Yield entries that meet a condition. `names`: the values of its parameter, by table."""
    found: list[tuple[Any, ...]] = []
    for kind, wanted in names.items():
        source = "source" if kind == "fact" else "''"
        sql = f"""SELECT file, position, id, toml, {source}, version, changed_by, changed_at, agrees FROM beltfacts.{kind} WHERE {where}"""
        found += [(kind, *row) for row in connection.execute(sql, {"names": wanted})]
    rewritten = _rewritten(connection, {(row[0], row[3]) for row in found if not row[9]})
    found.sort(key=lambda row: (row[1], row[2]))
    for kind, file, position, entry_id, text, source, version, author, time, _ in found:
        text = rewritten.get((kind, entry_id), text)
        yield (kind, entry_id), StoredEntry((file, text, source), position, version, author, time)


def _rewritten(connection: Connection[Any], keys: Collection[Key]) -> dict[Key, str]:
    """Return the texts of entries whose columns were changed by other programs: rewritten, so that they say what the columns say."""
    texts: dict[Key, str] = {}
    for kind in {kind for kind, _ in keys}:
        names = [entry_id for each, entry_id in keys if each == kind]
        columns = ", ".join(f"{name}::text" if name in JSON_COLUMNS else name for name in COLUMNS[kind])
        sql = f"""SELECT entry.toml, (SELECT min(id) FROM beltfacts.source WHERE file = entry.file HAVING count(*) = 1), {columns}
            FROM beltfacts.{kind} AS entry WHERE id = ANY(%s)"""
        for text, only_source, *values in connection.execute(sql, [names]):
            row = dict(zip(COLUMNS[kind], values, strict=True))
            texts[kind, row["id"]] = rewritten_text(kind, text, row, only_source or "")
    return texts


def rewritten_text(kind: str, text: str, row: Mapping[str, Any], only_source: str) -> str:
    """Return the text of an entry that says what its row says. `only_source`: the one source of its file, or empty."""
    values = {key: decode_json(value) if key in JSON_COLUMNS and isinstance(value, str) else value for key, value in row.items()}
    return rewrite_entry(text, kind, fields_of(kind, values, only_source if text else ""), usual_fields(only_source))


def read_history(connection: Connection[Any], versions: Mapping[tuple[str, str], int]) -> dict[tuple[str, str], Content]:
    """Return what entries and files were at a version. What did not exist then is left out.

    `versions`: the version for each table and id; a file's table is "file" and its id its name.
    """
    wanted = [(kind, name, version) for (kind, name), version in versions.items()]
    sql = """SELECT history.kind, history.id, history.content::text
        FROM unnest(%s::text[], %s::text[], %s::bigint[]) AS wanted (kind, id, version)
        JOIN beltfacts.history ON history.kind = wanted.kind AND history.id = wanted.id
            AND history.version <= wanted.version AND wanted.version < history.ended
        ORDER BY history.number"""
    found: dict[tuple[str, str], Content] = {}
    for kind, name, content in connection.execute(sql, [list(column) for column in zip(*wanted, strict=True)] or [[], [], []]):
        old = decode_json(content)
        if kind == "file":
            found[kind, name] = (name, old["text"], old["tail"])
        else:
            text = old["toml"] if old["agrees"] else rewritten_text(kind, old["toml"], old, old.get("source") or "")
            found[kind, name] = (old["file"], text, old["source"] if kind == "fact" else "")
    return found


def read_texts(connection: Connection[Any], names: Sequence[str], files: Mapping[str, StoredFile]) -> Iterator[tuple[str, str]]:
    """Yield name and text of these files as a folder has them."""
    parts = " UNION ALL ".join(f"SELECT file, position, toml, agrees FROM beltfacts.{kind} WHERE file = ANY(%(names)s)" for kind in COLUMNS)
    sql = f"SELECT file, string_agg(toml, '' ORDER BY position), bool_and(agrees) FROM ({parts}) AS entries GROUP BY file"
    for start in range(0, len(names), _FILES_AT_A_TIME):
        wanted = [*names[start : start + _FILES_AT_A_TIME]]
        found = {row[0]: row[1:] for row in connection.execute(sql, {"names": wanted})}
        rewritten = [name for name, (_, agrees) in found.items() if not agrees]
        texts: dict[str, list[str]] = {}
        for entry in read_entries(connection, rewritten).values() if rewritten else ():
            texts.setdefault(entry.content[0], []).append(entry.content[1])
        for name in wanted:
            yield name, files[name].text + ("".join(texts[name]) if name in texts else found.get(name, ("", True))[0]) + files[name].tail
