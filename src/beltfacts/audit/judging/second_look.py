"""Facts that a claim may mean too, now that a first verdict says of what it is: other parts, other times, what its clause leaves out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from beltfacts.audit.claims import Claim, is_of_now
from beltfacts.audit.comparing import Value, compare_value, is_of_opposite_part, significant_digits
from beltfacts.audit.drafts import Block
from beltfacts.audit.judging.ellipsis import (
    facts_in_place,
    parts_of_ellipsis,
    states_of_ellipsis,
    subjects_of_ellipsis,
    told_before,
    words_of_ellipsis,
)
from beltfacts.audit.judging.siblings import are_parts, is_part_untold
from beltfacts.audit.judging.verdicts import Verdict
from beltfacts.audit.weighing import CandidateFinder, FactsByRow, Scene, Weighed, claimed_dates, look_around
from beltfacts.model import Fact

_LEAST_DIGITS = 3
"""Digits of a figure from which it is that of another time by no chance."""


class SecondLook:
    """Finds such facts in one library."""

    def __init__(self, finder: CandidateFinder, facts: FactsByRow) -> None:
        """Look them up with this finder, and read them from these facts."""
        self._finder = finder
        self._facts = facts

    def rows_of_parts(self, verdict: Verdict, scene: Scene, known: Sequence[int]) -> list[int]:
        """Return the rows of the facts beside the one that has a figure, where the clause leaves out which part that one is of.

        `known`: rows that were looked at.
        """
        claim = verdict.claim
        equal = (
            each.fact
            for each in verdict.weighed
            if compare_value(claim, each.fact) is Value.EQUAL and is_of_opposite_part(claim, each, scene)
        )
        told = verdict.facts[0] if verdict.verdict == "supported" else None if verdict.facts else next(equal, None)
        if told is None or not is_part_untold(told, scene.clause(claim)):
            return []
        rows = [row for row in self._finder.rows_beside(self._facts.rows[told.id]) if row not in known]
        return [row for row, fact in zip(rows, self._facts.read(rows), strict=True) if are_parts(fact, told)]

    def rows_of_times(self, verdict: Verdict, scene: Scene) -> list[int]:
        """Return the rows of the facts that have a figure which is wrong for its time: those on the same thing at other times.

        The claim tells its time, or speaks of now.
        """
        claim = verdict.claim
        if verdict.verdict != "wrong-figure" or significant_digits(claim) < _LEAST_DIGITS:
            return []
        if not claimed_dates(claim, scene) and not is_of_now(scene.clause(claim), scene.sentence(claim)):
            return []
        fact = verdict.facts[0]
        equal = (Value.EQUAL, Value.ROUNDED)
        return self._facts.rows_of([each for each in self._series_of(fact, fact.subject, scene) if compare_value(claim, each) in equal])

    def weigh_left_out(
        self,
        blocks: Sequence[Block],
        claim: Claim,
        verdicts: Mapping[Claim, Verdict],
        weighed: Sequence[Weighed],
        scene: Scene,
        recent: Sequence[Fact],
    ) -> list[Weighed]:
        """Return the facts that a claim may mean whose clause leaves out the measure, which the figure before it told.

        `verdicts`: those on the figures of its sentence. `weighed`: the facts that were looked at. `recent`: what the draft spoke of last.
        Empty where the clause says what it is of.
        """
        told = told_before(claim, verdicts, recent if claim.sentence[0] else (), weighed, scene.block.text)
        said = told and words_of_ellipsis(claim, told, verdicts, scene)
        if verdicts[claim].verdict == "supported" or told is None or said is None:
            return []
        found = parts_of_ellipsis(told, said, weighed)
        for subject in subjects_of_ellipsis(claim, told, said, weighed, scene.block.text):
            found += facts_in_place(claim, told.fact, subject, self._series_of(told.fact, subject, scene), scene)
        states = states_of_ellipsis(told, said, weighed)
        if not found and not states:
            return []
        around = look_around(blocks, claim).going_on(told.words.measure | told.words.unit | said)
        in_place = self._facts.weigh(around, self._facts.rows_of([*found, *states]), {told.fact.subject})
        return [each._replace(is_state=each.fact in states) for each in in_place]

    def _series_of(self, fact: Fact, subject: str, scene: Scene) -> list[Fact]:
        """Return the facts on a subject that measure what a fact does, at all times."""
        if subject != fact.subject:
            rows = self._finder.rows_of_measure(self._facts.rows_of([fact])[0], subject)[:1]
            return self._series_of(self._facts.read(rows)[0], subject, scene) if rows else []
        return [each for each in scene.rivals(fact) if each.dimensions == fact.dimensions]
