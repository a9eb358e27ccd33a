"""A datum that is entered twice.

The same subject, measure, figure and date from the same source. Two facts for one datum come apart when one is mended. Keep
the better one, with the other's id in its former_ids.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Facts that are alike but for their ids."""
    seen: dict[tuple[str, ...], str] = {}
    for fact in files.facts:
        if fact.withdrawn:
            continue
        key = (fact.source, fact.subject, fact.measure.casefold(), fact.figure.casefold(), fact.date)
        if key in seen and seen[key] != fact.id:
            yield files.at(
                "duplicate-fact", fact, "", f"{fact.id}: the same datum as {seen[key]}; keep one, with the other's id in former_ids"
            )
        seen.setdefault(key, fact.id)
