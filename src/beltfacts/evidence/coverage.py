"""The verb coverage: which numbers of a document are facts, which are left out on purpose, and which are neither. Pure.

A number is every word with a digit in it and every number word: spelled-out numbers, ordinals, fractions, multiples; not "both",
"once completed", "several", nor a month or weekday without a number. What is left out on purpose stands in a
file beside the facts, ``left-out/<source id>.toml``, each with its reason. It judges no fact: that is `evidence`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from beltfacts.documents import DocumentText, Location
from beltfacts.library.files import Exclusion, find_positions, position_of
from beltfacts.model import Finding

_SPELLED = "|".join(
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
_DIGIT = r"\d\xb2\xb3\xb9\xbc-\xbe\u2070-\u2079\u2080-\u2089\u2150-\u215e\u2189\u2460-\u24ff\u2776-\u2793"
_HAN = "〇零一二三四五六七八九十百千万亿两"
_NUMBER = re.compile(
    rf"[^\W_]*[{_DIGIT}][^\W_]*(?:[.,:'\u2019](?=[{_DIGIT}])[^\W_]+)*|(?<![^\W\d_])(?:{_SPELLED}|{_ONCE})(?![^\W\d_])"
    rf"|第?[{_HAN}]+(?=[个項项次年月日天倍成条家名元届点]|分之)",
    re.IGNORECASE,
)
_CONTEXT = 48
"""Characters of context on either side of a number."""


class NumberInText(NamedTuple):
    """A number of a document: where, what, and whether it is ``covered`` by a fact, ``excused``, or ``left``; `reason` is the excuse's."""

    start: int
    end: int
    text: str
    state: str
    reason: str = ""


class Coverage(NamedTuple):
    """The numbers of one document in order, and what is wrong with its excuses."""

    numbers: tuple[NumberInText, ...]
    findings: tuple[Finding, ...] = ()

    def count(self, state: str) -> int:
        """How many numbers are in a state."""
        return sum(number.state == state for number in self.numbers)

    @property
    def percent_covered(self) -> float:
        """Per cent of the numbers that facts cover; 100 where there are none."""
        return _share(self.count("covered"), len(self.numbers))

    @property
    def percent_accounted_for(self) -> float:
        """Per cent of the numbers that facts cover or that are excused; 100 where there are none."""
        return _share(len(self.numbers) - self.count("left"), len(self.numbers))


def _share(part: int, whole: int) -> float:
    """Per cent to one digit, rounded down, so that 100 means all."""
    return part * 1000 // whole / 10 if whole else 100.0


def find_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Where the numbers of a text stand, number words included."""
    return (match.span() for match in _NUMBER.finditer(text))


def measure_coverage(
    text: DocumentText, quotes: Iterable[Location], excuses: Sequence[Exclusion] = (), file: str = "", source: str = ""
) -> Coverage:
    """Which numbers of a text stand inside one of the quotes or excuses. `file` is the excuses' file and `source` its TOML, for findings."""
    lines = find_positions(source) if source else {}
    findings, excused = [], []
    for excuse in excuses:
        spans = list(_places(excuse.text, text.text))
        wrong = _wrong(excuse, len(spans))
        if wrong:
            findings.append(Finding("left-out", wrong, file, *position_of(lines, "excuse", excuse.ordinal, "text")))
        else:
            excused.append((*spans[max(0, excuse.occurrence - 1)], excuse.reason))
    covered = _Spans((each.start, each.end, "") for each in quotes)
    left_out = _Spans(excused)
    numbers = (_number(text.text, span, covered, left_out) for span in find_numbers(text.text))
    return Coverage(tuple(numbers), tuple(findings))


def _number(text: str, span: tuple[int, int], covered: _Spans, left_out: _Spans) -> NumberInText:
    words = text[span[0] : span[1]]
    if covered.around(*span) is not None:
        return NumberInText(*span, words, "covered")
    reason = left_out.around(*span)
    return NumberInText(*span, words, "left" if reason is None else "excused", reason or "")


class _Spans:
    """Stretches of a text that may overlap, for asking which one holds another."""

    def __init__(self, spans: Iterable[tuple[int, int, str]]) -> None:
        self.spans = sorted(spans)
        self.starts = [start for start, _, _ in self.spans]
        self.longest = max((end - start for start, end, _ in self.spans), default=0)

    def around(self, start: int, end: int) -> str | None:
        """What is said of a stretch that holds ``start:end`` whole, or None."""
        at = bisect_right(self.starts, start) - 1
        while at >= 0 and self.starts[at] + self.longest >= end:
            if end <= self.spans[at][1]:
                return self.spans[at][2]
            at -= 1
        return None


def _places(words: str, text: str) -> Iterator[tuple[int, int]]:
    """Where words stand in a text exactly, not cutting a word or number at either end."""
    at = text.find(words) if words else -1
    while at >= 0:
        end = at + len(words)
        if not (_joined(text, at) or _joined(text, end)):
            yield at, end
        at = text.find(words, at + 1)


def _joined(text: str, edge: int) -> bool:
    around = text[edge - 1 : edge + 1] if edge else ""
    letters = len(around) == 2 and around.isalnum() and not any("\u2e80" <= char <= "\u9fff" for char in around)
    return (
        letters
        or bool(re.match(r"\d[.,]\d", text[edge - 1 : edge + 2]))
        or bool(edge > 1 and re.match(r"\d[.,]\d", text[edge - 2 : edge + 1]))
    )


def _wrong(excuse: Exclusion, count: int) -> str:
    said = f"the excuse {excuse.text[:60]!r}"
    if not count:
        return f"{said} stands nowhere in the document; mend its text or remove it"
    if excuse.occurrence > count:
        return f"{said} stands {count} times, not {excuse.occurrence}; mend occurrence"
    if not excuse.occurrence and count > 1:
        return f"{said} stands {count} times; say which with occurrence = 1 to {count}"
    return ""


def number_context(text: str, number: NumberInText) -> str:
    """The words around a number, of its own line."""
    first = max(text.rfind("\n", 0, number.start) + 1, number.start - _CONTEXT)
    end = text.find("\n", number.end)
    last = min(len(text) if end < 0 else end, number.end + _CONTEXT)
    return ("…" if text[first - 1 : first].strip() else "") + text[first:last].strip() + ("…" if text[last : last + 1].strip() else "")
