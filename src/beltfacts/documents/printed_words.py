"""The words of a span as its reader sees them, in the document's own characters: without note marks, running heads and divided words. Pure.

Exact spaces, signs and marks of numbers stay. It finds no words (`evidence`) and reads no numbers (`reading`).
"""

from __future__ import annotations

import re

from beltfacts.documents.layout import DocumentText
from beltfacts.documents.normalization import INVISIBLE, is_free_of_spaces
from beltfacts.documents.text_parts import HEAD, NOTE, vulgar_fraction

_LINE_END = re.compile(r"(?P<hyphen>[-\u2010\u00ad]?)[^\S\n\f]*[\n\f]\s*")
_SPACES = re.compile(r"\s{2,}")
_INVISIBLE = re.compile(f"[{INVISIBLE}]+")


def reader_words(text: DocumentText, start: int, end: int, pasted: str = "") -> str:
    """Return ``text[start:end]`` in one line, as its reader sees it.

    `pasted`: the words as a person copied them; a hyphen at the end of a line stays if they have it inside the word. Where white space of
    several characters or a line end stands between two digits, it stays, so that they are never read as one number.
    """
    words = text.text[start:end]
    if words == pasted and "\n" not in words and not text.parts.between(start, end):
        return words
    parts = text.seen_parts.between(start, end)
    if not parts and words.isascii() and words.isprintable() and "  " not in words:  # most cells of a table
        return words.strip()
    for part in reversed(parts):
        first, last = max(part.start, start) - start, min(part.end, end) - start
        if first >= last:
            continue
        if part.kind in (NOTE, HEAD):
            words = words[:first] + words[last:]
        elif part.shape == "fraction":
            words = words[:first] + vulgar_fraction(words[first:last]) + words[last:]
    words = _LINE_END.sub(lambda match: _joined(match, words, pasted), words)
    words = _INVISIBLE.sub(lambda match: match[0] if _between_digits(match, words) else "", words)
    return _SPACES.sub(lambda match: match[0] if _between_digits(match, words) else match[0][0].replace("\n", " "), words).strip()


def _joined(match: re.Match[str], words: str, pasted: str) -> str:
    """Return what a reader sees at a line end: nothing, a hyphen or a space."""
    before, after = words[: match.start()], words[match.end() : match.end() + 1]
    last = before[-1:]
    if match["hyphen"] == "\u00ad":
        return ""
    if match["hyphen"] and last.isalpha() and after.isalpha():
        first, second = re.search(r"[^\W\d_]+\Z", before), re.match(r"[^\W\d_]+", words[match.end() :])
        whole, hyphened = (first[0] if first else "") + (second[0] if second else ""), f"{first and first[0]}-{second and second[0]}"
        return "-" if hyphened in pasted and whole not in pasted else ""
    if match["hyphen"]:
        return match["hyphen"] + ("" if last.isalnum() and after.isalnum() else " ")
    if is_free_of_spaces(last) or is_free_of_spaces(after):
        return ""
    return "\n" if last.isdigit() and after.isdigit() else " "


def _between_digits(match: re.Match[str], words: str) -> bool:
    """Return whether a match stands between two digits."""
    return words[match.start() - 1 : match.start()].isdigit() and words[match.end() : match.end() + 1].isdigit()
