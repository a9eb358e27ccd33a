"""Tell by the words around a figure that a date need not be its time: another length, an end, a later start, an earlier sentence. Pure.

It chooses no date (`date_proposals`).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from beltfacts.authoring.dates.date_lengths import is_year_long, years_of
from beltfacts.authoring.dates.dating_words import AHEAD, COMPARED, COMPARED_FIGURE, ON_A_DAY, SAME_TIME, SENTENCE_END
from beltfacts.documents import DocumentText, Location
from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading import edtf_or_none, find_dates, find_quantities, language_data

_TEXT_BEFORE = 3000
"""Characters before a quote in which a time may be told that is still meant."""
_LENGTH = re.compile(
    r"\b(?:(?:for|over|during|in|across)\s+(?:the|a)\s+(?:(?:full|whole|entire|financial|fiscal)\s+)?(?P<named>year|half[- ]year|quarter|month|week)"
    r"|(?:full|whole)[- ](?P<full>year))\b(?!\s+(?:to|end(?:ed|ing)?|before|earlier|of|from)\b|['\u2019-])",
    re.IGNORECASE,
)
"""Words that say how long the time of a figure is: "for the year", "in the quarter", "full-year profit"."""
_OF_SEVERAL = re.compile(
    r"\b(?:(?:\d+|two|three|four|five|ten|twenty|thirty)[- ](?:year|month|week)(?:ly)?|long[- ]term|longstanding|historic(?:al)?|all-time)\s(?:[a-z]+\s)?"
    r"(?:average|mean|median|norm|normal|high|low|record|trend|total)\b",
    re.IGNORECASE,
)
"""Words that say that a figure is one of several years: "a ten-year average of 27"."""
_DAYS = {"half": (180, 185), "quarter": (89, 93), "month": (28, 31), "week": (7, 7)}
"""Days of the shortest and the longest time of a length."""
_AT_END = re.compile(
    r"\b(?:at|by|as (?:at|of))\s+(?:the\s+)?(?:(?:end|close)\s+of\s+(?:the|our|its)\s+(?:\w+\s+)?(?:year|period|quarter|half|half[- ]year|month|season)"
    r"|(?:year|period|quarter|half[- ]year|month|season)[ -]end)\b(?!\s+(?:of|in)\b|\s+\d)",
    re.IGNORECASE,
)
"""Words that say that a figure is that of the last day of a time: "at the period end"."""
_BEHIND = re.compile(r"[^.;()]*?\b(?:from|starting|beginning|as of|until|till|after|onwards? from)\s+\Z", re.IGNORECASE)
"""Between a figure and the date from which or to which it is so."""
_PAST = re.compile(
    r"\b(?:was|were|had|did|bought|kept|let|caught|cost|began|became|made|came|fell|rose|took|sold|paid|drew|spent|held|stood|gave|got|went|saw|won|lost|"
    r"grew|ran|brought|built|left|met|slept|felt|broke|spoke|wrote|drove|flew|chose|ate|drank|sent|said|told|taught|fought|swam|sang|threw|wore|dug|laid|led|"
    r"heard|rode|hung|struck|dealt|swept|hid|lent|[a-z]{2,}ed|[^\W\d_]+(?:aron|ieron|aram|eram|iram|arono|irono)"
    r"|(?:wurden?|hat|haben|ont|hanno)\s[^\W\d_]+(?:t|en|\xe9e?s?|i|is|u|ado|ido|ato|uto|ito)|a\s[^\W\d_]+\xe9)\b|\u4e86",
    re.IGNORECASE,
)
_PRESENT = re.compile(r"\s*present\b(?! (?:at|in|on)\b)", re.IGNORECASE)
"""How a sentence begins that tells who was at a meeting."""
_NOW = re.compile(r"\b(?:is|are|has|have|will|can|must|may|now|currently|today|so far)\b", re.IGNORECASE)
"""Words of what is so while the text is written."""
_OTHER_CLAUSE = re.compile(r";|\b(?:after|following|against|compared|versus|while|whereas|where|but)\b")
"""What makes a date behind a figure that of another figure: "9, after 4 in 2022"."""
_DUE = re.compile(r"\band (?:(?:is|are) )?(?:due|expected|scheduled|planned)\b")
"""What makes a date behind a figure that of what will be: "9 are being built and due by 2026"."""
_STOCK = re.compile(r"\b(?:was|were|had|held|stood|numbered|amounted|totall?ed|remained|employed|owned|owed)\b", re.IGNORECASE)
_AS_OF = re.compile(r"\b(?:at|as (?:at|of|on)|position on)\s+\Z", re.IGNORECASE)
_TO_DATE = re.compile(
    r"\byear[- ]to[- ]date\b|\bYTD\b|\bso far this (?:year|season)\b|\bsince the (?:start|beginning) of the (?:year|season)\b|"
    r"\b(?:season|cumulative) (?:to date|total)\b|"
    r"\bseit (?:Jahresbeginn|Anfang des Jahres|Beginn des Jahres)\b|\bdepuis (?:le d\xe9but de l[\u2019']ann\xe9e|janvier)\b|\ben lo que va de a\xf1o\b|"
    r"\bdesde o (?:in\xedcio|come\xe7o) do ano\b|\u5e74\u521d\u81f3|\u5e74\u521d\u4ee5[\u6765\u4f86]|\u7d2f[\u8ba1\u8a08]",
    re.IGNORECASE,
)
"""Words of a time that began with the year."""
_CHANGE_BEHIND = re.compile(r"\s(?:\w+\s){0,2}(?:than|less|more|fewer|higher|lower|above|below)\b")


def is_of_another(quote: str, date_words: str, figure: str) -> bool:
    """Return whether a date stands between another figure and this one, so that it may be that of the other.

    What stands in brackets together with this figure is its own: "3,118 (2022: 3,264)". So is that of how the other has changed: "in 2023, down 7%".
    """
    at, start = quote.find(date_words), quote.find(figure)
    between = quote[start + len(figure) : at] if 0 <= start < at else ""
    if _DUE.search(between) or (_OTHER_CLAUSE.search(between) and find_quantities(between)):
        return True
    if 0 <= at < start and quote[at + len(date_words) : start].strip() == ":":
        return False
    opened = quote.rfind("(", 0, max(at, 0))
    if opened >= 0 and ")" not in quote[opened:start]:
        return any(opened < each.start and each.end <= at and each.end <= start for each in find_quantities(quote[:at]))
    if not (0 <= at < start and any(each.end <= at and each.start < start for each in find_quantities(quote[:at]))):
        return False
    change = SAME_TIME.fullmatch(quote, at + len(date_words), start)
    says_change = change and (change[0].strip(", ") or _CHANGE_BEHIND.match(quote, start + len(figure)))
    return not says_change


def _stands_by(text: str, start: int, end: int, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """Return what a pattern finds in the clause of the figure from `start` to `end`, with no other figure between."""
    found = []
    for each in pattern.finditer(text):
        between = text[end : each.start()] if each.start() >= end else text[each.end() : start]
        is_opening = not text[: each.start()].strip()
        if ";" not in between and (is_opening or not find_quantities(between)):
            found.append(each)
    return found


def is_of_other_length(text: str, start: int, end: int, edtf: str) -> bool:
    """Return whether words beside a figure say that its time is longer or shorter than a date: a day, and "for the year"."""
    date = edtf_or_none(edtf)
    if not date or not date.first or not date.last:
        return False
    days = (date.last - date.first).days + 1
    for each in _stands_by(text, start, end, _LENGTH):
        name = (each["named"] or each["full"]).lower().partition("-")[0].partition(" ")[0]
        if not (is_year_long(edtf) if name == "year" else _DAYS[name][0] <= days <= _DAYS[name][1]):
            return True
    return any(not find_dates(text[each.end() : start]) for each in _stands_by(text, start, end, _OF_SEVERAL) if each.end() <= start)


def is_at_end(text: str, start: int, end: int) -> bool:
    """Return whether words beside a figure say that it is that of the last day of a time."""
    return bool(_stands_by(text, start, end, _AT_END))


def goes_on_later(text: str, end: int, edtf: str) -> bool:
    """Return whether a figure is so from or to a later date than the one that is proposed: "saves \xa34m a year from 2026".

    What a figure is compared with is earlier.
    """
    date = edtf_or_none(edtf)
    for phrase in find_dates(text):
        named = phrase.named
        if named.start < end or not _BEHIND.fullmatch(text, end, named.start) or find_quantities(text[end : named.start]):
            continue
        if date and date.last and named.date.first and named.date.first > date.last:
            return True
    return False


def is_flow_of_a_day(sentence: str, title: str) -> bool:
    """Return whether a sentence tells what happened, and a title only at which day things are counted: "Statement at 31 March 2024"."""
    if not tells_what_happened(sentence):
        return False
    named = [phrase.named for phrase in find_dates(title)]
    return bool(named) and all(each.date.precision == "day" and _AS_OF.search(title[: each.start]) for each in named)


def tells_what_happened(sentence: str) -> bool:
    """Return whether a sentence tells what happened in some time, and not what there was on a day."""
    return tells_past(sentence) and _STOCK.search(sentence) is None


def tells_ahead(sentence: str) -> bool:
    """Return whether a sentence tells what will be."""
    return AHEAD.search(sentence) is not None


def starts_earlier(sentence: str, edtf: str) -> bool:
    """Return whether a sentence counts from the beginning of the year, and a date begins later in it."""
    date = edtf_or_none(edtf)
    return bool(date and date.first and date.first.month > 1 and _TO_DATE.search(sentence))


def tells_past(sentence: str, language: str = "") -> bool:
    """Return whether a sentence tells what was, and nothing that is so while the text is written.

    `language`: of the source as `language_code` gives it, empty for English and Chinese.
    """
    was, now, _ = _told(language)
    is_past = _PAST.search(sentence) is not None or was.search(sentence) is not None
    return is_past and _NOW.search(sentence) is None and now.search(sentence) is None


def tells_of_meeting(sentence: str, language: str = "") -> bool:
    """Return whether a sentence begins with who was at the meeting that a text reports, so that it is of its day: "Present were 40 members"."""
    return any(each.match(sentence.lstrip()) for each in (_PRESENT, _told(language)[2]))


@cache
def _told(language: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of what was, what is so now and who was at a meeting in a language; they find nothing for English and Chinese."""
    told = language_data(language).told if language else {}
    patterns = (rf"(?<!\w)(?:{told[key]})(?!\w)" if key in told else r"(?!)" for key in ("past", "now", "present"))
    return tuple(compile_pattern(each, re.IGNORECASE) for each in patterns)


def sentences_before(text: DocumentText, location: Location) -> list[str]:
    """Return the sentences of a paragraph before that of a quote, each in one line."""
    first, _ = text.paragraph_span(location.start)
    if text.extraction.headings is None:  # lines of plain text that end with a sentence are no ends of paragraphs
        first = text.text.rfind("\n\n", 0, location.start) + 2 if "\n\n" in text.text[: location.start] else 0
    before = text.text[first : location.start]
    ends = [each.start() for each in SENTENCE_END.finditer(text.text[first : location.start + 1])]
    return [" ".join(each.split()) for each in SENTENCE_END.split(before[: ends[-1]])] if ends else []


def has_come_to_now(text: DocumentText, location: Location, language: str) -> bool:
    """Return whether the sentence before that of a quote tells in another language what is so now: "d\xe9sormais", "inzwischen"."""
    return any(_told(language)[1].search(each) for each in sentences_before(text, location)[-1:])


def names_earlier_years(text: DocumentText, location: Location, years: Collection[int]) -> bool:
    """Return whether the text before a quote names a time of earlier years that nothing is compared with, which may still be meant."""
    before = text.text[max(0, location.start - _TEXT_BEFORE) : location.start]
    for phrase in find_dates(before):
        words, named = before[: phrase.named.start], years_of(phrase.named.date.text)
        if named and max(named) < min(years, default=0) and not COMPARED.search(words) and not COMPARED_FIGURE.search(words):
            return True
    return False


def dates_told_before(text: DocumentText, location: Location, year: int | None) -> list[tuple[str, str]]:
    """Return the dates (EDTF, words) that the sentences of a paragraph before that of a quote name, each once.

    `year`: that of publication, or None.
    """
    found: dict[str, str] = {}
    for sentence in sentences_before(text, location):
        for phrase in find_dates(sentence, year):
            before, is_day = sentence[: phrase.named.start], phrase.named.date.precision == "day"
            if COMPARED_FIGURE.search(before):
                continue
            if not COMPARED.search(before) or (is_day and ON_A_DAY.search(before)):
                found.setdefault(phrase.named.date.text, phrase.named.text)
    return list(found.items())
