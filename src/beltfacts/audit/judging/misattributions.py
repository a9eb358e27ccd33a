"""Whether a sentence gives a figure to a source that it is not from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from beltfacts.audit.claims import (
    SAY,
    STATEMENT_ENDS,
    Claim,
    is_called,
    is_description,
    is_strange,
    mask_verbs,
    may_be_translated,
    speaks_for,
)
from beltfacts.audit.judging.event_dates import is_of_event
from beltfacts.audit.judging.verdicts import Verdict
from beltfacts.audit.weighing import Scene, Weighed
from beltfacts.audit.words import stems
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern
from beltfacts.search import find_country, is_common

_NEW_STATEMENT = LazyPattern(r",\s(?:and|but|while|whereas),?\s")
"""What begins another statement: a source named behind it is not that of a figure before it."""

_ALTERNATIVE = LazyPattern(r",\sor\s[^,;]{0,40}\d[^,;]{0,60}\Z")
"""What stands between a figure and the source of another one that is told in its place: "46 minutes, or 40 according to"."""

_OWN_FIGURE = LazyPattern(
    rf"[^,.;:\d]{{1,60}}?\b{SAY}\s+(?:that\s+|about\s+|some\s+|nearly\s+|over\s+|more than\s+)?[$\u20ac\u00a3\u00a5]?\d"
)
"""A source behind a figure that has a figure of its own, in a text with masked verbs: "the bank reported 6.99 trillion"."""

_OFFICES = (
    "president|vice-president|premier|chancellor|(?:prime )?minister|secretary|governor|mayor|councill?or|council(?:man|woman|member)|alderman|senator|"
    "congress(?:man|woman)|representative|deputy|delegate|member|ambassador|commissioner|chair|chair(?:man|woman|person)|spokes(?:man|woman|person)|"
    "director|manager|chief|head|officer|coach|captain"
)
_BODIES = (
    "Office|Bureau|Agency|Department|Institute|Ministry|Council|Association|Union|Commission|Committee|Board|Group|Bank|Company|Authority|Service|"
    "Fund|Foundation|Society|University|Federation|Organi[sz]ation|Administration|Assembly|Network|Times|Post|Journal|News|Herald|Review|Magazine|Daily"
)
_PRIVATE = LazyPattern(r"(?:Mr|Mrs|Ms|Miss|Mx|Sir|Madam|Dame|Lord|Lady)\b")
_TITLE = LazyPattern(rf"(?i:{_OFFICES})\b(?!.*\b(?:{_BODIES})\b)(?P<name>\s\S)?")
_OFFICE_BEFORE = LazyPattern(rf"\b(?:{_OFFICES})(?: (?:of|for) [^,.;]{{1,40}})?,?\s+\Z", re.IGNORECASE)
_OFFICE_BEHIND = LazyPattern(rf",\s(?:(?:the|its|their|our|a|an)\s)?(?:[\w-]+\s){{0,3}}(?:{_OFFICES})\b", re.IGNORECASE)
"""What stands in, before or behind the name of somebody who speaks of figures, and has them from elsewhere."""

_OFFICE_REACH = 60
"""Characters before a name in which that stands."""

_END_OF_QUOTATION = LazyPattern(r"[\"\u201d]\s+\w+\s+(?:the\s+)?\Z")
"""What stands before the name of the speaker of a quotation: '" said '."""

_LONGEST_STATEMENT = 200
"""Characters in which a source tells its figure."""


def wrong_source(
    claim: Claim, fitting: Sequence[Weighed], scene: Scene, placed: Sequence[tuple[int, Fact]], ranked: Sequence[Weighed]
) -> str:
    """Return the source that a sentence names and that none of the facts has; empty if there is none.

    A name behind another figure, which is from this source, may be meant for that alone, and so may one of the statement before that has such a
    figure. `placed`: the facts of the other figures.
    A kind of document, as in "according to the annual report", is another source only where a fact of `ranked` is from such a one.
    """
    text, language = scene.block.text, scene.block.language
    wrong = [
        (name, at)
        for name, at in scene.names
        if _is_said_by(claim, at, scene)
        and not any(
            (claim.end <= start < at or (at < start < claim.start and any(mark in text[start : claim.start] for mark in STATEMENT_ENDS)))
            and speaks_for(name, fact)
            for start, fact in placed
        )
    ]
    for name, at in wrong:
        if find_country(name.lower()) or (_is_common(name) and (not language or is_description(name.lower()))):
            continue  # "Transit noted a rise of 13%"; in another language a source has its word before it, and may be any "Bureau"
        if is_description(name) and not (
            is_strange(name, fitting[0].fact) or any(each.fact.cited and is_called(name, each.fact) for each in ranked)
        ):
            continue
        if _holds_office(name, at, text, fitting[0].fact):
            continue
        if language and any(may_be_translated(name, language, each.fact) for each in fitting):
            continue
        if not any(speaks_for(name, each.fact) or _is_subject_named(stems(name), each) for each in fitting):
            return name
    return ""


def _is_common(name: str) -> bool:
    """Return whether a name is a frequent word with a capital."""
    return " " not in name and name.istitle() and is_common(name.lower())


def attributed(verdict: Verdict, scene: Scene, figures: Sequence[Verdict]) -> Verdict:
    """Return the verdict on the date of an event. It is misattributed where its sentence gives it to a source that no fact with it has.

    `figures`: the verdicts on the figures of the sentence.
    """
    fact = verdict.facts[0] if verdict.verdict == "supported" and scene.names else None
    if fact is None or not is_of_event(fact):
        return verdict
    fitting = [each for each in verdict.weighed if (each.fact.subject, each.fact.date) == (fact.subject, fact.date)]
    placed = [(each.claim.start, each.facts[0]) for each in figures if each.verdict == "supported"]
    wrong = wrong_source(verdict.claim, fitting, scene, placed, verdict.weighed) if fitting else ""
    return verdict._replace(verdict="misattributed", reason=from_another(fact, wrong)) if wrong else verdict


def from_another(fact: Fact, name: str) -> str:
    """Return the reason why a fact is not from the source of a name."""
    return f"it is from {fact.cited.label if fact.cited else fact.source}, not {name}"


def _holds_office(name: str, at: int, text: str, fact: Fact) -> bool:
    """Return whether a name at an offset of a text is that of a person, by a title or an office beside it.

    Where a fact is the statement of a person, so may be that of another one. An office alone may be held by that person.
    """
    title = _TITLE.match(name)
    if _PRIVATE.match(name) or (title and not title["name"]):
        return True
    is_person = (
        title
        or _OFFICE_BEFORE.search(text[max(0, at - _OFFICE_REACH) : at])
        or (" " in name and _OFFICE_BEHIND.match(text, at + len(name)))
    )
    return bool(is_person) and not fact.says


def _is_subject_named(words: Sequence[str], each: Weighed) -> bool:
    """Return whether some stems are a name of the subject of a fact: a town that reports its own trade is no other source."""
    return frozenset(words) in each.words.names or (len(words) == 1 and words[0] in each.words.named)


def _is_said_by(claim: Claim, at: int, scene: Scene) -> bool:
    """Return whether a name at an offset is given for a claim: in its sentence, and in the same clause or the one beside it."""
    if not claim.sentence[0] <= at < claim.sentence[1]:
        return False
    text = scene.block.text
    if any(at < other < claim.start and _NEW_STATEMENT.search(text[at:other]) for _, other in scene.names):
        return False  # "the bank says 46, while Wang writes 40"
    if at > claim.end and _OWN_FIGURE.match(mask_verbs(text[at : at + _LONGEST_STATEMENT])):
        return False
    if not claim.quotation and at < claim.start and _END_OF_QUOTATION.search(text[:at]):
        return False
    between = text[min(at, claim.end) : max(at, claim.start)]
    return ";" not in between and not (at > claim.end and (_NEW_STATEMENT.search(between) or _ALTERNATIVE.search(between)))
