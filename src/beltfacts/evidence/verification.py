"""Verify facts against the text of their documents: each fact gets a verdict. Pure.

Words are compared normalized (`documents.normalization`). Digits, signs, scale words, units and the ends of every number must be exact,
and so must the fact's own number (`figure_check`) and date (`date_check`, `column_dates`). It reads no file and corrects nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from beltfacts.documents import HEAD, DocumentText, Location, Unreadable, reader_words
from beltfacts.evidence.alignment import Span, find_spans
from beltfacts.evidence.cell_check import verify_cell
from beltfacts.evidence.closest_passage import find_closest_passage, word_diff
from beltfacts.evidence.column_dates import column_mismatch, find_column_dates
from beltfacts.evidence.date_check import date_mismatch
from beltfacts.evidence.date_context import dating_lines
from beltfacts.evidence.document_words import digits_apart, in_document_words
from beltfacts.evidence.figure_check import figure_mismatch
from beltfacts.evidence.languages import units_of_source
from beltfacts.evidence.locators import locator_matches
from beltfacts.evidence.row_cells import cell_figures, cells_of_figure, dates_of_labels, label_text, labels_mismatch
from beltfacts.model import Fact, Finding, Source
from beltfacts.reading import UNITS, read_table_rows

VERDICTS = ("found", "drift", "absent", "ambiguous", "uncheckable")
"""Every verdict. drift: words, number, unit, date or locator differ.

uncheckable: no document, a changed one, or one of which a part cannot be read.
"""

_MOST_OCCURRENCES = 500
"""Occurrences beyond which a quote is too short to single out anything."""

_MOST_LEFT_OUT = 200
"""Characters with which a message says what a document contains and does not show."""

_AROUND_QUOTE = 4000
"""Characters of the paragraph before and after a quote in which its date may be read."""

_MOST_GAPS = 3
"""Parts that cannot be read and that a message names."""

_ELLIPSIS = re.compile(r"\u2026|\.\.\.|\[\s*\.\.\s*\]|\. \. \.")


class QuoteMatch(NamedTuple):
    """Where a quote occurs in a document, or why it has no one location there."""

    verdict: str
    """One of `VERDICTS`."""
    location: Location | None = None
    """The exact location if found, else the nearest one, or None."""
    reason: str = ""
    """Why the quote is not found; empty if it is."""
    difference: str = ""
    """The quote against the document, word by word: ``[-only in the fact-]``, ``{+only in the document+}``."""


class Verdict(NamedTuple):
    """What verifying one fact against its document gave."""

    fact: Fact
    verdict: str
    """One of found, drift, absent, ambiguous, uncheckable (`VERDICTS`)."""
    location: Location | None = None
    """The exact location of the quote if found, else the nearest one, or None."""
    reason: str = ""
    """Why the fact is not found, and what to do; empty if it is."""
    difference: str = ""
    """The quote against the document, word by word: ``[-only in the fact-]``, ``{+only in the document+}``."""
    file: str = ""
    """The fact file, or empty where that is not known."""
    line: int = 0
    """The line of the quote in the fact file, from 1; 0 where it is not known."""
    column: int = 0
    """The column of the quote in the fact file, from 1; 0 where it is not known."""

    @property
    def finding(self) -> Finding:
        """The verdict as a finding, as `check` returns them.

        Its position is that of the quote in the fact file.
        """
        return Finding(self.verdict, self.reason, self.file, self.line, self.column, self.fact.id)


def locate_quote(quote: str, locator: str, text: DocumentText, units: Mapping[str, str] = UNITS) -> QuoteMatch:
    """Find the one location of a quote that agrees with its locator.

    `locator` may be empty. `units`: unit word in lower case to code. The verdict is about words and location only.
    """
    occurrences = list(islice(find_spans(quote, text, units), _MOST_OCCURRENCES + 1))
    if len(occurrences) > _MOST_OCCURRENCES:
        return QuoteMatch("ambiguous", None, f"occurs more than {_MOST_OCCURRENCES} times; lengthen the quote")
    whole = sorted(text.locate(span.start, span.end) for span in occurrences if not span.problem)
    if not whole:
        return _match_with_problem(occurrences[0], text) if occurrences else _closest_match(quote, text)
    labels = text.extraction.page_labels
    matching = [location for location in whole if locator and locator_matches(locator, location, len(whole) > 1, labels)]
    candidates = matching or whole
    if len(candidates) > 1:
        where = ", ".join(str(location.paragraph) for location in candidates[:8])
        advice = "lengthen the quote, or name one in locator (para. 5)"
        return QuoteMatch("ambiguous", None, f"occurs {len(candidates)} times, in paragraphs {where}; {advice}")
    location = candidates[0]
    if locator and not matching:
        reason = f"locator says {locator[:60]!r}, but the quote occurs in {location.locator_for_people}; correct locator"
        return QuoteMatch("drift", location, reason)
    return QuoteMatch("found", location)


def verify_fact(fact: Fact, text: DocumentText, issued: str = "", units: Mapping[str, str] = UNITS, title: str = "") -> Verdict:
    """Verify one fact against its document and return the verdict.

    `issued`: publication date of the source (EDTF or empty), the anchor of "last year". `units`: unit word in lower case to code.
    `title`: the title of the source; like headings it dates what is said without a date.
    """
    if fact.cell:
        return Verdict(fact, *verify_cell(fact, text, issued, units))
    match = locate_quote(fact.quote, fact.locator, text, units)
    location = match.location
    if match.verdict != "found" or location is None:
        return Verdict(fact, *match)
    printed = in_document_words(fact, text, location)
    cells = cells_of_figure(fact, text, location)
    if cells:
        rows, labels = cell_figures(cells, units), label_text(cells)
    else:
        rows, labels = read_table_rows(text.text, location.start, location.end, units), ""
    said = [each._replace(note=f"{each.note}\n{labels}" if labels else each.note) for each in printed]
    reason = min((digits_apart(each, fact.figure) or figure_mismatch(each, units, rows) for each in said), key=len)
    reason = reason or (labels_mismatch(fact, cells, units) if cells else "")
    if not reason:
        columns = find_column_dates(printed[0], text, location)
        around = "\n".join((_words_around(text, location), *(each.words for each in columns), *dating_lines(text, location), title))
        dated = printed[0]._replace(note="\n".join((fact.note, *dates_of_labels(cells[0])))) if len(cells) == 1 else printed[0]
        reason = column_mismatch(fact, columns) or date_mismatch(dated, issued, around)
    return Verdict(fact, "drift" if reason else "found", location, reason)


def _words_around(text: DocumentText, location: Location) -> str:
    """Return the paragraph around a quote as its reader sees it."""
    start, end = text.paragraph_span(location.start)
    start, end = max(start, location.start - _AROUND_QUOTE), min(end, location.end + _AROUND_QUOTE)
    return reader_words(text, start, end) if text.parts.between(start, end) else text.text[start:end]


def verify_facts(
    facts: Iterable[Fact], sources: Mapping[str, Source], text_of: Callable[[Source], DocumentText], units: Mapping[str, str] = UNITS
) -> Iterator[Verdict]:
    """Verify each fact against the document of its source.

    `sources`: source by id. `text_of` returns the text of a source's document, or raises Unreadable with the reason.
    """
    last: tuple[Source, DocumentText, Mapping[str, str]] | None = None
    for fact in facts:
        source = sources.get(fact.source)
        if source is None:
            yield Verdict(fact, "uncheckable", None, f"source {fact.source} is not declared")
            continue
        try:
            text = text_of(source)
        except Unreadable as error:
            yield Verdict(fact, "uncheckable", None, str(error))
        else:
            if last is None or last[0] is not source or last[1] is not text:  # facts come source by source
                last = source, text, units_of_source(source, text, units, has_any_dollar=True)
            yield verify_fact(fact, text, source.issued, last[2], source.title)


def _match_with_problem(span: Span, text: DocumentText) -> QuoteMatch:
    """Return drift for a quote whose words occur, but cut a number or word apart or lack a mark."""
    return QuoteMatch("drift", text.locate(span.start, span.end), span.problem)


def _closest_match(quote: str, text: DocumentText) -> QuoteMatch:
    """Return drift with the closest passage, or absent. Uncheckable if a part of the document cannot be read."""
    ellipsis = " (an ellipsis: a quote is one contiguous span)" if _ELLIPSIS.search(quote) else ""
    if not quote.strip():
        return QuoteMatch("absent", None, "the quote is empty")
    span = find_closest_passage(quote, text)
    location = text.locate(*span) if span else None
    difference = word_diff(quote, _without_heads(text, *span)) if span else ""
    nearest = f"nearest is paragraph {location.paragraph}: {difference}" if location else ""
    if gaps := gap_reasons(text):
        reason = f"the words are not in what can be read{ellipsis}; {gaps}"
        return QuoteMatch("uncheckable", location, f"{reason}; {nearest}" if nearest else reason, difference)
    left_out = f"; left out of the document: {', '.join(text.extraction.left_out)}"[:_MOST_LEFT_OUT] if text.extraction.left_out else ""
    if location is None:
        return QuoteMatch("absent", None, f"the words are not in the document{ellipsis}{left_out}")
    return QuoteMatch("drift", location, f"the words differ{ellipsis}; {nearest}{left_out}", difference)


def _without_heads(text: DocumentText, start: int, end: int) -> str:
    """Return ``text[start:end]`` without running heads, which no quote may have."""
    heads = [part for part in text.parts.between(start, end) if part.kind == HEAD]
    return reader_words(text, start, end) if heads else text.text[start:end]


def gap_reasons(text: DocumentText) -> str:
    """Say which parts of a document cannot be read and why. Empty if all can be."""
    gaps = text.extraction.gaps
    said = [
        f"page {gap.page} cannot be read: {gap.reason}" if gap.page else f"a part cannot be read: {gap.reason}" for gap in gaps[:_MOST_GAPS]
    ]
    return "; ".join(said) + (f"; and {len(gaps) - _MOST_GAPS} more" if len(gaps) > _MOST_GAPS else "")
