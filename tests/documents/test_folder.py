"""Documents are found in their folder and nowhere else, and what cannot be read says why."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from beltfacts.documents import folder as documents
from beltfacts.documents.extractors import extract_document, html
from beltfacts.documents.folder import DocumentFolder, documents_folder, find_document, read_document
from beltfacts.errors import UseError
from beltfacts.evidence.alignment import find_quote
from tests.documents.support import a_source, reason
from tests.support import examples


def test_the_documents_folder_is_the_given_one_or_that_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(documents.DOCUMENTS_VARIABLE, raising=False)
    assert documents_folder(None) is None
    monkeypatch.setenv(documents.DOCUMENTS_VARIABLE, str(tmp_path))
    assert documents_folder(None) == str(tmp_path)
    (tmp_path / "inner").mkdir()
    assert documents_folder(str(tmp_path / "inner")) == str(tmp_path / "inner")
    with pytest.raises(UseError, match=r"--documents: no such folder: .*nowhere"):
        documents_folder(str(tmp_path / "nowhere"))
    monkeypatch.setenv(documents.DOCUMENTS_VARIABLE, str(tmp_path / "nowhere"))
    with pytest.raises(UseError, match="BELTFACTS_DOCUMENTS: no such folder"):
        documents_folder(None)


@pytest.mark.parametrize(
    "name", ["../secret.txt", "a/../../secret.txt", "..\\secret.txt", "/etc/passwd", "C:\\secret.txt", "\\\\host\\x", "x\0y", ""]
)
def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "docs").mkdir()
    assert "leads out of the documents folder" in reason(find_document, str(tmp_path / "docs"), name)


def test_a_link_out_of_the_folder_is_refused_and_one_inside_is_followed(tmp_path: Path) -> None:
    inside = tmp_path / "docs"
    (inside / "deep").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret")
    (inside / "deep" / "real.txt").write_text("real")
    try:
        (inside / "out.txt").symlink_to(tmp_path / "secret.txt")
        (inside / "up").symlink_to(tmp_path)
        (inside / "in.txt").symlink_to(inside / "deep" / "real.txt")
    except OSError:
        pytest.skip("links cannot be made here")
    assert "is a link out of the documents folder" in reason(find_document, str(inside), "out.txt")
    assert "is a link out of the documents folder" in reason(find_document, str(inside), "up/secret.txt")
    assert find_document(str(inside), "in.txt") == str((inside / "deep" / "real.txt").resolve())
    assert find_document(str(inside), "deep/real.txt") == str((inside / "deep" / "real.txt").resolve())
    assert "is a link out of the documents folder" in reason(DocumentFolder(str(inside)).text, a_source("out.txt"))


def test_a_document_that_cannot_be_used_gives_the_reason(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("It grew.")
    (tmp_path / "folder.txt").mkdir()
    right = sha256(b"It grew.").hexdigest()
    folder = DocumentFolder(str(tmp_path))
    assert folder.text(a_source("report.txt")).text == "It grew."
    assert folder.text(a_source("report.txt", right.upper())) is folder.text(a_source("report.txt", right.upper()))
    changed = reason(folder.text, a_source("report.txt", "0" * 64))
    assert changed == f"report.txt has changed: its sha256 is {right}, recorded is {'0' * 64}; beltfacts source check says what to do"
    assert reason(folder.text, a_source("report.txt", "0" * 64)) == changed
    assert reason(folder.text, a_source("lost.txt")) == "lost.txt: no such file or directory"
    assert reason(folder.text, a_source("folder.txt")) == "folder.txt: it is not a regular file"
    assert reason(folder.text, a_source("")) == "source report names no document"
    assert (
        reason(DocumentFolder(None).text, a_source("report.txt")) == "no documents folder: give --documents DIR or set BELTFACTS_DOCUMENTS"
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "not a regular file" in reason(read_document, str(tmp_path / "pipe.txt"))


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "long.txt").write_text("It grew and grew.")
    monkeypatch.setattr(documents, "MAX_BYTES", 4)
    assert "larger than" in reason(read_document, str(tmp_path / "long.txt"))
    monkeypatch.setattr(html, "MAX_BYTES", 4)
    assert "keep its text as .txt" in reason(extract_document, b"<p>It grew", "x.html")


@pytest.mark.untraced
def test_a_long_text_is_read_and_searched(tmp_path: Path) -> None:
    paragraph = (
        "The canal carried grain and stone, year by year. " * 40 + "Its barges \u2013 long, high-\nspeed ones \u2013 pay no toll.\n\n"
    )
    size = examples(100_000_000)  # bytes
    half = size // 2 // len(paragraph.encode()) + 1
    (tmp_path / "big.txt").write_text(paragraph * half + "In 2023 it carried 12 million tonnes.\n\n" + paragraph * half, encoding="utf-8")
    assert (tmp_path / "big.txt").stat().st_size > size
    text = read_document(str(tmp_path / "big.txt"))
    (place,) = find_quote("In 2023 it carried 12 million tonnes", text)
    assert text.text[place.start : place.end] == "In 2023 it carried 12 million tonnes"
    assert place.line == 3 * half + 1
    assert find_quote("2 million tonnes", text) == []
