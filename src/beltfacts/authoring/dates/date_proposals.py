"""Propose the date of a new fact, each with the words that say it and where they stand. Pure.

What a table or the quote says comes first, then its sentence, the headings above, the title, and the date of the source. The person who
adds the fact decides, and `evidence` verifies.
"""

from __future__ import annotations

from functools import partial

from beltfacts.authoring.dates.comparisons import comparisons_of
from beltfacts.authoring.dates.date_lengths import in_year, is_month, is_period, is_year_long, year_of, years_of
from beltfacts.authoring.dates.date_roles import (
    counts_since,
    date_before_bracket,
    date_before_when,
    date_of_pair,
    dates_directly_behind,
    has_open_year,
    is_relative,
    starts_on_a_day,
)
from beltfacts.authoring.dates.date_ties import may_be_of_other_event, tells_of_now
from beltfacts.authoring.dates.dates_above import dates_above, may_be_of_other_time
from beltfacts.authoring.dates.dates_of_text import dates_of
from beltfacts.authoring.dates.dating_words import PRINTED, WEEK
from beltfacts.authoring.dates.foreign_months import names_other_time
from beltfacts.authoring.dates.named_times import leaves_time_open
from beltfacts.authoring.dates.open_times import is_of_another, starts_earlier
from beltfacts.authoring.dates.parts_above import is_beside_part
from beltfacts.authoring.dates.proposed_dates import DateChoice, ProposedDate
from beltfacts.authoring.dates.sentence_of_quote import sentence_around
from beltfacts.authoring.dates.supported_dates import names_part_of_financial_year
from beltfacts.authoring.dates.time_bounds import leaves_bounds_open, start_ahead
from beltfacts.authoring.dates.times_of_labels import part_in_year, times_of_labels
from beltfacts.authoring.dates.yearless_dates import Yearless, is_this_month, is_this_year, leaves_year_open, times_without_year
from beltfacts.authoring.dates.years_above import time_above, year_above
from beltfacts.documents import DocumentText, Location
from beltfacts.evidence import FoundCell, dates_of_labels
from beltfacts.model import Source
from beltfacts.reading import find_dates


def choose_by_place(quote: str, figure: str, text: DocumentText, location: Location, source: Source, cell: FoundCell | None) -> DateChoice:
    """Return the dates that a figure may have, and the one that the nearest place with a date gives it."""
    if cell and (choice := _choose_by_labels(cell, text, location, source)):
        return choice
    at, compared, year = quote.find(figure), comparisons_of(source), year_of(source.issued)
    own = dates_of(quote, at, len(figure), source, "quote")
    sentence, quote_at = sentence_around(text, location)
    sentence_at = quote_at + max(0, at)
    titles, published = dates_above(text, location, source)
    wider = dates_of(sentence, sentence_at, len(figure), source, "sentence")
    nearest = titles[0] if titles else None
    above = [*titles, *published]
    nearby = own or wider
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
    if ahead := start_ahead(quote, source.issued):
        named = ProposedDate(ahead, ahead)
        return DateChoice([named, *candidates], named)
    if compared.counts_since(quote):
        return DateChoice(candidates, None)
    if at >= 0 and is_level:
        behind = dates_directly_behind(sentence, sentence_at + len(figure), year)
        return DateChoice(candidates, ProposedDate(behind[0][0], " ".join(behind[0][1].split())) if behind else None)
    above_date = nearest.date if nearest else ""
    for words, start in ((quote, at), *([] if nearby else [(sentence, sentence_at)])):
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
    is_in_week = any(WEEK.search(each.words) for each in (nearby or above[:1]))
    if is_in_week or (not own and leaves_time_open(sentence, above[0].date if above else "", year_of(source.issued))):
        return DateChoice(candidates, None)
    if own and nearest and not find_dates(own[0].words) and not years_of(own[0].date) & years_of(nearest.date):
        return DateChoice(candidates, None)  # its year is that of publication, and the title has another
    is_relative_year = any(not find_dates(each.words) for each in nearby)
    if is_relative_year and any(is_year_long(each.date) and not each.date.isdigit() for each in titles):
        return DateChoice(candidates, None)  # "last year" may be the financial year that the title names
    if nearby:
        of_figures = nearest.date if nearest and nearest.role == "time" else ""
        if may_be_of_other_event(sentence, sentence_at, sentence_at + len(figure), nearby[0].date, of_figures):
            return DateChoice(candidates, None)
    if not own and any(_is_before_now(sentence[:sentence_at], each.words) for each in wider):
        return DateChoice(candidates, None)
    if any(each.date.isdigit() and is_beside_part(sentence, each.words, source) for each in nearby):
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
        is_open = is_open or (above and may_be_of_other_time(above, text, location, sentence, source))
        is_open = is_open or (
            bool(above) and above[0].date == source.issued and names_other_time(text, location, {each.date for each in above}, source)
        )
        return DateChoice(candidates, above[0] if above and not is_open else None)
    agrees = len(wider) == 1 and (not above or _agrees(wider[0].date, above[0].date))
    return DateChoice(candidates, wider[0] if agrees else None)


def _choose_by_labels(cell: FoundCell, text: DocumentText, location: Location, source: Source) -> DateChoice | None:
    """Return the dates that the labels and captions of a cell give it, and the one that is sure. None where they name no time."""
    if said := dates_of_labels(cell):
        if part := part_in_year(cell, said):
            return DateChoice([part], part)
        columns = [ProposedDate(date, " \u00b7 ".join((*cell.labels.row, *cell.labels.column)), "table") for date in said]
        return DateChoice(columns, columns[0])
    if any(map(names_part_of_financial_year, (*cell.labels.column, *cell.labels.row))):
        return DateChoice(dates_above(text, location, source)[0], None)
    captions = _dates_of_caption(cell)
    if parts := times_of_labels(cell):
        titles = [*(captions or []), *dates_above(text, location, source)[0]]
        top = titles[0] if titles else None
        edtf = time_above(lambda year: [Yearless(0, 0, in_year(parts[0], year))], top.date if top else "", source.issued, "")
        dated = _in_year_of(edtf, top)
        return DateChoice([*([dated] if dated else []), *titles], dated)
    return DateChoice(captions, captions[0] if len(captions) == 1 else None) if captions is not None else None


def _dates_of_caption(cell: FoundCell) -> list[ProposedDate] | None:
    """Return the dates of the nearest caption of a table that names any, none where it leaves the year open. None without such a caption."""
    for line in cell.labels.captions:
        if PRINTED.search(line):
            continue
        if (dates := dates_of(line, -1, 0, None, "caption")) or leaves_year_open(line):
            return dates
    return None


def _in_year_of(edtf: str, nearest: ProposedDate | None) -> ProposedDate | None:
    """Return a time without its year as of the year of the heading or title above; None for an empty one."""
    return ProposedDate(edtf, nearest.words, "year") if edtf and nearest else None


def _agrees(date: str, above: str) -> bool:
    """Return whether a date is of the years of the line above, or a year that ends in that of a day above: 2024/2025 below 3 June 2025."""
    years, others = years_of(date), years_of(above)
    return years <= others or (is_year_long(date) and not is_period(above) and {max(years, default=0)} == others)


def _is_before_now(before: str, words: str) -> bool:
    """Return whether a day without its year and words of now stand before a figure: "started on 3 February, now handles"."""
    at = before.find(words)
    return at >= 0 and not find_dates(words) and tells_of_now(before[at + len(words) :])


def dates_of_quote(quote: str, figure: str, source: Source) -> list[str]:
    """Return the dates (EDTF) that a quote gives for its figure, without those with which the figure is compared."""
    return [each.date for each in dates_of(quote, quote.find(figure), len(figure), source, "quote")]
