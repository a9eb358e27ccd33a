"""A date that is not EDTF, or that means a season where a financial or school year is meant.

Dates are written in the Extended Date/Time Format (ISO 8601-2): 2024, 2024-06, 2024-06-30, 2021/2024, 2025-H1, 2025-Q3. Add ~
for "about" and ? for "uncertain". If the source gives no date, write undated. Do not guess. 2023-24 is the winter of 2023: the year
that reports print as 2023-24 or 2023/24 is 2023/2024.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from beltfacts.library.files import FactFiles
from beltfacts.model import Fact, Finding
from beltfacts.reading import parse_edtf

_PAIR = re.compile(r"([0-9]{2})([0-9]{2})-([0-9]{2})[?~%]?")
_SEASON = re.compile(r"spring|summer|autumn|fall\b|winter|season|[\u6625\u590f\u79cb\u51ac]", re.IGNORECASE)
"""Words that name a season."""


def check(files: FactFiles) -> Iterator[Finding]:
    """Yield the findings of this rule that parsing the files gave, and seasons that no word says."""
    yield from files.noted("date")
    for fact in files.facts:
        if (pair := _PAIR.fullmatch(fact.date)) and _is_year(pair, fact):
            label = parse_edtf(fact.date).label()
            year = f"{pair[1]}{pair[2]}/{pair[1]}{pair[3]}"
            yield files.at(
                "date", fact, "date", f"{fact.id}: {fact.date} is {label} in EDTF; for the year {pair[0][:4]}/{pair[3]} write {year}"
            )


def _is_year(pair: re.Match[str], fact: Fact) -> bool:
    """Return whether a date such as 2023-24 may be two years: the second follows the first, and the fact names no season."""
    return (
        int(pair[3]) == (int(pair[2]) + 1) % 100
        and int(pair[3]) > 12
        and not _SEASON.search(" ".join((fact.quote, fact.note, fact.figure)))
    )
