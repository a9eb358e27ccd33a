"""Judge the claims of a block: which facts they speak of, and what they are to them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from beltfacts.audit.attribution import speaks_for
from beltfacts.audit.claims import Claim
from beltfacts.audit.quotations import is_altered
from beltfacts.audit.scenes import Scene, claimed_dates, dates_apart, is_of_unknown_time, time_penalty
from beltfacts.audit.values import Value, are_digits_swapped, compare_value, significant_digits, units_fit
from beltfacts.audit.verdicts import Verdict
from beltfacts.audit.weighing import Weighed
from beltfacts.audit.wording import is_average, is_earlier_state, is_of_now, is_peak, is_plan, is_told_as_done, is_unfinished, state_free
from beltfacts.compare import Kind, measure_words, relate
from beltfacts.model import Fact
from beltfacts.reading import parse_edtf

SUPPORTS = 0.3
"""How surely a claim must speak of a fact for an equal figure to count."""

SURE = 0.6
"""How surely a claim must speak of a fact for another figure to be wrong."""

SURE_UNIT = 0.4
"""The same where the digits agree and the unit does not. Three digits that agree are no chance."""

_SWAPPED = (0.0, 0.0, 0.12, 0.25, 0.35)
"""How much surer a claim is of a fact whose digits it has in another order, by the number of digits."""

_UNIT_LEFT_OUT = 0.5
"""How surely a number without a unit must speak of a measure to be one."""

_SURE_RIVAL = 0.55
"""How surely a claim must speak of a fact with another figure for an equal one elsewhere to be chance."""

_CHANCE = (0.15, 0.15, 0.2, 0.28, 1.0)
"""How much less surely a claim may speak of the fact with its figure than of one with another, by the number of digits: few agree by chance."""

_FOREIGN = 0.25
"""How much less sure a claim is of a fact for each name in its clause that the fact does not have."""

_LEAST_MEASURE = 0.3
"""Share of the words of a measure that a text has at least for its figure to be wrong."""

_SURE_OF_ANY_TIME = 0.75
"""How surely a claim must speak of a fact though another clause of its sentence names another time."""

_LEAST_FOR_ALARM = {"wrong-date": 0.42, "overstated": 0.3}
"""How surely a claim of one or two digits must speak of the fact that has them for each alarm. Three digits that agree are less of a chance."""

_LEAST_MEASURE_LEFT = 0.2
"""The same for the only figure of a passage that the sentence has not told yet."""

_LEFT_OVER = 0.13
"""How much surer a claim speaks of that one."""

_MARGIN = 0.04
"""How much surer a claim must speak of the best fact than of the next one with another figure."""

_FITS = (Value.EQUAL, Value.ROUNDED, Value.ALLOWED)


def judge_figure(claim: Claim, weighed: Sequence[Weighed], scene: Scene, beside: Sequence[Fact]) -> Verdict:
    """Return the verdict on a figure.

    `weighed`: facts, those that it surely speaks of first. `beside`: facts that support other figures near it.
    """
    values = {each.fact.id: compare_value(claim, each.fact) for each in weighed}

    left_over = _left_over(claim, weighed, values, beside)

    def sureness(each: Weighed) -> float:
        """Return how surely the claim speaks of a fact, with what stands beside it and its time."""
        bonus = _beside_bonus(each.fact, beside) + (_LEFT_OVER if each.fact.id in left_over else 0.0)
        return each.about + bonus - time_penalty(claim, each.fact, scene)

    def meant(each: Weighed) -> float:
        """Return the same, less where the clause names others."""
        return sureness(each) - _FOREIGN * min(each.foreign, 2)

    ranked = sorted(weighed, key=sureness, reverse=True)
    fitting = [each for each in ranked if values[each.fact.id] in (*_FITS, Value.STRONGER) and sureness(each) + 0.1 >= SUPPORTS]
    digits = significant_digits(claim)
    rivals = [each for each in ranked if values[each.fact.id] is Value.OTHER and _counts_the_same(claim, each)]
    surest = max(map(meant, rivals), default=0.0)
    if not claim.unit and scene.block.kind != "cell":
        fitting = [each for each in fitting if sureness(each) >= _UNIT_LEFT_OUT or units_fit("", each.fact.unit)]
    if fitting and surest >= _SURE_RIVAL:
        fitting = [each for each in fitting if meant(each) >= surest - _CHANCE[min(digits, 4)]]
    if fitting:
        verdict = _judge_fitting(claim, fitting, values, scene, ranked)
        of_fact = next(each for each in fitting if each.fact is verdict.facts[0])
        least = _LEAST_FOR_ALARM.get(verdict.verdict, 0.0) if digits < 3 else SUPPORTS
        is_founded = digits >= 4 or (not of_fact.is_elsewhere and meant(of_fact) + time_penalty(claim, of_fact.fact, scene) >= least)
        if verdict.verdict in _LEAST_FOR_ALARM and not is_founded:
            return Verdict(claim, "unsupported", (), "no fact is surely on this", ranked)
        return verdict
    least = SURE_UNIT if digits < 3 else SUPPORTS
    units = [each for each in ranked if values[each.fact.id] is Value.OTHER_UNIT and sureness(each) >= least]

    def slip(each: Weighed) -> float:
        """Return how surely a claim speaks of a fact, more so where its digits are only swapped."""
        return meant(each) + (_SWAPPED[min(digits, 4)] if are_digits_swapped(claim, each.fact) else 0.0)

    others = sorted((each for each in rivals if _may_be_wrong(claim, each, scene, beside)), key=slip, reverse=True)
    best = others[0] if others else None
    if units and (best is None or digits >= 3 or sureness(units[0]) >= slip(best) - 0.15):
        fact = units[0].fact
        return Verdict(claim, "wrong-unit", (fact,), f"the source says {fact.figure}", ranked)
    least_measure = _LEAST_MEASURE_LEFT if best is not None and best.fact.id in left_over else _LEAST_MEASURE
    if best is not None and slip(best) >= SURE and (best.measure >= least_measure or are_digits_swapped(claim, best.fact)):
        rest = [each for each in others[1:] if each.fact.smallest != best.fact.smallest and not _same_series(each.fact, best.fact)]
        if not rest or slip(rest[0]) < slip(best) - _MARGIN:
            clause = scene.block.text[slice(*claim.clause)]
            fact = _later_state(claim, best.fact, clause, ranked, scene) or best.fact
            return Verdict(claim, "wrong-figure", (fact,), f"the source says {fact.figure}", ranked)
        return Verdict(claim, "ambiguous", (best.fact, rest[0].fact), "several facts may be meant, and none has this figure", ranked)
    return Verdict(claim, "unsupported", (), "no fact on this", ranked)


def _beside_bonus(fact: Fact, beside: Sequence[Fact]) -> float:
    """Return how much surer a fact is because facts of its passage support figures beside the claim.

    The passage is told by the quote, or by the place in the fact file, where facts stand in the order of the document.
    """
    if any(_is_of_passage(fact, each) for each in beside):
        return 0.12
    return 0.07 if any(each.file == fact.file and 0 < abs(each.ordinal - fact.ordinal) <= 2 for each in beside) else 0.0


def _may_be_wrong(claim: Claim, each: Weighed, scene: Scene, beside: Sequence[Fact]) -> bool:
    """Return whether a claim may be meant for a fact with another figure: its sentence is about no other name, and of no other time.

    Digits in another order, and figures beside it from the same passage, show that it is.
    """
    if are_digits_swapped(claim, each.fact) and significant_digits(claim) >= 3:
        return True
    is_dated = any(claim.clause[0] <= date.start < claim.clause[1] for date in scene.dates)
    is_apart = time_penalty(claim, each.fact, scene) and (is_dated or each.about < _SURE_OF_ANY_TIME)
    if is_apart or is_of_unknown_time(claim, each.fact, scene):
        return False
    return not each.is_elsewhere or any(_is_of_passage(each.fact, other) for other in beside)


def _is_of_passage(fact: Fact, other: Fact) -> bool:
    """Return whether two facts are of one passage: the quote of one holds that of the other."""
    return fact.id != other.id and fact.source == other.source and (fact.quote in other.quote or other.quote in fact.quote)


def _left_over(claim: Claim, weighed: Sequence[Weighed], values: Mapping[str, Value], beside: Sequence[Fact]) -> Collection[str]:
    """Return the ids of facts that are the only one of their passage in the unit of a claim which the figures beside it leave over.

    A sentence that repeats a passage figure by figure means it.
    """
    told = {fact.id for fact in beside}
    if not claim.unit:
        return ()
    found: dict[str, list[str]] = {}
    for each in weighed:
        fact = each.fact
        if fact.id in told or fact.unit != claim.unit or values[fact.id] is not Value.OTHER:
            continue
        for other in beside:
            if _is_of_passage(fact, other):
                found.setdefault(other.quote, []).append(fact.id)
    return {ids[0] for ids in found.values() if len(set(ids)) == 1}


def _counts_the_same(claim: Claim, each: Weighed) -> bool:
    """Return whether a figure counts what a fact counts, as far as both say. Of things, the noun stands in the clause."""
    unit = each.fact.unit
    if not unit.startswith("{") or unit in ("{rank}", "{percentage-point}", "{multiple}") or claim.unit == unit:
        return True
    if are_digits_swapped(claim, each.fact) and significant_digits(claim) >= 4:
        return True
    return each.counted >= 1.0 and not (claim.unit and claim.unit.startswith("{"))


def _judge_fitting(
    claim: Claim, fitting: Sequence[Weighed], values: Mapping[str, Value], scene: Scene, ranked: Sequence[Weighed]
) -> Verdict:
    """Return the verdict on a figure that a fact has: supported, or what else is wrong with it."""
    text = scene.block.text
    clause = text[slice(*claim.clause)]
    best = fitting[0]
    fact = best.fact

    def verdict(name: str, reason: str, *facts: Fact) -> Verdict:
        """Return a verdict that rests on the best fact, and others."""
        return Verdict(claim, name, (fact, *facts), reason, ranked)

    if claim.quotation and is_altered(text[slice(*claim.quotation)], [each.fact for each in fitting]):
        return verdict("misquote", f"the document says: {fact.quote}")
    timely = [each for each in fitting if not time_penalty(claim, each.fact, scene)]
    if not timely and (wrong := dates_apart(claim, fact, scene)):
        return verdict("wrong-date", f"the source gives it for {parse_edtf(fact.date).label()}, not {wrong}")
    if timely:
        best, fact = timely[0], timely[0].fact
    if values[fact.id] is Value.STRONGER and not any(values[each.fact.id] in _FITS and each.about > best.about - 0.1 for each in fitting):
        return verdict("overstated", f"the source says {fact.figure}")
    if is_told_as_done(text[slice(*claim.sentence)], fact):
        return verdict("overstated", f"the source tells it as not done yet: {fact.quote}")
    if is_unfinished(fact) and not is_plan(clause) and not is_plan(text[slice(*claim.sentence)]):
        return verdict("overstated", f"the source tells it as {'a ' + fact.status if fact.status != 'actual' else 'not done yet'}")
    if is_average(clause) and is_peak(fact):
        return verdict("overstated", f"the source gives it as the highest: {fact.quote}")
    if wrong_name := _wrong_source(claim, fitting, scene):
        return verdict("misattributed", f"it is from {fact.cited.label if fact.cited else fact.source}, not {wrong_name}")
    if newer := _newer(claim, fact, clause, scene) or _later_state(claim, fact, clause, ranked, scene):
        return verdict("outdated", f"the newest known is {newer.figure} ({parse_edtf(newer.date).label()})", newer)
    if rival := _rival(fact, scene):
        return verdict("ambiguous", f"another source says {rival.figure}", rival)
    how = {Value.EQUAL: "equal", Value.ROUNDED: "rightly rounded", Value.ALLOWED: "left open by its qualifier"}.get(
        values[fact.id], "equal"
    )
    return verdict("supported", f"{how}: {fact.figure}")


def _wrong_source(claim: Claim, fitting: Sequence[Weighed], scene: Scene) -> str:
    """Return the source that a sentence names and that none of the facts has; empty if there is none."""
    wrong = [name for name, at in scene.names if _is_said_by(claim, at, scene)]
    for name in wrong:
        if not any(speaks_for(name, each.fact) for each in fitting):
            return name
    return ""


def _is_said_by(claim: Claim, at: int, scene: Scene) -> bool:
    """Return whether a name at an offset is given for a claim: in its sentence, and in the same clause or the one beside it."""
    if not claim.sentence[0] <= at < claim.sentence[1]:
        return False
    between = scene.block.text[min(at, claim.end) : max(at, claim.start)]
    return between.count(";") == 0


def _newer(claim: Claim, fact: Fact, clause: str, scene: Scene) -> Fact | None:
    """Return the newest fact on the same thing with another figure, if the claim speaks of now; else None."""
    if claimed_dates(claim, scene) or not is_of_now(clause):
        return None
    newest = None
    for other in scene.rivals(fact):
        words = measure_words(fact.measure), measure_words(other.measure)
        if relate(fact, other, *words).kind is Kind.CHANGE and _is_later(other, newest or fact) and other.smallest != fact.smallest:
            newest = other
    return newest


def _later_state(claim: Claim, fact: Fact, clause: str, ranked: Sequence[Weighed], scene: Scene) -> Fact | None:
    """Return the fact on a later state of the same thing, if the claim tells the earlier one as that of now; else None."""
    if not is_earlier_state(fact.measure) or claimed_dates(claim, scene) or not is_of_now(clause):
        return None
    words = measure_words(state_free(fact.measure))
    for other in (each.fact for each in ranked):
        is_rival = other.subject == fact.subject and other.unit == fact.unit and other.smallest != fact.smallest
        if is_rival and not is_earlier_state(other.measure) and measure_words(state_free(other.measure)).is_near(words):
            return other
    return None


def _is_later(one: Fact, other: Fact) -> bool:
    """Return whether a fact describes a later time."""
    first, second = parse_edtf(one.date), parse_edtf(other.date)
    return bool(first.last and second.last and first.last > second.last)


def _rival(fact: Fact, scene: Scene) -> Fact | None:
    """Return a fact of another source that contradicts, if the sentence names no source; else None."""
    if any(speaks_for(name, fact) for name, _ in scene.names):
        return None
    for other in scene.rivals(fact):
        words = measure_words(fact.measure), measure_words(other.measure)
        if other.source != fact.source and relate(fact, other, *words).kind in (Kind.CONTRADICTION, Kind.DIFFERENCE):
            return other
    return None


def _same_series(one: Fact, other: Fact) -> bool:
    """Return whether two facts are of one subject, measure and unit."""
    return one.subject == other.subject and one.unit == other.unit and measure_words(one.measure).is_near(measure_words(other.measure))
