"""The passage around a quote, for show: as lines for people, with the quote marked, and as data.

It finds no passage (`evidence.quote_contexts`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from beltfacts.commands._output import print_message
from beltfacts.documents import DocumentFolder, Unreadable, documents_folder
from beltfacts.evidence import QuoteContext, quote_contexts
from beltfacts.formats import Line, Span
from beltfacts.library import Library
from beltfacts.model import Fact
from beltfacts.output import printable, source_of

_MARKS = ("[[", "]]")
"""What stands around the quote where it cannot be bold."""


class ShownContext(NamedTuple):
    """The passages of one fact."""

    fact: Fact
    """The fact."""
    contexts: Sequence[QuoteContext]
    """The passages; none where the document cannot be read, or has no such words."""
    reason: str
    """Why there is not exactly one passage, or it is not the quote. Empty if all is well."""

    def record(self) -> dict[str, Any]:
        """Return the passages as data."""
        return {"context": [_record(each) for each in self.contexts], "context_problem": self.reason or None}

    def lines(self, *, bold: bool) -> list[Line]:
        """Return the passages as lines: where each is, then its text. `bold`: whether the quote is bold, and needs no signs around it."""
        return [line for each in self.contexts for line in _lines(self.fact, each, bold=bold)]


def find_contexts(library: Library, facts: Sequence[Fact], lines: int, folder: str | None) -> list[ShownContext]:
    """Return the passages of facts, and say what is wrong with them.

    `lines`: lines before and after the quote. `folder`: the documents folder that was named, or None.
    """
    documents = DocumentFolder(documents_folder(folder, library.roots))
    shown = []
    for fact in facts:
        contexts: list[QuoteContext] = []
        try:
            contexts, reason = quote_contexts(fact, documents.text(source_of(fact)), lines, library.unit_words)
        except Unreadable as error:
            reason = str(error)
        if reason:
            print_message(f"{fact.id}: {reason}")
        shown.append(ShownContext(fact, contexts, reason))
    return shown


def _record(context: QuoteContext) -> dict[str, Any]:
    """Return one passage as data."""
    return {
        "head": context.head or None,
        "before": context.before,
        "quote": context.words,
        "after": context.after,
        "locator": context.location.locator,
        "page": context.location.page or None,
        "line": context.location.line,
    }


def _lines(fact: Fact, context: QuoteContext, *, bold: bool) -> Iterator[Line]:
    """Yield the lines of one passage."""
    page = f", line {context.location.line}" if not context.location.page else ""
    yield (Span(printable(f"{source_of(fact).document}, {context.location.locator_for_people}{page}"), "label"),)
    opened, closed = ("", "") if bold else _MARKS
    if context.head:
        yield (Span(printable(context.head), "label"),)
        yield (Span("\u2026", "label"),)
    runs = [(context.before, ""), (opened, "label"), (context.words, "marked"), (closed, "label"), (context.after, "")]
    line: list[Span] = []
    for text, role in runs:
        first, *others = text.split("\n")
        line += _span(first, role)
        for other in others:
            yield tuple(line)
            line = [*_span(other, role)]
    yield tuple(line)


def _span(text: str, role: str) -> list[Span]:
    """Return a text as a span, with one blank where it begins or ends with blanks."""
    shown = printable(text)
    if not shown:
        return [Span(" ", role)] if text else []
    return [Span(f"{' ' * text[0].isspace()}{shown}{' ' * text[-1].isspace()}", role)]
