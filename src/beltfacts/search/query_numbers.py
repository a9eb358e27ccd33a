"""The numbers and dates of a query, as they are remembered: "50m tonnes", "almost 5 million", "first half 2025".

Each becomes a group of index words; numbers and years only where they are written with digits. How well a fact's value or date answers it is left to `ranking`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from beltfacts.library.index import Lexicon, tokenize, value_term
from beltfacts.reading import MONTH_NAMES, Date, parse_edtf
from beltfacts.search.query import QueryTerm

if TYPE_CHECKING:
    from beltfacts.reading import Quantity

_MOST_STEPS = 60


def find_numbers_and_dates(text: str, lexicon: Lexicon) -> list[tuple[int, int, QueryTerm]]:
    """The dates and numbers of a query, with where they stand in it: those written with digits, and parts of a year."""
    parts = _names_part_of_year(text.lower())
    if not parts and not any(map(str.isdigit, text)):
        return []  # without the modules that read dates and numbers, which take long to load
    taken = _years(text) if _plain_years(text) else _dates(text)
    taken += [each for each in (_parts(text) if parts else ()) if all(each[1] <= start or end <= each[0] for start, end, _ in taken)]
    rest = "".join(" " if any(start <= at < end for start, end, _ in taken) else char for at, char in enumerate(text))
    if any(char.isdigit() for char in rest):
        from beltfacts.reading import find_quantities

        for found in find_quantities(text):
            free = all(found.end <= start or end <= found.start for start, end, _ in taken)
            if free and not found.ordinal and any(char.isdigit() for char in text[found.start : found.end]):
                taken.append((found.start, found.end, _number(found, text, lexicon)))
    return sorted(taken, key=lambda each: each[0])


def _names_part_of_year(text: str) -> bool:
    """Whether a text may name a half, a quarter, or from which month to which."""
    return any(word in text for word in _PARTS_OF_YEAR) or sum(word[:3] in _MONTHS for word in text.replace("-", " ").split()) > 1


_PARTS_OF_YEAR = "half quarter months 半年 季度 个月 h1 h2 1h 2h q1 q2 q3 q4 1q 2q 3q 4q".split()
_MONTHS = {name[:3].lower() for name in MONTH_NAMES}


def _years(text: str) -> list[tuple[int, int, QueryTerm]]:
    """The years of a query that names no other date."""
    return [(at, at + 4, _dated(text[at : at + 4], parse_edtf(text[at : at + 4]))) for at in _year_places(text)]


def _dates(text: str) -> list[tuple[int, int, QueryTerm]]:
    """The dates of a query in any wording."""
    from beltfacts.reading import find_dates

    # Months are recognised by their capital, which queries lack.
    dated = text.title() if text.isascii() else text
    return [(phrase.start, phrase.end, _dated(text[phrase.start : phrase.end], phrase.date)) for phrase in find_dates(dated)]


def _parts(text: str) -> list[tuple[int, int, QueryTerm]]:
    """The parts of a year that a query names without one: "first half", "Jan-Sep"; answered by that part of any year."""
    from beltfacts.reading import find_parts_of_year

    found = []
    for phrase in find_parts_of_year(text):
        group = QueryTerm(phrase.text, date=phrase.date)
        group.of_any_year = True
        group.add(" ".join(tokenize(phrase.text)), 1.0, "typed")
        found.append((phrase.start, phrase.end, group))
    return found


def _dated(typed: str, date: Date) -> QueryTerm:
    """A date is answered by facts of a date that meets it, or whose quote names its years; a part of a year is only looked for by them."""
    group = QueryTerm(typed, date=date)
    years = sorted({day.year for day in (date.first, date.last) if day})
    for year in range(years[0], min(years[-1], years[0] + 12) + 1) if years else ():
        group.add(str(year), 1.0, "date")
    return group


def _number(found: Quantity, text: str, lexicon: Lexicon) -> QueryTerm:
    """A number is answered by figures of that value or that round to it, or where the text says it."""
    group = QueryTerm(text[found.start : found.end], number=found)
    for word in dict.fromkeys(_value_words(found)):
        group.add(word, 1.0, "value")
    for token in tokenize(text[found.number_start : found.number_end]):
        if token[0].isdigit() and lexicon.count(token):
            group.add(token, 0.6, "digits")
    group.count = lexicon.count_facts_with_value(word for word in group.alternatives if word[0] == "=")
    return group


def _value_words(found: Quantity) -> Iterator[str]:
    """The index words of the values that may round to a typed number: a hundredth to a tenth of it away, an eighth where it is one digit."""
    for end in (found.low, found.high):
        yield value_term(float(end))
    rough = len(found.low.normalize().as_tuple().digits) == 1
    step = 10.0 ** (found.low.adjusted() - 1) if found.low else 0.0
    slack = max(float(found.low) / 8, step) if rough else step
    value, last = float(found.low) - slack, float(found.high) + slack
    for _ in range(_MOST_STEPS if step else 0):
        if value > last:
            return
        yield value_term(value)
        value += step / 2


_DATE_WORDS = frozenset(
    (
        "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec "
        "december spring summer autumn fall winter half halves quarter quarters month months h1 h2 q1 q2 q3 q4 early mid late end "
        "beginning between from to until through decade 1h 2h s"
    ).split()
)
"""Words beside which a year may be a part of a longer date."""


def _year_places(text: str) -> list[int]:
    """Where the bare years 1900 to 2099 of a query begin."""
    ends = [at for at in range(len(text) - 3) if text[at : at + 4].isdigit() and text[at : at + 2] in ("19", "20")]
    return [at for at in ends if not text[at - 1 : at].strip().strip("(\"'") and not text[at + 4 : at + 5].strip().strip("?!.,;:)\"'")]


def _plain_years(text: str) -> bool:
    """Whether every date in a query is a bare year, so that no other wording need be tried."""
    if not text.isascii() or any(mark in text for mark in "-/~%$"):
        return False
    words = text.lower().replace(",", " ").replace("?", " ").replace(".", " ").split()
    years = [word for word in words if len(word) == 4 and word.isdigit()]
    scaled = any(word in ("million", "billion", "trillion", "thousand", "percent") for word in words)
    return len(years) <= 1 and not scaled and not _DATE_WORDS.intersection(words) and len(years) == len(_year_places(text))
