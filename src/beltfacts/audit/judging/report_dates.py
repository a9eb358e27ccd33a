"""The dates on which something was reported, which are no dates of figures: a dateline, "the board said in May 2024". It looks up nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from beltfacts.audit.claims import VERBS_OF_SAYING, Claim
from beltfacts.audit.drafts import Block
from beltfacts.audit.judging.verdicts import Verdict
from beltfacts.compare import Times, relate_times
from beltfacts.reading import LazyPattern, parse_edtf

_REACH = 80
"""Characters before a date in which the words stand that make it one of a report."""

_BETWEEN = "back late early only on in at of from during published released issued dated printed posted the end start".split()
"""Words that may stand between the verb or the paper and its date."""
_REPORTED = VERBS_OF_SAYING | frozenset("published released issued announced printed posted updated accessed retrieved wrote".split())
_PAPERS = frozenset(
    (
        "report release article statement study paper interview speech post briefing bulletin survey press publication announcement edition"
    ).split()
)
_BEFORE_DATE = frozenset("of from in on dated".split())
"""Words of which one stands between a paper and its date: "a statement of"."""

_HAPPENED = LazyPattern(
    rf"\b(?:was|were|been|being|is|are)(?: \w+ly)? (?:concluded|recorded|counted|found|given|put|shown|observed|maintained)"
    rf"(?:[ \u00a0](?:{'|'.join(_BETWEEN)}))*[ \u00a0]\Z",
    re.IGNORECASE,
)
"""Verbs of saying that tell what happened where something was done: "talks were concluded in"."""

_PLACE_BEFORE = LazyPattern(r"\A\W{0,4}(?:[A-Z\u00c0-\u00de][\w.'\u2019-]*[ ,\u00a0]+){1,6}\Z")
_DASH_BEHIND = LazyPattern(r",?\s*(?:\([A-Z][^()]{0,40}\)\s*)?(?:[\u2013\u2014|]|-{1,2}\s)")
_WRITTEN_ON = LazyPattern(
    r"\A\W{0,4}(?:(?:last )?(?:prepared|written|updated|published|posted|as of|date|dated|by [^,]{2,40},)\W{1,3}(?:on )?)?\Z", re.I
)

_CITED = LazyPattern(
    r"(?:[(\[]|;\s)(?:(?:see|cf\.)\s)?[A-Z\u00c0-\u00de][\w.'\u2019-]*(?:(?:,|\s(?:and|&|of|for|the|et al\.,?))*\s[A-Z\u00c0-\u00de][\w.'\u2019-]*){0,6},?"
    r"(?:\set al\.,?)?\s\Z|[A-Z\u00c0-\u00de][\w'\u2019-]+\s(?:(?:and|&)\s[A-Z\u00c0-\u00de][\w'\u2019-]+|et al\.)\s\(\Z"
)
"""What stands before the year of a citation, which a bracket follows: "(Statistics Office 2025)", "Moe and Hill (2023)"."""


def is_report_date(claim: Claim, block: Block) -> bool:
    """Return whether a date is that of a report or of the draft itself: a dateline, a citation, or a date behind a verb of saying."""
    before = block.text[max(0, claim.whole[0] - _REACH) : claim.whole[0]]
    return is_date_of_draft(claim, block) or (_is_reported(before) and not _HAPPENED.search(before))


def is_date_of_draft(claim: Claim, block: Block) -> bool:
    """Return whether a date is that of the draft itself, its dateline or the day it was written, or that of a citation."""
    text = block.text
    before, behind = text[max(0, claim.whole[0] - _REACH) : claim.whole[0]], text[claim.whole[1] : claim.whole[1] + _REACH]
    if claim.whole[0] <= _REACH and _PLACE_BEFORE.match(before) and _DASH_BEHIND.match(behind):
        return True
    if block.kind != "cell" and claim.whole[0] <= _REACH and _WRITTEN_ON.match(before) and not behind.strip(" .)*"):
        return True
    return behind[:1] in (")", "]", ";") and bool(_CITED.search(before))


def _is_reported(before: str) -> bool:
    """Return whether a text before a date ends in what makes it the date of a report: "reported in ", "in a statement of "."""
    *words, end = before.lower().replace("\u00a0", " ").split(" ")
    if end:
        return False
    is_of_paper = bool(words) and words[-1] in _BEFORE_DATE
    for at in range(len(words) - 1, -1, -1):
        told = [_last_word(word) for word in words[max(0, at - 1) : at + 1]]
        if told[-1] in _REPORTED or (
            len(told) > 1 and ((words[at] == "it" and told[0] in _REPORTED) or (told[0] == "told" and words[at] == "reporters"))
        ):
            return True
        if is_of_paper and told[-1] in _PAPERS and told[0] != "to" and at < len(words) - 1:
            return True
        if words[at] not in _BETWEEN:
            return False
    return False


def _last_word(text: str) -> str:
    """Return the letters and digits at the end of a text without spaces."""
    at = len(text)
    while at and (text[at - 1].isalnum() or text[at - 1] == "_"):
        at -= 1
    return text[at:]


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
