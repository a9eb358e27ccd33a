"""What a judgement knows of the sentence around a claim, and which of its dates may belong to a figure. It judges nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from beltfacts.audit.claims import (
    SAME,
    STATEMENT_ENDS,
    Claim,
    is_forecast,
    is_goal_reached,
    is_of_another_figure,
    is_of_now,
    is_past,
    is_plan,
    is_told_as_start,
    is_told_since,
    may_reach,
    opens_clause,
    split_sentences,
    tells_plan,
    tells_year_before,
)
from beltfacts.audit.drafts import Block
from beltfacts.model import Fact
from beltfacts.reading import Date, LazyPattern, find_dates

_YEARS_AWAY = LazyPattern(
    r"\s+(?:a|one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2})\s+(?:years?|months?|decades?|quarters?)\s+(?:(?:earlier|before|ago|later)\b|on(?=[.,;)]))"
    r"|\s+(?:(?:in|for)\s+)?the\s+(?:(?:year|month|quarter|decade)\s+(?:before|earlier|prior|after)|(?:previous|preceding|following|next)\s+(?:year|month|quarter))\b",
    re.IGNORECASE,
    ("year", "month", "decade", "quarter"),
)
"""What stands behind a figure of another time than the date beside it: "$2.7 trillion three years earlier"."""

_AWAY_AHEAD = LazyPattern(
    r"(?:\b(?:a|one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2})\s+(?:years?|months?|decades?|quarters?)\s+(?:earlier|before|later)"
    r"|\bthe\s+(?:year|month|quarter|decade)\s+(?:before|earlier|after))\b",
    re.IGNORECASE,
    ("year", "month", "decade", "quarter"),
)
"""The same before a figure: "two years later it had 31"."""

_LONGEST_AWAY = 60
"""Characters in which that stands."""

_LONGEST_BEFORE = 300
"""Characters before a sentence in which a plan is told that goes on in it."""

_RELATIVE = LazyPattern(
    r"\b(?:this|last|next|previous) (?:year|month|quarter|week|decade|season|spring|summer|autumn|winter)\b"
    r"|\b(?:first|second|third|fourth|last) (?:half|(?:[a-z]+ )?quarters?)\b"
    r"|[\u4eca\u53bb\u660e]\u5e74|[\u4e0a\u4e0b]\u534a\u5e74|\u5b63\u5ea6",
    re.IGNORECASE,
)
"""Times that only the date of the draft can tell."""

_LAST_YEAR = LazyPattern(
    r"(?<!\bthan )(?<!\bfrom )(?<!\bon )(?<!\bsince )\blast year(?!['\u2019])\b|(?<![\u6bd4\u8f83])\u53bb\u5e74(?!\u540c\u671f)",
    re.IGNORECASE,
)
"""What tells the time of a figure itself, and not that of another one with which it is compared."""

_EARLIER = LazyPattern(
    r"\b(?:before|earlier|previous(?:ly)?|former(?:ly)?|prior|ago|once|initial(?:ly)?|original(?:ly)?|used to|at first)\b|此前|之前|以前|当初|曾",
    re.IGNORECASE,
)
_LATER = LazyPattern(r"\b(?:later|since|after|until|from)\b|后来", re.IGNORECASE)
"""Words of a sentence for another time than the one before it tells."""

_DATED_LINE = LazyPattern(
    r"\W*(?:[0-9]{1,2}\s+)?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+)?(?:[0-9]{1,2},\s+)?(?P<year>(?:1[5-9]|20)[0-9]{2})\b(?:\s*[:.)|\u2013\u2014\uff1a]|\s+-\s|\s+[A-Z])"
)
"""A line of a chronology, which begins with its date and tells what was in the present tense: "2010 The area comes into being"."""


class Scene(NamedTuple):
    """What is known around the claims of one sentence.

    block: the block.
    dates: the dates that its sentence names for figures, with their offsets.
    names: the sources that it names, with their offsets.
    rivals: returns the facts beside one, on its subject and measure.
    event_dates: the dates that are of an event, and of no figure.
    label_dates: the times that the labels of a cell name.
    figures: those of the sentence.
    told_above: ids of the facts that the sentences before spoke of last.
    blocks: those of the draft.
    """

    block: Block
    dates: Sequence[Claim]
    names: Sequence[tuple[str, int]]
    rivals: Callable[[Fact], Sequence[Fact]]
    event_dates: Sequence[Claim] = ()
    label_dates: Sequence[Date] = ()
    figures: Sequence[Claim] = ()
    told_above: Collection[str] = ()
    blocks: Sequence[Block] = ()

    @property
    def named_dates(self) -> list[tuple[Claim, Date]]:
        """The dates that the sentence names, for figures and of events."""
        return [(each, each.date) for each in (*self.dates, *self.event_dates) if each.date]

    @property
    def is_alone(self) -> bool:
        """Whether the sentence has one figure only."""
        return len(self.figures) == 1

    def clause(self, claim: Claim) -> str:
        """Return the clause of a claim. The labels of a cell belong to it."""
        return " ".join((*self.block.labels, self.block.text[slice(*claim.clause)]))

    def stretch(self, claim: Claim) -> str:
        """Return the clause of a claim, of the first figure of a sentence with all words before it. The labels of a cell belong to it.

        The words behind another figure may be that figure's: "62 ha of oak and 40 ha of pine".
        """
        start, end = claim.sentence[0], claim.clause[1]
        is_first = not any(start <= each.start < claim.start for each in self.figures)
        return " ".join((*self.block.labels, self.block.text[start if is_first else claim.clause[0] : end]))

    def statement(self, claim: Claim) -> str:
        """Return the part of the sentence of a claim between semicolons, or all of it."""
        start, end = claim.sentence
        first = max(self.block.text.rfind(mark, start, claim.start) for mark in STATEMENT_ENDS) + 1
        last = min((at for mark in STATEMENT_ENDS if (at := self.block.text.find(mark, claim.end, end)) >= 0), default=end)
        return " ".join((*self.block.labels, self.block.text[max(start, first) : last]))

    def statement_to_next(self, claim: Claim) -> str:
        """Return the same up to the clause of the next figure, whose words are that figure's."""
        text = self.statement(claim)
        following = min((each.clause[0] for each in self.figures if each.clause[0] >= claim.clause[1]), default=claim.sentence[1])
        last = self.block.text[following : claim.sentence[1]]
        return text.removesuffix(last) if last else text

    def sentence(self, claim: Claim) -> str:
        """Return the sentence of a claim. The labels of a cell belong to it."""
        return " ".join((*self.block.labels, self.block.text[slice(*claim.sentence)]))

    def before(self, claim: Claim) -> str:
        """Return the end of the text before the sentence of a claim: in its block, or in the paragraph before where it begins one."""
        before = self.block.text[: claim.sentence[0]]
        if not before.strip() and claim.block and self.block.kind == "text":
            before = self.blocks[claim.block - 1].text
        return before[-_LONGEST_BEFORE:]

    def tells_plan(self, text: str) -> bool:
        """Return whether some words of the sentence tell what is planned, or stand in a cell, which tells plans and facts alike."""
        language = self.block.language
        return self.block.kind == "cell" or is_plan(text) or (bool(language) and tells_plan(language, text))

    def is_after_plan(self, claim: Claim) -> bool:
        """Return whether a plan that was not reached yet is told before the sentence of a claim."""
        before = self.before(claim)
        return self.tells_plan(before) and not is_goal_reached(before)


def claimed_dates(claim: Claim, scene: Scene) -> list[tuple[Claim, Date]]:
    """Return the dates that may belong to a figure: those of its clause, or the only one of its sentence.

    A clause that tells what is now, as "which is 5 million", what is to come, or what was at first, or has a time of its own, as "last year", has none of
    another clause.
    """
    text, language = scene.block.text, scene.block.language
    every = (scene.dates, scene.event_dates)
    dates, events = ([each for each in some if not is_of_another_figure(each, claim, text, language)] for some in every)
    inside = [each for each in (*dates, *events) if claim.clause[0] <= each.start < claim.clause[1] and each.date]
    clause = text[slice(*claim.clause)]
    has_own_time = (is_of_now(clause) and not SAME.match(clause)) or is_forecast(clause) or is_told_as_start(clause)
    is_alone = len(scene.dates) == 1 and not scene.event_dates and not has_own_time and not _RELATIVE.search(clause)
    ahead = [each for each in dates if opens_clause(each, claim, text)]
    near = inside or ahead or ([each for each in dates if may_reach(each, claim, text, language)] if is_alone else [])
    if len(inside) > 1:
        inside.sort(key=lambda each: each.start)
        after = [each for each in inside if each.start >= claim.end]
        before = [each for each in inside if each.end <= claim.start]
        near = [*after[:1], *before[-1:]]
    if scene.block.language and tells_year_before(scene.block.language, clause):
        return []
    if not inside and _AWAY_AHEAD.search(text, claim.clause[0], claim.whole[0]):
        return []
    if any(each in scene.event_dates for each in near) or _YEARS_AWAY.match(text, claim.whole[1], claim.whole[1] + _LONGEST_AWAY):
        return []
    if not near and scene.label_dates:
        return [(claim, date) for date in scene.label_dates]
    return [(each, each.date) for each in near if each.date is not None]


def is_told_relatively(claim: Claim, scene: Scene) -> bool:
    """Return whether a sentence tells a time by "this year" or "the first half", which only the date of the draft can tell."""
    return _RELATIVE.search(scene.block.text, *claim.sentence) is not None


def tells_other_time(text: str) -> bool:
    """Return whether a text tells another time than that of which it speaks, or one that only the date of the draft can tell: "a year before"."""
    return any(pattern.search(text) for pattern in (_EARLIER, _AWAY_AHEAD, _RELATIVE))


def is_told_of_last_year(claim: Claim, scene: Scene) -> bool:
    """Return whether a clause tells a figure as that of last year."""
    return not scene.block.language and _LAST_YEAR.search(scene.clause(claim)) is not None


def tells_relatively(fact: Fact) -> bool:
    """Return whether the quote of a fact does so too."""
    return _RELATIVE.search(fact.quote) is not None


def time_before(claim: Claim, scene: Scene) -> Date | None:
    """Return the only time that the sentence before names, where that of a claim tells what was, and names no time of its own; else None."""
    text, (start, end) = scene.block.text, claim.sentence
    if scene.dates or scene.event_dates or scene.label_dates or not is_past(text[start:end]):
        return None
    if _LATER.search(text, start, end) or tells_other_time(text[start:end]):
        return None
    before = next((span for span in reversed(split_sentences(text)) if span[1] <= start), None)
    if before is None or "\n" in text[before[0] : start].rstrip(" ")[-2:]:
        return None
    named = [phrase for phrase in find_dates(text[slice(*before)]) if phrase.named.date.first]
    return named[0].named.date if len(named) == 1 and named[0].start == named[0].named.start else None


def year_of_line(claim: Claim, text: str) -> int | None:
    """Return the year of the line of a chronology in which a claim stands; None for other lines. `text`: that of the block."""
    line = _DATED_LINE.match(text, text.rfind("\n", 0, claim.start) + 1)
    return int(line["year"]) if line else None


def is_of_this_year(claim: Claim, fact: Fact, scene: Scene) -> bool:
    """Return whether a clause tells a figure as that of "this year", or of a part of one, and a fact counts all of several years since a start."""
    if fact.period != "cumulative" or "/" not in fact.date or claimed_dates(claim, scene):
        return False
    clause = scene.clause(claim)
    return bool(_RELATIVE.search(clause)) and not is_told_since(clause) and not _RELATIVE.search(fact.quote)
