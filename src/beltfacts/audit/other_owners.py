"""Whether a sentence says that a figure is of somebody or something else than a fact: "the farms of Norland", "in the cup". It judges nothing."""

from __future__ import annotations

from beltfacts.audit.claims import Claim
from beltfacts.audit.fact_words import DATE_STEMS, stems
from beltfacts.audit.phrases import initials_of
from beltfacts.audit.scenes import Scene
from beltfacts.audit.weighing import Weighed
from beltfacts.audit.word_families import with_families
from beltfacts.library.index import stem
from beltfacts.reading import LazyPattern

_WHOLLY_TOLD = 0.9
"""Share of the words of a measure from which a clause says it, whoever its first words name."""

_AHEAD = LazyPattern(
    r"\W*(?:In|At|On|Among|Amid|Under|Outside|Away from|From|For|Within|Inside|Across)\s(?:the\s|its\s|their\s|a\s|an\s)?"
    r"((?:[a-z][a-z'\u2019-]+\s?){1,3}?)(?=,|\s(?:the|it|they|its|their|there|we|he|she)\b|\s[A-Z0-9])"
)
"""A place or a part that opens a sentence: "In the cup the Hawks", "At home they"."""

_OWNED = LazyPattern(r"[A-Z][\w-]+['\u2019]s?\s(?:(?:own|many|other|small|large|big|old|new|young)\s)?([a-z]{3,}s)\b")
_OF_OWNER = LazyPattern(r"\W*(?:The|An?|Its|Their)\s(?:[a-z-]+\s){0,3}?([a-z]{3,})\s(?:of|at)\s(?:the\s)?[A-Z]")
_BEGINNING = LazyPattern(r"\W*(?:(?:And|But|Meanwhile,?|Yet|Still,?)\s)?([A-Z][a-z]{2,}s|[A-Z][a-z]{2,}ing)\s(?!of\b)")
"""Who or what a sentence begins with: "Norland's farms", "The best scorer of the Hawks", "Businesses in Norland"."""

_WHOSE = LazyPattern(r"\b(?:for|by|among)\s(?:the\s)?((?:[a-z-]+\s)?[a-z]{3,}s)\b")
"""What says in a measure whose it is: "price for households"."""
_FOR = LazyPattern(r"\b(?:for|among)\s(?:the\s)?((?:[a-z-]+\s)?[a-z]{3,}s)\b")
"""The same in a text."""

_LIGHT = DATE_STEMS | frozenset(
    map(
        stem,
        "report statement speech interview release paper study figure figures total fact addition contrast comparison particular general time "
        "season process course result way terms term end beginning start moment present least most average all whole long short first last "
        "people city town village state republic government county country region kingdom island inhabitant citizen number share amount rest part "
        "group host home value level size rate sum volume capital worth since others thousands millions billions hundreds dozens researchers "
        "officials experts authorities statistics numbers data results sources figures analysts estimates".split(),
    )
) - {stem("home")}
"""Stems of words that name nobody else."""


def is_of_other_owner(claim: Claim, each: Weighed, scene: Scene) -> bool:
    """Return whether the words before a figure begin with somebody, something or a part that is in no word of a fact."""
    text, known = scene.block.text, _known(claim, each, scene)
    start, end = claim.sentence[0], claim.start
    if (ahead := _AHEAD.match(text, start, end)) and _is_unknown(ahead[1], known):
        return True
    if (owned := _OF_OWNER.match(text, start, end)) and _is_unknown(owned[1], known):
        return True
    return is_of_others(claim, each, scene)


def is_of_others(claim: Claim, each: Weighed, scene: Scene) -> bool:
    """Return whether a measure says whose it is, "for households", and a sentence begins with others and does not say those: "Businesses paid"."""
    own = _WHOSE.search(each.fact.measure)
    if each.told >= _WHOLLY_TOLD or not own or not with_families(stems(scene.sentence(claim))).isdisjoint(stems(own[1])):
        return False
    text, known = scene.block.text, _known(claim, each, scene)
    start, end = claim.sentence[0], claim.start
    told = (_BEGINNING.match(text, start, end), _OWNED.search(text, start, end), _FOR.search(text, *claim.clause))
    return any(found and _is_unknown(found[1], known) for found in told)


def _known(claim: Claim, each: Weighed, scene: Scene) -> frozenset[str]:
    """Return the stems of a fact, those that mean the same, and those that its initials in the clause stand for."""
    spelled = (words for short, words in initials_of(scene.clause(claim)).items() if stem(short) in each.words.all)
    return with_families(each.words.all | each.words.counted).union(*spelled)


def _is_unknown(words: str, known: frozenset[str]) -> bool:
    """Return whether some words say something, and nothing that is known."""
    said = frozenset(stems(words.lower()))
    return bool(said) and said.isdisjoint(known | _LIGHT)
