"""Reading a document takes memory in proportion to its size: for running text at most four times of what it unpacks to."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable

import pytest

from beltfacts.documents import DocumentText, text_parts
from beltfacts.documents.extractors import _limited, _markdown_pieces, extract_document
from beltfacts.documents.extractors._html import large_page, page
from beltfacts.documents.extractors._office import word_body
from tests.documents.office_files import docx, epub, paragraph

WORDS = "In 2024 the canal carried 12 million tonnes of grain and timber, and the locks were opened on all days of the year but four. " * 3
PAGE = f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{f"<p>{WORDS}</p>" * 50}</body></html>'

MAKERS: dict[str, Callable[[int], bytes]] = {
    "txt": lambda count: (f"{WORDS}\n\n" * count).encode(),
    "md": lambda count: (f"{WORDS}\n\n" * count).encode(),
    "html": lambda count: ("<body>" + f"<p>{WORDS}</p>\n" * count).encode(),
    "docx": lambda count: docx(paragraph(WORDS) * count),
    "epub": lambda count: epub({f"p{n}": PAGE for n in range(count // 50)}, [f"p{n}" for n in range(count // 50)]),
}
"""A document of a number of paragraphs, by its ending. Not PDF: what PDFium takes is not seen here."""

PARAGRAPHS = 200


def peak(ending: str, count: int) -> int:
    """Return the bytes that reading a document of so many paragraphs takes at most."""
    data = MAKERS[ending](count)
    DocumentText(extract_document(data, f"x.{ending}"))  # what is imported and compiled once is no part of it
    tracemalloc.start()
    text = DocumentText(extract_document(data, f"x.{ending}"))
    assert text.normalized.text.count("12 million tonnes") >= count
    found = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return found


@pytest.mark.once
@pytest.mark.untraced
@pytest.mark.parametrize("ending", MAKERS)
def test_running_text_takes_at_most_four_times_its_size(ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name in ((page, "LARGE"), (word_body, "_LARGE"), (_markdown_pieces, "_PIECE"), (text_parts, "_BLOCK")):
        monkeypatch.setattr(module, name, 10_000)  # as in a document of some MiB
    monkeypatch.setattr(large_page, "_TAGS_A_PIECE", 20)
    further = _limited._unpacked_size(MAKERS[ending](2 * PARAGRAPHS)) - _limited._unpacked_size(MAKERS[ending](PARAGRAPHS))
    assert peak(ending, 2 * PARAGRAPHS) - peak(ending, PARAGRAPHS) <= 4 * further
