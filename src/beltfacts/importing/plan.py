"""The plan of an import: facts with ids and evidence, each verified, and what they need declared.

A fact that would not verify is left out and counted. The plan is written by `write`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple

from beltfacts.documents import DocumentText
from beltfacts.errors import UseError
from beltfacts.evidence import cell_problem
from beltfacts.importing.declarations import Declarations
from beltfacts.importing.drafts import Draft, Outcome
from beltfacts.importing.editions import Edition, compare_edition, sources_alike
from beltfacts.importing.wording import fact_id, name_of_total, total_of
from beltfacts.library.files import FactFiles
from beltfacts.model import Fact, Source, make_quote
from beltfacts.reading import unit_name, with_declared

_NO_UNIT = "do not say"
"""What verify says where no word of a fact says its unit."""
_NOT_SAID = "is not in the labels or note"
"""What verify says where no label of a fact says its date."""
_STEP = 500
"""Facts after which progress is told."""


class ImportPlan(NamedTuple):
    """What an import would write."""

    facts: list[Fact]
    """The new facts, verified."""
    declared: Declarations
    """Subjects, topics and units that are declared with them."""
    missing: Counter[str]
    """Cells without a figure, by reason."""
    refused: Counter[str]
    """Figures that are left out, by reason."""
    examples: dict[str, str]
    """The first cell of each reason."""
    edition: Edition
    """What an earlier edition says of the same keys."""
    present: int
    """Facts of the table that the library has already."""
    alike: list[str]
    """Sources with half the keys of the table that are no earlier edition of it, as far as is known."""


def make_plan(
    files: FactFiles,
    source: Source,
    text: DocumentText,
    outcome: Outcome,
    topic: str,
    edition_of: str = "",
    date: str = "",
    progress: Callable[[int, int], None] | None = None,
) -> ImportPlan:
    """Return the plan for the facts of a table.

    `topic`: id or name. `edition_of`: the source whose facts the new ones supersede; empty to find it; "none" for none. `date`: the date (EDTF) of
    all facts whose labels say none, or empty. `progress` is told the number of facts verified and of all. The list of drafts is emptied, because
    a large table has many. Raises UseError for an edition that is not declared, and for a document that has changed.
    """
    declared = Declarations(files)
    topic_id = declared.topic(topic)
    drafts, facts = outcome.drafts, list[Fact]()
    drafts.reverse()
    while drafts:  # each goes as its fact comes
        facts.append(_fact(drafts.pop(), declared, topic_id, source))
    for unit in dict.fromkeys(fact.unit for fact in facts):
        declared.unit(unit)
    known = {name: fact for fact in files.facts for name in (*fact.former_ids, fact.id)}
    facts = [_free_id(fact, known, source) for fact in _distinct_ids(facts)] if known else _distinct_ids(facts)
    edition = compare_edition(files, source, facts, edition_of)
    alike = [] if edition_of else sources_alike(files, edition, source)
    facts, present = _new_ones(edition.facts, known, source)
    units = _units_of(files, declared, text)
    refused, examples, kept = Counter(outcome.refused), dict(outcome.examples), list[Fact]()
    verifier = _Verifier(text, source, units, date)
    for count, fact in enumerate(facts, 1):
        sound, reason = verifier.verify(fact)
        if sound:
            kept.append(sound)
        else:
            refused[reason] += 1
            examples.setdefault(reason, fact.locator or fact.id)
        if progress and (count % _STEP == 0 or count == len(facts)):
            progress(count, len(facts))
    return ImportPlan(kept, declared, outcome.missing, refused, examples, edition, present, alike)


def _units_of(files: FactFiles, declared: Declarations, text: DocumentText) -> Mapping[str, str]:
    """Return the unit words with which the facts are verified: those of the library, and new ones that the document says.

    What was read without the new words need not be read again where none of them occurs.
    """
    units = with_declared(declared.unit_records())
    lower = text.text.casefold()
    return units if any(word in lower for word in units.keys() - files.unit_words.keys()) else files.unit_words


class _Verifier:
    """Verifies the facts of one table."""

    def __init__(self, text: DocumentText, source: Source, units: Mapping[str, str], date: str) -> None:
        """`text`: the document. `units`: unit word in lower case to code, the new units included. `date`: that of the table, or empty."""
        self._text, self._source, self._units, self._date = text, source, units, date
        self._undated: set[str] = set()
        self._unsaid: set[tuple[str, str]] = set()

    def verify(self, fact: Fact) -> tuple[Fact | None, str]:
        """Return a fact that verifies, or None and why it does not. Where its labels do not say its unit or the table's date, a note does."""
        is_noted = (fact.measure, fact.unit) in self._unsaid
        is_dated = fact.measure in self._undated and fact.date == self._date
        fact = self._noted(fact) if is_noted else fact
        fact = self._dated(fact) if is_dated else fact
        while reason := self._reason(fact):
            if _NO_UNIT in reason and not is_noted:
                fact, is_noted = self._noted(fact), True
            elif reason.startswith("date ") and _NOT_SAID in reason and fact.date == self._date and not is_dated:
                fact, is_dated = self._dated(fact), True
            else:
                return None, f"would not verify: {reason}"
        if is_noted:
            self._unsaid.add((fact.measure, fact.unit))
        if is_dated:
            self._undated.add(fact.measure)
        return fact, ""

    def _dated(self, fact: Fact) -> Fact:
        """Return a fact whose note says the date of its table."""
        return _with_note(fact, f"the table is of {self._date}")

    def _noted(self, fact: Fact) -> Fact:
        """Return a fact whose note says its unit."""
        return _with_note(fact, _words_of_unit(fact.unit))

    def _reason(self, fact: Fact) -> str:
        """Return why a fact does not verify, empty where it does."""
        return cell_problem(fact, self._text, self._source.issued, self._units)


@lru_cache(maxsize=1000)
def _words_of_unit(unit: str) -> str:
    """Return what the note of a fact says whose labels do not say its unit."""
    name = _rate_name(unit) or unit_name(unit)  # "cumecs" do not say that they are per second
    plain = " ".join(re.findall(r"\w+", unit)) if unit.startswith("{") and "." in unit else ""
    return f"counted in {name or plain} ({unit})" if name or plain else f"the unit is {unit}"


def _rate_name(unit: str) -> str:
    """Return the name of a rate: "euros per person"; empty for other units, and where a part has no name."""
    of, *per = (each.strip("()") for each in unit.split("/"))
    names = [each if each.isdigit() else (unit_name(each) or each.strip("{}")).removesuffix("s") for each in per]
    return f"{unit_name(of)} per {' per '.join(names)}" if per and unit_name(of) and all(names) else ""


def _with_note(fact: Fact, words: str) -> Fact:
    """Return a fact with words behind its note."""
    return fact._replace(note="; ".join(filter(None, (fact.note, words))))


def _fact(draft: Draft, declared: Declarations, topic: str, source: Source) -> Fact:
    """Return a fact to be as a fact, with the id that its keys give."""
    name = name_of_total(draft.subject, source) if total_of(draft.subject) else draft.subject
    subject, places = declared.subject(name, draft.codes)
    cell = draft.cell
    status = "" if draft.status == "actual" else draft.status
    words = [text for _, text in draft.dimensions]
    words += [status] if status and not any(name == "version" for name, _ in draft.dimensions) else []
    return Fact(
        id=fact_id(subject, draft.measure, words, draft.date),
        subject=subject,
        measure=draft.measure,
        figure=cell.figure,
        value=cell.value,
        low=None,
        high=None,
        unit=cell.unit if cell.value is not None else "",
        bound=cell.bound,
        date=draft.date,
        period="event" if cell.value is None else "point",
        status=draft.status,
        topics=(topic,),
        places=places,
        quote=make_quote(draft.keys, cell.figure),
        locator=draft.place if draft.has_place else "",
        source=source.id,
        names=(),
        says="",
        via="",
        url="",
        note=draft.note,
        sic=cell.sic,
        supersedes=(),
        withdrawn=None,
        former_ids=(),
        dimensions=draft.dimensions,
        cell=draft.keys,
        price_base="",
        file="",
        ordinal=0,
    )


def _distinct_ids(facts: list[Fact]) -> list[Fact]:
    """Return facts with ids that differ. Those of the same words get a checksum of what tells them apart."""
    counts = Counter(fact.id for fact in facts)
    if len(counts) == len(facts):
        return facts
    return [fact if counts[fact.id] == 1 else fact._replace(id=f"{fact.id}-{_checksum(fact)}") for fact in facts]


def _checksum(fact: Fact) -> str:
    """Return a short checksum of the keys of a fact."""
    return sha256(repr((fact.subject, fact.measure, fact.dimensions, fact.date, fact.status)).encode()).hexdigest()[:6]


def _free_id(fact: Fact, known: Mapping[str, Fact], source: Source) -> Fact:
    """Return a fact with its own id. One of another source's fact gets the id of this source behind it. `known`: facts by id."""
    other = known.get(fact.id)
    return fact._replace(id=f"{fact.id}-{source.id}") if other and other.source != source.id else fact


def _new_ones(facts: list[Fact], known: Mapping[str, Fact], source: Source) -> tuple[list[Fact], int]:
    """Return the facts that the library does not have, and how many it has. `known`: facts by id.

    Raises UseError where this source says another figure.
    """
    new = []
    for fact in facts:
        other = known.get(fact.id)
        if other is None:
            new.append(fact)
        elif (other.figure, other.value) != (fact.figure, fact.value):
            raise UseError(
                f"{fact.id} of {source.id} has {other.figure!r}, and the table has {fact.figure!r}; a new edition is a source of its own, "
                "named with --source, and --edition-of names this one"
            )
    return new, len(facts) - len(new)
