"""`open`: which address shows a quote, which program is started with it, and what is never opened."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SOURCE, VOCABULARY, Ran, fact

Call = Callable[..., Ran]

WORDS = "In 2024, the canal carried 100 tonnes and 12 ships."


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[str, ...]]:
    """A library of one fact with a document of this name; returns the options that name both."""

    def make(document: str, text: str = WORDS, **source: str) -> tuple[str, ...]:
        facts, documents = tmp_path / "facts", tmp_path / "my documents"
        facts.mkdir(exist_ok=True)
        documents.mkdir(exist_ok=True)
        (documents / document).write_text(text, encoding="utf-8")
        fields = "".join(f'{key} = "{value}"\n' for key, value in {"document": document, **source}.items())
        (facts / "a.toml").write_text(SOURCE + fields + VOCABULARY + fact("cargo", quote="the canal carried 100 tonnes"), encoding="utf-8")
        return "--facts", str(facts), "--documents", str(documents)

    return make


@pytest.fixture
def started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """A browser, and a program of the system, that write down with what they were started."""
    log = tmp_path / "started.txt"
    script = tmp_path / "bin" / "xdg-open"
    script.parent.mkdir()
    script.write_text(f"#!{sys.executable}\nimport sys\nopen({str(log)!r}, 'a').write(sys.argv[1] + '\\n')\n")
    script.chmod(0o755)
    monkeypatch.setenv("BROWSER", f"{script} %s")
    monkeypatch.setattr("webbrowser._tryorder", None)  # BROWSER is read once a process
    monkeypatch.setenv("PATH", str(script.parent))
    return lambda: log.read_text().splitlines() if log.exists() else []


def address(ran: Ran) -> str:
    assert ran.code == 0, ran
    return ran.stdout.strip()


def test_words_of_a_page_on_disk_are_selected_and_blanks_in_the_path_are_encoded(
    call: Call, library: Callable[..., tuple[str, ...]]
) -> None:
    shown = address(call("open", "cargo", "--print", *library("page.html", f"<p>Other</p><p>{WORDS}</p>")))
    assert shown.startswith("file:///") and shown.endswith("/my%20documents/page.html#:~:text=the%20canal%20carried%20100%20tonnes")


def test_data_names_the_page(call: Call, library: Callable[..., tuple[str, ...]]) -> None:
    options = library("paper.txt", f"{'Preface. ' * 3}\f{WORDS}")
    row = json.loads(call("open", "cargo", "--print", "--format", "json", *options).stdout)["results"][0]
    assert (row["page"], row["id"]) == (2, "cargo")


def test_without_the_document_the_address_of_the_source_selects_the_words(call: Call, library: Callable[..., tuple[str, ...]]) -> None:
    options = library("page.html", WORDS, URL="https://example.org/canals")
    web = "https://example.org/canals#:~:text=the%20canal%20carried%20100%20tonnes"
    assert address(call("open", "cargo", "--print", "--web", *options)) == web
    assert address(call("open", "cargo", "--print", "--facts", options[1])).startswith(web)
    assert address(call("open", "cargo", "--print", *options)).startswith("file:///")


def test_the_browser_gets_the_address_and_the_program_of_the_kind_the_path(
    call: Call, library: Callable[..., tuple[str, ...]], started: Callable[[], list[str]], tmp_path: Path
) -> None:
    ran = call("open", "cargo", *library("notes.txt"))
    assert ran.code == 0 and "notes.txt: para. 1, line 1" in ran.stderr and ran.stdout == ""
    assert [each.partition("#")[0] for each in started()] == [(tmp_path / "my documents" / "notes.txt").as_uri()]
    call("open", "cargo", *library("notes.md"))
    assert started()[1:] == [str(tmp_path / "my documents" / "notes.md")]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "--version"])
def test_addresses_that_act_are_never_opened(
    call: Call, library: Callable[..., tuple[str, ...]], started: Callable[[], list[str]], url: str
) -> None:
    options = library("page.html", URL=url)
    for words in (("--facts", options[1]), ("--web", *options)):
        ran = call("open", "cargo", *words)
        assert ran.code == 2 and "no web address" in ran.stderr
    assert started() == []


@pytest.mark.parametrize("name", ["run.desktop", "run.sh", "run.exe", "--help"])
def test_a_file_that_may_be_a_program_is_not_opened(
    call: Call, library: Callable[..., tuple[str, ...]], started: Callable[[], list[str]], name: str
) -> None:
    ran = call("open", "cargo", *library(name))
    assert (ran.code, started()) == (2, [])


def test_a_quote_that_is_not_there_opens_the_document_and_says_so(
    call: Call, library: Callable[..., tuple[str, ...]], started: Callable[[], list[str]]
) -> None:
    ran = call("open", "cargo", *library("notes.txt", "Nothing of the kind."))
    assert ran.code == 0 and "cargo:" in ran.stderr
    assert len(started()) == 1
