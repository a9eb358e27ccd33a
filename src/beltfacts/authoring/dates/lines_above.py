"""The lines above a quote that may date it, and what their date is: that of the figures, of a meeting or issue, or of publication. Pure.

It chooses no date (`date_proposals`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from beltfacts.authoring.dates.date_lengths import years_of
from beltfacts.authoring.dates.dating_words import PRINTED, REVISED, REVISED_HAN
from beltfacts.authoring.dates.time_bounds import starts_from
from beltfacts.documents import DocumentText, Location
from beltfacts.evidence import dating_lines
from beltfacts.model import Source
from beltfacts.reading import find_dates, find_quantities

_OCCASION = re.compile(
    r"\b(?:meeting\b(?!\s(?:the|our|your|their|an?|its|needs?|demand|targets?|goals?)\b)|AGM|agenda (?:of|for)|minutes of|proceedings of the|"
    r"(?:board|council|committee) (?:package|packs?|papers?|book)|(?:public|committee) hearing|hearing on|"
    r"newsletter|magazine|gazette|no\.\s?\d+|nr\.\s?\d+|n[\xb0\xba]\s?\d+|issue\s\d+|edition|"
    r"(?:speech|remarks|address|interview|letter|invitation) (?:by|of|at|to|from|with|for)|"
    r"\w*versammlung|einladung|sitzung|rundbrief|\w{3,}brief|mitteilungsblatt|ausgabe (?:nr|\d)\S*|"
    r"assembl\xe9e|convocation|proc\xe8s-verbal|s\xe9ance|lettre d[\u2019']information|bulletin municipal|"
    r"asamblea|junta general|convocatoria|acta de|bolet\xedn informativo|assembleia|convocat\xf3ria|assemblea|convocazione|verbale|"
    r"vergadering|notulen|nieuwsbrief|nyhetsbrev|\u0441\u043e\u0431\u0440\u0430\u043d\u0438\u0435)\b|"
    r"[\u4f1a\u6703][\u8bae\u8b70](?:\u7eaa\u8981|\u7d00\u8981|\u901a\u77e5)|\u80a1[\u4e1c\u6771]\u5927[\u4f1a\u6703]|\u7b2c\s?\d+\s?\u671f|[\u7b80\u7c21][\u8baf\u8a0a]",
    re.IGNORECASE,
)
"""Words of a line whose date is that of a meeting, letter or issue. What is told there was before."""
_REPORT = re.compile(
    r"\b(?:annual|yearly|monthly|weekly|quarterly|statistic\w*|yearbook|accounts|results|figures|balance|review|report|year (?:to|ended|ending)|"
    r"\w*bericht|statistik\w*|jahrbuch|zahlen|rapport|bilan|chiffres|statistique\w*|informe|memoria|estad\xedstica\w*|relat\xf3rio|relazione|bilancio)\b|"
    r"\u62a5\u544a|\u5831\u544a|\u5e74\u62a5|\u5e74\u5831|\u7edf\u8ba1|\u7d71\u8a08",
    re.IGNORECASE,
)
"""Words of a line that numbers a report whose date is that of its figures: "Statistical report No. 12, March 2024"."""
_NUMBERED = re.compile(r"\b(?:no\.|nr\.|n[\xb0\xba])\s?\d+|\bedition\b|\u7b2c\s?\d+\s?\u671f", re.IGNORECASE)
_NO_SECTION = re.compile(
    r"(?:table|fig(?:ure)?|chart|box|map|photo\w*|picture|image|source|note|tabelle|abbildung|quelle|tableau|cuadro|tabla|fuente)\b|[-\u2013]\s",
    re.IGNORECASE,
)
_MARKS = "|*\u2022#([\xa9"
"""How a line begins that stands alone and dates nothing but a table or picture, or is an item of a list."""
_LONGEST, _FAR, _INDENT = 80, 6_000, 40
"""Characters of such a line, how far above a quote it may be, and of the blanks before it."""
_SECTION = re.compile(
    r"\A\W*\Z|(?:[,:(\u2013\u2014-]|\b(?:for|of|to|ended|ending|year|season|statistics|figures|results|numbers|zahlen|chiffres|datos))\s?\Z",
    re.IGNORECASE,
)
"""Before the date of such a line that is a heading: "2024 in figures", "Figures for 2024", "Visits, May 2024"."""
_LONG_BEFORE = 10
"""Years before a meeting of which no figures are told there under a title."""
_UNTIL = re.compile(r"\bto\s?\Z", re.IGNORECASE)
"""Before a year in which a plan ends: "Plan to 2030"."""
_NO_TIME = re.compile(r"\s(?:(?:constant\s)?prices|terms|dollars|euros?|pounds|levels?|boundaries|preise)\b|\s?=\s?1", re.IGNORECASE)
"""Behind a year of which prices or a base are: "Cost of a well, 2018 prices"."""
_ONE_THING = re.compile(
    r"(?:the|an?|our|der|die|das|ein|eine|unser|le|la|les|un|une|el|los|las|una|o|os|as|um|uma|il|lo|gli)\s|l['\u2019]", re.IGNORECASE
)
_BRACKETS = re.compile(r"\([^()]*\)")
_AFTER_BLANK = re.compile(r"(?:\A|\n[ \t]*\n)[ \t]*\Z")
_UNDERLINE = re.compile(r"\s*([=~*_-])\1{2,}\s*")
_ITEM = re.compile(r"[-*\u2022\u2013\u00b7o]\s|[^.;:]{2,60}:\s?\S|\S*\d\S*\s(?![^\n]*\.\s*\Z)")
"""How a line of a list begins: "- 12 taps", "Games won: 78%", "78 games"."""
_LEADS = (":", "\uff1a")
"""How the line that leads to a list ends."""
_PROSE_ENDS = (".", "!", "?", "\u3002")
_ORDER = ("time", "occasion", "open", "printed", "revised")
_STOPS = (".", ";", ",", ":", "!", "?", "\u3002")


class LineAbove(NamedTuple):
    """A line above a quote."""

    text: str
    """Its words."""
    place: str
    """Where it stands: heading or title."""
    role: str
    """What its date is: "time" of the figures, "open" if that need not be so, "occasion" of a meeting or issue, "printed", or "revised"."""


def lines_above(text: DocumentText, location: Location, source: Source) -> list[LineAbove]:
    """Return the headings and titles above a quote that may date it.

    The nearest comes first. Those of a meeting or issue follow, those that are in doubt, and those that say when the document appeared.
    """
    headings = {heading.text for heading in location.headings}
    others = set(sections_before(text, location))
    titles = [line for line in dating_lines(text, location) if line in headings or line.lstrip("# ") not in others]
    section, is_apart = _section_line(text, location.start)
    lines = dict.fromkeys(filter(None, (section, *titles, source.title)))
    roles = {line: _role_of(line, source.issued) for line in lines}
    if is_apart and roles[section] == "time":
        roles[section] = "open"
        if _is_dated_section(section):  # a heading without a date is between: the sections before it are in doubt
            roles.update((line, "open") for line, role in roles.items() if role == "time" and _is_dated_section(line))
    roles.update((line, "printed") for line in lines if roles[line] == "time" and _is_month_of_issue(line, source.issued, roles))
    if last_day := max((year for line, role in roles.items() if role == "occasion" for year in _years_in(line)), default=0):
        roles = {line: role for line, role in roles.items() if role != "time" or not _has_year_of_founding(line, last_day)}
    found = [
        LineAbove(line, "heading" if line in headings or line not in (*titles, source.title) else "title", role)
        for line, role in roles.items()
    ]
    return sorted(found, key=lambda line: _ORDER.index(line.role))


def _years_in(line: str) -> set[int]:
    """Return the years of the dates of a line."""
    return {year for each in find_dates(line) for year in years_of(each.named.date.text)}


def _has_year_of_founding(line: str, meeting: int) -> bool:
    """Return whether the one date of a line is a year long before that of a meeting, and so part of a name: "SV Talheim 1921 e. V."."""
    dates = [each.named.date for each in find_dates(line)]
    is_year = len(dates) == 1 and dates[0].text.isdigit() and not _is_dated_section(line) and not _REPORT.search(line)
    return is_year and int(dates[0].text) + _LONG_BEFORE < meeting


def is_of_picture(line: str) -> bool:
    """Return whether a line that may be a heading names one thing, as the words of a picture do: "The hall in 1987", no "Spending in 2021"."""
    return _ONE_THING.match(line) is not None


def sections_before(text: DocumentText, location: Location) -> list[str]:
    """Return the headings before a quote that are not above it: those of other sections."""
    return [each.text for each in text.headings if each.start < location.start and each not in location.headings]


def _section_line(text: DocumentText, before: int) -> tuple[str, bool]:
    """Return the nearest line above an offset that stands alone as a heading and names a date, and whether others without one are between.

    Such lines are short, follow a blank line, are no sentence, and are a paragraph of their own: "2024 in figures". The first lines of the
    document are none up to a blank line, nor are those of one that declares its headings or has pages, and
    rows of tables. Empty where there is none. One that may be the caption of a table or the words of a picture is in doubt too: "The hall in 1987".
    """
    if text.extraction.headings is not None or text.pages:
        return _lead_of_list(text, before), False
    is_apart = False
    tables = [(table.cells[0].start, table.cells[-1].end) for table in text.extraction.tables if table.cells]
    starts = text.paragraphs[: bisect_right(text.paragraphs, before)]
    for start, end in zip(reversed(starts[:-1]), reversed(starts[1:]), strict=True):
        line = text.text[start:end].strip()
        words = " ".join(line.split())
        if before - start > _FAR or "\n\n" not in text.text[:start]:
            break
        if any(first <= start < last for first, last in tables):
            is_apart = True  # what is above the table may be its caption
            continue
        if (
            "\n" in line
            or text.text[end : end + 1].islower()
            or not _AFTER_BLANK.search(text.text, max(0, start - _INDENT), start)
            or not _is_heading(words)
        ):
            continue
        dates = find_dates(words)
        if len(dates) == 1:
            return words, is_apart or not _is_dated_section(words) or _has_ended(text, end, before)
        is_apart = is_apart or not (dates or find_quantities(words))
    return "", False


def _lead_of_list(text: DocumentText, before: int) -> str:
    """Return the line with one date that leads to the list or paragraph in which an offset stands: "Key measures for 2024:"; else empty."""
    end = text.text.rfind("\n\n", 0, before)
    line = text.text[text.text.rfind("\n\n", 0, max(end, 0)) + 2 : max(end, 0)].strip()
    if not line.endswith(_LEADS) or "\n" in line or len(line) > _LONGEST:
        return ""
    words = " ".join(line.split())
    return words if len(find_dates(words)) == 1 and _is_dated_section(words.rstrip("".join(_LEADS))) else ""


def _has_ended(text: DocumentText, start: int, before: int) -> bool:
    """Return whether what a dated line heads ends between it and an offset: by an undated heading, or by prose behind a list of its own."""
    items, block_start = 0, start
    while block_start < before:
        block_end = text.text.find("\n\n", block_start)
        block_end = block_end if block_end >= 0 else len(text.text)
        lines = [line.strip() for line in text.text[block_start:block_end].strip("\n").split("\n")]
        if block_start + len(lines[0]) < before and _is_undated_heading(lines):
            return True
        of_block = sum(_ITEM.match(line) is not None for line in lines)
        if block_end >= before:
            return items > 1 and not of_block and lines[-1].endswith(_PROSE_ENDS)
        items += of_block
        block_start = block_end + 2
    return False


def _is_undated_heading(lines: list[str]) -> bool:
    """Return whether the first of the lines of a block is a heading without a date or figure: underlined, or too short to be wrapped."""
    words = " ".join(lines[0].split())
    if len(lines) < 2 or not words or not _is_heading(words.rstrip("!?") or "-") or find_dates(words) or find_quantities(words):
        return False
    next_word = lines[1].split()[:1]
    is_short = bool(next_word) and next_word[0][0].isupper() and len(words) + 1 + len(next_word[0]) < max(map(len, lines[1:]))
    return is_short or _UNDERLINE.fullmatch(lines[1]) is not None


def _is_dated_section(words: str) -> bool:
    """Return whether a line with one date may be the heading of a section of that time: "2024 in figures", no "The hall in 1987" or "(1952-2023)"."""
    dates = find_dates(words)
    if len(dates) != 1 or _NO_TIME.match(words, dates[0].end):
        return False
    if starts_from(words):  # "Fees from 1 June 2025"
        return True
    before, date = words[: dates[0].start], dates[0].named.date
    if (before.endswith("(") and len(years_of(date.text)) > 1) or (_UNTIL.search(before) and date.text.isdigit()):
        return False
    return _SECTION.search(before) is not None


def _is_heading(words: str) -> bool:
    """Return whether the words of a line may be a heading."""
    return len(words) <= _LONGEST and words[0] not in _MARKS and not words.endswith(_STOPS) and not _NO_SECTION.match(words)


def _role_of(line: str, issued: str) -> str:
    """Return what the date of a line is. `issued`: the publication date of the source (EDTF or empty)."""
    dates = [each for each in find_dates(line) if each.date.precision not in ("quarter", "half")]  # "Trading update: Q2 2024"
    if any(REVISED.search(line[: each.start]) or REVISED_HAN.match(line, each.end) for each in dates):
        return "revised"
    if PRINTED.search(_BRACKETS.sub("", line)) or _is_dateline(line, issued):
        return "printed"
    found = _OCCASION.search(line)
    return "occasion" if found and not (_NUMBERED.fullmatch(found[0]) and _REPORT.search(line)) else "time"


def _is_month_of_issue(line: str, issued: str, roles: Mapping[str, str]) -> bool:
    """Return whether a line is the month of publication and nothing else, below a report that a year names: "Season report 2024", "October 2024"."""
    found = [each.named for each in find_dates(line)]
    is_month = len(found) == 1 and found[0].date.precision == "month" and (not issued or issued.startswith(found[0].date.text))
    if not is_month or line.replace(found[0].text, "").strip("# .,()"):
        return False
    others = (each.named.date.text for other, role in roles.items() if role == "time" and other != line for each in find_dates(other))
    return any(other.isdigit() for other in others)


def _is_dateline(line: str, issued: str) -> bool:
    """Return whether the one date of a line is the day of publication, and no report of that day is named: "Harbour Board, 12 April 2024"."""
    found = [each.named.date for each in find_dates(line)]
    is_day = len(found) == 1 and found[0].precision == "day" and found[0].text == issued
    return is_day and _REPORT.search(line) is None
