"""Coverage: which numbers of a document are facts, which are left out on purpose, and which are neither. Pure.

A number is what `find_number_words` of `reading` lists: every word with a digit in it, every number word, every Chinese numeral. It reads
no exclusions (`library.files`) and judges
no fact (`verification`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from beltfacts.documents import DocumentText, Location
from beltfacts.evidence.verification import Verdict, gap_reasons
from beltfacts.library.files import Exclusion, find_positions, position_of
from beltfacts.model import Finding
from beltfacts.reading import cuts_digits, cuts_word, find_number_words, line_end, line_start

_MOST_WITH_GAPS = 99.9
"""Per cent, the largest share where a part of the document cannot be read."""
_CONTEXT = 48
"""Characters shown on either side of a number."""


class NumberInText(NamedTuple):
    """A number of a document and whether a fact covers it."""

    start: int
    """Where it starts, in characters of the document's text."""
    end: int
    """Where it ends, in characters of the document's text."""
    text: str
    """The number as printed."""
    state: str
    """covered: in the quote of a verified fact. excused: left out on purpose. left: neither."""
    reason: str = ""
    """Why it is excused; empty otherwise."""


class Coverage(NamedTuple):
    """Which numbers of one document are facts, and what is wrong with its exclusions."""

    numbers: tuple[NumberInText, ...]
    """The numbers of the document, in order."""
    findings: tuple[Finding, ...] = ()
    """What is wrong with the exclusions, with file and line."""
    document: str = ""
    """The document's name."""
    source: str = ""
    """The id of its source; empty for a file of no source."""
    text: DocumentText = DocumentText("")
    """The document's text, in which numbers have their offsets."""
    not_found: tuple[Verdict, ...] = ()
    """The verdicts of its facts that are not found, and so cover nothing."""

    def count(self, state: str) -> int:
        """Return how many numbers are in a state: covered, excused or left."""
        return sum(number.state == state for number in self.numbers)

    @property
    def percent_covered(self) -> float:
        """Share of the numbers that facts cover, in per cent. 100 if there are none, and below 100 if a part cannot be read."""
        return self._percent(self.count("covered"))

    @property
    def percent_accounted_for(self) -> float:
        """Share of the numbers covered or excused, in per cent. 100 if there are none, and below 100 if a part cannot be read."""
        return self._percent(len(self.numbers) - self.count("left"))

    def _percent(self, part: int) -> float:
        """Return a share of the numbers in per cent, rounded down to one decimal, so that 100 means all of the document."""
        whole, has_gaps = len(self.numbers), bool(self.text.extraction.gaps)
        if not whole:
            return 0.0 if has_gaps else 100.0
        return min(part * 1000 // whole / 10, _MOST_WITH_GAPS if has_gaps else 100.0)


def measure_coverage(
    text: DocumentText,
    quotes: Iterable[Location],
    exclusions: Sequence[Exclusion] = (),
    file: str = "",
    toml: str = "",
    *,
    document: str = "",
    source: str = "",
) -> Coverage:
    """Measure which numbers of a text are in quotes or exclusions.

    `file` is the file of the exclusions and `toml` its text, for the lines of findings. `document` is the document's name and
    `source` the id of its source, both only for the result.
    """
    positions = find_positions(toml) if toml else {}
    findings, excused = [], []
    if gaps := gap_reasons(text):
        findings.append(Finding("gap", f"{gaps}; its numbers are not counted", document))
    for exclusion in exclusions:
        spans = list(_find_whole(exclusion.text, text.text))
        problem = _exclusion_problem(exclusion, len(spans))
        if problem:
            findings.append(Finding("left-out", problem, file, *position_of(positions, "excuse", exclusion.ordinal, "text")))
        else:
            excused.append((*spans[max(0, exclusion.occurrence - 1)], exclusion.reason))
    covered_spans = _Spans((each.start, each.end, "") for each in quotes)
    excused_spans = _Spans(excused)
    numbers = (_number(text.text, span, covered_spans, excused_spans) for span in find_number_words(text.text))
    return Coverage(tuple(numbers), tuple(findings), document, source, text)


def _number(text: str, span: tuple[int, int], covered: _Spans, excused: _Spans) -> NumberInText:
    """Return the number at this span with its state."""
    printed = text[span[0] : span[1]]
    if covered.around(*span) is not None:
        return NumberInText(*span, printed, "covered")
    reason = excused.around(*span)
    return NumberInText(*span, printed, "left" if reason is None else "excused", reason or "")


class _Spans:
    """Spans of a text that may overlap, to find one that contains another."""

    def __init__(self, spans: Iterable[tuple[int, int, str]]) -> None:
        """`spans`: start, end and reason of each, in any order."""
        self.spans = sorted(spans)
        self.starts = [start for start, _, _ in self.spans]
        self.longest = max((end - start for start, end, _ in self.spans), default=0)

    def around(self, start: int, end: int) -> str | None:
        """Return the reason of a span that contains ``start:end`` whole, or None."""
        at = bisect_right(self.starts, start) - 1
        while at >= 0 and self.starts[at] + self.longest >= end:
            if end <= self.spans[at][1]:
                return self.spans[at][2]
            at -= 1
        return None


def _find_whole(words: str, text: str) -> Iterator[tuple[int, int]]:
    """Find where words occur exactly, with nothing cut at either end."""
    at = text.find(words) if words else -1
    while at >= 0:
        end = at + len(words)
        if not any(cuts_word(text, edge) or cuts_digits(text, edge) for edge in (at, end)):
            yield at, end
        at = text.find(words, at + 1)


def _exclusion_problem(exclusion: Exclusion, count: int) -> str:
    """Say why an exclusion does not name one passage, or nothing. `count`: how often its text occurs."""
    excuse = f"excuse {exclusion.text[:60]!r}"
    if not count:
        return f"{excuse} does not occur in the document; correct its text or remove it"
    if exclusion.occurrence > count:
        return f"{excuse} occurs {count} times, not {exclusion.occurrence}; correct occurrence"
    if not exclusion.occurrence and count > 1:
        return f"{excuse} occurs {count} times; say which with occurrence = 1 to {count}"
    return ""


def number_context(text: str, number: NumberInText) -> str:
    """Return the words around a number, from its own line. A cut is marked with an ellipsis."""
    first = line_start(text, number.start, max(0, number.start - _CONTEXT))
    last = line_end(text, number.end, number.end + _CONTEXT)
    return ("…" if text[first - 1 : first].strip() else "") + text[first:last].strip() + ("…" if text[last : last + 1].strip() else "")
