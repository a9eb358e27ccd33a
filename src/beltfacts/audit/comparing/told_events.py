"""Which of several events the words around a date tell: by the names of their subjects, and by what happened. It looks up nothing."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.audit.comparing.figure_times import is_date_of, may_be_date_of
from beltfacts.audit.weighing import Weighed
from beltfacts.reading import Date

_WHOLE_NAME = 0.9
"""How much of its name a sentence has for no other name to be meant that has these words too."""

_MORE_NAMED, _TOLD, _FAR_MORE_TOLD = 0.4, 0.4, 0.5
"""How much more of the name of another event's subject a clause has, share of what happened from which no other event is meant, and how much
more of it where the clause has some of the other's too."""

_NEAR_BEST = 0.12
"""How much less surely a date may speak of the event that its clause tells."""


def is_named_by_another(each: Weighed, events: Sequence[Weighed], said: frozenset[str]) -> bool:
    """Return whether a sentence has words of the name of an event's subject only within the whole name of another one."""
    own = each.words.printed_any & said if each.named < _WHOLE_NAME else frozenset[str]()
    return bool(own) and any(
        name <= said and own <= name for other in events if other.fact.subject != each.fact.subject for name in other.words.printed if name
    )


def is_told_of(other: Weighed, each: Weighed) -> bool:
    """Return whether the clause of a date tells another event and not this one: it names the subject of that alone, or what happened."""
    if other.fact.source != each.fact.source or other.about < each.about - _NEAR_BEST:
        return False
    if other.fact.subject != each.fact.subject:
        return other.named_near >= each.named_near + _MORE_NAMED
    return other.told >= (each.told + _FAR_MORE_TOLD if each.told else _TOLD)


def event_told(date: Date, events: Sequence[Weighed]) -> Weighed | None:
    """Return the event that a clause tells, of another time, where the date is exactly that of another event of the same subject; else None."""
    return next(
        (
            other
            for each in events
            if date.precision != "interval" and is_date_of(date, each.fact.date)
            for other in events
            if other.fact.subject == each.fact.subject and is_told_of(other, each) and not may_be_date_of(date, other.fact.date)
        ),
        None,
    )
