"""The year that a time without one has: that of the heading or title above it. Pure. It finds no times (`yearless_dates`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from beltfacts.authoring.dates.date_lengths import is_inside, year_of, years_of
from beltfacts.authoring.dates.yearless_dates import Yearless
from beltfacts.reading import edtf_or_none


def years_above(above: str, issued: str) -> list[int]:
    """Return the years in which a time without its year may be: those of the heading or title above (EDTF or empty), else that of publication."""
    return sorted(years_of(above)) or [year_of(issued) or 0]


def year_above(above: str, issued: str) -> int:
    """Return the one year of the heading or title above, else that of publication. 0 where there are several or none is known."""
    years = years_above(above, issued)
    return years[0] if len(years) == 1 else 0


def time_above(times_in: Callable[[int], Sequence[Yearless]], above: str, issued: str, text: str) -> str:
    """Return the one time that a text names without its year (EDTF), where it is once in the time of the heading or title above. Else empty.

    `times_in`: gives the times of the text in a year. "In May" is May 2024 below "July 2023 to June 2024".
    """
    date = edtf_or_none(above)
    found: set[str] = set()
    for year in years_above(above, issued):
        times = times_in(year)
        edtf = times[0].edtf if times else ""
        if date and all(each.edtf == edtf for each in times) and is_inside(edtf, date, text):
            found.add(edtf)
    return found.pop() if len(found) == 1 else ""
