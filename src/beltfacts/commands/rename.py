"""Rename a fact. Its old id keeps working."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.commands._completion import complete_ids
from beltfacts.commands._options import FACTS, FORMAT, Option, flag
from beltfacts.commands._output import DONE, announce_library, print_message, print_sheet, refuse_database
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library.files import chosen_paths, list_fact_files
from beltfacts.output import printable

OPTIONS = (
    Option("old", (), "Id of the fact.", "OLD", required=True, complete=complete_ids),
    Option("new", (), "Its new id: lower-case words joined by hyphens.", "NEW", required=True),
    flag("dry_run", "--dry-run", "Say what would be changed, and write nothing."),
    FORMAT,
    FACTS,
)
_COLUMNS = (
    Column("place", "Place", whole=True, role="id"),
    Column("fact", "Fact", whole=True),
    Column("key", "Field", whole=True, role="label"),
    Column("file", "File", shown=False),
    Column("line", "Line", shown=False),
)


def run(old: str, new: str, dry_run: bool, format_name: str | None, facts: Sequence[str]) -> int:
    """Rename a fact: its id, and where other facts supersede it.

    The old id becomes a former id and keeps working, in citations too. Each file is replaced in one step; everything else in it stays as
    it is. An id that another fact has, or had, is refused.

    Example: beltfacts rename --dry-run china-laos-railway-cargo-since-opening laos-rail-cargo
    """
    from beltfacts.authoring import rename_fact

    refuse_database(facts, "rename")
    announce_library(facts)
    done = rename_fact(list_fact_files(chosen_paths(facts)), old, new, dry_run=dry_run)
    rows = []
    for each in done:
        cells = (f"{each.file}:{each.line}", each.fact, each.key, each.file, str(each.line))
        rows.append(Row(tuple(map(printable, cells)), each._asdict()))
    print_sheet(Sheet(_COLUMNS, rows, {"old": old, "new": new, "total": len(rows)}), format_name)
    print_message(f"{old} {'would be' if dry_run else 'is now'} {new}; the old id keeps working")
    return DONE
