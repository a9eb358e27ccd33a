"""Facts of one passage of a document, and the one of them that a sentence which repeats it has not told yet. It judges nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from beltfacts.audit.claims import Claim
from beltfacts.audit.comparing.values import Value
from beltfacts.audit.weighing import Weighed
from beltfacts.audit.words import DATE_STEMS, stems, with_families
from beltfacts.library.index import stem
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern

_DIGITS = LazyPattern("[0-9]+")

LIGHT = DATE_STEMS | frozenset(
    map(
        stem,
        "take took taken make made have had has get got come came stand stood reach total amount number figure level year season month time "
        "thousand million billion tonne kilometre metre about nearly almost only just now also still again too in all record since".split(),
    )
)
"""Stems of words that say of a figure that it is one, or when, and not what it is of."""


def is_of_passage(fact: Fact, other: Fact) -> bool:
    """Return whether two facts are of one passage: the quote of one holds that of the other."""
    return fact.id != other.id and fact.source == other.source and (fact.quote in other.quote or other.quote in fact.quote)


def left_over(
    claim: Claim, weighed: Sequence[Weighed], values: Mapping[str, Value], beside: Sequence[Fact], other_end: Fact | None
) -> Collection[str]:
    """Return the ids of facts that are the only one of their passage in the unit of a claim which the figures beside it leave over.

    A sentence that repeats a passage figure by figure means it. `beside`: the facts behind those figures. `other_end`: that behind the other
    one of "from 12 to 30", whose unit a bare number has too.
    """
    told = {fact.id for fact in beside}
    unit = "{rank}" if claim.ordinal else claim.unit or (other_end.unit if other_end else "")
    if not unit:
        return ()
    found: dict[str, dict[str, Weighed]] = {}
    for each in weighed:
        fact = each.fact
        if fact.id in told or fact.unit != unit or values[fact.id] not in (Value.OTHER, Value.EQUAL):
            continue
        for other in beside:
            if is_of_passage(fact, other):
                found.setdefault(other.quote, {})[fact.id] = each
    only = set[str]()
    for of_passage in found.values():
        equal = max((said_of(each) for each in of_passage.values() if values[each.fact.id] is Value.EQUAL), default=-1.0)
        others = [each for each in of_passage.values() if values[each.fact.id] is Value.OTHER]
        if len(others) == 1 and said_of(others[0]) > equal:
            only.add(others[0].fact.id)
    return only


def said_of(each: Weighed) -> float:
    """Return how much the clause of a claim says of a fact: of the names of its subject, and of its measure."""
    return each.named_near + each.told


def says_of_part(claim: Claim, each: Weighed, text: str) -> bool:
    """Return whether words beside a figure say something that a fact does not: "At home they took 29 points" after all points.

    So a figure is of a part, or of another thing, where the draft has told that of the fact before. `text`: that of the block.
    """
    last = max((match.end() for match in _DIGITS.finditer(text, claim.sentence[0], claim.start)), default=claim.sentence[0])
    begin = last if last < claim.clause[0] else claim.clause[0]
    said = stems(" ".join((text[begin : claim.start], text[claim.end : claim.clause[1]])))
    known = with_families(LIGHT | each.words.all | each.words.counted)
    return not known.issuperset(said)
