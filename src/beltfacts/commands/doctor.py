"""Describe this installation, and say what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.commands._environment import look_at_environment
from beltfacts.commands._options import DOCUMENTS, FACTS, FORMAT
from beltfacts.commands._output import DONE, NOTHING, print_message, print_sheet
from beltfacts.commands._set_up import Item, look_at_set_up
from beltfacts.formats import Column, Row, Sheet
from beltfacts.output import printable

OPTIONS = (DOCUMENTS, FORMAT, FACTS)
_COLUMNS = (
    Column("part", "Part", whole=True, role="label"),
    Column("name", "Name", whole=True, role="id"),
    Column("value", "What it is"),
    Column("wrong", "What is wrong", role="bad"),
    Column("todo", "What to type", role="note"),
)


def run(folder: str | None, format_name: str | None, facts: Sequence[str]) -> int:
    """Describe this installation, and say what is wrong with it: versions, paths, cache, extras, encodings, variables.

    Exit code 0 when nothing is wrong, 1 when something is. The line to type is shown with each problem. An extra that is not installed is not wrong.

    Example: beltfacts doctor
    """
    items = [*look_at_set_up(facts, folder), *look_at_environment()]
    wrong = [item for item in items if item.wrong]
    for item in wrong:
        print_message(f"{item.part} {item.name}: {item.wrong}" + (f"; {item.todo}" if item.todo else ""))
    said = f"{len(wrong)} thing{'s' * (len(wrong) != 1)} wrong" if wrong else "nothing is wrong"
    print_sheet(Sheet(_COLUMNS, list(map(_row, items)), {"total": len(items), "wrong": len(wrong)}, messages=(said,)), format_name)
    return NOTHING if wrong else DONE


def _row(item: Item) -> Row:
    """Return an item as a row."""
    return Row(tuple(map(printable, item)), {key: value or None for key, value in item._asdict().items()})
