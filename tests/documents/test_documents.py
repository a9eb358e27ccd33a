"""Documents: found in their folder and nowhere else, and read to the text that a reader of them sees."""

from __future__ import annotations

import builtins
import os
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from beltfacts.documents import folder as documents
from beltfacts.documents.extractors import Unreadable, html
from beltfacts.documents.extractors import extract_text as extract
from beltfacts.documents.folder import DocumentFolder, documents_folder, find_document, read_document
from beltfacts.errors import UseError
from beltfacts.evidence.alignment import find_quote
from beltfacts.model import Source


def a_source(document: str, checksum: str = "") -> Source:
    return Source("report", "report", "", "", "", document, checksum, "", "", {}, {}, "x.toml", 0)


def a_pdf(*pages: str) -> bytes:
    """A small PDF, a line of text on each page; an empty text is a page without any."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for text in pages:
        stream = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode() if text else b""
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> "
            + f"/Contents {len(objects) + 2} 0 R >>".encode()
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    return out + table.encode() + f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n".encode()


def reason(action: Any, *arguments: Any) -> str:
    with pytest.raises(Unreadable) as caught:
        action(*arguments)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_the_folder_is_the_one_given_else_that_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
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
def test_a_name_that_climbs_out_of_the_folder_is_refused(tmp_path: Path, name: str) -> None:
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


def test_a_shelf_says_why_a_document_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("It grew.")
    (tmp_path / "folder.txt").mkdir()
    right = sha256(b"It grew.").hexdigest()
    shelf = DocumentFolder(str(tmp_path))
    assert shelf.text(a_source("report.txt")).text == "It grew."
    assert shelf.text(a_source("report.txt", right.upper())) is shelf.text(a_source("report.txt", right.upper()))
    changed = reason(shelf.text, a_source("report.txt", "0" * 64))
    assert changed == f"report.txt has changed: its sha256 is {right}, recorded is {'0' * 64}"
    assert reason(shelf.text, a_source("report.txt", "0" * 64)) == changed
    assert reason(shelf.text, a_source("lost.txt")) == "lost.txt: no such file or directory"
    assert reason(shelf.text, a_source("folder.txt")) == "folder.txt: it is not a regular file"
    assert reason(shelf.text, a_source("")) == "source report names no document"
    assert (
        reason(DocumentFolder(None).text, a_source("report.txt")) == "no documents folder: give --documents DIR or set BELTFACTS_DOCUMENTS"
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "not a regular file" in reason(read_document, str(tmp_path / "pipe.txt"))


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "long.txt").write_text("It grew and grew.")
    monkeypatch.setattr(documents, "MAX_BYTES", 4)
    assert "larger than" in reason(read_document, str(tmp_path / "long.txt"))
    monkeypatch.setattr(html, "MAX_BYTES", 4)
    assert "keep its text as .txt" in reason(extract, b"<p>It grew", "x.html")


def test_a_text_of_100_mb_is_read_and_searched(tmp_path: Path) -> None:
    paragraph = (
        "The canal carried grain and stone, year by year. " * 40 + "Its barges \u2013 long, high-\nspeed ones \u2013 pay no toll.\n\n"
    )
    half = 50_000_000 // len(paragraph.encode()) + 1
    (tmp_path / "big.txt").write_text(paragraph * half + "In 2023 it carried 12 million tonnes.\n\n" + paragraph * half, encoding="utf-8")
    assert (tmp_path / "big.txt").stat().st_size > 100_000_000
    text = read_document(str(tmp_path / "big.txt"))
    (place,) = find_quote("In 2023 it carried 12 million tonnes", text)
    assert text.text[place.start : place.end] == "In 2023 it carried 12 million tonnes"
    assert place.line == 3 * half + 1
    assert find_quote("2 million tonnes", text) == []


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("A caf\u00e9\r\nB\rC".encode(), "A caf\u00e9\nB\nC"),
        (b"\xef\xbb\xbfA", "A"),
        ("A\u20ac".encode("utf-16"), "A\u20ac"),
    ],
)
def test_plain_text_is_utf_8_or_has_a_mark_and_its_lines_end_alike(data: bytes, text: str) -> None:
    assert extract(data, "x.TXT") == text
    assert extract(data, "README") == text


def test_what_cannot_be_read_says_why() -> None:
    assert reason(extract, b"caf\xe9", "x.txt") == "not UTF-8 text at byte 3; save it as UTF-8"
    assert reason(extract, b" \n", "x.txt") == "it holds no text"
    assert "no reader for .docx files; keep the document as .htm, .html, .md, .pdf, .txt" in reason(extract, b"x", "x.docx")


def test_markdown_is_read_without_its_marks_and_keeps_its_headings() -> None:
    text = extract(
        b'# Canal\n\nIt carried **12** *million* `tonnes` of [grain](http://x.org/5 "t"), 2\\*3 and 4 * 5 * 6 and snake_case_word.\n',
        "x.md",
    )
    assert text == "# Canal\n\nIt carried 12 million tonnes of grain, 2*3 and 4 * 5 * 6 and snake_case_word.\n"


HTML = b"""<!DOCTYPE html><html><head><title>Shown in the tab</title><style>p { top: 5px }</style></head><body>
<h2>Cargo &amp; ports</h2><script>var secret = "99 ports";</script><!-- 98 ports --><noscript>97 ports</noscript>
<p>It carried 1<b>2</b>&nbsp;million
   tonnes<br>of grain.</p><p hidden>96 ports</p><p style="display: none">95 ports</p>
<table><tr><td>12</td><td>345</td></tr></table><p>10<sup>6</sup> beads, H<sub>2</sub>O, 21<sup>st</sup>, 50%<sup><a href="#1">3</a></sup></p>
<pre>a
  b</pre><![CDATA[94 ports]]></body></html>"""


def test_html_is_read_as_it_is_seen_without_scripts_or_hidden_parts() -> None:
    text = extract(HTML, "x.html")
    assert text.split("\n\n") == [
        "## Cargo & ports",
        "It carried 12 million tonnes\nof grain.",
        "12 \u2502 345 \u2502",
        "10\u2076 beads, H\u2082O, 21st, 50%\xb3",
        "a\nb",
    ]
    assert extract(HTML, "x.htm") == text


def test_html_in_another_encoding_is_read_by_its_declaration_and_an_empty_page_holds_no_text() -> None:
    assert extract(b'<meta charset="iso-8859-1"><p>caf\xe9 of the canal</p>', "x.html") == "caf\xe9 of the canal"
    assert extract(b"http://x.org/page", "x.html") == "http://x.org/page"
    assert reason(extract, b"<script>var a = 5</script>", "x.html") == "it holds no text"


def test_pages_of_a_pdf_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(a_pdf("In 2023 it carried 12 million tonnes.", "The toll is 5 beads."))
    text = read_document(str(tmp_path / "x.pdf"))
    assert [place.page for place in find_quote("The toll is 5 beads", text)] == [2]
    assert find_quote("it carried 12 million tonnes", text)[0].locator == "p. 1"
    assert find_quote("2 million tonnes", text) == []


def test_a_pdf_without_text_or_broken_or_locked_says_so() -> None:
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter

    assert "a scan needs text recognition first" in reason(extract, a_pdf("", ""), "x.pdf")
    assert "not readable as PDF" in reason(extract, b"%PDF-1.4\nnothing", "x.pdf")
    writer = PdfWriter(clone_from=PdfReader(BytesIO(a_pdf("It grew."))))
    writer.encrypt("secret", algorithm="RC4-128")
    locked = BytesIO()
    writer.write(locked)
    assert "locked with a password" in reason(extract, locked.getvalue(), "x.pdf")


@pytest.mark.parametrize(("name", "module", "said"), [("x.html", "bs4", "Beautiful Soup"), ("x.pdf", "pypdf", "pypdf")])
def test_without_the_extra_the_reason_says_what_to_install(name: str, module: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(wanted: str, *rest: Any, **more: Any) -> Any:
        if wanted.partition(".")[0] == module:
            raise ImportError(wanted)
        return real(wanted, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    told = reason(extract, b"<p>5</p>", name)
    assert said in told
    assert 'pip install "beltfacts[documents]"' in told
