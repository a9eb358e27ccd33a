"""Coverage: which numbers of a document are facts, which are left out on purpose, and which are neither. Pure.

A number is every word with a digit in it and every number word: spelled-out numbers, ordinals, fractions, multiples. "Both",
"once completed", "several", a month or a weekday without a number are not. It reads no exclusions (`library.files`) and judges
no fact (`verification`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from beltfacts.documents import DocumentText, Location
from beltfacts.evidence.verification import Verdict
from beltfacts.library.files import Exclusion, find_positions, position_of
from beltfacts.model import Finding
from beltfacts.reading import is_east_asian

_NUMBER_WORDS = "|".join(
    (
        "zero one two three four five six seven eight nine tens? eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundreds? thousands? lakhs? crores? [mb]illions? trillions? "
        "quadrillions? dozens? first second thirds? fourth fifths? sixths? sevenths? eighths? ninths? tenths? eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth (?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieths? "
        "hundredths? thousandths? [mb]illionths? half halves halved quarters? twice thrice single dual double[ds]? doubling triple[ds]? "
        "tripling quadruple[ds]? quadrupling (?:two|three|four|five|six|ten)fold decades? century centuries"
    ).split()
)
_ONCE = r"once(?=\s(?:a|an|per|every|each)\b)"
"""A number in "once a week", not in "once built"."""
_DIGIT = r"\d\xb2\xb3\xb9\xbc-\xbe\u2070-\u2079\u2080-\u2089\u2150-\u215e\u2189\u2460-\u24ff\u2776-\u2793"
"""Digits, superscripts, subscripts, fractions and circled numbers, for a character class."""
_HAN_NUMERALS = "〇零一二三四五六七八九十百千万亿两"
_NUMBER = re.compile(
    rf"[^\W_]*[{_DIGIT}][^\W_]*(?:[.,:'\u2019](?=[{_DIGIT}])[^\W_]+)*|(?<![^\W\d_])(?:{_NUMBER_WORDS}|{_ONCE})(?![^\W\d_])"
    rf"|第?[{_HAN_NUMERALS}]+(?=[个項项次年月日天倍成条家名元届点]|分之)",
    re.IGNORECASE,
)
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
        """Share of the numbers that facts cover, in per cent. 100 if there are none."""
        return _percent(self.count("covered"), len(self.numbers))

    @property
    def percent_accounted_for(self) -> float:
        """Share of the numbers covered or excused, in per cent. 100 if there are none."""
        return _percent(len(self.numbers) - self.count("left"), len(self.numbers))


def _percent(part: int, whole: int) -> float:
    """Return a share in per cent, rounded down to one decimal.

    So 100 means all.
    """
    return part * 1000 // whole / 10 if whole else 100.0


def find_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Find the numbers of a text, number words included, as character offsets."""
    return (match.span() for match in _NUMBER.finditer(text))


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
    for exclusion in exclusions:
        spans = list(_find_whole(exclusion.text, text.text))
        problem = _exclusion_problem(exclusion, len(spans))
        if problem:
            findings.append(Finding("left-out", problem, file, *position_of(positions, "excuse", exclusion.ordinal, "text")))
        else:
            excused.append((*spans[max(0, exclusion.occurrence - 1)], exclusion.reason))
    covered_spans = _Spans((each.start, each.end, "") for each in quotes)
    excused_spans = _Spans(excused)
    numbers = (_number(text.text, span, covered_spans, excused_spans) for span in find_numbers(text.text))
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
        if not (_inside_word_or_number(text, at) or _inside_word_or_number(text, end)):
            yield at, end
        at = text.find(words, at + 1)


def _inside_word_or_number(text: str, edge: int) -> bool:
    """Return whether an offset is inside a word or number.

    It is between two letters or digits, or beside the point or comma of a number ("1.5").
    """
    around = text[edge - 1 : edge + 1] if edge else ""
    letters = len(around) == 2 and around.isalnum() and not any(map(is_east_asian, around))
    return (
        letters
        or bool(re.match(r"\d[.,]\d", text[edge - 1 : edge + 2]))
        or bool(edge > 1 and re.match(r"\d[.,]\d", text[edge - 2 : edge + 1]))
    )


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
    first = max(text.rfind("\n", 0, number.start) + 1, number.start - _CONTEXT)
    end = text.find("\n", number.end)
    last = min(len(text) if end < 0 else end, number.end + _CONTEXT)
    return ("…" if text[first - 1 : first].strip() else "") + text[first:last].strip() + ("…" if text[last : last + 1].strip() else "")
