"""An id that is used twice.

Ids are permanent and name one thing: of facts, of sources, of subjects, of topics, and codes of units. Rename the newer one;
a fact that was already cited keeps its old id in former_ids.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Every kind of record that has an id."""
    for table in ("fact", "source", "subject", "topic", "unit"):
        seen: dict[str, str] = {}
        for parsed in files.parsed:
            for record in getattr(parsed, table + "s"):
                name = record.code if table == "unit" else record.id
                place = f"{record.file} ({table} {record.ordinal + 1})"
                if name in seen:
                    message = f"{table} {name!r} is declared twice: first in {seen[name]}; rename one"
                    yield files.finding(
                        "duplicate-id", message, record.file, table, record.ordinal, "code" if table == "unit" else "id", name
                    )
                seen.setdefault(name, place)
