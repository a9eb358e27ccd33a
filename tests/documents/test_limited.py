"""A document that may take long is read in a process of its own, which is ended when it takes too much."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from beltfacts.documents.extractors import _limited, _reader_process, extract_document, extract_within_limits, read_properties
from beltfacts.documents.folder import DocumentFolder
from tests.documents.support import a_pdf, a_source, reason

PDF = a_pdf("It carried 12 tonnes.", "It carried 13 tonnes.")


@pytest.fixture(autouse=True)
def _new_process() -> Iterator[None]:
    _limited._kept.end()
    yield
    _limited._kept.end()


def forms_in_forms(depth: int, width: int = 8) -> bytes:
    """A small PDF that draws `width ** depth` forms."""
    pikepdf = pytest.importorskip("pikepdf")
    from tests.documents.pdf_support import make_pdf, text_at

    def form(made: Any, content: bytes, resources: Any) -> Any:
        return made.make_stream(content, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 600, 800], Resources=resources)

    def change(made: Any) -> None:
        resources = made.pages[0].Resources
        inner = form(made, text_at("12"), pikepdf.Dictionary(Font=resources.Font))
        for _ in range(depth):
            inner = form(made, b"/A Do " * width, pikepdf.Dictionary(XObject=pikepdf.Dictionary(A=inner)))
        resources.XObject = pikepdf.Dictionary(A=inner)

    return make_pdf(text_at("It carried 12 tonnes.") + b"/A Do", change=change)


def test_a_small_text_needs_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_reader_process, "ReaderProcess", None)
    assert extract_within_limits(b"It carried 12 tonnes.", "x.txt").text == "It carried 12 tonnes."
    assert extract_within_limits(b"<p>It carried 12 tonnes.", "x.html").text == "It carried 12 tonnes."


def test_a_process_reads_what_this_one_reads_and_then_the_next_document() -> None:
    assert extract_within_limits(PDF, "x.pdf") == extract_document(PDF, "x.pdf")
    first = _limited._kept.process
    assert first is not None
    page = b"<p>" + b"It carried 12 tonnes. " * 60_000
    assert extract_within_limits(page, "x.html") == extract_document(page, "x.html")
    assert "not readable as PDF" in reason(extract_within_limits, b"%PDF-1.7 \n broken", "x.pdf")
    assert _limited._kept.process is first


def test_a_large_package_counts_by_what_it_unpacks_to(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.documents.office_files import docx, paragraph

    large = docx(paragraph("It carried 12 tonnes.") * 40_000)
    assert len(large) < 1 << 16
    monkeypatch.setattr(_reader_process, "_PROGRAM", "sys.exit(3)  # {in_pool}")
    assert reason(extract_within_limits, large, "x.docx") == "reading it ended its process (exit code 3); keep its text as .txt"


def test_a_document_that_takes_too_long_is_ended_and_the_next_one_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "slow.pdf").write_bytes(forms_in_forms(9))
    (tmp_path / "quick.pdf").write_bytes(PDF)
    folder = DocumentFolder(str(tmp_path))
    with monkeypatch.context() as patch:
        patch.setattr(_limited, "_LEAST_SECONDS", 0.5)
        start = time.monotonic()
        expected = "slow.pdf: reading it takes longer than 0 seconds; keep its text as .txt"
        assert reason(folder.text, a_source("slow.pdf")).replace("1", "0") == expected
        assert time.monotonic() - start < 30
    assert folder.text(a_source("quick.pdf")).text.startswith("It carried 12 tonnes.")


def test_a_small_page_of_tags_that_are_never_closed_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_limited, "_LEAST_SECONDS", 0.5)
    assert "takes longer than" in reason(extract_within_limits, b"<p>" + b"<span><ul><tr>" * 20_000, "x.html")


def test_a_process_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_reader_process, "_PROGRAM", "import time; time.sleep(600)  # {in_pool}")
    monkeypatch.setattr(_limited, "_LEAST_SECONDS", 0.2)
    assert "takes longer than" in reason(extract_within_limits, PDF, "x.pdf")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems do not limit memory")
def test_a_document_that_takes_too_much_memory_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_limited, "_LEAST_MEMORY", 120 << 20)
    monkeypatch.setattr(_limited, "_MEMORY_A_BYTE", 0)
    page = b"<p>" + b"It carried 12 tonnes. " * 1_500_000
    assert "(MemoryError); keep its text as .txt" in reason(extract_within_limits, page, "x.html")


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "ended its process (SIGKILL)"),
        ("print('text\\nbeltfacts te'); sys.stdout.flush(); sys.exit(0)", "ended its process (exit code 0)"),
        ("print('text\\nbeltfacts text\\n1\\nabc'); sys.stdout.flush(); sys.stdin.read()", "damaged"),
        ("print('reason\\n99\\nabc'); sys.stdout.flush(); sys.exit(0)", "ended its process (exit code 0)"),
        ("print('no answer'); sys.stdout.flush(); sys.stdin.read()", "ended its process"),
    ],
)
def test_a_process_that_fails_says_so_in_one_line(monkeypatch: pytest.MonkeyPatch, program: str, said: str) -> None:
    monkeypatch.setattr(_reader_process, "_PROGRAM", program + "  # {in_pool}")
    assert said in reason(extract_within_limits, PDF, "x.pdf")
    monkeypatch.undo()
    assert extract_within_limits(PDF, "x.pdf").text.startswith("It carried 12")


def test_where_no_process_can_be_started_it_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", os.path.join(os.sep, "nowhere", "python"))
    assert extract_within_limits(PDF, "x.pdf").text.startswith("It carried 12")
    monkeypatch.setattr(sys, "executable", "")
    assert extract_within_limits(PDF, "x.pdf").text.startswith("It carried 12")


def test_properties_are_read_within_the_same_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.documents.office_files import docx, paragraph

    text = paragraph("It carried 12 tonnes.") * 40_000
    assert [*read_properties(docx(text), "x.docx")] == []
    assert ("pages of the PDF", "2") in read_properties(PDF, "x.pdf")
    first = _limited._kept.process
    assert first is not None and first.is_ready
    monkeypatch.setattr(_reader_process, "_PROGRAM", "import time; time.sleep(600)  # {in_pool}")
    monkeypatch.setattr(_limited, "_LEAST_SECONDS", 0.2)
    _limited._kept.end()
    assert read_properties(PDF, "x.pdf") == []


@pytest.mark.parametrize("answer", ["(", "[1]", "[('a',)]", "[('a', 2)]", "{'a': 'b'}", "[('a', 'b', 'c')]"])
def test_properties_of_a_process_that_answers_something_else_are_none(monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    program = (
        f"sys.stdin.buffer.readline(); print('properties'); print({len(answer)}); print({answer!r}); sys.stdout.flush(); sys.stdin.read()"
    )
    monkeypatch.setattr(_reader_process, "_PROGRAM", program.replace("{", "{{").replace("}", "}}") + "  # {in_pool}")
    assert read_properties(PDF, "x.pdf") == []


def test_properties_that_are_nested_too_deeply_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    from beltfacts.documents.extractors import html

    def deep(data: bytes) -> list[tuple[str, str]]:
        return deep(data)

    monkeypatch.setattr(html, "properties", deep)
    assert read_properties(b"<p>It carried 12 tonnes.", "x.html") == []
