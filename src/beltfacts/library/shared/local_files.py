"""The local side of a shared library: the files of a folder, split into entries with their rows.

It reads the folder and writes nothing. What of it is new is decided in `merge`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from hashlib import sha256
from itertools import count
from typing import NamedTuple

from beltfacts.errors import UseError
from beltfacts.library.files import FACT_FILE_NAME, display_path, list_fact_files, parse_fact_text
from beltfacts.library.shared.entries import EntryText, split_entries
from beltfacts.library.shared.entry_text import new_entry
from beltfacts.library.shared.rows import COLUMNS, Row, fields_of, rows_of

LEFT_OUT = "left-out"
"""The folder, beside the fact files, of what is left out of coverage: one file a source."""

Key = tuple[str, str]
"""Table and id of an entry: ("fact", "grand-canal-cargo")."""

_SAFE_NAME = re.compile(rf"(?:{LEFT_OUT}/)?{FACT_FILE_NAME}")
"""Names of files that are taken from a database: none may lead out of the folder that they are written to."""

Content = tuple[str, str, str]
"""File, text and source of an entry. A fact need not name its source, so its source may change while its text does not.

For what stands around the entries of a file: its name, what is before the first, and blank lines behind the last."""

SOURCE_COLUMN = COLUMNS["fact"].index("source")
"""Position of the source in the row of a fact. No other row is as long."""


class Entry(NamedTuple):
    """An entry with its text.

    file: name of its file.
    text: its lines in the file, with the comments above them.
    row: the values of its columns.
    """

    file: str
    text: str
    row: Row

    @property
    def content(self) -> Content:
        """Return what makes it another entry when it changes."""
        return self.file, self.text, str(self.row[SOURCE_COLUMN]) if len(self.row) > SOURCE_COLUMN else ""


class FileContent(NamedTuple):
    """A file, split into its entries.

    name: its name in the folder.
    before: what stands before the first entry; the whole text of a file that has none.
    entries: its entries, in their order.
    tail: blank lines behind the last entry. They belong to none, so that adding another one changes none.
    digest: SHA-256 of the file.
    """

    name: str
    before: str
    entries: Mapping[Key, Entry]
    tail: str
    digest: str

    @property
    def text(self) -> str:
        """Return the text of the file."""
        return self.before + "".join(entry.text for entry in self.entries.values()) + self.tail


def list_files(folder: str) -> dict[str, str]:
    """Return the path of each file of a library's folder by its name.

    These are the fact files and those of `LEFT_OUT`. Raises UseError if there are no fact files.
    """
    found = {os.path.basename(path): path for path in list_fact_files([folder])}
    beside = os.path.join(folder, LEFT_OUT)
    if os.path.isdir(beside):
        names = sorted(name for name in os.listdir(beside) if name.endswith(".toml") and not name.startswith("."))
        found |= {f"{LEFT_OUT}/{name}": os.path.join(beside, name) for name in names}
    return found


def checked_name(name: str) -> str:
    """Return the name of a file that a database has. Raises UseError for one that leads out of the folder, or is no fact file."""
    if not _SAFE_NAME.fullmatch(name):
        raise UseError(f"the database has a file of the name {name[:60]!r}, which is not a fact file; nothing of it was read")
    return name


def read_text(path: str) -> str:
    """Return the text of a file with its line ends and its byte order mark. Raises UseError if it cannot be read or is not UTF-8."""
    try:
        with open(path, "rb") as file:
            return file.read().decode("utf-8")
    except OSError as error:
        raise UseError(f"cannot read {display_path(path)}: {(error.strerror or 'error').lower()}") from error
    except UnicodeDecodeError as error:
        raise UseError(f"{display_path(path)}: not UTF-8 text; save the file as UTF-8") from error


def digest_of(text: str) -> str:
    """Return the SHA-256 of a file with this text."""
    return sha256(text.encode()).hexdigest()


def split_file(name: str, text: str, shown: str) -> FileContent:
    """Split a file into its entries.

    `shown`: its name in messages. Raises UseError, with the first finding, for a file that does not parse without any: what is shared must
    be usable.
    """
    if name.startswith(f"{LEFT_OUT}/"):
        return FileContent(name, text, {}, "", digest_of(text))
    parsed = parse_fact_text(text.removeprefix("\ufeff").replace("\r\n", "\n"), shown)
    if parsed.findings:
        more = f" and {len(parsed.findings) - 1} more" if len(parsed.findings) > 1 else ""
        raise UseError(f"{parsed.findings[0]}{more}; nothing was changed, see beltfacts check")
    before, texts = split_entries(text, list(COLUMNS))
    rows = {(kind, ordinal): (name, row) for kind, ordinal, name, row in rows_of(parsed)}
    if rows.keys() != {(each.kind, each.ordinal) for each in texts}:  # fact = [{...}], which is written anew
        before, texts = "", _written_anew(rows)
    tail = ""
    if texts:
        last, tail = _without_tail(texts[-1].text)
        texts[-1] = texts[-1]._replace(text=last)
    entries: dict[Key, Entry] = {}
    for each in texts:
        entry_id, row = rows[each.kind, each.ordinal]
        key = (each.kind, entry_id)
        if each.kind == "synonyms":  # which have no id of their own
            key = (each.kind, next(free for n in count(1) if (each.kind, free := f"{name}/{entry_id}/{n}") not in entries))
        if key in entries:
            raise UseError(f"{shown} has two entries with the id {entry_id!r} ({each.kind}); nothing was changed, see beltfacts check")
        entries[key] = Entry(name, each.text, (key[1], *row[1:]))
    return FileContent(name, before, entries, tail, digest_of("".join((before, *(each.text for each in texts), tail))))


def _without_tail(text: str) -> tuple[str, str]:
    """Return the text of the last entry as far as the end of its last line, and the blank lines behind it."""
    end = text.find("\n", len(text.rstrip())) + 1
    return (text[:end], text[end:]) if end else (text, "")


def _written_anew(rows: Mapping[tuple[str, int], tuple[str, Row]]) -> list[EntryText]:
    """Return the entries of a file that are not tables with headers of their own (``fact = [{...}]``), as such tables."""
    return [
        EntryText(kind, ordinal, new_entry(kind, fields_of(kind, dict(zip(COLUMNS[kind], row, strict=True)))))
        for (kind, ordinal), (_, row) in rows.items()
    ]
