"""Whether a sentence says that a figure is of somebody or something else than a fact: "the farms of Norland", "in the cup". It judges nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from beltfacts.audit.claims import Claim, initials_of, is_in_another_language
from beltfacts.audit.weighing import Scene, Weighed, clause_names, name_at_start
from beltfacts.audit.words import DATE_STEMS, printed_words, stems, with_families
from beltfacts.compare import measure_words
from beltfacts.library.index import stem, tokenize
from beltfacts.reading import LazyPattern

_WHOLLY_TOLD = 0.9
"""Share of the words of a measure from which a clause says it, whoever its first words name."""

_NAMED_HERE = 0.9
"""Share of a name that a sentence has to name a subject and no other."""

_PARTLY_NAMED = 0.6
"""Share of a name from which a sentence may name a subject."""

_HARDLY_NAMED = 0.3
"""Share of a name up to which a sentence does not name a subject."""

_AHEAD = LazyPattern(
    r"\W*(?:In|At|On|Among|Amid|Under|Outside|Away from|From|For|Within|Inside|Across)\s(?:the\s|its\s|their\s|a\s|an\s)?"
    r"((?:[a-z][a-z'\u2019-]+\s?){1,3}?)(?=,|\s(?:the|it|they|its|their|there|we|he|she)\b|\s[A-Z0-9])"
)
"""A place or a part that opens a sentence: "In the cup the Hawks", "At home they"."""

_OWNED = LazyPattern(r"[A-Z][\w-]+['\u2019]s?\s(?:(?:own|many|other|small|large|big|old|new|young)\s)?([a-z]{3,}s)\b")
_OF_OWNER = LazyPattern(r"\W*(?:The|An?|Its|Their)\s(?:[a-z-]+\s){0,3}?([a-z]{3,})\s(?:of|at)\s(?:the\s)?[A-Z]")
_BEGINNING = LazyPattern(r"\W*(?:(?:And|But|Meanwhile,?|Yet|Still,?)\s)?([A-Z][a-z]{2,}s|[A-Z][a-z]{2,}ing)\s(?!of\b)")
"""Who or what a sentence begins with: "Norland's farms", "The best scorer of the Hawks", "Businesses in Norland"."""

_RELATED = (
    "rivals? competitors? opponents? adversar(?:y|ies) neighbou?rs? predecessors? successors? counterparts? namesakes? twins? "
    "sisters? imitators? challengers?"
)
_OF_RELATED = LazyPattern(
    r"\W*(?:(?:and|but|while|whereas|meanwhile,?|yet|even|only|in\s[a-z]+,)\s+){0,2}"
    r"(?:the|an?|its|their|his|her|our|another|(?:[A-Z]|the\s[a-z])[\w'\u2019 -]{1,40}?['\u2019]s?)"
    rf"\s+(?:(?!of\b)[a-z-]+\s+){{0,2}}?({'|'.join(_RELATED.split())})\b(?!,\s(?:the\s)?(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""Who a clause begins with that is known by a subject and is another: "the rival of Norland", "its neighbour"."""

_NAME_AT_START = LazyPattern(r"\W*(?:The\s)?([A-Z][\w-]*[a-z](?:\s[A-Z][\w-]*[a-z])+)(?=,|\s[a-z])")
"""A name of two words or more that begins a sentence."""

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

_DONE = LazyPattern(
    r"(?:\s+(?:people|persons|men|women|children))?(?:\s+(?:are|were|was|got|have been|had been))?"
    r"\s+([a-z]{3,}ed|left|took|went|came|saw|fell|won|lost|got|ran|bought|sold|gave|found|drove|rode|flew|wrote|fled)\b",
    re.IGNORECASE,
)
_LIVED = frozenset(map(stem, "lived resided dwelled inhabited counted".split()))
"""What happened to those that a number counts, "people were injured", and what says no more than that there are so many."""


def is_done_to_others(claim: Claim, each: Weighed, scene: Scene) -> bool:
    """Return whether a figure counts those to whom something happened that is in no word of a fact: the injured, not deaths."""
    done = _DONE.match(scene.block.text, claim.end)
    return done is not None and each.words.all.isdisjoint(with_families(stems(done[1]))) and not _LIVED.issuperset(stems(done[1]))


def is_of_other_owner(claim: Claim, each: Weighed, scene: Scene) -> bool:
    """Return whether the words before a figure begin with somebody, something or a part that is in no word of a fact."""
    text, known = scene.block.text, _known(claim, each, scene)
    start, end = claim.sentence[0], claim.start
    if (ahead := _AHEAD.match(text, start, end)) and _is_unknown(ahead[1], known):
        return True
    if (owned := _OF_OWNER.match(text, start, end)) and _is_unknown(owned[1], known):
        return True
    return _is_of_other_country(claim, each, scene) or is_of_others(claim, each, scene)


def _is_of_other_country(claim: Claim, each: Weighed, scene: Scene) -> bool:
    """Return whether a statement begins with a country that is in no word of a fact, and the clause of a figure, a later one, names nobody."""
    text = scene.block.text
    if claim.clause[0] == claim.sentence[0] or clause_names(text, *claim.clause, False):
        return False
    return not name_at_start(scene.statement(claim)) <= each.words.all


def is_of_others(claim: Claim, each: Weighed, scene: Scene) -> bool:
    """Return whether a sentence begins with others than those of whom a fact is, or with another that is known by its subject."""
    if is_in_another_language(each.fact, scene.block.language):
        return False
    return _is_for_others(claim, each, scene) or _is_of_related(claim, each, scene) or _is_of_another_name(claim, each, scene)


def _is_for_others(claim: Claim, each: Weighed, scene: Scene) -> bool:
    """Return whether a measure says whose it is, "for households", and a sentence begins with others and does not say those: "Businesses paid"."""
    own = _WHOSE.search(each.fact.measure)
    if each.told >= _WHOLLY_TOLD or not own or not with_families(stems(scene.sentence(claim))).isdisjoint(stems(own[1])):
        return False
    text, known = scene.block.text, _known(claim, each, scene)
    start, end = claim.sentence[0], claim.start
    told = (_BEGINNING.match(text, start, end), _OWNED.search(text, start, end), _FOR.search(text, *claim.clause))
    return any(found and _is_unknown(found[1], known) for found in told)


def _is_of_related(claim: Claim, each: Weighed, scene: Scene) -> bool:
    """Return whether a sentence or a clause begins with another that is known by a subject, of which a fact says nothing: "the rival of Norland"."""
    text, said = scene.block.text, each.words.all | each.words.counted
    begun = (_OF_RELATED.match(text, start, claim.start) for start in {claim.sentence[0], claim.clause[0]})
    return any(found is not None and said.isdisjoint(stems(found[1])) for found in begun)


def _is_of_another_name(claim: Claim, each: Weighed, scene: Scene) -> bool:
    """Return whether a sentence that is about others begins with a name of two words or more, of which a fact lacks some, and that is no source."""
    begun = _NAME_AT_START.match(scene.block.text, claim.sentence[0], claim.start) if each.is_elsewhere and not each.settled_by else None
    if begun is None or any(at >= begun.start(1) and at < begun.end(1) for _, at in scene.names):
        return False
    return not each.words.all.issuperset(stems(begun[1]))


def _known(claim: Claim, each: Weighed, scene: Scene) -> frozenset[str]:
    """Return the stems of a fact, those that mean the same, and those that its initials in the clause stand for."""
    spelled = (words for short, words in initials_of(scene.clause(claim)).items() if stem(short) in each.words.all)
    return with_families(each.words.all | each.words.counted).union(*spelled)


def _is_unknown(words: str, known: frozenset[str]) -> bool:
    """Return whether some words say something, and nothing that is known."""
    said = frozenset(stems(words.lower()))
    return bool(said) and said.isdisjoint(known | _LIGHT)


def is_of_other_subject(each: Weighed, ranked: Sequence[Weighed], sentence: str, before: frozenset[str]) -> bool:
    """Return whether a sentence names another subject than that of a fact, of which the library tells the same in another figure.

    So it does where the other's name holds this one's, as Guinea-Bissau that of Guinea, and the sentence has it once. `before`: the words of
    the sentence before the figure, where a comma may stand within the name of its subject.
    """
    if _PARTLY_NAMED <= each.named < _NAMED_HERE:
        return False
    words = measure_words(each.fact.measure)
    is_wholly_or_not = each.named < _HARDLY_NAMED or each.named >= _NAMED_HERE
    return any(
        other.fact.unit == each.fact.unit
        and (
            other.named_near >= (_NAMED_HERE if each.named else _HARDLY_NAMED)
            or (is_wholly_or_not and any(name <= before for name in other.words.printed if name))
        )
        and (each.named < _PARTLY_NAMED or _is_name_within(each, other, sentence))
        and measure_words(other.fact.measure) == words
        for other in ranked
        if other.fact.subject != each.fact.subject
    )


def _is_name_within(each: Weighed, other: Weighed, sentence: str) -> bool:
    """Return whether a sentence names a subject only within the longer name of another."""
    said = tokenize(sentence)
    return any(
        name < longer and longer <= printed_words(sentence) and all(said.count(word) + said.count(f"{word}s") == 1 for word in name)
        for name in each.words.printed
        for longer in other.words.printed
        if name
    )
