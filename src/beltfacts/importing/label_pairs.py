"""Columns of codes with the column of their labels beside them, as SDMX-CSV with labels has them: REF_AREA and "Reference area". Pure.

Exports of OECD.Stat have them too: LOCATION and "Country", TIME and "Year".

Source: SDMX-CSV 2.0, "labels=name" and "labels=both". It finds no other role (`roles`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from beltfacts.importing.column_names import CODE, DIMENSION, FLAG, IGNORE, SCALE, SUBJECT, UNIT, VALUE
from beltfacts.importing.tables import Column, DataTable
from beltfacts.importing.units import read_unit

_CODE_NAME = re.compile(r"[A-Z][A-Z0-9_]+(?:: .+)?")
"""The name of a column of codes, alone ("labels=id", "labels=name") or with its label behind it ("labels=both")."""
_FEWEST = 2
"""Pairs with several codes that show, outside of SDMX-CSV, that a table has codes beside their labels: "VARIABLE" and "Variable"."""
_SDMX = frozenset(("STRUCTURE", "DATAFLOW"))
"""Names of which one is the first column of SDMX-CSV."""


class _Pair(NamedTuple):
    """A column of codes and the column of their labels."""

    codes: Column
    """The column of codes."""
    labels: Column
    """The column of labels, on its right."""


def settle_label_pairs(table: DataTable, roles: dict[str, str]) -> None:
    """Give one column of each pair the role of both, and let the other be ignored. `roles`: role by name of column, changed in place."""
    columns = table.columns
    if columns and columns[0].name in _SDMX:
        pairs = _pairs(columns)
    else:
        pairs = [pair for pair in _pairs(columns) if roles[pair.codes.name] != CODE and _is_one_to_one(table, pair)]
        if sum(1 for pair in pairs if len(pair.codes.texts) > 1) < _FEWEST:
            return
    for pair in pairs:
        codes, labels = pair.codes.name, pair.labels.name
        role = roles[codes] or roles[labels]
        if not pair.labels.texts or role in (VALUE, FLAG, SCALE, IGNORE):
            roles[codes], roles[labels] = role, IGNORE
        elif role == UNIT:  # where neither is known, words are easier to answer for
            use_labels = not _are_units(pair.codes.texts)
            roles[codes], roles[labels] = (IGNORE, UNIT) if use_labels else (UNIT, IGNORE)
        else:
            roles[codes] = CODE if role == SUBJECT else IGNORE
            roles[labels] = role or DIMENSION


def _pairs(columns: Sequence[Column]) -> list[_Pair]:
    """Return the columns whose name is a code, each with the next one where the name of that is none."""
    beside = zip(columns, columns[1:], strict=False)
    return [_Pair(one, two) for one, two in beside if _CODE_NAME.fullmatch(one.name) and not _CODE_NAME.fullmatch(two.name)]


def _is_one_to_one(table: DataTable, pair: _Pair) -> bool:
    """Return whether each code of a pair has one label and each label one code, and neither column has figures."""
    if pair.codes.has_values or pair.labels.has_values or not pair.codes.texts:
        return False
    found = {(table.words(row, pair.codes.place), table.words(row, pair.labels.place)) for row in table.rows}
    return len(found) == len({code for code, _ in found}) == len({label for _, label in found})


def _are_units(texts: Sequence[str]) -> bool:
    """Return whether all texts are units that are known."""
    return all(read_unit(text, {}, {}).unit for text in texts)
