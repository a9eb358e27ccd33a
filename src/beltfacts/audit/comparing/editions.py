"""Which of several a clause and a fact are about, as the third forum, and whether a fact dates it otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from beltfacts.audit.claims import Claim, is_forecast, is_plan
from beltfacts.audit.comparing.figure_times import may_be_date_of
from beltfacts.audit.comparing.scopes import is_of_other_thing
from beltfacts.audit.drafts import Block
from beltfacts.audit.weighing import Weighed
from beltfacts.audit.words import stems
from beltfacts.model import Fact
from beltfacts.reading import Date, LazyPattern, find_dates

SURE_SUBJECT = 0.8
"""How surely a date must speak of the subject of an event whose word stands before it."""

_WORDS = "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth".split()
_NUMBERS = {word: number for number, word in enumerate(_WORDS, 2)} | {
    f"{number}{ending}": number
    for number in range(2, 100)
    for ending in ({1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number not in (11, 12, 13) else "th",)
}
"""Ordinal → its number. What is the first of its kind is no edition."""

_ORDINAL = LazyPattern(rf"\b(?:{'|'.join(_WORDS)}|[0-9]{{1,2}}(?:st|nd|rd|th))\b", re.IGNORECASE)
_WORDS_BEHIND = LazyPattern(r"(?:[\s-]+[^\W\d][\w'\u2019]*){1,6}")

_EDITION = frozenset(stems("edition time instalment occasion round meeting session kind"))
"""Stems of nouns that stand for an event which takes place again and again: "its fourth edition", "the 26th of its kind"."""
_MARK, _NAMED = LazyPattern(r"\s*[:;,.)](?!\d)"), 0.9
"""What stands behind an ordinal that has no noun, and the share of its name that the sentence of such a one has: "Summer Games 2024, the 11th:"."""
_MOST_EDITIONS_OFF = 3
"""Editions by which one is miscounted at most. One that is farther off counts something else: "the second time in Bergen"."""
_RANKS = LazyPattern(r"[\s-]+(?:[a-z]+est|most|least)\b", re.IGNORECASE)
"""What makes an ordinal a place in an order: "third largest"."""

_UP_TO = LazyPattern(r"\b(?:by|until|till|as of|up to)\s+(?:the\s+)?(?:(?:end|middle|close|beginning|start)\s+of\s+)?\Z", re.IGNORECASE)
_SINCE_EVENT = LazyPattern(r"\bsince\s+(?:(?:the|its|their|this|that|it|they|was|were)\s+){0,2}[a-z]+", re.IGNORECASE)
"""What stands before the day up to which something came together, and for the event since which it did: "by May 2024 ... since the launch"."""


def other_edition(claim: Claim, weighed: Sequence[Weighed], block: Block) -> Fact | None:
    """Return the fact that dates otherwise what a clause counts: "the third forum in 2021". None where none does, or one agrees."""
    assert claim.date is not None
    clause = block.text[slice(*claim.clause)]
    if len(find_dates(clause)) != 1:
        return None
    counted = [(_NUMBERS.get(word, 0), noun) for word, noun in _counted(clause)]
    found = list[Fact]()
    for each in weighed if counted else ():
        if each.subject < SURE_SUBJECT or each.is_elsewhere or each.fact.date == "undated":
            continue
        editions = _editions(each.fact) & {number for number, noun in counted if noun in each.words.heads}
        if editions and may_be_date_of(claim.date, each.fact.date):
            return None
        found += [each.fact] if editions and each.fact.period == "event" else []
    return found[0] if len({fact.subject for fact in found}) == 1 else None


def edition_meant(claim: Claim, weighed: Sequence[Weighed], block: Block, dates: Sequence[Date]) -> Fact | None:
    """Return the fact that numbers otherwise the event of a time which a clause tells as another one: "the fourth congress, in 2023".

    `dates`: the times that its clause tells. None where no fact or several number it, and where one gives it this number.
    """
    behind = _WORDS_BEHIND.match(block.text, claim.end) if claim.ordinal else None
    nouns = frozenset(stems(behind[0])) if behind else frozenset[str]()
    is_alone = claim.ordinal and _MARK.match(block.text, claim.end) is not None
    if not (nouns or is_alone) or (behind and _RANKS.match(behind[0])):
        return None
    found = list[Fact]()
    for each in weighed:
        fact = each.fact
        if fact.unit != "{rank}" or fact.period != "event" or each.subject < SURE_SUBJECT or each.is_elsewhere:
            continue
        is_named = not nouns.isdisjoint(_EDITION) or any(head in nouns for head in each.words.heads) or (is_alone and each.named >= _NAMED)
        if is_named and any(may_be_date_of(date, fact.date) for date in dates):
            found.append(fact)
    numbers = {fact.value for fact in found}
    if len(numbers) != 1 or not claim.low or not found[0].value or 1 in (claim.low, found[0].value):
        return None
    return found[0] if 0 < abs(claim.low - found[0].value) <= _MOST_EDITIONS_OFF else None


def is_other_edition(claim: Claim, each: Weighed, block: Block) -> bool:
    """Return whether a clause counts another of several than a fact is about: "the fourth forum" is not the third."""
    counted = {_NUMBERS.get(word, 0) for word, noun in _counted(block.text[slice(*claim.clause)]) if noun in each.words.heads}
    editions = _editions(each.fact)
    return bool(counted) and bool(editions) and not editions & counted


def is_event_meant(claim: Claim, each: Weighed, block: Block) -> bool:
    """Return whether the event that a fact dates may be that of a date: no other edition, no other thing of the kind, nothing done told as a plan."""
    fact, text = each.fact, block.text
    is_done = fact.status == "actual" and not is_plan(f"{fact.measure} {fact.quote}")
    (start, end), (first, last) = claim.clause, claim.whole
    if _UP_TO.search(text, start, claim.start) and _SINCE_EVENT.search(text, last, end):
        return False
    if is_done and is_forecast(f"{text[start:first]} {text[last:end]}"):
        return False
    return not is_other_edition(claim, each, block) and not is_of_other_thing(claim, each, text)


@lru_cache(1 << 6)
def _counted(text: str) -> tuple[tuple[str, str], ...]:
    """Return each ordinal of a text with the stem of each word up to six behind it: "third" with "forum"."""
    behind = ((match[0].lower(), _WORDS_BEHIND.match(text, match.end())) for match in _ORDINAL.finditer(text))
    return tuple((ordinal, noun) for ordinal, words in behind if words for noun in stems(words[0]))


def _editions(fact: Fact) -> frozenset[int]:
    """Return which of several a fact is about: 3 for one on the third forum."""
    if fact.unit == "{rank}":
        return frozenset([int(fact.value)] if fact.value is not None else ())
    return _numbers_in(fact.measure)


@lru_cache(1 << 10)
def _numbers_in(measure: str) -> frozenset[int]:
    """Return the ordinals of a measure as numbers."""
    return frozenset(_NUMBERS[match[0].lower()] for match in _ORDINAL.finditer(measure) if match[0].lower() in _NUMBERS)
