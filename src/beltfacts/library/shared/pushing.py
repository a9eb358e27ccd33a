"""Push a folder into its shared library: what changed here since the folder's version is written there, as a whole or not at all.

What somebody else changed meanwhile stays. An entry that both changed is a conflict, and then nothing is written.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from beltfacts.errors import UseError
from beltfacts.library.files import display_path, finish_pending
from beltfacts.library.shared.address import Address
from beltfacts.library.shared.base_version import FILE_NAME, BaseVersion, read_base, write_base
from beltfacts.library.shared.comparison import Comparison, compare
from beltfacts.library.shared.connection import connected
from beltfacts.library.shared.local_files import FileContent
from beltfacts.library.shared.merge import MINE
from beltfacts.library.shared.merged_files import CONFLICT_MARK, FileChange, Outcome, merge_files
from beltfacts.library.shared.stored_library import has_library, read_state
from beltfacts.library.shared.writing import write_library

if TYPE_CHECKING:
    from psycopg import Connection

_LOCK = 0x62656C74
"""Number of the advisory lock that a push holds: "belt" in ASCII."""

_PATIENCE = "60s"
"""How long a push waits for another one."""


def push(folder: str, address: Address) -> Outcome:
    """Write what changed in a folder of fact files into a shared library, which is made where there is none.

    Raises UseError when the folder belongs to another library, a file has findings, or the database refuses something, and its subclass
    Unreachable when the database does not answer. Then nothing has changed.
    """
    finish_pending(folder)
    base = read_base(folder)
    with connected(address) as connection:
        _prepare(connection)
        before = read_state(connection)
        if base.library not in ("", before.id):
            raise UseError(
                f"{display_path(folder)} belongs to another shared library ({base.database}); push it there, or remove {FILE_NAME} from it to push it here"
            )
        connection.execute("SELECT beltfacts.begin_change()")  # nobody else changes the library now
        compared = compare(connection, folder, base)
        _refuse_marks(compared)
        if conflicts := compared.conflicts():
            connection.rollback()
            return Outcome([], conflicts, before.version)
        merged = merge_files(compared)
        changes = write_library(connection, compared, merged)
        if not changes:
            connection.rollback()
        version = before.version + 1 if changes else before.version
    _keep_base(folder, base, compared, merged, BaseVersion(before.id, version, {}, address.shown))
    return Outcome([FileChange(name, **counts) for name, counts in sorted(changes.items())], [], version)


def _prepare(connection: Connection[Any]) -> None:
    """Wait for other pushes to end, and make the tables where there are none."""
    connection.execute("SELECT set_config('lock_timeout', %s, true)", [_PATIENCE])
    connection.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    if not has_library(connection):
        path = os.path.join(os.path.dirname(__file__), "schema.sql")
        with open(path, "rb") as file:
            connection.execute(file.read())


def _refuse_marks(compared: Comparison) -> None:
    """Raise UseError for a file in which a pull marked what both sides changed."""
    for name, file in compared.local.items():
        if CONFLICT_MARK in file.text:
            raise UseError(
                f"{name} has a conflict that is not settled (a comment that begins with {CONFLICT_MARK.strip()}); nothing was pushed"
            )


def _keep_base(folder: str, base: BaseVersion, compared: Comparison, merged: Mapping[str, FileContent | None], now: BaseVersion) -> None:
    """Keep the version that the folder has after a push.

    Where it lacks what others changed, only the entries that were pushed have the new version. A folder that was never pulled then stays
    without one. A folder that cannot be written stays as it is: the next push compares more.
    """
    is_whole = all(file == compared.local.get(name) for name, file in merged.items())
    pushed = {f"{kind} {name}": now.version for (kind, name), side in compared.sides.items() if side == MINE}
    with suppress(OSError):
        if is_whole:
            write_base(folder, now)
        elif base.library and pushed:
            write_base(folder, base._replace(newer={**base.newer, **pushed}))
