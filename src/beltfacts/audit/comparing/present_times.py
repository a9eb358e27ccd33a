"""Whether a figure is told as that of the present time. It compares no figures."""

from __future__ import annotations

from beltfacts.audit.claims import Claim, is_base_at, is_of_now, may_be_past, says_now, tells_now, tells_past
from beltfacts.audit.weighing import Scene, claimed_dates, tells_other_time
from beltfacts.compare import Times, relate_times
from beltfacts.model import Fact
from beltfacts.reading import Date, LazyPattern, find_dates, parse_edtf

_LONGEST_LIST = 100
"""Items or cells before one at most, behind which the words stand that lead to the list or table."""

_REACH = 2000
"""Characters before a sentence in which a time may be told that goes on in it."""

_ASIDE = LazyPattern(r"(?:,|\A)\s*[A-Za-z][a-z]+ed\s(?:in|by|at|on|from|for|with|as|to|since|under)\s[^,.;:]{1,60},\s")
"""A participle between commas or at the start, which tells what was before: "Kestrel Cargo, founded in 2016, flies nine"."""


def is_told_as_of_now(claim: Claim, clause: str, scene: Scene) -> bool:
    """Return whether a clause tells a figure as that of the present time: in so many words, or as no other."""
    text, language = scene.block.text, scene.block.language
    if not all(is_base_at(text, each.start, language) for each, _ in claimed_dates(claim, scene)):
        return False
    clause = _ASIDE.sub(", ", clause)
    if _says_now(scene, clause):
        return True
    if tells_other_time(clause):
        return False
    if language:
        return not tells_past(language, clause)
    return is_of_now(clause, scene.sentence(claim)) or not may_be_past(clause)


def is_time_told_around(claim: Claim, clause: str, fact: Fact, newer: Fact, scene: Scene) -> bool:
    """Return whether a time told around a sentence may be that of its figure, which is no longer so: in a heading, or last before it.

    `newer`: the fact of a later time. What is told as of now in so many words has no other time.
    """
    text, start, language = scene.block.text, claim.sentence[0], scene.block.language
    if _says_now(scene, clause):
        return False
    of_fact, of_newer = (parse_edtf(each.date) for each in (fact, newer))
    above = [date for each in (*scene.block.headings, _lead(claim, scene)) for _, date in _dates_told(each, language)]
    if any(each.last and of_newer.last and each.last < of_newer.last for each in above):
        return True
    near = text[max(0, start - _REACH) : start]
    told = [date for end, date in _dates_told(near, language)[-1:] if not _says_now(scene, near[end:])]
    within = [date for each, date in scene.named_dates]
    return any(relate_times(each, of_fact) is not Times.APART for each in (*above, *told, *within))


def _dates_told(text: str, language: str) -> list[tuple[int, Date]]:
    """Return the dates that a text names, each with its end. One since which something is so tells no time of what follows."""
    named = (each.named for each in find_dates(text))
    return [(each.end, each.date) for each in named if not is_base_at(text, each.start, language)]


def _says_now(scene: Scene, text: str) -> bool:
    """Return whether words of the block say that something is so now."""
    return tells_now(scene.block.language, text) if scene.block.language else says_now(text)


def _lead(claim: Claim, scene: Scene) -> str:
    """Return the words before a list or table in which a claim stands; empty elsewhere."""
    if scene.block.kind not in ("item", "cell"):
        return ""
    before = scene.blocks[max(0, claim.block - _LONGEST_LIST) : claim.block]
    return next((each.text for each in reversed(before) if each.kind != scene.block.kind), "")
