"""The parts of a text that are compared in another way than its words: marks, cell edges, running heads. Pure.

It finds them, and `normalization` leaves them out. Whether a quote may lack one is decided in `evidence`. The rule for marks is
`reading.raised_marks`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from beltfacts.documents.extraction import Extraction
from beltfacts.reading import DOUBT, NOTE, PART, PLAIN_MARKS, LazyPattern, find_marks

EDGE = "edge"
"""The edge between two cells of a table."""
HEAD = "head"
"""A running head or a page number."""

_BARS = "|\u2502"
_BAR = re.compile(f"[{_BARS}]")
_BESIDE_BAR = ("", " ", "\t", "\n", "|", "\xa0")
_BRACKETED = re.compile(r"\s*\[[^\[\]]{1,30}\]\s*")
"""Raised text in square brackets is a note mark, whatever its words: [citation needed]."""
_MARK_BRACKETS = "[]()\u207d\u207e"
_BLOCK = 1 << 20
"""Characters of a block. A longer text is normalized block by block, because that needs several times its memory."""
_BETWEEN = LazyPattern(r"[^\W_]{2}")
"""Two letters or digits. Between them no run of spaces and dashes begins or ends, and nothing around them changes them."""
_VULGAR = dict(
    zip(
        "1/2 1/3 2/3 1/4 3/4 1/5 2/5 3/5 4/5 1/6 5/6 1/8 3/8 5/8 7/8 1/7 1/9 1/10".split(),
        "\xbd\u2153\u2154\xbc\xbe\u2155\u2156\u2157\u2158\u2159\u215a\u215b\u215c\u215d\u215e\u2150\u2151\u2152",
        strict=True,
    )
)
"""Fractions that are one character in Unicode."""


class TextPart(NamedTuple):
    """A part of a text that is no plain word: ``text[start:end]``."""

    start: int
    """Where it starts, in characters."""
    end: int
    """Where it ends, in characters."""
    kind: str
    """`NOTE`, `PART` and `DOUBT` for marks (`reading.raised_marks`), or `EDGE` or `HEAD`."""
    reading: str = ""
    """What a mark is, as a part of a sentence: "an exponent"."""
    content: str = ""
    """What a mark prints, without brackets: "3" of "[\u00b3]". Empty for the other kinds."""
    shape: str = ""
    """How a mark is written: raised, lowered, bracket, symbol, circled, fraction, or declared by the document."""

    @property
    def is_compared_apart(self) -> bool:
        """Whether the part is left out of the normalized text and compared by itself. Raised letters of a word are not."""
        return self.kind in (NOTE, EDGE, HEAD) or (self.shape != "fraction" and not self.content.isalpha())


class TextParts:
    """The parts of one text in order, found by their offsets."""

    def __init__(self, parts: Iterable[TextPart]) -> None:
        """`parts`: in any order, without overlaps."""
        self.all = sorted(parts)
        self._starts = [part.start for part in self.all]

    def between(self, start: int, end: int) -> list[TextPart]:
        """Return the parts that overlap or touch ``text[start:end]``."""
        if not self.all:
            return []
        first = bisect_left(self._starts, start)
        while first and self.all[first - 1].end >= start:
            first -= 1
        return self.all[first : bisect_right(self._starts, end)]


def find_parts(document: Extraction) -> list[TextPart]:
    """Return the parts of a document in order, without overlaps. What the document declares counts more than the rule."""
    return with_edges(find_seen_parts(document), document.text)


def with_edges(parts: Sequence[TextPart], text: str) -> list[TextPart]:
    """Return parts in order, with the edges between cells that overlap none of them. `parts`: of this text, in order."""
    return sorted([*parts, *_without_overlaps(_edges(text), parts)])


def find_seen_parts(document: Extraction) -> list[TextPart]:
    """Return the parts of a document that are no cell edges, in order and without overlaps. A large table has many edges and few others."""
    text = document.text
    declared = [TextPart(*span, HEAD) for span in document.passed_over if span[0] < span[1]]
    for start, end in (*document.notes, *(span for span in document.shifted if _BRACKETED.fullmatch(text[slice(*span)]))):
        content = mark_content(text[start:end])
        if content:
            declared.append(TextPart(start, end, NOTE, "a note mark", content, "declared"))
    found = [*_without_overlaps(sorted(set(declared)), [])]
    marks = (
        TextPart(each.start, each.end, each.kind, each.reading, mark_content(text[each.start : each.end]), each.shape)
        for each in find_marks(_blanked(text, found))
    )
    return sorted([*found, *_without_overlaps(marks, found)])


def end_of_block(text: str, start: int, parts: Sequence[TextPart]) -> int:
    """Return where a block of a text that begins at `start` ends. It parts neither a run of spaces and dashes nor one of `parts`."""
    at = start + _BLOCK
    while at < len(text) and (found := _BETWEEN.search(text, at)):
        at = found.start() + 1
        near = bisect_right(parts, at, key=lambda part: part.start) - 1
        if near < 0 or parts[near].end < at:
            return at
        at = parts[near].end + 1
    return len(text)


def _blanked(text: str, parts: Sequence[TextPart]) -> str:
    """Return a text of the same length with signs that are not seen for its parts, so that no mark is read together with another one."""
    chunks: list[str] = []
    last = 0
    for part in parts:
        chunks += (text[last : part.start], "\u2060" * (part.end - part.start))
        last = part.end
    return "".join((*chunks, text[last:])) if parts else text


def mark_content(mark: str) -> str:
    """Return what a mark prints, without brackets and spaces: "3" of "[\u00b3]"."""
    return "".join(mark.translate(PLAIN_MARKS).split()).strip(_MARK_BRACKETS)


def vulgar_fraction(fraction: str) -> str:
    """Return a fraction of raised and lowered digits as one character, or as it stands if Unicode has none."""
    return _VULGAR.get(fraction.translate(PLAIN_MARKS).replace("\u2044", "/").replace("\u2215", "/"), fraction)


def _edges(text: str) -> Iterator[TextPart]:
    """Yield the bars between the cells of a table: U+2502, and those of Markdown."""
    if not any(bar in text for bar in _BARS):
        return
    last, in_row = 0, False
    for bar in _BAR.finditer(text):
        at = bar.start()
        line = text.rfind("\n", last, at)
        if line >= 0 or last == 0:  # the first bar of its line
            in_row = text[at] == "|" and not text[line + 1 : at].strip(" \t")
        last = at + 1
        alone = text[at - 1 : at] in _BESIDE_BAR and text[at + 1 : at + 2] in _BESIDE_BAR
        if text[at] == "\u2502" or ((in_row or alone) and text[at - 1 : at] != "\\"):
            yield TextPart(at, at + 1, EDGE)


def _without_overlaps(parts: Iterable[TextPart], others: Sequence[TextPart]) -> Iterator[TextPart]:
    """Yield the parts that overlap neither one another nor `others`. Both are in order."""
    last, at = 0, 0
    for part in parts:
        while at < len(others) and others[at].end <= part.start:
            at += 1
        if part.start >= last and (at == len(others) or part.end <= others[at].start):
            yield part
            last = part.end


__all__ = [
    "DOUBT",
    "EDGE",
    "HEAD",
    "NOTE",
    "PART",
    "TextPart",
    "TextParts",
    "end_of_block",
    "find_parts",
    "find_seen_parts",
    "mark_content",
    "vulgar_fraction",
    "with_edges",
]
