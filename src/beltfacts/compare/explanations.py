"""What two facts declare that may explain why they differ. It finds no difference and judges none."""

from __future__ import annotations

from beltfacts.model import Fact


def explain_difference(first: Fact, second: Fact) -> tuple[str, ...]:
    """Return what the facts declare that may explain a difference, one line each; empty for one that is unexplained.

    Looked at are period, status, qualifier, who is said to say it, translation, and what the note of a fact says.
    """
    found = list[str]()
    if first.period != second.period and first.period and second.period:
        found.append(f"one is {_named(first.period)}, the other {_named(second.period)}")
    if first.status != second.status:
        found.append(f"one is {first.status}, the other {second.status}")
    if first.bound != second.bound:
        found.append(f"one is {first.bound.replace('-', ' ')}, the other {second.bound.replace('-', ' ')}")
    if (first.says or first.via) != (second.says or second.via):
        found.append(" and ".join(f"{fact.id} is said by {fact.says or fact.via}" for fact in (first, second) if fact.says or fact.via))
    for fact in (first, second):
        if fact.cited and fact.cited.translated:
            found.append(f"the document of {fact.id} is translated by {'a machine' if fact.cited.translated == 'machine' else 'a person'}")
        if fact.sic:
            found.append(f"{fact.id} is read as {fact.sic}, because its figure is misprinted")
        if fact.note:
            found.append(f"note of {fact.id}: {fact.note}")
    return tuple(dict.fromkeys(found))


def _named(period: str) -> str:
    """Return a period in words."""
    return {"point": "of a moment", "flow": "of a length of time", "cumulative": "all since a start", "event": "an event"}[period]
