"""A fact that is entered twice.

Two facts have the same subject, measure, dimensions, figure, date, price base and source. If one is corrected later, they contradict
each other. Keep the better one, and put the id of the other into its former_ids.
"""

from __future__ import annotations

from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Finding


def check(files: FactFiles) -> Iterator[Finding]:
    """Compare all facts but withdrawn ones. Upper and lower case are the same."""
    first_ids: dict[tuple[object, ...], str] = {}
    for fact in files.facts:
        if fact.withdrawn:
            continue
        key = (fact.source, fact.subject, fact.measure.casefold(), fact.figure.casefold(), fact.date, fact.dimensions, fact.price_base)
        first_id = first_ids.setdefault(key, fact.id)
        if first_id != fact.id:
            message = f"{fact.id}: duplicate of {first_id}; keep one, and put the id of the other into its former_ids"
            yield files.at("duplicate-fact", fact, "", message)
