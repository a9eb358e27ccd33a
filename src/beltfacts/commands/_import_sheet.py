"""What `import` shows: the map of the table with five facts, and the counts of what was written and left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from beltfacts.formats import Column, Row, Sheet
from beltfacts.importing import DataTable, ImportPlan, Mapping
from beltfacts.model import Fact
from beltfacts.output import printable
from beltfacts.printable_text import number_of
from beltfacts.reading import parse_edtf
from beltfacts.sources import SourceDraft

_SOURCE_FIELDS = ("type", "title", "issued", "document")
_SHOWN_FACTS = 5
_SHOWN_IDS = 3
"""Facts named for each kind of change."""
_COLUMNS = (
    Column("what", "What", whole=True),
    Column("count", "Count", whole=True, right=True, role="figure"),
    Column("reason", "Reason"),
    Column("first", "First", whole=True),
)


def show_mapping(mapping: Mapping, plan: ImportPlan, data: DataTable, source: SourceDraft | None = None) -> Iterator[str]:
    """Yield the lines that show a map and the first facts. `source`: the source that is declared with them, if it is new."""
    if source:
        fields = (f"{name} {source.fields[name]!r}" for name in _SOURCE_FIELDS if name in source.fields)
        yield f"New source {source.id}: {', '.join(fields)}"
        if "title" not in source.fields:
            yield "The table has no title; write one into its [[source]], so that a citation names it"
    yield "The columns:"
    values = [column.name for column in data.value_columns if mapping.roles.get(column.name) == "value"]
    for name, role in mapping.roles.items():
        if role != "value":
            yield f"  {name}: {role}"
    listed = ", ".join(values[:_SHOWN_FACTS])
    yield f"  values: {listed}" + (f" and {len(values) - _SHOWN_FACTS} more" if len(values) > _SHOWN_FACTS else "")
    for field, words in mapping.fixed.items():
        by_header = field == "date" and any(fact.date != words for fact in plan.facts)
        yield f"  {field} of {'facts whose header has none' if by_header else 'all facts'}: {words}"
    declared = (("subject", plan.declared.subjects), ("topic", plan.declared.topics), ("unit", plan.declared.units))
    new = [number_of(len(names), kind) for kind, names in declared if names]
    if new:
        yield f"New and declared with the facts: {', '.join(new)}"
    for what in data.text.extraction.left_out:
        yield f"Not read: {printable(what)}"
    for name in plan.alike:
        yield f"{name} has at least half of these facts: --edition-of {name} makes the table a new edition of it, --edition-of none does not"
    if plan.facts:
        yield f"The first of {number_of(len(plan.facts), 'fact')}:" if len(plan.facts) > _SHOWN_FACTS else "The facts:"
    for fact in plan.facts[:_SHOWN_FACTS]:
        yield f"  {_line(fact)}"


def _line(fact: Fact) -> str:
    """Return a fact in one line."""
    value = "" if fact.value is None else f" = {fact.value:f} {fact.unit}"
    narrowed = "".join(f", {text}" for _, text in fact.dimensions)
    date = "undated" if fact.date == "undated" else parse_edtf(fact.date).label()
    status = "" if fact.status == "actual" else f", {fact.status}"
    place = f" ({fact.locator})" if fact.locator else ""
    note = f" [{fact.note or fact.sic}]" if fact.note or fact.sic else ""
    return f"{fact.subject}: {fact.measure}{narrowed}, {date}{status}: {fact.figure}{value}{place}{note}"


def outcome_sheet(plan: ImportPlan, place: str) -> Sheet:
    """Return what was written and left out as a sheet. `place`: file and line of the first fact; empty where nothing was written."""
    rows = [_row("facts", len(plan.facts), "" if place else "not written", place)]
    if plan.present:
        rows.append(_row("present", plan.present, "the library has them already", ""))
    edition = plan.edition
    if edition.source:
        pairs = ", ".join(f"{old.figure} to {new.figure}" for old, new in edition.changed[:_SHOWN_IDS])
        rows.append(
            _row("changed", len(edition.changed), f"since {edition.source}" + (f": {pairs}" if pairs else ""), _first(edition.changed))
        )
        rows.append(_row("unchanged", edition.unchanged, f"since {edition.source}", ""))
        rows.append(_row("new", edition.new, f"not in {edition.source}", ""))
        rows.append(
            _row("vanished", len(edition.vanished), f"in {edition.source} only", edition.vanished[0].id if edition.vanished else "")
        )
    rows += _counted("missing", plan.missing, plan)
    rows += _counted("left out", plan.refused, plan)
    messages = (f"written to {printable(place)}",) if place else ("nothing was written",)
    vanished = tuple(f"vanished: {fact.id} ({fact.figure})" for fact in edition.vanished)
    changed = tuple(f"changed: {old.id} {old.figure} is {new.id} {new.figure}" for old, new in edition.changed)
    return Sheet(_COLUMNS, rows, {"total": len(rows)}, messages=(*changed, *vanished, *messages))


def _first(changed: list[tuple[Fact, Fact]]) -> str:
    """Return the id of the first fact that changed, or empty."""
    return changed[0][1].id if changed else ""


def _counted(what: str, counts: Counter[str], plan: ImportPlan) -> list[Row]:
    """Return a row for each reason, the most frequent first."""
    return [_row(what, count, reason, plan.examples.get(reason, "")) for reason, count in counts.most_common()]


def _row(what: str, count: int, reason: str, first: str) -> Row:
    """Return one row."""
    return Row(
        tuple(map(printable, (what, str(count), reason, first))), {"what": what, "count": count, "reason": reason, "first": first or None}
    )
