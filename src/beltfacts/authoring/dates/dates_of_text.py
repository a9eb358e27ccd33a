"""The dates of a text that may be those of its figure, without those that it is compared with. Pure. It chooses none (`date_proposals`)."""

from __future__ import annotations

import re

from beltfacts.authoring.dates.comparisons import comparisons_of
from beltfacts.authoring.dates.date_lengths import year_of
from beltfacts.authoring.dates.date_roles import is_aside, is_of_earlier_level
from beltfacts.authoring.dates.dating_words import BRACKETED, CHANGE, COMPARED_HAN, ON_A_DAY
from beltfacts.authoring.dates.named_times import is_time_of_noun, is_year_of_name
from beltfacts.authoring.dates.proposed_dates import ProposedDate
from beltfacts.authoring.dates.time_bounds import is_bound
from beltfacts.model import Source
from beltfacts.reading import find_dates

_TOPIC = re.compile(
    r"\b(?:report|review|statistics|figures|data|facts|notes?|bulletin|statement|paper|briefing) on (?:the )?\Z", re.IGNORECASE
)
"""Before the date of a title that is its topic: "Report on the second quarter of 2024"."""


def dates_of(text: str, start: int, length: int, source: Source | None, place: str) -> list[ProposedDate]:
    """Return the dates of a text that may be those of its part from `start` on, without those that it is compared with."""
    opened, closed = text.rfind("(", 0, start + length), text.rfind(")", 0, start)
    year, comparisons = year_of(source.issued if source else ""), comparisons_of(source)
    phrases = find_dates(text, year)
    inside = start >= 0 and opened > closed and any(opened < each.start < max(text.find(")", start), start + length) for each in phrases)
    found: dict[str, ProposedDate] = {}
    for phrase in phrases:
        named = phrase.named
        if 0 <= named.end < start and text[named.end : start].strip() == ":":  # "H1 2023: 1.51%; 2022: 1.46%"
            return [ProposedDate(named.date.text, " ".join(named.text.split()), place)]
        before = text[: named.start]
        in_brackets = before.rfind("(") > before.rfind(")")
        is_alone = BRACKETED.search(before) and text[named.end :].lstrip().startswith(")")
        if in_brackets and not is_alone and not (inside and before.rfind("(") == opened):
            continue
        if inside and not in_brackets:
            continue
        is_first_of_change = CHANGE.search(before) and re.match(r"[,\s]+to\b", text[named.end :]) and start > named.start
        compared = comparisons.other_figure(before)
        is_own_bound = compared and start < compared[2] < start + length  # "fewer than 250 tonnes in 2019"
        is_of_compared = compared and not is_own_bound and not compared[0] <= start < compared[1]
        if COMPARED_HAN.search(before) or is_of_compared or is_first_of_change or is_aside(text, named.start, named.end, start):
            continue
        if start >= 0 and is_bound(text, (named.start, named.end), named.date, comparisons, year):
            continue
        if is_of_earlier_level(text, named.start, start, start + length) or (start >= 0 and is_year_of_name(text, named.start, named.end)):
            continue
        is_topic = start < 0 and _TOPIC.search(before)
        is_own = is_topic or (ON_A_DAY.search(before) and named.date.precision == "day")
        if comparisons.time_behind.match(text, named.end):  # "2023 yılına göre"
            continue
        if comparisons.is_time_compared(before) and not is_own and not is_time_of_noun(text, named.start, named.end):
            continue
        said = phrase if phrase.date.text.endswith("~") else named  # "around 1964"
        found.setdefault(said.date.text, ProposedDate(said.date.text, " ".join(said.text.split()), place))
    return list(found.values())
