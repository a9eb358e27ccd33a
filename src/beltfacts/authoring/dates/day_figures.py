"""A figure that is a day without its year: "combining began on 2 August". It is of the year of the heading or title above. Pure."""

from __future__ import annotations

from beltfacts.authoring.dates.dates_above import dates_above
from beltfacts.authoring.dates.proposed_dates import DateChoice, ProposedDate
from beltfacts.authoring.dates.sentence_of_quote import sentence_around
from beltfacts.authoring.dates.yearless_dates import Yearless, times_without_year
from beltfacts.authoring.dates.years_above import time_above
from beltfacts.documents import DocumentText, Location
from beltfacts.model import Source


def is_day_without_year(figure: str, source: Source) -> bool:
    """Return whether a figure is a day or month without its year, and nothing else."""
    return not figure.isdigit() and bool(_times(figure, 2000, source))


def day_of_figure(figure: str, text: DocumentText, location: Location, source: Source) -> DateChoice:
    """Return the day that such a figure is in the time of the heading or title above; none is sure where that has it twice, or not."""
    titles, published = dates_above(text, location, source)
    top = titles[0] if titles else None
    sentence, _ = sentence_around(text, location)
    edtf = time_above(lambda year: _times(figure, year, source), top.date if top else "", source.issued, sentence)
    day = ProposedDate(edtf, top.words, "year") if top and edtf else None
    return DateChoice([*([day] if day else []), *titles, *published], day)


def _times(figure: str, year: int, source: Source) -> list[Yearless]:
    """Return the time without a year that a figure is, as of a year."""
    times = times_without_year(figure, 0, 0, year, source)
    return [each for each in times if (each.start, each.end) == (0, len(figure)) and each.edtf not in ("", f"{year}")]
