"""What the tests share: a cache folder of their own, folders of fact files, the program as a process, the shipped facts."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import settings

import beltfacts
from beltfacts.library.files.folder import shipped_folder as shipped_folder
from beltfacts.library.library import Library

pytest_plugins = ["tests.tracing", "tests.sampling"]

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # a shell that runs the tests in the background has Ctrl-C ignored, by all that they start too: no test of Ctrl-C would end
    signal.signal(signal.SIGINT, signal.default_int_handler)

DOCUMENTS = os.environ.get("BELTFACTS_DOCUMENTS")
"""The folder of the source documents, which are no part of the project; None where it is not given."""

SOURCE = """[[source]]
id = "gazette-2024"
type = "report"
title = "Gazette of canals"
publisher = "Canal Office"
issued = "2024-05"
"""

VOCABULARY = """[[subject]]
id = "grand-canal"
name = "Grand Canal"
names = { zh = ["大运河"] }

[[topic]]
id = "water"
name = "Waterways"

[[unit]]
code = "t"
name = "tonnes"
words = ["tonnes"]

[[unit]]
code = "{ship}"
name = "ships"
words = ["ships"]
"""


def fact(
    name: str, *, value: int = 100, measure: str = "cargo carried", figure: str = "", quote: str = "", extra: str = "", date: str = "2024"
) -> str:
    """A whole fact as TOML text, of the subject, topic and units of `VOCABULARY`; `extra` holds further lines."""
    figure = figure or f"{value} tonnes"
    quote = quote or f"the canal carried {figure}"
    return f"""
[[fact]]
id = "{name}"
subject = "grand-canal"
measure = "{measure}"
figure = "{figure}"
value = {value}
unit = "t"
date = "{date}"
topics = ["water"]
quote = "{quote}"
{extra}
"""


class Ran(NamedTuple):
    """What a process printed, and its exit code."""

    stdout: str
    stderr: str
    code: int


settings.register_profile("beltfacts", deadline=None, derandomize=True)  # the same examples each time: `make fuzz` looks for new ones
settings.load_profile("beltfacts")


_OPENED = ExitStack()


def load(*paths: Any, **options: Any) -> Library:
    """Open a library that is closed when the test ends. A fixture of several tests opens its own in a `with` block."""
    return _OPENED.enter_context(beltfacts.load(*paths, **options))


@pytest.fixture(autouse=True)
def _close_libraries() -> Iterator[None]:
    yield
    _OPENED.close()


@pytest.fixture(autouse=True)
def _no_folders_of_the_user(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep tests away from the user's cache and fact folders. One cache folder serves them all: an index has the name of its fact files.

    No text of a document is kept there, so that each test extracts its own.
    """
    monkeypatch.delenv("BELTFACTS_DOCUMENTS", raising=False)  # tests that need the documents ask for DOCUMENTS
    monkeypatch.setattr("beltfacts.documents.text_cache._LEAST_SECONDS", float("inf"))
    monkeypatch.setenv("BELTFACTS_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))
    monkeypatch.delenv("BELTFACTS_FACTS", raising=False)
    monkeypatch.setenv("BELTFACTS_CEILING", str(tmp_path_factory.getbasetemp()))  # no beltfacts.toml above a test's folder counts


@pytest.fixture
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the cache folder of this test alone, which is not made yet."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("BELTFACTS_CACHE", str(folder))
    return folder


@pytest.fixture
def facts_folder(tmp_path: Path) -> Callable[..., Path]:
    """Writes a new folder of fact files: ``facts_folder(canals="...")`` holds canals.toml; a name with a dot is kept as it is."""
    numbers = count(1)

    def write(**files: str | bytes) -> Path:
        folder = tmp_path / f"facts{next(numbers)}"
        folder.mkdir()
        for name, content in files.items():
            file = folder / (name if "." in name else f"{name}.toml")
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return folder

    return write


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Ran]:
    """Runs ``python -m beltfacts`` with these arguments; keywords set environment variables, None takes one away."""

    def process(*args: str | os.PathLike[str], cwd: Path | None = None, stdin: str = "", **env: str | None) -> Ran:
        changed = {"PYTHONIOENCODING": "utf-8", "COLUMNS": None, "NO_COLOR": None, "FORCE_COLOR": None, **env}
        environment = {name: value for name, value in {**os.environ, **changed}.items() if value is not None}
        command = [sys.executable, "-m", "beltfacts", *map(os.fspath, args)]
        done = subprocess.run(
            command, input=stdin.encode(), capture_output=True, env=environment, cwd=cwd or tmp_path, timeout=120, check=False
        )
        return Ran(done.stdout.decode(), done.stderr.decode(), done.returncode)

    return process


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Run the program in this process, ten times as fast as `run`; keywords set environment variables, `cwd` and `stdin` too."""
    from tests.support import called

    return partial(called, capsys)


@pytest.fixture(scope="session")
def shipped() -> Iterator[Library]:
    """The facts that ship with the program, held in memory."""
    with beltfacts.load([shipped_folder()], cached=False) as library:
        yield library


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A headless Chromium (`tests.browser`), started once. Tests that use it belong to the xdist group "browser"."""
    from tests.browser import BROWSER, NO_BROWSER, Browser

    if BROWSER is None:
        pytest.skip(NO_BROWSER)
    opened = Browser()
    yield opened
    opened.close()
