"""A fact in the words of its document: figure and quote as they are printed there. Pure.

Words match loosely, so the quote of a fact may have a plain space where the document has the edge of a cell. The number of a fact is read
from the document's own characters, never from the quote alone. Whether it agrees is `figure_check`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from beltfacts.documents import DocumentText, Location, reader_words
from beltfacts.evidence.figure_readings import find_whole_figure
from beltfacts.evidence.quote_forms import QuoteForm, quote_forms
from beltfacts.model import Fact
from beltfacts.reading import NOTE

_DIGITS_APART = re.compile(r"[0-9][ \t]*(?P<gap>[|\u2502\n\f]|\s{2})\s*[0-9]")
_GAPS = {"|": "the edge of a cell", "\u2502": "the edge of a cell", "\n": "a line end", "\f": "a page break"}


def in_document_words(fact: Fact, text: DocumentText, location: Location) -> list[Fact]:
    """Return the fact with the document's own figure and quote, once for each different figure that its own names.

    `location`: where its quote occurs. The fact itself if its figure is not in its quote, or has no words of its own in the document.
    """
    if text.text[location.start : location.end] == fact.quote and not text.parts.between(location.start, location.end):
        return [fact]
    quote = reader_words(text, location.start, location.end, fact.quote)
    figures = [reader_words(text, *span, fact.figure) for span in figure_spans(fact, text, location)]
    return [fact._replace(quote=quote, figure=each) for each in dict.fromkeys(figures)] or [fact]


def figure_spans(fact: Fact, text: DocumentText, location: Location) -> Iterator[tuple[int, int]]:
    """Yield where the figure of a fact is in the document, in characters. `location`: where its quote occurs."""
    at = text.normalized.offset_of(location.start)
    form = next((each for each in quote_forms(fact.quote, True) if text.normalized.text.startswith(each.words, at)), None)
    if form is None:
        return
    for start, end in [*find_whole_figure(fact.figure, fact.quote)] or _find_without_notes(fact, form):
        if span := _original(form, text, at, start, end):
            yield span


def _find_without_notes(fact: Fact, form: QuoteForm) -> list[tuple[int, int]]:
    """Find the figure in the quote without the marks that its form takes for note marks: "8 trillion" in "8 trillion1 pesos"."""
    left_out = {at for part in form.parts if part.kind == NOTE for at in range(part.start, part.end)}
    kept = [at for at in range(len(fact.quote)) if at not in left_out]
    words = "".join(fact.quote[at] for at in kept)
    return [(kept[start], kept[end - 1] + 1) for start, end in find_whole_figure(fact.figure, words)] if left_out else []


def _original(form: QuoteForm, text: DocumentText, at: int, start: int, end: int) -> tuple[int, int] | None:
    """Return the offsets in the document of ``quote[start:end]``. None if an end is inside one character."""
    first, last = form.offset(start), form.offset(end)
    span = text.normalized.original(at + first, at + last) if 0 <= first < last <= len(form.words) else None
    if span and any(start < part.end == end for part in form.parts):  # "12 km\xb2": the mark is left out of the words
        return span[0], max([span[1], *(part.end for part in text.parts.between(span[1], span[1]) if part.start == span[1])])
    return span


def digits_apart(fact: Fact, figure: str) -> str:
    """Say what stands between two digits of a fact's figure in the document. Empty if nothing does. `figure`: the fact's own."""
    match = _DIGITS_APART.search(fact.figure)
    if not match or match[0] in figure:
        return ""
    gap = _GAPS.get(match["gap"], "white space")
    return f"figure {figure[:60]!r} is no one number: in the document {gap} is between its digits; give the digits of one number"
