"""What a file says of itself beside its text: the properties of PDF and office files, the head of a web page.

A kind of document that says such things offers `properties(data)`. What they are worth is judged elsewhere (`sources`).
"""

from __future__ import annotations

from typing import NamedTuple

from beltfacts.documents.extractors._content import ending_of, kind_of_content
from beltfacts.documents.extractors._run import extractor_of
from beltfacts.documents.extractors._unreadable import Unreadable

_MOST = 500
"""Properties that are read of one file."""

_WITHIN_WORDS = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Characters that are not seen and stand inside words: soft hyphen, joiners, zero-width blanks."""

_LONGEST = 20_000
"""Characters of a property's text; what is longer is no name, title or date."""


class Property(NamedTuple):
    """One thing that a file says of itself."""

    name: str
    """Its name, as people find it in the file: "meta citation_title", "title of the PDF properties"."""
    value: str
    """Its text, with single blanks."""


def list_properties(data: bytes, name: str) -> list[Property]:
    """Return what a file of this name says of itself, in its order; nothing for a kind that says nothing.

    Raises Unreadable for a file that cannot be read.
    """
    extractor = extractor_of(data, name)
    read = getattr(extractor, "properties", None)
    if extractor is None or read is None or (extractor.MAX_BYTES is not None and len(data) > extractor.MAX_BYTES):
        return []
    try:
        found: list[tuple[str, str]] = read(data)
    except (MemoryError, RecursionError) as error:
        raise Unreadable(f"too large or too deeply nested ({type(error).__name__})") from error
    kept = [Property(key, _one_line(value)) for key, value in found[:_MOST] if len(value) <= _LONGEST]
    return [each for each in kept if each.value]


def _one_line(text: str) -> str:
    """Return text on one line, with single blanks and without what is not seen."""
    seen = "".join(char if char.isprintable() else "" if char in _WITHIN_WORDS else " " for char in text)
    return " ".join(seen.split())


def kind_of_document(data: bytes, name: str) -> str:
    """Return the ending of a file's kind ("pdf"): that of its name, else the one that its content tells."""
    return ending_of(name) or kind_of_content(data, or_text=True)
