"""Markdown (CommonMark, with tables, notes and struck text) as a reader sees it, without its marks."""

from __future__ import annotations

import re

from beltfacts.documents.extraction import Extraction
from beltfacts.documents.extractors import text as plain_text
from beltfacts.documents.extractors._unreadable import Unreadable

ENDINGS = ("md", "markdown")
MAX_BYTES = 256 << 20
"""A larger file is not read: its text takes twice its size in memory and more."""
SAFE_BYTES = 1 << 20
"""Reading a larger one may take more than some seconds."""

_FRONT_MATTER = re.compile(r"(---|\+\+\+)[ \t]*\n(.*?\n)??(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_NAMED = re.compile(r"([A-Za-z][\w-]*)\s*[:=]\s*(\S.*)")
"""A field with its text on the same line."""
_FIELD = re.compile(r"\s*(?:#.*|-.*|[\w.\"' -]+[:=].*|[\]}].*|)\Z|\s+\S")
"""A line of front matter: a field, an entry of a list, a comment, or a line that goes on."""


def extract(data: bytes) -> Extraction:
    """Return the text as a reader sees it; its lines are those of the file.

    Headings are declared, and so are tables and marks of notes. Front matter, comments and struck text are left out. Raises Unreadable for bytes
    that are no text.
    """
    from beltfacts.documents.extractors._markdown import read_markdown

    text = _without_front_matter(plain_text.decode_text(data))
    del data  # of a large file, the text alone is needed
    try:
        return read_markdown(text)
    except Unreadable:
        raise
    except MemoryError:
        raise
    except Exception as error:  # whatever a broken file makes of the parser
        raise Unreadable(f"not readable as Markdown ({type(error).__name__}); keep its text as .txt") from error


def _without_front_matter(text: str) -> str:
    """Return the text with empty lines for its front matter, the fields between two lines of dashes at its start."""
    found = _FRONT_MATTER.match(text)
    if not found or not found[2] or not all(_FIELD.match(line) for line in found[2].split("\n")):
        return text
    return "\n" * found[0].count("\n") + text[found.end() :]


def properties(data: bytes) -> list[tuple[str, str]]:
    """Return the fields of its front matter that stand on one line, as pandoc has them. Raises Unreadable for bytes that are no text."""
    found = _FRONT_MATTER.match(plain_text.decode_text(data))
    fields = [_NAMED.match(line) for line in (found[2] or "").split("\n")] if found else []
    return [
        (f"{field[1].lower()} of the front matter", field[2].strip().strip("\"'"))
        for field in fields
        if field and field[2][:1] not in "[{|>"
    ]
