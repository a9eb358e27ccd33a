"""How surely a claim speaks of a fact: its subject, its measure, and what stands around the figure.

It looks at words, not at whether the figure is right.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property
from math import fsum
from typing import NamedTuple, overload

from beltfacts.audit.weighing.naming import Naming, countries_in, name_in_text
from beltfacts.audit.weighing.surroundings import SYNONYM, Surroundings
from beltfacts.audit.words import FactWords, covered, total_rarity
from beltfacts.model import Fact

_NAMED = 0.6
"""Share of the words of a name that a sentence has at least to name the subject."""

_SURELY_SAID, _SAID = 0.8, 3
"""Share of the words of a measure, and of a clause, from which it speaks of a fact though the sentence before names others, and the words
that such a clause has at least."""

_LEAST_OF_ROW = 0.34
"""Share of the words of a row's label that the fact has at least."""

_MOST_OF_ROW = 0.6
"""Share of the words of a label that is written as a name, from which it may be what a fact measures."""

_WITHOUT_ASIDE = 0.9
"""How much a measure counts of which a text has all words but those in brackets."""

_MOST_FOREIGN, _MOST_FOREIGN_BEFORE = 0.5, 0.9
"""Share of the names of a sentence up to which the fact may lack them, and of those of the sentence before, where it has none itself."""


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
    is_other_row: whether it stands in the row of a table whose label the fact has hardly.
    told: share of the words of `own` that its clause has, or words that mean the same.
    is_state: whether it tells another state of what the sentence before told, of which the clause says no more: "Now it is eighteen".
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
    is_other_row: bool = False
    told: float = 1.0
    is_state: bool = False


class WeighedLater(Sequence[Weighed]):
    """Facts that are weighed when they are first looked at. Those of most dates never are: an event or a figure beside it settles it."""

    def __init__(self, weigh: Callable[[], Sequence[Weighed]]) -> None:
        """Keep what weighs them."""
        self._weigh = weigh

    @cached_property
    def _weighed(self) -> Sequence[Weighed]:
        """The facts."""
        return self._weigh()

    @overload
    def __getitem__(self, at: int) -> Weighed: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Weighed]: ...
    def __getitem__(self, at: int | slice) -> Weighed | Sequence[Weighed]:
        """Return a fact, or some."""
        return self._weighed[at]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._weighed)


def first_of(weighed: Sequence[Weighed], most: int) -> Sequence[Weighed]:
    """Return the first of some facts. Those that are weighed later stay so."""
    return WeighedLater(lambda: weighed[:most]) if isinstance(weighed, WeighedLater) else weighed[:most]


class Weigher:
    """Tells how surely one claim speaks of each fact. What depends on the subject of a fact alone is found once for all of its facts."""

    def __init__(
        self,
        around: Surroundings,
        rarity: Mapping[str, float],
        related: Mapping[str, frozenset[str]],
        recent: Collection[str] = (),
        totals: dict[frozenset[str], float] | None = None,
    ) -> None:
        """Weigh facts for the claim in some surroundings.

        `rarity`: how much each stem counts. `related`: for each stem of the surroundings, stems that mean the same. `recent`: the subjects
        that the draft spoke of last. `totals`: how much sets of stems of facts count together, as far as other claims needed it; it grows.
        """
        self._around = around
        self._rarity = rarity
        self._related = related
        self._recent = recent
        self._totals = {} if totals is None else totals
        self._said = [(word, rarity.get(word, 1.0), related.get(word)) for word in around.said]
        is_topic_before = not around.topic <= around.here.keys()
        self._is_long = len(set(around.said)) >= _SAID and is_topic_before
        self._most_foreign = _MOST_FOREIGN_BEFORE if is_topic_before else _MOST_FOREIGN
        self._told_here = {**dict.fromkeys(around.told, SYNONYM), **dict.fromkeys(around.said, 1.0)}
        self._countries = countries_in(around.printed)
        self._naming: dict[str, Naming] = {}
        self._near: dict[frozenset[str], Mapping[str, float]] = {frozenset(): around.near}
        self._left_to_explain: dict[frozenset[str], tuple[float, list[tuple[str, float, frozenset[str] | None]]]] = {}

    def weigh(self, fact: Fact, words: FactWords) -> Weighed:
        """Return how surely the claim speaks of a fact."""
        around, named, known = self._around, words.named, words.all
        naming = self._naming.get(fact.subject)
        if naming is None:
            naming = self._naming[fact.subject] = name_in_text(around, self._covered, words, is_recent=fact.subject in self._recent)
        near = self._near_with(named & words.measure)
        measure = self._measured(words.measured, words.aside, near)
        foreign = _count_foreign(around.names, words, naming.unsaid)
        explained = self._explained(named, known)
        about = 0.3 * naming.subject + 0.35 * measure + 0.35 * explained
        is_part = not around.things.isdisjoint(words.measure)
        is_counted = is_part or not words.counted or not (words.counted.isdisjoint(around.told) or self._counts_others(words))
        is_sure = self._is_long and measure >= _SURELY_SAID and explained >= _SURELY_SAID
        is_other_row = bool(around.row) and (self._share_of_row(known) < _LEAST_OF_ROW or self._is_named_otherwise(words))
        is_elsewhere = (
            is_other_row
            or naming.is_like_another
            or (bool(self._countries) and self._is_of_country(fact, words))
            or (
                naming.here < _NAMED
                and not is_sure
                and _count_foreign(around.topic, words, naming.unsaid) > self._most_foreign * len(around.topic - words.measure)
                and not naming.is_pointed_at
            )
        )
        own = 1.0 if len(words.own) < 2 else measure if words.own is words.measured else self._measured(words.own, words.aside, near)
        told = self._measured(words.telling, words.aside, self._told_here)
        return Weighed(
            fact,
            words,
            about,
            naming.subject,
            measure,
            explained,
            1.0 if is_counted else 0.0,
            foreign,
            is_elsewhere,
            naming.printed,
            naming.printed_near,
            own,
            "",
            is_other_row,
            told,
        )

    def _is_of_country(self, fact: Fact, words: FactWords) -> bool:
        """Return whether a word of a measure has the stem of a country that the sentence names: "male" that of Mali."""
        return any(stemmed in words.measure and word not in fact.measure.lower() for word, stemmed in self._countries)

    def _covered(self, words: frozenset[str], here: Mapping[str, float]) -> float:
        """Return the same as `covered` for stems of facts, whose rarities are all known, so that their sum is made once."""
        met = here.keys() & words
        if not met:
            return 0.0
        total = self._totals.get(words)
        if total is None:
            total = self._totals[words] = total_rarity(words, self._rarity)
        rarity = self._rarity
        return fsum([rarity.get(word, 1.0) * here[word] for word in met]) / total if total else 0.0

    def _measured(self, words: frozenset[str], aside: frozenset[str], here: Mapping[str, float]) -> float:
        """Return the share of some stems that a text has; nearly the same where it leaves out only those in brackets."""
        share = self._covered(words, here)
        outside = words - aside if aside else None
        return max(share, _WITHOUT_ASIDE * self._covered(outside, here)) if outside and outside != words else share

    def _share_of_row(self, known: Collection[str]) -> float:
        """Return how much of the label of its row a fact has, 0 to 1."""
        row = self._around.row
        met = {word: 1.0 for word in row if word in known or any(other in known for other in self._related.get(word, ()))}
        return covered(row, met, self._rarity)

    def _is_named_otherwise(self, words: FactWords) -> bool:
        """Return whether the label of its row is a name, which no name of the subject has all words of, nor the measure most."""
        row = self._around.row
        if not self._around.is_row_name:
            return False
        own = max((len(row & name) / len(row) for name in words.names), default=0.0)
        return own < 1.0 and len(row & words.weighed) < _MOST_OF_ROW * len(row)

    def _near_with(self, names: frozenset[str]) -> Mapping[str, float]:
        """Return how near each stem stands, where some of a measure are of the name of its subject too, which may stand farther off."""
        near = self._near.get(names)
        if near is None:
            near, subject = self._around.near, self._around.subject
            near = self._near[names] = {**near, **{word: max(near.get(word, 0.0), subject.get(word, 0.0)) for word in names}}
        return near

    def _explained(self, named: frozenset[str], known: frozenset[str]) -> float:
        """Return how much of the clause a fact has, by the stems of its subject's names and all of its stems."""
        if named not in self._left_to_explain:
            left = [each for each in self._said if each[0] not in named] or self._said
            self._left_to_explain[named] = fsum([weight for _, weight, _ in left]), left
        total, left = self._left_to_explain[named]
        met = [
            weight if word in known else weight * SYNONYM
            for word, weight, others in left
            if word in known or (others and not others.isdisjoint(known))
        ]
        return fsum(met) / total if total else 0.0

    def _counts_others(self, words: FactWords) -> bool:
        """Return whether a figure is told of things that are in no word of a fact: drivers, not employees."""
        things = self._around.things
        return bool(things) and things.isdisjoint(words.all | words.counted)


def _count_foreign(names: frozenset[str], words: FactWords, unsaid: frozenset[str]) -> int:
    """Return how many names of a text a fact lacks. Those that only a name of its subject has which the text hardly has are not its own.

    `unsaid`: the stems of such names, which are all among the words of the fact.
    """
    if not names:
        return 0
    of_unsaid = names & unsaid
    return len(names - words.all) + (len(of_unsaid - words.measure - words.quote - words.lands) if of_unsaid else 0)
