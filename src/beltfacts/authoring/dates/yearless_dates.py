"""Times that a text names without their year: "the end of August", "on 22 April", 9月份, 上半年. Pure.

It gives such a time the year of a heading or title, or says that the text leaves it open. It reads no full date (`reading.find_dates`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from beltfacts.authoring.dates.comparisons import comparisons_of
from beltfacts.authoring.dates.date_lengths import in_year, is_same_time
from beltfacts.authoring.dates.date_roles import may_be_own
from beltfacts.authoring.dates.date_ties import is_in_other_bracket, tells_of_now
from beltfacts.authoring.dates.dating_words import COMPARED_FIGURE, COMPARED_HAN, SAME_TIME
from beltfacts.authoring.dates.foreign_months import (
    DAY_ALONE,
    ENDS_DAYS,
    day_of,
    find_foreign_times,
    has_number_word,
    language_of_source,
    overlaps,
)
from beltfacts.authoring.dates.time_lengths import lengths_to
from beltfacts.model import Source
from beltfacts.reading import (
    MONTH_NAMES,
    MONTH_NUMBERS,
    Date,
    edtf_or_none,
    find_dates,
    find_parts_of_year,
    find_quantities,
    parse_edtf,
)

_MONTH = f"(?:{'|'.join(MONTH_NAMES)})"
_NOT_WITH_YEAR = r"(?!,?\s+(?:of\s)?(?:1[5-9]|2[01])\d\d(?![\d.,]))"
_MONTH_ALONE = re.compile(rf"\b(?i:in|of|during|late|early|mid|throughout|for|last)[\s-](?P<name>{_MONTH})\b{_NOT_WITH_YEAR}")
"""A month without its year, in which something was: "at the end of August"."""
_MONTH_OF_NOUN = re.compile(
    rf"\b(?i:the|its|our|their|this)\s(?P<name>{_MONTH})(?=\s[a-z]|['\u2019]s\s)|(?:\A|[.;:]\s)(?P<subject>{_MONTH})(?=\s(?:was|were|had|saw|brought|has)\b)"
)
"""A month without its year that tells one thing from others of its kind, or of which something is told: "in the May survey", "July was dry"."""
_MONTH_NAMED = re.compile(
    rf"(?:\b(?i:was|is|were|being)\s|\()(?P<name>{_MONTH})\b(?!\s[A-Z]|\s?[-\u2013/]|\s(?:to|and|or)\s){_NOT_WITH_YEAR}|\b(?P<holder>{_MONTH})(?=,?\s(?:with|when)\s|\s\(\d)"
)
"""A month without its year that is named as the time of a figure: "the busiest month was August", "July, with 40"."""
_OPEN_MONTH = re.compile(rf"\b(?i:by|since|until|till|to|from|before|after|through|between|next|and|or)[\s-]{_MONTH}\b{_NOT_WITH_YEAR}")
"""A month without its year from which a longer time runs: "since September"."""
_MONTH_RUN = re.compile(rf"(?<=\b[Ii]n )(?P<first>{_MONTH})(?:\sto\s|\s?[-\u2013]\s?)(?P<last>{_MONTH})\b{_NOT_WITH_YEAR}")
"""Several months in a row: "in April to June"."""
_OPEN_DAY = re.compile(r"\b(?:since|until|till|from|before|after)\s(?:the\s)?\Z", re.IGNORECASE)
"""Before a day from which or to which a longer time runs: "since 1 May"."""
_OPEN_EVENT = re.compile(r"\b(?:since|until|till|before|after|following)\s[^,;:.\d()]{1,40}\s\Z", re.IGNORECASE)
"""Before a time of an event from which or to which a longer time runs: "since the last meeting in September"."""
_HAN_MONTHS = re.compile(
    r"(?<![\d\u4e2a\u500b])(?<!(?<![\u4eca\u672c])\u5e74)(?:(?P<first>\d{1,2})\u6708?[-\u2013\u2014~\uff5e\u81f3\u5230])?(?P<last>\d{1,2})\u6708(?!\d)(?:\u4efd|\u5e95|\u672b|\u521d|[\u4e0a\u4e2d\u4e0b]\u65ec)?"
)
"""A month, or several in a row, alone or of this year: 9月份, 1-9月, 9月底."""
_HAN_DAY = re.compile(r"\d{1,2}\u6708\d")
"""Behind "this year", a day of it, which is shorter."""
_NO_PART = re.compile(r"\s+of\b(?!\s+(?:the|this)\s+year)")
"""What behind "the first half" makes it no part of a year: "of the match"."""
_THIS_YEAR = re.compile(
    r"\u4eca\u5e74(?!\u4ee5\u6765|\u4ee5\u4f86)|\u672c\u5e74(?:\u5ea6)?|\b(?:[Tt]his|[Tt]he current) year\b(?!['\u2019]s)"
)
"""The year in which a text speaks."""
_THIS_MONTH = re.compile(
    r"(?<!\u6708)[\u672c\u5f53\u7576]\u6708|\b(?:[Tt]his|[Tt]he current) month\b(?!['\u2019]s)|"
    r"\b(?:du|ce) mois\b(?! (?:dernier|pass\xe9|pr\xe9c\xe9dent|de\b|d[\u2019']))"
    r"|\b(?:del|este) mes\b(?! (?:pasado|anterior|de\b))|\b(?:des|diesen|diesem) Monats?\b"
)
"""The month in which a text speaks."""
_RELATIVE = re.compile(
    r"[\u53bb\u524d\u660e]\u5e74|\u4e0a\u5e74|[\u672c\u4e0a]\u5b63\u5ea6?|\u4e0a\u6708|"
    r"\b(?:[Tt]his|[Tt]he same|[Ll]ast|[Nn]ext) (?:quarter|half|week)\b|\b(?:[Tt]he same|[Ll]ast|[Nn]ext) month\b|"
    r"\b(?:[Oo]n|[Ll]ast|[Tt]his|[Ss]ince|[Uu]ntil) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,? (?:the )?\d)|\b(?:[Yy]esterday|[Ll]ast night)\b"
)
"""A time that only the time of the text tells."""
_COMPARED = re.compile(
    r"\b(?:than|against|compared (?:with|to)|versus|vs\.?|above|below"
    r"|(?:increase|rise|gain|growth|decrease|fall|drop|up|down)(?:[^,.;]|[,.](?=\d)){0,40}?\s(?:over|on|from))(?:\s+(?:in|on|at|of|the|that|those|end))*\s+\Z",
    re.IGNORECASE,
)
"""Before a time with which the figure is compared: "more than in May"."""
_CLAUSE_ENDS = (",", "\uff0c")
"""What follows a time that opens a sentence and is that of all its figures."""
_HAN_CLAUSE_END = re.compile("[\uff1b;\u3002]")
"""What parts a figure from a time behind it."""
_NEXT_FIGURE_HAN = re.compile("\u540c\u671f[\u4e3a\u70ba\u662f\u4ec5\u50c5]?\\s?\\d")
"""Behind a time of the next figure: \u8d54\u4ed828\u4ebf\u5143\uff0c\u4e0a\u5e74\u540c\u671f\u4e3a25\u4ebf\u5143."""
_PARTED = re.compile(r"[,;:.](?!\d)|\b(?:of which|including|while|but|whereas)\b", re.IGNORECASE)
"""What parts a figure from the time of another figure behind it."""
_NEXT_CLAUSE = re.compile(r",\s(?:and|but|while)\s")
_HAN = re.compile("[\u2e80-\u9fff]")
_JOINED = re.compile(r"\b(?:and|or)\b", re.IGNORECASE)
"""What may do so."""
_DEFINITE = re.compile(r"\b(?:the|its|their|our|all|both|these|those)\s+\Z", re.IGNORECASE)
"""Before a number that counts what is known and is no new figure: "at the four harbours in May"."""
_OPENING = 20
"""Characters before such a time: "By the end of"."""


class Yearless(NamedTuple):
    """A time without its year."""

    start: int
    """Where its words begin in the text."""
    end: int
    """Where its words end."""
    edtf: str
    """Its date in a given year, empty where the text leaves it open."""


def times_without_year(text: str, start: int, length: int, year: int, source: Source | None = None) -> list[Yearless]:
    """Return the times that a text names without their year and that may be those of its figure. A text with a full date has none.

    `start`, `length`: where the figure is in the text. `year`: the year that they are given, or 0 if none is known. `source`: its text.
    """
    full = [each.named for each in find_dates(text) if not is_in_other_bracket(text, each.named.start, start)]
    if any(may_be_own(text, each.start, each.end) and not _is_of_other(text[: each.start], start, source) for each in full):
        return []
    found: list[Yearless] = []
    for each in _find_yearless(text, year, (start, start + length), source):
        is_behind = each.start > start
        between = text[start + length : each.start] if is_behind else text[each.end : start]
        others = [other for other in find_quantities(between) if not _DEFINITE.search(between[: other.start])]
        change = SAME_TIME.fullmatch(between, others[-1].end) if len(others) == 1 and not is_behind else None
        is_parted = (bool(others) and not (change and change[0].strip(", "))) or has_number_word(between, source)
        is_of_next = is_parted and (_HAN.search(between) or _PARTED.search(between))
        if is_behind and (is_of_next or _HAN_CLAUSE_END.search(between) or _NEXT_FIGURE_HAN.match(text, each.end)):
            continue
        if is_behind:
            found.append(each._replace(edtf="") if is_parted and _JOINED.search(between) else each)
            continue
        opens = each.start <= _OPENING and text[each.end : each.end + 1] in _CLAUSE_ENDS
        clause = _PARTED.split(text[start + length :], maxsplit=1)[0] if _NEXT_CLAUSE.search(between) else ""
        is_open = (is_parted and not opens) or tells_of_now(f"{between} {clause}")
        found.append(each._replace(edtf="") if is_open else each)
    return found


def _is_of_other(before: str, start: int, source: Source | None) -> bool:
    """Return whether the words before a full date make it that of a comparison, or of another figure than the one at `start`."""
    other = comparisons_of(source).other_figure(before)
    return _COMPARED.search(before) is not None or (other is not None and not other[0] <= start < other[1])


def _find_yearless(text: str, year: int, figure: tuple[int, int], source: Source | None = None) -> list[Yearless]:
    """Return the times that a text names without their year, as of a year, without those with which something is compared.

    `figure`: where the figure is, which is no day: the 12 of "In August 12 ships came".
    """
    days = [each for each in DAY_ALONE.finditer(text) if not overlaps(each.span(), [figure])]
    runs = [each for each in _MONTH_RUN.finditer(text) if MONTH_NUMBERS[each["first"].lower()] < MONTH_NUMBERS[each["last"].lower()]]
    lengths = lengths_to(text, year)
    days = [each for each in days if not overlaps(each.span(), [(start, end) for start, end, _ in lengths])]
    spans = [*(each.span() for each in (*days, *runs)), *((start, end) for start, end, _ in lengths)]
    named = (each for pattern in (_MONTH_ALONE, _MONTH_OF_NOUN, _MONTH_NAMED) for each in pattern.finditer(text))
    months = [(each, each.lastgroup or "name") for each in named if not overlaps(each.span(), spans)]
    han_months = {each.start(): each for each in _HAN_MONTHS.finditer(text)}
    relative = (_OPEN_MONTH, _RELATIVE, _THIS_MONTH)
    opened = [each for pattern in relative for each in pattern.finditer(text) if not overlaps(each.span(), spans)]
    found = [
        *(Yearless(*each.span(), "" if _opens(text[: each.start()]) else day_of(each[0], year)) for each in days),
        *(Yearless(each.start(group), each.end(), f"{year}-{MONTH_NUMBERS[each[group].lower()]:02}") for each, group in months),
        *(Yearless(*each.span(), "/".join(f"{year}-{MONTH_NUMBERS[name.lower()]:02}" for name in each.groups())) for each in runs),
        *(Yearless(*each) for each in lengths),
        *(Yearless(*each) for each in find_foreign_times(text, year, figure, language_of_source(source))),
        *(Yearless(*each.span(), "") for each in opened),
        *(
            Yearless(*each.span(), "" if _HAN_DAY.match(text, each.end()) else f"{year}")
            for each in _THIS_YEAR.finditer(text)
            if each.end() not in han_months
        ),
        *(
            Yearless(*each.span(), "/".join(f"{year}-{int(number):02}" for number in each.groups() if number))
            for each in han_months.values()
            if not overlaps(each.span(), spans)
        ),
        *(
            Yearless(part.start, _word_end(text, part.end), in_year(part.date.text, year))
            for part in find_parts_of_year(text)
            if not _NO_PART.match(text, part.end)
        ),
    ]
    valid = [
        each if year and edtf_or_none(each.edtf) and not _OPEN_EVENT.search(text[: each.start]) else each._replace(edtf="")
        for each in found
    ]
    patterns = (_COMPARED, COMPARED_HAN, comparisons_of(source).time, *(() if figure == (0, 0) else (COMPARED_FIGURE,)))
    return [each for each in valid if not any(_is_compared(pattern, text[: each.start], figure) for pattern in patterns)]


def _opens(before: str) -> bool:
    """Return whether words before a day make it the end of a longer time: "since 1 May", "3 to 9 May"."""
    return bool(_OPEN_DAY.search(before) or ENDS_DAYS.search(before))


def _is_compared(pattern: re.Pattern[str], before: str, figure: tuple[int, int]) -> bool:
    """Return whether a time behind these words is compared with, and is not that of the figure: "up from 36p in" is of the 36p alone."""
    found = pattern.search(before)
    return found is not None and not ("other" in found.re.groupindex and found.start() < figure[1] and figure[0] < found.end())


def _word_end(text: str, at: int) -> int:
    """Return where a word ends in which the English wording of a part of a year ended, as it does in other languages."""
    while text[at : at + 1].isalpha() and text[at - 1].isalpha() and text[at] < "\u2e80":
        at += 1
    return at


def says_without_year(text: str, date: Date, source: Source | None = None) -> str:
    """Return the words of a text of a source that name the ends of a date without their year: "August and February". Empty for none."""
    found: list[str] = []
    times = _find_yearless(text, date.first.year if date.first else 0, (0, 0), source)
    if whole := next((each for each in times if is_same_time(each.edtf, date)), None):
        return f"\u201c{' '.join(text[whole.start : whole.end].split())}\u201d"
    for end in (parse_edtf(each) for each in date.edtf.split("/") if each not in ("", "..")):
        if not end.first or end.precision not in ("day", "month", "quarter", "half"):
            return ""
        times = [each for each in _find_yearless(text, end.first.year, (0, 0), source) if edtf_or_none(each.edtf) == end]
        month = re.search(rf"\b{MONTH_NAMES[end.first.month - 1]}\b{_NOT_WITH_YEAR}", text) if end.precision == "month" else None
        span = (times[0].start, times[0].end) if times else month.span() if month else None
        if not span:
            return ""
        found.append(text[slice(*span)])
    return " and ".join(f"\u201c{' '.join(each.split())}\u201d" for each in dict.fromkeys(found))


def leaves_year_open(text: str) -> bool:
    """Return whether a text names a day or month, and no year."""
    return not find_dates(text) and bool(_find_yearless(text, 0, (0, 0)))


def is_this_year(text: str, times: Sequence[Yearless]) -> bool:
    """Return whether all times that a text names without their year are "this year" and have no other date."""
    return all(not each.edtf and _THIS_YEAR.fullmatch(text, each.start, each.end) for each in times)


def is_this_month(text: str, times: Sequence[Yearless]) -> bool:
    """Return whether all times that a text names without their year are "this month" and have no other date."""
    return all(not each.edtf and _THIS_MONTH.fullmatch(text, each.start, each.end) for each in times)
