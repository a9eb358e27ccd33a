"""A server of pages, and one for assistants, on a shared library whose database is killed, restarted, set back or cannot be copied."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator

import pytest
from starlette.testclient import TestClient

from beltfacts.evidence import Locator
from beltfacts.library import load
from beltfacts.library.shared import local_copy, open_copy
from beltfacts.library.shared.copy_files import CopyFiles
from beltfacts.mcp_server.tools import Tools
from beltfacts.web import Settings, make_app
from tests.conftest import fact
from tests.library.shared.conftest import Person
from tests.postgres import Server

pytestmark = [pytest.mark.once, pytest.mark.xdist_group("postgres"), pytest.mark.usefixtures("cache_folder")]


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask a database again at once that did not answer."""
    monkeypatch.setattr(local_copy, "_RETRY_SECONDS", 0.0)


@pytest.fixture
def client(ann: Person) -> Iterator[TestClient]:
    with TestClient(make_app(Settings((ann.database,))), base_url="http://localhost") as found:
        yield found


NO_LOCATOR = Locator(lambda fact, roots: fact, lambda facts, roots: {})
"""Finds no document."""


def seen(look: Callable[[], bool]) -> bool:
    """Return whether something is seen within the time that a loaded machine takes."""
    limit = time.monotonic() + 60
    while not (is_seen := look()) and time.monotonic() < limit:
        time.sleep(0.05)
    return is_seen


def test_a_database_that_is_killed_while_it_is_served_leaves_older_answers_that_say_so(
    ann: Person, server: Server, client: TestClient
) -> None:
    assert client.get("/api/search?q=cargo").json()["total"] == 2 and "does not answer" not in client.get("/?q=cargo").text
    server.stop(signal.SIGQUIT)
    try:
        assert seen(lambda: "does not answer" in client.get("/?q=cargo").text)
        answer = client.get("/api/search?q=cargo")
        assert answer.json()["total"] == 2 and "last known version" in answer.headers["beltfacts-note"]
        assert client.get("/health").json() == {"facts": 2, "is_old": True}
        assert server.folder not in client.get("/?q=cargo").text, "where the database is concerns no reader"
    finally:
        server.start()
    ann.write(ann.read() + fact("cargo-3", value=130, measure="cargo forecast"))
    ann.push()
    assert seen(lambda: client.get("/api/facts/cargo-3").status_code == 200)
    assert seen(lambda: "beltfacts-note" not in client.get("/api/search?q=cargo").headers)


def test_an_assistant_is_told_how_old_its_answers_are(ann: Person, server: Server) -> None:
    with load([ann.database]) as library:
        tools = Tools(library, NO_LOCATOR)
        assert tools.search_facts("cargo", "", "", "", "", 5)["hints"] == []
        server.stop(signal.SIGQUIT)
        try:
            open_copy(ann.database)._asked_at = float("-inf")
            found = (tools.search_facts("cargo", "", "", "", "", 5), tools.get_fact("cargo-2024"), tools.cite("cargo-2024", "apa"))
            assert all("answers are those of version 1" in each["hints"][0] for each in found)
        finally:
            server.start()
        tools.close()


def test_a_reader_whose_disk_is_full_says_that_its_answers_are_old(
    ann: Person, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert client.get("/health").json()["facts"] == 2

    def full(path: str, text: str) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(CopyFiles, "_write", staticmethod(full))
        ann_push = ann.read() + fact("cargo-3", value=130, measure="cargo forecast")
        ann.write(ann_push)
        ann.push()
        assert seen(lambda: client.get("/health").json()["is_old"])
        assert client.get("/api/facts/cargo-3").status_code == 404 and client.get("/api/facts/cargo-2024").status_code == 200
    assert seen(lambda: client.get("/api/facts/cargo-3").status_code == 200)


def test_a_clock_of_the_database_that_is_set_back_hides_no_change(ann: Person, ben: Person, server: Server, client: TestClient) -> None:
    server.sql(
        ann.database,
        *(f"ALTER TABLE beltfacts.{table} DISABLE TRIGGER USER" for table in ("fact", "file")),
        "UPDATE beltfacts.fact SET changed_at = '2090-01-01'",
        "UPDATE beltfacts.file SET touched_at = '2090-01-01', digest = NULL",
        "UPDATE beltfacts.library SET changed_at = '2090-01-01'",
        *(f"ALTER TABLE beltfacts.{table} ENABLE TRIGGER USER" for table in ("fact", "file")),
    )
    assert client.get("/api/facts/cargo-2025").json()["figure"] == "120 tonnes"
    ann.change('figure = "120 tonnes"', 'figure = "121 tonnes"')
    ann.change("carried 120 tonnes", "carried 121 tonnes")
    ann.change("value = 120", "value = 121")
    assert ann.push().conflicts == []
    assert seen(lambda: client.get("/api/facts/cargo-2025").json()["figure"] == "121 tonnes")
    ben.pull()
    assert ben.read() == ann.read()
