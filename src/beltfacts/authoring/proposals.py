"""What a quote proposes for a new fact: its figures, the number in one of them, dates, unit, subject, topics, an id. Pure.

These are proposals: who adds the fact, or `evidence`, decides. It reads no file and asks nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from beltfacts.documents import INVISIBLE, DocumentText, Location
from beltfacts.evidence import find_whole_figure, parse_multiple, propose_unit
from beltfacts.model import Fact, Subject, all_names
from beltfacts.reading import DateError, Quantity, find_dates, find_quantities, parse_edtf, parse_figure

_UNSEEN = dict.fromkeys(map(ord, INVISIBLE))
_LINE_END = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]\s*\n\s*([^\W\d_]+)")
_LONGEST_ID = 60


class FigureReading(NamedTuple):
    """A figure as a number: what a fact says besides it. A figure that is no number has neither value nor low and high."""

    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    bound: str = "exact"

    @property
    def is_number(self) -> bool:
        """Whether the figure is a number."""
        return self.value is not None or self.low is not None


class ProposedDate(NamedTuple):
    """A date that words name: EDTF, and those words."""

    date: str
    words: str


def document_words(text: DocumentText, place: Location, pasted: str) -> str:
    """The document's own words at a place, in one line. A hyphen at a line's end stays where the pasted quote has it inside the word."""

    def joined(match: re.Match[str]) -> str:
        whole, hyphened = match[1] + match[2], f"{match[1]}-{match[2]}"
        return hyphened if hyphened in pasted and whole not in pasted else whole

    return " ".join(_LINE_END.sub(joined, text.text[place.start : place.end]).translate(_UNSEEN).split())


def propose_figures(quote: str, units: Mapping[str, str]) -> list[str]:
    """The figures of a quote as printed, with the words of bound and unit that belong to them; those that stand whole."""
    found = dict.fromkeys(quote[each.start : each.end] for each in find_quantities(quote, units))
    return [figure for figure in found if any(find_whole_figure(figure, quote))]


def printed_figure(typed: str, quote: str, units: Mapping[str, str]) -> str:
    """The figure of a quote that somebody means who types it: as typed where that stands in it, else the one of the same number."""
    typed = " ".join(typed.split())
    if any(find_whole_figure(typed, quote)):
        return typed
    meant = parse_figure(typed, units)
    same = [each for each in propose_figures(quote, units) if meant and (read := parse_figure(each, units)) and _alike(meant, read)]
    return same[0] if len(same) == 1 else ""


def _alike(meant: Quantity, read: Quantity) -> bool:
    return (meant.low, meant.high, meant.unit or read.unit) == (read.low, read.high, read.unit)


def read_figure(figure: str, quote: str, measure: str, units: Mapping[str, str]) -> FigureReading:
    """A figure as a number, with the unit and bound that figure, quote and measure propose."""
    read = parse_figure(figure, units)
    if read is None:
        value = parse_multiple(figure)
        if value is None:
            return FigureReading()
        counted = parse_figure(" ".join(str(word if (known := parse_multiple(word)) is None else known) for word in figure.split()), units)
        return FigureReading(value, unit=propose_unit(figure, quote, measure, None, units), bound=counted.bound if counted else "exact")
    unit, bound = read.unit or "", read.bound
    for start, end in find_whole_figure(figure, quote):
        for each in find_quantities(quote, units):
            if start <= each.number_start and each.number_end <= end and (each.low, each.high) == (read.low, read.high):
                unit, bound = unit or each.unit or "", each.bound if bound == "exact" else bound
                break
    unit = unit or propose_unit(figure, quote, measure, read, units)
    if read.value is not None:
        return FigureReading(read.value, unit=unit, bound=bound)
    return FigureReading(low=read.low, high=read.high, unit=unit, bound=bound)


def propose_dates(text: str, issued: str) -> list[ProposedDate]:
    """The dates that a text names, each once. `issued` (EDTF or empty) is when it speaks: "last year" is counted from there."""
    found: dict[str, ProposedDate] = {}
    for phrase in find_dates(text, year_of(issued)):
        found.setdefault(phrase.date.text, ProposedDate(phrase.date.text, " ".join(phrase.text.split())))
    return list(found.values())


def year_of(issued: str) -> int | None:
    """The year of a source's date, or None where it has none."""
    try:
        date = parse_edtf(issued) if issued else None
    except DateError:
        return None
    return date.first.year if date and date.first else None


def propose_subjects(text: str, subjects: Iterable[Subject]) -> list[str]:
    """The ids of the subjects that a text names, those with the longest name in it first."""
    lower = text.lower()
    sizes = {
        each.id: max((len(name) for name in (each.name, *all_names(each.names)) if _named(name.lower(), lower)), default=0)
        for each in subjects
    }
    return sorted((name for name, size in sizes.items() if size), key=lambda name: -sizes[name])


def _named(name: str, text: str) -> bool:
    return name in text and bool(re.search(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])" if name.isascii() else re.escape(name), text))


def usual_topics(subject: str, facts: Iterable[Fact]) -> list[str]:
    """The topics under which most facts of a subject are filed."""
    filed = [fact.topics for fact in facts if fact.subject == subject]
    counts = Counter(topic for topics in filed for topic in topics)
    return [topic for topic, count in counts.most_common() if 2 * count >= len(filed)]


def new_id(subject: str, measure: str, date: str, taken: Iterable[str]) -> str:
    """An id that is not taken: subject and measure, with the year and then a count where that is needed."""
    known = set(taken)
    words = re.findall(r"[a-z0-9]+", measure.lower().replace("'", ""))
    name = subject
    for word in words:
        if word not in ("a", "an", "and", "in", "of", "on", "the", "to") and len(name) + len(word) < _LONGEST_ID:
            name += f"-{word}"
    year = re.match(r"\d{4}", date)
    tries = [name] + ([f"{name}-{year[0]}"] if year else [])
    count = 2
    while tries[0] in known:
        tries = tries[1:] or [f"{name}-{(count := count + 1) - 1}"]
    return tries[0]
