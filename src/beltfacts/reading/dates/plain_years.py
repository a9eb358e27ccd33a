"""Years written with four digits and nothing else, found quickly: most dates of a query are one.

It loads neither the reader of dates nor that of numbers. Every other wording of a date is `date_expressions`.
"""

from __future__ import annotations

from beltfacts.reading.month_names import MONTH_NUMBERS

_DATE_WORDS = frozenset(
    (
        "spring summer autumn fall winter half halves quarter quarters month months h1 h2 q1 q2 q3 q4 early mid late end "
        "beginning between from to until through decade 1h 2h s"
    ).split()
).union(MONTH_NUMBERS)
"""Words beside which a year may be a part of a longer date."""

_SCALES = frozenset({"million", "billion", "trillion", "thousand", "percent"})
"""Words beside which four digits may be a number and no year."""


def has_digit(text: str) -> bool:
    """Return whether a text contains a digit of any script. Without one most numbers and dates need not be read."""
    return any(map(str.isdigit, text))


def plain_year_offsets(text: str) -> list[int]:
    """Return the offsets of the years 1900 to 2099 in a text.

    They have spaces or punctuation before and after.
    """
    starts: list[int] = []
    for century in ("19", "20"):
        start = text.find(century)
        while start >= 0:
            starts += [start] * (len(text) - start > 3 and text[start : start + 4].isdigit())
            start = text.find(century, start + 1)
    return [
        start
        for start in sorted(starts)
        if not text[start - 1 : start].strip().strip("(\"'") and not text[start + 4 : start + 5].strip().strip("?!.,;:)\"'")
    ]


def has_only_plain_years(text: str) -> bool:
    """Return whether every date in a query is a plain year.

    Then no other wording need be tried.
    """
    if not text.isascii() or any(mark in text for mark in "-/~%$"):
        return False
    words = text.lower().replace(",", " ").replace("?", " ").replace(".", " ").split()
    years = [word for word in words if len(word) == 4 and word.isdigit()]
    has_other_words = not _SCALES.isdisjoint(words) or not _DATE_WORDS.isdisjoint(words)
    return len(years) <= 1 and not has_other_words and len(years) == len(plain_year_offsets(text))
