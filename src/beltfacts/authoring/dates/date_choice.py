"""Choose the date of a new fact: the nearest one that is printed, unless the words around the figure leave it open. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from beltfacts.authoring.dates.date_lengths import have_common_days, is_just_before, is_month, is_period, year_of, years_of
from beltfacts.authoring.dates.date_proposals import choose_by_place
from beltfacts.authoring.dates.day_figures import day_of_figure, is_day_without_year
from beltfacts.authoring.dates.foreign_months import DAY_ALONE, day_of, language_of_source
from beltfacts.authoring.dates.note_dates import has_dated_note
from beltfacts.authoring.dates.open_times import (
    dates_told_before,
    goes_on_later,
    has_come_to_now,
    is_at_end,
    is_flow_of_a_day,
    is_of_other_length,
    names_earlier_years,
    sentences_before,
    tells_ahead,
    tells_past,
)
from beltfacts.authoring.dates.proposed_dates import DateChoice, ProposedDate
from beltfacts.authoring.dates.sentence_of_quote import sentence_around
from beltfacts.authoring.dates.told_periods import with_period_told
from beltfacts.documents import DocumentText, Location
from beltfacts.evidence import FoundCell, dates_of_other_columns, day_of_end
from beltfacts.model import Source
from beltfacts.reading import find_dates


def choose_date(quote: str, figure: str, text: DocumentText, location: Location, source: Source, cell: FoundCell | None) -> DateChoice:
    """Return the dates that a figure of a quote may have, and the one that is sure.

    `location`: where the quote is. `cell`: the cell of a table in which the figure stands, or None. A date with which the figure is compared,
    or in brackets beside another figure, is none of them.
    """
    choice = _choose(quote, figure, text, location, source, cell)
    return with_period_told(choice, text, location, source, is_cell=cell is not None)


def _choose(quote: str, figure: str, text: DocumentText, location: Location, source: Source, cell: FoundCell | None) -> DateChoice:
    """Return the dates that a figure of a quote may have, and the one that the words around it make sure."""
    if not cell and is_day_without_year(figure, source):
        return day_of_figure(figure, text, location, source)
    choice = choose_by_place(quote, figure, text, location, source, cell)
    best = choice.best
    if not best:
        return choice
    if cell:
        others = dates_of_other_columns(cell.cell, text) if best.place not in ("table", "caption", "year") else set()
        return choice._replace(best=None) if others and not any(have_common_days(best.date, each) for each in others) else choice
    opening = sentences_before(text, location)[:1] if best.place in ("heading", "title", "source") else []
    if opening and (entry := _day_of_entry(opening[0], best)):
        return DateChoice([entry, *choice.candidates], entry)
    sentence, quote_at = sentence_around(text, location)
    if has_dated_note(sentence, text, location):
        return choice._replace(best=None)
    language = language_of_source(source)
    start = quote_at + max(0, quote.find(figure))
    end = start + len(figure)
    if is_at_end(sentence, start, end) and is_period(best.date):
        day = day_of_end(best.words)
        at_end = best._replace(date=day.text) if day else None
        return DateChoice([*([at_end] if at_end else []), *choice.candidates], at_end)
    is_open = is_of_other_length(sentence, start, end, best.date) or goes_on_later(sentence, end, best.date)
    if best.place == "year":  # of the heading, where the sentence names no other year
        named = {year for phrase in find_dates(sentence) for year in years_of(phrase.named.date.text)}
        is_open = is_open or bool(named - years_of(best.date) and tells_ahead(sentence))
    is_open = is_open or (best.place in ("heading", "title") and is_flow_of_a_day(sentence, best.words))
    if best.place in ("heading", "title") and is_period(best.date):  # a paragraph that has come to a later time
        last = max(years_of(best.date), default=9999)
        later = [date for date, _ in dates_told_before(text, location, None) if min(years_of(date), default=0) > last]
        is_open = is_open or bool(later)
    is_of_publication = not is_period(best.date) or (best.date == source.issued and is_month(best.date))
    if best.place in ("heading", "title", "source") and is_of_publication:
        told = [ProposedDate(*each, "paragraph") for each in dates_told_before(text, location, year_of(source.issued))]
        has_passed = bool(told) and min(years_of(told[-1].date), default=0) > max(years_of(best.date), default=9999)
        if has_passed or not tells_past(sentence, language):
            told = []
        choice = choice._replace(candidates=[*told, *choice.candidates])
        if told and not is_open and all(is_period(each.date) and is_just_before(each.date, best.date) for each in told):
            is_sure = len(told) == 1 and not has_come_to_now(text, location, language)
            return choice._replace(best=told[0] if is_sure else None)
        is_open = is_open or any(years_of(each.date) != years_of(best.date) for each in told)
    if best.role == "printed" or best.place == "source":  # what was may have been in a time that is told before
        is_open = is_open or (tells_past(sentence, language) and names_earlier_years(text, location, years_of(best.date)))
    return choice._replace(best=None) if is_open else choice


def _day_of_entry(opening: str, above: ProposedDate) -> ProposedDate | None:
    """Return the day with which an entry of a diary opens, in the year above it: "19 June. Took 41 lb of honey". None where it opens otherwise."""
    words, years = opening.strip(" .:"), years_of(above.date)
    day = day_of(words, min(years)) if len(years) == 1 and DAY_ALONE.fullmatch(words) else ""
    return ProposedDate(day, above.words, "year") if day and have_common_days(day, above.date) else None


def reasons_of(date: str, choice: DateChoice) -> Sequence[str]:
    """Return how a date is known that neither quote, sentence nor table says. Empty where they say it."""
    said = [each for each in choice.candidates if each.date == date]
    return [said[0].reason] if said and said[0].reason else []
