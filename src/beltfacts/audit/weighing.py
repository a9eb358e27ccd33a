"""How surely a claim speaks of a fact: its subject, its measure, and what stands around the figure.

It looks at words, not at whether the figure is right.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from beltfacts.audit.fact_words import FactWords, covered
from beltfacts.audit.surroundings import SYNONYM, Surroundings
from beltfacts.model import Fact

_RECENT = 0.7
"""How surely a sentence goes on about the subject of the one before."""

_NAMED = 0.6
"""Share of the words of a name that a sentence has at least to name the subject."""

_SURELY_SAID, _SAID = 0.8, 3
"""Share of the words of a measure, and of a clause, from which it speaks of a fact though the sentence before names others, and the words
that such a clause has at least."""

_SPOKEN_OF = 0.75
"""Share of a name that a passage has, whose subject a later sentence calls by a word of the name: "the corridor"."""

_MOST_FOREIGN = 0.5
"""Share of the names of a sentence up to which the fact may lack them."""


class Weighed(NamedTuple):
    """A fact with how surely a claim speaks of it.

    about: 0 to 1, made of the three below.
    subject: how much of the best name of the subject stands around the claim, 0 to 1.
    measure: how much of the measure does, 0 to 1.
    explained: how much of the clause the fact has, 0 to 1.
    counted: 1 where the clause has a word for the counted thing, or nothing is counted; else 0.
    foreign: names in the clause that the fact does not have.
    is_elsewhere: whether the sentence names others and not the subject.
    named, named_near: share of the best name of the subject that the sentence has, and its clause.
    own: share of the words of the measure that are in no name of the subject; 1 where there are less than two.
    settled_by: what the author named behind the claim: "fact" for this fact, "source" for its source, or empty.
    """

    fact: Fact
    words: FactWords
    about: float
    subject: float
    measure: float
    explained: float
    counted: float
    foreign: int
    is_elsewhere: bool = False
    named: float = 0.0
    named_near: float = 0.0
    own: float = 1.0
    settled_by: str = ""


def weigh(
    fact: Fact,
    words: FactWords,
    around: Surroundings,
    rarity: Mapping[str, float],
    related: Mapping[str, frozenset[str]],
    recent: Collection[str] = (),
) -> Weighed:
    """Return how surely a claim speaks of a fact.

    `related`: for each stem of the surroundings, stems that mean the same. `recent`: the subjects that the draft spoke of last.
    """
    subject = max((covered(name, around.subject, rarity) for name in words.names), default=0.0)
    if fact.subject in recent:
        subject = max(subject, _RECENT)
    near = around.near
    named, known = words.named, words.all
    if in_names := named & words.measure:
        near = {**near, **{word: max(near.get(word, 0.0), around.subject.get(word, 0.0)) for word in in_names}}
    measure = covered(words.measure | words.unit, near, rarity)
    foreign = len(around.names - known)
    total = met = 0.0
    for word in [word for word in around.said if word not in named] or around.said:
        weight = rarity.get(word, 1.0)
        total += weight
        if word in known:
            met += weight
        elif word in related and not related[word].isdisjoint(known):
            met += weight * SYNONYM
    explained = met / total if total else 0.0
    about = 0.3 * subject + 0.35 * measure + 0.35 * explained
    counted = max((1.0 if word in around.told else 0.0 for word in words.counted), default=1.0)
    named_here = max((covered(name, around.here, rarity) for name in words.names), default=0.0)
    is_sure = min(measure, explained) >= _SURELY_SAID and len(set(around.said)) >= _SAID and not around.topic <= around.here.keys()
    is_elsewhere = (
        named_here < _NAMED
        and not is_sure
        and len(around.topic - known) > _MOST_FOREIGN * len(around.topic - words.measure)
        and not any(
            word in name and len(name) > 1 and len(name & passage) >= _SPOKEN_OF * len(name)
            for word, passage in around.pointed.items()
            for name in words.names
        )
    )
    whole, near_by = (
        max((len(name & said) / len(name) for name in words.printed if name), default=0.0) for said in (around.printed, around.printed_near)
    )
    own = covered(of_its_own, near, rarity) if len(of_its_own := words.measure - named) > 1 else 1.0
    return Weighed(fact, words, about, subject, measure, explained, counted, foreign, is_elsewhere, whole, near_by, own)
