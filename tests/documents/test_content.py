"""A file without an ending is read by its content."""

from __future__ import annotations

import pytest

from beltfacts.documents.extractors import extract_document
from tests.documents.support import a_pdf, reason
from tests.documents.test_html import saved_page


@pytest.mark.parametrize("name", ["download", "index.php", "report-v1.2", "page.aspx", ".hidden"])
@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE html><p>It is 5",
        b"\xef\xbb\xbf\n <html><p>It is 5",
        b"<!-- saved --><p>It is 5",
        "<!doctype html><p>It is 5".encode("utf-16"),
        b"<?xml version='1.0'?><!-- x --><html xmlns='http://www.w3.org/1999/xhtml'><script src='a'/><p>It is 5</p></html>",
        a_pdf("It is 5"),
    ],
)
def test_pages_and_pdfs_are_told_by_their_content(name: str, data: bytes) -> None:
    assert extract_document(data, name).text.strip() == "It is 5"


def test_a_saved_page_is_told_by_its_content() -> None:
    assert extract_document(saved_page(), "saved").text == "caf\xe9 is 5"


def test_other_content_is_plain_text_only_where_the_name_says_nothing() -> None:
    assert extract_document(b"<5 ships, not <b> 6", "notes").text == "<5 ships, not <b> 6"
    assert "no reader for .wps files" in reason(extract_document, b"It is 5", "x.wps")
    assert "no reader for" in reason(extract_document, b"\xd0\xcf\x11\xe0", "x.doc")
    assert extract_document(b"<p>It is 5", "x.txt").text == "<p>It is 5"
