"""Replace several files of a folder together: what is to be done is kept in the folder first, so that a killed program leaves the old or the new.

Whoever lists the fact files of the folder next finishes it (`folder`). It does not know what the files mean.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from typing import NamedTuple

from beltfacts.cache_files import new_file
from beltfacts.errors import UseError
from beltfacts.library.files.atomic_file import create_file, exchange_file, refuse_read_only
from beltfacts.library.files.folder import PENDING

FACT_FILE_NAME = r"[^./\\\x00-\x1f\x7f][^/\\\x00-\x1f\x7f]{0,180}\.toml"
"""Names of fact files that lead out of no folder."""

_MAY_BE_REPLACED = re.compile(rf"(?:[a-z-]+/)?{FACT_FILE_NAME}|\.beltfacts-[a-z]+\.json")
"""Names of files that are replaced: fact files, those of a folder beside them, and our own. A folder may come from a stranger."""


class PendingFile(NamedTuple):
    """What becomes of one file.

    name: its path in the folder, with "/".
    old: SHA-256 of its bytes before; empty where there is no such file.
    new: its text after; None where it is removed.
    """

    name: str
    old: str
    new: str | None


def replace_together(folder: str, files: Sequence[PendingFile]) -> None:
    """Create, replace and remove files of a folder, all of them also when this program is killed in the middle.

    The last file says that the others are there: it stays as it is where another program has changed one of them meanwhile.
    Raises UseError where a file is read-only or cannot be written, before any is changed, and where another program has changed one.
    """
    path = os.path.join(folder, PENDING)
    try:
        for each in files:
            target = os.path.join(folder, each.name)
            if each.new is not None and each.old:
                refuse_read_only(os.path.realpath(target), target)
        with new_file(path) as (handle, _), os.fdopen(handle, "w", encoding="utf-8", closefd=False) as file:
            json.dump([each._asdict() for each in files], file)
    except OSError as error:
        raise UseError(f"cannot write {path}: {(error.strerror or 'error').lower()}; nothing was written") from error
    if changed := finish_pending(folder, by_links=True):
        raise UseError(f"{os.path.join(folder, changed[0])} was changed by another program meanwhile; run the command again")


def finish_pending(folder: str, *, by_links: bool = False) -> list[str]:
    """Do what is still to be done in a folder. Return the files that somebody has changed since, which stay as they are.

    `by_links`: whether a link in the folder may lead to a file elsewhere, as in a folder of the user's own, and in none from a stranger.
    Raises UseError where a file cannot be written: the folder has some old files then, and some new ones. Raises it also, and does
    nothing, where what is to be done leads out of the folder.
    """
    path = os.path.join(folder, PENDING)
    try:
        with open(path, encoding="utf-8") as file:
            *others, last = (_checked(PendingFile(**each), "" if by_links else folder) for each in json.load(file))
    except FileNotFoundError:
        return []
    except (OSError, ValueError, TypeError, RecursionError) as error:
        raise UseError(f"cannot read {path}, by which a pull that was stopped is finished; pull into an empty folder") from error
    try:
        changed = [each.name for each in others if not _finish_file(os.path.join(folder, each.name), each)]
        if not changed and not _finish_file(os.path.join(folder, last.name), last):
            changed = [last.name]
        with suppress(FileNotFoundError):  # another program has finished it as well
            os.unlink(path)
    except (OSError, UseError) as error:
        raise UseError(f"a pull into {folder} was stopped in the middle and cannot be finished: {error}") from error
    return changed


def _checked(file: PendingFile, folder: str) -> PendingFile:
    """Return what becomes of a file. Raises ValueError or TypeError for what no pull has written.

    `folder`: the one that no link may lead out of; empty where it may.
    """
    "".join((file.old, file.new or "")).encode()  # both are texts, without half of a surrogate pair
    if not _MAY_BE_REPLACED.fullmatch(file.name):
        raise ValueError(file.name)
    if folder and not os.path.realpath(os.path.join(folder, file.name)).startswith(os.path.join(os.path.realpath(folder), "")):
        raise ValueError(file.name)
    return file


def _finish_file(path: str, file: PendingFile) -> bool:
    """Give one file its new content. Return False where it has neither the old one nor the new."""
    new = None if file.new is None else file.new.encode()
    try:
        with open(path, "rb") as opened:
            there: bytes | None = opened.read()
    except FileNotFoundError:
        there = None
    if there == new:
        return True
    if (sha256(there).hexdigest() if there is not None else "") != file.old:
        return False
    if new is None:
        os.unlink(path)
    elif there is None:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        create_file(path, new)
    else:
        exchange_file(path, there, new)
    return True
