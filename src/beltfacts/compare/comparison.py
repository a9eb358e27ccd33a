"""Facts side by side in the order of time: what changed from one to the next, and what else is between any two.

It chooses no facts; `comparable_facts` does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from beltfacts.compare.comparable_facts import in_order_of_time, words_of
from beltfacts.compare.relations import Kind, Relation, relate
from beltfacts.library import Library
from beltfacts.model import Fact

_MOST_PAIRED = 40
"""Facts of which every pair is looked at. Of more, each is set beside the one before it in time."""

_ALIKE = (Kind.AGREES, Kind.ROUNDING)
"""Relations of figures that may well be one."""

_ORDER = (Kind.CONTRADICTION, Kind.DIFFERENCE, Kind.ROUNDING, Kind.QUALIFIER, Kind.AGREES, Kind.REPLACED, Kind.NOT_COMPARABLE)
"""The order in which relations are told."""


class Comparison(NamedTuple):
    """Facts set side by side.

    facts: by the last day that they describe.
    steps: by the id of a fact, its change from the nearest earlier fact that may be compared with it.
    relations: all that is between two of them besides changes. What must not be compared has one pair for each reason.
    """

    facts: Sequence[Fact]
    steps: Mapping[str, Relation]
    relations: Sequence[Relation]


def compare_facts(library: Library, facts: Sequence[Fact], *, force: bool = False) -> Comparison:
    """Set facts side by side. `force`: work out changes also between facts that are not to be compared."""
    ordered = in_order_of_time(facts)
    words = [words_of(library, fact) for fact in ordered]
    near = len(ordered) if len(ordered) <= _MOST_PAIRED else 1
    steps, others = dict[str, Relation](), list[Relation]()
    for later, fact in enumerate(ordered):
        for earlier in range(later - 1, max(-1, later - 1 - near), -1):
            relation = relate(ordered[earlier], fact, words[earlier], words[later], force=force)
            if relation.kind is not Kind.CHANGE:
                others.append(relation)
            if relation.kind is Kind.CHANGE or (force and relation.change is not None):
                steps.setdefault(fact.id, relation)
    return Comparison(ordered, steps, sorted(_told_once(others), key=lambda each: _ORDER.index(each.kind)))


def _told_once(relations: Sequence[Relation]) -> list[Relation]:
    """Return the relations, of those with one reason not to be compared the first only.

    An undated figure among dated ones differs from the latest of them only, and from none where it is one of them.
    """
    seen, found = set[str](), list[Relation]()
    placed = {relation.second.id for relation in relations if relation.kind in _ALIKE and relation.second.date == "undated"}
    for relation in relations:
        if relation.kind is Kind.NOT_COMPARABLE:
            key = relation.reason
        elif relation.kind is Kind.DIFFERENCE and relation.second.date == "undated" != relation.first.date:
            if relation.second.id in placed:
                continue
            key = f"undated {relation.second.id}"
        else:
            found.append(relation)
            continue
        if key not in seen:
            seen.add(key)
            found.append(relation)
    return found
