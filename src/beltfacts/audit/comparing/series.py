"""Facts that tell the same thing at other times, in other states and by other sources. It judges nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from beltfacts.audit.claims import (
    Claim,
    is_earlier_state,
    is_from_to,
    is_peak,
    is_told_as_start,
    is_usual,
    peak_free,
    speaks_for,
    state_free,
)
from beltfacts.audit.comparing.figure_times import is_other_season
from beltfacts.audit.comparing.present_times import is_time_told_around, is_told_as_of_now
from beltfacts.audit.drafts import Block
from beltfacts.audit.weighing import Scene, Weighed, time_before, year_of_line
from beltfacts.compare import Kind, Times, measure_words, relate, relate_times
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern, parse_edtf

_RATE = LazyPattern(r"\b(?:per|each|average|mean|annual|yearly|monthly|daily)\b", re.IGNORECASE)
_THEN_HEAD = LazyPattern(
    r"(?:then|before|earlier|initial(?:ly)?|at (?:first|opening|launch|the start)|start|原先|原来|此前|起初|最初)", re.IGNORECASE
)
_NOW_HEAD = LazyPattern(r"(?:now|today|latest|current(?:ly)?|at present|现在|目前|如今|最新)", re.IGNORECASE)
"""The head of a column of earlier figures, and of one of figures of now."""


def later_state(claim: Claim, fact: Fact, clause: str, ranked: Sequence[Weighed], scene: Scene) -> Fact | None:
    """Return the fact on a later state of the same thing, if the claim tells the earlier one as that of now; else None."""
    if not is_earlier_state(fact.measure) or year_of_line(claim, scene.block.text) or not is_told_as_of_now(claim, clause, scene):
        return None
    words = measure_words(state_free(fact.measure))
    for other in (each.fact for each in ranked):
        is_rival = other.subject == fact.subject and other.unit == fact.unit and other.smallest != fact.smallest
        is_risen = is_rival and is_peak(other) and (other.smallest or 0) > (fact.smallest or 0)
        measure = peak_free(state_free(other.measure)) if is_risen else state_free(other.measure)
        if is_rival and not is_earlier_state(other.measure) and measure_words(measure).is_near(words):
            return None if is_time_told_around(claim, clause, fact, other, scene) else other
    return None


def state_meant(claim: Claim, fact: Fact, ranked: Sequence[Weighed], scene: Scene) -> Weighed | None:
    """Return the fact of the state that a figure is told as, at the start or under a head such as "Then" or "Now", where a fact is of another one.

    `ranked`: facts, the surest first. None where the figure is told as of no state, or no fact is of that.
    """
    block = scene.block
    head = _head_of(block)
    since = max((each.end for each in scene.figures if each.end <= claim.start), default=claim.sentence[0])
    if since > claim.sentence[0]:  # what stands behind another figure, up to a comma, is that figure's
        since = max(since, *(block.text.rfind(mark, since, claim.start) for mark in ",;\uff0c\uff1b"))
    is_start = bool(_THEN_HEAD.fullmatch(head)) or is_told_as_start(block.text[since : claim.start])
    if not (is_start or _NOW_HEAD.fullmatch(head)) or is_earlier_state(fact.measure) == is_start:
        return None
    states = (each for each in ranked if is_earlier_state(each.fact.measure) == is_start and each.fact.smallest != fact.smallest)
    return next((each for each in states if are_of_series(each.fact, fact)), None)


def is_under_then(block: Block) -> bool:
    """Return whether a block is a cell under a head such as "Then" or "Before"."""
    return bool(_THEN_HEAD.fullmatch(_head_of(block)))


def is_newest(fact: Fact, scene: Scene) -> bool:
    """Return whether a fact is no earlier state of something, and no other tells the same of a later time."""
    return not is_earlier_state(fact.measure) and not any(is_later(other, fact) for other in scene.rivals(fact))


def is_under_now(block: Block) -> bool:
    """Return whether a block is a cell under a head such as "Now"."""
    return bool(_NOW_HEAD.fullmatch(_head_of(block)))


def _head_of(block: Block) -> str:
    """Return the head of the column of a cell; empty for other blocks."""
    return block.labels[1] if block.kind == "cell" and len(block.labels) > 1 else ""


def contradict(one: Fact, other: Fact) -> bool:
    """Return whether two facts tell one thing with two figures, so that a claim of one is no slip of the other."""
    if one.subject != other.subject or one.unit != other.unit:
        return False
    return relate(one, other, measure_words(one.measure), measure_words(other.measure)).kind in (Kind.CONTRADICTION, Kind.DIFFERENCE)


def are_of_series(one: Fact, other: Fact) -> bool:
    """Return whether two facts are of one subject, measure and unit, whatever time or state of it they are of."""
    if one.subject != other.subject or one.unit != other.unit:
        return False
    return measure_words(state_free(one.measure)).is_near(measure_words(state_free(other.measure)))


def newest_figure(claim: Claim, fact: Fact, clause: str, scene: Scene) -> Fact | None:
    """Return the newest fact on the same thing with another figure, if the claim speaks of now, or of the year of its line; else None."""
    if fact.period == "event" or not is_told_as_of_now(claim, clause, scene):
        return None
    newest, year = None, year_of_line(claim, scene.block.text)
    for other in scene.rivals(fact):
        if year and (last := parse_edtf(other.date).last) and last.year > year:
            continue
        if is_usual(fact.measure) != is_usual(other.measure):
            continue
        words = measure_words(fact.measure), measure_words(other.measure)
        kind = relate(fact, other, *words).kind
        is_change = (
            kind is Kind.CHANGE
            or _are_seasons(fact, other)
            or (kind is Kind.NOT_COMPARABLE and _is_rate(fact) and are_of_series(fact, other))
        )
        if is_change and is_later(other, newest or fact) and other.smallest != fact.smallest:
            newest = other
    return None if newest is None or is_time_told_around(claim, clause, fact, newest, scene) else newest


def of_time_before(claim: Claim, fact: Fact, scene: Scene) -> Fact | None:
    """Return the fact on the same thing of the time that the sentence before tells, where a figure without a time has that of another time; else None."""
    date = time_before(claim, scene) if fact.date != "undated" else None
    if date is None or relate_times(date, parse_edtf(fact.date)) is not Times.APART:
        return None
    others = (each for each in scene.rivals(fact) if each.unit == fact.unit and each.smallest != fact.smallest and each.date != "undated")
    return next((each for each in others if relate_times(date, parse_edtf(each.date)) is not Times.APART), None)


def _are_seasons(one: Fact, other: Fact) -> bool:
    """Return whether two figures are those of two seasons or financial years, 2023/24 and 2024/25, whose years overlap."""
    return are_of_series(one, other) and is_other_season(parse_edtf(one.date), parse_edtf(other.date))


def _is_rate(fact: Fact) -> bool:
    """Return whether a figure is one of each year or thing, so that those of a long and a short time can be compared."""
    return fact.unit == "%" or "/" in fact.unit or _RATE.search(fact.measure) is not None


def is_later(one: Fact, other: Fact) -> bool:
    """Return whether a fact describes a later time. One without a date does not."""
    first, second = parse_edtf(one.date), parse_edtf(other.date)
    return bool(first.last and second.last and first.last > second.last)


def other_account(fact: Fact, scene: Scene) -> Fact | None:
    """Return a fact of another source that contradicts, if the sentence names no source; else None."""
    if any(speaks_for(name, fact) for name, _ in scene.names):
        return None
    for other in scene.rivals(fact):
        if other.source != fact.source and contradict(fact, other):
            return other
    return None


def told_backwards(claim: Claim, fact: Fact, placed: Sequence[tuple[int, Fact]], text: str) -> Fact | None:
    """Return the fact whose figure belongs in the place of a claim, where "from A to B" has the later figure first; else None.

    `placed`: the facts of the other figures of the sentence, with the offset of each figure. `text`: that of the block.
    """
    words = measure_words(state_free(fact.measure))
    for start, other in placed:
        first, last = sorted((claim.start, start))
        earlier, later = (other, fact) if claim.start == first else (fact, other)
        if other.subject != fact.subject or other.unit != fact.unit or not is_from_to(text, first, last):
            continue
        is_pair = is_earlier_state(earlier.measure) and not is_earlier_state(later.measure)
        is_pair = is_pair or is_later(later, earlier)
        if is_pair and measure_words(state_free(other.measure)).is_near(words):
            return other
    return None
