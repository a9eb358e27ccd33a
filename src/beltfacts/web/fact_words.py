"""What pages say of a fact in words: its date, its source, what narrows it, and what a reader must be warned of.

It makes no markup.
"""

from __future__ import annotations

from typing import NamedTuple

from beltfacts.library import Library, superseding_ids
from beltfacts.model import Fact, Source
from beltfacts.output import join_nonempty
from beltfacts.reading import parse_edtf, unit_name

_LONGEST_WHOLE = 28
"""Columns of a figure that is kept on one line: at the size of a card it fits into a phone's width of 360 pixels."""


class Warning(NamedTuple):
    """What a reader must know before taking a figure over.

    kind: "note", or "bad" for a fact that no longer stands.
    label: what it is, in a word.
    words: the warning.
    facts: ids of the facts that stand in its place.
    """

    kind: str
    label: str
    words: str
    facts: tuple[str, ...] = ()


def date_label(date: str) -> str:
    """Return a date (EDTF) in words; empty for none."""
    return parse_edtf(date).label() if date else ""


def source_title(source: Source) -> str:
    """Return the title of a source, its description in square brackets where it has none, else its id."""
    description = str(source.csl.get("description", ""))
    return source.title or (f"[{description}]" if description else source.id)


def source_date(source: Source) -> str:
    """Return the date of a source in words, in square brackets where it is inferred."""
    label = date_label(source.issued)
    return f"[{label}]" if label and "issued" in source.inferred else label


def source_kind(source: Source) -> str:
    """Return what kind of document a source is."""
    return str(source.csl.get("genre", "")) or source.type.replace("-", " ")


def value_words(library: Library, fact: Fact) -> str:
    """Return value or range with bound and unit in words; empty for a figure that is no number."""
    if fact.smallest is None or fact.largest is None:
        return ""
    declared = library.vocabulary.units.get(fact.unit)
    name = declared.name if declared else unit_name(fact.unit)
    number = f"{fact.smallest:,f}" if fact.value is not None else f"{fact.smallest:,f} to {fact.largest:,f}"
    bound = "" if fact.bound == "exact" else f"{fact.bound.replace('-', ' ')} "
    return f"{bound}{number} {fact.unit}".rstrip() + (f" ({name})" if name and name != fact.unit else "")


def warnings_of(library: Library, fact: Fact) -> list[Warning]:
    """Return what a reader must know of a fact: that it no longer stands, how it is read, and its note."""
    found = list[Warning]()
    if fact.withdrawn:
        found.append(Warning("bad", "Withdrawn", join_nonempty((date_label(fact.withdrawn.date), fact.withdrawn.reason), ": ")))
    if newer := superseding_ids(library, fact):
        found.append(Warning("bad", "Superseded", "A newer fact stands in its place:", tuple(newer)))
    if fact.sic:
        found.append(Warning("note", "As printed", fact.sic))
    if fact.note:
        found.append(Warning("note", "Note", fact.note))
    return found


def is_kept_whole(figure: str) -> bool:
    """Return whether a figure is kept on one line. A longer one may break at its blanks, never inside a number."""
    return sum(2 if char >= "\u1100" else 1 for char in figure) <= _LONGEST_WHOLE
