"""Facts that newer ones supersede, and how a fact came to be as it is. It hides nothing itself."""

from __future__ import annotations

from datetime import date as Day
from typing import NamedTuple

from beltfacts.library.filters import published_sources
from beltfacts.library.library import Library
from beltfacts.model import Fact

_SUPERSEDED = """
    SELECT fact.n FROM superseding JOIN fact ON fact.id = older JOIN fact_key AS newer ON newer.n = superseding.n
    WHERE NOT newer.withdrawn {0}
    UNION
    SELECT former.n FROM superseding JOIN former ON former.id = older JOIN fact_key AS newer ON newer.n = superseding.n
    WHERE NOT newer.withdrawn {0}
"""
"""The rows of facts that another one supersedes. A fact that was withdrawn supersedes none."""

_PUBLISHED = "AND newer.source IN (SELECT value FROM json_each(?))"

_MOST_STEPS = 300
"""Facts of one history: longer ones go round in a circle."""


class Version(NamedTuple):
    """One fact of a history.

    fact: the fact.
    superseded_by: ids of the facts that supersede it.
    """

    fact: Fact
    superseded_by: tuple[str, ...]


def superseded_sql(library: Library, known_on: Day | None = None) -> tuple[str, tuple[str, ...]]:
    """Return the SQL that selects the rows of the facts that a newer one supersedes, and its values. The SQL is empty if there are none.

    `known_on`: a fact counts as superseded only if the source of the newer one had been published by this day; None for today.
    """
    if not library.store.has_superseded:
        return "", ()
    if known_on is None:
        return _SUPERSEDED.format(""), ()
    import json  # imported here: most libraries supersede nothing, and it takes long to load

    published = json.dumps(published_sources(library, known_on))
    return _SUPERSEDED.format(_PUBLISHED), (published, published)


def standing_rows(library: Library, rows: list[int], known_on: Day | None = None) -> list[int]:
    """Return the rows, in their order, of the facts that no newer one supersedes. `known_on`: as for `superseded_sql`."""
    sql, values = superseded_sql(library, known_on) if rows else ("", ())
    if not sql:
        return rows
    import json  # imported here: as above

    among = f"SELECT n FROM ({sql}) WHERE n IN (SELECT value FROM json_each(?))"
    superseded = {row for (row,) in library.store.query(among, (*values, json.dumps(rows)))}
    return [row for row in rows if row not in superseded]


def superseding_ids(library: Library, fact: Fact) -> tuple[str, ...]:
    """Return the ids of the facts that supersede a fact, in the order of the files."""
    names = (fact.id, *fact.former_ids)
    sql = f"SELECT id FROM fact WHERE n IN (SELECT n FROM superseding WHERE older IN ({', '.join('?' * len(names))})) ORDER BY n"
    return tuple(name for (name,) in library.store.query(sql, names))


def history(library: Library, fact_id: str) -> list[Version]:
    """Return a fact with all that it supersedes and all that supersede it, the oldest first.

    Raises UseError with the nearest ids when there is no such fact. An id that is named but not there is passed over.
    """
    found: dict[str, Version] = {}
    waiting = [library.fact(fact_id)]
    while waiting and len(found) < _MOST_STEPS:
        fact = waiting.pop()
        if fact.id in found:
            continue
        newer = superseding_ids(library, fact)
        found[fact.id] = Version(fact, newer)
        for name in (*fact.supersedes, *newer):
            waiting += library.store.facts(library.store.numbers_of(name)[:1])
    return _oldest_first(found)


def _oldest_first(found: dict[str, Version]) -> list[Version]:
    """Return versions so that each comes after those that it supersedes."""
    ordered: dict[str, Version] = {}

    def place(name: str, path: tuple[str, ...]) -> None:
        """Place the facts that one supersedes before it. A circle is broken where it closes."""
        for other in found.values():
            if name in other.superseded_by and other.fact.id not in path and other.fact.id not in ordered:
                place(other.fact.id, (*path, name))
        ordered.setdefault(name, found[name])

    for name in found:
        place(name, ())
    return [*ordered.values()]
