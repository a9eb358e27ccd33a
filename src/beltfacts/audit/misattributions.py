"""Whether a sentence gives a figure to a source that it is not from."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.audit.attribution import SAY, mask_verbs, speaks_for
from beltfacts.audit.claims import Claim
from beltfacts.audit.fact_words import stems
from beltfacts.audit.scenes import Scene
from beltfacts.audit.weighing import Weighed
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern
from beltfacts.search import find_country, is_common

_NEW_STATEMENT = LazyPattern(r",\s(?:and|but|while|whereas),?\s")
"""What begins another statement: a source named behind it is not that of a figure before it."""

_OWN_FIGURE = LazyPattern(
    rf"[^,.;:\d]{{1,60}}?\b{SAY}\s+(?:that\s+|about\s+|some\s+|nearly\s+|over\s+|more than\s+)?[$\u20ac\u00a3\u00a5]?\d"
)
"""A source behind a figure that has a figure of its own, in a text with masked verbs: "the bank reported 6.99 trillion"."""

_PRIVATE = LazyPattern(r"(?:Mr|Mrs|Ms|Miss|Mx|Sir|Madam|Dame|Lord|Lady)\b")
"""What begins the name of somebody who speaks at a meeting, and has the figures from elsewhere."""

_LONGEST_STATEMENT = 200
"""Characters in which a source tells its figure."""


def wrong_source(claim: Claim, fitting: Sequence[Weighed], scene: Scene, placed: Sequence[tuple[int, Fact]]) -> str:
    """Return the source that a sentence names and that none of the facts has; empty if there is none.

    A name behind another figure, which is from this source, may be meant for that alone. `placed`: the facts of the other figures.
    """
    wrong = [
        name
        for name, at in scene.names
        if _is_said_by(claim, at, scene) and not any(claim.end <= start < at and speaks_for(name, fact) for start, fact in placed)
    ]
    for name in wrong:
        if find_country(name.lower()) or (" " not in name and name.istitle() and is_common(name.lower())):
            continue  # "Transit noted a rise of 13%"
        if _PRIVATE.match(name):
            continue
        if not any(speaks_for(name, each.fact) or _is_subject_named(stems(name), each) for each in fitting):
            return name
    return ""


def _is_subject_named(words: Sequence[str], each: Weighed) -> bool:
    """Return whether some stems are a name of the subject of a fact: a town that reports its own trade is no other source."""
    return frozenset(words) in each.words.names or (len(words) == 1 and words[0] in each.words.named)


def _is_said_by(claim: Claim, at: int, scene: Scene) -> bool:
    """Return whether a name at an offset is given for a claim: in its sentence, and in the same clause or the one beside it."""
    if not claim.sentence[0] <= at < claim.sentence[1]:
        return False
    if at > claim.end and _OWN_FIGURE.match(mask_verbs(scene.block.text[at : at + _LONGEST_STATEMENT])):
        return False
    between = scene.block.text[min(at, claim.end) : max(at, claim.start)]
    return ";" not in between and not (at > claim.end and _NEW_STATEMENT.search(between))
