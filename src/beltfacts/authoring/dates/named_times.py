"""Dates that belong to a noun: a season or count in which a figure was true, or a thing that is named by its year. Pure.

"Over the 2022 winter" and "on the May 2024 census date" are times of a figure. "The 1911 Marshall engine" is none.
"""

import re

from beltfacts.reading import find_dates

_SEASON = r"(?:springs?|summers?|autumns?|winters?|season|harvest|vintage|campaign|monsoon|holidays?|term|semester)"
_COUNT = r"(?:date|day|night|census|counts?|snapshot|survey|inventory|register|roll|stocktake|inspection)"
_NOUN = re.compile(rf"(?:['\u2019]s)?(?:\s[a-z-]+){{0,2}}?\s(?P<noun>(?P<season>{_SEASON})|{_COUNT})\b", re.IGNORECASE)
"""What behind a date makes it that of a season or count: "the 2023 growing season", "the October 2024 snapshot date"."""
_SEASON_WORD = re.compile(rf"\b{_SEASON}\b", re.IGNORECASE)
_OVER = re.compile(r"\bover\s(?:the\s|our\s|its\s|their\s)?\Z", re.IGNORECASE)
_ON = re.compile(r"\bon\s(?:the\s|our\s|its\s|their\s)?\Z", re.IGNORECASE)
_CHANGE = re.compile(
    r"%|\bper ?cent\b|\b(?:increas\w*|rises?|rose|risen|rising|gain\w*|grow\w*|grew|decreas\w*|fall\w*|fell|drop\w*|declin\w*|reduc\w*|improve\w*|"
    r"up|down|more|less|fewer|higher|lower|better|worse|advance|change)\b",
    re.IGNORECASE,
)
"""Words of a change, which may be one over an earlier time: "up 12% on the 2022 season"."""
_NAME = re.compile(r"\s(?:[A-Z][a-z]+|[A-Z]{2,}|[A-Z]+\d)[\w.&'\u2019-]*")
"""A name behind a year."""
_DETERMINER = re.compile(
    r"(?:\b(?:the|an?|our|its|their|his|her|this|that|one|another)|['\u2019]s)(?:\s(?!in\b|of\b|for\b|by\b|from\b)[a-z-]{3,}){0,2}\s\Z",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"(?:[^\w,;.]+[\w'\u2019&-]+){0,5}?[^\w,;.]+(?:census|survey|counts?|games|cups?|championships?|leagues?|series|open|finals?|trophy|olympics|paralympics|"
    r"festivals?|fairs?|shows?|markets?|carnival|parade|concerts?|elections?|referendum|vote|polls?|budgets?|conferences?|congress|conventions?|assembly|"
    r"summits?|meetings?|reviews?|reports?|stud(?:y|ies)|audits?|accounts|figures|statistics|data|results|tour|races?|rall(?:y|ies)|regatta|marathon|wars?|floods?|"
    r"storms?|hurricanes?|cyclones?|typhoons?|earthquakes?|fires?|drought|exhibitions?|biennale|prizes?|awards?|season|harvest|campaigns?|appeals?|day|week|"
    r"month|year|quarter|weekend|holiday|christmas|easter|ramadan|summer|winter|spring|autumn|term|tests?|exam\w*|intake|cohort|class|list|index|"
    r"estimates?|forecasts?|inventory|register|edition)\b",
    re.IGNORECASE,
)
"""Words of what happens or is counted in a year, unlike a thing that was made in it: "the 2021 Census", "the 2023 World Cup"."""


def is_time_of_noun(text: str, start: int, end: int) -> bool:
    """Return whether a date (from `start` to `end`) behind "over" or "on" is that of a season or count, and nothing is compared with it."""
    return _noun_behind(text, start, end) and not _CHANGE.search(text[:start])


def is_year_of_name(text: str, start: int, end: int) -> bool:
    """Return whether a year (from `start` to `end`) is part of the name of a thing: "the 1911 Marshall engine", no "2021 Census"."""
    is_year = end - start == 4 and text[start:end].isdigit()
    return is_year and bool(_NAME.match(text, end) and _DETERMINER.search(text[:start]) and not _EVENT.match(text, end))


def leaves_time_open(text: str, above: str, year: int | None) -> bool:
    """Return whether a text names a thing by another year than that above it, or a change over a season: "sales rose 12% over the 2023 season".

    Such a change may be in the season or compared with it. `above`: date of the heading (EDTF) or empty. `year`: that of publication, or None.
    """
    dates = [phrase.named for phrase in find_dates(text, year)]
    seasons = (each.start for each in dates if _OVER.search(text[: each.start]) and _noun_behind(text, each.start, each.end))
    if any(_CHANGE.search(text[:start]) for start in seasons):
        return True
    return any(is_year_of_name(text, each.start, each.end) and each.text not in above for each in dates)


def _noun_behind(text: str, start: int, end: int) -> bool:
    """Return whether "over" a season or "on" a count has this date."""
    noun, before = _NOUN.match(text, end), text[:start]
    is_season = bool(noun and noun["season"]) or _SEASON_WORD.search(text, start, end) is not None
    return bool((is_season and _OVER.search(before)) or (noun and not noun["season"] and _ON.search(before)))
