"""The address of a shared library: what it names, and how it is shown without its password.

It opens no connection (`connection`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from beltfacts.errors import UseError, install_line

_EXAMPLE = "write postgresql://USER@HOST:PORT/DATABASE"
_PASSWORD_ELSEWHERE = "the password belongs into PGPASSWORD or ~/.pgpass"

_IDENTITY = ("service", "host", "hostaddr", "port", "dbname", "user")
"""Connection parameters by which two shared libraries are told apart."""

_MOST_CHARACTERS = 2000
"""Characters of an address. A longer one is a mistake."""


class Address(NamedTuple):
    """The address of a shared library.

    parameters: connection parameters of libpq, by name. They may contain a password, and are never printed.
    identity: the parameters that name the library, without any secret, with what the environment and the defaults add.
    """

    parameters: dict[str, str]
    identity: tuple[tuple[str, str], ...]

    @property
    def shown(self) -> str:
        """Return the address as messages print it, without password and further parameters."""
        named = dict(self.identity)
        user = f"{named['user']}@" if named.get("user") else ""
        host = named.get("host") or named.get("hostaddr") or ""
        port = f":{named['port']}" if named.get("port", "5432") != "5432" else ""
        if host.startswith(("/", "@")):
            return f"postgresql://{user}/{named.get('dbname', '')}?host={host}{port.replace(':', '&port=')}"
        return f"postgresql://{user}{host}{port}/{named.get('dbname', '')}"

    @property
    def database(self) -> str:
        """Return the name of the database."""
        return dict(self.identity).get("dbname", "")

    @property
    def secrets(self) -> tuple[str, ...]:
        """Return the texts that no message may contain."""
        return tuple(value for key, value in self.parameters.items() if "password" in key and value)


def parse_address(text: str) -> Address:
    """Parse the address of a shared library.

    `text`: a URI as PostgreSQL's own programs take it (libpq, 34.1.1.2). What it leaves out, the environment and a service file may name.
    Raises UseError if it is no such address. The message never repeats it, because it may contain a password.
    """
    require_driver()
    from psycopg import Error, conninfo, pq

    authority = re.split(r"[/?#]", text.partition("://")[2], maxsplit=1)[0]
    if len(text) > _MOST_CHARACTERS or not text.isprintable() or " " in text:
        raise UseError(f"the address of the database is too long, or contains a blank or a control character; {_EXAMPLE}")
    if authority.count("@") > 1 or "#" in text:
        raise UseError(f"the address of the database has a second @ or a #; write %40 and %23, or better: {_PASSWORD_ELSEWHERE}")
    try:
        parameters = {key: str(value) for key, value in conninfo.conninfo_to_dict(text).items() if value is not None}
        defaults = {
            each.keyword.decode(): each.val.decode("utf-8", "replace")
            for each in pq.Conninfo.get_defaults()
            if each.val and each.keyword.decode() not in parameters
        }
    except Error:
        raise UseError(f"the address of the database cannot be read; {_EXAMPLE}, and leave out what you do not need") from None
    if "service" in parameters:
        defaults = {}
    known = {**defaults, **parameters}
    known.setdefault("dbname", known.get("user", ""))
    return Address(parameters, tuple((key, known[key]) for key in _IDENTITY if known.get(key)))


def require_driver() -> None:
    """Raise UseError where psycopg, the driver of PostgreSQL, is not installed."""
    try:
        import psycopg  # noqa: F401  (an extra of its own)
    except ImportError as error:
        raise UseError(f"a shared library needs psycopg; install it with {install_line('postgres')}") from error
