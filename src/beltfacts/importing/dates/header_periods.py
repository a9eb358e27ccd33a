"""The period that a header says, with its flag or its word of status: "2023p", "Budget 2023/24". Pure.

What the period itself says is read by `periods`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from beltfacts.evidence import is_unit_text
from beltfacts.importing.dates.periods import read_period
from beltfacts.importing.foreign_words import BEFORE_DAYS

STATUS_WORDS = {
    "actual": "actual",
    "actuals": "actual",
    "outturn": "actual",
    "observed": "actual",
    "forecast": "forecast",
    "projection": "forecast",
    "projected": "forecast",
    "budget": "target",
    "budgeted": "target",
    "plan": "target",
    "planned": "target",
    "target": "target",
    "estimate": "estimate",
    "estimated": "estimate",
    "preliminary": "actual",
    "provisional": "actual",
    "final": "actual",
    "restated": "actual",
    "audited": "actual",
    "unaudited": "actual",
    "revised": "actual",
}
"""The status of a fact that a header says. A budget is a plan: a target."""
_LETTERS_OF_DAY = len("2024-03-31")
_FLAGGED = re.compile(
    r"(.*[\d\u5e74\u5ea6])\s?(\(?[a-z][)/]?|\*|[\u2020\u2021]|\([A-Za-z]{1,2}\)|\(prov\.?\)|[1-9]\)|\[[a-z0-9]\]|[\xb9\xb2\xb3])",
    re.IGNORECASE,
)
"""A date with a flag or note mark behind it: "2023-24 (P)", "2023 1)"."""
_FISCAL = re.compile(
    r"(?:FY|Fiscal year|Financial year|Academic year|School year|Season|Lukuvuosi|L\xe4s\xe5r(?:et)?|Schuljahr|Studienjahr|Skole\xe5r(?:et)?|"
    r"Schooljaar|Studiejaar|Ann\xe9e scolaire|A\xf1o escolar|Curso|Anno scolastico|Ano letivo|Rok szkolny|\u0160koln\xed rok|Saison)"
    r"\s?(?=(?:19|20)\d\d\s?[/\u2013-]\s?\d\d)",
    re.IGNORECASE,
)
"""Before a fiscal year that names both of its years: "FY 2022/23". "FY2023" does not say which two."""
_AS_AT = re.compile(rf"(?:as (?:at|of|on)|at|on|pr\.?|stand|{BEFORE_DAYS})\s+(?=\S*\d|[^\W\d_]+ \d)", re.IGNORECASE)
"""Before the day on which things were counted: "As at 31 March 2024"."""
_SEASON = re.compile(r"(?<=\d)\s+(?:season|saison|temporada|seizoen|stagione|sezon|school year|academic year)\Z", re.IGNORECASE)
"""Behind both years of a season: "2022/23 season"."""


@lru_cache(maxsize=20_000)
def period_of_header(text: str) -> tuple[str, str]:
    """Return the date (EDTF) of a header, and the flag behind it: "2023p" is 2023 with the flag p. Both empty for other texts."""
    text = _SEASON.sub("", _FISCAL.sub("", text))
    if (at := _AS_AT.match(text)) and len(day := read_period(text[at.end() :])) == _LETTERS_OF_DAY:
        return day, ""
    if period := read_period(split_status(text)[0]):
        return period, ""
    head, _, unit = text.partition(" ")
    if unit and is_unit_text(unit) and (period := read_period(head)):  # "2023 $m"
        return period, ""
    head, flag = split_flagged(text)
    period = read_period(head) if flag else ""
    return (period, flag) if period else ("", "")


def split_flagged(text: str) -> tuple[str, str]:
    """Return a header without the flag or note mark behind its last number, and that flag: "Q2" and "p" of "Q2 (p)". Else the text."""
    flagged = _FLAGGED.fullmatch(text)
    return (flagged[1], flagged[2].strip("()[]/")) if flagged else (text, "")


@lru_cache(maxsize=20_000)
def split_status(text: str) -> tuple[str, str]:
    """Return a header without the word of status beside its date, and that word: "2023/24" and "Budget" of "Budget 2023/24"."""
    words = text.replace("(", " ").replace(")", " ").split()
    if len(words) > 1 and words[0].casefold() in STATUS_WORDS:
        return " ".join(words[1:]), words[0]
    return (" ".join(words[:-1]), words[-1]) if len(words) > 1 and words[-1].casefold() in STATUS_WORDS else (text, "")
