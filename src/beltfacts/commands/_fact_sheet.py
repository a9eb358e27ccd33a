"""Facts as a sheet, the same for search, list and show: the JSON keys, the columns, and the card of the first hit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from beltfacts.formats import Column, Line, Row, Sheet, Span, cell_without_title, highlight
from beltfacts.library import Library
from beltfacts.model import Fact, Hit
from beltfacts.output import fact_record, hit_record, join_nonempty, printable, qualities, source_label, source_of
from beltfacts.reading import parse_edtf

_MISSED = Column("missed", "Not in it", shown=False, role="missing")
_READ_AS = Column("read_as", "Read", shown=False, role="reading")
COLUMNS = (
    Column("figure", "Figure", whole=True, role="figure"),
    Column("what", "What"),
    Column("when", "Date", whole=True, role="date"),
    Column("who", "Source", role="source"),
    Column("id", "Id", whole=True, role="id"),
    *(
        Column(key, key, shown=False)
        for key in (
            "subject measure value low high unit bound date period status topics places quote locator note says via url "
            "score source_id source_title source_author source_publisher source_issued source_type source_URL "
            "source_document dimensions price_base cell source_inferred source_translated "
        ).split()
    ),
    _MISSED,
    _READ_AS,
)


def date_label(fact: Fact) -> str:
    """A fact's date in words."""
    return parse_edtf(fact.date).label()


def fact_row(library: Library, fact: Fact, extra: Mapping[str, Any] | None = None) -> Row:
    """Return a fact as a row. `extra` adds keys to its data."""
    return _row(library, fact, {**fact_record(fact), **(extra or {})})


def hit_row(library: Library, hit: Hit, *, why: bool = False) -> Row:
    """Return a hit as a row. `why` adds the reasons to its data."""
    return _row(library, hit.fact, {**hit_record(hit, why=why)})


def _row(library: Library, fact: Fact, data: dict[str, Any]) -> Row:
    """Return the row of a fact with this data: first the cells that people see, then one cell for each other column."""
    source = data["source"]
    about = f"{library.store.subject_name(fact.subject)}: {fact.measure}"
    shown = [fact.figure, about, date_label(fact), source_label(source_of(fact)), fact.id]
    rest = [data.get(column.key, source.get(column.key.removeprefix("source_"))) for column in COLUMNS[len(shown) :]]
    return Row(tuple(printable(_cell(value)) for value in (*shown, *rest)), data)


def _cell(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_cell(each)}" for key, each in value.items() if each)
    return "" if value is None else str(value)


def fact_card(library: Library, fact: Fact, missed: Sequence[str] = (), read_as: Sequence[str] = ()) -> tuple[Line, ...]:
    """The first hit, large: figure, what, when, who, the exact words, what of the query is not in it or was read otherwise, how to cite it."""
    source = source_of(fact)
    place = (Span(", "), Span(printable(fact.locator), "source", True)) if fact.locator else ()
    lines: list[Line] = [
        (Span(printable(fact.figure), "headline", True),),
        (Span(printable(library.store.subject_name(fact.subject)), "subject"), Span(": " + printable(fact.measure))),
        (Span(printable(date_label(fact)), "date", True), *_qualities(fact)),
        (
            Span(printable(source_label(source)), "source"),
            *place,
            Span(
                printable(join_nonempty(("", str(source.csl.get("genre", ""))), "")) and " · " + printable(str(source.csl["genre"])),
                "label",
            ),
        ),
        _words(fact),
    ]
    for column, words in ((_MISSED, missed), (_READ_AS, read_as)):
        if words:
            lines.append((Span(cell_without_title(column, printable(_cell([*words]))), column.role),))
    if fact.note:
        lines.append((Span("Note: ", "note"), Span(printable(fact.note), "note")))
    if fact.withdrawn:
        lines.append((Span("Withdrawn ", "bad"), Span(printable(f"{fact.withdrawn.date}: {fact.withdrawn.reason}"), "bad")))
    lines.append((Span("beltfacts cite ", "label"), Span(printable(fact.id), "id", True)))
    return tuple(lines)


def _words(fact: Fact) -> Line:
    """The exact words in quotation marks; for the cell of a table its labels and its figure, without marks."""
    words = highlight(printable(fact.quote), printable(fact.figure), "figure", "quote")
    if fact.cell:
        table = f"{printable(fact.cell.table)}: " if fact.cell.table else ""
        return (Span(f"Cell of a table: {table}", "label"), *words)
    return (Span("\u201c", "quote"), *words, Span("\u201d", "quote"))


def _qualities(fact: Fact) -> tuple[Span, ...]:
    """Return what narrows the figure, each behind a dot."""
    return tuple(Span(" · " + printable(word), "label") for word in qualities(fact))


def fact_sheet(
    library: Library,
    rows: Sequence[Row],
    first: Fact | None,
    head: Mapping[str, Any],
    tail: Mapping[str, Any],
    messages: tuple[str, ...],
    near: Sequence[Row] | None = None,
) -> Sheet:
    """Facts as a sheet; `first` is the fact to show large, whose row is then left out of the grid.

    `near`: facts that do not answer, None where there is no query. What a fact leaves open, and what was read otherwise, are columns that
    people see where there is any.
    """
    cards = (fact_card(library, first, rows[0].data["missed"], rows[0].data["read_as"]),) if first else ()
    used = {column.key for column in (_MISSED, _READ_AS) if any(row.data[column.key] for row in (*rows, *(near or ())))}
    columns = tuple(column._replace(shown=True) if column.key in used else column for column in COLUMNS)
    title = "These answer only a part:" if rows else "No match. These answer only a part:"
    return Sheet(columns, rows, head, tail, cards, len(cards), True, messages, near=near, near_title=title)
