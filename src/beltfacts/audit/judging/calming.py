"""Take back an alarm that another verdict of the sentence makes needless: on the date of an event beside figures of another subject, and on a
figure that is what it was at that event, under whose wrong date it stands. It judges no figure."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.audit.comparing import is_counted, is_date_of, may_be_date_of
from beltfacts.audit.judging.verdicts import NOT_CERTAIN, Verdict
from beltfacts.reading import parse_edtf

_PARTLY_NAMED = 0.5
"""Share of a name that a sentence has to name a subject."""


def calmed(event: Verdict, figures: Sequence[Verdict], *, is_only_date: bool) -> Verdict:
    """Return the verdict on the date of an event. It is no alarm where the figures beside it are of another subject, and none names its own.

    Where a figure of its clause is of this date, it is that one's; so it is where no other date stands in the sentence (`is_only_date`)
    and the figure is of exactly this one, or of a day or month in it.
    """
    assert event.claim.date is not None
    if not event.is_alarm:
        return event
    supported = [each for each in figures if each.verdict == "supported"]
    for each in supported:
        is_beside = each.claim.clause == event.claim.clause and may_be_date_of(event.claim.date, each.facts[0].date)
        is_within = parse_edtf(each.facts[0].date).precision in ("day", "month") and may_be_date_of(event.claim.date, each.facts[0].date)
        if is_beside or (is_only_date and (is_within or is_date_of(event.claim.date, each.facts[0].date))):
            return event._replace(verdict="supported", facts=each.facts[:1], reason=f"the date of {each.facts[0].figure}")
    subjects = {each.facts[0].subject for each in supported if not _is_of_another(each)}
    if not subjects or event.facts[0].subject in subjects:
        return event
    named = max((each.named for each in event.weighed if each.fact.subject == event.facts[0].subject), default=0.0)
    if named >= _PARTLY_NAMED:
        return event
    return event._replace(verdict="unsupported", facts=(), reason=NOT_CERTAIN)


def _is_of_another(verdict: Verdict) -> bool:
    """Return whether a figure rests on a fact of another subject than its sentence names, so that it tells nothing of that."""
    return any(each.is_elsewhere for each in verdict.weighed if each.fact is verdict.facts[0])


def without_date_of_event(figure: Verdict, dates: Sequence[Verdict]) -> Verdict:
    """Return the verdict on a number of things at an event, or in its name, as that of "the third forum". Under a wrong date of that event it is right itself.

    `dates`: the verdicts on the dates of its sentence.
    """
    fact = figure.facts[0] if figure.facts else None
    if figure.verdict != "wrong-date" or fact is None or fact.period != "event" or not is_counted(fact.unit):
        return figure
    if not any(each.verdict == "wrong-date" and each.facts[0].subject == fact.subject for each in dates):
        return figure
    return figure._replace(verdict="supported", reason=f"equal: {fact.figure}; only its date is another")
