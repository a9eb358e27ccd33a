"""Connect to the database of a shared library, and say in one line what went wrong with it.

It asks the database nothing (`stored_library`). No message contains a password.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from beltfacts.errors import UseError
from beltfacts.library.shared.address import Address

if TYPE_CHECKING:
    from psycopg import Connection, Error

_DEFAULTS = {
    "connect_timeout": "5",  # seconds; libpq waits for minutes
    "keepalives_idle": "5",  # seconds of silence after which the other side is asked whether it is there
    "keepalives_interval": "2",
    "keepalives_count": "3",
    "tcp_user_timeout": "15000",  # milliseconds that sent data may stay without an answer
    "application_name": "beltfacts",
}
"""Parameters of a connection that the address need not name. A host that is gone is noticed within seconds."""

_GONE = ("08", "57P", "58", "XX001", "XX002")
"""Beginnings of the SQLSTATE of a server that stops, starts or lost its connection (PostgreSQL, appendix A)."""

_REASONS = {
    "53100": "its disk is full",
    "53200": "it has no memory left",
    "53300": "it has too many connections",
    "25006": "it is read-only, as a standby is",
    "55P03": "another push is still running; try again when it is done",
    "57014": "it stopped the statement, which took too long",
    "42501": "this user lacks the right; docs/postgresql.md has the roles that read and write",
    "22P05": "a text has a character that it cannot keep",
}
"""What a SQLSTATE means here, and what to do."""

_NO_LIBRARY = ("42P01", "3F000")
"""SQLSTATE of a table or schema that does not exist."""


class Unreachable(UseError):
    """The database does not answer. A copy made earlier may still be read."""


@contextmanager
def connected(address: Address) -> Iterator[Connection[Any]]:
    """Open a connection for one transaction, which is committed when the block ends without an error, and else undone.

    Raises Unreachable when the database does not answer or goes away, and UseError when it refuses something.
    """
    import psycopg

    connection = open_connection(address)
    try:
        with connection:
            yield connection
    except psycopg.Error as error:
        raise explain(error, address) from None


def open_connection(address: Address) -> Connection[Any]:
    """Open a connection; whoever calls closes it. Raises Unreachable, or UseError when the database refuses this user."""
    import psycopg

    parameters: dict[str, Any] = {**_DEFAULTS, **address.parameters, "client_encoding": "UTF8"}
    try:
        connection = psycopg.connect(**parameters)
    except psycopg.Error as error:
        reason = _hide(" ".join(str(error).split()), address)
        conninfo = psycopg.conninfo.make_conninfo(**parameters).encode()
        if psycopg.pq.PGconn.ping(conninfo) == psycopg.pq.Ping.OK and "too many" not in reason and "slots" not in reason:
            raise UseError(f"{address.shown} refuses the connection: {_last_part(reason)}") from None
        raise Unreachable(f"{address.shown} does not answer: {_last_part(reason)}") from None
    if connection.info.parameter_status("server_encoding") != "UTF8":
        connection.close()
        raise UseError(f"{address.shown} does not keep Unicode; make the database with ENCODING 'UTF8'")
    return connection


def explain(error: Error, address: Address) -> UseError:
    """Return a database error as one line: what, where, what to do."""
    from psycopg import OperationalError

    state = error.sqlstate or ""
    reason = _hide(" ".join(filter(None, (error.diag.message_primary, error.diag.message_detail))) or str(error), address)
    if state in _NO_LIBRARY:
        return UseError(f"no shared library in {address.shown}; start one with beltfacts push, from a folder of fact files")
    if state in _REASONS:
        return UseError(f"{address.shown} refuses: {_REASONS[state]} ({reason}); nothing was changed")
    if state.startswith("23") or state.startswith("22"):
        return UseError(f"{address.shown} refuses what breaks its rules: {reason}; run beltfacts check; nothing was changed")
    if state.startswith(_GONE) or (not state and isinstance(error, OperationalError)):
        return Unreachable(f"the connection to {address.shown} was lost: {_last_part(reason)}")
    return UseError(f"{address.shown}: {reason} [{state or type(error).__name__}]; nothing was changed")


def _hide(text: str, address: Address) -> str:
    """Return a message in which nothing secret occurs, in one line."""
    for secret in address.secrets:
        text = text.replace(secret, "***")
    return " ".join(text.split())


def _last_part(reason: str) -> str:
    """Return the reason of a failed connection without the repeated address before it."""
    return reason.rpartition(" failed: ")[2].removeprefix("FATAL: ").strip() or "no reason given"
