"""Saved web pages in one file (MHTML, RFC 2557): the page, with the style sheets that were saved beside it.

Pictures and other parts are passed over.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors._html import decode_page, extract_page, read_page_properties
from beltfacts.documents.extractors._unreadable import Unreadable

if TYPE_CHECKING:
    from email.message import Message

ENDINGS = ("mhtml", "mht")
MAX_BYTES = 64 << 20
"""A larger file is not read: parsing needs many times its size in memory."""
SAFE_BYTES = 1 << 20
"""Reading a larger one may take more than some seconds."""
_MOST_GROUPS = 64
"""Parts that hold parts, at most: browsers save one or two, and the parser takes time with the square of what lies in one another."""
_GROUP = re.compile(rb"^content-type:\s*multipart/", re.IGNORECASE | re.MULTILINE)
_PAGES = ("text/html", "application/xhtml+xml")


def extract(data: bytes) -> Extraction:
    """Return the visible text of the saved page.

    Raises Unreadable if the file contains no page, if the parser is missing or cannot parse it, or if its encoding is not known.
    """
    try:
        parts = [part for part in _parse(data).walk() if not part.is_multipart()]
        page = next((part for part in parts if part.get_content_type() in _PAGES), None)
        sheets = {name: text for part in parts if part.get_content_type() == "text/css" for name, text in _named_sheet(part)}
        body = _payload(page) if page is not None else b""
        label = page.get_content_charset("") if page is not None else ""
    except (MemoryError, Unreadable):
        raise
    except Exception as error:  # whatever a broken file makes of the parser
        raise Unreadable(f"not readable as a saved page ({type(error).__name__})") from error
    if page is None:
        raise Unreadable("it holds no saved page; save the page again, as .html or .mhtml")
    return extract_page(decode_page(body, label), is_xml=page.get_content_type() == _PAGES[1], sheets=sheets)


def _parse(data: bytes) -> Message:
    """Return the parts of a saved page. Raises Unreadable for more parts within parts than a browser saves."""
    from email import message_from_bytes, policy

    if sum(1 for _ in _GROUP.finditer(data)) > _MOST_GROUPS:
        raise Unreadable(f"it holds more than {_MOST_GROUPS} groups of parts; save the page again, as .html or .mhtml")
    return message_from_bytes(data, policy=policy.compat32)


def _payload(part: Any) -> bytes:
    """Return the bytes of a part, decoded for transport only."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _named_sheet(part: Any) -> list[tuple[str, str]]:
    """Return the text of a style sheet under each address that a page can link it by."""
    text = _payload(part).decode(part.get_content_charset("utf-8"), "replace")
    location, content_id = str(part.get("Content-Location", "")), str(part.get("Content-ID", "")).strip("<> ")
    return [(name, text) for name in (location, f"cid:{content_id}" if content_id else "") if name]


def properties(data: bytes) -> list[tuple[str, str]]:
    """Return what the saved page says of itself, and the address it was saved from. Raises Unreadable as `extract` does."""
    try:
        message = _parse(data)
        address = str(message.get("Snapshot-Content-Location", ""))
        page = next((part for part in message.walk() if part.get_content_type() in _PAGES), None)
        body, label = (_payload(page), page.get_content_charset("")) if page is not None else (b"", "")
    except (MemoryError, Unreadable):
        raise
    except Exception as error:  # whatever a broken file makes of the parser
        raise Unreadable(f"not readable as a saved page ({type(error).__name__})") from error
    return [("address it was saved from", address), *read_page_properties(decode_page(body, label))]
