"""Facts of one subject whose measures differ in a word or two, as those for men and for women. It judges nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from beltfacts.audit.claims import find_clause, is_peak, is_told_as_peak, things_behind
from beltfacts.audit.comparing import LIGHT, Value, are_of_series, is_of_passage, significant_digits
from beltfacts.audit.judging.grounds import Grounds
from beltfacts.audit.weighing import Weighed
from beltfacts.audit.words import stems, stems_in, stems_of_lands, telling, traded, with_families
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern

_LAST_PART = LazyPattern(r"(?:\s[-\u2013\u2014]|:)\s((?:(?!\s[-\u2013\u2014]\s|:\s).)+)\Z")
"""The last part of a label."""

_MOST_TELLING = 3
"""Words in which the measures of two facts beside one another differ at most, on each side."""

_MANY = 3
"""Digits of a figure from which it is less often that of a fact by chance."""

_SURE_OF_MANY = 0.4
"""How surely a claim of so many digits must speak of the fact that its clause names."""

_SURE_OF_FEW = 0.6
"""The same with fewer digits."""

_FAR_MORE_TOLD, _LITTLE_LESS = 0.3, 0.1
"""How much more of its measure a clause has of another fact, and how much less surely it may speak of it, for that one to be meant."""

_TO_OTHER = LazyPattern(r"[0-9][0-9.,]*|\b(?:to|from)\b|[,;\uff0c\uff1b\u3001\u589e\u5347\u964d]")
"""What stands between a figure and the next, or begins the other end of a change."""

_MOST_LESS_SURE = 0.05
"""How much less surely it may speak of that one than of the one that has its figure."""


def is_of_fact_beside(grounds: Grounds, each: Weighed, ranked: Sequence[Weighed]) -> bool:
    """Return whether a text tells a figure of a fact beside the one that has it: of the highest, of another thing counted, or in other words."""
    return (
        _is_of_highest(grounds, each, ranked)
        or _counts_other_of_passage(grounds, each, ranked)
        or _is_of_sibling(grounds, each, ranked)
        or _is_told_beside(grounds, each, ranked)
    )


def _is_of_sibling(grounds: Grounds, each: Weighed, ranked: Sequence[Weighed]) -> bool:
    """Return whether a clause names what another fact beside this one is of, and not what this one is: "of women" for that of men."""
    scene, claim = grounds.scene, grounds.claim
    return bool(_named_instead(grounds, each, ranked, scene.clause(claim), scene.stretch(claim)))


def _is_of_highest(grounds: Grounds, each: Weighed, ranked: Sequence[Weighed]) -> bool:
    """Return whether a figure is told as the highest of several, which another fact of the subject is, and the one with its figure is not."""
    claim, text = grounds.claim, grounds.scene.block.text
    if is_peak(each.fact) or not is_told_as_peak(text[slice(*claim.clause)]):
        return False
    first = max((found.end() for found in _TO_OTHER.finditer(text, claim.clause[0], claim.start)), default=claim.clause[0])
    last = next((found.start() for found in _TO_OTHER.finditer(text, claim.end, claim.clause[1])), claim.clause[1])
    if not is_told_as_peak(text[first:last]):
        return False
    return any(
        is_peak(other.fact)
        and (other.fact.subject, other.fact.unit) == (each.fact.subject, each.fact.unit)
        and not each.words.measure.isdisjoint(other.words.measure)
        and grounds.value(other) is Value.OTHER
        for other in ranked
    )


def _counts_other_of_passage(grounds: Grounds, each: Weighed, ranked: Sequence[Weighed]) -> bool:
    """Return whether a figure counts what another fact of a fact's own passage counts: "127 ports" beside 560 ports in 127 countries."""
    unit = grounds.claim.unit or ""
    if not unit.startswith("{") or unit == each.fact.unit or not each.fact.unit.startswith("{"):
        return False
    return any(other.fact.unit == unit and is_of_passage(other.fact, each.fact) and grounds.value(other) is Value.OTHER for other in ranked)


def _is_told_beside(grounds: Grounds, each: Weighed, ranked: Sequence[Weighed]) -> bool:
    """Return whether another figure of the sentence tells a fact, and the clause of this one far more of another fact that counts the same.

    So the first figure is no second support of it in "a pact with 25 states, and agreements with 25".
    """
    return each.fact.id in grounds.told and any(
        other.fact.unit == each.fact.unit
        and other.fact.id not in grounds.told
        and grounds.value(other) is Value.OTHER
        and other.told >= each.told + _FAR_MORE_TOLD
        and other.about >= each.about - _LITTLE_LESS
        for other in ranked
    )


def is_part_untold(fact: Fact, clause: str) -> bool:
    """Return whether the measure of a fact is a label with parts, as "Median age - male", and a clause has no word of the last one."""
    last = _LAST_PART.search(fact.measure)
    return last is not None and _said(clause).isdisjoint(stems(last[1]))


def is_untold_part_of(fact: Fact, whole: Fact, text: str) -> bool:
    """Return whether a fact is a part of what another is the total of, as "Median age - male" of "- total", and a text has no word of it."""
    last = _LAST_PART.search(whole.measure)
    if last is None or "total" not in last[1].lower().split() or fact.subject != whole.subject:
        return False
    return fact.measure.startswith(whole.measure[: last.start(1)]) and is_part_untold(fact, text)


def are_parts(fact: Fact, other: Fact) -> bool:
    """Return whether two facts have labels of one subject and unit that begin with the same word."""
    is_same = fact.subject == other.subject and fact.unit == other.unit
    return is_same and fact.measure.partition(" ")[0] == other.measure.partition(" ")[0]


def meant_instead(grounds: Grounds, each: Weighed, ranked: Sequence[Weighed]) -> Weighed | None:
    """Return the fact that a claim surely means, where it has the figure of one beside that; None where neither is sure.

    Nothing of the sentence may speak of the fact whose figure it is. `each`: that fact. `ranked`: all facts, the surest first.
    """
    scene, claim = grounds.scene, grounds.claim
    few = significant_digits(claim) < _MANY
    least = max(_SURE_OF_FEW if few else _SURE_OF_MANY, grounds.sureness(each) - _MOST_LESS_SURE)
    named = _named_instead(grounds, each, ranked, scene.sentence(claim)) if grounds.value(each) is not Value.STRONGER else []
    clause = _said(scene.clause(claim), scene.block.language)
    sure = [
        other
        for other in named
        if grounds.meant(other) >= least
        and not grounds.times.penalty(other.fact)
        and not other.is_elsewhere
        and _is_named(clause, other, each)
    ]
    return sure[0] if sure and all(are_of_series(sure[0].fact, other.fact) for other in sure) else None


def fits_another(grounds: Grounds, best: Weighed) -> bool:
    """Return whether a claim speaks of another fact of the subject, which has its figure, as surely as of the best one that has not."""
    return any(
        grounds.value(each) in (Value.EQUAL, Value.ROUNDED)
        and each.fact.subject == best.fact.subject
        and not each.is_elsewhere
        and grounds.meant(each) >= grounds.slip(best)
        for each in grounds.weighed
    )


def _named_instead(grounds: Grounds, each: Weighed, ranked: Sequence[Weighed], text: str, around: str = "") -> list[Weighed]:
    """Return the facts beside one that a text names, with another figure, where neither it nor the text around it names the one itself."""
    if each.settled_by or grounds.claim.quotation:
        return []
    language = grounds.scene.block.language
    said = _said(text, language)
    said_around = said | _said(around, language) if around else said
    things = _said(things_behind(grounds.scene.block.text, grounds.claim.end))
    return [
        other
        for other in ranked
        if other.fact.unit == each.fact.unit
        and other.fact.source == each.fact.source
        and (other.fact.subject == each.fact.subject or is_of_passage(other.fact, each.fact))
        and grounds.has_other_number(each, other)
        and not _is_told_elsewhere(grounds, each, other)
        and (
            (_are_siblings(each, other) and _is_named(said, other, each) and said_around.isdisjoint(_telling(each, other)))
            or (is_of_passage(other.fact, each.fact) and _counts_those_of(things, other, each))
        )
    ]


def _counts_those_of(things: frozenset[str], each: Weighed, other: Weighed) -> bool:
    """Return whether the words directly behind a figure are what tells a fact from another, whatever the rest of the sentence is about."""
    return not things.isdisjoint(_telling(each, other)) and things.isdisjoint(_telling(other, each))


def _is_told_elsewhere(grounds: Grounds, each: Weighed, other: Weighed) -> bool:
    """Return whether another figure tells a fact, in the clause of the claim or in one that says nothing else than that fact."""
    if other.fact.id not in grounds.told:
        return False
    text, claim = grounds.scene.block.text, grounds.claim
    for clause in (find_clause(text, claim.sentence, start, start + 1) for start, fact in grounds.placed if fact.id == other.fact.id):
        said = frozenset(stems(text[slice(*clause)])) - LIGHT
        told = _said(text[slice(*clause)], grounds.scene.block.language)
        if clause == claim.clause or not said or not told.isdisjoint(_telling(other, each)):
            return True
    return False


def _is_named(said: frozenset[str], each: Weighed, other: Weighed) -> bool:
    """Return whether a text has what tells a fact from another, or of a label its clause a word that means the same."""
    if not said.isdisjoint(_telling(each, other)):
        return True
    return bool(_words_of_label(each.fact.measure)) and each.told > 0.0 and not other.told


@lru_cache(1 << 8)
def _said(text: str, language: str = "") -> frozenset[str]:
    """Return the stems of a text with those of their families. `language`: that of the text, as for `stems_in`."""
    return with_families(stems_in(language, text)) | stems_of_lands(text) | traded(text)


def _are_siblings(each: Weighed, other: Weighed) -> bool:
    """Return whether the measures of two facts share words, and each has a few that the other has not."""
    shared = frozenset(stems(each.fact.measure)) & frozenset(stems(other.fact.measure))
    return (
        bool(shared)
        and 0 < len(_telling(each, other)) <= min(_MOST_TELLING, len(shared) + 1)
        and 0 < len(_telling(other, each)) <= min(_MOST_TELLING, len(shared) + 1)
    )


def _telling(each: Weighed, other: Weighed) -> Collection[str]:
    """Return the words of the measure of a fact that neither the other's nor a name of the subject has."""
    own, others = (_words_of_label(one.fact.measure) or one.words.measure for one in (each, other))
    return telling(own - each.words.named, others)


def _words_of_label(measure: str) -> frozenset[str]:
    """Return the stems of a measure that is a label with parts, "total" among them; none of another."""
    return frozenset(stems(measure)) if _LAST_PART.search(measure) else frozenset()
