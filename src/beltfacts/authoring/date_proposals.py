"""Propose the date of a new fact, each with the words that say it and where they stand. Pure.

What a table or the quote says comes first, then its sentence, the headings above, the title, and the date of the source. The person who
adds the fact decides, and `evidence` verifies.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from beltfacts.authoring.comparisons import comparisons_of
from beltfacts.authoring.date_lengths import have_common_days, is_month, is_period, is_year_long, year_of, years_of
from beltfacts.authoring.date_roles import (
    counts_since,
    date_before_bracket,
    date_before_when,
    date_of_pair,
    dates_directly_behind,
    has_open_year,
    is_aside,
    is_of_earlier_level,
    is_relative,
    starts_on_a_day,
)
from beltfacts.authoring.date_ties import may_be_of_other_event
from beltfacts.authoring.dating_words import BRACKETED, CHANGE, COMPARED_HAN, ON_A_DAY, PRINTED, WEEK
from beltfacts.authoring.foreign_months import names_other_time
from beltfacts.authoring.lines_above import is_of_part, is_of_picture, lines_above, sections_before
from beltfacts.authoring.named_times import is_time_of_noun, is_year_of_name, leaves_time_open
from beltfacts.authoring.open_times import is_of_another, starts_earlier, tells_past
from beltfacts.authoring.sentence_of_quote import sentence_around
from beltfacts.authoring.time_bounds import is_bound, leaves_bounds_open
from beltfacts.authoring.yearless_dates import (
    is_this_month,
    is_this_year,
    leaves_year_open,
    time_of_label,
    times_without_year,
)
from beltfacts.authoring.years_above import in_year, time_above, year_above
from beltfacts.documents import DocumentText, Location
from beltfacts.evidence import FoundCell, dates_of_labels
from beltfacts.model import Source
from beltfacts.reading import edtf_or_none, find_dates


class ProposedDate(NamedTuple):
    """A date that a text names."""

    date: str
    """The date as EDTF."""
    words: str
    """The words that name it."""
    place: str = "quote"
    """Where they stand: table, caption, quote, sentence, paragraph, heading, title, or source; year for words above that give a day of the quote its year."""
    role: str = "time"
    """What the date of a heading or title is, as `LineAbove.role`."""

    @property
    def reason(self) -> str:
        """How the date is known, for the note of a fact. Empty where the quote or the table itself says it."""
        if self.place == "year":
            return f"{self.date}: the year is that of \u201c{self.words}\u201d."
        if self.place in ("caption", "paragraph", "heading", "title"):
            return f"Dated by the {self.place}: \u201c{self.words}\u201d."
        return f"Dated by the publication date of the source: {self.date}." if self.place == "source" else ""


class DateChoice(NamedTuple):
    """The dates that a fact may have."""

    candidates: list[ProposedDate]
    """All of them, the nearest first."""
    best: ProposedDate | None
    """The one that is sure, or None."""


def propose_dates(text: str, issued: str, place: str = "quote") -> list[ProposedDate]:
    """Return the dates that a text names, each once.

    `issued`: publication date of the source (EDTF or empty), the anchor of "last year". `place`: where the text stands.
    """
    found: dict[str, ProposedDate] = {}
    for phrase in (each.named for each in find_dates(text, year_of(issued))):
        found.setdefault(phrase.date.text, ProposedDate(phrase.date.text, " ".join(phrase.text.split()), place))
    return list(found.values())


def choose_by_place(quote: str, figure: str, text: DocumentText, location: Location, source: Source, cell: FoundCell | None) -> DateChoice:
    """Return the dates that a figure may have, and the one that the nearest place with a date gives it."""
    if cell and (said := dates_of_labels(cell)):
        columns = [ProposedDate(date, " \u00b7 ".join((*cell.labels.row, *cell.labels.column)), "table") for date in said]
        return DateChoice(columns, columns[0])
    captions = _dates_of_caption(cell) if cell else None
    if cell and (parts := [time for label in (*cell.labels.column, *cell.labels.row) if (time := time_of_label(label))]):
        titles = [*(captions or []), *_dates_above(text, location, source)]
        top = titles[0] if titles else None
        edtf = time_above(lambda year: [in_year(parts[0], year)], top.date if top else "", source.issued, "")
        dated = _in_year_of(edtf, top)
        return DateChoice([*([dated] if dated else []), *titles], dated)
    if captions is not None:
        return DateChoice(captions, captions[0] if len(captions) == 1 else None)
    at, compared, year = quote.find(figure), comparisons_of(source), year_of(source.issued)
    own = _dates_of(quote, at, len(figure), source, "quote")
    sentence, quote_at = sentence_around(text, location)
    sentence_at, titles = quote_at + max(0, at), _dates_above(text, location, source)
    wider = _dates_of(sentence, sentence_at, len(figure), source, "sentence")
    nearest = titles[0] if titles else None
    above = [*titles, *([ProposedDate(source.issued, source.issued, "source")] if edtf_or_none(source.issued) else [])]
    candidates = list({each.date: each for each in reversed([*own, *wider, *above])}.values())[::-1]
    if before := date_before_bracket(sentence, sentence_at, year, compared):
        named = ProposedDate(before[0], " ".join(before[1].split()))
        return DateChoice([named, *candidates], named if before[2] else None)
    is_level = compared.is_other_level(sentence, sentence_at, sentence_at + len(figure))
    if told := (None if is_level else date_before_when(sentence, sentence_at, year)) or date_of_pair(
        sentence, sentence_at, len(figure), year
    ):
        named = ProposedDate(told[0], " ".join(told[1].split()), "quote" if told[1] in quote else "sentence")
        return DateChoice([named, *candidates], named)
    if compared.counts_since(quote):
        return DateChoice(candidates, None)
    if at >= 0 and is_level:
        behind = dates_directly_behind(sentence, sentence_at + len(figure), year)
        return DateChoice(candidates, ProposedDate(behind[0][0], " ".join(behind[0][1].split())) if behind else None)
    above_date = nearest.date if nearest else ""
    for words, start in ((quote, at), *([] if own or wider else [(sentence, sentence_at)])):
        if times := times_without_year(words, start, len(figure), year_above(above_date, source.issued), source):
            is_meant = nearest and (
                (is_this_year(words, times) and is_year_long(nearest.date)) or (is_this_month(words, times) and is_month(nearest.date))
            )
            times_in = partial(times_without_year, words, start, len(figure), source=source)
            edtf = time_above(times_in, above_date, source.issued, words)
            dated = nearest if is_meant else _in_year_of(edtf, nearest)
            if dated:
                return DateChoice([dated, *candidates], dated)
            if not own or (nearest and (is_period(nearest.date) or years_of(nearest.date) != years_of(own[0].date))):
                return DateChoice(candidates, None)
            break
    is_in_week = any(WEEK.search(each.words) for each in (own or wider or above[:1]))
    if is_in_week or (not own and leaves_time_open(sentence, above[0].date if above else "", year_of(source.issued))):
        return DateChoice(candidates, None)
    if own and nearest and not find_dates(own[0].words) and not years_of(own[0].date) & years_of(nearest.date):
        return DateChoice(candidates, None)  # its year is that of publication, and the title has another
    if nearby := own or wider:
        of_figures = nearest.date if nearest and nearest.role == "time" else ""
        if may_be_of_other_event(sentence, sentence_at, sentence_at + len(figure), nearby[0].date, of_figures):
            return DateChoice(candidates, None)
    if own:
        return DateChoice(candidates, own[0] if len(own) == 1 and not is_of_another(quote, own[0].words, figure) else None)
    if is_relative(quote, at, compared) or starts_on_a_day(quote) or counts_since(quote) or counts_since(sentence):
        return DateChoice(candidates, None)
    if leaves_bounds_open(sentence, sentence_at, sentence_at + len(figure), compared, year):
        return DateChoice(candidates, None)
    if not wider:
        is_open = has_open_year(sentence) or (above and compared.says_year_before(quote) and not is_period(above[0].date))
        is_open = is_open or (above and starts_earlier(sentence, above[0].date))
        is_open = is_open or (above and _may_be_of_other_time(above, text, location, sentence, source))
        is_open = is_open or (
            bool(above) and above[0].date == source.issued and names_other_time(text, location, {each.date for each in above}, source)
        )
        return DateChoice(candidates, above[0] if above and not is_open else None)
    agrees = len(wider) == 1 and (not above or years_of(wider[0].date) <= years_of(above[0].date))
    return DateChoice(candidates, wider[0] if agrees else None)


def _dates_of_caption(cell: FoundCell) -> list[ProposedDate] | None:
    """Return the dates of the nearest caption of a table that names any, none where it leaves the year open. None without such a caption."""
    for line in cell.labels.captions:
        if PRINTED.search(line):
            continue
        if (dates := _dates_of(line, -1, 0, None, "caption")) or leaves_year_open(line):
            return dates
    return None


def _in_year_of(edtf: str, nearest: ProposedDate | None) -> ProposedDate | None:
    """Return a time without its year as of the year of the heading or title above; None for an empty one."""
    return ProposedDate(edtf, nearest.words, "year") if edtf and nearest else None


def dates_of_quote(quote: str, figure: str, source: Source) -> list[str]:
    """Return the dates (EDTF) that a quote gives for its figure, without those with which the figure is compared."""
    return [each.date for each in _dates_of(quote, quote.find(figure), len(figure), source, "quote")]


def _dates_of(text: str, start: int, length: int, source: Source | None, place: str) -> list[ProposedDate]:
    """Return the dates of a text that may be those of its part from `start` on, without those that it is compared with."""
    opened, closed = text.rfind("(", 0, start + length), text.rfind(")", 0, start)
    year, comparisons = year_of(source.issued if source else ""), comparisons_of(source)
    phrases = find_dates(text, year)
    inside = start >= 0 and opened > closed and any(opened < each.start < max(text.find(")", start), start + length) for each in phrases)
    found: dict[str, ProposedDate] = {}
    for phrase in phrases:
        named = phrase.named
        if 0 <= named.end < start and text[named.end : start].strip() == ":":  # "H1 2023: 1.51%; 2022: 1.46%"
            return [ProposedDate(named.date.text, " ".join(named.text.split()), place)]
        before = text[: named.start]
        in_brackets = before.rfind("(") > before.rfind(")")
        is_alone = BRACKETED.search(before) and text[named.end :].lstrip().startswith(")")
        if in_brackets and not is_alone and not (inside and before.rfind("(") == opened):
            continue
        if inside and not in_brackets:
            continue
        is_first_of_change = CHANGE.search(before) and re.match(r"[,\s]+to\b", text[named.end :]) and start > named.start
        compared = comparisons.other_figure(before)
        is_own_bound = compared and start < compared[2] < start + length  # "fewer than 250 tonnes in 2019"
        is_of_compared = compared and not is_own_bound and not compared[0] <= start < compared[1]
        if COMPARED_HAN.search(before) or is_of_compared or is_first_of_change or is_aside(text, named.start, named.end, start):
            continue
        if start >= 0 and is_bound(text, (named.start, named.end), named.date, comparisons, year):
            continue
        if is_of_earlier_level(text, named.start, start, start + length) or (start >= 0 and is_year_of_name(text, named.start, named.end)):
            continue
        is_own_day = ON_A_DAY.search(before) and named.date.precision == "day"
        if comparisons.is_time_compared(before) and not is_own_day and not is_time_of_noun(text, named.start, named.end):
            continue
        said = phrase if phrase.date.text.endswith("~") else named  # "around 1964"
        found.setdefault(said.date.text, ProposedDate(said.date.text, " ".join(said.text.split()), place))
    return list(found.values())


def _dates_above(text: DocumentText, location: Location, source: Source) -> list[ProposedDate]:
    """Return the dates of headings and titles, as `lines_above` sorts them."""
    found: list[ProposedDate] = []
    for line in lines_above(text, location, source):
        dates = _dates_of(line.text, -1, 0, source, line.place)
        if len(dates) == 1:
            role = "open" if line.role == "time" and is_of_part(line.text, dates[0].date) else line.role
            found.append(dates[0]._replace(words=" ".join(line.text.split()), role=role))
    return found


def _may_be_of_other_time(above: Sequence[ProposedDate], text: DocumentText, location: Location, sentence: str, source: Source) -> bool:
    """Return whether a figure below headings and titles need not be of the time of the first: that is of a meeting or issue, or in doubt."""
    best = above[0]
    if best.role in ("open", "revised"):
        return best.role == "revised" or all(each.date != best.date or each.role != "time" for each in above[1:])
    if best.role == "time" and best.place != "source":
        doubts = (each.date for each in above[1:] if (each.role, each.place) == ("open", "heading") and not is_of_picture(each.words))
        return not all(have_common_days(date, best.date) for date in doubts)
    others = [each.date for line in sections_before(text, location) for each in _dates_of(line, -1, 0, source, "heading")]
    return any(each != best.date for each in others) or (best.role == "occasion" and tells_past(sentence))
