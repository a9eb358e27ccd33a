"""How long a date is, and which years it is in. Pure. It proposes no date (`date_proposals`)."""

from __future__ import annotations

from beltfacts.reading import edtf_or_none

_YEAR_DAYS = 365
"""Days of a year. "2023-24" is read as the two years 2023 and 2024."""


def year_of(issued: str) -> int | None:
    """Return the year of a publication date (EDTF or empty), or None."""
    date = edtf_or_none(issued)
    return date.first.year if date and date.first else None


def is_period(edtf: str) -> bool:
    """Return whether a date is longer than a day."""
    date = edtf_or_none(edtf)
    return date is not None and date.first != date.last


def is_year_long(edtf: str) -> bool:
    """Return whether a date is a year that need not begin in January: that of "Annual Review 2023-24"."""
    date = edtf_or_none(edtf)
    return bool(date and date.first and date.last and _YEAR_DAYS <= (date.last - date.first).days + 1 <= 2 * _YEAR_DAYS + 1)


def is_month(edtf: str) -> bool:
    """Return whether a date is one month."""
    date = edtf_or_none(edtf)
    return date is not None and date.precision == "month" and "/" not in edtf


def years_of(edtf: str) -> set[int]:
    """Return the years in which a date begins and ends."""
    date = edtf_or_none(edtf)
    return {each.year for each in (date.first, date.last) if each} if date else set()
