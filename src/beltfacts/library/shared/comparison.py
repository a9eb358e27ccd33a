"""Compare a folder with its shared library: which entries changed here, there, or on both sides since the folder's version.

It changes neither side (`push`, `pull`).
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

import tomli

from beltfacts.errors import UseError
from beltfacts.library.files import display_path
from beltfacts.library.shared.base_version import BaseVersion
from beltfacts.library.shared.local_files import Content, FileContent, Key, digest_of, list_files, read_text, split_file
from beltfacts.library.shared.merge import CONFLICT, decide
from beltfacts.library.shared.stored_library import StoredEntry, StoredFile, find_entries, read_entries, read_files, read_history

if TYPE_CHECKING:
    from psycopg import Connection


class Conflict(NamedTuple):
    """An entry that both sides changed.

    kind, id: its table and id; "file" and a name for what stands before the first entry of a file.
    file: the file that it is in.
    mine, theirs: its text here and in the database; None where it was removed.
    changed_by, changed_at: who changed it in the database, and when; empty and None where it was removed there.
    """

    kind: str
    id: str
    file: str
    mine: str | None
    theirs: str | None
    changed_by: str
    changed_at: datetime | None

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the fields in which the two differ."""
        first, second = _fields(self.kind, self.mine or ""), _fields(self.kind, self.theirs or "")
        return tuple(key for key in {**first, **second} if first.get(key) != second.get(key))


def _fields(kind: str, text: str) -> dict[str, Any]:
    """Return the fields of an entry's text."""
    try:
        rows = tomli.loads(text.removeprefix("\ufeff").replace("\r\n", "\n")).get(kind, [{}])
    except tomli.TOMLDecodeError:
        return {}
    return dict(rows[0]) if rows else {}


class Comparison(NamedTuple):
    """A folder beside its shared library. Files that are the same on both sides are left out.

    local: files of the folder that differ, by name.
    stored_files: all files of the database.
    stored: entries of the database that are in those files, or have the id of an entry in them.
    mine, theirs: what the folder and the database have of each entry. What stands before the entries of a file has the table "file".
    sides: which side changed each entry.
    """

    local: dict[str, FileContent]
    stored_files: dict[str, StoredFile]
    stored: dict[Key, StoredEntry]
    mine: dict[Key, Content]
    theirs: dict[Key, Content]
    sides: dict[Key, str]

    @property
    def names(self) -> list[str]:
        """Return the names of the files that differ, in their order."""
        return sorted({*self.local, *(content[0] for key in self.sides if (content := self.theirs.get(key)))})

    def conflicts(self) -> list[Conflict]:
        """Return the entries that both sides changed."""
        return [self._conflict(key) for key, side in self.sides.items() if side == CONFLICT]

    def _conflict(self, key: Key) -> Conflict:
        """Return what is known of an entry that both sides changed."""
        mine, theirs = self.mine.get(key), self.theirs.get(key)
        stored = self.stored_files.get(key[1]) if key[0] == "file" else self.stored.get(key)
        file = (mine or theirs or ("", "", ""))[0]
        texts = (mine[1] if mine else None, theirs[1] if theirs else None)
        return Conflict(*key, file, *texts, stored.changed_by if stored else "", stored.changed_at if stored else None)


def compare(connection: Connection[Any], folder: str, base: BaseVersion) -> Comparison:
    """Compare a folder with the database. `base`: the version that the folder has.

    Raises UseError for a file that cannot be parsed without findings, and for an id that stands twice.
    """
    stored_files = read_files(connection)
    paths = list_files(folder)
    texts = {name: read_text(path) for name, path in paths.items()}
    same = {name for name, text in texts.items() if name in stored_files and stored_files[name].digest == digest_of(text)}
    local = {name: split_file(name, text, display_path(paths[name])) for name, text in texts.items() if name not in same}
    _refuse_twice(local, folder)
    stored = read_entries(connection, [name for name in stored_files if name not in same])
    mine = _mine(local)
    stored |= find_entries(connection, [key for key in mine if key[0] != "file" and key not in stored])
    for key in mine:
        if key in stored and stored[key].content[0] in same:
            raise _twice(key, mine[key][0], stored[key].content[0], folder)
    theirs: dict[Key, Content] = {key: entry.content for key, entry in stored.items()}
    theirs |= {("file", name): (name, file.text, file.tail) for name, file in stored_files.items() if name not in same}
    versions = {key: entry.version for key, entry in stored.items()}
    versions |= {("file", name): file.version for name, file in stored_files.items() if name not in same}
    before = _before(connection, mine, theirs, versions, base)
    sides = {key: decide(mine.get(key), theirs.get(key), before.get(key)) for key in {**mine, **theirs}}
    return Comparison(local, stored_files, stored, mine, theirs, sides)


def _before(
    connection: Connection[Any], mine: Mapping[Key, Content], theirs: Mapping[Key, Content], versions: Mapping[Key, int], base: BaseVersion
) -> dict[Key, Content]:
    """Return what both sides had of each entry at the version of the folder.

    It is what the database has, unless that is newer: then the history tells. `versions`: version of each entry in the database.
    """
    before = {key: content for key, content in theirs.items() if versions[key] <= base.of(*key)}
    unknown = {key: base.of(*key) for key in {**mine, **theirs} if key not in before and mine.get(key) != theirs.get(key)}
    return before | (read_history(connection, unknown) if unknown and base.library else {})


def _mine(local: Mapping[str, FileContent]) -> dict[Key, Content]:
    """Return the contents of all entries of files, and of what stands before them."""
    found: dict[Key, Content] = {}
    for name, file in local.items():
        found["file", name] = (name, file.before, file.tail)
        found.update((key, entry.content) for key, entry in file.entries.items())
    return found


def _refuse_twice(local: Mapping[str, FileContent], folder: str) -> None:
    """Raise UseError for an id that two files of the folder have."""
    seen: dict[Key, str] = {}
    for name, file in local.items():
        for key in file.entries:
            if key in seen:
                raise _twice(key, seen[key], name, folder)
            seen[key] = name


def _twice(key: Key, first: str, second: str, folder: str) -> UseError:
    """Return the error for an id that stands in two files."""
    files = " and ".join(display_path(os.path.join(folder, name)) for name in (first, second))
    return UseError(f"the id {key[1]!r} ({key[0]}) stands twice, in {files}; nothing was changed, see beltfacts check")
