"""What a clause leaves out because the figure before it told it: "Oslo had 40 schools in 2020 and 42 in 2022, Bergen 31". It judges nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from beltfacts.audit.claims import Claim, is_earlier_state, is_share, split_sentences, state_free
from beltfacts.audit.comparing import Value, compare_value, direction, units_fit
from beltfacts.audit.judging.verdicts import Verdict
from beltfacts.audit.weighing import Scene, Weighed, claimed_dates
from beltfacts.audit.words import CHANGES, DATE_STEMS, FactWords, printed_words, stems, with_families
from beltfacts.compare import MeasureWords, Times, measure_words, relate_times
from beltfacts.library.index import stem
from beltfacts.model import Fact
from beltfacts.reading import Date, LazyPattern, parse_edtf

_NAMED = 0.9
"""Share of the name of a subject that a clause has to be about it."""

_LIGHT = DATE_STEMS | frozenset(
    map(
        stem,
        "stand stood come came total amount reach follow rise rose risen fall fell fallen grow grew grown drop climb decline increase decrease "
        "have had has record post see saw seen register manage make made take took before earlier later previous following preceding one ago "
        "same again only just still meanwhile while another further compare against after number figure level value next last up down".split(),
    )
)
"""Stems of words that say of a figure that it is one, when, or how it moved, and not what it is of."""

_FIRST = frozenset(map(stem, "begin beginning start first open opening launch initially originally".split()))
_HIGHEST = ("highest", "peak", "maximum", "record")
_LATEST = frozenset(map(stem, "now today currently latest meanwhile nowadays present".split()))
"""Stems of words that say of which state a figure is."""

_OTHER_END = LazyPattern(r"\b(?:to|from|with|by|for|on|than|via|towards?|between)\s+(?:the\s+)?\Z", re.IGNORECASE)
"""What stands before a name that is no subject, but the other end of a trade, a line or a comparison: "11% to France"."""

_NUMBERS = {word: at for at, word in enumerate("one two three four five six seven eight nine ten".split(), 1)} | {"a": 1, "the": 1}
_YEARS_AWAY = LazyPattern(
    rf"\s+(?P<count>{'|'.join(_NUMBERS)}|[0-9]{{1,2}})\s+years?\s+(?P<way>earlier|before|previously|ago|later|after)\b"
    r"|\s+(?:in\s+)?the\s+(?P<next>previous|preceding|following|next)\s+year\b",
    re.IGNORECASE,
)
"""What says behind a figure how many years lie between its time and that of the figure before: "three years earlier"."""


class Told(NamedTuple):
    """What the figure before a claim rests on.

    fact: the fact behind it. words: those of the fact. is_named: whether its clause names the subject of the fact, so that another name in
    its place is that of another subject. is_same_sentence: whether it stands in the sentence of the claim.
    """

    fact: Fact
    words: FactWords
    is_named: bool
    is_same_sentence: bool


def told_before(
    claim: Claim, verdicts: Mapping[Claim, Verdict], recent: Sequence[Fact], weighed: Sequence[Weighed], text: str
) -> Told | None:
    """Return what the nearest figure before a claim, of its unit, rests on; None where there is none.

    `verdicts`: those on the figures of the sentence. `recent`: what the sentences before spoke of. `weighed`: the facts that were looked at
    for the claim. `text`: that of the block.
    """
    unit = "%" if is_share(claim.unit, claim.high) else claim.unit or ""
    before = [
        other
        for other, verdict in verdicts.items()
        if other.start < claim.start and verdict.facts and units_fit(unit, verdict.facts[0].unit)
    ]
    last = max(before, key=lambda other: other.start, default=None)
    fact = verdicts[last].facts[0] if last else recent[-1] if recent else None
    words = fact and next((each.words for each in weighed if each.fact.id == fact.id), None)
    if fact is None or words is None or fact.smallest is None or not units_fit(unit, fact.unit):
        return None
    clause = last.clause if last else max((span for span in split_sentences(text) if span[1] <= claim.start), default=(0, 0))
    said = printed_words(text[slice(*clause)])
    return Told(fact, words, any(name <= said for name in words.printed if name), last is not None)


def words_of_ellipsis(claim: Claim, told: Told, figures: Iterable[Claim], scene: Scene) -> frozenset[str] | None:
    """Return the stems with which a clause goes on from the figure before it; None where it says another measure itself, or a change.

    They are empty in "and 42 in 2022", a name in "Bergen 31". `figures`: those of its sentence.
    """
    if claim.ordinal or claim.quotation or scene.block.kind == "cell":
        return None
    if direction(claim, scene.block.text) and told.words.measure.isdisjoint(CHANGES):
        return None
    return frozenset(stems(_without_figures(claim, figures, scene))) - with_families(
        _LIGHT.union(told.words.measure, told.words.unit, told.words.counted)
    )


def subjects_of_ellipsis(claim: Claim, told: Told, said: frozenset[str], weighed: Sequence[Weighed], text: str) -> Collection[str]:
    """Return the subjects of which a clause gives the measure of the figure before it; empty where it says more than a name and a time.

    `said`: the stems with which it goes on. `weighed`: facts, those that the claim surely speaks of first. `text`: that of the block.
    """
    named = {
        each.fact.subject: each.words
        for each in weighed
        if (each.named_near if told.is_same_sentence else each.named) >= _NAMED and not _is_other_end(claim, each, text)
    }
    if not said <= told.words.named.union(*(words.named for words in named.values())):
        return ()
    others = [subject for subject in named if subject != told.fact.subject]
    return others if others and told.is_named else () if others else (told.fact.subject,)


def parts_of_ellipsis(told: Told, said: frozenset[str], weighed: Sequence[Weighed]) -> list[Fact]:
    """Return the facts beside the one told before whose measure has what a clause says in place of a part of that: "wind 15%" after solar.

    `said`: the stems with which it goes on. `weighed`: the facts that were looked at.
    """
    fact, words = told.fact, told.words
    found = list[Fact]()
    for each in weighed:
        own = each.words.measure - words.measure
        is_beside = (each.fact.subject, each.fact.unit, each.fact.source) == (fact.subject, fact.unit, fact.source)
        if is_beside and each.fact.date == fact.date and own and own <= said <= own | words.named and each.words.measure & words.measure:
            found.append(each.fact)
    return found


def states_of_ellipsis(told: Told, said: frozenset[str], weighed: Sequence[Weighed]) -> list[Fact]:
    """Return the facts on another state of what was told before, where a clause says that alone: "Now it is eighteen", "At first they were two".

    `said`: the stems with which it goes on. `weighed`: the facts that were looked at.
    """
    if told.is_same_sentence or not said or not (said <= _FIRST or said <= _LATEST):
        return []
    return [
        each.fact
        for each in weighed
        if each.fact.id != told.fact.id
        and is_earlier_state(each.fact.measure) == (said <= _FIRST)
        and (each.fact.subject, each.fact.unit) == (told.fact.subject, told.fact.unit)
        and _words_but_state(each.fact.measure).is_near(_words_but_state(told.fact.measure))
    ]


def _words_but_state(measure: str) -> MeasureWords:
    """Return the words of a measure without those that say of which state it is: the first, the latest, the highest."""
    return measure_words(state_free(" ".join(word for word in measure.split() if word.lower() not in _HIGHEST)))


def _is_other_end(claim: Claim, each: Weighed, text: str) -> bool:
    """Return whether a clause has the name of a subject only behind "to", "from" or the like."""
    clause = text[slice(*claim.clause)]
    lower = clause.lower()
    places = [at for name in each.words.printed for word in name if (at := lower.find(word)) >= 0]
    return bool(places) and _OTHER_END.search(clause[: min(places)]) is not None


def _without_figures(claim: Claim, figures: Iterable[Claim], scene: Scene) -> str:
    """Return the clause of a claim without the figures and the dates in it."""
    text, (start, end) = scene.block.text, claim.clause
    cuts = sorted(each.whole for each in (*figures, *scene.dates, *scene.event_dates) if start <= each.start < end)
    kept, at = list[str](), start
    for first, last in cuts:
        kept.append(text[at:first])
        at = max(at, last)
    return " ".join((*kept, text[at:end]))


def facts_in_place(claim: Claim, told: Fact, subject: str, series: Iterable[Fact], scene: Scene) -> list[Fact]:
    """Return the facts of a series that a claim may mean, which goes on from a figure told before.

    `told`: the fact behind that figure. `subject`: of what the claim is. `series`: facts on it with the measure of `told`. Without a time
    of its own a figure of another subject is of the time of that one, and one of the same subject of any other time that has it.
    """
    times = [date for _, date in claimed_dates(claim, scene)]
    if away := _year_away(claim, told, scene.block.text):
        times = [away]
    elif not times and subject != told.subject and told.date != "undated":
        times = [parse_edtf(told.date)]
    equal = (Value.EQUAL, Value.ROUNDED)
    return [
        fact
        for fact in series
        if fact.id != told.id
        and (
            any(_is_of_time(fact, time) for time in times)
            or (not times and told.date == "undated" == fact.date and subject != told.subject)
            or (not away and compare_value(claim, fact) in equal)
        )
    ]


def _is_of_time(fact: Fact, time: Date) -> bool:
    """Return whether a fact is of a time."""
    return fact.date != "undated" and relate_times(parse_edtf(fact.date), time) is Times.SAME


def _year_away(claim: Claim, told: Fact, text: str) -> Date | None:
    """Return the year that is told by its distance from that of a fact: "a year earlier"; None where none is."""
    away = _YEARS_AWAY.match(text, claim.whole[1])
    time = parse_edtf(told.date)
    if not away or time.precision != "year" or not time.first:
        return None
    count = 1 if away["next"] else _NUMBERS.get(away["count"].lower()) or int(away["count"])
    is_later = (away["way"] or away["next"]).lower() in ("later", "after", "following", "next")
    year = time.first.year + (count if is_later else -count)
    return parse_edtf(f"{year:04d}") if year > 0 else None
