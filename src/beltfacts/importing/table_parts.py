"""Tables that stand below one another in one sheet or file, each with headers of its own. Pure. It finds no columns (`tables`)."""

from __future__ import annotations

from beltfacts.errors import UseError
from beltfacts.evidence import TableLabels, TablePart

_SHOWN = 6
"""Parts that a message lists."""


def data_parts(labels: TableLabels) -> list[TablePart]:
    """Return the parts of a table that hold rows of data, without lines about it above its header."""
    parts = [part for part in labels.parts() if part.data_rows]
    return parts if any(part.header_rows for part in parts[:-1]) else parts[-1:]


def choose_part(labels: TableLabels, wanted: str, document: str) -> TablePart:
    """Return the part that is meant.

    `wanted`: its number from 1, its caption, or "SHEET/2"; anything else for the only part. `document`: its name for messages. Raises
    UseError where there are several and none of them is meant.
    """
    parts = data_parts(labels)
    if len(parts) == 1:
        return parts[0]
    words = wanted.rpartition("/")[2].casefold().strip()
    for number, part in enumerate(parts, 1):
        names = [caption.casefold() for caption in part.captions[-1:]]
        if words and words in (str(number), *names):
            return part
    rows = " and ".join(str(part.header_rows[-1] + 1) if part.header_rows else "none" for part in parts[:_SHOWN])
    sheet = f"{labels.table.name}/" if labels.table.name else ""
    raise UseError(
        f"{document} has several tables below one another in one sheet (headers in rows {rows}); choose one by its number: --sheet {sheet}1"
    )
