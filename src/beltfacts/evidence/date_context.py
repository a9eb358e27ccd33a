"""The lines of a document that date what is said below them: its title and the headings above. Pure.

A report of a year names the year in its title and seldom in its sentences. It reads no date (`date_check`).
"""

from __future__ import annotations

from beltfacts.documents import DocumentText, Location
from beltfacts.reading import LazyPattern

_SENTENCES = LazyPattern(r"[^\W\d_]{2}[.;:!?] [A-Z].* [a-z]+\b")
"""Sentences: a numbered paragraph that looks like a heading."""
_TITLE_LINES = 3
"""Lines at the top of a document that may be its title and its dateline."""
_LONGEST = 160
"""Characters of a title; a longer line is running text."""
_LONGEST_WITH_STOP = 40
"""Characters of a title that ends with a full stop; a longer one is a sentence."""
_TOP = 1000
"""Characters at the top of a document in which its title is."""


def dating_lines(text: DocumentText, location: Location) -> list[str]:
    """Return the headings above a location, the nearest first, and the first lines of the document."""
    headings = [heading.text for heading in reversed(location.headings) if not _SENTENCES.search(heading.text)]
    return list(dict.fromkeys((*headings, *title_lines(text, location.start))))


def title_lines(text: DocumentText, before: int) -> list[str]:
    """Return the short lines at the top of a document that end before an offset, up to the first long one."""
    found: list[str] = []
    at = 0
    for line in text.text[:_TOP].split("\n"):
        at += len(line) + 1
        words = " ".join(line.split())
        is_sentence = (len(words) > _LONGEST_WITH_STOP and words.endswith((".", "\u3002"))) or _SENTENCES.search(words)
        if len(words) > _LONGEST or at > before or is_sentence or len(found) == _TITLE_LINES:
            break
        found += [words] if words else []
    return found
