"""Numbers of a draft that the measure of a fact names, as the 12 of "children under 12". It looks up nothing."""

from __future__ import annotations

from collections.abc import Iterable

from beltfacts.audit.claims import Claim, counted_behind
from beltfacts.audit.judging.verdicts import Verdict
from beltfacts.audit.words import stems
from beltfacts.reading import LazyPattern, find_quantities

_LONGEST_WORD = 30
_WORD_BEFORE = LazyPattern(r"[^\W\d_]+(?=[\s-]?\Z)")
"""The word directly before a number."""

_NO_FACT_HAS_IT = ("unsupported", "ambiguous", "wrong-figure", "wrong-unit")


def with_named_number(verdict: Verdict, beside: Iterable[Verdict], text: str) -> Verdict:
    """Return the verdict on a figure. One that no fact has as its figure is right where the measure of a fact beside it names it: 12 of "under 12".

    It counts nothing, as in "12 schools", and the word before it is that of the measure. `beside`: the verdicts on the figures of its
    sentence. `text`: that of their block.
    """
    claim = verdict.claim
    if verdict.verdict not in _NO_FACT_HAS_IT or claim.low is None or claim.low != claim.high:
        return verdict
    facts = [each.facts[0] for each in beside if each.facts and each is not verdict]
    fact = next((fact for fact in facts if _names_number(fact.measure, claim, text)), None)
    return verdict._replace(verdict="supported", facts=(fact,), reason=f"the measure names it: {fact.measure}") if fact else verdict


def _names_number(measure: str, claim: Claim, text: str) -> bool:
    """Return whether a measure names the number of a claim, with its unit and behind the same word."""
    numbers = [each for each in find_quantities(measure) if claim.low == each.low == each.high]
    is_counted = not counted_behind(text, claim.end) <= frozenset(stems(measure))
    if not numbers or is_counted:
        return False
    before = _word_before(text, claim.start)
    alike = (each for each in numbers if (claim.unit or None) == each.unit and before == _word_before(measure, each.number_start))
    return any(before or each.unit for each in alike)


def _word_before(text: str, start: int) -> str:
    """Return the word directly before an offset, in small letters; empty for none."""
    word = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    return word[0].lower() if word else ""
