"""List the sources, with how many facts each gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from beltfacts.commands._options import COMMON
from beltfacts.commands._output import open_library, print_sheet
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library import count_facts_by
from beltfacts.model import Source
from beltfacts.output import join_nonempty, printable, source_record
from beltfacts.reading import parse_edtf

OPTIONS = COMMON
_COLUMNS = (
    Column("id", "Source", whole=True, role="id"),
    Column("title", "Title"),
    Column("author", "Author"),
    Column("publisher", "Publisher"),
    Column("issued", "Issued", whole=True, role="date"),
    Column("genre", "Kind"),
    Column("facts", "Facts", whole=True, right=True, role="figure"),
    Column("inferred", "Inferred", shown=False),
    Column("note", "Note", shown=False),
)


def run(format_name: str | None, facts: Sequence[str], no_cache: bool) -> int:
    """List the documents that facts are taken from. A date in brackets is inferred, a title in brackets is a description.

    Example: beltfacts sources
    """
    with open_library(facts, no_cache) as library:
        counts = Counter(count_facts_by(library, "source"))
        rows = [_row(source, counts[source.id]) for source in library.sources.values()]
        messages = () if rows else ("no sources are declared; add [[source]] to a fact file",)
        return print_sheet(Sheet(_COLUMNS, rows, {"total": len(rows)}, messages=messages), format_name, paged=True)


def _row(source: Source, count: int) -> Row:
    """Return a source as a row."""
    description = str(source.csl.get("description", ""))
    title = source.title or (f"[{description}]" if description else "")
    issued = parse_edtf(source.issued).label() if source.issued else ""
    if "issued" in source.inferred:
        issued = f"[{issued}]"
    genre, note = str(source.csl.get("genre", source.type)), str(source.csl.get("note", ""))
    inferred = "; ".join(f"{field}: {reason}" for field, reason in source.inferred.items())
    cells = (source.id, title, join_nonempty(source.author), source.publisher, issued, genre, str(count), inferred, note)
    extra = {
        "description": description or None,
        "genre": source.csl.get("genre"),
        "language": source.csl.get("language"),
        "translated": source.translated or None,
        "issuer": source.issuer or None,
        "inferred": dict(source.inferred),
        "note": note or None,
        "facts": count,
    }
    return Row(tuple(map(printable, cells)), {**source_record(source), **extra})
