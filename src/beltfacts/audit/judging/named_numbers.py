"""Numbers of a draft that the measure of a fact names, as the 12 of "children under 12", or that its quote tells beside its figure.

It looks up nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from beltfacts.audit.claims import Claim, counted_behind
from beltfacts.audit.comparing import is_of_passage
from beltfacts.audit.judging.verdicts import Verdict
from beltfacts.audit.words import stems
from beltfacts.model import Fact
from beltfacts.reading import LazyPattern, Quantity, find_quantities, parse_edtf

_LONGEST_WORD = 30
_WORD_BEFORE = LazyPattern(r"[^\W\d_]+(?=[\s-]?\Z)")
"""The word directly before a number."""

_MONTHS = {"mo": 1, "a": 12}
"""How many months a unit of time has."""

_NO_FACT_HAS_IT = ("unsupported", "ambiguous", "wrong-figure", "wrong-unit")


def with_named_number(verdict: Verdict, beside: Iterable[Verdict], text: str) -> Verdict:
    """Return the verdict on a figure. One that no fact has as its figure is right where the measure of a fact beside it names it: 12 of "under 12".

    It counts nothing, as in "12 schools", and the word before it is that of the measure. So is one that the quote of such a fact tells of
    another kind than its figure. `beside`: the verdicts on the figures of its sentence. `text`: that of their block.
    """
    claim = verdict.claim
    if verdict.verdict not in _NO_FACT_HAS_IT or claim.low is None or claim.low != claim.high:
        return verdict
    facts = [each.facts[0] for each in beside if each.facts and each is not verdict]
    fact = next((fact for fact in facts if _names_number(fact.measure, claim, text)), None)
    if fact:
        return verdict._replace(verdict="supported", facts=(fact,), reason=f"the measure names it: {fact.measure}")
    if verdict.verdict == "unsupported" and (fact := next((fact for fact in facts if _tells_number(fact, verdict, text)), None)):
        return verdict._replace(verdict="supported", facts=(fact,), reason=f"the source tells it: {fact.quote}")
    return verdict


def _tells_number(fact: Fact, verdict: Verdict, text: str) -> bool:
    """Return whether the quote of a fact tells the number of a claim beside its figure, of another kind, and no fact of the passage has it.

    So the 12 metres of "80% of vessels longer than 12 metres" are told. A number without a unit counts what it counts there.
    """
    claim = verdict.claim
    if claim.ordinal or (claim.unit or "") == fact.unit:
        return False
    if _is_length_of(fact, claim):
        return True
    counted = counted_behind(text, claim.end)
    if not any(
        _is_same(each, claim) and (claim.unit or _counts_one_of(counted, fact.quote, each.end)) for each in find_quantities(fact.quote)
    ):
        return False
    passage = (each.fact for each in verdict.weighed if each.fact.id == fact.id or is_of_passage(each.fact, fact))
    return not any(claim.low in (each.smallest, each.largest) for each in passage)


def _is_length_of(fact: Fact, claim: Claim) -> bool:
    """Return whether a claim is how many months or years the time of a fact has: "33 million tonnes in nine months", of January to September."""
    date = parse_edtf(fact.date) if claim.unit in _MONTHS and fact.date != "undated" else None
    if date is None or not (date.first and date.last) or claim.bound != "exact" or claim.low is None:
        return False
    end = date.last + timedelta(days=1)
    is_told = date.first.day == end.day == 1 and (claim.unit == "mo" or claim.low > 1)  # "one year" is said of many things
    return is_told and claim.low * _MONTHS[claim.unit or ""] == (end.year - date.first.year) * 12 + end.month - date.first.month


def _is_same(quantity: Quantity, claim: Claim) -> bool:
    """Return whether a number of a quote is that of a claim, in its unit, and is limited alike where both are."""
    is_number = claim.low == quantity.low == quantity.high and (claim.unit or None) == quantity.unit and not quantity.ordinal
    return is_number and (claim.bound == quantity.bound or "exact" in (claim.bound, quantity.bound))


def _counts_one_of(things: frozenset[str], quote: str, end: int) -> bool:
    """Return whether what a number of a quote counts, behind an offset, is one of some things."""
    return not things.isdisjoint(counted_behind(quote, end))


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
