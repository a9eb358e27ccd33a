"""The figures of a quote: which numbers and days it has, and which of them is meant. Pure.

It reads no figure as a number with unit and bound (`figures`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from beltfacts.authoring.compound_figures import is_part_of_compound
from beltfacts.authoring.unit_proposals import unit_in_text
from beltfacts.documents import DocumentText, Location, reader_words
from beltfacts.evidence import cells_of_figure, find_whole_figure
from beltfacts.library.files import empty_fact
from beltfacts.reading import (
    OTHER_MONTHS,
    Quantity,
    date_alone,
    find_dates,
    find_parts_of_year,
    find_quantities,
    find_refused,
    language_of,
    parse_figure,
)

_REFERENCE = re.compile(r"(?:notes?|refs?\.?|references?|pages?|lines?|line no\.?|note no\.?)\Z", re.IGNORECASE)
"""The header of a column that refers to another place of the document."""
_BARS = ("|", "\u2502", "")
"""What stands around a cell of a quoted row."""
_NOUN = re.compile(r"\s(?!(?:and|or|in|on|at|to|by|from|for|with|than|of|was|were|is|are)\b)[a-z]")
"""Behind a number and unit that a hyphen makes a part of a noun: "ten-year average"."""
_IN_MILLIONS = re.compile(r"(?:[^\W\d]+\s){0,3}\d[\d,]*(?:\.\d+)?[mb]")
_COUNTED = re.compile(r"\s[a-z][a-z-]+\b")
_BLANKS = re.compile(r"\s")
_MOST_NAMED = 3
"""Numbers that are not read, in a message."""


def document_words(text: DocumentText, location: Location, pasted: str) -> str:
    """Return the document's own words at a location, in one line and without note marks.

    Exact spaces and signs stay. A hyphen at the end of a line stays if the pasted quote has it inside the word.
    """
    return reader_words(text, location.start, location.end, pasted).replace("\n", " ")


def propose_figures(quote: str, units: Mapping[str, str]) -> list[str]:
    """Return the figures of a quote as printed, each once. A quote without a number has its days and months as figures.

    A position in an order ("the first day") and a part of a word ("three-bedroom", "ten-year average") are figures where the quote has no other figure.

    Their words of bound and unit belong to them, and what they are per. `units`: unit word in lower case to code.
    """
    found: dict[str, bool] = {}
    phrases = find_dates(quote)
    times = [(phrase.start, phrase.end) for phrase in (*phrases, *find_parts_of_year(quote))]
    for each in find_quantities(quote, units):
        if _belongs_to_time(quote, each, times):
            continue
        code, end = unit_in_text(quote, each, "", units) if each.unit else ("", each.end)
        in_brackets = [quote[each.start - 1 : each.end + 1]] if _is_bracketed_cell(quote, each) else []
        for figure in (*in_brackets, quote[each.start : end if "/" in code else each.end], quote[each.start : each.end]):
            if any(find_whole_figure(figure, quote)):
                figure = _with_scaled_noun(figure, quote, each.start, units)
                in_word = quote[each.number_end : each.number_end + 1] == "-" and quote[each.number_start].isalpha()
                in_word = in_word and (not each.unit or _NOUN.match(quote, each.end) is not None)
                found[figure] = each.ordinal or in_word
                break
    counted = [figure for figure, is_ordinal in found.items() if not is_ordinal]
    dates = (phrase.named.text for phrase in phrases)
    return (
        counted or list(found) or [words for words in dict.fromkeys(dates) if not words.isdigit() and any(find_whole_figure(words, quote))]
    )


def _with_scaled_noun(figure: str, quote: str, start: int, units: Mapping[str, str]) -> str:
    """Return a figure with the noun behind it where only that shows its "m" to be millions: "1.48m passengers"."""
    noun = _COUNTED.match(quote, start + len(figure)) if _IN_MILLIONS.fullmatch(figure) and parse_figure(figure, units) is None else None
    return figure + noun[0] if noun and parse_figure(figure + noun[0], units) else figure


def _is_bracketed_cell(quote: str, quantity: Quantity) -> bool:
    """Return whether a number in brackets is the whole of a cell, so that the brackets may be its minus: "| (67) |"."""
    before, behind = quote[: quantity.start].rstrip(), quote[quantity.end :].lstrip()
    return before.endswith("(") and behind.startswith(")") and before[:-1].rstrip()[-1:] in _BARS and behind[1:].lstrip()[:1] in _BARS


def _belongs_to_time(quote: str, quantity: Quantity, times: Sequence[tuple[int, int]]) -> bool:
    """Return whether a number belongs to a longer date or part of a year: 2023 in "spring 2023", third in "the third quarter"."""
    start, end = quantity.number_start, quantity.number_end
    is_plain = quote[start:end].isdigit() or quantity.ordinal
    return is_plain and any(first <= start and end <= last and last - first > end - start for first, last in times)


def printed_figure(typed: str, quote: str, units: Mapping[str, str]) -> str:
    """Return the figure of a quote that a typed one means.

    It is the typed text if that occurs in the quote, else the one figure with the same number, else empty.
    """
    typed = " ".join(typed.split())
    for start, end in find_whole_figure(typed, _BLANKS.sub(" ", quote)):
        return _with_scaled_noun(quote[start:end], quote, start, units)
    meant = parse_figure(typed, units)
    same = [each for each in propose_figures(quote, units) if meant and (read := parse_figure(each, units)) and _same_number(meant, read)]
    return same[0] if len(same) == 1 else ""


def _same_number(meant: Quantity, read: Quantity) -> bool:
    """Return whether two quantities are the same number and unit.

    A typed one without unit takes any unit.
    """
    return (meant.low, meant.high, meant.unit or read.unit) == (read.low, read.high, read.unit)


def is_reference(figure: str, text: DocumentText, location: Location) -> bool:
    """Return whether a figure of a quoted row refers to a note or page: it stands below "Note". `location`: where the quote is."""
    quote = text.text[location.start : location.end]
    cells = cells_of_figure(empty_fact(quote=quote, figure=figure), text, location)
    return bool(cells) and all(each.labels.column and _REFERENCE.match(each.labels.column[0]) for each in cells)


def why_unread(figure: str, quote: str, units: Mapping[str, str]) -> str:
    """Return why a figure with a number in it cannot be read as one. Empty for a figure that is none, such as a day or a name.

    A word in small letters may be a number in other languages than English and Chinese, unless it is a month.
    """
    if not any(map(str.isdigit, figure)):
        may_be_number = figure[:1].islower() and not OTHER_MONTHS.keys() & set(figure.split()) and not find_dates(figure)
        return "words of numbers are read in English and Chinese only" if language_of(units) and may_be_number else ""
    if date_alone(figure):
        return ""
    spans = list(find_whole_figure(figure, quote))
    if is_part_of_compound(figure, quote, units):
        return "it is a part of a measure in two units"
    refused = find_refused(quote, units)
    return next((each.reason for each in refused if any(start <= each.start < end for start, end in spans)), "")


def unread_numbers(quote: str, units: Mapping[str, str]) -> str:
    """Return which numbers of a quote are not read, each with the reason. Empty where there are none."""
    unread = [f"{quote[each.start : each.end]!r} is not read ({each.reason})" for each in find_refused(quote, units)]
    return f"in the quote {'; '.join(unread[:_MOST_NAMED])}" if unread else ""
