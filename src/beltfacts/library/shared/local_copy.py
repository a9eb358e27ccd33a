"""A local copy of a shared library, in the cache: brought up to date from the database, then loaded like any folder.

While the database does not answer the copy stays as it is, and says so. It writes nothing into the database.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
import time
from _thread import allocate_lock
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from beltfacts.cache_files import cache_folder
from beltfacts.configuration import name_copy
from beltfacts.library.shared.address import Address, parse_address
from beltfacts.library.shared.connection import Unreachable, explain, open_connection
from beltfacts.library.shared.copy_files import CopyFiles, CopyState
from beltfacts.library.shared.stored_library import read_files, read_state, read_texts

if TYPE_CHECKING:
    from psycopg import Connection

MOST_SECONDS = 1.0
"""Seconds after which the database is asked for its version, though it told of no change."""

_RETRY_SECONDS = 5.0
"""Seconds after which a database that did not answer is asked again."""

_CHANNEL = "beltfacts"
"""The channel on which the database tells of changes (LISTEN)."""

_copies: dict[str, LocalCopy] = {}
"""The copies that this process uses, by address."""

_opening = allocate_lock()


class LocalCopy:
    """A copy of a shared library. Any thread may use it.

    address: the address of the library.
    files: the files of the copy.
    note: what a reader must know of the copy; empty while it is up to date.
    """

    def __init__(self, text: str) -> None:
        """`text`: address as typed. Raises UseError if it is none."""
        self.address: Address = parse_address(text)
        self.note = ""
        self._lock = allocate_lock()
        self._connection: Connection[Any] | None = None
        self._asked_at = float("-inf")
        self.files = self._prepare()
        name_copy(self.files.facts, text)

    def _prepare(self) -> CopyFiles:
        """Return the folder of the copy: in the cache, or a temporary one where there can be no cache."""
        known = repr(self.address.identity).encode("utf-8", "backslashreplace")
        name = "".join(char if char.isalnum() else "-" for char in self.address.database)[:40]
        try:
            files = CopyFiles(os.path.join(cache_folder(), "shared", f"{name}-{sha256(known).hexdigest()[:16]}"))
            files.prepare(self.address.shown)
        except OSError:
            folder = tempfile.mkdtemp(prefix="beltfacts-")
            atexit.register(shutil.rmtree, folder, ignore_errors=True)
            files = CopyFiles(os.path.join(folder, "shared", name or "copy"))
            files.prepare(self.address.shown)
        return files

    def update(self) -> None:
        """Bring the copy up to date, unless that was done within `MOST_SECONDS`.

        Raises UseError when the database refuses, and its subclass Unreachable when it does not answer and there is no older copy.
        """
        with self._lock:
            if time.monotonic() - self._asked_at < MOST_SECONDS:
                return
            self._ask(keep=False)

    def follow(self) -> None:
        """Bring the copy up to date as often as a server asks: the database tells of changes, and is asked every `MOST_SECONDS`.

        The connection stays open until `close`. Raises as `update` does.
        """
        import psycopg

        with self._lock:
            if self._connection is not None:
                try:
                    told = bool(list(self._connection.notifies(timeout=0)))
                except psycopg.Error:
                    told = True
                if not told and time.monotonic() - self._asked_at < MOST_SECONDS:
                    return
            elif self.note and time.monotonic() - self._asked_at < _RETRY_SECONDS:
                return
            self._ask(keep=True)

    def close(self) -> None:
        """Close the connection. It is opened again when `follow` needs it."""
        with self._lock:
            self._disconnect()

    def _disconnect(self) -> None:
        """Close the connection, if there is one."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(Exception):
                connection.close()

    def _ask(self, *, keep: bool) -> None:
        """Ask the database for its version, and fetch what is new. `keep`: keep the connection, and listen."""
        import psycopg

        try:
            try:
                self._fetch(self._connect(listens=keep))
            except psycopg.Error as error:
                raise explain(error, self.address) from None
            except OSError as error:
                reason = (error.strerror or "error").lower()
                raise Unreachable(f"the copy of {self.address.shown} cannot be written: {reason}") from error
            self.note = ""
        except Unreachable as error:
            keep = False
            with self.files.locked():
                state = self.files.state()
            if state is None:
                raise
            when = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(self.files.confirmed_at()))
            self.note = f"{error}; answers are those of version {state.version}, which was the newest on {when}"
        finally:
            if not keep:
                self._disconnect()
        self._asked_at = time.monotonic()  # after an error without a copy, the next command asks again and says so too

    def _connect(self, *, listens: bool) -> Connection[Any]:
        """Return the connection. One that listens is kept, and tried again if the database has restarted since."""
        if self._connection is not None:
            import psycopg

            try:
                self._connection.execute("SELECT 1")
            except psycopg.Error:
                self._disconnect()
        if self._connection is None:
            self._connection = open_connection(self.address)
            self._connection.autocommit = True
            if listens:
                self._connection.execute(f"LISTEN {_CHANNEL}")
        return self._connection

    def _fetch(self, connection: Connection[Any]) -> None:
        """Fetch what is new in one snapshot of the database."""
        with self.files.locked(), connection.transaction():
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            there, here = read_state(connection), self.files.state()
            if here is None or (here.library, here.version, here.changed_at) != (there.id, there.version, str(there.changed_at)):
                files = read_files(connection)
                new = CopyState(there.id, there.version, str(there.changed_at), {name: file.stamp for name, file in files.items()})
                known = here.files if here and here.library == there.id else {}
                names = [name for name, stamp in new.files.items() if known.get(name) != stamp]
                gone = [name for name in (here.files if here else ()) if name not in new.files]
                self.files.replace(new, read_texts(connection, names, files), gone)
            self.files.confirm()


def open_copy(address: str) -> LocalCopy:
    """Return the copy of the shared library at an address, one for all of this process. Raises UseError for what is no address."""
    with _opening:
        if address not in _copies or not os.path.isdir(_copies[address].files.facts):
            _copies[address] = LocalCopy(address)
        return _copies[address]
