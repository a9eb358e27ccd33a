"""The dates on which something was reported, which are no dates of figures: a dateline, "the board said in May 2024". It looks up nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from beltfacts.audit.attribution import SAY
from beltfacts.audit.claims import Claim
from beltfacts.audit.drafts import Block
from beltfacts.audit.verdicts import Verdict
from beltfacts.compare import Times, relate_times
from beltfacts.reading import LazyPattern, parse_edtf

_REACH = 80
"""Characters before a date in which the words stand that make it one of a report."""

_PREPOSITIONS = (
    r"(?:[ \u00a0](?:back|late|early|only|on|in|at|of|from|during|published|released|issued|dated|printed|posted|the|end|start))*"
)
_PAPER = (
    "report release article statement study paper interview speech post briefing bulletin survey press publication announcement edition"
)
_SAID = LazyPattern(
    rf"(?:\b{SAY}|\b(?:published|released|issued|announced|printed|posted|updated|accessed|retrieved|wrote|told reporters))"
    rf"(?:[ \u00a0]it)?{_PREPOSITIONS}[ \u00a0]\Z"
    rf"|\b(?:{'|'.join(_PAPER.split())}){_PREPOSITIONS}[ \u00a0](?:of|from|in|on|dated)[ \u00a0]\Z",
    re.IGNORECASE,
)
"""What stands before the date of a report: "reported in", "in a statement of"."""

_HAPPENED = LazyPattern(
    rf"\b(?:was|were|been|being|is|are)(?: \w+ly)? (?:concluded|recorded|counted|found|given|put|shown|observed|maintained){_PREPOSITIONS}[ \u00a0]\Z",
    re.IGNORECASE,
)
"""Verbs of saying that tell what happened where something was done: "talks were concluded in"."""

_PLACE_BEFORE = LazyPattern(r"\A\W{0,4}(?:[A-Z\u00c0-\u00de][\w.'\u2019-]*[ ,\u00a0]+){1,6}\Z")
_DASH_BEHIND = LazyPattern(r",?\s*(?:\([A-Z][^()]{0,40}\)\s*)?(?:[\u2013\u2014|]|-{1,2}\s)")
_WRITTEN_ON = LazyPattern(
    r"\A\W{0,4}(?:(?:last )?(?:prepared|written|updated|published|posted|as of|date|dated|by [^,]{2,40},)\W{1,3}(?:on )?)?\Z", re.I
)


def is_report_date(claim: Claim, block: Block) -> bool:
    """Return whether a date is that of a report or of the draft itself: a dateline, or a date behind a verb of saying."""
    text = block.text
    before, behind = text[max(0, claim.whole[0] - _REACH) : claim.whole[0]], text[claim.whole[1] : claim.whole[1] + _REACH]
    if claim.whole[0] <= _REACH and _PLACE_BEFORE.match(before) and _DASH_BEHIND.match(behind):
        return True
    if block.kind != "cell" and claim.whole[0] <= _REACH and _WRITTEN_ON.match(before) and not behind.strip(" .)*"):
        return True
    return bool(_SAID.search(before)) and not _HAPPENED.search(before)


def judge_report_date(claim: Claim, figures: Sequence[Verdict]) -> Verdict:
    """Return the verdict on the date of a report: supported where the source of a figure beside it was issued then.

    `figures`: the verdicts on the figures of its sentence. No other date is wrong: the report may be one that no fact is from.
    """
    for verdict in figures:
        for fact in verdict.facts[:1]:
            issued = fact.cited.issued if fact.cited else ""
            if claim.date and issued and relate_times(claim.date, parse_edtf(issued)) in (Times.SAME, Times.OVERLAP):
                return Verdict(claim, "supported", (fact,), f"the source was issued on {parse_edtf(issued).label()}")
    return Verdict(claim, "unsupported", (), "the date of a report")
