"""The time that a document gives once for its figures: "The study ran from March 2022 to September 2023". Pure.

Such a sentence dates what is told in the past behind it, and the cells of tables, where nothing nearer names a time.
"""

from __future__ import annotations

import re
from functools import cache

from beltfacts.authoring.dates.date_lengths import is_month, is_period
from beltfacts.authoring.dates.dating_words import RELATIVE, SENTENCE_END
from beltfacts.authoring.dates.foreign_months import language_of_source
from beltfacts.authoring.dates.open_times import dates_told_before, tells_ahead, tells_past
from beltfacts.authoring.dates.proposed_dates import DateChoice, ProposedDate
from beltfacts.authoring.dates.sentence_of_quote import sentence_around
from beltfacts.authoring.dates.yearless_dates import leaves_year_open
from beltfacts.documents import DocumentText, Location
from beltfacts.model import Source
from beltfacts.pattern_cache import compile_pattern
from beltfacts.reading import edtf_or_none, find_dates, han_pattern, language_data

_TEXT_BEFORE = 20_000
"""Characters before a quote in which such a sentence may stand."""
_LONGEST = 300
"""Characters of such a sentence."""
_STUDY = re.compile(
    r"\b(?:stud(?:y|ies)|surveys?|trials?|polls?|census|fieldwork|field ?work|interviews|samples?|sampling|measurements?|monitoring|observations?|"
    r"excavations?|dig|digging|expedition|research|experiments?|pilot|count(?:s|ing)?|data|figures|numbers|results|statistics|totals|amounts|values|records)\b"
    r"[^.;:]{0,60}?\b(?:ran|lasted|took place|went on|was|were|is|are|covers?|covered|refers?|referred|relates?|related|comes?|came|dates?)\b"
    r"(?:\s(?:carried out|conducted|done|held|made|undertaken|collected|gathered|recorded|taken|measured|counted|drawn))?"
    r"[^.;:,()\d]{0,25}\Z",
    re.IGNORECASE,
)
"""Before the time of a study or of all figures."""


def period_told(text: DocumentText, location: Location, source: Source) -> ProposedDate | None:
    """Return the one time that sentences before a quote give for the study or all figures of a document, None for none or several."""
    before = text.text[max(0, location.start - _TEXT_BEFORE) : location.start]
    pattern = _pattern(language_of_source(source))
    found: dict[str, ProposedDate] = {}
    for sentence in _sentences(before):
        dates = [phrase.named for phrase in find_dates(sentence)] if len(sentence) <= _LONGEST else []
        if len(dates) != 1 or tells_ahead(sentence):
            continue
        led = sentence[: dates[0].start]
        if pattern.search(led) or _pattern_in_han().search(led):
            found.setdefault(dates[0].date.text, ProposedDate(dates[0].date.text, sentence, "paragraph"))
    return next(iter(found.values())) if len(found) == 1 else None


def with_period_told(choice: DateChoice, text: DocumentText, location: Location, source: Source, *, is_cell: bool) -> DateChoice:
    """Return a choice with the time that the document gives once for its figures, where only lines above or no date would date this one.

    Those lines name the day or month of the document, in or after that time. The sentence of the quote tells what was, and names no time.
    """
    best = choice.best
    if best and best.place not in ("heading", "title", "source"):
        return choice
    sentence, _ = sentence_around(text, location)
    if any(each.place in ("quote", "sentence", "table", "caption", "year") for each in choice.candidates):
        return choice
    if is_cell and not best and choice.candidates:
        return choice
    if not is_cell and (not tells_past(sentence, language_of_source(source)) or tells_ahead(sentence)):
        return choice
    if find_dates(sentence) or RELATIVE.search(sentence) or leaves_year_open(sentence):
        return choice
    told = period_told(text, location, source)
    if not told or any(not _may_follow(each.date, told.date) for each in choice.candidates if each.place in ("heading", "title", "source")):
        return choice
    if any(date != told.date for date, _ in dates_told_before(text, location, None)):
        return choice
    return DateChoice([told, *(each for each in choice.candidates if each.date != told.date)], told)


def _may_follow(edtf: str, period: str) -> bool:
    """Return whether a date is the day or month of a document that tells of a period before it."""
    date, told = edtf_or_none(edtf), edtf_or_none(period)
    is_short = is_month(edtf) or not is_period(edtf)
    return bool(is_short and date and date.last and told and told.first and told.first <= date.last)


def _sentences(text: str) -> list[str]:
    """Return the sentences of a text, each in one line."""
    return [" ".join(each.split()) for paragraph in re.split(r"\n\s*\n", text) for each in SENTENCE_END.split(paragraph)]


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Return the pattern of what stands before the time of a study in a language, the English one where its file has none."""
    study = language_data(language).told.get("study", "") if language else ""
    return compile_pattern(rf"(?<!\w)(?:{study})[^.;:,()\d]{{0,25}}\Z", re.IGNORECASE) if study else _STUDY


@cache
def _pattern_in_han() -> re.Pattern[str]:
    """Return the same of Chinese and Japanese: 调查于2023年3月至9月进行."""
    return compile_pattern(rf"(?:{han_pattern('told', 'study')})\s?\Z")
