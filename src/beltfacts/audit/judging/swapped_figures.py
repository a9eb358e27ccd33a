"""Two figures of one sentence that each have the place of the other: "wind 9% and sun 37%" for 37% and 9%. It looks up nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from beltfacts.audit.claims import Claim
from beltfacts.audit.comparing import Value, compare_value, units_fit
from beltfacts.audit.judging.verdicts import Verdict
from beltfacts.audit.weighing import Weighed, placed_stems
from beltfacts.audit.words import stems, telling, with_families
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern

_EACH_IN_ORDER = LazyPattern(r"\brespectively\b|\u5206\u522b", re.IGNORECASE)
"""What says that things and figures are told in the same order."""

_JOINED = LazyPattern(
    r"\W*(?:(?:and|to|\u548c|\u4e0e|\u53ca)\W*)?(?:(?:about|nearly|almost|over|some|around|more than|just)\s\W*)?", re.IGNORECASE
)
"""What stands between two figures of which the words before say in order what they are of."""

_OF_WHICH = LazyPattern(r"[^.;]{0,40}?(?:\bof (?:which|these|them|those)\b|\bincluding\b|\u5176\u4e2d)[^.;]{0,40}", re.IGNORECASE)
"""What stands between a whole and a part of it."""

_MEASURED = dict(
    zip(
        "long wide broad high tall deep thick heavy old".split(),
        stems("length width width height height depth thickness weight age"),
        strict=True,
    )
)
_MEASURED_BEHIND = LazyPattern(rf"\b(?:{'|'.join(_MEASURED)})\b", re.IGNORECASE)
"""Adjective behind a figure → the stem of what it says to be measured: "45 metres wide"."""

_MOST_APART = 1
"""Powers of ten between two numbers of different things that are taken for one another at most."""


def swapped(verdicts: Sequence[Verdict], text: str) -> list[Verdict]:
    """Return the verdicts on figures of a sentence that are told the other way round, as alarms. `text`: that of their block."""
    figures = sorted((each for each in verdicts if each.claim.low is not None), key=lambda each: each.claim.start)
    found = list[Verdict]()
    for at, (first, second) in enumerate(pairwise(figures)):
        one, other = _fact_with_figure(first), _fact_with_figure(second)
        if one is None or other is None or first.claim.ordinal != second.claim.ordinal or not _are_pair(one.fact, other.fact):
            continue
        start = figures[at - 1].claim.whole[1] if at else first.claim.sentence[0]
        end = figures[at + 2].claim.whole[0] if at + 2 < len(figures) else first.claim.sentence[1]
        if _are_swapped(first.claim, second.claim, (one, other), text, start, end):
            found += [_alarm(first, other.fact), _alarm(second, one.fact)]
    return found


def _fact_with_figure(verdict: Verdict) -> Weighed | None:
    """Return the fact that has the figure of a verdict: one that supports it, or one of the subject of the one that says otherwise."""
    if verdict.verdict not in ("supported", "wrong-figure") or verdict.claim.quotation or not verdict.facts:
        return None
    fact = verdict.facts[0]
    if verdict.verdict == "supported":
        return next((each for each in verdict.weighed if each.fact is fact), None)
    equal = (each for each in verdict.weighed if compare_value(verdict.claim, each.fact) is Value.EQUAL)
    return next((each for each in equal if each.fact.subject == fact.subject), None)


def _are_pair(one: Fact, other: Fact) -> bool:
    """Return whether two facts are of one source and time, in one unit or of counted things, and have two numbers."""
    is_pair = (one.source, one.date) == (other.source, other.date) and one.id != other.id and units_fit(one.unit, other.unit)
    if not is_pair or one.smallest is None or other.smallest is None or one.smallest == other.smallest:
        return False
    return one.unit == other.unit or abs(one.smallest.adjusted() - other.smallest.adjusted()) <= _MOST_APART


def _are_swapped(first: Claim, second: Claim, facts: Sequence[Weighed], text: str, start: int, end: int) -> bool:
    """Return whether the words around two figures give the fact of each to the other. `start`, `end`: the stretch of text that is theirs alone."""
    between = text[first.whole[1] : second.whole[0]]
    if _OF_WHICH.fullmatch(between):
        return facts[0].fact.subject == facts[1].fact.subject and (facts[0].fact.smallest or 0) < (facts[1].fact.smallest or 0)
    words = _telling(facts[0], facts[1]), _telling(facts[1], facts[0])
    if not all(words) or any(map(_counts, (first, second), words, (text, text))):
        return False
    stretches = (start, first.start), (first.end, second.start), (second.end, end)
    before, middle, behind = ([_places(each, text, *stretch) for each in words] for stretch in stretches)
    is_in_order = _EACH_IN_ORDER.search(text, *first.sentence) is not None
    for both, rest in ((before, behind), (behind, before)):
        if all(both) and not any(middle) and not any(rest) and (is_in_order or (both is before and _JOINED.fullmatch(between))):
            return max(both[1]) < min(both[0])
    if middle[0] and not middle[1]:
        return bool(before[1]) and not before[0] and not behind[1]
    return bool(middle[1] and behind[0]) and not (middle[0] or behind[1] or any(before))


def _counts(claim: Claim, words: Collection[str], text: str) -> bool:
    """Return whether one of some stems stands right behind a figure, as that of the things that it counts: "388 professors"."""
    return any(not text[claim.end : at].strip() for at in _places(words, text, claim.end, claim.sentence[1]))


def _telling(each: Weighed, other: Weighed) -> frozenset[str]:
    """Return the stems, with those of their families, that tell a fact from another: of its measure, or of its subject where that is another."""
    own, others = (_words_of(one) for one in (each, other))
    return with_families(telling(own, others)) - with_families(others)


def _words_of(each: Weighed) -> frozenset[str]:
    """Return the stems of a measure, with those that its unit says, of the names of the subject, and of what is counted."""
    words = each.words
    return words.measure | words.named | words.counted | frozenset(stems(each.fact.measure))


def _places(words: Collection[str], text: str, start: int, end: int) -> list[int]:
    """Return where one of some stems stands in a stretch of a text."""
    measured = [found.start() for found in _MEASURED_BEHIND.finditer(text, start, end) if _MEASURED[found[0].lower()] in words]
    return measured + [at for at, word in zip(*placed_stems(text), strict=True) if start <= at < end and word in words]


def _alarm(verdict: Verdict, fact: Fact) -> Verdict:
    """Return the verdict on a figure in whose place that of a fact belongs."""
    facts = (fact, *(each for each in verdict.facts[:1] if each is not fact))
    return verdict._replace(verdict="wrong-figure", facts=facts, reason=f"the source tells the two the other way round: {fact.figure} here")
