"""Judge the dates of a draft that are no event's: each goes with a figure beside it, or is named by a quote."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.audit.claims import Claim, is_misquoted
from beltfacts.audit.comparing import SHORT, SURE_SUBJECT, is_date_of, is_named_by_another, is_other_edition, is_told_of, may_be_date_of
from beltfacts.audit.drafts import Block
from beltfacts.audit.judging.event_dates import SURE_DATE, is_founded, is_of_event, told_date
from beltfacts.audit.judging.mistakes import SURE
from beltfacts.audit.judging.verdicts import Verdict
from beltfacts.audit.weighing import Scene, Weighed
from beltfacts.audit.words import printed_words
from beltfacts.compare import Times, relate_times
from beltfacts.model import Fact
from beltfacts.reading import Date, find_dates, parse_edtf

_TO_FIGURE = 320
"""Characters between a date and a figure that may belong together."""


def judge_date(claim: Claim, weighed: Sequence[Weighed], scene: Scene, figures: Sequence[Verdict]) -> Verdict:
    """Return the verdict on a date that is no event's.

    A date goes with the nearest figure of its clause, or of its sentence. `weighed`: facts, those that the date surely speaks of first.
    `figures`: the verdicts on the figures of its sentence. The date of a figure on which there is no fact is one of nothing.
    """
    assert claim.date is not None
    near = sorted(figures, key=lambda verdict: (not _same_clause(claim, verdict), _distance(claim, verdict.claim)))
    for verdict in near:
        if not verdict.facts or _distance(claim, verdict.claim) > _TO_FIGURE:
            continue
        if verdict.verdict == "wrong-date" and _is_of_nearer(claim, verdict, scene, figures):
            continue
        if verdict.verdict == "wrong-date" and (_same_clause(claim, verdict) or len(scene.dates) == 1):
            return Verdict(claim, "wrong-date", verdict.facts, verdict.reason, weighed)
        of_ratio = verdict.facts[1:] if verdict.claim.unit == "{multiple}" else ()
        if any(may_be_date_of(claim.date, fact.date) for fact in of_ratio):
            return Verdict(claim, "supported", verdict.facts, verdict.reason, weighed)
        fact = verdict.facts[0]
        may_be_of = may_be_date_of(claim.date, fact.date) and (not _is_within(claim.date, fact.date) or names_date(claim.date, fact))
        if verdict.verdict != "wrong-date" and may_be_of:
            if verdict.verdict == "misattributed" and _same_clause(claim, verdict):
                return Verdict(claim, "misattributed", verdict.facts, verdict.reason, weighed)
            reason = f"the date of {fact.figure}"
            is_event = fact.smallest is None or fact.unit == "{rank}"
            return (
                told_date(claim, fact, reason, weighed, scene.block) if is_event else Verdict(claim, "supported", (fact,), reason, weighed)
            )
        if verdict.verdict != "wrong-date" and names_date(claim.date, verdict.facts[0]):
            if verdict.verdict == "misattributed" and _same_clause(claim, verdict):
                return Verdict(claim, "misattributed", verdict.facts, verdict.reason, weighed)
            return Verdict(claim, "supported", verdict.facts[:1], f"the source names it: {verdict.facts[0].quote}", weighed)
    beside = [verdict for verdict in near if _same_clause(claim, verdict) and not verdict.claim.ordinal]
    is_of_unknown = beside and not any(verdict.facts for verdict in beside)
    if is_of_unknown:
        return Verdict(claim, "unsupported", (), "no fact on this", weighed)
    said = printed_words(scene.block.text[slice(*claim.sentence)])
    for each in weighed:
        if is_of_event(each.fact) and is_named_by_another(each, weighed, said):
            continue
        if each.subject >= SURE_SUBJECT and not each.is_elsewhere and each.fact.period == "event" and _is_in_month(claim.date, each.fact):
            return told_date(claim, each.fact, f"the time of {each.fact.measure}", weighed, scene.block)
        if claim.date.precision == "interval" and each.subject >= SURE_SUBJECT and is_date_of(claim.date, each.fact.date):
            return Verdict(claim, "supported", (each.fact,), f"the time of {each.fact.measure}", weighed)
        if (
            each.about >= (SURE if each.is_elsewhere else SURE_DATE)
            and is_founded(each)
            and not is_other_edition(claim, each, scene.block)
            and (names_date(claim.date, each.fact) or is_date_of(claim.date, each.fact.date))
            and not (is_of_event(each.fact) and any(is_told_of(other, each) for other in weighed if is_of_event(other.fact)))
        ):
            return told_date(claim, each.fact, f"the source names it: {each.fact.quote}", weighed, scene.block)
    return Verdict(claim, "unsupported", (), "no fact on this", weighed)


def _is_of_nearer(claim: Claim, verdict: Verdict, scene: Scene, figures: Sequence[Verdict]) -> bool:
    """Return whether a date is that of another, supported figure, and the figure under a wrong date has one of its own.

    So 2010 is in "from 11.5% in 2010 to almost 20% in 2024", where the source gives 20% for another year.
    """
    own = _distance(claim, verdict.claim)
    has_nearer = any(date.start != claim.start and _distance(date, verdict.claim) <= own for date in scene.dates)
    return has_nearer and any(
        each.verdict == "supported" and claim.date is not None and is_date_of(claim.date, each.facts[0].date) for each in figures
    )


def _is_in_month(date: Date, fact: Fact) -> bool:
    """Return whether a date is the month in which an event of several days was."""
    of_fact = parse_edtf(fact.date) if fact.date != "undated" and date.precision == "month" else None
    if not of_fact or of_fact.precision != "interval" or not (date.first and date.last and of_fact.first and of_fact.last):
        return False
    return date.first <= of_fact.first and of_fact.last <= date.last


def _is_within(date: Date, edtf: str) -> bool:
    """Return whether a date is a day or a month in the year of a fact, or between the first and the last day of one of a longer time."""
    if edtf == "undated" or date.precision not in SHORT or not date.first or not date.last:
        return False
    of_fact = parse_edtf(edtf)
    if of_fact.precision == "year":
        return relate_times(date, of_fact) is Times.OVERLAP
    return bool(of_fact.first and of_fact.first < date.first and not (of_fact.last and of_fact.last <= date.last))


def names_date(date: Date, fact: Fact) -> bool:
    """Return whether the quote of a fact names a date, or a part of it. A stretch of years that begins with it is another time."""
    if not (date.first and date.last and date.first.year == date.last.year and str(date.first.year) in fact.quote):
        return False
    named = [phrase.named.date for phrase in find_dates(fact.quote)]
    same_year = [other for other in named if other.first and other.first.year == date.first.year]
    return not same_year or any(
        relate_times(date, other) is Times.SAME or (other.first and other.last and date.first <= other.first and other.last <= date.last)
        for other in same_year
    )


def quoted(verdict: Verdict, block: Block) -> Verdict:
    """Return the verdict on a supported date or figure. It is a misquote where the words in quotation marks around it are not the document's."""
    claim = verdict.claim
    if verdict.verdict != "supported" or not is_misquoted(claim, verdict.facts, block.text, (each.fact for each in verdict.weighed)):
        return verdict
    return verdict._replace(verdict="misquote", reason=f"the document says: {verdict.facts[0].quote}")


def _same_clause(claim: Claim, verdict: Verdict) -> bool:
    """Return whether a figure stands in the clause of a date."""
    return claim.clause[0] <= verdict.claim.start < claim.clause[1]


def _distance(one: Claim, other: Claim) -> int:
    """Return the characters between two claims."""
    return max(one.start - other.end, other.start - one.end, 0)
