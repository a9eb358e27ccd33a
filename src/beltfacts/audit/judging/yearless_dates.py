"""Dates that a draft tells without their year, "on 3 August": right where a fact beside them is of that day or month. They are never an alarm.

It looks up nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from beltfacts.audit.claims import BlockReader, Claim
from beltfacts.audit.drafts import Block
from beltfacts.audit.judging.event_dates import is_of_event
from beltfacts.audit.judging.matching_facts import SUPPORTS
from beltfacts.audit.judging.verdicts import Verdict
from beltfacts.audit.weighing import Weighed
from beltfacts.model import Fact
from beltfacts.reading import MONTH_NAMES, OTHER_MONTH, OTHER_MONTHS, Date, LazyPattern, language_data, parse_edtf

_NAMES = "|".join(MONTH_NAMES)
_NO_YEAR = r"(?![\w-]|,?\s(?:of\s)?(?:1[5-9]|20)[0-9]{2}\b|\s[0-9]{1,2}\b)"
_ENGLISH = LazyPattern(
    rf"(?<![\w.,])(?:[0-3]?[0-9](?:st|nd|rd|th)?\s(?:of\s)?(?:{_NAMES}){_NO_YEAR}"
    rf"|(?:{_NAMES})\s[0-3]?[0-9](?:st|nd|rd|th)?(?![\w%]|[.,]?[0-9]|,?\s(?:1[5-9]|20)[0-9]{{2}}\b)"
    rf"|(?:(?<=\bin\s)|(?<=\bIn\s)|(?<=\bof\s))(?:{_NAMES}){_NO_YEAR})",
    letters=tuple(MONTH_NAMES),
)
_CHINESE = LazyPattern(r"(?<![\u5e740-9./-])1?[0-9]\u6708(?:[1-3]?[0-9][\u65e5\u53f7])?(?![0-9])", letters=("\u6708",))
"""A day or a month without its year, in English and in Chinese."""

_NUMBER, _WORD = LazyPattern("[0-9]+"), LazyPattern(r"[^\W\d_]+")
_MONTHS = {name.lower(): number for number, name in enumerate(MONTH_NAMES, 1)}

_OF_DAY, _OF_MONTH, _LEAST_SUBJECT, _NAMED = 0.15, 0.4, 0.4, 0.9
"""How surely such a date must speak of an event, and of its subject. Days agree by no chance. A month needs less where the subject is named."""


def find_yearless(block: Block, index: int, claims: Sequence[Claim]) -> list[Claim]:
    """Return the dates without a year in a block, as claims of an unknown date. `claims`: its figures and dates, which they do not overlap."""
    every = [_ENGLISH, _CHINESE] if not block.language else [_pattern_in(block.language)]
    spans = [match.span(match.lastgroup or 0) for pattern in every for match in pattern.finditer(block.text)]
    read = [claim for claim in claims if claim.low is not None or claim.date]
    spans = [(start, end) for start, end in spans if not any(claim.start < end and start < claim.end for claim in read)]
    reader = BlockReader(block.text, index) if spans else None
    return [reader.claim(*span, span)._replace(date=parse_edtf("undated")) for span in spans] if reader else []


def judge_yearless(claim: Claim, printed: str, verdicts: Sequence[Verdict], weighed: Sequence[Weighed]) -> Verdict | None:
    """Return the verdict on a date without a year that is the day or month of a fact: of one behind a figure of its sentence, or an event; else None.

    `printed`: the date. `verdicts`: those on the figures and dates of its sentence. `weighed`: facts that the date may speak of.
    """
    day, _ = _read(printed)
    facts = [verdict.facts[0] for verdict in verdicts if verdict.facts and verdict.verdict != "wrong-date"]
    events = [each.fact for each in weighed if _is_sure(each, _OF_DAY if day else _OF_MONTH)]
    for fact in (*facts, *events):
        if date := _date_of(printed, fact):
            reason = f"the time of {fact.measure}: {parse_edtf(fact.date).label()}"
            return Verdict(claim._replace(date=date), "supported", (fact,), reason)
    return None


def _is_sure(each: Weighed, least: float) -> bool:
    """Return whether a sentence surely speaks of an event."""
    is_meant = each.about >= least or (each.named >= _NAMED and each.about >= SUPPORTS)
    return is_of_event(each.fact) and not each.is_elsewhere and is_meant and each.subject >= _LEAST_SUBJECT


def _date_of(printed: str, fact: Fact) -> Date | None:
    """Return a date without a year with that of a fact which is of this day or month, or from or until this month; None for other facts."""
    date = parse_edtf(fact.date) if fact.date != "undated" else None
    day, month = _read(printed)
    if date is None or not (date.first and date.last) or date.precision not in ("day", "month", "interval"):
        return None
    if day:
        return date if date.precision == "day" and (date.first.month, date.first.day) == (month, day) else None
    years = (each.year for each in (date.first, date.last) if each.month == month)
    return next((parse_edtf(f"{year}-{month:02}") for year in years), None)


def _read(printed: str) -> tuple[int, int]:
    """Return day and month of a date without a year; 0 for no day."""
    numbers = list(map(int, _NUMBER.findall(printed)))
    if "\u6708" in printed:
        return (numbers[1] if len(numbers) > 1 else 0), numbers[0]
    months = (_MONTHS.get(word.lower()) or OTHER_MONTHS.get(word.lower()) for word in _WORD.findall(printed))
    return (numbers[0] if numbers else 0), next(filter(None, months), 0)


@cache
def _pattern_in(language: str) -> re.Pattern[str]:
    """Return what finds a day or a month without its year in another language."""
    words = language_data(language).dates.get("month in", "")
    alone = rf"|(?<!\w)(?:{words})\s(?P<month>{OTHER_MONTH})" if words else ""
    no_year = r"(?!\w|\s(?:del?\s)?(?:1[5-9]|20)[0-9]{2}\b)"
    return re.compile(rf"(?<![\w.,])(?:[0-3]?[0-9]\.?\s(?:de\s)?{OTHER_MONTH}{alone}){no_year}", re.IGNORECASE)
