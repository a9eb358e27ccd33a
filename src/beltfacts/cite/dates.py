"""The dates of a source as styles write them, read from EDTF: parts, ranges, and what is approximate, uncertain or inferred.

What the source does not say is never supplied: a month stays a month. Each style marks an inferred date with its own brackets.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from beltfacts.model import Source
from beltfacts.reading import DateError, parse_edtf

MONTHS = "January February March April May June July August September October November December".split()
MLA_MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()
IEEE_MONTHS = "Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sep. Oct. Nov. Dec.".split()
NLM_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

DateParts = tuple[int, ...]
"""Year, or year and month, or year, month and day."""


class SourceDate(NamedTuple):
    """A date of a source: when it was published, or when it was looked at.

    * `start`: the parts of the date, or of the first day of a range; empty for a date that has no such parts.
    * `end`: the parts of the last day of a range; empty for a single date.
    * `literal`: words for a date that has no parts ("first half of 2025"); else empty.
    * `circa`: whether it is approximate.
    * `uncertain`: whether it is doubtful.
    * `inferred`: whether the document does not print it.
    """

    start: DateParts = ()
    end: DateParts = ()
    literal: str = ""
    circa: bool = False
    uncertain: bool = False
    inferred: bool = False

    @property
    def is_known(self) -> bool:
        """Return whether there is a date at all."""
        return bool(self.start or self.literal)

    @property
    def year(self) -> str:
        """Return the year or years, as in 2025 or 2024–2025."""
        if not self.start:
            return self.literal
        years = [str(parts[0]) for parts in (self.start, self.end) if parts]
        return "\u2013".join(dict.fromkeys(years))

    @property
    def year_only(self) -> "SourceDate":
        """Return the date without months and days.

        An approximate day leaves the year certain, except in January and December.
        """
        doubtful = len(self.start) < 2 or self.start[1] in (1, 12) or bool(self.end)
        return self._replace(start=self.start[:1], end=self.end[:1], circa=self.circa and doubtful, uncertain=self.uncertain and doubtful)


def read_publication_date(source: Source) -> "SourceDate":
    """Return the date of publication of a source. It is not known where the source has none or says undated."""
    return parse_source_date(source.issued, "issued" in source.inferred)


def parse_source_date(text: str, inferred: bool = False) -> "SourceDate":
    """Parse an EDTF date. Text that is not EDTF gives a date that is not known."""
    try:
        date = parse_edtf(text) if text else None
    except DateError:
        date = None
    if date is None or date.precision == "unknown":
        return SourceDate()
    sides = [_parse_date_parts(side) for side in date.edtf.split("/")]
    if all(sides):
        return SourceDate(sides[0], sides[1] if len(sides) > 1 else (), "", date.approximate, date.uncertain, inferred)
    if len(sides) == 1:
        return SourceDate((), (), date._plain_label(), date.approximate, date.uncertain, inferred)
    return SourceDate((), (), date.label(), False, False, inferred)  # the label of a range says itself what is approximate


def _parse_date_parts(edtf: str) -> DateParts:
    """Return year, month and day of one EDTF date. A season or a decade has no such parts and gives nothing."""
    bare = [part for part in edtf.rstrip("?~%").split("-") if part != "XX"]
    parts = tuple(int(part) for part in bare if part.isdigit())
    return parts if len(parts) == len(bare) and (len(parts) < 2 or parts[1] <= 12) else ()


def mark_doubtful_date(text: str, date: "SourceDate", circa: str = "ca. ", uncertain: str = "?", bracket_doubtful: bool = True) -> str:
    """Return the text of a date with the marks of doubt.

    An inferred date stands in square brackets. `circa` goes before an approximate date and `uncertain` after a doubtful one.
    `bracket_doubtful`: whether those two stand in square brackets too.
    """
    marked = (circa if date.circa else "") + text + (uncertain if date.uncertain else "")
    return f"[{marked}]" if date.inferred or (bracket_doubtful and marked != text) else marked


def format_month_day(parts: DateParts, months: Sequence[str] = MONTHS) -> str:
    """Return ``April 10``, or ``April``, or an empty string for a year."""
    return f"{months[parts[1] - 1]} {parts[2]}" if len(parts) > 2 else months[parts[1] - 1] if len(parts) > 1 else ""


def format_day_month(parts: DateParts, months: Sequence[str] = MONTHS) -> str:
    """Return ``10 April``, or ``April``, or an empty string for a year."""
    return f"{parts[2]} {months[parts[1] - 1]}" if len(parts) > 2 else months[parts[1] - 1] if len(parts) > 1 else ""


def format_month_day_year(date: "SourceDate", months: Sequence[str] = MONTHS) -> str:
    """Return ``April 10, 2025``, ``April 2025``, ``April 10–12, 2025``, ``2024–2025`` (American order)."""
    return _format_date(date, lambda parts: format_month_day(parts, months), ", ", False)


def format_day_month_year(date: "SourceDate", months: Sequence[str] = MONTHS) -> str:
    """Return ``10 April 2025``, ``April 2025``, ``10–12 April 2025``, ``2024–2025`` (British order)."""
    return _format_date(date, lambda parts: format_day_month(parts, months), " ", True)


def _format_date(date: "SourceDate", format_in_year: Callable[[DateParts], str], before_year: str, day_first: bool) -> str:
    """Return a date or a range with its year.

    A year that both ends share is written once.

    `format_in_year`: writes month and day. `before_year`: stands between a day and the year. `day_first`: whether days precede months.
    """
    start, end = date.start, date.end
    if not start or (len(start) == 1 and len(end) < 2):
        return date.year

    def with_year(parts: DateParts) -> str:
        return f"{format_in_year(parts)}{before_year if len(parts) > 2 else ' '}{parts[0]}" if len(parts) > 1 else str(parts[0])

    if not end:
        return with_year(start)
    if start[0] != end[0] or 1 in (len(start), len(end)):
        return f"{with_year(start)}\u2013{with_year(end)}"
    if start[:2] == end[:2] and len(start) == len(end) == 3:
        return f"{start[2]}\u2013{with_year(end)}" if day_first else f"{format_in_year(start)}\u2013{end[2]}{before_year}{end[0]}"
    return f"{format_in_year(start)}\u2013{with_year(end)}"


def format_date_after_year(date: "SourceDate", months: Sequence[str] = MONTHS) -> str:
    """Return what follows a year that stands first: ``April 10``, ``April 10–12``, ``June–August``, or an empty string."""
    start, end = date.start, date.end
    first, last = format_month_day(start, months), format_month_day(end, months)
    if not end or start[:1] != end[:1]:
        return first if not end else ""
    if start[:2] == end[:2] and len(end) > 2:
        return f"{first}\u2013{end[2]}"
    return "\u2013".join(filter(None, (first, last)))


def format_iso_date(parts: DateParts) -> str:
    """Return ``2025-04-10``, ``2025-04`` or ``2025``."""
    return "-".join(f"{part:04}" if index == 0 else f"{part:02}" for index, part in enumerate(parts))
