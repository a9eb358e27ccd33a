"""A server of a small library in a process of its own, for what a browser and a hostile client do."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import SOURCE, VOCABULARY, fact

LIBRARY = (
    SOURCE
    + VOCABULARY
    + "".join(fact(f"cargo-{year}", value=year - 1930, date=str(year)) for year in (2022, 2023, 2024))
    + fact("old", value=3, measure="ships withdrawn", extra='withdrawn = { date = "2025-01", reason = "counted twice" }\nnote = "a note"')
)


def start_server(folder: Path, limit: float) -> tuple[subprocess.Popen[bytes], int] | None:
    """Return a server that answers, and its port; None where it ended, because another process took the port that was free."""
    assert time.monotonic() < limit, "no server can be started"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "beltfacts", "serve", "--facts", str(folder), "--port", str(port), "--rate", "0", "--no-cache"]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL, env=dict(os.environ))
    while server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return server, port
        except OSError:
            assert time.monotonic() < limit, "the server does not answer"
            time.sleep(0.05)
    return None


@pytest.fixture(scope="package")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of a small library."""
    folder: Path = tmp_path_factory.mktemp("facts")
    (folder / "canals.toml").write_text(LIBRARY, encoding="utf-8")
    limit = time.monotonic() + 60
    while (started := start_server(folder, limit)) is None:
        pass
    server, port = started
    yield f"http://127.0.0.1:{port}"
    server.terminate()
    server.wait(60)
