"""Columns of codes with the column of their labels beside them, as SDMX-CSV with labels has them: REF_AREA and "Reference area". Pure.

Source: SDMX-CSV 2.0, "labels=name" and "labels=both". It finds no other role (`roles`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from beltfacts.importing.column_names import CODE, DIMENSION, FLAG, IGNORE, SCALE, SUBJECT, UNIT, VALUE
from beltfacts.importing.tables import Column
from beltfacts.importing.units import read_unit

_CODE_NAME = re.compile(r"[A-Z][A-Z0-9_]+(?:: .+)?")
"""The name of a column of codes, alone ("labels=id", "labels=name") or with its label behind it ("labels=both")."""
_SDMX = frozenset(("STRUCTURE", "DATAFLOW"))
"""Names of which one is the first column of SDMX-CSV."""


class _Pair(NamedTuple):
    """A column of codes and the column of their labels."""

    codes: Column
    """The column of codes."""
    labels: Column
    """The column of labels, on its right."""


def settle_label_pairs(columns: Sequence[Column], roles: dict[str, str]) -> None:
    """Give one column of each pair the role of both, and let the other be ignored. `roles`: role by name of column, changed in place."""
    if not columns or columns[0].name not in _SDMX:
        return
    for pair in _pairs(columns):
        codes, labels = pair.codes.name, pair.labels.name
        role = roles[codes] or roles[labels]
        if not pair.labels.texts or role in (VALUE, FLAG, SCALE, IGNORE):
            roles[codes], roles[labels] = role, IGNORE
        elif role == UNIT:
            use_labels = not _are_units(pair.codes.texts) and _are_units(pair.labels.texts)
            roles[codes], roles[labels] = (IGNORE, UNIT) if use_labels else (UNIT, IGNORE)
        else:
            roles[codes] = CODE if role == SUBJECT else IGNORE
            roles[labels] = role or DIMENSION


def _pairs(columns: Sequence[Column]) -> list[_Pair]:
    """Return the columns whose name is a code, each with the next one where the name of that is none."""
    beside = zip(columns, columns[1:], strict=False)
    return [_Pair(one, two) for one, two in beside if _CODE_NAME.fullmatch(one.name) and not _CODE_NAME.fullmatch(two.name)]


def _are_units(texts: Sequence[str]) -> bool:
    """Return whether all texts are units that are known."""
    return all(read_unit(text, {}, {}).unit for text in texts)
