"""Whether a figure counts the things that a fact counts, or is a number of its measure whose unit is left out. It judges nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from beltfacts.audit.claims import Claim, is_in_another_language
from beltfacts.audit.comparing import Value, are_digits_swapped, compare_value, is_counted, significant_digits
from beltfacts.audit.drafts import Block
from beltfacts.audit.judging.grounds import Grounds
from beltfacts.audit.judging.mistakes import SURE
from beltfacts.audit.judging.told_measures import LEAST_TOLD, SURE_MEASURE
from beltfacts.audit.weighing import Weighed
from beltfacts.audit.words import CHINESE_REACH, nouns_behind, stems, with_families
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern

_NOUN_REACH, _NOUN_WORDS = 80, 7
"""Characters and words behind a number word in which its noun stands. It is said of many things: "the two sides"."""

_HOW_MANY = LazyPattern(r"\bhow many((?:\s[a-z-]+){1,3})", re.IGNORECASE)
"""A question for the number of things, and the words that say which."""

_FOR_EACH = LazyPattern(r"\s+(?:[a-z]+\s+){1,2}(?:a|an|per|for each|for every)\s+([a-z]+)", re.IGNORECASE)
"""What follows a number of something else for each such thing: "11,200 crowns a pupil"."""

_OF_THEM = LazyPattern(r"\s+of\s+(?:them|these|those|its|their)\b", re.IGNORECASE)
"""What stands for the noun of a number: "28 of them"."""

_PEOPLE = frozenset(
    f"{{{each}}}"
    for each in "person person-time guest participant delegate visitor tourist passenger traveller student trainee graduate foreigner citizen resident "
    "migrant refugee patient worker employee farmer user viewer voter".split()
)
"""Counted things that are people, so that a text may call them so: "4,000 people had registered"."""

_ANY_PEOPLE = ("{person}", "{person-time}")
"""Units of people of any kind, so that the words beside the figure say which."""

_OF_PEOPLE = 0.45
"""Share of the words of a measure's own from which people of any kind are those that it counts."""

_MOST_APART, _LARGE, _WELL_MEASURED = 1, 1000, 0.4
"""Powers of ten that a number without a unit may be from a fact's, the least such number, and the least share of the measure's words."""

_PERSONS, _PERSON_REACH = LazyPattern(r"[\u540d\u4f4d]|[\u4e00-\u9fff]{0,3}\u4eba"), 5
"""What makes a Chinese number one of people: a classifier of persons, or up to three characters and "people"."""

_NO_NOUN = LazyPattern(
    r"\s*(?:[.,;:)\u3002\uff0c\uff1b]|\Z)|\s+(?:have|has|had|are|were|is|was|came|come|went|go|today|now|in|on|at|it|they|we|there)\b"
)
"""What follows a number whose noun was said before: "agreements with 52."."""

_SURE_WITHOUT_NOUN = 0.7
"""How surely a claim must speak of a fact for a number without a noun to count what that does."""

_ONES = LazyPattern(r"\s+(?:[A-Z][a-z]+\s+)?ones\b")
"""What stands for such a noun: "twelve Asian ones"."""

OF_THINGS = LazyPattern(
    r"\s(?!(?:in|on|at|by|of|among|for|world|world-?wide|globally|overall|and|or|out|place|position|rank|as|from|to|since|until|with|than|but|so|too|"
    r"is|are|was|were|has|have|had|now|today|then|last|this|that|which|before|after|up|down|it|they|we)\b)[a-z]+\b"
)
"""What follows a number that counts things, and is no place in an order: "1 stop"."""

_THINGS = LazyPattern(r"\s[a-z]+s\b")
"""A plural directly behind a figure."""

_ABBREVIATION = LazyPattern(r"\s[A-Z]{2,5}(?![\w-])")
_NOUN = LazyPattern(r"\s[a-z]{4,}(?=\s*(?:[.,;:)]|\Z))")
"""What names a unit behind a number, and ends its clause."""

_NO_THINGS = ("{unit}", "{item}", "{piece}", "{rank}", "{TEU}")
"""Units of what may be called anything, and of no things."""


_NOUN_BEHIND = LazyPattern(r"(?:\s[a-z-]+){0,2}?\s([a-z]+s)\b")
"""The first plural behind a number, with two words before it at most."""

_SAID = 0.3
"""Share of a clause that a fact has at least whose things it does not name."""

_DIGITS_OF_YEAR = 4
"""Digits of a number that may be a year."""


def counts_the_same(claim: Claim, each: Weighed, text: str, beside: Sequence[Fact]) -> bool:
    """Return whether a figure counts what a fact counts, as far as both say. Of things, the noun or "of them" stands in the clause.

    The noun may stand with a figure beside it only: "has borders with 12 neighbours and treaties with nine". `text`: that of the block.
    `beside`: the facts behind those figures.
    """
    unit = each.fact.unit
    if not unit.startswith("{") or unit in ("{rank}", "{percentage-point}", "{multiple}") or claim.unit == unit:
        return True
    digits = significant_digits(claim)
    if are_digits_swapped(claim, each.fact) and (digits >= 4 or (digits >= 3 and each.about >= SURE_MEASURE and not each.foreign)):
        return True
    is_of_people = claim.unit in _ANY_PEOPLE or bool(not claim.unit and _PERSONS.match(text, claim.end, claim.end + _PERSON_REACH))
    if is_of_people and unit in _PEOPLE and (each.own if claim.unit else max(each.own, each.explained)) >= _OF_PEOPLE:
        return True
    if claim.unit and claim.unit.startswith("{") and claim.unit not in _ANY_PEOPLE:
        return False
    if (rate := _FOR_EACH.match(text, claim.end)) and not each.words.counted.isdisjoint(stems(rate[1])):
        return False
    if text[claim.start : claim.end].isalpha() and not (_NO_NOUN.match(text, claim.end) or _ONES.match(text, claim.end)):
        plural = _THINGS.match(text, claim.end)
        things = with_families(stems(plural[0])) if plural else frozenset[str]()
        if plural and each.words.counted.isdisjoint(things):
            return not things.isdisjoint(each.words.own) and not each.words.unit.isdisjoint(stems(text[claim.clause[0] : claim.start]))
        behind = " ".join(text[claim.end : claim.end + _NOUN_REACH].split()[:_NOUN_WORDS])
        asked = _HOW_MANY.search(text, claim.clause[0], claim.start)
        behind += f" {asked[1]}" if asked else ""
        return each.counted >= 1.0 and not each.words.unit.isdisjoint(stems(behind))
    is_counted_beside = any(other.unit == unit and other.subject == each.fact.subject for other in beside)
    if nouns := nouns_behind(text[claim.end : claim.end + CHINESE_REACH]):
        return not each.words.unit.isdisjoint(nouns)
    if (_NO_NOUN.match(text, claim.end) or _ONES.match(text, claim.end)) and each.about >= (
        SURE if is_counted_beside else _SURE_WITHOUT_NOUN
    ):
        return True
    return each.counted >= 1.0 or (is_of_them(claim, text) and max(each.measure, each.explained) >= SURE_MEASURE)


def is_of_them(claim: Claim, text: str) -> bool:
    """Return whether a figure is told as one "of them". `text`: that of the block."""
    return _OF_THEM.match(text, claim.end) is not None


def counts_others(grounds: Grounds, each: Weighed) -> bool:
    """Return whether a figure counts things that a fact does not count, as far as its clause says: 300 projects, not programmes."""
    claim, text = grounds.claim, grounds.scene.block.text
    said, unit = (code.partition("/")[0] for code in (claim.unit or "", each.fact.unit))
    if each.counted or not unit.startswith("{") or not is_counted(unit) or unit in (*_NO_THINGS, said) or {said, unit} <= _PEOPLE:
        return False
    if is_in_another_language(each.fact, grounds.scene.block.language):
        return False
    return bool(said) or (each.told < LEAST_TOLD and bool(OF_THINGS.match(text, claim.end)))


def is_in_unknown_unit(claim: Claim, each: Weighed, block: Block) -> bool:
    """Return whether a number is told in something that no word of a fact in a unit of measure has: "1.2 million kroner" for euros, "31,900 TEU"."""
    if claim.unit or claim.ordinal or claim.date or each.fact.unit in ("", "1", "%") or each.fact.unit.startswith("{"):
        return False
    told = _ABBREVIATION.match(block.text, claim.end) or (not block.language and _NOUN.match(block.text, claim.end)) or None
    if told is None:
        return False
    return (each.words.all | each.words.unit | frozenset(stems(each.fact.figure))).isdisjoint(with_families(stems(told[0])))


def is_count_of_row(each: Weighed, block: Block) -> bool:
    """Return whether a cell may count what a fact counts: it, its row or its column has a word for that, or for the measure.

    True where no things are counted, or it is no cell, or they say no more than a name of the subject.
    """
    unit = each.fact.unit
    if block.kind != "cell" or not unit.startswith("{") or not is_counted(unit) or unit in _NO_THINGS:
        return True
    labels = [frozenset(stems(label)) for label in (*block.labels[:2], block.text)]
    said = with_families([word for label in labels for word in label.difference(*(name for name in each.words.names if name <= label))])
    own = (each.words.measure - each.words.named) | each.words.counted
    return not said or not own or not said.isdisjoint(own)


def of_things_behind(rivals: Sequence[Weighed], ranked: Sequence[Weighed], claim: Claim, text: str) -> Sequence[Weighed]:
    """Return those of some facts that count what stands behind a figure, where one of all does: of "150 harbours in 40 countries" the harbours.

    `ranked`: all facts. `text`: that of the block.
    """
    behind = _THINGS.match(text, claim.end)
    things = with_families(stems(behind[0])) if behind else frozenset[str]()
    if not any(not things.isdisjoint(each.words.unit) and not each.is_elsewhere for each in ranked):
        return rivals
    return [each for each in rivals if not each.words.unit or not things.isdisjoint(each.words.counted)]


def of_untold_things(grounds: Grounds, ranked: Sequence[Weighed], known: Sequence[Weighed]) -> list[Weighed]:
    """Return the facts with another number of things that the words of a claim do not name: "of the buried, 42", where 52 people were.

    Its clause says some of what such a fact says, and no noun behind it names other things. `ranked`: all facts. `known`: those that count
    the same as far as the words say. Four digits alone may be a year.
    """
    claim, block = grounds.claim, grounds.scene.block
    text = block.text[claim.start : claim.end]
    if claim.unit or claim.ordinal or (text.isdigit() and len(text) == _DIGITS_OF_YEAR):
        return []
    noun = _NOUN_BEHIND.match(block.text, claim.end)
    things = with_families(stems(noun[1])) if noun else frozenset[str]()
    ids = {each.fact.id for each in known}
    return [
        each
        for each in ranked
        if grounds.value(each) is Value.OTHER
        and is_counted(each.fact.unit)
        and each.explained >= _SAID
        and not each.is_elsewhere
        and each.fact.id not in ids
        and is_count_of_row(each, block)
        and not (things and things.isdisjoint(each.words.all | each.words.counted))
    ]


def is_unit_left_out(claim: Claim, each: Weighed, text: str) -> bool:
    """Return whether a number without a unit is surely meant for a measure with one, as in "its capacity, 15 million, ...".

    `text`: that of the block.
    """
    fact = each.fact
    if claim.unit or claim.ordinal or not claim.low or not fact.smallest or fact.unit.startswith("{") or not fact.unit:
        return False
    is_near = abs(claim.low.adjusted() - fact.smallest.adjusted()) <= _MOST_APART and claim.low >= _LARGE
    is_sure = each.about >= SURE and each.measure >= _WELL_MEASURED and not each.is_elsewhere
    return is_near and is_sure and _is_other(claim, fact) and _NO_NOUN.match(text, claim.end) is not None


def _is_other(claim: Claim, fact: Fact) -> bool:
    """Return whether a number is not that of a fact, nor rightly rounded, were it in its unit."""
    return compare_value(claim._replace(unit=fact.unit), fact) is Value.OTHER
