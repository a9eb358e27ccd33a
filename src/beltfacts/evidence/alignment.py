"""Find where a quote occurs in a document, word for word and whole. Pure.

Words are compared normalized (`documents.normalization`). No number, word or quantity may be cut at an edge of the quote. A quote that
does not occur is left to `closest_passage`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from beltfacts.documents import HEAD, INVISIBLE, DocumentText, Location
from beltfacts.evidence.mark_check import compare_parts
from beltfacts.evidence.quote_forms import QuoteForm, quote_forms
from beltfacts.reading import (
    NOTE,
    UNITS,
    LazyPattern,
    cuts_quantity,
    cuts_word,
    find_dates,
    find_numerals,
    find_quantities,
    parts_sentences,
)

_AROUND = 120
"""Characters around a quote in which a number cut by its edge is searched: no number with its words is longer."""
_FAR = 4 * _AROUND
"""Characters between two edges, above which the text around each is read alone and that between them is not."""
_NEAR = 64
"""Characters beside an edge that tell whether it cuts a word or a numeral."""
_SHOWN = 20
"""Characters on either side of an edge that a message shows."""

_WORD_BEFORE = LazyPattern(r"[a-z]{4}\Z")
"""The end of a word before a mark. Units such as "km" are shorter."""
_PLAIN_MARK = LazyPattern(r"[1-9][0-9]?(?![\w-]|[.,][0-9])")
"""A note mark that a PDF prints as plain digits behind a word: "equivalents1"."""
_INVISIBLE_BEFORE = LazyPattern(rf"[{INVISIBLE}]*\Z")


class Span(NamedTuple):
    """An occurrence of the words of a quote."""

    start: int
    """Where it starts, in characters of the document's text."""
    end: int
    """Where it ends, in characters of the document's text."""
    problem: str
    """Why it is not the quote: an edge cuts a number or word, or a mark is missing. Empty if it is."""


class _Surroundings(NamedTuple):
    """The text around a span, and where the span starts and ends in it."""

    text: str
    start: int
    end: int


def find_quote(quote: str, text: DocumentText, units: Mapping[str, str] = UNITS) -> list[Location]:
    """Return every location of a quote, word for word and whole.

    `units`: unit word in lower case to code.
    """
    return [text.locate(span.start, span.end) for span in find_spans(quote, text, units) if not span.problem]


def first_occurrence(quote: str, text: DocumentText) -> int | None:
    """Return the offset where the words of a quote first occur.

    None if they do not; they need not be whole. It is quick, and serves to order quotes.
    """
    first = (next(_occurrences(form, text), None) for form in quote_forms(quote, bool(text.parts.all)))
    return min((found[0][0] for found in first if found), default=None)


def find_spans(quote: str, text: DocumentText, units: Mapping[str, str] = UNITS) -> Iterator[Span]:
    """Yield each occurrence of the normalized quote, for each of its forms in order. `units`: unit word in lower case to code."""
    seen: set[tuple[int, int]] = set()
    cuts: dict[_Surroundings, str] = {}
    for form in quote_forms(quote, bool(text.parts.all)):
        for span, at in _occurrences(form, text):
            start, end, problem = compare_parts(form, at, text, *span)
            if (start, end) in seen:
                continue
            if not problem:
                seen.add((start, end))
                cut = _token_cut_by_edge(text, start, end, units, cuts)
                problem = f"the quote cuts a number or word apart: the document has {cut[:60]!r}; quote it whole" if cut else ""
            yield Span(start, end, problem)


def _occurrences(form: QuoteForm, text: DocumentText) -> Iterator[tuple[tuple[int, int], int]]:
    """Yield where the words of a form occur: the span in the document, and the offset in the normalized text."""
    words = form.words
    for at in text.finder.find_all(text.normalized.text, words):
        span = text.normalized.original(at, at + len(words))
        if span:
            yield span, at


def _token_cut_by_edge(text: DocumentText, start: int, end: int, units: Mapping[str, str], known: dict[_Surroundings, str]) -> str:
    """Return the word or number cut by an edge of ``text[start:end]``.

    It may be a quantity with its unit or a date. Empty if nothing is cut. Note marks and running heads are passed over. `known`: what surroundings
    that were read before cut; a row of equal numbers contains a quote a thousand times.
    """
    open_edges = [edge for edge in (start, end) if not parts_sentences(text.text, edge)]
    if not open_edges:  # most quotes are whole sentences, and reading the text around one takes longer than all else
        return ""
    first, last = open_edges[0], open_edges[-1]
    stretches = [(first, last)] if last - first <= _FAR else [(first, first), (last, last)]
    for stretch in stretches:
        around = _surroundings(text, *stretch)
        if around not in known:
            known[around] = _cut_in(around, units)
        if known[around]:
            return known[around]
    return ""


def _cut_in(surroundings: _Surroundings, units: Mapping[str, str]) -> str:
    """Return the word or number that one of two edges cuts; empty if none does."""
    around, left, right = surroundings
    for edge in (left, right):
        if _inside_token(around, edge):
            return " ".join(around[max(0, edge - _SHOWN) : edge + _SHOWN].split())
    spans = [(each.start, each.end) for each in find_quantities(around, units)]
    spans += [(each.start, each.end) for each in find_numerals(around)]
    spans += [(each.named.start, each.named.end) for each in find_dates(around)]
    cut = ((a, b) for a, b in spans for edge in (left, right) if a < edge < b and around[edge:b] != ".")  # "40 min." ends a sentence
    return next((" ".join(around[a:b].split()) for a, b in cut), "")


def _surroundings(document: DocumentText, start: int, end: int) -> _Surroundings:
    """Return the text around a span without note marks and running heads."""
    text = document.text
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    while first and not text[first - 1].isspace() and start - first < 2 * _AROUND:
        first -= 1
    while last < len(text) and not text[last].isspace() and last - end < 2 * _AROUND:
        last += 1
    around, left, right = text[first:last], start - first, end - first
    for part in reversed(document.parts.between(first, last)):
        if part.kind in (NOTE, HEAD):
            a, b = max(0, part.start - first), min(len(around), part.end - first)
            around = around[:a] + around[b:]
            left -= max(0, min(b, left) - a)
            right -= max(0, min(b, right) - a)
    return _Surroundings(around, left, right)


def _inside_token(text: str, edge: int) -> bool:
    """Return whether an edge is inside a word, or inside a number with its signs or its range. Characters that are not seen are passed over."""
    before, after = _INVISIBLE_BEFORE.sub("", text[max(0, edge - _NEAR) : edge]), text[edge : edge + _NEAR].lstrip(INVISIBLE)
    if _WORD_BEFORE.search(before) and _PLAIN_MARK.match(after):
        return False
    around = before + after
    return cuts_word(around, len(before)) or cuts_quantity(around, len(before))
