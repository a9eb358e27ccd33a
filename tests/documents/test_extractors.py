"""Each kind of document is read to the text that a reader of it sees."""

from __future__ import annotations

import builtins
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from beltfacts.documents.extractors import extract_document
from beltfacts.documents.folder import read_document
from beltfacts.evidence.alignment import find_quote
from tests.documents.support import a_pdf, reason


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("A caf\u00e9\r\nB\rC".encode(), "A caf\u00e9\nB\nC"),
        (b"\xef\xbb\xbfA", "A"),
        ("A\u20ac".encode("utf-16"), "A\u20ac"),
    ],
)
def test_plain_text_is_utf_8_or_has_a_byte_order_mark_and_gets_line_feeds(data: bytes, text: str) -> None:
    assert extract(data, "x.TXT") == text
    assert extract(data, "README") == text


def extract(data: bytes, name: str) -> str:
    """The text of a document."""
    return extract_document(data, name).text


def test_bytes_that_are_no_text_and_unknown_kinds_give_the_reason() -> None:
    assert reason(extract, b"caf\xe9", "x.txt") == "not UTF-8 text at byte 3; save it as UTF-8"
    assert reason(extract, b" \n", "x.txt") == "it holds no text"
    told = reason(extract, b"x", "x.rtf")
    assert told.startswith("no reader for .rtf files; keep the document as ") and ".docx, " in told and ".xlsx" in told


def test_a_quote_in_a_pdf_has_its_page(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(a_pdf("In 2023 it carried 12 million tonnes.", "The toll is 5 beads."))
    text = read_document(str(tmp_path / "x.pdf"))
    assert [place.page for place in find_quote("The toll is 5 beads", text)] == [2]
    assert find_quote("it carried 12 million tonnes", text)[0].locator == "p. 1"
    assert find_quote("2 million tonnes", text) == []


def test_a_pdf_that_is_a_scan_or_broken_or_locked_gives_the_reason() -> None:
    assert "a scan needs text recognition first" in reason(extract, a_pdf("", ""), "x.pdf")
    assert "not readable as PDF" in reason(extract, b"%PDF-1.4\nnothing", "x.pdf")
    locked = BytesIO()
    with pikepdf.open(BytesIO(a_pdf("It grew."))) as made:
        made.save(locked, encryption=pikepdf.Encryption(owner="owner", user="secret"))
    assert "locked with a password" in reason(extract, locked.getvalue(), "x.pdf")


@pytest.mark.parametrize(
    ("name", "module", "said"),
    [("x.html", "justhtml", "justhtml"), ("x.md", "markdown_it", "markdown-it-py"), ("x.pdf", "pypdfium2", "pypdfium2")],
)
def test_without_the_library_for_a_kind_the_reason_says_what_to_install(
    name: str, module: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(wanted: str, *rest: Any, **more: Any) -> Any:
        if wanted.partition(".")[0] == module:
            raise ImportError(wanted)
        return real(wanted, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    told = reason(extract, b"<p>5</p>", name)
    assert said in told
    assert 'pip install "beltfacts[documents]"' in told
