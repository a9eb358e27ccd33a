"""Tell the kind of a document by its first bytes, where its name does not say it. Pure.

The signs of web pages are those of browsers (https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type).
"""

from __future__ import annotations

import re

_ENDING = re.compile(r"[a-z][a-z0-9]{0,9}")
"""What an ending looks like: the "2" of "report-v1.2" is none."""
_START = 1024
"""Bytes in which the signs stand."""
_PAGE = re.compile(
    rb"(?:<!doctype html|<html|<head|<script|<iframe|<h1|<div|<font|<table|<a|<style|<title|<b|<body|<br|<p|<!--)[\s>]|<!--|<!doctype html",
    re.IGNORECASE,
)
_XML_PAGE = re.compile(rb"<\?xml\s[^>]*>.*<html[\s>]", re.IGNORECASE | re.DOTALL)
_SAVED_PAGE = re.compile(rb"^MIME-Version:.*^Content-Type:\s*(?:multipart/related|text/html)", re.IGNORECASE | re.DOTALL | re.MULTILINE)
_BLANKS = b"\t\n\x0c\r \xef\xbb\xbf"
_ZIPPED = (
    (b"word/", "docx"),
    (b"xl/", "xlsx"),
    (b"opendocument.text", "odt"),
    (b"opendocument.spreadsheet", "ods"),
    (b"application/epub+zip", "epub"),
)
"""What stands in a zipped document of each kind: the type it declares, or the folder of its parts."""


def ending_of(name: str) -> str:
    """Return the ending of a file name in lower case; empty where it has none."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    return ending if _ENDING.fullmatch(ending) else ""


def kind_of_content(data: bytes, *, or_text: bool) -> str:
    """Return the usual ending of a file with this content; empty if it is not known.

    `or_text`: whether what is not known counts as plain text.
    """
    start = data[:_START]
    if b"%PDF-" in start:
        return "pdf"
    if start.startswith(b"PK\x03\x04"):
        return next((kind for sign, kind in _ZIPPED if sign in data), "")
    if _SAVED_PAGE.search(start):
        return "mhtml"
    visible = _narrowed(start).lstrip(_BLANKS)
    if _XML_PAGE.match(visible):
        return "xhtml"
    if _PAGE.match(visible):
        return "html"
    return "txt" if or_text else ""


def _narrowed(start: bytes) -> bytes:
    """Return the first bytes of a file; of one in UTF-16 those of its ASCII characters."""
    return start[2:].replace(b"\0", b"") if start[:2] in (b"\xff\xfe", b"\xfe\xff") else start
