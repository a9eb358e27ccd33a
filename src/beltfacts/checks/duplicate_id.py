"""An id that is used twice.

An id is permanent and names one thing. This applies to facts, sources, subjects and topics, and to the codes of units. Rename
the newer one. If it is a fact that was already cited, put its old id into its former_ids.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Compare the ids of each kind of record across all files."""
    for table in ("fact", "source", "subject", "topic", "unit"):
        key = "code" if table == "unit" else "id"
        first_positions: dict[str, str] = {}
        for parsed in files.parsed:
            for record in getattr(parsed, table + "s"):
                name = getattr(record, key)
                if name in first_positions:
                    message = f"{table} {name!r} is declared twice: first in {first_positions[name]}; rename one"
                    yield files.finding("duplicate-id", message, record.file, table, record.ordinal, key, name)
                first_positions.setdefault(name, f"{record.file} ({table} {record.ordinal + 1})")
