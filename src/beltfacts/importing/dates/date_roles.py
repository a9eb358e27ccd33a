"""Which columns, header rows and groups of rows give the date of the figures. Pure.

It proposes; other roles are those of `roles`. What a date says is read by `periods` and `year_parts`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from beltfacts.evidence import is_unit_text
from beltfacts.importing.column_names import DATE, DIMENSION, IGNORE, STATUS, UNIT, role_of_name
from beltfacts.importing.column_values import is_quantity
from beltfacts.importing.dates.fiscal_years import fiscal_year
from beltfacts.importing.dates.header_periods import STATUS_WORDS, period_of_header
from beltfacts.importing.dates.periods import read_period
from beltfacts.importing.dates.table_dates import short_dates
from beltfacts.importing.dates.year_parts import (
    are_days_of_month,
    are_parts_of_year,
    is_whole_year,
    names_part_of_year,
    parts_of_year,
    year_in_group,
)
from beltfacts.importing.foreign_words import foreign_unit
from beltfacts.importing.tables import GROUPS, DataTable, Level

_MOSTLY = 0.6
"""The share of units from which a row below other headers says units."""
_LONGEST_UNIT = 24
"""Characters of a text that may be a unit."""
_OF_FILE = re.compile(r"\b(?:releas|updat|publi|extract|download|issue|creat|modif|series (?:start|end))", re.IGNORECASE)
"""The label of a header row whose dates are those of the file, or of the series: "Release date", "Series End"."""


def role_of_level(level: Level, is_below: bool = False) -> str:
    """Return the role that the texts of a header row say; empty where they say none. `is_below`: whether another header row is above it."""
    texts = set(level.texts.values())
    known = short_dates(texts)
    dates = sum(1 for text in texts if text in known or period_of_header(text)[0] or fiscal_year(text))
    named = parts_of_year(texts)
    parts = len(named | {text for text in texts if is_whole_year(text)})
    if (parts > 2 * (len(texts) - parts) or parts + dates == len(texts)) and len(named) > 1:
        return DATE
    if any(is_quantity(text) and not period_of_header(text)[0] for text in texts):  # "1500 m" beside "500 m" is no year
        dates = 0
    if dates and (dates == len(texts) or (dates > 1 and 2 * dates >= len(texts))):
        return DATE
    if all(text.casefold() in STATUS_WORDS for text in texts):
        return STATUS
    return UNIT if len(level.texts) > 1 and _are_units([*level.texts.values()], is_below) else ""


def _are_units(texts: Collection[str], is_below: bool) -> bool:
    """Return whether texts of a header row are units: all of them, or most of those below other headers beside short words."""
    units = sum(1 for text in texts if is_unit_text(text) or foreign_unit(text))
    return units == len(texts) or (is_below and units >= _MOSTLY * len(texts) and all(len(text) <= _LONGEST_UNIT for text in texts))


def settle_dates(table: DataTable, roles: dict[str, str], levels: dict[str, str]) -> None:
    """Keep one date, and one for parts of its years: the named column, else the first one, else a header row. Others become dimensions.

    `roles`, `levels`: role by name of column and of header row, changed in place.
    """
    texts_of = _texts_of(table)
    for level in table.levels:
        if levels[level.name] == DATE and _OF_FILE.search(table.words(level.row, table.columns[0].place)):
            levels[level.name] = IGNORE
    dated = [name for name in (*roles, *levels) if (roles | levels)[name] == DATE]
    days = [name for name in dated if are_days_of_month(texts_of[name], name)]
    parts = [
        name for name in dated if name not in days and _are_parts(texts_of[name], name, is_level=name in levels, least=1 if days else 2)
    ]
    years = [name for name in dated if name not in (*parts, *days)]
    if any(_are_complete(texts_of[name]) for name in years):  # "W1" beside complete days is the name of a site, and no week
        for name in [name for name in parts if name in roles and role_of_name(name) != DATE]:
            roles[name] = ""
            parts.remove(name)
            dated.remove(name)
    named = [name for name in years if role_of_name(name) == DATE]
    in_levels = [name for name in years if name in levels and len(set(texts_of[name])) > 1]
    keep = {next(iter(in_levels or named or years), ""), next(iter(parts), "")}
    if all(period_of_header(text)[0] for name in in_levels for text in texts_of[name]):  # "2022" above "2022 Q3"
        keep |= {*in_levels}
    if len(days) == len(parts) == len(years) == 1:
        keep |= {*days}
    keep |= {name for name in dated if names_part_of_year(name) and not any(map(read_period, texts_of[name]))}
    for name in dated:
        if name not in keep:
            (roles if name in roles else levels)[name] = DIMENSION
    if GROUPS in levels and not years and _groups_are_years(table):
        levels[GROUPS] = DATE


def _are_complete(texts: Collection[str]) -> bool:
    """Return whether all texts of a column are days with their year."""
    return bool(texts) and all(len(read_period(text)) == len("2024-03-31") for text in texts)


def _are_parts(texts: Collection[str], name: str, *, is_level: bool, least: int = 2) -> bool:
    """Return whether a column or header row gives parts of a year. A header row may have other texts, but no year: "hm3" beside "Jan", "Feb"."""
    if are_parts_of_year(texts, name, least):
        return True
    return is_level and len(parts_of_year(texts)) > 1 and not any(period_of_header(text)[0] for text in texts)


def needs_date(table: DataTable, roles: Mapping[str, str]) -> bool:
    """Return whether columns, header rows and groups leave the year of the figures open. `roles`: by their names."""
    texts_of, levels = _texts_of(table), {level.name for level in table.levels}
    dated = [name for name, role in roles.items() if role == DATE]
    return all(name != GROUPS and _are_parts(texts_of[name], name, is_level=name in levels) for name in dated)


def _texts_of(table: DataTable) -> Mapping[str, Sequence[str]]:
    """Return the texts of each column of labels and of each header row, by its name."""
    return {each.name: each.texts for each in table.columns} | {each.name: tuple(each.texts.values()) for each in table.levels}


def _groups_are_years(table: DataTable) -> bool:
    """Return whether most rows belong to a group that is a period."""
    rows = table.rows[:200]
    return 2 * sum(1 for row in rows if year_in_group(table.labels.groups_of(row))) > len(rows)
