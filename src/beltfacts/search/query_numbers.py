"""The numbers and dates of a query, as people remember them: "50m tonnes", "almost 5 million", "first half 2025".

Numbers and years count only if written with digits. How well a fact matches them is scored in `value_match`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from beltfacts.library.index import Lexicon, tokenize, value_term
from beltfacts.reading import MONTH_NUMBERS, Date, has_digit, has_only_plain_years, parse_edtf, plain_year_offsets
from beltfacts.search.query import QueryTerm

if TYPE_CHECKING:
    from beltfacts.reading import Quantity

_SCALE_LETTERS = {"k": "thousand", "m": "million", "b": "billion", "t": "trillion"}
"""Letters that a searcher types for a scale."""

FoundTerm = tuple[int, int, QueryTerm]
"""Start and end offset in the query, and the term."""

_MAX_VALUE_TERMS = 60
"""Steps from the lowest to the highest value that may round to a number."""

_MAX_YEARS = 12
"""Years of a range that are looked up after its first."""

_DIGITS_WEIGHT = 0.6
"""Weight of the digits alone, where a text prints them with another scale or unit (0 to 1)."""

_AFTER_WORD = r"(?i)(?<=[a-z] )(\d[\d,.]*)(?= [a-z])"
"""A number between two words."""

_UNIT_CODE = r" ?([^\s\d,;()][^\s,;()]*[\[\]{}/.^_][^\s,;()]*)"
"""A unit code with a sign in it, after a number: "mm[Hg]", "kW.h/m2"."""

_PARTS_OF_YEAR = "half quarter months 半年 季度 个月 h1 h2 1h 2h q1 q2 q3 q4 1q 2q 3q 4q".split()
"""Words, or ends of words, that a part of a year contains."""


def find_numbers_and_dates(text: str, lexicon: Lexicon) -> list[FoundTerm]:
    """Find the numbers and dates of a query, in its order.

    Dates are found first, then parts of a year without the year, then numbers. None overlaps another. The modules that read dates and
    numbers take long to load, so they are imported only for a query with digits or a part of a year.
    """
    has_part_of_year, has_any_digit = _may_name_part_of_year(text.lower()), has_digit(text)
    if not (has_part_of_year or has_any_digit):
        return []
    found = _find_years(text) if has_only_plain_years(text) else _find_dates(text)
    if has_part_of_year:
        found += [each for each in _find_parts_of_year(text) if not _overlaps(each[0], each[1], found)]
    if has_part_of_year or not MONTH_NUMBERS.keys().isdisjoint(text.lower().split()):  # "january calls 2005": apart, and still a year
        found += [each for each in _find_years(text) if not _overlaps(each[0], each[1], found)]
    rest = text
    for start, end, _ in found:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    if has_any_digit and has_digit(rest):
        for quantity in [_with_unit_code(each, text, lexicon) for each in _find_quantities(text, lexicon)]:
            if (
                has_digit(text[quantity.start : quantity.end])
                and not quantity.ordinal
                and not _overlaps(quantity.start, quantity.end, found)
            ):
                found.append((quantity.start, quantity.end, _number_term(quantity, text, lexicon)))
    return sorted(found, key=lambda each: each[0])


def _find_quantities(text: str, lexicon: Lexicon) -> Iterator[Quantity]:
    """Find the quantities of a query, and those whose letter may be a scale: who types "13.64m foreigners" means millions.

    In a document such a figure is refused, as it may be 13.64 metres. A query proves nothing, so here it is looked for.
    """
    from beltfacts.reading import find_quantities, find_refused, parse_figure

    yield from find_quantities(text)
    for number in re.finditer(_AFTER_WORD, text):  # "zone 380 people": with a unit it is no number of the zone
        for counted in list(find_quantities(text[number.start(1) :]))[:1]:
            following = tokenize(text[number.start(1) + counted.end :])[:1]
            if counted.start == 0 and (counted.unit or any(map(lexicon.unit, following))):
                shift = number.start(1)
                yield counted._replace(
                    start=shift,
                    end=shift + counted.end,
                    number_start=shift + counted.number_start,
                    number_end=shift + counted.number_end,
                )
    for refused in find_refused(text):
        letter = text[refused.end :].lstrip()[:1].lower()
        spelled = parse_figure(f"{text[refused.start : refused.end]} {_SCALE_LETTERS[letter]}") if letter in _SCALE_LETTERS else None
        if refused.may_be_scaled and spelled:
            yield spelled._replace(start=refused.start, end=text.lower().index(letter, refused.end) + 1)


def _with_unit_code(quantity: Quantity, text: str, lexicon: Lexicon) -> Quantity:
    """Return a quantity with the unit code of a fact that was typed after its number: "128 mm[Hg]" is no length."""
    code = re.compile(_UNIT_CODE).match(text, quantity.number_end)
    if not code or not lexicon.count_facts_with_value(["=u-" + code[1].lower()]):
        return quantity
    return quantity._replace(unit=code[1], end=code.end())


def _overlaps(start: int, end: int, found: list[FoundTerm]) -> bool:
    """Return whether a span overlaps one that was found before."""
    return any(start < other_end and other_start < end for other_start, other_end, _ in found)


def _may_name_part_of_year(text: str) -> bool:
    """Return whether a text may name a half, a quarter, or months.

    `text`: in lower case.
    """
    return any(map(text.__contains__, _PARTS_OF_YEAR)) or sum(word[:3] in MONTH_NUMBERS for word in text.replace("-", " ").split()) > 1


def _find_years(text: str) -> list[FoundTerm]:
    """Find the years of a query that names no other date."""
    return [
        (start, start + 4, _date_term(text[start : start + 4], parse_edtf(text[start : start + 4]))) for start in plain_year_offsets(text)
    ]


def _find_dates(text: str) -> list[FoundTerm]:
    """Find the dates of a query in any wording."""
    from beltfacts.reading import find_dates

    return [(phrase.start, phrase.end, _date_term(phrase.text, phrase.date)) for phrase in (each.named for each in find_dates(text))]


def _find_parts_of_year(text: str) -> list[FoundTerm]:
    """Find the parts of a year that a query names without the year: "first half", "Jan-Sep".

    The same part of any year answers.
    """
    from beltfacts.reading import find_parts_of_year

    found = []
    for phrase in find_parts_of_year(text):
        term = QueryTerm(phrase.text, date=phrase.date)
        term.of_any_year = True
        term.add(" ".join(tokenize(phrase.text)), 1.0, "typed")
        found.append((phrase.start, phrase.end, term))
    return found


def _date_term(typed: str, date: Date) -> QueryTerm:
    """Return the term of a date. Its alternatives are its years, at most the first 13."""
    term = QueryTerm(typed, date=date)
    years = sorted({day.year for day in (date.first, date.last) if day})
    for year in range(years[0], min(years[-1], years[0] + _MAX_YEARS) + 1) if years else ():
        term.add(str(year), 1.0, "date")
    return term


def _number_term(quantity: Quantity, text: str, lexicon: Lexicon) -> QueryTerm:
    """Return the term of a number. Its alternatives are the values that round to it, and its digits."""
    unit_words = tokenize(text[quantity.number_end : quantity.end])
    declared = lexicon.unit(unit_words[0]) if len(unit_words) == 1 else ""
    if quantity.unit and declared:  # the library's own code: "ha" for hectares, which are "har" in UCUM
        quantity = quantity._replace(unit=declared)
    term = QueryTerm(text[quantity.start : quantity.end], number=quantity)
    for word in dict.fromkeys(_value_terms(quantity)):
        term.add(word, 1.0, "value")
    for token in tokenize(text[quantity.number_start : quantity.number_end]):
        if token[0].isdigit():
            for same in [token, *(lexicon.terms_with_prefix(token) if "." in token else ())]:
                if lexicon.count(same):
                    term.add(same, _DIGITS_WEIGHT, "digits")
    term.count = lexicon.count_facts_with_value(word for word in term.alternatives if word[0] == "=")
    return term


def _value_terms(quantity: Quantity) -> Iterator[str]:
    """Yield the index terms of the values that may round to a number.

    They differ from it by at most one in its second digit, or by an eighth if the number has one digit ("5 million").
    """
    for value in (quantity.low, quantity.high):
        yield value_term(float(value))
    has_one_digit = len(quantity.low.normalize().as_tuple().digits) == 1
    step = 10.0 ** (quantity.low.adjusted() - 1) if quantity.low else 0.0
    tolerance = max(float(quantity.low) / 8, step) if has_one_digit else step
    candidate, last = float(quantity.low) - tolerance, float(quantity.high) + tolerance
    for _ in range(_MAX_VALUE_TERMS if step else 0):
        if candidate > last:
            return
        yield value_term(candidate)
        candidate += step / 2
