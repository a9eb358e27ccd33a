"""What `push` and `pull` share: their argument, and the sheet of what they changed."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.commands._options import Option
from beltfacts.commands._output import NOTHING, print_message, print_sheet
from beltfacts.formats import Column, Row, Sheet
from beltfacts.library.shared import Conflict, FileChange, Outcome
from beltfacts.output import printable

DATABASE = Option(
    "database",
    (),
    "Address of the database: postgresql://USER@HOST:PORT/NAME; the password belongs into PGPASSWORD or ~/.pgpass.",
    "DATABASE",
    required=True,
)
_FILES = (
    Column("file", "File", whole=True, role="id"),
    Column("added", "Added", whole=True, right=True),
    Column("changed", "Changed", whole=True, right=True),
    Column("removed", "Removed", whole=True, right=True),
)
_CONFLICTS = (
    Column("id", "Id", whole=True, role="id"),
    Column("file", "File", whole=True),
    Column("theirs", "There"),
    Column("fields", "Different fields"),
)


def print_changes(outcome: Outcome, format_name: str | None) -> int:
    """Print what changed, one row a file, and return the exit code: 0 also where nothing changed."""
    print_sheet(Sheet(_FILES, [_file_row(each) for each in outcome.files], {"total": len(outcome.files)}), format_name)
    return 0


def print_conflicts(conflicts: Sequence[Conflict], format_name: str | None, advice: str) -> int:
    """Print what both sides changed, one row an entry, and what to do. Return the exit code of findings."""
    print_sheet(Sheet(_CONFLICTS, [_conflict_row(each) for each in conflicts], {"total": len(conflicts)}, stacked=True), format_name)
    print_message(advice)
    return NOTHING


def count_words(files: Sequence[FileChange]) -> str:
    """Return what changed in words: "3 added, 1 changed, 0 removed"."""
    return ", ".join(f"{sum(getattr(each, word) for each in files):,} {word}" for word in ("added", "changed", "removed"))


def _file_row(each: FileChange) -> Row:
    """Return what changed in a file as a row."""
    data = each._asdict()
    return Row((printable(each.name), str(each.added), str(each.changed), str(each.removed)), {"file": data.pop("name"), **data})


def _conflict_row(each: Conflict) -> Row:
    """Return an entry that both sides changed as a row."""
    when = each.changed_at.isoformat(timespec="seconds") if each.changed_at else None
    theirs = f"changed by {each.changed_by}, {when}" if each.theirs is not None else "removed"
    fields = each.fields if each.mine is not None and each.theirs is not None else ()
    shown = ", ".join(fields) or ("comments alone" if each.mine is not None and each.theirs is not None else "")
    data = {
        "kind": each.kind,
        "id": each.id,
        "file": each.file,
        "fields": list(fields),
        "mine": each.mine,
        "theirs": each.theirs,
        "changed_by": each.changed_by or None,
        "changed_at": when,
    }
    return Row(tuple(map(printable, (each.id, each.file, theirs, shown))), data)
