"""One fact as a store keeps it, as far as the fact alone tells: its record, the words of its fields, its filters.

Pure. The words of its subject's and source's names, which stand here too, are added by `build`, as another file may declare them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from beltfacts.library.index.records import pack_fact, pack_tokens
from beltfacts.library.index.schema import PRIMARY
from beltfacts.library.index.terms import index_terms, unit_codes, value_term
from beltfacts.library.index.tokenizer import tokenize
from beltfacts.model import Fact, Source, Subject, all_names
from beltfacts.reading import parse_edtf


class FactEntry(NamedTuple):
    """What a store keeps of one fact.

    `first` and `last` are the days of its date in ISO 8601, `record` is the fact itself, packed. `spoken` are the words of its fields
    (`SPOKEN`), None when it is withdrawn and not to be found; `strong` those of what it measures and of its date, marked `STRONG`; `rest`
    its date, values, unit and the filters by which it is found.
    """

    id: str
    subject: str
    source: str
    first: str | None
    last: str | None
    record: str
    spoken: str | None
    strong: str
    rest: str
    former_ids: tuple[str, ...]


def make_fact_entry(fact: Fact) -> FactEntry:
    """The entry of a fact."""
    first, last, dated = _dated(fact.date)
    record = pack_fact(fact)
    if fact.withdrawn:
        return FactEntry(fact.id, fact.subject, fact.source, first, last, record, None, "", "", fact.former_ids)
    # the words of the note are with who says it, its status and topics
    note = _often(" . ".join((fact.note, fact.says, fact.via, fact.status, *fact.topics)))
    names = index_terms(" . ".join(all_names(fact.names))) if fact.names else []
    measure, figure = _often(fact.measure), index_terms(fact.figure)
    spoken = pack_tokens((measure, figure, names, index_terms(fact.quote), note))
    strong = mark_primary([*measure, *figure, *names, *dated])
    values = [value_term(float(value)) for value in (fact.smallest, fact.largest) if value is not None]
    rest = " ".join((*dated, *values, _codes(fact.unit), _filters(fact.topics, fact.subject, fact.source, fact.places)))
    return FactEntry(fact.id, fact.subject, fact.source, first, last, record, spoken, strong, rest, fact.former_ids)


def subject_terms(subject_id: str, subject: Subject | None) -> tuple[list[str], list[str]]:
    """The words of the usual name of a fact's subject, and those of all its names; of its id where it is not declared."""
    name = subject.name if subject else subject_id.replace("-", " ")
    return tokenize(name), index_terms(" . ".join((name, *all_names(subject.names))) if subject else name)


def source_terms(source: Source | None) -> tuple[list[str], list[str]]:
    """The words of who made a source and of what genre it is, and those of its title."""
    if source is None:
        return [], []
    return index_terms(" . ".join((source.publisher, *source.author, str(source.csl.get("genre", ""))))), index_terms(source.title)


def mark_primary(words: list[str]) -> str:
    """Words marked `STRONG`, as a line with a space before each."""
    return f" {PRIMARY}".join(("", *words))


@lru_cache(maxsize=512)
def _filters(topics: tuple[str, ...], subject: str, source: str, places: tuple[str, ...]) -> str:
    """The index words by which `list` and `search` filter: topic, subject, source, places."""
    parts = {part.lower() for place in places for part in (place, place[:2])}
    marks = [*(f"=t-{topic}" for topic in topics), f"=s-{subject}", f"=d-{source}", *(f"=p-{part}" for part in sorted(parts))]
    return " ".join(marks)


@lru_cache(maxsize=512)
def _often(text: str) -> list[str]:
    """The words of a text that many facts share; the list is not to be changed."""
    return index_terms(text)


@lru_cache(maxsize=512)
def _codes(unit: str) -> str:
    """The index words of a unit."""
    return " ".join("=u-" + code for code in unit_codes(unit)) if unit else ""


@lru_cache(maxsize=512)
def _dated(date: str) -> tuple[str | None, str | None, list[str]]:
    """First and last day of a fact's date in ISO 8601, and the words of it: the years it names and its canonical form."""
    if date == "undated":
        return None, None, []
    found = parse_edtf(date)
    first, last = (day.isoformat() if day else None for day in (found.first, found.last))
    return first, last, [*(day[:4].lstrip("0") for day in (first, last) if day), found.edtf.lower()]
