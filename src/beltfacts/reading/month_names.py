"""The names of the months in English: the one table that every reader of dates uses. It knows no other language."""

from collections.abc import Mapping

MONTH_NAMES = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

FULL_MONTHS: Mapping[str, int] = {name.lower(): number for number, name in enumerate(MONTH_NAMES, 1)}
"""Month number, 1 to 12, by its full name in lower case."""

SHORT_MONTHS: Mapping[str, int] = {name[:3]: number for name, number in FULL_MONTHS.items() if len(name) > 3} | {"sept": 9}
"""Month number by its abbreviation in lower case. May has none."""

SHORT_MONTH = "|".join((*SHORT_MONTHS, "may"))
"""An abbreviation, or "may", as a pattern for small letters."""

MONTH_NUMBERS: Mapping[str, int] = {**FULL_MONTHS, **SHORT_MONTHS}
"""Month number by every spelling in lower case."""
