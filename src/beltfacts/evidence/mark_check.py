"""Check the marks and cell edges of a quote against those of the document where its words occur. Pure.

The rule: a note mark may be left out, a mark that belongs to the word and a doubtful one may not, and no mark may be added. An edge
between two cells may be left out where the quote consists of whole cells. What is which kind is `reading.raised_marks`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from beltfacts.documents import EDGE, HEAD, DocumentText, TextPart
from beltfacts.evidence.quote_forms import QuoteForm
from beltfacts.reading import NOTE, LazyPattern

_BAR_BEFORE = LazyPattern(r"(?:\A|[\n\f|\u2502])[ \t]*\Z")
_BAR_AFTER = LazyPattern(r"[ \t]*(?:\Z|[\n\f|\u2502])")
_NEAR = 64
"""Characters beside an edge of the quote in which the edge of its cell is searched."""
_WORD_BEFORE = LazyPattern(r"(?:[0-9.,]+\s)?\S{0,16}\Z")


class Compared(NamedTuple):
    """The words of a quote in a document, with their marks."""

    start: int
    """Where they start, in characters of the document, with the marks that the quote has."""
    end: int
    """Where they end."""
    problem: str
    """Why the marks do not agree; empty if they do."""


def compare_parts(form: QuoteForm, at: int, text: DocumentText, start: int, end: int) -> Compared:
    """Compare the marks and cell edges of a quote with those of ``text[start:end]``.

    `at`: where the words of the form start in the normalized text.
    """
    here = text.parts.between(start, end)
    if not here and not form.parts:
        return Compared(start, end, "")
    ours = [*zip(form.offsets, form.parts, strict=True)]
    theirs = [(text.normalized.offset_of(part.start) - at, part) for part in here if part.is_compared_apart and part.kind != HEAD]
    problem = _compare_edges(
        form, [each for each in ours if each[1].kind == EDGE], [each for each in theirs if each[1].kind == EDGE], text, start, end
    )
    if problem:
        return Compared(start, end, problem)
    marks = [each for each in theirs if each[1].kind != EDGE]
    for offset, mark in ours:
        if mark.kind == EDGE:
            continue
        same = next((each for each in marks if abs(each[0] - offset) <= 1 and each[1].content == mark.content), None)
        if same is None:
            return Compared(start, end, _added_mark(mark, offset, marks))
        marks.remove(same)
        start, end = min(start, same[1].start), max(end, same[1].end)
    for _, mark in marks:
        touches = start <= mark.start <= end if mark.end > start else mark.reading.startswith("the mass number")
        if mark.kind != NOTE and touches:
            before = _WORD_BEFORE.search(text.text, max(0, mark.start - _NEAR), mark.start)
            printed = (before[0] if before else "") + text.text[mark.start : mark.end]
            return Compared(start, end, f"the document has {printed!r}, whose mark is {mark.reading}; quote it too")
    return Compared(start, end, "")


def _added_mark(mark: TextPart, offset: int, marks: Sequence[tuple[int, TextPart]]) -> str:
    """Say that the quote has a mark which the document has not. `offset`: where it is in the words of the quote."""
    other = next((each.content for at, each in marks if abs(at - offset) <= 1), "")
    where = f"the mark is {other!r}" if other else "there is none"
    return f"the quote has the mark {mark.content!r} where in the document {where}; quote it as printed"


def _compare_edges(
    form: QuoteForm,
    ours: Sequence[tuple[int, TextPart]],
    theirs: Sequence[tuple[int, TextPart]],
    text: DocumentText,
    start: int,
    end: int,
) -> str:
    """Say why the cell edges do not agree. Empty if they do."""
    inside = [offset for offset, part in theirs if start < part.start < end]
    printed = [offset for offset, _ in ours if 0 < offset < len(form.words)]
    if any(all(abs(offset - other) > 1 for other in inside) for offset in printed):
        return "the quote has a bar where the document has no edge of a cell; quote it as printed"
    before = _BAR_BEFORE.search(text.text, max(0, start - _NEAR), start)
    after = _BAR_AFTER.match(_after_notes(text, end))
    if any(all(abs(offset - other) > 1 for other in printed) for offset in inside) and not (before and after):
        return "the quote runs over cells of a table; quote whole cells, or set | between them"
    if any(offset <= 0 for offset, _ in ours) and not before:
        return "the quote starts with a bar where the document has no edge of a cell; quote it as printed"
    if any(offset >= len(form.words) for offset, _ in ours) and not after:
        return "the quote ends with a bar where the document has no edge of a cell; quote it as printed"
    return ""


def _after_notes(text: DocumentText, end: int) -> str:
    """Return the text behind an offset without the note marks that touch it."""
    for part in text.parts.between(end, end):
        if part.start == end and part.kind == NOTE:
            end = part.end
    return text.text[end : end + _NEAR]
