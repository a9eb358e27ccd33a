"""Judge the claims of a block: which facts they speak of, and what they are to them."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.audit.chinese_words import is_han
from beltfacts.audit.fact_words import printed_words, stems
from beltfacts.audit.figure_pairs import is_told_as_past
from beltfacts.audit.grounds import Grounds
from beltfacts.audit.misattributions import wrong_source
from beltfacts.audit.mistakes import LEAST_MEASURE, MOST_LESS_NAMED, counts_the_same, is_unit_left_out, judge_mistake
from beltfacts.audit.quotations import is_altered
from beltfacts.audit.scopes import is_opposite, is_other_kind
from beltfacts.audit.series import contradict, later_state, newest_figure, other_account, told_backwards
from beltfacts.audit.siblings import is_of_sibling, is_part_untold, meant_instead
from beltfacts.audit.slips import significant_digits
from beltfacts.audit.values import Value, units_fit
from beltfacts.audit.verdicts import Verdict
from beltfacts.audit.weighing import Weighed
from beltfacts.audit.word_families import FAMILY_OF
from beltfacts.audit.wording import is_average, is_peak, is_plan, is_told_as_done, is_unfinished
from beltfacts.compare import measure_words
from beltfacts.library.index import tokenize
from beltfacts.model import Fact
from beltfacts.reading import parse_edtf

SUPPORTS = 0.3
"""How surely a claim must speak of a fact for an equal figure to count."""

SUPPORTS_FEW = 0.25
"""The same for a number without a unit whose few digits agree by chance often, whatever its time."""

_SUPPORTS_ROUNDED = 0.45
"""The same where such digits agree after rounding only."""

_ELSEWHERE = 0.4
"""The same where the sentence names others."""

_TIME_ASIDE = 0.1
"""What another time takes from it, as a figure under a wrong date counts too."""

_UNIT_LEFT_OUT = 0.5
"""How surely a number without a unit must speak of a measure to be one."""

_SURE_RIVAL = 0.55
"""How surely a claim must speak of a fact with another figure for an equal one elsewhere to be chance."""

_CHANCE = (0.15, 0.15, 0.2, 0.28, 1.0)
"""How much less surely a claim may speak of the fact with its figure than of one with another, by the number of digits: few agree by chance."""

_LEAST_FOR_ALARM = {"wrong-date": 0.42, "overstated": 0.3}
"""How surely a claim of one or two digits must speak of the fact that has them for each alarm. Three digits that agree are less of a chance."""

_FEW_DIGITS = 2
"""Digits of a number without a unit up to which it is that of a fact by chance often."""

_MANY_DIGITS = 4
"""Digits of a number that agree with those of a fact on something else by chance hardly ever."""

_NOT_MEASURED, _MORE_MEASURED, _LIKELIER = 0.2, 0.3, 0.1
"""Share of the words of a measure below which a text is not about it, the share that another has more, and how much surer that is meant."""

_NAMED_HERE = 0.9
"""Share of a name that a sentence has to name a subject and no other."""

_PARTLY_NAMED = 0.6
"""Share of a name from which a sentence may name a subject."""

_SURE_OPPOSITE = 0.55
"""How surely a claim must speak of a rise for a fall by as much to be wrong."""

_FITS = (Value.EQUAL, Value.ROUNDED, Value.ALLOWED)


def judge_figure(grounds: Grounds) -> Verdict:
    """Return the verdict on a figure. `grounds`: what speaks for each fact as the one that it means."""
    claim, text = grounds.claim, grounds.scene.block.text
    ranked = sorted(grounds.weighed, key=grounds.sureness, reverse=True)
    rivals = [
        each
        for each in ranked
        if (grounds.value(each) is Value.OTHER and counts_the_same(claim, each, text, grounds.beside))
        or is_unit_left_out(claim, each, text)
    ]
    level = grounds.level
    if level and any(each.fact.subject == level.subject for each in grounds.rates):
        rivals = [each for each in rivals if each.fact.subject == level.subject or each.fact.unit != claim.unit]
    fitting = _fitting(grounds, ranked, rivals)
    if not fitting:
        return _judge_sibling(grounds, ranked) or judge_mistake(grounds, ranked, rivals)
    verdict = _judge_fitting(grounds, fitting, ranked)
    if not verdict.facts:
        return verdict
    of_fact = next((each for each in fitting if each.fact is verdict.facts[0]), fitting[0])
    if verdict.verdict in _LEAST_FOR_ALARM and not _is_founded(grounds, of_fact, verdict.verdict):
        return Verdict(claim, "unsupported", (), "no fact is certainly about this", ranked)
    return verdict


def _judge_sibling(grounds: Grounds, ranked: Sequence[Weighed]) -> Verdict | None:
    """Return the verdict on a figure that has the number of a fact beside the one that the clause names: that of men for women."""
    equal = [each for each in ranked if grounds.value(each) in (Value.EQUAL, Value.ROUNDED) and not each.is_elsewhere]
    meant = next((other for each in equal if (other := meant_instead(grounds, each, ranked))), None)
    return meant and Verdict(grounds.claim, "wrong-figure", (meant.fact,), f"the source says {meant.fact.figure}", ranked)


def _fitting(grounds: Grounds, ranked: Sequence[Weighed], rivals: Sequence[Weighed]) -> list[Weighed]:
    """Return the facts that have the figure of a claim, without those that have it by chance. `rivals`: facts with another figure."""
    claim = grounds.claim
    found = [
        each for each in ranked if grounds.value(each) in (*_FITS, Value.STRONGER) and grounds.sureness(each) + _TIME_ASIDE >= SUPPORTS
    ]
    if not claim.unit and grounds.scene.block.kind != "cell":
        found = [each for each in found if grounds.sureness(each) >= _UNIT_LEFT_OUT or units_fit("", each.fact.unit)]
    sentence = grounds.scene.sentence(claim)
    if significant_digits(claim) <= _FEW_DIGITS and not claim.ordinal and claim.unit in (None, ""):
        found = [each for each in found if each.settled_by or grounds.sureness(each) >= SUPPORTS_FEW]
    if significant_digits(claim) < _MANY_DIGITS:
        found = [each for each in found if each.settled_by or not (each.is_elsewhere and each.foreign and each.subject < _NOT_MEASURED)]
    if significant_digits(claim) <= _FEW_DIGITS:
        found = [each for each in found if each.settled_by or not _is_by_chance(grounds, each)]
    found = [each for each in found if not _is_of_another(each, ranked, sentence)]
    if not claim.ordinal and is_han(grounds.scene.block.text[claim.end : claim.end + 1]):  # what follows a number of things in Chinese
        found = [each for each in found if each.fact.unit != "{rank}"]
    found = [each for each in found if grounds.is_of_level(each) and not (claim.ordinal and each.is_elsewhere)]
    found = [each for each in found if each.settled_by or not is_other_kind(claim, each.fact, grounds.scene.block.text)]
    found = [each for each in found if not _is_neighbours(grounds, each, ranked) and not is_of_sibling(grounds, each, ranked)]
    if significant_digits(claim) > _FEW_DIGITS:
        own = {each.fact.subject for each in found if grounds.value(each) is Value.EQUAL}
        rivals = [each for each in rivals if each.measure >= LEAST_MEASURE or each.fact.subject not in own]
    surest = max((grounds.meant(each) for each in rivals if each.fact.id not in grounds.told), default=0.0)
    if surest < _SURE_RIVAL:
        return found
    chance = _CHANCE[min(significant_digits(claim), 4)]
    best = max(rivals, key=grounds.meant)
    return [
        each
        for each in found
        if grounds.meant(each) >= surest - chance or contradict(each.fact, best.fact) or _is_told_instead(grounds, best, each)
    ]


def _is_by_chance(grounds: Grounds, each: Weighed) -> bool:
    """Return whether a figure of few digits agrees with a fact that the text hardly speaks of."""
    is_plain = grounds.claim.unit in (None, "", "%")
    if each.is_other_row or (is_plain and each.is_elsewhere and each.foreign and each.about < _ELSEWHERE):
        return True
    if is_plain and each.measure < _NOT_MEASURED and is_part_untold(each.fact, grounds.scene.sentence(grounds.claim)):
        return True
    is_of_another = each.is_elsewhere or each.subject < grounds.best_subject - MOST_LESS_NAMED
    if grounds.value(each) is Value.ROUNDED and is_of_another:
        return True
    return grounds.value(each) is Value.ROUNDED and grounds.sureness(each) + _TIME_ASIDE < _SUPPORTS_ROUNDED


def _is_neighbours(grounds: Grounds, each: Weighed, ranked: Sequence[Weighed]) -> bool:
    """Return whether a figure is that of a fact whose measure the text has not, and belongs to one beside it whose measure it has.

    Writers mix up two figures of one passage. `ranked`: all facts.
    """
    if each.settled_by or grounds.value(each) is Value.ROUNDED:
        return False
    if any(grounds.value(other) is Value.OTHER and _is_told_instead(grounds, each, other) for other in ranked):
        return True
    return each.measure < _NOT_MEASURED and any(
        grounds.value(other) is Value.OTHER
        and other.fact.unit == each.fact.unit
        and other.fact.subject == each.fact.subject
        and other.fact.id not in grounds.told
        and other.measure >= each.measure + _MORE_MEASURED
        and grounds.meant(other) >= grounds.meant(each) + _LIKELIER
        for other in ranked
    )


def _is_told_instead(grounds: Grounds, each: Weighed, other: Weighed) -> bool:
    """Return whether the words behind a figure, as "of world GDP", tell another fact of the subject from the one that has it."""
    if other.fact.unit != each.fact.unit or other.fact.subject != each.fact.subject or other.fact.id in grounds.told:
        return False
    own, others = each.words.measure | each.words.unit, other.words.measure | other.words.unit
    of_own, of_other = _telling(own, others), _telling(others, own)
    if not of_own or grounds.of.isdisjoint(of_other):
        return False
    said = stems(grounds.scene.clause(grounds.claim)) if grounds.value(other) is Value.OTHER else grounds.of
    return of_own.isdisjoint(frozenset(said).union(*(FAMILY_OF.get(word, frozenset()) for word in said)))


def _telling(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Return the words that are not among others, nor like one of them."""
    return frozenset(word for word in words - others if FAMILY_OF.get(word, frozenset()).isdisjoint(others))


def _is_of_another(each: Weighed, ranked: Sequence[Weighed], sentence: str) -> bool:
    """Return whether a sentence names another subject than that of a fact, of which the library tells the same in another figure.

    So it does where the other's name holds this one's, as Guinea-Bissau that of Guinea, and the sentence has it once.
    """
    if each.settled_by or _PARTLY_NAMED <= each.named < _NAMED_HERE:
        return False
    words = measure_words(each.fact.measure)
    return any(
        other.named_near >= _NAMED_HERE
        and other.fact.unit == each.fact.unit
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


def _is_founded(grounds: Grounds, each: Weighed, alarm: str) -> bool:
    """Return whether a claim surely speaks of the fact that has its figure, so that something else may be wrong with it."""
    digits = significant_digits(grounds.claim)
    if digits >= 4:
        return True
    if alarm == "wrong-date" and each.subject < grounds.best_subject - MOST_LESS_NAMED and not each.settled_by:
        return False
    least = SUPPORTS if digits == 3 else _LEAST_FOR_ALARM[alarm]
    untimed = grounds.meant(each) + grounds.times.penalty(each.fact)
    return not each.is_elsewhere and untimed >= least


def _judge_fitting(grounds: Grounds, fitting: Sequence[Weighed], ranked: Sequence[Weighed]) -> Verdict:
    """Return the verdict on a figure that a fact has: supported, or what else is wrong with it."""
    claim, scene, values = grounds.claim, grounds.scene, grounds.values
    text = scene.block.text
    clause, sentence = scene.clause(claim), scene.sentence(claim)
    best = fitting[0]
    fact = best.fact

    def verdict(name: str, reason: str, *facts: Fact) -> Verdict:
        """Return a verdict that rests on the best fact, and others."""
        return Verdict(claim, name, (fact, *facts), reason, ranked)

    if claim.quotation and is_altered(text[slice(*claim.quotation)], [each.fact for each in fitting]):
        return verdict("misquote", f"the document says: {fact.quote}")
    timely = [each for each in fitting if not grounds.times.penalty(each.fact)]
    if not timely and (wrong := grounds.times.dates_apart(fact)):
        return verdict("wrong-date", f"the source gives it for {parse_edtf(fact.date).label()}, not {wrong}")
    if timely:
        best, fact = timely[0], timely[0].fact
    if values[fact.id] is Value.STRONGER and not any(values[each.fact.id] in _FITS and each.about > best.about - 0.1 for each in fitting):
        return verdict("overstated", f"the source says {fact.figure}")
    if is_opposite(claim, fact, text):
        if not best.settled_by and grounds.sureness(best) < _SURE_OPPOSITE:
            return Verdict(claim, "unsupported", (), "no fact is certainly about this", ranked)
        return verdict("wrong-figure", f"the source tells it the other way round: {fact.measure}, {fact.figure}")
    if is_told_as_done(sentence, fact):
        return verdict("overstated", f"the source says that it is not done yet: {fact.quote}")
    if is_unfinished(fact) and not is_plan(clause) and not is_plan(scene.statement(claim)):
        return verdict("overstated", f"the source says that it is {'a ' + fact.status if fact.status != 'actual' else 'not done yet'}")
    if is_average(clause) and is_peak(fact):
        return verdict("overstated", f"the source gives it as the highest: {fact.quote}")
    if wrong_name := wrong_source(claim, fitting, scene, grounds.placed):
        return verdict("misattributed", f"it is from {fact.cited.label if fact.cited else fact.source}, not {wrong_name}")
    if other := told_backwards(claim, fact, grounds.placed, text):
        return Verdict(claim, "wrong-figure", (other, fact), f"the source tells the two the other way round: {other.figure} here", ranked)
    if scene.is_alone:
        clause = sentence
    newer = newest_figure(claim, fact, clause, scene) or later_state(claim, fact, clause, ranked, scene)
    if newer and not is_told_as_past(text, claim):
        return verdict("outdated", f"the newest known is {newer.figure} ({parse_edtf(newer.date).label()})", newer)
    if not best.settled_by and (rival := other_account(fact, scene)):
        return verdict("ambiguous", f"another source says {rival.figure}", rival)
    how = {Value.EQUAL: "equal", Value.ROUNDED: "rightly rounded", Value.ALLOWED: "left open by its qualifier"}.get(
        values[fact.id], "equal"
    )
    return verdict("supported", f"{how}: {fact.figure}")
