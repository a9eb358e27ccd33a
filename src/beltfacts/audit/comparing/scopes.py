"""Whether a figure is of another part, stretch or kind than a fact with like words: exports of trade, growth of a share. It judges nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from beltfacts.audit.claims import Claim, initials_of, is_earlier_state, is_numbered_otherwise, is_told_as_start, is_told_since_start
from beltfacts.audit.comparing.chinese_measures import is_other_chinese_kind
from beltfacts.audit.weighing import Scene, Weighed
from beltfacts.audit.words import PART_OF, stems, stems_in
from beltfacts.library.index import stem
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern

_OF_MEMBERS = LazyPattern(r"\s+of\s+(?:its|their|the|these|those|our|all)\s+([a-z-]+(?:\s+[a-z]+)?)", re.IGNORECASE)
"""What stands behind a number of things that are some of them: "44 of its members"."""

_THAT_OF = LazyPattern(r"\b(?:that|those)\s+(?:of|in|for)\s+(?:the\s+)?([A-Z][\w'\u2019-]*(?:\s+(?:of\s+)?[A-Z][\w'\u2019-]*)*)")
"""What says whose a figure of the same kind is."""

_OTHER_THING = LazyPattern(
    r"\b(old|older|former|previous|(?<!\band )other|another|parallel|neighbou?ring|nearby|"
    r"rival|existing|conventional|classic|second|third|next|further)\s+([a-z-]+)",
    re.IGNORECASE,
)
"""Words that make a thing another one of its kind: "the old line". In "steel and other metals" steel is one."""

_NUMBER = LazyPattern(r"[0-9][0-9.,]*")
_DIGITS = frozenset("0123456789")
_OF_NUMBER = _DIGITS | frozenset(".,")
"""Characters before and behind digits that make them a part of another number."""

_UP = (
    r"(?<!\bmake )(?<!\bmakes )(?<!\bmade )(?<!\bmaking )(?<!\btakes )(?<!\btook )up|rose|ris(?:e|es|en|ing)|gr(?:e|o)w(?:s|n|ing)?|growth|"
    r"increas\w+|gain(?:s|ed|ing)?|jump\w*|climb\w*|surg(?:e|ed|ing)|soar\w*|expand\w*|leap\w*|advanc\w+|plus"
)
_DOWN = (
    r"down|fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin\w+|decreas\w+|shr(?:ank|ink|unk)\w*|dip(?:s|ped|ping)?|slump\w*|plunge\w*|tumbl\w+|slid|slipped|"
    r"reduc\w+|lower(?:ed|ing)?|cut(?:s|ting)?|minus"
)
_BY = (
    r"(?:\s+(?:by|of|about|around|some|nearly|almost|roughly|more|over|under|less|than|only|just|another|an?|the|annual|annually|on|average|each|year|every|"
    r"sharply|slightly|strongly|further|again|even|estimated)){0,5}\s*"
)
_CHANGED = LazyPattern(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})){_BY}\Z", re.IGNORECASE)
_CHANGED_CHINESE = LazyPattern(r"(?:(?P<up>增长|上升|提高|增加|上涨)|(?P<down>下降|减少|降低|下跌|缩减))(?:了|约|近|超过|逾|达)*\Z")
_CHANGE_BEHIND = LazyPattern(
    r"\s*(?:-|\s)?(?:annual |year-on-year |yearly |average )?(?:(?P<up>growth|increase|rise|gain|jump|surge|more than|higher than|larger than)"
    r"|(?P<down>fall|drop|decline|decrease|reduction|cut|less than|lower than|fewer than))\b",
    re.IGNORECASE,
)
"""What says that a per cent is a change, before and behind it."""

_SHARE_BEFORE = LazyPattern(
    rf"\b(?:share|shares|account(?:s|ed|ing)? for|mak(?:e|es|ing) up|made up|represent(?:s|ed|ing)?|stand(?:s|ing)? for|stood for|compris\w+)\b{_BY}\Z"
    r"|(?:占|占比)(?:了|约|近|超过|到|达)*\Z",
    re.IGNORECASE,
)
"""What says that a per cent is a share."""

_SHARE_BEHIND = LazyPattern(r"\s+of\s+(?:all|the|its|their|total|global|world)\b", re.IGNORECASE)
_NEARLY = r"(?:\s+(?:about|around|some|nearly|almost|roughly|more than|over|only|just))?\s+\Z"
_APART = LazyPattern(
    rf"\b(?:differ\w*|exceed\w*|surpass\w*|outnumber\w*|beat|beats|outstrip\w*|trail\w*|lag\w*|leads?|led|ahead|behind|apart)\b[^.;:]{{0,30}}\bby{_NEARLY}"
    rf"|\b(?:gap|margin|difference|lead|distance)\b(?:\s+between\b[^.;:]{{0,60}}?)?\s+(?:of|was|is|were|stood at){_NEARLY}",
    re.IGNORECASE,
)
_APART_BEHIND = LazyPattern(
    r"\s*(?:(?!(?:to|from)\b)[a-z]+\s+){0,2}(?:(?:more|fewer|less|higher|lower|larger|smaller|above|below|ahead|short|behind)\s+(?:than|of)|apart)\b",
    re.IGNORECASE,
)
_MOVED_BY = LazyPattern(rf"\b(?:{_UP}|{_DOWN})\s+by{_NEARLY}", re.IGNORECASE)
"""What says that a figure is how far two others lie apart, or how much one moved."""
_DIFFERENT = frozenset(map(stem, "difference gap margin lead more less higher lower change saving".split()))

_OF_WAYS = ("km", "m", "[mi_i]", "h", "min", "d")
"""Units of the way between two places, which lie so far apart."""

_A_HEAD = LazyPattern(r"\bper[\s-](?:capita|head|person|inhabitant|resident)\b|人均", re.IGNORECASE)
"""What says that a figure is that of one person."""

_CHANGES = ("%", "{multiple}", "{percentage-point}")
_BASE_YEAR = LazyPattern(
    r"\b(?:since|compared\s(?:to|with)|than\s(?:in|for)|(?:figure|level)\s(?:in|of|for))\s(?:the\s)?((?:1[5-9]|20)[0-9]{2})\b",
    re.IGNORECASE,
)
"""Units of changes, and the year from which one is counted."""

_TRADED = frozenset(("export", "import"))
_GROWN = frozenset(map(stem, "growth rise increase gain".split()))
_SHRUNK = frozenset(map(stem, "reduction decline decrease fall drop cut".split()))
_SHARED = frozenset(map(stem, "share proportion portion coverage percentage part".split()))
"""Stems of words in a measure for growth, for the opposite, and for a share."""


def is_other_scope(claim: Claim, each: Weighed, scene: Scene) -> bool:
    """Return whether a figure is of another part, stretch or state of what a fact measures."""
    return (
        _is_that_of_another(claim, each, scene.block.text)
        or is_of_other_thing(claim, each, scene.block.text)
        or _is_of_part(claim, each, scene)
        or _is_of_other_stretch(claim, each, scene)
        or is_other_kind(claim, each.fact, scene.block.text)
        or is_other_chinese_kind(claim, each, scene.block.text)
    )


def _is_that_of_another(claim: Claim, each: Weighed, text: str) -> bool:
    """Return whether a figure is told as "that of Tanzania", which the subject of a fact is not. `text`: that of the block.

    The name may go on in small letters: "that of the Euro area".
    """
    owners = [*_THAT_OF.finditer(text, claim.clause[0], claim.start)]
    if not owners:
        return False
    owner = stems(text[owners[-1].start(1) : claim.start])
    most = len(stems(owners[-1][1]))
    return not any(name <= frozenset(owner[: max(most, len(name))]) for name in each.words.names if name)


def is_of_other_thing(claim: Claim, each: Weighed, text: str) -> bool:
    """Return whether a clause is about another thing of the kind, as "the old line", of which a fact is not. `text`: that of the block."""
    others = [*_OTHER_THING.finditer(text, claim.clause[0], claim.start)]
    if not others or (each.fact.smallest is not None and is_earlier_state(each.fact.measure)):
        return False
    own = each.words.measure | each.words.named
    return any(not own.isdisjoint(stems(other[2])) and each.words.all.isdisjoint(stems(other[1])) for other in others)


def _is_of_part(claim: Claim, each: Weighed, scene: Scene) -> bool:
    """Return whether a text speaks of a part, as exports are of trade, of which a fact is not."""
    some = _OF_MEMBERS.match(scene.block.text, claim.end)
    if some and not each.words.counted.isdisjoint(stems(some[1])) and not _is_of_some(each.fact):
        return True
    own = _parts(each.words.measure | each.words.named)
    clause, language = scene.clause(claim), scene.block.language
    spelled = frozenset[str]().union(*(words for short, words in initials_of(clause).items() if stem(short) in each.words.all))
    said = _parts(frozenset(stems_in(language, clause)) - spelled)
    if own:
        said = said or _parts(stems_in(language, scene.sentence(claim)))
        return bool(said) and said != own
    return not said <= _parts(each.words.all)


def is_of_opposite_part(claim: Claim, each: Weighed, scene: Scene) -> bool:
    """Return whether a clause names the other part than a fact measures: men, not women. What one exports another imports: those are no such parts."""
    own = _parts(each.words.measure) - _TRADED
    language = scene.block.language
    said = _parts(stems_in(language, scene.clause(claim))) - _TRADED
    return bool(own and said) and own.isdisjoint(said) and own.isdisjoint(_parts(stems_in(language, scene.sentence(claim))))


def _is_of_some(fact: Fact) -> bool:
    """Return whether the figure of a fact is told as a number of some things: "largest trading partner of its 18 neighbours"."""
    return " of " in f" {fact.figure} " or f"of its {fact.figure}" in fact.quote or f"with {fact.figure}" in fact.quote


def _parts(words: Iterable[str]) -> frozenset[str]:
    """Return the parts that some stems name."""
    return frozenset(PART_OF[word] for word in words if word in PART_OF)


def _is_of_other_stretch(claim: Claim, each: Weighed, scene: Scene) -> bool:
    """Return whether a text tells all since a start, or the state at the start, of which a fact is not."""
    fact, clause = each.fact, scene.clause(claim)
    words = fact.measure.split()
    if fact.period == "flow" and "since" not in words and is_told_since_start(clause) and not is_earlier_state(fact.measure):
        return True
    return is_told_as_start(clause) and not is_earlier_state(fact.measure) and "first" not in words


def is_other_kind(claim: Claim, fact: Fact, text: str) -> bool:
    """Return whether a figure is told as another kind than that of a fact: per head, not in all; a change, not a share; of Scope 3, not 1.

    `text`: that of the block.
    """
    if _is_total_of_head(claim, fact, text) or _is_difference(claim, fact, text) or is_numbered_otherwise(claim, fact, text):
        return True
    if _is_of_other_base(claim, fact, text):
        return True
    if claim.unit != "%" or fact.unit != "%":
        return False
    words = frozenset(stems(fact.measure))
    changes, shares = not words.isdisjoint(_GROWN | _SHRUNK), not words.isdisjoint(_SHARED)
    if direction(claim, text):
        return shares and not changes
    before = text[max(0, claim.whole[0] - 80) : claim.whole[0]]
    return changes and not shares and bool(_SHARE_BEFORE.search(before) or _SHARE_BEHIND.match(text, claim.whole[1]))


def _is_of_other_base(claim: Claim, fact: Fact, text: str) -> bool:
    """Return whether a change is told since another year than that of a fact: tripled since 2013, not since 2019."""
    if fact.unit not in _CHANGES:
        return False
    said = {found[1] for found in _BASE_YEAR.finditer(text, *claim.clause)}
    own = {found[1] for found in _BASE_YEAR.finditer(f"{fact.measure} {fact.quote}")} if said else set()
    return bool(own) and said.isdisjoint(own)


def _is_difference(claim: Claim, fact: Fact, text: str) -> bool:
    """Return whether a figure is told as how far two others lie apart, or how much one moved, and a fact is neither."""
    before = text[max(0, claim.whole[0] - 80) : claim.whole[0]]
    behind = _APART_BEHIND.match(text, claim.whole[1])
    is_way = behind is not None and claim.unit in _OF_WAYS and behind[0].endswith("apart")
    is_apart = _APART.search(before) or (behind and not is_way)
    if not is_apart and (claim.unit == "%" or not _MOVED_BY.search(before)):
        return False
    said = frozenset(stems(f"{fact.measure} {fact.quote}"))
    return said.isdisjoint(_GROWN | _SHRUNK | _DIFFERENT)


def _is_total_of_head(claim: Claim, fact: Fact, text: str) -> bool:
    """Return whether a figure is told per head, and a fact is in all, as neither its unit nor its words say otherwise."""
    if not claim.unit or "/" in f"{claim.unit}{fact.unit}" or "%" in (claim.unit, fact.unit) or not _A_HEAD.search(text, *claim.clause):
        return False
    return not _A_HEAD.search(f"{fact.measure} {fact.figure} {fact.quote}")


def direction(claim: Claim, text: str) -> int:
    """Return 1 where a figure is told as a rise, -1 as a fall, 0 where neither is said beside it. `text`: that of the block."""
    before = text[max(0, claim.whole[0] - 80) : claim.whole[0]]
    found = _CHANGED.search(before) or _CHANGED_CHINESE.search(before) or _CHANGE_BEHIND.match(text, claim.whole[1])
    return 0 if not found else 1 if found["up"] else -1


def is_opposite(claim: Claim, fact: Fact, text: str) -> bool:
    """Return whether a figure is told as a fall and a fact is a rise, or the other way round."""
    if not (said := direction(claim, text)):
        return False
    words = frozenset(stems(fact.measure))
    up, down = not words.isdisjoint(_GROWN), not words.isdisjoint(_SHRUNK)
    is_less = fact.smallest is not None and fact.smallest < 0
    return up != down and (said < 0) == (up != is_less)


def is_of_measure(printed: str, fact: Fact) -> bool:
    """Return whether a figure belongs to the name of a measure: 10% of "share of the highest 10%"."""
    number, measure = _NUMBER.search(printed), fact.measure
    at = measure.find(number[0]) if number else -1
    while number and at >= 0:
        if measure[:at][-1:] not in _OF_NUMBER and measure[at + len(number[0]) :][:1] not in _DIGITS:
            return True
        at = measure.find(number[0], at + 1)
    return False
