"""Propose the fields of a new fact from its quote: figure, number, unit, date, subject, topics, id. Pure.

These are proposals: the person who adds the fact decides, and `evidence` verifies. It reads no file and asks nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import chain, count
from typing import NamedTuple

from beltfacts.documents import DocumentText, Location, reader_words
from beltfacts.evidence import FoundCell, find_whole_figure, propose_unit, read_shown, readings_in_context, split_flag
from beltfacts.model import Fact, Subject, all_names
from beltfacts.reading import DateError, Quantity, RowFigure, find_dates, find_quantities, parse_edtf, parse_figure, parse_multiple

_BLANKS = re.compile(r"\s")
_LONGEST_ID = 60
"""Characters of an id that is made from subject and measure."""
_LEFT_OUT_OF_IDS = frozenset(("a", "an", "and", "in", "of", "on", "the", "to"))


class FigureReading(NamedTuple):
    """A figure as a number, with the unit and bound around it."""

    value: Decimal | None = None
    """The number, unscaled and in `unit`; None for a range, or if the figure is no number."""
    low: Decimal | None = None
    """The lower end of a range, or None."""
    high: Decimal | None = None
    """The upper end of a range, or None."""
    unit: str = ""
    """The code of its unit, or empty if no words say it."""
    bound: str = "exact"
    """One of `BOUNDS`."""

    @property
    def is_number(self) -> bool:
        """Whether the figure is a number or a range."""
        return self.value is not None or self.low is not None


class ProposedDate(NamedTuple):
    """A date that a text names."""

    date: str
    """The date as EDTF."""
    words: str
    """The words that name it."""


def document_words(text: DocumentText, location: Location, pasted: str) -> str:
    """Return the document's own words at a location, in one line and without note marks.

    Exact spaces and signs stay. A hyphen at the end of a line stays if the pasted quote has it inside the word.
    """
    return reader_words(text, location.start, location.end, pasted).replace("\n", " ")


def propose_figures(quote: str, units: Mapping[str, str]) -> list[str]:
    """Return the figures of a quote as printed, each once.

    Their words of bound and unit belong to them. `units`: unit word in lower case to code.
    """
    found = dict.fromkeys(quote[each.start : each.end] for each in find_quantities(quote, units))
    return [figure for figure in found if any(find_whole_figure(figure, quote))]


def printed_figure(typed: str, quote: str, units: Mapping[str, str]) -> str:
    """Return the figure of a quote that a typed one means.

    It is the typed text if that occurs in the quote, else the one figure with the same number, else empty.
    """
    typed = " ".join(typed.split())
    for start, end in find_whole_figure(typed, _BLANKS.sub(" ", quote)):
        return quote[start:end]
    meant = parse_figure(typed, units)
    same = [each for each in propose_figures(quote, units) if meant and (read := parse_figure(each, units)) and _same_number(meant, read)]
    return same[0] if len(same) == 1 else ""


def _same_number(meant: Quantity, read: Quantity) -> bool:
    """Return whether two quantities are the same number and unit.

    A typed one without unit takes any unit.
    """
    return (meant.low, meant.high, meant.unit or read.unit) == (read.low, read.high, read.unit)


def read_figure(figure: str, quote: str, measure: str, units: Mapping[str, str], rows: Sequence[RowFigure] = ()) -> FigureReading:
    """Read a figure as a number with unit and bound.

    Unit and bound are what figure, quote and measure say. `units`: unit word in lower case to code. `rows`: figures of the table rows of
    the quote.
    """
    printed = parse_figure(figure, units)
    if printed is None:
        return _read_multiple(figure, quote, measure, units)
    readings = readings_in_context(figure, quote, units, rows)
    read = readings[0] if len(readings) == 1 else printed
    unit, bound = read.unit or "", read.bound
    for start, end in find_whole_figure(figure, quote):
        for each in find_quantities(quote, units):
            if start <= each.number_start and each.number_end <= end and (each.low, each.high) == (printed.low, printed.high):
                unit, bound = unit or each.unit or "", each.bound if bound == "exact" else bound
                break
    unit = unit or propose_unit(figure, quote, measure, read, units)
    if read.value is not None:
        return FigureReading(read.value, unit=unit, bound=bound)
    return FigureReading(low=read.low, high=read.high, unit=unit, bound=bound)


def read_cell_figure(found: FoundCell, measure: str, units: Mapping[str, str]) -> FigureReading:
    """Read the figure of a table's cell as a number, with scale and unit of its labels; empty where it is none or they leave it open.

    `units`: unit word in lower case to code.
    """
    shown = split_flag(found.words)[0]
    read = read_shown(shown, found, units)
    if read is None:
        return FigureReading()
    words = " ".join((*found.labels.row, *found.labels.column, *found.labels.captions))
    unit = read.unit or propose_unit(shown, words, measure, read, units)
    if read.value is not None:
        return FigureReading(read.value, unit=unit, bound=read.bound)
    return FigureReading(low=read.low, high=read.high, unit=unit, bound=read.bound)


def _read_multiple(figure: str, quote: str, measure: str, units: Mapping[str, str]) -> FigureReading:
    """Read a figure that prints a number as a word: "more than doubled" is 2, more than."""
    value = parse_multiple(figure)
    if value is None:
        return FigureReading()
    in_digits = " ".join(str(word if (number := parse_multiple(word)) is None else number) for word in figure.split())
    quantity = parse_figure(in_digits, units)
    return FigureReading(value, unit=propose_unit(figure, quote, measure, None, units), bound=quantity.bound if quantity else "exact")


def propose_dates(text: str, issued: str) -> list[ProposedDate]:
    """Return the dates that a text names, each once.

    `issued`: publication date of the source (EDTF or empty), the anchor of "last year".
    """
    found: dict[str, ProposedDate] = {}
    for phrase in (each.named for each in find_dates(text, year_of(issued))):
        found.setdefault(phrase.date.text, ProposedDate(phrase.date.text, " ".join(phrase.text.split())))
    return list(found.values())


def year_of(issued: str) -> int | None:
    """Return the year of a publication date (EDTF or empty), or None."""
    try:
        date = parse_edtf(issued) if issued else None
    except DateError:
        return None
    return date.first.year if date and date.first else None


def propose_subjects(text: str, subjects: Iterable[Subject]) -> list[str]:
    """Return the ids of the subjects named, longest name first."""
    lower = text.lower()
    longest = {
        subject.id: max((len(name) for name in (subject.name, *all_names(subject.names)) if _contains_name(name.lower(), lower)), default=0)
        for subject in subjects
    }
    return sorted((subject_id for subject_id, length in longest.items() if length), key=lambda subject_id: -longest[subject_id])


def _contains_name(name: str, text: str) -> bool:
    """Return whether a text contains a name as whole words.

    A name in Chinese may be anywhere. Both are in lower case.
    """
    return name in text and bool(re.search(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])" if name.isascii() else re.escape(name), text))


def usual_topics(subject: str, facts: Iterable[Fact]) -> list[str]:
    """Return the topics of half a subject's facts, the commonest first."""
    topics_of_facts = [fact.topics for fact in facts if fact.subject == subject]
    counts = Counter(topic for topics in topics_of_facts for topic in topics)
    return [topic for topic, count in counts.most_common() if 2 * count >= len(topics_of_facts)]


def new_id(subject: str, measure: str, date: str, taken: Iterable[str]) -> str:
    """Make an id that is not taken: subject and measure, and the year or a count if needed."""
    used = set(taken)
    name = subject
    for word in re.findall(r"[a-z0-9]+", measure.lower().replace("'", "")):
        if word not in _LEFT_OUT_OF_IDS and len(name) + len(word) < _LONGEST_ID:
            name += f"-{word}"
    year = year_of(date)
    with_year = [f"{name}-{year:04}"] if year else []
    with_count = (f"{name}-{number}" for number in count(2))
    return next(each for each in chain([name], with_year, with_count) if each not in used)
