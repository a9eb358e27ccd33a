"""Which version of a shared library a folder was pulled at or pushed to: a small file in the folder.

By it a push tells what somebody else changed from what was changed here. Without it, whatever differs counts as changed by both. It
contains no password.
"""

from __future__ import annotations

import json
import os
from hashlib import sha256
from typing import NamedTuple

from beltfacts.cache_files import new_file
from beltfacts.errors import UseError
from beltfacts.library.files import PendingFile, display_path

FILE_NAME = ".beltfacts-shared.json"
"""The file in the folder."""


class BaseVersion(NamedTuple):
    """The version of a shared library that a folder has.

    library: id of the shared library; empty for a folder that has none.
    version: version of every entry, but those in `newer`. 0 is before the first.
    newer: version of the entries that were pushed from here while others had changed other entries, by "table id".
    database: address of the database, without a password, for people.
    """

    library: str
    version: int
    newer: dict[str, int]
    database: str

    def of(self, kind: str, name: str) -> int:
        """Return the version that this folder has of an entry, or of a file."""
        return self.newer.get(f"{kind} {name}", self.version)


def read_base(folder: str) -> BaseVersion:
    """Return the version that a folder has; an empty one where nothing says so. Raises UseError for a file that is damaged."""
    path = os.path.join(folder, FILE_NAME)
    try:
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        return BaseVersion(str(data["library"]), int(data["version"]), dict(data["newer"]), str(data["database"]))
    except FileNotFoundError:
        return BaseVersion("", 0, {}, "")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UseError(f"cannot read {display_path(path)}: remove it, and pull into an empty folder") from error


def base_file(folder: str, base: BaseVersion) -> PendingFile:
    """Return what becomes of the file, to be written together with others."""
    try:
        with open(os.path.join(folder, FILE_NAME), "rb") as file:
            old = sha256(file.read()).hexdigest()
    except FileNotFoundError:
        old = ""
    return PendingFile(FILE_NAME, old, _text_of(base))


def write_base(folder: str, base: BaseVersion) -> None:
    """Keep the version that a folder has. Raises OSError."""
    path = os.path.join(folder, FILE_NAME)
    with new_file(path) as (handle, temporary):
        with os.fdopen(handle, "w", encoding="utf-8", closefd=False) as file:
            file.write(_text_of(base))
        os.chmod(temporary, 0o644)


def _text_of(base: BaseVersion) -> str:
    """Return a version as the text of its file."""
    return json.dumps({**base._asdict()}, indent=1)
