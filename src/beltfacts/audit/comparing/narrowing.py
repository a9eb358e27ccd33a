"""Whether the words beside those of a measure narrow it to what a fact is not of: "haddock landings", "the club's striker". It looks up nothing."""

from __future__ import annotations

import re

from beltfacts.audit.claims import Claim
from beltfacts.audit.weighing import Weighed
from beltfacts.audit.words import chinese_names, name_stems, stems, with_families
from beltfacts.library.index import STOP, stem
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern

_WORD = LazyPattern(r"[A-Za-z][A-Za-z'\u2019-]*")

_OWNED = LazyPattern(
    r"[\w.](?:'s|s'|\u2019s|s\u2019)\s(?:[a-z-]+\s)?([a-z-]{3,})\s(?:[a-z]+ed|had|has|have|won|made|took|got|ran|sold|bought|lost|paid|spent|gave)\b"
)
"""Who did something that belongs to a subject: "Oslo's striker scored"."""

_WHOLE_OF = LazyPattern(
    r"\b(?P<name>[A-Z][\w-]*)['\u2019]s\s+(?P<what>(?:[a-z-]+\s+){0,3}[a-z-]+)|\b(?:the|total|all|foreign)\s(?P<thing>(?:[a-z-]+\s)?[a-z-]+)\sof\s(?:the\s)?(?P<of>[A-Z][\w-]*)"
)
"""Whose something is, and what: "ASEAN's total foreign trade", "the foreign trade of Norland"."""
_SHARE = stem("share")

_LIGHT = frozenset(
    "total overall annual yearly monthly daily weekly whole average mean median entire combined full final latest new current estimated reported "
    "official recorded domestic local national own main big large high higher low lower record such same other more most less least first last "
    "its their our your his her all some many few this that these those each every big small actual real only also just even still then now "
    "year month week day quarter half season summer winter spring autumn town city country region district province state village area county"
    " company club team school group".split()
)
"""Words before the noun of a measure that do not say of what it is."""
_VERBS = frozenset(
    "made make saw see took take got get won win paid pay gave give kept keep left leave cut put set hit met led lost ran run sold sell bought buy "
    "brought bring spent spend sent send grew grow rose rise fell fall drew draw held hold had has have was were are been did does count report show cost need "
    "want earn earn earns employ employ produce receive".split()
)
_NO_NOUN_ENDINGS = ("ed", "ing", "ly", "s", "er", "est")
"""Endings of words that are hardly a noun beside another one."""


def is_narrowed(claim: Claim, each: Weighed, text: str) -> bool:
    """Return whether a clause tells a figure of a narrower thing than a fact is of, or of somebody who belongs to its subject.

    `text`: that of the block. A clause that has all words of a measure says that one, whatever stands beside them.
    """
    if is_share_of_other(claim, each.fact, text):
        return True
    known = with_families(each.words.all)
    clause = text[slice(*claim.clause)]
    at = claim.start - claim.clause[0]
    owned = _OWNED.search(clause[: max(0, at)])
    if owned and known.isdisjoint(stems(owned[1])):
        return True
    if each.words.measure <= with_families(stems(clause)):
        return False
    words = [word for word in _WORD.finditer(clause) if not at <= word.start() < claim.end - claim.clause[0]]
    for before, word in zip(words, words[1:], strict=False):
        is_head = not word[0].endswith("ed") and not each.words.measure.isdisjoint(stems(word[0]))
        if is_head and clause[before.end() : word.start()] == " " and _narrows(before[0], known, is_first=not before.start()):
            return True
    return False


def is_share_of_other(claim: Claim, fact: Fact, text: str) -> bool:
    """Return whether a share is told as one of what somebody else has than the whole of a fact: of China's trade, not of ASEAN's. `text`: that of the block."""
    whole = _WHOLE_OF.search(fact.measure) if claim.unit == fact.unit == "%" else None
    if not whole:
        return False
    clause, (name, noun) = text[slice(*claim.clause)], _owner_and_thing(whole)
    found = (_owner_and_thing(match) for match in _WHOLE_OF.finditer(clause))
    said = {
        word for owner, words in found if not noun.isdisjoint(words) and _SHARE not in words for word in name_stems(owner)
    } | chinese_names(text[claim.clause[0] : claim.start].partition("\u5360")[2])
    return bool(said) and said.isdisjoint(name_stems(name))


def _owner_and_thing(whole: re.Match[str]) -> tuple[str, frozenset[str]]:
    """Return whose something is, and the stems of what it is."""
    return whole["name"] or whole["of"], frozenset(stems(whole["what"] or whole["thing"]))


def _narrows(word: str, known: frozenset[str], *, is_first: bool) -> bool:
    """Return whether a word before a noun says of what that is, and a fact does not have it. `known`: its stems, and words like them."""
    lower = word.lower()
    if (word[0].isupper() and not is_first) or len(word) < 3 or lower in STOP or lower in _LIGHT or lower in _VERBS:
        return False
    return not lower.endswith(_NO_NOUN_ENDINGS) and known.isdisjoint(stems(lower))
