"""Whether a figure is told as an average, or as the usual one, and a fact is neither: a sum, or the figure of one year. It judges nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from beltfacts.audit.claims import Claim, is_usual
from beltfacts.audit.comparing import Value
from beltfacts.audit.judging.grounds import Grounds
from beltfacts.audit.weighing import Weighed
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern, parse_edtf

_BEFORE = LazyPattern(
    r"(?<!above )(?<!below )(?<!than )(?<!over )(?<!under )"
    r"(?:\b(?:an?|the|its|their|on)\s+(?:[a-z-]+\s+){0,2}?(?:average|mean)|\baverage[sd]|\baveraging)\b"
    r"(?:[^.;:\d,]|,(?!\s+(?:with|at|and)\b)){0,50}\Z|(?:平均|[年月日]均)[^，。；：0-9]{0,8}\Z",
    re.IGNORECASE,
    ("average", "averaging", "mean", "均"),
)
_BEHIND = LazyPattern(r"\s+(?:[a-z-]+\s+){0,3}on average\b", re.IGNORECASE)
"""What says that a figure is an average, before and behind it."""

_REACH = 120
"""Characters before and behind a figure in which that stands."""

_MAY_BE_MEAN = LazyPattern(
    r"\b(?:average[sd]?|averaging|mean|typical(?:ly)?|usual(?:ly)?|normal(?:ly)?|per|each|every|an? (?:day|week|month|year)|annual(?:ly)?|daily)\b|[均每]",
    re.IGNORECASE,
)
"""What a fact has that may be an average."""

_PEAK = LazyPattern(r"\b(?:best|biggest|highest|largest|maximum|busiest|record)\b|最高|最多")
"""What tells a figure as that of the highest of several."""

_ON_YEAR_BEFORE = LazyPattern(
    r"[^.;:\d]{0,30}?\b(?:(?:on|from|than|over|against)\s(?:in\s)?(?:the|a)\s(?:year|previous\syear)(?:\s(?:before|earlier))?"
    r"|year[- ]on[- ]year|on last year)\b",
    re.IGNORECASE,
    ("year",),
)
_ON_YEAR = LazyPattern(r"(?:year[- ]on[- ]year|同比|比上年|较上年)[^，。；：0-9]{0,12}\Z", re.IGNORECASE)
"""What says behind a figure, and before it, that it is a change of one year."""

_YEAR_AND_HALF = 548
"""Days."""

_SEVERAL_YEARS = LazyPattern(
    r"\b(?:last|past|previous|preceding|first|recent)\s+(?:\w+\s+)?(?:years|seasons|decades)\b|\b(?:decades?|years) of\b"
    r"|[近过]去?[\d一二三四五六七八九十]{1,3}年",
    re.IGNORECASE,
)
"""What tells of several years."""


def is_mean_of_sum(claim: Claim, fact: Fact, text: str) -> bool:
    """Return whether a figure is told as an average, and a fact is the sum of what came in a time, as neither its unit nor its words say otherwise.

    `text`: that of the block.
    """
    if fact.period not in ("flow", "cumulative") or "/" in f"{claim.unit}{fact.unit}" or fact.unit in ("%", "{multiple}", "{rank}"):
        return False
    first = max(claim.sentence[0], claim.whole[0] - _REACH)
    is_mean = _BEFORE.search(text[first : claim.whole[0]]) or _BEHIND.match(text, claim.whole[1], claim.whole[1] + _REACH)
    return is_mean is not None and not _MAY_BE_MEAN.search(f"{fact.measure} {fact.figure} {fact.quote}")


def is_other_average(grounds: Grounds, each: Weighed, ranked: Sequence[Weighed]) -> bool:
    """Return whether a figure is told as an average or the usual one, and the fact that has it is a sum, or of one year beside the usual one."""
    clause = grounds.scene.block.text[grounds.claim.clause[0] : grounds.claim.start]
    if is_usual(each.fact.measure) and _PEAK.search(clause) and not is_usual(grounds.scene.clause(grounds.claim)):
        return True
    return _is_of_usual(grounds, each, ranked) or is_mean_of_sum(grounds.claim, each.fact, grounds.scene.block.text)


def _is_of_usual(grounds: Grounds, each: Weighed, ranked: Sequence[Weighed]) -> bool:
    """Return whether a figure is told as the usual one, which another fact of the subject is, and the one with its figure is of one year."""
    if is_usual(each.fact.measure) or not is_usual(grounds.scene.stretch(grounds.claim)):
        return False
    return any(
        is_usual(other.fact.measure)
        and (other.fact.subject, other.fact.unit) == (each.fact.subject, each.fact.unit)
        and each.words.measure <= other.words.measure
        and grounds.value(other) in (Value.OTHER, Value.INCOMPARABLE)
        for other in ranked
    )


def is_the_usual(grounds: Grounds, each: Weighed) -> bool:
    """Return whether a figure is told as the usual one, and a fact is that."""
    return is_usual(each.fact.measure) and is_usual(grounds.scene.stretch(grounds.claim))


def is_usual_of_year(grounds: Grounds, each: Weighed) -> bool:
    """Return whether a figure is told as the usual one, or that of several years, and a fact is of one year."""
    fact, claim, scene = each.fact, grounds.claim, grounds.scene
    if fact.period != "flow" or "/" in f"{fact.unit}{fact.date}" or fact.date == "undated" or grounds.times.dates:
        return False
    is_of_more = is_usual(scene.stretch(claim)) or _SEVERAL_YEARS.search(scene.sentence(claim))
    return bool(is_of_more) and not is_usual(fact.measure) and not _SEVERAL_YEARS.search(fact.quote)


def is_mean_told_of_year(claim: Claim, fact: Fact, text: str) -> bool:
    """Return whether a change is told as that of one year, and a fact is the mean of several years. `text`: that of the block."""
    if fact.date == "undated" or not is_usual(fact.measure) or is_usual(text[slice(*claim.clause)]):
        return False
    of_fact = parse_edtf(fact.date)
    if not (of_fact.first and of_fact.last) or (of_fact.last - of_fact.first).days < _YEAR_AND_HALF:
        return False
    before = text[max(claim.sentence[0], claim.whole[0] - _REACH) : claim.whole[0]]
    return bool(_ON_YEAR_BEFORE.match(text, claim.whole[1], claim.whole[1] + _REACH) or _ON_YEAR.search(before))
