"""Propose the map of a table: names of columns come first, then what the columns hold. Pure.

It is a proposal: the person who imports sees it and changes it. It makes no facts (`facts`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from beltfacts.evidence import is_flag
from beltfacts.importing.caption_names import subject_of_captions
from beltfacts.importing.captions import captions_of_table, measure_of_caption, without_brackets, without_date
from beltfacts.importing.column_names import (
    CODE,
    DATE,
    DIMENSION,
    FLAG,
    IGNORE,
    MEASURE,
    NOTE,
    SCALE,
    STATUS,
    SUBJECT,
    UNIT,
    VALUE,
    is_scale_in_words,
    numbers_rows,
    role_of_name,
)
from beltfacts.importing.column_values import (
    are_mostly_periods,
    are_ordinals,
    are_pairs,
    is_number_of_indicator,
    is_year_of_event,
    may_be_flag,
    says_unit,
)
from beltfacts.importing.countries import country_of
from beltfacts.importing.dates import (
    STATUS_WORDS,
    are_days,
    are_parts_of_year,
    date_of_captions,
    is_month_name,
    is_part_of_year,
    needs_date,
    period_of_header,
    read_period,
    role_of_level,
    settle_dates,
    short_dates,
)
from beltfacts.importing.flags import read_legend
from beltfacts.importing.label_pairs import settle_label_pairs
from beltfacts.importing.mapping import Mapping
from beltfacts.importing.tables import GROUPS, Column, DataTable, Level
from beltfacts.importing.wording import measure_name

_OFTEN_LABELS = frozenset(("source", "title", "collection", "index", "action"))
"""Names of columns that say nothing of the figures in some tables, and what is measured in others."""


def propose_mapping(table: DataTable, document_title: str = "", publisher: str = "") -> Mapping:
    """Return the proposed map of a table.

    `document_title`, `publisher`: title and first author of the source, either may be empty. They give the subject where no column does.
    """
    roles = {column.name: _role_of_column(column) for column in table.columns}
    settle_label_pairs(table, roles)
    legend = read_legend(table.titles)
    for column in table.label_columns:
        if roles[column.name] == NOTE and column.texts and legend.keys() >= {*column.texts}:  # "p" below "Note" is no remark
            roles[column.name] = FLAG
    for name in roles:  # "Item Code" beside "Item"
        named = name[: -len(" code")] if name.casefold().endswith(" code") else ""
        if named in roles and roles[name] != CODE:
            roles[name] = IGNORE
    _keep_what_tells_apart(table, roles)
    levels = {level.name: role_of_level(level, is_below=number > 0) for number, level in enumerate(table.levels)}
    groups = {text for row in (*table.rows[:200], table.rows[-1]) for text in table.labels.groups_of(row)}
    if any(not role_of_name(without_brackets(text)) for text in groups):  # "region" is the name of the column below it
        levels[GROUPS] = DIMENSION
    settle_dates(table, roles, levels)
    _settle_measure(table, roles, levels)
    _settle_subject(table, roles)
    _settle_labels(table, roles)
    if MEASURE not in (*roles.values(), *levels.values()) and levels.get(GROUPS) == DIMENSION and any(map(_names_measure_and_unit, groups)):
        levels[GROUPS] = MEASURE  # "Visits", "Median wait (weeks)": each group has figures of its own kind
    captions = captions_of_table(table.captions, table.text.text) if len(table.text.extraction.tables) > 1 else table.captions
    fixed = {}
    if SUBJECT not in roles.values():
        fixed["subject"] = subject_of_captions(table.captions, document_title, publisher)
    if MEASURE not in (*roles.values(), *levels.values()):
        fixed["measure"] = measure_of_caption(captions, fixed.get("subject", ""))
    if needs_date(table, roles | levels):
        fixed["date"] = date_of_captions(table.captions)
    elif "measure" in fixed:
        fixed["measure"] = without_date(fixed["measure"])
    return Mapping({**roles, **levels}, {key: value for key, value in fixed.items() if value}, {}, {})


def _role_of_column(column: Column) -> str:
    """Return the role that name and texts of a column say; empty where they say none."""
    if column.has_values:
        return VALUE
    role = IGNORE if numbers_rows(column.name, column.texts) else role_of_name(column.name)
    if not role and is_year_of_event(column.name, column.texts):
        return IGNORE
    if role == FLAG and not all(map(may_be_flag, column.texts)):
        return DIMENSION
    if not role and column.name.startswith("(column ") and all(map(is_flag, column.texts)):
        return FLAG
    may_date = any(_may_be_date(text, column.name) for text in column.texts) or is_month_name(column.name)
    if role == DATE and column.texts and not may_date:
        role = ""
    if role in ("", IGNORE) and column.place == 0 and are_mostly_periods(column.texts):
        return DATE
    if role == STATUS and not all(text.casefold() in STATUS_WORDS for text in column.texts):
        role = FLAG if all(len(text) <= 3 for text in column.texts) else DIMENSION
    if role == SCALE and is_scale_in_words(column.name) and any(any(map(str.isdigit, text)) for text in column.texts):
        return DIMENSION
    if role == CODE and not all(_is_code(text) for text in column.texts):
        return DIMENSION
    if role in (DATE, SUBJECT, MEASURE, UNIT, SCALE, FLAG, STATUS, CODE, NOTE, IGNORE):
        return role
    texts = column.texts
    is_date = texts and (all(map(read_period, texts)) or len(short_dates(texts)) == len(texts) or are_days(texts))
    if is_date or are_parts_of_year(texts, column.name):
        return DATE
    return ""


def _may_be_date(text: str, name: str) -> bool:
    """Return whether a text below the name of a date may be one."""
    return any(map(str.isdigit, text)) or is_part_of_year(text, name)


def _keep_what_tells_apart(table: DataTable, roles: dict[str, str]) -> None:
    """Let a column "Source" count where rows differ in nothing else, and "6-1" or "1st" only there, which name nothing."""
    for column in table.label_columns:
        is_left_out = roles[column.name] == IGNORE and column.name.casefold() in _OFTEN_LABELS and len(column.texts) > 1
        if is_left_out or (not roles[column.name] and (are_pairs(column.texts) or are_ordinals(column.texts))):
            others = [each.place for each in table.label_columns if each is not column]
            tells = len({tuple(table.words(row, place) for place in others) for row in table.rows}) < len(table.rows)
            roles[column.name] = "" if tells else IGNORE


def _is_code(text: str) -> bool:
    """Return whether a text is a code: letters in capitals and digits, without spaces."""
    return bool(re.fullmatch(r"[A-Z0-9][A-Z0-9_.\-]{0,11}", text))


def _settle_measure(table: DataTable, roles: dict[str, str], levels: dict[str, str]) -> None:
    """Find the header row or column that names what is measured."""
    measures = [name for name, role in roles.items() if role == MEASURE]
    texts_of = {column.name: column.texts for column in table.columns}
    coded = [name for name in measures if all(map(is_number_of_indicator, texts_of[name]))]
    for name in coded if len(coded) < len(measures) else ():
        roles[name] = IGNORE  # "6.1.1" beside its words
    measures = [name for name in measures if roles[name] == MEASURE]
    for name in measures[1:]:
        roles[name] = DIMENSION
    values = table.value_columns
    open_levels = [level for level in table.levels if not levels[level.name]]
    with_units = [level for level in open_levels if any(map(says_unit, _own_texts(level, open_levels)))]
    if len(open_levels) > 1 and len(with_units) == 1 and not measures:  # "Area (ha)" below "Wheat"
        levels[with_units[0].name] = MEASURE
    for level in table.levels:
        if levels[level.name]:
            continue
        if len(set(level.texts.values())) == 1 and len(level.texts) == len(values) and MEASURE in levels.values():
            levels[level.name] = IGNORE  # it tells nothing apart
            continue
        is_value_name = len(values) == 1 and role_of_name(next(iter(level.texts.values()))) == VALUE
        if is_value_name:
            levels[level.name] = IGNORE
        elif not measures and MEASURE not in levels.values():
            levels[level.name] = MEASURE
        else:
            levels[level.name] = DIMENSION


def _names_measure_and_unit(text: str) -> bool:
    """Return whether a text names what is measured with its unit behind it: "Median wait (weeks)", but not "Day"."""
    return says_unit(text) and measure_name((text,)) not in ("", text)


def _own_texts(level: Level, others: Sequence[Level]) -> list[str]:
    """Return the texts of a header row without those that go over several of the rows."""
    return [text for column, text in level.texts.items() if not any(each.texts.get(column) == text for each in others if each is not level)]


def _settle_subject(table: DataTable, roles: dict[str, str]) -> None:
    """Keep one of several columns of subjects: the one with countries, if only one has them."""
    named = [column for column in table.label_columns if roles[column.name] == SUBJECT]
    places = [column for column in named if _names_places(column.texts)]
    if len(named) > 1 and len(places) == 1:
        roles.update({column.name: DIMENSION for column in named if column is not places[0]})


def _settle_labels(table: DataTable, roles: dict[str, str]) -> None:
    """Give the columns of labels that are left the roles of subject, measure and dimensions."""
    named = [text for level in table.levels if _is_measure_level(level) for text in level.texts.values()]
    has_measure = MEASURE in roles.values() or any(not period_of_header(text)[0] for text in named)
    left = [column for column in table.label_columns if not roles[column.name]]
    for column in left:
        if len(column.texts) < 2 and len(left) > 1 and len(table.rows) > 1 and SUBJECT in roles.values():
            roles[column.name] = IGNORE
    left = [column for column in left if not roles[column.name]]
    if SUBJECT not in roles.values() and left:
        first = next((column for column in left if _names_places(column.texts)), left[0])
        if (
            has_measure
            or (len(left) > 1 and not says_unit(first.name))
            or _names_places(first.texts)
            or (measure_of_caption(table.captions) and not any(map(says_unit, (first.name, *first.texts))))
        ):
            roles[first.name] = SUBJECT
        else:
            roles[first.name] = MEASURE
        left.remove(first)
    if not has_measure and MEASURE not in roles.values():
        with_units = next((column for column in left if any(map(says_unit, column.texts))), None)
        if with_units:
            roles[with_units.name] = MEASURE
            left.remove(with_units)
    for column in left:
        roles[column.name] = DIMENSION


def _is_measure_level(level: Level) -> bool:
    """Return whether a header row may name what is measured."""
    texts = list(level.texts.values())
    return not role_of_level(level) and not (len(set(texts)) == 1 and role_of_name(texts[0]) == VALUE)


def _names_places(texts: Sequence[str]) -> bool:
    """Return whether most texts are countries."""
    return bool(texts) and 2 * sum(1 for text in texts[:50] if country_of(text)) >= len(texts[:50])
