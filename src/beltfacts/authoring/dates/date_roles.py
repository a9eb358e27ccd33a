"""Tell by the words around a date whether it is the time of a figure. Pure.

It chooses no date (`date_proposals`).
"""

import re

from beltfacts.authoring.dates.comparisons import Comparisons
from beltfacts.authoring.dates.dating_words import (
    CHANGED_FROM,
    CHANGING,
    COMPARED,
    COMPARED_HAN,
    FROM,
    LEVEL_BEFORE,
    LEVEL_BEHIND,
    LEVEL_OF,
    MADE,
    NAMED_DIRECTLY,
    NEXT_FIGURE_HAN,
    NORM,
    OLD_YEAR,
    ON_A_DAY,
    PAIRED,
    PAIRED_NOUN,
    SHARE_BEFORE,
    SUPERLATIVE,
    TO_FROM,
    TO_LEVEL,
    WHEN,
)
from beltfacts.reading import find_dates, find_quantities


def is_aside(text: str, begin: int, end: int, start: int) -> bool:
    """Return whether a date (from `begin` to `end`) tells another time than that of the figure at `start`.

    It is that of a level, of how the thing came to be, or in Chinese of the next figure.
    """
    before = text[:begin]
    if LEVEL_BEFORE.search(before) or (SHARE_BEFORE.search(before) and LEVEL_BEHIND.match(text, end)):
        return True
    if NORM.match(text, end):
        return True
    if MADE.search(before) and text[end : end + 1] == "," and start > end:
        return True
    return 0 <= start < begin and text[end - 1] >= "\u2e80" and NEXT_FIGURE_HAN.match(text, end) is not None


def date_before_bracket(text: str, start: int, year: int | None, compared: Comparisons) -> tuple[str, str, bool] | None:
    """Return the date (EDTF, words) directly before the bracket in which a figure stands, and whether it is surely that of the figure.

    2010 in "the least since 2010 (112 Ml/d)". What is compared with a date may be explained in the bracket: "more than in 2022 (by 4 t)".
    """
    opened, closed = text.rfind("(", 0, start), text.rfind(")", 0, start)
    if opened <= closed or find_dates(text[opened:].partition(")")[0], year):
        return None
    for phrase in find_dates(text[:opened], year):
        if NAMED_DIRECTLY.match(text[phrase.named.end : opened + 1]):
            before, named = text[: phrase.named.start], phrase.named
            return named.date.text, named.text, not compared.is_time_compared(before) or SUPERLATIVE.search(before) is not None
    return None


def date_before_when(text: str, start: int, year: int | None) -> tuple[str, str] | None:
    """Return the date (EDTF, words) of whose time a clause with the figure tells: "the best since 2007, when it had 430", "its 2021 level of 86 t"."""
    for phrase in reversed(find_dates(text[: max(0, start)], year)):
        between = text[phrase.named.end : start]
        if WHEN.match(between) or LEVEL_OF.fullmatch(between):
            return phrase.named.date.text, phrase.named.text
    return None


def date_of_pair(text: str, start: int, length: int, year: int | None) -> tuple[str, str] | None:
    """Return the date (EDTF, words) that stands directly behind a figure, where each date of the text stands so behind one: "41 in 2021, 36 in 2022"."""
    found: list[tuple[int, tuple[str, str]]] = []
    behind = 0
    for phrase in find_dates(text, year):
        before = text[: phrase.named.start]
        if COMPARED.search(before) and not (phrase.named.date.precision == "day" and ON_A_DAY.search(before)):
            return None
        link = PAIRED.search(before)
        last = find_quantities(text[behind : link.start()])[-1:] if link and link.start() > behind else []
        if not link or not last or not PAIRED_NOUN.fullmatch(text, behind + last[0].end, link.start()):
            return None
        found.append((behind + last[0].end, (phrase.named.date.text, phrase.named.text)))
        behind = phrase.named.end
    mine = [said for end, said in found if start < end <= start + length]
    return mine[0] if len(found) > 1 and len(mine) == 1 else None


def is_relative(text: str, start: int, compared: Comparisons) -> bool:
    """Return whether a text gives the figure at `start` a time that is counted from another one: "42 a year earlier".

    "14 seconds, down from 50 seconds a year ago" gives it to the other figure.
    """
    for at in compared.relative_times(text):
        other = compared.other_figure(text[:at])
        if not other or start >= other[0]:
            return True
    return False


def is_of_earlier_level(text: str, begin: int, start: int, end: int) -> bool:
    """Return whether a date (at `begin`) is that of a level behind the figure (`start` to `end`) with which it is compared: "to 6, from 11 in 2022"."""
    levels = [each for each in find_quantities(text[:begin]) if each.start >= end]
    if not 0 <= start < end <= begin or not levels or re.search(r"[,;.]\s", text[levels[-1].end : begin]):
        return False
    led = CHANGED_FROM.search(text[end : levels[-1].start])
    if not led or led["change"] is None:
        return led is not None
    is_direct = TO_LEVEL.search(text[:start]) and TO_FROM.fullmatch(text[end : end + led.start()])
    return bool(is_direct or CHANGING.search(text[: end + led.start()]))


def dates_directly_behind(text: str, end: int, year: int | None) -> list[tuple[str, str]]:
    """Return the date (EDTF, words) that follows a figure before the next one: "from 20 in 2019 to 35". At most one."""
    behind = [phrase.named for phrase in find_dates(text, year) if phrase.named.start >= end]
    return [(each.date.text, each.text) for each in behind[:1] if not find_quantities(text[end : each.start])]


def counts_since(text: str) -> bool:
    """Return whether a text counts from a date on: "since 2005 3 million trees have been planted". "The highest since 2012" compares."""
    opened = (phrase for phrase in find_dates(text) if phrase.inner and phrase.date.last is None)
    return any(not SUPERLATIVE.search(text[: phrase.start]) for phrase in opened)


def starts_on_a_day(text: str) -> bool:
    """Return whether a text says from which day on something is so: "to \xa3126 from 1 January 2025"."""
    days = (phrase.named for phrase in find_dates(text) if phrase.named.date.precision == "day")
    return any(FROM.search(text[: day.start]) for day in days)


def has_open_year(text: str) -> bool:
    """Return whether a text has a year before 1900 that may be a number, so that no date is read there: "By 1740, 42 pans were at work"."""
    read = [(each.start, each.end) for each in find_dates(text)]
    return any(not any(first <= each.end() - 1 < last for first, last in read) for each in OLD_YEAR.finditer(text))


def may_be_own(text: str, start: int, end: int) -> bool:
    """Return whether a full date (from `start` to `end`) may be that of a figure: not a norm, or one of "the best since 2012"."""
    before = text[:start]
    is_norm = NORM.match(text, end) is not None
    return not (COMPARED_HAN.search(before) or is_norm or (COMPARED.search(before) and SUPERLATIVE.search(before)))
