"""Show what a figure superseded, and what supersedes it."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.commands._fact_sheet import date_label
from beltfacts.commands._options import COMMON, IDS
from beltfacts.commands._output import open_library, print_sheet
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library import Version, history
from beltfacts.output import fact_record, printable, source_of
from beltfacts.reading import parse_edtf

OPTIONS = (IDS._replace(name="fact_id", metavar="ID", help="Id of a fact; former ids work too.", many=False, default=None), *COMMON)
_COLUMNS = (
    Column("published", "Published", whole=True, role="date"),
    Column("figure", "Figure", whole=True, role="figure"),
    Column("when", "Date", whole=True, role="date"),
    Column("standing", "Standing"),
    Column("who", "Source", role="source"),
    Column("id", "Id", whole=True, role="id"),
)


def run(fact_id: str, format_name: str | None, facts: Sequence[str], no_cache: bool) -> int:
    """Show each fact that a fact superseded or that supersedes it, the oldest first, and which one is valid now.

    Example: beltfacts history china-laos-railway-cargo-since-opening
    """
    with open_library(facts, no_cache) as library:
        rows = [_row(version) for version in history(library, fact_id)]
        return print_sheet(Sheet(_COLUMNS, rows, {"total": len(rows)}, stacked=True), format_name)


def _row(version: Version) -> Row:
    """Return a version as a row."""
    fact = version.fact
    source = source_of(fact)
    published = parse_edtf(source.issued).label() if source.issued else "undated"
    cells = (published, fact.figure, date_label(fact), _standing(version), source.label, fact.id)
    data = {
        **fact_record(fact),
        "published": source.issued or None,
        "superseded_by": [*version.superseded_by],
        "former_ids": [*fact.former_ids],
    }
    return Row(tuple(map(printable, cells)), data)


def _standing(version: Version) -> str:
    """Return whether a fact stands, in words."""
    said = []
    if version.fact.withdrawn:
        said.append(f"withdrawn {version.fact.withdrawn.date}: {version.fact.withdrawn.reason}")
    if version.superseded_by:
        said.append(f"superseded by {', '.join(version.superseded_by)}")
    if version.fact.former_ids:
        said.append(f"was {', '.join(version.fact.former_ids)}")
    return "; ".join(said if version.fact.withdrawn or version.superseded_by else ["stands", *said])
