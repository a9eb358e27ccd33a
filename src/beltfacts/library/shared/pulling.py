"""Pull a shared library into a folder: what changed there since the folder's version is written here, byte for byte.

All files are written, or none. What was changed here stays. An entry that both changed keeps the text of the folder, with that of the
database as a comment above it.
It writes nothing into the database.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from beltfacts.errors import UseError
from beltfacts.library.files import PendingFile, display_path, finish_pending, replace_together
from beltfacts.library.shared.address import Address
from beltfacts.library.shared.base_version import BaseVersion, base_file, read_base
from beltfacts.library.shared.comparison import Comparison, Conflict, compare
from beltfacts.library.shared.connection import connected
from beltfacts.library.shared.local_files import FileContent, Key, digest_of
from beltfacts.library.shared.merged_files import CONFLICT_MARK, FileChange, Outcome, merge_files
from beltfacts.library.shared.stored_library import read_files, read_state, read_texts

_CONFLICT_END = "# <<< shared library"


def pull(folder: str, address: Address) -> Outcome:
    """Write what changed in a shared library into a folder of fact files, which is made where there is none.

    Raises UseError when the folder has fact files that were neither pulled nor pushed, or a file that cannot be parsed, and its subclass
    Unreachable when the database does not answer.
    """
    finish_pending(folder)
    base = read_base(folder)
    has_files = os.path.isdir(folder) and any(name.endswith(".toml") for name in os.listdir(folder))
    if os.path.lexists(folder) and not os.path.isdir(folder):
        raise UseError(f"{display_path(folder)} is not a folder; name one, or an empty place for a new one")
    if has_files and not base.library:
        raise UseError(f"{display_path(folder)} has fact files that are not from a shared library; name an empty folder, or push this one")
    with connected(address) as connection:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        state = read_state(connection)
        if base.library not in ("", state.id):
            raise UseError(f"{display_path(folder)} belongs to another shared library ({base.database}); name an empty folder")
        now = BaseVersion(state.id, state.version, {}, address.shown)
        if not has_files:
            files = read_files(connection)
            texts = dict(read_texts(connection, [*files], files))
            return _write_new(folder, texts, now)
        compared = compare(connection, folder, base)
    return _write_merged(folder, compared, now)


def _write_new(folder: str, texts: Mapping[str, str], now: BaseVersion) -> Outcome:
    """Write all files into a folder without any."""
    _write_together(folder, [PendingFile(name, "", text) for name, text in texts.items()], now)
    return Outcome([FileChange(name, added=1) for name in texts], [], now.version)


def _write_merged(folder: str, compared: Comparison, now: BaseVersion) -> Outcome:
    """Write what changed into a folder with files."""
    merged = merge_files(compared)
    conflicts = compared.conflicts()
    by_file: dict[str, list[Conflict]] = {}
    for each in conflicts:
        by_file.setdefault(each.file, []).append(each)
    changes: list[FileChange] = []
    files: list[PendingFile] = []
    for name, file in merged.items():
        local = compared.local.get(name)
        text = None if file is None else _marked(file, by_file.get(name, ()))
        if text != (local.text if local else None):
            changes.append(_count(name, local, file))
            files.append(PendingFile(name, digest_of(local.text) if local else "", text))
    _write_together(folder, files, now)
    return Outcome(changes, conflicts, now.version)


def _write_together(folder: str, files: list[PendingFile], now: BaseVersion) -> None:
    """Write files and the version of the folder, all or nothing."""
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise UseError(f"cannot make {display_path(folder)}: {(error.strerror or 'error').lower()}") from error
    replace_together(folder, [*files, base_file(folder, now)])


def _count(name: str, local: FileContent | None, file: FileContent | None) -> FileChange:
    """Return what changes in a file of the folder."""
    mine = {key: entry.content for key, entry in local.entries.items()} if local else {}
    new: dict[Key, object] = {key: entry.content for key, entry in file.entries.items()} if file else {}
    changed = sum(key in new and new[key] != content for key, content in mine.items())
    return FileChange(name, len(new.keys() - mine.keys()), changed, len(mine.keys() - new.keys()))


def _marked(file: FileContent, conflicts: tuple[Conflict, ...] | list[Conflict]) -> str:
    """Return the text of a file with what the database has above each entry that both sides changed."""
    found = {(each.kind, each.id): _comment(each) for each in conflicts}
    head = found.pop(("file", file.name), "") + file.before
    texts = [found.pop(key, "") + entry.text for key, entry in file.entries.items()]
    return "".join((head, *texts, *found.values(), file.tail))


def _comment(conflict: Conflict) -> str:
    """Return what the database has of an entry as a comment. It ends its line, and begins on one of its own."""
    when = f"{conflict.changed_at:%Y-%m-%d %H:%M}" if conflict.changed_at else ""
    if conflict.theirs is None:
        said, lines = f"{conflict.id} was removed there; remove it here, or keep it, and then this comment", []
    else:
        said = f"{conflict.id} as {conflict.changed_by} changed it {when}; correct what is below, then remove this comment"
        lines = conflict.theirs.strip().splitlines()
    if conflict.mine is None:
        said += " (it was removed here: to keep it, write it again)"
    return "\n".join((CONFLICT_MARK + said, *(f"# {line}".rstrip() for line in lines), _CONFLICT_END)) + "\n"
