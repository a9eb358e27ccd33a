"""The files of a local copy of a shared library, in the cache: replaced together, so that a killed program leaves the old ones or the new.

It does not know where they come from (`local_copy`).
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple

from beltfacts.cache_files import make_private_folder, new_file
from beltfacts.library.files import COPY_MARK
from beltfacts.library.shared.local_files import LEFT_OUT, checked_name

_STATE, _PENDING, _LOCK, _STAGED, _FACTS = "state.json", "pending.json", "lock", "staged", "facts"
"""Names in the folder of a copy: its version, a version that is being put in place, the lock, new files, and the fact files."""


class CopyState(NamedTuple):
    """The version of a copy.

    library: id of the shared library.
    version: its version.
    changed_at: when that was made, as the database says it.
    files: stamp of each file, by name.
    """

    library: str
    version: int
    changed_at: str
    files: dict[str, str]


class CopyFiles:
    """The folder of a copy: fact files with their version.

    folder: absolute path.
    facts: absolute path of the folder of fact files in it.
    """

    def __init__(self, folder: str) -> None:
        """Name the folder. `prepare` makes it."""
        self.folder = folder
        self.facts = os.path.join(folder, _FACTS)

    def prepare(self, shown: str) -> None:
        """Make the folders, for this user alone. `shown`: address for messages. Raises OSError where that is not possible."""
        for path in (os.path.dirname(self.folder), self.folder, self.facts):
            make_private_folder(path)
        mark = os.path.join(self.facts, COPY_MARK)
        if not os.path.exists(mark):
            self._write(mark, shown)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other programs from changing the copy, and finish what a killed one left undone."""
        handle = os.open(self._path(_LOCK), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            with suppress(ImportError, OSError):  # a system without locks
                import fcntl

                fcntl.flock(handle, fcntl.LOCK_EX)
            self._finish()
            yield
        finally:
            os.close(handle)

    def state(self) -> CopyState | None:
        """Return the version of the copy; None where there is none, or where it is being replaced just now."""
        try:
            if os.path.exists(self._path(_PENDING)):
                return None
            with open(self._path(_STATE), encoding="utf-8") as file:
                return CopyState(**json.load(file))
        except (OSError, ValueError, TypeError):
            return None

    def confirmed_at(self) -> float:
        """Return when the database said last that the copy is its newest version, in seconds since 1970. 0 if it never did."""
        try:
            return os.stat(self._path(_STATE)).st_mtime
        except OSError:
            return 0.0

    def confirm(self) -> None:
        """Keep that the copy is the newest version now."""
        with suppress(OSError):
            os.utime(self._path(_STATE))

    def replace(self, state: CopyState, texts: Iterable[tuple[str, str]], gone: Iterable[str]) -> None:
        """Put new files in place, remove others, and keep the new version. Call it while the copy is locked.

        Everything new is on the disk before the first file is replaced. From then on the copy is finished by whoever comes next. Raises
        UseError for a name that leads out of the folder.
        """
        os.makedirs(self._path(_STAGED), mode=0o700, exist_ok=True)
        staged = []
        for number, (name, text) in enumerate(texts):
            self._write(self._path(_STAGED, str(number)), text)
            staged.append(checked_name(name))
        pending = {"state": state._asdict(), "staged": staged, "gone": [checked_name(name) for name in gone]}
        self._write(self._path(_PENDING), json.dumps(pending))
        self._finish()

    def _finish(self) -> None:
        """Put staged files in place where a version is pending."""
        try:
            with open(self._path(_PENDING), encoding="utf-8") as file:
                pending = json.load(file)
        except FileNotFoundError:
            return
        if any(name.startswith(f"{LEFT_OUT}/") for name in pending["staged"]):
            os.makedirs(os.path.join(self.facts, LEFT_OUT), mode=0o700, exist_ok=True)
        for number, name in enumerate(pending["staged"]):
            with suppress(FileNotFoundError):  # it is in place already
                os.replace(self._path(_STAGED, str(number)), os.path.join(self.facts, name))
        for name in pending["gone"]:
            with suppress(FileNotFoundError):
                os.unlink(os.path.join(self.facts, name))
        self._write(self._path(_STATE), json.dumps(pending["state"]))
        os.unlink(self._path(_PENDING))

    def wait(self) -> None:
        """Wait until no other program changes the copy."""
        with self.locked():
            pass

    def _path(self, *names: str) -> str:
        """Return the path of a file in the folder."""
        return os.path.join(self.folder, *names)

    @staticmethod
    def _write(path: str, text: str) -> None:
        """Write a file in one step, for this user alone."""
        with new_file(path) as (handle, _), os.fdopen(handle, "wb", closefd=False) as file:
            file.write(text.encode())
