"""Whether the names to which options give units are those of the table: a name that nothing has would change nothing, without a word. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from beltfacts.errors import unknown_name
from beltfacts.importing.dates import split_dated
from beltfacts.importing.mapping import Mapping
from beltfacts.importing.tables import DataTable
from beltfacts.importing.wording import measure_name

_SHOWN = 300
"""Characters of the names that a message lists."""


def refuse_unknown_names(names: Sequence[str], table: DataTable, mapping: Mapping, measures: Iterable[str]) -> None:
    """Raise UseError for a name that is no column, header, label, unit or measure of a table, with the ones that are like it.

    `measures`: of the facts that were made, which may join several labels.
    """
    columns = [column.name for column in table.columns]
    missing = [name for name in names if name not in columns]
    if not missing:
        return
    known = dict.fromkeys([*columns, *_said(table), *measures, *filter(None, (mapping.fixed.get("measure"),))])
    for name in missing:
        if name not in known:
            near = [each for each in known if not any(map(str.isdigit, each)) or each in columns]
            listed = ", ".join(column.name for column in table.value_columns)
            raise unknown_name("column, measure or unit", name, near, f"the table has {listed[:_SHOWN]}")


def _said(table: DataTable) -> Iterator[str]:
    """Yield the texts of labels and headers, as they are, and without what is no name of a measure: dates and units."""
    texts = {*table.labels.row_labels(), *table.labels.column_labels(), *(text for level in table.levels for text in level.texts.values())}
    places = [column.place for column in table.label_columns]
    for row in table.rows:
        texts.update(text for place in places if (text := table.words(row, place)))
        texts.update(table.labels.groups_of(row))
    for text in texts:
        yield from (text, measure_name((text,)), split_dated(text)[0], split_dated(measure_name((text,)))[0])
