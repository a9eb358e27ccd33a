"""Show and cite say the paragraph of a fact that has no locator, where its document is at hand."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from beltfacts.commands._locate import locator_of
from tests.conftest import SOURCE, VOCABULARY, fact, load


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "facts").mkdir()
    (tmp_path / "documents").mkdir()
    named = SOURCE.replace('type = "', 'document = "report.txt"\ntype = "', 1)
    (tmp_path / "facts" / "canals.toml").write_text(named + VOCABULARY + fact("cargo-2024"), encoding="utf-8")
    return tmp_path


def quote(folder: Path) -> str:
    return load([folder / "facts"], cached=False).facts[0].quote


def test_the_located_paragraph_stands_in_for_a_locator(call, folder: Path) -> None:
    text = f"A title\n\nFirst paragraph.\n\nHere {quote(folder)} as said.\n"
    (folder / "documents" / "report.txt").write_text(text, encoding="utf-8")
    options = ("cargo-2024", "--facts", folder / "facts")
    at_hand = call("cite", *options, "--only", "in-text", BELTFACTS_DOCUMENTS=str(folder / "documents"))
    assert "para. 3" in at_hand.stdout
    assert "para. 3" in call("show", *options, "--format", "json", BELTFACTS_DOCUMENTS=str(folder / "documents")).stdout
    assert "para." not in call("cite", *options, "--only", "in-text", BELTFACTS_DOCUMENTS=None).stdout


def test_a_server_looks_into_the_folder_that_is_named_also_in_another_process(folder: Path) -> None:
    text = f"A title\n\nFirst paragraph.\n\nHere {quote(folder)} as said.\n"
    (folder / "documents" / "report.txt").write_text(text, encoding="utf-8")
    library = load([folder / "facts"])
    handed_over = pickle.loads(pickle.dumps(locator_of(str(folder / "documents"))))
    assert handed_over.locate(library.fact("cargo-2024"), library.roots).locator == "para. 3"


def test_a_document_that_is_not_there_changes_nothing(call, folder: Path) -> None:
    done = call("cite", "cargo-2024", "--facts", folder / "facts", "--only", "in-text", BELTFACTS_DOCUMENTS=str(folder / "documents"))
    assert (done.code, done.stderr) == (0, "")
    assert "para." not in done.stdout
