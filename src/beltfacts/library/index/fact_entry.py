"""One fact as the index stores it: its record, the tokens of its fields, and the terms by which it is found.

Pure. The terms of its subject's and source's names are made here as well, but added by `writer`: another file may declare them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from beltfacts.library.index.record_packing import pack_fact, pack_tokens
from beltfacts.library.index.schema import LONG_PERIOD, PRIMARY
from beltfacts.library.index.terms import encode_term, index_terms, text_key, unit_codes, value_term
from beltfacts.library.index.tokenizer import tokenize
from beltfacts.model import Fact, Source, Subject, all_names
from beltfacts.reading import parse_edtf

_REMEMBERED = 512
"""Values of a field whose terms are remembered: facts of one file repeat units, dates and topics."""


class FactEntry(NamedTuple):
    """What the index stores of one fact.

    id, subject, source: as in the fact.
    first, last: first and last day of its date in ISO 8601, None where open or undated.
    unit: as in the fact.
    value: the value or the upper end of a range, None if the figure is no number.
    words: number of tokens of the measure, 0 for a withdrawn fact.
    record: the fact itself, packed.
    tokens: the tokens of its fields, see `records.TOKENS`; None for a withdrawn fact, which is not to be found.
    primary_terms: the terms of what it measures and of its date, each marked `PRIMARY`, as a line.
    other_terms: the terms of its date, values, unit and filters, as a line.
    former_ids, supersedes: as in the fact.
    measure_key, figure_key: see `terms.text_key`; None for a withdrawn fact.
    """

    id: str
    subject: str
    source: str
    first: str | None
    last: str | None
    unit: str
    value: float | None
    words: int
    record: str
    tokens: str | None
    primary_terms: str
    other_terms: str
    former_ids: tuple[str, ...]
    supersedes: tuple[str, ...]
    measure_key: int | None
    figure_key: int | None


def make_fact_entry(fact: Fact) -> FactEntry:
    """Return what the index stores of a fact."""
    first, last, date, span = _date_terms(fact.date)
    value = None if fact.largest is None else float(fact.largest)
    key = (fact.id, fact.subject, fact.source, first, last, fact.unit, value)
    if fact.withdrawn:
        return FactEntry(*key, 0, pack_fact(fact), None, "", "", fact.former_ids, fact.supersedes, None, None)
    # the terms of the note are with who says it, its status and topics, and what narrows it; those of the names with the values of that
    narrowed = (name for name, _ in fact.dimensions)
    note = _remembered_terms(" . ".join((fact.note, fact.says, fact.via, fact.status, *fact.topics, *narrowed)))
    other_names = (*all_names(fact.names), *(value for _, value in fact.dimensions))
    names = index_terms(" . ".join(other_names)) if other_names else []
    measure, figure = _remembered_terms(fact.measure), index_terms(fact.figure)
    tokens = pack_tokens((measure, figure, names, index_terms(fact.quote), note))
    primary = mark_primary([*measure, *figure, *names, *date])
    values = [] if value is None else [value_term(value)]
    if fact.low is not None:
        values.append(value_term(float(fact.low)))
    filters = _filter_terms(fact.topics, fact.subject, fact.source, fact.places)
    other = " ".join((*date, *span, *values, _unit_terms(fact.unit), filters))
    exact = _remembered_key(fact.measure), text_key(fact.figure)
    return FactEntry(*key, len(measure), pack_fact(fact), tokens, primary, other, fact.former_ids, fact.supersedes, *exact)


def subject_terms(subject_id: str, subject: Subject | None) -> tuple[list[str], list[str]]:
    """Return the tokens of a subject's usual name, and the terms of all its names.

    An undeclared subject has those of its id.
    """
    name = subject.name if subject else subject_id.replace("-", " ")
    return tokenize(name), index_terms(" . ".join((name, *all_names(subject.names))) if subject else name)


def source_terms(source: Source | None) -> tuple[list[str], list[str]]:
    """Return the terms of a source's maker and genre, and those of its title."""
    if source is None:
        return [], []
    return index_terms(" . ".join((source.publisher, *source.author, str(source.csl.get("genre", ""))))), index_terms(source.title)


def mark_primary(words: list[str]) -> str:
    """Return words marked `PRIMARY`, as a line with a space before each."""
    return f" {PRIMARY}".join(("", *words))


@lru_cache(maxsize=_REMEMBERED)
def _filter_terms(topics: tuple[str, ...], subject: str, source: str, places: tuple[str, ...]) -> str:
    """Return the terms by which `list` and `search` filter, as a line. A place stands for its country as well."""
    codes = {code.lower() for place in places for code in (place, place[:2])}
    terms = [*(f"=t-{topic}" for topic in topics), f"=s-{subject}", f"=d-{source}", *(f"=p-{code}" for code in sorted(codes))]
    return " ".join(map(encode_term, terms))


@lru_cache(maxsize=_REMEMBERED)
def _remembered_terms(text: str) -> list[str]:
    """Return the terms of a text that many facts share. Do not change the list."""
    return index_terms(text)


@lru_cache(maxsize=_REMEMBERED)
def _remembered_key(text: str) -> int:
    """Return the `text_key` of a text that many facts share."""
    return text_key(text)


@lru_cache(maxsize=_REMEMBERED)
def _unit_terms(unit: str) -> str:
    """Return the terms of a unit, as a line."""
    return " ".join(encode_term("=u-" + code) for code in unit_codes(unit)) if unit else ""


@lru_cache(maxsize=_REMEMBERED)
def _date_terms(date: str) -> tuple[str | None, str | None, list[str], list[str]]:
    """Return first and last day of an EDTF date, its terms, and `LONG_PERIOD` if it has years between the first and the last.

    The days are in ISO 8601, None where open. The terms are the years that it names and its canonical form.
    """
    if date == "undated":
        return None, None, [], []
    found = parse_edtf(date)
    first, last = (day.isoformat() if day else None for day in (found.first, found.last))
    is_long = not (first and last) or int(last[:4]) - int(first[:4]) > 1
    terms = dict.fromkeys([*(day[:4].lstrip("0") for day in (first, last) if day), encode_term(found.edtf.lower())])
    return first, last, [*terms], [LONG_PERIOD] * is_long
