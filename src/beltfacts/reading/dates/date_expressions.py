"""Find dates in running text, English and Chinese, as EDTF: single ones, ranges, and what is open to a side.

It does not guess. A date without a year, or one counted from the time of the text ("last year"), needs the time of the text.
5/8/2025 is read in the order that other dates of the text show, else refused. "Early" and "mid-" keep the whole time. A fiscal year
is about the year it is called by (`2024~`), since its first day is not known; its quarters are refused. It knows no times of day,
weekdays, holidays, and of eras only our own (AD 79, 公元618年): BC and years of reigns are refused.
"""

from bisect import bisect_left
from typing import NamedTuple

from beltfacts.reading.dates.date_matching import Atom, Joined, find_atoms, find_joined
from beltfacts.reading.dates.date_stretches import find_stretches
from beltfacts.reading.dates.date_tokens import ALPHABET, Tokens, plain_digits, tokenize_stretches
from beltfacts.reading.dates.date_values import NUMBER, Context, after, before, shift_years
from beltfacts.reading.dates.edtf import Date, DateError, parse_edtf
from beltfacts.reading.dates.other_months import with_english_months
from beltfacts.reading.dates.other_periods import with_english_periods
from beltfacts.reading.lazy_regex import LazyPattern
from beltfacts.reading.units import is_touching_duration

_FARTHEST = 400
"""How many characters before "a year earlier" the date from which it counts may stand."""
_SENTENCE_END = LazyPattern(r"[.!?;](?=\s+[A-Z\"\u201c])|[。\uff01\uff1f\uff1b]|\n\s*\n")
_RANGES = frozenset(
    (
        "days",
        "days_on",
        "months",
        "months_on",
        "month_to_day",
        "years",
        "quarters",
        "interval",
        "numeric_range",
        "fiscal_range",
        "era_years",
        "decades",
        "centuries",
        "about_both",
        "about_first",
        "about_last",
    )
)
_PLAIN_DATE = frozenset("0123456789-/")
_COUNTED_FROM_DATE = frozenset(("year_earlier", "year_before"))
"""Functions for times that count from another date of the text; "a year earlier" also from the time of the text."""
_MOST_LOOKED_AT = 3
"""Dates before "a year earlier" among which the one is looked for from which it counts."""
_FROM, _THE, _GAP = ALPHABET["from"], ALPHABET["the"], ALPHABET["gap"]


class DatePhrase(NamedTuple):
    """A date found in a text."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character."""
    text: str
    """Its words."""
    date: Date
    """The time they stand for."""
    inner: "DatePhrase | None" = None
    """The date that is named inside a phrase open to a side: 2010 in "before 2010"; None for other phrases."""

    @property
    def named(self) -> "DatePhrase":
        """The date that the words name, without "since" or "before"."""
        return self.inner or self


def find_dates(text: str, anchor_year: int | None = None, *, anchor: Date | None = None, day_first: bool | None = None) -> list[DatePhrase]:
    """Find the dates of a text, in order and without overlaps. No text raises an error.

    `anchor_year` or `anchor` is when the text speaks: in 2025 "last year" is 2024 and "Sept. 11" is 2025-09-11; "last month" needs an
    anchor with a month. Without one such phrases are left out. `day_first` is the order of numeric dates, where it is known.
    """
    month = anchor.first.month if anchor and anchor.first and anchor.precision in ("month", "day") else None
    year = anchor.first.year if anchor_year is None and anchor and anchor.first else anchor_year
    plain = _in_english(text)
    stretches = find_stretches(plain, year is not None)
    if not stretches:
        return []
    tokens = tokenize_stretches(plain, stretches)
    tables = ("ROWS",) if year is None else ("ROWS", "ANCHORED")
    atoms = find_atoms(tokens, tables, Context(plain, year, month, day_first), year is not None)
    return _joined_phrases(text, tokens, atoms)


def date_spans(text: str) -> list[tuple[int, int]]:
    """Find the stretches of a text that are dates, also those that are refused or lack a year.

    What stands in them is no quantity: the 5 and 8 of "5/8/2025", the 11 of "Sept. 11", the 9 of "first nine months of 2024".
    """
    text = _in_english(text)
    tokens = tokenize_stretches(text, find_stretches(text, anchored=True))
    atoms = find_atoms(tokens, ("ROWS", "ANCHORED"), Context(), anchored=False)
    return sorted((tokens.starts[atom.start], tokens.starts[atom.end]) for atom in atoms if atom.edtf != NUMBER)


def date_alone(text: str) -> str:
    """Return the date (EDTF) that a text is and nothing else: "6 May 2024". Empty for other texts."""
    phrases = find_dates(text)
    is_whole = len(phrases) == 1 and (phrases[0].named.start, phrases[0].named.end) == (0, len(text))
    return phrases[0].named.date.text if is_whole else ""


def find_parts_of_year(text: str) -> list[DatePhrase]:
    """Find parts of a year that a text names without one, as of the year 2000: "first half", "Q1-Q3", "Jan-Sep"."""
    tokens = tokenize_stretches(with_english_periods(plain_digits(text)), [(0, len(text))])
    return [phrase for atom in find_atoms(tokens, ("PARTS",), Context(year=2000), anchored=True) if (phrase := _phrase(text, tokens, atom))]


def _in_english(text: str) -> str:
    """Return a text of the same length whose digits are plain, and whose months and parts of years are English."""
    return with_english_months(with_english_periods(plain_digits(text)))


def _joined_phrases(text: str, tokens: Tokens, atoms: list[Atom]) -> list[DatePhrase]:
    """Return the dates, with those that are joined or opened as one."""
    used: set[int] = set()
    found: list[DatePhrase] = []
    for joined in find_joined(tokens, atoms) if atoms else ():
        if used.isdisjoint(joined.within) and (phrases := _joined_phrase(text, tokens, atoms, joined)) is not None:
            used.update(joined.within)
            found += phrases
    counted = any(atom.writer in _COUNTED_FROM_DATE for atom in atoms)
    in_order = sorted(atoms, key=lambda atom: tokens.starts[atom.start]) if counted else []
    for number, atom in enumerate(atoms):
        phrase = _phrase(text, tokens, atom) if number not in used else None
        if phrase and atom.writer in _COUNTED_FROM_DATE:
            phrase = _moved(text, tokens, phrase, in_order) or (phrase if atom.writer == "year_earlier" else None)
        if phrase:
            found.append(phrase)
    return sorted(found, key=lambda phrase: phrase.start)


def _phrase(text: str, tokens: Tokens, atom: Atom) -> DatePhrase | None:
    """Return a single date; None where it is refused or there is no such day."""
    date = _parsed(atom.edtf)
    if date and is_touching_duration(text[tokens.starts[atom.start] : tokens.starts[atom.end]]):
        return None  # "1h25": 85 minutes
    start = _with_lead(tokens, atom.start) if atom.writer in _RANGES else atom.start
    return _made(text, tokens, start, atom.end, date) if date else None


def _with_lead(tokens: Tokens, start: int) -> int:
    """Return the token where a range begins, with "from" or "from the" before it."""
    for lead in (_FROM + _GAP, _FROM + _GAP + _THE + _GAP):
        if tokens.classes[max(0, start - len(lead)) : start] == lead:
            return start - len(lead)
    return start


def _made(text: str, tokens: Tokens, first: int, last: int, date: Date, inner: DatePhrase | None = None) -> DatePhrase:
    start, end = tokens.starts[first], tokens.starts[last]
    return DatePhrase(start, end, text[start:end], date, inner)


def _parsed(edtf: str) -> Date | None:
    try:
        return parse_edtf(edtf) if edtf not in ("", NUMBER) else None
    except DateError:
        return None


def _joined_phrase(text: str, tokens: Tokens, atoms: list[Atom], joined: Joined) -> list[DatePhrase] | None:
    """Return the date of joined words, none where they are refused, None where the dates do not fit together."""
    if joined.way == "refuse":
        return []
    sides = [atoms[number] for number in joined.parts]
    dates = [date for side in sides if (date := _parsed(side.edtf))]
    if len(dates) < len(sides) or any(date.first is None or date.last is None for date in dates):
        return None
    edtf = _open_or_interval(joined.way, dates)
    if edtf is None or not (date := _parsed(edtf)):
        return None
    start = _with_lead(tokens, joined.start) if joined.way in _RANGES else joined.start
    inner = _phrase(text, tokens, sides[0]) if joined.way not in _RANGES else None
    return [_made(text, tokens, start, joined.end, date, inner)]


def _open_or_interval(way: str, dates: list[Date]) -> str | None:
    first, last = dates[0], dates[-1]
    assert first.first and first.last
    try:
        if way == "before":
            return before(first.first, first.last, first.precision, first.edtf)
        if way == "after":
            return after(first.first, first.last, first.precision, first.edtf)
    except (ValueError, OverflowError):  # before the year 1, after 9999
        return None
    left, right = first.edtf.partition("/")[0], last.edtf.rpartition("/")[2]
    if way.startswith("about"):
        return _approximate(way, first, last)
    if way == "interval":
        return None if "/" in first.edtf + last.edtf else f"{left}/{right}"
    return f"{left}/.." if way == "from" else f"../{right}"


def _approximate(way: str, first: Date, last: Date) -> str | None:
    """Return a date or a range of which "circa" stands before both ends, or one: about, about_both, about_first, about_last."""
    left, _, right = first.edtf.partition("/")
    if way != "about":
        if "/" in first.edtf + last.edtf:
            return None
        right = last.edtf
    ends = [_about(left) if way != "about_last" else left, _about(right) if way != "about_first" else right]
    return "/".join(end for end in ends if end)


def _about(edtf: str) -> str:
    """Return a single date as approximate."""
    return edtf if not edtf or edtf.endswith("~") else f"{edtf}~"


def _moved(text: str, tokens: Tokens, phrase: DatePhrase, atoms: list[Atom]) -> DatePhrase | None:
    """Count "a year earlier" from the date before it in the sentence, None where there is none.

    At the start of a sentence it counts from the sentence before.
    """
    place = bisect_left(atoms, phrase.start, key=lambda atom: tokens.starts[atom.start])
    for other in reversed(atoms[max(0, place - _MOST_LOOKED_AT) : place]):
        end = tokens.starts[other.end]
        if end < phrase.start - _FARTHEST or _SENTENCE_END.search(text, end, phrase.start):
            return None
        date = _parsed(other.edtf)
        if date and other.writer not in _COUNTED_FROM_DATE and set(date.edtf) <= _PLAIN_DATE:
            moved = _parsed(shift_years(date.edtf, -1))
            return phrase._replace(date=moved) if moved else None
    return None
