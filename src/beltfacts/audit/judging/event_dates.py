"""Judge the date of an event: whether a fact dates it so, dates it otherwise, or says that it is not done yet."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.audit.claims import Claim, is_past, is_plan, is_told_as_done, is_unfinished, may_be_past, opens_clause
from beltfacts.audit.comparing import (
    SURE_SUBJECT,
    event_told,
    is_date_of,
    is_event_meant,
    is_named_by_another,
    is_told_of,
    may_be_date_of,
    other_edition,
    slipped,
    without_anniversaries,
)
from beltfacts.audit.drafts import Block
from beltfacts.audit.judging.matching_facts import SUPPORTS
from beltfacts.audit.judging.mistakes import SURE
from beltfacts.audit.judging.verdicts import Verdict
from beltfacts.audit.weighing import RECENT, Weighed
from beltfacts.audit.words import printed_words, stems
from beltfacts.model import Fact
from beltfacts.reading import Date, LazyPattern, parse_edtf

SURE_DATE = 0.4
"""How surely a date must speak of a fact whose words name its year."""

_BESIDE_FIGURE = 0.4
"""How surely a date in the clause of a figure, which may be the figure's, must speak of an event."""

_OF_DAY = 0.15
"""The same for a day that is that of an event whose subject the text names in part: days agree by no chance."""

_FOREIGN = 0.1
"""How much less sure a date is of an event for each name in its clause that the fact does not have."""

_NEAR_BEST = 0.12
"""How much less surely than of the best event a date may speak of another one that has it."""

_MOST_LESS_NAMED = 0.3
"""How much less of the name of its subject a text has than of the best one's for a date to be of its event."""

_LEAST_SUBJECT, _LEAST_MEASURE = 0.2, 0.4
"""How surely a date must speak of the subject of an event that has it, or else of what happened."""

_ONE_PART = {"month": 0.08, "day": 0.15}
"""How much surer a date is meant for another that differs in its year, or of a day in one of its three parts."""

_GOES_ON, _LESS_LIKELY = 0.7, 0.25
"""How surely a year must speak of the subject of its event, and how much less surely than of another one."""

_NAMED_SUBJECT = 0.5
"""How surely a date must speak of the subject of an event of exactly this date for it not to be meant for another event."""

_NAMED_WHOLE, _TWICE = 0.9, 1.6
"""How much of the name of its subject a text has for such a slip to count more, and how much more."""

_DAYS_OF_YEAR = 366
"""More days than these are several years."""

_ASKED = LazyPattern(r"[^.!?]*\?")
"""What stands behind a date in a question, which claims nothing: "Was 2024 a record?"."""
_CITED_YEAR = LazyPattern(
    r"\([A-Z][^()\d]{1,60}(?:,|\bal\.)\s(?:19|20)\d\d[a-z]?\b[^()]{0,30}\)|\. \((?:19|20)\d\d(?:, [A-Z][a-z]+(?: \d{1,2})?)?\)\. "
)
"""A citation in brackets, (Xinhua Institute, 2025), or the date of a reference: "Group. (2023, December). "."""


def is_of_event(fact: Fact) -> bool:
    """Return whether a fact dates an event, and gives no number of it."""
    return fact.value is None and fact.low is None and fact.date != "undated" and any(map(str.isdigit, fact.figure))


def judge_event(
    claim: Claim,
    may_be_meant: Sequence[Weighed],
    weighed: Sequence[Weighed],
    block: Block,
    dates: Sequence[Claim],
    figures: Sequence[Claim],
    recent: str = "",
) -> Verdict | None:
    """Return the verdict on the date of an event; None if it is a citation's year, or no fact dates one that is surely meant.

    `weighed`: facts, those that the date surely speaks of first. `may_be_meant`: at least those of them that date events (`is_of_event`).
    `dates`: those of its sentence. An event whose date another of them is, is not meant. `figures`: the figures of its sentence. A date in
    the clause of one may be its.
    `recent`: the subject of which the draft spoke last; a date without a name is no wrong one of a subject before that.
    """
    assert claim.date is not None
    if _CITED_YEAR.search(block.text[max(0, claim.start - 60) : claim.end + 2]):
        return Verdict(claim, "unsupported", (), "the year of a citation")
    events = [each for each in may_be_meant if is_of_event(each.fact) and is_event_meant(claim, each, block)]
    if not events:
        other = other_edition(claim, weighed, block)
        reason = f"the source dates it {parse_edtf(other.date).label()}" if other else ""
        return Verdict(claim, "wrong-date", (other,), reason, weighed) if other else None
    said = printed_words(block.text[slice(*claim.sentence)])
    events = [each for each in events if not is_named_by_another(each, events, said)]
    events = [each for each in events if not each.is_elsewhere] or events
    if not events:
        return None
    best = events[0]
    has_figure = any(claim.clause[0] <= each.start < claim.clause[1] for each in figures)
    least = _BESIDE_FIGURE if has_figure else SUPPORTS
    for each in events:
        is_likely = each.about >= best.about - _NEAR_BEST and each.subject >= best.subject - _MOST_LESS_NAMED
        is_near = is_likely or each.fact.subject == best.fact.subject
        needed = max(least, SURE_DATE) if each.is_elsewhere else least
        if claim.date.precision == "day" and is_date_of(claim.date, each.fact.date) and each.subject >= _LEAST_MEASURE:
            needed, is_near = _OF_DAY, True
        if any(is_told_of(other, each) for other in events):
            continue
        if each.about >= needed and is_founded(each) and is_near and _may_have(claim.date, each.fact.date):
            return told_date(claim, each.fact, f"equal: {each.fact.figure}", weighed, block)
    if (instead := event_told(claim.date, events)) and instead.about >= least:
        fact, is_early = instead.fact, is_unfinished(instead.fact) and is_past(block.text[slice(*claim.clause)])
        reason = f"the source says that it is not done yet: {fact.quote}" if is_early else f"the source says {fact.figure}"
        return Verdict(claim, "overstated" if is_early else "wrong-date", (fact,), reason, weighed)
    if any(_may_be_its_own(claim.date, each, best) for each in events) or _ASKED.match(block.text, claim.end, claim.sentence[1]):
        return None
    others = [(other, other.date) for other in dates if other is not claim and other.date]
    told = [(other, each) for each in events for other, date in others if _tells(date, each.fact.date, claim.date)]
    events = [each for each in events if not any(each is other for _, other in told)]
    if not (events := without_anniversaries(claim, events, block)):
        return None
    best = events[0]
    meant = [each for each in events if not any(is_told_of(other, each) for other in events)]
    if not has_figure and (miswritten := slipped(claim, meant, told, block.text)):
        return Verdict(claim, "wrong-date", (miswritten.fact,), f"the source says {miswritten.fact.figure}", weighed)
    slip = _slip(claim.date, best.fact.date) * (1 if best.subject < _NAMED_WHOLE else _TWICE)
    is_sure = best.about - _FOREIGN * best.foreign >= SURE - slip and best.subject >= 0.5
    if not best.told and (has_figure or any(opens_clause(claim, each, block.text) for each in figures)):
        is_sure = False
    if recent and recent != best.fact.subject and best.subject <= RECENT and not best.named:
        is_sure = False
    if claim.date.precision == "interval" != parse_edtf(best.fact.date).precision:
        return None
    if is_sure and not best.is_elsewhere and (best.measure >= 0.4 or (best.explained >= 0.6 and (slip or best.measure >= 0.15))):
        return Verdict(claim, "wrong-date", (best.fact,), f"the source says {best.fact.figure}", weighed)
    if other := other_edition(claim, weighed, block):
        return Verdict(claim, "wrong-date", (other,), f"the source dates it {parse_edtf(other.date).label()}", weighed)
    named = [
        each for each in events if each.subject >= SURE_SUBJECT and not each.is_elsewhere and _last_word(claim, block) in each.words.measure
    ]
    if len({each.fact.subject for each in named}) == 1 and not any(may_be_date_of(claim.date, each.fact.date) for each in named):
        return Verdict(claim, "wrong-date", (named[0].fact,), f"the source says {named[0].fact.figure}", weighed)
    return None


def _tells(other: Date, edtf: str, date: Date) -> bool:
    """Return whether another date of a sentence is that of an event, so that a date is none of it: no year alone, where the date is a day as the event is."""
    is_coarser = other.precision == "year" and date.precision == parse_edtf(edtf).precision == "day"
    return not is_coarser and may_be_date_of(other, edtf)


def _may_have(date: Date, edtf: str) -> bool:
    """Return whether a date may be that of an event. Several years are those of a plan, and of no day or year in them."""
    is_long = date.precision == "interval" and date.first and date.last and (date.last - date.first).days > _DAYS_OF_YEAR
    return is_date_of(date, edtf) if is_long else may_be_date_of(date, edtf)


def told_date(claim: Claim, fact: Fact, reason: str, weighed: Sequence[Weighed], block: Block) -> Verdict:
    """Return the verdict on a date that a fact has: overstated where the draft tells as past what is not done yet, else supported."""
    told = block.text[claim.clause[0] : claim.whole[0]]
    is_early = is_unfinished(fact) and may_be_past(told) and not is_plan(told)
    if is_early or is_told_as_done(block.text[slice(*claim.clause)], fact):
        return Verdict(claim, "overstated", (fact,), f"the source says that it is not done yet: {fact.quote}", weighed)
    return Verdict(claim, "supported", (fact,), reason, weighed)


def _may_be_its_own(date: Date, each: Weighed, best: Weighed) -> bool:
    """Return whether a date is exactly that of an event that may be meant too. Of a year alone, which fits many, it must be as likely."""
    if not is_date_of(date, each.fact.date):
        return False
    if date.precision in ("month", "day"):
        return each.subject >= _NAMED_SUBJECT
    return each.subject >= _GOES_ON and each.about >= best.about - _LESS_LIKELY


def _slip(date: Date, edtf: str) -> float:
    """Return how much surer a date is meant for that of a fact because one part of it is another: the year of a month, or any of a day."""
    of_fact = parse_edtf(edtf)
    if date.precision != of_fact.precision or not (date.first and of_fact.first):
        return 0.0
    one, other = (f"{each.year} {each.month} {each.day}".split() for each in (date.first, of_fact.first))
    alike = sum(map(str.__eq__, one, other))
    is_slip = alike == 2 and (date.precision == "day" or one[0] != other[0])
    return _ONE_PART.get(date.precision, 0.0) if is_slip else 0.0


def _last_word(claim: Claim, block: Block) -> str:
    """Return the stem of the last word of the clause before a date that says something: "open" of "opened in May 2019"."""
    return next(reversed(stems(block.text[claim.clause[0] : claim.whole[0]])), "")


def is_founded(each: Weighed) -> bool:
    """Return whether a date speaks of the subject of a fact, or of what it measures, and not only of words of its quote."""
    return each.subject >= _LEAST_SUBJECT or each.measure >= _LEAST_MEASURE
