"""Make the files that a folder and its shared library become together. It writes neither side (`push`, `pull`)."""

from __future__ import annotations

from typing import NamedTuple

from beltfacts.errors import UseError
from beltfacts.library.shared.comparison import Comparison, Conflict
from beltfacts.library.shared.local_files import Content, FileContent, Key, split_file
from beltfacts.library.shared.merge import CONFLICT, MINE, merge_order

CONFLICT_MARK = "# >>> shared library: "
"""Beginning of the comment above an entry that both sides changed. A file that has it is not pushed."""


class FileChange(NamedTuple):
    """What a push or pull changed in a file.

    name: name of the file.
    added, changed, removed: how many entries. Comments before the first entry count as one.
    """

    name: str
    added: int = 0
    changed: int = 0
    removed: int = 0


class Outcome(NamedTuple):
    """What a push or pull did.

    files: the files that it changed.
    conflicts: entries that both sides changed. After a push with conflicts nothing is changed.
    version: version of the shared library now.
    """

    files: list[FileChange]
    conflicts: list[Conflict]
    version: int


def merge_files(compared: Comparison) -> dict[str, FileContent | None]:
    """Return each file that differs as both sides make it; None for one that is removed.

    Each entry is that of the side that changed it. Of one that both changed, that of the folder stays.
    Raises UseError when a file that both sides changed does not parse any more.
    """
    of_mine = (MINE, CONFLICT)
    final = {key: (compared.mine if side in of_mine else compared.theirs).get(key) for key, side in compared.sides.items()}
    contents: dict[str, dict[Key, Content]] = {name: {} for name in compared.names}
    for key, content in final.items():
        if content and key[0] != "file":
            contents[content[0]][key] = content
    theirs: dict[str, list[Key]] = {}
    for key, entry in compared.stored.items():
        theirs.setdefault(entry.content[0], []).append(key)
    merged: dict[str, FileContent | None] = {}
    for name, wanted in contents.items():
        head = final.get(("file", name)) or (compared.theirs.get(("file", name)) if wanted else None)
        local = compared.local.get(name)
        if head is None:
            merged[name] = None
            continue
        order = merge_order([*local.entries] if local else [], theirs.get(name, []), wanted)
        text = _join(head[1], [wanted[key][1] for key in order]) + head[2]
        merged[name] = local if local and local.text == text else _split_merged(name, text)
    return merged


def _join(head: str, texts: list[str]) -> str:
    """Return the text of a file. Each entry but the last ends its line."""
    parts = [head, *texts]
    return "".join(part + ("\n" if part.lstrip("\ufeff") and not part.endswith("\n") else "") for part in parts[:-1]) + parts[-1]


def _split_merged(name: str, text: str) -> FileContent:
    """Split a file that is merged from both sides. Raises UseError when it has findings that neither side has alone."""
    try:
        return split_file(name, text, name)
    except UseError as error:
        raise UseError(f"together with what others changed, {error}; pull first, and correct it") from error
